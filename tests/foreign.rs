//! Networks that other programs wrote, opened as the workshop opens them.
#![allow(clippy::unwrap_used)]

use formats::{Flaw, NetworkDocument, begin_foreign, text_of};
use network::{AlterId, Key, Value};
use std::path::Path;

fn opened_bytes(bytes: &[u8]) -> Result<NetworkDocument, String> {
    let text = text_of(bytes)?;
    let mut reading = begin_foreign(&text)?;
    if text.guessed {
        reading.note(Flaw::EncodingGuessed);
    }
    while reading.step() {}
    Ok(reading.end())
}

fn opened(name: &str) -> NetworkDocument {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/foreign").join(name);
    opened_bytes(&std::fs::read(path).unwrap()).unwrap_or_else(|said| panic!("{name}: {said}"))
}

fn names(read: &NetworkDocument) -> Vec<&str> {
    read.network.alters().map(|it| it.label.as_str()).collect()
}

/// The ties, by the names of their ends, and an arrow where they are directed.
fn ties(read: &NetworkDocument) -> Vec<String> {
    let directed = read.directed();
    let name = |id: AlterId| read.network.alter(id).unwrap().label.as_str();
    let tie = |key: &network::TieKey| {
        let line = if directed.contains(key.kind()) { "→" } else { "–" };
        format!("{} {line} {} ({})", name(key.source()), name(key.target()), key.kind())
    };
    read.network.ties().map(|it| tie(&it.key)).collect()
}

fn said(read: &NetworkDocument) -> Vec<String> {
    read.remarks.iter().map(ToString::to_string).collect()
}

fn answer(read: &NetworkDocument, at: usize, variable: &str) -> Option<Value> {
    read.network.alters().nth(at).unwrap().attributes.get(&Key::from(variable)).cloned()
}

fn places(read: &NetworkDocument) -> Vec<Option<(f64, f64)>> {
    let round = |it: f64| (it * 1e4).round() / 1e4;
    read.network.alters().map(|it| it.position.map(|it| (round(it.x), round(it.y)))).collect()
}

const EVERYONE: [&str; 4] = ["Ann", "Bob & Co", "Cy", "Di"];
const SCALED: &str = "The places are in other units than the map’s square; all were scaled alike to fit.";

#[test]
fn graphml_of_gephi() {
    let it = opened("gephi.graphml");
    assert_eq!(names(&it), EVERYONE);
    assert_eq!(it.ids.values().collect::<Vec<_>>(), ["n0", "n1", "n2", "n3"]);
    assert_eq!(ties(&it), ["Ann – Bob & Co (tie)", "Bob & Co – Cy (tie)", "Ann → Cy (tie (directed))"]);
    assert_eq!(answer(&it, 0, "sector"), Some(Value::from("vcs ")), "as it stands");
    assert_eq!((answer(&it, 1, "size"), answer(&it, 3, "size")), (Some(Value::Number(12.5)), None));
    assert_eq!(it.network.ties().next().unwrap().attributes.get(&Key::from("weight")), Some(&Value::Number(2.0)));
    // What is up in Gephi is up on the map.
    assert_eq!(places(&it), [Some((0.05, 0.275)), Some((0.95, 0.275)), Some((0.5, 0.725)), Some((0.5, 0.5))]);
    assert_eq!(
        said(&it),
        [SCALED, "1 kind has ties with a direction and ties without; they are shown as two kinds: \"tie\"."]
    );
}

#[test]
fn graphml_of_igraph_and_of_yed() {
    let it = opened("igraph.graphml");
    assert_eq!(names(&it), EVERYONE);
    assert_eq!(ties(&it), ["Ann → Bob & Co (advice)", "Bob & Co → Cy (advice)", "Ann → Cy (money)"]);
    assert_eq!((answer(&it, 0, "age"), answer(&it, 1, "age")), (Some(Value::Number(41.0)), None));
    assert_eq!((places(&it), said(&it)), (vec![None; 4], vec![]));
    let it = opened("yed.graphml");
    assert_eq!(names(&it), EVERYONE);
    assert_eq!(ties(&it), ["Ann → Bob & Co (asks)", "Ann → Cy (asks)", "Bob & Co → Cy (asks)"]);
    assert_eq!(places(&it), [Some((0.05, 0.275)), Some((0.95, 0.275)), Some((0.5, 0.725)), Some((0.5, 0.5))]);
}

#[test]
fn gexf_of_gephi_and_of_networkx() {
    let it = opened("gephi.gexf");
    assert_eq!(names(&it), EVERYONE);
    assert_eq!(ties(&it), ["Ann → Cy (knows)", "Cy → Ann (knows)", "Ann – Bob & Co (tie)", "Bob & Co – Cy (tie)"]);
    assert_eq!(
        (answer(&it, 0, "sector"), answer(&it, 1, "sector")),
        (Some(Value::from("007")), Some(Value::from("none")))
    );
    assert_eq!(answer(&it, 0, "age"), Some(Value::Number(41.0)));
    assert_eq!(places(&it)[0], Some((0.05, 0.275)));
    assert_eq!(said(&it), [SCALED]);
    let it = opened("networkx.gexf");
    assert_eq!(names(&it), EVERYONE);
    assert_eq!(ties(&it), ["Ann → Bob & Co (tie)", "Ann → Cy (tie)", "Bob & Co → Cy (tie)"]);
    assert_eq!(answer(&it, 0, "club"), Some(Value::from("Mr. Hi")));
}

