//! Files in the workshop: those of other programs open, what was left out of a file is said, and its tables tell what the
//! file tells.

use crate::driver::{Browser, Engine, Setup, in_every_engine, run};
use crate::hands::Hands;
use crate::participant::protocol;
use crate::screen::{button, the};
use crate::seed;
use crate::workshop::{choose, maps, open_page, saved, until_said, until_shown};
use formats::{measured, network_file};
use measures::{AlterMeasure, Measure};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

in_every_engine! {
    opens_files_of_other_programs: foreign;
    notes_what_it_left_out: notes;
}

#[test]
fn chromium_measures_the_same_by_every_door() {
    run(Setup::desktop(Engine::Chromium), doors);
}

#[test]
fn firefox_measures_the_same_by_every_door() {
    run(Setup::desktop(Engine::Firefox), doors);
}

#[test]
fn chromium_tells_blank_from_not_asked() {
    run(Setup::desktop(Engine::Chromium), answers);
}

fn foreign_file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/foreign").join(name)
}

/// Writes files of a test's own to where the browser can choose them.
fn written(browser: &Browser, files: &[(&str, &[u8])]) -> Vec<PathBuf> {
    let write = |(name, bytes): &(&str, &[u8])| {
        let path = browser.downloads.join(name);
        std::fs::write(&path, bytes).expect("a file");
        path
    };
    files.iter().map(write).collect()
}

/// A table by rows, and by the names of columns.
fn table(csv: Vec<u8>) -> Vec<serde_json::Map<String, Value>> {
    let csv = String::from_utf8(csv).expect("text");
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let head: Vec<String> = reader.headers().expect("a head").iter().map(str::to_owned).collect();
    let row = |row: csv::StringRecord| head.iter().cloned().zip(row.iter().map(|it| json!(it))).collect();
    reader.records().map(|it| row(it.expect("a row"))).collect()
}

async fn foreign(browser: Browser) {
    const FILES: [(&str, &str); 9] = [
        ("gephi.graphml", "4 contacts, 3 tied pairs"),
        ("igraph.graphml", "4 contacts, 3 tied pairs"),
        ("yed.graphml", "4 contacts, 3 tied pairs"),
        ("gephi.gexf", "4 contacts, 3 tied pairs"),
        ("networkx.gexf", "4 contacts, 3 tied pairs"),
        ("places.net", "4 contacts, 3 tied pairs"),
        ("gephi-edges.csv", "4 contacts, 3 tied pairs"),
        ("western.csv", "3 contacts, 3 tied pairs"),
        ("matrix.csv", "4 contacts, 3 tied pairs"),
    ];
    let person = open_page(&browser, Hands::Mouse).await;
    let files: Vec<PathBuf> = FILES.iter().map(|(name, _)| foreign_file(name)).collect();
    choose(&browser, &files).await;
    until_shown(&person, &["gephi.graphml"]).await;
    for (name, said) in FILES {
        let chip = button(name);
        if person.screen.find(&chip).await.control.on != Some(true) {
            person.press(&chip).await;
        }
        until_shown(&person, &[name]).await;
        let map = maps(&person).await.remove(0);
        assert!(map.contains(said), "{map}");
    }
    // Dialects of JSON come over from the browser's own reader, and so does text in UTF-16.
    let vis = br#"{ "nodes": [{ "id": 0, "label": "Ann" }, { "id": 1, "label": "Bob" }], "edges": [{ "from": 1, "to": 0 }] }"#;
    let wide: Vec<u8> = "\u{feff}Source,Target\r\nZoë,Bob\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    choose(&browser, &written(&browser, &[("vis.json", vis), ("wide.csv", &wide)])).await;
    until_shown(&person, &["vis", "wide.csv"]).await;
    for map in maps(&person).await {
        assert!(map.contains("2 contacts, 1 tied pair"), "{map}");
    }
}

