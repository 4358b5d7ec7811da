//! Ordinal and categorical bins, which differ in the options that a variable has. One person at a time is up: a press on
//! a bin puts them there and brings the next. Where there is room for columns, several can be chosen, or dragged.

use super::disc::{disc, mark};
use super::field::{Asked, field, reason_words};
use super::parting::LeftOpen;
use super::{StageScreen, button, focus_on, introduction, name};
use crate::session::Session;
use dom::{El, ReadSignal, Signal, View, create_signal, effect, el, memo, point_of, rows, shown_when, under};
use geometry::Point;
use interview::{Command, Subject};
use json::number;
use map::scene::Ink;
use network::{AlterId, Key, Value};
use protocol::{Bins, Choice, Colour, Stage};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, MouseEvent, PointerEvent};
use words::{Phrase, joined};

/// How far a pointer moves before a press becomes a drag, in CSS pixels of the screen it draws on.
const DRAG_FROM: f64 = 8.0;

/// How long after a press another one on the same bin is taken for the second half of a double press, in milliseconds.
const DOUBLE: f64 = 400.0;

/// What the parts of the screen share. Cheap to copy.
#[derive(Clone, Copy)]
struct Table {
    session: Session,
    fixed: Signal<Rc<Fixed>>,
    /// Who is asked about now; several, if they were chosen
    up: Signal<Vec<AlterId>>,
}

/// What is not followed.
struct Fixed {
    variable: Key,
    everyone: Vec<AlterId>,
    /// The answers that the bins stand for, and their names
    values: Vec<Value>,
    labels: Vec<String>,
    /// How many of the bins are options; the others are reasons for no answer
    options: usize,
    /// Shown only where there is no room for columns
    place: El,
    /// Whether those who are up were chosen, and are not just next
    chosen: Cell<bool>,
    /// Where a press began that may become a drag, and whether it has
    drag: Cell<Option<(Point, bool)>>,
    /// The bin that was pressed last, and when
    last: Cell<(usize, f64)>,
}

impl Table {
    fn fixed(self) -> Rc<Fixed> {
        self.fixed.get_clone_untracked()
    }

    /// The number of the bin that someone is in; tracks changes.
    fn bin_of(self, id: AlterId) -> Option<usize> {
        let fixed = self.fixed();
        self.session.interview.read(|it| {
            let answer = it.answer(&Subject::Alter(id), fixed.variable.as_str())?;
            fixed.values.iter().position(|value| value == answer)
        })
    }

    /// Who is in a bin, or in none; tracks changes.
    fn inside(self, bin: Option<usize>) -> Vec<AlterId> {
        let mut inside = Vec::new();
        for id in &self.fixed().everyone {
            if self.bin_of(*id) == bin {
                inside.push(*id);
            }
        }
        inside
    }

    /// Whether someone is up; tracks changes.
    fn is_up(self, id: AlterId) -> bool {
        self.up.with(|up| up.contains(&id))
    }

    /// Where in the order the one who is up stands; past the end for nobody. Tracks changes.
    fn at(self) -> usize {
        let (fixed, up) = (self.fixed(), self.up.get_clone());
        fixed.everyone.iter().position(|id| Some(id) == up.last()).unwrap_or(fixed.everyone.len())
    }

    /// Whether everyone who is up is in this bin; tracks changes.
    fn holds(self, bin: usize) -> bool {
        self.up.with(|up| !up.is_empty() && up.iter().all(|id| self.bin_of(*id) == Some(bin)))
    }

    fn with_names(self, phrase: Phrase, bin: &str) -> String {
        let mut names = Vec::new();
        for id in self.up.get_clone() {
            names.push(self.session.interview.name_of(id));
        }
        self.session.words.say_with(phrase, &[("name", &joined(&names, ", ")), ("bin", bin)])
    }

    /// What is asked now; tracks changes.
    fn question(self) -> String {
        match self.up.with(Vec::is_empty) {
            true => self.session.words.say(Phrase::AllSorted),
            false => self.with_names(Phrase::SortInto, ""),
        }
    }

