//! What was on screen before the browser was killed, and what is there after.
//!
//! What counts is what was on screen at the end, and had been there for [`LONG_ENOUGH`]: an answer that was being changed
//! may be any of those that it was meanwhile. Beside the screen stands the journal, which also has what earlier screens
//! showed: that of [`LONG_ENOUGH`] before must be the beginning of what is kept.

use super::telling::is_named;
use super::witness::Record;
use crate::screen::{Control, Where};
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// How long something has to have been on screen for it to be kept, in milliseconds.
pub const LONG_ENOUGH: f64 = 100.0;

/// What is on screen.
#[derive(Clone, Debug, Deserialize)]
pub struct Shown {
    pub controls: Vec<Control>,
    pub step: Where,
}

/// What is on screen of answers: each by what it is an answer to.
type Answers = BTreeMap<String, String>;

/// What must be there again.
#[derive(Debug, Default)]
pub struct Demand {
    /// The steps that were on screen since [`LONG_ENOUGH`] before that
    steps: Vec<Where>,
    /// What each answer that was there all the time may be, the latest last
    answers: BTreeMap<String, Vec<String>>,
    /// How many entries there were when the last of these screens was seen
    seen: usize,
    entries: Vec<Value>,
    /// All entries that there were when the browser was killed, however young
    latest: Vec<Value>,
    pub is_finished: bool,
    /// The codes of errors that the page told before
    errors: Vec<String>,
}

/// How the interview opens again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    /// Nothing was saved
    New,
    Continued,
    Finished,
    Damaged,
}

/// What is there again.
#[derive(Debug)]
pub struct Found {
    pub opened: Opened,
    pub shown: Shown,
    /// The journal as it was saved
    pub journal: Value,
    /// The codes of all errors that were told
    pub errors: Vec<String>,
    /// What is wrong with the journal, if it cannot be read and replayed natively
    pub fault: Option<String>,
}

impl Demand {
    pub fn new(told: &[Record], killed: f64) -> Self {
        let since = killed - LONG_ENOUGH;
        // What a question covers is still on screen behind it.
        let screens: Vec<(f64, &Shown)> = told
            .iter()
            .filter_map(|it| Some((it.at, it.shown.as_ref().filter(|it| it.step.dialog.is_empty())?)))
            .collect();
        let first = screens.iter().rposition(|it| it.0 <= since);
        let window = first.map_or(&[][..], |first| &screens[first..]);
        let mut answers: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (_, shown) in window {
            for (question, answer) in on_screen(shown) {
                answers.entry(question).or_default().push(answer);
            }
        }
        answers.retain(|_, all| all.len() == window.len());
        let entries_at = |at: f64| {
            let journal = told.iter().rfind(|it| it.at <= at && it.journal.is_some());
            journal.and_then(|it| it.journal.as_ref()).map(entries).unwrap_or_default()
        };
        let says_so = |it: &Record| it.complete || it.shown.as_ref().is_some_and(|it| is_finished(&it.controls));
        Demand {
            steps: window.iter().map(|it| it.1.step.clone()).collect(),
            answers,
            seen: window.last().map_or(0, |it| entries_at(it.0).len()),
            entries: entries_at(since),
            latest: entries_at(killed),
            is_finished: told.iter().any(says_so),
            errors: told.iter().filter_map(|it| it.error.clone()).collect(),
        }
    }

    /// How many answers and how many entries must be there.
    pub fn size(&self, found: &Found) -> (usize, usize) {
        (if self.can_compare_screens(found) { self.answers.len() } else { 0 }, self.entries.len())
    }

    /// Whether the screen is the same step, and shows nothing that came so late that nobody saw it any more.
    fn can_compare_screens(&self, found: &Found) -> bool {
        self.steps.iter().any(|it| it.is_step(&found.shown.step)) && entries(&found.journal).len() <= self.seen
    }

    /// How many of the entries that were younger are not there.
    pub fn young_lost(&self, found: &Found) -> usize {
        self.latest.len().saturating_sub(entries(&found.journal).len())
    }

