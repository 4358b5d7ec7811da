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
    for folder in [folder.join("made"), folder] {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file())
        {
            let bytes = std::fs::read(path).unwrap();
            for at in (0..bytes.len()).step_by(29) {
                let _ = imports::read(&bytes[..at]);
                let mut garbled = bytes.clone();
                garbled[at] = b"<>\"&;,*0\xff\n"[at % 10];
                let _ = imports::read(&garbled);
            }
        }
    }
}

/// How many people and ties a file has; or part of what is said of one that is refused.
type Opened = Result<(usize, usize), &'static str>;

/// The files that libraries of other programs wrote: how many people and ties are in each, or what is said of it.
const MADE: &[(&str, Opened)] = &[
    ("cytoscape-elements.json", Ok((4, 3))),
    ("cytoscape.cyjs", Ok((4, 3))),
    ("d3-after.json", Ok((4, 3))),
    ("d3-before.json", Ok((4, 3))),
    ("d3-by-index.json", Ok((4, 2))),
    ("d3-hierarchy.json", Err("root.links()")),
    ("from-adjlist.graphml", Ok((4, 3))),
    ("from-dl.graphml", Ok((4, 3))),
    ("from-dot.graphml", Ok((3, 3))),
    ("from-g6.graphml", Ok((4, 3))),
    ("from-gml.graphml", Ok((4, 3))),
    ("from-hierarchy.json", Ok((4, 3))),
    ("from-igraph-gml.graphml", Ok((4, 3))),
    ("from-lgl.graphml", Ok((4, 3))),
    ("from-xlsx.csv", Ok((3, 4))),
    ("graphology-directed.gexf", Ok((4, 3))),
    ("graphology-directed.json", Ok((4, 3))),
    ("graphology-mixed.gexf", Ok((4, 3))),
    ("graphology-mixed.json", Ok((4, 3))),
    ("graphology-undirected.gexf", Ok((4, 3))),
    ("graphology-undirected.json", Ok((4, 3))),
    ("igraph-directed.graphml", Ok((4, 3))),
    ("igraph-undirected.graphml", Ok((4, 3))),
    ("igraph.dot", Err("DOT of Graphviz")),
    ("igraph.edgelist", Ok((3, 3))),
    ("igraph.gml", Err("This is GML")),
    ("igraph.leda", Err("graph of LEDA")),
    ("igraph.lgl", Err("igraph.Graph.Read_Lgl")),
    ("igraph.ncol", Ok((3, 3))),
    ("igraph.net", Ok((4, 3))),
    ("karate.json", Ok((34, 78))),
    ("kumu.json", Ok((4, 5))),
    ("networkx-1.1.gexf", Ok((4, 3))),
    ("networkx-1.2.gexf", Ok((4, 3))),
    ("networkx-adjacency.json", Ok((4, 3))),
    ("networkx-cytoscape.json", Ok((4, 3))),
    ("networkx-directed.graphml", Ok((4, 3))),
    ("networkx-directed.json", Ok((4, 3))),
    ("networkx-links.json", Ok((4, 3))),
    ("networkx-looped.graphml", Ok((4, 3))),
    ("networkx-looped.json", Ok((4, 3))),
    ("networkx-multi.graphml", Ok((4, 4))),
    ("networkx-multi.json", Ok((4, 4))),
    ("networkx-nan.json", Ok((2, 1))),
    ("networkx-undirected.graphml", Ok((4, 3))),
    ("networkx-undirected.json", Ok((4, 3))),
    ("networkx.adjlist", Err("read_adjlist")),
    ("networkx.dot", Err("nx_pydot.read_dot")),
    ("networkx.edgelist", Ok((3, 3))),
    ("networkx.g6", Err("read_graph6")),
    ("networkx.gml", Err("Read_GML")),
    ("networkx.graphml.gz", Err("Unpack it")),
    ("networkx.net", Ok((3, 6))),
    ("networkx.pickle", Err("networkx.write_graphml")),
    ("networkx.weighted.edgelist", Ok((3, 3))),
    ("pandas-edges.csv", Ok((3, 4))),
    ("pandas-latin-1.csv", Ok((3, 4))),
    ("pandas-matrix-semicolon.csv", Ok((4, 3))),
    ("pandas-matrix.csv", Ok((4, 3))),
    ("pandas-utf16.tsv", Ok((3, 4))),
    ("pandas.xlsx", Err("pandas.read_excel")),
    ("ucinet.dl", Err("Read_DL")),
    ("vis.json", Ok((4, 4))),
];

