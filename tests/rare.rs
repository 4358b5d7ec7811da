//! What only some interviews need is fetched for those that need it.
#![allow(clippy::expect_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The project's folder.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The text of a file of the project.
fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).expect("it is there")
}

/// The Rust files below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("it is there").map(|entry| entry.expect("it is there").path());
    entries
        .flat_map(|path| match path.is_dir() {
            true => sources(&path),
            false => Vec::from_iter(path.extension().is_some_and(|it| it == "rs").then_some(path)),
        })
        .collect()
}

/// What stands between `start` and the `end` after it, each time.
fn between<'t>(text: &'t str, start: &str, end: &str) -> Vec<&'t str> {
    text.split(start).skip(1).filter_map(|after| after.split_once(end)).map(|(found, _)| found).collect()
}

/// What in the text of a protocol asks for which part: the parts with their patterns.
fn asks_for() -> Vec<(String, String)> {
    let loading = text("www/element/loading.js");
    let table = between(&loading, "const ASKS_FOR = {", "\n};").concat();
    let rows = table.lines().filter_map(|line| line.trim().split_once(": /"));
    rows.map(|(part, pattern)| (part.to_owned(), pattern.to_owned())).collect()
}

/// The kinds of stage whose screens lie in a part, with that part: each screen is a file that is called like its kind.
fn kinds_in_parts() -> BTreeSet<(String, String)> {
    let screens = sources(&root().join("src/views")).into_iter().map(|path| {
        let text = fs::read_to_string(&path).expect("it is there");
        (path, text)
    });
    screens
        .filter(|(_, text)| text.contains("rare!(view(session, stage, "))
        .map(|(path, text)| {
            let (before, _) = text.split_once("\nfn view(").expect("it is a function of its own");
            let part = between(before, "wasm_split(", ",").pop().expect("it has a part");
            (path.file_stem().expect("it has a name").to_string_lossy().replace('_', "-"), part.to_owned())
        })
        .collect()
}

#[test]
fn the_page_fetches_the_part_of_each_kind_of_stage() {
    // The types in the pattern of answers are those of variables.
    let asked = asks_for().into_iter().filter(|(part, _)| part != "answers").flat_map(|(part, pattern)| {
        let kinds = between(&pattern, "\"type\":\"(", ")\"").into_iter().flat_map(|kinds| kinds.split('|'));
        kinds.map(|kind| (kind.to_owned(), part.clone())).collect::<Vec<_>>()
    });
    let which = "`ASKS_FOR` in www/element/loading.js has the kinds of src/views whose screen is a call of `rare!`";
    assert_eq!(asked.collect::<BTreeSet<_>>(), kinds_in_parts(), "{which}");
}

#[test]
fn what_the_page_looks_for_is_what_protocols_have() {
    let schema = text("www/schema/protocol.schema.json");
    for (part, pattern) in asks_for() {
        for member in between(&pattern, "\"(", ")\":").into_iter().flat_map(|members| members.split('|')) {
            assert!(schema.contains(&format!("\"{member}\": {{")), "{part}: no part of a protocol has a \"{member}\"");
        }
    }
}

#[test]
fn each_part_is_fetched_by_something() {
    let folders = [root().join("src"), root().join("crates")];
    let files =
        folders.iter().flat_map(|folder| sources(folder)).filter(|path| !path.starts_with(root().join("crates/rare")));
    let mut marked = BTreeSet::new();
    for path in files {
        let text = fs::read_to_string(path).expect("it is there");
        marked.extend(between(&text, "rare::wasm_split(", ",").into_iter().map(str::to_owned));
    }
    // What happens asks for these, not the protocol.
    let mut asked = BTreeSet::from(["reopening", "several"].map(str::to_owned));
    asked.extend(asks_for().into_iter().map(|(part, _)| part));
    assert_eq!(asked, marked);
    let assets = text("www/assets.js");
    for part in marked.iter().map(String::as_str).chain(["shared"]) {
        assert!(assets.contains(&format!("./wasm/parts/{part}.wasm")), "www/assets.js does not say where {part} lies");
    }
}
