//! networkx reads our network files as they are, and finds in them what we wrote.
#![allow(clippy::unwrap_used)]

mod small;

use formats::network_file;
use interview::{Interview, Journal};
use small::*;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Writes the file of what `it` becomes when its journal is stored as text, read and replayed.
fn write(name: &str, it: &Interview) -> PathBuf {
    let text = serde_json::to_string(&it.journal().to_json(it.protocol())).unwrap();
    let journal = Journal::from_json(&serde_json::from_str(&text).unwrap(), it.protocol()).unwrap();
    let replayed = Interview::replay(it.protocol().clone(), &journal).unwrap();
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, serde_json::to_string_pretty(&network_file(&replayed)).unwrap()).unwrap();
    path
}

#[test]
#[ignore = "needs SOCIOGRAM_PYTHON: a Python that has tests/networkx/requirements.txt"]
fn networkx_reads_network_files_as_the_readme_says() {
    let Ok(python) = std::env::var("SOCIOGRAM_PYTHON") else {
        panic!("SOCIOGRAM_PYTHON is not set: it names a Python that has tests/networkx/requirements.txt installed");
    };
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = vec![
        write("directed.json", &finished(begin())),
        write("undirected.json", &finished(begin_with(undirected_protocol()))),
        write("under-way.json", &at("map")),
        write("empty.json", &begin()),
    ];
    for entry in std::fs::read_dir(home.join("tests/data/study-networks")).unwrap() {
        files.push(entry.unwrap().path());
    }
    files.retain(|file| file.extension().is_some_and(|it| it == "json"));
    files.sort();
    let run = Command::new(python)
        .arg(home.join("tests/networkx/check_node_link.py"))
        .arg(home.join("README.md"))
        .args(&files)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success(), "{said}{}", String::from_utf8_lossy(&run.stderr));
    assert_eq!(said.lines().count(), files.len());
}
