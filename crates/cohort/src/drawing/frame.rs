//! How maps that stand beside each other fill their panes, and the seats of everyone on them.

use super::apart::Apart;
use super::{Look, Names};
use crate::viewer::share_of;
use crate::{Board, Dot};
use geometry::{Camera, Point, Rect, Vec2};
use map::gesture::PointerKind;
use map::kit;
use map::scene::Measure;

/// How a map is laid out in its pane: a part in which people stand where they were put, and beside or below it a part
/// for those who stand apart. Maps of one participant have one frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Pixels for a whole map's width and height
    scale: Vec2,
    /// What of the map is in the middle
    centre: Point,
    /// The part for those who have a place
    pub(super) field: Rect,
    /// The part for those who stand apart, if anybody does
    apart: Option<Apart>,
    /// How large people are
    radius: f64,
}

/// Where everyone on one map is, in pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Seats {
    /// The map's size
    pub(super) size: Vec2,
    /// Where each is, in the order of the board
    pub(super) at: Vec<Point>,
    /// How large a person of usual size is
    pub(super) radius: f64,
    /// The part of those who stand apart, if anybody does on this map
    pub(super) apart: Option<Apart>,
}

impl Seats {
    /// Seats at these places, for people of this radius.
    #[cfg(test)]
    pub(crate) fn of(size: Vec2, at: Vec<Point>, radius: f64) -> Seats {
        Seats { size, at, radius, apart: None }
    }

    /// Who is under a pointer of this kind.
    pub fn under(&self, at: Point, kind: PointerKind) -> Option<usize> {
        kit::nearest(at, kind.reach(self.radius), self.at.iter().copied().enumerate())
    }

    /// The same people as they are seen through a camera over the whole map, with names of this size: further from each
    /// other, and as large as leaves room for names.
    pub fn seen(&self, camera: &Camera, text: f64) -> Seats {
        let close = camera.closeness();
        if close == 1.0 {
            return self.clone();
        }
        let at = self.at.iter().map(|at| camera.to_screen(share_of(*at, self.size))).collect();
        let radius = (self.radius * close).min(largest_radius(text)).max(self.radius);
        Seats { size: camera.view(), at, radius, apart: self.apart.map(|apart| apart.seen(camera, text)) }
    }

    /// Whether somebody stands where the map shows them, seen closer as it may be.
    pub(super) fn sees(&self, at: Point) -> bool {
        Rect::new(Point::default(), self.size).contains(at)
    }

    /// Who is beside somebody that way, of those whom `among` takes.
    pub fn beside(&self, number: usize, way: Vec2, among: impl Fn(usize) -> bool) -> Option<usize> {
        let others = self.at.iter().copied().enumerate().filter(|(other, _)| *other != number && among(*other));
        kit::beside(self.place(number)?, way, others)
    }

    /// Where someone is.
    pub fn place(&self, number: usize) -> Option<Point> {
        self.at.get(number).copied()
    }

    /// Those of these people alone, none of whom stands apart.
    pub(super) fn only(&self, members: &[usize]) -> Seats {
        let at = members.iter().filter_map(|it| self.place(*it)).collect();
        Seats { at, apart: None, ..*self }
    }
}

/// How large people are at most, beside names of this size.
fn largest_radius(text: f64) -> f64 {
    text * 1.15
}

/// What is left free around everything.
const MARGIN: f64 = 14.0;

/// How many times further apart people stand in one direction than they were put, against the other: what was drawn on a
/// square fills an oblong pane, and is still known again.
pub(super) const STRETCH: f64 = 2.5;

impl Frame {
    /// The frames of boards that are shown beside each other, each in a pane of its size. People are as large on one as
    /// on all others. Maps that are `as_one`, of one participant at different times, have the same place for the same
    /// place; any other fills its own pane.
    pub fn all(boards: &[Board], sizes: &[Vec2], as_one: bool, look: &Look, measure: &dyn Measure) -> Vec<Frame> {
        let least = |of: fn(&Vec2) -> f64| sizes.iter().map(of).fold(f64::INFINITY, f64::min);
        let size = Vec2::new(least(|it| it.x), least(|it| it.y));
        let people = boards.iter().map(|it| it.dots.len()).max().unwrap_or(0).max(1);
        let radius = size.x.min(size.y) * 0.125 / (people as f64).sqrt();
        let radius = radius.min(largest_radius(look.text)).max(4.0);
        if as_one {
            vec![Frame::of(boards, size, radius, look, measure); boards.len()]
        } else {
            let one =
                |(board, size): (&Board, &Vec2)| Frame::of(std::slice::from_ref(board), *size, radius, look, measure);
            boards.iter().zip(sizes).map(one).collect()
        }
    }

