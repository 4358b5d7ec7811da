//! One scale for maps that stand beside each other, and the seats of everyone on them.

use super::apart::Apart;
use super::{Look, Names};
use crate::{Board, Dot};
use geometry::{Point, Rect, Vec2};
use map::kit;
use map::scene::Measure;

/// How maps of one size are laid out, all alike: a part in which people stand where they were put, all maps at one
/// scale, and beside or below it a part for those who stand apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Pixels for a whole map's width
    scale: f64,
    /// The part for those who have a place
    field: Rect,
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
    /// Who is nearest to a point, no further than `reach` from their edge.
    pub fn nearest(&self, at: Point, reach: f64) -> Option<usize> {
        kit::nearest(at, reach + self.radius, self.at.iter().copied().enumerate())
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

/// What is left free around everything.
const MARGIN: f64 = 14.0;

impl Frame {
    /// The frame of boards that are shown in this size each.
    pub fn new(boards: &[Board], size: Vec2, look: &Look, measure: &dyn Measure) -> Frame {
        let people = boards.iter().map(|it| it.dots.len()).max().unwrap_or(0).max(1);
        let radius = (size.x.min(size.y) * 0.125 / (people as f64).sqrt()).clamp(4.0, look.text * 1.15);
        let largest = boards.iter().flat_map(|it| &it.dots).map(|dot| dot.size).fold(1.0, f64::max) * radius;
        let inner = Rect { min: Point::new(MARGIN, MARGIN), max: Point::new(size.x - MARGIN, size.y - MARGIN) };
        // Names stand below people, and beside those at the edges there is half a name.
        let name = if look.names == Names::Hidden { Vec2::new(4.0, 4.0) } else { Vec2::new(2.2, 1.3) * look.text };
        let aside = name + Vec2::new(largest, largest);
        let spans: Vec<Vec2> = boards.iter().filter_map(bounds).map(|it| it.size()).collect();
        let with = |beside: bool| {
            let apart = Apart::new(boards, inner, beside, look, measure, radius);
            let field = apart.as_ref().map_or(inner, |it| it.rest(inner));
            let field = Rect { min: field.min + aside, max: field.max + -aside };
            let room = Vec2::new(field.size().x.max(1.0), field.size().y.max(1.0));
            let scale = spans.iter().map(|span| (room.x / span.x.max(0.05)).min(room.y / span.y.max(0.05)));
            // A map of a few people who stand close is not blown up without end.
            let scale = scale.fold(room.x.max(room.y) * 2.0, f64::min);
            Frame { scale, field, apart, radius }
        };
        // Wherever those who stand apart leave the others more room; names that must be cut count against a place.
        let worth = |it: &Frame| it.scale * if it.apart.is_some_and(|apart| apart.cut) { 0.6 } else { 1.0 };
        let (beside, below) = (with(true), with(false));
        if worth(&beside) >= worth(&below) { beside } else { below }
    }

    /// How many pixels the width of a whole map's square would take.
    pub fn scale(&self) -> f64 {
        self.scale
    }

    /// Where everyone on a board is, in a map of this size: `O(n²)`.
    pub fn seats(&self, board: &Board, size: Vec2) -> Seats {
        let used = bounds(board).unwrap_or(Rect::UNIT);
        let (middle, centre) = (self.field.centre(), used.centre());
        let mut seated = 0;
        let mut at = |dot: &Dot| match (dot.at, &self.apart) {
            (Some(at), _) => middle + (at - centre) * self.scale,
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
