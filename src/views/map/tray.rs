//! The tray: who is not on the map yet, as chips.

use super::board::{cancelled, down, moved, pixels, up};
use super::engine::Engine;
use crate::views::disc;
use dom::{El, ReadSignal, View, effect, el, memo, part, rows, shown_when, soon};
use gloo_render::request_animation_frame;
use map::gesture::{Input, Target};
use network::AlterId;
use web_sys::{HtmlElement, MouseEvent, PointerEvent};
use words::Phrase;

/// The tray. In a prompt that does not place people it is there only while someone is missing from the map.
pub fn tray(engine: Engine) -> View {
    let session = engine.session;
    let waiting = memo(move || {
        let mut waiting = Vec::new();
        for person in engine.content().tray() {
            waiting.push(person.id);
        }
        waiting
    });
    let is_empty = move || waiting.with(Vec::is_empty);
    let unwanted = move || is_empty() && !engine.moves_people.get();
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
        View::of(&[&&*session.words.say(phrase)])
    };
    let count =
        move || el("span").class("count").attr("aria-hidden", "true").words(move || waiting.with(Vec::len).to_string());
    let chips =
        el("ul").class("chips").put(rows(move || waiting.get_clone(), move |id| el("li").put(chip(engine, id))));
    keep_scrolling(engine, waiting, &chips);
    let tray = el("section")
        .class("tray")
        .class_if("drop", move || lifted.get())
        .class_if("waiting", move || !is_empty())
        .attr("aria-label", &session.words.say(Phrase::MapTray))
        .attr_if("hidden", unwanted)
        .put(el("p").class("tray-title").put(part(title)).put(shown_when(move || !is_empty(), count)))
        .put(chips);
    engine.attach_tray(&tray);
    tray.into()
}

/// A finger that drags a chip sideways scrolls the chips only where there is something to scroll.
fn keep_scrolling(engine: Engine, waiting: ReadSignal<Vec<AlterId>>, chips: &El) {
    let (chips, mut frame) = (chips.clone(), None);
    effect(move || {
        waiting.track();
        engine.camera();
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

/// The chip in the hand while it is not over the map: part of the map's element, from whose corner its place counts.
pub fn afloat(engine: Engine) -> View {
    let at = move || engine.afloat.get().map(|(_, at)| at).unwrap_or_default();
    shown_when(
        move || engine.afloat.get().is_some(),
        move || {
            let (id, _) = engine.afloat.get_untracked()?;
            let chip = el("div").class("chip afloat").attr("aria-hidden", "true");
            let chip = chip.style_of("left", move || pixels(at().x)).style_of("top", move || pixels(at().y));
            Some(chip.put(disc(engine.session, id)).put(el("bdi").text(&engine.name_of(id))))
        },
    )
}

fn chip(engine: Engine, id: AlterId) -> El {
    let is_picked = move || engine.selection.with(|selection| selection.has(id));
    let chip = el("button")
        .class("chip placing")
        .attr("type", "button")
        .attr("data-who", &id.text())
        .attr_of("aria-pressed", move || is_picked().to_string());
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
        .on("pointermove", move |event: PointerEvent| moved(engine, &event))
        .on("pointerup", move |event: PointerEvent| up(engine, &event))
        .on("pointercancel", move |event: PointerEvent| cancelled(engine, &event))
        .on("click", move |event: MouseEvent| {
            // Pointers were heard already; a click without one comes from the keyboard or a screen reader.
            if event.detail() == 0 {
                engine.handle(if event.shift_key() { Input::Gather(id) } else { Input::PickUp(id) });
            }
        })
        .put(disc(engine.session, id))
        .put(el("bdi").text(&engine.name_of(id)))
}

/// Scrolls the chips, and nothing around them: a page that moves between a tap and its click has something else under the
/// finger.
fn reveal(chip: &HtmlElement) {
    let Some(chips) = chip.closest(".chips").ok().flatten() else { return };
    let (it, all) = (chip.get_bounding_client_rect(), chips.get_bounding_client_rect());
    let beyond = |begin: f64, end: f64| begin.min(0.0) + end.max(0.0);
    let across = beyond(it.left() - all.left(), it.left() + it.width() - all.left() - all.width());
    chips.scroll_by_with_x_and_y(across, beyond(it.top() - all.top(), it.bottom() - all.bottom()));
}
