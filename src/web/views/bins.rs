//! Sorting alters into bins: one name at a time is up, a tap on a bin puts it there and brings the next; or drag.

use super::field::{Asked, field};
use super::{button, introduction, name};
use crate::interview::{Command, Subject};
use crate::json::number;
use crate::network::{AlterId, Key, Value};
use crate::protocol::{Bins, Choice, Stage};
use crate::web::dom::{El, View, document, effect, el, memo, part, rows, shown_when};
use crate::web::session::Session;
use crate::words::Phrase;
use std::rc::Rc;
use sycamore_reactive::{Signal, create_signal};
use wasm_bindgen::JsCast;
use web_sys::{PointerEvent, ShadowRoot};

/// How far a pointer moves before a press becomes a drag, in CSS pixels.
const DRAG_FROM: f64 = 8.0;

/// What the parts of the screen share.
#[derive(Clone)]
struct Table {
    session: Session,
    variable: Key,
    everyone: Rc<[AlterId]>,
    /// Who is up
    up: Signal<Option<AlterId>>,
    /// Who is being dragged, and where to
    drag: Signal<Option<Drag>>,
}

#[derive(Clone, Copy, PartialEq)]
struct Drag {
    alter: AlterId,
    from: (f64, f64),
    at: (f64, f64),
    moved: bool,
}

impl Table {
    /// Who has this value, or none; tracks changes.
    fn with_value(&self, value: Option<&Value>) -> Vec<AlterId> {
        let has = |id: AlterId| self.session.peek(|it| it.answer(&Subject::Alter(id), self.variable.as_str()) == value);
        self.session.read(|_| ());
        self.everyone.iter().copied().filter(|id| has(*id)).collect()
    }

    /// Puts an alter into a bin, or back to be sorted; then the next one is up.
    fn put(&self, alter: AlterId, value: Option<Value>) {
        let taken_out = value.is_none();
        self.session.act(Command::Answer {
            about: Subject::Alter(alter),
            variable: self.variable.clone(),
            value,
            typing: false,
        });
        let next = self.with_value(None).into_iter().next();
        self.up.set(if taken_out { Some(alter) } else { next });
    }
}

/// One prompt of a bin stage.
pub fn sorting(session: Session, stage: &Stage, bins: &Bins) -> View {
    let Some((prompt, variable)) = bins.prompts.get(session.part()) else { return View::default() };
    let everyone: Rc<[AlterId]> = session.peek(|it| {
        let has = |id: &AlterId| it.variable(&Subject::Alter(*id), variable).is_some();
        it.eligible(it.position()).into_iter().filter(has).collect()
    });
    let first = everyone.first().map(|id| Subject::Alter(*id));
    let asked = first.and_then(|about| session.peek(|it| it.variable(&about, variable).cloned()));
    let options = asked.as_ref().map_or(&[][..], |it| it.kind.options());
    let (up, drag) = (create_signal(None), create_signal(None));
    let table = Table { session, variable: variable.clone(), everyone, up, drag };
    let unsorted = {
        let table = table.clone();
        memo(move || table.with_value(None))
    };
    // Undo can take the one who is up out of a bin, or put them into one: someone unsorted is always up.
    effect(move || {
        let waiting = unsorted.get_clone();
        if up.get_untracked().is_none() {
            up.set(waiting.first().copied());
        }
    });
    let ask = move || match up.get() {
        Some(id) => session.say_with(Phrase::SortInto, &[("name", &session.name_of(id))]),
        None => session.say(Phrase::AllSorted).to_owned(),
    };
    let hint = prompt.hint.as_ref().map(|hint| session.text(hint));
    let waiting = {
        let table = table.clone();
        rows(move || unsorted.get_clone(), move |id| el("li").with(&[&chip(&table, id)]))
    };
    let left = move || {
        let count = move || unsorted.with(Vec::len).to_string();
        el("p").class("hint").words(move || session.say_with(Phrase::StillToSort, &[("n", &count())]))
    };
    let listed: Vec<El> = options.iter().map(|option| bin(&table, option)).collect();
    View::of(&[
        &introduction(session, stage),
        &el("h3").class("asked").text(&session.text(&prompt.text)),
        &el("p").class("hint").text(hint.as_deref().unwrap_or(session.say(Phrase::TapToSort))),
        &el("section").class("to-sort").attr("aria-label", session.say(Phrase::ToSort)).with(&[
            &el("ul").class("chips").with(&[&waiting]),
            &el("p").class("up").attr("aria-live", "polite").words(ask),
        ]),
        &el("div").class("bins").with(&[&listed]),
        &shown_when(move || !unsorted.with(Vec::is_empty), left),
        &ghost(session, drag),
    ])
}

