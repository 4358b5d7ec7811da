//! Whatever comes in ends in a protocol that the checker takes, or in a sentence; never in a panic or in much memory.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use json::Json;
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use rawzip::{CompressionMethod, ZipArchiveWriter};
use sociogram_network_canvas::{Fate, Refusal, import};
use std::io::Write;

const SMALL: &str = r#"{ "name": "Small", "schemaVersion": 8, "codebook": {}, "stages": [
    { "id": "1", "type": "Information", "label": "Page", "items": [{ "id": "i", "type": "text", "content": "Hello." }] }],
    "assetManifest": { "a": { "id": "a", "type": "network", "name": "people.csv", "source": "people.csv" },
                       "b": { "id": "b", "type": "image", "name": "map.png", "source": "map.png" } } }"#;

/// A file of an archive.
struct Packed {
    bytes: Vec<u8>,
    method: CompressionMethod,
    size: u64,
    crc: u32,
}

fn stored(bytes: &[u8]) -> Packed {
    Packed {
        bytes: bytes.to_vec(),
        method: CompressionMethod::STORE,
        size: bytes.len() as u64,
        crc: rawzip::crc32(bytes),
    }
}

fn deflated(bytes: &[u8]) -> Packed {
    let packed = miniz_oxide::deflate::compress_to_vec(bytes, 6);
    Packed { bytes: packed, method: CompressionMethod::DEFLATE, ..stored(bytes) }
}

fn archive(files: &[(&str, Packed)]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut out);
    for (name, packed) in files {
        let path = rawzip::path::EntryPath::verbatim(name.as_bytes().to_vec());
        let (mut entry, _) = archive.new_file(path).compression_method(packed.method).start().expect("a file");
        entry.write_all(&packed.bytes).expect("bytes");
        entry.finish(rawzip::DataDescriptorOutput::new(packed.crc, packed.size)).expect("an end");
    }
    archive.finish().expect("an end");
    out
}

fn refused(bytes: &[u8]) -> Refusal {
    match import(bytes, "") {
        Ok(made) => panic!("{}", json::pretty(&made.protocol)),
        Err(refusal) => refusal,
    }
}

#[test]
fn an_archive_is_opened_as_its_document_is() {
    let alone = import(SMALL.as_bytes(), "").expect("a protocol");
    for packed in [stored(SMALL.as_bytes()), deflated(SMALL.as_bytes())] {
        let files = [
            ("assets/people.csv", stored(b"name\nSam\n")),
            ("protocol.json", packed),
            ("assets/odd.txt", stored(b"?")),
        ];
        let made = import(&archive(&files), "").expect("a protocol");
        assert_eq!(made.protocol, alone.protocol);
        let of = |path: &str| common::fate_of(&made, path);
        assert_eq!(of("$.assetManifest.a").0, Fate::Lost);
        assert!(
            !of("$.assetManifest.a").1.contains("lacks")
                && of("$.assetManifest.b").1.ends_with("The archive lacks it, too.")
        );
        assert_eq!(of("$.assetManifest"), (Fate::Lost, "No part of the protocol names this file of 1 bytes.".into()));
    }
    let with_mark = [b"\xef\xbb\xbf", SMALL.as_bytes()].concat();
    assert_eq!(import(&with_mark, "").expect("a protocol").protocol, alone.protocol);
}

