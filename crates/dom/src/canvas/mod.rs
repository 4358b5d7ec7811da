//! Pictures on canvases, each painted from a display list.

mod pen;
mod sheet;
mod widths;

pub use sheet::{PageFont, Sheet};
pub use widths::Widths;

use crate::{el, window};
use geometry::{Point, Rect, Vec2};
use map::scene::{Batch, Figure, Ink, Paint, Picture, Style, TextStyle, Theme};
use pen::Pen;
use std::f64::consts::TAU;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, ContextAttributes2d, HtmlCanvasElement};

/// More pixels than this to a CSS pixel of the window cost time and show nothing.
const FINEST: f64 = 2.0;
/// However large the page around shows a canvas, it has no more pixels than this to each of its own: memory runs out.
const MOST: f64 = 4.0;
/// So many figures at a time are stroked as one path. More would save few calls, and browsers take longer over a
/// large path than over the same as several.
const TOGETHER: usize = 16;
/// Lines of this width, in pixels, are drawn one by one whatever path they are part of, and much faster than wider ones.
const FINE: f64 = 1.0;

/// A canvas to paint pictures on.
pub struct Canvas {
    element: HtmlCanvasElement,
    pen: Pen,
    size: Vec2,
    ratio: f64,
    /// How many pixels the screen had to a CSS pixel when that was worked out
    screen: f64,
    /// Whether its pixels fit the size
    fits: bool,
    font: String,
    /// What is on it
    painted: Option<Picture>,
    /// Whether that is in other colours than the pen's
    recoloured: bool,
}

impl Canvas {
    /// The canvas, ready to paint on; `None` where the browser has no canvas.
    pub fn new(element: HtmlCanvasElement) -> Option<Self> {
        let pen = Pen::new(context(&element)?);
        let (size, font) = (Vec2::default(), "sans-serif".to_owned());
        Some(Canvas {
            element,
            pen,
            size,
            ratio: 1.0,
            screen: 1.0,
            fits: false,
            font,
            painted: None,
            recoloured: false,
        })
    }

    /// Fits the pixels to a size in the canvas' own CSS pixels, each of which takes `scale` of the window; if that comes
    /// to other pixels, the canvas is empty afterwards.
    pub fn resize(&mut self, size: Vec2, scale: f64) -> bool {
        self.screen = window().device_pixel_ratio();
        let ratio = ratio(self.screen, scale);
        if (self.size, self.ratio) == (size, ratio) {
            return false;
        }
        (self.size, self.ratio, self.fits) = (size, ratio, false);
        if self.painted.take().is_some() {
            self.fit();
        }
        true
    }

    /// Whether the screen has become finer or coarser since the pixels were fitted.
    pub fn is_outdated(&self) -> bool {
        window().device_pixel_ratio() != self.screen
    }

    /// Gives it its pixels, all empty.
    fn fit(&mut self) {
        let (width, height) = self.pixels();
        self.element.set_width(width);
        self.element.set_height(height);
        // A canvas of another size forgets what was set on it.
        self.pen.begin(self.ratio);
        self.fits = true;
    }

    fn pixels(&self) -> (u32, u32) {
        // A cast saturates: no size is too large or too small to have one.
        let pixels = |length: f64| (length * self.ratio).round() as u32;
        (pixels(self.size.x), pixels(self.size.y))
    }

    /// The browser gave the canvas back after it had taken it away: whatever was on it is gone.
    pub fn forget(&mut self) {
        (self.painted, self.fits) = (None, false);
    }

    /// Writes in these font families, as CSS names them.
    pub fn write_in(&mut self, font: &str) {
        font.clone_into(&mut self.font);
    }

    /// Paints in these colours from the next picture on.
    pub fn colour_in(&mut self, theme: &Theme) {
        self.recoloured |= self.pen.colour_in(theme);
    }

    /// Paints a picture in place of what was there, as far as it differs.
    pub fn paint(&mut self, picture: Picture) {
        // As long as nothing was ever painted on a canvas it costs the browser nothing.
        let is_bare = self.painted.is_none();
        if is_bare && picture.batches.is_empty() {
            return;
        }
        if !self.fits {
            self.fit();
        }
        let whole = Rect::new(Point::default(), picture.size);
        let recoloured = std::mem::take(&mut self.recoloured);
        let before = self.painted.as_ref().filter(|_| !recoloured);
        let damage = before.map_or(Some(whole), |before| picture.damage(before));
        let Some(area) = damage.map(|it| self.on_pixels(it)) else { return };
        let part = damage != Some(whole);
        // What is set from here on is forgotten when all is painted.
        let set = part.then(|| self.pen.keep_to(&area));
        if !is_bare {
            self.pen.context.clear_rect(area.min.x, area.min.y, area.size().x, area.size().y);
        }
        for batch in &picture.batches {
            self.batch(batch, &area);
        }
        if let Some(set) = set {
            self.pen.leave(set);
        }
        self.painted = Some(picture);
    }

