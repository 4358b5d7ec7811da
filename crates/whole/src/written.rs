use super::{Rule, Whole};
use json::Json;
use std::collections::BTreeMap;

impl Whole {
    /// The whole network as node-link JSON, which networkx, D3 and the programs here read: a node for each person, with
    /// `answered`, `known` and `named_by` (how many named them), an edge for each tie with `reported_by`. `graph.whole`
    /// has the rule, who did not answer, the agreement by prompt, and remarks.
    pub fn to_json(&self, rule: Rule) -> Json {
        let ties = self.ties(rule);
        let mut kinds: BTreeMap<&str, bool> = BTreeMap::new();
        for tie in &ties {
            *kinds.entry(&tie.kind).or_default() |= tie.directed;
        }
        let nodes = self.people.iter().map(|(id, person)| {
            Json::object([
                ("id", Json::from(id.as_str())),
                ("type", Json::from(if person.alter_type.is_empty() { "person" } else { &person.alter_type })),
                ("label", Json::from(person.label.as_str())),
                ("answered", Json::Bool(person.answered)),
                ("known", Json::Bool(person.known)),
                ("named_by", Json::from(person.named_by.len())),
            ])
        });
        let edges = ties.iter().map(|tie| {
            Json::object([
                ("source", Json::from(tie.from.as_str())),
                ("target", Json::from(tie.to.as_str())),
                ("key", Json::from(tie.kind.as_str())),
                ("reported_by", Json::list(tie.reported_by.iter().map(String::as_str))),
            ])
        });
        let of_kind = kinds.iter().map(|(kind, directed)| (*kind, Json::object([("directed", Json::Bool(*directed))])));
        Json::object([
            ("directed", Json::Bool(kinds.values().any(|it| *it))),
            ("multigraph", Json::Bool(true)),
            ("graph", Json::object([("kinds", Json::object(of_kind)), ("whole", self.about(rule))])),
            ("nodes", Json::List(nodes.collect())),
            ("edges", Json::List(edges.collect())),
        ])
    }

    /// How files were put together: `{ "rule", "people", "not_answered", "agreement": { prompt: { "both", "one",
    /// "neither", "unanswered", "share" } }, "remarks" }`.
    pub fn about(&self, rule: Rule) -> Json {
        let silent = self.people.iter().filter(|(_, person)| !person.answered).map(|(id, _)| id.as_str());
        let agreement = self.agreement().into_iter().map(|(kind, it)| {
            let counts = [
                ("both", Json::from(it.both)),
                ("one", Json::from(it.one)),
                ("neither", Json::from(it.neither)),
                ("unanswered", Json::from(it.unanswered)),
                ("share", Json::from(it.share())),
            ];
            (kind, Json::object(counts))
        });
        Json::object([
            ("rule", Json::from(rule.key())),
            ("people", Json::from(self.people.len())),
            ("not_answered", Json::list(silent)),
            ("agreement", Json::object(agreement)),
            ("remarks", Json::list(self.remarks.iter().map(String::as_str))),
        ])
    }
}