#[test]
fn networks_of_pajek() {
    let it = opened("places.net");
    assert_eq!(names(&it), EVERYONE);
    assert_eq!(ties(&it), ["Ann – Bob & Co (tie)", "Ann – Cy (tie)", "Bob & Co – Cy (tie)"]);
    assert_eq!(places(&it), [Some((0.1, 0.2)), Some((0.9, 0.2)), Some((0.5, 0.9)), Some((0.5, 0.5))]);
    assert_eq!((answer(&it, 0, "sector"), answer(&it, 0, "ic")), (Some(Value::from("vcs")), None));
    assert_eq!(said(&it), [""; 0]);
    let it = opened("relations.net");
    assert_eq!(ties(&it), ["Ann → Bob & Co (advice)", "Bob & Co → Cy (advice)", "Ann → Cy (money)"]);
    let it = opened("matrix.net");
    assert_eq!(ties(&it), ["Ann → Bob & Co (tie)", "Ann → Cy (tie)", "Bob & Co → Cy (tie)"]);
}

#[test]
fn tables_of_ties() {
    let it = opened("gephi-edges.csv");
    assert_eq!(names(&it), EVERYONE, "a row with one end names somebody");
    assert_eq!(ties(&it), ["Ann – Bob & Co (tie)", "Bob & Co – Cy (tie)", "Ann → Cy (tie (directed))"]);
    let it = opened("bare.tsv");
    assert_eq!(ties(&it), ["Ann – Bob & Co (tie)", "Ann – Cy (tie)", "Bob & Co – Cy (tie)"]);
    assert_eq!(it.network.ties().next().unwrap().attributes.get(&Key::from("weight")), Some(&Value::Number(2.0)));
    let it = opened("western.csv");
    assert_eq!(names(&it), ["Zoë", "Bob; Co", "Cy"]);
    assert_eq!(ties(&it), ["Zoë – Bob; Co (advice)", "Bob; Co – Cy (advice)", "Zoë – Cy (money)"]);
    let since: Vec<_> = it.network.ties().map(|it| it.attributes.get(&Key::from("since")).cloned().unwrap()).collect();
    assert_eq!(
        said(&it),
        ["The text is not stored as UTF-8; its letters were taken as those of Western European Windows."]
    );
    assert_eq!(since, [Value::from("0042"), Value::Number(7.0), Value::Number(-3.0)], "a code is no number");
    let blanks = "# of networkx\nAnn Bob {'weight': 2}\nBob Cy {}\n";
    let it = opened_bytes(blanks.as_bytes()).unwrap();
    assert_eq!((names(&it), ties(&it).len()), (vec!["Ann", "Bob", "Cy"], 2));
    // Tabs separate where there are any: names have spaces, and columns titles.
    for (text, people, count) in [
        ("source\ttarget\nAna\tBen\nBen\tCy\n", &["Ana", "Ben", "Cy"][..], 2),
        ("Ana\tBen Lee\nBen Lee\tCy\n", &["Ana", "Ben Lee", "Cy"], 2),
        ("\tA\tB\nA\t0\t1\nB\t1\t0\n", &["A", "B"], 1),
    ] {
        let it = opened_bytes(text.as_bytes()).unwrap();
        assert_eq!((names(&it), ties(&it).len()), (people.to_vec(), count), "{text:?}");
    }
    let it = opened("matrix.csv");
    assert_eq!(names(&it), EVERYONE);
    assert_eq!(ties(&it), ["Ann – Bob & Co (tie)", "Ann – Cy (tie)", "Bob & Co – Cy (tie)"]);
}

#[test]
fn what_cannot_be_opened_says_what_to_do() {
    let deep = format!("<graphml><graph>{}", "<node>".repeat(100_000));
    let bomb = "<!DOCTYPE graphml [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><graphml><graph><node id=\"&b;\"/></graph></graphml>";
    let prose = "Dear all,\nplease find attached the network, as promised, and let me know.";
    for (text, words) in [
        (deep.as_str(), "nested too deep"),
        (bomb, "entities of its own"),
        ("<graphml><graph><node id=\"a\"", "XML with a fault in line 1"),
        ("*Vertices many\n", "Line 1 should say how many vertices"),
        ("name,age\nSam,4\nAnn,5\n", "its first row should call one column “source”"),
        (prose, "Networks are read here as JSON, GraphML, GEXF, Pajek or CSV"),
        ("", "nothing but blanks"),
        ("<?xml version=\"1.0\"?><!-- nothing -->", "XML"),
        ("<", "XML"),
    ] {
        let said = opened_bytes(text.as_bytes()).err().or_else(|| begin_foreign(text).map(drop).err()).unwrap();
        let said = if text.is_empty() { begin_foreign(text).map(drop).unwrap_err() } else { said };
        assert!(said.contains(words) && said.ends_with('.'), "{text:.60}: {said}");
    }
}

/// Whatever is cut off or changed, nothing panics.
#[test]
fn files_that_break_off_or_are_garbled() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/foreign");
    for entry in std::fs::read_dir(folder).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        for at in (0..bytes.len()).step_by(7) {
            let _ = opened_bytes(&bytes[..at]);
            let mut garbled = bytes.clone();
            garbled[at] = b"<>\"&;,*0\xff\n"[at % 10];
            let _ = opened_bytes(&garbled);
        }
    }
}
