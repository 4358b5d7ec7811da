//! Sessions of Network Canvas, in each form that its programs write, become the same network files.
#![allow(clippy::unwrap_used)]

use exports::{Format, Memory, Options, Study};
use json::{Json, canonical};
use sociogram_imports::{Imported, Outcome, Source, codebook_of, import, read};

const SESSIONS: &str = include_str!("canvas/sessions.json");

fn document() -> Json {
    serde_json::from_str(SESSIONS).unwrap()
}

fn made(files: &[(&str, &str)], codebook: Option<&Json>) -> Outcome {
    let sources: Vec<Source> = files.iter().map(|(name, text)| Source { name, bytes: text.as_bytes() }).collect();
    import(&sources, codebook)
}

fn spelled(it: &Json) -> String {
    canonical(it)
}

fn at<'a>(it: &'a Imported, path: &[&str]) -> &'a Json {
    path.iter().fold(&it.file, |json, name| match name.parse::<usize>() {
        Ok(at) => &json.items().unwrap()[at],
        Err(_) => json.get(name).unwrap_or_else(|| panic!("no {name} in {}", canonical(json))),
    })
}

#[test]
fn json_becomes_a_network_file_for_each_session() {
    let all = made(&[("sessions.json", SESSIONS)], None);
    assert_eq!(all.refused, []);
    assert_eq!(all.files.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["case 7_s-1", "case 7_s-2"]);
    let it = &all.files[0];
    assert_eq!(
        it.remarks,
        ["1 tie leads to a node that is not in the file and was left out: $.edges[1] (\"n-3\" – \"gone\")."]
    );
    assert_eq!(
        spelled(at(it, &["nodes", "0"])),
        concat!(
            r#"{"age":31,"id":"n-1","kin_or":["or_work"],"label":"Anna, \"A\"","map two_x":0.1,"map two_y":0.2,"#,
            r#""named_in":["q1"],"near":3,"order":1,"type":"Person","type_":"odd","x":0.25,"y":0.5}"#
        )
    );
    // What is blank, what is encrypted, and what was not asked.
    assert_eq!(
        spelled(at(it, &["nodes", "1"])),
        concat!(
            r#"{"age":null,"id":"n-2","kin_or":[],"label":"=Bob","named_in":[],"order":2,"secret":null,"#,
            r#""secret_missing":"encrypted","type":"Person"}"#
        )
    );
    assert_eq!(at(it, &["nodes", "2", "label"]).as_str(), Some("Person 3"));
    assert_eq!(
        spelled(at(it, &["edges"])),
        r#"[{"key":"knows each other","source":"n-1","strength":1,"target":"n-2"}]"#
    );
    assert_eq!(spelled(at(it, &["graph", "ego"])), r#"{"helps":["b"],"months":40}"#);
    assert_eq!(
        spelled(at(it, &["graph", "kinds"])),
        r#"{"argues":{"directed":false},"knows each other":{"directed":false}}"#
    );
    assert_eq!(
        spelled(at(it, &["graph", "interview"])),
        concat!(
            r#"{"complete":true,"ego":"ego-1","finished":"2026-01-02T03:04:05.000Z","id":"s-1","participant":"case 7","#,
            r#""started":"2026-01-02T03:04:05.678Z"}"#
        )
    );
    let of_person = at(it, &["graph", "codebook", "alters", "Person", "variables"]);
    assert_eq!(
        spelled(of_person.get("near").unwrap()),
        r#"{"options":[{"label":"Very","value":3},{"label":"Not","value":1}],"type":"scale"}"#
    );
    assert_eq!(spelled(at(&all.files[1], &["nodes"])), "[]");
}

/// Network Canvas's own tables, as our export writes them and as its own programs do.
#[test]
fn tables_are_put_together() {
    let mut study = Study::new(Options::default());
    let json = made(&[("sessions.json", SESSIONS)], None);
    for it in &json.files {
        study.add(&format!("{}.json", it.name), read(canonical(&it.file).as_bytes()));
    }
    let mut files = Memory::default();
    Format::from_key("network-canvas").unwrap().write(&study, &mut files).unwrap();
    let tables: Vec<(&str, &str)> = files
        .0
        .iter()
        .map(|(path, bytes)| (path.rsplit('/').next().unwrap(), std::str::from_utf8(bytes).unwrap()))
        .collect();
    let book = document();
    let all = made(&tables, codebook_of(&book));
    assert_eq!(all.refused, []);
    assert_eq!(all.files.len(), 2, "{:?}", all.files.iter().map(|it| &it.name).collect::<Vec<_>>());
    let (then, now) = (&json.files[0], &all.files[0]);
    for (alter, member) in [("0", "label"), ("0", "kin_or"), ("0", "near"), ("0", "x"), ("0", "y"), ("1", "label")] {
        let path = ["nodes", alter, member];
        assert_eq!(spelled(at(then, &path)), spelled(at(now, &path)), "{path:?}");
    }
    assert_eq!(at(then, &["nodes"]).items().unwrap().len(), at(now, &["nodes"]).items().unwrap().len());
    assert_eq!(at(now, &["edges", "0", "key"]), at(then, &["edges", "0", "key"]));
    assert_eq!(spelled(at(now, &["graph", "ego"])), r#"{"helps":["b"],"months":40}"#);
}

const EGO: &str = include_str!("canvas/s_ego.csv");
const PEOPLE: &str = include_str!("canvas/s_attributeList_Person.csv");
const PLACES: &str = include_str!("canvas/s_attributeList_Place.csv");
const TIES: &str = include_str!("canvas/s_edgeList_knows.csv");

#[test]
fn tables_without_a_codebook_keep_their_columns() {
    let tables = [
        ("c_s_ego.csv", EGO),
        ("c_s_attributeList_Person.csv", PEOPLE),
        ("c_s_attributeList_Place.csv", PLACES),
        ("c_s_edgeList_knows.csv", TIES),
    ];
    let all = made(&tables, None);
    assert_eq!((all.refused.len(), all.files.len()), (0, 1));
    let it = &all.files[0];
    assert_eq!(it.name, "c 1_s-1");
    assert_eq!(
        spelled(at(it, &["nodes", "0"])),
        concat!(
            r#"{"age":31,"code":"007","id":"n-1","kin_a":true,"kin_b":false,"label":"Anna, \"A\"","named_in":[],"order":1,"#,
            r#""type":"Person","x":0.25,"y":0.5}"#
        )
    );
    let labels: Vec<_> =
        at(it, &["nodes"]).items().unwrap().iter().map(|it| it.get("label").unwrap().as_str()).collect();
    assert_eq!(labels, [Some("Anna, \"A\""), Some("Hub"), Some("=Bob")], "in the order of the network");
    assert_eq!(spelled(at(it, &["edges"])), r#"[{"key":"knows","source":"n-1","target":"n-2"}]"#);
    assert_eq!(at(it, &["graph", "interview", "complete"]).as_bool(), Some(false));
}

/// As Network Canvas writes it: an option is called by the SHA-1 of its value, so that "kin_or_work" can be parted.
const GRAPHML: &str = include_str!("canvas/session.graphml");

#[test]
fn graphml_keeps_choices_and_places() {
    let or_work = |option: &str| {
        GRAPHML.replace("a72fdb6ef14bebd2ba92bb3ef52cf15f6cee51ce", &sha1_smol::Sha1::from(option).digest().to_string())
    };
    let text = or_work("or_work")
        .replace("2e1ac5389c4dbec07fa377f6ca4a3e9aa0d83c82", &sha1_smol::Sha1::from("or_kin").digest().to_string());
    let all = made(&[("c.graphml", &text)], None);
    assert_eq!(all.refused, []);
    let it = &all.files[0];
    assert_eq!(
        spelled(at(it, &["nodes"])),
        concat!(
            r#"[{"age":31,"id":"n-1","kin":["or_work"],"label":"Anna","named_in":[],"order":1,"type":"Person","x":0.25,"y":0.5},"#,
            r#"{"id":"n-2","label":"Person","named_in":[],"order":2,"type":"Person"}]"#
        )
    );
    assert_eq!(spelled(at(it, &["edges"])), r#"[{"key":"knows each other","source":"n-1","target":"n-2"}]"#);
    assert_eq!(spelled(at(it, &["graph", "ego"])), r#"{"months":40}"#);
    // An option called otherwise parts the name otherwise.
    let all = made(&[("c.graphml", &or_work("work"))], None);
    assert_eq!(spelled(at(&all.files[0], &["nodes", "0", "kin_or"])), r#"["work"]"#);
    // The workshop and the exports read it as one file.
    assert_eq!(read(text.as_bytes()).unwrap().network.alter_count(), 2);
}

#[test]
fn what_cannot_be_one_network_says_what_to_do() {
    let said = |bytes: &[u8]| read(bytes).unwrap_err();
    assert!(said(SESSIONS.as_bytes()).contains("has 2 sessions of Network Canvas. `sociogram import`"));
    assert!(said(TIES.as_bytes()).contains("GraphML file of the same export"));
    let bomb = GRAPHML.replace("<graphml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><graphml");
    assert!(said(bomb.as_bytes()).contains("entities of its own"));
    let broken = made(&[("a.csv", "nodeID,networkCanvasEgoUUID\n\"1"), ("b.csv", "x,networkCanvasEgoUUID\n1,2")], None);
    assert_eq!(broken.refused.len(), 1, "{broken:?}");
    assert!(broken.refused[0].said.contains("“nodeID”"), "{broken:?}");
    let none = made(&[("n.json", r#"{ "sessions": [{ "nodes": [{ "_uid": "1" }] }, { "nodes": 3 }] }"#)], None);
    assert!(none.refused[0].said.contains("Session 2 has no list of nodes"), "{none:?}");
}

#[test]
fn files_of_one_name_are_kept_apart() {
    let gexf = r#"<gexf><graph><nodes><node id="x"/></nodes></graph></gexf>"#;
    let all = made(&[("a/net.gexf", gexf), ("b/NET.gexf", gexf), ("..", gexf)], None);
    assert_eq!(all.files.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["net", "NET-2", "network"]);
}
