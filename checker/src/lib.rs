//! The module that `www/sociogram.js` loads when a protocol has faults, to tell its author about them in sentences.
//! Participants never see it, so the module they download is compiled without the sentences: see the features of the
//! crate `sociogram`.
#![cfg(target_arch = "wasm32")]

use sociogram::json::Json;
use sociogram::protocol::{self, Fault};
use sociogram::web::boundary::{from_page, to_page};
use wasm_bindgen::prelude::*;

/// Everything that is wrong with a protocol document, as `[{ path, code, message }]`.
#[wasm_bindgen]
pub fn check(protocol: &JsValue) -> JsValue {
    let faults = from_page(protocol).and_then(|document| protocol::read(&document).err()).unwrap_or_default();
    to_page(&Json::list(faults.iter().map(Fault::to_json)))
}
