//! Pictures on canvases: two of them, one above the other, each painted from a display list.

use crate::geometry::{Point, Rect, Vec2};
use crate::json::number;
use crate::map::scene::{Batch, Figure, Measure, Paint, Picture};
use crate::web::dom::window;
use litemap::LiteMap;
use std::cell::RefCell;
use std::f64::consts::TAU;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// More pixels than this to a CSS pixel cost time and show nothing.
const FINEST: f64 = 2.0;
/// So many texts are measured before all are forgotten.
const MEASURED: usize = 4000;

/// A canvas to paint pictures on.
pub struct Canvas {
    element: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    ratio: f64,
    font: String,
}

impl Canvas {
    /// The canvas, ready to paint on; `None` where the browser has no canvas.
    pub fn new(element: HtmlCanvasElement) -> Option<Self> {
        let context = element.get_context("2d").ok().flatten()?.dyn_into().ok()?;
        Some(Canvas { element, context, ratio: 1.0, font: "sans-serif".to_owned() })
    }

    /// Fits the pixels to a size in CSS pixels; the canvas is empty afterwards.
    pub fn resize(&mut self, size: Vec2) {
        self.ratio = window().device_pixel_ratio().clamp(1.0, FINEST);
        // A cast saturates: no size is too large or too small to have one.
        self.element.set_width((size.x * self.ratio).round() as u32);
        self.element.set_height((size.y * self.ratio).round() as u32);
    }

    /// Writes in these font families, as CSS names them.
    pub fn write_in(&mut self, font: &str) {
        font.clone_into(&mut self.font);
    }

    /// Paints a picture in place of what was there.
    pub fn paint(&self, picture: &Picture) {
        let context = &self.context;
        let whole = context.set_transform(self.ratio, 0.0, 0.0, self.ratio, 0.0, 0.0);
        if whole.is_err() {
            return;
        }
        context.clear_rect(0.0, 0.0, picture.size.x, picture.size.y);
        for batch in &picture.batches {
            match batch {
                Batch::Figures(paint, figures) => self.figures(paint, figures),
                Batch::Texts(style, runs) => {
                    context.set_global_alpha(style.opacity);
                    context.set_font(&font(style.size, style.bold, &self.font));
                    context.set_text_align("center");
                    context.set_text_baseline("middle");
                    context.set_line_join("round");
                    context.set_line_width(3.0);
                    self.dash(&[]);
                    context.set_stroke_style_str(style.halo);
                    context.set_fill_style_str(style.ink);
                    for run in runs {
                        // A text that cannot be written is left out; nothing else could be done.
                        let _ = context.stroke_text(&run.text, run.at.x, run.at.y);
                        let _ = context.fill_text(&run.text, run.at.x, run.at.y);
                    }
                }
            }
        }
    }

    /// One batch is one path, filled and stroked once: that is what makes many ties cheap.
    fn figures(&self, paint: &Paint, figures: &[Figure]) {
        let context = &self.context;
        context.set_global_alpha(paint.opacity);
        context.begin_path();
        for figure in figures {
            match figure {
                Figure::Circle(at, radius) => {
                    context.move_to(at.x + radius, at.y);
                    let _ = context.arc(at.x, at.y, *radius, 0.0, TAU);
                }
                Figure::Line(a, b) => {
                    context.move_to(a.x, a.y);
                    context.line_to(b.x, b.y);
                }
                Figure::Polygon(corners) => self.polygon(corners),
                Figure::Panel(area, radius) => self.panel(area, *radius),
            }
        }
        if let Some(ink) = paint.fill {
            context.set_fill_style_str(ink);
            context.fill();
        }
        if let Some(stroke) = paint.stroke {
            context.set_stroke_style_str(stroke.ink);
            context.set_line_width(stroke.width);
            context.set_line_join("round");
            self.dash(stroke.dash);
            context.stroke();
        }
    }

    fn polygon(&self, corners: &[Point]) {
        for (number, corner) in corners.iter().enumerate() {
            match number {
                0 => self.context.move_to(corner.x, corner.y),
                _ => self.context.line_to(corner.x, corner.y),
            }
        }
        self.context.close_path();
    }

    fn panel(&self, area: &Rect, radius: f64) {
        let (Point { x: left, y: top }, Point { x: right, y: bottom }) = (area.min, area.max);
        let context = &self.context;
        context.move_to(left + radius, top);
        // Fails only for a negative radius, and then draws no corner.
        let _ = context.arc_to(right, top, right, bottom, radius);
        let _ = context.arc_to(right, bottom, left, bottom, radius);
        let _ = context.arc_to(left, bottom, left, top, radius);
        let _ = context.arc_to(left, top, right, top, radius);
        context.close_path();
    }

    fn dash(&self, lengths: &[f64]) {
        let list: js_sys::Array = lengths.iter().map(|it| wasm_bindgen::JsValue::from_f64(*it)).collect();
        let _ = self.context.set_line_dash(&list);
    }
}

fn font(size: f64, bold: bool, families: &str) -> String {
    [if bold { "600 " } else { "400 " }, &number((size * 100.0).round() / 100.0), "px ", families].concat()
}

/// How wide texts are in the browser's font, each measured once.
pub struct Widths {
    context: CanvasRenderingContext2d,
    font: String,
    known: RefCell<LiteMap<String, f64>>,
}

/// The size at which texts are measured; widths grow with the size.
const MEASURE_AT: f64 = 20.0;

impl Widths {
    /// Measures with the context of a canvas.
    pub fn new(canvas: &Canvas) -> Self {
        Widths { context: canvas.context.clone(), font: canvas.font.clone(), known: RefCell::default() }
    }
}

impl Measure for Widths {
    fn width(&self, text: &str, size: f64) -> f64 {
        if let Some(width) = self.known.borrow().get(text) {
            return width * size;
        }
        self.context.set_font(&font(MEASURE_AT, false, &self.font));
        let width = self.context.measure_text(text).map_or(0.6 * text.len() as f64, |it| it.width() / MEASURE_AT);
        let mut known = self.known.borrow_mut();
        if known.len() >= MEASURED {
            known.clear();
        }
        known.insert(text.to_owned(), width);
        width * size
    }
}
