//! People of maps that are shown, and the marks of those who came and went.

use super::Look;
use super::frame::Seats;
use crate::cohort::colours::Tone;
use crate::cohort::{Board, Change, Dot};
use crate::geometry::{Point, Vec2};
use crate::map::scene::{Figure, Ink, Paint, Picture, shape};
use crate::network::AlterId;
use crate::protocol::Shape;

/// How wide the line of a shape without a colour is.
const HOLLOW: f64 = 2.5;

/// Draws everyone: who was peeled off first, and the large before the small, so that nobody is hidden.
pub(super) fn draw(board: &Board, seats: &Seats, look: &Look, picture: &mut Picture) {
    let mut order: Vec<usize> = (0..board.dots.len()).collect();
    let presence = |at: usize| board.dots.get(at).map_or(0.0, |dot| look.presence(dot));
    let size = |at: usize| board.dots.get(at).map_or(0.0, |dot| dot.size);
    order.sort_by(|one, other| presence(*one).total_cmp(&presence(*other)).then(size(*other).total_cmp(&size(*one))));
    let sheet = look.inks.theme.sheet;
    for at in order {
        let (Some(dot), Some(place)) = (board.dots.get(at), seats.at.get(at)) else { continue };
        let radius = dot.size * seats.radius;
        let presence = look.presence(dot);
        if presence < 1.0 {
            // Lines must not shine through whoever fades.
            picture.figure(Paint::filled(sheet), shape(dot.shape, *place, radius));
        }
        let ink = look.inks.of(dot.tone);
        let (paint, radius) = match dot.tone {
            // Its line is as far out as the edge of a filled shape is.
            Tone::Hollow => (Paint::filled(sheet).and_stroked(ink, HOLLOW), radius - HOLLOW / 2.0),
            _ => (Paint::filled(ink).and_stroked(sheet, 1.5), radius),
        };
        picture.figure(paint.faint(presence), shape(dot.shape, *place, radius));
    }
    for (dot, place) in board.dots.iter().zip(&seats.at) {
        if let Some(change) = dot.change {
            mark(change, *place, dot.size * seats.radius, look, look.presence(dot), picture);
        }
    }
}

/// What the ring of a change takes of the room on a side of somebody, beyond the room that everyone has.
pub(super) fn mark_room(dot: &Dot) -> f64 {
    if dot.change.is_some() { 5.0 } else { 0.0 }
}

/// The ring and the sign of a change: they differ in line and sign, not in colour alone.
fn mark(change: Change, at: Point, radius: f64, look: &Look, presence: f64, picture: &mut Picture) {
    let (came, went) = (change != Change::Went, change != Change::Came);
    let (new, gone) = (look.inks.theme.accent, look.inks.theme.mark);
    let width = (radius * 0.22).clamp(2.0, 3.5);
    let ring = Paint::stroked(if went { gone } else { new }, width).faint(presence);
    let ring = if went { ring.dashed(&[4.0, 3.0]) } else { ring };
    picture.figure(ring, Figure::Circle(at, radius + width + 1.5));
    let aside = radius + width;
    if came {
        sign(at + Vec2::new(aside, -aside) * 0.74, true, new, radius, look, presence, picture);
    }
    if went {
        sign(at + Vec2::new(-aside, -aside) * 0.74, false, gone, radius, look, presence, picture);
    }
}

/// A plus or a minus in a small disc.
fn sign(at: Point, plus: bool, ink: Ink, radius: f64, look: &Look, presence: f64, picture: &mut Picture) {
    let size = (radius * 0.5).clamp(5.0, 9.0);
    let sheet = look.inks.theme.sheet;
    picture.figure(Paint::filled(ink).and_stroked(sheet, 1.5).faint(presence), Figure::Circle(at, size));
    let (across, down) = (Vec2::new(size * 0.55, 0.0), Vec2::new(0.0, size * 0.55));
    let stroke = Paint::stroked(sheet, 2.0).faint(presence);
    picture.figure(stroke, Figure::Line(at + -across, at + across));
    if plus {
        picture.figure(stroke, Figure::Line(at + -down, at + down));
    }
}

/// The same marks and shapes as small pictures of their own, for legends.
pub fn swatch(look: &Look, which: Shape, tone: Tone, change: Option<Change>) -> Picture {
    let board = Board {
        dots: vec![Dot {
            id: AlterId(1),
            name: String::new(),
            at: Some(Point::default()),
            core: 0,
            shape: which,
            tone,
            size: 1.0,
            change,
        }],
        lines: Vec::new(),
        hulls: Vec::new(),
    };
    let size = Vec2::new(28.0, 28.0);
    let seats = Seats { size, at: vec![Point::new(14.0, 14.0)], radius: 8.0, apart: None };
    let mut picture = Picture::new(size);
    draw(&board, &seats, &Look { peel: 0.0, ..*look }, &mut picture);
    picture
}
