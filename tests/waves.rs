//! Three waves of one interview, in both ways: ids stay, and each file says who came, stayed and went.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use formats::network_file;
use geometry::Point;
use interview::{Command, Earlier, Interview, Journal, Opening, Subject};
use json::{Json, canonical};
use network::{AlterId, Key, Value};
use protocol::{Protocol, read};
use std::sync::Arc;

fn protocol(stages: &str, last: &str) -> Arc<Protocol> {
    let document = format!(
        r#"{{ "sociogram": 1, "id": "waves", "title": "Waves",
        "codebook": {{
            "alters": {{
                "person": {{ "label": "person", "plural": "people", "variables": {{
                    "still": {{ "type": "yes-no", "question": "Still?" }},
                    "why": {{ "type": "text", "question": "Why?" }},
                    "role": {{ "type": "text", "question": "Role?" }},
                    "same_as": {{ "type": "text", "question": "Who?" }} }} }},
                "club": {{ "label": "club", "plural": "clubs" }} }},
            "ties": {{ "knows": {{ "label": "know each other" }} }} }},
        "stages": [{stages},
            {{ "type": "name-generator", "id": "people", "title": "People", "alter": "person",
              "prompts": [{{ "id": "now", "text": "Who?" }}] }},
            {{ "type": "alter-form", "id": "each", "title": "Each", "ask": "by-question", "alters": {{ "type": "person" }}, "fields": ["role"] }},
            {{ "type": "sociogram", "id": "map", "title": "Map", "alters": {{ "type": "person" }}, "prompts": [
                {{ "id": "place", "text": "Place.", "task": "place" }},
                {{ "id": "knows", "text": "Who?", "task": "tie", "kind": "knows" }} ] }},
            {last}] }}"#
    );
    let document: Json = serde_json::from_str(&document).unwrap();
    Arc::new(read(&document).unwrap_or_else(|faults| panic!("{faults:?}")))
}

/// The earlier people are asked about one by one.
fn dependent() -> Arc<Protocol> {
    protocol(
        r#"{ "type": "earlier-alters", "id": "again", "title": "Again", "alter": "person", "prompts": [
            { "id": "still", "text": "Still?", "variable": "still", "fields": ["why"], "keep": ["role"], "places": true, "ties": ["knows"] }] }"#,
        r#"{ "type": "summary", "id": "end", "title": "End" }"#,
    )
}

/// Everybody is named afresh, and matched at the end.
fn independent() -> Arc<Protocol> {
    protocol(
        r#"{ "type": "name-generator", "id": "clubs", "title": "Clubs", "alter": "club", "prompts": [{ "id": "clubs", "text": "Which?" }] }"#,
        r#"{ "type": "earlier-match", "id": "same", "title": "Same", "alter": "person", "variable": "same_as" }"#,
    )
}

fn begin(protocol: &Arc<Protocol>, id: &str, before: Option<&Json>) -> Interview {
    let opening = Opening { id: id.into(), participant: None, language: Key::from("en"), started: 0.0 };
    match before {
        None => Interview::new(protocol.clone(), opening),
        Some(file) => Interview::knowing(protocol.clone(), opening, Earlier::of_file(file, protocol).unwrap().into()),
    }
}

fn apply(it: &mut Interview, command: Command) {
    it.apply(command.clone(), it.journal().entries().len() as f64).unwrap_or_else(|why| panic!("{command:?}: {why}"));
}

fn name(it: &mut Interview, labels: &[&str]) {
    let labels = labels.iter().map(|it| (*it).to_owned()).collect();
    apply(it, Command::Name { prompt: "now".into(), labels, again: vec![], listed: vec![] });
}

fn say(it: &mut Interview, alter: u32, variable: &str, value: impl Into<Value>) {
    let about = Subject::Alter(AlterId(alter));
    apply(it, Command::Answer { about, variable: variable.into(), value: Some(value.into()), typing: false });
}

fn place(it: &mut Interview, alters: &[u32]) {
    let places = alters.iter().map(|id| (AlterId(*id), Point::new(f64::from(*id) / 20.0, 0.5))).collect();
    apply(it, Command::Place { places });
}

fn tie(it: &mut Interview, one: u32, other: u32, present: bool) {
    apply(it, Command::Tie { kind: "knows".into(), pairs: vec![(AlterId(one), AlterId(other))], present });
}

fn to_the_end(it: &mut Interview) {
    while let Some(next) = it.next() {
        apply(it, Command::Go(next));
    }
    apply(it, Command::Finish);
}

fn go_to(it: &mut Interview, stage: &str) {
    let wanted = it.protocol().stage_index(stage).unwrap();
    while it.position().stage < wanted {
        let next = it.next().unwrap();
        apply(it, Command::Go(next));
    }
}

