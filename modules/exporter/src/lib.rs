//! The module that `www/element/loading.js` loads when somebody asks for a file of an interview other than the network
//! file and the journal. Few participants do, so the module that all of them download writes no such files.
#![cfg(target_arch = "wasm32")]

use dom::boundary::{catalogue, error, read};
use dom::letters::LETTERS;
use interview::{Interview, Journal};
use map::content::Content;
use map::scene::{Theme, portrait};
use std::sync::Arc;
use wasm_bindgen::prelude::*;
use words::Phrase;

/// The map of an interview drawn anew, the same on every device: the text of an SVG document. `protocol` and `words` are
/// what `start` of the widget was given, `journal` is what its handle says of the interview.
///
/// # Errors
/// `{ code: "journal", message }` if the journal is not one of an interview under this protocol.
#[wasm_bindgen]
pub fn drawing(protocol: &str, words: &str, journal: &str) -> Result<String, JsValue> {
    let interview = opened(protocol, journal)
        .ok_or_else(|| error("journal", "This is no journal of an interview under this protocol.", Vec::new()))?;
    let catalogue = catalogue(words);
    let map = Content::whole(&interview).around(catalogue.text(Phrase::ChapterYou, interview.language().as_str()));
    Ok(map::svg(&[portrait(&map, LETTERS)], &Theme::light(&[])))
}

fn opened(protocol: &str, journal: &str) -> Option<Interview> {
    let protocol = Arc::new(protocol::read(&read(protocol)?).ok()?);
    let journal = Journal::from_json(&read(journal)?, &protocol).ok()?;
    Interview::replay(protocol, &journal).ok()
}
