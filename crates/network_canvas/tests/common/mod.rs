//! What the tests share.
#![allow(dead_code, clippy::expect_used)]

use json::Json;
use sociogram_network_canvas::{Entry, Fate, Import, import};

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
