//! Ties: parallel lines where several join the same two people, arrows where a kind is directed.

use super::{Figure, Paint, Picture, Scene, Theme, stands_back};
use crate::geometry::{Point, Vec2};
use crate::map::content::{Kind, Line};
use crate::order::ranks;
use crate::protocol::LineStyle;

/// How far apart parallel ties are.
const APART: f64 = 5.0;
/// How wide a tie is that the prompt is about, and one that stands back.
const WIDE: f64 = 2.5;
const THIN: f64 = 1.25;
const FAINT: f64 = 0.4;

/// Dashes and gaps of a line style, at the width of ties.
pub fn dashes(line: LineStyle) -> &'static [f64] {
    match line {
        LineStyle::Solid => &[],
        LineStyle::Dashed => &[9.0, 5.0],
        LineStyle::Dotted => &[2.0, 4.0],
        LineStyle::DashDot => &[10.0, 4.0, 2.0, 4.0],
    }
}

/// The paint of a kind's ties.
pub(super) fn paint(kind: &Kind, theme: &Theme, back: bool) -> Paint {
    let line = Paint::stroked(theme.ink(kind.colour), if back { THIN } else { WIDE }).dashed(dashes(kind.line));
    if back { line.faint(FAINT) } else { line }
}

/// Draws the ties that `which` lets through: those that stand back first, each kind as one batch of lines and one of
/// arrow heads.
pub(super) fn draw(scene: &Scene<'_>, picture: &mut Picture, which: &dyn Fn(&Line) -> bool) {
    let content = scene.content;
    let lanes = lanes(&content.ties);
    let kinds = || content.kinds.iter().enumerate().map(|(index, kind)| (index, kind, stands_back(content, index)));
    for (index, kind, back) in kinds().filter(|it| it.2).chain(kinds().filter(|it| !it.2)) {
        let (mut lines, mut heads) = (Vec::new(), Vec::new());
        for (line, lane) in content.ties.iter().zip(&lanes).filter(|(line, _)| line.kind == index && which(line)) {
            let Some((from, to)) = ends(scene, line, *lane) else { continue };
            let (line, head) = arrow(from, to, if kind.directed { scene.radius() } else { 0.0 }, back);
            lines.push(line);
            heads.extend(head.filter(|_| kind.directed));
        }
        let paint = paint(kind, scene.theme, back);
        picture.figures(paint, lines);
        picture.figures(Paint::filled(scene.theme.ink(kind.colour)).faint(paint.opacity), heads);
    }
}

/// For each tie, which of the parallel lines between its two people it is: 0 for a single one, ±½, ±1 … otherwise.
fn lanes(ties: &[Line]) -> Vec<f64> {
    let pair = |line: &Line| {
        let (a, b) = (line.key.source(), line.key.target());
        (a.min(b), a.max(b))
    };
    let order = ranks(ties.len(), &mut |one, other| pair(&ties[one]).cmp(&pair(&ties[other])));
    let mut lanes = vec![0.0; ties.len()];
    for parallel in order.chunk_by(|one, other| pair(&ties[*one]) == pair(&ties[*other])) {
        for (number, at) in parallel.iter().enumerate() {
            lanes[*at] = number as f64 - (parallel.len() as f64 - 1.0) / 2.0;
        }
    }
    lanes
}

/// Where a tie begins and ends on screen. Its lane is counted from the side of the earlier named person, so that it
/// is the same for both directions.
fn ends(scene: &Scene<'_>, line: &Line, lane: f64) -> Option<(Point, Point)> {
    let (source, target) = (line.key.source(), line.key.target());
    let (from, to) = (scene.drawn_at(source)?, scene.drawn_at(target)?);
    let along = if source < target { to - from } else { from - to };
    let aside = along.unit().turned() * (lane * APART);
    Some((from + aside, to + aside))
}

/// A line and, at its end, an arrow head that stops `short` of it, outside the person there. Two people on top of
/// each other leave no room for a head.
pub(super) fn arrow(from: Point, to: Point, short: f64, back: bool) -> (Figure, Option<Figure>) {
    let length = if back { 8.0 } else { 11.0 };
    let (way, room) = ((to - from).unit(), (to - from).length());
    if short <= 0.0 || room <= 2.0 * short + length {
        return (Figure::Line(from, to), None);
    }
    let tip = to + way * -(short + 2.0);
    let base = tip + way * -length;
    let half: Vec2 = way.turned() * (length * 0.45);
    (Figure::Line(from, base), Some(Figure::Polygon(vec![tip, base + half, base + -half])))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::sample::id;
    use crate::network::TieKey;

    #[test]
    fn parallel_ties_share_the_room_evenly() {
        let line = |key| Line { key, kind: 0 };
        let ties = [
            line(TieKey::undirected("a", id(1), id(2))),
            line(TieKey::directed("b", id(1), id(2))),
            line(TieKey::directed("b", id(2), id(1))),
            line(TieKey::undirected("a", id(1), id(3))),
        ];
        assert_eq!(lanes(&ties), [-1.0, 0.0, 1.0, 0.0]);
    }
}
