//! Effects and memos whose closures are boxed, so that they are compiled once for each type of value.

use super::window;
use sycamore_reactive::{ReadSignal, create_effect, create_selector};
use wasm_bindgen::prelude::*;

/// Does something now, and again whenever a signal that it read has changed.
pub fn effect(work: impl FnMut() + 'static) {
    let boxed: Box<dyn FnMut()> = Box::new(work);
    create_effect(boxed);
}

/// Something worked out from signals, and passed on only when it came out different.
pub fn memo<T: PartialEq + 'static>(of: impl FnMut() -> T + 'static) -> ReadSignal<T> {
    let boxed: Box<dyn FnMut() -> T> = Box::new(of);
    create_selector(boxed)
}

/// Does something once everything that is being put on the page now is there: focus, for one, needs that.
pub fn soon(work: impl FnOnce() + 'static) {
    fn boxed(work: Box<dyn FnOnce()>) {
        window().queue_microtask(Closure::once_into_js(work).unchecked_ref());
    }
    boxed(Box::new(work));
}
