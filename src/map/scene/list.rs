//! The display list.

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
}
