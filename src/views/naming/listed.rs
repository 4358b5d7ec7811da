//! Several names in the box, each with a box to tick: those that are new, as far as there is room.

use super::cards::{Act, Card, Way, focus_soon};
use super::full_words;
use super::name_box::NameBox;
use crate::session::Session;
use crate::views::button;
use dom::letters::LETTERS;
use dom::{El, View, create_signal, el, shown_when};
use interview::names::{LONGEST_NAME, ListedName, NameHolder, is_full};
use network::AlterId;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};
use words::Phrase;

/// Several names, and what else they may be.
#[derive(Clone)]
pub(super) struct NamesFound {
    pub names: Rc<Vec<ListedName>>,
    /// The same text read in the other way, if that comes to something else
    pub otherwise: Option<Rc<Vec<ListedName>>>,
    /// Whether each line is one name here, so that commas end names in the other way
    pub is_by_line: bool,
    /// The same as one name, if it can be one
    pub one: Option<String>,
}

impl NamesFound {
    /// A text as it reads at first.
    pub fn new(names: Vec<ListedName>, by_line: Option<Vec<ListedName>>, one: Option<String>) -> Self {
        NamesFound { names: Rc::new(names), otherwise: by_line.map(Rc::new), is_by_line: false, one }
    }
}

/// The names on a card.
pub(super) struct List {
    names: Rc<Vec<ListedName>>,
    ticks: Vec<Cell<bool>>,
    /// Whether the button that adds them has the focus
    takes_focus: bool,
}

impl List {
    /// Those that are new in this prompt are ticked, in their order, as far as there is room.
    fn new(names: Rc<Vec<ListedName>>, room: Option<usize>, takes_focus: bool) -> Self {
        let mut left = room.unwrap_or(usize::MAX);
        let mut ticks = Vec::new();
        for name in names.iter() {
            let is_ticked = left > 0 && is_new(name);
            left -= usize::from(is_ticked);
            ticks.push(Cell::new(is_ticked));
        }
        List { names, ticks, takes_focus }
    }

    fn ticked(&self) -> usize {
        self.ticks.iter().filter(|tick| tick.get()).count()
    }

    /// The names that are ticked, and who of them is named in another prompt.
    pub fn chosen(&self) -> (Vec<String>, Vec<AlterId>) {
        let (mut labels, mut again) = (Vec::new(), Vec::new());
        for (name, tick) in self.names.iter().zip(&self.ticks) {
            match name.standing {
                _ if !tick.get() => {}
                NameHolder::Before(id) => again.push(id),
                NameHolder::New | NameHolder::Here(_) | NameHolder::Repeated => labels.push(name.name.clone()),
            }
        }
        (labels, again)
    }
}

fn is_new(name: &ListedName) -> bool {
    matches!(name.standing, NameHolder::New | NameHolder::Before(_))
}

/// The card of a text that reads as several names at first.
#[cfg_attr(feature = "parted", rare::wasm_split(several, wasm_split_path = rare))]
pub(super) fn show_list(
    name_box: &NameBox,
    names: Vec<ListedName>,
    by_line: Option<Vec<ListedName>>,
    one: Option<String>,
    takes_focus: bool,
) -> Card {
    card(name_box, &NamesFound::new(names, by_line, one), takes_focus)
}

/// The card that asks which of them to add.
#[cfg_attr(feature = "parted", rare::wasm_split(several, wasm_split_path = rare))]
pub(super) fn list_card(name_box: &NameBox, found: &NamesFound, takes_focus: bool) -> Card {
    card(name_box, found, takes_focus)
}

fn card(name_box: &NameBox, found: &NamesFound, takes_focus: bool) -> Card {
    let session = name_box.session;
    let list = List::new(found.names.clone(), name_box.room(), takes_focus);
    let mut ways = Vec::new();
    if let Some(one) = &found.one {
        ways.push(Way::new(&session.words.say(Phrase::RemarkAddOne), Act::TakeOver(one.clone())));
    }
    if let Some(otherwise) = &found.otherwise {
        let phrase = if found.is_by_line { Phrase::ListByComma } else { Phrase::ListByLine };
        let label = session.words.say_with(phrase, &[("n", &otherwise.len().to_string())]);
        let turned = NamesFound {
            names: otherwise.clone(),
            otherwise: Some(found.names.clone()),
            is_by_line: !found.is_by_line,
            one: None,
        };
        ways.push(Way::new(&label, Act::Turn(turned)));
    }
    name_box.add_ways_back(&mut ways);
    Card { words: about(name_box, &list), list: Some(Rc::new(list)), ways }
}

