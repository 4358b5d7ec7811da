//! What keeps the interview while it is under way: `www/element/record.js` and `www/element/store/`, which the element hands
//! over.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The interview's journal as the page keeps it, outside of this module. It passes everything on to the interview's
    /// place on the device, if there is one.
    #[derive(Clone)]
    pub type Record;

    /// Takes the head of a new interview, as JSON text, in place of whatever was there.
    #[wasm_bindgen(method)]
    pub fn begin(this: &Record, head: &str);

    /// Takes entry `number` of the journal, counted from 0, as JSON text. It is the last one, and may replace what was.
    #[wasm_bindgen(method)]
    pub fn put(this: &Record, number: usize, entry: &str);

    /// What stands in the box of a prompt that asks for names, and was not added.
    #[wasm_bindgen(method)]
    pub fn typed(this: &Record, prompt: &str) -> String;

    /// Takes what stands there now.
    #[wasm_bindgen(method)]
    pub fn note(this: &Record, prompt: &str, typed: &str);

    /// Takes that nothing stands in any of these boxes.
    #[wasm_bindgen(method)]
    pub fn forget(this: &Record);

    /// One interview's place on the device. Saving takes its time in the background; should it fail, the page calls
    /// `Handle::unsaved`.
    #[derive(Clone)]
    pub type Store;

    /// Calls `then(true)` once everything until now is on the device, at once if it is; `then(false)` when that fails or
    /// takes too long. With `strict` it has reached the disk itself.
    #[wasm_bindgen(method)]
    pub fn settle(this: &Store, strict: bool, then: &js_sys::Function);
}
