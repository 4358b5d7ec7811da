//! Sheets of measures: what a protocol asks for beyond the standard measures, as it stands in the network file.
#![allow(clippy::unwrap_used)]

mod small;

use formats::{measured, network_file, sheets};
use json::{Json, canonical};
use measures::{AlterMeasure, Measure, Scope, Sheet};
use network::Key;
use protocol::read;
use small::*;
use std::cell::RefCell;

fn json(text: &str) -> Json {
    serde_json::from_str(text).unwrap()
}

fn sheet(file: &Json, wanted: &str) -> Json {
    sheets(file, &json(&format!(r#"{{ "one": {wanted} }}"#)), &|_| ()).unwrap().get("one").unwrap().clone()
}

/// The small protocol with these measures.
fn asking(measures: &str) -> Json {
    let mut document = json(include_str!("data/small.json"));
    *document.get_mut("measures").unwrap() = json(measures);
    document
}

#[test]
fn a_protocol_can_ask_for_every_measure_there_is() {
    let keys = |keys: Vec<&str>| format!(r#""{}""#, keys.join(r#"", ""#));
    let (network, alters) = (
        keys(Measure::ALL.iter().map(|it| it.key()).collect()),
        keys(AlterMeasure::ALL.iter().map(|it| it.key()).collect()),
    );
    let document =
        asking(&format!(r#"{{ "sheets": {{ "all": {{ "network": [{network}], "alters": [{alters}] }} }} }}"#));
    assert_eq!(read(&document).map(drop), Ok(()));
    let file = measured(network_file(&finished(begin())), &document).unwrap();
    let all = file.get("graph").and_then(|it| it.get("measures")?.get("sheets")?.get("all")).unwrap();
    assert_eq!(all.get("network").and_then(Json::members).unwrap().len(), Measure::ALL.len());
    assert_eq!(all.get("alters").and_then(|it| it.get("a1")?.members()).unwrap().len(), AlterMeasure::ALL.len());
}

/// And for none that there is not: the schema has exactly these words.
#[test]
fn the_schema_has_the_keys_of_the_table() {
    let schema = json(include_str!("../www/schema/protocol.schema.json"));
    let part = |names: &[&str]| {
        names.iter().try_fold(&schema, |at, name| at.get(name)).and_then(Json::items).unwrap().to_vec()
    };
    let sheet = ["properties", "measures", "properties", "sheets", "additionalProperties", "properties"];
    let words = |member: &str| part(&[&sheet[..], &[member, "items", "enum"]].concat());
    assert_eq!(Json::List(words("network")), Json::list(Measure::ALL.iter().map(|it| it.key())));
    assert_eq!(Json::List(words("alters")), Json::list(AlterMeasure::ALL.iter().map(|it| it.key())));
}

#[test]
fn the_guide_names_them_all() {
    let guide = include_str!("../www/protocols/README.md");
    let keys = Measure::ALL.iter().map(|it| it.key()).chain(AlterMeasure::ALL.iter().map(|it| it.key()));
    for key in keys {
        assert!(guide.contains(&format!("`{key}`")), "{key}");
    }
}

#[test]
fn a_sheet_says_what_the_measures_say() {
    let it = finished(begin());
    let (file, network) = (network_file(&it), it.network_as_asked());
    let wanted = r#"{ "network": ["density", "reciprocity", "diameter"], "alters": ["betweenness", "closeness"] }"#;
    let found = sheet(&file, wanted);
    let (selection, directed) = (Scope::default(), [Key::from("refers")]);
    let right = Sheet::new(&network, &selection, &[]).with_directed(&directed);
    assert_eq!(
        found.get("network"),
        Some(&right.to_json(&[Measure::Density, Measure::Reciprocity, Measure::Diameter]))
    );
    for measure in [AlterMeasure::Betweenness, AlterMeasure::Closeness] {
        let values = found.get("alters").and_then(Json::members).unwrap().iter().map(|it| it.1.get(measure.key()));
        let right: Vec<Json> = right.of_alters(measure).into_iter().map(Json::from).collect();
        assert!(values.eq(right.iter().map(Some)));
    }
}

#[test]
fn of_some_alters_and_kinds() {
    let file = network_file(&finished(begin()));
    let of = |selection: &str| {
        canonical(&sheet(&file, &format!(r#"{{ {selection} "network": ["on_map", "tied_pairs"] }}"#)))
    };
    assert_eq!(of(""), r#"{"kinds":null,"network":{"on_map":3,"tied_pairs":1},"types":null}"#);
    assert_eq!(
        of(r#""types": ["organisation"], "kinds": ["refers"],"#),
        r#"{"kinds":["refers"],"network":{"on_map":1,"tied_pairs":0},"types":["organisation"]}"#
    );
}

#[test]
fn answers_are_told_by_variable() {
    let elsewhere = json(
        r#"{ "graph": { "ego": { "sector": "b" } },
             "nodes": [{ "id": "x", "age": 30, "sector": "a" }, { "id": "y", "age": 40, "sector": "b" },
                       { "id": "z", "age": null, "sector": "b" }, { "id": "w" }],
             "edges": [{ "source": "x", "target": "y" }, { "source": "y", "target": "z" }] }"#,
    );
    let found = sheet(
        &elsewhere,
        r#"{ "off_map": true, "numbers": ["age"], "diversity": ["sector"], "homophily": ["sector"], "alters": ["core"] }"#,
    );
    assert_eq!(
        canonical(found.get("numbers").unwrap()),
        r#"{"age":{"answered":2,"mean":35,"median":35,"missing":1,"not_asked":1,"sd":7.0710678118654755}}"#
    );
    let sector = found.get("diversity").and_then(|it| it.get("sector")).unwrap();
    assert_eq!(
        (sector.get("answered"), sector.get("categories")),
        (Some(&Json::Number(3.0)), Some(&Json::Number(2.0)))
    );
    assert_eq!(
        canonical(found.get("homophily").unwrap()),
        r#"{"sector":{"ei_ego":-0.3333333333333333,"ei_ties":0,"share":0.6666666666666666}}"#
    );
    assert_eq!(
        canonical(found.get("alters").unwrap()),
        r#"{"w":{"core":0},"x":{"core":1},"y":{"core":1},"z":{"core":1}}"#
    );
    // Without a map nobody was asked about ties.
    assert_eq!(canonical(sheet(&elsewhere, r#"{ "alters": ["core"] }"#).get("alters").unwrap()), "{}");
}

#[test]
fn only_pairs_that_a_prompt_of_these_kinds_showed_were_asked_about() {
    let mut file = network_file(&finished(begin()));
    let asked = json(
        r#"[{ "kind": "works_together", "shown": ["a1", "a2"] }, { "kind": "refers", "shown": ["a1", "a2", "a3"] }]"#,
    );
    *file.get_mut("graph").and_then(|it| it.get_mut("asked")).unwrap() = asked;
    let pairs =
        |kinds: &str| sheet(&file, &format!(r#"{{ {kinds} "network": ["pairs_asked"] }}"#)).get("network").cloned();
    assert_eq!(pairs(r#""kinds": ["works_together"],"#), Some(json(r#"{ "pairs_asked": 1 }"#)));
    assert_eq!(pairs(""), Some(json(r#"{ "pairs_asked": 3 }"#)));
}

#[test]
fn a_protocol_without_sheets_leaves_the_file_as_it_is() {
    let file = network_file(&finished(begin()));
    for document in [asking("{}"), asking(r#"{ "show": true, "sheets": {} }"#), json("{}")] {
        assert_eq!(measured(file.clone(), &document), Ok(file.clone()));
    }
}

#[test]
fn progress_rises_to_the_end() {
    let told = RefCell::new(vec![0.0]);
    let nodes: Vec<String> = (0..200).map(|id| format!(r#"{{ "id": {id} }}"#)).collect();
    let file = json(&format!(r#"{{ "nodes": [{}], "edges": [] }}"#, nodes.join(",")));
    let wanted = r#"{ "one": { "off_map": true, "network": ["diameter"], "alters": ["betweenness"] }, "two": { "network": ["size"] } }"#;
    sheets(&file, &json(wanted), &|share| told.borrow_mut().push(share)).unwrap();
    let told = told.into_inner();
    assert!(told.is_sorted() && told.len() > 6, "{told:?}");
    assert_eq!(told.last(), Some(&1.0));
}

#[test]
fn what_cannot_be_read_is_told_with_its_place() {
    let file = network_file(&finished(begin()));
    for (wanted, told) in [
        (r#"[]"#, "$: This should be an object, not an empty list."),
        (r#"{ "one": 1 }"#, "$.one: This should be an object, not 1."),
        (r#"{ "one": { "network": "density" } }"#, r#"$.one.network: This should be a list, not "density"."#),
        (r#"{ "one": { "alters": [1] } }"#, "$.one.alters[0]: This should be a text, not 1."),
        (r#"{ "one": { "alters": ["depth"] } }"#, r#"$.one.alters[0]: "depth" is not the key of a measure here."#),
        (r#"{ "one": { "off_map": 1 } }"#, "$.one.off_map: This should be true or false, not 1."),
        (r#"{ "one": { "netwrok": [] } }"#, r#"$.one.netwrok: A sheet of measures has no member "netwrok"."#),
    ] {
        assert_eq!(sheets(&file, &json(wanted), &|_| ()), Err(told.into()));
    }
    for (broken, told) in [
        (r#"{ "nodes": [{}], "edges": [] }"#, "$.nodes[0].id: Every node needs an id"),
        (r#"{ "nodes": [null], "edges": [] }"#, "$.nodes[0]: A node should stand here"),
        (r#"{ "nodes": [{ "id": 1 }, { "id": 1 }], "edges": [] }"#, "$.nodes[1] (1): Two nodes have this id."),
        (r#"{ "nodes": [{ "id": 1 }], "edges": [5] }"#, "$.edges[0]: A tie should stand here"),
        (r#"{ "nodes": [{ "id": 1 }], "links": [{ "source": 1, "target": 3 }] }"#, "$.links[0] (1 – 3): Both ends"),
        (r#"{ "edges": [] }"#, "$: This is not a network file"),
        ("5", "$: This is not a network file"),
    ] {
        let said = sheets(&json(broken), &json("{}"), &|_| ()).err().unwrap_or_else(|| panic!("{broken} was read"));
        assert!(said.starts_with(told), "{broken}: {said}");
    }
    // What loses nobody and no tie between two is no reason to refuse.
    let loop_and_twice = r#"{ "nodes": [{ "id": 1, "label": null }, { "id": 2 }],
        "edges": [{ "source": 1, "target": 1 }, { "source": 1, "target": 2 }, { "source": 2, "target": 1 }] }"#;
    let found = sheet(&json(loop_and_twice), r#"{ "off_map": true, "network": ["tied_pairs"] }"#);
    assert_eq!(found.get("network"), Some(&json(r#"{ "tied_pairs": 1 }"#)));
}

#[test]
fn ids_that_read_alike_stay_two() {
    let file =
        json(r#"{ "nodes": [{ "id": 1 }, { "id": "1" }, { "id": "x" }], "edges": [{ "source": 1, "target": "x" }] }"#);
    let found = sheet(&file, r#"{ "off_map": true, "alters": ["degree"] }"#);
    let alters = canonical(found.get("alters").unwrap());
    assert_eq!(alters, r#"{"\"1\"":{"degree":0},"1":{"degree":1},"x":{"degree":1}}"#);
}

/// A file in which somebody was placed and nobody asked about ties is not one of isolates.
#[test]
fn where_nothing_was_asked_about_ties_nothing_is_told_of_them() {
    let file = |asked: &str| {
        json(&format!(
            r#"{{ "graph": {{ "format": "sociogram", "version": 1, "asked": [{asked}] }}, "edges": [],
                 "nodes": [{{ "id": "a1", "x": 0, "y": 0 }}, {{ "id": "a2", "x": 0, "y": 1 }}, {{ "id": "a3", "x": 1, "y": 0 }}] }}"#
        ))
    };
    let wanted = r#"{ "network": ["on_map", "tied_pairs", "isolates", "isolate_share", "density", "average_degree", "max_core",
        "components", "reciprocity", "pairs_asked"], "alters": ["degree"] }"#;
    let told = |asked: &str| {
        let found = sheet(&file(asked), wanted);
        (canonical(found.get("network").unwrap()), canonical(found.get("alters").unwrap()))
    };
    let (network, alters) = told("");
    assert_eq!(
        network,
        r#"{"average_degree":null,"components":null,"density":null,"isolate_share":null,"isolates":null,"max_core":null,"on_map":3,"pairs_asked":0,"reciprocity":null,"tied_pairs":0}"#
    );
    assert_eq!(alters, r#"{"a1":{"degree":null},"a2":{"degree":null},"a3":{"degree":null}}"#);
    let (network, alters) = told(r#"{ "kind": "knows", "shown": ["a1", "a3"] }"#);
    assert!(network.contains(r#""isolates":2"#) && network.contains(r#""pairs_asked":1"#), "{network}");
    assert_eq!(alters, r#"{"a1":{"degree":0},"a2":{"degree":null},"a3":{"degree":0}}"#);
}
