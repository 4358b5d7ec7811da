//! A protocol with every type of stage, variable and validation: what becomes of each.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{at, entry, fate_of, json, made, parts, stage};
use json::{Json, canonical};
use sociogram_network_canvas::{Fate, Import};

fn every() -> Json {
    json(include_str!("protocols/every.json"))
}

fn is(made: &Import, id: &str, expected: &str) {
    assert_eq!(canonical(stage(made, id)), canonical(&json(expected)), "{id}");
}

#[test]
fn the_stages_are_these() {
    let made = made(&every());
    let stages = made.protocol.get("stages").and_then(Json::items).unwrap_or_default();
    let is_of =
        |stage: &Json| format!("{} {}", at(stage, &["type"]).as_str().unwrap(), at(stage, &["id"]).as_str().unwrap());
    assert_eq!(
        stages.iter().map(is_of).collect::<Vec<_>>(),
        [
            "information welcome",
            "ego-form about-you",
            "name-generator people",
            "name-generator places",
            "alter-form places-form",
            "name-generator known-places",
            "alter-form about-them",
            "ordinal-bin contact",
            "categorical-bin roles",
            "alter-form roles-more",
            "sociogram map",
            "sociogram picture",
            "sociogram pairs",
            "sociogram strengths",
            "tie-form strengths-strength",
            "sociogram one-to-many",
            "tie-form ties",
            "name-generator compose",
            "sociogram compose-map",
            "alter-form compose-form",
            "tie-form compose-knows",
            "summary end",
        ]
    );
    assert_eq!(at(&made.protocol, &["id"]).as_str(), Some("every-type-of-stage"));
    assert_eq!(at(&made.protocol, &["title"]).as_str(), Some("Every type of stage"));
    assert_eq!(fate_of(&made, "$.description").0, Fate::Lost);
    assert_eq!(fate_of(&made, "$.experiments").0, Fate::Lost);
}

#[test]
fn pages_keep_their_texts() {
    let made = made(&every());
    is(
        &made,
        "welcome",
        r#"{ "type": "information", "id": "welcome", "title": "Hello",
        "text": "Thank you for **taking part**.\n\n- One\n- Two" }"#,
    );
    assert_eq!(fate_of(&made, "$.stages[0].items[1]").0, Fate::Lost);
    assert_eq!(fate_of(&made, "$.stages[0].items[2]").0, Fate::Same);
    is(&made, "end", r#"{ "type": "summary", "id": "end", "title": "Thank you", "text": "That was all." }"#);
}

#[test]
fn a_form_asks_what_is_left_of_it() {
    let made = made(&every());
    let form = stage(&made, "about-you");
    assert_eq!((at(form, &["title"]).as_str(), at(form, &["text"]).as_str()), (Some("You"), Some("Some *questions*.")));
    let fields = json(
        r#"[{ "variable": "nickname", "hint": "Any name." }, "story", "age", "agreed", "smokes", "newsletter", "mood", "pets",
            "pain", "born", "since", "visit", "last_visit", "agefrom", "ageto", "begun", "ended"]"#,
    );
    assert_eq!(at(form, &["fields"]), &fields);
    let again = fate_of(&made, "$.stages[1].form.fields[17]");
    assert_eq!(again, (Fate::Lost, "The form asks for its variable before.".into()));
    assert_eq!(fate_of(&made, "$.stages[1].interviewScript").0, Fate::Lost);
    is(
        &made,
        "about-them",
        r#"{ "type": "alter-form", "id": "about-them", "title": "Them", "text": "About each.",
        "alters": { "type": "person", "variable": "close", "equals": true },
        "fields": ["their_type", "years", "places"] }"#,
    );
    assert_eq!(fate_of(&made, "$.stages[5].filter").0, Fate::Same);
    let name = fate_of(&made, "$.stages[5].form.fields[3]");
    assert_eq!(name, (Fate::Lost, "It asks what someone is called, which is asked where people are named.".into()));
    assert_eq!(fate_of(&made, "$.stages[5].form.fields[4]"), (Fate::Lost, "Its variable is lost.".into()));
    assert_eq!(fate_of(&made, "$.stages[5].form.fields[0].showValidationHints").0, Fate::Lost);
    is(
        &made,
        "ties",
        r#"{ "type": "tie-form", "id": "ties", "title": "Ties", "text": "About each.",
        "ties": { "kind": "knows" }, "fields": ["years"] }"#,
    );
    let (fate, why) = fate_of(&made, "$.stages[13].filter");
    assert_eq!((fate, why.as_str()), (Fate::Lost, "It compares numbers, and its variable has none for an answer."));
}

