//! The interview that is made of a protocol with every type of stage can be held from its first step to its last.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use geometry::Point;
use interview::{Blocker, Command, Interview, Opening, Step};
use network::{Key, Value};
use protocol::{DatePrecision, MapTask, StageTask, VariableKind};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Some answer to a variable.
fn answer(kind: &VariableKind) -> Value {
    match kind {
        VariableKind::Text { .. } => Value::from("some words"),
        VariableKind::Number { .. } | VariableKind::Slider { .. } => Value::Number(20.0),
        VariableKind::YesNo => Value::Bool(true),
        VariableKind::OneOf { options } | VariableKind::Scale { options } => options[0].value.clone(),
        VariableKind::ManyOf { options, .. } => Value::Many(vec![options[0].value.clone()]),
        VariableKind::Date { precision: DatePrecision::Year, .. } => Value::from("2001"),
        VariableKind::Date { precision: DatePrecision::Month, .. } => Value::from("2001-02"),
        VariableKind::Time { .. } => Value::from("09:30"),
        VariableKind::Date { min, .. } => Value::from(min.as_deref().unwrap_or("2001-02-03")),
    }
}

#[test]
fn the_interview_can_be_held() {
    let made = common::made(&common::json(include_str!("protocols/every.json")));
    let protocol = Arc::new(protocol::read(&made.protocol).expect("a protocol"));
    let opening = Opening { id: "one".into(), participant: None, language: Key::from("en"), started: 0.0 };
    let mut held = Interview::new(protocol.clone(), opening);
    let (mut seen, mut names) = (BTreeSet::new(), 0);
    loop {
        let position = held.position().clone();
        let stage = &protocol.stages[position.stage];
        seen.insert(stage.id.to_string());
        if let (StageTask::NameGenerator(generator), Step::Prompt(index)) = (&stage.task, &position.step) {
            let labels = [names, names + 1].map(|number| format!("Name {number}")).to_vec();
            names += 2;
            let prompt = generator.prompts[*index].prompt.id.clone();
            held.apply(Command::Name { prompt, labels, again: Vec::new(), listed: vec![] }, 1.0).unwrap();
        }
        match held.map_task(&position).cloned() {
            Some(MapTask::Place) => {
                let everyone = held.eligible(&position);
                let places = everyone.into_iter().enumerate().map(|(at, id)| (id, Point::new(0.05 * at as f64, 0.5)));
                held.apply(Command::Place { places: places.collect() }, 1.0).unwrap();
                assert!(held.unplaced().is_empty());
            }
            Some(MapTask::Tie { kind, .. }) => {
                // Whoever can be asked about is on the map.
                let on_map = held.on_map(&position);
                assert_eq!(on_map, held.eligible(&position), "{}", stage.id);
                let pairs = vec![(on_map[0], on_map[1])];
                held.apply(Command::Tie { kind, pairs, present: true }, 1.0).unwrap();
            }
            Some(MapTask::Highlight { .. }) | None => {
                for (about, variable) in held.asks(&position) {
                    let known = held.variable(&about, &variable).unwrap().clone();
                    // No two alike, where that is asked.
                    let value = if known.unique { Value::Text(format!("{about:?}")) } else { answer(&known.kind) };
                    held.apply(Command::Answer { about, variable, value: Some(value), typing: false }, 1.0).unwrap();
                }
            }
        }
        assert_eq!(held.blockers(), Vec::<Blocker>::new(), "{}", stage.id);
        match held.next() {
            Some(next) => drop(held.apply(Command::Go(next), 1.0).unwrap()),
            None => break,
        }
    }
    held.apply(Command::Finish, 1.0).unwrap();
    assert!(held.finished().is_some());
    let all: BTreeSet<String> = protocol.stages.iter().map(|stage| stage.id.to_string()).collect();
    assert_eq!(seen, all);
}