    /// Asks about someone; or about them too, where several can be sorted at once and someone was chosen before.
    fn choose(self, id: AlterId) {
        let (mut up, fixed) = (self.up.get_clone_untracked(), self.fixed());
        let columns = fixed.place.html().client_width() == 0;
        if !fixed.chosen.replace(columns) || !columns {
            up = vec![id];
        } else if up.contains(&id) {
            up.retain(|it| *it != id);
        } else {
            up.push(id);
        }
        let nobody = up.is_empty();
        self.up.set(up);
        if nobody {
            self.go_on();
        }
    }

    /// Who is asked about after those who are up; nobody, if there is no other to sort. Tracks changes.
    fn next(self) -> Option<AlterId> {
        let (fixed, up) = (self.fixed(), self.up.get_clone());
        let (before, after) = fixed.everyone.split_at(self.at());
        let mut others = after.iter().chain(before).copied();
        others.find(|id| self.bin_of(*id).is_none() && !up.contains(id))
    }

    /// The next one to sort is up; nobody, if there is no other.
    fn go_on(self) {
        let next = self.next();
        self.fixed().chosen.set(false);
        self.up.set(next.into_iter().collect());
    }

    /// Whether those who are up are sorted already, all of them; tracks changes.
    fn is_sorted(self) -> bool {
        self.up.with(|up| up.iter().all(|id| self.bin_of(*id).is_some()))
    }

    /// What leads on from those who are up without sorting them; nothing, if they are the last and sorted.
    fn way_on(self) -> String {
        match (self.is_sorted(), self.next()) {
            (false, _) => self.with_names(Phrase::SortSkip, ""),
            (true, Some(next)) => {
                self.session.words.say_with(Phrase::MapNextWho, &[("name", &self.session.interview.name_of(next))])
            }
            (true, None) => String::new(),
        }
    }

