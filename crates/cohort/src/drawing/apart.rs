//! The part of a map for those who have no ties, where they stand in a list.

use super::dots::mark_room;
use super::{Look, Names};
use crate::viewer::share_of;
use crate::{Board, inks};
use geometry::{Camera, Point, Rect, Vec2};
use map::kit::cut;
use map::scene::{Figure, Measure, Picture, TextStyle};

/// Where those stand who stand apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Apart {
    /// Where their seats are
    pub area: Rect,
    /// The room that each has
    pub room: Vec2,
    /// How large the largest of them is
    largest: f64,
    /// How many seats there are from top to bottom
    rows: usize,
    /// How high the line above them is
    title: f64,
    /// Whether they stand beside the others, rather than below them
    beside: bool,
    /// How their names are written: by their first letters where there is room for no more, or not at all
    pub names: Names,
    /// How they would be written if there were room
    wanted: Names,
    /// Whether some of their names have to be cut for it
    pub cut: bool,
}

/// How large the line above them is, against names; and how much wider bold letters are.
const TITLE: f64 = 1.05;
const BOLD: f64 = 1.12;

/// A name that must be cut to less than this, in heights of a letter, tells less than first letters do.
const LEGIBLE: f64 = 3.5;

impl Apart {
    /// What part of `inner` they get, on all these boards alike: beside the others or below them, and never more than
    /// two fifths of it. `None` where nobody stands apart.
    pub fn new(
        boards: &[Board],
        inner: Rect,
        beside: bool,
        look: &Look,
        measure: &dyn Measure,
        radius: f64,
    ) -> Option<Apart> {
        let with = |names: Names| Apart::with(boards, inner, beside, &Look { names, ..*look }, measure, radius);
        let apart = with(look.names)?;
        if apart.is_legible(look.text) {
            return Some(apart);
        }
        let fewer = with(Names::Initials).filter(|it| !it.cut).or_else(|| with(Names::Hidden));
        fewer.map(|fewer| Apart { wanted: look.names, ..fewer })
    }

    fn with(
        boards: &[Board],
        inner: Rect,
        beside: bool,
        look: &Look,
        measure: &dyn Measure,
        radius: f64,
    ) -> Option<Apart> {
        const MOST: f64 = 0.4;
        let count = |it: &Board| it.dots.iter().filter(|dot| dot.at.is_none()).count();
        let most = boards.iter().map(count).max().filter(|most| *most > 0)?;
        let alone = || boards.iter().flat_map(|it| &it.dots).filter(|dot| dot.at.is_none());
        let largest = alone().map(|dot| dot.size).fold(0.0, f64::max) * radius;
        let names =
            alone().filter_map(|dot| Some(measure.width(&look.names.of(&dot.name, measure.letters())?, look.text)));
        let widest = names.fold(0.0, f64::max);
        let marked = alone().map(mark_room).fold(0.0, f64::max);
        let named = if widest > 0.0 { widest.min(look.text * 8.5) + 16.0 } else { 6.0 } + marked;
        let room = Vec2::new(2.0 * largest + named, (2.0 * largest + 4.0).max(look.text * 1.45));
        let (title, size) = (look.text * 2.0, inner.size());
        if beside {
            let rows = (((size.y - title) / room.y) as usize).max(1);
            let columns = most.div_ceil(rows);
            let rows = most.div_ceil(columns);
            // The line above them needs its room too.
            let widths = boards.iter().map(|it| measure.width(&it.apart[0], look.text * TITLE) * BOLD);
            let title_width = widths.fold(0.0, f64::max);
            let wanted = (columns as f64 * room.x).max(title_width);
            let width = wanted.min(size.x * MOST);
            let room = Vec2::new((width / columns as f64).min(room.x), room.y);
            let area = Rect { min: Point::new(inner.max.x - width, inner.min.y + title), max: inner.max };
            Some(Apart {
                area,
                room,
                largest,
                rows,
                title,
                beside,
                names: look.names,
                wanted: look.names,
                cut: width < wanted,
            })
        } else {
            // So many columns that no row is crowded: on a narrow map long names are cut rather.
            let most_rows = ((size.y * MOST / room.y) as usize).max(1);
            let columns = ((size.x / room.x) as usize).clamp(1, most).max(most.div_ceil(most_rows));
            let rows = most.div_ceil(columns);
            let height = (rows as f64 * room.y).min(size.y * MOST);
            let cut = columns as f64 * room.x > size.x;
            let room = Vec2::new((size.x / columns as f64).min(room.x * 1.2), height / rows as f64);
            let area = Rect { min: Point::new(inner.min.x, inner.max.y - height), max: inner.max };
            Some(Apart { area, room, largest, rows, title, beside, names: look.names, wanted: look.names, cut })
        }
    }

    /// What is left of `inner` for the others.
    pub fn rest(&self, inner: Rect) -> Rect {
        let corner = match self.beside {
            true => Point::new(self.area.min.x - self.title / 2.0, inner.max.y),
            false => Point::new(inner.max.x, self.area.min.y - self.title),
        };
        Rect { max: corner, ..inner }
    }

    /// Whether names can be read in the room that they have.
    fn is_legible(&self, text: f64) -> bool {
        !self.cut || self.name_room(self.largest) >= text * LEGIBLE
    }

    /// The same as it is seen through a camera over the whole map: names come back for which there is room then.
    pub fn seen(&self, camera: &Camera, text: f64) -> Apart {
        let seen = |at: Point| camera.to_screen(share_of(at, camera.view()));
        let area = Rect { min: seen(self.area.min), max: seen(self.area.max) };
        let closer = Apart { area, room: self.room * camera.closeness(), ..*self };
        let names = if closer.name_room(self.largest) >= text * LEGIBLE { self.wanted } else { self.names };
        Apart { names, ..closer }
    }

    /// The room that is left beside one of them for a name.
    pub fn name_room(&self, radius: f64) -> f64 {
        self.room.x - 2.0 * radius - 14.0
    }

    /// Writes one of these above them, the short one if there is too little room; returns what that covers.
    pub fn write_title(&self, titles: &[String; 2], look: &Look, measure: &dyn Measure, picture: &mut Picture) -> Rect {
        let (size, room) = (look.text * TITLE, picture.size.x - self.area.min.x);
        let [long, short] = titles;
        let text = if measure.width(long, size) * BOLD <= room { long } else { short };
        let text = cut(text, size * BOLD, room, measure);
        let width = measure.width(&text, size) * BOLD;
        let at = Point::new(self.area.min.x + width / 2.0, self.area.min.y - look.text);
        let style = TextStyle::plain(inks::SOFT, size).bold();
        picture.texts(style, vec![Figure::Text(at, text)]);
        Rect::around(at, Vec2::new(width, size * 1.1))
    }

    /// Where the one with this number stands.
    pub fn seat(&self, number: usize) -> Point {
        let (column, row) = (number / self.rows, number % self.rows);
        self.area.min + Vec2::new(column as f64 * self.room.x + self.largest, (row as f64 + 0.5) * self.room.y)
    }
}
