//! The end: what was made, and the file; or, for who declined, thanks.

use super::{StageScreen, button, introduction, prose};
use crate::session::Session;
use crate::shell::focus_quietly;
use dom::{El, View, effect, el, memo, part, shown_when, soon};
use formats::file_name;
use interview::{Command, Position};
use json::pretty;
use protocol::{Completion, Stage, Text};
use rare::rare;
use sycamore_reactive::untrack;
use wasm_bindgen::JsCast;
use words::{Phrase, joined};

/// The stage that shows it.
pub(super) struct Summary;

impl StageScreen for Summary {
    /// The summary: the map, who is around ego in one sentence, and what happens now. Finishing, at the foot of the
    /// screen, declares the interview complete, tells the host, and offers the file.
    fn view(&self, session: Session, stage: &Stage) -> View {
        let finished = memo(move || session.interview.read(|it| it.finished().is_some()));
        let numbers =
            part(move || session.interview.read(|it| it.protocol().measures.show).then(|| in_numbers(session)));
        let map = super::map::look_back(session);
        let around = part(move || {
            let around = around(session);
            (!around.is_empty()).then(|| el("p").class("around").text(&around))
        });
        let counts = part(move || {
            let (ties, blank) = session.interview.read(|it| {
                let blank = it.completeness().iter().map(|stage| stage.asked - stage.answered).sum::<usize>();
                (it.network().tie_count(), blank)
            });
            let mut said = Vec::new();
            for (phrase, count) in [(Phrase::SummaryTies, ties), (Phrase::SomeBlank, blank)] {
                if count > 0 {
                    said.push(el("p").text(&session.words.say_with(phrase, &[("n", &count.to_string())])));
                }
            }
            View::default().put(said)
        });
        let end = part(move || if finished.get() { View::from(thanks(session, true)) } else { ready(session) });
        let change = shown_when(move || finished.get(), move || change(session));
        let file = shown_when(move || finished.get(), move || file(session));
        let more = more(session, View::of(&[&map.drawing, &file]));
        // Whoever finishes, or changes something after all, has pressed what is no longer there.
        let mut before = None;
        effect(move || {
            let now = finished.get();
            if before.replace(now).is_some_and(|before| before != now) {
                // The interview may be gone by then.
                let root = session.host.root();
                soon(move || {
                    let next = root.query_selector(".finished .asked, .ways .primary");
                    if let Some(next) = next.ok().flatten().and_then(|it| it.dyn_into().ok()) {
                        focus_quietly(&next);
                    }
                });
            }
        });
        let told = el("div")
            .class("moment-words")
            .put(around)
            .put(counts)
            .put(end)
            .put(el("div").class("welcome-ways").put(map.picture).put(change))
            .put(more);
        View::default()
            .put(introduction(session, stage))
            .put(el("div").class("moment").put(map.map).put(told))
            .put(numbers)
    }

    fn finishes(&self) -> bool {
        true
    }
}

/// That it can be finished now, where nothing comes after the summary.
fn ready(session: Session) -> View {
    if session.interview.read(|it| it.next().is_some()) {
        return View::default();
    }
    el("p").class("hint").text(&session.words.say(Phrase::ReadyText)).into()
}

/// Who is around ego, in one sentence: "13 people and 5 organisations around you"; empty if nobody is. Tracks changes.
fn around(session: Session) -> String {
    let mut kinds: Vec<String> = Vec::new();
    session.interview.read(|it| {
        for kind in &it.protocol().codebook.alters {
            let count = it.network().alters().filter(|alter| alter.alter_type == kind.id).count();
            if count > 0 {
                let name = session.words.text(if count == 1 { &kind.label } else { &kind.plural });
                kinds.push([&count.to_string(), " ", &name].concat());
            }
        }
    });
    let Some(last) = kinds.pop() else { return String::new() };
    let all = match kinds.is_empty() {
        true => last,
        false => session.words.say_with(Phrase::TieBetween, &[("one", &joined(&kinds, ", ")), ("other", &last)]),
    };
    session.words.say_with(Phrase::AroundYou, &[("all", &all)])
}

