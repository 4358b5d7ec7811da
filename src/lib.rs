//! Sociogram interviews in a web page.

pub mod exchange;
pub mod geometry;
pub mod interview;
pub mod json;
pub mod map;
pub mod measures;
pub mod network;
pub mod protocol;
pub mod render;
pub mod words;

#[cfg(target_arch = "wasm32")]
pub mod web;
