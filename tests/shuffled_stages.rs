//! Stages, prompts and alters in an order that is drawn for each interview.
#![allow(clippy::unwrap_used)]

mod small;

use formats::network_file;
use interview::{Command, Interview, Journal, Opening, Position, Step, Subject, drawn, salvage};
use json::{Json, canonical};
use network::Key;
use proptest::prelude::*;
use protocol::{Protocol, StageTask, read};
use small::{Move, moves, name, time};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The small interview with all that can be shuffled.
fn protocol() -> Arc<Protocol> {
    let mut document: serde_json::Value = serde_json::from_str(include_str!("data/small.json")).unwrap();
    let stages = document["stages"].as_array_mut().unwrap();
    let mut shuffle = |id: &str, shuffled: serde_json::Value| {
        stages.iter_mut().find(|stage| stage["id"] == id).unwrap()["shuffled"] = shuffled;
    };
    shuffle("people", serde_json::json!({ "prompts": true }));
    shuffle("each", serde_json::json!({ "with": "about" }));
    shuffle("contact", serde_json::json!({ "alters": true, "with": "about" }));
    shuffle("map", serde_json::json!({ "prompts": true }));
    shuffle("pairs", serde_json::json!({ "with": "ties" }));
    shuffle("calling", serde_json::json!({ "with": "ties" }));
    shuffle("closing", serde_json::json!({ "with": "ties" }));
    let document: Json = serde_json::from_value(document).unwrap();
    Arc::new(read(&document).unwrap_or_else(|faults| panic!("{faults:?}")))
}

fn opening(id: &str) -> Opening {
    Opening { id: id.into(), participant: None, language: Key::from("en"), started: time(0) }
}

fn begin(id: &str) -> Interview {
    Interview::new(protocol(), opening(id))
}

fn ids(protocol: &Protocol) -> Vec<&str> {
    protocol.stages.iter().map(|stage| stage.id.as_str()).collect()
}

fn prompts<'p>(protocol: &'p Protocol, stage: &str) -> Vec<&'p str> {
    match &protocol.stages[protocol.stage_index(stage).unwrap()].task {
        StageTask::NameGenerator(it) => it.prompts.iter().map(|it| it.prompt.id.as_str()).collect(),
        StageTask::Sociogram(it) => it.prompts.iter().map(|it| it.prompt.id.as_str()).collect(),
        _ => Vec::new(),
    }
}

/// How often each of what `order` tells came, of 600 interviews.
fn counted(order: impl Fn(&Protocol) -> String) -> Vec<u32> {
    let (protocol, mut counts) = (protocol(), BTreeMap::new());
    for number in 0..600 {
        *counts.entry(order(&drawn(&protocol, &format!("interview-{number}")))).or_default() += 1;
    }
    counts.into_values().collect()
}

#[test]
fn every_order_comes_about_as_often() {
    // 100 each, with a standard deviation of 9.1.
    let stages = counted(|protocol| ids(protocol)[9..12].join(" "));
    assert!(stages.len() == 6 && stages.iter().all(|count| count.abs_diff(100) < 40), "{stages:?}");
    // 300 each, with a standard deviation of 12.2.
    for of in [
        counted(|protocol| ids(protocol)[5..7].join(" ")),
        counted(|protocol| prompts(protocol, "people").join(" ")),
        counted(|protocol| prompts(protocol, "map").join(" ")),
    ] {
        assert!(of.len() == 2 && of.iter().all(|count| count.abs_diff(300) < 50), "{of:?}");
    }
    // One order tells nothing of another.
    let both = counted(|protocol| format!("{} {}", ids(protocol)[5], prompts(protocol, "people")[0]));
    assert!(both.len() == 4 && both.iter().all(|count| count.abs_diff(150) < 45), "{both:?}");
}

#[test]
fn what_is_not_shuffled_stays_where_it_is() {
    let written = protocol();
    for number in 0..50 {
        let drawn = drawn(&written, &format!("{number}"));
        assert_eq!(ids(&drawn)[..5], ids(&written)[..5]);
        assert_eq!(ids(&drawn)[7..9], ["map", "closeness"]);
        assert_eq!(ids(&drawn)[12..], ids(&written)[12..]);
        // Only the two prompts for ties change places.
        let map = prompts(&drawn, "map");
        assert_eq!((map[0], map[3]), ("place", "rely"));
    }
    assert!(Arc::ptr_eq(&small::protocol(), &drawn(&small::protocol(), "1")));
}

#[test]
fn what_is_drawn_is_drawn_again_the_same() {
    for number in 0..50 {
        let (once, id) = (begin(&format!("{number}")), format!("{number}"));
        assert_eq!(once.protocol(), &drawn(once.protocol(), &id));
        assert_eq!(once.protocol(), begin(&id).protocol());
        assert_eq!(once.protocol().sha256, protocol().sha256);
    }
}

/// An id with which the sorting comes before the form, and the second prompt before the first.
fn turned_round() -> String {
    let id = |number: u32| format!("{number}");
    let is_turned = |id: &String| {
        let drawn = drawn(&protocol(), id);
        ids(&drawn)[5] == "contact" && prompts(&drawn, "people")[0] == "colleagues"
    };
    (0..100).map(id).find(is_turned).unwrap()
}

