//! The display list, and how much of a picture another one changes.

use super::Ink;
use geometry::{Point, Rect, Vec2};

/// One layer: batches, drawn in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Its size in CSS pixels
    pub size: Vec2,
    /// What to draw
    pub batches: Vec<Batch>,
}

/// Figures of one style.
#[derive(Clone, Debug, PartialEq)]
pub struct Batch {
    /// How they are painted or written
    pub style: Style,
    /// Texts in a style of texts, and all others in one of paint
    pub figures: Vec<Figure>,
}

/// How figures look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Style {
    /// Painted
    Paint(Paint),
    /// Written
    Text(TextStyle),
}

/// How figures are painted: first filled, then stroked.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Paint {
    /// What they are filled with
    pub fill: Option<Ink>,
    /// How their edge is drawn
    pub stroke: Option<Stroke>,
    /// 1 is opaque
    pub opacity: f64,
}

/// A line's look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour
    pub ink: Ink,
    /// Its width
    pub width: f64,
    /// Lengths of dashes and gaps in turn; none is a solid line
    pub dash: &'static [f64],
}

/// One figure.
#[derive(Clone, Debug, PartialEq)]
pub enum Figure {
    /// A circle: centre and radius
    Circle(Point, f64),
    /// A closed polygon
    Polygon(Vec<Point>),
    /// A straight line
    Line(Point, Point),
    /// A rectangle with round corners
    Panel(Rect, f64),
    /// A text, centred both ways on a point
    Text(Point, String),
}

/// How texts are painted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextStyle {
    /// Their colour
    pub ink: Ink,
    /// The colour around the letters, which keeps them readable on lines; none where there are no lines
    pub halo: Option<Ink>,
    /// The font size
    pub size: f64,
    /// Whether they are bold
    pub bold: bool,
    /// 1 is opaque
    pub opacity: f64,
}

impl Figure {
    /// What it covers, without the width of its edge. How wide letters are is not known here: they are taken to be no
    /// wider than the font is high for each byte they take, and with their marks and halo no higher than three times that.
    fn bounds(&self, style: &Style) -> Rect {
        match self {
            Figure::Circle(at, radius) => Rect::around(*at, Vec2::new(*radius, *radius) * 2.0),
            Figure::Line(a, b) => Rect { min: *a, max: *a }.with(&Rect { min: *b, max: *b }),
            Figure::Panel(area, _) => *area,
            Figure::Polygon(corners) => {
                let mut corners = corners.iter().map(|it| Rect { min: *it, max: *it });
                let first = corners.next().unwrap_or_default();
                corners.fold(first, |all, corner| all.with(&corner))
            }
            Figure::Text(at, text) => {
                let size = if let Style::Text(it) = style { it.size } else { 0.0 };
                Rect::around(*at, Vec2::new(text.len() as f64 + 1.0, 3.0) * size)
            }
        }
    }
}

impl Paint {
    /// Filled.
    pub fn filled(ink: Ink) -> Self {
        Paint { fill: Some(ink), stroke: None, opacity: 1.0 }
    }

    /// Stroked with a solid line.
    pub fn stroked(ink: Ink, width: f64) -> Self {
        Paint { fill: None, stroke: Some(Stroke { ink, width, dash: &[] }), opacity: 1.0 }
    }

    /// The same, and stroked with a solid line.
    pub fn and_stroked(self, ink: Ink, width: f64) -> Self {
        Paint { stroke: Paint::stroked(ink, width).stroke, ..self }
    }

    /// The same, dashed.
    pub fn dashed(self, dash: &'static [f64]) -> Self {
        Paint { stroke: self.stroke.map(|stroke| Stroke { dash, ..stroke }), ..self }
    }

    /// The same, seen through.
    pub fn faint(self, opacity: f64) -> Self {
        Paint { opacity, ..self }
    }
}

impl TextStyle {
    /// Written on the sheet.
    pub fn plain(ink: Ink, size: f64) -> Self {
        TextStyle { ink, halo: Some(Ink::SHEET), size, bold: false, opacity: 1.0 }
    }

    /// The same, bold.
    pub fn bold(self) -> Self {
        TextStyle { bold: true, ..self }
    }

    /// Written within somebody of this colour.
    pub fn within(ink: Ink, size: f64) -> Self {
        TextStyle { ink: ink.on(), halo: None, size, bold: true, opacity: 1.0 }
    }
}

impl Style {
    /// What a figure that looks like this covers.
    pub fn covers(&self, figure: &Figure) -> Rect {
        let edge = if let Style::Paint(Paint { stroke: Some(stroke), .. }) = self { stroke.width } else { 0.0 };
        figure.bounds(self).grown(edge + 1.0)
    }
}

impl Picture {
    /// The paint of each batch that is painted.
    pub(super) fn paints(&mut self) -> impl Iterator<Item = &mut Paint> {
        self.batches.iter_mut().filter_map(|batch| match &mut batch.style {
            Style::Paint(paint) => Some(paint),
            Style::Text(_) => None,
        })
    }

    /// Nothing yet.
    pub fn new(size: Vec2) -> Self {
        Picture { size, batches: Vec::new() }
    }

    /// Adds a figure, to the last batch if that has the same paint.
    pub fn figure(&mut self, paint: Paint, figure: Figure) {
        match self.batches.last_mut() {
            Some(last) if last.style == Style::Paint(paint) => last.figures.push(figure),
            _ => self.batch(Style::Paint(paint), vec![figure]),
        }
    }

    /// Adds figures of one paint as one batch.
    pub fn figures(&mut self, paint: Paint, figures: Vec<Figure>) {
        self.batch(Style::Paint(paint), figures);
    }

    /// Adds texts of one style as one batch.
    pub fn texts(&mut self, style: TextStyle, texts: Vec<Figure>) {
        self.batch(Style::Text(style), texts);
    }

