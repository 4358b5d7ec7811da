//! Effects and memos whose closures are boxed, so that they are compiled once for each type of value.

use super::boxed::Work;
use super::window;
use sycamore_reactive::{ReadSignal, create_effect, create_selector};
use wasm_bindgen::prelude::*;

/// Does something now, and again whenever a signal that it read has changed.
pub fn effect(work: impl FnMut() + 'static) {
    fn boxed(mut work: Box<dyn Work<()>>) {
        create_effect(move || work.work());
    }
    boxed(Box::new(work));
}

/// Something worked out from signals, and passed on only when it came out different.
pub fn memo<T: PartialEq + 'static>(of: impl FnMut() -> T + 'static) -> ReadSignal<T> {
    fn boxed<T: PartialEq + 'static>(mut of: Box<dyn Work<T>>) -> ReadSignal<T> {
        create_selector(move || of.work())
    }
    boxed(Box::new(of))
}

/// Does something once everything that is being put on the page now is there: focus, for one, needs that.
pub fn soon(work: impl FnOnce() + 'static) {
    fn boxed(work: Box<dyn FnOnce()>) {
        window().queue_microtask(Closure::once_into_js(work).unchecked_ref());
    }
    boxed(Box::new(work));
}
