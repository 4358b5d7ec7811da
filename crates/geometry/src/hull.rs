//! The outline that a rubber band around points would take.

use super::Point;

/// The corners of the smallest convex outline around `points`, clockwise on screen, beginning with the leftmost; the
/// points themselves where these are fewer than three, or all on one line. `O(n log n)`, by Andrew's monotone chain.
pub fn hull(points: &[Point]) -> Vec<Point> {
    let mut points = points.to_vec();
    points.sort_unstable_by(|one, other| one.x.total_cmp(&other.x).then(one.y.total_cmp(&other.y)));
    points.dedup();
    if points.len() < 3 {
        return points;
    }
    let mut corners = half(points.iter());
    // The last corner of either half is the first of the other.
    corners.pop();
    let mut back = half(points.iter().rev());
    back.pop();
    corners.extend(back);
    corners
}

/// The corners on one side, in the order of the points: whichever would turn the wrong way is left out again.
fn half<'a>(points: impl Iterator<Item = &'a Point>) -> Vec<Point> {
    let mut corners: Vec<Point> = Vec::new();
    for point in points {
        while let [.., before, last] = corners[..]
            && (last - before).turned().dot(*point - last) <= 0.0
        {
            corners.pop();
        }
        corners.push(*point);
    }
    corners
}

#[cfg(test)]
mod tests {
    use super::super::encloses;
    use super::*;
    use proptest::prelude::*;

    fn points(of: &[(f64, f64)]) -> Vec<Point> {
        of.iter().map(|(x, y)| Point::new(*x, *y)).collect()
    }

    #[test]
    fn what_lies_inside_or_on_an_edge_is_no_corner() {
        let square = points(&[(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0), (1.0, 1.0), (1.0, 0.0), (2.0, 2.0)]);
        assert_eq!(hull(&square), points(&[(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)]));
    }

    #[test]
    fn few_points_are_their_own_outline() {
        for few in [points(&[]), points(&[(1.0, 1.0)]), points(&[(0.0, 1.0), (1.0, 0.0)])] {
            assert_eq!(hull(&few), few);
        }
        assert_eq!(hull(&points(&[(1.0, 1.0), (1.0, 1.0), (1.0, 1.0)])), points(&[(1.0, 1.0)]));
        assert_eq!(hull(&points(&[(2.0, 2.0), (0.0, 0.0), (1.0, 1.0)])), points(&[(0.0, 0.0), (2.0, 2.0)]));
    }

    proptest! {
        #[test]
        fn nothing_is_outside(of in proptest::collection::vec((0_i32..40, 0_i32..40), 3..60)) {
            let all: Vec<Point> = of.iter().map(|(x, y)| Point::new(f64::from(*x), f64::from(*y))).collect();
            let corners = hull(&all);
            let middle = corners.iter().fold(Point::default(), |sum, it| Point::new(sum.x + it.x, sum.y + it.y));
            let count = corners.len() as f64;
            let middle = Point::new(middle.x / count, middle.y / count);
            // A hair inside every point, since a corner is on the outline itself.
            prop_assert!(corners.len() < 3
                || all.iter().all(|it| encloses(&corners, *it + (middle - *it) * 1e-6) || it.distance(middle) < 1e-9));
        }
    }
}
