//! What a participant did and how long it took, counted as it happens.

use crate::figures::{Doing, FIGURES, figure};

/// Counts of what was done, by [`Doing`], and the seconds and taps that they come to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    counts: Vec<usize>,
    /// How long it took, in seconds
    pub seconds: f64,
    /// How many taps and drags it was, with an Enter counted as one
    pub taps: usize,
}

impl Tally {
    /// How often something was done.
    pub fn count(&self, doing: Doing) -> usize {
        self.counts.get(doing as usize).copied().unwrap_or(0)
    }

    /// Adds something that was done `count` times and took so many seconds in all.
    pub(crate) fn add(&mut self, doing: Doing, count: usize, seconds: f64) {
        self.counts.resize(FIGURES.len(), 0);
        if let Some(counted) = self.counts.get_mut(doing as usize) {
            *counted += count;
        }
        self.seconds += seconds;
        self.taps += count * figure(doing).taps;
    }

    /// Adds taps that no figure has.
    pub(crate) fn tap(&mut self, taps: usize) {
        self.taps += taps;
    }
}
