//! Ordinal and categorical bins, which differ in the options that a variable has: one name at a time is up, a tap on a bin puts it there and brings the next; or drag.

use super::field::{Asked, field};
use super::{StageScreen, button, disc, introduction, name};
use crate::session::Session;
use dom::{El, Plane, Signal, View, create_signal, effect, el, memo, part, rows, shown_when, under};
use geometry::Point;
use interview::{Command, Subject};
use json::number;
use network::{AlterId, Key, Value};
use protocol::{Bins, Choice, Stage};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::PointerEvent;
use words::Phrase;

/// How far a pointer moves before a press becomes a drag, in CSS pixels of the screen it draws on.
const DRAG_FROM: f64 = 8.0;

/// What the parts of the screen share.
struct Table {
    session: Session,
    variable: Key,
    everyone: Vec<AlterId>,
    /// Who is up
    up: Signal<Option<AlterId>>,
    /// Who is being dragged, and where to
    drag: Signal<Option<Drag>>,
    /// What places of a drag count from: the element with the bins
    plane: Plane,
}

#[derive(Clone, Copy, PartialEq)]
struct Drag {
    alter: AlterId,
    from: Point,
    at: Point,
    moved: bool,
}

impl Table {
    /// Who has this value, or none; tracks changes.
    fn with_value(&self, value: Option<&Value>) -> Vec<AlterId> {
        self.session.interview.read(|it| {
            let mut having = Vec::new();
            for id in &self.everyone {
                if it.answer(&Subject::Alter(*id), self.variable.as_str()) == value {
                    having.push(*id);
                }
            }
            having
        })
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
        let next = self.with_value(None).first().copied();
        self.up.set(if taken_out { Some(alter) } else { next });
    }
}

impl StageScreen for Bins {
    /// One prompt of a bin stage.
    fn view(&self, session: Session, stage: &Stage) -> View {
        let Some((prompt, variable)) = self.prompts.get(session.interview.part()) else { return View::default() };
        let everyone: Vec<AlterId> = session.interview.peek(|it| {
            let has = |id: &AlterId| it.variable(&Subject::Alter(*id), variable).is_some();
            it.eligible(it.position()).into_iter().filter(has).collect()
        });
        let first = everyone.first().map(|id| Subject::Alter(*id));
        let asked = first.and_then(|about| session.interview.peek(|it| it.variable(&about, variable).cloned()));
        let options = asked.as_ref().map_or(&[][..], |it| it.kind.options());
        let (up, drag) = (create_signal(None), create_signal(None));
        let mut sorter = el("div").class("bins");
        let table =
            Rc::new(Table { session, variable: variable.clone(), everyone, up, drag, plane: Plane::of(&sorter) });
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
            Some(id) => session.words.say_with(Phrase::SortInto, &[("name", &session.interview.name_of(id))]),
            None => session.words.say(Phrase::AllSorted),
        };
        let hint = prompt.hint.as_ref().map(|hint| session.words.text(hint));
        let waiting = {
            let table = table.clone();
            rows(move || unsorted.get_clone(), move |id| el("li").put(chip(&table, id)))
        };
        let left = move || {
            let count = move || unsorted.with(Vec::len).to_string();
            el("p").class("hint").words(move || session.words.say_with(Phrase::StillToSort, &[("n", &count())]))
        };
        for option in options {
            sorter = sorter.put(bin(&table, option));
        }
        View::default()
            .put(introduction(session, stage))
            .put(el("h3").class("asked").text(&session.words.text(&prompt.text)))
            .put(el("p").class("hint").text(&hint.unwrap_or_else(|| session.words.say(Phrase::TapToSort))))
            .put(
                el("section")
                    .class("to-sort")
                    .attr("aria-label", &session.words.say(Phrase::ToSort))
                    .put(el("ul").class("chips").put(waiting))
                    .put(el("p").class("up").attr("aria-live", "polite").words(ask)),
            )
            .put(sorter.put(ghost(session, drag)))
            .put(shown_when(move || !unsorted.with(Vec::is_empty), left))
    }

    fn asks(&self) -> bool {
        true
    }
}

/// The chip that is being dragged, under the pointer.
fn ghost(session: Session, drag: Signal<Option<Drag>>) -> View {
    let dragged = memo(move || drag.get().filter(|drag| drag.moved).map(|drag| drag.alter));
    let at = move || drag.get().map(|drag| drag.at).unwrap_or_default();
    part(move || {
        let id = dragged.get()?;
        let ghost = el("div").class("chip ghost").attr("aria-hidden", "true");
        let ghost = ghost.style_of("left", move || number(at().x) + "px");
        let ghost = ghost.style_of("top", move || number(at().y) + "px");
        Some(ghost.put(disc(session, id)).put(name(move || session.interview.name_of(id))))
    })
}

