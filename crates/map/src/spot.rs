//! Finding people and free places on the map: hit-testing, the neighbour an arrow key leads to, and where a person
//! can be put without covering another.

use super::area::Direction;
use super::content::{Content, Person};
use super::kit;
use geometry::{Camera, Point, Rect, Vec2};
use network::AlterId;

/// How large a person is drawn, in pixels from the centre: smaller as the map gets crowded or small, so that people
/// cover a steady share of it, within what can be seen and touched.
pub fn person_radius(camera: &Camera, people: usize) -> f64 {
    let most = (camera.scale() * 0.066).clamp(18.0, 28.0);
    ((camera.scale() / people.max(1) as f64).sqrt() * 4.8).min(most).max(5.0)
}

/// The person nearest to a point of the screen, no further than `reach` pixels; of several equally near, the one
/// named first. Only those whom `among` accepts are seen.
pub fn nearest(
    content: &Content,
    camera: &Camera,
    at: Point,
    reach: f64,
    among: impl Fn(AlterId) -> bool,
) -> Option<AlterId> {
    let there = content.placed().filter(|(person, _)| among(person.id));
    // Whoever is large is meant from further away, so that the smaller ones beside them can still be pointed at. Whoever is
    // small takes as much room for a finger as anybody.
    let seen = |(person, place): (&Person, Point)| {
        (person.id, at + (camera.to_screen(place) - at) * (1.0 / person.size.max(1.0)))
    };
    kit::nearest(at, reach, there.map(seen))
}

/// Whom an arrow key leads to from `from`; `along` ties, only those are seen whom they are tied to.
pub fn neighbour(content: &Content, from: AlterId, direction: Direction, along: bool) -> Option<AlterId> {
    let start = content.position(from)?;
    let is_seen = |who: AlterId| who != from && (!along || is_tied(content, from, who));
    let others = content.placed().filter(|(person, _)| is_seen(person.id));
    kit::beside(start, direction.way(), others.map(|(person, place)| (person.id, place)))
}

/// Whether there is a tie of any kind on the map between two.
pub fn is_tied(content: &Content, one: AlterId, other: AlterId) -> bool {
    content.ties.of(one).any(|line| line.touches(other))
}

/// The free place of the square nearest to `wanted`: one with nobody but `who` within `gap`. If the map is so full
/// that there is none near, the roomiest of the places tried. Nobody else is ever moved.
pub fn free_spot(content: &Content, who: AlterId, wanted: Point, gap: f64) -> Point {
    let mut spots = [(who, wanted)];
    free_spots(content, &mut spots, gap);
    spots[0].1
}

/// The same for several who are put down together, each where they want to be, in the order in which they choose: each
/// keeps clear of the ones before, and of everyone who is not among them.
pub fn free_spots(content: &Content, wanted: &mut [(AlterId, Point)], gap: f64) {
    let mut taken = Vec::new();
    for (person, place) in content.placed() {
        if wanted.iter().all(|(who, _)| *who != person.id) {
            taken.push((place, person.size));
        }
    }
    for (who, place) in wanted {
        let size = content.person(*who).map_or(1.0, |person| person.size);
        *place = beside(content, &taken, *place, size, gap);
        taken.push((*place, size));
    }
}

