//! Protocols that nobody wrote in good faith, or at all: they must end in faults, soon, and never in a panic.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use json::Json;
use proptest::prelude::*;
use sociogram_protocol::{Fault, FaultCode, Protocol, read};
use std::time::{Duration, Instant};

fn good() -> Json {
    serde_json::from_str(include_str!("protocols/good/everything.json")).unwrap()
}

fn told(result: &Result<Protocol, Vec<Fault>>) -> Vec<String> {
    result.as_ref().err().into_iter().flatten().map(ToString::to_string).collect()
}

/// A protocol with the given members in place of those it has, and without variables that need its stages.
fn with(members: &[(&str, Json)]) -> Json {
    let mut whole = good();
    if let Some(Json::Object(ego)) = whole.get_mut("codebook").and_then(|it| it.get_mut("ego")) {
        ego.retain(|(_, variable)| variable.get("calculated").is_none());
    }
    let Json::Object(mut all) = whole else { unreachable!() };
    all.extend(members.iter().map(|(name, value)| ((*name).into(), value.clone())));
    all.reverse();
    let mut seen = std::collections::BTreeSet::new();
    all.retain(|(name, _)| seen.insert(name.clone()));
    Json::Object(all)
}

#[test]
fn too_deep() {
    let mut rule = Json::object([("ego", Json::from("agreed"))]);
    for _ in 0..500 {
        rule = Json::object([("not", rule)]);
    }
    let stage = Json::object([("when", rule)]);
    let faults = told(&read(&with(&[("stages", Json::List(vec![stage]))])));
    assert_eq!(faults, ["$.stages[0].when: Lists and objects are nested more than 64 deep in here. Make it flatter."]);
}

#[test]
fn too_many_values() {
    let faults = told(&read(&with(&[("stages", Json::List(vec![Json::Null; 200_000]))])));
    assert_eq!(faults, ["$: The protocol has more than 100000 values in it. Take something out."]);
}

#[test]
fn too_much_text() {
    let text = Json::Text("x".repeat(20_000));
    let faults = told(&read(&with(&[("stages", Json::List(vec![text; 150]))])));
    assert_eq!(faults, ["$: The protocol has more than 2000000 bytes of text. Take something out."]);
}

#[test]
fn a_text_too_long() {
    let faults = told(&read(&with(&[("title", Json::Text("é".repeat(20_001)))])));
    assert_eq!(faults, ["$.title: This text is longer than 20000 characters. Shorten it."]);
}

#[test]
fn too_many_stages() {
    let stage = |at: usize| {
        Json::object([
            ("type", Json::from("summary")),
            ("id", Json::Text(format!("s{at}"))),
            ("title", Json::from("End")),
        ])
    };
    let faults = told(&read(&with(&[("stages", Json::List((0..501).map(stage).collect()))])));
    assert_eq!(faults, ["$.stages: There are 501 of these; at most 500 are allowed."]);
}

#[test]
fn too_many_faults() {
    let faults = read(&with(&[("stages", Json::List(vec![Json::Null; 300]))])).unwrap_err();
    assert_eq!(faults.len(), 201);
    assert_eq!(faults[200].code, FaultCode::More);
    assert_eq!(faults[200].to_string(), "$: And 100 more. Mend the ones above first.");
}

#[test]
fn calculated_in_long_chains_and_large_circles() {
    let variable = |at: usize, of: usize| {
        let operands = Json::List(vec![Json::object([("variable", Json::Text(format!("v{of}")))])]);
        let members = [
            ("type", Json::from("whole-number")),
            ("question", Json::from("?")),
            ("calculated", Json::object([("sum", operands)])),
        ];
        (format!("v{at}"), Json::object(members))
    };
    let started = Instant::now();
    for last in [0, 7_000] {
        let mut ego: Vec<(String, Json)> = (0..7_000).map(|at| variable(at, at + 1)).collect();
        ego.push(variable(7_000, last));
        let document = with(&[
            ("codebook", Json::object([("ego", Json::Object(ego))])),
            ("stages", Json::List(vec![])),
            ("measures", Json::Object(vec![])),
        ]);
        let faults = told(&read(&document));
        assert!(faults.iter().any(|it| it.contains("circle") || it.contains("out of itself")), "{faults:?}");
    }
    assert!(started.elapsed() < Duration::from_secs(20), "{:?}", started.elapsed());
}

#[test]
fn members_given_twice() {
    let document = Json::object([("id", Json::from("a")), ("id", Json::from("b"))]);
    assert_eq!(told(&read(&document))[0], "$: The member \"id\" is given twice. Keep one.");
}