    /// Puts those who are up into a bin; takes them out again, if they are in it. Then the next one is up, unless the
    /// bin asks for words about these.
    fn put(self, bin: usize, when: f64) {
        let (fixed, up) = (self.fixed(), self.up.get_clone_untracked());
        let (last, before) = fixed.last.replace((bin, when));
        if up.is_empty() || last == bin && when - before < DOUBLE {
            return;
        }
        let takes_out = self.holds(bin);
        for id in up {
            self.session.act(Command::Answer {
                about: Subject::Alter(id),
                variable: fixed.variable.clone(),
                value: fixed.values.get(bin).filter(|_| !takes_out).cloned(),
                typing: false,
            });
        }
        let mut said = String::new();
        if !takes_out {
            said = self.with_names(Phrase::Sorted, fixed.labels.get(bin).map_or("", String::as_str)) + " ";
            if focus_on(self.session, ".sorted.up .box") {
                // The box says what it asks.
                return self.session.speech.announce(said);
            }
            self.go_on();
        }
        self.session.speech.announce(said + &self.question());
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
        let mut sorter = el("div").class("bins").attr("role", "group");
        let (mut values, mut labels, count) = (Vec::new(), Vec::new(), everyone.len());
        for option in options {
            values.push(option.value.clone());
            labels.push(session.words.text(&option.label));
        }
        if let Some(asked) = &asked {
            for choice in &asked.missing {
                values.push(Value::Missing(choice.reason));
                labels.push(reason_words(session.words, asked, choice.reason));
            }
        }
        let bins = values.len();
        let place = el("p");
        let fixed = Fixed {
            variable: variable.clone(),
            everyone,
            values,
            labels,
            options: options.len(),
            place: place.clone(),
            chosen: Cell::new(false),
            drag: Cell::new(None),
            last: Cell::new((0, f64::NEG_INFINITY)),
        };
        let table = Table { session, fixed: create_signal(Rc::new(fixed)), up: create_signal(Vec::new()) };
        let unsorted = memo(move || table.inside(None));
        // Whoever comes to be unsorted, by undo for one, is asked about again.
        let mut before = Vec::new();
        effect(move || {
            let now = unsorted.get_clone();
            if let Some(id) = now.iter().find(|id| !before.contains(*id)) {
                table.up.set(vec![*id]);
            }
            before = now;
        });
        // Where nothing else is said of it, how to sort; it can be seen only where there is room for columns.
        let how =
            prompt.hint.is_none().then(|| el("p").class("hint in-columns").text(&session.words.say(Phrase::TapToSort)));
        let at = memo(move || table.at());
        let mut line = el("ul").class("chips");
        for (number, id) in table.fixed().everyone.iter().enumerate() {
            line = line.put(waiting(table, *id, number, at));
        }
        for number in 0..bins {
            sorter = sorter.put(bin(table, number, options.get(number)));
        }
        let place = place.class("one-by-one").words(move || {
            let n = (at.get() + 1).min(count).to_string();
            session.words.say_with(Phrase::AlterOf, &[("n", &n), ("of", &count.to_string())])
        });
        let skip = move || {
            button("link", "").words(move || table.way_on()).click(move || {
                table.go_on();
                session.speech.announce(table.question());
                if table.up.with_untracked(Vec::is_empty) {
                    focus_on(session, ".ways .primary");
                }
            })
        };
        let asks = move || !table.up.with(Vec::is_empty);
        let leads_on = memo(move || asks() && !table.way_on().is_empty());
        let over = move || el("p").class("hint").text(&session.words.say(Phrase::AllSorted));
        View::default()
            .put(introduction(session, stage))
            .put(super::asked(session, &prompt.text, prompt.hint.as_ref()))
            .put(how)
            .put(
                el("section")
                    .class("to-sort")
                    .class_if("over", move || !asks())
                    .attr("aria-label", &session.words.say(Phrase::ToSort))
                    .put(line)
                    .put(shown_when(move || unsorted.with(Vec::is_empty), over))
                    .put(el("div").class("sort-foot").put(place).put(shown_when(move || leads_on.get(), skip))),
            )
            .put(sorter.attr_of("aria-label", move || table.question()))
    }

    fn asks(&self) -> bool {
        true
    }

    fn left_open(&self, session: Session) -> LeftOpen {
        let asked = self.prompts.get(session.interview.part());
        let people = asked.map(|(_, variable)| LeftOpen::blank_people(session, variable)).unwrap_or_default();
        let phrases = [Phrase::OnceUnsorted, Phrase::OnceSort, Phrase::GoOn];
        LeftOpen::people(people, phrases, ".to-sort .up .sort, .over li:not(.in-a-bin) .sort")
    }
}

/// Colours what stands for a bin, or for someone in it; nobody is coloured while they are in none. Grey is for no answer.
fn coloured(table: Table, element: El, bin: impl Fn() -> Option<usize> + 'static) -> El {
    let options = table.fixed().options;
    let colour = move |bin: usize| {
        let colour = if bin < options { Colour::ALL[bin % (Colour::ALL.len() - 1)] } else { Colour::Grey };
        Ink::of(colour).token()
    };
    element.style_of("--bin", move || bin().map_or(String::new(), |bin| ["var(", colour(bin), ")"].concat()))
}

/// One alter that can be tapped or dragged.
fn chip(table: Table, id: AlterId) -> El {
    let session = table.session;
    let mut chip = button("sort", "").attr_of("aria-pressed", move || table.is_up(id).to_string());
    let held = chip.clone();
    let drag = Rc::new(move |event: PointerEvent| drag(table, id, &held, &event));
    for kind in ["pointerdown", "pointermove", "pointerup", "pointercancel"] {
        let drag = drag.clone();
        chip = chip.on(kind, move |event| drag(event));
    }
    let tap = move |event: MouseEvent| {
        // The click that ends a drag is no tap; one of the keyboard has no count.
        let dragged = table.fixed().drag.take().is_some_and(|(_, moved)| moved);
        if !dragged || event.detail() == 0 {
            table.choose(id);
        }
    };
    chip.put(disc(session, id)).put(name(move || session.interview.name_of(id))).on("click", tap)
}