    /// The area, grown to whole pixels: half a pixel would be cleared by half.
    fn on_pixels(&self, area: Rect) -> Rect {
        let (down, up) =
            (|it: f64| (it * self.ratio).floor() / self.ratio, |it: f64| (it * self.ratio).ceil() / self.ratio);
        let (Point { x: left, y: top }, Point { x: right, y: bottom }) = (area.min, area.max);
        Rect { min: Point::new(down(left), down(top)), max: Point::new(up(right), up(bottom)) }
    }

    /// Draws those of the figures that reach into the area.
    fn batch(&mut self, Batch { style, figures }: &Batch, area: &Rect) {
        let mut figures = figures.iter().filter(|figure| style.covers(figure).meets(area)).peekable();
        if figures.peek().is_none() {
            return;
        }
        self.pen.take(style, &self.font);
        let context = &self.pen.context;
        let together = together(style);
        let mut waiting = 0;
        context.begin_path();
        for figure in figures {
            self.trace(figure, style);
            waiting += 1;
            if waiting == together {
                self.finish(style);
                context.begin_path();
                waiting = 0;
            }
        }
        if waiting > 0 {
            self.finish(style);
        }
    }

    /// Fills and strokes the path.
    fn finish(&self, style: &Style) {
        let Style::Paint(paint) = style else { return };
        if paint.fill.is_some() {
            self.pen.context.fill();
        }
        if paint.stroke.is_some() {
            self.pen.context.stroke();
        }
    }

    /// Adds a figure to the path, or writes a text.
    fn trace(&self, figure: &Figure, style: &Style) {
        let context = &self.pen.context;
        match figure {
            Figure::Circle(at, radius) => {
                context.move_to(at.x + radius, at.y);
                let _ = context.arc(at.x, at.y, *radius, 0.0, TAU);
            }
            Figure::Line(a, b) => {
                context.move_to(a.x, a.y);
                context.line_to(b.x, b.y);
            }
            Figure::Polygon(corners) => {
                for (number, corner) in corners.iter().enumerate() {
                    match number {
                        0 => context.move_to(corner.x, corner.y),
                        _ => context.line_to(corner.x, corner.y),
                    }
                }
                context.close_path();
            }
            Figure::Panel(area, radius) => {
                let (Point { x: left, y: top }, Point { x: right, y: bottom }) = (area.min, area.max);
                context.move_to(left + radius, top);
                // Fails only for a negative radius, and then draws no corner.
                let _ = context.arc_to(right, top, right, bottom, *radius);
                let _ = context.arc_to(right, bottom, left, bottom, *radius);
                let _ = context.arc_to(left, bottom, left, top, *radius);
                let _ = context.arc_to(left, top, right, top, *radius);
                context.close_path();
            }
            Figure::Text(at, text) => {
                // A text that cannot be written is left out; nothing else could be done.
                if matches!(style, Style::Text(TextStyle { halo: Some(_), .. })) {
                    let _ = context.stroke_text(text, at.x, at.y);
                }
                let _ = context.fill_text(text, at.x, at.y);
            }
        }
    }
}

/// So many figures of a style at a time are one path.
fn together(style: &Style) -> usize {
    // Where faint lines cross they would be less so, if they were not one path; fine lines are so few pixels that
    // nobody sees it.
    let is_fine = |paint: &Paint| paint.stroke.is_none_or(|it| it.width <= FINE);
    match style {
        Style::Paint(paint) if paint.opacity < 1.0 && !is_fine(paint) => usize::MAX,
        _ => TOGETHER,
    }
}

/// Canvases of one size, the first one undermost on a sheet, as the address of a PNG; `None` where the browser cannot make
/// one.
pub fn png(layers: &[&Canvas]) -> Option<String> {
    let (whole, first) = (el("canvas"), layers.first()?);
    let element: &HtmlCanvasElement = whole.as_kind();
    let (width, height) = first.pixels();
    element.set_width(width);
    element.set_height(height);
    let context = context(element)?;
    context.set_fill_style_str(first.pen.theme.colour(Ink::SHEET));
    context.fill_rect(0.0, 0.0, f64::from(width), f64::from(height));
    for layer in layers {
        context.draw_image_with_html_canvas_element(&layer.element, 0.0, 0.0).ok()?;
    }
    element.to_data_url().ok()
}

/// How many pixels a canvas has to each of its own CSS pixels.
fn ratio(of_screen: f64, scale: f64) -> f64 {
    // In steps, so that nothing is painted anew for a turn that leaves the size as it was but for its last bits.
    let ratio = (of_screen.min(FINEST) * scale * 64.0).round() / 64.0;
    ratio.clamp(1.0, MOST)
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    let attributes = ContextAttributes2d::new();
    // By this name browsers are asked to paint with the processor, into memory. A frame changes little of a map, and
    // handing each small figure to a graphics card, or to what stands in for one, takes longer than painting it:
    // docs/decisions.md has figures.
    attributes.set_will_read_frequently(true);
    canvas.get_context_with_context_options("2d", &attributes).ok().flatten()?.dyn_into().ok()
}
