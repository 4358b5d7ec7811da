use super::Point;

/// How far `point` is from the straight line between `a` and `b`.
pub fn segment_distance(point: Point, a: Point, b: Point) -> f64 {
    let way = b - a;
    let squared = way.dot(way);
    let along = if squared > 0.0 { ((point - a).dot(way) / squared).clamp(0.0, 1.0) } else { 0.0 };
    point.distance(a + way * along)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beside_beyond_and_on_a_point() {
        let (a, b) = (Point::new(0.0, 0.0), Point::new(10.0, 0.0));
        assert_eq!(segment_distance(Point::new(5.0, 3.0), a, b), 3.0);
        assert_eq!(segment_distance(Point::new(13.0, 4.0), a, b), 5.0);
        assert_eq!(segment_distance(Point::new(3.0, 4.0), a, a), 5.0);
    }
}
