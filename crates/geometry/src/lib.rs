//! Points and shapes of the plane. Units are whatever the caller says: fractions of the map's square for
//! stored positions, CSS pixels on screen.
//!
//! ```
//! use sociogram_geometry::{Camera, Point, Vec2};
//! let camera = Camera::fit(Vec2::new(360.0, 360.0), 24.0);
//! assert_eq!(camera.to_screen(Point::new(0.5, 0.5)), Point::new(180.0, 180.0));
//! assert_eq!(camera.to_world(Point::new(24.0, 180.0)), Point::new(0.0, 0.5));
//! ```

mod camera;
pub mod dial;
mod hull;
mod polygon;
mod projection;
mod rect;
mod segment;

pub use camera::Camera;
pub use hull::hull;
pub use polygon::encloses;
pub use projection::Projection;
pub use rect::Rect;
pub use segment::segment_distance;

use std::ops::{Add, Mul, Neg, Sub};

/// A place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right
    pub x: f64,
    /// Down, as on screens
    pub y: f64,
}

/// A way from one place to another.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Vec2 {
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

    /// How far it is to `other`.
    pub fn distance(self, other: Point) -> f64 {
        (other - self).length()
    }

    /// The point halfway to `other`.
    pub fn midpoint(self, other: Point) -> Point {
        Point::new((self.x + other.x) / 2.0, (self.y + other.y) / 2.0)
    }
}

impl Vec2 {
    /// The way `x` to the right and `y` down.
    pub const fn new(x: f64, y: f64) -> Self {
        Vec2 { x, y }
    }

    /// The way of length 1 at `turn` of a full circle, clockwise from the right. It is the same to the last bit on
    /// every machine, which the sine and cosine of a system's mathematical library are not.
    pub fn at_turn(turn: f64) -> Self {
        // From the nearest quarter it is an eighth of a circle at most, for which these terms of the series are enough.
        let quarters = (turn * 4.0).round();
        let angle = (turn - quarters / 4.0) * std::f64::consts::TAU;
        let (mut cos, mut sin) = (1.0, 1.0);
        for term in (1..=9).rev() {
            let even = 2.0 * f64::from(term);
            cos = 1.0 - angle * angle / (even * (even - 1.0)) * cos;
            sin = 1.0 - angle * angle / (even * (even + 1.0)) * sin;
        }
        let way = Vec2::new(cos, angle * sin);
        match quarters as i64 & 3 {
            0 => way,
            1 => way.turned(),
            2 => -way,
            _ => -way.turned(),
        }
    }

    /// Its length.
    pub fn length(self) -> f64 {
        (self.x * self.x + self.y * self.y).sqrt()
    }

    /// The same way with length 1; nowhere, if it leads nowhere.
    pub fn unit(self) -> Vec2 {
        let length = self.length();
        if length > 0.0 { self * (1.0 / length) } else { Vec2::default() }
    }

    /// The same way turned a quarter clockwise on screen.
    pub fn turned(self) -> Vec2 {
        Vec2::new(-self.y, self.x)
    }

    /// The scalar product.
    pub fn dot(self, other: Vec2) -> f64 {
        self.x * other.x + self.y * other.y
    }
}

impl Sub for Point {
    type Output = Vec2;
    fn sub(self, from: Point) -> Vec2 {
        Vec2::new(self.x - from.x, self.y - from.y)
    }
}

impl Add<Vec2> for Point {
    type Output = Point;
    fn add(self, way: Vec2) -> Point {
        Point::new(self.x + way.x, self.y + way.y)
    }
}

impl Add for Vec2 {
    type Output = Vec2;
    fn add(self, other: Vec2) -> Vec2 {
        Vec2::new(self.x + other.x, self.y + other.y)
    }
}

impl Sub for Vec2 {
    type Output = Vec2;
    fn sub(self, other: Vec2) -> Vec2 {
        self + -other
    }
}

impl Mul<f64> for Vec2 {
    type Output = Vec2;
    fn mul(self, by: f64) -> Vec2 {
        Vec2::new(self.x * by, self.y * by)
    }
}

impl Neg for Vec2 {
    type Output = Vec2;
    fn neg(self) -> Vec2 {
        self * -1.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vectors() {
        let way = Point::new(4.0, 6.0) - Point::new(1.0, 2.0);
        assert_eq!(way.length(), 5.0);
        assert_eq!(way.dot(way.turned()), 0.0);
        assert_eq!(Vec2::default().unit(), Vec2::default());
        assert!((Vec2::at_turn(0.25) - Vec2::new(0.0, 1.0)).length() < 1e-12, "a quarter turn leads down");
    }
}