/// The heaviest documents that pass the first gate. Work that grew with their square would take minutes.
#[test]
fn nothing_takes_long() {
    let variable = Json::object([("type", Json::from("yes-no")), ("question", Json::from("?"))]);
    let names: Vec<String> = (0..9_000).map(|at| format!("variable_number_{at}")).collect();
    let ego = Json::object(names.iter().map(|name| (name.as_str(), variable.clone())));
    let types = Json::object((0..64).map(|at| {
        let label = || Json::from("x");
        (format!("type_{at}"), Json::object([("label", label()), ("plural", label())]))
    }));
    let codebook = Json::object([("ego", ego), ("alters", types)]);
    let fields = |change: &str| Json::list(names.iter().take(900).map(|name| format!("{name}{change}")));
    let forms = |change: &str| {
        let form = |at: usize| {
            Json::object([
                ("type", Json::from("ego-form")),
                ("id", Json::Text(format!("s{at}"))),
                ("title", Json::from("?")),
                ("fields", fields(change)),
            ])
        };
        Json::List((0..50).map(form).collect())
    };
    let test = Json::object([("type", "type_1"), ("named_in", "advise")].map(|(name, it)| (name, Json::from(it))));
    let filter = Json::object([("any", Json::List(vec![test; 900]))]);
    let rule = Json::object([("all", Json::List(vec![Json::object([("alters", filter)]); 10]))]);
    let ruled = Json::object([("type", Json::from("summary")), ("when", rule)]);
    let long = Json::object((0..90_000).map(|at| (format!("member_{at}"), Json::Null)));
    for (what, document) in [
        ("many right references", with(&[("codebook", codebook.clone()), ("stages", forms(""))])),
        ("many wrong references", with(&[("codebook", codebook.clone()), ("stages", forms("_x"))])),
        ("long rules", with(&[("codebook", codebook), ("stages", Json::List(vec![ruled; 2]))])),
        ("many members", long.clone()),
        ("many languages", with(&[("title", long)])),
    ] {
        let start = Instant::now();
        let _ = read(&document);
        println!("{what}: {:?}", start.elapsed());
        assert!(start.elapsed() < Duration::from_secs(10), "{what}");
    }
}

fn any_json() -> impl Strategy<Value = Json> {
    // Words of the format, so that some of what comes out gets past the first look.
    let word = prop_oneof![
        4 => proptest::sample::select(words()).prop_map(String::from),
        1 => any::<String>(),
    ];
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        any::<f64>().prop_map(Json::from),
        (-2i32..70).prop_map(|number| Json::from(f64::from(number))),
        word.clone().prop_map(Json::Text),
    ];
    leaf.prop_recursive(5, 60, 6, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Json::List),
            proptest::collection::vec((word.clone(), inner), 0..6).prop_map(Json::Object),
        ]
    })
}

fn words() -> Vec<&'static str> {
    vec![
        "sociogram",
        "id",
        "title",
        "languages",
        "codebook",
        "ego",
        "alters",
        "ties",
        "variables",
        "type",
        "text",
        "question",
        "options",
        "value",
        "label",
        "stages",
        "when",
        "jumps",
        "to",
        "all",
        "any",
        "not",
        "equals",
        "kind",
        "at_least",
        "at_most",
        "less_than",
        "includes",
        "excludes",
        "answered",
        "named_in",
        "tied",
        "variable",
        "fields",
        "prompts",
        "task",
        "tie",
        "highlight",
        "between",
        "mark",
        "min",
        "max",
        "en",
        "cy",
        "person",
        "organisation",
        "advice",
        "role",
        "contact",
        "ego-form",
        "alter-form",
        "name-generator",
        "one-of",
        "scale",
        "other",
        "date",
    ]
}

/// Every value of a document, by number, in the order written.
fn nth<'a>(json: &'a mut Json, left: &mut usize) -> Option<&'a mut Json> {
    if *left == 0 {
        return Some(json);
    }
    *left -= 1;
    match json {
        Json::List(items) => items.iter_mut().find_map(|item| nth(item, left)),
        Json::Object(members) => members.iter_mut().find_map(|(_, value)| nth(value, left)),
        _ => None,
    }
}

#[derive(Clone, Debug)]
enum Change {
    Replace(Json),
    Drop(usize),
    Repeat(usize),
    Rename(usize, String),
    Add(String, Json),
}

fn any_change() -> impl Strategy<Value = Change> {
    let word = || proptest::sample::select(words()).prop_map(String::from);
    prop_oneof![
        any_json().prop_map(Change::Replace),
        (0..9usize).prop_map(Change::Drop),
        (0..9usize).prop_map(Change::Repeat),
        (0..9usize, word()).prop_map(|(at, name)| Change::Rename(at, name)),
        (word(), any_json()).prop_map(|(name, json)| Change::Add(name, json)),
    ]
}

fn apply(json: &mut Json, change: Change) {
    match (json, change) {
        (json, Change::Replace(new)) => *json = new,
        (Json::List(items), Change::Drop(at)) if at < items.len() => drop(items.remove(at)),
        (Json::Object(members), Change::Drop(at)) if at < members.len() => drop(members.remove(at)),
        (Json::List(items), Change::Repeat(at)) if at < items.len() => items.push(items[at].clone()),
        (Json::Object(members), Change::Repeat(at)) if at < members.len() => members.push(members[at].clone()),
        (Json::Object(members), Change::Rename(at, name)) if at < members.len() => members[at].0 = name,
        (Json::Object(members), Change::Add(name, json)) => members.push((name, json)),
        _ => {}
    }
}

/// Faults are shown to people: each must be a sentence that can be shown.
fn check(document: &Json) -> Result<(), TestCaseError> {
    match read(document) {
        Ok(protocol) => prop_assert_eq!(protocol.sha256.len(), 64),
        Err(faults) => {
            prop_assert!((1..=201).contains(&faults.len()));
            for fault in faults {
                let text = fault.to_string();
                prop_assert!(fault.message.ends_with(['.', '?']), "{}", text);
                prop_assert!(fault.message.chars().count() < 1_000, "{}", text);
                prop_assert!(!text.chars().any(char::is_control), "{:?}", text);
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_json_ends_in_faults(document in any_json()) {
        check(&document)?;
    }

    #[test]
    fn spoilt_protocols_end_in_faults(changes in proptest::collection::vec((0..900usize, any_change()), 1..6)) {
        let mut document = good();
        for (mut at, change) in changes {
            if let Some(value) = nth(&mut document, &mut at) {
                apply(value, change);
            }
        }
        check(&document)?;
    }
}
