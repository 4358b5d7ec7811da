//! The picture of the map, as data: what to draw, in which order, batched by style.
//!
//! A picture is a pure function of content, view, camera and text metrics; painters only follow it, in the colours of a
//! [`Theme`]. There are
//! three, drawn one above the other, so that each change repaints little: [`ground`] holds the ties at rest, [`people`]
//! everyone at rest with their names, [`overlay`] what moves with the hand and the ties that it draws.

mod labels;
mod list;
mod overlay;
mod people;
mod portrait;
mod theme;
mod ties;
mod zones;

#[cfg(test)]
mod tests;

pub use labels::PlacedNames;
pub use list::{Batch, Figure, Paint, Picture, Stroke, Style, TextStyle};
pub use overlay::overlay;
pub use portrait::portrait;
#[cfg(test)]
pub(crate) use theme::tests::{dark, forced};
pub use theme::{Ink, Theme, Token};
pub use ties::{tie_ink, width};

use super::content::{Content, Line, Task};
use super::gesture::View;
use super::kit;
use super::spot::person_radius;
use geometry::{Camera, Point, Vec2};
use letters::Letters;
use network::AlterId;
use protocol::Shape;

/// How wide a text is, and between which letters it can be cut. Browsers measure; tests and servers estimate with
/// [`Estimate`].
pub trait Measure {
    /// The letters of all scripts.
    fn letters(&self) -> Letters;

    /// The width of `text` at a font size, both in pixels.
    fn width(&self, text: &str, size: f64) -> f64;

    /// How many times larger than usual letters are wanted, from 1.
    fn larger(&self) -> f64 {
        1.0
    }
}

/// Text metrics without a font: the same everywhere, a little generous.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Default))]
pub struct Estimate(pub Letters);

impl Measure for Estimate {
    fn letters(&self) -> Letters {
        self.0
    }

    fn width(&self, text: &str, size: f64) -> f64 {
        // Past the Latin, Greek, Cyrillic, Hebrew and Arabic blocks come scripts with wide letters.
        text.chars().map(|letter| if u32::from(letter) < 0x0900 { 0.56 } else { 1.0 }).sum::<f64>() * size
    }
}

/// What the pictures are made from.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// What is on the map
    pub content: &'a Content,
    /// What the hand is doing
    pub view: &'a View,
    /// How the map is seen
    pub camera: &'a Camera,
    /// The widths of texts
    pub measure: &'a dyn Measure,
}

impl Scene<'_> {
    /// How large people of the usual size are.
    fn radius(&self) -> f64 {
        person_radius(self.camera, self.content.persons.len())
    }

    /// How large somebody is.
    fn radius_of(&self, id: AlterId) -> f64 {
        self.radius() * self.content.person(id).map_or(1.0, |person| person.size)
    }

    /// How far somebody reaches in a direction.
    fn reach_of(&self, id: AlterId, way: Vec2) -> f64 {
        let shape = self.content.person(id).map_or(Shape::Circle, |person| person.shape);
        self.radius_of(id) * kit::reach(shape, way)
    }

    /// How large names are written.
    fn text_size(&self) -> f64 {
        (self.radius() * 0.3 + 7.5).clamp(11.0, 15.0) * self.measure.larger()
    }

    /// Whose ties the next taps draw: their own are in front, and everything else stands back for them.
    fn active(&self) -> Option<network::AlterId> {
        self.content.tying().and(self.view.selection.active())
    }

    /// Where a person is drawn: in the hand, or where they stand.
    fn drawn_at(&self, id: network::AlterId) -> Option<Point> {
        match self.view.ghost {
            Some((ghost, at)) if ghost == id => Some(self.camera.to_screen(at)),
            _ => self.content.position(id).map(|place| self.camera.to_screen(place)),
        }
    }
}

/// How much is left to see of the ties of others while somebody's are drawn.
const OTHERS: f64 = 0.17;

/// The zones, and the ties at rest. The sheet under them is whatever they are painted on: the map has all of it.
pub fn ground(scene: &Scene<'_>) -> Picture {
    let mut picture = Picture::new(scene.camera.view());
    zones::draw(scene, &mut picture);
    let mut lines = Vec::new();
    for line in at_rest(scene.content, scene.view) {
        lines.push(line);
    }
    let mut ties = Picture::new(picture.size);
    ties::draw(scene, &mut ties, &lines);
    if scene.active().is_some() {
        for paint in ties.paints() {
            // In hundredths, as in files.
            paint.opacity = (100.0 * paint.opacity * OTHERS).round().max(1.0) / 100.0;
        }
    }
    picture.batches.append(&mut ties.batches);
    picture
}

/// People at rest, and their names; and where each name came to stand.
pub fn people(scene: &Scene<'_>) -> (Picture, PlacedNames) {
    let mut picture = Picture::new(scene.camera.view());
    people::draw(scene, &mut picture);
    let names = labels::draw(scene, &mut picture);
    (picture, names)
}

/// The ties that are part of the ground: all but those of someone in the hand, and but those that the next taps draw or
/// take away, so that a tap leaves the ground as it is. These are on the overlay.
pub fn at_rest<'a>(content: &'a Content, view: &View) -> impl Iterator<Item = &'a Line> {
    let (lifted, active, tying) = (view.lifted, view.selection.active(), content.tying());
    content.ties.iter().filter(move |line| {
        let of = |who: Option<AlterId>| who.is_some_and(|id| line.touches(id));
        !(of(lifted) || tying == Some(line.kind) && of(active))
    })
}

/// Whether ties of this kind stand back, because the prompt is about another.
fn stands_back(content: &Content, kind: usize) -> bool {
    match content.task {
        Task::Tie { kind: asked, .. } => asked != kind,
        Task::Highlight { .. } => true,
        Task::Place | Task::Look => false,
    }
}
