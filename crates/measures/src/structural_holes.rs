//! Structural holes: effective size, efficiency, constraint, hierarchy, and ego's betweenness.
//!
//! **Definition**: how far someone's contacts are apart, so that they are needed between them, and how far one contact
//! is behind all ties. **Formulas**, for someone with `d` contacts among whom there are `t` ties, each pair counted once:
//! effective size = `d − 2t/d`; efficiency = effective size ÷ `d`; constraint = `Σ c_j`,
//! `c_j = (p_j + Σ_q p_q p_qj)²`, where `p_j = 1/d` and `p_qj = 1/d_q`, the part of q's ties that j is;
//! hierarchy = `Σ r ln r / (d ln d)`, `r = c_j / (constraint / d)`. [`ego`] is ego, whose contacts are all alters in
//! the graph (**ego is in**: it is one of the `d_q` contacts of every alter); [`alters`] are the alters themselves in the
//! network **without ego**, for whom contacts off their neighbourhood count in `d_q`. Constraint exceeds 1 for two or
//! three contacts who know each other well: that is Burt's formula, not a fault.
//! Ego's betweenness: every two alters are at most two steps apart, so it is
//! `Σ 1 / (1 + common neighbours)` over the pairs of alters that are not tied; UCINET's `nEgoBet` divides by all pairs.
//! **Undefined**: everything of someone with no contact; hierarchy with fewer than two, `0/0` (ideanet, after UCINET,
//! codes an isolate's constraint and the hierarchy of one contact as 1; networkx and igraph say NaN).
//! Ego's betweenness with no pair to stand between is 0.
//! **Sources**: Burt, *Structural Holes* (1992), ch. 2; Borgatti, "Structural holes: unpacking Burt's redundancy
//! measures", *Connections* 20 (1997); Everett & Borgatti, "Ego network betweenness", *Social Networks* 27 (2005).
//! **Cost**: `O(n + m)` for ego, `O(m k)` for the alters and for ego's betweenness `O(Σ d²)`; memory `O(n + m)`.
//! **Missing**: alters off the map are left out; kinds and directions count once.
//!
//! ```
//! use sociogram_measures::{Adjacency, structural_holes};
//! let pair = structural_holes::ego(&Adjacency::of_pairs(2, &[(0, 1)]));
//! assert_eq!((pair.effective_size, pair.constraint), (Some(1.0), Some(1.125)));
//! ```

use super::Adjacency;
use super::triangles::Oriented;

/// What holes someone has between their contacts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Holes {
    /// Contacts less the ties that each has, on average, to the others
    pub effective_size: Option<f64>,
    /// The same for each contact
    pub efficiency: Option<f64>,
    /// How far all ties lead back to the same contacts
    pub constraint: Option<f64>,
    /// How far that is due to one of them, from 0 to 1
    pub hierarchy: Option<f64>,
}

/// Ego's, by the closed form that holds because ego is tied to every alter.
pub fn ego(graph: &Adjacency) -> Holes {
    let n = graph.len();
    let part: Vec<f64> = (0..n).map(|node| 1.0 / (graph.degree(node) as f64 + 1.0)).collect();
    let reach = |node: usize| 1.0 + graph.neighbours(node).iter().map(|other| part[*other as usize]).sum::<f64>();
    let mut sums = Sums::default();
    for node in 0..n {
        sums.add(reach(node));
    }
    sums.holes(n as f64, graph.pairs() as f64)
}

/// Each alter's, in the network without ego.
pub fn alters(graph: &Adjacency) -> Vec<Holes> {
    let n = graph.len();
    let part: Vec<f64> = (0..n).map(|node| 1.0 / graph.degree(node) as f64).collect();
    let pointed = Oriented::new(graph);
    // Of two tied alters, Σ 1/d over those tied to both: it is the same seen from either.
    let mut shared = vec![0.0; graph.pairs()];
    let mut ties = vec![0_u64; n];
    pointed.each_triangle(|corners, pairs| {
        for (node, opposite) in corners.into_iter().zip(pairs) {
            shared[opposite as usize] += part[node as usize];
            ties[node as usize] += 1;
        }
    });
    let mut sums = vec![Sums::default(); n];
    for ((one, other), shared) in pointed.pairs().zip(&shared) {
        sums[one as usize].add(1.0 + shared);
        sums[other as usize].add(1.0 + shared);
    }
    let each = sums.iter().zip(ties).enumerate();
    each.map(|(node, (sums, ties))| sums.holes(graph.degree(node) as f64, ties as f64)).collect()
}

