//! The shapes of people, and how they and the lines between them are painted.

use crate::scene::{Figure, Ink, Paint};
use geometry::{Point, Rect, Vec2};
use protocol::{LineStyle, Shape};

/// The figure of a shape; all of them cover about the same area.
pub fn shape(shape: Shape, at: Point, radius: f64) -> Figure {
    let around = |corners: u32, first: f64, reach: f64| polygon(at, corners, first, &|_| radius * reach);
    match shape {
        Shape::Circle => Figure::Circle(at, radius),
        Shape::Square => {
            let side = radius * 1.86;
            Figure::Panel(Rect::around(at, Vec2::new(side, side)), side * 0.26)
        }
        Shape::Diamond => around(4, 0.25, 1.25),
        Shape::Triangle => around(3, 0.75, 1.42),
        Shape::Hexagon => around(6, 0.25, 1.1),
    }
}

/// How large somebody is who has such a share, from 0 to 1, of what makes people large: areas grow with it, from the square
/// of the smallest to that of the largest.
pub fn sized(share: f64, (smallest, largest): (f64, f64)) -> f64 {
    (smallest * smallest + (largest * largest - smallest * smallest) * share).sqrt()
}

/// A five-pointed star.
pub fn star(at: Point, radius: f64) -> Figure {
    polygon(at, 10, 0.75, &|corner| if corner.is_multiple_of(2) { radius } else { radius * 0.42 })
}

/// A figure whose corners are the same part of a turn from each other, the first one at `first` of a turn.
fn polygon(at: Point, corners: u32, first: f64, reach: &dyn Fn(u32) -> f64) -> Figure {
    let mut outline = Vec::new();
    for corner in 0..corners {
        outline.push(at + Vec2::at_turn(first + f64::from(corner) / f64::from(corners)) * reach(corner));
    }
    Figure::Polygon(outline)
}

/// How a person of a colour is painted. The edge keeps neighbours apart, and pale people from the sheet.
pub fn person(ink: Ink) -> Paint {
    Paint::filled(ink).and_stroked(ink.edge(), 1.5)
}

/// Dashes and gaps of a line style, at the width of ties.
pub fn dashes(line: LineStyle) -> &'static [f64] {
    match line {
        LineStyle::Solid => &[],
        LineStyle::Dashed => &[9.0, 5.0],
        LineStyle::Dotted => &[2.0, 4.0],
        LineStyle::DashDot => &[10.0, 4.0, 2.0, 4.0],
    }
}

/// The head of an arrow of this length that ends `short` of a place, outside of the person there, and where the line to
/// it ends. Two people on top of each other leave no room for one.
pub fn head(from: Point, to: Point, short: f64, length: f64) -> Option<(Figure, Point)> {
    let (way, room) = ((to - from).unit(), (to - from).length());
    if room <= 2.0 * short + length {
        return None;
    }
    let tip = to + way * -(short + 2.0);
    let base = tip + way * -length;
    let half: Vec2 = way.turned() * (length * 0.45);
    Some((Figure::Polygon(vec![tip, base + half, base + -half]), base))
}
