//! Isolates.
//!
//! **Definition**: alters on the map with no tie, of any kind, to another alter on the map. **Formula**: share =
//! isolates ÷ network size, that is, ÷ *all* alters. **Ego** is not counted: a tie to ego everyone has.
//! **Source**: Wasserman & Faust, *Social Network Analysis* (1994), sec. 4.2. **Cost**: `O(n)`.
//! **Missing**: alters off the map were not asked about, so they are not isolates; they are in the network size that
//! the share is of. With nobody on the map the share is undefined.

use super::{Size, View};

/// How many alters have no tie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Isolates {
    /// How many
    pub count: usize,
    /// Their share of network size
    pub share: Option<f64>,
}

/// The isolates among the alters in `view`, of a network of this size.
pub fn isolates(view: &View, size: Size) -> Isolates {
    let count = (0..view.len()).filter(|node| view.degree(*node) == 0).count();
    Isolates { count, share: (!view.is_empty()).then(|| count as f64 / size.alters as f64) }
}
