//! The finished map as a picture of its own, to keep: always the same size, and with its legend.

use super::labels::style;
use super::ties::{paint, tie_ink};
use super::{Estimate, Figure, Ink, Measure, Paint, Picture, Scene, ground, people};
use crate::content::Content;
use crate::gesture::View;
use geometry::{Camera, Point, Rect, Vec2};
use letters::Letters;

/// The sides of the map, and the height of a line of the legend, in pixels.
const SIDE: f64 = 1000.0;
const LINE: f64 = 28.0;

/// The picture. Two maps that are the same give the same picture, on every machine: no text is measured.
pub fn portrait(content: &Content, letters: Letters) -> Picture {
    let measure = Estimate(letters);
    let camera = Camera::fit(Vec2::new(SIDE, SIDE), 40.0);
    let scene = Scene { content, view: &View::default(), camera: &camera, measure: &measure };
    let mut picture = Picture::new(camera.view());
    picture.figure(Paint::filled(Ink::SHEET), Figure::Panel(Rect::new(Point::default(), camera.view()), 0.0));
    picture.batches.append(&mut ground(&scene).batches);
    picture.batches.append(&mut people(&scene).0.batches);
    let text = style(&scene);
    let mut texts = Vec::new();
    let drawn = content.kinds.iter().enumerate().filter(|(kind, _)| content.tie_count(*kind) > 0);
    for (number, (index, kind)) in drawn.enumerate() {
        let at = Point::new(40.0, SIDE + LINE * (number as f64 + 0.5));
        let label = if kind.directed { ["→ ", &kind.label].concat() } else { kind.label.clone() };
        picture.figure(paint(tie_ink(content, index), kind, false), Figure::Line(at, at + Vec2::new(48.0, 0.0)));
        let half = measure.width(&label, text.size) / 2.0;
        texts.push(Figure::Text(at + Vec2::new(60.0 + half, 0.0), label));
    }
    picture.size.y += LINE * texts.len() as f64;
    if let Some(sheet) = picture.batches.first_mut() {
        sheet.figures = vec![Figure::Panel(Rect::new(Point::default(), picture.size), 0.0)];
    }
    picture.texts(text, texts);
    picture
}
