//! Pairs asked about one by one, and one alter against all others: answers, what is no tie and what was not asked,
//! undo and resuming, orders and samples, and what of it stands in the file.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use formats::{network_file, read_network, sheets};
use geometry::Point;
use interview::{Command, Interview, Journal, Opening, PairAnswer, Position};
use json::Json;
use network::{AlterId, Key, Value};
use protocol::read;
use std::collections::BTreeSet;
use std::sync::Arc;

type Pair = (AlterId, AlterId);

/// An interview with a stage about pairs, which has come to it with so many people; the first `placed` of them stand on
/// the map, the later the nearer to the middle.
fn at_pairs(id: &str, stage: &str, people: u32, placed: u32) -> Interview {
    let document = r#"{ "sociogram": 1, "id": "pairs", "title": "Pairs", "codebook": {
            "alters": { "person": { "label": "person", "plural": "people" } },
            "ties": {
                "talk": { "label": "talk", "variables": { "often": { "type": "scale", "question": "How often?", "options": [
                    { "value": "never", "label": "Never" }, { "value": "rarely", "label": "Rarely" },
                    { "value": "daily", "label": "Daily" }] } } },
                "knows": { "label": "know each other" },
                "calls": { "label": "calls", "directed": true } } },
        "stages": [
            { "type": "name-generator", "id": "people", "title": "People", "alter": "person",
              "prompts": [{ "id": "known", "text": "Who?" }] },
            { "type": "sociogram", "id": "map", "title": "Map",
              "prompts": [{ "id": "place", "text": "Place them.", "task": "place" }] },
            STAGE,
            { "type": "summary", "id": "end", "title": "The end" }] }"#;
    let document: Json = serde_json::from_str(&document.replace("STAGE", stage)).unwrap();
    let protocol = Arc::new(read(&document).unwrap_or_else(|faults| panic!("{faults:?}")));
    let opening = Opening { id: id.into(), participant: None, language: Key::from("en"), started: 0.0 };
    let mut it = Interview::new(protocol, opening);
    let labels = (1..=people).map(|number| format!("P{number}")).collect();
    give(&mut it, Command::Name { prompt: Key::from("known"), labels, again: vec![], listed: vec![] });
    on(&mut it);
    if placed > 0 {
        let places = (1..=placed).map(|id| (AlterId(id), Point::new(0.5 + 0.4 / f64::from(id), 0.5)));
        give(&mut it, Command::Place { places: places.collect() });
    }
    on(&mut it);
    it
}

const VALUED: &str = r#"{ "type": "pair-census", "id": "census", "title": "Census", "prompts": [
    { "id": "often", "text": "How often do these two talk?", "kind": "talk", "variable": "often", "none": "never" }] }"#;

fn census(more: &str) -> String {
    format!(
        r#"{{ "type": "pair-census", "id": "census", "title": "Census", {more} "prompts": [
            {{ "id": "know", "text": "Do these two know each other?", "kind": "knows" }}] }}"#
    )
}

fn give(it: &mut Interview, command: Command) {
    let at = it.journal().entries().len() as f64 * 1000.0;
    it.apply(command, at).unwrap();
}

fn on(it: &mut Interview) {
    let next = it.next().unwrap();
    give(it, Command::Go(next));
}

fn pairs(it: &Interview) -> Vec<Pair> {
    it.pairs(it.position()).to_vec()
}

fn say(it: &mut Interview, pair: Pair, tied: Option<bool>, level: Option<&str>) {
    let kind = it.pair_prompt(it.position()).unwrap().kind.clone();
    let level = level.map(|value| (Key::from("often"), Value::from(value)));
    give(it, Command::Pair { kind, pairs: vec![pair], tied, level });
}

fn answer(it: &Interview, pair: Pair) -> PairAnswer<'_> {
    it.pair_answer(it.pair_prompt(it.position()).unwrap(), pair)
}

fn pair(one: u32, other: u32) -> Pair {
    (AlterId(one), AlterId(other))
}

fn asked(file: &Json) -> &Json {
    &file.get("graph").unwrap().get("asked").unwrap().items().unwrap()[0]
}

fn text(json: &Json) -> String {
    json::canonical(json)
}

