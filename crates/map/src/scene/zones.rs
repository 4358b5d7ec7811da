//! Rings and sectors, and what they are called.

use super::{Figure, Ink, Paint, Picture, Scene, TextStyle};
use crate::kit::{cut, inside};
use geometry::dial::{edge_along, ring_radius, sector_way};
use geometry::{Point, Rect, Vec2};
use protocol::Colour;

/// How much of the pen's colour a band of rings has.
const BAND: f64 = 0.05;

/// Draws them on the sheet, under everything else.
pub(super) fn draw(scene: &Scene<'_>, picture: &mut Picture) {
    let (zones, square) = (&scene.content.zones, scene.camera.square());
    let (centre, scale) = (square.centre(), scene.camera.scale());
    // The corners belong to the outermost ring that is kept: its circle would part them from it.
    // What means something has to be seen; what only helps the eye may be faint.
    let line = match zones.are_kept() {
        true => Paint::stroked(Ink::of(Colour::Grey).edge(), 1.0).faint(0.85),
        false => Paint::stroked(Ink::RING, 1.0),
    };
    let circles = zones.rings.saturating_sub(usize::from(!zones.ring_names.is_empty()));
    let mut around = Vec::new();
    for ring in 0..circles {
        around.push(Figure::Circle(centre, ring_radius(ring, zones.rings) * scale));
    }
    // Each lies over those further out, so that they are darker towards the centre.
    for circle in around.iter().rev() {
        picture.figures(Paint::filled(Ink::ACCENT).faint(BAND), vec![circle.clone()]);
    }
    picture.figures(line, around);
    let sectors = zones.sectors.len();
    let mut borders = Vec::new();
    for border in 0..if sectors > 1 { sectors } else { 0 } {
        let end = edge_along(sector_way(border as f64, sectors));
        borders.push(Figure::Line(centre, scene.camera.to_screen(end)));
    }
    picture.figures(line, borders);
    names(scene, picture);
    if scene.content.has_ego() {
        ego(scene, centre, picture);
    } else if zones.rings + sectors > 0 {
        picture.figure(Paint::filled(Ink::RING), Figure::Circle(centre, 3.0));
    }
}

/// Ego, who is no person of the map.
fn ego(scene: &Scene<'_>, at: Point, picture: &mut Picture) {
    let (name, radius) = (&scene.content.ego, scene.radius());
    let wide = scene.measure.width(name, 1.0).max(0.1);
    let size = (radius * 0.7).min(radius * 1.6 / wide);
    picture.figure(Paint::filled(Ink::TEXT), Figure::Circle(at, radius));
    let style = TextStyle { ink: Ink::SHEET, halo: None, size, bold: true, opacity: 1.0 };
    picture.texts(style, vec![Figure::Text(at, name.clone())]);
}

/// Sectors are named at the rim, in the middle of their arc; rings at the top, just inside of their edge.
fn names(scene: &Scene<'_>, picture: &mut Picture) {
    let (zones, square, camera) = (&scene.content.zones, scene.camera.square(), scene.camera);
    let size = 12.0 * scene.measure.larger();
    let mut texts = Vec::new();
    let mut write = |label: &str, at: Point, widest: f64| {
        let text = cut(label, size, widest, scene.measure);
        let extent = Vec2::new(scene.measure.width(&text, size), size);
        let area = inside(Rect::around(at, extent), picture.size);
        texts.push(Figure::Text(area.centre(), text));
    };
    let inset = square.grown(-size * 0.8);
    for (number, label) in zones.sectors.iter().enumerate() {
        let end = camera.to_screen(edge_along(sector_way(number as f64 + 0.5, zones.sectors.len())));
        let widest = square.size().x * 0.46;
        let half = scene.measure.width(label, size).min(widest) / 2.0;
        let room = inset.size().x / 2.0 - half;
        let middle = inset.centre();
        let at = inset.clamp(end);
        write(label, Point::new(middle.x + (at.x - middle.x).max(-room).min(room), at.y), widest);
    }
    let deep = camera.scale() * 0.5 / zones.rings.max(1) as f64;
    for (ring, label) in zones.ring_names.iter().enumerate().filter(|_| deep > size * 1.6) {
        // The outermost gives way to the names of sectors at the rim.
        let rim = ring + 1 == zones.rings && !zones.sectors.is_empty();
        let up = ring_radius(ring, zones.rings) * camera.scale() - size * if rim { 2.2 } else { 0.8 };
        write(label, square.centre() + Vec2::new(0.0, -up), 2.0 * deep.max(40.0));
    }
    picture.texts(TextStyle::plain(Ink::SOFT, size).bold(), texts);
}
