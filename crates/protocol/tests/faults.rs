//! Protocols that are wrong, each with exactly what its author is told.
//!
//! `tests/protocols/faulty.txt` spoils `tests/protocols/good/base.json`, one case at a time:
//! `# title`, then `set POINTER VALUE` and `drop POINTER` lines, then a `> ` line for each fault. To add a case, write
//! it without the faults, run `BLESS=1 cargo test --package sociogram-protocol --test faults`, and read what was put there.
//!
//! Without the feature `advice` (`cargo xtask test` runs this both ways) faults are only noticed, not told.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use json::Json;
use serde_json::Value;
use sociogram_protocol::{Fault, FaultCode, read};
use std::path::PathBuf;

/// A case: the lines that make it, and the faults it should have.
#[derive(Default)]
struct Case {
    title: String,
    edits: Vec<String>,
    faults: Vec<String>,
}

fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn json(name: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(file(name)).unwrap()).unwrap()
}

fn cases(text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        if let Some(title) = line.strip_prefix("# ") {
            cases.push(Case { title: title.into(), ..Case::default() });
        } else if let Some(fault) = line.strip_prefix("> ") {
            cases.last_mut().unwrap().faults.push(fault.into());
        } else {
            cases.last_mut().unwrap().edits.push(line.into());
        }
    }
    cases
}

fn spoil(document: &mut Value, edit: &str) {
    let (verb, rest) = edit.split_once(' ').unwrap();
    let (pointer, value) = rest.split_once(' ').unwrap_or((rest, ""));
    let value = || serde_json::from_str::<Value>(value).unwrap_or_else(|why| panic!("{edit}: {why}"));
    if pointer == "$" {
        *document = value();
        return;
    }
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match (verb, document.pointer_mut(parent).unwrap_or_else(|| panic!("{edit}: nothing there"))) {
        ("set", Value::Object(members)) => drop(members.insert(name.into(), value())),
        ("set", Value::Array(items)) if name == "-" => items.push(value()),
        ("set", Value::Array(items)) => items[name.parse::<usize>().unwrap()] = value(),
        ("drop", Value::Object(members)) => drop(members.shift_remove(name).expect(edit)),
        ("drop", Value::Array(items)) => drop(items.remove(name.parse().unwrap())),
        _ => panic!("{edit}"),
    }
}

fn spoilt(base: &Value, case: &Case) -> Value {
    let mut document = base.clone();
    case.edits.iter().for_each(|edit| spoil(&mut document, edit));
    document
}

fn faults_of(document: &Value) -> Vec<Fault> {
    let document: Json = serde_json::from_value(document.clone()).unwrap();
    read(&document).err().unwrap_or_default()
}

#[test]
fn what_is_faulty_is_noticed_without_advice_too() {
    let base = json("tests/protocols/good/base.json");
    for case in cases(&std::fs::read_to_string(file("tests/protocols/faulty.txt")).unwrap()) {
        let faults = faults_of(&spoilt(&base, &case));
        let first = faults.first().unwrap_or_else(|| panic!("{}: nothing was noticed", case.title));
        assert!(case.faults[0].starts_with(&format!("{}: ", first.path)), "{}: {first:?}", case.title);
        assert_eq!(first.message.is_empty(), !cfg!(feature = "advice"), "{}: {first:?}", case.title);
    }
}

#[test]
#[cfg_attr(not(feature = "advice"), ignore = "nothing is told")]
fn every_fault_is_told_exactly() {
    let list = file("tests/protocols/faulty.txt");
    let mut cases = cases(&std::fs::read_to_string(&list).unwrap());
    let base = json("tests/protocols/good/base.json");
    let mut wrong = Vec::new();
    for case in &mut cases {
        let told: Vec<String> = faults_of(&spoilt(&base, case)).iter().map(ToString::to_string).collect();
        if told != case.faults || told.is_empty() {
            wrong.push(format!("# {}\n{}\n", case.title, told.join("\n")));
            case.faults = told;
        }
    }
    if std::env::var_os("BLESS").is_some() {
        let text: Vec<String> = cases
            .iter()
            .map(|case| {
                let faults = case.faults.iter().map(|fault| format!("> {fault}\n"));
                format!("# {}\n{}\n{}", case.title, case.edits.join("\n"), faults.collect::<String>())
            })
            .collect();
        std::fs::write(&list, text.join("\n")).unwrap();
    }
    assert!(wrong.is_empty(), "told otherwise:\n{}", wrong.join("\n"));
}

/// What is misspelt the schema must refuse too, and what is spelled right it must accept, sensible or not.
#[test]
#[cfg_attr(not(feature = "advice"), ignore = "nothing is told")]
fn the_schema_agrees_about_spelling() {
    let schema = jsonschema::validator_for(&json("../../www/schema/protocol.schema.json")).unwrap();
    let base = json("tests/protocols/good/base.json");
    assert!(schema.is_valid(&base));
    assert!(schema.is_valid(&json("tests/protocols/good/everything.json")));
    for case in cases(&std::fs::read_to_string(file("tests/protocols/faulty.txt")).unwrap()) {
        let document = spoilt(&base, &case);
        let misspelt = faults_of(&document).iter().any(is_of_spelling);
        assert_eq!(schema.is_valid(&document), !misspelt, "{}", case.title);
    }
}

fn is_of_spelling(fault: &Fault) -> bool {
    use FaultCode::*;
    match fault.code {
        WrongVersion | WrongType | UnknownMember | UnknownWord | BadId | Empty | OutOfRange => true,
        // Comparisons without their variable and the like are beyond a table of members.
        MissingMember => fault.message.starts_with("The member") || fault.message.starts_with("This needs one"),
        TooLarge => fault.message.starts_with("There are") || fault.message.starts_with("This text has"),
        _ => false,
    }
}
