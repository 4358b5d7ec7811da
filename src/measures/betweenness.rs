//! Betweenness.
//!
//! **Definition**: how much an alter stands between others: over the pairs of other alters, the share of their
//! shortest ways that go through it. **Formula**: `Σ σ(s, t | v) / σ(s, t)` over unordered pairs `s, t`, with σ the
//! number of shortest ways; not normalised (divide by `(n − 1)(n − 2)/2`). **Ego** is out, as in EgoNet and EgoWeb;
//! ideanet leaves it in, for which see [`View::with_ego`]. For ego's own betweenness see
//! [`holes`](super::holes). **Undefined**: nothing; with no pair to stand between it is 0, as in networkx and igraph.
//! (Beyond 10³⁰⁸ shortest ways between two alters it could not be told and is `None` in the table.)
//! **Source**: Freeman, "A set of measures of centrality based on betweenness", *Sociometry* 40 (1977); computed
//! after Brandes, "A faster algorithm for betweenness centrality", *Journal of Mathematical Sociology* 25 (2001).
//! **Cost**: `O(n m)`, memory `O(n)`. **Missing**: alters off the map are left out; direction is ignored.
//!
//! ```
//! use sociogram::measures::{View, betweenness::betweenness};
//! assert_eq!(betweenness(&View::of_pairs(4, &[(0, 1), (0, 2), (0, 3)])), [3.0, 0.0, 0.0, 0.0]);
//! ```

use super::View;

const UNSEEN: u32 = u32::MAX;

/// What is known of a node in one search; together, since they are used together.
#[derive(Clone, Copy)]
struct Node {
    /// How many shortest ways lead here
    ways: f64,
    /// How much of the pairs from the source depends on this node
    depends: f64,
    /// How far it is from the source
    distance: u32,
}

/// The betweenness of each alter in `view`.
pub fn betweenness(view: &View) -> Vec<f64> {
    let n = view.len();
    let mut total = vec![0.0; n];
    let fresh = Node { ways: 0.0, depends: 0.0, distance: UNSEEN };
    let mut nodes = vec![fresh; n];
    let mut order: Vec<u32> = Vec::with_capacity(n);
    for source in 0..n {
        order.clear();
        order.push(source as u32);
        nodes[source] = Node { ways: 1.0, depends: 0.0, distance: 0 };
        let mut at = 0;
        while let Some(node) = order.get(at) {
            let Node { ways, distance, .. } = nodes[*node as usize];
            for other in view.neighbours(*node as usize) {
                let reached = &mut nodes[*other as usize];
                if reached.distance == UNSEEN {
                    reached.distance = distance + 1;
                    reached.ways = ways;
                    order.push(*other);
                } else if reached.distance == distance + 1 {
                    reached.ways += ways;
                }
            }
            at += 1;
        }
        // From the farthest back: what depends on a node is shared out among those before it, by their ways.
        for node in order.iter().skip(1).rev() {
            let Node { ways, depends, distance } = nodes[*node as usize];
            total[*node as usize] += depends;
            let share = (1.0 + depends) / ways;
            for other in view.neighbours(*node as usize) {
                let before = &mut nodes[*other as usize];
                if before.distance + 1 == distance {
                    before.depends += before.ways * share;
                }
            }
        }
        for node in &order {
            nodes[*node as usize] = fresh;
        }
    }
    // Every pair was met from both its ends.
    total.iter().map(|sum| sum / 2.0).collect()
}