/// What takes the place of the last step of a finished interview, unless that is a summary of it.
pub fn ended(session: Session) -> View {
    session.interview.peek(|it| match it.declined() {
        Some((step, consent)) => declined(session, step.clone(), &consent.declined).into(),
        None => {
            let ways = el("div").class("welcome-ways").put(change(session));
            View::of(&[&thanks(session, false), &ways, &more(session, file(session))])
        }
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
        .put(prose(session.words, words))
        .put(el("p").class("hint").attr("role", "status").text(&session.words.say(Phrase::DeclinedText)))
        .put(
            el("div")
                .class("welcome-ways")
                .put(button("button", &session.words.say(Phrase::ChangedMind)).click(reconsider)),
        )
}

/// The measures in plain words. Undefined ones are left out.
fn in_numbers(session: Session) -> El {
    let found = session.interview.peek(|it| formats::standard_measures(it.network(), &[], &it.asked_ties()));
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

/// Thanks, and what has become of the answers; `headed` where the screen's own heading says something else.
fn thanks(session: Session, headed: bool) -> El {
    let title = session.words.say(Phrase::FinishedTitle);
    let completion = session.interview.peek(|it| it.protocol().completion.clone());
    let onward = completion.as_ref().and_then(|completion| rare!(onward(session, completion)));
    let completion = completion.unwrap_or_default();
    let said = completion.text.clone().unwrap_or_else(|| Text::plain(session.words.say(Phrase::FinishedText)));
    let kept = session.saving.keeps().then(|| el("p").class("hint").text(&session.words.say(Phrase::FinishedKept)));
    el("section")
        .class("finished")
        .attr("aria-label", &title)
        .put(headed.then(|| el("h3").class("asked").attr("tabindex", "-1").text(&title)))
        .put(prose(session.words, &said).attr("role", "status"))
        .put(completion.code.as_ref().map(|code| el("code").class("completion").text(&session.words.text(code))))
        .put(onward)
        .put(kept)
}

/// The way on to wherever the participant came from, as a panel; nobody goes there unasked.
#[cfg_attr(feature = "parted", rare::wasm_split(around, wasm_split_path = rare))]
fn onward(session: Session, completion: &Completion) -> Option<El> {
    let encode = |id: &str| String::from(js_sys::encode_uri_component(id));
    let address =
        session.interview.peek(|it| completion.address(it.journal().opening().participant.as_deref(), &encode))?;
    let words = match &completion.link {
        Some(link) => session.words.text(link),
        None => session.words.say(Phrase::GoOn),
    };
    let way = el("a").class("button primary").attr("href", &address).attr("target", "_top");
    Some(way.attr("referrerpolicy", "no-referrer").text(&words))
}

/// The way back into a finished interview.
fn change(session: Session) -> El {
    button("button", &session.words.say(Phrase::ChangeSomething)).click(move || session.act(Command::Reopen))
}

/// What only some have a use for.
fn more(session: Session, ways: View) -> El {
    el("details")
        .class("more")
        .put(el("summary").text(&session.words.say(Phrase::More)))
        .put(el("div").class("more-ways").put(ways))
}

/// The finished file: to keep, and to look at.
fn file(session: Session) -> View {
    let text = move || pretty(&session.file());
    let keep = move || session.host.hand_text(&session.interview.peek(file_name), &text());
    let shown = el("details")
        .class("file")
        .put(el("summary").text(&session.words.say(Phrase::ShowFile)))
        .put(el("pre").class("file-text").attr("tabindex", "0").attr("dir", "ltr").text(&untrack(text)));
    View::of(&[&button("button", &session.words.say(Phrase::Download)).click(keep), &shown])
}
