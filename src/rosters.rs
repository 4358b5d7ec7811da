//! The module that searches rosters, where the protocol has any.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The rosters of a protocol; what the module exports is explained in `modules/rosters`.
    #[derive(Clone)]
    pub type Rosters;

    #[wasm_bindgen(method)]
    pub fn search(this: &Rosters, prompt: &str, typed: &str, without: &str) -> usize;
    #[wasm_bindgen(method)]
    pub fn row(this: &Rosters, prompt: &str, at: usize) -> String;
    #[wasm_bindgen(method)]
    pub fn label(this: &Rosters, prompt: &str, id: &str) -> String;
}
