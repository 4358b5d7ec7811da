//! Reasons for no answer: given, taken back, kept in the journal, looked at by rules, and in the file.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use exports::missing;
use formats::{network_file, read_network};
use interview::{Command, Interview, Journal, Opening, Refusal, Subject};
use json::{Json, canonical};
use network::{AlterId, Key, MissingReason, TieKey, Value};
use protocol::{Protocol, read};
use std::sync::Arc;

const PROTOCOL: &str = r#"{
    "sociogram": 1, "id": "reasons", "title": "Reasons", "missing": ["dont_know", "refused"],
    "codebook": {
        "ego": {
            "age": { "type": "whole-number", "question": "Age?", "min": 18, "required": true },
            "note": { "type": "text", "question": "Note?", "missing": false },
            "why": { "type": "text", "question": "Why not?" } },
        "alters": { "person": { "label": "person", "plural": "people", "variables": {
            "sector": { "type": "one-of", "question": "Sector?", "missing": { "dont_know": "Can't say" },
                "options": [{ "value": "vcs", "label": "VCS" }, { "value": "nhs", "label": "NHS" }] } } } },
        "ties": { "knows": { "label": "know each other", "variables": {
            "since": { "type": "year", "question": "Since when?", "missing": ["not_applicable"] } } } }
    },
    "stages": [
        { "type": "ego-form", "id": "you", "title": "You",
          "fields": ["age", "note", { "variable": "why", "when": { "ego": "age", "missing": "refused" } }] },
        { "type": "name-generator", "id": "people", "title": "People", "alter": "person",
          "prompts": [{ "id": "known", "text": "Whom do you know?" }] },
        { "type": "categorical-bin", "id": "sector", "title": "Sector",
          "prompts": [{ "id": "sector", "text": "Which?", "variable": "sector" }] },
        { "type": "sociogram", "id": "map", "title": "Map",
          "prompts": [{ "id": "knows", "text": "Who?", "task": "tie", "kind": "knows" }] },
        { "type": "tie-form", "id": "ties", "title": "Ties", "fields": ["since"] }
    ]
}"#;

fn protocol() -> Arc<Protocol> {
    let document: Json = serde_json::from_str(PROTOCOL).unwrap();
    Arc::new(read(&document).unwrap_or_else(|faults| panic!("{faults:?}")))
}

fn begin() -> Interview {
    let opening = Opening { id: "i".into(), participant: None, language: Key::from("en"), started: 0.0 };
    Interview::new(protocol(), opening)
}

fn apply(it: &mut Interview, command: Command) -> Result<(), Refusal> {
    let at = it.journal().entries().len() as f64;
    it.apply(command, at).map(drop)
}

fn say(it: &mut Interview, about: Subject, variable: &str, reason: MissingReason) -> Result<(), Refusal> {
    let value = Some(Value::Missing(reason));
    apply(it, Command::Answer { about, variable: variable.into(), value, typing: false })
}

fn go_on(it: &mut Interview) -> Result<(), Refusal> {
    let to = it.next().expect("a step to come");
    apply(it, Command::Go(to))
}

fn file_of(it: &Interview, pointer: &[&str]) -> String {
    let file = network_file(it);
    canonical(pointer.iter().try_fold(&file, |json, name| json.get(name)).unwrap())
}

#[test]
fn a_reason_meets_what_is_required_and_nothing_else_is_offered() {
    let mut it = begin();
    assert_eq!(go_on(&mut it), Err(Refusal::Blocked));
    assert_eq!(
        say(&mut it, Subject::Ego, "age", MissingReason::NotApplicable),
        Err(Refusal::WrongValue(Key::from("age")))
    );
    assert_eq!(
        say(&mut it, Subject::Ego, "note", MissingReason::Refused),
        Err(Refusal::WrongValue(Key::from("note"))),
        "the variable offers none, whatever the protocol does"
    );
    say(&mut it, Subject::Ego, "age", MissingReason::DontKnow).unwrap();
    let done = it.step_completeness(it.position());
    assert_eq!((done.asked, done.answered), (2, 1));
    assert_eq!(it.blank(), [(Subject::Ego, Key::from("note"))]);
    go_on(&mut it).unwrap();
}

