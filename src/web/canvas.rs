//! Pictures on canvases, each painted from a display list.

use crate::geometry::{Point, Rect, Vec2};
use crate::json::number;
use crate::map::scene::{Batch, Figure, Measure, Paint, Picture};
use crate::web::dom::{el, window};
use litemap::LiteMap;
use std::cell::RefCell;
use std::f64::consts::TAU;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, Path2d};

/// More pixels than this to a CSS pixel cost time and show nothing.
const FINEST: f64 = 2.0;
/// So many texts are measured before all are forgotten.
const MEASURED: usize = 4000;
/// Paths of fewer figures are drawn anew each time: that is as quick as finding out whether they have changed.
const WORTH_KEEPING: usize = 16;

/// A canvas to paint pictures on.
pub struct Canvas {
    element: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    size: Vec2,
    ratio: f64,
    font: String,
    /// The font that was set last. To set one takes longer than to write a name, even if it is the same.
    set: String,
    /// The paths of the last picture, by batch, each with the print of the figures that it was made from. Telling a
    /// browser about thousands of lines takes most of the time of a repaint, and a change touches few of them.
    kept: Vec<Option<(u64, Path2d)>>,
}

impl Canvas {
    /// The canvas, ready to paint on; `None` where the browser has no canvas.
    pub fn new(element: HtmlCanvasElement) -> Option<Self> {
        let context = context(&element)?;
        let (size, font) = (Vec2::default(), "sans-serif".to_owned());
        Some(Canvas { element, context, size, ratio: 1.0, font, set: String::new(), kept: Vec::new() })
    }

    /// Fits the pixels to a size in CSS pixels; if that is another one, the canvas is empty afterwards.
    pub fn resize(&mut self, size: Vec2) -> bool {
        let ratio = window().device_pixel_ratio().clamp(1.0, FINEST);
        if (self.size, self.ratio) == (size, ratio) {
            return false;
        }
        (self.size, self.ratio) = (size, ratio);
        // A canvas of another size forgets what was set on it.
        self.set.clear();
        // A cast saturates: no size is too large or too small to have one.
        self.element.set_width((size.x * self.ratio).round() as u32);
        self.element.set_height((size.y * self.ratio).round() as u32);
        true
    }

    /// Writes in these font families, as CSS names them.
    pub fn write_in(&mut self, font: &str) {
        font.clone_into(&mut self.font);
    }

