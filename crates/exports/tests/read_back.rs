//! What is written is read back as what it was, whatever is in it.
#![allow(clippy::unwrap_used)]

use formats::NetworkDocument;
use json::Json;
use network::{AlterId, Attributes, Key, Value};
use proptest::prelude::*;
use sociogram_exports::{Format, Memory, Options, Study, missing, read};
use std::collections::{BTreeMap, BTreeSet};

/// Letters that formats have a meaning for, and such as break what is careless.
fn text() -> impl Strategy<Value = String> {
    "[a-zA-Zé李🙂<>&\"';,:*%#=+@|\\\\\n\t 0-9-]{0,8}[a-zé]"
}

fn answers() -> impl Strategy<Value = Json> {
    let number =
        prop_oneof![(-1e6..1e6f64).prop_map(Json::from), (-999..999i32).prop_map(|it| Json::from(f64::from(it)))];
    let list =
        proptest::collection::vec(prop_oneof![Just("phone"), Just("e-mail"), Just("=x")], 0..3).prop_map(Json::list);
    let reason = prop_oneof![Just(None), Just(Some("refused")), Just(Some("dont_know"))];
    (
        proptest::option::of(number),
        proptest::option::of(text()),
        proptest::option::of(any::<bool>()),
        proptest::option::of(list),
        proptest::option::of(reason),
    )
        .prop_map(|(age, club, link, ways, blank)| {
            let mut out = Json::Object(Vec::new());
            for (name, value) in
                [("age", age), ("club", club.map(Json::from)), ("link", link.map(Json::from)), ("ways", ways)]
            {
                if let Some(value) = value {
                    out.add(name, value);
                }
            }
            if let Some(reason) = blank {
                out.add("left", Json::Null);
                if let Some(reason) = reason {
                    out.add("left_missing", Json::from(reason));
                }
            }
            out
        })
}

/// A network file of up to six people, with ties of two kinds, one of them directed.
fn file() -> impl Strategy<Value = Json> {
    let place = proptest::option::of((-0.2..1.2f64, -0.2..1.2f64));
    let people = proptest::collection::vec((text(), place, answers()), 0..6);
    let ties = proptest::collection::vec((0..6usize, 0..6usize, any::<bool>(), answers()), 0..12);
    let asked =
        proptest::collection::vec((any::<bool>(), proptest::collection::vec(0..6usize, 0..6), any::<bool>()), 0..4);
    (people, ties, asked).prop_map(|(people, ties, asked)| {
        let id = |at: usize| Json::from(format!("{at}<é&\" x"));
        let nodes = people.iter().enumerate().map(|(at, (label, place, answers))| {
            let mut node =
                Json::object([("id", id(at)), ("type", Json::from("person")), ("label", Json::from(label.as_str()))]);
            if let Some((x, y)) = place {
                node.add("x", Json::from(*x));
                node.add("y", Json::from(*y));
            }
            for (name, value) in answers.members().unwrap() {
                node.add(name, value.clone());
            }
            node
        });
        let kind = |is_directed: bool| Json::from(if is_directed { "asks" } else { "knows" });
        let is_there = |at: usize| at < people.len();
        let mut seen = BTreeSet::new();
        let mut edges = Vec::new();
        for (from, to, directed, answers) in ties {
            let ends = if directed { (from, to) } else { (from.min(to), from.max(to)) };
            if from == to || !is_there(from) || !is_there(to) || !seen.insert((ends, directed)) {
                continue;
            }
            let mut edge = Json::object([("source", id(from)), ("target", id(to)), ("key", kind(directed))]);
            for (name, value) in answers.members().unwrap() {
                edge.add(name, value.clone());
            }
            edges.push(edge);
        }
        let asked = asked.into_iter().map(|(directed, shown, confirmed)| {
            let shown = shown.into_iter().filter(|it| is_there(*it)).map(id);
            Json::object([("kind", kind(directed)), ("shown", Json::list(shown)), ("confirmed", Json::from(confirmed))])
        });
        let kinds =
            [("knows", false), ("asks", true)].map(|(kind, is)| (kind, Json::object([("directed", Json::from(is))])));
        let graph = Json::object([
            ("format", Json::from("sociogram")),
            ("version", Json::from(1_usize)),
            ("kinds", Json::object(kinds)),
            ("asked", Json::List(asked.collect())),
        ]);
        Json::object([("graph", graph), ("nodes", Json::list(nodes)), ("edges", Json::List(edges))])
    })
}

