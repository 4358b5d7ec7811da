//! Pictures of maps that are shown to a room, as display lists.
//!
//! Each is a pure function of its board and a [`Look`]; the step to which a map is peeled may lie between two whole
//! ones, which is what a fade is made of. A [`Frame`] holds several maps to one scale.

mod apart;
mod dots;
mod frame;
mod hulls;
mod inks;
mod labels;
mod lines;
mod poster;

#[cfg(test)]
mod tests;

pub use dots::swatch;
pub use frame::Frame;
pub use inks::Inks;
pub use poster::{Poster, poster};

use crate::cohort::{Board, Dot, wording};
use crate::geometry::Vec2;
use crate::map::scene::{Measure, Picture};

/// How maps are seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// The colours
    pub inks: Inks,
    /// Whose core number is below this fades
    pub peel: f64,
    /// How names are written
    pub names: Names,
    /// How large, in pixels
    pub text: f64,
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
    pub fn of(self, name: &str) -> Option<String> {
        match self {
            Names::Whole => Some(name.to_owned()),
            Names::Initials => Some(wording::initials(name)).filter(|it| !it.is_empty()),
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

/// The picture of a map of this size, within a frame that was made for it and those beside it.
pub fn picture(board: &Board, frame: &Frame, look: &Look, size: Vec2, measure: &dyn Measure) -> Picture {
    let mut picture = Picture::new(size);
    let seats = frame.seats(board, size);
    hulls::draw(board, &seats, look, &mut picture);
    lines::draw(board, &seats, look, &mut picture);
    dots::draw(board, &seats, look, &mut picture);
    labels::draw(board, &seats, look, measure, &mut picture);
    picture
}
