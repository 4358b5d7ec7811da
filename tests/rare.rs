//! What only some studies need is fetched for those that need it.
#![allow(clippy::expect_used)]

use std::fs;
use std::path::Path;

/// The text of a file of the project.
fn text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("it is there")
}

/// The kinds of stage whose screens lie in the file for the few: each screen is a file that is called like its kind.
fn rare_kinds() -> Vec<String> {
    let views = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/views")).expect("it is there");
    let files =
        views.map(|it| it.expect("it is there").path()).filter(|it| it.extension().is_some_and(|it| it == "rs"));
    let rare = files.filter(|it| fs::read_to_string(it).expect("it is there").contains("rare!(view(session, stage, "));
    let mut kinds: Vec<_> =
        rare.map(|it| it.file_stem().expect("it is there").to_str().expect("it is there").replace('_', "-")).collect();
    kinds.sort();
    kinds
}

/// What `OF_THE_FEW` has between `start` and `end`, in order.
fn asked_for(start: &str, end: &str) -> Vec<String> {
    let loading = text("www/element/loading.js");
    let (_, after) = loading.split_once("const OF_THE_FEW = ").expect("it is there");
    let (_, after) = after.split_once(start).expect("it is there");
    let (words, _) = after.split_once(end).expect("it is there");
    let mut asked: Vec<_> = words.split('|').map(str::to_owned).collect();
    asked.sort();
    asked
}

#[test]
fn the_page_fetches_what_each_rare_kind_of_stage_needs() {
    let mut asked = asked_for("/\"type\":\"(", ")\"");
    // A type of variable.
    asked.retain(|it| it != "time");
    let which = "`OF_THE_FEW` in www/element/loading.js names the kinds of src/views whose screen is a call of `rare!`";
    assert_eq!(asked, rare_kinds(), "{which}");
}

#[test]
fn what_the_page_looks_for_is_what_protocols_have() {
    let schema = text("www/schema/protocol.schema.json");
    for member in asked_for("/\"(", ")\":") {
        assert!(schema.contains(&format!("\"{member}\": {{")), "no part of a protocol has a member \"{member}\"");
    }
}
