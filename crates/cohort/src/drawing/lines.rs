//! Ties of maps that are shown: one quiet line for each pair, the stronger the more kinds of tie join the two.

use super::frame::Seats;
use super::{Look, PEELED};
use crate::{Board, inks};
use map::kit::head;
use map::scene::{Figure, Paint, Picture};

/// More lines than this are drawn as hairlines and a few at a time: browsers take fifty times longer over fifty thousand
/// crossing lines of one path than over the same in small ones.
const MANY: usize = 3000;
const TOGETHER: usize = 16;

/// Draws the lines, those of people who were peeled off first; one batch for each look.
pub(super) fn draw(board: &Board, seats: &Seats, look: &Look, picture: &mut Picture) {
    // So many lines are a grey heap unless each is fainter.
    let crowd = (260.0 / board.lines.len().max(1) as f64).sqrt().clamp(0.35, 1.0);
    let mut batches: Vec<Alike> = Vec::new();
    for line in &board.lines {
        let (Some(one), Some(other)) = (board.dots.get(line.ends.0), board.dots.get(line.ends.1)) else { continue };
        let (Some(from), Some(to)) = (seats.at.get(line.ends.0), seats.at.get(line.ends.1)) else { continue };
        let presence = look.presence(one).min(look.presence(other));
        let (presence, ties) = ((presence * 100.0) as i64, line.ties.min(4));
        let alike = match batches.iter_mut().position(|it| (it.presence, it.ties) == (presence, ties)) {
            Some(at) => at,
            None => {
                batches.push(Alike { presence, ties, ..Alike::default() });
                batches.len() - 1
            }
        };
        let Some(alike) = batches.get_mut(alike) else { continue };
        alike.lines.push(Figure::Line(*from, *to));
        let (at_from, at_to) = line.arrows;
        for (is_there, tail, tip, end) in [(at_from, to, from, one), (at_to, from, to, other)] {
            let head = head(*tail, *tip, end.size * seats.radius, look.text * 0.6);
            alike.heads.extend(head.filter(|_| is_there).map(|(head, _)| head));
        }
    }
    batches.sort_by_key(|it| (it.presence, it.ties));
    for Alike { presence, ties, lines, heads } in batches {
        let presence = presence as f64 / 100.0;
        let many = board.lines.len() > MANY;
        let width = (0.6 + 0.55 * ties as f64) * (look.text / 15.0).clamp(0.8, 1.6);
        let width = if many { width.min(1.0) } else { width };
        let strong = if presence > PEELED + 0.01 { 0.75 * crowd } else { 0.5 };
        let paint = Paint::stroked(inks::TIE, width).faint(presence * strong);
        for some in lines.chunks(if many { TOGETHER } else { usize::MAX }) {
            picture.figures(paint, some.to_vec());
        }
        picture.figures(Paint::filled(inks::TIE).faint(presence * strong.max(0.6)), heads);
    }
}

/// Lines that look alike, and their arrow heads.
#[derive(Default)]
struct Alike {
    presence: i64,
    ties: usize,
    lines: Vec<Figure>,
    heads: Vec<Figure>,
}