async fn notes(browser: Browser) {
    let flawed = br#"{ "nodes": [{ "id": "x", "label": null }, { "id": "y", "x": 1.001, "y": 0.5 }, { "id": "y" }],
        "edges": [{ "source": "x", "target": "x" }, { "source": "x", "target": "y" }, { "source": "y", "target": "z" }] }"#;
    let whole = br#"{ "nodes": [{ "id": "x" }], "edges": [] }"#;
    let person = open_page(&browser, Hands::Mouse).await;
    choose(&browser, &written(&browser, &[("flawed.json", flawed), ("whole.json", whole)])).await;
    until_shown(&person, &["flawed", "whole"]).await;
    for words in [
        "1 file is not shown quite as written",
        "1 node has the id of one before it and was left out: $.nodes[2] (\"y\").",
        "1 node has a label that is not a text; its id stands for it: $.nodes[0].",
        "1 node stands outside of the map’s square, where the file puts it: \"y\".",
        "1 tie leads to a node that is not in the file and was left out: $.edges[2] (\"y\" – \"z\").",
        "1 tie leads from a node to itself and was left out: $.edges[0] (\"x\" – \"x\").",
    ] {
        until_said(&person, words).await;
    }
    person.press(&button("Close these notes")).await;
    person.screen.expect_gone(&button("Close these notes")).await;
    let focus = person.screen.focus().await.map(|it| it.role);
    assert_eq!(focus.as_deref(), Some("application"), "the focus is on the first map");
    until_shown(&person, &["flawed", "whole"]).await;
    let python =
        br#"{ "nodes": [{ "id": "NaN", "x": NaN, "y": NaN }, { "id": "y", "score": -Infinity }], "edges": [] }"#;
    choose(&browser, &written(&browser, &[("python.json", python)])).await;
    until_shown(&person, &["python"]).await;
    until_said(&person, "The file has NaN or infinities in place of numbers; they were taken as left blank.").await;
    // A text that looks like JSON is a text.
    let remarked = br#"{ "remark": "[1, 2", "nodes": [{ "id": "x" }], "edges": [] }"#;
    choose(&browser, &written(&browser, &[("remarked.json", remarked)])).await;
    until_shown(&person, &["remarked"]).await;
    let quoted = br#"{ "nodes": "[{ \"id\": \"x\" }]", "edges": [] }"#;
    choose(&browser, &written(&browser, &[("quoted.json", quoted)])).await;
    until_said(&person, "it needs a list of \"nodes\" and a list of \"edges\"").await;
    // Nobody was asked about ties: nobody is an isolate.
    let unasked = br#"{ "graph": { "format": "sociogram", "version": 1, "asked": [] },
        "nodes": [{ "id": "a1", "label": "Ann" }, { "id": "a2", "label": "Bob" }], "edges": [] }"#;
    choose(&browser, &written(&browser, &[("unasked.json", unasked)])).await;
    until_shown(&person, &["unasked"]).await;
    until_said(&person, "Nobody was asked about ties.").await;
    let said = person.screen.text().await;
    assert!(!said.contains("tied to nobody else"), "{said}");
}

