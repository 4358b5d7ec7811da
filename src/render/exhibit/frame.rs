//! One scale for maps that stand beside each other, and the seats of everyone on them.

use super::{Look, Names};
use crate::cohort::{Board, Dot};
use crate::geometry::{Point, Rect, Vec2};
use crate::map::scene::Measure;

/// How maps of one size are laid out, all alike: a part in which people stand where they were put, all maps at one
/// scale, and beside or below it a part for those who stand apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Pixels for a whole map's width
    scale: f64,
    /// The part for those who have a place
    field: Rect,
    /// The part for those who stand apart; empty if nobody does
    apart: Rect,
    /// The room of each of them
    seat: Vec2,
    /// How large people are
    radius: f64,
}

/// Where everyone on one map is, in pixels.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Seats {
    /// Where each is, in the order of the board
    pub at: Vec<Point>,
    /// How large a person of usual size is
    pub radius: f64,
    /// The part of those who stand apart, if anybody does on this map
    pub apart: Option<Rect>,
    /// How much room each of those has
    pub seat: Vec2,
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
        let (apart, seat, field) = seats_apart(boards, inner, look, measure, largest);
        // Names stand below people, and beside those at the edges there is half a name.
        let named = look.names != Names::Hidden;
        let aside = Vec2::new(
            largest + if named { look.text * 2.2 } else { 4.0 },
            largest + if named { look.text * 1.3 } else { 4.0 },
        );
        let field = Rect { min: field.min + aside, max: field.max + -aside };
        let room = Vec2::new(field.size().x.max(1.0), field.size().y.max(1.0));
        let spans = boards.iter().filter_map(bounds).map(|it| it.size());
        let scale = spans.map(|span| (room.x / span.x.max(0.05)).min(room.y / span.y.max(0.05)));
        // A map of a few people who stand close is not blown up without end.
        let scale = scale.fold(room.x.max(room.y) * 2.0, f64::min);
        Frame { scale, field, apart, seat, radius }
    }

    /// How many pixels the width of a whole map's square would take.
    pub fn scale(&self) -> f64 {
        self.scale
    }

    pub(super) fn seats(&self, board: &Board, size: Vec2) -> Seats {
        let used = bounds(board).unwrap_or(Rect::UNIT);
        let (middle, centre) = (self.field.centre(), used.centre());
        let rows = ((self.apart.size().y / self.seat.y.max(1.0)) as usize).max(1);
        let mut seated = 0;
        let mut at = |dot: &Dot| {
            if let Some(at) = dot.at {
                return middle + (at - centre) * self.scale;
            }
            let (column, row) = (seated / rows, seated % rows);
            seated += 1;
            let corner = self.apart.min + Vec2::new(column as f64 * self.seat.x, row as f64 * self.seat.y);
            corner + Vec2::new(self.radius + 4.0, self.seat.y / 2.0)
        };
        let whole = Rect::new(Point::default(), size);
        let at = board.dots.iter().map(|dot| whole.clamp(at(dot))).collect();
        let apart = board.dots.iter().any(|dot| dot.at.is_none()).then_some(self.apart);
        Seats { at, radius: self.radius, apart, seat: self.seat }
    }
}

/// The part of the world that those take who do not stand apart.
fn bounds(board: &Board) -> Option<Rect> {
    let places: Vec<Point> = board.dots.iter().filter_map(|dot| dot.at).collect();
    Rect::of(&places)
}

/// The part of `inner` for those who stand apart, the room of each, and what is left: to the right of a wide map,
/// below a high one, and never more than two fifths of it.
fn seats_apart(boards: &[Board], inner: Rect, look: &Look, measure: &dyn Measure, largest: f64) -> (Rect, Vec2, Rect) {
    const MOST: f64 = 0.4;
    let most = boards.iter().map(|it| it.dots.iter().filter(|dot| dot.at.is_none()).count()).max().unwrap_or(0);
    if most == 0 {
        return (Rect::default(), Vec2::default(), inner);
    }
    let apart = boards.iter().flat_map(|it| &it.dots).filter(|dot| dot.at.is_none());
    let widest = apart.filter_map(|dot| Some(measure.width(&look.names.of(&dot.name)?, look.text))).fold(0.0, f64::max);
    let named = if widest > 0.0 { widest.min(look.text * 8.5) + 16.0 } else { 6.0 };
    let seat = Vec2::new(2.0 * largest + named, (2.0 * largest + 4.0).max(look.text * 1.45));
    // Above them stands how many they are.
    let title = look.text * 2.0;
    let size = inner.size();
    let fit = |needed: f64, room: f64, all: f64| needed.min(room * MOST).max(all.min(room * MOST));
    if size.x > size.y * 1.1 {
        let rows = (((size.y - title) / seat.y) as usize).max(1);
        let columns = most.div_ceil(rows);
        let width = fit(columns as f64 * seat.x, size.x, look.text * 7.0);
        let seat = Vec2::new((width / columns as f64).min(seat.x), seat.y);
        let area = Rect { min: Point::new(inner.max.x - width, inner.min.y + title), max: inner.max };
        (area, seat, Rect { max: Point::new(area.min.x - look.text, inner.max.y), ..inner })
    } else {
        let columns = ((size.x / seat.x) as usize).max(1);
        let rows = most.div_ceil(columns);
        let height = (rows as f64 * seat.y).min(size.y * MOST);
        let seat = Vec2::new(size.x / columns as f64, height / rows as f64);
        let area = Rect { min: Point::new(inner.min.x, inner.max.y - height), max: inner.max };
        (area, seat, Rect { max: Point::new(inner.max.x, area.min.y - title), ..inner })
    }
}
