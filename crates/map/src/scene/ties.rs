//! Ties: parallel lines where several join the same two people, arrows where a kind is directed.

use super::{Figure, Ink, Paint, Picture, Scene, stands_back};
use crate::content::{Content, Kind, Line, Task};
use crate::kit::{self, dashes};
use geometry::Point;

/// How far apart parallel ties are.
const APART: f64 = 5.0;
/// The same where lines are as thick as they can be.
const FAR_APART: f64 = 8.0;
/// How wide lines of the lowest and of the highest level of their kind are, against the usual width.
const LOWEST: f64 = 0.6;
const HIGHEST: f64 = 2.6;
/// How wide a tie is that the prompt is about, and one that stands back.
const WIDE: f64 = 2.25;
const BACK: f64 = 1.6;
const THIN: f64 = 1.0;
/// Where the ties of a kind would cover more of the map than this, even thin ones, they are drawn thin, and so faint that
/// together they come to as much: people would drown in them. Whoever is active has few enough to be drawn in full.
const COVERED: f64 = 0.3;
/// One of many is never fainter than this.
const FAINTEST: f64 = 0.08;

/// The paint of a kind's ties of a level.
pub(super) fn paint(ink: Ink, kind: &Kind, level: usize, back: bool) -> Paint {
    Paint::stroked(ink, if back { BACK } else { WIDE } * width(kind, level)).dashed(dashes(kind.line))
}

/// How wide lines of a kind are that have a level, counted from 1, against those that have none.
pub fn width(kind: &Kind, level: usize) -> f64 {
    let Some(amount) = kind.width_by().filter(|_| level > 0) else { return 1.0 };
    let steps = amount.levels.len().saturating_sub(1).max(1);
    LOWEST + (HIGHEST - LOWEST) * (level - 1) as f64 / steps as f64
}

/// The colour of a kind's ties: in a question about ties that of the pen for those it asks for, and one that stands back
/// for all others; else that of the kind.
pub fn tie_ink(content: &Content, index: usize) -> Ink {
    match (&content.task, content.kinds.get(index)) {
        (Task::Tie { kind, .. }, _) if *kind == index => Ink::ACCENT,
        (Task::Place | Task::Look, Some(kind)) => Ink::of(kind.colour).edge(),
        _ => Ink::OLD,
    }
}

/// Draws ties: those that stand back first, each kind as one batch of lines and one of arrow heads.
pub(super) fn draw(scene: &Scene<'_>, picture: &mut Picture, ties: &[&Line]) {
    for back in [true, false] {
        for (index, kind) in scene.content.kinds.iter().enumerate() {
            if stands_back(scene.content, index) == back {
                draw_kind(scene, picture, ties, (index, kind), back);
            }
        }
    }
}

/// Draws those of one kind.
fn draw_kind(scene: &Scene<'_>, picture: &mut Picture, ties: &[&Line], (index, kind): (usize, &Kind), back: bool) {
    let ink = tie_ink(scene.content, index);
    let mut opacity = 1.0;
    let count = ties.iter().filter(|line| line.kind == index).count();
    // At a guess the mean tie reaches across half of the map.
    let covered = count as f64 * THIN / (2.0 * scene.camera.scale());
    if covered > COVERED {
        // In hundredths, so that files say it shortly.
        opacity = (100.0 * COVERED / covered).round().max(FAINTEST * 100.0) / 100.0;
    }
    let mut heads = Vec::new();
    for level in 0..=kind.levels().len() {
        let mut paint = paint(ink, kind, level, back).faint(opacity);
        let wide = width(kind, level);
        if let Some(stroke) = paint.stroke.as_mut().filter(|_| covered > COVERED) {
            stroke.width = THIN * wide;
        }
        let mut lines = Vec::new();
        for line in ties.iter().filter(|line| line.kind == index && line.level == level) {
            if let Some((from, to)) = ends(scene, line, kind) {
                let short = if kind.directed { scene.reach_of(line.target, from - to) } else { 0.0 };
                let (line, head) = arrow(from, to, short, if back { 8.0 } else { 11.0 } * head_length(wide));
                lines.push(line);
                heads.extend(head);
            }
        }
        picture.figures(paint, lines);
    }
    picture.figures(Paint::filled(ink).faint(opacity), heads);
}

/// Where a tie begins and ends on screen. Its lane is counted from the side of the earlier named person, so that it
/// is the same for both directions.
fn ends(scene: &Scene<'_>, line: &Line, kind: &Kind) -> Option<(Point, Point)> {
    let (source, target) = (line.source, line.target);
    let (from, to) = (scene.drawn_at(source)?, scene.drawn_at(target)?);
    let along = if source < target { to - from } else { from - to };
    let aside = along.unit().turned() * (line.lane * if kind.width_by().is_some() { FAR_APART } else { APART });
    Some((from + aside, to + aside))
}

/// How long the heads of lines of such a width are, against usual ones: longer on thick ones, so that they are seen.
pub(super) fn head_length(wide: f64) -> f64 {
    1.0 + 0.4 * (wide - 1.0).max(0.0)
}

/// A line and, at its end, an arrow head of this length that stops `short` of it, if it is to have one.
pub(super) fn arrow(from: Point, to: Point, short: f64, length: f64) -> (Figure, Option<Figure>) {
    match kit::head(from, to, short, length) {
        Some((head, base)) if short > 0.0 => (Figure::Line(from, base), Some(head)),
        _ => (Figure::Line(from, to), None),
    }
}
