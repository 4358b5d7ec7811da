//! Ties of maps that are shown: one quiet line for each pair, the stronger the more kinds of tie join the two.

use super::frame::Seats;
use super::{Look, PEELED};
use crate::cohort::Board;
use crate::map::scene::{Figure, Paint, Picture};

/// Draws the lines, those of people who were peeled off first; one batch for each look.
pub(super) fn draw(board: &Board, seats: &Seats, look: &Look, picture: &mut Picture) {
    // So many lines are a grey heap unless each is fainter.
    let crowd = (260.0 / board.lines.len().max(1) as f64).sqrt().clamp(0.35, 1.0);
    let mut batches: Vec<(i64, usize, Vec<Figure>)> = Vec::new();
    for line in &board.lines {
        let (Some(one), Some(other)) = (board.dots.get(line.ends.0), board.dots.get(line.ends.1)) else { continue };
        let (Some(from), Some(to)) = (seats.at.get(line.ends.0), seats.at.get(line.ends.1)) else { continue };
        let presence = look.presence(one).min(look.presence(other));
        let key = ((presence * 100.0) as i64, line.ties.min(4));
        let figure = Figure::Line(*from, *to);
        match batches.iter_mut().find(|(presence, ties, _)| (*presence, *ties) == key) {
            Some((.., figures)) => figures.push(figure),
            None => batches.push((key.0, key.1, vec![figure])),
        }
    }
    batches.sort_by_key(|(presence, ties, _)| (*presence, *ties));
    for (presence, ties, figures) in batches {
        let presence = presence as f64 / 100.0;
        let width = (0.6 + 0.55 * ties as f64) * (look.text / 15.0).clamp(0.8, 1.6);
        let strong = if presence > PEELED + 0.01 { 0.75 * crowd } else { 0.5 };
        picture.figures(Paint::stroked(look.inks.tie, width).faint(presence * strong), figures);
    }
}
