//! Distances and closeness.
//!
//! **Definition**: the distance of two alters is the number of ties on a shortest way between them. **Formulas**:
//! average distance = mean over all pairs, diameter = the largest. Closeness of an alter who reaches `r` of the `n − 1`
//! others at a total distance `f` = `(r/f) · (r/(n − 1))`: the inverse of the mean distance, scaled down by the share
//! that is reached at all, after Wasserman & Faust, *Social Network Analysis* (1994), p. 200. This is the default of
//! networkx; igraph and UCINET take `r/f` within the component. Harmonic closeness = `Σ 1/d / (n − 1)`, with 0 for who
//! is not reached (Marchiori & Latora, *Physica A* 285, 2000). **Ego** is out; with ego no distance would be above 2.
//! **Undefined**: average distance and diameter when some pair is not connected or there is no pair (the largest
//! component alone would make scattered networks look close; networkx has 0 for one alter); closeness of an alter who
//! reaches nobody, `0/0` (networkx: 0, igraph: NaN); harmonic closeness of the only alter.
//! **Cost**: 64 alters are searched from at a time, one bit each: at most `O(n m)`, in compact networks nearer
//! `O(n m / 64 · diameter)`; memory `O(n)`. **Missing**: alters off the map are left out; direction is ignored.
//!
//! ```
//! use sociogram_measures::{Adjacency, distances};
//! let path = distances::distances(&Adjacency::of_pairs(3, &[(0, 1), (1, 2)]));
//! assert_eq!((path.average(), path.diameter()), (Some(4.0 / 3.0), Some(2)));
//! assert_eq!(path.closeness(), [Some(2.0 / 3.0), Some(1.0), Some(2.0 / 3.0)]);
//! ```

use super::{Adjacency, Progress};

/// How far each alter is from the others.
#[derive(Clone, Debug, PartialEq)]
pub struct Distances {
    /// How many others each reaches
    pub reached: Vec<u32>,
    /// The sum of its distances to them
    pub farness: Vec<u64>,
    /// The sum of the inverses of these distances
    pub inverse: Vec<f64>,
    /// Its distance to the farthest of them, 0 for an isolate
    pub eccentricity: Vec<u32>,
}

/// The distances between the alters in `graph`.
pub fn distances(graph: &Adjacency) -> Distances {
    with_progress(graph, &|_| ())
}

/// The same, telling `progress` how far it is.
pub fn with_progress(graph: &Adjacency, progress: Progress) -> Distances {
    let n = graph.len();
    let mut it =
        Distances { reached: vec![0; n], farness: vec![0; n], inverse: vec![0.0; n], eccentricity: vec![0; n] };
    // Bit b of these stands for the search that began at node `first + b`.
    let mut seen = vec![0_u64; n];
    let mut front = vec![0_u64; n];
    let mut next = vec![0_u64; n];
    let (mut active, mut arrived): (Vec<u32>, Vec<u32>) = (Vec::with_capacity(n), Vec::with_capacity(n));
    for first in (0..n).step_by(64) {
        progress(first as f64 / n as f64);
        seen.fill(0);
        active.clear();
        for (bit, node) in (first..n.min(first + 64)).enumerate() {
            seen[node] = 1 << bit;
            front[node] = 1 << bit;
            active.push(node as u32);
        }
        let mut distance = 0;
        while !active.is_empty() {
            distance += 1;
            for node in active.drain(..) {
                let bits = std::mem::take(&mut front[node as usize]);
                for other in graph.neighbours(node as usize) {
                    let new = bits & !seen[*other as usize];
                    if new != 0 {
                        if next[*other as usize] == 0 {
                            arrived.push(*other);
                        }
                        next[*other as usize] |= new;
                    }
                }
            }
            // Distances are the same both ways, so who was found by how many adds up to what each one finds.
            for node in &arrived {
                let node = *node as usize;
                let count = next[node].count_ones();
                seen[node] |= next[node];
                it.reached[node] += count;
                it.farness[node] += u64::from(count) * u64::from(distance);
                it.inverse[node] += f64::from(count) / f64::from(distance);
                it.eccentricity[node] = it.eccentricity[node].max(distance);
            }
            std::mem::swap(&mut front, &mut next);
            std::mem::swap(&mut active, &mut arrived);
        }
    }
    it
}

impl Distances {
    fn others(&self) -> usize {
        self.reached.len().saturating_sub(1)
    }

    /// Whether there is a pair and every pair is connected.
    pub fn connected(&self) -> bool {
        self.others() > 0 && self.reached.iter().all(|reached| *reached as usize == self.others())
    }

    /// The average distance of two alters.
    pub fn average(&self) -> Option<f64> {
        let pairs = self.reached.len() as f64 * self.others() as f64;
        self.connected().then(|| self.farness.iter().sum::<u64>() as f64 / pairs)
    }

    /// The largest distance of two alters.
    pub fn diameter(&self) -> Option<u32> {
        self.eccentricity.iter().copied().max().filter(|_| self.connected())
    }

    /// The closeness of each alter.
    pub fn closeness(&self) -> Vec<Option<f64>> {
        let each = self.reached.iter().zip(&self.farness);
        each.map(|(reached, farness)| {
            let reached = f64::from(*reached);
            (*farness > 0).then(|| reached / *farness as f64 * reached / self.others() as f64)
        })
        .collect()
    }

    /// The harmonic closeness of each alter.
    pub fn harmonic(&self) -> Vec<Option<f64>> {
        self.inverse.iter().map(|sum| (self.others() > 0).then(|| sum / self.others() as f64)).collect()
    }
}
