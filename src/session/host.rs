//! What is around the interview: the element it is shown in, and the page that hears of it.

use dom::boundary;
use dom::{Signal, create_signal, soon};
use json::Json;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// The page, or survey, around the interview. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Host {
    around: Signal<Rc<Around>>,
}

struct Around {
    root: HtmlElement,
    emit: js_sys::Function,
    finish: js_sys::Function,
    draw: js_sys::Function,
}

impl Host {
    /// What is shown inside `root`. `emit` is called as `emit(type, detail)` for the element's events (the detail is the
    /// file itself when the interview is complete), `finish` as `finish(text)` for each network file, and may return the
    /// text of an object with what is added to its measures. `draw(name, then)` offers the map as a drawing, and calls
    /// `then` with whether that could be made.
    pub fn new(root: HtmlElement, emit: js_sys::Function, finish: js_sys::Function, draw: js_sys::Function) -> Self {
        Host { around: create_signal(Rc::new(Around { root, emit, finish, draw })) }
    }

    /// What everything is shown inside of.
    pub fn root(&self) -> HtmlElement {
        self.around.get_clone_untracked().root.clone()
    }

    /// Dispatches an event of the element, after the current update is over.
    pub fn notify(&self, kind: &'static str, detail: JsValue) {
        let around = self.around.get_clone_untracked();
        soon(move || {
            // A listener of the page that fails is the page's to report; the browser has done so by now.
            let _ = around.emit.call2(&JsValue::NULL, &JsValue::from_str(kind), &detail);
        });
    }

    /// Has the page make a drawing of the map and offer it by this name. `then` hears whether that could be done.
    pub fn draw(&self, name: &str, then: impl FnOnce(bool) + 'static) {
        let around = self.around.get_clone_untracked();
        let then = Closure::once_into_js(then);
        // The page tells by `then` what came of it.
        let _ = around.draw.call2(&JsValue::NULL, &JsValue::from_str(name), &then);
    }

    /// A network file with the measures that the page adds to it.
    pub(super) fn with_measures(&self, mut file: Json) -> Json {
        let around = self.around.get_clone_untracked();
        // Should that fail, the file is what it was.
        let added = around.finish.call1(&JsValue::NULL, &JsValue::from_str(&json::text(&file)));
        let added = added.ok().and_then(|text| boundary::read(&text.as_string()?));
        if let Some(measures) = file.get_mut("graph").and_then(|graph| graph.get_mut("measures")) {
            for (name, value) in added.as_ref().and_then(Json::members).unwrap_or_default() {
                measures.add(name, value.clone());
            }
        }
        file
    }
}
