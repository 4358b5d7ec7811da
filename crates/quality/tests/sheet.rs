//! Figures of files whose answers are known.
#![allow(clippy::unwrap_used)]

use formats::{NetworkDocument, network_file, open_network, read_network};
use serde_json::{Value, json};
use simulate::{Options, simulate};
use sociogram_quality::{Figure, Sheet, definitions, sheets, steps};
use std::sync::Arc;

/// Ten people, of whom those beside each other are tied, answered in `seconds`.
fn file(seconds: f64) -> Value {
    let sectors = ["vcs", "health", "statutory"];
    let nodes: Vec<Value> = (0..10)
        .map(|at| {
            json!({ "id": format!("a{at}"), "type": "person", "label": format!("P{at}"), "named_in": ["p"], "order": at + 1,
                "sector": sectors[at % 3], "contact": at % 4, "close": at % 2 == 0 })
        })
        .collect();
    let edges: Vec<Value> = (0..9)
        .map(|at| json!({ "source": format!("a{at}"), "target": format!("a{}", at + 1), "key": "knows" }))
        .collect();
    let shown: Vec<String> = (0..10).map(|at| format!("a{at}")).collect();
    let asked =
        |prompt: &str| json!({ "stage": "map", "prompt": prompt, "kind": "knows", "shown": shown, "confirmed": true });
    json!({
        "directed": false, "multigraph": true, "nodes": nodes, "edges": edges,
        "graph": {
            "format": "sociogram", "version": 1,
            "interview": { "complete": true },
            "kinds": { "knows": { "directed": false } },
            "ego": { "age": 40 },
            "asked": [asked("one"), asked("two")],
            "paradata": { "stages": [{ "stage": "map", "seconds": seconds, "visits": 1 }] },
        },
    })
}

fn read(file: &Value) -> NetworkDocument {
    read_network(&serde_json::from_value(file.clone()).unwrap()).unwrap()
}

fn sheet(change: impl FnOnce(&mut Value)) -> Sheet {
    let mut file = file(360.0);
    change(&mut file);
    Sheet::of(&read(&file))
}

fn remarked(sheet: &Sheet) -> Vec<&'static str> {
    sheet.remarked().iter().map(|figure| figure.key()).collect()
}

#[test]
fn the_figures_are_those_of_their_definitions() {
    let sheet = sheet(|_| ());
    let close = |figure: Figure, expected: f64| {
        let found = sheet.figure(figure).unwrap();
        assert!((found - expected).abs() < 1e-9, "{}: {found}", figure.key());
    };
    close(Figure::Minutes, 6.0);
    // 10 names, 30 answers about people and 1 about ego, 45 pairs twice.
    close(Figure::Pace, 360.0 / (10.0 + 31.0 + 90.0));
    close(Figure::Straight, 0.0);
    close(Figure::AllTied, 0.0);
    close(Figure::NoneTied, 0.0);
    close(Figure::Blank, 0.0);
    close(Figure::Tiring, 0.0);
    close(Figure::TiedInRow, 1.0 - 9.0 / 45.0);
    close(Figure::Names, 10.0);
    assert_eq!((remarked(&sheet), sheet.figure(Figure::Speed)), (vec![], None));
}

#[test]
fn what_lies_beyond_a_bound_is_remarked() {
    let nodes = |file: &mut Value, change: &dyn Fn(usize, &mut Value)| {
        file["nodes"].as_array_mut().unwrap().iter_mut().enumerate().for_each(|(at, node)| change(at, node));
    };
    let straight = sheet(|file| nodes(file, &|_, node| node["sector"] = json!("vcs")));
    assert_eq!((straight.figure(Figure::Straight), remarked(&straight)), (Some(0.5), vec!["straight"]));
    let blank = sheet(|file| nodes(file, &|at, node| node["contact"] = if at > 4 { Value::Null } else { json!(at) }));
    assert_eq!(remarked(&blank), ["blank", "tiring"]);
    assert!((blank.figure(Figure::Tiring).unwrap() - 1.0 / 3.0).abs() < 1e-9);
    let none = sheet(|file| file["edges"] = json!([]));
    assert_eq!((remarked(&none), none.figure(Figure::TiedInRow)), (vec!["none_tied"], None));
    let all = sheet(|file| {
        let pairs = (0..10).flat_map(|one| (0..one).map(move |other| (one, other)));
        file["edges"] = pairs
            .map(|(one, other)| json!({ "source": format!("a{one}"), "target": format!("a{other}"), "key": "knows" }))
            .collect();
    });
    assert_eq!((remarked(&all), all.figure(Figure::AllTied)), (vec!["all_tied"], Some(1.0)));
    let fast = sheet(|file| file["graph"]["paradata"]["stages"][0]["seconds"] = json!(30));
    assert_eq!(remarked(&fast), ["pace"]);
    let nobody = sheet(|file| (file["nodes"], file["edges"]) = (json!([]), json!([])));
    assert!(remarked(&nobody).contains(&"names"));
}

