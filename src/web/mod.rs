//! Floor 6. The only room that knows a browser: the element's inside, its views, the canvas, storage and events; and
//! `workshop`, what is shown to a room, which goes into a module of its own.

// Exports of a library are exports of every module that it is linked into, used or not: so the handle is there for the
// widget only, and without it most of this serves nobody.
#![cfg_attr(not(feature = "widget"), allow(dead_code))]

pub mod boundary;
mod canvas;
pub mod dom;
pub mod download;
#[cfg(feature = "widget")]
mod handle;
#[cfg(not(feature = "letters"))]
mod letters;
#[cfg(feature = "widget")]
mod memory;
pub mod session;
mod shell;
pub mod store;
mod views;
#[cfg(feature = "workshop")]
pub mod workshop;

#[cfg(feature = "widget")]
pub use handle::{Handle, start};