    /// What is not there and must be, and what is there and must not.
    pub fn faults(&self, found: &Found) -> Vec<String> {
        let mut faults: Vec<String> =
            self.errors.iter().chain(&found.errors).map(|it| format!("the page told the error {it}")).collect();
        faults.extend(found.fault.as_ref().map(|it| format!("the journal is damaged: {it}")));
        if found.opened == Opened::Damaged {
            faults.push("the interview opens with a card that says it is damaged".to_owned());
        }
        if self.is_finished && found.opened != Opened::Finished {
            faults.push(format!("it said that it was finished, and opens as {:?}", found.opened));
        }
        let kept = entries(&found.journal);
        faults.extend(self.entries.iter().enumerate().filter_map(|(at, entry)| {
            let is_last = at + 1 == self.entries.len();
            let is_kept = kept.get(at).is_some_and(|it| it == entry || is_last && goes_on(entry, it));
            (!is_kept).then(|| format!("entry {at} is {}, and was {entry}", kept.get(at).unwrap_or(&Value::Null)))
        }));
        let is_step = self.steps.iter().any(|it| it.is_step(&found.shown.step));
        if self.can_compare_screens(found) {
            faults.extend(self.missing(&on_screen(&found.shown)));
        } else if !is_step && !self.steps.is_empty() && !self.has_moved_on(&kept) {
            let step = &found.shown.step;
            faults.push(format!("it opens at {:?} {:?} instead of where it was", step.title, step.asked));
        }
        faults
    }

    fn missing(&self, now: &Answers) -> Vec<String> {
        let missing = |(question, before): (&String, &Vec<String>)| {
            let answer = now.get(question);
            // Keys may have come through that nobody saw any more.
            let is_kept =
                answer.is_some_and(|it| before.contains(it) || before.last().is_some_and(|last| it.starts_with(last)));
            (!is_kept).then(|| format!("{question} is {answer:?} on screen, and was {before:?}"))
        };
        self.answers.iter().filter_map(missing).collect()
    }

    /// Whether a step was taken after the last screen that was seen: a map is told only once it is up to date.
    fn has_moved_on(&self, kept: &[Value]) -> bool {
        kept.iter().skip(self.seen).any(|it| matches!(it["do"].as_str(), Some("go" | "finish")))
    }
}

fn entries(journal: &Value) -> Vec<Value> {
    journal["entries"].as_array().cloned().unwrap_or_default()
}

/// Whether an entry is the same one, typed on.
fn goes_on(before: &Value, now: &Value) -> bool {
    ["do", "about", "variable"].iter().all(|it| before[it] == now[it]) && now["at"].as_f64() >= before["at"].as_f64()
}

/// Whether this is the screen of a finished interview.
pub fn is_finished(controls: &[Control]) -> bool {
    controls.iter().any(|it| it.name == "Change something")
}

/// The answers on a screen, by what they are answers to.
fn on_screen(shown: &Shown) -> Answers {
    let waiting = BTreeSet::from(["To sort", "Not on the map yet"]);
    let answer = |it: &Control| {
        let Control { role, name, within, value, on, .. } = it;
        let place = within.join(" in ");
        let value = value.as_ref().and_then(Value::as_str).unwrap_or_default();
        match role.as_str() {
            "textbox" if !value.is_empty() => Some((format!("{name} in {place}"), value.to_owned())),
            "radio" | "checkbox" if *on == Some(true) => Some((format!("{name} in {place}"), "chosen".to_owned())),
            "button" if name.starts_with("Rename ") => Some((name.clone(), "there".to_owned())),
            "button" if is_named(name) && within.first().is_some_and(|it| !waiting.contains(it.as_str())) => {
                Some((format!("{name} in {place}"), "there".to_owned()))
            }
            "button" => {
                let (label, said) = name.split_once(": ").filter(|it| is_named(it.0))?;
                Some((format!("{label} on the map"), said.to_owned()))
            }
            "application" => Some(("the map".to_owned(), name.clone())),
            _ => None,
        }
    };
    shown.controls.iter().filter_map(answer).collect()
}
