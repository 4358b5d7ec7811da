//! A map that is looked at, without a browser: inputs come in, and out comes how it is seen and who is pointed at.
//!
//! It hears the same [`Input`]s as the map of an interview, and means the same by them where nothing is changed: a drag on
//! the map moves what is seen of it, two fingers bring it closer, and so do keys and a wheel. A tap or Enter points at
//! somebody, whom arrow keys then pass on.

use crate::drawing::Seats;
use geometry::{Camera, Point, Vec2};
use map::gesture::{Input, KeyPress, PointerKind};
use map::kit::{Pinch, Touch, shifted};

/// How far an arrow key moves what is seen closer, in pixels.
const PAN: f64 = 80.0;

/// A map that is looked at.
#[derive(Debug)]
pub struct Viewer {
    camera: Camera,
    hand: Hand,
}

/// What the hand is doing.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Hand {
    /// Nothing is pressed
    Idle,
    /// Pressed, and not moved enough yet to be a drag
    Pressing { touch: Touch, kind: PointerKind },
    /// Moving what is seen
    Panning { touch: Touch },
    /// Two fingers
    Pinching(Pinch),
}

/// Somebody who is pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pointed {
    /// Their number on the map
    pub person: usize,
    /// Whether they stay so until somebody else is chosen: pressed or found by keys, rather than passed by
    pub held: bool,
}

/// What an input happens on.
pub struct Field<'a> {
    /// Where everyone is as the map is seen now
    pub seats: &'a Seats,
    /// Who is pointed at on this map
    pub pointed: Option<Pointed>,
    /// Whether somebody is pointed at on another map, and stays so
    pub held_elsewhere: bool,
    /// Whom a person is tied to
    pub neighbours: &'a dyn Fn(usize) -> Vec<usize>,
    /// Whom the keyboard points at first
    pub first: &'a dyn Fn() -> Option<usize>,
}

/// What an input comes to, but for how the map is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Who is to be pointed at from now on, or that nobody is, if that changes
    pub points: Option<Option<Pointed>>,
    /// Whether it meant something to the map; keys that mean nothing to it are the page's
    pub heard: bool,
}

impl Outcome {
    const HEARD: Outcome = Outcome { points: None, heard: true };

    fn at(person: Option<usize>, held: bool) -> Outcome {
        Outcome { points: Some(person.map(|person| Pointed { person, held })), heard: true }
    }
}

impl Default for Viewer {
    fn default() -> Self {
        Viewer { camera: over(Vec2::default()), hand: Hand::Idle }
    }
}

/// All of a map that is laid out in this size.
fn over(size: Vec2) -> Camera {
    Camera::spread(Vec2::new(size.x.max(1.0), size.y.max(1.0)), 0.0, f64::INFINITY)
}

/// Where in the square of a camera's world a place of a map is that is laid out in this size.
pub(crate) fn share_of(place: Point, size: Vec2) -> Point {
    Point::new(place.x / size.x.max(1.0), place.y / size.y.max(1.0))
}

impl Viewer {
    /// How the map is seen: its world is the square, spread over the size in which it is laid out.
    pub fn camera(&self) -> &Camera {
        &self.camera
    }

    /// Shows the map in another size, as closely as before and with the same in the middle.
    pub fn resize(&mut self, size: Vec2) {
        let (before, whole) = (self.camera, over(size));
        if before.view() != whole.view() {
            let middle = before.to_world(Point::default() + before.view() * 0.5);
            let centre = Point::default() + whole.view() * 0.5;
            let close = whole.zoomed(centre, before.closeness());
            let now = close.to_screen(middle);
            (self.camera, self.hand) = (close.moved(centre - now), Hand::Idle);
        }
    }

    /// Shows the whole map.
    pub fn show_whole(&mut self) {
        (self.camera, self.hand) = (self.camera.whole(), Hand::Idle);
    }

