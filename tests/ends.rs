//! Every interview can be finished, and declining is an end.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use formats::{measured, network_file, read_network};
use interview::{Command, Interview, Opening, Refusal, Subject};
use json::Json;
use network::{AlterId, Key, Value};
use protocol::read;
use std::sync::Arc;

/// A protocol with these stages.
fn document(stages: &str) -> Json {
    let text = format!(
        r#"{{
        "sociogram": 1, "id": "ends", "title": "Ends",
        "codebook": {{
            "ego": {{
                "agreed": {{ "type": "yes-no", "question": "May we?" }},
                "age": {{ "type": "whole-number", "question": "How old are you?" }},
                "why": {{ "type": "text", "question": "Why?" }}
            }},
            "alters": {{ "person": {{ "label": "person", "plural": "people", "variables": {{
                "near": {{ "type": "yes-no", "question": "Near?" }},
                "sort": {{ "type": "one-of", "question": "Which?", "options": [
                    {{ "value": "a", "label": "A" }}, {{ "value": "b", "label": "B" }}] }}
            }} }} }},
            "ties": {{ "knows": {{ "label": "know each other", "variables": {{
                "well": {{ "type": "yes-no", "question": "Well?" }} }} }} }}
        }},
        "measures": {{ "sheets": {{ "all": {{ "network": ["density", "communities"], "alters": ["degree"] }} }} }},
        "stages": [{stages}]
    }}"#
    );
    serde_json::from_str(&text).unwrap()
}

fn begin(stages: &str) -> Interview {
    let protocol = read(&document(stages)).unwrap_or_else(|faults| panic!("{faults:?}"));
    let opening = Opening { id: "i".into(), participant: None, language: Key::from("en"), started: 0.0 };
    Interview::new(Arc::new(protocol), opening)
}

fn apply(it: &mut Interview, command: Command) {
    let at = 1000.0 * it.journal().entries().len() as f64;
    it.apply(command.clone(), at).unwrap_or_else(|refusal| panic!("{command:?}: {refusal}"));
}

fn go_on(it: &mut Interview) {
    let next = it.next().expect("a next step");
    apply(it, Command::Go(next));
}

fn answer(it: &mut Interview, variable: &str, value: Value) {
    let variable = Key::from(variable);
    apply(it, Command::Answer { about: Subject::Ego, variable, value: Some(value), typing: false });
}

fn name(it: &mut Interview, labels: &[&str]) {
    let labels = labels.iter().map(|it| (*it).to_owned()).collect();
    apply(it, Command::Name { prompt: "who".into(), labels, again: vec![], listed: vec![] });
}

fn of_interview(it: &Interview, member: &str) -> Option<Json> {
    network_file(it).get("graph")?.get("interview")?.get(member).cloned()
}

const WHO: &str = r#"{ "type": "name-generator", "id": "who", "title": "Who", "alter": "person",
    "prompts": [{ "id": "who", "text": "Who?" }] }"#;
const MAP: &str = r#"{ "type": "sociogram", "id": "map", "title": "Map", "prompts": [
    { "id": "place", "text": "Place.", "task": "place" },
    { "id": "knows", "text": "Who knows whom?", "task": "tie", "kind": "knows" }] }"#;
const CONSENT: &str = r#"{ "type": "consent", "id": "consent", "title": "Consent", "variable": "agreed",
    "agree": "I agree", "decline": "I do not", "declined": "Thank you." }"#;
const AGE: &str = r#"{ "type": "ego-form", "id": "age", "title": "You", "fields": ["age"] }"#;
const READ: &str = r#"{ "type": "information", "id": "read", "title": "Read", "text": "Goodbye." }"#;
const SUMMARY: &str = r#"{ "type": "summary", "id": "end", "title": "The end" }"#;

