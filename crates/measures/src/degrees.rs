//! Degrees.
//!
//! **Definition**: the degree of an alter is how many other alters it is tied to, each once however many kinds of tie
//! there are (the `average_degree` of [`ties`](super::ties) counts every kind). **Formulas**: mean = `2m/n`;
//! sd with n − 1, as R's `sd`; Freeman's centralisation = `Σ(max − d) / ((n − 1)(n − 2))`, 1 for a star and 0 where all
//! are alike. **Ego** is out; it would add 1 to every degree. **Undefined**: mean, median and max of nobody, sd of
//! fewer than two, centralisation of fewer than three. **Sources**: Freeman, "Centrality in social networks:
//! conceptual clarification", *Social Networks* 1 (1979). igraph's `centr_degree` divides by `n (n − 1)` unless told
//! `loops = FALSE`. **Cost**: `O(n log n)`. **Missing**: alters off the map are left out.
//!
//! ```
//! use sociogram_measures::{Adjacency, degrees};
//! let star = degrees::degrees(&Adjacency::of_pairs(4, &[(0, 1), (0, 2), (0, 3)]));
//! assert_eq!((star.mean, star.median, star.centralisation), (Some(1.5), Some(1.0), Some(1.0)));
//! ```

use super::Adjacency;
use super::descriptives::{mean, median, ratio, sd};

/// How many others alters are tied to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Degrees {
    /// On average
    pub mean: Option<f64>,
    /// In the middle
    pub median: Option<f64>,
    /// At most
    pub max: Option<usize>,
    /// How much they differ, with n − 1
    pub sd: Option<f64>,
    /// How far one stands out, from 0 to 1
    pub centralisation: Option<f64>,
}

/// The degrees of the alters in `graph`.
pub fn degrees(graph: &Adjacency) -> Degrees {
    let n = graph.len();
    let all: Vec<f64> = (0..n).map(|node| graph.degree(node) as f64).collect();
    let max = (0..n).map(|node| graph.degree(node)).max();
    let centralisation = max.filter(|_| n > 2).and_then(|max| {
        let (max, n) = (max as f64, n as f64);
        ratio(n * max - 2.0 * graph.pairs() as f64, (n - 1.0) * (n - 2.0))
    });
    Degrees { mean: mean(&all), median: median(&all), max, sd: sd(&all), centralisation }
}