/// One alter that can be tapped or dragged.
fn chip(table: &Rc<Table>, id: AlterId) -> El {
    let Table { session, up, drag, .. } = **table;
    let mine = move || drag.get_untracked().filter(|drag| drag.alter == id);
    let chip = button("chip sort", "").attr_of("aria-pressed", move || (up.get() == Some(id)).to_string());
    let captor = chip.clone();
    let (pressed, moved) = (table.clone(), table.clone());
    let press = move |event: PointerEvent| {
        if let (0, Some(from)) = (event.button(), pressed.plane.locate(&event)) {
            // Without capture a drag still works while the pointer stays inside.
            let _ = captor.html().set_pointer_capture(event.pointer_id());
            drag.set(Some(Drag { alter: id, from, at: from, moved: false }));
        }
    };
    let follow = move |event: PointerEvent| {
        let (Some(drag_now), Some(at)) = (mine(), moved.plane.locate(&event)) else { return };
        let far = at.distance(drag_now.from) >= DRAG_FROM;
        if drag_now.moved || far {
            drag.set(Some(Drag { at, moved: true, ..drag_now }));
        }
    };
    let drop = move |event: PointerEvent| {
        let Some(drag_now) = mine() else { return };
        drag.set(None);
        if let Some(bin) = if drag_now.moved { bin_at(session, &event) } else { None } {
            // The bin's own button does the rest, so that dragging and tapping are one and the same.
            up.set(Some(id));
            bin.click();
        }
    };
    chip.put(disc(session, id))
        .put(name(move || session.interview.name_of(id)))
        .click(move || up.set(Some(id)))
        .on("pointerdown", press)
        .on("pointermove", follow)
        .on("pointerup", drop)
        .on("pointercancel", move |_: PointerEvent| drag.set(None))
}

/// The button of the bin under the pointer.
fn bin_at(session: Session, event: &PointerEvent) -> Option<web_sys::HtmlElement> {
    let bin = under(&session.host.root(), event)?.closest(".bin").ok().flatten()?;
    bin.query_selector(".bin-head").ok().flatten()?.dyn_into().ok()
}

/// One bin: its head puts whoever is up into it.
fn bin(table: &Rc<Table>, option: &Choice) -> El {
    let Table { session, up, .. } = **table;
    let label = session.words.text(&option.label);
    let inside = {
        let (table, value) = (table.clone(), option.value.clone());
        memo(move || table.with_value(Some(&value)))
    };
    let put = {
        let (table, value, label) = (table.clone(), option.value.clone(), label.clone());
        move || {
            if let Some(id) = up.get() {
                let said = [("name", session.interview.name_of(id)), ("bin", label.clone())];
                table.put(id, Some(value.clone()));
                session.speech.announce(
                    session.words.say_with(Phrase::Sorted, &said.each_ref().map(|(key, it)| (*key, it.as_str()))),
                );
            }
        }
    };
    let sorted = {
        let (table, other) = (table.clone(), option.other.clone());
        rows(move || inside.get_clone(), move |id| sorted(&table, id, other.as_ref()))
    };
    let head = button("bin-head", "")
        .attr_if("disabled", move || up.get().is_none())
        .put(el("span").text(&label))
        .put(el("span").class("count").words(move || inside.with(Vec::len).to_string()));
    el("section").class("bin").attr("aria-label", &label).put(head.click(put)).put(el("ul").class("chips").put(sorted))
}

/// One alter in a bin; with the box for one's own words, where the bin is an option that asks for them.
fn sorted(table: &Rc<Table>, id: AlterId, other: Option<&Key>) -> El {
    let session = table.session;
    let up = table.up;
    let taking_out = table.clone();
    let take_out = move || {
        let table = taking_out.clone();
        button("link", &session.words.say(Phrase::TakeOut)).click(move || table.put(id, None))
    };
    let words = other.and_then(|other| {
        let about = Subject::Alter(id);
        let variable = session.interview.peek(|it| it.variable(&about, other).cloned())?;
        let name = session.words.say_with(Phrase::OtherOf, &[("name", &session.interview.name_of(id))]);
        Some(field(&Asked::row(session, about, variable, name)))
    });
    el("li").class("sorted").put(chip(table, id)).put(shown_when(move || up.get() == Some(id), take_out)).put(words)
}