/// Goes on to the end and finishes there, naming nobody or two people.
fn finishes(stages: &[&str], named: &[&str]) {
    let stages = stages.join(",");
    let mut it = begin(&stages);
    let mut asked = false;
    loop {
        if it.naming().is_some() && !asked {
            asked = true;
            name(&mut it, named);
        }
        let is_consent = it.asks(it.position()).iter().any(|(_, variable)| variable.as_str() == "agreed");
        if is_consent {
            answer(&mut it, "agreed", Value::Bool(true));
        }
        if it.next().is_none() {
            break;
        }
        assert_eq!(it.apply(Command::Finish, 0.0), Err(Refusal::Blocked), "{stages}: there is more to come");
        go_on(&mut it);
    }
    apply(&mut it, Command::Finish);
    assert_eq!(it.progress(), 1.0, "{stages}");
    assert_eq!(of_interview(&it, "complete"), Some(Json::Bool(true)), "{stages}");
    assert_eq!(of_interview(&it, "declined"), None, "{stages}");
    let replayed = Interview::replay(it.protocol().clone(), it.journal()).unwrap();
    assert_eq!(replayed.finished(), it.finished());
}

#[test]
fn whatever_comes_last_an_interview_can_be_finished() {
    let nobody_here = r#"{ "type": "ego-form", "id": "few", "title": "Few", "fields": ["age"],
        "when": { "alters": {}, "at_least": 9 } }"#;
    let form = r#"{ "type": "alter-form", "id": "form", "title": "Form", "fields": ["near"] }"#;
    let by_question =
        r#"{ "type": "alter-form", "id": "form", "title": "Form", "ask": "by-question", "fields": ["near"] }"#;
    let bin = r#"{ "type": "categorical-bin", "id": "bin", "title": "Bin",
        "prompts": [{ "id": "sort", "text": "Which?", "variable": "sort" }] }"#;
    let ties = r#"{ "type": "tie-form", "id": "ties", "title": "Ties", "fields": ["well"] }"#;
    let words = r#"{ "type": "open-questions", "id": "words", "title": "Words", "fields": ["why"] }"#;
    let jumping = r#"{ "type": "name-generator", "id": "who", "title": "Who", "alter": "person",
        "prompts": [{ "id": "who", "text": "Who?" }], "jumps": [{ "when": { "alters": {}, "at_most": 9 }, "to": "read" }] }"#;
    for named in [&[][..], &["Ana", "Ben"][..]] {
        for last in [MAP, CONSENT, AGE, READ, SUMMARY, nobody_here, form, by_question, bin, words] {
            finishes(&[WHO, last], named);
        }
        finishes(&[WHO], named);
        finishes(&[WHO, MAP, ties], named);
        finishes(&[WHO, SUMMARY, READ], named);
        finishes(&[jumping, SUMMARY, READ], named);
        finishes(&[WHO, SUMMARY, nobody_here], named);
    }
    finishes(&[nobody_here], &[]);
    finishes(&[form], &[]);
    finishes(&[CONSENT], &[]);
}