/// Each is opened and comes back from the network file that is made of it, or is refused with a way.
#[test]
fn files_of_other_libraries_are_opened_or_refused_with_a_way() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/foreign/made");
    let mut names: Vec<String> =
        std::fs::read_dir(&folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, MADE.iter().map(|it| it.0).collect::<Vec<_>>());
    for (name, expected) in MADE {
        let read = imports::read(&std::fs::read(folder.join(name)).unwrap());
        match (&read, expected) {
            (Ok(read), Ok(counts)) => {
                assert_eq!((read.network.alter_count(), read.network.tie_count()), *counts, "{name} {:?}", said(read));
                let again = formats::read_network(&imports::file_of(read)).unwrap();
                assert_eq!((&again.network, again.remarks.len()), (&read.network, 0), "{name}");
            }
            (Err(said), Err(way)) => assert!(said.contains(way) && said.ends_with('.'), "{name}: {said}"),
            _ => panic!("{name}: {:?}", read.map(|it| said(&it))),
        }
    }
}

/// What is made to be too much is refused before it is read, and what is merely large is read.
#[test]
fn large_files_are_refused_or_read() {
    let large = vec![b'x'; imports::LARGEST + 1];
    assert!(imports::read(&large).unwrap_err().contains("more than 40 MB"));
    let label = "x".repeat(1_000_000);
    for text in [
        format!(r#"{{ "nodes": [{{ "id": "a", "label": "{label}" }}], "edges": [] }}"#),
        format!("<graphml><graph><node id=\"{label}\"/></graph></graphml>"),
        format!("*Vertices 1\n1 \"{label}\"\n"),
        format!("source,target\n{label},b\n"),
    ] {
        assert!(imports::read(text.as_bytes()).unwrap().network.alter_count() >= 1, "{text:.60}");
    }
    let deep = "[".repeat(5_000_000);
    assert!(imports::read(deep.as_bytes()).unwrap_err().ends_with('.'));
    assert!(imports::read(b"*Vertices 99999999999\n").unwrap_err().contains("how many vertices"));
}

#[test]
fn repeats_and_loops_of_other_libraries_are_told() {
    let made = |name: &str| imports::read(&std::fs::read(format!("tests/data/foreign/made/{name}")).unwrap()).unwrap();
    let loops = "1 tie leads from a node to itself and was left out: $.edges[2] (\"ann\" – \"ann\").";
    assert!(
        said(&made("networkx-looped.json")).contains(&loops.to_owned()),
        "{:?}",
        said(&made("networkx-looped.json"))
    );
    assert!(said(&made("networkx-undirected.json")).contains(&SCALED.to_owned()));
    assert_eq!(names(&made("networkx-undirected.graphml")), ["Ann", "Bob & Co", "Zoë \"Cy\"", "李 Di"]);
    assert_eq!(names(&made("igraph.ncol"))[0], "ann");
    assert_eq!(names(&made("igraph.edgelist")), ["0", "1", "2"], "numbers as names");
    let mixed = ties(&made("graphology-mixed.json"));
    assert_eq!(mixed, ["Ann – Bob & Co (advice)", "Bob & Co – Zoë \"Cy\" (advice)", "Ann → Zoë \"Cy\" (money)"]);
}
