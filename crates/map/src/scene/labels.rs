//! Names: beside their people and never on each other. Where there is no room for one it is cut, and where there is none
//! for that either there are only its first letters, which stand in everyone who is large enough and not covered. The
//! overlay has the whole name of whoever is pointed at, the list has all of them, and a closer look has more.

use super::people::is_faint;
use super::{Figure, Ink, Picture, Scene, Style, TextStyle};
use crate::content::Person;
use crate::kit::{Lettering, initials};
use geometry::dial::MIDDLE;
use geometry::{Point, Rect, Vec2};
use network::AlterId;

/// Names of the usual size are cut at this width; the overlay shows the whole name of who is pointed at.
const WIDEST: f64 = 128.0;
/// So far names are cut where they would stand on others.
const NARROW: f64 = 52.0;
/// First letters stand in people of this size and larger; in smaller ones they could not be read.
const ROOMY: f64 = 10.5;

/// Where the still layer wrote the names that it had room for, in naming order, so that the overlay writes over them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlacedNames(Vec<(AlterId, Rect)>);

impl PlacedNames {
    /// The box of a person's name.
    pub fn of(&self, id: AlterId) -> Option<Rect> {
        let at = self.0.binary_search_by_key(&id, |(who, _)| *who).ok()?;
        self.0.get(at).map(|(_, area)| *area)
    }
}

/// Draws the names of everyone but who is in the hand.
pub(super) fn draw(scene: &Scene<'_>, picture: &mut Picture) -> PlacedNames {
    let mut lettering = Lettering::new(scene.camera.view(), scene.text_size(), scene.measure);
    let mut people = Vec::new();
    if scene.content.has_ego() {
        let radius = scene.radius();
        lettering.keep_clear(Rect::around(scene.camera.to_screen(MIDDLE), Vec2::new(radius, radius) * 2.0));
    }
    for (person, place) in scene.content.placed() {
        let at = scene.camera.to_screen(place);
        // Nobody's name is written for whom the map, seen close, does not show.
        if scene.view.lifted != Some(person.id) && scene.camera.sees(at) {
            let radius = scene.radius() * person.size;
            lettering.keep_clear(Rect::around(at, Vec2::new(radius, radius) * 2.0));
            people.push((person, at));
        }
    }
    let (mut faint, mut plain, mut letters) = (Vec::new(), Vec::new(), Vec::new());
    let mut names = PlacedNames::default();
    let widths = [WIDEST, NARROW].map(|width| width * scene.measure.larger());
    for (person, at) in people {
        if let Some((text, area)) = lettering.beside(&person.label, at, scene.radius() * person.size, widths) {
            names.0.push((person.id, area));
            let name = Figure::Text(area.centre(), text);
            if is_faint(scene, person) { faint.push(name) } else { plain.push(name) }
        }
        if let Some((mut style, figure)) = within(scene, person, at) {
            if let (Style::Text(text), Some(_)) = (&mut style, scene.active()) {
                text.ink = Ink::SOFT;
            }
            letters.push((style, figure));
        }
    }
    picture.alike(letters);
    let style = style(scene);
    let ink = if scene.active().is_some() { Ink::SOFT } else { style.ink };
    picture.texts(TextStyle { opacity: 0.45, ..style }, faint);
    picture.texts(TextStyle { ink, ..style }, plain);
    names
}

/// The first letters of a name, in the person, if they are large enough and nobody else covers them.
pub(super) fn within(scene: &Scene<'_>, person: &Person, at: Point) -> Option<(Style, Figure)> {
    let radius = scene.radius() * person.size;
    let near = |other: &Person, place| {
        scene.camera.to_screen(place).distance(at) < radius * 0.45 + scene.radius() * other.size
    };
    let covered = || scene.content.placed().any(|(other, place)| other.id != person.id && near(other, place));
    if is_faint(scene, person) || radius < ROOMY || covered() {
        return None;
    }
    letters_in(scene, person, at, radius)
}

/// The same in somebody of this size whom nobody covers.
pub(super) fn letters_in(scene: &Scene<'_>, person: &Person, at: Point, radius: f64) -> Option<(Style, Figure)> {
    let style = TextStyle::within(Ink::of(person.colour), radius * 0.7);
    (radius >= ROOMY).then(|| (Style::Text(style), Figure::Text(at, initials(&person.label, scene.measure.letters()))))
}

/// How names are written.
pub(super) fn style(scene: &Scene<'_>) -> TextStyle {
    TextStyle::plain(Ink::TEXT, scene.text_size())
}