#[test]
fn who_declines_comes_to_an_end() {
    let mut it = begin(&[AGE, WHO, CONSENT, MAP, SUMMARY].join(","));
    answer(&mut it, "age", Value::Number(40.0));
    go_on(&mut it);
    name(&mut it, &["Ana", "Ben"]);
    go_on(&mut it);
    answer(&mut it, "agreed", Value::Bool(true));
    go_on(&mut it);
    apply(&mut it, Command::Place { places: vec![(AlterId(1), geometry::Point::new(0.5, 0.5))] });
    let back = it.previous().unwrap();
    apply(&mut it, Command::Go(back));
    answer(&mut it, "agreed", Value::Bool(false));
    assert_eq!((it.next(), it.blockers()), (None, vec![]));
    apply(&mut it, Command::Finish);

    assert_eq!(it.declined().map(|(_, consent)| consent.declined.in_language("en")), Some("Thank you."));
    assert_eq!(it.progress(), 1.0);
    let file = network_file(&it);
    let graph = file.get("graph").unwrap();
    assert_eq!(of_interview(&it, "declined"), Some(Json::Bool(true)));
    assert_eq!(of_interview(&it, "complete"), Some(Json::Bool(true)));
    assert_eq!(graph.get("ego"), Some(&Json::object([("agreed", Json::Bool(false))])));
    for member in [file.get("nodes"), file.get("edges"), graph.get("asked")] {
        assert_eq!(member.and_then(Json::items), Some(&[][..]));
    }
    assert!(read_network(&file).is_ok(), "the workshop opens it");
    let measured = measured(file, &document(&[AGE, WHO, CONSENT, MAP, SUMMARY].join(","))).unwrap();
    assert!(measured.get("graph").and_then(|it| it.get("measures")).and_then(|it| it.get("sheets")).is_some());
    let replayed = Interview::replay(it.protocol().clone(), it.journal()).unwrap();
    assert_eq!(network_file(&replayed), network_file(&it));

    // Changing their mind brings everything back.
    apply(&mut it, Command::Reopen);
    answer(&mut it, "agreed", Value::Bool(true));
    while it.next().is_some() {
        go_on(&mut it);
    }
    apply(&mut it, Command::Finish);
    let file = network_file(&it);
    assert_eq!((it.declined(), of_interview(&it, "declined")), (None, None));
    assert_eq!(file.get("nodes").and_then(Json::items).map(<[Json]>::len), Some(2));
    assert_eq!(file.get("graph").and_then(|it| it.get("ego")).and_then(|it| it.get("age")), Some(&Json::from(40.0)));
}

#[test]
fn a_jump_of_the_consent_is_obeyed() {
    let consent = |to: &str| {
        let jump = format!(r#""jumps": [{{ "when": {{ "ego": "agreed", "equals": false }}, "to": "{to}" }}], "agree""#);
        CONSENT.replacen("\"agree\"", &jump, 1)
    };
    let why = r#"{ "type": "ego-form", "id": "why", "title": "Why", "fields": ["why"] }"#;
    let decline = |to: &str| {
        let mut it = begin(&[&consent(to), WHO, MAP, why, READ, SUMMARY].join(","));
        answer(&mut it, "agreed", Value::Bool(false));
        go_on(&mut it);
        it
    };
    // To a stage that only says goodbye: that is a decline.
    for (to, stages) in [("read", 2), ("end", 1)] {
        let mut it = decline(to);
        for _ in 1..stages {
            go_on(&mut it);
        }
        assert_eq!(it.next(), None);
        apply(&mut it, Command::Finish);
        assert_eq!(of_interview(&it, "declined"), Some(Json::Bool(true)), "{to}");
    }
    // To a further question: the protocol goes on, and its answers are in the file.
    let mut it = decline("why");
    answer(&mut it, "why", Value::from("No time"));
    while it.next().is_some() {
        go_on(&mut it);
    }
    apply(&mut it, Command::Finish);
    assert_eq!(of_interview(&it, "declined"), None);
    let ego = network_file(&it).get("graph").and_then(|it| it.get("ego")).cloned().unwrap();
    assert_eq!(ego, Json::object([("agreed", Json::Bool(false)), ("why", Json::from("No time"))]));
}

#[test]
fn declining_is_an_answer_that_can_be_undone() {
    let mut it = begin(&[CONSENT, WHO].join(","));
    answer(&mut it, "agreed", Value::Bool(false));
    assert!(it.declined().is_some());
    apply(&mut it, Command::Undo);
    assert!(it.declined().is_none());
    assert_eq!(it.apply(Command::Finish, 0.0), Err(Refusal::Blocked));
    apply(&mut it, Command::Redo);
    apply(&mut it, Command::Finish);
    assert_eq!(it.apply(Command::Undo, 0.0), Err(Refusal::Finished));
}
