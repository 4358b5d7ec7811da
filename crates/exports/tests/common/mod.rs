//! A small study, and how it is exported and read.
#![allow(dead_code, clippy::unwrap_used)]

use sociogram_exports::{Format, Memory, Options, Study, read};

/// Ana, Ben and an organisation of Zoë's; what was asked about ties is told.
pub const ZOE: &str = r#"{
  "directed": true, "multigraph": true,
  "graph": {
    "format": "sociogram", "version": 1,
    "protocol": { "id": "demo", "title": "Demo" },
    "interview": { "id": "i-1", "participant": "Zoë", "started": "2026-11-22T09:00:00.000Z", "complete": true, "language": "en" },
    "kinds": { "knows": { "directed": false }, "asks": { "directed": true } },
    "codebook": {
      "ego": { "job": { "type": "one-of", "question": "Do you work?", "options": [{ "value": "yes", "label": "Yes" }] } },
      "alters": { "person": { "label": "person", "variables": {
        "near": { "type": "scale", "question": "How near?", "options": [{ "value": 1, "label": "Not" }, { "value": 2, "label": "Very" }] },
        "ways": { "type": "many-of", "question": "Which ways?", "options": [{ "value": "phone" }, { "value": "letter" }] },
        "age": { "type": "whole-number", "question": "How old?" } } } }
    },
    "paradata": { "stages": [{ "stage": "map", "seconds": 12.5, "visits": 2 }, { "stage": "last", "seconds": 3 }] },
    "ego": { "job": "yes", "note": "a \"b\",\nc" },
    "asked": [
      { "stage": "map", "prompt": "knows", "kind": "knows", "shown": ["a1", "a2"], "confirmed": true },
      { "stage": "map", "prompt": "asks", "kind": "asks", "shown": ["a1", "a2"], "confirmed": false }
    ]
  },
  "nodes": [
    { "id": "a1", "type": "person", "label": "Ana", "named_in": ["close"], "order": 1, "x": 0.25, "y": 0.5, "near": 2, "ways": ["phone"], "age": null, "age_missing": "refused" },
    { "id": "a2", "type": "person", "label": "=Ben", "named_in": ["close"], "order": 2, "x": 0.75, "y": 1.125, "near": null, "ways": [], "age": null },
    { "id": "a3", "type": "organisation", "label": "Hub", "order": 3 }
  ],
  "edges": [
    { "source": "a1", "target": "a2", "key": "knows", "since": 2020 },
    { "source": "a2", "target": "a1", "key": "asks" }
  ]
}"#;

pub fn study(options: Options) -> Study {
    let mut study = Study::new(options);
    study.add("zoe.json", read(ZOE.as_bytes()));
    study
}

pub fn exported(study: &Study, key: &str) -> Memory {
    let mut files = Memory::default();
    Format::from_key(key).unwrap().write(study, &mut files).unwrap();
    files
}

pub fn lines<'a>(files: &'a Memory, path: &str) -> Vec<&'a str> {
    files.text(path).unwrap_or_else(|| panic!("no {path} in {:?}", paths(files))).split("\r\n").collect()
}

pub fn paths(files: &Memory) -> Vec<&str> {
    files.0.iter().map(|(path, _)| path.as_str()).collect()
}

/// The texts of the files in an archive.
pub fn unpacked(bytes: &[u8]) -> std::collections::BTreeMap<String, String> {
    use std::io::Read;
    let archive = rawzip::ZipArchive::from_slice(bytes).unwrap();
    let mut entries = archive.entries();
    let mut out = std::collections::BTreeMap::new();
    while let Some(entry) = entries.next_entry().unwrap() {
        let name = std::str::from_utf8(entry.file_path().as_bytes()).unwrap().to_owned();
        let mut text = String::new();
        let packed = archive.get_entry(entry.wayfinder()).unwrap();
        flate2::read::DeflateDecoder::new(packed.data()).read_to_string(&mut text).unwrap();
        out.insert(name, text);
    }
    out
}