    /// Has somebody well in view, who stands here on the whole map.
    pub fn show(&mut self, place: Point) {
        self.camera = self.camera.showing(share_of(place, self.camera.view()));
    }

    /// Takes one input in.
    pub fn handle(&mut self, input: Input, field: &Field<'_>) -> Outcome {
        match input {
            Input::Down { pointer, kind, at, .. } => self.down(Touch { pointer, at }, kind),
            Input::Move { pointer, kind, at } => return self.moved(Touch { pointer, at }, kind, field),
            Input::Up { pointer, at, .. } => return self.up(pointer, at, field),
            Input::Cancel { pointer } if self.has(pointer) => self.hand = Hand::Idle,
            Input::Leave => return self.passed(None, field),
            Input::Zoom { at, factor } => {
                // By keys and buttons around whoever is pointed at, so that they stay in view.
                let centre = Point::default() + self.camera.view() * 0.5;
                let pointed = field.pointed.and_then(|it| field.seats.place(it.person));
                let at = at.or(pointed.filter(|at| self.camera.sees(*at))).unwrap_or(centre);
                self.camera = self.camera.zoomed(at, factor);
            }
            Input::Whole => self.show_whole(),
            Input::Shift(side) => self.camera = shifted(&self.camera, side),
            Input::Key { key, fine } => return self.key(key, fine, field),
            _ => return Outcome::default(),
        }
        Outcome::HEARD
    }

    /// Whether a pointer is down that the hand is about.
    fn has(&self, pointer: i32) -> bool {
        match self.hand {
            Hand::Idle => false,
            Hand::Pressing { touch, .. } | Hand::Panning { touch } => touch.pointer == pointer,
            Hand::Pinching(pinch) => pinch.has(pointer),
        }
    }

    fn down(&mut self, touch: Touch, kind: PointerKind) {
        self.hand = match self.hand {
            Hand::Pinching(pinch) => Hand::Pinching(pinch),
            Hand::Pressing { touch: first, .. } | Hand::Panning { touch: first }
                if kind == PointerKind::Touch && first.pointer != touch.pointer =>
            {
                Hand::Pinching(Pinch::new(first, touch))
            }
            _ => Hand::Pressing { touch, kind },
        };
    }

    fn moved(&mut self, to: Touch, kind: PointerKind, field: &Field<'_>) -> Outcome {
        match &mut self.hand {
            Hand::Idle if kind == PointerKind::Touch => Outcome::default(),
            Hand::Idle => self.passed(field.seats.under(to.at, kind), field),
            Hand::Pinching(pinch) => {
                self.camera = pinch.moved(to, &self.camera);
                Outcome::HEARD
            }
            Hand::Pressing { touch, .. } | Hand::Panning { touch } if touch.pointer != to.pointer => Outcome::default(),
            Hand::Pressing { touch, kind } if touch.at.distance(to.at) <= kind.slack() => Outcome::HEARD,
            Hand::Pressing { touch, .. } | Hand::Panning { touch } => {
                self.camera = self.camera.moved(to.at - touch.at);
                self.hand = Hand::Panning { touch: to };
                Outcome::HEARD
            }
        }
    }

    fn up(&mut self, pointer: i32, at: Point, field: &Field<'_>) -> Outcome {
        if !self.has(pointer) {
            return Outcome::default();
        }
        match std::mem::replace(&mut self.hand, Hand::Idle) {
            Hand::Pressing { kind, .. } => {
                let person = field.seats.under(at, kind);
                let again = field.pointed.is_some_and(|it| it.held && Some(it.person) == person);
                Outcome::at(person.filter(|_| !again), true)
            }
            Hand::Idle | Hand::Panning { .. } | Hand::Pinching(_) => Outcome::HEARD,
        }
    }

    /// Points at whoever is passed, unless somebody is held.
    fn passed(&self, person: Option<usize>, field: &Field<'_>) -> Outcome {
        match field.pointed {
            Some(Pointed { held: true, .. }) => Outcome::default(),
            _ if field.held_elsewhere || self.hand != Hand::Idle => Outcome::default(),
            now if now.map(|it| it.person) == person => Outcome::default(),
            _ => Outcome::at(person, false),
        }
    }

