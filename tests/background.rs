//! What the page around an interview knows of ego: taken as it is given, kept in the journal, looked at by rules, in the file.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use formats::network_file;
use interview::{Background, Command, Interview, Journal, Opening, Subject};
use json::{Json, canonical};
use network::{Key, Value};
use protocol::{Protocol, read};
use std::sync::Arc;

const PROTOCOL: &str = r#"{
    "sociogram": 1, "id": "known", "title": "Known",
    "codebook": { "ego": {
        "condition": { "type": "one-of", "question": "Which group?", "from_host": true,
            "options": [{ "value": "new", "label": "New" }, { "value": "usual", "label": "Usual" }] },
        "wave": { "type": "scale", "question": "Which wave?", "from_host": true,
            "options": [{ "value": 1, "label": "First" }, { "value": 2, "label": "Second" }] },
        "age": { "type": "whole-number", "question": "Age?", "min": 18, "from_host": true },
        "weight": { "type": "decimal-number", "question": "Weight?", "from_host": true },
        "new": { "type": "yes-no", "question": "New?", "from_host": true },
        "sites": { "type": "many-of", "question": "Where?", "from_host": true,
            "options": [{ "value": "a", "label": "A" }, { "value": "b", "label": "B" }, { "value": 3, "label": "C" }] },
        "code": { "type": "text", "question": "Code?", "from_host": true },
        "since": { "type": "year", "question": "Since?", "from_host": true },
        "mood": { "type": "slider", "question": "Mood?", "from_host": true },
        "job": { "type": "text", "question": "Job?" } } },
    "stages": [
        { "type": "information", "id": "new", "title": "The new service", "text": "It is new.",
          "when": { "ego": "condition", "equals": "new" } },
        { "type": "ego-form", "id": "you", "title": "You",
          "fields": ["job", { "variable": "age", "when": { "not": { "ego": "wave", "equals": 2 } } }] }
    ]
}"#;

fn document(text: &str) -> Json {
    serde_json::from_str(text).unwrap()
}

fn protocol() -> Arc<Protocol> {
    Arc::new(read(&document(PROTOCOL)).unwrap_or_else(|faults| panic!("{faults:?}")))
}

/// An interview on a page that gives this, and what the page is told.
fn begin(given: &str) -> (Interview, Vec<String>) {
    let mut background = Background::default();
    let faults = background.take(&document(given), &protocol(), &|text| text.parse().ok());
    let opening = Opening { id: "i".into(), participant: None, language: Key::from("en"), started: 0.0 };
    (Interview::knowing(protocol(), opening, background), faults)
}

fn ego(it: &Interview, variable: &str) -> Option<Json> {
    network_file(it).get("graph").unwrap().get("ego").unwrap().get(variable).cloned()
}

fn answer(it: &mut Interview, variable: &str, value: Value) {
    let (about, variable) = (Subject::Ego, Key::from(variable));
    it.apply(Command::Answer { about, variable, value: Some(value), typing: false }, 1.0).unwrap();
}

