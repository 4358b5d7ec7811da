//! What hands and keys do to a map, and who stands out: passing over people, pressing them, or walking from one to the next
//! by keys points at them. Whoever is pointed at stands out with those they are tied to, and a card says who it is. On
//! maps of one participant's other interviews the same person stands out too, and so do all who have the name that was
//! found.

use super::painter::Painter;
use super::show::{Pointed, Show, Staged};
use cohort::finding::namesake;
use cohort::vocabulary::Phrase;
use cohort::{Board, person, waves};
use dom::inputs::{self, pointer_kind};
use dom::letters::LETTERS;
use dom::{El, document, effect, el, window};
use map::gesture::{Input, Over, Target};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent, TouchEvent, WheelEvent};

/// Who stands out on a map: the one pointed at there, or the same person on another map.
pub fn on_map(staged: &Staged, pointed: Option<Pointed>, map: usize) -> Option<usize> {
    let pointed = pointed?;
    if pointed.map == map {
        return Some(pointed.person);
    }
    let (from, to) = (staged.exhibits.get(pointed.map)?, staged.exhibits.get(map)?);
    if pointed.by_name {
        return namesake(staged.boards.get(pointed.map)?, pointed.person, staged.boards.get(map)?, LETTERS);
    }
    if !staged.changes {
        return None;
    }
    let there = waves::same(from, *from.on_map().get(pointed.person)?, to)?;
    to.on_map().iter().position(|it| *it == there)
}

/// The sheet of a map hears what hands and keys do to it.
pub fn listen(map: usize, painter: &Rc<Painter>, sheet: El) -> El {
    let with = |painter: &Rc<Painter>| painter.clone();
    let [down, moved, up, gone, left, touched] = [(); 6].map(|()| with(painter));
    let [wheeled, pressed] = [(); 2].map(|()| with(painter));
    sheet
        .on("pointerdown", move |event: PointerEvent| {
            if let Some(at) = down.locate(map, &event).filter(|_| event.button() == 0) {
                inputs::capture(&event);
                let (pointer, kind) = (event.pointer_id(), pointer_kind(&event));
                down.handle(map, Input::Down { pointer, kind, at, target: Target::Map });
            }
        })
        .on("pointermove", move |event: PointerEvent| {
            if let Some(at) = moved.locate(map, &event) {
                moved.handle(map, Input::Move { pointer: event.pointer_id(), kind: pointer_kind(&event), at });
            }
        })
        .on("pointerup", move |event: PointerEvent| {
            if let Some(at) = up.locate(map, &event) {
                up.handle(map, Input::Up { pointer: event.pointer_id(), at, over: Over::Map });
            }
        })
        .on("pointercancel", move |event: PointerEvent| {
            gone.handle(map, Input::Cancel { pointer: event.pointer_id() });
        })
        .on("pointerleave", move |_: PointerEvent| {
            left.handle(map, Input::Leave);
        })
        .on("touchmove", move |event: TouchEvent| {
            // One finger on a whole map scrolls the page; two are the map's, and so is one on a map seen closer.
            if event.cancelable() && (event.touches().length() > 1 || !touched.is_whole(map)) {
                event.prevent_default();
            }
        })
        .on("wheel", move |event: WheelEvent| {
            // A trackpad sends what two fingers do on it with the control key. A plain wheel is the page's, if it scrolls.
            if event.ctrl_key() || !scrolls(&event) {
                event.prevent_default();
                wheeled.handle(map, inputs::wheel(&event, wheeled.locate(map, &event)));
            }
        })
        .on("keydown", move |event: KeyboardEvent| {
            if inputs::key(&event).is_some_and(|input| pressed.handle(map, input)) {
                // Elsewhere on the page these keys mean something else.
                event.prevent_default();
                event.stop_propagation();
            }
        })
}

/// Whether something around the place of an event can be scrolled up or down.
fn scrolls(event: &Event) -> bool {
    let is_higher = |it: &Element| it.scroll_height() > it.client_height() + 1;
    let may = |it: &Element| {
        let style = window().get_computed_style(it).ok().flatten();
        let says = style.and_then(|it| it.get_property_value("overflow-y").ok()).unwrap_or_default();
        matches!(says.as_str(), "auto" | "scroll")
    };
    let root = document().document_element();
    let around = event.composed_path();
    let around = around.iter().filter_map(|it| it.dyn_into::<Element>().ok());
    around.filter(is_higher).any(|it| may(&it) || Some(it) == root)
}

/// Who has most ties; of several, the first.
pub fn most_tied(board: &Board) -> Option<usize> {
    let mut ties = vec![0usize; board.dots.len()];
    for end in board.lines.iter().flat_map(|it| [it.ends.0, it.ends.1]) {
        if let Some(ties) = ties.get_mut(end) {
            *ties += 1;
        }
    }
    (0..ties.len()).rev().max_by_key(|at| ties.get(*at))
}

/// Who stands out, and what there is to say about them: in the corner of the map that is furthest from them.
pub fn card(show: Show, map: usize, painter: &Rc<Painter>) -> El {
    let who = el("bdi");
    let name = el("strong").put(who.clone());
    let about = el("span");
    let card = el("p").attr("role", "status").put(name).put(" ").put(about.clone());
    let (shown, painter) = (card.clone(), painter.clone());
    effect(move || {
        let (pointed, staged) = (show.pointed.get(), show.staged.get_clone());
        let (person, names) = (on_map(&staged, pointed, map), show.names.get());
        let Some(number) = person else {
            shown.html().set_class_name("card idle");
            who.html().set_text_content(None);
            about.html().set_text_content(None);
            return;
        };
        let words = show.words();
        let label =
            staged.boards.get(map).and_then(|it| it.dots.get(number)).and_then(|it| names.of(&it.name, LETTERS));
        who.html().set_text_content(Some(&label.unwrap_or_else(|| words.count(Phrase::ContactNumber, number + 1))));
        let class = staged.colours.class(map, number).and_then(|it| staged.colours.classes.get(it));
        let size = show.settings.with_untracked(|it| it.size);
        let told = staged.exhibits.get(map).map(|it| person::about(it, number, size, &words)).unwrap_or_default();
        let title = &staged.colours.title;
        let class = class.map(|it| if title.is_empty() { it.label.clone() } else { words.labelled(title, &it.label) });
        // Lines break between what is told, not within it.
        let all: Vec<String> = class.into_iter().chain(told).map(|it| it.replace(' ', "\u{a0}")).collect();
        about.html().set_text_content(Some(&all.join(" · ")));
        let (right, low) = painter.half_of(map, number);
        let side = if right { "left" } else { "right" };
        shown.html().set_class_name(&["card ", side, if low { " top" } else { " bottom" }].concat());
    });
    card
}
