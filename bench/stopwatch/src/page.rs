//! The same for a page.

use crate::{FAMILIES, Graph};
use dom::boundary::from_page;
use wasm_bindgen::prelude::*;

/// A graph that a page made ready.
#[wasm_bindgen]
pub struct Ready(Graph);

#[wasm_bindgen]
impl Ready {
    /// `nodes` nodes, tied as `ends` says two by two.
    #[wasm_bindgen(constructor)]
    pub fn new(nodes: u32, ends: &[u32]) -> Ready {
        Ready(Graph::of_ends(nodes, ends))
    }

    /// A network file.
    pub fn of_file(file: &JsValue) -> Option<Ready> {
        Graph::of_file(&from_page(file)?).map(Ready)
    }

    /// Works out the family with this number.
    pub fn run(&self, family: usize) -> f64 {
        self.0.run(family)
    }
}

/// The number of a family; none if it is not ours.
#[wasm_bindgen]
pub fn family(name: &str) -> Option<usize> {
    FAMILIES.iter().position(|(known, _)| *known == name)
}
