//! The module that works out measures beyond the standard ones, compiled for speed.
//!
//! `www/sociogram.js` loads it when a protocol asks for sheets of measures, so that the network file has them;
//! `www/measures-worker.js` loads it beside a page, so that large networks keep no page from answering. What to call
//! from a page is `measure` in `www/measures.js`:
//!
//! ```js
//! import { measure } from "./measures.js";
//! const abort = new AbortController();
//! const { everyone } = await measure(
//!   file, // a network file: an object or its text
//!   { everyone: { network: ["density"], alters: ["betweenness", "core"], off_map: true } },
//!   { progress: (share) => (bar.value = share), signal: abort.signal },
//! );
//! everyone.alters.a1.betweenness; // a number, or null where it is undefined
//! ```
#![cfg(target_arch = "wasm32")]
use dom::boundary::{error, from_page, to_page};
use wasm_bindgen::prelude::*;

/// The sheets `wanted` of a network file, each as an object of the page or its text; `tell`, if given, is called with the
/// share of the work that is done.
///
/// # Errors
/// `{ code: "measures", message }` when the file or the choice cannot be read.
#[wasm_bindgen]
pub fn sheets(file: &JsValue, wanted: &JsValue, tell: Option<js_sys::Function>) -> Result<JsValue, JsValue> {
    let fault = |message: &str| error("measures", message, Vec::new());
    let file = from_page(file)
        .ok_or_else(|| fault("The network file is not JSON. Other forms can be opened in the workshop."))?;
    let wanted = from_page(wanted).ok_or_else(|| fault("The choice of measures is not JSON."))?;
    let tell = |share: f64| {
        if let Some(tell) = &tell {
            // A page that fails to show how far it is gets its measures all the same.
            let _ = tell.call1(&JsValue::NULL, &JsValue::from_f64(share));
        }
    };
    formats::sheets(&file, &wanted, &tell).map(|it| to_page(&it)).map_err(|message| fault(&message))
}