/// The file, and that it fits its schema and a replay of the journal comes to the same.
fn file(it: &Interview) -> Json {
    let written = it.journal().to_json(it.protocol());
    let journal = Journal::from_json(&written, it.protocol()).unwrap();
    let again = Interview::replay(it.protocol().clone(), &journal).unwrap();
    let file = network_file(it);
    assert_eq!(canonical(&network_file(&again)), canonical(&file));
    assert!(Interview::saved(it.protocol(), &written, &None).is_some());
    let schema = serde_json::from_str(include_str!("../www/schema/network-file.schema.json")).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let faults: Vec<_> = schema.iter_errors(&serde_json::to_value(&file).unwrap()).map(|it| it.to_string()).collect();
    assert!(faults.is_empty(), "{faults:?}");
    file
}

fn labels(file: &Json) -> Vec<String> {
    let text = |node: &Json, name: &str| node.get(name).unwrap().as_str().unwrap().to_owned();
    let nodes = file.get("nodes").unwrap().items().unwrap();
    nodes.iter().map(|node| format!("{} {}", text(node, "id"), text(node, "label"))).collect()
}

fn edges(file: &Json) -> Vec<String> {
    let edges = file.get("edges").unwrap().items().unwrap();
    let end = |edge: &Json, name: &str| edge.get(name).unwrap().as_str().unwrap().to_owned();
    let mut ends: Vec<String> = edges.iter().map(|it| format!("{}-{}", end(it, "source"), end(it, "target"))).collect();
    ends.sort();
    ends
}

fn waves(file: &Json) -> &Json {
    file.get("graph").unwrap().get("waves").unwrap()
}

fn expect(file: &Json, expected: &str) {
    let expected: Json = serde_json::from_str(expected).unwrap();
    assert_eq!(canonical(waves(file)), canonical(&expected));
}

fn first_wave() -> Json {
    let mut it = begin(&dependent(), "one", None);
    name(&mut it, &["Ana", "Ben", "Cy", "Di"]);
    go_to(&mut it, "each");
    say(&mut it, 1, "role", "boss");
    go_to(&mut it, "map");
    place(&mut it, &[1, 2, 3, 4]);
    tie(&mut it, 1, 2, true);
    tie(&mut it, 2, 3, true);
    to_the_end(&mut it);
    let file = file(&it);
    assert_eq!(file.get("graph").unwrap().get("waves"), None);
    assert_eq!(labels(&file), ["a1 Ana", "a2 Ben", "a3 Cy", "a4 Di"]);
    file
}

#[test]
fn earlier_people_are_asked_about_one_by_one() {
    let first = first_wave();
    let mut it = begin(&dependent(), "two", Some(&first));
    say(&mut it, 1, "still", Value::Bool(true));
    say(&mut it, 2, "still", Value::Bool(true));
    say(&mut it, 3, "still", Value::Bool(false));
    assert!(it.asks(it.position()).contains(&(Subject::Alter(AlterId(3)), Key::from("why"))));
    say(&mut it, 3, "why", "moved");
    go_to(&mut it, "people");
    // Who went and who was left open is on no screen.
    assert_eq!(it.network().alters().map(|it| it.label.as_str()).collect::<Vec<_>>(), ["Ana", "Ben"]);
    name(&mut it, &["Eve"]);
    go_to(&mut it, "map");
    place(&mut it, &[5]);
    tie(&mut it, 1, 5, true);
    to_the_end(&mut it);
    let second = file(&it);
    assert_eq!(labels(&second), ["a1 Ana", "a2 Ben", "a5 Eve"]);
    assert_eq!(edges(&second), ["a1-a2", "a1-a5"]);
    let ana = &second.get("nodes").unwrap().items().unwrap()[0];
    assert_eq!((ana.get("role"), ana.get("x")), (Some(&Json::from("boss")), Some(&Json::from(0.05))));
    expect(
        &second,
        r#"{ "number": 2, "previous": "one", "came": ["a5"], "stayed": ["a1", "a2"],
            "went": [{ "id": "a3", "type": "person", "label": "Cy", "still": false, "why": "moved" }], "unclear": ["a4"], "not_asked": [] }"#,
    );

    let mut it = begin(&dependent(), "three", Some(&second));
    say(&mut it, 1, "still", Value::Bool(true));
    say(&mut it, 2, "still", Value::Bool(false));
    say(&mut it, 5, "still", Value::Bool(true));
    go_to(&mut it, "people");
    name(&mut it, &["Fay"]);
    go_to(&mut it, "map");
    place(&mut it, &[6]);
    tie(&mut it, 1, 5, false);
    to_the_end(&mut it);
    let third = file(&it);
    assert_eq!(labels(&third), ["a1 Ana", "a5 Eve", "a6 Fay"]);
    assert!(edges(&third).is_empty());
    expect(
        &third,
        r#"{ "number": 3, "previous": "two", "came": ["a6"], "stayed": ["a1", "a5"],
            "went": [{ "id": "a2", "type": "person", "label": "Ben", "still": false, "why": null }], "unclear": [], "not_asked": [] }"#,
    );
}