    /// Paints a picture in place of what was there.
    pub fn paint(&mut self, picture: &Picture) {
        let whole = self.context.set_transform(self.ratio, 0.0, 0.0, self.ratio, 0.0, 0.0);
        if whole.is_err() {
            return;
        }
        self.context.clear_rect(0.0, 0.0, picture.size.x, picture.size.y);
        self.kept.resize(picture.batches.len(), None);
        for (number, batch) in picture.batches.iter().enumerate() {
            match batch {
                Batch::Figures(paint, figures) => {
                    if let Some(path) = self.path(number, figures) {
                        self.figures(paint, &path);
                    }
                }
                Batch::Texts(style, runs) => {
                    self.write_with(font(style.size, style.bold, &self.font));
                    let context = &self.context;
                    context.set_global_alpha(style.opacity);
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

    fn write_with(&mut self, font: String) {
        if self.set != font {
            self.context.set_font(&font);
            self.set = font;
        }
    }

    /// The path of a batch, as it was kept if it has not changed; `None` where the browser cannot make one.
    fn path(&mut self, number: usize, figures: &[Figure]) -> Option<Path2d> {
        if figures.len() < WORTH_KEEPING {
            return path(figures);
        }
        let (print, kept) = (print(figures), self.kept.get_mut(number)?);
        match kept {
            Some((of, path)) if *of == print => Some(path.clone()),
            _ => {
                let made = path(figures)?;
                *kept = Some((print, made.clone()));
                Some(made)
            }
        }
    }

    /// One batch is one path, filled and stroked once: that is what makes many ties cheap.
    fn figures(&self, paint: &Paint, path: &Path2d) {
        let context = &self.context;
        context.set_global_alpha(paint.opacity);
        if let Some(ink) = paint.fill {
            context.set_fill_style_str(ink);
            context.fill_with_path_2d(path);
        }
        if let Some(stroke) = paint.stroke {
            context.set_stroke_style_str(stroke.ink);
            context.set_line_width(stroke.width);
            context.set_line_join("round");
            self.dash(stroke.dash);
            context.stroke_with_path(path);
        }
    }

    fn dash(&self, lengths: &[f64]) {
        let list: js_sys::Array = lengths.iter().map(|it| wasm_bindgen::JsValue::from_f64(*it)).collect();
        let _ = self.context.set_line_dash(&list);
    }
}

/// Figures as one path.
fn path(figures: &[Figure]) -> Option<Path2d> {
    let path = Path2d::new().ok()?;
    for figure in figures {
        match figure {
            Figure::Circle(at, radius) => {
                path.move_to(at.x + radius, at.y);
                let _ = path.arc(at.x, at.y, *radius, 0.0, TAU);
            }
            Figure::Line(a, b) => {
                path.move_to(a.x, a.y);
                path.line_to(b.x, b.y);
            }
            Figure::Polygon(corners) => polygon(&path, corners),
            Figure::Panel(area, radius) => panel(&path, area, *radius),
        }
    }
    Some(path)
}

fn polygon(path: &Path2d, corners: &[Point]) {
    for (number, corner) in corners.iter().enumerate() {
        match number {
            0 => path.move_to(corner.x, corner.y),
            _ => path.line_to(corner.x, corner.y),
        }
    }
    path.close_path();
}

fn panel(path: &Path2d, area: &Rect, radius: f64) {
    let (Point { x: left, y: top }, Point { x: right, y: bottom }) = (area.min, area.max);
    path.move_to(left + radius, top);
    // Fails only for a negative radius, and then draws no corner.
    let _ = path.arc_to(right, top, right, bottom, radius);
    let _ = path.arc_to(right, bottom, left, bottom, radius);
    let _ = path.arc_to(left, bottom, left, top, radius);
    let _ = path.arc_to(left, top, right, top, radius);
    path.close_path();
}

/// A number that differs, as good as always, when figures differ: FNV-1a, over whole numbers rather than bytes.
fn print(figures: &[Figure]) -> u64 {
    let mut print = 0xcbf2_9ce4_8422_2325_u64;
    let mut take = |number: f64| {
        print = (print ^ number.to_bits()).wrapping_mul(0x0000_0100_0000_01b3);
        // The low bits of small whole numbers are all zero.
        print ^= print >> 32;
    };
    for figure in figures {
        match figure {
            Figure::Circle(at, radius) => [at.x, at.y, *radius].into_iter().for_each(&mut take),
            Figure::Line(a, b) => [a.x, a.y, b.x, b.y].into_iter().for_each(&mut take),
            Figure::Polygon(corners) => corners.iter().flat_map(|it| [it.x, it.y]).for_each(&mut take),
            Figure::Panel(area, radius) => {
                [area.min.x, area.min.y, area.max.x, area.max.y, *radius].into_iter().for_each(&mut take);
            }
        }
    }
    print
}

fn font(size: f64, bold: bool, families: &str) -> String {
    [if bold { "600 " } else { "400 " }, &number((size * 100.0).round() / 100.0), "px ", families].concat()
}

/// How wide texts are in the browser's font, each measured once.
pub struct Widths {
    /// Of a canvas that nobody sees: what is set on it is set once.
    context: Option<CanvasRenderingContext2d>,
    known: RefCell<LiteMap<String, f64>>,
}

/// The size at which texts are measured; widths grow with the size.
const MEASURE_AT: f64 = 20.0;

impl Widths {
    /// Measures in these font families, as CSS names them.
    pub fn new(families: &str) -> Self {
        let context = context(el("canvas").as_kind());
        if let Some(context) = &context {
            context.set_font(&font(MEASURE_AT, false, families));
        }
        Widths { context, known: RefCell::default() }
    }
}

impl Measure for Widths {
    fn width(&self, text: &str, size: f64) -> f64 {
        if let Some(width) = self.known.borrow().get(text) {
            return width * size;
        }
        let measured = self.context.as_ref().and_then(|context| context.measure_text(text).ok());
        let width = measured.map_or(0.6 * text.len() as f64, |it| it.width() / MEASURE_AT);
        let mut known = self.known.borrow_mut();
        if known.len() >= MEASURED {
            known.clear();
        }
        known.insert(text.to_owned(), width);
        width * size
    }
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok().flatten()?.dyn_into().ok()
}
