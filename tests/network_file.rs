//! The network file: what an interview comes to, and that nothing is lost in it.
#![allow(clippy::unwrap_used)]

mod small;

use formats::{file_name, network_file, read_network};
use interview::{Interview, Opening, Subject};
use json::{Json, canonical};
use network::{AlterId, Key, Value};
use proptest::prelude::*;
use small::*;

fn reads_back(it: &Interview) {
    let text = serde_json::to_string(&network_file(it)).unwrap();
    let read = read_network(&serde_json::from_str(&text).unwrap()).unwrap();
    assert!(read.network == it.network_as_asked());
}

proptest! {
    #[test]
    fn what_is_written_reads_back_the_same(start in start(), moves in moves(60)) {
        let mut it = start;
        for (number, step) in moves.iter().enumerate() {
            let _ = it.apply(step.command(&it), time(number));
        }
        reads_back(&it);
    }
}

fn graph(it: &Interview, member: &str) -> Json {
    network_file(it).get("graph").and_then(|graph| graph.get(member)).cloned().unwrap()
}

#[test]
fn ties_stand_by_kind_with_their_direction_and_answers() {
    let it = finished(begin());
    let file = network_file(&it);
    assert_eq!((file.get("directed"), file.get("multigraph")), (Some(&Json::Bool(true)), Some(&Json::Bool(true))));
    assert_eq!(
        canonical(&graph(&it, "kinds")),
        r#"{"calls":{"directed":true},"meets":{"directed":false},"refers":{"directed":true},"works_together":{"directed":false}}"#
    );
    assert_eq!(
        canonical(file.get("edges").unwrap()),
        concat!(
            r#"[{"key":"works_together","source":"a1","strength":70,"target":"a2"},"#,
            r#"{"key":"refers","source":"a1","target":"a2"},{"key":"refers","source":"a2","target":"a1"}]"#
        )
    );
}

#[test]
fn a_node_has_its_answers_in_the_order_of_the_codebook() {
    let node = node(&finished(begin()), 0);
    let names: Vec<&str> = node.members().unwrap().iter().map(|(name, _)| name.as_str()).collect();
    let head = ["id", "type", "label", "named_in", "order", "x", "y"];
    assert_eq!(names, [&head[..], &["same_job", "nickname", "sector", "contact", "relied_on"]].concat());
    assert_eq!(
        canonical(&node),
        concat!(
            r#"{"contact":null,"id":"a1","label":"Ana","named_in":["known"],"nickname":null,"order":1,"#,
            r#""relied_on":false,"same_job":false,"sector":null,"type":"person","x":0.25,"y":0.5}"#
        )
    );
}

