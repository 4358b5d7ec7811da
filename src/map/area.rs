//! Places of the map in words: nine areas, and rings around the centre.

use crate::geometry::{Point, Vec2};

/// One of nine areas of the map's square.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Area {
    row: u8,
    column: u8,
}

impl Area {
    /// The middle one.
    pub const CENTRE: Area = Area { row: 1, column: 1 };

    /// All nine, as one reads: top left first, bottom right last.
    pub fn all() -> impl Iterator<Item = Area> {
        (0..3).flat_map(|row| (0..3).map(move |column| Area { row, column }))
    }

    /// The area in which a place is. Anything outside the square counts to the area next to it.
    pub fn of(place: Point) -> Area {
        // A cast to a small integer saturates, and makes 0 of what is not a number.
        let third = |x: f64| ((x * 3.0) as u8).min(2);
        Area { row: third(place.y), column: third(place.x) }
    }

    /// Its number in reading order, 0 to 8.
    pub fn number(self) -> usize {
        usize::from(self.row) * 3 + usize::from(self.column)
    }

    /// The area with this number in reading order.
    pub fn numbered(number: usize) -> Option<Area> {
        Area::all().nth(number)
    }

    /// Its middle.
    pub fn centre(self) -> Point {
        let middle = |third: u8| (f64::from(third) + 0.5) / 3.0;
        Point::new(middle(self.column), middle(self.row))
    }
}

/// How far the outer edge of ring `ring` (0 is the innermost) of `rings` is from the centre. The outermost touches
/// the edges of the square.
pub fn ring_radius(ring: usize, rings: usize) -> f64 {
    0.5 * (ring + 1) as f64 / rings.max(1) as f64
}

/// The ring in which a place is, 0 being the innermost; `None` in the corners outside all of them, and when the map
/// has no rings.
pub fn ring_of(place: Point, rings: usize) -> Option<usize> {
    let out = (place - Point::new(0.5, 0.5)).length();
    (0..rings).find(|ring| out <= ring_radius(*ring, rings))
}

/// The four ways that arrow keys lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Direction {
    Left,
    Right,
    Up,
    Down,
}

impl Direction {
    /// The way of length 1.
    pub fn way(self) -> Vec2 {
        match self {
            Direction::Left => Vec2::new(-1.0, 0.0),
            Direction::Right => Vec2::new(1.0, 0.0),
            Direction::Up => Vec2::new(0.0, -1.0),
            Direction::Down => Vec2::new(0.0, 1.0),
        }
    }

    /// The way back.
    pub fn opposite(self) -> Direction {
        match self {
            Direction::Left => Direction::Right,
            Direction::Right => Direction::Left,
            Direction::Up => Direction::Down,
            Direction::Down => Direction::Up,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_area_holds_its_own_middle() {
        for (number, area) in Area::all().enumerate() {
            assert_eq!(Area::of(area.centre()), area);
            assert_eq!((area.number(), Area::numbered(number)), (number, Some(area)));
        }
        assert_eq!(Area::of(Point::new(-4.0, 7.0)).number(), 6);
        assert_eq!(Area::of(Point::new(f64::NAN, 1.0)).number(), 6);
        assert_eq!(Area::numbered(9), None);
    }

    #[test]
    fn rings_end_at_the_edge() {
        assert_eq!(ring_of(Point::new(0.5, 0.5), 3), Some(0));
        assert_eq!(ring_of(Point::new(0.5, 0.0), 3), Some(2));
        assert_eq!(ring_of(Point::new(0.0, 0.0), 3), None);
        assert_eq!(ring_of(Point::new(0.5, 0.5), 0), None);
    }
}
