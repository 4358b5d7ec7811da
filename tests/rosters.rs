//! People chosen from a roster: what the file has of them, and that a journal needs no roster.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use formats::network_file;
use interview::{Command, Interview, Journal, Listed, Opening, Refusal, Subject};
use json::Json;
use network::{AlterId, Attributes, Key, Value};
use protocol::{Protocol, read};
use std::sync::Arc;

fn protocol() -> Arc<Protocol> {
    let document: Json = serde_json::from_str(include_str!("../www/protocols/examples/classroom.json")).unwrap();
    Arc::new(read(&document).unwrap_or_else(|faults| panic!("{faults:?}")))
}

fn begin() -> Interview {
    let opening = Opening { id: "1".into(), participant: None, language: Key::from("en"), started: 0.0 };
    Interview::new(protocol(), opening)
}

fn choose(prompt: &str, label: &str, id: &str, joined: f64) -> Command {
    let mut values = Attributes::new();
    values.insert(Key::from("joined"), Value::Number(joined));
    let listed = vec![Listed { id: id.into(), values }];
    Command::Name { prompt: prompt.into(), labels: vec![label.into()], again: vec![], listed }
}

fn nodes(it: &Interview) -> Json {
    network_file(it).get("nodes").unwrap().clone()
}

#[test]
fn the_file_has_who_they_are_on_the_roster_and_what_it_says_of_them() {
    let mut it = begin();
    it.apply(choose("play", "Amal", "p01", 2022.0), 1.0).unwrap();
    // What the variable cannot hold is not answered.
    it.apply(choose("play", "Bartek", "p02", 1.0), 2.0).unwrap();
    let typed = Command::Name { prompt: "play".into(), labels: vec!["Zed".into()], again: vec![], listed: vec![] };
    it.apply(typed, 3.0).unwrap();
    let all = nodes(&it);
    let member = |at: usize, name: &str| all.items().unwrap()[at].get(name).cloned();
    assert_eq!(member(0, "roster_id"), Some(Json::from("p01")));
    assert_eq!(member(0, "joined"), Some(Json::from(2022.0)));
    assert_eq!((member(1, "roster_id"), member(1, "joined")), (Some(Json::from("p02")), None));
    assert_eq!((member(2, "label"), member(2, "roster_id")), (Some(Json::from("Zed")), None));
}

#[test]
fn whoever_is_chosen_in_another_prompt_is_the_same_person() {
    let mut it = begin();
    it.apply(choose("play", "Amal", "p01", 2022.0), 1.0).unwrap();
    it.apply(choose("best", "Amal", "p01", 2022.0), 2.0).unwrap();
    it.apply(choose("best", "Carys", "p03", 2022.0), 3.0).unwrap();
    let all = nodes(&it);
    let all = all.items().unwrap();
    assert_eq!(all.len(), 2);
    assert_eq!(all[0].get("named_in"), Some(&Json::list(["play", "best"])));
    assert_eq!(it.chosen(&Key::from("pupil"), "p03"), Some(AlterId(2)));
    it.apply(choose("best", "Dewi", "p04", 2022.0), 4.0).unwrap();
    assert_eq!(it.apply(choose("best", "Femi", "p06", 2023.0), 5.0), Err(Refusal::TooManyNames { max: 3 }));
}

#[test]
fn a_journal_is_replayed_without_the_roster() {
    let mut it = begin();
    let me = Command::Answer {
        about: Subject::Ego,
        variable: "pupil".into(),
        value: Some(Value::Text("p07".into())),
        typing: false,
    };
    it.apply(me, 1.0).unwrap();
    it.apply(choose("play", "Amal", "p01", 2022.0), 2.0).unwrap();
    it.apply(choose("play", "Carys", "p03", 2022.0), 3.0).unwrap();
    it.apply(Command::Undo, 4.0).unwrap();
    let written = it.journal().to_json(&protocol());
    let again = Interview::replay(protocol(), &Journal::from_json(&written, &protocol()).unwrap()).unwrap();
    assert_eq!(nodes(&again), nodes(&it));
    let file = network_file(&again);
    assert_eq!(file.get("graph").unwrap().get("ego").unwrap().get("pupil"), Some(&Json::from("p07")));
    assert_eq!(nodes(&again).items().unwrap().len(), 1);
}