#[test]
fn a_rule_tells_reasons_apart_and_undo_takes_one_back() {
    let mut it = begin();
    let asks_why = |it: &Interview| it.asks_for(it.position(), &Subject::Ego, &Key::from("why"));
    say(&mut it, Subject::Ego, "age", MissingReason::DontKnow).unwrap();
    assert!(!asks_why(&it));
    say(&mut it, Subject::Ego, "age", MissingReason::Refused).unwrap();
    assert!(asks_why(&it));
    apply(&mut it, Command::Undo).unwrap();
    assert_eq!(it.answer(&Subject::Ego, "age"), Some(&Value::Missing(MissingReason::DontKnow)));
    assert!(!asks_why(&it));
    apply(&mut it, Command::Undo).unwrap();
    assert_eq!(it.answer(&Subject::Ego, "age"), None);
    assert_eq!(go_on(&mut it), Err(Refusal::Blocked));
}

#[test]
fn the_file_has_null_and_the_reason_beside_it_and_the_journal_brings_both_back() {
    let mut it = begin();
    say(&mut it, Subject::Ego, "age", MissingReason::Refused).unwrap();
    go_on(&mut it).unwrap();
    let labels = vec!["Ana".to_owned(), "Ben".to_owned()];
    apply(&mut it, Command::Name { prompt: "known".into(), labels, again: vec![], listed: vec![] }).unwrap();
    go_on(&mut it).unwrap();
    say(&mut it, Subject::Alter(AlterId(1)), "sector", MissingReason::DontKnow).unwrap();
    go_on(&mut it).unwrap();
    let pairs = vec![(AlterId(1), AlterId(2))];
    apply(&mut it, Command::Tie { kind: "knows".into(), pairs, present: true }).unwrap();
    go_on(&mut it).unwrap();
    let tie = Subject::Tie(TieKey::undirected("knows", AlterId(1), AlterId(2)));
    say(&mut it, tie, "since", MissingReason::NotApplicable).unwrap();
    apply(&mut it, Command::Finish).unwrap();

    assert_eq!(file_of(&it, &["graph", "ego"]), r#"{"age":null,"age_missing":"refused","note":null,"why":null}"#);
    let file = network_file(&it);
    let item = |list: &str, at: usize| file.get(list).unwrap().items().unwrap()[at].clone();
    assert_eq!(item("nodes", 0).get("sector_missing"), Some(&Json::from("dont_know")));
    assert_eq!(item("nodes", 1).get("sector_missing"), None);
    assert_eq!(item("edges", 0).get("since_missing"), Some(&Json::from("not_applicable")));

    let read = read_network(&file).unwrap();
    assert!(read.remarks.is_empty(), "{:?}", read.remarks);
    assert_eq!(missing(read.network.ego(), "age").as_deref(), Some("refused"));
    let ana = read.network.alter(AlterId(1)).unwrap();
    assert_eq!(missing(&ana.attributes, "sector").as_deref(), Some("dont_know"));
    let ben = read.network.alter(AlterId(2)).unwrap();
    assert_eq!(missing(&ben.attributes, "sector").as_deref(), Some("blank"));

    let text = serde_json::to_string(&it.journal().to_json(it.protocol())).unwrap();
    let journal = Journal::from_json(&serde_json::from_str(&text).unwrap(), &protocol()).unwrap();
    let again = Interview::replay(protocol(), &journal).unwrap();
    assert!(network_file(&again) == file);
}

#[test]
fn a_reason_that_is_offered_no_more_is_set_aside_and_told_in_words() {
    let mut it = begin();
    say(&mut it, Subject::Ego, "age", MissingReason::Refused).unwrap();
    let saved = it.journal().to_json(it.protocol());
    let text = PROTOCOL.replace(r#""missing": ["dont_know", "refused"]"#, r#""missing": ["dont_know"]"#);
    let text = text.replace(r#"{ "ego": "age", "missing": "refused" }"#, r#"{ "ego": "age", "missing": "dont_know" }"#);
    let later = Arc::new(read(&serde_json::from_str(&text).unwrap()).unwrap());
    let opening = Opening { id: "j".into(), participant: None, language: Key::from("en"), started: 0.0 };
    let salvage = interview::salvage(&later, &saved, opening);
    let salvage = salvage.unwrap_or_else(|foreign| panic!("{foreign:?}"));
    let told = salvage.told(&words::Catalogue::default());
    assert!(told.lost.iter().any(|line| line.contains("Age? – Rather not say")), "{told:?}");
}
