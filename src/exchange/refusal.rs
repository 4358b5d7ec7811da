//! Files that are no network file: what they are instead, in a sentence that says what to do.
//!
//! A file is looked at three times, and each look can refuse it: at its bytes ([`text_of`]), at its text where that is
//! no JSON ([`not_json`]), and at its tree ([`open_network`]).

use super::read_network::{FileFault, NetworkDocument, Reading};
use crate::json::Json;

/// What the first bytes of other kinds of file are, and what to say of them.
const SIGNATURES: [(&[u8], &str); 10] = [
    (b"\x89PNG", "This is a picture. Open the network file that the picture was made from."),
    (b"\xff\xd8\xff", "This is a picture. Open the network file that the picture was made from."),
    (b"GIF8", "This is a picture. Open the network file that the picture was made from."),
    (b"RIFF", "This is a picture or a recording. Open the network file itself."),
    (b"%PDF", "This is a PDF document. Open the network file itself."),
    (
        b"PK",
        "This is a ZIP archive, as spreadsheets and Network Canvas protocols are too. Unpack it and open what is inside.",
    ),
    (b"\x1f\x8b", "This is compressed. Unpack it and open what is inside."),
    (b"\xff\xfe", "This text is stored as UTF-16. Save it as UTF-8 and open it again."),
    (b"\xfe\xff", "This text is stored as UTF-16. Save it as UTF-8 and open it again."),
    (b"\0asm", "This is a program. Open a network file."),
];

/// The text of a file.
///
/// # Errors
/// A sentence about a file that has no text, or none that can be read.
pub fn text_of(bytes: &[u8]) -> Result<&str, String> {
    if bytes.is_empty() {
        return Err("The file is empty: 0 bytes. Whatever should have written it did not; get it again.".into());
    }
    if let Some((_, said)) = SIGNATURES.iter().find(|(first, _)| bytes.starts_with(first)) {
        return Err((*said).into());
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|fault| {
        let line = bytes.iter().take(fault.valid_up_to()).filter(|it| **it == b'\n').count() + 1;
        format!("The text is not stored as UTF-8 (line {line} shows it). Save it as UTF-8 and open it again.")
    })
}

/// What to say of a text that is no JSON.
pub fn not_json(text: &str) -> String {
    let start = text.trim_start();
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if start.is_empty() {
        "The file holds nothing but blanks. Get it again.".into()
    } else if start.starts_with('<') {
        match (says(&["networkcanvas"]), says(&["<graphml"]), says(&["<gexf"]), says(&["<html", "<!DOCTYPE html"])) {
            (true, ..) => "This is a Network Canvas export in GraphML. Only network files, in JSON, can be shown here.",
            (_, true, ..) => "This is GraphML. Only network files, in JSON, can be shown here: networkx or Gephi can write one as node-link JSON.",
            (_, _, true, _) => "This is GEXF. Only network files, in JSON, can be shown here: networkx can write one as node-link JSON.",
            (.., true) => "This is a web page, perhaps a message of the site that should have sent the file. Get the file again.",
            _ => "This is XML. Only network files, in JSON, can be shown here.",
        }
        .into()
    } else if start.starts_with(['{', '[']) {
        if is_cut_short(start) {
            "The file breaks off in the middle: part of it is missing. Get it again, whole.".into()
        } else {
            "This looks like JSON and is not: somebody may have changed it by hand. Get it again, as it was written."
                .into()
        }
    } else if says(&["networkCanvas"]) {
        "This is a table that Network Canvas exported. Only network files, in JSON, can be shown here.".into()
    } else if start.lines().next().is_some_and(|line| line.contains([',', ';', '\t'])) {
        "This looks like a table. Only network files, in JSON, can be shown here.".into()
    } else {
        "This is some other text. Only network files, in JSON, can be shown here.".into()
    }
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
/// One sentence about a document of another kind, or about the first fault and how many more there are.
pub fn open_network(document: &Json) -> Result<NetworkDocument, String> {
    let mut reading = begin_network(document)?;
    while reading.step() {}
    reading.end().map_err(|faults| in_a_sentence(&faults))
}

/// Begins to read a network file, or says what the document is instead.
///
/// # Errors
/// One sentence about a document of another kind.
pub fn begin_network(document: &Json) -> Result<Reading<'_>, String> {
    match instead(document) {
        Some(said) => Err(said.into()),
        None => Ok(Reading::of(document)),
    }
}

/// The first fault, and how many more there are.
pub fn in_a_sentence(faults: &[FileFault]) -> String {
    let first = faults.first().map(ToString::to_string).unwrap_or_default();
    match faults.len() {
        0 | 1 => first,
        2 => format!("{first} (One more fault follows.)"),
        more => format!("{first} ({} more faults follow.)", more - 1),
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
    } else if document.get("elements").is_some_and(|it| it.get("nodes").is_some()) {
        Some("This is a file of Cytoscape. Only network files can be shown here: export it as node-link JSON.")
    } else if document.members().is_none() {
        Some("This is JSON, but no network file: that has a list of \"nodes\" and a list of \"edges\".")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the page does it, with the browser's own reader of JSON.
    fn refused(bytes: &[u8]) -> String {
        let opened = text_of(bytes).and_then(|text| match serde_json::from_str::<Json>(text) {
            Ok(document) => open_network(&document).map(|_| String::new()),
            Err(_) => Err(not_json(text)),
        });
        opened.err().unwrap_or_default()
    }

    #[test]
    fn each_kind_of_file_is_named() {
        let graphml = r#"<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns"></graphml>"#;
        let canvas = r#"<graphml xmlns:nc="http://schema.networkcanvas.com/xmlns"></graphml>"#;
        let truncated = r#"{ "nodes": [{ "id": "a1", "label": "Sam }] "#;
        let cases: [(&[u8], &str); 20] = [
            (b"", "empty"),
            (b"  \n ", "blanks"),
            (b"\x89PNG\r\n\x1a\n0000", "picture"),
            (b"PK\x03\x04", "ZIP"),
            (b"\xff\xfe{\0}\0", "UTF-16"),
            (b"{ \"nodes\": [\n{ \"id\": \"Zo\xeb\" }] }", "UTF-8 (line 2"),
            (graphml.as_bytes(), "This is GraphML"),
            (canvas.as_bytes(), "Network Canvas export"),
            (b"<gexf></gexf>", "GEXF"),
            (b"<!DOCTYPE html><p>Sign in</p>", "web page"),
            (truncated.as_bytes(), "breaks off"),
            (b"{ nodes: [] }", "looks like JSON"),
            (b"nodeID,networkCanvasUUID\n1,2", "table that Network Canvas"),
            (b"name,age\nSam,4", "looks like a table"),
            (b"Dear all", "some other text"),
            (b"[1, 2]", "no network file"),
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
        let nobody =
            br#"{ "nodes": [{ "id": 1 }], "edges": [{ "source": 1, "target": 2 }, { "source": 3, "target": 1 }] }"#;
        assert_eq!(
            refused(nobody),
            "$.edges[0].target: Found 2; the id of a node should stand here. (One more fault follows.)"
        );
    }

    #[test]
    fn a_network_is_opened_with_or_without_a_mark_of_its_encoding() {
        assert_eq!(refused(br#"{ "nodes": [], "links": [] }"#), "");
        assert_eq!(refused(b"\xef\xbb\xbf{ \"nodes\": [], \"edges\": [] }"), "");
    }
}
