//! Eigenvector centrality.
//!
//! **Definition**: an alter is the more central the more central those are whom it is tied to. **Formula**: `x` with
//! `λ x_v = Σ x_u` over the neighbours of `v`, for the largest `λ`; all are at least 0 and their squares add up to 1,
//! as in networkx (igraph and UCINET divide by the largest instead). **Ego** is out. **Undefined**, for everyone:
//! without any tie, and where two components have the same largest `λ`, since then there are many such `x` (igraph and
//! networkx give one of them); and where 4,000 steps do not find it, which takes chains of thousands. Whoever is outside the component with the largest `λ` has 0.
//! **Source**: Bonacich, "Factoring and weighting approaches to status scores and clique identification", *Journal of
//! Mathematical Sociology* 2 (1972); computed by conjugate gradients, after Knyazev, "Toward the optimal preconditioned
//! eigensolver", *SIAM Journal on Scientific Computing* 23 (2001). **Cost**: `O(n + m)` a step, mostly 10 to 60 steps;
//! memory `O(n)`. **Missing**: alters off the map are left out; direction is ignored.
//!
//! ```
//! use sociogram_measures::{Adjacency, eigenvector::eigenvector};
//! let pair = eigenvector(&Adjacency::of_pairs(2, &[(0, 1)])).unwrap();
//! assert!((pair[0] - 0.5_f64.sqrt()).abs() < 1e-15);
//! assert_eq!(eigenvector(&Adjacency::of_pairs(4, &[(0, 1), (2, 3)])), None);
//! ```

use super::Adjacency;
use super::components::components;

/// The eigenvector centrality of each alter in `graph`; `None` where it is undefined.
pub fn eigenvector(graph: &Adjacency) -> Option<Vec<f64>> {
    let components = components(graph);
    let mut members: Vec<Vec<u32>> = components.sizes.iter().map(|size| Vec::with_capacity(*size as usize)).collect();
    for (node, component) in (0..).zip(&components.of) {
        members[*component as usize].push(node);
    }
    let mut found: Option<(f64, Vec<f64>)> = None;
    let mut tied = false;
    for nodes in members.iter().filter(|nodes| nodes.len() > 1) {
        // λ is never above the largest degree.
        let most = nodes.iter().map(|node| graph.degree(*node as usize)).max().unwrap_or(0) as f64;
        let best = found.as_ref().map_or(0.0, |it| it.0);
        if most < best * (1.0 - SAME) {
            continue;
        }
        let (value, vector) = largest(graph, nodes)?;
        if value > best * (1.0 + SAME) {
            (found, tied) = (Some((value, vector)), false);
        } else if value >= best * (1.0 - SAME) {
            tied = true;
        }
    }
    found.filter(|_| !tied).map(|it| it.1)
}

/// Up to what part two eigenvalues are the same.
const SAME: f64 = 1e-11;

/// The residual, as a part of λ, that counts as none; and, times √n, one that will do when rounding lets it fall no
/// further.
const NONE: f64 = 4e-15;
const LITTLE: f64 = 1e-14;
const MOST_STEPS: usize = 4_000;

/// After how many steps what the network makes of the vector is worked out anew; until then it is carried along.
const REFRESH: usize = 16;

/// A direction that is all but this part in the plane of the other two is mostly rounding, and is dropped.
const NEW: f64 = 1e-3;

/// A vector and what the network makes of it: for each node the sum over its neighbours.
#[derive(Clone)]
struct Pair {
    x: Vec<f64>,
    ax: Vec<f64>,
}

