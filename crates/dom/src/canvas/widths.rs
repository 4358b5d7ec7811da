//! Texts measured by the browser.

use super::context;
use super::pen::font;
use crate::el;
use crate::letters::LETTERS;
use letters::Letters;
use litemap::LiteMap;
use map::scene::Measure;
use std::cell::RefCell;
use web_sys::CanvasRenderingContext2d;

/// So many texts are measured before all are forgotten.
const MEASURED: usize = 4000;

/// How wide texts are in the browser's font, each measured once.
pub struct Widths {
    /// Of a canvas that nobody sees: what is set on it is set once.
    context: Option<CanvasRenderingContext2d>,
    known: RefCell<LiteMap<String, f64>>,
    larger: f64,
}

/// The size at which texts are measured; widths grow with the size.
const MEASURE_AT: f64 = 20.0;

impl Widths {
    /// Measures in these font families, as CSS names them. `larger` is [`Measure::larger`].
    pub fn new(families: &str, larger: f64) -> Self {
        let context = context(el("canvas").as_kind());
        if let Some(context) = &context {
            context.set_font(&font(MEASURE_AT, false, families));
        }
        Widths { context, known: RefCell::default(), larger }
    }
}

impl Measure for Widths {
    fn letters(&self) -> Letters {
        LETTERS
    }

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

    fn larger(&self) -> f64 {
        self.larger
    }
}
