//! What a canvas draws and writes with.

use geometry::Rect;
use json::number;
use map::scene::{Ink, Style, Theme};
use wasm_bindgen::JsValue;
use web_sys::CanvasRenderingContext2d;

/// How wide the halo around letters is, in CSS pixels; half of it lies under the letters.
const HALO: f64 = 3.0;

/// A canvas' context, and what is set on it. Browsers take longer over setting a colour or a font than over drawing a
/// small figure with it, even if it is the same as before: so only what differs is set.
pub struct Pen {
    pub context: CanvasRenderingContext2d,
    pub theme: Theme,
    set: Set,
}

/// What is set.
#[derive(Clone)]
pub struct Set {
    opacity: f64,
    fill: Option<Ink>,
    stroke: Option<Ink>,
    width: f64,
    dash: &'static [f64],
    font: String,
}

impl Set {
    /// Nothing yet: what canvases begin with, but for the colours, which are none of a theme's.
    const NOTHING: Set = Set { opacity: 1.0, fill: None, stroke: None, width: 1.0, dash: &[], font: String::new() };
}

impl Pen {
    /// A pen for this context, on which nothing is set.
    pub fn new(context: CanvasRenderingContext2d) -> Self {
        Pen { context, theme: Theme::light(&[]), set: Set::NOTHING }
    }

    /// Takes these colours from now on; returns whether they are others than before.
    pub fn colour_in(&mut self, theme: &Theme) -> bool {
        let other = self.theme != *theme;
        if other {
            self.theme = theme.clone();
            (self.set.fill, self.set.stroke) = (None, None);
        }
        other
    }

    /// Begins anew, on a canvas with so many pixels to a CSS pixel that has just got its size.
    pub fn begin(&mut self, ratio: f64) {
        self.set = Set::NOTHING;
        let context = &self.context;
        // Fails for no ratio that there is.
        let _ = context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0);
        context.set_line_join("round");
        context.set_text_align("center");
        context.set_text_baseline("middle");
    }

    /// Draws within an area only, until it leaves what this gives back.
    pub fn keep_to(&mut self, area: &Rect) -> Set {
        let context = &self.context;
        context.save();
        context.begin_path();
        context.rect(area.min.x, area.min.y, area.size().x, area.size().y);
        context.clip();
        self.set.clone()
    }

    /// Draws everywhere again, with what was set then.
    pub fn leave(&mut self, set: Set) {
        self.context.restore();
        self.set = set;
    }

    /// Paints like this from now on, or writes like this in these font families.
    pub fn take(&mut self, style: &Style, families: &str) {
        match style {
            Style::Paint(paint) => {
                self.opacity(paint.opacity);
                if let Some(ink) = paint.fill {
                    self.fill(ink);
                }
                if let Some(stroke) = paint.stroke {
                    self.stroke(stroke.ink, stroke.width, stroke.dash);
                }
            }
            Style::Text(style) => {
                let font = font(style.size, style.bold, families);
                if self.set.font != font {
                    self.context.set_font(&font);
                    self.set.font = font;
                }
                self.opacity(style.opacity);
                self.fill(style.ink);
                if let Some(halo) = style.halo {
                    self.stroke(halo, HALO, &[]);
                }
            }
        }
    }

    fn opacity(&mut self, opacity: f64) {
        if self.set.opacity != opacity {
            self.context.set_global_alpha(opacity);
            self.set.opacity = opacity;
        }
    }

    fn fill(&mut self, ink: Ink) {
        if self.set.fill != Some(ink) {
            self.context.set_fill_style_str(self.theme.colour(ink));
            self.set.fill = Some(ink);
        }
    }

    fn stroke(&mut self, ink: Ink, width: f64, dash: &'static [f64]) {
        if self.set.stroke != Some(ink) {
            self.context.set_stroke_style_str(self.theme.colour(ink));
            self.set.stroke = Some(ink);
        }
        if self.set.width != width {
            self.context.set_line_width(width);
            self.set.width = width;
        }
        if self.set.dash != dash {
            let lengths: js_sys::Array = dash.iter().map(|it| JsValue::from_f64(*it)).collect();
            // Refused are only lengths below zero, which no dash has.
            let _ = self.context.set_line_dash(&lengths);
            self.set.dash = dash;
        }
    }
}

/// A font as CSS names it.
pub fn font(size: f64, bold: bool, families: &str) -> String {
    [if bold { "600 " } else { "400 " }, &number((size * 100.0).round() / 100.0), "px ", families].concat()
}
