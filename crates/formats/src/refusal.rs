//! Files that are no network file: what they are instead, in a sentence that says what to do.
//!
//! A file is looked at three times, and each look can refuse it: at its bytes ([`text_of`](super::text_of)), at its text where that is
//! no JSON ([`not_a_network`]), and at its tree ([`open_network`]).

use super::read_network::{NetworkDocument, NetworkReading};
use json::Json;

/// What programs can write that is read here, for whoever has something else.
const READ_HERE: &str = "Networks are read here as JSON, GraphML, GEXF, Pajek or CSV: have the program that wrote this export one of these.";

/// What to say of a text that is neither JSON nor in another form that is read here.
pub fn not_a_network(text: &str) -> String {
    let start = text.trim_start();
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if start.is_empty() {
        return "The file holds nothing but blanks. Get it again.".into();
    }
    if start.starts_with('<') {
        return if says(&["networkcanvas"]) {
            "This is a Network Canvas export in GraphML, which has ego and all alters in one. Open a network file."
                .into()
        } else if says(&["<html", "<!DOCTYPE html", "<!doctype html"]) {
            "This is a web page, perhaps a message of the site that should have sent the file. Get the file again."
                .into()
        } else {
            format!("This is XML, but no network. {READ_HERE}")
        };
    }
    if start.starts_with(['{', '[']) {
        return if is_cut_short(start) {
            "The file breaks off in the middle: part of it is missing. Get it again, whole.".into()
        } else {
            "This looks like JSON and is not: somebody may have changed it by hand. Get it again, as it was written."
                .into()
        };
    }
    if says(&["networkCanvas"]) {
        return "This is a table that Network Canvas exported, of people or ties alone. Open a network file.".into();
    }
    format!("This is some other text. {READ_HERE}")
}

/// Whether something that was opened is never closed.
fn is_cut_short(text: &str) -> bool {
    let (mut open, mut in_text, mut escaped) = (0_usize, false, false);
    for byte in text.bytes() {
        match (in_text, byte) {
            (true, _) if escaped => escaped = false,
            (true, b'\\') => escaped = true,
            (_, b'"') => in_text = !in_text,
            (false, b'{' | b'[') => open += 1,
            (false, b'}' | b']') => open = open.saturating_sub(1),
            _ => {}
        }
    }
    in_text || open > 0
}

/// Reads a network file, or says what the document is instead.
///
/// # Errors
/// One sentence about a document of another kind.
pub fn open_network(document: Json) -> Result<NetworkDocument, String> {
    let mut reading = begin_network(document)?;
    while reading.step() {}
    Ok(reading.end())
}

/// Begins to read a network file, or says what the document is instead.
///
/// # Errors
/// One sentence about a document of another kind.
pub fn begin_network(document: Json) -> Result<NetworkReading, String> {
    match instead(&document) {
        Some(said) => Err(said.into()),
        None => NetworkReading::of(document).map_err(|fault| fault.to_string()),
    }
}

