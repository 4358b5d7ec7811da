//! The module that `www/element/loading.js` loads when a saved interview cannot go on as it stands: it is damaged, its
//! protocol has changed, or it is no interview at all. Few participants need it, so the module that all of them download
//! only opens what can go on as it stands.
#![cfg(target_arch = "wasm32")]

use dom::boundary::{catalogue, error, now, random_id, read};
use interview::{Opening, report};
use std::sync::Arc;
use wasm_bindgen::prelude::*;

/// What is left of a saved text and what is to be said about it, as the text of an object that `start` of the widget takes
/// as `salvaged`. `protocol`, `words`, `language` and `participant` are what `start` is given; the last two stand in for
/// what the saved text has lost.
///
/// # Errors
/// `{ code: "protocol", message }` when the protocol has faults; the widget has told of them by then.
#[wasm_bindgen]
pub fn salvage(
    protocol: &str,
    words: &str,
    saved: &str,
    language: &str,
    participant: Option<String>,
) -> Result<String, JsValue> {
    let protocol = read(protocol).and_then(|document| protocol::read(&document).ok());
    let protocol = protocol.ok_or_else(|| error("protocol", "The protocol has faults.", Vec::new()))?;
    let language = protocol.language_near(language);
    let participant = participant.filter(|it| !it.is_empty());
    let opening = Opening { id: random_id(), participant, language, started: now() };
    Ok(json::text(&report(&Arc::new(protocol), saved, opening, &catalogue(words), &read)))
}
