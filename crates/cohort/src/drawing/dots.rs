//! People of maps that are shown, and the marks of those who came and went.

use super::frame::Seats;
use super::{Look, Names};
use crate::colours::Tone;
use crate::{Board, Change, Dot};
use geometry::{Point, Rect, Vec2};
use map::kit::{self, shape};
use map::scene::{Figure, Ink, Paint, Picture};
use network::AlterId;
use protocol::{Colour, Shape};

/// How wide the line of a shape without a colour is.
const HOLLOW: f64 = 2.5;

/// Draws everyone: who was peeled off first, and the large before the small, so that nobody is hidden.
pub(super) fn draw(board: &Board, seats: &Seats, look: &Look, picture: &mut Picture) {
    let mut order: Vec<usize> = (0..board.dots.len()).collect();
    let presence = |at: usize| board.dots.get(at).map_or(0.0, |dot| look.presence(dot));
    let size = |at: usize| board.dots.get(at).map_or(0.0, |dot| dot.size);
    order.sort_by(|one, other| presence(*one).total_cmp(&presence(*other)).then(size(*other).total_cmp(&size(*one))));
    for at in order {
        let (Some(dot), Some(place)) = (board.dots.get(at), seats.at.get(at)) else { continue };
        let radius = dot.size * seats.radius;
        let presence = look.presence(dot);
        if presence < 1.0 {
            // Lines must not shine through whoever fades.
            picture.figure(Paint::filled(Ink::SHEET), shape(dot.shape, *place, radius));
        }
        let ink = dot.tone.ink();
        let (paint, radius) = match dot.tone {
            // Its line is as far out as the edge of a filled shape is.
            Tone::Hollow => (Paint::filled(Ink::SHEET).and_stroked(ink, HOLLOW), radius - HOLLOW / 2.0),
            _ => (kit::person(ink), radius),
        };
        picture.figure(paint.faint(presence), shape(dot.shape, *place, radius));
    }
    if look.signs {
        for (dot, place) in board.dots.iter().zip(&seats.at) {
            meaning(dot, *place, dot.size * seats.radius, look.presence(dot), picture);
        }
    }
    for (dot, place) in board.dots.iter().zip(&seats.at) {
        if let Some(change) = dot.change {
            mark(change, *place, dot.size * seats.radius, look.presence(dot), picture);
        }
    }
}

/// Smaller than this, a sign could not be made out.
const LEAST: f64 = 7.0;

/// The sign of what somebody's colour means, at their lower right, so that colour alone tells nothing: a shape for each of
/// the colours that tell things apart, a bar that is filled so far for a step. Grey, and an outline without a colour, are
/// told by having none.
fn meaning(dot: &Dot, at: Point, radius: f64, presence: f64, picture: &mut Picture) {
    let (at, size) = (at + Vec2::new(radius, radius) * 0.74, (radius * 0.42).clamp(4.0, 7.0));
    if radius < LEAST {
        return;
    }
    let ink = Paint::filled(Ink::TEXT).faint(presence);
    let sign = match dot.tone {
        Tone::Hollow | Tone::Of(Colour::Grey) => return,
        Tone::Of(colour) => shape_of(colour, at, size * 0.72),
        Tone::Step(step) => {
            let share = step as f64 / (Tone::STEPS - 1) as f64;
            let (half, low) = (size * 0.8, at.y + size * 0.8);
            let corners = [Point::new(at.x - half * 0.6, low - 2.0 * half * share), Point::new(at.x + half * 0.6, low)];
            Figure::Panel(Rect::around(corners[0].midpoint(corners[1]), corners[1] - corners[0]), 0.0)
        }
    };
    picture
        .figure(Paint::filled(Ink::SHEET).and_stroked(Ink::TEXT, 1.0).faint(presence), Figure::Circle(at, size * 1.25));
    picture.figure(ink, sign);
}

/// The shape that stands for a colour.
fn shape_of(colour: Colour, at: Point, size: f64) -> Figure {
    let bar = |width: f64, height: f64| Figure::Panel(Rect::around(at, Vec2::new(width, height) * size), 0.0);
    match colour {
        Colour::Blue | Colour::Grey => shape(Shape::Circle, at, size),
        Colour::Orange => shape(Shape::Diamond, at, size),
        Colour::Green => shape(Shape::Square, at, size),
        Colour::Purple => shape(Shape::Triangle, at, size),
        Colour::Teal => shape(Shape::Hexagon, at, size),
        Colour::Brown => kit::star(at, size * 1.3),
        Colour::Red => bar(0.8, 2.2),
        Colour::Pink => bar(2.2, 0.8),
    }
}

/// What the ring of a change takes of the room on a side of somebody, beyond the room that everyone has.
pub(super) fn mark_room(dot: &Dot) -> f64 {
    if dot.change.is_some() { 5.0 } else { 0.0 }
}

/// The ring and the sign of a change: they differ in line and sign, not in colour alone.
fn mark(change: Change, at: Point, radius: f64, presence: f64, picture: &mut Picture) {
    let (came, went) = (change != Change::Went, change != Change::Came);
    let (new, gone) = (Ink::ACCENT, Ink::MARK);
    let width = (radius * 0.22).clamp(2.0, 3.5);
    let ring = Paint::stroked(if went { gone } else { new }, width).faint(presence);
    let ring = if went { ring.dashed(&[4.0, 3.0]) } else { ring };
    picture.figure(ring, Figure::Circle(at, radius + width + 1.5));
    let aside = radius + width;
    if came {
        sign(at + Vec2::new(aside, -aside) * 0.74, true, new, radius, presence, picture);
    }
    if went {
        sign(at + Vec2::new(-aside, -aside) * 0.74, false, gone, radius, presence, picture);
    }
}

/// A plus or a minus in a small disc.
fn sign(at: Point, plus: bool, ink: Ink, radius: f64, presence: f64, picture: &mut Picture) {
    let size = (radius * 0.5).clamp(5.0, 9.0);
    picture.figure(kit::person(ink).faint(presence), Figure::Circle(at, size));
    let (across, down) = (Vec2::new(size * 0.55, 0.0), Vec2::new(0.0, size * 0.55));
    let stroke = Paint::stroked(Ink::SHEET, 2.0).faint(presence);
    picture.figure(stroke, Figure::Line(at + -across, at + across));
    if plus {
        picture.figure(stroke, Figure::Line(at + -down, at + down));
    }
}

/// The same marks and shapes as small pictures of their own, for legends.
pub fn swatch(which: Shape, tone: Tone, change: Option<Change>) -> Picture {
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
        apart: Default::default(),
        keeps_shape: false,
    };
    let size = Vec2::new(28.0, 28.0);
    let seats = Seats { size, at: vec![Point::new(14.0, 14.0)], radius: 8.0, apart: None };
    let mut picture = Picture::new(size);
    let look = Look { peel: 0.0, names: Names::Hidden, text: 0.0, signs: true };
    draw(&board, &seats, &look, &mut picture);
    picture
}
