//! The map itself: two canvases, the people again for screen readers, and what hands and keys do to it.

use super::engine::Engine;
use super::speech;
use crate::map::area::Direction;
use crate::map::content::Task;
use crate::map::gesture::{Input, KeyPress, PointerKind, Target, View};
use crate::network::AlterId;
use crate::web::dynamic::{flag, memo, on, rows, words};
use crate::words::Phrase;
use gloo_events::EventListener;
use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

/// With more people than this, screen readers find only the one under the cursor here, and everyone in the list.
const MIRRORED: usize = 150;

/// The map.
#[component]
pub fn Board(engine: Engine) -> impl IntoView {
    let session = engine.session;
    let (still, overlay) = (NodeRef::<html::Canvas>::new(), NodeRef::<html::Canvas>::new());
    let watch = StoredValue::new_local(None::<Watch>);
    Effect::new(move |_| {
        if let (Some(still), Some(overlay), Some(board)) = (still.get(), overlay.get(), engine.board.get()) {
            engine.attach(still, overlay);
            engine.restyle();
            engine.resize();
            watch.set_value(Watch::new(engine, &board));
        }
    });
    let down = on(move |event: PointerEvent| {
        if event.button() != 0 {
            return;
        }
        if let (Some(board), Some(at)) = (engine.board.get_untracked(), engine.on_board(&event)) {
            // Without capture a drag still works while the pointer stays on the map.
            let _ = board.set_pointer_capture(event.pointer_id());
            engine.handle(Input::Down { pointer: event.pointer_id(), kind: kind(&event), at, target: Target::Map });
        }
    });
    let keys = words(move || {
        let phrase = engine.content.with(|it| match it.task {
            Task::Look => Phrase::MapKeysLook,
            Task::Place => Phrase::MapKeysPlace,
            _ if engine.arranging.get() => Phrase::MapKeysPlace,
            Task::Tie { .. } | Task::Highlight { .. } => Phrase::MapKeysTie,
        });
        session.say(phrase).to_owned()
    });
    let name = words(move || {
        engine.content.with(|it| {
            let (people, ties) = (it.placed().count().to_string(), it.ties.len().to_string());
            session.say_with(Phrase::MapBoard, &[("people", &people), ("ties", &ties)])
        })
    });
    let pointing = flag(move || engine.view.with(|view| view.hover.is_some() || view.picked.is_some()));
    let carrying = flag(move || engine.view.with(|view| view.ghost.is_some()));
    view! {
        <div class="board" node_ref=engine.board tabindex="0" role="application" aria-label=name
            aria-describedby="map-keys" aria-activedescendant=words(move || engine.cursor.get().map(mirror_id).unwrap_or_default())
            class:pointing=pointing class:carrying=carrying
            on:pointerdown=down
            on:pointermove=on(move |event: PointerEvent| moved(engine, &event))
            on:pointerup=on(move |event: PointerEvent| up(engine, &event))
            on:pointercancel=on(move |event: PointerEvent| {
                engine.handle(Input::Cancel { pointer: event.pointer_id() });
            })
            on:pointerleave=on(move |_: PointerEvent| engine.handle(Input::Leave))
            on:contextmenu=on(move |event: MouseEvent| event.prevent_default())
            on:keydown=on(move |event: KeyboardEvent| key(engine, &event))
            on:focus=on(move |_: FocusEvent| engine.handle(Input::Focus { visible: is_focus_visible(engine) }))
            on:blur=on(move |_: FocusEvent| engine.handle(Input::Blur))>
            <canvas node_ref=still aria-hidden="true"></canvas>
            <canvas node_ref=overlay aria-hidden="true"></canvas>
            <Mirror engine />
        </div>
        <p id="map-keys" class="unseen">{keys}</p>
    }
}

