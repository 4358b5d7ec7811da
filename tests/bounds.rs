//! Bounds that are other answers, and answers that are proposed: what stands in the way, what a replay makes of it, and what
//! is no answer yet.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use interview::{Blocker, Command, Interview, Opening, Refusal, Subject};
use json::{Json, canonical};
use network::{AlterId, Key, Value};
use protocol::{AnswerFault, Protocol, read};
use std::sync::Arc;

const PROTOCOL: &str = r#"{
    "sociogram": 1, "id": "bounds", "title": "Bounds",
    "codebook": {
        "ego": {
            "children": { "type": "whole-number", "question": "How many children?", "min": 0 },
            "own": { "type": "whole-number", "question": "How many of them your own?", "min": 0, "max": { "variable": "children" } },
            "born": { "type": "year", "question": "Born?" },
            "moved": { "type": "date", "question": "Moved in?", "min": { "ego": "born" }, "max": "today" },
            "family": { "type": "whole-number", "question": "Family", "calculated": { "sum": [{ "variable": "children" }, 1] } },
            "at_table": { "type": "whole-number", "question": "At table?", "max": { "variable": "family" } },
            "visit": { "type": "date", "question": "Last visit?", "min": { "days": -7 }, "max": { "months": 1 } },
            "term": { "type": "month", "question": "Term?", "min": { "years": -1 } },
            "day": { "type": "date", "question": "Which day?", "max": "today", "default": "yesterday", "required": true },
            "rose": { "type": "time", "question": "Up at?", "default": "07:00" },
            "slept": { "type": "time", "question": "To bed at?", "min": { "variable": "rose" } },
            "late": { "type": "yes-no", "question": "Was that late?" }
        },
        "alters": { "person": { "label": "person", "plural": "people", "variables": {
            "low": { "type": "whole-number", "question": "Age from?", "min": 0 },
            "high": { "type": "whole-number", "question": "Age to?", "min": { "variable": "low" } },
            "met": { "type": "date", "question": "Met?", "min": { "ego": "born" } } } } }
    },
    "stages": [
        { "type": "ego-form", "id": "you", "title": "You", "fields": ["children", "own", "born", "moved", "at_table", "visit", "term"] },
        { "type": "ego-form", "id": "diary", "title": "The day",
          "fields": ["day", "rose", "slept", { "variable": "late", "when": { "ego": "rose", "answered": true } }] },
        { "type": "name-generator", "id": "people", "title": "People", "alter": "person",
          "prompts": [{ "id": "named", "text": "Who?" }] },
        { "type": "alter-form", "id": "each", "title": "Each", "fields": ["low", "high", "met"] },
        { "type": "summary", "id": "end", "title": "End" }
    ]
}"#;

fn protocol() -> Arc<Protocol> {
    let document: Json = serde_json::from_str(PROTOCOL).unwrap();
    Arc::new(read(&document).unwrap_or_else(|faults| panic!("{faults:?}")))
}

fn begin() -> Interview {
    let opening = Opening { id: "i".into(), participant: None, language: Key::from("en"), started: 0.0 };
    let mut interview = Interview::new(protocol(), opening);
    interview.tell_day(|| "2026-03-01".to_owned());
    interview
}

fn set(it: &mut Interview, about: &Subject, variable: &str, value: impl Into<Value>) {
    let (about, variable, value) = (about.clone(), Key::from(variable), Some(value.into()));
    it.apply(Command::Answer { about, variable, value, typing: false }, 1.0).unwrap();
}

fn go_on(it: &mut Interview) -> Result<(), Refusal> {
    let next = it.next().unwrap();
    it.apply(Command::Go(next), 2.0).map(drop)
}

/// What stands in the way: the variable, and what is wrong with its answer.
fn in_the_way(it: &Interview) -> Vec<(String, AnswerFault)> {
    let blockers = it.blockers().into_iter();
    let told = blockers.map(|blocker| match blocker {
        Blocker::Answer { variable, fault, .. } => (variable.as_str().to_owned(), fault),
        other => panic!("{other:?}"),
    });
    told.collect()
}

/// The one answer in the way, by its variable, with the bound and the variable that this is the answer to.
fn only(it: &Interview) -> (String, AnswerFault, Option<String>) {
    let mut all = in_the_way(it);
    assert_eq!(all.len(), 1, "{all:?}");
    match all.remove(0) {
        (name, AnswerFault::Against { fault, other, .. }) => (name, *fault, Some(other.name.as_str().to_owned())),
        (name, fault) => (name, fault, None),
    }
}

#[test]
fn an_answer_beyond_another_stands_in_the_way_until_either_is_right() {
    let mut it = begin();
    let ego = Subject::Ego;
    // What bounds has no answer.
    set(&mut it, &ego, "own", Value::Number(3.0));
    assert_eq!(in_the_way(&it), []);
    set(&mut it, &ego, "children", Value::Number(2.0));
    assert_eq!(only(&it), ("own".into(), AnswerFault::TooLarge { max: 2.0 }, Some("children".into())));
    assert_eq!(go_on(&mut it), Err(Refusal::Blocked));
    assert_eq!(it.answer(&ego, "own"), Some(&Value::Number(3.0)), "no answer is lost");
    set(&mut it, &ego, "children", Value::Number(3.0));
    assert_eq!(go_on(&mut it), Ok(()));
}