#[test]
fn an_answer_of_none_is_no_tie_and_not_the_same_as_not_asked() {
    let mut it = at_pairs("i", VALUED, 4, 0);
    assert_eq!(pairs(&it), [pair(1, 2), pair(1, 3), pair(1, 4), pair(2, 3), pair(2, 4), pair(3, 4)]);
    say(&mut it, pair(1, 2), Some(true), Some("daily"));
    say(&mut it, pair(1, 3), Some(false), None);
    say(&mut it, pair(2, 3), Some(true), Some("rarely"));
    assert_eq!(answer(&it, pair(1, 2)), PairAnswer::Tied(Some(&Value::from("daily"))));
    assert_eq!(answer(&it, pair(1, 3)), PairAnswer::Untied);
    assert_eq!(it.open_pairs(it.position()), [pair(1, 4), pair(2, 4), pair(3, 4)]);
    let file = network_file(&it);
    assert_eq!(text(asked(&file).get("pairs").unwrap()), r#"[["a1","a2"],["a1","a3"],["a2","a3"]]"#);
    assert_eq!((asked(&file).get("blank"), asked(&file).get("confirmed")), (None, Some(&Json::Bool(false))));
    let edges = r#"[{"key":"talk","often":"daily","source":"a1","target":"a2"},{"key":"talk","often":"rarely","source":"a2","target":"a3"}]"#;
    assert_eq!(text(file.get("edges").unwrap()), edges);
    on(&mut it);
    let file = network_file(&it);
    assert_eq!(text(asked(&file).get("blank").unwrap()), r#"[["a1","a4"],["a2","a4"],["a3","a4"]]"#);
    assert_eq!(asked(&file).get("confirmed"), Some(&Json::Bool(true)));
}

#[test]
fn every_answer_can_be_changed_undone_and_replayed() {
    let mut it = at_pairs("i", VALUED, 3, 0);
    say(&mut it, pair(1, 2), Some(true), Some("daily"));
    say(&mut it, pair(1, 2), Some(false), None);
    assert_eq!(answer(&it, pair(1, 2)), PairAnswer::Untied);
    say(&mut it, pair(1, 2), Some(true), Some("rarely"));
    assert_eq!(answer(&it, pair(1, 2)), PairAnswer::Tied(Some(&Value::from("rarely"))));
    give(&mut it, Command::Undo);
    assert_eq!(answer(&it, pair(1, 2)), PairAnswer::Untied);
    give(&mut it, Command::Undo);
    assert_eq!(answer(&it, pair(1, 2)), PairAnswer::Tied(Some(&Value::from("daily"))));
    give(&mut it, Command::Redo);
    say(&mut it, pair(1, 3), Some(false), None);
    say(&mut it, pair(1, 3), None, None);
    assert_eq!(answer(&it, pair(1, 3)), PairAnswer::Open);
    let journal = it.journal().to_json(it.protocol());
    let again = Journal::from_json(&journal, it.protocol()).unwrap();
    let again = Interview::replay(it.protocol().clone(), &again).unwrap();
    assert_eq!(answer(&again, pair(1, 2)), PairAnswer::Untied);
    assert_eq!(text(&network_file(&again)), text(&network_file(&it)));
    let wrong = Command::Pair {
        kind: Key::from("talk"),
        pairs: vec![pair(1, 2)],
        tied: Some(true),
        level: Some((Key::from("often"), Value::from("yearly"))),
    };
    assert_eq!(it.apply(wrong, 0.0).unwrap_err().code(), "wrong-value");
}

#[test]
fn who_is_named_after_the_prompt_was_left_is_not_asked_about() {
    let mut it = at_pairs("i", &census(""), 3, 0);
    say(&mut it, pair(1, 2), Some(true), None);
    on(&mut it);
    let people = it.start();
    give(&mut it, Command::Go(people));
    give(
        &mut it,
        Command::Name { prompt: Key::from("known"), labels: vec!["Late".into()], again: vec![], listed: vec![] },
    );
    let file = network_file(&it);
    assert_eq!(text(asked(&file).get("pairs").unwrap()), r#"[["a1","a2"]]"#);
    assert_eq!(text(asked(&file).get("blank").unwrap()), r#"[["a1","a3"],["a2","a3"]]"#);
}

#[test]
fn measures_take_in_those_who_were_asked_about_and_never_placed() {
    let mut it = at_pairs("i", &census(""), 4, 0);
    say(&mut it, pair(1, 2), Some(true), None);
    say(&mut it, pair(1, 3), Some(false), None);
    say(&mut it, pair(2, 3), Some(true), None);
    on(&mut it);
    let file = network_file(&it);
    let measures = file.get("graph").unwrap().get("measures").unwrap();
    let number = |key: &str| measures.get(key).unwrap().as_f64();
    assert_eq!((number("on_map"), number("tied_pairs"), number("average_degree")), (Some(0.0), Some(2.0), Some(1.0)));
    // Nobody asked whether the fourth knows anybody.
    assert_eq!((number("isolates"), number("max_core")), (Some(0.0), Some(1.0)));
    let wanted: Json =
        serde_json::from_str(r#"{ "one": { "network": ["pairs_asked", "density_asked", "ties"] } }"#).unwrap();
    let found = sheets(&file, &wanted, &|_| ()).unwrap();
    let found = found.get("one").unwrap().get("network").unwrap();
    assert_eq!(text(found), format!(r#"{{"density_asked":{},"pairs_asked":3,"ties":2}}"#, 2.0 / 3.0));
    let read = read_network(&file).unwrap();
    assert_eq!(read.asked.unwrap()[0].pairs.as_deref(), Some(&[pair(1, 2), pair(1, 3), pair(2, 3)][..]));
}

#[test]
fn one_to_many_goes_on_with_those_who_are_left() {
    let stage = |kind: &str| {
        format!(
            r#"{{ "type": "one-to-many", "id": "one", "title": "One", "prompts": [
                {{ "id": "of", "text": "Whom?", "kind": "{kind}" }}] }}"#
        )
    };
    let it = at_pairs("i", &stage("knows"), 3, 0);
    assert_eq!(pairs(&it), [pair(1, 2), pair(1, 3), pair(2, 3)]);
    let mut it = at_pairs("i", &stage("calls"), 3, 0);
    assert_eq!(pairs(&it), [pair(1, 2), pair(1, 3), pair(2, 1), pair(2, 3), pair(3, 1), pair(3, 2)]);
    say(&mut it, pair(1, 3), Some(true), None);
    give(&mut it, Command::Pair { kind: Key::from("calls"), pairs: vec![pair(1, 2)], tied: Some(false), level: None });
    assert_eq!(answer(&it, pair(3, 1)), PairAnswer::Open);
    assert_eq!(answer(&it, pair(1, 2)), PairAnswer::Untied);
}

#[test]
fn what_a_map_drew_comes_up_answered() {
    let stages = r#"{ "type": "sociogram", "id": "ties", "title": "Ties", "prompts": [
            { "id": "drawn", "text": "Who knows whom?", "task": "tie", "kind": "knows", "alters": { "placed": true } }] },"#;
    let mut it = at_pairs("i", &(stages.to_owned() + &census("")), 3, 2);
    give(&mut it, Command::Tie { kind: Key::from("knows"), pairs: vec![pair(1, 2)], present: true });
    on(&mut it);
    assert_eq!(it.open_pairs(it.position()), [pair(1, 3), pair(2, 3)]);
}

#[test]
fn orders_are_as_named_by_chance_and_by_closeness() {
    let closeness = at_pairs("i", &census(r#""order": "closeness","#), 4, 3);
    assert_eq!(pairs(&closeness), [pair(3, 2), pair(3, 1), pair(3, 4), pair(2, 1), pair(2, 4), pair(1, 4)]);
    let random = |id: &str| pairs(&at_pairs(id, &census(r#""order": "random","#), 10, 0));
    assert_eq!(random("one"), random("one"));
    assert_ne!(random("one"), random("other"));
    let all: BTreeSet<Pair> = random("one").into_iter().map(|(a, b)| (a.min(b), a.max(b))).collect();
    assert_eq!(all, pairs(&at_pairs("i", &census(""), 10, 0)).into_iter().collect());
}

#[test]
fn a_sample_stays_as_it_was_drawn() {
    let mut it = at_pairs("seed", &census(r#""sample": { "pairs": 5 },"#), 6, 0);
    let drawn = pairs(&it);
    assert_eq!(drawn.len(), 5);
    for pair in &drawn[..3] {
        say(&mut it, *pair, Some(true), None);
    }
    let back = it.previous().unwrap();
    give(&mut it, Command::Go(back));
    give(&mut it, Command::Resume);
    let again = it.next().unwrap();
    give(&mut it, Command::Go(again));
    assert_eq!(pairs(&it), drawn);
    let people = Position { stage: 0, ..it.start() };
    give(&mut it, Command::Go(people));
    give(
        &mut it,
        Command::Name { prompt: Key::from("known"), labels: vec!["Late".into()], again: vec![], listed: vec![] },
    );
    on(&mut it);
    on(&mut it);
    // Pairs of who came later may have been drawn, and nobody else's.
    assert!(pairs(&it).iter().all(|it| drawn.contains(it) || it.1 == AlterId(7)), "{drawn:?} {:?}", pairs(&it));
    let file = network_file(&it);
    let sample = asked(&file).get("sample").unwrap();
    assert_eq!(
        text(sample),
        format!(
            r#"{{"alters":["a1","a2","a3","a4","a5","a6","a7"],"chance":{{"alter":1,"pair":{}}},"drawn":5,"from":21,"of":"pairs","seed":"seed"}}"#,
            5.0 / 21.0
        )
    );
}

#[test]
fn a_sample_of_alters_is_asked_about_in_full() {
    let it = at_pairs("seed", &census(r#""sample": { "alters": 4 },"#), 9, 0);
    let file = network_file(&it);
    let shown = asked(&file).get("shown").unwrap().items().unwrap();
    assert_eq!((shown.len(), pairs(&it).len()), (4, 6));
    let chance = asked(&file).get("sample").unwrap().get("chance").unwrap();
    assert_eq!(text(chance), format!(r#"{{"alter":{},"pair":{}}}"#, 4.0 / 9.0, 6.0 / 36.0));
    let more = at_pairs("seed", &census(r#""sample": { "alters": 40 },"#), 9, 0);
    assert_eq!(pairs(&more).len(), 36);
}
