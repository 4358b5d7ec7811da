//! The 21 example networks, as what the participant has in mind.

use super::ties::Ties;
use geometry::Point;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// Someone of a network.
#[derive(Clone, Debug)]
pub struct Alter {
    pub label: String,
    /// `person` or `organisation`
    pub kind: String,
    pub sector: String,
    pub link_worker: bool,
}

/// A network to be told.
#[derive(Clone, Debug)]
pub struct Target {
    pub id: String,
    /// Those who are on the map, and then those who are left off it
    pub alters: Vec<Alter>,
    pub on_map: usize,
    /// Where those on the map stood, as shares of its sides
    pub places: Vec<Point>,
    /// The ties of each kind between those on the map
    pub ties: Vec<(&'static str, Ties)>,
}

/// The kinds of tie of the 21 networks, in the order in which they are asked for.
const KINDS: [&str; 4] = ["works_together", "advice", "creates_services", "refers"];

impl Target {
    pub fn read(id: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/study-networks");
        let text = std::fs::read_to_string(folder.join(format!("{id}.json"))).expect("a network");
        let document: Value = serde_json::from_str(&text).expect("JSON");
        let items = |name: &str| document[name].as_array().cloned().unwrap_or_default();
        // Those without a place were left off the map by that study.
        let (on_map, off): (Vec<Value>, Vec<Value>) = items("nodes").into_iter().partition(|it| it["x"].is_number());
        let nodes: Vec<&Value> = on_map.iter().chain(&off).collect();
        let alter = |node: &&Value| Alter {
            label: word(node, "label"),
            kind: word(node, "type"),
            sector: word(node, "sector"),
            link_worker: node["link_worker"] == true,
        };
        let number = |id: &Value| nodes.iter().position(|it| it["id"] == *id).expect("an end of a tie");
        let edges = items("edges");
        assert!(edges.iter().all(|it| KINDS.iter().any(|kind| it["key"] == *kind)), "{id}: another kind of tie");
        let ties = |kind: &'static str| {
            let of_kind = edges.iter().filter(|it| it["key"] == kind);
            let pairs: Vec<_> = of_kind.map(|it| (number(&it["source"]), number(&it["target"]))).collect();
            (kind, Ties::between(on_map.len(), &pairs))
        };
        Target {
            id: id.to_owned(),
            alters: nodes.iter().map(alter).collect(),
            on_map: on_map.len(),
            places: on_map.iter().map(|it| Point::new(number_in(it, "x"), number_in(it, "y"))).collect(),
            ties: KINDS.map(ties).to_vec(),
        }
    }

    /// The same network with its link workers on the map, each working together with everyone.
    pub fn with_link_workers(self) -> Self {
        let people = self.alters.len();
        let everyone = |(kind, ties): &(&'static str, Ties)| {
            let mut pairs = ties.pairs();
            if *kind == "works_together" {
                let link_workers = (0..people).filter(|who| self.alters[*who].link_worker);
                pairs.extend(
                    link_workers.flat_map(|one| (0..people).filter(move |it| *it != one).map(move |it| (one, it))),
                );
            }
            (*kind, Ties::between(people, &pairs))
        };
        let ties = self.ties.iter().map(everyone).collect();
        Target { id: format!("{}+", self.id), on_map: people, ties, ..self }
    }

    /// The number of whoever has this name.
    pub fn number(&self, label: &str) -> Option<usize> {
        self.alters.iter().position(|it| it.label == label)
    }

    /// How a network file differs from this network, in words.
    pub fn differences(&self, file: &Value) -> Vec<String> {
        let items = |name: &str| file[name].as_array().cloned().unwrap_or_default();
        let mut found = Vec::new();
        let told: BTreeMap<String, String> =
            items("nodes").iter().map(|it| (word(it, "label"), word(it, "type"))).collect();
        let alters = self.alters.iter().map(|it| (it.label.clone(), it.kind.clone())).collect();
        if told != alters {
            found.push(format!("the people are {told:?} instead of {alters:?}"));
        }
        let labels: BTreeMap<String, String> =
            items("nodes").iter().map(|it| (word(it, "id"), word(it, "label"))).collect();
        let tie = |kind: &str, one: &str, other: &str| {
            let (one, other) = if one < other { (one, other) } else { (other, one) };
            format!("{one} – {other} in {kind}")
        };
        let end = |edge: &Value, name: &str| labels.get(&word(edge, name)).cloned().unwrap_or_default();
        let mut told: Vec<String> =
            items("edges").iter().map(|it| tie(&word(it, "key"), &end(it, "source"), &end(it, "target"))).collect();
        for (kind, ties) in &self.ties {
            for (one, other) in ties.pairs() {
                let wanted = tie(kind, &self.alters[one].label, &self.alters[other].label);
                match told.iter().position(|it| *it == wanted) {
                    Some(at) => drop(told.swap_remove(at)),
                    None => found.push(format!("{wanted} is missing")),
                }
            }
        }
        found.extend(told.into_iter().map(|it| format!("{it} is too much")));
        found
    }

    pub fn ties_in_all(&self) -> usize {
        self.ties.iter().map(|(_, ties)| ties.count()).sum()
    }

    /// The sector of each on the map, by number.
    pub fn sectors(&self) -> Vec<usize> {
        let number = |sector: &str| ["health", "statutory", "vcs", "other"].iter().position(|it| *it == sector);
        self.alters[..self.on_map].iter().map(|it| number(&it.sector).expect("a known sector")).collect()
    }
}

fn number_in(of: &Value, name: &str) -> f64 {
    of[name].as_f64().expect("a number")
}

fn word(of: &Value, name: &str) -> String {
    of[name].as_str().expect("a word").to_owned()
}