#[test]
fn name_generators_ask_for_names() {
    let made = made(&every());
    is(
        &made,
        "people",
        r#"{ "type": "name-generator", "id": "people", "title": "People", "alter": "person", "prompts": [
        { "id": "who-is-close-to-you", "text": "Who is close to you?", "mark": { "close": true }, "min": 1, "max": 20 }] }"#,
    );
    assert_eq!(fate_of(&made, "$.stages[2].behaviours.minNodes").0, Fate::Same);
    assert_eq!(fate_of(&made, "$.stages[2].panels[0]").0, Fate::Differs);
    assert_eq!(fate_of(&made, "$.stages[2].panels[0].filter").0, Fate::Lost);
    assert_eq!(fate_of(&made, "$.stages[2].panels[1]").0, Fate::Lost);
    assert_eq!(entry(&made, "$.stages[2].prompts[0]").becomes, "who-is-close-to-you");
    assert_eq!(entry(&made, "$.stages[2].prompts[0].additionalAttributes[0]").becomes, "close");
    is(
        &made,
        "places",
        r#"{ "type": "name-generator", "id": "places", "title": "Places", "alter": "place", "prompts": [
        { "id": "where-do-you-eat", "text": "Where do you eat?" }, { "id": "where-do-you-sleep", "text": "Where do you sleep?" }] }"#,
    );
    is(
        &made,
        "places-form",
        r#"{ "type": "alter-form", "id": "places-form", "title": "A place",
        "alters": { "any": [{ "named_in": "where-do-you-eat" }, { "named_in": "where-do-you-sleep" }] }, "fields": ["open"] }"#,
    );
    assert_eq!(
        fate_of(&made, "$.stages[3]"),
        (Fate::Differs, "Its form is a stage of its own, after the names.".into())
    );
    assert_eq!(fate_of(&made, "$.stages[3].form.fields[0]").0, Fate::Lost);
    assert_eq!(fate_of(&made, "$.stages[3].behaviours.maxNodes").0, Fate::Lost);
    is(
        &made,
        "known-places",
        r#"{ "type": "name-generator", "id": "known-places", "title": "Known places", "alter": "place",
        "prompts": [{ "id": "which-of-these-do-you-know", "text": "Which of these do you know?" }] }"#,
    );
    for member in ["dataSource", "cardOptions", "sortOptions", "searchOptions"] {
        assert_eq!(fate_of(&made, &format!("$.stages[4].{member}")).0, Fate::Lost);
    }
    assert_eq!(fate_of(&made, "$.stages[4]").0, Fate::Differs);
}

