//! What moves with the hand: whose turn it is, the cursor, who is carried, the tie being drawn.

use super::labels::{Names, cut, inside, style};
use super::people::{mark, paint, shape};
use super::ties::{self, arrow, dashes};
use super::{Batch, Figure, Paint, Picture, Run, Set, TextStyle};
use crate::geometry::{Point, Rect, Vec2};
use crate::map::content::Person;
use crate::network::AlterId;

/// What moves with the hand, over a still layer that wrote `names`.
pub fn overlay(set: &Set<'_>, names: &Names) -> Picture {
    let mut picture = Picture::new(set.camera.view());
    let view = set.view;
    if let Some(who) = view.active {
        reach(set, who, &mut picture);
    }
    if let Some(drawing) = view.drawing {
        line(set, drawing.from, drawing.over, set.camera.to_screen(drawing.to), &mut picture);
        halo(set, drawing.from, 6.0, &mut picture);
        if let Some(over) = drawing.over {
            halo(set, over, 6.0, &mut picture);
        }
    }
    if let Some((who, at)) = view.ghost {
        ties::draw(set, &mut picture, |line| line.key.touches(who));
        if let Some(person) = set.content.person(who) {
            in_hand(set, person, set.camera.to_screen(at), &mut picture);
        }
    }
    for who in [view.active, view.picked].into_iter().flatten() {
        halo(set, who, 6.0, &mut picture);
    }
    if let Some(who) = view.hover.filter(|who| view.active != Some(*who)) {
        halo(set, who, 3.0, &mut picture);
    }
    if let Some(who) = view.cursor.filter(|_| view.ghost.is_none()) {
        cursor(set, who, &mut picture);
    }
    let named = [view.active, view.drawing.map(|it| it.from), view.drawing.and_then(|it| it.over), view.picked];
    let mut named: Vec<AlterId> = named.into_iter().chain([view.hover, view.cursor]).flatten().collect();
    named.sort_unstable();
    named.dedup();
    named.retain(|who| view.ghost.is_none_or(|(ghost, _)| ghost != *who));
    for who in named {
        if let (Some(person), Some(at)) = (set.content.person(who), set.drawn_at(who)) {
            name(set, person, names.of(who).unwrap_or_else(|| below(set, at)), &mut picture);
        }
    }
    picture
}

/// Shows whom the active person is tied to already: their ties of the prompt's kind, wider, with the ends in front.
fn reach(set: &Set<'_>, who: AlterId, picture: &mut Picture) {
    let Some(asked) = set.content.tying() else { return };
    let mut strong = Picture::new(picture.size);
    ties::draw(set, &mut strong, |line| line.kind == asked && line.key.touches(who));
    for batch in &mut strong.batches {
        if let Batch::Figures(Paint { stroke: Some(stroke), .. }, _) = batch {
            stroke.width += 1.5;
        }
    }
    picture.batches.append(&mut strong.batches);
    let ends = set.content.ties.iter().filter(|line| line.kind == asked && line.key.touches(who));
    let mut ends: Vec<AlterId> = ends.flat_map(|line| [line.key.source(), line.key.target()]).collect();
    ends.push(who);
    ends.sort_unstable();
    ends.dedup();
    for id in ends {
        if let (Some(person), Some(at)) = (set.content.person(id), set.drawn_at(id)) {
            picture.figure(paint(set, person), shape(person.shape, at, set.radius()));
        }
    }
}

/// A ring around someone.
fn halo(set: &Set<'_>, who: AlterId, width: f64, picture: &mut Picture) {
    if let Some(at) = set.drawn_at(who) {
        let ring = Figure::Circle(at, set.radius() + 3.0 + width / 2.0);
        picture.figure(Paint::stroked(set.theme.accent, width), ring);
    }
}

/// The keyboard's cursor: a frame, so that it differs from every ring.
fn cursor(set: &Set<'_>, who: AlterId, picture: &mut Picture) {
    if let Some(at) = set.drawn_at(who) {
        let side = 2.0 * set.radius() + 20.0;
        let frame = Figure::Panel(Rect::around(at, Vec2::new(side, side)), 6.0);
        picture.figure(Paint::stroked(set.theme.sheet, 6.0), frame.clone());
        picture.figure(Paint::stroked(set.theme.text, 2.5), frame);
    }
}

/// The tie being drawn: solid once it would join someone.
fn line(set: &Set<'_>, from: AlterId, over: Option<AlterId>, to: Point, picture: &mut Picture) {
    let (Some(start), Some(kind)) = (set.drawn_at(from), set.content.tying().and_then(|it| set.content.kinds.get(it)))
    else {
        return;
    };
    let end = over.and_then(|who| set.drawn_at(who)).unwrap_or(to);
    let short = match (kind.directed, over) {
        (true, Some(_)) => set.radius() + 9.0,
        (true, None) => 1.0,
        (false, _) => 0.0,
    };
    let (line, head) = arrow(start, end, short, false);
    let ink = set.theme.ink(kind.colour);
    let dash = if over.is_some() { dashes(kind.line) } else { dashes(crate::protocol::LineStyle::Dotted) };
    picture.figure(Paint::stroked(ink, 3.5).dashed(dash), line);
    if let Some(head) = head {
        picture.figure(Paint::filled(ink), head);
    }
    for id in [Some(from), over].into_iter().flatten() {
        if let (Some(person), Some(at)) = (set.content.person(id), set.drawn_at(id)) {
            picture.figure(paint(set, person), shape(person.shape, at, set.radius()));
        }
    }
}

/// Someone in the hand, a little larger than at rest.
fn in_hand(set: &Set<'_>, person: &Person, at: Point, picture: &mut Picture) {
    let radius = set.radius() * 1.15;
    picture.figure(Paint::filled(set.theme.accent).faint(0.25), Figure::Circle(at, radius + 9.0));
    picture.figure(Paint::stroked(set.theme.accent, 2.0), Figure::Circle(at, radius + 9.0));
    picture.figure(paint(set, person), shape(person.shape, at, radius));
    if person.highlighted {
        mark(set, picture, vec![at]);
    }
    name(set, person, below(set, at), picture);
}

/// Where a name stands unless something is in the way.
fn below(set: &Set<'_>, at: Point) -> Rect {
    let height = set.text_size() * 1.15;
    Rect::around(at + Vec2::new(0.0, set.radius() + 9.0 + height / 2.0), Vec2::new(0.0, height))
}

/// A whole name on a plate that covers the name at rest.
fn name(set: &Set<'_>, person: &Person, over: Rect, picture: &mut Picture) {
    let text = TextStyle { bold: true, ..style(set) };
    // Bold letters are wider than measured.
    let label = cut(&person.label, text.size, picture.size.x * 0.85 - 24.0, set.measure);
    let width = (set.measure.width(&label, text.size) * 1.1).max(over.size().x);
    let extent = Vec2::new(width + 10.0, over.size().y + 6.0);
    let plate = inside(Rect::around(over.centre(), extent), picture.size);
    picture.figure(Paint::filled(set.theme.sheet).and_stroked(set.theme.accent, 1.0), Figure::Panel(plate, 5.0));
    picture.texts(text, vec![Run { at: plate.centre(), text: label }]);
}