/// What a document is that is no network.
fn instead(document: &Json) -> Option<&'static str> {
    let has = |name: &str| document.get(name).is_some();
    let nodes = document.get("nodes").or_else(|| document.get("network").and_then(|it| it.get("nodes")));
    let first = nodes.and_then(Json::items).and_then(|it| it.first());
    if has("codebook") && has("stages") {
        Some(if has("schemaVersion") {
            "This is a Network Canvas protocol: the questions, not the answers. Open a network file."
        } else {
            "This is a protocol: the questions of an interview, not the answers. Open a network file."
        })
    } else if document.get("format").and_then(Json::as_str) == Some("sociogram-journal") {
        Some("This is the journal of an interview. Open its network file, or make that with `cargo xtask replay`.")
    } else if first.is_some_and(|it| it.get("_uid").is_some()) {
        Some("This is a Network Canvas session. Only network files can be shown here.")
    } else if document.members().is_none() && document.items().is_none() {
        Some("This is JSON, but no network file: that has a list of \"nodes\" and a list of \"edges\".")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text_of;

    /// As the page does it, with the browser's own reader of JSON.
    fn refused(bytes: &[u8]) -> String {
        let opened = text_of(bytes).and_then(|text| match serde_json::from_str::<Json>(&text) {
            Ok(document) => open_network(document).map(drop),
            #[cfg(feature = "foreign")]
            Err(_) => crate::begin_foreign(&text).map(drop),
            #[cfg(not(feature = "foreign"))]
            Err(_) => Err(not_a_network(&text)),
        });
        opened.err().unwrap_or_default()
    }

    #[test]
    fn each_kind_of_file_is_named() {
        let graphml = r#"<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns"></graphml>"#;
        let canvas = r#"<graphml xmlns:nc="http://schema.networkcanvas.com/xmlns"></graphml>"#;
        let truncated = r#"{ "nodes": [{ "id": "a1", "label": "Sam }] "#;
        let cases: [(&[u8], &str); 24] = [
            (b"", "empty"),
            (b"  \n ", "blanks"),
            (b"\x89PNG\r\n\x1a\n0000", "picture"),
            (b"PK\x03\x04", "ZIP"),
            (b"\xff\xfe{\0}\0", "not a network file"),
            (b"\xff\xfe\x00\xd8", "broken in the middle"),
            (b"{ \"nodes\": [\n{ \"id\": \"Zo\xeb\" }] }", "UTF-8 (line 2"),
            (graphml.as_bytes(), "GraphML without a graph"),
            (canvas.as_bytes(), "Network Canvas export"),
            (b"<gexf></gexf>", "GEXF without a graph"),
            (b"<gexf><graph>", "XML with a fault in line 1"),
            (b"<svg></svg>", "This is XML, but no network"),
            (b"<!DOCTYPE html><p>Sign in</p>", "web page"),
            (truncated.as_bytes(), "breaks off"),
            (b"{ nodes: [] }", "looks like JSON"),
            (b"nodeID,networkCanvasUUID\n1,2", "table that Network Canvas"),
            (b"name,age\nSam,4", "looks like a table, but not one of ties"),
            (b"*Vertices\n1 2", "Line 1 should say how many"),
            (b"Dear all", "some other text"),
            (b"[1, 2]", "not a network file"),
            (br#"{ "codebook": {}, "stages": [] }"#, "This is a protocol"),
            (br#"{ "codebook": {}, "stages": [], "schemaVersion": 8 }"#, "Network Canvas protocol"),
            (br#"{ "nodes": [{ "_uid": "1", "attributes": {} }], "edges": [] }"#, "Network Canvas session"),
            (br#"{ "format": "sociogram-journal" }"#, "journal"),
        ];
        for (bytes, wanted) in cases {
            let said = refused(bytes);
            assert!(said.contains(wanted), "{:?} said {said:?}", String::from_utf8_lossy(bytes));
            assert!(said.ends_with('.'), "{said}");
        }
    }

    #[test]
    fn a_network_with_faults_says_where() {
        let newer = br#"{ "graph": { "format": "sociogram", "version": 9 }, "nodes": [], "edges": [] }"#;
        assert!(refused(newer).starts_with("$.graph.version: Only version 1"), "{}", refused(newer));
    }

    #[test]
    fn a_network_is_opened_with_or_without_a_mark_of_its_encoding() {
        assert_eq!(refused(br#"{ "nodes": [], "links": [] }"#), "");
        assert_eq!(refused(b"\xef\xbb\xbf{ \"nodes\": [], \"edges\": [] }"), "");
        let text = r#"{ "nodes": [{ "id": "Zoë" }], "edges": [] }"#;
        let units = || text.encode_utf16();
        let low: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
        let high: Vec<u8> = [0xfe, 0xff].into_iter().chain(units().flat_map(u16::to_be_bytes)).collect();
        assert_eq!((&*text_of(&low).unwrap(), &*text_of(&high).unwrap()), (text, text));
    }
}
