//! Sessions of Network Canvas: as its programs keep them (JSON), and as they export them (GraphML, tables).
//!
//! `docs/network-canvas.md` says what becomes of what.

mod book;
mod graphml;
mod session;
mod sessions;
mod tables;

pub use book::codebook_of;
pub(crate) use graphml::{is_graphml, of_graphml};
pub(crate) use session::Session;
pub(crate) use sessions::{is_session, of_json};
pub(crate) use tables::{Tables, is_table};