#[test]
fn values_are_taken_as_hosts_have_them() {
    let as_values = r#"{ "condition": "new", "wave": 2, "age": 41, "weight": 0.5, "new": true, "sites": ["a", 3],
        "code": "x7", "since": "1998", "mood": 60 }"#;
    let as_texts = r#"{ "condition": "new", "wave": "2", "age": " 41 ", "weight": "0.5", "new": "yes", "sites": "a, 3",
        "code": "x7", "since": 1998, "mood": "60" }"#;
    let ((one, none), (other, none_either)) = (begin(as_values), begin(as_texts));
    assert_eq!((none, none_either), (vec![], vec![]));
    assert_eq!(one.network().ego(), other.network().ego());
    assert_eq!(one.network().ego().len(), 9);
    assert_eq!(ego(&one, "sites"), Some(document(r#"["a", 3]"#)));
    assert_eq!(ego(&begin(r#"{ "sites": "b" }"#).0, "sites"), Some(document(r#"["b"]"#)));
    assert_eq!(ego(&begin(r#"{ "code": 12 }"#).0, "code"), Some(Json::from("12")));
}

#[test]
fn what_does_not_fit_is_told_and_left_out() {
    let (it, faults) = begin(
        r#"{ "condtion": "new", "condition": "old", "age": 12, "weight": "much", "new": "perhaps", "sites": "a,z",
            "since": "98", "job": "clerk", "mood": "", "code": "x7" }"#,
    );
    assert_eq!(
        faults,
        [
            "\"condtion\" is no variable of ego that this protocol has \"from_host\". It is left out.",
            "\"old\" is no value that \"condition\" can have. It is left out.",
            "12 is no value that \"age\" can have. It is left out.",
            "\"much\" is no value that \"weight\" can have. It is left out.",
            "\"perhaps\" is no value that \"new\" can have. It is left out.",
            "\"a,z\" is no value that \"sites\" can have. It is left out.",
            "\"98\" is no value that \"since\" can have. It is left out.",
            "\"job\" is no variable of ego that this protocol has \"from_host\". It is left out.",
        ]
    );
    assert_eq!(it.network().ego().keys().map(Key::as_str).collect::<Vec<_>>(), ["code"]);
    let (_, faults) = begin("[1]");
    assert_eq!(faults, ["Values of variables should be an object, such as { \"condition\": \"new\" }."]);
}

#[test]
fn rules_look_at_them_from_the_first_stage_on() {
    let title = |it: &Interview| it.protocol().stages[it.position().stage].id.clone();
    assert_eq!(title(&begin(r#"{ "condition": "new" }"#).0), Key::from("new"));
    assert_eq!(title(&begin(r#"{ "condition": "usual" }"#).0), Key::from("you"));
    assert_eq!(title(&begin("{}").0), Key::from("you"));
}

#[test]
fn a_stage_that_asks_for_one_changes_it() {
    let (mut it, _) = begin(r#"{ "age": 41 }"#);
    answer(&mut it, "age", Value::Number(42.0));
    assert_eq!(ego(&it, "age"), Some(Json::from(42.0)));
    it.apply(Command::Undo, 2.0).unwrap();
    assert_eq!(ego(&it, "age"), Some(Json::from(41.0)));
    // What is not asked here, since the page knows better, stays all the same.
    assert_eq!(ego(&begin(r#"{ "age": 41, "wave": 2 }"#).0, "age"), Some(Json::from(41.0)));
}

#[test]
fn the_journal_keeps_them() {
    let (mut it, _) = begin(r#"{ "condition": "new", "sites": ["a"], "age": 41 }"#);
    answer(&mut it, "job", Value::Text("clerk".into()));
    let written = it.journal().to_json(it.protocol());
    let journal = Journal::from_json(&written, it.protocol()).unwrap();
    let again = Interview::replay(it.protocol().clone(), &journal).unwrap();
    assert_eq!(canonical(&network_file(&again)), canonical(&network_file(&it)));
    assert_eq!(canonical(&again.journal().to_json(again.protocol())), canonical(&written));
    let (text, opening) = (canonical(&written), it.journal().opening().clone());
    let read = |text: &str| serde_json::from_str(text).ok();
    let report = interview::report(it.protocol(), &text, opening, &words::Catalogue::default(), &read);
    let (left, _) = Interview::salvaged(it.protocol(), &report).unwrap();
    assert_eq!(left.network().ego(), it.network().ego());
}

#[test]
fn what_the_protocol_no_longer_takes_is_passed_over() {
    let (it, _) = begin(r#"{ "condition": "new", "age": 41 }"#);
    let written = it.journal().to_json(it.protocol());
    let changed = Arc::new(read(&document(&PROTOCOL.replace("\"min\": 18", "\"min\": 50"))).unwrap());
    let journal = Journal::from_json(&written, &changed).unwrap();
    assert_eq!(journal.variables().keys().map(Key::as_str).collect::<Vec<_>>(), ["condition"]);
}
