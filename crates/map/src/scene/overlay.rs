//! What moves with the hand: whose turn it is, the cursor, who is carried, the tie being drawn.

use super::labels::{PlacedNames, letters_in, style, within};
use super::people::{halo as halo_of, mark, paint};
use super::ties::{self, arrow, head_length, width};
use super::{Figure, Ink, Paint, Picture, Scene, Style, TextStyle};
use crate::content::{Line, Person, Task};
use crate::gesture::Drawing;
use crate::kit::{cut, dashes, inside, shape};
use geometry::{Point, Rect, Vec2, encloses};
use network::AlterId;
use order::sorted_once;

/// What moves with the hand, over a still layer that wrote `names`.
pub fn overlay(scene: &Scene<'_>, names: &PlacedNames) -> Picture {
    let mut picture = Picture::new(scene.camera.view());
    let view = scene.view;
    let (active, picked) = (view.selection.active(), view.selection.picked());
    if let Some(who) = active {
        reach(scene, who, names, &mut picture);
    }
    lasso(scene, &mut picture);
    for who in view.selection.chosen() {
        halo(scene, *who, 4.0, &mut picture);
    }
    if let Some(drawing) = view.drawing {
        line(scene, drawing, &mut picture);
        halo(scene, drawing.from, 6.0, &mut picture);
        if let Some(over) = drawing.over {
            halo(scene, over, 6.0, &mut picture);
        }
    }
    for (who, at) in &view.train {
        if let Some(person) = scene.content.person(*who) {
            let figure = shape(person.shape, scene.camera.to_screen(*at), scene.radius() * person.size);
            picture.figure(paint(person).faint(0.6), figure);
        }
    }
    if let Some((who, at)) = view.ghost {
        let its = ties_of(scene, who, None);
        ties::draw(scene, &mut picture, &its);
        in_front(scene, &others(&its, who), &mut picture);
        if let Some(person) = scene.content.person(who) {
            in_hand(scene, person, scene.camera.to_screen(at), &mut picture);
        }
    }
    let hover = view.hover.filter(|who| active != Some(*who));
    for (who, width) in [(active, 3.0), (picked, 6.0), (hover, 3.0)] {
        if let Some(who) = who {
            halo(scene, who, width, &mut picture);
        }
    }
    if let Some(who) = view.cursor.filter(|_| view.ghost.is_none()) {
        cursor(scene, who, &mut picture);
    }
    let (from, over) = (view.drawing.map(|it| it.from), view.drawing.and_then(|it| it.over));
    let mut named = Vec::new();
    for who in [active, from, over, picked, view.hover, view.cursor] {
        named.extend(who.filter(|who| view.ghost.is_none_or(|(ghost, _)| ghost != *who)));
    }
    for who in sorted_once(&named) {
        let seen = scene.drawn_at(who).filter(|at| scene.camera.sees(*at));
        if let (Some(person), Some(at)) = (scene.content.person(who), seen) {
            name(scene, person, names.of(who).unwrap_or_else(|| below(scene, who, at)), &mut picture);
        }
    }
    picture
}

/// Shows whom the active person is tied to already: their ties of the prompt's kind, wider, with the ends in front and
/// their names bold.
fn reach(scene: &Scene<'_>, who: AlterId, names: &PlacedNames, picture: &mut Picture) {
    let Some(asked) = scene.content.tying() else { return };
    if let Some(at) = scene.drawn_at(who) {
        picture.figure(Paint::filled(Ink::ACCENT).faint(0.13), Figure::Circle(at, scene.radius_of(who) + 16.0));
    }
    let mut strong = Picture::new(picture.size);
    let its = ties_of(scene, who, Some(asked));
    ties::draw(scene, &mut strong, &its);
    for paint in strong.paints() {
        if let Some(stroke) = &mut paint.stroke {
            stroke.width += 1.5;
        }
    }
    picture.batches.append(&mut strong.batches);
    let mut front = others(&its, who);
    let text = style(scene).bold();
    let mut bold = Vec::new();
    for other in sorted_once(&front) {
        if let (Some(person), Some(area)) = (scene.content.person(other), names.of(other)) {
            let label = cut(&person.label, text.size, area.size().x + text.size, scene.measure);
            bold.push(Figure::Text(area.centre(), label));
        }
    }
    front.push(who);
    in_front(scene, &front, picture);
    picture.texts(text, bold);
}

/// Someone's ties: of one kind, or of all.
fn ties_of<'a>(scene: &Scene<'a>, who: AlterId, kind: Option<usize>) -> Vec<&'a Line> {
    let mut lines = Vec::new();
    for line in scene.content.ties.of(who) {
        if kind.is_none_or(|kind| line.kind == kind) {
            lines.push(line);
        }
    }
    lines
}

/// Who is at the other ends of someone's ties.
fn others(ties: &[&Line], who: AlterId) -> Vec<AlterId> {
    let mut others = Vec::new();
    for line in ties {
        others.push(line.other(who));
    }
    others
}

/// Draws people again, each once and as they were named, over what the overlay has drawn so far.
fn in_front(scene: &Scene<'_>, people: &[AlterId], picture: &mut Picture) {
    let (mut holes, mut shapes, mut letters) = (Vec::new(), Vec::new(), Vec::new());
    for id in sorted_once(people) {
        let (Some(person), Some(at)) = (scene.content.person(id), scene.drawn_at(id)) else { continue };
        holes.push(halo_of(scene, person, at));
        shapes.push((Style::Paint(paint(person)), shape(person.shape, at, scene.radius() * person.size)));
        letters.extend(within(scene, person, at));
    }
    picture.figures(Paint::filled(Ink::SHEET), holes);
    picture.alike(shapes);
    picture.alike(letters);
}