    /// One frame for these boards, in this size.
    fn of(boards: &[Board], size: Vec2, radius: f64, look: &Look, measure: &dyn Measure) -> Frame {
        let largest = boards.iter().flat_map(|it| &it.dots).map(|dot| dot.size).fold(1.0, f64::max) * radius;
        let inner = Rect { min: Point::new(MARGIN, MARGIN), max: Point::new(size.x - MARGIN, size.y - MARGIN) };
        // Names stand below people, and beside those at the edges there is half a name.
        let name = if look.names == Names::Hidden { Vec2::new(4.0, 4.0) } else { Vec2::new(2.2, 1.3) * look.text };
        let aside = name + Vec2::new(largest, largest);
        let used = boards.iter().filter_map(bounds).reduce(|all, it| all.with(&it)).unwrap_or(Rect::UNIT);
        let keeps_shape = boards.iter().any(|it| it.keeps_shape);
        let with = |beside: bool| {
            let apart = Apart::new(boards, inner, beside, look, measure, radius);
            let field = apart.as_ref().map_or(inner, |it| it.rest(inner));
            let field = Rect { min: field.min + aside, max: field.max + -aside };
            let room = Vec2::new(field.size().x.max(1.0), field.size().y.max(1.0));
            // A map of a few people who stand close is not blown up without end.
            let most = room.x.max(room.y) * 2.0;
            let fit = |room: f64, span: f64| (room / span.max(0.05)).min(most);
            let (across, down) = (fit(room.x, used.size().x), fit(room.y, used.size().y));
            let limit = across.min(down) * if keeps_shape { 1.0 } else { STRETCH };
            let scale = Vec2::new(across.min(limit), down.min(limit));
            Frame { scale, centre: used.centre(), field, apart, radius }
        };
        // Wherever those who stand apart leave the others more room; names that must be cut count against a place.
        let cut = |it: &Frame| if it.apart.is_some_and(|apart| apart.cut) { 0.36 } else { 1.0 };
        let worth = |it: &Frame| it.scale.x * it.scale.y * cut(it);
        let (beside, below) = (with(true), with(false));
        if worth(&beside) >= worth(&below) { beside } else { below }
    }

    /// How many pixels the width and the height of a whole map's square would take.
    pub fn scale(&self) -> Vec2 {
        self.scale
    }

    /// Where everyone on a board is, in a map of this size: `O(n²)`.
    pub fn seats(&self, board: &Board, size: Vec2) -> Seats {
        let middle = self.field.centre();
        let mut seated = 0;
        let mut at = |dot: &Dot| match (dot.at, &self.apart) {
            (Some(at), _) => {
                let way = at - self.centre;
                middle + Vec2::new(way.x * self.scale.x, way.y * self.scale.y)
            }
            (None, Some(apart)) => {
                seated += 1;
                apart.seat(seated - 1)
            }
            (None, None) => middle,
        };
        let whole = Rect::new(Point::default(), size);
        let mut at: Vec<Point> = board.dots.iter().map(&mut at).collect();
        make_room(board, &mut at, self.radius);
        let at = at.into_iter().map(|at| whole.clamp(at)).collect();
        let apart = self.apart.filter(|_| board.dots.iter().any(|dot| dot.at.is_none()));
        Seats { size, at, radius: self.radius, apart }
    }
}

/// The part of the world that those take who do not stand apart.
fn bounds(board: &Board) -> Option<Rect> {
    let places: Vec<Point> = board.dots.iter().filter_map(|dot| dot.at).collect();
    Rect::of(&places)
}

/// With more people than this there is no room to make.
const MOST: usize = 600;

/// Moves people who cover each other apart, by no more than it takes: a room must see how many there are. Each round
/// is `O(n²)`.
fn make_room(board: &Board, at: &mut [Point], radius: f64) {
    const ROUNDS: usize = 40;
    let placed: Vec<(usize, f64)> = board
        .dots
        .iter()
        .enumerate()
        .filter_map(|(number, dot)| Some((number, dot.at.map(|_| dot.size * radius)?)))
        .collect();
    if placed.len() > MOST {
        return;
    }
    for _ in 0..ROUNDS {
        let mut moved = false;
        for (number, (one, reach)) in placed.iter().enumerate() {
            for (other, its_reach) in placed.iter().skip(number + 1) {
                let (Some(from), Some(to)) = (at.get(*one).copied(), at.get(*other).copied()) else { continue };
                let (way, needed) = (to - from, reach + its_reach + 1.5);
                let short = needed - way.length();
                if short <= 0.01 {
                    continue;
                }
                // Two on one spot leave it in a direction of their own.
                let off =
                    if way.length() > 1e-6 { way.unit() } else { Vec2::at_turn((*one as f64 * 0.381_966).fract()) };
                at[*one] = from + off * (-short / 2.0);
                at[*other] = to + off * (short / 2.0);
                moved = true;
            }
        }
        if !moved {
            return;
        }
    }
}
