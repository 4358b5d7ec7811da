//! Effects whose closures are boxed, so that they are compiled once.

use super::boxed::Work;
use super::window;
use sycamore_reactive::create_effect;
use wasm_bindgen::prelude::*;

/// Does something now, and again whenever a signal that it read has changed.
pub fn effect(work: impl FnMut() + 'static) {
    fn boxed(mut work: Box<dyn Work<()>>) {
        create_effect(move || work.work());
    }
    boxed(Box::new(work));
}

/// Does something once everything that is being put on the page now is there: focus, for one, needs that.
pub fn soon(work: impl FnOnce() + 'static) {
    fn boxed(work: Box<dyn FnOnce()>) {
        window().queue_microtask(Closure::once_into_js(work).unchecked_ref());
    }
    boxed(Box::new(work));
}
