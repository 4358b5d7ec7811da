//! The display list, and how much of a picture another one changes.

use crate::geometry::{Point, Rect, Vec2};

/// A colour as CSS, canvas and SVG all write it.
pub type Ink = &'static str;

/// One layer: batches, drawn in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Its size in CSS pixels
    pub size: Vec2,
    /// What to draw
    pub batches: Vec<Batch>,
}

/// Figures or texts of one style.
#[derive(Clone, Debug, PartialEq)]
pub enum Batch {
    /// Figures
    Figures(Paint, Vec<Figure>),
    /// Texts
    Texts(TextStyle, Vec<Run>),
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
}

/// How texts are painted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextStyle {
    /// Their colour
    pub ink: Ink,
    /// The colour around the letters, which keeps them readable on lines
    pub halo: Ink,
    /// The font size
    pub size: f64,
    /// Whether they are bold
    pub bold: bool,
    /// 1 is opaque
    pub opacity: f64,
}

/// One text, centred both ways on a point.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Its middle
    pub at: Point,
    /// The text
    pub text: String,
}

impl Figure {
    /// What it covers, without the width of its edge.
    pub fn bounds(&self) -> Rect {
        match self {
            Figure::Circle(at, radius) => Rect::around(*at, Vec2::new(*radius, *radius) * 2.0),
            Figure::Line(a, b) => Rect { min: *a, max: *a }.with(&Rect { min: *b, max: *b }),
            Figure::Panel(area, _) => *area,
            Figure::Polygon(corners) => {
                let mut corners = corners.iter().map(|it| Rect { min: *it, max: *it });
                let first = corners.next().unwrap_or_default();
                corners.fold(first, |all, corner| all.with(&corner))
            }
        }
    }
}

impl Paint {
    /// How far beyond its bounds a figure so painted can reach.
    pub fn reach(&self) -> f64 {
        self.stroke.map_or(0.0, |stroke| stroke.width) + 1.0
    }

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

impl Picture {
    /// Nothing yet.
    pub fn new(size: Vec2) -> Self {
        Picture { size, batches: Vec::new() }
    }

    /// Adds a figure, to the last batch if that has the same paint.
    pub fn figure(&mut self, paint: Paint, figure: Figure) {
        match self.batches.last_mut() {
            Some(Batch::Figures(last, figures)) if *last == paint => figures.push(figure),
            _ => self.batches.push(Batch::Figures(paint, vec![figure])),
        }
    }

    /// Adds figures of one paint as one batch.
    pub fn figures(&mut self, paint: Paint, figures: Vec<Figure>) {
        if !figures.is_empty() {
            self.batches.push(Batch::Figures(paint, figures));
        }
    }

    /// Adds texts of one style as one batch.
    pub fn texts(&mut self, style: TextStyle, runs: Vec<Run>) {
        if !runs.is_empty() {
            self.batches.push(Batch::Texts(style, runs));
        }
    }

    /// The part of the picture that differs from what was painted `before`; `None` if nothing does.
    pub fn damage(&self, before: &Picture) -> Option<Rect> {
        let whole = Some(Rect::new(Point::default(), self.size));
        if self.size != before.size || self.batches.len() != before.batches.len() {
            return whole;
        }
        let mut damage: Option<Rect> = None;
        for (now, then) in self.batches.iter().zip(&before.batches) {
            let (now, then, paint) = match (now, then) {
                (Batch::Figures(paint, now), Batch::Figures(other, then)) if paint == other => (now, then, paint),
                (now, then) if now == then => continue,
                // How far a text reaches is not known.
                _ => return whole,
            };
            // What stands between what they begin and what they end with alike.
            let alike = now.iter().zip(then).take_while(|(now, then)| now == then).count();
            let (now, then) = (&now[alike..], &then[alike..]);
            let alike = now.iter().rev().zip(then.iter().rev()).take_while(|(now, then)| now == then).count();
            for figure in now[..now.len() - alike].iter().chain(&then[..then.len() - alike]) {
                let area = figure.bounds().grown(paint.reach());
                damage = Some(damage.map_or(area, |it| it.with(&area)));
            }
        }
        damage
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(lines: &[(f64, f64)]) -> Picture {
        let mut picture = Picture::new(Vec2::new(100.0, 100.0));
        let line = |(from, to): &(f64, f64)| Figure::Line(Point::new(*from, 0.0), Point::new(*to, 50.0));
        picture.figures(Paint::stroked("black", 2.0), lines.iter().map(line).collect());
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
    fn another_style_size_or_text_is_another_picture() {
        let all = picture(&[(0.0, 10.0)]);
        let whole = Some(Rect::new(Point::default(), all.size));
        let mut other = all.clone();
        other.batches.clear();
        assert_eq!(all.damage(&other), whole);
        let mut other = all.clone();
        if let Batch::Figures(paint, _) = &mut other.batches[0] {
            paint.opacity = 0.5;
        }
        assert_eq!(all.damage(&other), whole);
        assert_eq!(Picture { size: Vec2::new(9.0, 9.0), ..all.clone() }.damage(&all).map(|it| it.max.x), Some(9.0));
    }
}