#[test]
fn dates_are_bounded_by_years_and_by_the_day() {
    let mut it = begin();
    let ego = Subject::Ego;
    set(&mut it, &ego, "born", "1980");
    set(&mut it, &ego, "moved", "1979-12-31");
    assert_eq!(only(&it), ("moved".into(), AnswerFault::TooEarly { min: "1980".into() }, Some("born".into())));
    set(&mut it, &ego, "moved", "1980-01-01");
    assert_eq!(in_the_way(&it), []);
    set(&mut it, &ego, "moved", "2026-03-02");
    assert_eq!(only(&it), ("moved".into(), AnswerFault::TooLate { max: "2026-03-01".into() }, None));
    set(&mut it, &ego, "moved", "2026-03-01");
    assert_eq!(in_the_way(&it), []);
}

#[test]
fn dates_are_bounded_by_days_counted_from_today() {
    let mut it = begin();
    let ego = Subject::Ego;
    let too_early = |name: &str, min: &str| (name.into(), AnswerFault::TooEarly { min: min.into() }, None);
    set(&mut it, &ego, "visit", "2026-02-21");
    assert_eq!(only(&it), too_early("visit", "2026-02-22"));
    set(&mut it, &ego, "visit", "2026-02-22");
    assert_eq!(in_the_way(&it), []);
    set(&mut it, &ego, "visit", "2026-04-02");
    assert_eq!(only(&it), ("visit".into(), AnswerFault::TooLate { max: "2026-04-01".into() }, None));
    set(&mut it, &ego, "visit", "2026-04-01");
    set(&mut it, &ego, "term", "2025-02");
    assert_eq!(only(&it), too_early("term", "2025-03"));
}

#[test]
fn what_is_calculated_bounds_too() {
    let mut it = begin();
    let ego = Subject::Ego;
    set(&mut it, &ego, "at_table", Value::Number(9.0));
    assert_eq!(in_the_way(&it), [], "nothing to go by yet");
    set(&mut it, &ego, "children", Value::Number(2.0));
    assert_eq!(only(&it), ("at_table".into(), AnswerFault::TooLarge { max: 3.0 }, Some("family".into())));
}

#[test]
fn an_earlier_answer_that_changes_is_told_where_the_other_is_and_a_replay_comes_to_the_same() {
    let mut it = begin();
    let ego = Subject::Ego;
    set(&mut it, &ego, "born", "1980");
    go_on(&mut it).unwrap();
    set(&mut it, &ego, "day", "2026-02-28");
    go_on(&mut it).unwrap();
    let labels = vec!["Ana".to_owned()];
    it.apply(Command::Name { prompt: "named".into(), labels, again: vec![], listed: vec![] }, 3.0).unwrap();
    go_on(&mut it).unwrap();
    let ana = Subject::Alter(AlterId(1));
    set(&mut it, &ana, "low", Value::Number(30.0));
    set(&mut it, &ana, "high", Value::Number(25.0));
    set(&mut it, &ana, "met", "1990-05-01");
    assert_eq!(only(&it), ("high".into(), AnswerFault::TooSmall { min: 30.0 }, Some("low".into())));
    set(&mut it, &ana, "high", Value::Number(30.0));
    go_on(&mut it).unwrap();
    // Back to the first screen, and on again.
    while let Some(previous) = it.previous() {
        it.apply(Command::Go(previous), 4.0).unwrap();
    }
    set(&mut it, &ego, "born", "1995");
    for _ in 0..3 {
        go_on(&mut it).unwrap();
    }
    assert_eq!(only(&it), ("met".into(), AnswerFault::TooEarly { min: "1995".into() }, Some("born".into())));
    assert_eq!(go_on(&mut it), Err(Refusal::Blocked));
    set(&mut it, &ana, "met", "1995-01-01");
    go_on(&mut it).unwrap();
    it.apply(Command::Finish, 5.0).unwrap();
    // Nobody tells a replay what day it is.
    let again = Interview::replay(protocol(), it.journal()).unwrap();
    let file = |it: &Interview| canonical(&formats::network_file(it));
    assert_eq!(file(&again), file(&it));
}

#[test]
fn what_is_proposed_is_no_answer() {
    let mut it = begin();
    let ego = Subject::Ego;
    let proposal = |it: &Interview, name: &str| it.proposal(&ego, it.variable(&ego, &Key::from(name)).unwrap());
    assert_eq!(proposal(&it, "rose"), Some(Value::from("07:00")), "on any form");
    go_on(&mut it).unwrap();
    assert_eq!(proposal(&it, "day"), Some(Value::from("2026-02-28")));
    assert_eq!(proposal(&it, "slept"), None);
    assert_eq!(it.answer(&ego, "day"), None);
    assert_eq!(only(&it), ("day".into(), AnswerFault::Missing, None));
    set(&mut it, &ego, "day", "2026-02-01");
    assert_eq!(proposal(&it, "day"), None);
    // Whoever goes on without it is not asked to take it again.
    go_on(&mut it).unwrap();
    let back = it.previous().unwrap();
    it.apply(Command::Go(back), 3.0).unwrap();
    assert_eq!((proposal(&it, "rose"), it.answer(&ego, "rose")), (None, None));
    set(&mut it, &ego, "rose", "09:30");
    set(&mut it, &ego, "slept", "08:00");
    assert_eq!(only(&it), ("slept".into(), AnswerFault::TooEarly { min: "09:30".into() }, Some("rose".into())));
    let wrong = Command::Answer { about: ego, variable: "slept".into(), value: Some("24:30".into()), typing: false };
    assert_eq!(it.apply(wrong, 3.0), Err(Refusal::WrongValue("slept".into())));
}
