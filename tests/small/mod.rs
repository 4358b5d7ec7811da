//! A small interview that has every kind of stage, and random ways through it.
#![allow(dead_code, clippy::unwrap_used)]

use formats::network_file;
use geometry::Point;
use interview::{Command, Interview, Opening, Position, Step, Subject};
use json::Json;
use network::{AlterId, Key, TieKey, Value};
use proptest::prelude::*;
use protocol::{Protocol, read};
use std::sync::{Arc, OnceLock};

pub fn protocol() -> Arc<Protocol> {
    static ONCE: OnceLock<Arc<Protocol>> = OnceLock::new();
    ONCE.get_or_init(|| {
        let document: Json = serde_json::from_str(include_str!("../data/small.json")).unwrap();
        Arc::new(read(&document).unwrap())
    })
    .clone()
}

/// The same, with no kind of tie that has a direction.
pub fn undirected_protocol() -> Arc<Protocol> {
    let text = include_str!("../data/small.json").replace("\"directed\": true", "\"directed\": false");
    Arc::new(read(&serde_json::from_str(&text).unwrap()).unwrap())
}

pub fn begin() -> Interview {
    begin_with(protocol())
}

pub fn begin_with(protocol: Arc<Protocol>) -> Interview {
    let opening = Opening {
        id: "0192-77AB12CD".into(),
        participant: Some("P07".into()),
        language: Key::from("en"),
        started: time(0) - 5000.0,
    };
    Interview::new(protocol, opening)
}

/// The time of command `number`: one every four and a half seconds, from 22 November 2026, 09:00 UTC.
pub fn time(number: usize) -> f64 {
    1_795_338_000_000.0 + 4500.0 * number as f64
}

/// An interview that has come to `stage` with two people, Ana and Ben, and the organisation Hub.
pub fn at(stage: &str) -> Interview {
    come_to(begin(), stage)
}

fn come_to(begun: Interview, stage: &str) -> Interview {
    let mut it = begun;
    forward_to(&mut it, "people");
    it.apply(name("known", &["Ana", "Ben"]), now(&it)).unwrap();
    if stage != "people" {
        forward_to(&mut it, "organisations");
        it.apply(name("worked_with", &["Hub"]), now(&it)).unwrap();
        forward_to(&mut it, stage);
    }
    it
}

/// The interview with ties of each kind, one of them taken back, finished after a night's rest.
pub fn finished(begun: Interview) -> Interview {
    let mut it = come_to(begun, "map");
    let places = (1..=3).map(|id| (AlterId(id), point(0.25 * f64::from(id), 0.5))).collect();
    it.apply(Command::Place { places }, now(&it)).unwrap();
    for (kind, one, other) in [("refers", 2, 1), ("refers", 1, 2), ("works_together", 2, 1), ("works_together", 2, 3)] {
        it.apply(tie(kind, one, other), now(&it)).unwrap();
    }
    it.apply(Command::Undo, now(&it)).unwrap();
    forward_to(&mut it, "closeness");
    let key = TieKey::undirected("works_together", AlterId(1), AlterId(2));
    it.apply(answer(Subject::Tie(key), "strength", Some(Value::Number(70.0))), now(&it)).unwrap();
    let night = 8.0 * 3_600_000.0;
    it.apply(Command::Resume, now(&it) + night).unwrap();
    let on = Command::Go(it.next().unwrap());
    it.apply(on, now(&it) + night).unwrap();
    let on = Command::Go(it.next().unwrap());
    it.apply(on, now(&it) + night).unwrap();
    it.apply(Command::Finish, now(&it) + night).unwrap();
    it
}

pub fn now(it: &Interview) -> f64 {
    time(it.journal().entries().len())
}

/// Goes on step by step, consenting and answering what is required.
pub fn forward_to(it: &mut Interview, stage: &str) {
    while self::stage(it) != stage {
        match self::stage(it) {
            "consent" => drop(it.apply(answer(Subject::Ego, "agreed", Some(Value::Bool(true))), now(it)).unwrap()),
            "you" => drop(it.apply(answer(Subject::Ego, "works", Some(Value::Bool(true))), now(it)).unwrap()),
            _ => {}
        }
        let onward = it.next().unwrap();
        it.apply(Command::Go(onward), now(it)).unwrap();
    }
}

pub fn stage(it: &Interview) -> &str {
    it.protocol().stages[it.position().stage].id.as_str()
}

/// The node at `index` of the network file.
pub fn node(it: &Interview, index: usize) -> Json {
    network_file(it).get("nodes").unwrap().items().unwrap()[index].clone()
}

pub fn point(x: f64, y: f64) -> Point {
    Point::new(x, y)
}