/// The largest eigenvalue of a component and its eigenvector, 0 outside; `None` if it was not found.
///
/// Each step takes the best combination of the vector, its residual and the direction it came from.
fn largest(graph: &Adjacency, nodes: &[u32]) -> Option<(f64, Vec<f64>)> {
    let n = graph.len();
    let places = || nodes.iter().map(|node| *node as usize);
    let dot = |one: &[f64], other: &[f64]| places().map(|at| one[at] * other[at]).sum::<f64>();
    let apply = |pair: &mut Pair| {
        for at in places() {
            pair.ax[at] = graph.neighbours(at).iter().map(|other| pair.x[*other as usize]).sum();
        }
    };
    let scale = |pair: &mut Pair, by: f64| {
        for at in places() {
            pair.x[at] *= by;
            pair.ax[at] *= by;
        }
    };
    let subtract = |pair: &mut Pair, other: &Pair, times: f64| {
        for at in places() {
            pair.x[at] -= times * other.x[at];
            pair.ax[at] -= times * other.ax[at];
        }
    };
    let empty = Pair { x: vec![0.0; n], ax: vec![0.0; n] };
    let (mut best, mut rest, mut way) = (empty.clone(), empty.clone(), empty);
    let mut has_way = false;
    // Degrees are near the answer; 1 more keeps them off any vector at right angles to it.
    for at in places() {
        best.x[at] = graph.degree(at) as f64 + 1.0;
    }
    // The more nodes, the more rounding.
    let little = LITTLE * (nodes.len() as f64).sqrt().max(10.0);
    let (mut least, mut stuck, mut carried) = (f64::INFINITY, 0, REFRESH);
    for _ in 0..MOST_STEPS {
        let length = dot(&best.x, &best.x).sqrt();
        scale(&mut best, 1.0 / length);
        if carried >= REFRESH {
            apply(&mut best);
            carried = 0;
        }
        let value = dot(&best.x, &best.ax);
        for at in places() {
            rest.x[at] = best.ax[at] - value * best.x[at];
        }
        let residual = dot(&rest.x, &rest.x).sqrt();
        stuck = if residual < 0.9 * least { 0 } else { stuck + 1 };
        least = least.min(residual);
        if residual <= NONE * value || (stuck > 4 && residual <= little * value) {
            if carried == 0 {
                return Some((value, best.x.iter().map(|part| part.abs()).collect()));
            }
            // Only carried along so far: work it out and look again.
            carried = REFRESH;
            continue;
        }
        carried += 1;
        for _ in 0..2 {
            let along = dot(&rest.x, &best.x);
            for at in places() {
                rest.x[at] -= along * best.x[at];
            }
        }
        let length = dot(&rest.x, &rest.x).sqrt().max(f64::MIN_POSITIVE);
        for at in places() {
            rest.x[at] /= length;
        }
        apply(&mut rest);
        for _ in 0..2 {
            let length = dot(&way.x, &way.x).sqrt();
            has_way = has_way && length > 0.0;
            if has_way {
                scale(&mut way, 1.0 / length);
                let (one, other) = (dot(&way.x, &best.x), dot(&way.x, &rest.x));
                subtract(&mut way, &best, one);
                subtract(&mut way, &rest, other);
                has_way = dot(&way.x, &way.x).sqrt() > NEW;
            }
        }
        if has_way {
            let length = dot(&way.x, &way.x).sqrt();
            scale(&mut way, 1.0 / length);
        }
        let (rr, br) = (dot(&rest.x, &rest.ax), dot(&best.x, &rest.ax));
        let (bw, rw, ww) = if has_way {
            (dot(&best.x, &way.ax), dot(&rest.x, &way.ax), dot(&way.x, &way.ax))
        } else {
            (0.0, 0.0, 0.0)
        };
        let [b, r, w] = top_of_three([[value, br, bw], [br, rr, rw], [bw, rw, ww]], has_way);
        for at in places() {
            way.x[at] = r * rest.x[at] + w * way.x[at];
            way.ax[at] = r * rest.ax[at] + w * way.ax[at];
            best.x[at] = b * best.x[at] + way.x[at];
            best.ax[at] = b * best.ax[at] + way.ax[at];
        }
        has_way = true;
    }
    None
}

/// The eigenvector of the largest eigenvalue of a symmetric matrix (of its first two rows and columns unless
/// `three`), by Jacobi's rotations.
fn top_of_three(mut matrix: [[f64; 3]; 3], three: bool) -> [f64; 3] {
    let mut vectors = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
    let planes: &[(usize, usize)] = if three { &[(0, 1), (0, 2), (1, 2)] } else { &[(0, 1)] };
    for _ in 0..8 {
        for (p, q) in planes.iter().copied() {
            if matrix[p][q] == 0.0 {
                continue;
            }
            let theta = (matrix[q][q] - matrix[p][p]) / (2.0 * matrix[p][q]);
            let t = theta.signum() / (theta.abs() + theta.hypot(1.0));
            let cosine = 1.0 / t.hypot(1.0);
            let sine = t * cosine;
            for row in &mut matrix {
                (row[p], row[q]) = (cosine * row[p] - sine * row[q], sine * row[p] + cosine * row[q]);
            }
            let (one, other) = (matrix[p], matrix[q]);
            matrix[p] = std::array::from_fn(|k| cosine * one[k] - sine * other[k]);
            matrix[q] = std::array::from_fn(|k| sine * one[k] + cosine * other[k]);
            for row in &mut vectors {
                (row[p], row[q]) = (cosine * row[p] - sine * row[q], sine * row[p] + cosine * row[q]);
            }
        }
    }
    let size = if three { 3 } else { 2 };
    let top = (0..size).max_by(|one, other| matrix[*one][*one].total_cmp(&matrix[*other][*other])).unwrap_or(0);
    vectors.map(|row| row[top])
}
