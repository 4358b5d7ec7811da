//! Calculated variables: what they come to, what decides by them, and that they follow whatever is answered.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod small;

use formats::network_file;
use interview::{Command, Interview, Opening, Refusal, Step, Subject};
use json::{Json, canonical};
use network::{AlterId, Key, Network, Value};
use proptest::prelude::*;
use protocol::{Protocol, read};
use small::{Move, moves, time};
use std::sync::Arc;

const PROTOCOL: &str = r#"{
    "sociogram": 1, "id": "calculated", "title": "Calculated",
    "codebook": {
        "ego": {
            "born": { "type": "date", "question": "Born?", "missing": ["refused"] },
            "age": { "type": "whole-number", "question": "Age", "min": 0, "calculated": { "years_between": [{ "variable": "born" }, "today"] } },
            "school": { "type": "text", "question": "Which school?" },
            "care": { "type": "decimal-number", "question": "Hours of care?" },
            "talk": { "type": "decimal-number", "question": "Hours of talk?" },
            "hours": { "type": "decimal-number", "question": "Hours", "calculated": { "sum": [{ "variable": "care" }, { "variable": "talk" }, 2] } },
            "share": { "type": "decimal-number", "question": "Share", "calculated": { "ratio": [{ "variable": "care" }, { "variable": "hours" }] } },
            "whole_share": { "type": "whole-number", "question": "Share", "calculated": { "ratio": [{ "variable": "care" }, { "variable": "hours" }] } },
            "size": { "type": "whole-number", "question": "How many", "calculated": { "count": { "alters": { "type": "person" } } } },
            "close_ones": { "type": "whole-number", "question": "How many are close", "calculated": { "count": { "alters": { "variable": "is_close", "equals": true } } } },
            "busy": { "type": "yes-no", "question": "Busy", "calculated": { "when": { "any": [{ "ego": "hours", "more_than": 40 }, { "alters": {}, "at_least": 5 }] } } },
            "wish": { "type": "text", "question": "A wish?" }
        },
        "alters": { "person": { "label": "person", "plural": "people", "variables": {
            "years": { "type": "whole-number", "question": "Age of {alter}?", "missing": ["dont_know"] },
            "older": { "type": "whole-number", "question": "Years older", "min": -100, "max": 100, "calculated": { "difference": [{ "variable": "years" }, { "ego": "age" }] } },
            "touch": { "type": "scale", "question": "In touch?", "options": [{ "value": 1, "label": "Less" }, { "value": 5, "label": "More" }] },
            "is_close": { "type": "yes-no", "question": "Close", "calculated": { "when": { "variable": "touch", "at_least": 4 } } },
            "degree": { "type": "whole-number", "question": "Knows how many", "calculated": { "count": { "ties": { "kind": "knows" } } } },
            "why": { "type": "text", "question": "Why so close?" } } } },
        "ties": { "knows": { "label": "know", "variables": {
            "met": { "type": "year", "question": "Since?" },
            "long": { "type": "whole-number", "question": "For how long", "calculated": { "years_between": [{ "variable": "met" }, "today"] } } } } }
    },
    "stages": [
        { "type": "ego-form", "id": "you", "title": "You",
          "fields": ["born", { "variable": "school", "when": { "ego": "age", "less_than": 18 } }, "care", "talk"] },
        { "type": "name-generator", "id": "people", "title": "People", "alter": "person", "prompts": [{ "id": "named", "text": "Who?" }] },
        { "type": "alter-form", "id": "each", "title": "Each",
          "fields": ["years", "touch", { "variable": "why", "when": { "variable": "is_close", "equals": true } }] },
        { "type": "sociogram", "id": "map", "title": "Map", "size_by": "older", "prompts": [
            { "id": "place", "text": "Place", "task": "place" }, { "id": "knows", "text": "Who?", "task": "tie", "kind": "knows" }] },
        { "type": "tie-form", "id": "ties", "title": "Ties", "fields": ["met"] },
        { "type": "ego-form", "id": "last", "title": "{ego.age} years, {ego.size} people", "when": { "ego": "close_ones", "at_least": 1 }, "fields": ["wish"] },
        { "type": "summary", "id": "end", "title": "End" }
    ]
}"#;

