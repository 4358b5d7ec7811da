//! The map itself: three canvases, the people again for screen readers, and what hands and keys do to it.

use super::engine::Engine;
use super::{speech, tray, zoom};
use dom::inputs::{self, pointer_kind};
use dom::{El, Later, Signal, View, Watch, create_signal, effect, el, memo, rows};
use geometry::Point;
use json::number;
use map::content::{Content, Task};
use map::gesture::{Input, KeyPress, Target};
use map::outline;
use network::AlterId;
use std::rc::Rc;
use sycamore_reactive::on_cleanup;
use web_sys::{Event, FocusEvent, KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};
use words::Phrase;

/// With more people than this, screen readers find only the one under the cursor here, and everyone in the list.
const MIRRORED: usize = 150;

/// How long after the map was painted what screen readers find on it changes, in milliseconds.
const MIRROR_AFTER: u32 = 60;

/// The map, with its buttons.
pub fn board(engine: Engine) -> El {
    let session = engine.session;
    let keys_of = move || {
        let phrase = match engine.content().task {
            Task::Look => Phrase::MapKeysLook,
            Task::Place => Phrase::MapKeysPlace,
            _ if engine.moves_people.get() => Phrase::MapKeysPlace,
            Task::Tie { .. } | Task::Highlight { .. } => Phrase::MapKeysTie,
        };
        session.words.say(phrase)
    };
    let name = move || {
        let content = engine.content();
        let (people, ties) = (content.placed().count().to_string(), content.ties.len().to_string());
        session.words.say_with(Phrase::MapBoard, &[("people", &people), ("ties", &ties)])
    };
    let pointing = move || {
        let view = engine.view();
        view.hover.is_some() || view.selection.picked().is_some()
    };
    // The keys are told once a prompt, and shown for as long as the map is used by them or until Escape.
    let (keys_heard, keys_away) = (create_signal(false), create_signal(false));
    let told = create_signal(None::<Rc<Content>>);
    let is_told = move || {
        let content = engine.content();
        told.with(|told| told.as_ref().is_some_and(|told| Rc::ptr_eq(told, &content)))
    };
    let layers = [(); 3].map(|()| el("canvas").attr("aria-hidden", "true"));
    let [ground, people, overlay] = &layers;
    let board = el("div")
        .class("board")
        .attr("tabindex", "0")
        .attr("role", "application")
        .attr_of("aria-describedby", move || if keys_heard.get() { "" } else { "map-keys" }.to_owned())
        .attr_of("aria-label", name)
        .attr_of("aria-busy", move || (!is_told()).to_string())
        .attr_of("aria-activedescendant", move || engine.cursor.get().map(mirror_id).unwrap_or_default())
        .class_if("pointing", pointing)
        .class_if("carrying", move || engine.view().ghost.is_some())
        .on("pointerdown", move |event: PointerEvent| down(engine, &event, Target::Map))
        .on("pointermove", move |event: PointerEvent| moved(engine, &event))
        .on("pointerup", move |event: PointerEvent| up(engine, &event))
        .on("pointercancel", move |event: PointerEvent| cancelled(engine, &event))
        .on("pointerleave", move |_: PointerEvent| engine.handle(Input::Leave))
        .on("touchmove", move |event: Event| keep_moves(engine, &event))
        .on("wheel", move |event: WheelEvent| zoom::wheel(engine, &event))
        .on("contextmenu", |event: MouseEvent| event.prevent_default())
        .on("keydown", move |event: KeyboardEvent| {
            if event.key() == "Escape" && engine.is_at_rest() && is_focus_visible(engine) && !keys_away.get_untracked()
            {
                event.prevent_default();
                event.stop_propagation();
                keys_away.set(true);
            }
            key(engine, &event);
        })
        .on("focus", move |_: FocusEvent| engine.handle(Input::Focus { visible: is_focus_visible(engine) }))
        .on("blur", move |_: FocusEvent| {
            keys_heard.set(true);
            keys_away.set(false);
            engine.handle(Input::Blur);
        })
        .put(ground.clone())
        .put(people.clone())
        .put(overlay.clone())
        .put(el("div").class("mirror").put(mirror(engine, told)))
        .put(tray::afloat(engine));
    engine.attach(&board, &layers);
    let watch = Watch::new(Rc::new(move || engine.resize()), Rc::new(move || engine.restyle()));
    watch.observe(board.html());
    on_cleanup(move || {
        drop(watch);
        engine.detach();
    });
    let keys = el("p").attr("id", "map-keys").class("unseen");
    let keys = keys.class_if("away", move || keys_away.get()).words(keys_of);
    el("div")
        .class("around-board")
        .class_if("crowded", move || zoom::is_crowded(engine))
        .put(board)
        .put(zoom::edges(engine))
        .put(zoom::buttons(engine))
        .put(keys)
}