#[test]
fn bins_are_bins_unless_several_options_can_be_chosen() {
    let made = made(&every());
    is(
        &made,
        "contact",
        r#"{ "type": "ordinal-bin", "id": "contact", "title": "Contact", "alters": { "type": "person" },
        "prompts": [{ "id": "how-often", "text": "How often?", "variable": "contact" }] }"#,
    );
    assert_eq!(fate_of(&made, "$.stages[6].prompts[0]").0, Fate::Differs);
    assert_eq!(fate_of(&made, "$.stages[6].prompts[0].color").0, Fate::Lost);
    assert_eq!(fate_of(&made, "$.stages[6].prompts[0].bucketSortOrder").0, Fate::Lost);
    is(
        &made,
        "roles",
        r#"{ "type": "categorical-bin", "id": "roles", "title": "Roles", "alters": { "type": "person" },
        "prompts": [{ "id": "which-role", "text": "Which role?", "variable": "role" }] }"#,
    );
    is(
        &made,
        "roles-more",
        r#"{ "type": "alter-form", "id": "roles-more", "title": "Roles", "alters": { "type": "person" },
        "ask": "by-question", "fields": [{ "variable": "places", "question": "Where?" }] }"#,
    );
    let role = at(&made.protocol, &["codebook", "alters", "person", "variables", "role"]);
    let expected = r#"{ "type": "one-of", "question": "Which role?", "options": [
        { "value": "friend", "label": "Friend" }, { "value": "family", "label": "Family" },
        { "value": "other", "label": "Other", "other": "role_words" }] }"#;
    assert_eq!(role, &json(expected));
    let words = at(&made.protocol, &["codebook", "alters", "person", "variables", "role_words", "question"]);
    assert_eq!(words.as_str(), Some("Which?"));
    assert_eq!(fate_of(&made, "$.stages[7].prompts[0]").0, Fate::Differs);
    assert_eq!(fate_of(&made, "$.stages[7].prompts[1]").0, Fate::Differs);
}

#[test]
fn maps_place_tie_and_highlight() {
    let made = made(&every());
    is(
        &made,
        "map",
        r#"{ "type": "sociogram", "id": "map", "title": "Map", "alters": { "type": "person" }, "rings": 3,
        "automatic_layout": true, "prompts": [
        { "id": "place-them", "text": "Place them.", "task": "place" },
        { "id": "who-knows-whom", "text": "Who knows whom?", "task": "tie", "kind": "knows" },
        { "id": "on-whom-do-you-rely", "text": "On whom do you rely?", "task": "highlight", "variable": "relied_on" }] }"#,
    );
    assert_eq!(fate_of(&made, "$.stages[8].prompts[1]").0, Fate::Same);
    assert_eq!(fate_of(&made, "$.stages[8].prompts[2]").0, Fate::Differs);
    assert_eq!(fate_of(&made, "$.stages[8].behaviours.freeDraw").0, Fate::Lost);
    assert!(fate_of(&made, "$.stages[8]").1.contains("People can be moved"));
    assert_eq!(fate_of(&made, "$.stages[8].prompts[1].sortOrder").0, Fate::Lost);
    // Everyone was placed on the map before.
    is(
        &made,
        "picture",
        r#"{ "type": "sociogram", "id": "picture", "title": "Picture", "alters": { "type": "person" },
        "prompts": [{ "id": "who-helps-whom", "text": "Who helps whom?", "task": "tie", "kind": "helps" }] }"#,
    );
    assert_eq!(fate_of(&made, "$.stages[9].background.image").0, Fate::Lost);
    // No place was.
    is(
        &made,
        "pairs",
        r#"{ "type": "sociogram", "id": "pairs", "title": "Pairs", "text": "Each pair.",
        "alters": { "type": "place" }, "prompts": [{ "id": "place-2", "text": "Put them on the map.", "task": "place" },
        { "id": "are-they-near", "text": "Are they near?", "task": "tie", "kind": "helps" }] }"#,
    );
    assert_eq!(fate_of(&made, "$.stages[10]").0, Fate::Differs);
    is(
        &made,
        "strengths-strength",
        r#"{ "type": "tie-form", "id": "strengths-strength", "title": "How strong",
        "ties": { "kind": "knows" }, "fields": ["strength"] }"#,
    );
    assert_eq!(fate_of(&made, "$.stages[12].behaviours.removeAfterConsideration").0, Fate::Lost);
    assert_eq!(at(stage(&made, "compose-map"), &["prompts", "2", "kind"]).as_str(), Some("helps"));
    assert_eq!(fate_of(&made, "$.stages[14].convexHullVariable").0, Fate::Lost);
    assert_eq!(fate_of(&made, "$.stages[15].presets[0]").0, Fate::Lost);
}