pub fn answer(about: Subject, variable: &str, value: Option<Value>) -> Command {
    Command::Answer { about, variable: Key::from(variable), value, typing: false }
}

pub fn typed(about: Subject, variable: &str, value: Option<Value>) -> Command {
    Command::Answer { about, variable: Key::from(variable), value, typing: true }
}

pub fn name(prompt: &str, labels: &[&str]) -> Command {
    Command::Name {
        prompt: Key::from(prompt),
        labels: labels.iter().map(|it| (*it).to_owned()).collect(),
        again: vec![],
        listed: vec![],
    }
}

pub fn tie(kind: &str, one: u32, other: u32) -> Command {
    Command::Tie { kind: Key::from(kind), pairs: vec![(AlterId(one), AlterId(other))], present: true }
}

/// Something that a participant, or a faulty host, might do next. What the numbers mean depends on where the interview
/// has come to.
#[derive(Clone, Copy, Debug)]
pub struct Move(u8, u8, u8, u8);

pub fn moves(most: usize) -> impl Strategy<Value = Vec<Move>> {
    proptest::collection::vec(any::<(u8, u8, u8, u8)>().prop_map(|(a, b, c, d)| Move(a, b, c, d)), 0..most)
}

/// An interview that has just begun, or has come some way.
pub fn start() -> impl Strategy<Value = Interview> {
    prop_oneof![Just(""), Just("people"), Just("each"), Just("map"), Just("closing")].prop_map(|stage| match stage {
        "" => begin(),
        stage => at(stage),
    })
}

fn one_of<T: Clone>(list: &[T], number: u8) -> T {
    list[usize::from(number) % list.len()].clone()
}

fn alter(number: u8) -> AlterId {
    AlterId(u32::from(number % 8))
}

impl Move {
    pub fn command(self, it: &Interview) -> Command {
        let Move(what, a, b, c) = self;
        match what % 34 {
            // Going on is what happens most.
            0..8 => Command::Go(it.next().unwrap_or_else(|| it.position().clone())),
            8 => Command::Go(it.previous().unwrap_or_else(|| it.position().clone())),
            9 => Command::Go(self.anywhere(it)),
            10..13 => self.asked_for(it),
            13..15 => self.any_answer(it),
            15 | 16 => Command::Name {
                prompt: Key::from(one_of(&["known", "known", "colleagues", "worked_with", "nothing"], a)),
                labels: (0..b % 3)
                    .map(|n| one_of(&["Ana", "Ben", "  Cy ", "Dr D", ""], c.wrapping_add(n)).into())
                    .collect(),
                again: (0..a % 3).map(alter).collect(),
                listed: vec![],
            },
            17 => Command::Pick {
                alter: alter(a),
                prompt: Key::from(one_of(&["known", "colleagues", "worked_with"], b)),
                picked: c % 3 > 0,
            },
            18 => Command::Rename { alter: alter(a), label: one_of(&["Eve", "", "\u{202e}x"], b).into() },
            19 => Command::Remove { alter: alter(a) },
            20 | 21 => {
                let places = [a, b, a].map(|n| (alter(n), point(f64::from(c) / 250.0, 0.5)));
                let places = places.into_iter().take(1 + usize::from(c % 3)).collect();
                if what % 34 == 20 { Command::Place { places } } else { Command::LayOut { places } }
            }
            22 => Command::Unplace { alters: vec![alter(a)] },
            23..26 => Command::Tie {
                kind: Key::from(one_of(&["works_together", "works_together", "refers", "refers", "hates"], a)),
                pairs: vec![(alter(b), alter(c)), (alter(c), alter(a)), (alter(c), alter(b))],
                present: a % 4 > 0,
            },
            31 | 32 => Command::Pair {
                kind: Key::from(one_of(&["meets", "meets", "calls", "calls", "works_together"], a)),
                pairs: vec![(alter(b), alter(c)), (alter(c), alter(a))]
                    .into_iter()
                    .take(1 + usize::from(c % 2))
                    .collect(),
                tied: one_of(&[Some(true), Some(true), Some(false), None], b),
                level: one_of(&[None, Some("weekly"), Some("yearly"), Some("daily")], c)
                    .map(|level| (Key::from("often"), Value::from(level))),
            },
            26 | 27 => Command::Undo,
            28 => Command::Redo,
            29 => one_of(&[Command::Resume, Command::Speak(Key::from("cy")), Command::Speak(Key::from("xx"))], a),
            30 => one_of(&[Command::Finish, Command::Reopen, Command::Reopen, Command::Resume], a),
            _ => one_of(
                &[
                    answer(Subject::Ego, "agreed", Some(Value::Bool(true))),
                    answer(Subject::Ego, "works", Some(Value::Bool(a > 128))),
                    answer(Subject::Ego, "hurry", Some(Value::Bool(b > 128))),
                ],
                c,
            ),
        }
    }

