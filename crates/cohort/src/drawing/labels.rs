//! Names on maps that are shown: those of the most tied first, and none over another.

use super::dots::mark_room;
use super::frame::Seats;
use super::{Look, Names, hulls};
use crate::colours::Tone;
use crate::{Board, Dot, wording};
use geometry::{Rect, Vec2};
use map::kit::{Lettering, cut, inside};
use map::scene::{Figure, Ink, Measure, Picture, TextStyle};

/// Names are cut at the first of these widths, and where they would stand on others at the second, in heights of a letter.
const WIDEST: f64 = 9.0;
const NARROW: f64 = 3.5;
/// How far a ring reaches out around whom it is.
const RING: f64 = 6.5;
/// With more people than this, names would cover the map.
const MOST: usize = 400;

/// Writes what groups are, how many stand apart, and the names of those who are left.
///
/// The first `ringed` have a ring around them, which names keep clear of.
pub(super) fn draw(
    board: &Board,
    seats: &Seats,
    look: &Look,
    measure: &dyn Measure,
    ringed: usize,
    picture: &mut Picture,
) {
    let style = TextStyle::plain(Ink::TEXT, look.text);
    let mut lettering = Lettering::new(picture.size, look.text, measure);
    for (dot, at) in board.dots.iter().zip(&seats.at).filter(|(_, at)| seats.sees(**at)) {
        let side = dot.size * seats.radius * 1.8 + 2.0 * mark_room(dot);
        lettering.keep_clear(Rect::around(*at, Vec2::new(side, side)));
    }
    hulls::label(board, seats, look, measure, &mut lettering, picture);
    if let Some(apart) = seats.apart {
        lettering.keep_clear(apart.write_title(&board.apart, look, measure, picture));
    }
    if look.names == Names::Hidden {
        return;
    }
    // Nobody's name is written whom the map, seen closer, does not show.
    let is_seen = |at: &usize| seats.at.get(*at).is_some_and(|at| seats.sees(*at));
    let mut order: Vec<usize> = (0..board.dots.len()).filter(is_seen).collect();
    // Whoever is pointed at, who is there whatever is peeled, comes before the largest.
    let weight = |at: usize| {
        let size = |dot: &Dot| if dot.core == usize::MAX { f64::INFINITY } else { dot.size };
        board.dots.get(at).map_or((0.0, 0), |dot| (size(dot), dot.core))
    };
    order.sort_by(|one, other| {
        let (one, other) = (weight(*one), weight(*other));
        other.0.total_cmp(&one.0).then(other.1.cmp(&one.1))
    });
    let (mut plain, mut faint) = (Vec::new(), Vec::new());
    // Where there is no room for a name, its first letters stand in whose it is.
    let mut within: Vec<(Tone, Figure)> = Vec::new();
    let widths = [WIDEST, NARROW].map(|width| width * look.text);
    for at in order.into_iter().take(MOST) {
        let (Some(dot), Some(place)) = (board.dots.get(at), seats.at.get(at)) else { continue };
        let is_apart = dot.at.is_none();
        let names = seats.apart.filter(|_| is_apart).map_or(look.names, |apart| apart.names);
        let Some(name) = names.of(&dot.name, measure.letters()) else { continue };
        let (radius, mark) = (dot.size * seats.radius, mark_room(dot) + if at < ringed { RING } else { 0.0 });
        let clear = radius + mark;
        if !is_apart && !look.is_left(dot) {
            continue;
        }
        if let Some(apart) = seats.apart.filter(|_| is_apart) {
            // They stand in a list, and their names beside them.
            let text = cut(&name, look.text, (apart.name_room(radius) - mark).max(look.text * 2.0), measure);
            let half = measure.width(&text, look.text) / 2.0;
            let name = Figure::Text(*place + Vec2::new(clear + 6.0 + half, 0.0), text);
            if look.is_left(dot) { plain.push(name) } else { faint.push(name) }
        } else if at == 0 && dot.core == usize::MAX {
            // Whose name it is about is written whole, whatever it covers.
            let whole = lettering.beside(&name, *place, clear, [widths[0]; 2]);
            let below = || {
                let text = cut(&name, look.text, widths[0], measure);
                let extent = Vec2::new(measure.width(&text, look.text), look.text * 1.15);
                let middle = *place + Vec2::new(0.0, clear + 2.0 + extent.y / 2.0);
                (text, inside(Rect::around(middle, extent), picture.size))
            };
            let (text, area) = whole.unwrap_or_else(below);
            lettering.keep_clear(area);
            plain.push(Figure::Text(area.centre(), text));
        } else if let Some((text, area)) = lettering.beside(&name, *place, clear, widths) {
            plain.push(Figure::Text(area.centre(), text));
        } else if radius > look.text * 0.62 {
            within.push((dot.tone, Figure::Text(*place, wording::initials(&name, measure.letters()))));
        }
    }
    picture.texts(TextStyle { opacity: 0.35, ..style }, faint);
    picture.texts(style, plain);
    for (tone, letters) in within {
        let small = TextStyle::within(tone.ink(), look.text * 0.72);
        picture.texts(small, vec![letters]);
    }
}
