use super::{Point, Vec2};

/// What a chain of CSS transforms makes of a rectangle: a map from the unit square onto a quadrilateral, with
/// perspective where there is any.
///
/// Source of the formulas: P. Heckbert, "Fundamentals of Texture Mapping and Image Warping", 1989, section 2.2.3.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    origin: Point,
    across: Vec2,
    down: Vec2,
    /// How much things shrink to the right and downwards; nothing without perspective
    depth: Vec2,
}

impl Projection {
    /// The map that takes the corners (0, 0), (1, 0), (1, 1) and (0, 1) of the unit square to these; `None` if three of
    /// them lie on one line, as when the rectangle is seen from its edge.
    pub fn onto([origin, right, opposite, below]: [Point; 4]) -> Option<Self> {
        let (one, other) = (right - opposite, below - opposite);
        let rest = (origin - right) + (opposite - below);
        let area = cross(one, other);
        let depth = Vec2::new(cross(rest, other) / area, cross(one, rest) / area);
        let across = (right - origin) + (right - Point::default()) * depth.x;
        let down = (below - origin) + (below - Point::default()) * depth.y;
        let found = Projection { origin, across, down, depth };
        (found.determinant().abs() > f64::EPSILON && area.abs() > f64::EPSILON).then_some(found)
    }

    /// Where a point of the unit square, or beyond it, comes to lie; `None` behind the one who looks.
    pub fn apply(&self, at: Point) -> Option<Point> {
        let near = 1.0 + self.depth.dot(at - Point::default());
        let sum = (self.origin - Point::default()) + self.across * at.x + self.down * at.y;
        (near > 0.0).then(|| Point::default() + sum * (1.0 / near))
    }

    /// Which point comes to lie here; `None` where none does, as above a horizon.
    pub fn invert(&self, at: Point) -> Option<Point> {
        // Cramer's rule on x · across + y · down = at - origin, in which each term has its share of depth.
        let across = self.across - (at - Point::default()) * self.depth.x;
        let down = self.down - (at - Point::default()) * self.depth.y;
        let way = at - self.origin;
        let area = cross(across, down);
        let found = Point::new(cross(way, down) / area, cross(across, way) / area);
        (found.x.is_finite() && found.y.is_finite() && self.apply(found).is_some()).then_some(found)
    }

    fn determinant(&self) -> f64 {
        let origin = self.origin - Point::default();
        cross(self.across - origin * self.depth.x, self.down - origin * self.depth.y)
    }
}

/// The area that two ways span, positive where the second turns clockwise from the first on screen.
fn cross(one: Vec2, other: Vec2) -> f64 {
    one.x * other.y - one.y * other.x
}

#[cfg(test)]
mod tests {
    use super::*;

    const CORNERS: [Point; 4] =
        [Point::new(0.0, 0.0), Point::new(1.0, 0.0), Point::new(1.0, 1.0), Point::new(0.0, 1.0)];

    fn check(quadrilateral: [Point; 4]) {
        let found = Projection::onto(quadrilateral).expect("a map");
        for (corner, place) in CORNERS.into_iter().zip(quadrilateral) {
            assert!(found.apply(corner).expect("in front").distance(place) < 1e-9, "{corner:?}");
        }
        for at in [Point::new(0.31, 0.62), Point::new(0.9, 0.05), Point::new(1.2, -0.1)] {
            let there = found.apply(at).expect("in front");
            assert!(found.invert(there).expect("a place").distance(at) < 1e-9, "{at:?}");
        }
    }

    #[test]
    fn scaled_turned_mirrored_and_slanted() {
        let turned = |turn: f64, scale: f64, mirror: f64| {
            CORNERS.map(|corner| {
                let (across, down) = (Vec2::at_turn(turn) * (400.0 * scale), Vec2::at_turn(turn).turned() * 300.0);
                Point::new(120.0, -30.0) + across * (corner.x * mirror) + down * corner.y
            })
        };
        for (turn, scale, mirror) in [(0.0, 1.0, 1.0), (0.0, 0.5, 1.0), (0.08, 1.0, 1.0), (0.6, 2.5, -1.0)] {
            check(turned(turn, scale, mirror));
        }
        check([Point::new(0.0, 0.0), Point::new(400.0, 40.0), Point::new(480.0, 340.0), Point::new(80.0, 300.0)]);
    }

    #[test]
    fn seen_from_the_side_with_a_horizon() {
        let road = [Point::new(40.0, 10.0), Point::new(60.0, 10.0), Point::new(100.0, 100.0), Point::new(0.0, 100.0)];
        check(road);
        let found = Projection::onto(road).expect("a map");
        assert_eq!(found.invert(Point::new(50.0, -1e3)), None, "above the horizon");
        let middle = found.invert(Point::new(50.0, 55.0)).expect("a place");
        assert!(middle.y > 0.75, "what is near takes more room: {middle:?}");
    }

    #[test]
    fn nothing_to_see_is_no_map() {
        assert_eq!(Projection::onto([Point::default(); 4]), None);
        let edge = [0.0, 1.0, 1.0, 0.0].map(|x| Point::new(x, 2.0 * x));
        assert_eq!(Projection::onto(edge), None);
    }
}
