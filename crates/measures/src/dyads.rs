//! Dyads and reciprocity, for directed kinds.
//!
//! **Definition**: a pair of alters is mutual if each has a tie to the other, asymmetric if one has, null if none.
//! **Formulas**: reciprocity = `2M / (2M + A)`, the share of ties that are returned (the default of networkx and of
//! igraph); mutual share = `M / (M + A)`, the share of tied pairs that are mutual (igraph's `ratio`).
//! **Ego** is out. **Undefined** without any tie. Of an undirected kind it says nothing: such ties stand once.
//! **Source**: Wasserman & Faust, *Social Network Analysis* (1994), sec. 13.2. **Cost**: `O(m log Δ)`.
//! **Missing**: alters off the map are left out.
//!
//! ```
//! use sociogram_measures::{Arcs, dyads};
//! let it = dyads::dyads(&Arcs::of_pairs(3, &[(0, 1), (1, 0), (1, 2)]));
//! assert_eq!((it.mutual, it.asymmetric, it.null), (1, 1, 1));
//! assert_eq!((it.reciprocity(), it.mutual_share()), (Some(2.0 / 3.0), Some(0.5)));
//! ```

use super::Arcs;
use super::descriptives::ratio;

/// The dyad census.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dyads {
    /// Pairs with a tie each way
    pub mutual: u64,
    /// Pairs with a tie one way
    pub asymmetric: u64,
    /// Pairs with none
    pub null: u64,
}

/// The dyads of the alters in `arcs`.
pub fn dyads(arcs: &Arcs) -> Dyads {
    let n = arcs.len() as u64;
    let returned = |node: usize| arcs.to(node).iter().filter(move |other| arcs.from(node).binary_search(other).is_ok());
    let both = (0..arcs.len()).map(|node| returned(node).count() as u64).sum::<u64>();
    let (mutual, asymmetric) = (both / 2, arcs.count() as u64 - both);
    Dyads { mutual, asymmetric, null: n * n.saturating_sub(1) / 2 - mutual - asymmetric }
}

impl Dyads {
    /// The share of ties that are returned.
    pub fn reciprocity(self) -> Option<f64> {
        let both = 2.0 * self.mutual as f64;
        ratio(both, both + self.asymmetric as f64)
    }

    /// The share of tied pairs that are mutual.
    pub fn mutual_share(self) -> Option<f64> {
        ratio(self.mutual as f64, (self.mutual + self.asymmetric) as f64)
    }
}
