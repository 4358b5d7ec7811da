//! What the protocol says of the map, and below it, always, what the next tap does.

use super::engine::Engine;
use crate::views::{button, disc};
use dom::{El, Icon, Signal, View, el, icon, memo, part, shown_when};
use interview::Subject;
use map::coach::{NextTap, next_tap};
use map::gesture::{Input, Selection};
use map::outline::{self, TieWay};
use network::{AlterId, Key};
use protocol::Text;
use words::Phrase;

/// The hint of the prompt, and the line that follows the hand.
pub fn coach(engine: Engine, as_list: Signal<bool>, hint: Option<Text>) -> El {
    let session = engine.session;
    let who = memo(move || match engine.selection.get_clone() {
        Selection::Picked { who, .. } | Selection::Active(who) => Some(who),
        Selection::Nobody | Selection::Chosen(_) => None,
    });
    let is_active = move || engine.selection.with(|it| matches!(it, Selection::Active(_)));
    let hint =
        hint.map(|hint| el("p").class("hint").attr("id", "asked-hint").put(session.words.shown(&hint, &Subject::Ego)));
    el("div")
        .class("coach")
        .class_if("now", move || engine.selection.with(|it| *it != Selection::Nobody))
        .put(hint)
        .put(shown_when(
            move || !as_list.get(),
            move || {
                View::of(&[
                    &part(move || who.get().map(|who| person(engine, who))),
                    &el("p").class("coach-line").attr("id", "coach-line").words(move || said(engine)),
                    &part(move || who.get().filter(|_| is_active()).map(|who| linked(engine, who))),
                    &part(move || who.get().map(|who| done(engine, who))),
                ])
            },
        ))
        .put(shown_when(
            move || as_list.get() && matches!(next_tap_of(engine), NextTap::PickUp | NextTap::Move),
            move || el("p").class("coach-line").text(&session.words.say(Phrase::MapListHint)),
        ))
}

fn next_tap_of(engine: Engine) -> NextTap {
    let (content, moves) = (engine.content(), engine.moves_people.get());
    engine.selection.with(|selection| next_tap(&content, selection, moves))
}

/// What the next tap does, in words.
fn said(engine: Engine) -> String {
    let session = engine.session;
    let say = |phrase| session.words.say(phrase);
    let about = |phrase, who| session.words.say_with(phrase, &[("name", &engine.name_of(who))]);
    let counted = |phrase, n: usize| session.words.say_with(phrase, &[("n", &n.to_string())]);
    let plural = |alter_type: &Key| {
        session.interview.peek(|it| {
            let known = it.protocol().codebook.alter_type(alter_type.as_str());
            known.map(|it| session.words.text(&it.plural)).unwrap_or_default()
        })
    };
    match next_tap_of(engine) {
        NextTap::PickUp => say(Phrase::CoachPickUp),
        NextTap::Move => say(Phrase::CoachMove),
        NextTap::PutDown(who) => about(Phrase::CoachPutDown, who),
        NextTap::PutDownAll(n) => counted(Phrase::CoachPutDownAll, n),
        NextTap::Begin { between: Some((one, other)), .. } => {
            session.words.say_with(Phrase::CoachBetween, &[("one", &plural(&one)), ("other", &plural(&other))])
        }
        NextTap::Begin { directed: false, between: None } => say(Phrase::CoachBegin),
        NextTap::Begin { directed: true, between: None } => say(Phrase::CoachBeginArrow),
        NextTap::Tie { with, directed: true, .. } => about(Phrase::CoachArrow, with),
        NextTap::Tie { with, directed: false, others: None } => about(Phrase::CoachTie, with),
        NextTap::Tie { with, directed: false, others: Some(others) } => {
            let name = engine.name_of(with);
            session.words.say_with(Phrase::CoachTieOthers, &[("name", &name), ("others", &plural(&others))])
        }
        NextTap::Gather(n) => counted(Phrase::CoachGather, n),
        NextTap::Highlight => say(Phrase::CoachHighlight),
        NextTap::Look => String::new(),
    }
}

/// Who is in hand.
fn person(engine: Engine, who: AlterId) -> El {
    el("p").class("coach-who").put(disc(engine.session, who)).put(el("bdi").text(&engine.name_of(who)))
}

/// Whom the lines of this question lead to from someone.
fn linked(engine: Engine, who: AlterId) -> El {
    let names = part(move || {
        let content = engine.content();
        let ties = outline::entry(&content, who).map(|entry| entry.ties).unwrap_or_default();
        let asked = ties.into_iter().filter(|it| Some(it.kind) == content.tying() && it.way != TieWay::In);
        let mut chips = Vec::new();
        for other in asked.flat_map(|it| it.with) {
            let name = el("bdi").text(&engine.name_of(other));
            chips.push(el("li").class("chip").put(disc(engine.session, other)).put(name));
        }
        View::default().put(chips)
    });
    el("ul").class("chips coach-linked").attr("tabindex", "0").put(names)
}

/// Lets go of someone: the map goes on, and has the focus.
fn done(engine: Engine, who: AlterId) -> El {
    let words = engine.session.words.say_with(Phrase::CoachDone, &[("name", &engine.name_of(who))]);
    button("button small coach-done", "").put(icon(Icon::Check)).put(el("span").text(&words)).click(move || {
        engine.handle(Input::LetGo);
        if let Some(board) = engine.board() {
            let _ = board.focus();
        }
    })
}
