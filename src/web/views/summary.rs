//! The end: what was made, and the file; or, for who declined, thanks.

use super::{button, introduction, prose, recap};
use crate::exchange::file_name;
use crate::interview::{Command, Position};
use crate::json;
use crate::measures;
use crate::protocol::{Stage, Text};
use crate::web::boundary::pretty;
use crate::web::dom::{El, View, el, memo, part};
use crate::web::download::download;
use crate::web::session::Session;
use crate::words::Phrase;
use sycamore_reactive::untrack;

/// The summary. Finishing declares the interview complete, tells the host, and offers the file.
pub fn summary(session: Session, stage: &Stage) -> View {
    let finished = memo(move || session.read(|it| it.finished().is_some()));
    let counts = part(move || {
        let (people, ties, blank) = session.read(|it| {
            let blank = it.completeness().iter().map(|stage| stage.asked - stage.answered).sum::<usize>();
            (it.network().alter_count(), it.network().tie_count(), blank)
        });
        let counts = [(Phrase::SummaryPeople, people), (Phrase::SummaryTies, ties), (Phrase::SomeBlank, blank)];
        el("ul").class("recap").with(&[&recap(session, &counts)])
    });
    let numbers = part(move || session.read(|it| it.protocol().measures.show).then(|| in_numbers(session)));
    let end = part(move || if finished.get() { View::from(file(session, true)) } else { ready(session) });
    View::of(&[&introduction(session, stage), &super::map::look_back(session), &counts, &numbers, &end])
}

/// The way to finish, where nothing comes after the summary.
fn ready(session: Session) -> View {
    if session.read(|it| it.next().is_some()) {
        return View::default();
    }
    View::of(&[
        &el("p").text(session.say(Phrase::ReadyText)),
        &button("button primary wide", session.say(Phrase::FinishButton)).click(move || session.finish()),
    ])
}

/// What takes the place of the last step of a finished interview, unless that is a summary of it.
pub fn ended(session: Session) -> View {
    session.peek(|it| match it.declined() {
        Some((step, consent)) => declined(session, step.clone(), &consent.declined).into(),
        None => file(session, false).into(),
    })
}

fn declined(session: Session, consent: Position, words: &Text) -> El {
    let reconsider = move || {
        session.act(Command::Reopen);
        session.act(Command::Go(consent.clone()));
    };
    let title = session.say(Phrase::FinishedTitle);
    el("section").class("finished").attr("aria-label", title).with(&[
        &prose(&session.text(words)),
        &el("p").class("hint").attr("role", "status").text(session.say(Phrase::DeclinedText)),
        &el("div").class("welcome-ways").with(&[&button("button", session.say(Phrase::ChangedMind)).click(reconsider)]),
    ])
}

/// The measures in plain words. Undefined ones are left out.
fn in_numbers(session: Session) -> El {
    let found = session.peek(|it| {
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
    let rows: Vec<El> = values
        .into_iter()
        .filter_map(|(name, value)| {
            let (name, value) = (el("dt").text(session.say(name)), el("dd").text(&value?));
            Some(el("div").class("measure").with(&[&name, &value]))
        })
        .collect();
    let title = session.say(Phrase::MeasuresTitle);
    el("section")
        .class("numbers")
        .attr("aria-label", title)
        .with(&[&el("h3").class("asked").text(title), &el("dl").class("measures").with(&[&rows])])
}

/// The finished file: to keep, to look at, or to go back and change. `headed` where the screen's own heading says
/// something else.
fn file(session: Session, headed: bool) -> El {
    let text = move || pretty(&session.file());
    let keep = move || download(&session.peek(file_name), "application/json", &text());
    let title = session.say(Phrase::FinishedTitle);
    el("section").class("finished").attr("aria-label", title).with(&[
        &headed.then(|| el("h3").class("asked").text(title)),
        &el("p").attr("role", "status").text(session.say(Phrase::FinishedText)),
        &el("div").class("welcome-ways").with(&[
            &button("button primary", session.say(Phrase::Download)).click(keep),
            &button("button", session.say(Phrase::ChangeSomething)).click(move || session.act(Command::Reopen)),
        ]),
        &el("details").class("file").with(&[
            &el("summary").text(session.say(Phrase::ShowFile)),
            &el("pre").class("file-text").attr("tabindex", "0").attr("dir", "ltr").text(&untrack(text)),
        ]),
    ])
}