    fn batch(&mut self, style: Style, figures: Vec<Figure>) {
        if !figures.is_empty() {
            self.batches.push(Batch { style, figures });
        }
    }

    /// Adds figures, those of each style as one batch, in the order in which each style came first.
    pub fn alike(&mut self, figures: Vec<(Style, Figure)>) {
        let first = self.batches.len();
        for (style, figure) in figures {
            match self.batches[first..].iter_mut().find(|batch| batch.style == style) {
                Some(batch) => batch.figures.push(figure),
                None => self.batch(style, vec![figure]),
            }
        }
    }

    /// The part of the picture that differs from what was painted `before`; `None` if nothing does.
    pub fn damage(&self, before: &Picture) -> Option<Rect> {
        if self.size != before.size {
            return Some(Rect::new(Point::default(), self.size));
        }
        let mut damage = None;
        let mut then = before.batches.as_slice();
        for batch in &self.batches {
            // Batches of one style stand for each other. What was painted in between is gone, or else this one is new.
            let found = then.iter().position(|other| batch.style == other.style);
            let (gone, rest) = then.split_at(found.unwrap_or(0));
            gone.iter().for_each(|it| it.damage(&[], &mut damage));
            then = match rest {
                [other, rest @ ..] if found.is_some() => {
                    batch.damage(&other.figures, &mut damage);
                    rest
                }
                _ => {
                    batch.damage(&[], &mut damage);
                    rest
                }
            };
        }
        then.iter().for_each(|it| it.damage(&[], &mut damage));
        damage
    }
}

impl Batch {
    /// Adds to `damage` what is covered by all that stands between what this one and figures of the same style `before`
    /// begin and what they end with alike.
    fn damage(&self, before: &[Figure], damage: &mut Option<Rect>) {
        let now = self.figures.as_slice();
        let alike = now.iter().zip(before).take_while(|(now, then)| now == then).count();
        let (now, then) = (&now[alike..], &before[alike..]);
        let alike = now.iter().rev().zip(then.iter().rev()).take_while(|(now, then)| now == then).count();
        for figure in now[..now.len() - alike].iter().chain(&then[..then.len() - alike]) {
            let area = self.style.covers(figure);
            *damage = Some(damage.map_or(area, |all| all.with(&area)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(lines: &[(f64, f64)]) -> Picture {
        let mut picture = Picture::new(Vec2::new(100.0, 100.0));
        let line = |(from, to): &(f64, f64)| Figure::Line(Point::new(*from, 0.0), Point::new(*to, 50.0));
        picture.figures(Paint::stroked(Ink::TEXT, 2.0), lines.iter().map(line).collect());
        picture
    }

    #[test]
    fn only_what_differs_is_damaged() {
        let all = picture(&[(0.0, 10.0), (40.0, 20.0), (80.0, 90.0)]);
        let area = Rect { min: Point::new(20.0, 0.0), max: Point::new(40.0, 50.0) }.grown(3.0);
        assert_eq!(all.damage(&picture(&[(0.0, 10.0), (80.0, 90.0)])), Some(area));
        assert_eq!(picture(&[(0.0, 10.0), (80.0, 90.0)]).damage(&all), Some(area));
        assert_eq!(all.damage(&all.clone()), None);
    }

    #[test]
    fn of_texts_too_only_what_differs_is_damaged() {
        let style = TextStyle { ink: Ink::TEXT, halo: Some(Ink::SHEET), size: 10.0, bold: false, opacity: 1.0 };
        let written = |texts: &[(&str, f64)]| {
            let mut picture = Picture::new(Vec2::new(100.0, 100.0));
            let text = |(text, x): &(&str, f64)| Figure::Text(Point::new(*x, 50.0), (*text).to_owned());
            picture.texts(style, texts.iter().map(text).collect());
            picture
        };
        let (both, one) = (written(&[("AB", 20.0), ("C", 80.0)]), written(&[("AB", 20.0)]));
        assert_eq!(both.damage(&one), Some(Rect { min: Point::new(69.0, 34.0), max: Point::new(91.0, 66.0) }));
        assert_eq!(both.damage(&both.clone()), None);
    }

    #[test]
    fn what_came_or_went_is_damaged_and_what_stayed_around_it_is_not() {
        let (thin, wide) = (Paint::stroked(Ink::TEXT, 1.0), Paint::stroked(Ink::TEXT, 3.0));
        let line = |x: f64| Figure::Line(Point::new(x, 0.0), Point::new(x, 10.0));
        let of = |batches: &[(Paint, f64)]| {
            let mut picture = Picture::new(Vec2::new(100.0, 100.0));
            batches.iter().for_each(|(paint, x)| picture.figures(*paint, vec![line(*x)]));
            picture
        };
        let (with, without) = (of(&[(thin, 10.0), (wide, 50.0), (thin, 90.0)]), of(&[(thin, 10.0), (thin, 90.0)]));
        let middle = Rect { min: Point::new(46.0, -4.0), max: Point::new(54.0, 14.0) };
        assert_eq!(with.damage(&without), Some(middle));
        assert_eq!(without.damage(&with), Some(middle));
        // Another style is another batch: what was goes, and what is comes.
        assert_eq!(of(&[(wide, 50.0)]).damage(&of(&[(thin, 50.0)])), Some(middle));
        assert_eq!(of(&[]).damage(&of(&[(wide, 50.0)])), Some(middle));
    }

    #[test]
    fn in_another_size_all_is_damaged() {
        let all = picture(&[(0.0, 10.0)]);
        assert_eq!(Picture { size: Vec2::new(9.0, 9.0), ..all.clone() }.damage(&all).map(|it| it.max.x), Some(9.0));
    }
}
