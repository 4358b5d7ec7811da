//! The sociogram itself, without a browser.
//!
//! - [`content`]: what a map step shows, taken from the interview;
//! - [`controller`]: the map at work: inputs in; commands, announcements and the layers to paint out;
//! - [`gesture`]: what a hand or a key does to it: an explicit state machine;
//! - [`scene`]: the picture, as a display list that any painter can draw;
//! - [`kit`]: what it has in common with maps that are shown: finding people, laying out;
//! - [`coach`]: what the next tap does;
//! - [`offer`]: ties of an earlier question, offered in this one;
//! - [`outline`]: the same map in words, for people who do not point at it;
//! - [`automatic`]: places worked out from the ties;
//! - [`svg`]: the picture as an SVG document;
//! - [`area`], [`place`] and [`spot`]: parts of the map, places in words, and free places.
//!
//! ```
//! use geometry::{Point, Vec2};
//! use sociogram_map::scene::{Figure, Ink, Paint, Picture, Theme};
//! use sociogram_map::svg;
//! let mut picture = Picture::new(Vec2::new(40.0, 40.0));
//! picture.figure(Paint::filled(Ink::ACCENT), Figure::Circle(Point::new(20.0, 20.0), 12.0));
//! assert!(svg(&[picture], &Theme::light(&[])).contains("<circle"));
//! ```

pub mod area;
pub mod automatic;
pub mod coach;
pub mod content;
pub mod controller;
pub mod gesture;
pub mod kit;
pub mod offer;
pub mod outline;
pub mod place;
pub mod scene;
pub mod spot;
mod svg;

pub use svg::svg;

#[cfg(test)]
mod golden;
#[cfg(test)]
pub(crate) mod sample;