#[test]
fn files_that_are_no_protocol_are_refused_in_words() {
    let document = || stored(SMALL.as_bytes());
    let bomb = deflated(&vec![b' '; 100_000_000]);
    assert!(bomb.bytes.len() < 200_000);
    let spoilt = {
        let mut bytes = archive(&[("protocol.json", document())]);
        let at = bytes.windows(5).position(|it| it == b"Small").expect("the name");
        bytes[at] = b'Z';
        bytes
    };
    let cut = archive(&[("protocol.json", document())]);
    let nul = Packed { method: CompressionMethod::ZSTD, ..document() };
    let deep = format!("{}{}", "[".repeat(5_000), "]".repeat(5_000));
    let within = SMALL.replacen("\"Hello.\"", &deep, 1);
    let many = format!("[{}0]", "0,".repeat(300_000));
    let long = SMALL.replacen("Hello.", &"x".repeat(300_000), 1);
    let twice = SMALL.replacen("\"codebook\"", "\"stages\": [], \"codebook\"", 1);
    let utf_16: Vec<u8> = SMALL.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let latin = SMALL.replacen("Hello.", "H\u{e9}llo.", 1).chars().map(|c| c as u8).collect::<Vec<u8>>();
    let name = SMALL.replacen("\"id\": \"i\"", &format!("\"{}\": 1", "n".repeat(300)), 1);
    let stages = |count: usize| SMALL.replacen("[\n", &format!("[{}\n", "{},".repeat(count)), 1);
    for (what, bytes, code) in [
        ("nothing", Vec::new(), "empty"),
        ("no text", vec![0xff, 0xfe, 0], "encoding"),
        ("blank", b"  \n".to_vec(), "not-json"),
        ("no JSON", b"{ \"name\": ".to_vec(), "not-json"),
        ("a picture", b"\x89PNG\r\n\x1a\n".to_vec(), "encoding"),
        ("UTF-16", utf_16, "not-json"),
        ("Latin-1", latin, "encoding"),
        ("a list", b"[]".to_vec(), "shape"),
        ("an empty object", b"{}".to_vec(), "shape"),
        ("stages of the wrong type", br#"{ "codebook": {}, "stages": {} }"#.to_vec(), "shape"),
        ("a codebook of the wrong type", br#"{ "codebook": [], "stages": [] }"#.to_vec(), "shape"),
        ("no stages", br#"{ "codebook": {}, "stages": [] }"#.to_vec(), "nothing-left"),
        ("a newer schema", SMALL.replacen("8", "10", 1).into_bytes(), "version"),
        ("a schema in words", SMALL.replacen("8", "\"new\"", 1).into_bytes(), "version"),
        ("too deep", within.into_bytes(), "not-json"),
        ("too many values", SMALL.replacen("\"Hello.\"", &many, 1).into_bytes(), "too-large"),
        ("too long a text", long.into_bytes(), "too-large"),
        ("too long a name", name.into_bytes(), "too-large"),
        ("too many stages", stages(501).into_bytes(), "too-large"),
        ("a member twice", twice.into_bytes(), "duplicate"),
        ("too many bytes", vec![b' '; 9_000_000], "too-large"),
        ("no archive", b"PK\x03\x04 and so on".to_vec(), "archive"),
        ("half an archive", cut[..cut.len() / 2].to_vec(), "archive"),
        ("a damaged document", spoilt, "archive"),
        ("a bomb", archive(&[("protocol.json", bomb)]), "too-large"),
        ("no document", archive(&[("assets/people.csv", stored(b"name"))]), "no-document"),
        ("a document in a folder", archive(&[("study/protocol.json", document())]), "no-document"),
        ("two documents", archive(&[("protocol.json", document()), ("protocol.json", document())]), "duplicate"),
        ("a way out", archive(&[("protocol.json", document()), ("assets/../../etc/passwd", stored(b""))]), "path"),
        ("a way out by backslashes", archive(&[("protocol.json", document()), ("..\\a", stored(b""))]), "path"),
        ("an absolute path", archive(&[("/protocol.json", document())]), "path"),
        ("an unknown packing", archive(&[("protocol.json", nul)]), "archive"),
        (
            "no deflate",
            archive(&[("protocol.json", Packed { method: CompressionMethod::DEFLATE, ..document() })]),
            "archive",
        ),
    ] {
        let refusal = refused(&bytes);
        assert_eq!(refusal.code, code, "{what}: {refusal}");
        assert!(refusal.message.ends_with('.') && refusal.message.len() < 400, "{what}: {refusal}");
    }
    assert!(refused(&archive(&[("study/protocol.json", document())])).message.contains("\"study/protocol.json\""));
}

/// Reads whatever it is, and holds what comes out of it against what is promised.
fn check(bytes: &[u8]) -> Result<(), TestCaseError> {
    match import(bytes, "any") {
        Ok(made) => {
            if let Err(faults) = protocol::read(&made.protocol) {
                prop_assert!(false, "{:?}", faults);
            }
            for entry in made.report.entries() {
                prop_assert_eq!(entry.why.is_empty(), entry.fate == Fate::Same, "{:?}", entry);
            }
            prop_assert!(!made.report.to_string().chars().any(|c| c.is_control() && c != '\n'));
        }
        Err(refusal) => prop_assert!(refusal.message.ends_with(['.', '?', ')']), "{}", refusal),
    }
    Ok(())
}

fn words() -> Vec<&'static str> {
    vec![
        "",
        "n-person",
        "n-place",
        "t-knows",
        "p-bool",
        "p-one",
        "p-both",
        "p-name",
        "p-layout",
        "e-many",
        "e-bool",
        "k-years",
        "Sociogram",
        "AlterForm",
        "EgoForm",
        "CategoricalBin",
        "NameGenerator",
        "NetworkComposer",
        "text",
        "number",
        "ordinal",
        "categorical",
        "datetime",
        "scalar",
        "name",
        "type",
        "id",
        "label",
        "variable",
        "prompts",
        "filter",
        "rules",
        "EXISTS",
        "INCLUDES",
        "node",
        "ego",
        "edge",
        "AND",
        "SKIP",
        "finish",
        "s-ego",
        "s-end",
        "required",
        "2001-01-01",
        "\u{202e}",
        "**x**",
        "- a\n- b",
        "{\"",
        "OPTIONS_GREATER_THAN",
    ]
}

fn any_json() -> impl Strategy<Value = Json> {
    let word = || prop_oneof![proptest::sample::select(words()).prop_map(String::from), any::<String>()];
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        any::<f64>().prop_map(Json::from),
        (-2..12_i32).prop_map(|it| Json::from(f64::from(it))),
        word().prop_map(Json::Text),
    ];
    leaf.prop_recursive(4, 30, 5, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Json::List),
            proptest::collection::vec((word(), inner), 0..5).prop_map(Json::Object),
        ]
    })
}

