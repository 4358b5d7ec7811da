//! The ways on and back: the row below a stage, and the question about what it leaves open.

use super::top::tool;
use crate::proposals::{Proposals, propose};
use crate::session::Session;
use crate::views;
use dom::letters::LETTERS;
use dom::{El, Icon, Later, ReadSignal, Signal, View, create_signal, effect, el, memo, part, shown_when};
use interview::{Blocker, Command, Interview, Position};
use rare::rare;
use std::cell::RefCell;
use std::rc::Rc;
use sycamore_reactive::untrack;
use views::LeftOpen;
use words::Phrase;

/// The row below a stage; where that leaves something open, once the question whether it may.
pub fn ways(session: Session, position: ReadSignal<Position>) -> View {
    let finished = memo(move || session.interview.read(|it| it.finished().is_some()));
    let left: Signal<Option<Rc<LeftOpen>>> = create_signal(None);
    // What is left open changes with the answers.
    effect(move || {
        session.interview.read(|_| ());
        if left.with_untracked(Option::is_some) {
            left.set(None);
        }
    });
    // Where it was asked whether something is left open on purpose: once is enough.
    let asked = Rc::new(RefCell::new(Vec::new()));
    let next = move || {
        let asked = asked.clone();
        session.underway.leave(move || {
            if session.interview.protocol().proposes {
                rare!(propose(session, Proposals::Take));
            }
            if show_blockers(session) {
                return;
            }
            let (stage, mut asked) = (session.interview.here().stage, asked.borrow_mut());
            let here = [stage, session.interview.part()];
            match views::left_open(session).filter(|_| !asked.contains(&here)) {
                Some(open) => {
                    asked.push(here);
                    left.set(Some(Rc::new(open)));
                }
                None => session.saving.once_saved(move || go_on(session)),
            }
        });
    };
    let way =
        move |class: &str, phrase| el("button").class(class).attr("type", "button").words(session.words.word(phrase));
    let row = move || {
        let on = memo(move || {
            position.track();
            session.interview.read(|it| if it.next().is_some() { Phrase::Next } else { Phrase::FinishButton })
        });
        let next = next.clone();
        let on = part(move || way("button primary", on.get()).click(next.clone()));
        el("div").class("ways").attr("part", "ways").put(undo_bar(session)).put(history(session)).put(on)
    };
    let question = part(move || {
        let leave = move || {
            left.set(None);
            session.saving.once_saved(move || go_on(session));
        };
        let stay = move || left.set(None);
        left.get_clone().map(|open| untrack(|| views::parting(session, &open, Rc::new(stay), Rc::new(leave))))
    });
    View::of(&[&shown_when(move || !finished.get() && left.with(Option::is_none), row), &question])
}

/// What was just taken away, with the way to have it back at once. It goes by itself, unless somebody is at it.
fn undo_bar(session: Session) -> View {
    let removed = session.screen.removed;
    let later = Rc::new(Later::default());
    part(move || {
        let said = removed.get_clone()?;
        let bar = el("div").class("undo-bar");
        let (here, again) = (bar.clone(), later.clone());
        go_later(session, here, again);
        let undo = move || {
            act(session, Command::Undo);
            session.speech.announce(session.words.say(Phrase::Undone));
            removed.set(None);
            // The button pressed is gone; the other one is for the same.
            views::focus_on(session, ".ways .square");
        };
        let undo_word = session.words.say(Phrase::Undo);
        let label = [&undo_word, ": ", said.as_str()].concat();
        let way = el("button").class("undo-this").attr("type", "button").attr("aria-label", &label);
        // Screen readers were told.
        let words = el("span").attr("aria-hidden", "true").text(&said);
        Some(bar.put(words).put(way.text(&undo_word).click(undo)))
    })
}

/// How long it is there, in milliseconds.
const REMOVED_FOR: u32 = 6000;

fn go_later(session: Session, bar: El, later: Rc<Later>) {
    let again = later.clone();
    later.put_off(
        REMOVED_FOR,
        Box::new(move || match bar.html().matches(":hover, :focus-within").unwrap_or(false) {
            true => go_later(session, bar, again),
            false if session.screen.removed.is_alive() => session.screen.removed.set(None),
            false => {}
        }),
    );
}

/// The ways back in what was done: undo, and redo from when there first is something to do again. It stays from then on,
/// so that it does not take the focus with it.
fn history(session: Session) -> View {
    let can_undo = memo(move || session.interview.read(Interview::can_undo));
    let can_redo = memo(move || session.interview.read(Interview::can_redo));
    let step = move |command: Command, said: Phrase| {
        // What is typed and no answer yet is newer than any answer.
        if let Some(dropped) = views::dropped_words(session) {
            session.drafts.forget();
            tell(session, dropped);
            return;
        }
        act(session, command);
        session.speech.announce(session.words.say(said));
        session.screen.removed.set(None);
    };
    let undo = tool(session, "button square", Icon::Undo, Phrase::Undo)
        .attr_if("disabled", move || !can_undo.get())
        .click(move || step(Command::Undo, Phrase::Undone));
    let redo = move || {
        tool(session, "button square", Icon::Redo, Phrase::Redo)
            .attr_if("disabled", move || !can_redo.get())
            .click(move || step(Command::Redo, Phrase::Redone))
    };
    let mut was_there = false;
    let is_there = memo(move || {
        was_there |= can_redo.get();
        was_there
    });
    View::of(&[&undo, &shown_when(move || is_there.get(), redo)])
}

/// Moves on, at the end finishes, or shows what stands in the way.
fn go_on(session: Session) {
    session.underway.stop();
    if show_blockers(session) {
        return;
    }
    match session.interview.peek(Interview::next) {
        Some(next) => session.act(Command::Go(next)),
        None => session.finish(),
    }
}

pub fn go_back(session: Session) {
    session.underway.stop();
    if let Some(previous) = session.interview.peek(Interview::previous) {
        let dropped = views::dropped_words(session);
        session.act(Command::Go(previous));
        if let Some(dropped) = dropped {
            tell(session, dropped);
        }
    }
}

/// Whether something stands in the way; if so it is now shown and said.
fn show_blockers(session: Session) -> bool {
    let first = || {
        let blocker: Option<Blocker> = session.interview.peek(|it| it.blockers_alike(LETTERS).into_iter().next());
        blocker.map(|blocker| views::blocker_words(session, &blocker))
    };
    let Some(said) = views::draft_words(session).or_else(first) else { return false };
    session.screen.pressed.set(true);
    session.speech.announce(said);
    views::focus_first_fault(session);
    true
}

/// Carries out a command that is given around the step. What goes on by itself in the step is stopped first: a layout of
/// the map is then a command of its own, so that an undo takes back the layout and not what was done before it, and the
/// next step finds people where they are.
pub fn act(session: Session, command: Command) {
    session.underway.stop();
    session.act(command);
}

/// Tells something above the stage, and to screen readers.
fn tell(session: Session, words: String) {
    session.speech.announce(words.clone());
    session.screen.notice.set(Some(words));
}
