//! Names: beside their people and never on each other. Where there is no room for one it is cut, and where there is none
//! for that either its first letters stand in the person, unless others do. The overlay has the whole name of whoever is
//! pointed at, the list has all of them, and a closer look has more.

use super::people::is_faint;
use super::{Figure, Measure, Picture, Scene, Style, TextStyle};
use crate::geometry::{Point, Rect, Vec2};
use crate::letters::{first, graphemes};
use crate::map::content::Person;
use crate::network::AlterId;

/// Names of the usual size are cut at this width; the overlay shows the whole name of who is pointed at.
const WIDEST: f64 = 128.0;
/// So far names are cut where they would stand on others.
const NARROW: f64 = 52.0;
/// First letters stand in people of this size and larger; in smaller ones they could not be read.
const ROOMY: f64 = 9.0;
/// The side of a cell of the grid that finds what is near.
const CELL: f64 = 48.0;

/// Boxes that are taken, found by cell.
pub struct Taken {
    columns: usize,
    cells: Vec<Vec<Rect>>,
}

impl Taken {
    /// Nothing is taken of a view of this size.
    pub fn new(size: Vec2) -> Self {
        // A cast saturates, so that no size makes this fail; a view of any size has at least one cell.
        let across = |length: f64| (length / CELL) as usize + 1;
        let (columns, rows) = (across(size.x).min(400), across(size.y).min(400));
        Taken { columns, cells: vec![Vec::new(); columns * rows] }
    }

    /// The cells that a box reaches.
    fn reached(&self, area: &Rect) -> impl Iterator<Item = usize> + use<> {
        let (columns, rows) = (self.columns, self.cells.len() / self.columns);
        let cell = |x: f64, count: usize| ((x / CELL).max(0.0) as usize).min(count - 1);
        let (left, right) = (cell(area.min.x, columns), cell(area.max.x, columns));
        (cell(area.min.y, rows)..=cell(area.max.y, rows))
            .flat_map(move |row| (left..=right).map(move |column| row * columns + column))
    }

    /// Takes a box.
    pub fn add(&mut self, area: Rect) {
        for index in self.reached(&area) {
            if let Some(cell) = self.cells.get_mut(index) {
                cell.push(area);
            }
        }
    }

    /// How much of a box is taken; what reaches over several cells counts several times, which does not matter for
    /// comparing.
    pub fn covered(&self, area: &Rect) -> f64 {
        self.reached(area).filter_map(|index| self.cells.get(index)).flatten().map(|it| it.overlap(area)).sum()
    }
}

/// Where the still layer wrote the names that it had room for, in naming order, so that the overlay writes over them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Names(Vec<(AlterId, Rect)>);

impl Names {
    /// The box of a person's name.
    pub fn of(&self, id: AlterId) -> Option<Rect> {
        let at = self.0.binary_search_by_key(&id, |(who, _)| *who).ok()?;
        self.0.get(at).map(|(_, area)| *area)
    }
}

/// Draws the names of everyone but who is in the hand.
pub(super) fn draw(scene: &Scene<'_>, picture: &mut Picture) -> Names {
    let (radius, size) = (scene.radius(), scene.text_size());
    let people: Vec<_> = scene
        .content
        .placed()
        .filter(|(person, _)| scene.view.lifted != Some(person.id))
        .map(|(person, place)| (person, scene.camera.to_screen(place)))
        // Nobody's name is written for whom the map, seen close, does not show.
        .filter(|(_, at)| scene.camera.sees(*at))
        .collect();
    let mut taken = Taken::new(scene.camera.view());
    for (_, at) in &people {
        taken.add(Rect::around(*at, Vec2::new(radius, radius) * 2.0));
    }
    let (mut faint, mut plain, mut nameless) = (Vec::new(), Vec::new(), Vec::new());
    let mut names = Names::default();
    for (person, at) in &people {
        let free = [WIDEST, NARROW].into_iter().find_map(|widest| {
            let text = cut(&person.label, size, widest * scene.measure.larger(), scene.measure);
            let extent = Vec2::new(scene.measure.width(&text, size), size * 1.15);
            let areas = spots(*at, radius, extent);
            let mut areas = areas.into_iter().map(|it| inside(Rect::around(it, extent), scene.camera.view()));
            areas.find(|area| taken.covered(area) == 0.0).map(|area| (text, area))
        });
        if let Some((text, area)) = free {
            taken.add(area);
            names.0.push((person.id, area));
            let name = Figure::Text(area.centre(), text);
            if is_faint(scene, person) { faint.push(name) } else { plain.push(name) }
        } else {
            nameless.push((person, at));
        }
    }
    picture.alike(&mut nameless.iter().filter_map(|(person, at)| within(scene, person, **at)));
    let style = style(scene);
    picture.texts(TextStyle { opacity: 0.45, ..style }, faint);
    picture.texts(style, plain);
    names
}

/// The first letters of a name, in the person, if they are large enough and nobody else covers them.
pub(super) fn within(scene: &Scene<'_>, person: &Person, at: Point) -> Option<(Style, Figure)> {
    let radius = scene.radius();
    let near = |place| scene.camera.to_screen(place).distance(at) < radius * 1.7;
    let covered = || scene.content.placed().any(|(other, place)| other.id != person.id && near(place));
    if radius < ROOMY || is_faint(scene, person) || covered() {
        return None;
    }
    let text: String = person.label.split_whitespace().map(first).take(2).collect();
    let ink = scene.theme.ink(person.colour);
    let style = TextStyle { ink: scene.theme.sheet, halo: Some(ink), size: radius * 0.8, bold: true, opacity: 1.0 };
    Some((Style::Text(style), Figure::Text(at, text)))
}

/// How names are written.
pub(super) fn style(scene: &Scene<'_>) -> TextStyle {
    TextStyle {
        ink: scene.theme.text,
        halo: Some(scene.theme.sheet),
        size: scene.text_size(),
        bold: false,
        opacity: 1.0,
    }
}

/// Where a name may stand, the best first: under its person, above, to the sides, then further out.
pub fn spots(at: Point, radius: f64, extent: Vec2) -> [Point; 8] {
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
pub(super) fn inside(area: Rect, view: Vec2) -> Rect {
    let size = area.size();
    let room = |low: f64, length: f64, of: f64| low.min(of - length - 2.0).max(2.0);
    Rect::new(Point::new(room(area.min.x, size.x, view.x), room(area.min.y, size.y, view.y)), size)
}

/// The name, or as much of it as fits; cut between graphemes.
pub fn cut(label: &str, size: f64, widest: f64, measure: &dyn Measure) -> String {
    if measure.width(label, size) <= widest {
        return label.to_owned();
    }
    let mut kept = String::new();
    for letter in graphemes(label) {
        let wide = measure.width(&format!("{kept}{letter}…"), size) > widest;
        if wide {
            break;
        }
        kept.push_str(&letter);
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    kept
}
