//! Who is where a pointer is, who an arrow key leads to, and whose name has what was typed.

use geometry::{Point, Vec2};
use letters::Letters;

/// What is sought in names, however the two are written.
pub struct Sought {
    folded: String,
    letters: Letters,
}

impl Sought {
    /// What somebody typed.
    pub fn new(typed: &str, letters: Letters) -> Self {
        Sought { folded: letters.fold(typed), letters }
    }

    /// Whether that is nothing.
    pub fn is_nothing(&self) -> bool {
        self.folded.is_empty()
    }

    /// Whether a name has it; every name has nothing.
    pub fn is_in(&self, name: &str) -> bool {
        // Names are short: the library's way of searching a text is made for long ones, and weighs more than this.
        let (name, sought) = (self.letters.fold(name), self.folded.as_bytes());
        sought.is_empty() || name.as_bytes().windows(sought.len()).any(|part| part == sought)
    }
}

/// The nearest to a point, no further than `reach`; of several equally near, the first.
pub fn nearest<T>(at: Point, reach: f64, people: impl Iterator<Item = (T, Point)>) -> Option<T> {
    let mut best: Option<(f64, T)> = None;
    for (who, place) in people {
        let distance = place.distance(at);
        if distance <= reach && best.as_ref().is_none_or(|(least, _)| distance < *least) {
            best = Some((distance, who));
        }
    }
    best.map(|(_, who)| who)
}

/// The nearest that way from `start`, where straying sideways counts double; whoever is within a quarter turn of the way
/// comes before all others. Nobody at `start` itself is found.
pub fn beside<T>(start: Point, way: Vec2, people: impl Iterator<Item = (T, Point)>) -> Option<T> {
    let mut best: Option<((bool, f64), T)> = None;
    for (who, place) in people {
        let (ahead, aside) = ((place - start).dot(way), (place - start).dot(way.turned()).abs());
        let score = (aside > ahead, ahead + 2.0 * aside);
        if ahead > 0.0 && best.as_ref().is_none_or(|(least, _)| score < *least) {
            best = Some((score, who));
        }
    }
    best.map(|(_, who)| who)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_however_they_are_written() {
        let found =
            |typed: &str| ["Zoë Ray", "Ray Oz", "Ana"].map(|name| Sought::new(typed, Letters::default()).is_in(name));
        assert_eq!(found("  ZOË "), [true, false, false]);
        assert_eq!(found("ray"), [true, true, false]);
        assert_eq!(found(" "), [true; 3]);
        let is_nothing = |typed: &str| Sought::new(typed, Letters::default()).is_nothing();
        assert!(is_nothing("  ") && !is_nothing("z"));
    }

    fn people(places: &[(f64, f64)]) -> impl Iterator<Item = (usize, Point)> {
        places.iter().map(|(x, y)| Point::new(*x, *y)).enumerate()
    }

    #[test]
    fn the_nearest_within_reach_is_found_and_the_first_wins_a_draw() {
        let all = [(40.0, 50.0), (60.0, 50.0)];
        let found = |x, reach| nearest(Point::new(x, 50.0), reach, people(&all));
        assert_eq!((found(50.0, 12.0), found(52.0, 12.0), found(50.0, 9.0)), (Some(0), Some(1), None));
    }

    #[test]
    fn whoever_is_that_way_comes_before_who_is_nearer_but_aside() {
        let all = [(0.0, 0.0), (3.0, 0.5), (0.5, 1.0), (4.0, -4.0)];
        let right = |among: &[(f64, f64)]| beside(Point::default(), Vec2::new(1.0, 0.0), people(among));
        assert_eq!(right(&all), Some(1));
        assert_eq!(right(&[(0.0, 0.0), (0.5, 1.0)]), Some(1), "a little that way is better than nobody");
        assert_eq!(right(&[(0.0, 0.0), (-1.0, 0.0)]), None);
    }
}
