//! Pairs and density.
//!
//! **Definition**: of the pairs of alters that could be tied, how many are. **Formula**: density = tied pairs ÷ pairs,
//! where pairs are `n (n − 1) / 2`, or those that ego was asked about. **Ego** is out: with it, n more pairs would be
//! tied by design. Two alters tied in several kinds are one tied pair (egor counts the rows of its table of ties, so
//! it counts such a pair several times unless the rows are made unique first). **Undefined** with fewer than two
//! alters, or no pair asked: 0 ÷ 0 (networkx says 0). **Source**: Wasserman & Faust, *Social Network Analysis* (1994),
//! sec. 4.3.2. **Missing**: a pair that no prompt showed together is neither tied nor untied; [`asked`] leaves it out.
//! **Cost**: density `O(1)`; asked pairs `O(n p log n + c² p + m p)` for `p` prompts and `c` different sets of prompts
//! that alters were shown in; memory `O(n p)`.
//!
//! ```
//! use sociogram_measures::{Adjacency, density};
//! use network::AlterId;
//! let graph = Adjacency::of_pairs(3, &[(0, 1)]);
//! assert_eq!(density::density(&graph), Some(1.0 / 3.0));
//! // Only the first two stood on the map together.
//! let asked = density::asked(&graph, &[vec![AlterId(1), AlterId(2)]]);
//! assert_eq!((asked.pairs, asked.density()), (1, Some(1.0)));
//! ```

use super::Adjacency;
use super::descriptives::ratio;
use network::AlterId;

/// Tied pairs among all pairs.
pub fn density(graph: &Adjacency) -> Option<f64> {
    ratio(graph.pairs() as f64, graph.possible_pairs() as f64)
}

/// The pairs that ego was asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskedPairs {
    /// How many
    pub pairs: u64,
    /// How many of them are tied
    pub tied: u64,
}

impl AskedPairs {
    /// Tied pairs among those asked.
    pub fn density(self) -> Option<f64> {
        ratio(self.tied as f64, self.pairs as f64)
    }
}

/// The pairs that at least one of these prompts showed together; each prompt is the list of alters it showed.
pub fn asked(graph: &Adjacency, prompts: &[Vec<AlterId>]) -> AskedPairs {
    // By node, in which prompts it was shown. Few different answers to that occur, so pairs are counted by them.
    let mut shown = vec![vec![false; prompts.len()]; graph.alters().len()];
    for (prompt, alters) in prompts.iter().enumerate() {
        for node in alters.iter().filter_map(|alter| graph.number(*alter)) {
            shown[node as usize][prompt] = true;
        }
    }
    let together = |one: &[bool], other: &[bool]| one.iter().zip(other).any(|(one, other)| *one && *other);
    let mut sorted: Vec<&[bool]> = shown.iter().map(Vec::as_slice).collect();
    sorted.sort_unstable();
    let groups: Vec<(&[bool], u64)> =
        sorted.chunk_by(|one, next| one == next).map(|group| (group[0], group.len() as u64)).collect();
    let mut pairs = 0;
    for (at, (one, alters)) in groups.iter().enumerate() {
        if one.contains(&true) {
            pairs += alters * (alters - 1) / 2;
        }
        pairs += groups[at + 1..].iter().filter(|it| together(one, it.0)).map(|it| alters * it.1).sum::<u64>();
    }
    let tied = graph.tied_pairs().filter(|(one, other)| together(&shown[*one as usize], &shown[*other as usize]));
    AskedPairs { pairs, tied: tied.count() as u64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_never_shown_together_are_not_in() {
        let graph = Adjacency::of_pairs(5, &[(0, 1), (2, 3), (3, 4)]);
        let ids = |nodes: &[u32]| nodes.iter().map(|node| AlterId(node + 1)).collect::<Vec<_>>();
        let it = asked(&graph, &[ids(&[0, 1, 2]), ids(&[2, 3]), ids(&[1, 0])]);
        assert_eq!((it.pairs, it.tied, it.density()), (4, 2, Some(0.5)));
        assert_eq!(asked(&graph, &[]).density(), None);
        assert_eq!(density(&Adjacency::of_pairs(1, &[])), None);
    }
}
