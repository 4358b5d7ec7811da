//! Triad census.
//!
//! **Definition**: how many sets of three alters are of each kind. Undirected there are four, by how many of the three
//! pairs are tied, with the names of the mutual triads: 003, 102, 201, 300 (ideanet leaves the others out likewise).
//! Directed there are sixteen, named by mutual, asymmetric and null pairs, and a letter where that leaves a choice.
//! **Formulas** (undirected): 300 = triangles; 201 = `Σ d(d − 1)/2 − 3T`; 102 = `m (n − 2) − 2·201 − 3·300`; 003 the
//! rest of `n (n − 1)(n − 2)/6`. **Ego** is out. **Undefined**: nothing; with fewer than three alters all are 0.
//! **Sources**: Holland & Leinhardt, "A method for detecting structure in sociometric data", *American Journal of
//! Sociology* 76 (1970); computed after Batagelj & Mrvar, "A subquadratic triad census algorithm", *Social Networks* 23
//! (2001). **Cost**: undirected `O(m k)`; directed `O(m Δ)` for the largest degree Δ; memory `O(n + m)`.
//! **Missing**: alters off the map are left out.
//!
//! ```
//! use sociogram_measures::{Adjacency, triads, triangles::triangles};
//! let graph = Adjacency::of_pairs(4, &[(0, 1), (1, 2), (2, 0)]);
//! assert_eq!(triads::census(&graph, &triangles(&graph)), [0, 3, 0, 1]);
//! ```

use super::rows::Rows;
use super::{Adjacency, Arcs, Triangles};

/// The names of the undirected triads, in the order of [`census`].
pub const UNDIRECTED: [&str; 4] = ["003", "102", "201", "300"];

/// The names of the directed triads, in the order of [`directed_census`].
pub const DIRECTED: [&str; 16] = [
    "003", "012", "102", "021D", "021U", "021C", "111D", "111U", "030T", "030C", "201", "120D", "120U", "120C", "210",
    "300",
];

/// How many triads there are of each undirected kind.
pub fn census(graph: &Adjacency, triangles: &Triangles) -> [u64; 4] {
    let n = graph.len() as u64;
    let closed = triangles.count();
    let open = triangles.pairs.iter().sum::<u64>() - 3 * closed;
    let single = (graph.pairs() as u64 * n.saturating_sub(2)).saturating_sub(2 * open + 3 * closed);
    let all = graph.possible_pairs() * n.saturating_sub(2) / 3;
    [all.saturating_sub(single + open + closed), single, open, closed]
}

/// A tie out, a tie in, and both, of the first of two nodes to the second.
const OUT: u8 = 1;
const IN: u8 = 2;

/// How many triads there are of each directed kind.
///
/// A triad with at least two tied pairs, or one of each sort, is found from a tied pair by walking through the
/// neighbours of both; those with one tied pair are the rest of that pair's triads, and empty ones the rest of all.
pub fn directed_census(arcs: &Arcs) -> [u64; 16] {
    let n = arcs.len();
    let kinds = kinds_of_triad();
    let tied = tied(arcs);
    let mut census = [0_u64; 16];
    for u in 0..n {
        for (v, between) in tied.of(u).filter(|(v, _)| *v as usize > u) {
            let mut others = 0;
            let (mut of_u, mut of_v) = (tied.of(u).peekable(), tied.of(v as usize).peekable());
            loop {
                // The next one tied to either, and how it is tied to each.
                let next = match (of_u.peek(), of_v.peek()) {
                    (Some(one), Some(other)) => one.0.min(other.0),
                    (Some(one), None) | (None, Some(one)) => one.0,
                    (None, None) => break,
                };
                let to_u = of_u.next_if(|it| it.0 == next).map_or(0, |it| it.1);
                let to_v = of_v.next_if(|it| it.0 == next).map_or(0, |it| it.1);
                if next as usize == u || next == v {
                    continue;
                }
                others += 1;
                // Each triad is counted from the first of its tied pairs.
                if next > v || (next as usize > u && to_u == 0) {
                    census[kinds[usize::from(between | to_u << 2 | to_v << 4)]] += 1;
                }
            }
            census[if between == OUT | IN { 2 } else { 1 }] += n as u64 - 2 - others;
        }
    }
    let n = n as u64;
    let all = n * n.saturating_sub(1) / 2 * n.saturating_sub(2) / 3;
    census[0] = all - census.iter().sum::<u64>();
    census
}

/// For each node those it is tied to, and how.
struct Tied {
    rows: Rows,
    how: Vec<u8>,
}

impl Tied {
    fn of(&self, node: usize) -> impl Iterator<Item = (u32, u8)> {
        let row = self.rows.row(node);
        row.iter().copied().zip(self.how[self.rows.start(node)..].iter().copied())
    }
}

fn tied(arcs: &Arcs) -> Tied {
    let mut both: Vec<(u32, u32)> = Vec::with_capacity(2 * arcs.count());
    for node in 0..arcs.len() {
        both.extend(arcs.to(node).iter().chain(arcs.from(node)).map(|other| (node as u32, *other)));
    }
    let rows = Rows::sorted(arcs.len(), &both);
    let mut how = Vec::with_capacity(rows.total());
    for node in 0..arcs.len() {
        let (mut out, mut into) = (arcs.to(node).iter().peekable(), arcs.from(node).iter().peekable());
        for other in rows.row(node) {
            let goes = out.next_if_eq(&other).map_or(0, |_| OUT);
            how.push(goes | into.next_if_eq(&other).map_or(0, |_| IN));
        }
    }
    Tied { rows, how }
}

/// Which kind of triad three pairs make, the place in [`DIRECTED`] by `uv + 4 uw + 16 vw`.
fn kinds_of_triad() -> [usize; 64] {
    let mut kinds = [0; 64];
    for (code, kind) in kinds.iter_mut().enumerate() {
        let pairs = [(0, 1, code & 3), (0, 2, code >> 2 & 3), (1, 2, code >> 4)];
        let mutual = pairs.iter().filter(|it| it.2 == 3).count();
        // By node, one-way ties out and in, and whether it has a mutual one.
        let (mut out, mut into, mut has_mutual) = ([0; 3], [0; 3], [false; 3]);
        for (one, other, how) in pairs {
            match how {
                1 => (out[one], into[other]) = (out[one] + 1, into[other] + 1),
                2 => (out[other], into[one]) = (out[other] + 1, into[one] + 1),
                3 => (has_mutual[one], has_mutual[other]) = (true, true),
                _ => {}
            }
        }
        let one_way: usize = out.iter().sum();
        let letter = match (mutual, one_way) {
            // The mutual pair gets a tie (down to it) or sends one.
            (1, 1) if (0..3).any(|node| has_mutual[node] && into[node] == 1) => "D",
            (1, 1) => "U",
            (0, 3) if out.contains(&2) => "T",
            (0, 2) | (1, 2) if out.contains(&2) => "D",
            (0, 2) | (1, 2) if into.contains(&2) => "U",
            (0, 2 | 3) | (1, 2) => "C",
            _ => "",
        };
        let name = format!("{mutual}{one_way}{}{letter}", 3 - mutual - one_way);
        *kind = DIRECTED.iter().position(|it| *it == name).unwrap_or_default();
    }
    kinds
}
