//! One element and what can be said of it.

use super::boxed::{Of, Then};
use super::{Piece, document, effect};
use gloo_events::{EventListener, EventListenerOptions};
use sycamore_reactive::{on_cleanup, untrack, use_current_scope};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, Node};

/// An element being made. Cheap to clone: a clone is the same element.
#[derive(Clone, PartialEq)]
pub struct El(Element);

/// A new element of the page's language.
pub fn el(tag: &str) -> El {
    El(document().create_element(tag).unwrap_throw())
}

/// A new element of a drawing.
pub fn svg(tag: &str) -> El {
    El(document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag).unwrap_throw())
}

impl El {
    /// The element itself.
    pub fn html(&self) -> &HtmlElement {
        self.0.unchecked_ref()
    }

    pub(super) fn node(&self) -> &Node {
        &self.0
    }

    /// The element as the kind of element that its tag makes it.
    pub fn as_kind<T: JsCast>(&self) -> &T {
        self.0.unchecked_ref()
    }

    /// Sets an attribute for good.
    pub fn attr(self, name: &str, value: &str) -> Self {
        self.0.set_attribute(name, value).unwrap_throw();
        self
    }

    /// Sets an attribute for good, if there is a value for it.
    pub fn attr_some(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// The classes that the style sheet knows it by.
    pub fn class(self, names: &str) -> Self {
        self.attr("class", names)
    }

    /// An attribute that changes.
    pub fn attr_of(self, name: &'static str, of: impl Fn() -> String + 'static) -> Self {
        self.keep(name, Box::new(of), |element, name, value| element.set_attribute(name, value).unwrap_throw())
    }

    /// An attribute that is there while something holds.
    pub fn attr_if(self, name: &'static str, holds: impl Fn() -> bool + 'static) -> Self {
        self.toggle(name, Box::new(holds), |element, name, on| {
            element.toggle_attribute_with_force(name, on).unwrap_throw();
        })
    }

    /// A class that it has while something holds.
    pub fn class_if(self, name: &'static str, holds: impl Fn() -> bool + 'static) -> Self {
        self.toggle(name, Box::new(holds), |element, name, on| {
            element.class_list().toggle_with_force(name, on).unwrap_throw();
        })
    }

    /// A property of its style that changes.
    pub fn style_of(self, property: &'static str, of: impl Fn() -> String + 'static) -> Self {
        self.keep(property, Box::new(of), |element, property, value| {
            element.unchecked_ref::<HtmlElement>().style().set_property(property, value).unwrap_throw();
        })
    }

    /// Whether a box is ticked.
    pub fn checked(self, holds: impl Fn() -> bool + 'static) -> Self {
        // Not `toggle`: a press changes it too, and must be taken back where it did not count.
        let (element, holds): (Element, Box<dyn Of<bool>>) = (self.0.clone(), Box::new(holds));
        effect(move || element.unchecked_ref::<HtmlInputElement>().set_checked(holds.of()));
        self
    }

    /// What a box holds, or which option of a list is chosen: the options come first, then this.
    pub fn value(self, of: impl Fn() -> String + 'static) -> Self {
        // Not `keep`: what is typed changes the value too, and must not be written over with what is there already.
        let element = self.0.clone();
        let of: Box<dyn Of<String>> = Box::new(of);
        effect(move || {
            let (value, input) = (of.of(), element.unchecked_ref::<HtmlInputElement>());
            if input.value() != value {
                input.set_value(&value);
            }
        });
        self
    }

    /// Its text, for good.
    pub fn text(self, text: &str) -> Self {
        self.0.set_text_content(Some(text));
        self
    }

    /// A text that changes.
    pub fn words(self, of: impl Fn() -> String + 'static) -> Self {
        self.keep("text", Box::new(of), |element, _, text| element.set_text_content(Some(text)))
    }

    /// Puts this last inside it.
    // Not inlined: it is called some three hundred times.
    #[inline(never)]
    pub fn put(self, piece: impl Piece) -> Self {
        piece.add_to(&self.0);
        self
    }

    /// What happens on an event; `E` is what events of that name are.
    pub fn on<E: JsCast>(self, event: &'static str, mut then: impl FnMut(E) + 'static) -> Self {
        self.listen(event, Box::new(move |event: &Event| then(event.clone().unchecked_into())))
    }

    /// What happens when it is pressed, by whatever means.
    pub fn click(self, mut then: impl FnMut() + 'static) -> Self {
        self.listen("click", Box::new(move |_: &Event| then()))
    }

    /// What happens as a box is typed in or a slider moved; `then` gets what it holds now.
    pub fn on_input(self, then: impl FnMut(String) + 'static) -> Self {
        self.listen_for_value("input", Box::new(then))
    }

    /// What happens when an option is chosen or a box ticked; `then` gets the value chosen.
    pub fn on_change(self, then: impl FnMut(String) + 'static) -> Self {
        self.listen_for_value("change", Box::new(then))
    }

    fn listen_for_value(self, event: &'static str, mut then: Box<dyn Then<String>>) -> Self {
        let input = self.0.clone();
        self.listen(event, Box::new(move |_: &Event| then.then(input.unchecked_ref::<HtmlInputElement>().value())))
    }

    fn listen(self, event: &'static str, mut then: Box<dyn for<'e> Then<&'e Event>>) -> Self {
        let scope = use_current_scope();
        let options = EventListenerOptions::enable_prevent_default();
        // An event can come in the middle of an effect (a focus that moves, say); what it reads is not the effect's.
        let listener = EventListener::new_with_options(&self.0, event, options, move |event| {
            scope.run_in(|| untrack(|| then.then(event)));
        });
        on_cleanup(move || drop(listener));
        self
    }

    /// Writes `of` wherever `write` puts it, now and each time it comes out different.
    fn keep(self, name: &'static str, of: Box<dyn Of<String>>, write: fn(&Element, &str, &str)) -> Self {
        let (element, mut written) = (self.0.clone(), None);
        effect(move || {
            let value = of.of();
            if written.as_ref() != Some(&value) {
                write(&element, name, &value);
                written = Some(value);
            }
        });
        self
    }

    fn toggle(self, name: &'static str, holds: Box<dyn Of<bool>>, write: fn(&Element, &str, bool)) -> Self {
        let (element, mut written) = (self.0.clone(), None);
        effect(move || {
            let on = holds.of();
            if written.replace(on) != Some(on) {
                write(&element, name, on);
            }
        });
        self
    }
}
