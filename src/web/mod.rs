//! Floor 5. The only room that knows a browser: the element's inside, its views, the canvas, storage and events.
//!
//! Two modules are made of it: with the feature `widget` the one that runs interviews, with the feature `advice` the one
//! that tells authors what is wrong with a protocol.

// Without the widget most of this serves nobody.
#![cfg_attr(not(feature = "widget"), allow(dead_code))]

pub mod boundary;
mod canvas;
#[cfg(feature = "advice")]
mod checker;
pub mod dom;
pub mod download;
#[cfg(feature = "widget")]
mod handle;
pub mod session;
mod shell;
pub mod store;
mod views;

#[cfg(feature = "advice")]
pub use checker::check;
#[cfg(feature = "widget")]
pub use handle::{Handle, start};
