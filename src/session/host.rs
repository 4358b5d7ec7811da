//! What is around the interview: the element it is shown in, and the page that hears of it.

use dom::boundary;
use dom::{Signal, create_signal, soon};
use json::Json;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen]
extern "C" {
    /// What the element does for its inside: `www/element/interview.js`.
    pub type Page;

    /// Dispatches an event of the element; its detail is the file itself when the interview is complete.
    #[wasm_bindgen(method, catch)]
    fn emit(this: &Page, kind: &str, detail: &JsValue) -> Result<(), JsValue>;

    /// The text of an object with what is added to the measures of a network file, if anything is.
    #[wasm_bindgen(method, catch)]
    fn finish(this: &Page, file: &str) -> Result<Option<String>, JsValue>;

    /// Makes a drawing of the map, hands it over as a file of this name, and calls `then` with whether that could be done.
    #[wasm_bindgen(method)]
    fn draw(this: &Page, name: &str, then: &JsValue);

    /// Fetches what reads and shows several names, unless it is there, and calls `then` with whether it is.
    #[wasm_bindgen(method, js_name = fetchSeveral)]
    fn fetch_several(this: &Page, then: &JsValue);

    /// Hands over a JSON text, as a file.
    #[wasm_bindgen(method, js_name = handText)]
    fn hand_text(this: &Page, name: &str, text: &str);

    /// Hands over what is at an address, as a file.
    #[wasm_bindgen(method)]
    fn follow(this: &Page, name: &str, address: &str);

    /// Offers a text as a file to keep, and where that may not work, as a text to copy.
    #[wasm_bindgen(method)]
    fn offer(this: &Page, name: &str, text: &str);
}

/// The page, or survey, around the interview. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Host {
    around: Signal<Rc<Around>>,
}

struct Around {
    root: HtmlElement,
    page: Page,
}

impl Host {
    /// What is shown inside `root`, and the page around that.
    pub fn new(root: HtmlElement, page: Page) -> Self {
        Host { around: create_signal(Rc::new(Around { root, page })) }
    }

    fn around(&self) -> Rc<Around> {
        self.around.get_clone_untracked()
    }

    /// What everything is shown inside of.
    pub fn root(&self) -> HtmlElement {
        self.around().root.clone()
    }

    /// Dispatches an event of the element, after the current update is over.
    pub fn notify(&self, kind: &'static str, detail: JsValue) {
        let around = self.around();
        soon(move || {
            // A listener of the page that fails is the page's to report; the browser has done so by now.
            let _ = around.page.emit(kind, &detail);
        });
    }

    /// Hands the participant a drawing of the map, as a file. `then` hears whether that could be made.
    pub fn draw(&self, name: &str, then: impl FnOnce(bool) + 'static) {
        self.around().page.draw(name, &Closure::once_into_js(then));
    }

    /// Fetches what reads and shows several names, unless it is there. `then` hears whether it is, later in any case.
    pub fn fetch_several(&self, then: impl FnOnce(bool) + 'static) {
        self.around().page.fetch_several(&Closure::once_into_js(then));
    }

    /// Hands the participant a file with this JSON text.
    pub fn hand_text(&self, name: &str, text: &str) {
        self.around().page.hand_text(name, text);
    }

    /// Hands the participant what is at an address, as a file.
    pub fn hand_from(&self, name: &str, address: &str) {
        self.around().page.follow(name, address);
    }

    /// Offers the text of a journal to keep.
    pub fn offer_copy(&self, journal: &str) {
        self.around().page.offer("sociogram-answers.json", journal);
    }

    /// A network file with the measures that the page adds to it.
    pub(super) fn with_measures(&self, mut file: Json) -> Json {
        // Should that fail, the file is what it was.
        let added = self.around().page.finish(&json::text(&file)).ok().flatten();
        let added = added.and_then(|text| boundary::read(&text));
        if let Some(measures) = file.get_mut("graph").and_then(|graph| graph.get_mut("measures")) {
            for (name, value) in added.as_ref().and_then(Json::members).unwrap_or_default() {
                measures.add(name, value.clone());
            }
        }
        file
    }
}