#[test]
fn a_change_of_mind_brings_everything_back() {
    let mut it = begin(&dependent(), "two", Some(&first_wave()));
    for id in 1..=4 {
        say(&mut it, id, "still", Value::Bool(true));
    }
    go_to(&mut it, "map");
    let whole = canonical(network_file(&it).get("edges").unwrap());
    let back = |it: &mut Interview| {
        while let Some(previous) = it.previous() {
            apply(it, Command::Go(previous));
        }
    };
    back(&mut it);
    say(&mut it, 2, "still", Value::Bool(false));
    assert_eq!(labels(&network_file(&it)), ["a1 Ana", "a3 Cy", "a4 Di"]);
    assert!(edges(&network_file(&it)).is_empty());
    say(&mut it, 2, "still", Value::Bool(true));
    assert_eq!(canonical(network_file(&it).get("edges").unwrap()), whole);
    apply(&mut it, Command::Undo);
    apply(&mut it, Command::Undo);
    assert_eq!(canonical(network_file(&it).get("edges").unwrap()), whole);
}

#[test]
fn people_named_afresh_are_found_among_the_earlier_ones() {
    let first = first_wave();
    let mut it = begin(&independent(), "two", Some(&first));
    go_to(&mut it, "people");
    name(&mut it, &["Benny", "Eve", "Anna"]);
    go_to(&mut it, "map");
    place(&mut it, &[5, 6, 7]);
    tie(&mut it, 5, 7, true);
    go_to(&mut it, "same");
    say(&mut it, 5, "same_as", "a2");
    say(&mut it, 6, "same_as", "new");
    assert_eq!(labels(&network_file(&it)), ["a2 Benny", "a6 Eve", "a7 Anna"]);
    expect(
        &network_file(&it),
        r#"{ "number": 2, "previous": "one", "came": ["a6"], "stayed": ["a2"], "unclear": ["a7"], "not_asked": [],
            "went": [{ "id": "a1", "type": "person", "label": "Ana" }, { "id": "a3", "type": "person", "label": "Cy" }, { "id": "a4", "type": "person", "label": "Di" }] }"#,
    );
    // Two cannot be the same person.
    say(&mut it, 7, "same_as", "a2");
    assert_eq!(labels(&network_file(&it)), ["a2 Benny", "a6 Eve", "a7 Anna"]);
    say(&mut it, 7, "same_as", "a1");
    to_the_end(&mut it);
    let second = file(&it);
    assert_eq!(labels(&second), ["a2 Benny", "a6 Eve", "a1 Anna"]);
    assert_eq!(edges(&second), ["a2-a1"]);
    let shown = second.get("graph").unwrap().get("asked").unwrap().items().unwrap()[0].get("shown").cloned();
    assert_eq!(shown, Some(Json::list(["a2", "a6", "a1"])));

    // Di, who went, is named again, and has the id of the first wave.
    let mut it = begin(&independent(), "three", Some(&second));
    go_to(&mut it, "people");
    name(&mut it, &["Di", "Eve"]);
    go_to(&mut it, "same");
    let [di, eve] = [7, 8];
    say(&mut it, di, "same_as", "a4");
    say(&mut it, eve, "same_as", "a6");
    to_the_end(&mut it);
    let third = file(&it);
    assert_eq!(labels(&third), ["a4 Di", "a6 Eve"]);
    assert_eq!(waves(&third).get("stayed"), Some(&Json::list(["a4", "a6"])));
    assert_eq!(waves(&third).get("number"), Some(&Json::from(3.0)));
}

#[test]
fn a_file_that_no_interview_gave_is_refused_in_a_sentence() {
    let protocol = dependent();
    let refused = |text: &str| Earlier::of_file(&serde_json::from_str(text).unwrap(), &protocol).unwrap_err();
    assert!(refused("{}").contains("graph.format"));
    let foreign = r#"{ "graph": { "format": "sociogram" }, "nodes": [{ "id": "n1", "type": "person" }], "edges": [] }"#;
    assert!(refused(foreign).contains("a1, a2"));
}