/// Sums over contacts of `(d² c)` and `(d² c) ln (d² c)`; the d² cancels out of hierarchy.
#[derive(Clone, Copy, Default)]
struct Sums {
    constraint: f64,
    logs: f64,
}

impl Sums {
    /// A contact with `√c = reach / d`.
    fn add(&mut self, reach: f64) {
        let constraint = reach * reach;
        self.constraint += constraint;
        self.logs += constraint * constraint.ln();
    }

    fn holes(&self, contacts: f64, ties: f64) -> Holes {
        let some = |value: f64| (contacts > 0.0).then_some(value);
        let effective_size = contacts - 2.0 * ties / contacts;
        // Σ r ln r = (d/C) (Σ c ln c − C ln (C/d)); all alike is exactly 0, which rounding would miss.
        let mean = self.constraint / contacts;
        let hierarchy = (self.logs / mean - contacts * mean.ln()) / (contacts * contacts.ln());
        Holes {
            effective_size: some(effective_size),
            efficiency: some(effective_size / contacts),
            constraint: some(self.constraint / (contacts * contacts)),
            hierarchy: (contacts > 1.0).then_some(hierarchy.max(0.0)),
        }
    }
}

/// How much ego stands between the alters in `graph`.
pub fn ego_betweenness(graph: &Adjacency) -> f64 {
    let n = graph.len();
    let mut common = vec![0_u32; n];
    let mut met: Vec<u32> = Vec::with_capacity(n);
    // Who shares nobody but ego counts 1 and is never visited; the visited ones are taken off that.
    let mut sum = (graph.possible_pairs() - graph.pairs() as u64) as f64;
    for node in 0..n {
        for other in graph.neighbours(node) {
            for third in graph.neighbours(*other as usize) {
                if *third as usize >= node {
                    break;
                }
                if common[*third as usize] == 0 {
                    met.push(*third);
                }
                common[*third as usize] += 1;
            }
        }
        for other in graph.neighbours(node) {
            common[*other as usize] = 0;
        }
        for third in met.drain(..) {
            let common = f64::from(std::mem::take(&mut common[third as usize]));
            sum -= common / (1.0 + common);
        }
    }
    sum
}

/// [`ego_betweenness`] as a share of all pairs, UCINET's `nEgoBet` ÷ 100; `None` with no pair.
pub fn ego_betweenness_share(graph: &Adjacency) -> Option<f64> {
    (graph.len() > 1).then(|| ego_betweenness(graph) / graph.possible_pairs() as f64)
}

#[cfg(test)]
mod tests {
    use super::super::betweenness::betweenness;
    use super::*;
    use proptest::prelude::*;

    fn near(one: Option<f64>, other: Option<f64>) -> bool {
        match (one, other) {
            (Some(one), Some(other)) => (one - other).abs() <= 1e-9 * one.abs().max(1.0),
            _ => one == other,
        }
    }

    proptest! {
        /// The closed forms for ego are the general ones in the network with ego put in.
        #[test]
        fn ego_is_one_more_node(n in 1_u32..24, ties in proptest::collection::vec((0_u32..24, 0_u32..24), 0..90)) {
            let graph = Adjacency::of_pairs(n, &ties);
            let with_ego = graph.with_ego();
            let (closed, general) = (ego(&graph), *alters(&with_ego).last().unwrap());
            prop_assert!(near(closed.effective_size, general.effective_size));
            prop_assert!(near(closed.efficiency, general.efficiency));
            prop_assert!(near(closed.constraint, general.constraint));
            prop_assert!(near(closed.hierarchy, general.hierarchy));
            prop_assert!(near(Some(ego_betweenness(&graph)), betweenness(&with_ego).last().copied()));
        }
    }
}
