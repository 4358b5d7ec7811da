//! Rings and sectors, and what they are called.

use super::{Figure, Ink, Paint, Picture, Scene, TextStyle};
use crate::kit::{cut, inside};
use geometry::dial::{edge_along, ring_radius, sector_way};
use geometry::{Point, Rect, Vec2};
use protocol::Colour;

/// Draws them on the sheet, under everything else.
pub(super) fn draw(scene: &Scene<'_>, picture: &mut Picture) {
    let (zones, square) = (&scene.content.zones, scene.camera.square());
    let (centre, scale) = (square.centre(), scene.camera.scale());
    // The corners belong to the outermost ring that is kept: its circle would part them from it.
    // What means something has to be seen; what only helps the eye may be faint.
    let line = match zones.are_kept() {
        true => Paint::stroked(Ink::of(Colour::Grey), 1.0).faint(0.7),
        false => Paint::stroked(Ink::RING, 1.0),
    };
    let circles = zones.rings.saturating_sub(usize::from(!zones.ring_names.is_empty()));
    for ring in 0..circles {
        picture.figure(line, Figure::Circle(centre, ring_radius(ring, zones.rings) * scale));
    }
    let sectors = zones.sectors.len();
    let mut borders = Vec::new();
    for border in 0..if sectors > 1 { sectors } else { 0 } {
        let end = edge_along(sector_way(border as f64, sectors));
        borders.push(Figure::Line(centre, scene.camera.to_screen(end)));
    }
    picture.figures(line, borders);
    if zones.rings + sectors > 0 {
        picture.figure(Paint::filled(Ink::RING), Figure::Circle(centre, 3.0));
    }
    names(scene, picture);
}

/// Sectors are named at the rim, in the middle of their arc; rings at the top, just inside of their edge.
fn names(scene: &Scene<'_>, picture: &mut Picture) {
    let (zones, square, camera) = (&scene.content.zones, scene.camera.square(), scene.camera);
    let size = scene.text_size();
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
    let style = TextStyle { opacity: 0.75, ..TextStyle::plain(Ink::TEXT, size) };
    picture.texts(style, texts);
}