/// The people of the map as elements: what the keyboard's cursor points screen readers to.
#[component]
fn Mirror(engine: Engine) -> impl IntoView {
    let shown = memo(move || {
        engine.content.with(|content| {
            let all: Vec<AlterId> = content.placed().map(|(person, _)| person.id).collect();
            if all.len() <= MIRRORED { all } else { engine.cursor.get().into_iter().collect() }
        })
    });
    let one = move |id: AlterId| {
        let name = words(move || engine.content.with(|content| speech::person(engine.session, content, id)));
        let at = memo(move || {
            let place = engine.content.with(|content| content.position(id)).unwrap_or_default();
            let at = engine.camera.with(|camera| camera.to_screen(place));
            (at.x.round(), at.y.round())
        });
        let chosen = move || engine.view.with(|View { active, picked, .. }| *active == Some(id) || *picked == Some(id));
        view! {
            <div class="mirrored" role="button" id=mirror_id(id) aria-label=name
                aria-pressed=words(move || chosen().to_string())
                style:left=words(move || format!("{}px", at.get().0))
                style:top=words(move || format!("{}px", at.get().1))
                on:click=on(move |event: MouseEvent| {
                    event.stop_propagation();
                    engine.handle(Input::Choose(id));
                })></div>
        }
        .into_any()
    };
    rows(shown.into(), one)
}

fn mirror_id(id: AlterId) -> String {
    format!("on-map-{id}")
}

/// Passes a move on, from the map or from a chip of the tray.
pub fn moved(engine: Engine, event: &web_sys::PointerEvent) {
    if let Some(at) = engine.on_board(event) {
        engine.handle(Input::Move { pointer: event.pointer_id(), kind: kind(event), at });
    }
}

/// Passes a release on, from the map or from a chip of the tray.
pub fn up(engine: Engine, event: &web_sys::PointerEvent) {
    if let Some(at) = engine.on_board(event) {
        engine.handle(Input::Up { pointer: event.pointer_id(), at, over: engine.over(event) });
    }
}

/// What kind of pointer an event is of.
pub fn kind(event: &web_sys::PointerEvent) -> PointerKind {
    match event.pointer_type().as_str() {
        "touch" => PointerKind::Touch,
        "pen" => PointerKind::Pen,
        _ => PointerKind::Mouse,
    }
}

fn key(engine: Engine, event: &web_sys::KeyboardEvent) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let key = match event.key().as_str() {
        "ArrowLeft" => KeyPress::Arrow(Direction::Left),
        "ArrowRight" => KeyPress::Arrow(Direction::Right),
        "ArrowUp" => KeyPress::Arrow(Direction::Up),
        "ArrowDown" => KeyPress::Arrow(Direction::Down),
        "Enter" | " " => KeyPress::Act,
        "Home" => KeyPress::First,
        "End" => KeyPress::Last,
        "Delete" | "Backspace" => KeyPress::Remove,
        // Escape is heard by the whole view, since the focus may be on a chip.
        _ => return,
    };
    event.prevent_default();
    if !(event.repeat() && key == KeyPress::Act) {
        engine.handle(Input::Key { key, fine: event.shift_key() });
    }
}

fn is_focus_visible(engine: Engine) -> bool {
    engine.board.get_untracked().is_some_and(|board| board.matches(":focus-visible").unwrap_or(false))
}

/// Watches the size of the map, and what the system says about colours; stops when dropped.
struct Watch {
    sizes: web_sys::ResizeObserver,
    _on_size: Closure<dyn FnMut()>,
    _listeners: Vec<EventListener>,
}

impl Watch {
    fn new(engine: Engine, board: &web_sys::HtmlElement) -> Option<Self> {
        let on_size = Closure::<dyn FnMut()>::new(move || engine.resize());
        let sizes = web_sys::ResizeObserver::new(on_size.as_ref().unchecked_ref()).ok()?;
        sizes.observe(board);
        let listeners = ["(prefers-color-scheme: dark)", "(forced-colors: active)"]
            .into_iter()
            .filter_map(|query| window().match_media(query).ok().flatten())
            .map(|query| EventListener::new(&query, "change", move |_| engine.restyle()))
            .collect();
        Some(Watch { sizes, _on_size: on_size, _listeners: listeners })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.sizes.disconnect();
    }
}