fn study(file: &Json) -> Study {
    let mut study = Study::new(Options::default());
    study.add("it.json", read(json::canonical(file).as_bytes()));
    assert!(study.refused().is_empty(), "{:?}", study.refused());
    study
}

fn exported(study: &Study, format: &str) -> Memory {
    let mut files = Memory::default();
    Format::from_key(format).unwrap().write(study, &mut files).unwrap();
    files
}

fn again(files: &Memory, path: &str) -> NetworkDocument {
    let text = files.text(path).unwrap();
    read(text.as_bytes()).unwrap_or_else(|said| panic!("{said}\n{text}"))
}

/// A tie: its kind, whether it is directed, and its ends by their ids, those of an undirected one in order.
type Line = (String, bool, String, String);

fn lines(it: &NetworkDocument, called: &dyn Fn(AlterId) -> String) -> BTreeMap<Line, Attributes> {
    let directed = it.directed();
    let line = |key: &network::TieKey| {
        let is_directed = directed.contains(key.kind());
        let (from, to) = (called(key.source()), called(key.target()));
        // Of a file with both, the reader calls one of the kinds so.
        let kind = key.kind().as_str().split(" (").next().unwrap().to_owned();
        if is_directed { (kind, true, from, to) } else { (kind, false, from.clone().min(to.clone()), from.max(to)) }
    };
    it.network.ties().map(|tie| (line(&tie.key), tie.attributes.clone())).collect()
}

fn by_id(it: &NetworkDocument) -> BTreeMap<Line, Attributes> {
    lines(it, &|id| it.ids[&id].clone())
}

/// What somebody's answers become in a graph: lists as JSON, reasons in place of what was left blank.
fn in_graph(answers: &Attributes) -> BTreeMap<String, Value> {
    let mut out = BTreeMap::new();
    for (name, value) in answers.iter().filter(|(name, _)| name.as_str() != "left_missing") {
        match value {
            Value::Blank => {
                out.insert(format!("{name}_missing"), Value::from(&*missing(answers, name.as_str()).unwrap()));
            }
            Value::Many(_) => {
                out.insert(name.to_string(), Value::Text(json::canonical(&value.to_json())));
            }
            value => {
                out.insert(name.to_string(), value.clone());
            }
        }
    }
    out
}

fn only(answers: &Attributes, names: &[&str]) -> BTreeMap<String, Value> {
    let all = answers.iter().map(|(name, value)| (name.to_string(), value.clone()));
    all.filter(|(name, _)| !names.contains(&name.as_str())).collect()
}

/// Whether two numbers are in the same order in one list as in another.
fn rise_alike(one: &[f64], other: &[f64]) -> bool {
    (0..one.len()).all(|at| (0..at).all(|before| (one[before] < one[at] - 1e-9) <= (other[before] < other[at] + 1e-9)))
}

/// A file as an interview writes it: answers of one variable are of one type, lists of options too; nothing is said twice.
fn faithful(file: &NetworkDocument, again: &NetworkDocument) {
    assert_eq!(file.network, again.network);
    assert_eq!((&file.ids, &file.kinds, &file.asked), (&again.ids, &again.kinds, &again.asked));
    assert_eq!(again.remarks, []);
}

