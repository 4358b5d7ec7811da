//! Pairs one at a time: a press on an answer gives it and brings the next pair.

use super::pairs::{Desk, person, prompt};
use super::{button, focus_on};
use crate::session::Session;
use dom::{El, View, el, part, shown_when};
use interview::PairAnswer;
use network::{Key, Value};
use protocol::{Pairs, Stage};
use rare::rare;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent};
use words::Phrase;

/// An answer that can be given.
#[derive(Clone)]
struct Given {
    tied: bool,
    level: Option<(Key, Value)>,
    label: String,
}

/// One prompt of such a stage.
pub(super) fn screen(session: Session, stage: &Stage, pairs: &Pairs) -> View {
    rare!(view(session, stage, pairs))
}

#[cfg_attr(feature = "parted", rare::wasm_split(pairs, wasm_split_path = rare))]
fn view(session: Session, stage: &Stage, pairs: &Pairs) -> View {
    prompt(session, stage, pairs, &body)
}

fn body(desk: Desk) -> View {
    let (session, fixed) = (desk.session, desk.fixed());
    let answers = Rc::new(answers(desk));
    let count = fixed.groups.len();
    let who = part(move || match desk.up().first() {
        Some(pair) => {
            let between = if desk.fixed().directed { "→" } else { "–" };
            let between = el("span").attr("aria-hidden", "true").text(between);
            let two = el("p").class("pair").put(person(session, pair.0)).put(between).put(person(session, pair.1));
            View::default().put(two)
        }
        None => View::default(),
    });
    let named = move || desk.up().first().map_or(String::new(), |pair| desk.pair_name(*pair));
    let list = move || {
        let mut list = el("div").class("pair-answers").attr("role", "group").attr_of("aria-label", named);
        for (number, given) in answers.iter().enumerate() {
            list = list.put(choice(desk, given.clone(), number));
        }
        let held = list.clone();
        // The digits are the answers, as long as one of these has the focus.
        list.on("keydown", move |event: KeyboardEvent| {
            let key = event.key();
            let is_digit = matches!(key.as_bytes(), [b'1'..=b'9']) && !event.ctrl_key() && !event.alt_key();
            let choice = is_digit.then(|| [".choice:nth-child(", &key, ")"].concat());
            let choice = choice.and_then(|choice| held.html().query_selector(&choice).ok().flatten());
            if let Some(pressed) = choice.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
                event.prevent_default();
                pressed.click();
            }
        })
    };
    let skip = move || {
        let skip = button("link", "").words(move || session.words.say_with(Phrase::SortSkip, &[("name", &named())]));
        View::default().put(skip.click(move || {
            desk.go_on();
            tell(desk, String::new());
        }))
    };
    View::default()
        .put(el("section").class("pairs").put(who).put(shown_when(move || desk.at.get() < count, list)))
        .put(desk.foot(skip))
}

/// Yes and no, or the options of the variable that is asked for.
fn answers(desk: Desk) -> Vec<Given> {
    let (session, fixed) = (desk.session, desk.fixed());
    let protocol = session.interview.protocol();
    let kind = protocol.codebook.tie_kind(fixed.prompt.kind.as_str());
    let variable = fixed.prompt.variable.as_ref().and_then(|variable| kind?.variable(variable.as_str()));
    let Some(variable) = variable else {
        return [(true, Phrase::Yes), (false, Phrase::No)]
            .map(|(tied, phrase)| Given { tied, level: None, label: session.words.say(phrase) })
            .into();
    };
    let mut answers = Vec::new();
    for option in variable.kind.options() {
        let tied = fixed.prompt.none.as_ref() != Some(&option.value);
        let level = tied.then(|| (variable.name.clone(), option.value.clone()));
        answers.push(Given { tied, level, label: session.words.text(&option.label) });
    }
    answers
}

fn choice(desk: Desk, given: Given, number: usize) -> El {
    let shown = given.clone();
    let is_given = move || {
        desk.up().first().is_some_and(|pair| {
            desk.said(*pair, |said| match said {
                PairAnswer::Tied(value) => shown.tied && shown.level.as_ref().map(|level| &level.1) == value,
                PairAnswer::Untied => !shown.tied,
                PairAnswer::Open => false,
            })
        })
    };
    button("choice", &given.label)
        .attr_some("aria-keyshortcuts", (number < 9).then(|| (number + 1).to_string()).as_deref())
        .attr_of("aria-pressed", {
            let is_given = is_given.clone();
            move || is_given().to_string()
        })
        .on("click", move |event: Event| {
            let Some(pair) = desk.up().first().copied() else { return };
            if desk.is_double(event.time_stamp()) {
                return;
            }
            // An answer that is pressed again is taken away.
            if is_given() {
                desk.answer(vec![pair], None, None);
                return;
            }
            let said = [("name", desk.pair_name(pair)), ("bin", given.label.clone())];
            let said = said.each_ref().map(|(place, word)| (*place, word.as_str()));
            let said = desk.session.words.say_with(Phrase::Sorted, &said);
            desk.answer(vec![pair], Some(given.tied), given.level.clone());
            desk.go_on();
            tell(desk, said + " ");
        })
}

/// Says which pair is up now; at the end the way on has the focus.
fn tell(desk: Desk, said: String) {
    let session = desk.session;
    let next = match desk.up().first() {
        Some(pair) => desk.pair_name(*pair),
        None => session.words.say(Phrase::AllAnswered),
    };
    session.speech.announce(said + &next);
    if desk.up().is_empty() {
        focus_on(session, ".ways .primary");
    }
}
