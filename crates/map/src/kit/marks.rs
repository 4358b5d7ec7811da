//! The shapes of people, and how they and the lines between them are painted.

use crate::scene::{Figure, Ink, Paint};
use geometry::{Point, Rect, Vec2};
use protocol::{LineStyle, Shape};

/// The figure of a shape; all of them cover about the same area.
pub fn shape(shape: Shape, at: Point, radius: f64) -> Figure {
    match shape {
        Shape::Circle => Figure::Circle(at, radius),
        Shape::Square => {
            let side = radius * SIDE;
            Figure::Panel(Rect::around(at, Vec2::new(side, side)), side * 0.26)
        }
        Shape::Diamond => polygon(at, DIAMOND, &|_| radius * DIAMOND.reach),
        Shape::Triangle => polygon(at, TRIANGLE, &|_| radius * TRIANGLE.reach),
        Shape::Hexagon => polygon(at, HEXAGON, &|_| radius * HEXAGON.reach),
    }
}

/// How far a shape of radius 1 reaches in a direction, so that arrows end outside of it.
pub fn reach(shape: Shape, way: Vec2) -> f64 {
    let way = way.unit();
    match shape {
        Shape::Circle => 1.0,
        // Its corners are round.
        Shape::Square => (SIDE / 2.0 / way.x.abs().max(way.y.abs())).min(1.12),
        Shape::Diamond => DIAMOND.reach_in(way),
        Shape::Triangle => TRIANGLE.reach_in(way),
        Shape::Hexagon => HEXAGON.reach_in(way),
    }
}

/// The side of a square of radius 1.
const SIDE: f64 = 1.86;
const DIAMOND: Corners = Corners { count: 4, first: 0.25, reach: 1.25 };
const TRIANGLE: Corners = Corners { count: 3, first: 0.75, reach: 1.42 };
const HEXAGON: Corners = Corners { count: 6, first: 0.25, reach: 1.1 };
const STAR: Corners = Corners { count: 10, first: 0.75, reach: 1.0 };

/// Corners that are the same part of a turn from each other.
#[derive(Clone, Copy)]
struct Corners {
    count: u32,
    /// Where the first one is, in turns
    first: f64,
    /// How far from the middle they are
    reach: f64,
}

impl Corners {
    fn turn(self, corner: u32) -> f64 {
        self.first + f64::from(corner) / f64::from(self.count)
    }

    /// How far the sides between them are from the middle in a direction.
    fn reach_in(self, way: Vec2) -> f64 {
        let half = 0.5 / f64::from(self.count);
        let nearest = self.reach * Vec2::at_turn(half).dot(Vec2::at_turn(0.0));
        let sides = (0..self.count).map(|corner| way.dot(Vec2::at_turn(self.turn(corner) + half)));
        nearest / sides.fold(0.1, f64::max)
    }
}

/// How large somebody is who has such a share, from 0 to 1, of what makes people large: areas grow with it, from the square
/// of the smallest to that of the largest.
pub fn sized(share: f64, (smallest, largest): (f64, f64)) -> f64 {
    (smallest * smallest + (largest * largest - smallest * smallest) * share).sqrt()
}

/// A five-pointed star.
pub fn star(at: Point, radius: f64) -> Figure {
    polygon(at, STAR, &|corner| if corner.is_multiple_of(2) { radius } else { radius * 0.42 })
}

/// A figure with these corners, each as far from the middle as `reach` says.
fn polygon(at: Point, corners: Corners, reach: &dyn Fn(u32) -> f64) -> Figure {
    let mut outline = Vec::new();
    for corner in 0..corners.count {
        outline.push(at + Vec2::at_turn(corners.turn(corner)) * reach(corner));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_end_where_shapes_do() {
        for (kind, corners) in [(Shape::Diamond, DIAMOND), (Shape::Triangle, TRIANGLE), (Shape::Hexagon, HEXAGON)] {
            let Figure::Polygon(outline) = shape(kind, Point::new(0.0, 0.0), 10.0) else { panic!("it has corners") };
            for (at, corner) in outline.iter().enumerate() {
                let next = outline[(at + 1) % outline.len()];
                let middle = Vec2::new((corner.x + next.x) / 2.0, (corner.y + next.y) / 2.0);
                assert!((reach(kind, middle) * 10.0 - middle.length()).abs() < 1e-6, "{kind:?}");
                assert!((reach(kind, Vec2::new(corner.x, corner.y)) - corners.reach).abs() < 1e-6, "{kind:?}");
            }
        }
        assert_eq!(reach(Shape::Circle, Vec2::new(1.0, 2.0)), 1.0);
        assert!((reach(Shape::Square, Vec2::new(-3.0, 0.0)) - 0.93).abs() < 1e-9);
        assert!((reach(Shape::Square, Vec2::new(1.0, 1.0)) - 1.12).abs() < 1e-9);
    }
}
