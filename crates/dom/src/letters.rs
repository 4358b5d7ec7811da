//! The browser's tables of the world's letters.

use js_sys::{Array, JsString, Reflect};
use letters::{Letters, Tables};
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
    /// Made once, as it takes as long as hundreds of texts.
    static SEGMENTER: Option<Segmenter> = Segmenter::new().ok();
}

/// The letters of all scripts, as the browser knows them.
pub const LETTERS: Letters = Letters::by(&Tables {
    lower: |text| JsString::from(text).to_lower_case().into(),
    compose: |text| JsString::from(text).normalize("NFC").into(),
    unify: |text| JsString::from(text).normalize("NFKC").into(),
    graphemes,
});

fn graphemes(text: &str) -> Vec<String> {
    let segments = SEGMENTER.with(|it| it.as_ref().map(|segmenter| Array::from(&segmenter.segment(text))));
    let has_segments = segments.is_some();
    let mut graphemes = Vec::new();
    for found in segments.unwrap_or_else(|| by_marks(text)) {
        let found = if has_segments { Reflect::get(&found, &"segment".into()).unwrap_or_default() } else { found };
        graphemes.extend(found.as_string());
    }
    graphemes
}

/// A letter with its marks, two letters of a flag, and whatever is joined to either: close to what a segmenter finds, and
/// never shorter where marks are concerned.
fn by_marks(text: &str) -> Array {
    const GRAPHEME: &str =
        r"\r\n|(?:\p{RI}{2}|[^\r\n])(?:[\p{M}\p{EMod}\u200c\u{e0020}-\u{e007f}]|\u200d[^\r\n]?)*|[\r\n]";
    JsString::from(text).match_(&js_sys::RegExp::new(GRAPHEME, "gu")).map(|all| Array::from(&all)).unwrap_or_default()
}