/// The chip that is being dragged, under the pointer.
fn ghost(session: Session, drag: Signal<Option<Drag>>) -> View {
    let dragged = memo(move || drag.get().filter(|drag| drag.moved).map(|drag| drag.alter));
    let at = move || drag.get().map(|drag| drag.at).unwrap_or_default();
    part(move || {
        let id = dragged.get()?;
        let ghost = el("div").class("chip ghost").attr("aria-hidden", "true");
        let ghost = ghost.style_of("left", move || number(at().0) + "px");
        let ghost = ghost.style_of("top", move || number(at().1) + "px");
        Some(ghost.with(&[&name(move || session.name_of(id))]))
    })
}

fn point(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

/// One alter that can be tapped or dragged.
fn chip(table: &Table, id: AlterId) -> El {
    let Table { session, up, drag, .. } = *table;
    let mine = move || drag.get_untracked().filter(|drag| drag.alter == id);
    let chip = button("chip sort", "").attr_of("aria-pressed", move || (up.get() == Some(id)).to_string());
    let captor = chip.clone();
    let press = move |event: PointerEvent| {
        if event.button() == 0 {
            // Without capture a drag still works while the pointer stays inside.
            let _ = captor.html().set_pointer_capture(event.pointer_id());
            let from = point(&event);
            drag.set(Some(Drag { alter: id, from, at: from, moved: false }));
        }
    };
    let follow = move |event: PointerEvent| {
        let Some(drag_now) = mine() else { return };
        let at = point(&event);
        let far = (at.0 - drag_now.from.0).hypot(at.1 - drag_now.from.1) >= DRAG_FROM;
        if drag_now.moved || far {
            drag.set(Some(Drag { at, moved: true, ..drag_now }));
        }
    };
    let drop = move |event: PointerEvent| {
        let Some(drag_now) = mine() else { return };
        drag.set(None);
        if let Some(bin) = if drag_now.moved { bin_at(session, point(&event)) } else { None } {
            // The bin's own button does the rest, so that dragging and tapping are one and the same.
            up.set(Some(id));
            bin.click();
        }
    };
    chip.with(&[&name(move || session.name_of(id))])
        .click(move || up.set(Some(id)))
        .on("pointerdown", press)
        .on("pointermove", follow)
        .on("pointerup", drop)
        .on("pointercancel", move |_: PointerEvent| drag.set(None))
}

/// The button of the bin under a point of the window.
fn bin_at(session: Session, (x, y): (f64, f64)) -> Option<web_sys::HtmlElement> {
    let root = session.root().get_root_node();
    let under = match root.dyn_ref::<ShadowRoot>() {
        Some(shadow) => shadow.element_from_point(x as f32, y as f32),
        None => document().element_from_point(x as f32, y as f32),
    }?;
    let bin = under.closest(".bin").ok().flatten()?;
    bin.query_selector(".bin-head").ok().flatten()?.dyn_into().ok()
}

/// One bin: its head puts whoever is up into it.
fn bin(table: &Table, option: &Choice) -> El {
    let Table { session, up, .. } = *table;
    let label = session.text(&option.label);
    let inside = {
        let (table, value) = (table.clone(), option.value.clone());
        memo(move || table.with_value(Some(&value)))
    };
    let put = {
        let (table, value, label) = (table.clone(), option.value.clone(), label.clone());
        move || {
            if let Some(id) = up.get() {
                let said = [("name", session.name_of(id)), ("bin", label.clone())];
                table.put(id, Some(value.clone()));
                session
                    .announce(session.say_with(Phrase::Sorted, &said.each_ref().map(|(key, it)| (*key, it.as_str()))));
            }
        }
    };
    let sorted = {
        let (table, other) = (table.clone(), option.other.clone());
        rows(move || inside.get_clone(), move |id| sorted(&table, id, other.as_ref()))
    };
    let head = button("bin-head", "")
        .attr_if("disabled", move || up.get().is_none())
        .with(&[&el("span").text(&label), &el("span").class("count").words(move || inside.with(Vec::len).to_string())]);
    el("section")
        .class("bin")
        .attr("aria-label", &label)
        .with(&[&head.click(put), &el("ul").class("chips").with(&[&sorted])])
}

/// One alter in a bin; with the box for one's own words, where the bin is an option that asks for them.
fn sorted(table: &Table, id: AlterId, other: Option<&Key>) -> El {
    let session = table.session;
    let up = table.up;
    let taking_out = table.clone();
    let take_out = move || {
        let table = taking_out.clone();
        button("link", session.say(Phrase::TakeOut)).click(move || table.put(id, None))
    };
    let words = other.and_then(|other| {
        let about = Subject::Alter(id);
        let variable = session.peek(|it| it.variable(&about, other).cloned())?;
        let name = session.say_with(Phrase::OtherOf, &[("name", &session.name_of(id))]);
        Some(field(session, Asked::row(about, variable, name)))
    });
    el("li").class("sorted").with(&[&chip(table, id), &shown_when(move || up.get() == Some(id), take_out), &words])
}
