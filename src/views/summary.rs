//! The end: what was made, and the file; or, for who declined, thanks.

use super::{StageScreen, button, introduction, prose, recap};
use crate::session::Session;
use crate::shell::focus_quietly;
use dom::download::download;
use dom::{El, View, effect, el, memo, part, soon};
use formats::file_name;
use interview::{Command, Position};
use json::pretty;
use protocol::{Stage, Text};
use sycamore_reactive::untrack;
use wasm_bindgen::JsCast;
use words::Phrase;

/// The stage that shows it.
pub(super) struct Summary;

impl StageScreen for Summary {
    /// The summary. Finishing declares the interview complete, tells the host, and offers the file.
    fn view(&self, session: Session, stage: &Stage) -> View {
        let finished = memo(move || session.interview.read(|it| it.finished().is_some()));
        let counts = part(move || {
            let (people, ties, blank) = session.interview.read(|it| {
                let blank = it.completeness().iter().map(|stage| stage.asked - stage.answered).sum::<usize>();
                (it.network().alter_count(), it.network().tie_count(), blank)
            });
            let counts = [(Phrase::SummaryPeople, people), (Phrase::SummaryTies, ties), (Phrase::SomeBlank, blank)];
            recap(session.words, &counts)
        });
        let numbers =
            part(move || session.interview.read(|it| it.protocol().measures.show).then(|| in_numbers(session)));
        let end = part(move || if finished.get() { View::from(file(session, true)) } else { ready(session) });
        // Whoever finishes, or changes something after all, has pressed what is no longer there.
        let mut before = None;
        effect(move || {
            let now = finished.get();
            if before.replace(now).is_some_and(|before| before != now) {
                // The interview may be gone by then.
                let root = session.host.root();
                soon(move || {
                    let next = root.query_selector(".finished .asked, .ready");
                    if let Some(next) = next.ok().flatten().and_then(|it| it.dyn_into().ok()) {
                        focus_quietly(&next);
                    }
                });
            }
        });
        View::default()
            .put(introduction(session, stage))
            .put(super::map::look_back(session))
            .put(counts)
            .put(numbers)
            .put(end)
    }

    fn finishes(&self) -> bool {
        true
    }
}

/// The way to finish, where nothing comes after the summary.
fn ready(session: Session) -> View {
    if session.interview.read(|it| it.next().is_some()) {
        return View::default();
    }
    View::default().put(el("p").text(&session.words.say(Phrase::ReadyText))).put(
        button("button primary wide ready", &session.words.say(Phrase::FinishButton)).click(move || session.finish()),
    )
}

/// What takes the place of the last step of a finished interview, unless that is a summary of it.
pub fn ended(session: Session) -> View {
    session.interview.peek(|it| match it.declined() {
        Some((step, consent)) => declined(session, step.clone(), &consent.declined).into(),
        None => file(session, false).into(),
    })
}

fn declined(session: Session, consent: Position, words: &Text) -> El {
    let reconsider = move || {
        session.act(Command::Reopen);
        session.act(Command::Go(consent.clone()));
    };
    let title = session.words.say(Phrase::FinishedTitle);
    el("section")
        .class("finished")
        .attr("aria-label", &title)
        .put(prose(&session.words.text(words)))
        .put(el("p").class("hint").attr("role", "status").text(&session.words.say(Phrase::DeclinedText)))
        .put(
            el("div")
                .class("welcome-ways")
                .put(button("button", &session.words.say(Phrase::ChangedMind)).click(reconsider)),
        )
}

/// The measures in plain words. Undefined ones are left out.
fn in_numbers(session: Session) -> El {
    let found = session.interview.peek(|it| {
        let shown: Vec<_> = it.asked_ties().into_iter().map(|prompt| prompt.shown).collect();
        measures::summary_of_asked(it.network(), &[], &shown)
    });
    let one_decimal = |number: f64| json::number((number * 10.0).round() / 10.0);
    let values = [
        (Phrase::MeasureSize, Some(found.size.alters.to_string())),
        (Phrase::MeasureDegree, found.ties.average_degree.map(one_decimal)),
        (Phrase::MeasureIsolates, found.asked.then(|| found.isolates.count.to_string())),
        (Phrase::MeasureCore, found.cores.top_size.map(|size| size.to_string())),
    ];
    let mut rows = el("dl").class("measures");
    for (name, value) in values {
        if let Some(value) = value {
            let (name, value) = (el("dt").text(&session.words.say(name)), el("dd").text(&value));
            rows = rows.put(el("div").class("measure").put(name).put(value));
        }
    }
    let title = session.words.say(Phrase::MeasuresTitle);
    let section = el("section").class("numbers").attr("aria-label", &title);
    section.put(el("h3").class("asked").text(&title)).put(rows)
}

/// The finished file: to keep, to look at, or to go back and change. `headed` where the screen's own heading says
/// something else.
fn file(session: Session, headed: bool) -> El {
    let text = move || pretty(&session.file());
    let keep = move || download(&session.interview.peek(file_name), "application/json", &text());
    let title = session.words.say(Phrase::FinishedTitle);
    let ways = el("div")
        .class("welcome-ways")
        .put(button("button primary", &session.words.say(Phrase::Download)).click(keep))
        .put(button("button", &session.words.say(Phrase::ChangeSomething)).click(move || session.act(Command::Reopen)));
    let shown = el("details")
        .class("file")
        .put(el("summary").text(&session.words.say(Phrase::ShowFile)))
        .put(el("pre").class("file-text").attr("tabindex", "0").attr("dir", "ltr").text(&untrack(text)));
    el("section")
        .class("finished")
        .attr("aria-label", &title)
        .put(headed.then(|| el("h3").class("asked").attr("tabindex", "-1").text(&title)))
        .put(el("p").attr("role", "status").text(&session.words.say(Phrase::FinishedText)))
        .put(ways)
        .put(shown)
}
