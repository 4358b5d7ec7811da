//! Each lint finds what it is for, at its place, and nothing in a protocol that has none of it.
#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};
use sociogram_advice::{Advice, Lint, advice};
use std::sync::Arc;

/// A study that is as it should be.
fn good() -> Value {
    json!({
        "sociogram": 1, "id": "good", "title": "Good",
        "codebook": {
            "ego": {
                "agreed": { "type": "yes-no", "question": "May we?" },
                "sector": { "type": "one-of", "question": "Where do you work?", "options": sectors() },
                "months": { "type": "whole-number", "question": "For how long?", "min": 0, "max": 600 },
            },
            "alters": { "person": { "label": "person", "plural": "people", "variables": {
                "sector": { "type": "one-of", "question": "Where do they work?", "options": sectors() },
                "close": { "type": "yes-no", "question": "Are you close?" },
            } } },
            "ties": { "knows": { "label": "know each other" } },
        },
        "stages": [
            { "type": "consent", "id": "consent", "title": "Consent", "variable": "agreed", "agree": "Yes", "decline": "No",
              "declined": "Thank you." },
            { "type": "ego-form", "id": "you", "title": "You",
              "fields": ["sector", { "variable": "months", "when": { "ego": "sector", "equals": "vcs" } }] },
            { "type": "name-generator", "id": "people", "title": "People", "alter": "person",
              "prompts": [{ "id": "advice", "text": "Who advises you?", "max": 15 }] },
            { "type": "alter-form", "id": "them", "title": "Them", "ask": "by-question",
              "fields": ["sector", { "variable": "close", "when": { "variable": "sector", "equals": "vcs" } }] },
            { "type": "sociogram", "id": "map", "title": "Map", "prompts": [
                { "id": "place", "text": "Place them.", "task": "place" },
                { "id": "knows", "text": "Who knows whom?", "task": "tie", "kind": "knows" } ] },
            { "type": "summary", "id": "end", "title": "Thank you" },
        ],
    })
}

fn sectors() -> Value {
    json!([{ "value": "vcs", "label": "Voluntary" }, { "value": "health", "label": "Health" }])
}

fn of(document: &Value) -> Vec<Advice> {
    let document = serde_json::from_value(document.clone()).unwrap();
    let protocol = protocol::read(&document);
    advice(&document, &Arc::new(protocol.unwrap_or_else(|faults| panic!("{faults:?}"))))
}

/// What is said of the good study once it is changed at some places.
fn changed(changes: &[(&str, Value)]) -> Vec<(Lint, String)> {
    let mut document = good();
    for (at, value) in changes {
        match document.pointer_mut(at) {
            Some(place) => *place = value.clone(),
            None => {
                let (parent, name) = at.rsplit_once('/').unwrap();
                document.pointer_mut(parent).unwrap()[name] = value.clone();
            }
        }
    }
    of(&document).into_iter().map(|it| (it.lint, it.path)).collect()
}

#[test]
fn nothing_is_said_of_what_is_as_it_should_be() {
    assert_eq!(of(&good()), []);
}

#[test]
fn each_lint_finds_its_own() {
    let long = "word ".repeat(50);
    let options: Vec<Value> = (0..13).map(|value| json!({ "value": value, "label": format!("{value}") })).collect();
    let role = json!({ "type": "one-of", "question": "Role?", "options": sectors() });
    let said = changed(&[
        ("/stages/3/ask", json!("by-alter")),
        ("/codebook/alters/person/variables/role", role),
        ("/stages/3/fields/0", json!("role")),
        ("/stages/3/fields/1", json!("sector")),
        ("/codebook/ego/sector/options/1/value", json!("care")),
        ("/stages/2/prompts/0/max", json!(40)),
        ("/stages/2/prompts/0/text", json!(long)),
        ("/stages/4/automatic_layout", json!(true)),
        ("/codebook/ego/months", json!({ "type": "scale", "question": "How long?", "options": options })),
    ]);
    let expected = [
        (Lint::NotOfEgo, "$.codebook.alters.person.variables"),
        (Lint::UnlikeEgo, "$.codebook.alters.person.variables.sector"),
        (Lint::ManyOptions, "$.codebook.ego.months.options"),
        (Lint::LongText, "$.stages[2].prompts[0].text"),
        (Lint::ByAlter, "$.stages[3]"),
        (Lint::ManyPairs, "$.stages[4].prompts[1]"),
        (Lint::LiveLayout, "$.stages[4].automatic_layout"),
    ];
    assert_eq!(said, expected.map(|(lint, path)| (lint, path.to_owned())));
}

