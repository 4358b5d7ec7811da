//! What a hand or a key does to a map, taken from the browser's events.

use geometry::Point;
use map::area::Direction;
use map::gesture::{Input, KeyPress, PointerKind};
use map::kit::{STEP, by_wheel};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent, WheelEvent};

/// What kind of pointer it is.
pub fn pointer_kind(event: &PointerEvent) -> PointerKind {
    match event.pointer_type().as_str() {
        "touch" => PointerKind::Touch,
        "pen" => PointerKind::Pen,
        _ => PointerKind::Mouse,
    }
}

/// Has the element that a press was on hear of its pointer until it is released, wherever it goes.
pub fn capture(event: &PointerEvent) {
    if let Some(pressed) = event.current_target() {
        // Without capture a drag goes on while the pointer stays on the map; from a chip it ends where the pointer
        // leaves the chip, and nothing has happened.
        let _ = pressed.unchecked_ref::<Element>().set_pointer_capture(event.pointer_id());
    }
}

/// What a wheel comes to that is turned at a point of the map.
pub fn wheel(event: &WheelEvent, at: Option<Point>) -> Input {
    Input::Zoom { at, factor: by_wheel(event.delta_y()) }
}

/// What a key comes to on a map; nothing, if it is none of a map's, or held with a key that makes it another's.
pub fn key(event: &KeyboardEvent) -> Option<Input> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    let key = match event.key().as_str() {
        "+" | "=" => return Some(Input::Zoom { at: None, factor: STEP }),
        "-" => return Some(Input::Zoom { at: None, factor: 1.0 / STEP }),
        "0" => return Some(Input::Whole),
        "ArrowLeft" => KeyPress::Arrow(Direction::Left),
        "ArrowRight" => KeyPress::Arrow(Direction::Right),
        "ArrowUp" => KeyPress::Arrow(Direction::Up),
        "ArrowDown" => KeyPress::Arrow(Direction::Down),
        "Enter" | " " => KeyPress::Act,
        "Home" => KeyPress::First,
        "End" => KeyPress::Last,
        "Escape" => KeyPress::Escape,
        "Delete" | "Backspace" => KeyPress::Remove,
        _ => return None,
    };
    Some(Input::Key { key, fine: event.shift_key() })
}
