//! Components.
//!
//! **Definition**: a component is a largest set of alters who can all reach each other along ties; an isolate is one
//! by itself. **Formulas**: component ratio = `(c − 1)/(n − 1)` for `c` components; fragmentation =
//! `1 − Σ k(k − 1) / (n (n − 1))` over components of `k` alters, the share of pairs who cannot reach each other.
//! **Ego** is out; with ego there is always one component. **Undefined**: ratio and fragmentation of fewer than two
//! alters, the largest of none. **Source**: Borgatti, "Identifying sets of key players in a social network",
//! *Computational & Mathematical Organization Theory* 12 (2006). **Cost**: `O(n + m)`, memory `O(n)`.
//! **Missing**: alters off the map are left out; directed ties connect both ways.
//!
//! ```
//! use sociogram_measures::{Adjacency, components};
//! let it = components::components(&Adjacency::of_pairs(4, &[(0, 2)]));
//! assert_eq!((it.of.as_slice(), it.sizes.as_slice()), ([0, 1, 0, 2].as_slice(), [2, 1, 1].as_slice()));
//! assert_eq!((it.ratio(), it.fragmentation()), (Some(2.0 / 3.0), Some(5.0 / 6.0)));
//! ```

use super::Adjacency;
use super::descriptives::ratio;

/// Who can reach whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Components {
    /// The component of each node; they are numbered from 0 by their first nodes
    pub of: Vec<u32>,
    /// How many nodes each has
    pub sizes: Vec<u32>,
}

/// The components of the alters in `graph`.
pub fn components(graph: &Adjacency) -> Components {
    connected(graph.len(), |node| graph.neighbours(node).iter().copied())
}

/// The components of `n` nodes, each tied to those that `neighbours` gives.
pub(super) fn connected<I: Iterator<Item = u32>>(n: usize, neighbours: impl Fn(usize) -> I) -> Components {
    let mut of = vec![0; n];
    // Who was met, a bit for each: most of the time goes into asking that, and of a large network this alone stays in
    // the processor's nearest memory.
    let mut met = vec![0_u64; n.div_ceil(64)];
    let mut is_new = |node: u32| {
        let (word, bit) = (&mut met[node as usize / 64], 1 << (node % 64));
        let is_new = *word & bit == 0;
        // Not written for nothing: whoever asks next would wait for it.
        if is_new {
            *word |= bit;
        }
        is_new
    };
    let mut sizes = Vec::new();
    // Everyone who was met, in turn; those from `at` on have neighbours that were not asked for.
    let mut queue = vec![0_u32; n];
    let (mut at, mut known) = (0, 0);
    for first in 0..n {
        // Once everyone is met, the neighbours of those still in the queue have nothing to add.
        if known == n {
            break;
        }
        if !is_new(first as u32) {
            continue;
        }
        let (number, before) = (sizes.len() as u32, known);
        of[first] = number;
        queue[known] = first as u32;
        known += 1;
        while at < known && known < n {
            for other in neighbours(queue[at] as usize) {
                if is_new(other) {
                    of[other as usize] = number;
                    queue[known] = other;
                    known += 1;
                }
            }
            at += 1;
        }
        sizes.push((known - before) as u32);
    }
    Components { of, sizes }
}

impl Components {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.sizes.len()
    }

    /// How many alters the largest has.
    pub fn largest(&self) -> Option<usize> {
        self.sizes.iter().max().map(|size| *size as usize)
    }

    /// `(c − 1)/(n − 1)`: 0 when all hang together, 1 when nobody is tied.
    pub fn ratio(&self) -> Option<f64> {
        let n = self.of.len();
        (n > 1).then(|| (self.count() - 1) as f64 / (n - 1) as f64)
    }

    /// The share of pairs who cannot reach each other.
    pub fn fragmentation(&self) -> Option<f64> {
        let n = self.of.len() as f64;
        let reached: f64 = self.sizes.iter().map(|size| f64::from(*size) * (f64::from(*size) - 1.0)).sum();
        ratio(n * (n - 1.0) - reached, n * (n - 1.0))
    }
}
