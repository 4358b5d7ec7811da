//! Ties: parallel lines where several join the same two people, arrows where a kind is directed.

use super::{Figure, Paint, Picture, Scene, Theme, stands_back};
use crate::geometry::{Point, Vec2};
use crate::map::content::{Kind, Line};
use crate::protocol::LineStyle;

/// How far apart parallel ties are.
const APART: f64 = 5.0;
/// How wide a tie is that the prompt is about, and one that stands back.
const WIDE: f64 = 2.5;
const THIN: f64 = 1.0;
const FAINT: f64 = 0.4;
/// Where the ties of a kind would cover more of the map than this, even thin ones, they are drawn thin, and so faint that
/// together they come to as much: people would drown in them. Whoever is active has few enough to be drawn in full.
const COVERED: f64 = 0.3;
/// One of many is never fainter than this.
const FAINTEST: f64 = 0.08;

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

/// Draws ties: those that stand back first, each kind as one batch of lines and one of arrow heads.
pub(super) fn draw(scene: &Scene<'_>, picture: &mut Picture, ties: &[&Line]) {
    let kinds = || scene.content.kinds.iter().enumerate();
    let back = |index: usize| stands_back(scene.content, index);
    for (index, kind) in kinds().filter(|it| back(it.0)).chain(kinds().filter(|it| !back(it.0))) {
        let mut paint = paint(kind, scene.theme, back(index));
        let count = ties.iter().filter(|line| line.kind == index).count();
        // At a guess the mean tie reaches across half of the map.
        let covered = count as f64 * THIN / (2.0 * scene.camera.scale());
        if let Some(stroke) = paint.stroke.as_mut().filter(|_| covered > COVERED) {
            stroke.width = THIN;
            // In hundredths, so that files say it shortly.
            paint.opacity = (100.0 * paint.opacity * COVERED / covered).round().max(FAINTEST * 100.0) / 100.0;
        }
        let short = if kind.directed { scene.radius() } else { 0.0 };
        let (mut lines, mut heads) = (Vec::new(), Vec::new());
        for (from, to) in ties.iter().filter(|line| line.kind == index).filter_map(|line| ends(scene, line)) {
            let (line, head) = arrow(from, to, short, back(index));
            lines.push(line);
            heads.extend(head);
        }
        picture.figures(paint, lines);
        picture.figures(Paint::filled(scene.theme.ink(kind.colour)).faint(paint.opacity), heads);
    }
}

/// Where a tie begins and ends on screen. Its lane is counted from the side of the earlier named person, so that it
/// is the same for both directions.
fn ends(scene: &Scene<'_>, line: &Line) -> Option<(Point, Point)> {
    let (source, target) = (line.source, line.target);
    let (from, to) = (scene.drawn_at(source)?, scene.drawn_at(target)?);
    let along = if source < target { to - from } else { from - to };
    let aside = along.unit().turned() * (line.lane * APART);
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