/// A pointer on someone's chip. The bin's own button does what a drop does, so that dragging and tapping are one and
/// the same; several who are chosen go together.
fn drag(table: Table, id: AlterId, chip: &El, event: &PointerEvent) {
    let (fixed, at, style) = (table.fixed(), point_of(event), chip.html().style());
    match (event.type_().as_str(), fixed.drag.get()) {
        ("pointerdown", _) => {
            // Without capture a drag still works while the pointer stays inside.
            let _ = chip.html().set_pointer_capture(event.pointer_id());
            fixed.drag.set(Some((at, false)));
        }
        ("pointermove", Some((from, moved))) if event.buttons() > 0 && (moved || at.distance(from) >= DRAG_FROM) => {
            fixed.drag.set(Some((from, true)));
            let away = at - from;
            style.set_css_text(
                &["translate:", &number(away.x), "px ", &number(away.y), "px;pointer-events:none"].concat(),
            );
        }
        ("pointerup", Some((_, true))) => {
            let bin = under(&table.session.host.root(), event).and_then(|it| it.closest(".bin").ok()?);
            let head = bin.and_then(|it| it.query_selector(".bin-head").ok()?);
            style.set_css_text("");
            if let Some(head) = head.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
                if !table.up.with_untracked(|up| up.contains(&id)) {
                    table.up.set(vec![id]);
                }
                // The chip, which may have the focus, goes.
                let _ = head.focus();
                head.click();
            }
        }
        ("pointercancel", _) => style.set_css_text(""),
        _ => {}
    }
}

/// One alter in the line of all: `at` is where the one who is up stands.
fn waiting(table: Table, id: AlterId, number: usize, at: ReadSignal<usize>) -> El {
    let class = move || {
        let place = match () {
            () if table.is_up(id) => "up ",
            () if number.abs_diff(at.get()) == 1 => "near ",
            () => "",
        };
        place.to_owned() + if table.bin_of(id).is_some() { "in-a-bin" } else { "" }
    };
    coloured(table, el("li"), move || table.bin_of(id)).attr_of("class", class).put(chip(table, id))
}

/// One bin, of an option or of a reason for no answer: its head puts whoever is up into it.
fn bin(table: Table, number: usize, option: Option<&Choice>) -> El {
    let fixed = table.fixed();
    let label = fixed.labels.get(number).map_or("", String::as_str);
    let inside = memo(move || table.inside(Some(number)));
    let other = option.and_then(|option| option.other.clone());
    let sorted = rows(move || inside.get_clone(), move |id| sorted(table, id, other.as_ref()));
    let count = move || match inside.with(Vec::len) {
        0 => String::new(),
        count => count.to_string(),
    };
    let head = button("bin-head", "")
        .attr_of("aria-pressed", move || table.holds(number).to_string())
        .put(mark(number))
        .put(el("span").class("bin-name").text(label))
        .put(el("span").class("count").words(count))
        .on("click", move |event: Event| table.put(number, event.time_stamp()));
    coloured(table, el("section"), move || Some(number))
        .class("bin")
        .attr("aria-label", label)
        .put(head)
        .put(el("ul").class("chips").put(sorted))
}

/// One alter in a bin; with the box for one's own words, where the bin is an option that asks for them.
fn sorted(table: Table, id: AlterId, other: Option<&Key>) -> El {
    let session = table.session;
    let words = other.and_then(|other| {
        let about = Subject::Alter(id);
        let variable = session.interview.peek(|it| it.variable(&about, other).cloned())?;
        let name = session.words.say_with(Phrase::OtherOf, &[("name", &session.interview.name_of(id))]);
        Some(field(&Asked::row(session, about, variable, name)))
    });
    el("li").class("sorted").class_if("up", move || table.is_up(id)).put(chip(table, id)).put(words)
}