    fn anywhere(self, it: &Interview) -> Position {
        let Move(_, a, b, c) = self;
        let step = match b % 5 {
            0 => Step::Whole,
            1 => Step::Prompt(usize::from(c % 5)),
            2 => Step::Field(usize::from(c % 4)),
            3 => Step::Alter(alter(c)),
            _ => Step::Tie(TieKey::undirected("works_together", alter(c), alter(a))),
        };
        Position { stage: usize::from(a) % (it.protocol().stages.len() + 1), step }
    }

    /// An answer to something that the step on screen asks; often by typing.
    fn asked_for(self, it: &Interview) -> Command {
        let Move(_, a, b, c) = self;
        let asks = it.asks(it.position());
        if asks.is_empty() {
            return self.any_answer(it);
        }
        let (about, variable) = one_of(&asks, a);
        Command::Answer { about, variable, value: value(b), typing: c.is_multiple_of(2) }
    }

    fn any_answer(self, it: &Interview) -> Command {
        let Move(_, a, b, c) = self;
        let about = match a % 4 {
            0 => Subject::Ego,
            3 => it.network().ties().next().map_or(Subject::Ego, |tie| Subject::Tie(tie.key.clone())),
            _ => Subject::Alter(alter(a / 4)),
        };
        let variables = [
            "agreed",
            "works",
            "months",
            "hurry",
            "thoughts",
            "thoughts",
            "day",
            "same_job",
            "nickname",
            "sector",
            "sector_other",
            "contact",
            "helps_with",
            "relied_on",
            "strength",
            "nothing",
        ];
        Command::Answer {
            about,
            variable: Key::from(one_of(&variables, b)),
            value: value(c),
            typing: c.is_multiple_of(2),
        }
    }
}

fn value(number: u8) -> Option<Value> {
    one_of(
        &[
            None,
            Some(Value::Blank),
            Some(Value::Bool(true)),
            Some(Value::Bool(false)),
            Some(Value::Number(2.0)),
            Some(Value::Number(-1e300)),
            Some(Value::from("health")),
            Some(Value::from("other")),
            Some(Value::from("2024-02-29")),
            Some(Value::from("")),
            Some(Value::Many(vec![Value::from("housing")])),
            Some(Value::Many(vec![])),
        ],
        number,
    )
}

/// Something that happens to a document: somewhere in it a value is replaced or lost.
#[derive(Clone, Debug)]
pub struct Damage(Vec<(Vec<usize>, u8)>);

pub fn damage() -> impl Strategy<Value = Damage> {
    proptest::collection::vec((proptest::collection::vec(0_usize..60, 1..6), any::<u8>()), 1..4).prop_map(Damage)
}

impl Damage {
    pub fn apply(&self, document: &mut Json) {
        for (way, what) in &self.0 {
            damage_at(document, way, *what);
        }
    }
}

fn damage_at(json: &mut Json, way: &[usize], what: u8) {
    let replacement = || {
        one_of(
            &[
                Json::Null,
                Json::Bool(true),
                Json::Number(-1.5),
                Json::Number(1e300),
                Json::from("a99"),
                Json::from("tie"),
                Json::from("works_together"),
                Json::List(vec![]),
                Json::List(vec![Json::from("a1"), Json::from("a1")]),
                Json::object([("a", Json::Null)]),
            ],
            what / 2,
        )
    };
    let Some((first, rest)) = way.split_first() else {
        *json = replacement();
        return;
    };
    match json {
        Json::List(items) if !items.is_empty() => {
            let index = first % items.len();
            if rest.is_empty() && what.is_multiple_of(2) {
                items.remove(index);
            } else {
                damage_at(&mut items[index], rest, what);
            }
        }
        Json::Object(members) if !members.is_empty() => {
            let index = first % members.len();
            if rest.is_empty() && what.is_multiple_of(2) {
                members.remove(index);
            } else {
                damage_at(&mut members[index].1, rest, what);
            }
        }
        _ => *json = replacement(),
    }
}

/// Puts `value` at `path`, whose parts are names of members or numbers of items.
pub fn set(document: &mut Json, path: &[&str], value: Json) {
    let Some((first, rest)) = path.split_first() else {
        *document = value;
        return;
    };
    match document {
        Json::List(items) => set(&mut items[first.parse::<usize>().unwrap()], rest, value),
        Json::Object(members) => {
            set(&mut members.iter_mut().find(|(name, _)| name == first).unwrap().1, rest, value);
        }
        _ => panic!("nothing at {first}"),
    }
}
