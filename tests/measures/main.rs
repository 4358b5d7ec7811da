//! The measures, seen from outside: against networkx and igraph, against values worked out by hand, and on networks
//! larger than any interview's.
#![allow(clippy::unwrap_used)]

mod by_hand;
mod large;
mod libraries;

/// How far a number may be from the expected one, relative to it; and at least, for those that are 0 but for rounding.
const RELATIVE: f64 = 1e-9;
const ABSOLUTE: f64 = 1e-11;

fn near(found: f64, right: f64) -> bool {
    (found - right).abs() <= (RELATIVE * right.abs()).max(ABSOLUTE)
}
