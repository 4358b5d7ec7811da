//! The tray: who is not on the map yet, as chips.

use super::board::{kind, moved, up};
use super::engine::Engine;
use super::glyph::PersonGlyph;
use crate::map::content::Task;
use crate::map::gesture::{Input, Over, State, Target};
use crate::network::AlterId;
use crate::web::dynamic::{flag, memo, on, part, rows, shown_when, words};
use crate::words::Phrase;
use leptos::ev::{MouseEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;

/// The tray. In a prompt that does not place people it is there only while someone is missing from the map.
#[component]
pub fn Tray(engine: Engine) -> impl IntoView {
    let session = engine.session;
    let waiting = memo(move || engine.content.with(|it| it.tray().map(|person| person.id).collect::<Vec<_>>()));
    let wanted = memo(move || {
        engine.arranging.get() || !waiting.with(Vec::is_empty) || engine.content.with(|it| it.task == Task::Place)
    });
    // Where the chip in the hand is while it is not over the map, in pixels from the corner of the whole view.
    let floating = RwSignal::new(None::<(AlterId, f64, f64)>);
    // By a pointer, that is: while keys carry someone, the keyboard's cursor is shown.
    let lifted = move || engine.view.with(|view| view.lifted.is_some() && view.cursor.is_none());
    // A finger that drags a chip sideways scrolls the chips only where there is something to scroll.
    let (chips, scrolls) = (NodeRef::<html::Ul>::new(), RwSignal::new(false));
    Effect::new(move |_| {
        waiting.track();
        engine.camera.track();
        request_animation_frame(move || {
            let long = |it: web_sys::HtmlUListElement| {
                it.scroll_width() > it.client_width() || it.scroll_height() > it.client_height()
            };
            // The tray may be gone by the time of the frame.
            if let Some(chips) = chips.try_get_untracked().flatten() {
                let _ = scrolls.try_set(long(chips));
            }
        });
    });
    let title = words(move || {
        let phrase = match (lifted(), waiting.with(Vec::is_empty)) {
            (true, _) => Phrase::MapTrayDrop,
            (false, true) => Phrase::MapTrayEmpty,
            (false, false) => Phrase::MapTray,
        };
        session.say(phrase).to_owned()
    });
    view! {
        <section class="tray" class:drop=flag(lifted) node_ref=engine.tray aria-label=session.word(Phrase::MapTray)
            hidden=flag(move || !wanted.get())>
            <p class="tray-title">
                {title}
                {shown_when(move || !waiting.with(Vec::is_empty), move || {
                    let count = words(move || waiting.with(Vec::len).to_string());
                    view! { <span class="count" aria-hidden="true">{count}</span> }.into_any()
                })}
            </p>
            <ul class="chips" class:scrolls=scrolls node_ref=chips>
                {rows(waiting.into(), move |id| view! { <li><Chip engine id floating /></li> }.into_any())}
            </ul>
        </section>
        {part(move || floating.get().map(|(id, x, y)| view! {
            <div class="chip afloat" aria-hidden="true" style:left=format!("{x}px") style:top=format!("{y}px")>
                <bdi>{session.name_of(id)}</bdi>
            </div>
        }).into_any())}
    }
}

#[component]
fn Chip(engine: Engine, id: AlterId, floating: RwSignal<Option<(AlterId, f64, f64)>>) -> impl IntoView {
    let chip = NodeRef::<html::Button>::new();
    let picked = move || engine.view.with(|view| view.picked == Some(id));
    // Whoever is in the hand next is scrolled into sight.
    Effect::new(move |_| {
        if let Some(chip) = chip.get().filter(|_| picked()) {
            reveal(&chip);
        }
    });
    let down = move |event: PointerEvent| {
        if event.button() != 0 {
            return;
        }
        if let (Some(chip), Some(at)) = (chip.get_untracked(), engine.on_board(&event)) {
            // Without capture the drag ends where the pointer leaves the chip, and nothing has happened.
            let _ = chip.set_pointer_capture(event.pointer_id());
            let (pointer, kind) = (event.pointer_id(), kind(&event));
            engine.handle(Input::Down { pointer, kind, at, target: Target::Chip(id) });
        }
    };
    let follow = move |event: PointerEvent| {
        moved(engine, &event);
        let dragged = matches!(engine.state(), State::DraggingFromTray { .. }) && engine.over(&event) != Over::Map;
        let corner = engine.whole.get_untracked().map(|it| it.get_bounding_client_rect());
        let at = corner.filter(|_| dragged).map(|corner| {
            (id, f64::from(event.client_x()) - corner.left(), f64::from(event.client_y()) - corner.top())
        });
        if at.is_some() || floating.with_untracked(Option::is_some) {
            floating.set(at);
        }
    };
    let done = move || {
        if floating.with_untracked(Option::is_some) {
            floating.set(None);
        }
    };
    view! {
        <button class="chip placing" type="button" node_ref=chip data-who=id.to_string()
            aria-pressed=words(move || picked().to_string())
            on:pointerdown=on(down)
            on:pointermove=on(follow)
            on:pointerup=on(move |event: PointerEvent| { done(); up(engine, &event); })
            on:pointercancel=on(move |event: PointerEvent| {
                done();
                engine.handle(Input::Cancel { pointer: event.pointer_id() });
            })
            on:click=on(move |event: MouseEvent| {
                // Pointers were heard already; a click without one comes from the keyboard or a screen reader.
                if event.detail() == 0 {
                    engine.handle(Input::PickUp(id));
                }
            })>
            <PersonGlyph engine id />
            <bdi>{words(move || engine.session.name_of(id))}</bdi>
        </button>
    }
}

fn reveal(chip: &web_sys::HtmlElement) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
    chip.scroll_into_view_with_scroll_into_view_options(&options);
}
