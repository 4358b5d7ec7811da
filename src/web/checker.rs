//! What the module for authors exports: the faults of a protocol, in sentences.

use super::boundary::{from_page, to_page};
use crate::json::Json;
use crate::protocol::{self, Fault};
use wasm_bindgen::prelude::*;

/// Everything that is wrong with a protocol document, as `[{ path, code, message }]`.
#[wasm_bindgen]
pub fn check(protocol: &JsValue) -> JsValue {
    let faults = from_page(protocol).and_then(|document| protocol::read(&document).err()).unwrap_or_default();
    to_page(&Json::list(faults.iter().map(Fault::to_json)))
}