#[test]
fn the_codebook_says_what_was_asked_in_the_language_of_the_interview() {
    let it = finished(begin());
    let codebook = graph(&it, "codebook");
    let types = codebook.get("alters").unwrap();
    let of_person = types.get("person").and_then(|it| it.get("variables")).unwrap();
    assert_eq!(
        canonical(of_person.get("sector").unwrap()),
        concat!(
            r#"{"options":[{"label":"Health care","value":"health"},{"label":"Voluntary","value":"vcs"},"#,
            r#"{"label":"Elsewhere","value":"other"}],"question":"Where do they work?","type":"one-of"}"#
        )
    );
    assert_eq!(
        canonical(types.get("organisation").unwrap()),
        r#"{"label":"organisation","variables":{"relied_on":{"question":"Can you rely on them?","type":"yes-no"}}}"#
    );
    let kinds: Vec<&str> = codebook.get("ties").unwrap().members().unwrap().iter().map(|it| it.0.as_str()).collect();
    assert_eq!(kinds, ["works_together", "refers", "meets", "calls"], "in the order of the protocol");

    let text = include_str!("data/small.json")
        .replace("\"How closely?\"", r#"{ "en": "How closely?", "cy": "Pa mor agos?" }"#)
        .replace("\"type\": \"slider\"", r#""type": "slider", "low": { "en": "Not", "cy": "Dim" }"#);
    let protocol = std::sync::Arc::new(protocol::read(&serde_json::from_str(&text).unwrap()).unwrap());
    let opening = Opening { id: "1".into(), participant: None, language: Key::from("cy"), started: time(0) };
    let ties = graph(&Interview::new(protocol, opening), "codebook").get("ties").cloned().unwrap();
    let strength = ties.get("works_together").and_then(|it| it.get("variables")?.get("strength")).cloned();
    assert_eq!(canonical(&strength.unwrap()), r#"{"low":"Dim","question":"Pa mor agos?","type":"slider"}"#);
}

#[test]
fn asked_says_what_a_missing_tie_means() {
    assert_eq!(
        canonical(&graph(&finished(begin()), "asked")),
        concat!(
            r#"[{"confirmed":true,"kind":"works_together","prompt":"together","shown":["a1","a2","a3"],"stage":"map"},"#,
            r#"{"confirmed":true,"kind":"refers","prompt":"sends","shown":["a1","a2","a3"],"stage":"map"}]"#
        )
    );
}

#[test]
fn times_come_from_the_journal() {
    let it = finished(begin());
    let hash = it.protocol().sha256.clone();
    assert_eq!(
        canonical(&graph(&it, "interview")).replace(&hash, "HASH"),
        concat!(
            r#"{"complete":true,"finished":"2026-11-22T17:02:01.500Z","id":"0192-77AB12CD","language":"en","#,
            r#""participant":"P07","sittings":["#,
            r#"{"ended":"2026-11-22T09:01:43.500Z","protocol_sha256":"HASH","started":"2026-11-22T08:59:55.000Z"},"#,
            r#"{"ended":"2026-11-22T17:02:01.500Z","protocol_sha256":"HASH","started":"2026-11-22T17:01:48.000Z"}],"#,
            r#""started":"2026-11-22T08:59:55.000Z"}"#
        )
    );
    let paradata = graph(&it, "paradata");
    assert_eq!(paradata.get("undos"), Some(&Json::Number(1.0)));
    assert_eq!(
        canonical(paradata.get("commands").unwrap()),
        r#"{"answer":3,"finish":1,"go":15,"name":2,"place":1,"resume":1,"tie":4,"undo":1}"#
    );
    let spent: f64 =
        paradata.get("stages").unwrap().items().unwrap().iter().filter_map(|it| it.get("seconds")?.as_f64()).sum();
    assert_eq!(spent, 108.5 + 13.5, "both sittings, and not the night between them");
}

#[test]
fn an_interview_under_way_has_a_file_too() {
    let it = begin();
    let interview = graph(&it, "interview");
    assert_eq!((interview.get("complete"), interview.get("finished")), (Some(&Json::Bool(false)), Some(&Json::Null)));
    assert_eq!(graph(&it, "ego"), Json::object([] as [(&str, Json); 0]));
    reads_back(&it);
}

#[test]
fn the_file_has_a_name_that_any_device_takes() {
    assert_eq!(file_name(&begin()), "small-2026-11-22-ab12cd.json");
    let opening = Opening { id: "../é".into(), participant: None, language: Key::from("en"), started: f64::NAN };
    assert_eq!(file_name(&Interview::new(protocol(), opening)), "small.json");
}

#[test]
fn measures_tell_left_blank_from_not_asked() {
    let mut it = at("map");
    it.apply(answer(Subject::Alter(AlterId(1)), "sector", Some(Value::from("vcs"))), now(&it)).unwrap();
    let composition = graph(&it, "measures").get("composition").cloned().unwrap();
    assert_eq!(
        canonical(composition.get("sector").unwrap()),
        r#"{"answered":1,"counts":{"vcs":1},"missing":1,"not_asked":1,"shares":{"vcs":1}}"#,
        "Ben's was left blank, and Hub is an organisation"
    );
}
