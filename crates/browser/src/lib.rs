//! What the widget and the workshop ask of a browser. Built for WebAssembly only.
//!
//! - [`dom`]: elements, signals and what is watched; views are written with it;
//! - [`canvas`]: paints the pictures of the crate `map`;
//! - [`boundary`]: what crosses between the page and a module;
//! - [`locale`]: how a language writes numbers and dates; [`letters`]: the browser's tables of letters;
//! - [`download`]: files for people to keep.
//!
//! ```
//! # #[cfg(target_arch = "wasm32")] {
//! use sociogram_browser::dom::{create_signal, el, part};
//! let presses = create_signal(0);
//! let button = el("button").attr("type", "button").text("Press").click(move || presses.set(presses.get_untracked() + 1));
//! let view = el("div").put(button).put(part(move || el("p").text(&presses.get().to_string())));
//! # }
//! ```
#![cfg(target_arch = "wasm32")]

pub mod boundary;
pub mod canvas;
pub mod dom;
pub mod download;
pub mod letters;
pub mod locale;
