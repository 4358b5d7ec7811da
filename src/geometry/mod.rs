//! Floor 0. Points and shapes of the plane. Units are whatever the caller says: fractions of the map's square for
//! stored positions, CSS pixels on screen.

/// A place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right
    pub x: f64,
    /// Down, as on screens
    pub y: f64,
}

impl Point {
    /// The point at `x`, `y`.
    pub const fn new(x: f64, y: f64) -> Self {
        Point { x, y }
    }
}
