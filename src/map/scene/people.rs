//! People: a shape by their type, a star and a ring when they are highlighted.

use super::{Figure, Paint, Picture, Scene, Style};
use crate::geometry::{Point, Vec2};
use crate::map::content::Person;
use crate::protocol::Shape;

/// How far the sheet reaches beyond the square, so that people at its edge stand on it.
pub(super) const MARGIN: f64 = 20.0;

/// The figure of a shape; all of them cover about the same area.
pub fn shape(shape: Shape, at: Point, radius: f64) -> Figure {
    let around = |corners: u32, first: f64, reach: f64| {
        let corner = |n: u32| at + Vec2::at_turn(first + f64::from(n) / f64::from(corners)) * (radius * reach);
        Figure::Polygon((0..corners).map(corner).collect())
    };
    match shape {
        Shape::Circle => Figure::Circle(at, radius),
        Shape::Square => around(4, 0.125, 1.25),
        Shape::Diamond => around(4, 0.25, 1.25),
        Shape::Triangle => around(3, 0.75, 1.42),
        Shape::Hexagon => around(6, 0.25, 1.1),
    }
}

/// A five-pointed star.
fn star(at: Point, radius: f64) -> Figure {
    let corner = |n: u32| {
        let reach = if n.is_multiple_of(2) { radius } else { radius * 0.42 };
        at + Vec2::at_turn(0.75 + f64::from(n) / 10.0) * reach
    };
    Figure::Polygon((0..10).map(corner).collect())
}

/// Draws everyone but who is in the hand: those who cannot be tied to the active person faintly and first.
pub(super) fn draw(scene: &Scene<'_>, picture: &mut Picture) {
    let at_rest = || scene.content.placed().filter(|(person, _)| scene.view.lifted != Some(person.id));
    // Lines must not shine through those who stand back.
    let back = at_rest().filter(|(person, _)| is_faint(scene, person));
    let holes = back.map(|(person, place)| shape(person.shape, scene.camera.to_screen(place), scene.radius()));
    picture.figures(Paint::filled(scene.theme.sheet), holes.collect());
    for faint in [true, false] {
        // Nobody minds which of two overlapping people is in front.
        let these = at_rest().filter(|(person, _)| is_faint(scene, person) == faint);
        picture.alike(&mut these.map(|(person, place)| {
            let paint = paint(scene, person).faint(if faint { 0.3 } else { 1.0 });
            (Style::Paint(paint), shape(person.shape, scene.camera.to_screen(place), scene.radius()))
        }));
    }
    let marked = || at_rest().filter(|(person, _)| person.highlighted).map(|(_, place)| scene.camera.to_screen(place));
    mark(scene, picture, marked().collect());
}

/// The ring and the star of highlighted people.
pub(super) fn mark(scene: &Scene<'_>, picture: &mut Picture, places: Vec<Point>) {
    let (radius, theme) = (scene.radius(), scene.theme);
    let ring = |at: &Point| Figure::Circle(*at, radius + 4.5);
    picture.figures(Paint::stroked(theme.mark, 3.0), places.iter().map(ring).collect());
    let size = (radius * 0.62).max(6.0);
    let corner = |at: &Point| star(*at + Vec2::new(radius, -radius) * 0.9, size);
    let paint = Paint::filled(theme.mark).and_stroked(theme.sheet, 1.5);
    picture.figures(paint, places.iter().map(corner).collect());
}

/// How a person is painted. The edge in the colour of the sheet keeps neighbours apart.
pub(super) fn paint(scene: &Scene<'_>, person: &Person) -> Paint {
    Paint::filled(scene.theme.ink(person.colour)).and_stroked(scene.theme.sheet, 1.5)
}

/// Whether a person stands back because the active one cannot be tied to them.
pub(super) fn is_faint(scene: &Scene<'_>, person: &Person) -> bool {
    scene.view.fade_for.is_some_and(|active| active != person.id && !scene.content.may_tie(active, person.id))
}
