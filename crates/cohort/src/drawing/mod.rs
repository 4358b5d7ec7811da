//! Pictures of maps that are shown to a room, as display lists.
//!
//! Each is a pure function of its board and a [`Look`]; the step to which a map is peeled may lie between two whole
//! ones, which is what a fade is made of. [`Frame`]s lay several maps out in their panes.

mod apart;
mod dots;
mod frame;
mod hulls;
mod labels;
mod lines;
mod poster;

#[cfg(test)]
mod tests;

pub use dots::swatch;
pub use frame::{Frame, Seats};
pub use poster::{Poster, poster};

use crate::vocabulary::Vocabulary;
use crate::{Board, Dot, wording};
use geometry::{Point, Rect};
use letters::Letters;
use map::scene::{Figure, Ink, Measure, Paint, Picture};

/// How maps are seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// Whose core number is below this fades
    pub peel: f64,
    /// How names are written
    pub names: Names,
    /// How large, in pixels
    pub text: f64,
    /// Whether everyone carries a sign of what their colour means
    pub signs: bool,
}

/// How names are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// Whole
    Whole,
    /// First letters only
    Initials,
    /// Not at all
    Hidden,
}

impl Names {
    /// As attributes and lists of choices spell it.
    pub fn from_key(key: &str) -> Names {
        match key {
            "initials" => Names::Initials,
            "hidden" => Names::Hidden,
            _ => Names::Whole,
        }
    }

    /// The name of someone, as far as it is shown.
    pub fn of(self, name: &str, letters: Letters) -> Option<String> {
        match self {
            Names::Whole => Some(name.to_owned()),
            Names::Initials => Some(wording::initials(name, letters)).filter(|it| !it.is_empty()),
            Names::Hidden => None,
        }
    }
}

/// How visible who was peeled off still is.
const PEELED: f64 = 0.14;

impl Look {
    /// How much of someone is left at this step: 1 is all of them, [`PEELED`] is a shadow.
    fn presence(&self, dot: &Dot) -> f64 {
        let left = (dot.core as f64 + 1.0 - self.peel).clamp(0.0, 1.0);
        // Hundredths: a fade then has a hundred looks at most, and everyone of one look is painted at once.
        ((PEELED + (1.0 - PEELED) * left) * 100.0).round() / 100.0
    }

    /// Whether someone is still there, rather than fading or gone.
    fn is_left(&self, dot: &Dot) -> bool {
        dot.core as f64 + 0.5 >= self.peel
    }
}

/// The same with every text in the direction of its own letters (U+2068, first strong isolate) where what is told goes from
/// right to left: a picture has one direction only, and names may have another.
#[must_use]
pub fn isolated(mut picture: Picture, words: &Vocabulary) -> Picture {
    if words.is_right_to_left() {
        for figure in picture.batches.iter_mut().flat_map(|it| &mut it.figures) {
            if let Figure::Text(_, text) = figure {
                *text = ["\u{2068}", text, "\u{2069}"].concat();
            }
        }
    }
    picture
}

/// The picture of a map whose people have these seats.
pub fn picture(board: &Board, seats: &Seats, look: &Look, measure: &dyn Measure) -> Picture {
    let mut picture = Picture::new(seats.size);
    hulls::draw(board, seats, look, &mut picture);
    lines::draw(board, seats, look, &mut picture);
    dots::draw(board, seats, look, &mut picture);
    labels::draw(board, seats, look, measure, 0, &mut picture);
    picture
}

/// How much of the map shows through the veil that is drawn over it, under whoever is pointed at.
const VEIL: f64 = 0.84;

/// What is drawn above the picture of a map while a person is pointed at: a veil, and on it that person with everyone
/// they are tied to. The picture below stays as it is.
pub fn spotlight(board: &Board, seats: &Seats, look: &Look, number: usize, measure: &dyn Measure) -> Picture {
    let (around, members) = board.around(number);
    lit(&around, &seats.only(&members), 1, look, measure)
}

/// What is drawn above the picture of a map while people are found on it: the same veil, and on it these people.
pub fn highlight(board: &Board, seats: &Seats, look: &Look, people: &[usize], measure: &dyn Measure) -> Picture {
    lit(&board.only(people), &seats.only(people), people.len(), look, measure)
}

/// A veil over a map, and on it some of its people, with a ring around the first few.
fn lit(some: &Board, seats: &Seats, ringed: usize, look: &Look, measure: &dyn Measure) -> Picture {
    let mut picture = Picture::new(seats.size);
    let whole = Rect::new(Point::default(), seats.size);
    picture.figure(Paint::filled(Ink::SHEET).faint(VEIL), Figure::Panel(whole, 0.0));
    lines::draw(some, seats, look, &mut picture);
    for (dot, at) in some.dots.iter().zip(&seats.at).take(ringed) {
        let ring = Paint::stroked(Ink::ACCENT, 3.0);
        picture.figure(ring, Figure::Circle(*at, dot.size * seats.radius + 5.0));
    }
    dots::draw(some, seats, look, &mut picture);
    labels::draw(some, seats, look, measure, ringed, &mut picture);
    picture
}
