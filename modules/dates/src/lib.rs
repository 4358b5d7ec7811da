//! The module that reads and writes dates as a language does. `www/element/loading.js` loads it before an interview
//! whose protocol asks for a date, a month or a year; other participants never download it.
//!
//! In each function `tag` is the language (BCP 47), with the region of those who write it if that is known, and `names`
//! are the months as the widget calls them in that language, from January on, with commas between them: browsers do not
//! know all languages that the widget speaks.
#![cfg(target_arch = "wasm32")]

mod calendar;

use crate::calendar::Calendar;
use wasm_bindgen::prelude::*;

/// What is typed into the boxes for day, month and year, a line each, as `typed::Reading::to_text` writes it;
/// `parts` is how many of year, month and day are asked for.
#[wasm_bindgen]
pub fn read(tag: &str, names: &str, boxes: &str, parts: usize) -> String {
    Calendar { tag, names }.read(boxes, parts).to_text()
}

/// A stored date in words: "3 November 2026", "November 2026".
#[wasm_bindgen]
pub fn words(tag: &str, names: &str, stored: &str) -> String {
    Calendar { tag, names }.words(stored)
}

/// The order in which day, month and year are written, as the letters d, m and y.
#[wasm_bindgen]
pub fn order(tag: &str) -> String {
    Calendar { tag, names: "" }.order().map(|part| part.letter()).iter().collect()
}
