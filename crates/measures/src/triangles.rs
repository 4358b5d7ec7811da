//! Triangles, transitivity and clustering.
//!
//! **Definition**: a triangle is three alters all tied to each other. **Formulas**: transitivity = `3 T / Σ d(d − 1)/2`,
//! how often two alters tied to the same third are tied themselves; local clustering of an alter =
//! `T(v) / (d (d − 1) / 2)`, the density among its neighbours; average clustering = the mean of these over alters with
//! at least two neighbours. **Ego** is out; with ego every tie would close a triangle. **Undefined**: transitivity when
//! nobody has two neighbours, clustering of an alter with fewer than two (networkx says 0 to all of these and takes the
//! zeros into the average; igraph says NaN and, asked for it, leaves them out, as here).
//! **Sources**: Watts & Strogatz, *Nature* 393 (1998); Newman, *SIAM Review* 45 (2003); enumerated after Chiba &
//! Nishizeki, "Arboricity and subgraph listing algorithms", *SIAM Journal on Computing* 14 (1985).
//! **Cost**: `O(m n / 64)` up to 1,024 alters, `O(m k)` for the largest core number `k` above; memory `O(n + m)`, and
//! 128 KB at most for bits. **Missing**: alters off the map are left out;
//! direction is ignored.
//!
//! ```
//! use sociogram_measures::{Adjacency, triangles};
//! let it = triangles::triangles(&Adjacency::of_pairs(4, &[(0, 1), (1, 2), (2, 0), (2, 3)]));
//! assert_eq!((it.count(), it.transitivity()), (1, Some(0.6)));
//! assert_eq!(it.clustering(), [Some(1.0), Some(1.0), Some(1.0 / 3.0), None]);
//! ```

use super::Adjacency;
use super::descriptives::{mean, ratio};
use super::rows::Rows;

/// The triangles among alters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Triangles {
    /// How many each alter is in
    pub of: Vec<u64>,
    /// How many pairs of neighbours each has
    pub pairs: Vec<u64>,
}

/// The triangles of the alters in `graph`.
pub fn triangles(graph: &Adjacency) -> Triangles {
    let of = if graph.len() <= FEW { by_bits(graph) } else { one_by_one(graph) };
    let degrees = (0..graph.len()).map(|node| graph.degree(node) as u64);
    Triangles { of, pairs: degrees.map(|degree| degree * degree.saturating_sub(1) / 2).collect() }
}

/// Up to how many nodes a bit for each pair of them is the faster way; it takes 128 KB.
const FEW: usize = 1024;

/// How many triangles each node is in, with its neighbours as bits: two tied nodes are in a triangle with each
/// neighbour that both have.
fn by_bits(graph: &Adjacency) -> Vec<u64> {
    let words = graph.len().div_ceil(64);
    let mut rows = vec![0_u64; graph.len() * words];
    for node in 0..graph.len() {
        for other in graph.neighbours(node) {
            rows[node * words + *other as usize / 64] |= 1 << (other % 64);
        }
    }
    let row = |node: usize| &rows[node * words..(node + 1) * words];
    let mut twice = vec![0_u64; graph.len()];
    for (one, other) in graph.tied_pairs() {
        let (one, other) = (one as usize, other as usize);
        let common =
            row(one).iter().zip(row(other)).map(|(one, other)| u64::from((one & other).count_ones())).sum::<u64>();
        twice[one] += common;
        twice[other] += common;
    }
    twice.into_iter().map(|count| count / 2).collect()
}

/// The same by looking at each triangle.
fn one_by_one(graph: &Adjacency) -> Vec<u64> {
    let mut counts = vec![0; graph.len()];
    Oriented::new(graph).each_triangle(|corners, _| {
        for node in corners {
            counts[node as usize] += 1;
        }
    });
    counts
}

impl Triangles {
    /// How many there are.
    pub fn count(&self) -> u64 {
        self.of.iter().sum::<u64>() / 3
    }

    /// The share of pairs with a common neighbour that are tied, counted once for every common neighbour.
    pub fn transitivity(&self) -> Option<f64> {
        ratio(self.of.iter().sum::<u64>() as f64, self.pairs.iter().sum::<u64>() as f64)
    }

    /// The local clustering of each alter.
    pub fn clustering(&self) -> Vec<Option<f64>> {
        self.of.iter().zip(&self.pairs).map(|(found, pairs)| ratio(*found as f64, *pairs as f64)).collect()
    }

    /// The mean of the local clustering where it is defined.
    pub fn average_clustering(&self) -> Option<f64> {
        mean(&self.clustering().into_iter().flatten().collect::<Vec<_>>())
    }
}

/// A graph with each tied pair pointed from the node of smaller degree to the other, so that no node points to many:
/// at most `√(2m)` even where one is tied to all.
pub(super) struct Oriented {
    rows: Rows,
}

impl Oriented {
    pub fn new(graph: &Adjacency) -> Oriented {
        let rank = |node: u32| (graph.degree(node as usize), node);
        let pointed =
            graph.tied_pairs().map(|(one, other)| if rank(one) < rank(other) { (one, other) } else { (other, one) });
        Oriented { rows: Rows::of(graph.len(), pointed) }
    }

    /// Every tied pair as it is pointed; its place here is its number in [`Oriented::each_triangle`].
    pub fn pairs(&self) -> impl Iterator<Item = (u32, u32)> {
        self.rows.pairs()
    }

    /// Every triangle once: corners `[a, b, c]` and the numbers of the pairs `[bc, ac, ab]`, each opposite its corner.
    pub fn each_triangle(&self, mut found: impl FnMut([u32; 3], [u32; 3])) {
        // The number of the pair from the current node to each node it points to, from 1.
        let mut pair_to = vec![0_u32; self.rows.len()];
        for a in 0..self.rows.len() {
            let row = self.rows.row(a);
            if row.len() < 2 {
                continue;
            }
            let start = self.rows.start(a) as u32;
            for (pair, b) in (start + 1..).zip(row) {
                pair_to[*b as usize] = pair;
            }
            for (ab, b) in (start..).zip(row) {
                let from = self.rows.start(*b as usize) as u32;
                for (bc, c) in (from..).zip(self.rows.row(*b as usize)) {
                    let ac = pair_to[*c as usize];
                    if ac != 0 {
                        found([a as u32, *b, *c], [bc, ac - 1, ab]);
                    }
                }
            }
            for b in row {
                pair_to[*b as usize] = 0;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn both_ways_count_the_same(n in 1_u32..90, ties in proptest::collection::vec((0_u32..90, 0_u32..90), 0..400)) {
            let graph = Adjacency::of_pairs(n, &ties);
            prop_assert_eq!(by_bits(&graph), one_by_one(&graph));
        }
    }
}
