//! Places worked out from the ties: who is tied comes to stand together, and everyone keeps apart.
//!
//! The force-directed layout of Fruchterman and Reingold (Software: Practice and Experience 21, 1991, 1129-1164), a round
//! at a time so that it can be watched and stopped. Three things differ. Nothing is left to chance: it begins with the
//! places it is given, so that a map keeps what its participant knows of it, and the same map always comes out the same.
//! A tie between two who both have many pulls less, or else the busiest would end in one heap (as in Jacomy and others,
//! PLoS ONE 9, 2014, e98679). And all are drawn home, be that the middle or the place of their group, so that people
//! without ties do not drift to the edges.

use geometry::dial::MIDDLE;
use geometry::{Point, Rect, Vec2};

/// How many rounds there are.
pub(crate) const ROUNDS: u32 = 150;
/// How far someone moves at most in the first round; it falls to nothing by the last.
pub(crate) const HEAT: f64 = 0.1;
/// The share of the square that all of them have between them as elbow room.
const ROOM: f64 = 0.4;
/// How strongly ties pull, as against how strongly everyone pushes.
const PULL: f64 = 1.0;
/// How strongly home pulls: the middle, and the place of a group, which has to hold against the ties to other groups.
const TO_MIDDLE: f64 = 1.7;
const TO_GROUP: f64 = 9.0;
/// Where people are kept: a little away from the edges.
const INSIDE: Rect = Rect { min: Point::new(0.03, 0.03), max: Point::new(0.97, 0.97) };
/// A turn whose multiples never line up.
const GOLDEN: f64 = 0.381_966;

/// A layout under way.
#[derive(Clone, Debug)]
pub struct Forces {
    places: Vec<Point>,
    /// Two who are tied, by their numbers, and how strongly that pulls
    pulls: Vec<(usize, usize, f64)>,
    /// Where the group of each gathers; nobody has a group where this is empty
    homes: Vec<Point>,
    round: u32,
}

impl Forces {
    /// Begins with everyone at these places, with ties between those with these numbers. Ties to numbers that nobody has
    /// are left out.
    pub fn new(mut places: Vec<Point>, ties: &[(usize, usize)]) -> Self {
        let mut degrees = vec![0usize; places.len()];
        for (number, place) in places.iter_mut().enumerate() {
            // Two in the very same place would push each other nowhere.
            *place = *place + Vec2::at_turn(number as f64 * GOLDEN) * 1e-4;
        }
        let is_there = |(one, other): &&(usize, usize)| *one < degrees.len() && *other < degrees.len();
        let ties: Vec<(usize, usize)> = ties.iter().filter(is_there).copied().collect();
        for end in ties.iter().flat_map(|(one, other)| [*one, *other]) {
            degrees[end] += 1;
        }
        let pull = |(one, other): (usize, usize)| PULL / (1.0 + degrees[one].min(degrees[other]) as f64);
        let pulls = ties.into_iter().map(|tie| (tie.0, tie.1, pull(tie))).collect();
        Forces { places, pulls, homes: Vec::new(), round: 0 }
    }

    /// Draws each to the place of their group instead of the middle, in the order of the places.
    pub fn gathering(self, homes: Vec<Point>) -> Self {
        Forces { homes, ..self }
    }

    /// Where everyone is now.
    pub fn places(&self) -> &[Point] {
        &self.places
    }

    /// Whether it has begun to move them.
    pub fn has_begun(&self) -> bool {
        self.round > 0
    }

    /// One round; whether there is another. `O(n² + m)` for `n` people and `m` ties.
    pub fn step(&mut self) -> bool {
        let places = self.places.as_mut_slice();
        let square = ROOM / places.len() as f64;
        let apart = square.sqrt();
        let mut ways = vec![Vec2::default(); places.len()];
        for one in 0..places.len() {
            let (home, draw) = self.homes.get(one).map_or((MIDDLE, TO_MIDDLE), |home| (*home, TO_GROUP));
            ways[one] = ways[one] + (home - places[one]) * draw;
            for other in 0..one {
                let way = places[one] - places[other];
                let push = way * (square / way.dot(way).max(1e-6));
                ways[one] = ways[one] + push;
                ways[other] = ways[other] - push;
            }
        }
        for &(one, other, pull) in &self.pulls {
            let way = places[other] - places[one];
            let pull = way * (pull * way.length() / apart);
            ways[one] = ways[one] + pull;
            ways[other] = ways[other] - pull;
        }
        let most = HEAT * (1.0 - f64::from(self.round) / f64::from(ROUNDS));
        for (place, way) in places.iter_mut().zip(ways) {
            let to = *place + way.unit() * way.length().min(most);
            *place = INSIDE.clamp(to);
        }
        self.round += 1;
        self.round < ROUNDS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Places after the last round.
    fn laid_out(mut forces: Forces) -> Vec<Point> {
        while forces.step() {}
        forces.places
    }

    #[test]
    fn groups_gather_around_their_places() {
        let (left, right) = (Point::new(0.2, 0.5), Point::new(0.8, 0.5));
        let homes: Vec<Point> = (0..12).map(|number| if number % 2 == 0 { left } else { right }).collect();
        // Tied across only, which draws the groups together.
        let ties: Vec<(usize, usize)> = (0..6).map(|number| (2 * number, 2 * number + 1)).collect();
        let places = laid_out(Forces::new(vec![MIDDLE; 12], &ties).gathering(homes.clone()));
        for (place, home) in places.iter().zip(&homes) {
            assert!((place.x < 0.5) == (home.x < 0.5), "{places:?}");
        }
    }

    #[test]
    fn ties_to_nobody_are_left_out() {
        let places = laid_out(Forces::new(vec![MIDDLE; 2], &[(0, 7), (9, 1)]));
        assert!(places[0].distance(places[1]) > 0.1, "they only push each other");
    }

    #[test]
    fn nobody_is_no_panic() {
        assert!(laid_out(Forces::new(Vec::new(), &[])).is_empty());
    }
}
