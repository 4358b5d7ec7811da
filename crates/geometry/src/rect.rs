use super::{Point, Vec2};

/// An upright rectangle, its edges included.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// The left upper corner
    pub min: Point,
    /// The right lower corner
    pub max: Point,
}

impl Rect {
    /// The square in which positions on the map are stored.
    pub const UNIT: Rect = Rect { min: Point::new(0.0, 0.0), max: Point::new(1.0, 1.0) };

    /// The rectangle of this size with its left upper corner at `min`.
    pub fn new(min: Point, size: Vec2) -> Self {
        Rect { min, max: min + size }
    }

    /// The rectangle of this size around `centre`.
    pub fn around(centre: Point, size: Vec2) -> Self {
        Rect::new(centre + size * -0.5, size)
    }

    /// The smallest rectangle around points; `None` around nothing.
    pub fn of(points: &[Point]) -> Option<Self> {
        let first = *points.first()?;
        let wider = |it: Rect, point: &Point| Rect {
            min: Point::new(it.min.x.min(point.x), it.min.y.min(point.y)),
            max: Point::new(it.max.x.max(point.x), it.max.y.max(point.y)),
        };
        Some(points.iter().fold(Rect { min: first, max: first }, wider))
    }

    /// How wide and high it is.
    pub fn size(&self) -> Vec2 {
        self.max - self.min
    }

    /// Its middle.
    pub fn centre(&self) -> Point {
        self.min.midpoint(self.max)
    }

    /// Whether the point is in it.
    pub fn contains(&self, point: Point) -> bool {
        (self.min.x..=self.max.x).contains(&point.x) && (self.min.y..=self.max.y).contains(&point.y)
    }

    /// The point of the rectangle nearest to `point`. What is not a number comes out at the corner nearest to 0, so
    /// the result is always inside.
    pub fn clamp(&self, point: Point) -> Point {
        Point::new(point.x.max(self.min.x).min(self.max.x), point.y.max(self.min.y).min(self.max.y))
    }

    /// The rectangle with all four edges moved out by `by`.
    pub fn grown(&self, by: f64) -> Rect {
        Rect { min: self.min + Vec2::new(-by, -by), max: self.max + Vec2::new(by, by) }
    }

    /// The smallest rectangle around both.
    pub fn with(&self, other: &Rect) -> Rect {
        Rect {
            min: Point::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: Point::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }

    /// Whether they have a point in common.
    pub fn meets(&self, other: &Rect) -> bool {
        self.min.x <= other.max.x && other.min.x <= self.max.x && self.min.y <= other.max.y && other.min.y <= self.max.y
    }

    /// The area that the two share.
    pub fn overlap(&self, other: &Rect) -> f64 {
        let width = self.max.x.min(other.max.x) - self.min.x.max(other.min.x);
        let height = self.max.y.min(other.max.y) - self.min.y.max(other.min.y);
        width.max(0.0) * height.max(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clamping_always_ends_inside() {
        for (x, y) in [(2.0, -3.0), (f64::NAN, 0.5), (f64::INFINITY, f64::NEG_INFINITY), (0.2, 0.3)] {
            assert!(Rect::UNIT.contains(Rect::UNIT.clamp(Point::new(x, y))), "{x} {y}");
        }
    }

    #[test]
    fn overlap_is_the_shared_area() {
        let one = Rect::new(Point::default(), Vec2::new(4.0, 4.0));
        assert_eq!(one.overlap(&Rect::around(Point::new(4.0, 4.0), Vec2::new(2.0, 2.0))), 1.0);
        assert_eq!(one.overlap(&Rect::around(Point::new(9.0, 9.0), Vec2::new(2.0, 2.0))), 0.0);
    }
}
