//! What functions have in common.

use std::collections::{HashMap, HashSet};

/// So many bytes in a row count as one thing that two functions can have in common.
const PIECE: usize = 6;
/// A piece that more functions have tells nothing about any two of them.
const COMMON: usize = 60;

/// The pieces of functions, without those that only one has and those that very many have.
pub struct Pieces<'b> {
    /// Those of each function
    pub of: Vec<HashSet<&'b [u8]>>,
    /// Which functions have each
    pub havers: HashMap<&'b [u8], Vec<usize>>,
}

impl<'b> Pieces<'b> {
    /// The pieces of functions with these bodies.
    pub fn new(bodies: &[&'b [u8]]) -> Self {
        let mut of: Vec<HashSet<&[u8]>> = bodies.iter().map(|body| body.windows(PIECE).collect()).collect();
        let mut havers: HashMap<&[u8], Vec<usize>> = HashMap::new();
        for (function, pieces) in of.iter().enumerate() {
            for piece in pieces {
                havers.entry(piece).or_default().push(function);
            }
        }
        havers.retain(|_, havers| (2..=COMMON).contains(&havers.len()));
        for pieces in &mut of {
            pieces.retain(|piece| havers.contains_key(piece));
        }
        Pieces { of, havers }
    }

    /// With which functions this one has pieces in common, and how many.
    pub fn shared(&self, function: usize) -> HashMap<usize, usize> {
        let mut shared = HashMap::new();
        for other in self.of[function].iter().flat_map(|piece| &self.havers[piece]) {
            if *other != function {
                *shared.entry(*other).or_default() += 1;
            }
        }
        shared
    }
}