fn protocol(text: &str) -> Arc<Protocol> {
    let document: Json = serde_json::from_str(text).unwrap();
    Arc::new(read(&document).unwrap_or_else(|faults| panic!("{faults:?}")))
}

/// Begun on 22 November 2026.
fn begin() -> Interview {
    let opening = Opening { id: "i".into(), participant: None, language: Key::from("en"), started: time(0) };
    Interview::new(protocol(PROTOCOL), opening)
}

fn set(it: &mut Interview, about: Subject, variable: &str, value: impl Into<Value>) {
    it.apply(small::answer(about, variable, Some(value.into())), time(1)).unwrap();
}

fn ego(it: &Interview, variable: &str) -> Option<Value> {
    it.answer(&Subject::Ego, variable).cloned()
}

fn about(it: &Interview, id: u32, variable: &str) -> Option<Value> {
    it.answer(&Subject::Alter(AlterId(id)), variable).cloned()
}

fn number(value: f64) -> Option<Value> {
    Some(Value::Number(value))
}

fn go_to(it: &mut Interview, stage: &str) {
    while small::stage(it) != stage {
        let next = it.next().unwrap();
        it.apply(Command::Go(next), time(2)).unwrap();
    }
}

#[test]
fn an_answer_brings_what_is_calculated_by_it() {
    let mut it = begin();
    assert_eq!(ego(&it, "age"), None);
    assert_eq!(ego(&it, "size"), number(0.0));
    set(&mut it, Subject::Ego, "born", "2010-11-23");
    assert_eq!(ego(&it, "age"), number(15.0));
    // A rule of the same form goes by it.
    assert!(it.asks_for(it.position(), &Subject::Ego, &Key::from("school")));
    set(&mut it, Subject::Ego, "born", "1980-11-22");
    assert_eq!(ego(&it, "age"), number(46.0));
    assert!(!it.asks_for(it.position(), &Subject::Ego, &Key::from("school")));
    it.apply(Command::Undo, time(3)).unwrap();
    assert_eq!(ego(&it, "age"), number(15.0));

    // Nobody is 200 years younger than none, and what is not whole is no whole number.
    set(&mut it, Subject::Ego, "born", "2030-01-01");
    assert_eq!(ego(&it, "age"), Some(Value::Blank));
    set(&mut it, Subject::Ego, "care", Value::Number(3.0));
    assert_eq!(ego(&it, "hours"), None);
    set(&mut it, Subject::Ego, "talk", Value::Number(1.0));
    assert_eq!((ego(&it, "hours"), ego(&it, "share")), (number(6.0), number(0.5)));
    assert_eq!(ego(&it, "whole_share"), Some(Value::Blank));
    set(&mut it, Subject::Ego, "talk", Value::Number(-5.0));
    assert_eq!((ego(&it, "hours"), ego(&it, "share")), (number(0.0), Some(Value::Blank)));
}

#[test]
fn alters_and_ties_have_their_own() {
    let mut it = begin();
    set(&mut it, Subject::Ego, "born", "1980-11-22");
    go_to(&mut it, "people");
    it.apply(small::name("named", &["Ana", "Ben", "Cy"]), time(3)).unwrap();
    assert_eq!(ego(&it, "size"), number(3.0));
    go_to(&mut it, "each");
    set(&mut it, Subject::Alter(AlterId(1)), "years", Value::Number(50.0));
    assert_eq!((about(&it, 1, "older"), about(&it, 2, "older")), (number(4.0), None));
    set(&mut it, Subject::Alter(AlterId(1)), "touch", Value::Number(5.0));
    assert_eq!(about(&it, 1, "is_close"), Some(Value::Bool(true)));
    assert_eq!(ego(&it, "close_ones"), number(1.0));
    let asks =
        |it: &Interview| it.route().any(|step| it.asks_for(step, &Subject::Alter(AlterId(1)), &Key::from("why")));
    assert!(asks(&it));
    assert!(it.route().any(|step| step.stage == 5), "the stage that depends on who is close");
    set(&mut it, Subject::Alter(AlterId(1)), "touch", Value::Number(1.0));
    assert!(!asks(&it) && it.route().all(|step| step.stage != 5));

    go_to(&mut it, "map");
    let places = (1..=3).map(|id| (AlterId(id), small::point(0.2 * f64::from(id), 0.5))).collect();
    it.apply(Command::Place { places }, time(4)).unwrap();
    let next = it.next().unwrap();
    it.apply(Command::Go(next), time(4)).unwrap();
    it.apply(small::tie("knows", 1, 2), time(4)).unwrap();
    it.apply(small::tie("knows", 1, 3), time(4)).unwrap();
    assert_eq!((about(&it, 1, "degree"), about(&it, 2, "degree")), (number(2.0), number(1.0)));
    let tie = it.network().ties().next().unwrap().key.clone();
    go_to(&mut it, "ties");
    set(&mut it, Subject::Tie(tie.clone()), "met", "2020");
    assert_eq!(it.answer(&Subject::Tie(tie), "long"), Some(&Value::Number(6.0)));
}

