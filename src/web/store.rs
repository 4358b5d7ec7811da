//! Where the interview is saved on this device: `www/element/store/`, which the element hands over.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// One interview's place on the device. Saving takes its time in the background; should it fail, the page calls
    /// `Handle::unsaved`.
    #[derive(Clone)]
    pub type Store;

    /// Saves the head of a new interview, as JSON text, in place of whatever was there.
    #[wasm_bindgen(method)]
    pub fn begin(this: &Store, head: &str);

    /// Saves entry `number` of the journal, counted from 0, as JSON text. It is the last one, and may replace what was.
    #[wasm_bindgen(method)]
    pub fn put(this: &Store, number: usize, entry: &str);

    /// Calls `then(true)` once everything until now is on the device, at once if it is; `then(false)` when that fails or
    /// takes too long. With `strict` it has reached the disk itself.
    #[wasm_bindgen(method)]
    pub fn settle(this: &Store, strict: bool, then: &js_sys::Function);
}
