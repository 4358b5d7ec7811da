//! Lassos as hands draw them: once around some people, without a bay.

use geometry::{Point, Vec2};

/// An outline around people, closed from its last corner to the first. It has no bays: from each corner it turns the
/// same way round.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lasso {
    corners: Vec<Point>,
}

impl Lasso {
    /// The tightest outline around these places that keeps `margin` away from them.
    pub fn around(places: impl IntoIterator<Item = Point>, margin: f64) -> Self {
        let tight = hull(places.into_iter().collect());
        let eighths = (0..8).map(|turn| Vec2::at_turn(f64::from(turn) / 8.0 + 1.0 / 16.0) * margin);
        let apart = eighths.flat_map(|way| tight.iter().map(move |corner| *corner + way));
        Lasso { corners: hull(apart.collect()) }
    }

    pub fn corners(&self) -> &[Point] {
        &self.corners
    }

    /// Whether a place is inside: on the same side of all edges.
    pub fn encloses(&self, place: Point) -> bool {
        let next = self.corners.iter().cycle().skip(1);
        self.corners.len() > 2 && self.corners.iter().zip(next).all(|(from, to)| turn(*from, *to, place) > 0.0)
    }

    /// How long the way along it is.
    pub fn length(&self) -> f64 {
        let next = self.corners.iter().cycle().skip(1);
        self.corners.iter().zip(next).map(|(from, to)| from.distance(*to)).sum()
    }

    /// The way a pointer goes: once round, starting where the ground is emptiest, with a point at least every `step`.
    pub fn way(&self, others: &[Point], step: f64) -> Vec<Point> {
        let room = |place: &Point| others.iter().map(|it| it.distance(*place)).fold(f64::INFINITY, f64::min);
        let next = self.corners.iter().cycle().skip(1);
        let mut way: Vec<Point> = Vec::new();
        for (from, to) in self.corners.iter().zip(next) {
            let parts = (from.distance(*to) / step).ceil().max(1.0) as u32;
            way.extend((0..parts).map(|part| *from + (*to - *from) * (f64::from(part) / f64::from(parts))));
        }
        let emptiest = (0..way.len()).max_by(|a, b| room(&way[*a]).total_cmp(&room(&way[*b])));
        way.rotate_left(emptiest.unwrap_or_default());
        way
    }
}

/// Twice the area of a triangle: positive if it turns right on the way from `a` through `b` to `c`, as on screens.
fn turn(a: Point, b: Point, c: Point) -> f64 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/// The corners of the smallest outline around places.
fn hull(mut places: Vec<Point>) -> Vec<Point> {
    places.sort_unstable_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    places.dedup();
    if places.len() < 3 {
        return places;
    }
    let half = |places: &mut dyn Iterator<Item = Point>| {
        let mut corners: Vec<Point> = Vec::new();
        for place in places {
            while corners.len() > 1 && turn(corners[corners.len() - 2], corners[corners.len() - 1], place) <= 1e-9 {
                corners.pop();
            }
            corners.push(place);
        }
        corners.pop();
        corners
    };
    let mut corners = half(&mut places.iter().copied());
    corners.extend(half(&mut places.iter().rev().copied()));
    corners
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: f64, y: f64) -> Point {
        Point::new(x, y)
    }

    #[test]
    fn a_lasso_goes_around_with_a_margin() {
        let lasso = Lasso::around([at(0.0, 0.0), at(100.0, 0.0), at(50.0, 40.0), at(50.0, 10.0)], 10.0);
        for inside in [at(0.0, 0.0), at(50.0, 40.0), at(50.0, -8.0), at(108.0, 0.0)] {
            assert!(lasso.encloses(inside), "{inside:?}");
        }
        for outside in [at(50.0, 52.0), at(50.0, -11.0), at(0.0, 30.0), at(112.0, 0.0)] {
            assert!(!lasso.encloses(outside), "{outside:?}");
        }
    }

    #[test]
    fn one_place_and_places_in_a_row_have_a_lasso_too() {
        assert!(Lasso::around([at(5.0, 5.0)], 3.0).encloses(at(6.0, 5.0)));
        let row = Lasso::around([at(0.0, 0.0), at(10.0, 0.0), at(20.0, 0.0)], 3.0);
        assert!(row.encloses(at(10.0, 0.0)) && !row.encloses(at(10.0, 4.0)));
    }

    #[test]
    fn its_way_starts_on_empty_ground_and_has_no_long_gap() {
        let people = [at(0.0, 0.0), at(100.0, 0.0), at(-12.0, 0.0)];
        let way = Lasso::around(people[..2].to_vec(), 10.0).way(&people, 25.0);
        assert!(way[0].distance(people[2]) > 25.0 && way[0].x > 10.0);
        let next = way.iter().cycle().skip(1);
        assert!(way.iter().zip(next).all(|(from, to)| from.distance(*to) <= 25.0));
    }
}
