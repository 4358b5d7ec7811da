//! networkx reads our network files as they are, and what they are exported as, and finds in them what we wrote.
#![allow(clippy::unwrap_used)]

mod small;

use exports::{Archive, Format, Memory, Options, Study, export};
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

/// A Python that has networkx.
fn python() -> Command {
    match std::env::var("SOCIOGRAM_PYTHON") {
        Ok(python) => Command::new(python),
        Err(_) => {
            panic!("SOCIOGRAM_PYTHON is not set: it names a Python that has tests/networkx/requirements.txt installed")
        }
    }
}

/// Runs a script, and returns the lines that it prints.
fn run(python: &mut Command) -> Vec<String> {
    let run = python.output().unwrap();
    let said = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success(), "{said}{}", String::from_utf8_lossy(&run.stderr));
    said.lines().map(str::to_owned).collect()
}

#[test]
#[ignore = "needs SOCIOGRAM_PYTHON: a Python that has tests/networkx/requirements.txt"]
fn networkx_reads_network_files_as_the_readme_says() {
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
    let script = home.join("tests/networkx/check_node_link.py");
    let said = run(python().arg(script).arg(home.join("README.md")).args(&files));
    assert_eq!(said.len(), files.len());
}

/// An interview in which a tie with ego was made.
fn with_a_mother() -> Interview {
    let document = serde_json::from_str(include_str!("data/kin.json")).unwrap();
    let mut it = begin_with(std::sync::Arc::new(protocol::read(&document).unwrap()));
    it.apply(name("parents", &["Mother"]), now(&it)).unwrap();
    it
}

/// The helpers in Python, against the tables of the same networks.
#[test]
#[ignore = "needs SOCIOGRAM_PYTHON: a Python that has tests/networkx/requirements.txt"]
fn helpers_find_what_the_tables_say() {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = vec![
        write("helped-directed.json", &finished(begin())),
        write("helped-undirected.json", &finished(begin_with(undirected_protocol()))),
        write("helped-under-way.json", &at("map")),
        write("helped-kin.json", &with_a_mother()),
    ];
    files.extend(std::fs::read_dir(home.join("tests/data/study-networks")).unwrap().map(|it| it.unwrap().path()));
    files.retain(|file| file.extension().is_some_and(|it| it == "json"));
    let mut study = Study::new(Options::default());
    for file in &files {
        study.add(&file.to_string_lossy(), exports::read(&std::fs::read(file).unwrap()));
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("helped");
    std::fs::create_dir_all(&folder).unwrap();
    let mut tables = Memory::default();
    Format::from_key("tables").unwrap().write(&study, &mut tables).unwrap();
    for (path, bytes) in &tables.0 {
        std::fs::write(folder.join(Path::new(path).file_name().unwrap()), bytes).unwrap();
    }
    let mut check = python();
    check.arg(home.join("tests/networkx/check_helpers.py")).arg(home.join("helpers")).arg(&folder).args(&files);
    assert_eq!(run(&mut check).len(), files.len());
}

/// Every network of the study, and interviews with both sorts of ties, in one archive.
#[test]
#[ignore = "needs SOCIOGRAM_PYTHON: a Python that has tests/networkx/requirements.txt"]
fn networkx_reads_what_is_exported() {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("exported");
    std::fs::create_dir_all(&folder).unwrap();
    for entry in std::fs::read_dir(home.join("tests/data/study-networks")).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
    }
    write("exported/directed.json", &finished(begin()));
    write("exported/undirected.json", &finished(begin_with(undirected_protocol())));
    write("exported/under-way.json", &at("map"));
    let mut study = Study::new(Options::default());
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder).unwrap().map(|it| it.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|it| it == "json"));
    files.sort();
    for file in &files {
        study.add(&file.to_string_lossy(), exports::read(&std::fs::read(file).unwrap()));
    }
    let archive = folder.join("export.zip");
    let mut out = Archive::new(std::fs::File::create(&archive).unwrap());
    export(&study, Format::ALL, &mut out).unwrap();
    out.end().unwrap();
    let script = home.join("tests/networkx/check_exports.py");
    let guide = home.join("docs/data.md");
    assert_eq!(run(python().arg(script).arg(&archive).arg(&folder).arg(guide)).len(), files.len());
}