#[test]
fn stages_of_which_there_is_nothing_like_are_lost_with_all_in_them() {
    let made = made(&every());
    for number in 15..=20 {
        let (fate, why) = fate_of(&made, &format!("$.stages[{number}]"));
        assert!(fate == Fate::Lost && why.ends_with('.'), "{number}: {why}");
    }
    assert_eq!(fate_of(&made, "$.stages[20]").1, "Its type is \"HologramCensus\", which is not known.");
    assert_eq!(fate_of(&made, "$.stages[20].prompts[0]"), (Fate::Lost, "Its stage is lost.".into()));
    assert_eq!(fate_of(&made, "$.stages[17].prompts[0]"), (Fate::Lost, "Its stage is lost.".into()));
}

#[test]
fn variables_are_as_near_as_ours_come() {
    let made = made(&every());
    let ego = at(&made.protocol, &["codebook", "ego"]);
    for (name, expected) in [
        (
            "nickname",
            r#"{ "type": "text", "question": "What are you called?", "required": true, "min_length": 2, "max_length": 20 }"#,
        ),
        ("story", r#"{ "type": "long-text", "question": "Your story?" }"#),
        ("age", r#"{ "type": "decimal-number", "question": "How old are you?", "min": 0, "max": 120 }"#),
        ("agelimit", r#"{ "type": "decimal-number", "question": "agelimit" }"#),
        ("agreed", r#"{ "type": "yes-no", "question": "Do you agree?" }"#),
        (
            "mood",
            r#"{ "type": "scale", "question": "How are you?", "options": [{ "value": 1, "label": "Bad" }, { "value": 2, "label": "Good" }, { "value": 3, "label": "Best" }] }"#,
        ),
        (
            "pets",
            r#"{ "type": "many-of", "question": "Which pets?", "required": true, "options": [{ "value": "cat", "label": "Cat" }, { "value": "big_dog", "label": "Dog" }, { "value": "fish", "label": "Fish" }], "min_selected": 1, "max_selected": 2 }"#,
        ),
        ("pain", r#"{ "type": "slider", "question": "How much pain?", "low": "None", "high": "Worst" }"#),
        ("born", r#"{ "type": "month", "question": "When were you born?", "min": "1950-01", "max": "2020-12" }"#),
        ("since", r#"{ "type": "year", "question": "Since when?", "min": "1920", "max": "today" }"#),
        ("visit", r#"{ "type": "date", "question": "Which day?", "min": "2026-01-30", "max": "2026-03-02" }"#),
        ("agefrom", r#"{ "type": "decimal-number", "question": "From which age?" }"#),
        ("ageto", r#"{ "type": "decimal-number", "question": "To which age?", "min": { "variable": "agefrom" } }"#),
        ("begun", r#"{ "type": "date", "question": "Begun when?", "min": "1920-01-01", "max": "today" }"#),
        (
            "ended",
            r#"{ "type": "date", "question": "Ended when?", "max": "2030-12-31", "min": { "variable": "begun" } }"#,
        ),
        ("last_visit", r#"{ "type": "date", "question": "Lately?", "min": { "days": -180 }, "max": { "days": 0 } }"#),
    ] {
        assert_eq!(at(ego, &[name]), &json(expected), "{name}");
    }
    let of = |id: &str| fate_of(&made, &format!("$.codebook.ego.variables[\"{id}\"]"));
    for id in ["e-text", "e-bool", "e-ordinal", "e-many", "e-date", "e-near", "e-year", "e-today", "e-begun", "e-ended"]
    {
        assert_eq!(of(id), (Fate::Same, String::new()), "{id}");
    }
    for id in ["e-number", "e-worded", "e-toggle", "e-scalar", "e-from", "e-to"] {
        assert_eq!(of(id).0, Fate::Differs, "{id}");
    }
    let within = |id: &str, rest: &str| fate_of(&made, &format!("$.codebook.ego.variables[\"{id}\"].{rest}")).0;
    assert_eq!(within("e-text", "validation.required"), Fate::Same);
    assert_eq!(within("e-text", "validation.minLength"), Fate::Same);
    assert_eq!(within("e-text", "validation.differentFrom"), Fate::Lost);
    assert_eq!(within("e-number", "validation.lessThanVariable"), Fate::Lost);
    assert_eq!(within("e-to", "validation.greaterThanOrEqualToVariable"), Fate::Same);
    assert_eq!(within("e-ended", "validation.greaterThanOrEqualToVariable"), Fate::Differs);
    // Of another type, beside a fixed bound, and what no stage asks for.
    for id in ["e-to", "e-ended", "e-from"] {
        assert_eq!(within(id, "validation.lessThanOrEqualToVariable"), Fate::Lost, "{id}");
    }
    assert_eq!(within("e-long", "encrypted"), Fate::Lost);
    assert_eq!(within("e-many", "options[0]"), Fate::Same);
    assert_eq!(within("e-many", "options[1]"), Fate::Differs);
    let person = |rest: &str| fate_of(&made, &format!("$.codebook.node[\"n-person\"]{rest}"));
    assert_eq!(person(".variables[\"p-name\"]").0, Fate::Differs);
    assert_eq!(person(".variables[\"p-type\"].validation.unique").0, Fate::Differs);
    assert_eq!(person(".variables[\"p-layout\"]").0, Fate::Differs);
    assert_eq!(person(".variables[\"p-location\"]").0, Fate::Lost);
    assert_eq!(person(".variables[\"p-location\"].validation.required"), (Fate::Lost, "Its variable is lost.".into()));
    let single = person(".variables[\"p-single\"]");
    assert_eq!(single, (Fate::Lost, "1 of its options can be used, and it needs from 2 to 999.".into()));
    assert_eq!(person(".variables[\"p-single\"].options[0]"), (Fate::Lost, "Its variable is lost.".into()));
    assert_eq!(person(".variables[\"p-name\"].validation.required").0, Fate::Same);
    assert_eq!(person(".variables[\"p-name\"].validation.maxLength").0, Fate::Lost);
    assert_eq!(person(".icon").0, Fate::Lost);
    let type_ = at(&made.protocol, &["codebook", "alters", "person"]);
    assert_eq!((at(type_, &["colour"]).as_str(), at(type_, &["shape"]).as_str()), (Some("orange"), Some("square")));
    assert!(at(type_, &["variables", "name"]) == &Json::Null && at(type_, &["variables", "layout"]) == &Json::Null);
    for id in ["a-roster", "a-picture", "a-key"] {
        assert_eq!(fate_of(&made, &format!("$.assetManifest[\"{id}\"]")).0, Fate::Lost);
    }
}

#[test]
fn nothing_is_dropped_in_silence() {
    let document = every();
    let made = made(&document);
    assert!(parts(&document).len() > 120);
    assert_eq!(common::untold(&document, &made), Vec::<String>::new());
    for entry in made.report.entries() {
        assert_eq!(entry.why.is_empty(), entry.fate == Fate::Same, "{entry:?}");
        assert!(entry.why.iter().all(|why| why.ends_with('.') || why.ends_with(')')), "{entry:?}");
    }
}

#[test]
fn the_report_is_json_and_text_alike() {
    let made = made(&every());
    let json = made.report.to_json();
    let count = |fate: &str| at(&json, &[fate]).as_count().unwrap_or_default();
    let entries = json.get("entries").and_then(Json::items).unwrap_or_default();
    assert_eq!(count("same") + count("differs") + count("lost"), entries.len());
    assert_eq!(at(&entries[0], &["path"]).as_str(), Some("$"));
    let text = made.report.to_string();
    assert!(text.starts_with(&format!("Lost: {}\n", count("lost"))), "{text}");
    assert!(
        text.contains("- stage \"Where\" ($.stages[17]): There is no map of the world to choose places on.\n"),
        "{text}"
    );
}