#[test]
fn names_asked_for_late_and_few_of_them_are_told() {
    let more = json!({ "type": "name-generator", "id": "more", "title": "More", "alter": "person",
        "prompts": [{ "id": "else", "text": "Who else?", "max": 3 }] });
    let mut document = good();
    document["stages"].as_array_mut().unwrap().insert(4, more);
    let said: Vec<(Lint, String)> = of(&document).into_iter().map(|it| (it.lint, it.path)).collect();
    let expected = [(Lint::InterleavedLoops, "$.stages[4]"), (Lint::FewNames, "$.stages[4].prompts[0].max")];
    assert_eq!(said, expected.map(|(lint, path)| (lint, path.to_owned())));
}

#[test]
fn where_nobody_comes_is_told() {
    let never =
        json!({ "all": [{ "ego": "sector", "equals": "vcs" }, { "not": { "ego": "sector", "answered": true } }] });
    let said = changed(&[
        ("/stages/1/fields/1/when", never.clone()),
        ("/stages/1/jumps", json!([{ "when": never, "to": "end" }])),
        ("/stages/3/when", never),
    ]);
    let expected = [
        (Lint::IdleJump, "$.stages[1].jumps[0]"),
        (Lint::NeverAsked, "$.stages[1].fields[1]"),
        (Lint::Unreached, "$.stages[3]"),
    ];
    assert_eq!(said, expected.map(|(lint, path)| (lint, path.to_owned())));
}

#[test]
fn a_text_that_is_the_same_in_all_languages_is_told_once() {
    let said = changed(&[("/languages", json!(["en", "cy"])), ("/title", json!({ "en": "Good", "cy": "Da" }))]);
    assert!(said.iter().all(|(lint, _)| *lint == Lint::Untranslated), "{said:?}");
    let paths: Vec<&str> = said.iter().map(|(_, path)| path.as_str()).collect();
    assert!(!paths.contains(&"$.title") && paths.contains(&"$.stages[2].prompts[0].text"), "{paths:?}");
}

#[test]
fn codes_are_words_of_their_own_and_have_a_source() {
    let mut codes: Vec<&str> = Lint::ALL.iter().map(|lint| lint.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), Lint::ALL.len());
    assert!(Lint::ALL.iter().all(|lint| lint.source().len() > 20));
}

#[test]
fn forms_of_words_are_counted_in_the_languages_that_are_known() {
    let text = |words: &str| json!({ "en": words, "pl": words, "ru": words });
    let said = changed(&[
        ("/languages", json!(["en", "pl", "ru"])),
        ("/title", text("Good")),
        ("/stages/4/prompts/0/text", text("You named {count.person} {count.person|person|people}.")),
    ]);
    let forms: Vec<_> = said.into_iter().filter(|(lint, _)| *lint == Lint::PluralForms).collect();
    assert_eq!(forms, [(Lint::PluralForms, "$.stages[4].prompts[0].text".to_owned())]);
}

#[test]
fn what_is_there_for_each_item_is_told_where_it_was_written() {
    let item = |value: &str| json!({ "value": value, "label": value });
    let said = changed(&[
        ("/lists", json!({ "years": [item("first"), item("second")] })),
        (
            "/codebook/ego/met",
            json!({ "type": "yes-no", "question": "word ".repeat(50) + "{each}?", "for_each": "years" }),
        ),
        ("/stages/2/for_each", json!("years")),
        ("/stages/4/automatic_layout", json!(true)),
    ]);
    let expected =
        [(Lint::LongText, "$.codebook.ego.met.question"), (Lint::LiveLayout, "$.stages[4].automatic_layout")];
    for (lint, path) in expected {
        assert_eq!(said.iter().filter(|it| **it == (lint, path.to_owned())).count(), 1, "{said:?}");
    }
}
