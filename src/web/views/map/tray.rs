//! The tray: who is not on the map yet, as chips.

use super::board::{cancelled, down, moved, pixels, up};
use super::engine::Engine;
use super::glyph::person_glyph;
use crate::geometry::Point;
use crate::map::content::Task;
use crate::map::gesture::{Input, Over, State, Target};
use crate::network::AlterId;
use crate::web::dom::{El, View, effect, el, memo, part, rows, shown_when, soon};
use crate::words::Phrase;
use gloo_render::request_animation_frame;
use sycamore_reactive::{ReadSignal, Signal, create_signal};
use web_sys::{HtmlElement, MouseEvent, PointerEvent, ScrollIntoViewOptions, ScrollLogicalPosition};

/// What the chips of a tray share.
#[derive(Clone, Copy)]
struct Chips {
    engine: Engine,
    /// Who waits for the map to be tapped: apart from the view, which changes with every move of a pointer
    picked: ReadSignal<Option<AlterId>>,
    /// Where the chip in the hand is while it is not over the map, in pixels from the corner of the whole view
    floating: Signal<Option<(AlterId, Point)>>,
}

/// The tray. In a prompt that does not place people it is there only while someone is missing from the map.
pub fn tray(engine: Engine) -> View {
    let session = engine.session;
    let waiting = memo(move || engine.content().tray().map(|person| person.id).collect::<Vec<_>>());
    let is_empty = move || waiting.with(Vec::is_empty);
    let unwanted = move || !engine.arranging.get() && is_empty() && engine.content().task != Task::Place;
    // By a pointer, that is: while keys carry someone, the keyboard's cursor is shown.
    let lifted = memo(move || {
        let view = engine.view();
        view.lifted.is_some() && view.cursor.is_none()
    });
    let title = move || {
        let phrase = match (lifted.get(), is_empty()) {
            (true, _) => Phrase::MapTrayDrop,
            (false, true) => Phrase::MapTrayEmpty,
            (false, false) => Phrase::MapTray,
        };
        View::of(&[&session.say(phrase)])
    };
    let count =
        move || el("span").class("count").attr("aria-hidden", "true").words(move || waiting.with(Vec::len).to_string());
    let shared = Chips { engine, picked: memo(move || engine.view().picked), floating: create_signal(None) };
    let chips = el("ul")
        .class("chips")
        .with(&[&rows(move || waiting.get_clone(), move |id| el("li").with(&[&chip(shared, id)]))]);
    keep_scrolling(engine, waiting, &chips);
    let tray = el("section")
        .class("tray")
        .class_if("drop", move || lifted.get())
        .attr("aria-label", session.say(Phrase::MapTray))
        .attr_if("hidden", unwanted)
        .with(&[&el("p").class("tray-title").with(&[&part(title), &shown_when(move || !is_empty(), count)]), &chips]);
    engine.attach_tray(&tray);
    View::of(&[&tray, &afloat(shared)])
}

/// A finger that drags a chip sideways scrolls the chips only where there is something to scroll.
fn keep_scrolling(engine: Engine, waiting: ReadSignal<Vec<AlterId>>, chips: &El) {
    let (chips, mut frame) = (chips.clone(), None);
    effect(move || {
        waiting.track();
        engine.camera.track();
        let chips = chips.clone();
        // Kept, since a frame that is let go of does not come; the one before need not.
        drop(frame.replace(request_animation_frame(move |_| {
            let chips = chips.html();
            let long = chips.scroll_width() > chips.client_width() || chips.scroll_height() > chips.client_height();
            // Fails only for a class that has no name.
            let _ = chips.class_list().toggle_with_force("scrolls", long);
        })));
    });
}

/// The chip in the hand while it is not over the map.
fn afloat(Chips { engine, floating, .. }: Chips) -> View {
    let at = move || floating.get().map(|(_, at)| at).unwrap_or_default();
    shown_when(
        move || floating.get().is_some(),
        move || {
            let (id, _) = floating.get_untracked()?;
            let chip = el("div").class("chip afloat").attr("aria-hidden", "true");
            let chip = chip.style_of("left", move || pixels(at().x)).style_of("top", move || pixels(at().y));
            Some(chip.with(&[&el("bdi").text(&engine.name_of(id))]))
        },
    )
}

fn chip(Chips { engine, picked, floating }: Chips, id: AlterId) -> El {
    let is_picked = move || picked.get() == Some(id) || engine.held.with(|it| it.chosen.contains(&id));
    let chip = el("button")
        .class("chip placing")
        .attr("type", "button")
        .attr("data-who", &id.to_string())
        .attr_of("aria-pressed", move || is_picked().to_string());
    let done = move || {
        if floating.get_untracked().is_some() {
            floating.set(None);
        }
    };
    let follow = {
        let chip = chip.clone();
        move |event: PointerEvent| {
            moved(engine, &event);
            let dragged = matches!(engine.state(), State::DraggingFromTray { .. }) && engine.over(&event) != Over::Map;
            let whole = chip.html().closest(".map").ok().flatten().filter(|_| dragged);
            let at = whole.map(|whole| {
                let corner = whole.get_bounding_client_rect();
                let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
                (id, Point::new(x - corner.left(), y - corner.top()))
            });
            if at.is_some() || floating.get_untracked().is_some() {
                floating.set(at);
            }
        }
    };
    // Whoever is in the hand next is scrolled into sight.
    effect({
        let chip = chip.clone();
        move || {
            if is_picked() {
                let chip = chip.clone();
                soon(move || reveal(chip.html()));
            }
        }
    });
    chip.on("pointerdown", move |event: PointerEvent| down(engine, &event, Target::Chip(id)))
        .on("pointermove", follow)
        .on("pointerup", move |event: PointerEvent| {
            done();
            up(engine, &event);
        })
        .on("pointercancel", move |event: PointerEvent| {
            done();
            cancelled(engine, &event);
        })
        .on("click", move |event: MouseEvent| {
            // Pointers were heard already; a click without one comes from the keyboard or a screen reader.
            if event.detail() == 0 {
                engine.handle(if event.shift_key() { Input::Gather(id) } else { Input::PickUp(id) });
            }
        })
        .with(&[&person_glyph(engine, id), &el("bdi").text(&engine.name_of(id))])
}

fn reveal(chip: &HtmlElement) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    chip.scroll_into_view_with_scroll_into_view_options(&options);
}
