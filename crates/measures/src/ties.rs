//! Ties, tied pairs and average degree.
//!
//! **Definition**: *ties* are those between two alters on the map, by kind and of all kinds; two alters tied in three
//! kinds have three ties and are one *tied pair*. *Average degree* is how many ties an alter on the map has on average.
//! **Formula**: average degree = 2 × ties of every kind ÷ alters on the map. A directed tie counts as one tie; one each
//! way are two. **Ego** is not counted. **Source**: Wasserman & Faust, *Social Network Analysis* (1994), sec. 4.2, for
//! degree; adding up the kinds follows the studies of link workers' networks that these measures were made for.
//! **Cost**: `O(m log n)`. **Missing**: alters off the map, and ties they kept from when they were on it, are left out;
//! with nobody on the map average degree is undefined.

use super::Adjacency;
use json::Json;
use network::{Key, Network};

/// How many ties there are between alters on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct TieCounts {
    /// By kind, in the order of the kinds' names; kinds without any tie are not here
    pub by_kind: Vec<(Key, usize)>,
    /// Of all kinds
    pub all: usize,
    /// Pairs of alters with at least one tie between them
    pub pairs: usize,
    /// Ties of every kind that an alter has, on average
    pub average_degree: Option<f64>,
}

/// The ties of a network among the alters in `graph`.
pub fn ties(network: &Network, graph: &Adjacency) -> TieCounts {
    let mut by_kind: Vec<(Key, usize)> = Vec::new();
    let mut all = 0;
    for tie in network.ties() {
        if !graph.contains(tie.key.source()) || !graph.contains(tie.key.target()) {
            continue;
        }
        all += 1;
        match by_kind.last_mut().filter(|(kind, _)| kind == tie.key.kind()) {
            Some((_, count)) => *count += 1,
            None => by_kind.push((tie.key.kind().clone(), 1)),
        }
    }
    let average_degree = (!graph.is_empty()).then(|| 2.0 * all as f64 / graph.len() as f64);
    TieCounts { by_kind, all, pairs: graph.pairs(), average_degree }
}

impl TieCounts {
    pub(super) fn to_json(&self) -> Json {
        Json::object([
            ("all", Json::from(self.all)),
            ("by_kind", Json::object(self.by_kind.iter().map(|(kind, count)| (kind.as_str(), Json::from(*count))))),
        ])
    }
}
