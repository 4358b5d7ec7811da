//! Places worked out from the ties, for the map of an interview: it begins with where people are, and ends with nobody
//! covering another.

use super::content::Content;
use super::gesture::round;
use super::kit::Forces;
use super::spot::free_spots;
use geometry::Point;
use network::AlterId;

/// How far apart people come to stand at most, however few there are.
const MOST_GAP: f64 = 0.1;

/// A layout under way.
#[derive(Clone, Debug)]
pub struct Layout {
    who: Vec<AlterId>,
    forces: Forces,
}

impl Layout {
    /// Begins with everyone on the map where they are. Who is in the tray stays there.
    pub fn new(content: &Content) -> Self {
        let (mut who, mut places, mut ties) = (Vec::new(), Vec::new(), Vec::new());
        let mut numbers = vec![usize::MAX; content.persons.len()];
        for (number, person) in numbers.iter_mut().zip(&content.persons) {
            let Some(place) = person.position else { continue };
            *number = who.len();
            who.push(person.id);
            places.push(place);
        }
        for line in content.ties.iter() {
            if let (Some(one), Some(other)) = (content.index(line.source), content.index(line.target)) {
                ties.push((numbers[one], numbers[other]));
            }
        }
        Layout { who, forces: Forces::new(places, &ties) }
    }

    /// Where everyone is now, in the order of those on the map.
    pub fn places(&self) -> &[Point] {
        self.forces.places()
    }

    /// One round; whether there is another.
    pub fn step(&mut self) -> bool {
        self.forces.step()
    }

    /// Where everyone comes to stand when it ends now: as near as can be without covering each other. Nobody, if it has
    /// not begun to move them.
    pub fn rest(&self, content: &Content) -> Vec<(AlterId, Point)> {
        if !self.forces.has_begun() {
            return Vec::new();
        }
        let mut all: Vec<_> = self.who.iter().copied().zip(self.places().iter().copied()).collect();
        // On a small screen people are drawn a little larger than this.
        let gap = MOST_GAP.min(0.4 / (all.len() as f64).sqrt());
        free_spots(content, &mut all, gap);
        for (_, place) in &mut all {
            *place = round(*place);
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::forces::{HEAT, ROUNDS};
    use crate::sample::{self, KNOWS, id};
    use geometry::Rect;
    use proptest::prelude::*;

    /// People at these places, or in the tray, with these ties.
    fn content(places: &[Option<(f64, f64)>], ties: &[(u32, u32)]) -> Content {
        let people: Vec<_> = places.iter().map(|place| ("Ana", *place)).collect();
        let mut interview = sample::at_prompt(sample::interview(&people), KNOWS);
        for (one, other) in ties {
            sample::tie(&mut interview, "knows", *one, *other);
        }
        Content::of_step(&interview).expect("a map")
    }

    fn laid_out(content: &Content) -> Layout {
        let mut layout = Layout::new(content);
        while layout.step() {}
        layout
    }

    #[test]
    fn who_is_tied_stands_together() {
        let triangles = [(1, 2), (2, 3), (1, 3), (4, 5), (5, 6), (4, 6)];
        let row: Vec<_> = [1, 4, 2, 5, 3, 6].iter().map(|it| Some((f64::from(*it) / 7.0, 0.5))).collect();
        let layout = laid_out(&content(&row, &triangles));
        let apart =
            |one: u32, other: u32| layout.places()[one as usize - 1].distance(layout.places()[other as usize - 1]);
        let within = triangles.iter().map(|(one, other)| apart(*one, *other)).sum::<f64>() / 6.0;
        let between = (1..=3).flat_map(|one| (4..=6).map(move |other| apart(one, other))).sum::<f64>() / 9.0;
        assert!(within < 0.7 * between, "{within} within, {between} between");
    }

    #[test]
    fn it_goes_on_from_where_people_are_and_comes_to_rest() {
        let content = content(&[Some((0.2, 0.2)), Some((0.8, 0.3)), Some((0.4, 0.9)), None], &[(1, 2)]);
        let mut layout = Layout::new(&content);
        let begun = layout.places().to_vec();
        let near = |one: Point, other: Point| one.distance(other) < 1e-3;
        assert!(content.placed().zip(&begun).all(|((_, place), begun)| near(place, *begun)));
        let mut moves = Vec::new();
        let mut more = true;
        while more {
            let before = layout.places().to_vec();
            more = layout.step();
            moves.push(before.iter().zip(layout.places()).map(|(a, b)| a.distance(*b)).fold(0.0, f64::max));
        }
        assert_eq!(moves.len(), ROUNDS as usize);
        assert!(moves.iter().all(|it| *it <= HEAT + 1e-12) && moves[moves.len() - 1] < 0.001, "{moves:?}");
        let who: Vec<AlterId> = layout.rest(&content).into_iter().map(|(who, _)| who).collect();
        assert_eq!(who, [id(1), id(2), id(3)], "who is in the tray stays there");
    }

    fn anywhere() -> impl Strategy<Value = Option<(f64, f64)>> {
        prop_oneof![Just(None), Just(Some((0.5, 0.5))), (0.0..=1.0, 0.0..=1.0).prop_map(Some)]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn everyone_comes_to_stand_apart_and_always_in_the_same_place(
            places in proptest::collection::vec(anywhere(), 1..30),
            ties in proptest::collection::vec((1..30_u32, 1..30_u32), 0..60),
            stop in 0..ROUNDS,
        ) {
            // Without anyone on the map no ties are asked for.
            let places = [vec![Some((0.5, 0.5))], places].concat();
            let count = places.len() as u32;
            let ties: Vec<_> = ties.into_iter().filter(|(a, b)| a < b && *b <= count).collect();
            let content = content(&places, &ties);
            let layout = |rounds| {
                let mut layout = Layout::new(&content);
                (0..rounds).for_each(|_| _ = layout.step());
                layout.rest(&content)
            };
            let all = layout(stop);
            prop_assert_eq!(&all, &layout(stop));
            let placed = places.iter().flatten().count();
            prop_assert_eq!(all.len(), if stop == 0 { 0 } else { placed });
            let gap = MOST_GAP.min(0.4 / (placed as f64).sqrt());
            for (number, (_, one)) in all.iter().enumerate() {
                prop_assert!(Rect::UNIT.contains(*one));
                for (_, other) in &all[..number] {
                    // They are kept to four digits.
                    prop_assert!(one.distance(*other) > gap - 2e-4, "{:?} and {:?}", one, other);
                }
            }
        }
    }
}