/// The element's file, `measures.js` and the workshop's tables, of one and the same interview.
async fn doors(browser: Browser) {
    let keys = |all: Vec<&str>| all.into_iter().map(|it| json!(it)).collect::<Vec<_>>();
    let mut document = protocol("demo");
    document["id"] = json!("doors");
    document["measures"]["sheets"] = json!({ "all": {
        "network": keys(Measure::ALL.iter().map(|it| it.key()).collect()),
        "alters": keys(AlterMeasure::ALL.iter().map(|it| it.key()).collect()),
    } });
    let names = ["Amal", "Bo", "Carys", "Dev", "Efa", "Finn"];
    let interview = seed::answered(&seed::read(&document), "en", &names, 6);
    let tree = serde_json::from_value(document.clone()).expect("JSON");
    let file = serde_json::to_value(measured(network_file(&interview), &tree).expect("sheets")).expect("JSON");
    // Ids that do not rise along the file, in which numbers of our own would be somebody else's.
    let text = file.to_string();
    let turned = ["a1", "a2", "a3", "a4", "a5", "a6"].iter().enumerate().fold(text, |text, (at, id)| {
        text.replace(&format!("\"{id}\""), &format!("\"{}\"", ["b", "9", "a40", "a3", "z", "a1x"][at]))
    });
    let file: Value = serde_json::from_str(&turned).expect("JSON");
    let sheet = &file["graph"]["measures"]["sheets"]["all"];
    assert!(sheet["network"]["pairs_asked"].as_f64().is_some_and(|it| it > 1.0), "{sheet}");
    assert!(sheet["network"]["density_asked"].is_number(), "{sheet}");

    let person = open_page(&browser, Hands::Mouse).await;
    let by_script = browser
        .script_async(
            "const [file, sheets, done] = arguments;
             import('/measures.js').then(({ measure }) => measure(file, sheets))
                 .then((it) => done(JSON.stringify(it)), (error) => done(String(error)));",
            vec![file.clone(), document["measures"]["sheets"].clone()],
        )
        .await;
    let by_script: Value =
        serde_json::from_str(by_script.as_str().expect("text")).unwrap_or_else(|_| panic!("{by_script}"));
    assert_eq!(by_script["all"]["network"], sheet["network"]);
    assert_eq!(by_script["all"]["alters"], sheet["alters"]);

    choose(&browser, &written(&browser, &[("doors.json", turned.as_bytes())])).await;
    until_shown(&person, &["doors"]).await;
    let same = |cell: &Value, right: &Value, what: &str| {
        let cell: Option<f64> = cell.as_str().filter(|it| !it.is_empty()).map(|it| it.parse().expect(what));
        assert_eq!(cell, right.as_f64(), "{what}");
    };
    person.press(&button("Measures (CSV)")).await;
    if let Some(csv) = saved(&browser, "measures.csv").await {
        let row = table(csv).remove(0);
        for (key, right) in sheet["network"].as_object().expect("measures") {
            same(&row[key], right, key);
        }
    }
    person.press(&button("Contacts (CSV)")).await;
    if let Some(csv) = saved(&browser, "contacts.csv").await {
        let rows = table(csv);
        assert_eq!(rows.len(), file["nodes"].as_array().expect("nodes").len());
        for row in rows {
            let id = row["alter"].as_str().expect("an id");
            for (key, right) in sheet["alters"][id].as_object().unwrap_or(&serde_json::Map::new()) {
                same(&row[key], right, &format!("{key} of {id}"));
            }
            let node =
                file["nodes"].as_array().expect("nodes").iter().find(|it| it["id"] == id).expect("the file's own id");
            assert_eq!(row["label"], node["label"]);
            assert_eq!(row["on_map"], json!(exports::truth(node["x"].is_number())));
        }
    }
}

async fn answers(browser: Browser) {
    let file = br#"{ "nodes": [{ "id": 1, "club": "choir " }, { "id": 2, "club": "Choir" }, { "id": 3, "club": null }, { "id": 4 },
        { "id": 5, "club": "=SUM(A1)", "score": -4 }], "edges": [] }"#;
    let person = open_page(&browser, Hands::Mouse).await;
    choose(&browser, &written(&browser, &[("clubs.json", file)])).await;
    until_shown(&person, &["clubs"]).await;
    person.select_typing(&the("combobox", "Colour by"), "Club").await;
    for label in ["\"choir \"", "Choir", "Left blank", "Not asked"] {
        until_said(&person, label).await;
    }
    person.press(&button("Contacts (CSV)")).await;
    if let Some(csv) = saved(&browser, "contacts.csv").await {
        let said: Vec<[String; 4]> = table(csv)
            .iter()
            .map(|row| {
                ["alter", "club", "club_missing", "score"].map(|it| row[it].as_str().unwrap_or_default().to_owned())
            })
            .collect();
        let right = [
            ["1", "choir ", "", ""],
            ["2", "Choir", "", ""],
            ["3", "", "blank", ""],
            ["4", "", "not_asked", ""],
            ["5", "'=SUM(A1)", "", "-4"],
        ];
        assert_eq!(said, right.map(|row| row.map(str::to_owned)));
    }
}
