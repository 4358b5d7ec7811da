//! What is no journal of this protocol, each with its own sentence.

use crate::small::*;
use formats::network_file;
use interview::{Opening, gather, salvage};
use json::Json;
use network::Key;
use serde_json::{Value as Document, json};

fn said(document: &Json) -> String {
    let fallback = Opening { id: "new".into(), participant: None, language: Key::from("en"), started: 0.0 };
    salvage(&protocol(), document, fallback).unwrap_err().to_string()
}

fn journal() -> Document {
    serde_json::to_value(at("map").journal().to_json(&protocol())).unwrap()
}

fn said_of(document: Document) -> String {
    said(&serde_json::from_value(document).unwrap())
}

#[test]
fn each_kind_of_document_is_named() {
    let mut other = journal();
    other["protocol"]["id"] = json!("household");
    assert!(
        said_of(other)
            .starts_with("$.protocol.id: This journal belongs to the protocol \"household\"; this one is \"small\".")
    );
    let mut newer = journal();
    newer["version"] = json!(2);
    assert!(said_of(newer).starts_with("$.version: Found 2; only version 1"));
    assert!(said(&network_file(&at("map"))).starts_with("$: This is a network file."));
    assert!(
        said_of(serde_json::from_str(include_str!("../data/small.json")).unwrap()).starts_with("$: This is a protocol")
    );
    for document in [
        json!(null),
        json!(7),
        json!([]),
        json!({}),
        json!("journal"),
        json!({ "entries": [] }),
        json!({ "entries": [1, null] }),
    ] {
        assert!(said_of(document.clone()).starts_with("$.format: This is not a journal"), "{document}");
    }
}

#[test]
fn a_text_in_which_nothing_looks_like_an_entry_is_no_journal() {
    let read = |text: &str| serde_json::from_str(text).ok();
    for text in ["", "Dear all", "{\"format\":\"sociogram-journal\",\"ver", "\"at\"", "<p>{at}</p>"] {
        assert_eq!(gather(text, &read), None, "{text}");
    }
}

#[test]
fn a_name_that_looks_like_an_entry_is_a_name() {
    let text = journal().to_string().replace("Ana", "{\\\"at\\\":1,\\\"do\\\":\\\"undo\\\"}");
    let whole: Json = serde_json::from_str(&text).unwrap();
    let torn = format!("{} oh", &text[..text.len() - 2]);
    let found = gather(&torn, &|text| serde_json::from_str(text).ok()).unwrap();
    let count = |document: &Json| document.get("entries").and_then(Json::items).map_or(0, <[Json]>::len);
    assert_eq!(count(&found), count(&whole) + 1, "and the piece at the end");
}