#[test]
fn speed_is_beside_the_others() {
    let files = [300.0, 400.0, 350.0, 100.0].map(|seconds| read(&file(seconds)));
    let sheets = sheets(&files.each_ref());
    assert!((sheets[3].figure(Figure::Speed).unwrap() - 100.0 / 325.0).abs() < 1e-9);
    assert_eq!(
        sheets.iter().map(|sheet| remarked(sheet).contains(&"speed")).collect::<Vec<_>>(),
        [false, false, false, true]
    );
    assert_eq!(sociogram_quality::sheets(&[&files[0], &files[1]])[0].figure(Figure::Speed), None, "two are no others");
}

#[test]
fn files_of_elsewhere_have_what_they_have() {
    let bare = json!({ "nodes": [{ "id": 1 }], "edges": [] });
    let sheet = Sheet::of(&read(&bare));
    assert_eq!((sheet.figure(Figure::Names), sheet.figure(Figure::Pace), sheet.complete), (Some(1.0), None, None));
    assert_eq!(remarked(&sheet), Vec::<&str>::new());
}

/// Those who hurry through a simulated study are found, and few others.
#[test]
fn who_hurries_is_found() {
    let document = serde_json::from_str(include_str!("../../../www/protocols/link-worker.json")).unwrap();
    let protocol = Arc::new(protocol::read(&document).unwrap());
    let read = |hurry: f64, number: u64| {
        let options = Options { hurry, ..Options::steady(7) };
        open_network(network_file(&simulate(&protocol, &options, number).unwrap().interview)).unwrap()
    };
    let files: Vec<NetworkDocument> =
        (1..=24).map(|number| read(if number <= 4 { 1.0 } else { 0.0 }, number)).collect();
    let all: Vec<&NetworkDocument> = files.iter().collect();
    let is_found = |sheet: &Sheet| sheet.remarked().len() >= 2;
    let found: Vec<bool> = sheets(&all).iter().map(is_found).collect();
    assert!(found[..4].iter().all(|it| *it), "{found:?}");
    assert!(found[4..].iter().filter(|it| **it).count() <= 2, "{found:?}");
}

#[test]
fn a_journal_is_told_entry_by_entry() {
    let document = serde_json::from_str(include_str!("../../../www/protocols/link-worker.json")).unwrap();
    let protocol = Arc::new(protocol::read(&document).unwrap());
    let options = Options { slip: 0.1, ..Options::steady(7) };
    let interview = simulate(&protocol, &options, 1).unwrap().interview;
    let steps = steps(&protocol, interview.journal());
    assert_eq!(steps.len(), interview.journal().entries().len());
    let named = interview.network().alters().next().unwrap().label.clone();
    let told = |text: &str| steps.iter().find(|step| step.what.contains(text)).unwrap_or_else(|| panic!("{text}"));
    assert!(!told(&format!("names {named}")).correction);
    assert!(told("takes the last answer back").correction);
    assert_eq!(told("“How old are you?”").stage, "about-you");
    assert!(told("places ").what.len() > 8 && told("ties ").stage == "people-map");
    assert_eq!(steps.last().unwrap().what, "finishes");
    assert!(steps.windows(2).all(|two| two[0].seconds <= two[1].seconds));
    let corrections = interview.journal().entries().iter().filter(|it| it.command.name().as_str() == "undo").count();
    assert!(steps.iter().filter(|step| step.correction).count() > corrections);
}

#[test]
fn every_figure_has_a_definition() {
    let definitions = serde_json::to_value(definitions()).unwrap();
    let said = |it: &Value| it["definition"].as_str().unwrap().ends_with('.');
    assert_eq!(definitions.as_array().unwrap().len(), Figure::ALL.len());
    assert!(definitions.as_array().unwrap().iter().all(said));
}
