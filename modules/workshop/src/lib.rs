//! The module that the workshop page and `<sociogram-map>` load: networks shown to a room. Participants never download
//! it.
//!
//! - `show`: what is shown and how, as signals; every view reads them and changes nothing else;
//! - `stage`: the maps side by side, painted by `painter`, each with its `outline` in words, and the `legend`;
//! - `pointing`: what hands and keys do to a map, and who is pointed at; `zoom`: buttons that bring it closer; `measuring`: measures that take long, worked out beside the page;
//! - `page`: what is around them: `files` chosen, and their `opening` in short `turns`; `finding` by name, `controls`, `numbers`, `keys`,
//!   `presenter`, `saving`; `languages`: in which all of it is told.
#![cfg(target_arch = "wasm32")]

mod controls;
mod figures;
mod files;
mod finding;
mod keys;
mod languages;
mod legend;
mod map_element;
mod measuring;
mod notices;
mod numbers;
mod opening;
mod outline;
mod page;
mod painter;
mod pointing;
mod presenter;
mod saving;
mod show;
mod stage;
mod turns;
mod zoom;

use cohort::vocabulary::Vocabulary;
use js_sys::Function;
use map_element::{Opened, open_maps};
use page::open_page;
use wasm_bindgen::prelude::*;

/// What is shown inside an element.
#[wasm_bindgen]
pub struct Shown(Opened);

/// Shows networks inside `host`. `networks` are network documents, each as `[name, document]`; `options` has the
/// attributes of `<sociogram-map>`, the language and the lesson with its words; both are given as their JSON text. `measurer` is `measure` of `measures.js`, whose
/// result may be a text, too.
///
/// # Errors
/// `{ code: "network", message }` for a document that is no network.
#[wasm_bindgen]
pub fn maps(host: &JsValue, networks: &JsValue, options: &JsValue, measurer: Function) -> Result<Shown, JsValue> {
    open_maps(host, networks, options, measurer).map(Shown)
}

/// Opens the workshop page inside `host`; `examples` is the address of the folder with the example networks,
/// `measurer` is `measure` of `measures.js`. It begins in `language`, of which `lesson` has the words; `teacher` fetches
/// those of others.
#[wasm_bindgen]
pub fn page(
    host: &JsValue,
    examples: &str,
    measurer: Function,
    teacher: Function,
    language: &str,
    lesson: &str,
) -> Shown {
    Shown(open_page(host, examples, measurer, teacher, Vocabulary::taught(language, lesson)))
}

#[wasm_bindgen]
impl Shown {
    /// Shows the same networks by other options.
    pub fn update(&self, options: &JsValue) {
        self.0.update(options);
    }

    /// What can be chosen, and what is shown: `{ titles, variables, measures, cores }`.
    pub fn about(&self) -> JsValue {
        self.0.about()
    }

    /// The picture as the text of an SVG document.
    pub fn svg(&self) -> String {
        self.0.svg()
    }

    /// Takes everything off the page and frees it.
    pub fn destroy(self) {
        self.0.close();
    }
}
