//! Where on an element the pointer is, whatever the page around has done to the element.
//!
//! Pages put the widget into slides that are scaled to the window, turn it, look at it in perspective, or set `zoom`.
//! Four empty elements lie in the corners of a plane; where the browser says that these are in the window gives the map
//! from one to the other, exactly, also for a pointer that has left the element or is captured by another one.
//! Tried instead, in Chromium, Firefox and WebKit: an event's `offsetX` is up to 4 pixels off where `zoom` and
//! transforms meet (Firefox, Chromium) and is told for the captor only; the bounding rectangle alone is off by 106
//! pixels on a map of 400 that is turned by 30 degrees; matrices multiplied up through the ancestors miss `zoom`,
//! perspective and frames of slots.

use super::{El, document, el, window};
use crate::boundary::number_of;
use geometry::{Point, Projection, Rect, Vec2};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, MouseEvent, Node, ShadowRoot};

/// An element that pointers are told on. Cheap to clone.
#[derive(Clone)]
pub struct Plane {
    element: HtmlElement,
    corners: [El; 4],
}

impl Plane {
    /// The plane of an element that is positioned, so that what is in it can lie in its corners.
    pub fn of(element: &El) -> Plane {
        let corners = [("0", "0"), ("100%", "0"), ("100%", "100%"), ("0", "100%")].map(|(left, top)| {
            let corner = el("span").attr("aria-hidden", "true");
            let place = ["position:absolute;inline-size:0;block-size:0;left:", left, ";top:", top].concat();
            corner.html().style().set_css_text(&place);
            corner
        });
        let element = element.clone().put(corners.to_vec());
        Plane { element: element.html().clone(), corners }
    }

    /// Its size in its own pixels.
    pub fn size(&self) -> Vec2 {
        Vec2::new(f64::from(self.element.client_width()), f64::from(self.element.client_height()))
    }

    /// Where an event happened, in the element's own pixels from its left upper corner; `None` where no point of the
    /// plane is seen there.
    pub fn locate(&self, event: &MouseEvent) -> Option<Point> {
        let (part, size) = (Projection::onto(self.corners())?.invert(point_of(event))?, self.size());
        Some(Point::new(part.x * size.x, part.y * size.y))
    }

    /// Whether an event happened on the element.
    pub fn holds(&self, event: &MouseEvent) -> bool {
        self.locate(event).is_some_and(|at| Rect::new(Point::default(), self.size()).contains(at))
    }

    /// How many CSS pixels of the window one of the element's own pixels takes, on the whole.
    pub fn scale(&self) -> f64 {
        let ([a, b, c, d], size) = (self.corners(), self.size());
        let (one, other) = (c - a, d - b);
        let area = (one.x * other.y - one.y * other.x).abs() / 2.0;
        let scale = (area / (size.x * size.y)).sqrt();
        if scale.is_finite() { scale } else { 1.0 }
    }

    fn corners(&self) -> [Point; 4] {
        let zoom = untold_zoom(&self.element);
        self.corners.each_ref().map(|corner| {
            let area = corner.html().get_bounding_client_rect();
            Point::new(area.left() * zoom, area.top() * zoom)
        })
    }
}

/// Where an event happened in the window.
pub fn point_of(event: &MouseEvent) -> Point {
    Point::new(f64::from(event.client_x()), f64::from(event.client_y()))
}

/// The element under the pointer, among those that share a tree with `near`.
pub fn under(near: &Node, event: &MouseEvent) -> Option<Element> {
    let (x, y) = (event.client_x() as f32, event.client_y() as f32);
    match near.get_root_node().dyn_ref::<ShadowRoot>() {
        Some(shadow) => shadow.element_from_point(x, y),
        None => document().element_from_point(x, y),
    }
}

/// By how much `zoom` makes an element larger than its bounding rectangle tells. Engines that have `currentCSSZoom`
/// count it in, as the CSSOM View module says; WebKit has neither.
fn untold_zoom(element: &Element) -> f64 {
    if js_sys::Reflect::has(element, &JsValue::from_str("currentCSSZoom")).unwrap_or_default() {
        return 1.0;
    }
    let mut zoom = 1.0;
    let mut next = Some(element.clone());
    while let Some(at) = next {
        let style = window().get_computed_style(&at).ok().flatten();
        zoom *= style.and_then(|it| number_of(&it.get_property_value("zoom").ok()?)).unwrap_or(1.0);
        next = around(&at);
    }
    zoom
}

/// The element that an element is shown in.
fn around(element: &Element) -> Option<Element> {
    let host = || Some(element.get_root_node().dyn_ref::<ShadowRoot>()?.host());
    element.assigned_slot().map(JsCast::unchecked_into).or_else(|| element.parent_element()).or_else(host)
}
