//! The examples in `www/protocols/examples` are good, and come to an end with what they ask for in the file.
#![allow(clippy::unwrap_used)]

use formats::network_file;
use json::Json;
use protocol::{Protocol, read};
use sociogram_simulate::{Options, simulate};
use std::sync::Arc;

fn example(name: &str) -> Arc<Protocol> {
    let path = format!("{}/../../www/protocols/examples/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let document: Json = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    Arc::new(read(&document).unwrap_or_else(|faults| panic!("{faults:?}")))
}

/// The file of a participant who names so many, answers all, and finishes.
fn told(name: &str, people: usize) -> Json {
    let options = Options { named: Some(people), ..Options::steady(1) };
    let simulated = simulate(&example(name), &options, 1).unwrap();
    assert!(simulated.interview.finished().is_some());
    network_file(&simulated.interview)
}

fn items<'j>(json: &'j Json, name: &str) -> &'j [Json] {
    json.get(name).and_then(Json::items).unwrap()
}

#[test]
fn forty_five_names_come_to_a_sample_of_their_pairs() {
    let file = told("forty-five-names", 45);
    let asked = &items(file.get("graph").unwrap(), "asked")[0];
    assert_eq!((items(&file, "nodes").len(), items(asked, "pairs").len(), asked.get("blank")), (45, 120, None));
    let chance = asked.get("sample").unwrap().get("chance").unwrap();
    assert_eq!(chance.get("pair").and_then(Json::as_f64), Some(120.0 / 990.0));
    let edges = items(&file, "edges");
    assert!(!edges.is_empty() && edges.len() < 120);
    let level = |edge: &Json| edge.get("how_likely").and_then(Json::as_str).map(str::to_owned);
    assert!(edges.iter().all(|edge| matches!(level(edge).as_deref(), Some("perhaps" | "surely"))));
}

#[test]
fn important_matters_have_three_answers_for_each_pair() {
    let file = told("important-matters", 5);
    let asked = &items(file.get("graph").unwrap(), "asked")[0];
    assert_eq!((items(&file, "nodes").len(), items(asked, "pairs").len(), asked.get("blank")), (5, 10, None));
    let close = |edge: &Json| edge.get("closeness").and_then(Json::as_f64);
    assert!(items(&file, "edges").iter().all(|edge| matches!(close(edge), Some(1.0 | 2.0))));
    for node in items(&file, "nodes") {
        for variable in ["gender", "bonds", "talk", "known", "age"] {
            assert!(node.get(variable).is_some(), "{variable}");
        }
    }
}

#[test]
fn three_circles_have_everybody_in_theirs() {
    let file = told("three-circles", 14);
    let nodes = items(&file, "nodes");
    for (at, node) in nodes.iter().enumerate() {
        let number = |name: &str| node.get(name).and_then(Json::as_f64);
        let place = geometry::Point::new(number("x").unwrap(), number("y").unwrap());
        let ring = geometry::dial::ring_of(place, 3).unwrap_or(2);
        assert_eq!(number("circle"), Some(ring as f64 + 1.0), "{at}");
        assert_eq!(node.get("contact").is_some(), at < 10, "{at}");
    }
    assert!(nodes.len() > 10);
}

#[test]
fn those_who_matter_come_from_four_lists() {
    let file = told("who-is-important", 4);
    let nodes = items(&file, "nodes");
    let named = |node: &Json, prompt: &str| items(node, "named_in").iter().any(|it| it.as_str() == Some(prompt));
    for node in nodes {
        let is_core = ["talk-over", "your-partner", "one-more"].iter().any(|prompt| named(node, prompt));
        assert_eq!(node.get("close").is_some(), is_core);
        assert!(node.get("at_home").is_some() && node.get("bond").is_some());
    }
    let asked = &items(file.get("graph").unwrap(), "asked")[0];
    let core = nodes.iter().filter(|node| node.get("close").is_some()).count();
    assert_eq!((items(asked, "pairs").len(), asked.get("blank")), (core * (core - 1) / 2, None));
}

