//! Kinds of tie, and multiplexity.
//!
//! **Definition**: multiplexity is how far the same two alters are tied in several kinds. **Formulas**: share of
//! multiplex pairs = pairs tied in at least two kinds ÷ tied pairs; kinds per pair = the kinds of every tied pair, added
//! up ÷ tied pairs. A directed kind counts once for a pair even where it goes both ways. Any other measure by kind is
//! that measure over a [`Scope`] of that kind; [`by_kind`] is such a graph of each.
//! **Ego** is out. **Undefined** without any tied pair. **Source**: Wasserman & Faust, *Social Network Analysis*
//! (1994), sec. 3.3; ideanet repeats its measures by kind likewise. **Cost**: `O(m log m)`, memory `O(m)`.
//! **Missing**: alters off the map, and their ties, are left out.
//!
//! ```
//! use sociogram_measures::{Scope, multiplexity};
//! use network::Network;
//! assert_eq!(multiplexity::multiplexity(&Network::new(), &Scope::default()).share(), None);
//! ```

use super::descriptives::ratio;
use super::{Adjacency, Scope};
use network::{Key, Network};

/// In how many kinds pairs are tied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Multiplexity {
    /// By number of kinds: `pairs[2]` is how many pairs are tied in two; the first is 0
    pub pairs: Vec<u64>,
}

impl Multiplexity {
    /// How many pairs are tied at all.
    pub fn tied(&self) -> u64 {
        self.pairs.iter().sum()
    }

    /// The share of tied pairs that are tied in at least two kinds.
    pub fn share(&self) -> Option<f64> {
        ratio(self.pairs.iter().skip(2).sum::<u64>() as f64, self.tied() as f64)
    }

    /// In how many kinds a tied pair is tied, on average.
    pub fn kinds_per_pair(&self) -> Option<f64> {
        let kinds: u64 = (0..).zip(&self.pairs).map(|(kinds, pairs)| kinds * pairs).sum();
        ratio(kinds as f64, self.tied() as f64)
    }
}

/// The multiplexity of the selected ties.
pub fn multiplexity(network: &Network, scope: &Scope) -> Multiplexity {
    let mut pairs: Vec<(u32, u32)> =
        by_kind(network, scope).iter().flat_map(|(_, graph)| graph.tied_pairs().collect::<Vec<_>>()).collect();
    pairs.sort_unstable();
    let mut it = Multiplexity::default();
    for same in pairs.chunk_by(|one, next| one == next) {
        it.pairs.resize(it.pairs.len().max(same.len() + 1), 0);
        it.pairs[same.len()] += 1;
    }
    it
}

/// A graph of each selected kind that has a tie, in the order of their names; all have the same alters.
/// `O(k (n + m))` for `k` kinds.
pub fn by_kind(network: &Network, scope: &Scope) -> Vec<(Key, Adjacency)> {
    let mut kinds: Vec<&Key> = network.ties().map(|tie| tie.key.kind()).filter(|kind| scope.takes_kind(kind)).collect();
    kinds.dedup();
    let graph = |kind: &Key| Scope { kinds: Some(std::slice::from_ref(kind)), ..*scope }.adjacency(network);
    kinds.into_iter().map(|kind| (kind.clone(), graph(kind))).collect()
}
