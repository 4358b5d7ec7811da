//! Names on maps that are shown: those of the most tied first, and none over another.

use super::dots::mark_room;
use super::frame::Seats;
use super::{Look, Names, hulls};
use crate::cohort::colours::Tone;
use crate::cohort::{Board, wording};
use crate::geometry::{Rect, Vec2};
use crate::map::scene::{Figure, Measure, Picture, Taken, TextStyle, cut, spots};

/// With more people than this, names would cover the map.
const MOST: usize = 400;

/// Writes what groups are, how many stand apart, and the names of those who are left.
pub(super) fn draw(board: &Board, seats: &Seats, look: &Look, measure: &dyn Measure, picture: &mut Picture) {
    let theme = &look.inks.theme;
    let style = TextStyle { ink: theme.text, halo: Some(theme.sheet), size: look.text, bold: false, opacity: 1.0 };
    let mut taken = Taken::new(picture.size);
    for (dot, at) in board.dots.iter().zip(&seats.at) {
        let side = dot.size * seats.radius * 1.8 + 2.0 * mark_room(dot);
        taken.add(Rect::around(*at, Vec2::new(side, side)));
    }
    hulls::label(board, seats, look, measure, &mut taken, picture);
    if let Some(apart) = seats.apart {
        let count = board.dots.iter().filter(|dot| dot.at.is_none()).count();
        taken.add(apart.write_title(count, look, measure, picture));
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
    for at in order.into_iter().take(MOST) {
        let (Some(dot), Some(place)) = (board.dots.get(at), seats.at.get(at)) else { continue };
        let is_apart = dot.at.is_none();
        let names = seats.apart.filter(|_| is_apart).map_or(look.names, |apart| apart.names);
        let Some(name) = names.of(&dot.name) else { continue };
        let (radius, mark) = (dot.size * seats.radius, mark_room(dot));
        let clear = radius + mark;
        if !is_apart && !look.is_left(dot) {
            continue;
        }
        let widest = if is_apart { seats.apart.map_or(0.0, |it| it.name_room(radius) - mark) } else { look.text * 9.0 };
        let text = cut(&name, look.text, widest.max(look.text * 2.0), measure);
        let extent = Vec2::new(measure.width(&text, look.text), look.text * 1.1);
        if is_apart {
            // They stand in a list, and their names beside them.
            let name = Figure::Text(*place + Vec2::new(clear + 6.0 + extent.x / 2.0, 0.0), text);
            if look.is_left(dot) {
                plain.push(name)
            } else {
                faint.push(name)
            }
            continue;
        }
        let free = spots(*place, clear, extent).into_iter().find_map(|middle| {
            let area = Rect::around(middle, extent);
            let inside = area.min.x >= 2.0
                && area.min.y >= 2.0
                && area.max.x <= picture.size.x - 2.0
                && area.max.y <= picture.size.y - 2.0;
            (inside && taken.covered(&area) == 0.0).then_some(area)
        });
        if let Some(area) = free {
            taken.add(area);
            plain.push(Figure::Text(area.centre(), text));
        } else if radius > look.text * 0.62 {
            within.push((dot.tone, Figure::Text(*place, wording::initials(&name))));
        }
    }
    picture.texts(TextStyle { opacity: 0.35, ..style }, faint);
    picture.texts(style, plain);
    for (tone, letters) in within {
        let ink = look.inks.of(tone);
        let small = TextStyle { ink: theme.sheet, halo: Some(ink), size: look.text * 0.72, bold: true, opacity: 1.0 };
        picture.texts(small, vec![letters]);
    }
}