#[test]
fn a_net_map_has_places_influence_and_how_much_flows() {
    let file = told("net-map", 12);
    let nodes = items(&file, "nodes");
    assert!(nodes.iter().all(|node| node.get("x").is_some() && node.get("influence").is_some()));
    let asked = items(file.get("graph").unwrap(), "asked");
    let kinds: Vec<_> = asked.iter().filter_map(|asked| asked.get("kind")?.as_str()).collect();
    assert_eq!(kinds, ["orders", "money", "quarrel"]);
    let edges = items(&file, "edges");
    let paid = |edge: &&Json| edge.get("key").and_then(Json::as_str) == Some("money");
    assert!(edges.iter().any(|edge| paid(&edge)));
    for edge in edges {
        assert_eq!(edge.get("amount").is_some(), paid(&edge));
    }
}

#[test]
fn twelve_jobs_come_to_a_person_for_each_that_was_chosen() {
    let file = told("jobs", 40);
    let ego = file.get("graph").unwrap().get("ego").unwrap();
    let chosen: Vec<&str> = items(ego, "knows").iter().filter_map(Json::as_str).collect();
    let nodes = items(&file, "nodes");
    let jobs: Vec<&str> = nodes.iter().filter_map(|node| node.get("job")?.as_str()).collect();
    assert_eq!(jobs, chosen, "{ego:?}");
    assert!(jobs.len() > 1);
    for job in ["doctor", "cleaner"] {
        let how_many = ego.get(&format!("how_many_{job}"));
        assert_eq!(how_many.is_some(), chosen.contains(&job), "{job}");
    }
    assert!(nodes.iter().all(|node| node.get("bond").is_some()));
}

#[test]
fn a_contact_diary_has_ages_and_times_in_order() {
    let file = told("contact-diary", 14);
    let nodes = items(&file, "nodes");
    let (mut ranges, mut times) = (0, 0);
    for node in nodes {
        let number = |name: &str| node.get(name).and_then(Json::as_f64);
        let time = |name: &str| node.get(name).and_then(Json::as_str);
        if let (Some(from), Some(to)) = (number("age_from"), number("age_to")) {
            assert!(from <= to, "{from} to {to}");
            ranges += 1;
        }
        if let (Some(started), Some(ended)) = (time("started"), time("ended")) {
            assert!(protocol::is_time(started) && protocol::is_time(ended) && started <= ended);
            times += 1;
        }
    }
    assert!(nodes.len() > 10 && ranges > 5 && times > 5, "{ranges} ranges, {times} times");
    let ego = file.get("graph").unwrap().get("ego").unwrap();
    assert!(protocol::is_date(ego.get("day").and_then(Json::as_str).unwrap(), protocol::DatePrecision::Day));
    assert_eq!(items(file.get("graph").unwrap(), "asked")[0].get("kind").and_then(Json::as_str), Some("met"));
}

#[test]
fn a_kin_tree_has_a_parent_for_everybody_named_as_a_child() {
    let file = told("kin-tree", 24);
    let text = |json: &Json, name: &str| json.get(name).and_then(Json::as_str).unwrap().to_owned();
    let named = |node: &Json, prompt: &str| items(node, "named_in").iter().any(|it| it.as_str() == Some(prompt));
    let with_ego = items(file.get("graph").unwrap(), "ego_ties");
    let mut met = [0; 6];
    for node in items(&file, "nodes") {
        let id = text(node, "id");
        let tied = |ties: &[Json], end: &str, key: &str| {
            ties.iter().any(|tie| text(tie, "key") == key && text(tie, end) == id)
        };
        let parts: [(&str, &[Json], &str, &str); 6] = [
            ("parents", with_ego, "source", "parent_of"),
            ("children", with_ego, "target", "parent_of"),
            ("partners", with_ego, "target", "partner_of"),
            ("siblings", items(&file, "edges"), "target", "parent_of"),
            ("grandparents", items(&file, "edges"), "source", "parent_of"),
            ("nieces-nephews", items(&file, "edges"), "target", "parent_of"),
        ];
        for (at, (prompt, ties, end, key)) in parts.into_iter().enumerate() {
            assert!(!named(node, prompt) || tied(ties, end, key), "{prompt}: {node:?}");
            met[at] += usize::from(named(node, prompt));
        }
        let year = |name: &str| node.get(name).and_then(Json::as_str).map(str::to_owned);
        if let (Some(born), Some(died)) = (year("born"), year("died")) {
            assert!(born <= died, "{born} {died}");
        }
    }
    assert!(met.iter().all(|count| *count > 0), "{met:?}");
}
