//! Outlines drawn by hand.

use super::Point;

/// Whether a point lies inside the outline through `corners`, which is closed from the last to the first. Where the
/// outline crosses itself, what it goes around twice is outside, as people see it. Cost: one step for each corner.
pub fn encloses(corners: &[Point], point: Point) -> bool {
    let mut inside = false;
    let mut before = corners.last();
    for corner in corners {
        if let Some(before) = before
            && (corner.y > point.y) != (before.y > point.y)
            && point.x < corner.x + (before.x - corner.x) * (point.y - corner.y) / (before.y - corner.y)
        {
            inside = !inside;
        }
        before = Some(corner);
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::*;

    fn through(corners: &[(f64, f64)]) -> Vec<Point> {
        corners.iter().map(|(x, y)| Point::new(*x, *y)).collect()
    }

    #[test]
    fn a_bay_is_outside() {
        let horseshoe =
            through(&[(0.0, 0.0), (3.0, 0.0), (3.0, 3.0), (2.0, 3.0), (2.0, 1.0), (1.0, 1.0), (1.0, 3.0), (0.0, 3.0)]);
        assert!(encloses(&horseshoe, Point::new(0.5, 2.0)));
        assert!(encloses(&horseshoe, Point::new(1.5, 0.5)));
        assert!(!encloses(&horseshoe, Point::new(1.5, 2.0)));
        assert!(!encloses(&horseshoe, Point::new(4.0, 2.0)));
    }

    #[test]
    fn less_than_a_triangle_encloses_nothing() {
        for corners in [through(&[]), through(&[(0.0, 0.0)]), through(&[(0.0, 0.0), (1.0, 1.0)])] {
            assert!(!encloses(&corners, Point::new(0.5, 0.4)));
        }
    }
}
