//! `www/schema/network-file.schema.json` says what network files are: those that interviews come to fit it, those that are
//! read with remarks do not, and the guide's examples fit it and are read as they are.
#![allow(clippy::unwrap_used)]

mod small;

use formats::{network_file, read_network};
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};
use small::*;
use std::path::Path;
use std::sync::OnceLock;

fn schema() -> &'static Validator {
    static ONCE: OnceLock<Validator> = OnceLock::new();
    ONCE.get_or_init(|| {
        let schema: Value = serde_json::from_str(include_str!("../www/schema/network-file.schema.json")).unwrap();
        assert!(jsonschema::meta::is_valid(&schema));
        jsonschema::validator_for(&schema).unwrap()
    })
}

fn faults(file: &Value) -> Vec<String> {
    schema().iter_errors(file).map(|it| format!("{}: {it}", it.instance_path())).collect()
}

fn remarks(file: &Value) -> Vec<String> {
    let read = read_network(&serde_json::from_value(file.clone()).unwrap()).unwrap();
    read.remarks.iter().map(ToString::to_string).collect()
}

fn files_under(folder: &Path, found: &mut Vec<Value>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_under(&path, found);
        }
        let is_network = path.extension().is_some_and(|it| it == "json")
            && !["protocol", "journal"].contains(&path.file_stem().unwrap().to_str().unwrap());
        if is_network {
            found.push(serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap());
        }
    }
}

#[test]
fn files_of_every_version_and_of_the_study_fit() {
    let mut files = Vec::new();
    for folder in ["tests/corpus", "tests/data/study-networks"] {
        files_under(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut files);
    }
    assert!(files.len() >= 25);
    for file in &files {
        assert_eq!(faults(file), [""; 0]);
    }
}

proptest! {
    #[test]
    fn whatever_an_interview_comes_to_fits(start in start(), moves in moves(60)) {
        let mut it = start;
        for (number, step) in moves.iter().enumerate() {
            let _ = it.apply(step.command(&it), time(number));
        }
        prop_assert_eq!(faults(&serde_json::to_value(network_file(&it)).unwrap()), [""; 0]);
    }
}

/// The members of what an interview writes are all in the schema, so that none is added there in silence.
#[test]
fn the_schema_names_every_member() {
    let schema: Value = serde_json::from_str(include_str!("../www/schema/network-file.schema.json")).unwrap();
    let file = serde_json::to_value(network_file(&finished(begin()))).unwrap();
    let named = |of: &str| schema["$defs"][of]["properties"].as_object().unwrap();
    let graph = &file["graph"];
    let variable = &graph["codebook"]["alters"]["person"]["variables"]["sector"];
    for (object, of) in [
        (graph, "graph"),
        (&graph["interview"], "interview"),
        (&graph["codebook"], "codebook"),
        (&graph["codebook"]["ties"]["refers"], "entry"),
        (variable, "variable"),
        (&graph["asked"][0], "asked"),
    ] {
        let unknown: Vec<&String> =
            object.as_object().unwrap().keys().filter(|it| !named(of).contains_key(*it)).collect();
        assert!(unknown.is_empty(), "{of} has no {unknown:?}");
    }
}

#[test]
fn what_is_read_otherwise_than_it_stands_does_not_fit() {
    let right = serde_json::to_value(network_file(&finished(begin()))).unwrap();
    assert_eq!((faults(&right), remarks(&right)), (vec![], vec![]));
    for (pointer, wrong) in [
        ("/nodes/0/id", json!(null)),
        ("/nodes/0/label", json!(" ")),
        ("/nodes/0/type", json!(["person"])),
        ("/nodes/0/named_in", json!("known")),
        ("/nodes/0/x", json!("left")),
        ("/nodes/0/sector", json!({ "value": "vcs" })),
        ("/nodes/1", json!("a2")),
        ("/edges/0/key", json!(true)),
        ("/edges/0/source", json!(null)),
        ("/edges/0/strength", json!([[1]])),
        ("/graph/ego/months", json!({})),
        ("/graph/asked/0", json!({ "kind": "refers" })),
    ] {
        let mut file = right.clone();
        *file.pointer_mut(pointer).unwrap() = wrong;
        assert!(!faults(&file).is_empty(), "{pointer}");
        assert!(!remarks(&file).is_empty(), "{pointer}");
    }
    let mut other = right;
    other["graph"]["version"] = json!(2);
    assert!(!faults(&other).is_empty());
}

#[test]
fn the_examples_of_the_guide_are_files() {
    let guide = include_str!("../docs/network-file.md");
    let mut examples = 0;
    for block in guide.split("<!-- example -->\n```json\n").skip(1) {
        let example: Value = serde_json::from_str(block.split("```").next().unwrap()).unwrap();
        assert_eq!((faults(&example), remarks(&example)), (vec![], vec![]), "{example}");
        examples += 1;
    }
    assert_eq!(examples, 2);
}
