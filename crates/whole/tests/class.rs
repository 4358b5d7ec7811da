//! A class of four, of whom one did not answer.
#![allow(clippy::unwrap_used)]

use exports::{Case, Options, Study, read};
use json::Json;
use network::{Alter, Key};
use serde_json::{Value, json};
use sociogram_whole::{Rule, Whole, WholeTie};

/// A file of somebody who named these, by their id on the roster and prompts, and drew these ties between them; all were
/// shown in the question for ties.
fn file(ego: &str, named: &[(&str, &[&str])], ties: &[(&str, &str)]) -> String {
    let id = |of: &str| format!("a{}", 1 + named.iter().position(|(it, _)| *it == of).unwrap());
    let nodes: Vec<Value> = named
        .iter()
        .map(|(who, prompts)| json!({ "id": id(who), "label": who.to_uppercase(), "roster_id": who, "named_in": prompts, "x": 0.5, "y": 0.5 }))
        .collect();
    let shown: Vec<String> = named.iter().map(|(who, _)| id(who)).collect();
    let edges: Vec<Value> =
        ties.iter().map(|(one, other)| json!({ "source": id(one), "target": id(other), "key": "friends" })).collect();
    json!({
        "directed": false, "multigraph": true,
        "graph": {
            "format": "sociogram", "version": 1, "kinds": { "friends": { "directed": false } },
            "interview": { "participant": ego },
            "asked": [{ "stage": "map", "prompt": "friends", "kind": "friends", "shown": shown, "confirmed": true }],
        },
        "nodes": nodes, "edges": edges,
    })
    .to_string()
}

fn roster(case: &Case, alter: Option<&Alter>) -> Option<String> {
    match alter {
        None => case.interview("participant"),
        Some(alter) => alter.attributes.get(&Key::from("roster_id"))?.as_text().map(str::to_owned),
    }
}

fn class() -> Whole {
    let mut study = Study::new(Options::default());
    let files = [
        file(
            "ana",
            &[("ben", &["advice"]), ("cy", &["advice", "lunch"]), ("dee", &["lunch"])],
            &[("ben", "cy"), ("cy", "dee")],
        ),
        file("ben", &[("ana", &["advice"]), ("cy", &["lunch"]), ("dee", &["lunch"])], &[("cy", "dee")]),
        file("cy", &[("ana", &["lunch"]), ("ben", &["advice"])], &[("ana", "ben")]),
    ];
    for (at, file) in files.iter().enumerate() {
        study.add(&format!("{at}.json"), read(file.as_bytes()));
    }
    Whole::of(&study, &roster)
}

fn ties(of: &Whole, rule: Rule, kind: &str) -> Vec<String> {
    let shown = |it: &WholeTie| format!("{}{}{}", it.from, if it.directed { ">" } else { "-" }, it.to);
    of.ties(rule).iter().filter(|it| it.kind == kind).map(shown).collect()
}

#[test]
fn naming_is_taken_as_reported_by_either_or_by_both() {
    let whole = class();
    assert_eq!(ties(&whole, Rule::Reported, "advice"), ["ana>ben", "ana>cy", "ben>ana", "cy>ben"]);
    assert_eq!(ties(&whole, Rule::Either, "advice"), ["ana-ben", "ana-cy", "ben-cy"]);
    assert_eq!(ties(&whole, Rule::Both, "advice"), ["ana-ben"]);
    assert_eq!(ties(&whole, Rule::Both, "lunch"), ["ana-cy"]);
    let tie = &whole.ties(Rule::Either)[0];
    assert_eq!(tie.reported_by.iter().collect::<Vec<_>>(), ["ana", "ben"]);
}

#[test]
fn ties_between_alters_are_drawn_by_whoever_sees_them() {
    let whole = class();
    // Cy and Dee are friends for both who saw them; Ben and Cy for Ana, and nobody else was asked.
    assert_eq!(ties(&whole, Rule::Either, "friends"), ["ana-ben", "ben-cy", "cy-dee"]);
    assert_eq!(ties(&whole, Rule::Both, "friends"), ["ana-ben", "ben-cy", "cy-dee"]);
    let mut study = Study::new(Options::default());
    let named: [(&str, &[&str]); 2] = [("x", &[]), ("y", &[])];
    study.add("1.json", read(file("p", &named, &[("x", "y")]).as_bytes()));
    study.add("2.json", read(file("q", &named, &[]).as_bytes()));
    let whole = Whole::of(&study, &roster);
    assert_eq!(ties(&whole, Rule::Either, "friends"), ["x-y"]);
    assert!(ties(&whole, Rule::Both, "friends").is_empty(), "the other was asked and drew none");
    assert_eq!(ties(&whole, Rule::Reported, "named"), ["p>x", "p>y", "q>x", "q>y"]);
}

#[test]
fn who_did_not_answer_is_marked_and_in_no_agreement() {
    let whole = class();
    let dee = &whole.people()["dee"];
    assert_eq!((dee.answered, dee.label.as_str(), dee.named_by.len()), (false, "DEE", 2));
    let all = whole.agreement();
    let advice = all["advice"];
    assert_eq!((advice.both, advice.one, advice.neither, advice.unanswered), (1, 2, 0, 0));
    assert_eq!(advice.share(), Some(1.0 / 3.0));
    let lunch = all["lunch"];
    assert_eq!((lunch.both, lunch.one, lunch.neither, lunch.unanswered), (1, 1, 1, 2));
    let about = whole.about(Rule::Both);
    assert_eq!(about.get("not_answered"), Some(&Json::list(["dee"])));
}

#[test]
fn it_is_read_back_as_a_network() {
    let whole = class();
    for (rule, directed) in [(Rule::Reported, true), (Rule::Either, false)] {
        let text = json::canonical(&whole.to_json(rule));
        let back = read(text.as_bytes()).unwrap();
        assert_eq!((back.network.alter_count(), back.network.tie_count()), (4, whole.ties(rule).len()));
        assert_eq!(back.directed().contains(&Key::from("advice")), directed);
        assert!(back.remarks.is_empty(), "{:?}", back.remarks);
    }
}

#[test]
fn who_is_not_known_stays_apart() {
    let mut study = Study::new(Options::default());
    let nobody = r#"{ "nodes": [{ "id": "a1", "label": "Eve" }], "edges": [] }"#;
    study.add("1.json", read(nobody.as_bytes()));
    study.add("2.json", read(nobody.as_bytes()));
    let whole = Whole::of(&study, &roster);
    assert_eq!(whole.people().keys().collect::<Vec<_>>(), ["1", "1:a1", "2", "2:a1"]);
    assert!(whole.people().values().all(|it| !it.known) && whole.remarks().len() == 1);
    study.add("3.json", read(file("p", &[("p", &["advice"])], &[]).as_bytes()));
    study.add("4.json", read(file("p", &[], &[]).as_bytes()));
    let whole = Whole::of(&study, &roster);
    assert!(whole.ties(Rule::Reported).iter().all(|it| it.from != it.to));
    assert!(whole.remarks()[0].starts_with("3, 4 are all of p"), "{:?}", whole.remarks());
}
