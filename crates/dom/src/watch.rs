//! What canvases must follow: their size, how fine the screen is, and the colours of system and page.

use super::{Later, soon, window};
use gloo_events::EventListener;
use json::number;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::*;
use web_sys::{Element, MutationObserver, MutationObserverInit, Node, ResizeObserver, ShadowRoot};

/// What the system says of colours.
const COLOURS: [&str; 3] = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"];

/// Watches elements and the screen; stops when dropped.
pub struct Watch {
    sizes: Option<ResizeObserver>,
    _on_size: Closure<dyn FnMut()>,
    looks: Option<Rc<MutationObserver>>,
    _on_looks: Closure<dyn FnMut()>,
    _listeners: Vec<EventListener>,
    _fineness: Rc<RefCell<Option<EventListener>>>,
}

impl Watch {
    /// Does `on_size` when an observed element, the window, or the number of pixels to a CSS pixel has changed, and
    /// `on_colours` when the system has other colours, or the page may have: it marks itself or its body as a dark one, or
    /// sets a custom property there or at the custom element.
    pub fn new(on_size: Rc<dyn Fn()>, on_colours: Rc<dyn Fn()>) -> Watch {
        let resized = on_size.clone();
        let resized = Closure::<dyn FnMut()>::new(move || resized());
        let sizes = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok();
        let mut listeners = Vec::new();
        for query in COLOURS {
            if let Some(query) = window().match_media(query).ok().flatten() {
                let then = on_colours.clone();
                listeners.push(EventListener::new(&query, "change", move |_| then()));
            }
        }
        let restyled = Closure::<dyn FnMut()>::new(move || on_colours());
        let looks = MutationObserver::new(restyled.as_ref().unchecked_ref()).ok().map(Rc::new);
        // A page may scale what is around us with its window, and does so after it heard of it.
        let (later, then) = (Later::default(), on_size.clone());
        listeners.push(EventListener::new(&window(), "resize", move |_| {
            let then = then.clone();
            later.put_off(0, Box::new(move || then()));
        }));
        let fineness = Rc::default();
        wait_for_fineness(&fineness, on_size);
        let watch =
            Watch { sizes, _on_size: resized, looks, _on_looks: restyled, _listeners: listeners, _fineness: fineness };
        if let (Some(looks), Some(page)) = (&watch.looks, window().document()) {
            follow(looks, page.document_element());
            follow(looks, page.body());
        }
        watch
    }

    /// Watches the size of this too, and the attributes of the custom element that it is in.
    pub fn observe(&self, element: &Element) {
        if let Some(sizes) = &self.sizes {
            sizes.observe(element);
        }
        let (looks, element) = (self.looks.as_ref().map(Rc::downgrade), element.clone());
        // By then it is in there.
        soon(move || {
            if let Some(looks) = looks.and_then(|it| it.upgrade()) {
                follow(&looks, element.get_root_node().dyn_ref::<ShadowRoot>().map(ShadowRoot::host));
            }
        });
    }

    /// Watches the size of this no more.
    pub fn leave(&self, element: &Element) {
        if let Some(sizes) = &self.sizes {
            sizes.unobserve(element);
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(sizes) = &self.sizes {
            sizes.disconnect();
        }
        if let Some(looks) = &self.looks {
            looks.disconnect();
        }
    }
}

/// Has an observer hear of the attributes of an element.
fn follow(looks: &MutationObserver, element: Option<impl AsRef<Node>>) {
    let Some(element) = element else { return };
    let attributes = MutationObserverInit::new();
    attributes.set_attributes(true);
    let _ = looks.observe_with_options(element.as_ref(), &attributes);
}

/// A window that is moved to another screen, or zoomed by the browser, has another number of pixels to a CSS pixel. A
/// query holds for one number only, so after each change the next one is asked.
fn wait_for_fineness(slot: &Rc<RefCell<Option<EventListener>>>, then: Rc<dyn Fn()>) {
    let query = ["(resolution: ", &number(window().device_pixel_ratio()), "dppx)"].concat();
    let Some(query) = window().match_media(&query).ok().flatten() else { return };
    let again: Weak<RefCell<Option<EventListener>>> = Rc::downgrade(slot);
    let listener = EventListener::new(&query, "change", move |_| {
        then();
        let (again, then) = (again.clone(), then.clone());
        // Not within the listener, which goes when the next one takes its place.
        soon(move || {
            if let Some(slot) = again.upgrade() {
                wait_for_fineness(&slot, then);
            }
        });
    });
    *slot.borrow_mut() = Some(listener);
}