/// Every value of a document, by number, in the order written.
fn nth<'a>(json: &'a mut Json, left: &mut usize) -> Option<&'a mut Json> {
    if *left == 0 {
        return Some(json);
    }
    *left -= 1;
    match json {
        Json::List(items) => items.iter_mut().find_map(|item| nth(item, left)),
        Json::Object(members) => members.iter_mut().find_map(|(_, value)| nth(value, left)),
        _ => None,
    }
}

#[derive(Clone, Debug)]
enum Change {
    Replace(Json),
    Drop(usize),
    Repeat(usize),
    Rename(usize, String),
    Add(String, Json),
}

fn any_change() -> impl Strategy<Value = Change> {
    let word = || proptest::sample::select(words()).prop_map(String::from);
    prop_oneof![
        any_json().prop_map(Change::Replace),
        (0..9_usize).prop_map(Change::Drop),
        (0..9_usize).prop_map(Change::Repeat),
        (0..9_usize, word()).prop_map(|(at, name)| Change::Rename(at, name)),
        (word(), any_json()).prop_map(|(name, json)| Change::Add(name, json)),
    ]
}

fn apply(json: &mut Json, change: Change) {
    match (json, change) {
        (json, Change::Replace(new)) => *json = new,
        (Json::List(items), Change::Drop(at)) if at < items.len() => drop(items.remove(at)),
        (Json::Object(members), Change::Drop(at)) if at < members.len() => drop(members.remove(at)),
        (Json::List(items), Change::Repeat(at)) if at < items.len() => items.push(items[at].clone()),
        (Json::Object(members), Change::Repeat(at)) if at < members.len() => {
            let (name, value) = members[at].clone();
            members.push((format!("{name}-again"), value));
        }
        (Json::Object(members), Change::Rename(at, name)) if at < members.len() => members[at].0 = name,
        (Json::Object(members), Change::Add(name, json)) => members.push((name, json)),
        _ => {}
    }
}

/// A schema, and what is changed where in the protocol with every type of stage.
fn spoiling() -> impl Strategy<Value = (u32, Vec<(usize, Change)>)> {
    (1..=9_u32, proptest::collection::vec((0..1500_usize, any_change()), 1..8))
}

fn spoilt(schema: u32, changes: Vec<(usize, Change)>) -> Json {
    let mut document = common::json(include_str!("protocols/every.json"));
    if let Some(version) = document.get_mut("schemaVersion") {
        *version = Json::from(schema);
    }
    for (mut at, change) in changes {
        if let Some(value) = nth(&mut document, &mut at) {
            apply(value, change);
        }
    }
    document
}

/// However a protocol is spoilt, nothing in it is dropped in silence. The same protocols each time: what counts as a part
/// of one that is spoilt enough is open to doubt.
#[test]
fn nothing_of_a_spoilt_protocol_is_dropped_in_silence() {
    let config = ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let made = std::cell::Cell::new(0);
    let ran = runner.run(&spoiling(), |(schema, changes)| {
        let document = spoilt(schema, changes);
        if let Ok(import) = import(json::text(&document).as_bytes(), "") {
            made.set(made.get() + 1);
            prop_assert_eq!(common::untold(&document, &import), Vec::<String>::new());
        }
        Ok(())
    });
    assert!(ran.is_ok(), "{ran:?}");
    assert!(made.get() > 150, "{} of 200 were made into something", made.get());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_json_ends_well(codebook in any_json(), stages in proptest::collection::vec(any_json(), 0..4), whole in any_json()) {
        check(json::text(&whole).as_bytes())?;
        let document = Json::object([
            ("schemaVersion", Json::from(8.0)), ("codebook", codebook), ("stages", Json::List(stages)),
        ]);
        check(json::text(&document).as_bytes())?;
    }

    #[test]
    fn spoilt_protocols_end_well((schema, changes) in spoiling()) {
        check(json::text(&spoilt(schema, changes)).as_bytes())?;
    }

    #[test]
    fn spoilt_archives_end_well(at in 0..1000_usize, byte in any::<u8>(), end in 0..1000_usize) {
        let mut bytes = archive(&[("assets/people.csv", stored(b"name")), ("protocol.json", deflated(SMALL.as_bytes()))]);
        bytes.truncate(bytes.len().saturating_sub(end.saturating_sub(500)));
        let at = at % bytes.len().max(1);
        if let Some(spoilt) = bytes.get_mut(at) {
            *spoilt = byte;
        }
        check(&bytes)?;
    }
}