/// What there is to say about a list, one thing a sentence.
fn about(name_box: &NameBox, list: &List) -> Vec<String> {
    let session = name_box.session;
    let (mut new, mut here, mut repeated, mut cut) = (0, 0, 0, 0);
    for name in list.names.iter() {
        match name.standing {
            NameHolder::New | NameHolder::Before(_) => new += 1,
            NameHolder::Here(_) => here += 1,
            NameHolder::Repeated => repeated += 1,
        }
        cut += usize::from(name.is_cut);
    }
    let ticked = list.ticked();
    let room = name_box.room().filter(|_| ticked < new);
    let have = name_box.most.saturating_sub(room.unwrap_or_default());
    let has_full_names = name_box.short_names && list.names.iter().any(|name| is_full(&name.name, LETTERS));
    let mut words = Vec::new();
    for (phrase, is_said, n, max) in [
        (Phrase::RemarkSeveral, true, list.names.len(), 0),
        (Phrase::ListFull, room.is_some(), ticked, name_box.most),
        (Phrase::ListNamed, here > 0, here, 0),
        (Phrase::ListRepeated, repeated > 0, repeated, 0),
        (Phrase::ListCut, cut > 0, cut, LONGEST_NAME),
        (Phrase::RemarkFull, has_full_names, 0, 0),
    ] {
        if is_said {
            let [n, max, have] = [n, max, have].map(|number| number.to_string());
            words.push(session.words.say_with(phrase, &[("n", &n), ("max", &max), ("have", &have)]));
        }
    }
    words
}

/// The names, with what stands below them when more are ticked than there is room for; and the button that adds them.
#[cfg_attr(feature = "parted", rare::wasm_split(several, wasm_split_path = rare))]
pub(super) fn list_view(name_box: &Rc<NameBox>, list: &Rc<List>) -> (View, El) {
    let session = name_box.session;
    let (room, most) = (name_box.room(), name_box.most);
    let count = create_signal(list.ticked());
    let is_over = move || room.is_some_and(|room| count.get() > room);
    let mut rows = el("ul").class("listed").attr("tabindex", "0");
    for (at, name) in list.names.iter().enumerate() {
        rows = rows.put(row(session, at, name, list.ticks[at].get()));
    }
    let ticking = list.clone();
    // One listener for all: there may be thousands of rows.
    let rows = rows.on("change", move |event: Event| {
        let Some(tick) = event.target().map(|it| it.unchecked_into::<HtmlInputElement>()) else { return };
        if let Some(ticked) = tick.value().parse::<usize>().ok().and_then(|at| ticking.ticks.get(at)) {
            ticked.set(tick.checked());
        }
        count.set(ticking.ticked());
    });
    let over = move || el("p").class("fault").attr("role", "alert").text(&full_words(session, most));
    let (adding, added) = (name_box.clone(), list.clone());
    let add = button("button primary", "")
        .words(move || session.words.say_with(Phrase::RemarkAddEach, &[("n", &count.get().to_string())]))
        .attr_if("disabled", move || count.get() == 0 || is_over())
        .click(move || {
            let (labels, again) = added.chosen();
            adding.add(labels, again);
        });
    if list.takes_focus {
        focus_soon(&add);
    }
    (View::default().put(rows).put(shown_when(is_over, over)), add)
}

fn row(session: Session, at: usize, listed: &ListedName, is_ticked: bool) -> El {
    let tick = el("input").attr("type", "checkbox").attr("value", &at.to_string());
    let tick = tick.attr_some("checked", is_ticked.then_some(""));
    let standing = match listed.standing {
        NameHolder::New => None,
        NameHolder::Before(_) => Some(Phrase::NoteBefore),
        NameHolder::Here(_) => Some(Phrase::NoteNamed),
        NameHolder::Repeated => Some(Phrase::NoteRepeated),
    };
    let mut label = el("label").put(tick).put(el("bdi").text(&listed.name));
    for note in [standing, listed.is_cut.then_some(Phrase::NoteCut)].into_iter().flatten() {
        label = label.put(el("span").class("note").text(&session.words.say(note)));
    }
    el("li").put(label)
}
