//! Seeing a map closer: by how much a press or a wheel brings it closer, and two fingers on it.

use crate::area::Direction;
use geometry::{Camera, Point, Vec2};

/// One press of a button or a key brings a map closer by this much.
pub const STEP: f64 = 1.5;

/// By how much a wheel turned by so many pixels brings a map closer.
pub fn by_wheel(pixels: f64) -> f64 {
    let by = pixels.clamp(-200.0, 200.0) / 300.0;
    if by > 0.0 { 1.0 / (1.0 + by) } else { 1.0 - by }
}

/// The map as it is seen after one press that shows more of one side: half of what was seen stays.
pub fn shifted(camera: &Camera, side: Direction) -> Camera {
    let (way, view) = (side.way(), camera.view() * 0.5);
    camera.moved(Vec2::new(-way.x * view.x, -way.y * view.y))
}

/// A finger on a map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Touch {
    /// Which pointer it is
    pub pointer: i32,
    /// Where it is, on screen
    pub at: Point,
}

/// Two fingers on a map: what is between them stays between them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pinch([Touch; 2]);

impl Pinch {
    /// Two fingers, in the order in which they came.
    pub fn new(one: Touch, other: Touch) -> Self {
        Pinch([one, other])
    }

    /// Whether this pointer is one of the two.
    pub fn has(&self, pointer: i32) -> bool {
        self.0.iter().any(|touch| touch.pointer == pointer)
    }

    /// One of them moved: how the map is seen from now on. A third finger changes nothing.
    pub fn moved(&mut self, to: Touch, camera: &Camera) -> Camera {
        if !self.has(to.pointer) {
            return *camera;
        }
        let [one, other] = self.0;
        for touch in &mut self.0 {
            if touch.pointer == to.pointer {
                *touch = to;
            }
        }
        let [new_one, new_other] = self.0;
        let (before, apart) = (one.at.midpoint(other.at), one.at.distance(other.at));
        let (after, now) = (new_one.at.midpoint(new_other.at), new_one.at.distance(new_other.at));
        // Fingers closer together than this are one finger, and how far apart they are says nothing.
        let factor = if apart.min(now) < 10.0 { 1.0 } else { now / apart };
        camera.zoomed(before, factor).moved(after - before)
    }
}