#[test]
fn the_file_tells_what_is_blank_from_what_was_not_asked() {
    let mut it = begin();
    it.apply(small::answer(Subject::Ego, "born", Some(Value::Missing(network::MissingReason::Refused))), time(1))
        .unwrap();
    set(&mut it, Subject::Ego, "care", Value::Number(3.0));
    let next = it.next().unwrap();
    it.apply(Command::Go(next), time(2)).unwrap();
    it.apply(small::name("named", &["Ana"]), time(3)).unwrap();
    let file = network_file(&it);
    let ego = file.get("graph").unwrap().get("ego").unwrap();
    assert_eq!(ego.get("age"), Some(&Json::Null));
    assert_eq!(ego.get("hours"), Some(&Json::Null));
    assert_eq!(ego.get("size"), Some(&Json::from(1_usize)));
    assert_eq!(ego.get("age_missing"), None);
    let node = &file.get("nodes").unwrap().items().unwrap()[0];
    assert_eq!((node.get("older"), node.get("degree")), (None, Some(&Json::from(0_usize))));
    let entry = file.get("graph").unwrap().get("codebook").unwrap().get("ego").unwrap().get("hours").unwrap();
    assert_eq!(canonical(entry.get("calculated").unwrap()), r#"{"sum":[{"variable":"care"},{"variable":"talk"},2]}"#);
}

#[test]
fn nobody_answers_what_is_calculated() {
    let mut it = begin();
    let refused = it.apply(small::answer(Subject::Ego, "age", Some(Value::Number(4.0))), time(1));
    assert_eq!(refused, Err(Refusal::WrongValue(Key::from("age"))));
    assert!(it.journal().entries().is_empty());
    let asked = it.route().filter(|step| step.step == Step::Whole).flat_map(|step| it.asks(step));
    assert!(asked.into_iter().all(|(_, name)| name.as_str() != "age"));
}

/// The small interview with calculated variables, and rules that go by some.
fn small_protocol() -> Arc<Protocol> {
    let text = include_str!("data/small.json")
        .replace(
            r#""day": { "question""#,
            r#""score": { "question": "Score", "type": "decimal-number", "max": 500, "calculated": { "sum": [{ "variable": "months" }, { "variable": "hurry" }, 0.5] } },
               "twice": { "question": "Twice", "type": "decimal-number", "calculated": { "product": [{ "ego": "score" }, 2] } },
               "since": { "question": "Since", "type": "whole-number", "calculated": { "years_between": [{ "ego": "day" }, "today"] } },
               "close": { "question": "Close", "type": "whole-number", "calculated": { "count": { "alters": { "variable": "near", "equals": true } } } },
               "day": { "question""#,
        )
        .replace(
            r#""sector_other": {"#,
            r#""near": { "question": "Near", "type": "yes-no", "calculated": { "when": { "any": [{ "variable": "contact", "at_least": 2 }, { "variable": "same_job", "equals": true }] } } },
               "tied": { "question": "Ties", "type": "whole-number", "calculated": { "count": { "ties": {} } } },
               "sector_other": {"#,
        )
        .replace(
            "\"hurry\",\n        \"day\"",
            r#""hurry", { "variable": "thoughts", "when": { "ego": "twice", "more_than": 4 } }, "day""#,
        );
    assert_ne!(text, include_str!("data/small.json"));
    protocol(&text)
}

/// What calculated variables of the small interview come to, worked out by other means.
fn worked_out(network: &Network) -> Vec<(Option<AlterId>, &'static str, Option<Value>)> {
    let ego = |name: &str| network.ego().get(name);
    let number = |value: Option<&Value>| match value {
        Some(Value::Number(number)) => Some(*number),
        Some(Value::Bool(yes)) => Some(if *yes { 1.0 } else { 0.0 }),
        _ => None,
    };
    let both = [ego("months"), ego("hurry")];
    let score = match both.map(number) {
        [Some(months), Some(hurry)] if months + hurry + 0.5 <= 500.0 => Some(Value::Number(months + hurry + 0.5)),
        _ if both.contains(&None) => None,
        _ => Some(Value::Blank),
    };
    let twice = score.clone().map(|it| if let Value::Number(it) = it { Value::Number(it * 2.0) } else { Value::Blank });
    let since = ego("day").map(|day| match day {
        // All days of the random interviews are this one.
        Value::Text(day) if day == "2024-02-29" => Value::Number(2.0),
        _ => Value::Blank,
    });
    let mut found = vec![(None, "score", score), (None, "twice", twice), (None, "since", since)];
    let mut close = 0;
    for alter in network.alters().filter(|alter| alter.alter_type.as_str() == "person") {
        let contact = alter.attributes.get("contact");
        let same_job = alter.attributes.get("same_job");
        let is_near = number(contact).is_some_and(|it| it >= 2.0) || same_job == Some(&Value::Bool(true));
        let near = match (contact, same_job) {
            _ if is_near => Some(Value::Bool(true)),
            (Some(contact), Some(job)) if contact.is_answered() && job.is_answered() => Some(Value::Bool(false)),
            (Some(_), Some(_)) => Some(Value::Blank),
            _ => None,
        };
        close += usize::from(is_near);
        found.push((Some(alter.id), "near", near));
        let ties = network.ties().filter(|tie| tie.key.touches(alter.id)).count();
        found.push((Some(alter.id), "tied", Some(Value::Number(ties as f64))));
    }
    found.push((None, "close", Some(Value::Number(close as f64))));
    found
}

fn is_as_worked_out(network: &Network) {
    for (about, name, value) in worked_out(network) {
        let there = match about {
            None => network.ego().get(name),
            Some(id) => network.alter(id).unwrap().attributes.get(name),
        };
        assert_eq!(there, value.as_ref(), "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn they_follow_whatever_is_done(moves in moves(120), first in 0_usize..3) {
        let mut it = small::begin_with(small_protocol());
        if first > 0 {
            small::forward_to(&mut it, ["", "people", "people"][first]);
        }
        let begun = small::begin_with(small_protocol()).network().clone();
        for (index, each) in moves.iter().enumerate() {
            let each: &Move = each;
            let _ = it.apply(each.command(&it), time(index));
            is_as_worked_out(it.network());
        }
        if it.declined().is_none() {
            is_as_worked_out(&it.network_as_asked());
        }
        let replayed = Interview::replay(small_protocol(), it.journal()).unwrap();
        prop_assert!(replayed.network() == it.network());
        prop_assert_eq!(canonical(&network_file(&replayed)), canonical(&network_file(&it)));
        let recorded = it.recorded();
        prop_assert!(recorded.ego().keys().all(|name| name.as_str() != "score"), "nothing calculated is recorded");
        if it.finished().is_none() {
            let end = it.network().clone();
            let mut steps = 0;
            while it.can_undo() {
                it.apply(Command::Undo, time(0)).unwrap();
                steps += 1;
            }
            prop_assert!(*it.network() == begun);
            for _ in 0..steps {
                it.apply(Command::Redo, time(0)).unwrap();
            }
            prop_assert!(*it.network() == end);
        }
    }
}
