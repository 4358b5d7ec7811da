//! What is left of a journal that was damaged, or whose protocol was changed between two sittings.

#![allow(clippy::unwrap_used)]

#[path = "../small/mod.rs"]
mod small;

mod foreign;
mod properties;
mod table;
