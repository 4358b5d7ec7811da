//! People: a shape by their type, a star and a ring when they are highlighted.

use super::{Figure, Ink, Paint, Picture, Scene, Style};
use crate::content::Person;
use crate::kit::{self, shape, star};
use geometry::{Point, Vec2};
use network::AlterId;

/// Draws everyone but who is in the hand: those who cannot be tied to the active person faintly and first.
pub(super) fn draw(scene: &Scene<'_>, picture: &mut Picture) {
    let mut marked = Vec::new();
    // The larger ones lie under the others, so that they cover nobody.
    for large in [true, false] {
        draw_some(scene, picture, large, &mut marked);
    }
    mark(scene, picture, &marked);
}

/// Draws those who are larger than usual, or those who are not.
fn draw_some(scene: &Scene<'_>, picture: &mut Picture, large: bool, marked: &mut Vec<(AlterId, Point)>) {
    let (mut holes, mut back, mut front) = (Vec::new(), Vec::new(), Vec::new());
    for (person, place) in scene.content.placed() {
        if scene.view.lifted == Some(person.id) || (person.size > 1.0) != large {
            continue;
        }
        let (at, paint) = (scene.camera.to_screen(place), paint(person));
        let figure = shape(person.shape, at, scene.radius() * person.size);
        // Lines end a little before everyone, and do not shine through those who stand back.
        holes.push(halo(scene, person, at));
        if is_faint(scene, person) {
            back.push((Style::Paint(paint.faint(0.3)), figure));
        } else if scene.active().is_some() {
            // Whoever is tied to the active person is drawn in full on the overlay: these are who can be tapped next.
            let tint = Paint { stroke: None, ..paint };
            front.push((Style::Paint(tint.faint(0.15)), figure.clone()));
            front.push((Style::Paint(Paint { fill: None, ..paint }), figure));
        } else {
            front.push((Style::Paint(paint), figure));
        }
        if person.highlighted {
            marked.push((person.id, at));
        }
    }
    picture.figures(Paint::filled(Ink::SHEET), holes);
    // Nobody minds which of two overlapping people is in front.
    picture.alike(back);
    picture.alike(front);
}

/// The ring and the star of highlighted people.
pub(super) fn mark(scene: &Scene<'_>, picture: &mut Picture, places: &[(AlterId, Point)]) {
    let (mut rings, mut stars) = (Vec::new(), Vec::new());
    for (who, at) in places {
        let radius = scene.radius_of(*who);
        rings.push(Figure::Circle(*at, radius + 4.5));
        stars.push(star(*at + Vec2::new(radius, -radius) * 0.9, (radius * 0.62).max(6.0)));
    }
    picture.figures(Paint::stroked(Ink::MARK, 3.0), rings);
    picture.figures(Paint::filled(Ink::MARK).and_stroked(Ink::SHEET, 1.5), stars);
}

/// What is kept free around a person.
pub(super) fn halo(scene: &Scene<'_>, person: &Person, at: Point) -> Figure {
    let radius = scene.radius() * person.size;
    shape(person.shape, at, radius + (radius * 0.14).min(3.0))
}

/// How a person is painted.
pub(super) fn paint(person: &Person) -> Paint {
    kit::person(Ink::of(person.colour))
}

/// Whether a person stands back because the active one cannot be tied to them.
pub(super) fn is_faint(scene: &Scene<'_>, person: &Person) -> bool {
    scene.view.fade_for.is_some_and(|active| active != person.id && !scene.content.may_tie(active, person.id))
}
