//! The documents for people who change this name files that there are, and every crate begins with an example.
#![allow(clippy::expect_used)]

use std::fs;
use std::path::Path;

/// The folders in which paths begin. `dist/` and `target/` are built, and so not among them.
const FOLDERS: [&str; 12] =
    [".ci/", ".cargo/", "bench/", "crates/", "docs/", "fuzz/", "modules/", "pkg/", "src/", "tests/", "www/", "xtask/"];

#[test]
fn every_path_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut documents = vec![root.join("CONTRIBUTING.md")];
    documents.extend(fs::read_dir(root.join("docs")).expect("docs").map(|entry| entry.expect("a file").path()));
    for document in documents {
        let text = fs::read_to_string(&document).expect("a document");
        let is_path = |code: &&str| FOLDERS.iter().any(|folder| code.starts_with(folder)) && !code.contains(' ');
        let gone: Vec<&str> =
            text.split('`').skip(1).step_by(2).filter(is_path).filter(|path| !root.join(path).exists()).collect();
        assert!(gone.is_empty(), "{} names {gone:?}", document.display());
    }
}

/// Examples are run as tests, but for those of the crate that only browsers run.
#[test]
fn every_crate_begins_with_an_example() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates");
    for entry in fs::read_dir(crates).expect("crates") {
        let library = entry.expect("a crate").path().join("src/lib.rs");
        let text = fs::read_to_string(&library).expect("a library");
        let mut introduction = text.lines().take_while(|line| line.starts_with("//!"));
        assert!(introduction.any(|line| line == "//! ```"), "{} has no example", library.display());
    }
}
