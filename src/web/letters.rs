//! The browser's tables of the world's letters, lent to [`crate::letters`].

use crate::letters::{Tables, lend};
use js_sys::{Array, JsString, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `Intl.Segmenter`, which Firefox has from version 125 on.
    type Segmenter;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new() -> Result<Segmenter, JsValue>;

    #[wasm_bindgen(method)]
    fn segment(this: &Segmenter, text: &str) -> JsValue;
}

thread_local! {
    static SEGMENTER: Option<Segmenter> = Segmenter::new().ok();
}

/// Lends the tables to the library: before it reads any text.
pub fn lend_tables() {
    lend(Tables {
        lower: |text| JsString::from(text).to_lower_case().into(),
        compose: |text| JsString::from(text).normalize("NFC").into(),
        unify: |text| JsString::from(text).normalize("NFKC").into(),
        graphemes,
    });
}

fn graphemes(text: &str) -> Vec<String> {
    let segments = SEGMENTER.with(|it| it.as_ref().map(|segmenter| segmenter.segment(text)));
    match segments {
        Some(segments) => {
            let of = |segment: &JsValue| Reflect::get(segment, &"segment".into()).ok()?.as_string();
            Array::from(&segments).iter().filter_map(|segment| of(&segment)).collect()
        }
        None => by_marks(text),
    }
}

/// A letter with its marks, two letters of a flag, and whatever is joined to either: close to what a segmenter finds, and
/// never shorter where marks are concerned.
fn by_marks(text: &str) -> Vec<String> {
    const GRAPHEME: &str =
        r"\r\n|(?:\p{RI}{2}|[^\r\n])(?:[\p{M}\p{EMod}\u200c\u{e0020}-\u{e007f}]|\u200d[^\r\n]?)*|[\r\n]";
    let found = JsString::from(text).match_(&js_sys::RegExp::new(GRAPHEME, "gu"));
    let found = found.map(|all| Array::from(&all)).unwrap_or_default();
    found.iter().filter_map(|one| one.as_string()).collect()
}
