//! One person at a time, with a list of all others to tap. Going on says that those who are left are not tied.

use super::pairs::{Desk, Pair, person, prompt};
use super::{button, disc, focus_on, name};
use crate::session::Session;
use dom::{El, View, el, part, rows, shown_when};
use interview::PairAnswer;
use protocol::{Pairs, Stage};
use rare::rare;
use words::Phrase;

/// One prompt of such a stage.
pub(super) fn screen(session: Session, stage: &Stage, pairs: &Pairs) -> View {
    rare!(view(session, stage, pairs))
}

#[cfg_attr(feature = "parted", rare::wasm_split(pairs, wasm_split_path = rare))]
fn view(session: Session, stage: &Stage, pairs: &Pairs) -> View {
    prompt(session, stage, pairs, &body)
}

fn body(desk: Desk) -> View {
    let (session, count) = (desk.session, desk.fixed().groups.len());
    let up = move || desk.up().first().map(|pair| pair.0);
    let who = part(move || match up() {
        Some(id) => View::default().put(el("p").class("pair").put(person(session, id))),
        None => View::default(),
    });
    let named = move || up().map_or(String::new(), |id| session.interview.name_of(id));
    let list = el("div").class("chips pair-others").attr("role", "group").attr_of("aria-label", named);
    let list = list.put(rows(move || desk.up(), move |pair| other(desk, pair)));
    let done = move || {
        let done = button("button", "").words(move || session.words.say_with(Phrase::DoneWith, &[("name", &named())]));
        done.click(move || go_on(desk))
    };
    View::default()
        .put(el("section").class("pairs").put(who).put(list).put(shown_when(move || desk.at.get() < count, done)))
        .put(desk.foot(View::default))
}

/// One of the others: pressed while they are tied.
fn other(desk: Desk, pair: Pair) -> El {
    let session = desk.session;
    let is_tied = move || desk.said(pair, |said| matches!(said, PairAnswer::Tied(_)));
    button("chip", "")
        .attr_of("aria-pressed", move || is_tied().to_string())
        .put(disc(session, pair.1))
        .put(name(move || session.interview.name_of(pair.1)))
        .click(move || desk.answer(vec![pair], (!is_tied()).then_some(true), None))
}

/// Those who are left are not tied to this person, and the next is up.
fn go_on(desk: Desk) {
    let session = desk.session;
    let mut left = desk.up();
    left.retain(|pair| desk.said(*pair, |said| said == PairAnswer::Open));
    if !left.is_empty() {
        desk.answer(left, Some(false), None);
    }
    desk.go_on();
    match desk.up().first() {
        Some(pair) => {
            session.speech.announce(session.interview.name_of(pair.0));
            focus_on(session, ".pair-others button");
        }
        None => {
            session.speech.announce(session.words.say(Phrase::AllAnswered));
            focus_on(session, ".ways .primary");
        }
    }
}
