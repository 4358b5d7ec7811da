//! What is asked or told about the names in the box, with the ways to go on.

use super::name_box::{NameBox, NamesFound};
use crate::interview::names::{LONGEST_NAME, ListedName, NameRemark, Standing, is_full};
use crate::network::AlterId;
use crate::web::dom::{El, Piece, el, shown_when, soon};
use crate::web::session::Session;
use crate::web::views::button;
use crate::words::Phrase;
use std::cell::RefCell;
use std::rc::Rc;
use sycamore_reactive::create_signal;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// The buttons of a card.
pub(super) struct Ways {
    pub name_box: NameBox,
    /// Whether the participant wanted to leave the step, and may do so without these names
    pub is_leaving: bool,
}

impl Ways {
    fn session(&self) -> Session {
        self.name_box.session
    }

    /// A button that does something with the box.
    fn way(&self, label: &str, act: impl Fn(&NameBox) + 'static) -> El {
        let name_box = self.name_box.clone();
        button("button", label).click(move || act(&name_box))
    }

    /// The one that is suggested. It has the focus, so that Enter, which brought the card, also takes the suggestion.
    fn suggested(&self, label: &str, act: impl Fn(&NameBox) + 'static) -> El {
        let way = self.way(label, act).class("button primary");
        focus_soon(&way);
        way
    }

    /// Leads back to the box; and, for who was leaving, on without what is in it.
    fn others(&self) -> Vec<El> {
        let session = self.session();
        let change = self.way(session.say(Phrase::ChangeTyped), NameBox::back);
        let leave = self.is_leaving.then(|| self.way(session.say(Phrase::LeaveOut), NameBox::done));
        [Some(change), leave].into_iter().flatten().collect()
    }

    fn card(&self, words: &[String], pieces: &[&dyn Piece], ways: &[El]) -> El {
        let label = words.first().map(String::as_str).unwrap_or_default();
        let told: Vec<El> = words.iter().map(|words| el("p").text(words)).collect();
        el("div")
            .class("remark")
            .attr("role", "group")
            .attr("aria-label", label)
            .with(&[&el("div").class("remark-words").attr("role", "alert").with(&[&told])])
            .with(pieces)
            .with(&[&el("div").class("remark-ways").with(&[&ways.to_vec()])])
    }
}

fn focus_soon(element: &El) {
    let there = element.clone();
    soon(move || {
        let _ = there.html().focus();
    });
}

/// Nothing of what was typed can be seen.
pub(super) fn unseen_card(ways: &Ways) -> El {
    let words = ways.session().say(Phrase::RemarkUnseen).to_owned();
    ways.card(&[words], &[], &[])
}

/// The prompt takes no more names.
pub(super) fn full_card(ways: &Ways, max: usize) -> El {
    let words = ways.session().say_with(Phrase::FullPrompt, &[("max", &max.to_string())]);
    ways.card(&[words], &[], &ways.others())
}

/// A gentle remark on one name.
pub(super) fn remark_card(ways: &Ways, typed: String, remark: NameRemark) -> El {
    let session = ways.session();
    let as_typed = move |it: &NameBox| it.add(vec![typed.clone()], Vec::new());
    let (words, mut buttons) = match remark {
        NameRemark::Taken(id) => {
            let name = session.peek(|it| it.network().alter(id).map(|it| it.label.clone())).unwrap_or_default();
            let same = session.say_with(Phrase::RemarkSame, &[("name", &name)]);
            (
                session.say_with(Phrase::RemarkDuplicate, &[("name", &name)]),
                vec![
                    ways.suggested(&same, move |it| it.pick(id)),
                    ways.way(session.say(Phrase::RemarkOther), as_typed),
                ],
            )
        }
        NameRemark::FullName(short) => {
            let suggestion = session.say_with(Phrase::RemarkUse, &[("name", &short)]);
            (
                session.say(Phrase::RemarkFull).to_owned(),
                vec![
                    ways.suggested(&suggestion, move |it| it.take_over(&short)),
                    ways.way(session.say(Phrase::RemarkKeep), as_typed),
                ],
            )
        }
        NameRemark::TooLong(beginning) => {
            let suggestion = session.say_with(Phrase::RemarkBeginning, &[("name", &beginning)]);
            (
                session.say_with(Phrase::RemarkLong, &[("max", &LONGEST_NAME.to_string())]),
                vec![ways.way(&suggestion, move |it| it.take_over(&beginning))],
            )
        }
    };
    buttons.extend(ways.others());
    ways.card(&[words], &[], &buttons)
}