#[test]
fn the_interview_goes_by_what_was_drawn_and_the_file_tells() {
    let mut it = begin(&turned_round());
    small::forward_to(&mut it, "people");
    assert_eq!(it.position().step, Step::Prompt(0));
    it.apply(name("colleagues", &["Ana", "Ben", "Cy", "Dee", "Eve", "Flo"]), time(9)).unwrap();
    let onward = it.next().unwrap();
    it.apply(Command::Go(onward), time(10)).unwrap();
    it.apply(name("known", &["Gus"]), time(11)).unwrap();
    let journal = it.journal().to_json(it.protocol());
    let gone = journal.get("entries").unwrap().items().unwrap().iter().rev().find(|it| it.get("stage").is_some());
    assert_eq!(gone.unwrap().get("prompt").unwrap().as_str(), Some("known"));
    small::forward_to(&mut it, "contact");
    let order = network_file(&it).get("graph").unwrap().get("interview").unwrap().get("order").unwrap().clone();
    let list = |of: &str, name: &str| -> Vec<String> {
        let items = order.get(of).unwrap().get(name).unwrap().items().unwrap();
        items.iter().filter_map(Json::as_str).map(str::to_owned).collect()
    };
    assert_eq!(list("stages", "about"), ["contact", "each"]);
    assert_eq!(list("stages", "ties"), ids(it.protocol())[9..12]);
    assert_eq!(list("prompts", "people"), ["colleagues", "known"]);
    assert_eq!(list("prompts", "map"), prompts(it.protocol(), "map"));
    let told = |(about, _): (Subject, Key)| if let Subject::Alter(id) = about { id.to_string() } else { String::new() };
    let asked: Vec<String> = it.asks(it.position()).into_iter().map(told).collect();
    let mut sorted = asked.clone();
    sorted.sort();
    assert_eq!(sorted, ["a1", "a2", "a3", "a4", "a5", "a6", "a7"]);
    assert_ne!(sorted, asked);
    assert_eq!(list("alters", "contact"), asked);
    assert_eq!(network_file(&small::begin()).get("graph").unwrap().get("interview").unwrap().get("order"), None);
}

#[test]
fn a_saved_interview_goes_on_where_it_was() {
    let mut it = begin(&turned_round());
    small::forward_to(&mut it, "people");
    it.apply(name("colleagues", &["Ana", "Ben"]), time(9)).unwrap();
    let onward = it.next().unwrap();
    it.apply(Command::Go(onward), time(10)).unwrap();
    it.apply(name("known", &["Cy"]), time(11)).unwrap();
    small::forward_to(&mut it, "contact");
    let saved = it.journal().to_json(it.protocol());
    let again = Interview::saved(&protocol(), &saved, &None).unwrap();
    assert_eq!((again.position(), again.protocol()), (it.position(), it.protocol()));

    // What cannot be read is set aside; the rest means the same.
    let mut damaged = saved.clone();
    let Some(Json::List(entries)) = damaged.get_mut("entries") else { panic!("no entries") };
    let tie = entries.iter().position(|it| it.get("do").unwrap().as_str() == Some("answer")).unwrap();
    entries.insert(tie, Json::from("lost"));
    let kept = salvage(&protocol(), &damaged, opening("another")).unwrap();
    assert_eq!(kept.set_aside.len(), 1);
    assert_eq!((kept.interview.position(), kept.interview.protocol()), (it.position(), it.protocol()));

    // An edition in which nothing is shuffled any more.
    let later = salvage(&small::protocol(), &saved, opening("another")).unwrap();
    let stage = &later.interview.protocol().stages[later.interview.position().stage];
    assert_eq!((later.set_aside.len(), stage.id.as_str()), (0, "contact"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn any_commands_replay_and_are_undone(id in 0_u32..40, moves in moves(80)) {
        let (protocol, mut it) = (protocol(), begin(&format!("{id}")));
        let network = it.network().clone();
        for (number, one) in moves.iter().enumerate() {
            let _ = it.apply(Move::command(*one, &it), time(number));
        }
        let replayed = Interview::replay(protocol.clone(), it.journal()).unwrap();
        prop_assert_eq!(it.position(), replayed.position());
        prop_assert_eq!(canonical(&network_file(&it)), canonical(&network_file(&replayed)));
        let text = serde_json::to_string(&it.journal().to_json(it.protocol())).unwrap();
        let journal = Journal::from_json(&serde_json::from_str(&text).unwrap(), &protocol);
        prop_assert_eq!(journal.as_ref(), Ok(it.journal()));
        if it.finished().is_none() {
            while it.can_undo() {
                it.apply(Command::Undo, time(99)).unwrap();
            }
            prop_assert!(*it.network() == network);
        }
        let route: Vec<&Position> = it.route().collect();
        prop_assert!(route.is_sorted());
    }
}

#[test]
fn what_comes_for_each_item_of_a_list_can_be_shuffled() {
    let document = r#"{ "sociogram": 1, "id": "vignettes", "title": "Vignettes",
        "lists": { "jobs": [{ "value": "nurse", "label": "Nurse" }, { "value": "cook", "label": "Cook" },
            { "value": "lawyer", "label": "Lawyer" }] },
        "codebook": { "ego": {
            "trust": { "type": "yes-no", "question": "{each}: trusted?", "for_each": "jobs" } } },
        "stages": [{ "type": "ego-form", "id": "about", "title": "{each}", "for_each": "jobs",
            "fields": ["trust_{each.value}"], "shuffled": { "with": "jobs" } }] }"#;
    let document: Json = serde_json::from_str(document).unwrap();
    let protocol = Arc::new(read(&document).unwrap_or_else(|faults| panic!("{faults:?}")));
    let firsts: Vec<String> =
        (0..60).map(|id| drawn(&protocol, &format!("{id}")).stages[0].id.as_str().to_owned()).collect();
    for first in ["about-nurse", "about-cook", "about-lawyer"] {
        assert!(firsts.iter().filter(|it| *it == first).count() > 8, "{firsts:?}");
    }
}
