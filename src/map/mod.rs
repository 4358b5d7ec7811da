//! Floor 3. The sociogram itself, without a browser.
//!
//! - [`content`]: what a map step shows, taken from the interview;
//! - [`gesture`]: what a hand or a key does to it: an explicit state machine that answers with commands, repaints
//!   and announcements;
//! - [`scene`]: the picture, as a display list that any painter can draw;
//! - [`offer`]: ties of an earlier question, offered in this one;
//! - [`outline`]: the same map in words, for people who do not point at it;
//! - [`automatic`]: places worked out from the ties;
//! - [`area`], [`place`] and [`spot`]: parts of the map, places in words, and free places.

pub mod area;
pub mod automatic;
pub mod content;
pub mod gesture;
pub mod offer;
pub mod outline;
pub mod place;
pub mod scene;
pub mod spot;

#[cfg(test)]
pub(crate) mod sample;
