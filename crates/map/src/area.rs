//! Places of the map in words: nine areas, and the rings and sectors around the centre.

use geometry::dial::{MIDDLE, ring_of, ring_radius, sector_of, sector_way};
use geometry::{Point, Vec2};

/// One of nine areas of the map's square.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Area {
    row: u8,
    column: u8,
}

impl Area {
    /// The middle one.
    pub const CENTRE: Area = Area { row: 1, column: 1 };

    /// How many there are.
    pub const COUNT: usize = 9;

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
        (number < Area::COUNT).then_some(Area { row: (number / 3) as u8, column: (number % 3) as u8 })
    }

    /// Its middle.
    pub fn centre(self) -> Point {
        let middle = |third: u8| (f64::from(third) + 0.5) / 3.0;
        Point::new(middle(self.column), middle(self.row))
    }
}

/// The rings and sectors of a map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Zones {
    /// How many rings are drawn around the centre
    pub rings: usize,
    /// What the rings are called, from the innermost; none, if they are no more than an aid
    pub ring_names: Vec<String>,
    /// What the sectors are called, clockwise from the top
    pub sectors: Vec<String>,
}

/// A ring, a sector, or where they cross.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Zone {
    /// Which ring, 0 being the innermost; `None` without rings, and outside of those that are only an aid
    pub ring: Option<usize>,
    /// Which sector, clockwise from the top; `None` without sectors
    pub sector: Option<usize>,
}

impl Zones {
    /// Whether the rings or the sectors mean something, rather than to help the eye.
    pub fn are_kept(&self) -> bool {
        !self.ring_names.is_empty() || !self.sectors.is_empty()
    }

    /// The zone in which a place is.
    pub fn of(&self, place: Point) -> Zone {
        let outermost = self.ring_names.len().checked_sub(1);
        Zone { ring: ring_of(place, self.rings).or(outermost), sector: sector_of(place, self.sectors.len()) }
    }

    /// All that there are: sector by sector, from the innermost ring out.
    pub fn all(&self) -> Vec<Zone> {
        let mut all = Vec::new();
        for sector in 0..self.sectors.len().max(1) {
            for ring in 0..self.rings.max(1) {
                let ring = Some(ring).filter(|_| self.rings > 0);
                all.push(Zone { ring, sector: Some(sector).filter(|_| !self.sectors.is_empty()) });
            }
        }
        all
    }

    /// A place in the middle of a zone. Of a ring all round, there are as many as `turn` leads to.
    pub fn centre(&self, zone: Zone, turn: f64) -> Point {
        let out = zone.ring.map_or(0.3, |ring| ring_radius(ring, self.rings) - 0.25 / self.rings.max(1) as f64);
        let way = zone.sector.map_or(Vec2::at_turn(turn), |it| sector_way(it as f64 + 0.5, self.sectors.len()));
        MIDDLE + way * out
    }
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
        for number in 0..Area::COUNT {
            let area = Area::numbered(number).expect("an area");
            assert_eq!((Area::of(area.centre()), area.number()), (area, number));
        }
        assert_eq!(Area::of(Point::new(-4.0, 7.0)).number(), 6);
        assert_eq!(Area::of(Point::new(f64::NAN, 1.0)).number(), 6);
        assert_eq!(Area::numbered(9), None);
    }

    #[test]
    fn the_middle_of_every_zone_is_in_it() {
        let names = |count: usize| vec![String::new(); count];
        for (rings, sectors) in [(3, 4), (0, 5), (4, 0), (1, 1)] {
            let zones = Zones { rings, ring_names: names(rings), sectors: names(sectors) };
            let all = zones.all();
            assert_eq!(all.len(), rings.max(1) * sectors.max(1));
            for zone in all {
                assert_eq!(zones.of(zones.centre(zone, 0.37)), zone);
            }
        }
    }

    #[test]
    fn corners_belong_to_the_outermost_ring_that_is_kept() {
        let aid = Zones { rings: 3, ..Zones::default() };
        let kept = Zones { ring_names: vec![String::new(); 3], ..aid.clone() };
        assert_eq!((aid.of(Point::default()).ring, kept.of(Point::default()).ring), (None, Some(2)));
        assert!(kept.are_kept() && !aid.are_kept());
    }
}
