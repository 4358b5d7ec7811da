//! What the widget and the workshop ask of a browser. Built for WebAssembly only.
//!
//! Elements, signals and what is watched are at the top: views are written with them. It is a thin layer over `web-sys`
//! that makes elements, sets what never changes at once, and ties what does change to an effect. Every closure is boxed
//! before anything else is done with it, so that each element adds the calls that make it and nothing more: over two dozen
//! forms this came to a third of what a library of typed views made of them. Besides:
//!
//! - [`canvas`]: paints the pictures of the crate `map`;
//! - [`inputs`]: what a hand or a key does to a map;
//! - [`boundary`]: what crosses between the page and a module;
//! - [`locale`]: how a language writes numbers and dates; [`letters`]: the browser's tables of letters;
//! - [`download`]: files for people to keep.
//!
//! ```
//! # #[cfg(target_arch = "wasm32")] {
//! use sociogram_dom::{create_signal, el, part};
//! let presses = create_signal(0);
//! let button = el("button").attr("type", "button").text("Press").click(move || presses.set(presses.get_untracked() + 1));
//! let view = el("div").put(button).put(part(move || el("p").text(&presses.get().to_string())));
//! # }
//! ```
#![cfg(target_arch = "wasm32")]

pub mod boundary;
mod boxed;
pub mod canvas;
mod changing;
pub mod download;
mod element;
mod icon;
pub mod inputs;
mod later;
pub mod letters;
pub mod locale;
mod looks;
mod plane;
mod reactive;
mod signal;
mod watch;

pub use changing::{part, rows, shown_when};
pub use element::{El, el, svg};
pub use icon::{Icon, icon};
pub use later::Later;
pub use looks::{is_still, theme_of};
pub use plane::{Plane, point_of, under};
pub use reactive::{effect, soon};
pub use signal::{ReadSignal, Signal, create_signal, memo, uncompared};
pub use watch::Watch;

use wasm_bindgen::prelude::*;
use wasm_bindgen::throw_str;
use web_sys::{Document, DocumentFragment, Node, Window};

#[wasm_bindgen]
extern "C" {
    // `web_sys::window` looks for it in four places; here it runs in a page.
    #[wasm_bindgen(thread_local_v2, js_name = window)]
    static WINDOW: Window;
}

/// The page's window.
pub fn window() -> Window {
    WINDOW.with(Window::clone)
}

/// The page.
pub fn document() -> Document {
    window().document().unwrap_or_else(|| throw_str("a window has a document"))
}

/// Something that can stand inside an element.
pub trait Piece {
    /// Puts it last inside `parent`.
    fn add_to(&self, parent: &Node);
}

/// Any number of elements and texts side by side. Put on the page once: it is empty after that.
#[derive(Clone)]
pub struct View(DocumentFragment);

impl View {
    /// These, one after another.
    pub fn of(pieces: &[&dyn Piece]) -> View {
        let view = View::default();
        for piece in pieces {
            piece.add_to(&view.0);
        }
        view
    }

    /// Puts this last.
    #[inline(never)]
    pub fn put(self, piece: impl Piece) -> Self {
        piece.add_to(&self.0);
        self
    }
}

/// Nothing.
impl Default for View {
    fn default() -> Self {
        View(document().create_document_fragment())
    }
}

impl From<El> for View {
    fn from(element: El) -> View {
        View::of(&[&element])
    }
}

impl<T: Into<View>> From<Option<T>> for View {
    fn from(piece: Option<T>) -> View {
        piece.map_or_else(View::default, Into::into)
    }
}

impl Piece for View {
    fn add_to(&self, parent: &Node) {
        append(parent, &self.0);
    }
}

impl Piece for El {
    fn add_to(&self, parent: &Node) {
        append(parent, self.node());
    }
}

impl Piece for &str {
    fn add_to(&self, parent: &Node) {
        append(parent, &document().create_text_node(self));
    }
}

impl<T: Piece> Piece for Option<T> {
    fn add_to(&self, parent: &Node) {
        if let Some(piece) = self {
            piece.add_to(parent);
        }
    }
}

impl<T: Piece> Piece for Vec<T> {
    fn add_to(&self, parent: &Node) {
        for piece in self {
            piece.add_to(parent);
        }
    }
}

fn append(parent: &Node, child: &Node) {
    parent.append_child(child).unwrap_throw();
}