    fn key(&mut self, key: KeyPress, fine: bool, field: &Field<'_>) -> Outcome {
        let held = field.pointed.filter(|it| it.held).map(|it| it.person);
        match (key, held) {
            (KeyPress::Act | KeyPress::Escape, Some(_)) => Outcome::at(None, true),
            (KeyPress::Act, None) => Outcome::at(field.pointed.map(|it| it.person).or_else(|| (field.first)()), true),
            (KeyPress::Arrow(direction), Some(from)) => {
                let near = if fine { (field.neighbours)(from) } else { Vec::new() };
                let next = field.seats.beside(from, direction.way(), |other| !fine || near.contains(&other));
                Outcome::at(Some(next.unwrap_or(from)), true)
            }
            (KeyPress::Arrow(direction), None) if !self.camera.is_whole() => {
                self.camera = self.camera.moved(direction.way() * -PAN);
                Outcome::HEARD
            }
            _ => Outcome::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use map::area::Direction;
    use map::gesture::{Over, Target};

    /// Two people on a map of 400 by 200 pixels, at its quarters.
    struct Driver {
        viewer: Viewer,
        pointed: Option<Pointed>,
    }

    impl Driver {
        fn new() -> Driver {
            let mut viewer = Viewer::default();
            viewer.resize(Vec2::new(400.0, 200.0));
            Driver { viewer, pointed: None }
        }

        fn put(&mut self, input: Input) -> Outcome {
            let laid =
                Seats::of(Vec2::new(400.0, 200.0), vec![Point::new(100.0, 100.0), Point::new(300.0, 100.0)], 8.0);
            let seats = laid.seen(self.viewer.camera(), 15.0);
            let field = Field {
                seats: &seats,
                pointed: self.pointed,
                held_elsewhere: false,
                neighbours: &|_| Vec::new(),
                first: &|| Some(1),
            };
            let outcome = self.viewer.handle(input, &field);
            if let Some(points) = outcome.points {
                self.pointed = points;
            }
            outcome
        }

        fn down(&mut self, pointer: i32, kind: PointerKind, (x, y): (f64, f64)) {
            self.put(Input::Down { pointer, kind, at: Point::new(x, y), target: Target::Map });
        }

        fn slide(&mut self, pointer: i32, kind: PointerKind, (x, y): (f64, f64)) {
            self.put(Input::Move { pointer, kind, at: Point::new(x, y) });
        }

        fn up(&mut self, pointer: i32, (x, y): (f64, f64)) {
            self.put(Input::Up { pointer, at: Point::new(x, y), over: Over::Map });
        }

        fn key(&mut self, key: KeyPress) -> Outcome {
            self.put(Input::Key { key, fine: false })
        }

        /// Where somebody of the whole map is seen now.
        fn seen(&self, x: f64, y: f64) -> (f64, f64) {
            let at = self.viewer.camera().to_screen(share_of(Point::new(x, y), self.viewer.camera().view()));
            (at.x.round(), at.y.round())
        }
    }

    #[test]
    fn a_tap_points_and_a_drag_on_a_closer_map_moves_it() {
        let mut map = Driver::new();
        map.down(1, PointerKind::Mouse, (101.0, 99.0));
        map.up(1, (101.0, 99.0));
        assert_eq!(map.pointed, Some(Pointed { person: 0, held: true }));
        map.put(Input::Zoom { at: Some(Point::new(100.0, 100.0)), factor: 2.0 });
        assert_eq!((map.seen(100.0, 100.0), map.seen(300.0, 100.0)), ((100.0, 100.0), (500.0, 100.0)));
        map.down(1, PointerKind::Mouse, (200.0, 100.0));
        map.slide(1, PointerKind::Mouse, (150.0, 90.0));
        map.slide(1, PointerKind::Mouse, (120.0, 80.0));
        map.up(1, (120.0, 80.0));
        assert_eq!(map.seen(100.0, 100.0), (20.0, 80.0));
        assert_eq!(map.pointed.map(|it| it.person), Some(0), "a drag points at nobody else");
        map.put(Input::Whole);
        assert!(map.viewer.camera().is_whole());
    }

    #[test]
    fn keys_zoom_around_whoever_is_pointed_at_and_who_is_out_of_view_is_brought_into_it() {
        let mut map = Driver::new();
        map.pointed = Some(Pointed { person: 0, held: true });
        map.put(Input::Zoom { at: None, factor: 4.0 });
        assert_eq!(map.seen(100.0, 100.0), (100.0, 100.0));
        let sees = |map: &Driver| map.viewer.camera().sees(map.viewer.camera().to_screen(Point::new(0.75, 0.5)));
        assert!(!sees(&map));
        map.viewer.show(Point::new(300.0, 100.0));
        assert!(sees(&map) && map.viewer.camera().closeness() == 4.0);
    }

    #[test]
    fn two_fingers_bring_it_closer_and_point_at_nobody() {
        let mut map = Driver::new();
        map.down(1, PointerKind::Touch, (150.0, 100.0));
        map.down(2, PointerKind::Touch, (250.0, 100.0));
        map.slide(2, PointerKind::Touch, (350.0, 100.0));
        assert_eq!(map.viewer.camera().closeness(), 2.0);
        assert_eq!(map.seen(200.0, 100.0), (250.0, 100.0), "what was between them is between them");
        map.up(1, (150.0, 100.0));
        map.up(2, (350.0, 100.0));
        assert_eq!((map.pointed, map.viewer.hand), (None, Hand::Idle));
    }

    #[test]
    fn arrows_are_the_pages_until_the_map_is_closer_or_somebody_is_pointed_at() {
        let mut map = Driver::new();
        let right = KeyPress::Arrow(Direction::Right);
        assert!(!map.key(right).heard && !map.key(KeyPress::Escape).heard);
        map.put(Input::Zoom { at: None, factor: 2.0 });
        assert!(map.key(right).heard);
        assert_eq!(map.seen(200.0, 100.0), (120.0, 100.0));
        map.key(KeyPress::Act);
        assert_eq!(map.pointed, Some(Pointed { person: 1, held: true }));
        map.key(KeyPress::Arrow(Direction::Left));
        assert_eq!(map.pointed, Some(Pointed { person: 0, held: true }));
        assert!(map.key(KeyPress::Escape).heard);
        assert_eq!(map.pointed, None);
    }

    #[test]
    fn another_size_keeps_what_is_in_the_middle() {
        let mut map = Driver::new();
        map.put(Input::Zoom { at: Some(Point::new(400.0, 200.0)), factor: 4.0 });
        map.viewer.resize(Vec2::new(800.0, 300.0));
        assert_eq!(map.viewer.camera().closeness(), 4.0);
        assert_eq!(map.seen(800.0, 300.0), (800.0, 300.0), "it was in the corner");
        map.viewer.resize(Vec2::default());
        assert!(map.viewer.camera().scale().is_finite());
    }

    #[test]
    fn passing_by_points_until_somebody_is_held() {
        let mut map = Driver::new();
        map.slide(1, PointerKind::Mouse, (300.0, 102.0));
        assert_eq!(map.pointed, Some(Pointed { person: 1, held: false }));
        map.put(Input::Leave);
        assert_eq!(map.pointed, None);
        map.slide(1, PointerKind::Touch, (300.0, 102.0));
        assert_eq!(map.pointed, None, "a finger that is not down is nowhere");
        map.key(KeyPress::Act);
        map.slide(1, PointerKind::Mouse, (100.0, 100.0));
        assert_eq!(map.pointed.map(|it| it.person), Some(1));
    }
}
