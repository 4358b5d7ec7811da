//! Floor 5. The only room that knows a browser: the element's inside, its views, the canvas, storage and events.

pub mod boundary;
mod canvas;
pub mod dom;
pub mod download;
mod handle;
pub mod session;
mod shell;
pub mod store;
mod views;

pub use handle::{Handle, start};
