//! The finished map as a picture of its own, to keep: always the same size, and with its legend.

use super::labels::style;
use super::ties::{paint, tie_ink};
use super::{Estimate, Figure, Ink, Measure, Paint, Picture, Scene, ground, people};
use crate::content::Content;
use crate::gesture::View;
use crate::kit;
use geometry::{Camera, Point, Rect, Vec2};
use letters::Letters;
use protocol::without_names;

/// The sides of the map, and the height of a line of the legend, in pixels.
const SIDE: f64 = 1000.0;
const LINE: f64 = 28.0;

/// A line of the legend, after its sign.
fn beside(at: Point, label: &str, size: f64, measure: &Estimate) -> Figure {
    let half = measure.width(label, size) / 2.0;
    Figure::Text(at + Vec2::new(60.0 + half, 0.0), label.to_owned())
}

/// A label, and what the least and the most of it are, if that is told.
fn with_ends(label: &str, ends: &[String; 2]) -> String {
    let [least, most] = ends;
    if most.is_empty() { label.to_owned() } else { [label, " (", least, " – ", most, ")"].concat() }
}

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
        let mut line = |level, from, to| {
            let line = Figure::Line(at + Vec2::new(from, 0.0), at + Vec2::new(to, 0.0));
            picture.figure(paint(tie_ink(content, index), kind, level, false), line);
        };
        let ends = match (kind.levels().first(), kind.levels().last()) {
            (Some(first), Some(last)) if kind.width_by().is_some() => {
                line(1, 0.0, 24.0);
                line(kind.levels().len(), 24.0, 48.0);
                [first.label.clone(), last.label.clone()]
            }
            _ => {
                line(0, 0.0, 48.0);
                [String::new(), String::new()]
            }
        };
        texts.push(beside(at, &with_ends(&label, &ends), text.size, &measure));
    }
    if let Some(sizes) = &content.sizes {
        let at = Point::new(40.0, SIDE + LINE * (texts.len() as f64 + 0.5));
        for (x, radius) in [(10.0, 5.0), (34.0, 10.0)] {
            picture.figure(kit::person(Ink::OLD), Figure::Circle(at + Vec2::new(x, 0.0), radius));
        }
        texts.push(beside(at, &with_ends(&without_names(&sizes.question), &sizes.ends), text.size, &measure));
    }
    picture.size.y += LINE * texts.len() as f64;
    if let Some(sheet) = picture.batches.first_mut() {
        sheet.figures = vec![Figure::Panel(Rect::new(Point::default(), picture.size), 0.0)];
    }
    picture.texts(text, texts);
    picture
}