/// The place nearest to `wanted` that is `gap` away from all that are taken, for people of the usual size; more between
/// larger ones, less between smaller ones. Where rings and sectors mean something, it
/// is in the same one: to give way must not change an answer.
fn beside(content: &Content, taken: &[(Point, f64)], wanted: Point, size: f64, gap: f64) -> Point {
    let clear = |place: Point, (other, its): &(Point, f64)| other.distance(place) * 2.0 / (size + its);
    let room = |place: Point| taken.iter().map(|other| clear(place, other)).fold(f64::INFINITY, f64::min);
    let wanted = Rect::UNIT.clamp(wanted);
    let mut roomiest = (room(wanted), wanted);
    if roomiest.0 >= gap {
        return wanted;
    }
    let (kept, zone) = (content.zones.are_kept(), content.zones.of(wanted));
    for ring in 1..=24 {
        // Steps of half a gap: fine enough to stay near, coarse enough to end soon.
        let around = ring * 8;
        let mut found: Option<(f64, Point)> = None;
        for step in 0..around {
            let way = Vec2::at_turn(f64::from(step) / f64::from(around)) * (gap * 0.5 * f64::from(ring));
            let place = Rect::UNIT.clamp(wanted + way);
            if kept && content.zones.of(place) != zone {
                continue;
            }
            let clear = room(place);
            if clear > roomiest.0 {
                roomiest = (clear, place);
            }
            // At the edge, clamping brings some places nearer than the ring they come from.
            let distance = wanted.distance(place);
            if clear >= gap && found.is_none_or(|(least, _)| distance < least - 1e-9) {
                found = Some((distance, place));
            }
        }
        if let Some((_, place)) = found {
            return place;
        }
    }
    roomiest.1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{self, id};

    #[test]
    fn the_nearest_is_hit_and_the_first_named_wins_a_draw() {
        let people = [("Ana", Some((0.4, 0.5))), ("Ben", Some((0.6, 0.5))), ("Cy", None)];
        let content = sample::content(&people, sample::PLACE);
        let camera = Camera::fit(Vec2::new(100.0, 100.0), 0.0);
        let hit = |x, reach| nearest(&content, &camera, Point::new(x, 50.0), reach, |_| true);
        assert_eq!(hit(50.0, 12.0), Some(id(1)));
        assert_eq!(hit(52.0, 12.0), Some(id(2)));
        assert_eq!(hit(50.0, 9.0), None);
        assert_eq!(nearest(&content, &camera, Point::new(41.0, 50.0), 50.0, |it| it != id(1)), Some(id(2)));
    }

    #[test]
    fn who_is_large_takes_more_room_and_leaves_the_small_theirs() {
        let people = [("Ana", Some((0.4, 0.5))), ("Ben", Some((0.6, 0.5))), ("Cy", None)];
        let mut content = sample::content(&people, sample::PLACE);
        (content.persons[0].size, content.persons[1].size) = (1.6, 0.8);
        let camera = Camera::fit(Vec2::new(100.0, 100.0), 0.0);
        let hit = |x, reach| nearest(&content, &camera, Point::new(x, 50.0), reach, |_| true);
        assert_eq!((hit(51.0, 12.0), hit(53.0, 12.0)), (Some(id(1)), Some(id(2))));
        assert_eq!(
            (hit(22.0, 12.0), hit(72.0, 12.0)),
            (Some(id(1)), Some(id(2))),
            "small people are no smaller a target"
        );
        assert_eq!((hit(20.0, 12.0), hit(73.0, 12.0)), (None, None));
        let apart = |x| free_spot(&content, id(3), Point::new(x, 0.5), 0.1).distance(Point::new(x, 0.5));
        assert!(apart(0.4) > 0.129 && apart(0.6) < 0.125 && apart(0.6) > 0.089);
    }

    #[test]
    fn arrows_lead_to_who_is_that_way() {
        let people =
            [("M", Some((0.5, 0.5))), ("R", Some((0.8, 0.55))), ("U", Some((0.45, 0.1))), ("UR", Some((0.9, 0.1)))];
        let content = sample::content(&people, sample::PLACE);
        assert_eq!(neighbour(&content, id(1), Direction::Right, false), Some(id(2)));
        assert_eq!(neighbour(&content, id(1), Direction::Up, false), Some(id(3)));
        assert_eq!(neighbour(&content, id(3), Direction::Right, false), Some(id(4)));
        assert_eq!(
            neighbour(&content, id(1), Direction::Left, false),
            Some(id(3)),
            "someone a little that way is better than no one"
        );
        assert_eq!(neighbour(&content, id(4), Direction::Right, false), None);
    }

    #[test]
    fn along_ties_only_those_are_seen_who_are_tied() {
        let people = [("M", Some((0.5, 0.5))), ("R", Some((0.6, 0.5))), ("RR", Some((0.9, 0.5)))];
        let mut interview = sample::at_prompt(sample::interview(&people), sample::KNOWS);
        sample::tie(&mut interview, "knows", 1, 3);
        let content = Content::of_step(&interview).expect("a map");
        assert_eq!(neighbour(&content, id(1), Direction::Right, false), Some(id(2)));
        assert_eq!(neighbour(&content, id(1), Direction::Right, true), Some(id(3)));
        assert_eq!(neighbour(&content, id(2), Direction::Right, true), None);
    }

    #[test]
    fn a_taken_place_gives_one_just_beside_it() {
        let people = [("Ana", Some((0.5, 0.5))), ("Ben", None)];
        let content = sample::content(&people, sample::PLACE);
        let spot = free_spot(&content, id(2), Point::new(0.5, 0.5), 0.1);
        let off = spot.distance(Point::new(0.5, 0.5));
        assert!((0.1..0.16).contains(&off), "{off}");
        assert_eq!(
            free_spot(&content, id(1), Point::new(0.5, 0.5), 0.1),
            Point::new(0.5, 0.5),
            "one's own place is free"
        );
        assert_eq!(free_spot(&content, id(2), Point::new(7.0, 0.2), 0.1), Point::new(1.0, 0.2));
    }

    #[test]
    fn several_stand_side_by_side_and_move_nobody() {
        let people = [("Ana", Some((0.5, 0.5))), ("Ben", None), ("Cy", Some((0.1, 0.1))), ("Di", None)];
        let content = sample::content(&people, sample::PLACE);
        let middle = Point::new(0.5, 0.5);
        let mut spots = [(id(2), middle), (id(3), middle), (id(4), middle)];
        free_spots(&content, &mut spots, 0.1);
        let mut all: Vec<Point> = spots.iter().map(|(_, spot)| *spot).collect();
        all.push(middle);
        for (number, one) in all.iter().enumerate() {
            assert!(all[..number].iter().all(|other| one.distance(*other) >= 0.1 - 1e-9), "{all:?}");
            assert!(one.distance(middle) < 0.25, "together: {all:?}");
        }
        assert_eq!(free_spot(&content, id(3), Point::new(0.1, 0.1), 0.1), Point::new(0.1, 0.1));
    }

    #[test]
    fn a_full_map_still_gives_a_place() {
        let people = vec![("Ana", Some((0.5, 0.5))); 3];
        let content = sample::content(&people, sample::PLACE);
        let spot = free_spot(&content, id(1), Point::new(0.5, 0.5), 9.0);
        assert!(Rect::UNIT.contains(spot) && spot != Point::new(0.5, 0.5));
    }
}
