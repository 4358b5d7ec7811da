//! Everything on show as one picture, to be kept: titles, maps side by side, and what colours and shapes mean.

use super::{Frame, Look, dots, picture};
use crate::colours::Tone;
use crate::{Board, Change, inks};
use geometry::{Point, Rect, Vec2};
use map::kit::cut;
use map::scene::{Batch, Figure, Ink, Measure, Paint, Picture, TextStyle};
use protocol::{Colour, Shape};

/// What is on a poster.
#[derive(Clone, Debug, PartialEq)]
pub struct Poster<'a> {
    /// The maps, from left to right
    pub boards: &'a [Board],
    /// The title and the line below it, of each
    pub titles: &'a [(String, String)],
    /// What the legend is about, and what each colour stands for
    pub legend: (&'a str, &'a [(String, Tone)]),
    /// What each shape stands for; empty if there is one only
    pub shapes: &'a [(String, Shape)],
    /// What each mark stands for
    pub changes: &'a [(String, Change)],
    /// Whether the maps are of one participant at different times
    pub as_one: bool,
}

/// The poster in this size.
pub fn poster(poster: &Poster<'_>, look: &Look, size: Vec2, measure: &dyn Measure) -> Picture {
    let mut whole = Picture::new(size);
    whole.figure(Paint::filled(Ink::SHEET), Figure::Panel(Rect::new(Point::default(), size), 0.0));
    let title = look.text * 1.7;
    let head = title + look.text * 2.6;
    let (legend, foot) = legend(poster, look, size, measure);
    let count = poster.boards.len().max(1);
    let one = Vec2::new(size.x / count as f64, (size.y - head - foot).max(1.0));
    let frames = Frame::all(poster.boards, &vec![one; poster.boards.len()], poster.as_one, look, measure);
    for (number, (board, frame)) in poster.boards.iter().zip(frames).enumerate() {
        let corner = Vec2::new(one.x * number as f64, head);
        if number > 0 {
            let line = Figure::Line(Point::new(corner.x, look.text), Point::new(corner.x, size.y - foot));
            whole.figure(Paint::stroked(Ink::FRAME, 1.0), line);
        }
        append(&mut whole, picture(board, &frame.seats(board, one), look, measure), corner);
        let (name, about) = poster.titles.get(number).cloned().unwrap_or_default();
        let style = TextStyle::plain(Ink::TEXT, title).bold();
        let mut write = |text: String, style: TextStyle, y: f64| {
            let text = cut(&text, style.size, one.x - 24.0, measure);
            whole.texts(style, vec![Figure::Text(Point::new(corner.x + one.x / 2.0, y), text)]);
        };
        write(name, style, look.text * 1.5);
        write(about, TextStyle::plain(inks::SOFT, look.text), look.text * 3.3);
    }
    append(&mut whole, legend, Vec2::new(0.0, size.y - foot));
    whole
}

/// The legend, centred in lines as long as the poster is wide; and how high it is.
fn legend(poster: &Poster<'_>, look: &Look, size: Vec2, measure: &dyn Measure) -> (Picture, f64) {
    let (about, classes) = &poster.legend;
    let circle = |tone| dots::swatch(Shape::Circle, tone, None);
    let mut entries: Vec<(Picture, String)> =
        classes.iter().map(|(label, tone)| (circle(*tone), label.clone())).collect();
    let plain = Tone::Of(Colour::Grey);
    entries.extend(poster.shapes.iter().map(|(label, it)| (dots::swatch(*it, plain, None), label.clone())));
    let change = |(label, it): &(String, Change)| (dots::swatch(Shape::Circle, plain, Some(*it)), label.clone());
    entries.extend(poster.changes.iter().map(change));
    let (line, gap) = (look.text * 2.0, look.text * 1.4);
    let swatch = 28.0 + 4.0;
    let width = |(_, label): &(Picture, String)| swatch + measure.width(label, look.text) + gap;
    let mut rows: Vec<Vec<(Picture, String)>> = vec![Vec::new()];
    let lead = if about.is_empty() { 0.0 } else { measure.width(about, look.text) + gap };
    let mut used = lead;
    for entry in entries {
        if used + width(&entry) > size.x - 2.0 * gap {
            rows.push(Vec::new());
            used = 0.0;
        }
        used += width(&entry);
        if let Some(row) = rows.last_mut() {
            row.push(entry);
        }
    }
    let foot = line * rows.len() as f64 + look.text;
    let mut picture = Picture::new(Vec2::new(size.x, foot));
    let style = TextStyle::plain(Ink::TEXT, look.text);
    for (number, row) in rows.into_iter().enumerate() {
        let lead = if number == 0 { lead } else { 0.0 };
        let long: f64 = row.iter().map(&width).sum::<f64>() + lead - gap;
        let y = look.text * 0.5 + line * (number as f64 + 0.5);
        let mut x = (size.x - long) / 2.0;
        if lead > 0.0 {
            let at = Point::new(x + (lead - gap) / 2.0, y);
            picture.texts(TextStyle { ink: inks::SOFT, ..style }, vec![Figure::Text(at, (*about).to_owned())]);
            x += lead;
        }
        for entry in row {
            let long = width(&entry);
            append(&mut picture, entry.0, Vec2::new(x, y - 14.0));
            let at = Point::new(x + swatch + (long - swatch - gap) / 2.0, y);
            picture.texts(style, vec![Figure::Text(at, entry.1)]);
            x += long;
        }
    }
    (picture, foot)
}

/// Puts one picture into another, moved by `way`.
fn append(whole: &mut Picture, part: Picture, way: Vec2) {
    for batch in part.batches {
        let figures = batch.figures.into_iter().map(|it| moved(it, way)).collect();
        whole.batches.push(Batch { figures, ..batch });
    }
}

fn moved(figure: Figure, way: Vec2) -> Figure {
    match figure {
        Figure::Circle(at, radius) => Figure::Circle(at + way, radius),
        Figure::Line(from, to) => Figure::Line(from + way, to + way),
        Figure::Polygon(corners) => Figure::Polygon(corners.into_iter().map(|it| it + way).collect()),
        Figure::Panel(area, radius) => Figure::Panel(Rect::new(area.min + way, area.size()), radius),
        Figure::Text(at, text) => Figure::Text(at + way, text),
    }
}
