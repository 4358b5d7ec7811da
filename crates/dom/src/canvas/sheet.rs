//! An element that is filled by canvases, one above the other.

use super::Canvas;
use crate::boundary::number_of;
use crate::{El, Plane, theme_of, window};
use geometry::Vec2;
use map::scene::{Theme, Token};
use std::rc::Rc;
use web_sys::{Event, HtmlCanvasElement, HtmlElement};

/// An element with its canvases.
pub struct Sheet {
    element: HtmlElement,
    plane: Plane,
    /// From the lowest to the uppermost; none where the browser has no canvas
    pub canvases: Vec<Canvas>,
}

/// What the page says of the font in an element.
pub struct PageFont {
    /// Its families, as CSS names them
    pub families: String,
    /// Its size in pixels; nothing, if the page says none
    pub size: Option<f64>,
}

impl Sheet {
    /// An element that is about to be put on the page, and the canvases in it. `on_restored` is done when the browser
    /// gave one of them back after it had taken it away, as it does with pages in the background of a phone that has
    /// little memory.
    pub fn new(element: &El, layers: &[El], on_restored: Rc<dyn Fn()>) -> Sheet {
        let mut canvases = Vec::new();
        for layer in layers {
            canvases.extend(Canvas::new(layer.as_kind::<HtmlCanvasElement>().clone()));
            let then = on_restored.clone();
            layer.clone().on("contextrestored", move |_: Event| then());
        }
        Sheet { element: element.html().clone(), plane: Plane::of(element), canvases }
    }

    /// The element.
    pub fn element(&self) -> &HtmlElement {
        &self.element
    }

    /// Where pointers are on it.
    pub fn plane(&self) -> &Plane {
        &self.plane
    }

    /// Its size in its own pixels.
    pub fn size(&self) -> Vec2 {
        self.plane.size()
    }

    /// Fits the pixels of the canvases to the element and to the screen; whether any of them is empty for it.
    pub fn resize(&mut self) -> bool {
        let (size, scale) = (self.plane.size(), self.plane.scale());
        let mut is_other = false;
        for canvas in &mut self.canvases {
            is_other |= canvas.resize(size, scale);
        }
        is_other
    }

    /// Whether the screen has become finer or coarser since.
    pub fn is_outdated(&self) -> bool {
        self.canvases.last().is_some_and(Canvas::is_outdated)
    }

    /// Whatever was on the canvases is gone.
    pub fn forget(&mut self) {
        self.canvases.iter_mut().for_each(Canvas::forget);
    }

    /// The colours that the page has here; `further` are the tokens beyond those of interviews.
    pub fn theme(&self, further: &[Token]) -> Theme {
        theme_of(&self.element, further)
    }

    /// The font that the page has here.
    pub fn font(&self) -> PageFont {
        let style = window().get_computed_style(&self.element).ok().flatten();
        let read = |name: &str| style.as_ref().and_then(|it| it.get_property_value(name).ok()).unwrap_or_default();
        PageFont { families: read("font-family"), size: read("font-size").strip_suffix("px").and_then(number_of) }
    }

    /// Paints in these colours and writes in this font from the next picture on.
    pub fn dress(&mut self, theme: &Theme, font: &str) {
        for canvas in &mut self.canvases {
            canvas.write_in(font);
            canvas.colour_in(theme);
        }
    }
}