/// The people of the map as elements: what the keyboard's cursor points screen readers to. They follow the map a moment
/// later: what is seen comes first, and for a large map these take as long as its picture.
fn mirror(engine: Engine, told: Signal<Option<Rc<Content>>>) -> View {
    let later = Later::default();
    effect(move || {
        let content = engine.content();
        later.put_off(MIRROR_AFTER, Box::new(move || told.set(Some(content))));
    });
    let shown = memo(move || {
        let Some(content) = told.get_clone() else { return Vec::new() };
        let all = content.placed_ids(&|_| true);
        if all.len() <= MIRRORED { all } else { engine.cursor.get().into_iter().collect() }
    });
    rows(move || shown.get_clone(), move |id| mirrored(engine, told, id))
}

fn mirrored(engine: Engine, told: Signal<Option<Rc<Content>>>, id: AlterId) -> El {
    // With every change of the map this is worked out for everyone, but told only where it has come out different.
    let at = memo(move || -> Point {
        let place = told.with(|content| content.as_ref()?.position(id)).unwrap_or_default();
        engine.camera().to_screen(place)
    });
    let entry = memo(move || told.with(|content| outline::entry(content.as_ref()?, id)));
    let said = move || {
        let entry = entry.get_clone();
        entry.map_or(String::new(), |entry| speech::person(engine.session.words, &engine.content_now(), &entry))
    };
    let chosen = move || engine.selection.with(|selection| selection.has(id));
    el("div")
        .class("mirrored")
        .attr("role", "button")
        .attr("id", &mirror_id(id))
        .attr_of("aria-label", said)
        .attr_of("aria-pressed", move || chosen().to_string())
        .style_of("left", move || pixels(at.get().x.round()))
        .style_of("top", move || pixels(at.get().y.round()))
        .on("click", move |event: MouseEvent| {
            event.stop_propagation();
            engine.handle(Input::Choose(id));
        })
}

fn mirror_id(id: AlterId) -> String {
    "on-map-".to_owned() + &id.text()
}

/// A length as styles write it.
pub fn pixels(length: f64) -> String {
    number(length) + "px"
}

/// Passes a press on, from the map or from a chip of the tray.
pub fn down(engine: Engine, event: &PointerEvent, target: Target) {
    if event.button() != 0 {
        return;
    }
    // The page around may have made the map larger or smaller without anyone being told.
    engine.resize();
    if let Some(at) = engine.on_board(event) {
        inputs::capture(event);
        engine.handle(Input::Down { pointer: event.pointer_id(), kind: pointer_kind(event), at, target });
    }
}

/// Passes a move on, from the map or from a chip of the tray.
pub fn moved(engine: Engine, event: &PointerEvent) {
    if let Some(at) = engine.on_board(event) {
        engine.handle(Input::Move { pointer: event.pointer_id(), kind: pointer_kind(event), at });
    }
}

/// Passes a release on, from the map or from a chip of the tray.
pub fn up(engine: Engine, event: &PointerEvent) {
    if let Some(at) = engine.on_board(event) {
        engine.handle(Input::Up { pointer: event.pointer_id(), at, over: engine.over(event) });
    }
}

/// Passes on that the browser took a pointer away, from the map or from a chip of the tray.
pub fn cancelled(engine: Engine, event: &PointerEvent) {
    engine.handle(Input::Cancel { pointer: event.pointer_id() });
}

/// What a finger does on the map is no scrolling, also to a browser that does not scroll then: one of them would take a
/// quick lasso for a scroll that goes on by itself, and the next tap, wherever, for what stops it. A map that is only
/// looked at scrolls with the page.
fn keep_moves(engine: Engine, event: &Event) {
    if engine.content_now().task != Task::Look && event.cancelable() {
        event.prevent_default();
    }
}

fn key(engine: Engine, event: &KeyboardEvent) {
    let Some(input) = inputs::key(event) else { return };
    let of = |wanted: KeyPress| matches!(input, Input::Key { key, .. } if key == wanted);
    // Escape is heard by the whole view, since the focus may be on a chip.
    if of(KeyPress::Escape) {
        return;
    }
    event.prevent_default();
    if !(event.repeat() && of(KeyPress::Act)) {
        engine.handle(input);
    }
}

fn is_focus_visible(engine: Engine) -> bool {
    engine.board().is_some_and(|board| board.matches(":focus-visible").unwrap_or(false))
}
