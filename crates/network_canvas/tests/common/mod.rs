//! What the tests share.
#![allow(dead_code, clippy::expect_used)]

pub mod ruled;

use json::{Json, Path, PathStep};
use sociogram_network_canvas::{Entry, Fate, Import, import};
use std::collections::BTreeSet;

/// Reads JSON.
pub fn json(text: &str) -> Json {
    serde_json::from_str(text).expect("JSON")
}

/// What is made of a document; the checker must take it.
pub fn made(document: &Json) -> Import {
    let made = import(json::text(document).as_bytes(), "test.netcanvas").unwrap_or_else(|refusal| panic!("{refusal}"));
    if let Err(faults) = protocol::read(&made.protocol) {
        panic!("{faults:?}");
    }
    made
}

/// The entry at a path.
pub fn entry<'i>(made: &'i Import, path: &str) -> &'i Entry {
    let found = made.report.entries().iter().find(|entry| entry.path.to_string() == path);
    found.unwrap_or_else(|| panic!("nothing is said of {path}:\n{}", made.report))
}

/// What became of the part at a path, and the sentences about it as one.
pub fn fate_of(made: &Import, path: &str) -> (Fate, String) {
    let entry = entry(made, path);
    (entry.fate, entry.why.join(" "))
}

/// A member within members.
pub fn at<'j>(json: &'j Json, path: &[&str]) -> &'j Json {
    path.iter().fold(json, |json, name| match name.parse::<usize>() {
        Ok(index) => json.items().and_then(|items| items.get(index)).unwrap_or(&Json::Null),
        Err(_) => json.get(name).unwrap_or(&Json::Null),
    })
}

/// The stage of ours with this id.
pub fn stage<'i>(made: &'i Import, id: &str) -> &'i Json {
    let stages = made.protocol.get("stages").and_then(Json::items).unwrap_or_default();
    let found = stages.iter().find(|stage| at(stage, &["id"]).as_str() == Some(id));
    found.unwrap_or_else(|| panic!("no stage {id} in {}", json::pretty(&made.protocol)))
}

/// Every part of a document that a report has to say something of.
pub fn parts(document: &Json) -> Vec<Path> {
    let mut found = Vec::new();
    gather(document, &Path::root(), &mut found);
    found
}

fn gather(json: &Json, path: &Path, found: &mut Vec<Path>) {
    const LISTS: [&str; 8] = ["stages", "prompts", "panels", "presets", "items", "fields", "rules", "options"];
    const MAPS: [&str; 5] = ["node", "edge", "variables", "validation", "assetManifest"];
    const WHOLE: [&str; 2] = ["filter", "skipLogic"];
    for (name, value) in json.members().unwrap_or_default() {
        let path = path.member(name);
        for (at, item) in value.items().unwrap_or_default().iter().enumerate() {
            if LISTS.contains(&name.as_str()) {
                found.push(path.item(at));
            }
            gather(item, &path.item(at), found);
        }
        if MAPS.contains(&name.as_str()) {
            // These have names of the author's.
            for (name, value) in value.members().unwrap_or_default() {
                found.push(path.member(name));
                gather(value, &path.member(name), found);
            }
            continue;
        }
        if WHOLE.contains(&name.as_str()) {
            found.push(path.clone());
        }
        gather(value, &path, found);
    }
}

/// The parts of a document of which a report says nothing, though there is something to say.
pub fn untold(document: &Json, made: &Import) -> Vec<String> {
    let told: BTreeSet<Path> = made.report.entries().iter().map(|entry| entry.path.clone()).collect();
    let lost = made.report.entries().iter().filter(|entry| entry.fate == Fate::Lost);
    let lost: Vec<Path> = lost.map(|entry| entry.path.clone()).collect();
    let mut untold = Vec::new();
    for path in parts(document) {
        let is_in_lost = || lost.iter().any(|lost| path.steps().starts_with(lost.steps()));
        if !told.contains(&path) && !is_in_lost() && says_something(document, &path) {
            untold.push(path.to_string());
        }
    }
    untold
}

/// Whether the part at a path has anything to lose.
fn says_something(document: &Json, path: &Path) -> bool {
    let mut here = Some(document);
    let mut owner = document;
    for step in path.steps() {
        match step {
            // The two answers of a yes or no are told of with their variable.
            PathStep::Member(name) if name == "options" && at(owner, &["type"]).as_str() == Some("boolean") => {
                return false;
            }
            PathStep::Member(name) => here = here.and_then(|it| it.get(name)),
            PathStep::Item(index) => here = here.and_then(|it| it.items()?.get(*index)),
        }
        owner = here.unwrap_or(&Json::Null);
    }
    fn is_something(json: &Json) -> bool {
        match json {
            Json::Null | Json::Bool(false) => false,
            Json::Text(text) => !text.trim().is_empty(),
            Json::List(items) => !items.is_empty(),
            Json::Object(members) => members.iter().any(|(_, value)| is_something(value)),
            Json::Bool(true) | Json::Number(_) => true,
        }
    }
    here.is_some_and(is_something)
}
