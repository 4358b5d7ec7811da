//! Outlines around groups, with what the group is.

use super::Look;
use super::frame::Seats;
use crate::{Board, Hull};
use geometry::{Point, Rect, Vec2, hull};
use map::kit::{Lettering, inside};
use map::scene::{Figure, Measure, Paint, Picture, TextStyle};

/// How many points stand for the room around a person: enough for a corner to look round.
const ROUND: u32 = 16;

/// Draws an outline around those of each group who are left.
pub(super) fn draw(board: &Board, seats: &Seats, look: &Look, picture: &mut Picture) {
    for group in &board.hulls {
        let corners = outline(group, board, seats, look);
        let ink = group.tone.ink();
        let figure = Figure::Polygon(corners);
        picture.figure(Paint::filled(ink).faint(0.09), figure.clone());
        picture.figure(Paint::stroked(ink, 2.0).faint(0.55), figure);
    }
}

/// Writes what each group is, where nothing else is if there is such a place.
pub(super) fn label(
    board: &Board,
    seats: &Seats,
    look: &Look,
    measure: &dyn Measure,
    lettering: &mut Lettering<'_>,
    picture: &mut Picture,
) {
    for group in &board.hulls {
        let view = Rect::new(Point::default(), picture.size);
        let Some(area) = Rect::of(&outline(group, board, seats, look)).filter(|it| it.meets(&view)) else { continue };
        let size = look.text * 1.1;
        let extent = Vec2::new(measure.width(&group.label, size) * 1.1, size * 1.2);
        let mut best: Option<(f64, Rect)> = None;
        for place in around(area, extent).map(|middle| inside(Rect::around(middle, extent), picture.size)) {
            let covered = lettering.covered(&place);
            if best.is_none_or(|(least, _)| covered < least) {
                best = Some((covered, place));
            }
        }
        let Some((_, place)) = best else { continue };
        lettering.keep_clear(place);
        let ink = group.tone.ink();
        let style = TextStyle::plain(ink, size).bold();
        picture.texts(style, vec![Figure::Text(place.centre(), group.label.clone())]);
    }
}

/// Where a group's name may stand, the best first: above its outline, then below, in the middle or towards an end.
fn around(area: Rect, extent: Vec2) -> impl Iterator<Item = Point> {
    let (middle, side) = (area.centre().x, area.size().x * 0.28);
    let (above, below) = (area.min.y - extent.y * 0.2, area.max.y + extent.y * 0.2);
    let across = [0.0, -side, side];
    across.map(|by| Point::new(middle + by, above)).into_iter().chain(across.map(|by| Point::new(middle + by, below)))
}

fn outline(group: &Hull, board: &Board, seats: &Seats, look: &Look) -> Vec<Point> {
    let left = group.members.iter().filter(|at| board.dots.get(**at).is_some_and(|dot| look.is_left(dot)));
    let points: Vec<Point> = left
        .filter_map(|at| Some((board.dots.get(*at)?, *seats.at.get(*at)?)))
        .flat_map(|(dot, at)| {
            let reach = dot.size * seats.radius + look.text * 0.7;
            (0..ROUND).map(move |step| at + Vec2::at_turn(f64::from(step) / f64::from(ROUND)) * reach)
        })
        .collect();
    hull(&points)
}
