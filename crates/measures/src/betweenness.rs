//! Betweenness.
//!
//! **Definition**: how much an alter stands between others: over the pairs of other alters, the share of their
//! shortest ways that go through it. **Formula**: `Σ σ(s, t | v) / σ(s, t)` over unordered pairs `s, t`, with σ the
//! number of shortest ways; not normalised (divide by `(n − 1)(n − 2)/2`). **Ego** is out, as in EgoNet and EgoWeb;
//! ideanet leaves it in, for which see [`Adjacency::with_ego`]. For ego's own betweenness see
//! [`structural_holes`](super::structural_holes). **Undefined**: nothing; with no pair to stand between it is 0, as in networkx and igraph.
//! (Beyond 10³⁰⁸ shortest ways between two alters it could not be told and is `None` in the table.)
//! **Source**: Freeman, "A set of measures of centrality based on betweenness", *Sociometry* 40 (1977); computed
//! after Brandes, "A faster algorithm for betweenness centrality", *Journal of Mathematical Sociology* 25 (2001).
//! **Cost**: `O(n m)`, memory `O(n)`. **Missing**: alters off the map are left out; direction is ignored.
//!
//! ```
//! use sociogram_measures::{Adjacency, betweenness::betweenness};
//! assert_eq!(betweenness(&Adjacency::of_pairs(4, &[(0, 1), (0, 2), (0, 3)])), [3.0, 0.0, 0.0, 0.0]);
//! ```

use super::components::components;
use super::{Adjacency, Progress};

/// The betweenness of each alter in `graph`.
///
/// From each source, nodes are met level by level. Ways forward and shares backward are then plain sums over all
/// neighbours of a node, since only those of the one level that counts are set by then and all others are 0: there is
/// no branch in the loops that take the time.
pub fn betweenness(graph: &Adjacency) -> Vec<f64> {
    with_progress(graph, &|_| ())
}

/// The same, telling `progress` how far it is.
pub fn with_progress(graph: &Adjacency, progress: Progress) -> Vec<f64> {
    let n = graph.len();
    let components = components(graph);
    let mut total = vec![0.0; n];
    // How many shortest ways lead to a node, and how much of the pairs from the source depends on each of them.
    let (mut ways, mut shares) = (vec![0.0; n], vec![0.0; n]);
    let sum =
        |of: &[f64], node: u32| graph.neighbours(node as usize).iter().map(|other| of[*other as usize]).sum::<f64>();
    // The nodes as they were met, where each level begins, and for each node what is not yet to be seen by its level.
    let mut order: Vec<u32> = Vec::with_capacity(n);
    let mut starts: Vec<usize> = Vec::new();
    let mut sums = vec![0.0; n];
    let mut met_from = vec![u32::MAX; n];
    for source in 0..n as u32 {
        if source % 64 == 63 {
            progress(f64::from(source) / n as f64);
        }
        let reached = components.sizes[components.of[source as usize] as usize] as usize;
        order.clear();
        starts.clear();
        order.push(source);
        starts.extend([0, 1]);
        met_from[source as usize] = source;
        ways[source as usize] = 1.0;
        let mut level = 0..1;
        while order.len() < reached {
            for at in level {
                for other in graph.neighbours(order[at] as usize) {
                    if met_from[*other as usize] != source {
                        met_from[*other as usize] = source;
                        order.push(*other);
                    }
                }
                if order.len() == reached {
                    break;
                }
            }
            level = starts[starts.len() - 1]..order.len();
            starts.push(order.len());
            for at in level.clone() {
                sums[at] = sum(&ways, order[at]);
            }
            for at in level.clone() {
                ways[order[at] as usize] = sums[at];
            }
        }
        // Nothing depends on the farthest; from there back, but not to the source.
        for bounds in starts.windows(2).skip(1).rev() {
            let level = bounds[0]..bounds[1];
            let is_last = level.end == order.len();
            for at in level.clone() {
                let node = order[at];
                sums[at] = if is_last { 0.0 } else { ways[node as usize] * sum(&shares, node) };
            }
            for at in level {
                let node = order[at] as usize;
                total[node] += sums[at];
                shares[node] = (1.0 + sums[at]) / ways[node];
            }
        }
        for node in &order {
            ways[*node as usize] = 0.0;
            shares[*node as usize] = 0.0;
        }
    }
    // Every pair was met from both its ends.
    total.iter().map(|sum| sum / 2.0).collect()
}
