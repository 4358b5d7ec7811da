//! What is left open on a step: the participant is asked about it once, in the page, before going on.

use super::{button, disc, focus_on, name};
use crate::session::Session;
use crate::underway::Then;
use dom::{El, View, el, soon};
use interview::{Interview, Subject};
use map::content::Content;
use map::outline;
use network::AlterId;
use protocol::{AskBy, StageTask};
use web_sys::KeyboardEvent;
use words::Phrase;

/// What is left open.
struct LeftOpen {
    people: Vec<AlterId>,
    questions: Vec<String>,
    /// What is said of them, the way back to them, and the way on
    phrases: [Phrase; 3],
    /// Where the way back leads
    to: &'static str,
}

/// What the step on screen leaves open; its lists may be empty.
fn left_open(session: Session) -> Option<LeftOpen> {
    let blank = session.interview.peek(Interview::blank);
    let (mut people, mut questions) = (session.interview.peek(Interview::unplaced), Vec::new());
    let of = |task: &StageTask| {
        let by_name = match task {
            StageTask::Sociogram(_) if people.is_empty() => {
                people = session.interview.peek(Content::of_step).map(|map| outline::untied(&map)).unwrap_or_default();
                return ([Phrase::Untied, Phrase::UntiedBack, Phrase::UntiedRight], "[role=application]");
            }
            StageTask::Sociogram(_) => {
                let to = ".tray .chip, .map-list button";
                return ([Phrase::MapTray, Phrase::OncePlace, Phrase::GoOn], to);
            }
            StageTask::OrdinalBin(bins) | StageTask::CategoricalBin(bins) => {
                bins.prompts.get(session.interview.part()).map(|(_, variable)| variable)
            }
            StageTask::AlterForm(form) if form.by == AskBy::Question => {
                form.fields.get(session.interview.part()).map(|field| &field.variable)
            }
            _ => None,
        };
        for (about, variable) in blank {
            match (about, by_name) {
                (Subject::Alter(id), Some(asked)) if variable == *asked => people.push(id),
                (_, Some(_)) => {}
                (about, None) => {
                    let variable = session.interview.peek(|it| it.variable(&about, &variable).cloned());
                    questions.extend(variable.map(|variable| session.words.text(&variable.question)));
                }
            }
        }
        let to = ".blank :is(input, textarea), .to-sort .up .sort, .over li:not(.in-a-bin) .sort";
        let (title, back) = match task {
            StageTask::OrdinalBin(_) | StageTask::CategoricalBin(_) => (Phrase::OnceUnsorted, Phrase::OnceSort),
            _ => (Phrase::OnceBlank, Phrase::OnceAnswer),
        };
        ([title, back, Phrase::GoOn], to)
    };
    let (phrases, to) = session.interview.with_stage(|stage| of(&stage.task))?;
    Some(LeftOpen { people, questions, phrases, to })
}

/// Whether something is left open on the step on screen.
pub fn is_left_open(session: Session) -> bool {
    left_open(session).is_some_and(|left| !left.people.is_empty() || !left.questions.is_empty())
}

/// The question whether that is right. It takes the focus, and Escape stays.
pub fn parting(session: Session, stay: Then, leave: Then) -> Option<El> {
    let LeftOpen { people, questions, phrases: [title, back, on], to } = left_open(session)?;
    let say = |phrase| session.words.say(phrase);
    let mut listed = View::default();
    for id in people {
        let who = name(move || session.interview.name_of(id));
        listed = listed.put(el("li").class("chip").put(disc(session, id)).put(who));
    }
    for question in questions {
        listed = listed.put(el("li").class("chip").put(el("bdi").text(&question)));
    }
    // What is right as it is leads on; what is missing leads back.
    let (back_class, on_class) = match on {
        Phrase::GoOn => ("button primary", "button"),
        _ => ("button", "button primary"),
    };
    let title = say(title);
    let stay = move || {
        stay();
        if !focus_on(session, to) {
            focus_on(session, ".ways .primary");
        }
    };
    let back = button(back_class, &say(back)).click(stay.clone());
    let sheet = el("section")
        .class("ways once")
        .attr("role", "dialog")
        .attr("tabindex", "-1")
        .attr("aria-label", &title)
        .on("keydown", move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                event.stop_propagation();
                stay();
            }
        })
        .put(el("p").class("once-title").text(&title))
        .put(el("p").class("hint").text(&say(Phrase::OnceText)))
        // Long lists scroll, by keys too.
        .put(el("ul").class("chips listed").attr("tabindex", "0").put(listed))
        .put(button(on_class, &say(on)).click(move || leave()))
        .put(back);
    let there = sheet.clone();
    soon(move || {
        // What cannot take the focus leaves it where it is.
        let _ = there.html().focus();
    });
    Some(sheet)
}
