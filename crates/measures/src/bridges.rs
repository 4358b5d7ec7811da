//! Bridges and cutpoints.
//!
//! **Definition**: a bridge is a tie, a cutpoint (articulation point) an alter, without which there would be more
//! components; two alters tied in several kinds are one tie here. **Ego** is out. **Undefined**: nothing.
//! **Source**: Harary, Norman & Cartwright, *Structural Models* (1965); computed after Tarjan, "Depth-first search and
//! linear graph algorithms", *SIAM Journal on Computing* 1 (1972), without recursion. (Granovetter's *local* bridges
//! are others.) **Cost**: `O(n + m)`, memory `O(n)`. **Missing**: alters off the map are left out; direction is ignored.
//!
//! ```
//! use sociogram_measures::{Adjacency, bridges};
//! let it = bridges::bridges(&Adjacency::of_pairs(4, &[(0, 1), (1, 2), (2, 0), (2, 3)]));
//! assert_eq!((it.bridges, it.cutpoints), (vec![(2, 3)], vec![2]));
//! ```

use super::Adjacency;

/// What holds components together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bridges {
    /// The nodes of each bridge, the smaller number first, in order
    pub bridges: Vec<(u32, u32)>,
    /// The nodes that are cutpoints, in order
    pub cutpoints: Vec<u32>,
}

const UNSEEN: u32 = u32::MAX;

/// A step of the walk: where it came from, and how many of the node's neighbours it has looked at.
struct Frame {
    node: u32,
    from: u32,
    looked: u32,
}

/// The bridges and cutpoints among the alters in `graph`.
pub fn bridges(graph: &Adjacency) -> Bridges {
    let n = graph.len();
    // When each node was first met, and the earliest that can be reached from it without going back where one came.
    let mut met = vec![UNSEEN; n];
    let mut low = vec![UNSEEN; n];
    let mut cuts = vec![false; n];
    let mut it = Bridges::default();
    let mut time = 0;
    let mut walk: Vec<Frame> = Vec::new();
    for root in 0..n {
        if met[root] != UNSEEN {
            continue;
        }
        let mut branches = 0;
        (met[root], low[root]) = (time, time);
        time += 1;
        walk.push(Frame { node: root as u32, from: UNSEEN, looked: 0 });
        while let Some(step) = walk.last_mut() {
            let (node, from) = (step.node as usize, step.from);
            let Some(other) = graph.neighbours(node).get(step.looked as usize) else {
                walk.pop();
                if from != UNSEEN {
                    let before = from as usize;
                    low[before] = low[before].min(low[node]);
                    if low[node] > met[before] {
                        it.bridges.push((from.min(node as u32), from.max(node as u32)));
                    }
                    if before == root {
                        branches += 1;
                    } else if low[node] >= met[before] {
                        cuts[before] = true;
                    }
                }
                continue;
            };
            step.looked += 1;
            if met[*other as usize] == UNSEEN {
                (met[*other as usize], low[*other as usize]) = (time, time);
                time += 1;
                walk.push(Frame { node: *other, from: node as u32, looked: 0 });
            } else if *other != from {
                low[node] = low[node].min(met[*other as usize]);
            }
        }
        cuts[root] = branches > 1;
    }
    it.bridges.sort_unstable();
    it.cutpoints = (0..n as u32).filter(|node| cuts[*node as usize]).collect();
    it
}
