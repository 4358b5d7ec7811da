//! Names on maps that are shown: those of the most tied first, and none over another.

use super::dots::mark_room;
use super::frame::Seats;
use super::{Look, Names, hulls};
use crate::colours::Tone;
use crate::{Board, wording};
use geometry::{Rect, Vec2};
use map::kit::{Lettering, cut};
use map::scene::{Figure, Ink, Measure, Picture, TextStyle};

/// Names are cut at the first of these widths, and where they would stand on others at the second, in heights of a letter.
const WIDEST: f64 = 9.0;
const NARROW: f64 = 3.5;
/// With more people than this, names would cover the map.
const MOST: usize = 400;

/// Writes what groups are, how many stand apart, and the names of those who are left.
pub(super) fn draw(board: &Board, seats: &Seats, look: &Look, measure: &dyn Measure, picture: &mut Picture) {
    let style = TextStyle::plain(Ink::TEXT, look.text);
    let mut lettering = Lettering::new(picture.size, look.text, measure);
    for (dot, at) in board.dots.iter().zip(&seats.at) {
        let side = dot.size * seats.radius * 1.8 + 2.0 * mark_room(dot);
        lettering.keep_clear(Rect::around(*at, Vec2::new(side, side)));
    }
    hulls::label(board, seats, look, measure, &mut lettering, picture);
    if let Some(apart) = seats.apart {
        let count = board.dots.iter().filter(|dot| dot.at.is_none()).count();
        lettering.keep_clear(apart.write_title(count, look, measure, picture));
    }
    if look.names == Names::Hidden {
        return;
    }
    let mut order: Vec<usize> = (0..board.dots.len()).collect();
    let weight = |at: usize| board.dots.get(at).map_or((0.0, 0), |dot| (dot.size, dot.core));
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
        let (radius, mark) = (dot.size * seats.radius, mark_room(dot));
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
