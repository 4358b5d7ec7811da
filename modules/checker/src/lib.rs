//! The module that `www/element/loading.js` loads when a protocol has faults, to tell its author about them in sentences.
//! Participants never see it, so the module they download is compiled without the sentences: see the feature
//! `advice` of the crate `protocol`.
#![cfg(target_arch = "wasm32")]

use dom::boundary::{from_page, to_page};
use json::Json;
use protocol::Fault;
use wasm_bindgen::prelude::*;

/// Everything that is wrong with a protocol document, as `[{ path, code, message }]`.
#[wasm_bindgen]
pub fn check(protocol: &JsValue) -> JsValue {
    let faults = from_page(protocol).and_then(|document| protocol::read(&document).err()).unwrap_or_default();
    to_page(&Json::list(faults.iter().map(Fault::to_json)))
}