/// That people, answers and places of a graph are those of the file.
fn same_people(then: &NetworkDocument, now: &NetworkDocument) {
    let (one, other) = (then.network.alters(), now.network.alters());
    for (one, other) in one.zip(other) {
        assert_eq!((&then.ids[&one.id], &one.label), (&now.ids[&other.id], &other.label));
        let added = ["type", "alter_type", "prompts", "order", "map_x", "map_y"];
        assert_eq!(in_graph(&one.attributes), only(&other.attributes, &added));
        for (name, of) in [("map_x", one.position.map(|it| it.x)), ("map_y", one.position.map(|it| it.y))] {
            assert_eq!(other.attributes.get(name).cloned(), of.map(Value::Number));
        }
    }
    assert_eq!(then.network.alter_count(), now.network.alter_count());
    let places = |it: &NetworkDocument, of: fn(geometry::Point) -> f64| -> Vec<f64> {
        it.network.alters().filter_map(|alter| alter.position.map(of)).collect()
    };
    for of in [|it: geometry::Point| it.x, |it: geometry::Point| it.y] {
        assert!(rise_alike(&places(then, of), &places(now, of)), "up is up, and left is left");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Through a network file, and through GraphML, everything comes back: Unicode, quotes, ends of lines, what is empty, what
    /// is missing and why, who was asked about what, and all that is said of the interview.
    #[test]
    fn lossless_formats_lose_nothing(file in file()) {
        let study = study(&file);
        let then = &study.cases()[0].document;
        let written = imports::file_of(then);
        let again_file = read(json::canonical(&written).as_bytes()).unwrap();
        faithful(then, &again_file);
        let files = exported(&study, "graphml");
        let again_graph = again(&files, "graphml/it.graphml");
        faithful(then, &again_graph);
        prop_assert_eq!(json::canonical(&imports::file_of(&again_graph)), json::canonical(&written));
    }
}

proptest! {
    #[test]
    fn graphml(file in file()) {
        let study = study(&file);
        // As other programs write it again, who know nothing of what the file says of the interview.
        let text = exported(&study, "graphml").text("graphml/it.graphml").unwrap().replace("attr.name=\"sociogram\"", "attr.name=\"other\"");
        let (then, now) = (&study.cases()[0].document, read(text.as_bytes()).unwrap());
        same_people(then, &now);
        let (one, other) = (by_id(then), by_id(&now));
        prop_assert!(one.keys().eq(other.keys()), "{:?} {:?}", one.keys(), other.keys());
        for (one, other) in one.values().zip(other.values()) {
            prop_assert_eq!(in_graph(one), only(other, &[]));
        }
    }

    #[test]
    fn gexf(file in file()) {
        let study = study(&file);
        let (then, now) = (&study.cases()[0].document, again(&exported(&study, "gexf"), "gexf/it.gexf"));
        same_people(then, &now);
        let (one, other) = (by_id(then), by_id(&now));
        prop_assert!(one.keys().eq(other.keys()), "{:?} {:?}", one.keys(), other.keys());
        for (one, other) in one.values().zip(other.values()) {
            prop_assert_eq!(in_graph(one), only(other, &["label"]));
        }
    }

    #[test]
    fn pajek(file in file()) {
        let study = study(&file);
        let (then, now) = (&study.cases()[0].document, again(&exported(&study, "pajek"), "pajek/it.net"));
        prop_assert_eq!(then.network.alter_count(), now.network.alter_count());
        for (one, other) in then.network.alters().zip(now.network.alters()) {
            prop_assert_eq!(one.position, other.position);
            let plain = one.label.replace('"', "'").replace(['\n', '\t'], " ");
            prop_assert!(other.label.starts_with(&plain), "{} {}", plain, other.label);
        }
        let number = |it: AlterId| (then.network.alters().position(|alter| alter.id == it).unwrap() + 1).to_string();
        let then = lines(then, &number);
        prop_assert!(then.keys().eq(by_id(&now).keys()), "{:?} {:?}", then.keys(), by_id(&now).keys());
    }

    #[test]
    fn the_table_of_ties(file in file()) {
        let study = study(&file);
        let then = &study.cases()[0].document;
        if then.network.tie_count() > 0 {
            let now = again(&exported(&study, "tables"), "tables/ties.csv");
            prop_assert!(by_id(then).keys().eq(by_id(&now).keys()));
        }
    }

    #[test]
    fn matrices(file in file()) {
        let study = study(&file);
        let then = &study.cases()[0].document;
        let files = exported(&study, "matrix");
        if then.network.alter_count() < 2 {
            return Ok(());
        }
        for (kind, directed) in [("knows", false), ("asks", true)] {
            let now = again(&files, &format!("matrix/it-{kind}.csv"));
            let pairs = |it: &NetworkDocument, kind: &str| -> BTreeSet<(String, String)> {
                let is_directed = it.directed().contains(&Key::from(kind));
                let ties = it.network.ties().filter(|tie| tie.key.kind().as_str() == kind);
                let ends = |tie: &network::Tie| (it.ids[&tie.key.source()].clone(), it.ids[&tie.key.target()].clone());
                let both = |(from, to): (String, String)| {
                    let back = (!is_directed).then(|| (to.clone(), from.clone()));
                    [Some((from, to)), back]
                };
                ties.map(ends).flat_map(both).flatten().collect()
            };
            prop_assert_eq!(pairs(then, kind), pairs(&now, "tie"), "{}", directed);
        }
    }

    /// Whatever is in a file, all of it can be exported, and the same twice.
    #[test]
    fn everything_is_written_alike(file in file()) {
        let study = study(&file);
        for format in Format::ALL {
            let (one, other) = (exported(&study, format.key), exported(&study, format.key));
            prop_assert_eq!(&one.0, &other.0);
            let paths: BTreeSet<String> = one.0.iter().map(|(path, _)| path.to_lowercase()).collect();
            prop_assert_eq!(paths.len(), one.0.len());
        }
    }
}