/// The outline being drawn around people, and a ring around each whom it has caught so far.
fn lasso(scene: &Scene<'_>, picture: &mut Picture) {
    let corners = &scene.view.lasso;
    if corners.len() < 2 {
        return;
    }
    let mut outline = Vec::new();
    for corner in corners {
        outline.push(scene.camera.to_screen(*corner));
    }
    let paint = Paint::filled(Ink::ACCENT).faint(0.12);
    picture.figure(paint, Figure::Polygon(outline.clone()));
    picture.figure(Paint::stroked(Ink::ACCENT, 2.0).dashed(&[6.0, 5.0]), Figure::Polygon(outline));
    for (person, at) in scene.content.placed() {
        if encloses(corners, at) && (scene.content.task == Task::Place || scene.content.may_be_tied(person.id)) {
            halo(scene, person.id, 4.0, picture);
        }
    }
}

/// A ring around someone.
fn halo(scene: &Scene<'_>, who: AlterId, width: f64, picture: &mut Picture) {
    if let Some(at) = scene.drawn_at(who) {
        let ring = Figure::Circle(at, scene.radius_of(who) + 3.0 + width / 2.0);
        picture.figure(Paint::stroked(Ink::ACCENT, width), ring);
    }
}

/// The keyboard's cursor: a frame, so that it differs from every ring.
fn cursor(scene: &Scene<'_>, who: AlterId, picture: &mut Picture) {
    if let Some(at) = scene.drawn_at(who) {
        let side = 2.0 * scene.radius_of(who) + 20.0;
        let frame = Figure::Panel(Rect::around(at, Vec2::new(side, side)), 6.0);
        picture.figure(Paint::stroked(Ink::SHEET, 6.0), frame.clone());
        picture.figure(Paint::stroked(Ink::TEXT, 2.5), frame);
    }
}

/// The tie being drawn: solid once it would join someone.
fn line(scene: &Scene<'_>, Drawing { from, to, over }: Drawing, picture: &mut Picture) {
    let (Some(start), Some(kind)) =
        (scene.drawn_at(from), scene.content.tying().and_then(|it| scene.content.kinds.get(it)))
    else {
        return;
    };
    let end = over.and_then(|who| scene.drawn_at(who)).unwrap_or_else(|| scene.camera.to_screen(to));
    let short = match (kind.directed, over) {
        (true, Some(who)) => scene.reach_of(who, start - end) + 9.0,
        (true, None) => 1.0,
        (false, _) => 0.0,
    };
    let level = if scene.content.drawn_with().is_some() { scene.content.level + 1 } else { 0 };
    let wide = width(kind, level);
    let (line, head) = arrow(start, end, short, 11.0 * head_length(wide));
    let ink = Ink::ACCENT;
    let dash = if over.is_some() { dashes(kind.line) } else { dashes(protocol::LineStyle::Dotted) };
    picture.figure(Paint::stroked(ink, 1.25 + 2.25 * wide).dashed(dash), line);
    if let Some(head) = head {
        picture.figure(Paint::filled(ink), head);
    }
    in_front(scene, &[from, over.unwrap_or(from)], picture);
}

/// Someone in the hand, a little larger than at rest.
fn in_hand(scene: &Scene<'_>, person: &Person, at: Point, picture: &mut Picture) {
    let radius = scene.radius() * person.size * 1.15;
    picture.figure(Paint::filled(Ink::ACCENT).faint(0.25), Figure::Circle(at, radius + 9.0));
    picture.figure(Paint::stroked(Ink::ACCENT, 2.0), Figure::Circle(at, radius + 9.0));
    picture.figure(paint(person), shape(person.shape, at, radius));
    picture.alike(letters_in(scene, person, at, radius).into_iter().collect());
    if person.highlighted {
        mark(scene, picture, &[(person.id, at)]);
    }
    name(scene, person, below(scene, person.id, at), picture);
}

/// Where a name stands unless something is in the way.
fn below(scene: &Scene<'_>, who: AlterId, at: Point) -> Rect {
    let height = scene.text_size() * 1.15;
    Rect::around(at + Vec2::new(0.0, scene.radius_of(who) + 9.0 + height / 2.0), Vec2::new(0.0, height))
}

/// A whole name on a plate that covers the name at rest.
fn name(scene: &Scene<'_>, person: &Person, over: Rect, picture: &mut Picture) {
    let text = TextStyle { halo: None, bold: true, ..style(scene) };
    // Bold letters are wider than measured.
    let label = cut(&person.label, text.size, picture.size.x * 0.85 - 24.0, scene.measure);
    let width = (scene.measure.width(&label, text.size) * 1.1).max(over.size().x);
    let extent = Vec2::new(width + 10.0, over.size().y + 6.0);
    let plate = inside(Rect::around(over.centre(), extent), picture.size);
    picture.figure(Paint::filled(Ink::SHEET).and_stroked(Ink::ACCENT, 1.0), Figure::Panel(plate, 5.0));
    picture.texts(text, vec![Figure::Text(plate.centre(), label)]);
}
