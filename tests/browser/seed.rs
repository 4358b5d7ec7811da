//! An interview put on the device at once, as if it had been told there: for tests of what can be seen afterwards.
//!
//! It is made natively, by the same commands, and its journal is written where the widget saves interviews.

use crate::driver::Browser;
use geometry::Point;
use interview::{Command, Interview, Journal, Opening, Subject};
use json::Json;
use network::{AlterId, Key, Value};
use protocol::{DatePrecision, MapTask, Protocol, Variable, VariableKind};
use serde_json::{Value as Document, json};
use std::sync::Arc;

/// Reads a protocol natively.
pub fn read(document: &Document) -> Arc<Protocol> {
    let document: Json = serde_json::from_value(document.clone()).expect("JSON");
    Arc::new(protocol::read(&document).unwrap_or_else(|faults| panic!("{faults:?}")))
}

/// The interview that a journal comes to when it is replayed natively.
pub fn replay(protocol: &Document, journal: &Document) -> Interview {
    let protocol = read(protocol);
    let journal: Json = serde_json::from_value(journal.clone()).expect("JSON");
    let journal = Journal::from_json(&journal, &protocol).unwrap_or_else(|fault| panic!("{fault}"));
    Interview::replay(protocol, &journal).unwrap_or_else(|(at, why)| panic!("entry {at}: {why}"))
}

/// An interview in which everything is answered, at its last step. `names` are given in turn, `each` to a prompt.
pub fn answered(protocol: &Arc<Protocol>, language: &str, names: &[&str], each: usize) -> Interview {
    let opening =
        Opening { id: "0123456789abcdef".into(), participant: None, language: Key::from(language), started: 1.7e12 };
    let mut interview = Interview::new(protocol.clone(), opening);
    let mut clock = 1.7e12;
    let mut names = names.iter().cycle();
    loop {
        let here = interview.position().clone();
        let mut commands = Vec::new();
        if let Some((_, prompt)) = interview.naming() {
            let labels = names.by_ref().take(each).map(|it| (*it).to_owned()).collect();
            commands.push(Command::Name { prompt: prompt.prompt.id.clone(), labels, again: vec![], listed: vec![] });
        }
        commands.extend(on_the_map(&interview));
        for (about, variable) in interview.asks(&here) {
            let entry = interview.variable(&about, &variable).expect("a variable");
            if interview.answer(&about, variable.as_str()).is_none() {
                let value = Some(answer(entry, number_of(&about)));
                commands.push(Command::Answer { about, variable, value, typing: false });
            }
        }
        // What a step asks can change with the first answer to it; the rest may then not apply.
        for command in commands {
            clock += 1000.0;
            let _ = interview.apply(command, clock);
        }
        let Some(next) = interview.next() else { return interview };
        interview.apply(Command::Go(next), clock).unwrap_or_else(|refusal| panic!("at {here:?}: {refusal}"));
    }
}

fn number_of(about: &Subject) -> usize {
    match about {
        Subject::Alter(id) => id.0 as usize,
        _ => 1,
    }
}

/// Places whoever is not placed on a grid, or ties neighbours.
fn on_the_map(interview: &Interview) -> Vec<Command> {
    let here = interview.position();
    let everyone = interview.eligible(here);
    let spot = |number: usize| Point::new(0.08 + 0.12 * (number % 8) as f64, 0.06 + 0.125 * (number / 8) as f64);
    match interview.map_task(here) {
        Some(MapTask::Place) => {
            let free = everyone
                .into_iter()
                .filter(|id| interview.network().alter(*id).is_some_and(|it| it.position.is_none()));
            let places = free.map(|id| (id, spot(id.0 as usize - 1))).collect();
            vec![Command::Place { places }]
        }
        Some(MapTask::Tie { kind, between, .. }) => {
            let of_type = |id: AlterId| interview.network().alter(id).map(|it| it.alter_type.clone());
            let fits = |a: AlterId, b: AlterId| {
                between
                    .as_ref()
                    .is_none_or(|(one, other)| of_type(a).as_ref() == Some(one) && of_type(b).as_ref() == Some(other))
            };
            let pairs = everyone.iter().flat_map(|a| everyone.iter().map(move |b| (*a, *b)));
            let near = |a: AlterId, b: AlterId| a != b && (a.0 * 7 + b.0 * 3).is_multiple_of(11);
            let pairs = pairs.filter(|(a, b)| near(*a, *b) && fits(*a, *b)).collect();
            vec![Command::Tie { kind: kind.clone(), pairs, present: true }]
        }
        _ => Vec::new(),
    }
}

/// Some answer to a question.
fn answer(variable: &Variable, number: usize) -> Value {
    match &variable.kind {
        VariableKind::Text { long: true, .. } => Value::from("A few sentences. They say what there is to say."),
        VariableKind::Text { .. } => Value::from("In words"),
        VariableKind::Number { min, max, .. } => {
            Value::Number(12.0_f64.max(min.unwrap_or(f64::MIN)).min(max.unwrap_or(f64::MAX)))
        }
        VariableKind::YesNo => Value::Bool(variable.name.as_str() == "consent" || number.is_multiple_of(3)),
        VariableKind::OneOf { options } | VariableKind::Scale { options } => {
            options[number % options.len()].value.clone()
        }
        VariableKind::ManyOf { options, .. } => {
            Value::Many(options.iter().take(2).map(|it| it.value.clone()).collect())
        }
        VariableKind::Slider { .. } => Value::Number(70.0),
        VariableKind::Date { precision: DatePrecision::Day, .. } => Value::from("2024-05-17"),
        VariableKind::Date { precision: DatePrecision::Month, .. } => Value::from("2024-05"),
        VariableKind::Date { precision: DatePrecision::Year, .. } => Value::from("2004"),
        VariableKind::Time { .. } => Value::from("12:30"),
    }
}

/// Saves an interview on the browser's device under its protocol's name, at its first step.
pub async fn plant(browser: &Browser, mut interview: Interview) {
    let start = interview.start();
    interview.apply(Command::Go(start), 1.8e12).expect("the way back is free");
    plant_here(browser, &interview).await;
}

/// Saves an interview on the browser's device under its protocol's name, where it is.
pub async fn plant_here(browser: &Browser, interview: &Interview) {
    let protocol = interview.protocol();
    let journal = serde_json::to_value(interview.journal().to_json(protocol)).expect("JSON");
    // Any page of the site can reach its storage.
    browser.open("page.css").await;
    let outcome = browser.script_async(PLANT, vec![json!(protocol.id.as_str()), journal]).await;
    assert_eq!(outcome, json!("done"));
}

const PLANT: &str = "const [name, { entries, ...head }, done] = arguments;
    const key = [name, head.interview.participant ?? ''];
    const request = indexedDB.open('sociogram', 3);
    request.onupgradeneeded = () => ['interviews', 'entries'].forEach((it) => request.result.createObjectStore(it));
    request.onerror = () => done(String(request.error));
    request.onsuccess = () => {
        const transaction = request.result.transaction(['interviews', 'entries'], 'readwrite');
        const record = { id: head.interview.id, count: entries.length, writer: '', head: JSON.stringify(head) };
        transaction.objectStore('interviews').put(record, key);
        const stored = transaction.objectStore('entries');
        stored.clear();
        entries.forEach((it, number) => stored.put(JSON.stringify(it), [...key, number]));
        transaction.onerror = () => done(String(transaction.error));
        transaction.oncomplete = () => { request.result.close(); done('done'); };
    };";
