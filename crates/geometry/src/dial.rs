//! Rings and sectors around the middle of the unit square.

use super::{Point, Vec2};

/// The middle of the unit square.
pub const MIDDLE: Point = Point::new(0.5, 0.5);

/// How far the outer edge of ring `ring` (0 is the innermost) of `rings` is from the middle. The outermost touches
/// the edges of the square.
pub fn ring_radius(ring: usize, rings: usize) -> f64 {
    0.5 * (ring + 1) as f64 / rings.max(1) as f64
}

/// The ring in which a place is, 0 being the innermost; a place on a border belongs to the ring inside it. `None` in the
/// corners outside all of them, and if there are no rings.
pub fn ring_of(place: Point, rings: usize) -> Option<usize> {
    let out = (place - MIDDLE).length();
    (0..rings).find(|ring| out <= ring_radius(*ring, rings))
}

/// The way from the middle along which sector `sector` of `sectors` begins. The first begins at the top; they go round
/// clockwise. A fraction leads into the sector: a half to its middle.
pub fn sector_way(sector: f64, sectors: usize) -> Vec2 {
    Vec2::at_turn(sector / sectors.max(1) as f64 - 0.25)
}

/// The sector in which a place is; `None` if there are no sectors. A place on a border belongs to the sector that begins
/// there, the middle to the first.
pub fn sector_of(place: Point, sectors: usize) -> Option<usize> {
    let way = place - MIDDLE;
    let past = |border: usize| sector_way(border as f64, sectors).turned().dot(way) > -1e-9;
    match sectors {
        0 => None,
        1 => Some(0),
        _ => Some((0..sectors).find(|it| past(*it) && !past(it + 1)).unwrap_or(0)),
    }
}

/// Where a way from the middle leaves the square.
pub fn edge_along(way: Vec2) -> Point {
    MIDDLE + way * (0.5 / way.x.abs().max(way.y.abs()).max(1e-9))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rings_end_at_the_edge() {
        assert_eq!(ring_of(MIDDLE, 3), Some(0));
        assert_eq!(ring_of(Point::new(0.5, 0.0), 3), Some(2));
        assert_eq!(ring_of(Point::new(0.0, 0.0), 3), None);
        assert_eq!(ring_of(MIDDLE, 0), None);
    }

    #[test]
    fn sectors_go_round_from_the_top() {
        let corners = [(0.9, 0.1), (0.9, 0.9), (0.1, 0.9), (0.1, 0.1)];
        assert_eq!(corners.map(|(x, y)| sector_of(Point::new(x, y), 4)), [Some(0), Some(1), Some(2), Some(3)]);
        assert_eq!(corners.map(|(x, y)| sector_of(Point::new(x, y), 2)), [Some(0), Some(0), Some(1), Some(1)]);
        let borders = [(0.5, 0.1), (0.9, 0.5), (0.5, 0.9), (0.1, 0.5)];
        assert_eq!(borders.map(|(x, y)| sector_of(Point::new(x, y), 4)), [Some(0), Some(1), Some(2), Some(3)]);
        assert_eq!([0, 1, 5].map(|sectors| sector_of(MIDDLE, sectors)), [None, Some(0), Some(0)]);
    }

    #[test]
    fn the_middle_of_a_sector_is_in_it_and_its_way_ends_at_the_edge() {
        for sectors in 1..=12 {
            for sector in 0..sectors {
                let end = edge_along(sector_way(sector as f64 + 0.5, sectors));
                assert_eq!(sector_of(end, sectors), Some(sector), "{sector} of {sectors}");
                let out = end - MIDDLE;
                assert!((out.x.abs().max(out.y.abs()) - 0.5).abs() < 1e-9);
            }
        }
    }
}
