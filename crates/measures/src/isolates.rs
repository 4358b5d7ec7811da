//! Isolates.
//!
//! **Definition**: alters on the map with no tie, of any kind, to another alter on the map. **Formula**: share =
//! isolates ÷ network size, that is, ÷ *all* alters. **Ego** is not counted: a tie to ego everyone has.
//! **Source**: Wasserman & Faust, *Social Network Analysis* (1994), sec. 4.2. **Cost**: `O(n)`.
//! **Missing**: alters off the map were not asked about, so they are not isolates; they are in the network size that
//! the share is of. Nor are those whom no prompt for ties showed beside another, where it is known whom the prompts
//! showed ([`among`], [`asked`]). With nobody on the map the share is undefined.

use super::{Adjacency, Size};
use network::AlterId;

/// How many alters have no tie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Isolates {
    /// How many
    pub count: usize,
    /// Their share of network size
    pub share: Option<f64>,
}

/// The isolates among the alters in `graph`, of a network of this size.
pub fn isolates(graph: &Adjacency, size: Size) -> Isolates {
    among(graph, size, |_| true)
}

/// The isolates among the nodes of `graph` whose ties were asked about.
pub fn among(graph: &Adjacency, size: Size, is_asked: impl Fn(usize) -> bool) -> Isolates {
    let count = (0..graph.len()).filter(|node| graph.degree(*node) == 0 && is_asked(*node)).count();
    Isolates { count, share: (!graph.is_empty()).then(|| count as f64 / size.alters as f64) }
}

/// By node, whether one of these prompts for ties showed it beside another alter of `graph`. `O(shown · log n)`.
pub fn asked(graph: &Adjacency, prompts: &[Vec<AlterId>]) -> Vec<bool> {
    let mut asked = vec![false; graph.len()];
    for prompt in prompts {
        let shown: Vec<u32> = prompt.iter().filter_map(|id| graph.number(*id)).collect();
        // One alter alone makes no pair to ask about.
        if shown.iter().any(|node| Some(node) != shown.first()) {
            for node in shown {
                asked[node as usize] = true;
            }
        }
    }
    asked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whom_no_prompt_showed_beside_another_is_no_isolate() {
        let graph = Adjacency::of_pairs(5, &[(0, 1)]);
        let ids = |nodes: &[u32]| nodes.iter().map(|node| AlterId(node + 1)).collect::<Vec<_>>();
        let asked = asked(&graph, &[ids(&[0, 1, 2]), ids(&[3]), ids(&[3, 8]), ids(&[3, 3])]);
        assert_eq!(asked, [true, true, true, false, false]);
        let size = Size { alters: 5, on_map: 5 };
        assert_eq!(among(&graph, size, |node| asked[node]), Isolates { count: 1, share: Some(0.2) });
        assert_eq!(isolates(&graph, size).count, 3);
    }
}
