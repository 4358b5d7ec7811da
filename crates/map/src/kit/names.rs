//! Names beside their people, never on each other.

use crate::scene::Measure;
use geometry::{Point, Rect, Vec2};
use letters::Letters;
use std::ops::Range;

/// Names as they are written one after the other, each where nothing is yet.
pub struct Lettering<'a> {
    view: Vec2,
    size: f64,
    measure: &'a dyn Measure,
    taken: Taken,
}

impl<'a> Lettering<'a> {
    /// Nothing is written yet in a view of this size, in letters of this size.
    pub fn new(view: Vec2, size: f64, measure: &'a dyn Measure) -> Self {
        Lettering { view, size, measure, taken: Taken::new(view) }
    }

    /// Writes nothing here from now on.
    pub fn keep_clear(&mut self, area: Rect) {
        self.taken.add(area);
    }

    /// How much of an area is not free; what reaches over several cells counts several times, which does not matter for
    /// comparing.
    pub fn covered(&self, area: &Rect) -> f64 {
        self.taken.covered(area)
    }

    /// Writes a name beside somebody around whom so much is kept clear: cut to the first of the `widths` for which there
    /// is room. Returns what is written and where; `None` where there is no room for any.
    pub fn beside(&mut self, label: &str, at: Point, clear: f64, widths: [f64; 2]) -> Option<(String, Rect)> {
        for widest in widths {
            let text = cut(label, self.size, widest, self.measure);
            let extent = Vec2::new(self.measure.width(&text, self.size), self.size * 1.15);
            for spot in spots(at, clear, extent) {
                let area = inside(Rect::around(spot, extent), self.view);
                if self.covered(&area) == 0.0 {
                    self.keep_clear(area);
                    return Some((text, area));
                }
            }
        }
        None
    }
}

/// The side of a cell of the grid that finds what is near.
const CELL: f64 = 48.0;

/// Boxes that are taken, found by cell.
struct Taken {
    columns: usize,
    cells: Vec<Vec<Rect>>,
}

impl Taken {
    /// Nothing is taken of a view of this size.
    fn new(size: Vec2) -> Self {
        // A cast saturates, so that no size makes this fail; a view of any size has at least one cell.
        let across = |length: f64| (length / CELL) as usize + 1;
        let (columns, rows) = (across(size.x).min(400), across(size.y).min(400));
        Taken { columns, cells: vec![Vec::new(); columns * rows] }
    }

    /// The cells that a box reaches: in each of these rows, those of these columns.
    fn reached(&self, area: &Rect) -> (Range<usize>, Range<usize>) {
        let cells = |from: f64, to: f64, count: usize| {
            let cell = |x: f64| ((x / CELL).max(0.0) as usize).min(count - 1);
            cell(from)..cell(to) + 1
        };
        let rows = self.cells.len() / self.columns;
        (cells(area.min.y, area.max.y, rows), cells(area.min.x, area.max.x, self.columns))
    }

    /// Takes a box.
    fn add(&mut self, area: Rect) {
        let (rows, columns) = self.reached(&area);
        for row in rows {
            for column in columns.clone() {
                self.cells[row * self.columns + column].push(area);
            }
        }
    }

    fn covered(&self, area: &Rect) -> f64 {
        let (rows, columns) = self.reached(area);
        let mut covered = 0.0;
        for row in rows {
            for column in columns.clone() {
                for taken in &self.cells[row * self.columns + column] {
                    covered += taken.overlap(area);
                }
            }
        }
        covered
    }
}

/// Where a name may stand, the best first: under its person, above, to the sides, then further out.
fn spots(at: Point, radius: f64, extent: Vec2) -> [Point; 8] {
    let (down, side) = (radius + 2.0 + extent.y / 2.0, radius + 5.0 + extent.x / 2.0);
    [
        at + Vec2::new(0.0, down),
        at + Vec2::new(0.0, -down),
        at + Vec2::new(side, 0.0),
        at + Vec2::new(-side, 0.0),
        at + Vec2::new(side * 0.8, down * 0.8),
        at + Vec2::new(-side * 0.8, down * 0.8),
        at + Vec2::new(side * 0.8, -down * 0.8),
        at + Vec2::new(-side * 0.8, -down * 0.8),
    ]
}

/// The box moved into the view, if it fits.
pub fn inside(area: Rect, view: Vec2) -> Rect {
    let size = area.size();
    let room = |low: f64, length: f64, of: f64| low.min(of - length - 2.0).max(2.0);
    Rect::new(Point::new(room(area.min.x, size.x, view.x), room(area.min.y, size.y, view.y)), size)
}

/// The letters that stand for a name: the first of its first two words, or the first two of a single word. Letters of
/// scripts that join them would not be those of the name any more, so of these there is one.
pub fn initials(label: &str, letters: Letters) -> String {
    let mut words = label.split_whitespace();
    let Some(word) = words.next() else { return String::new() };
    let all = letters.graphemes(word);
    let mut text = all.first().cloned().unwrap_or_default();
    if !text.starts_with(|letter| matches!(letter, '\u{600}'..='\u{8ff}')) {
        match (words.next(), all.get(1)) {
            (Some(other), _) => text.push_str(&letters.first(other)),
            (None, Some(second)) => text.push_str(second),
            (None, None) => {}
        }
    }
    text
}

/// The name, or as much of it as fits; cut between graphemes.
pub fn cut(label: &str, size: f64, widest: f64, measure: &dyn Measure) -> String {
    if measure.width(label, size) <= widest {
        return label.to_owned();
    }
    let mut kept = String::new();
    for letter in measure.letters().graphemes(label) {
        let wide = measure.width(&[&kept, &letter, "…"].concat(), size) > widest;
        if wide {
            break;
        }
        kept.push_str(&letter);
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn short(name: &str) -> String {
        initials(name, Letters::default())
    }

    #[test]
    fn two_letters_stand_for_a_name() {
        assert_eq!(["Amal", "Bo K", "i", " ", "Hana van P"].map(short), ["Am", "BK", "i", "", "Hv"]);
        assert_eq!(["محمد عبد", "E\u{301}va", "👩🏽\u{200d}⚕️ Nurse"].map(short), ["م", "E\u{301}v", "👩🏽\u{200d}⚕️N"]);
    }
}