/// Several names, each with a box to tick: those that are new, as far as there is room.
pub(super) fn list_card(ways: &Ways, list: NamesFound, takes_focus: bool, short_names: bool) -> El {
    let session = ways.session();
    let room = ways.name_box.room();
    let names = list.names.clone();
    let ticks = first_ticks(&names, room);
    let words = about(&ways.name_box, &names, &ticks, short_names);
    let count = create_signal(ticks.iter().filter(|it| **it).count());
    let rows: Vec<El> =
        names.iter().zip(&ticks).enumerate().map(|(at, (name, on))| row(session, at, name, *on)).collect();
    let ticks = Rc::new(RefCell::new(ticks));
    let ticking = ticks.clone();
    // One listener for all: there may be thousands of rows.
    let rows = el("ul").class("listed").attr("tabindex", "0").with(&[&rows]).on("change", move |event: Event| {
        let Some(tick) = event.target().map(|it| it.unchecked_into::<HtmlInputElement>()) else { return };
        if let Ok(at) = tick.value().parse::<usize>()
            && let Some(on) = ticking.borrow_mut().get_mut(at)
        {
            *on = tick.checked();
        }
        count.set(ticking.borrow().iter().filter(|it| **it).count());
    });
    let is_over = move || room.is_some_and(|room| count.get() > room);
    let over = {
        let most = ways.name_box.most.to_string();
        shown_when(is_over, move || {
            let words = session.say_with(Phrase::FullPrompt, &[("max", &most)]);
            el("p").class("fault").attr("role", "alert").text(&words)
        })
    };
    let add = {
        let (names, ticks) = (names.clone(), ticks.clone());
        ways.way("", move |it| {
            let (labels, again) = chosen(&names, &ticks.borrow());
            it.add(labels, again);
        })
        .class("button primary")
        .words(move || session.say_with(Phrase::RemarkAddEach, &[("n", &count.get().to_string())]))
        .attr_if("disabled", move || count.get() == 0 || is_over())
    };
    if takes_focus {
        focus_soon(&add);
    }
    let mut buttons = vec![add];
    if let Some(one) = &list.one {
        let one = one.clone();
        buttons.push(ways.way(session.say(Phrase::RemarkAddOne), move |it| it.take_over(&one)));
    }
    if let Some(otherwise) = &list.otherwise {
        let phrase = if list.is_by_line { Phrase::ListByComma } else { Phrase::ListByLine };
        let label = session.say_with(phrase, &[("n", &otherwise.len().to_string())]);
        let turned = NamesFound {
            names: otherwise.clone(),
            otherwise: Some(list.names.clone()),
            is_by_line: !list.is_by_line,
            one: None,
        };
        buttons.push(ways.way(&label, move |it| it.turn(turned.clone())));
    }
    buttons.extend(ways.others());
    ways.card(&words, &[&rows, &over], &buttons)
}

/// What is ticked at first: names that are new here, in their order, as far as there is room.
fn first_ticks(names: &[ListedName], room: Option<usize>) -> Vec<bool> {
    let mut left = room.unwrap_or(usize::MAX);
    let mut tick = |name: &ListedName| {
        let on = left > 0 && matches!(name.standing, Standing::New | Standing::Before(_));
        left -= usize::from(on);
        on
    };
    names.iter().map(&mut tick).collect()
}

/// The names that were ticked, and who of them is named in another prompt.
fn chosen(names: &[ListedName], ticks: &[bool]) -> (Vec<String>, Vec<AlterId>) {
    let (mut labels, mut again) = (Vec::new(), Vec::new());
    for (name, _) in names.iter().zip(ticks).filter(|(_, on)| **on) {
        match name.standing {
            Standing::Before(id) => again.push(id),
            _ => labels.push(name.name.clone()),
        }
    }
    (labels, again)
}

/// What there is to say about a list, one thing a sentence.
fn about(name_box: &NameBox, names: &[ListedName], ticks: &[bool], short_names: bool) -> Vec<String> {
    let session = name_box.session;
    let count = |is: &dyn Fn(&ListedName) -> bool| names.iter().filter(|name| is(name)).count();
    let say = |phrase, n: usize| (n > 0).then(|| session.say_with(phrase, &[("n", &n.to_string())]));
    let ticked = ticks.iter().filter(|it| **it).count();
    let new = count(&|it| matches!(it.standing, Standing::New | Standing::Before(_)));
    let full = name_box.room().filter(|_| ticked < new).map(|room| {
        let numbers = [name_box.most, name_box.most.saturating_sub(room), ticked].map(|it| it.to_string());
        let [max, have, n] = numbers.each_ref().map(String::as_str);
        session.say_with(Phrase::ListFull, &[("max", max), ("have", have), ("n", n)])
    });
    let cut = count(&|it| it.is_cut);
    let cut = (cut > 0)
        .then(|| session.say_with(Phrase::ListCut, &[("n", &cut.to_string()), ("max", &LONGEST_NAME.to_string())]));
    let has_full_names = short_names && names.iter().any(|it| is_full(&it.name));
    [
        say(Phrase::RemarkSeveral, names.len()),
        full,
        say(Phrase::ListNamed, count(&|it| matches!(it.standing, Standing::Here(_)))),
        say(Phrase::ListRepeated, count(&|it| it.standing == Standing::Repeated)),
        cut,
        has_full_names.then(|| session.say(Phrase::RemarkFull).to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn row(session: Session, at: usize, listed: &ListedName, on: bool) -> El {
    let notes = [
        match listed.standing {
            Standing::New => None,
            Standing::Before(_) => Some(Phrase::NoteBefore),
            Standing::Here(_) => Some(Phrase::NoteNamed),
            Standing::Repeated => Some(Phrase::NoteRepeated),
        },
        listed.is_cut.then_some(Phrase::NoteCut),
    ];
    let notes: Vec<El> =
        notes.into_iter().flatten().map(|note| el("span").class("note").text(session.say(note))).collect();
    let tick = el("input").attr("type", "checkbox").attr("value", &at.to_string());
    let tick = if on { tick.attr("checked", "") } else { tick };
    el("li").with(&[&el("label").with(&[&tick, &el("bdi").text(&listed.name), &notes])])
}
