//! Floor 3. Files in and out.
//!
//! [`network_file`] writes the one document that an interview comes to; [`read_network`] reads it, and node-link JSON
//! from elsewhere, back into a network, and [`open_network`] says besides what a file is that is none. They
//! work on [`Json`](crate::json::Json) trees: the text is the browser's own business.

mod measured;
mod network_file;
mod paradata;
mod read_network;
mod refusal;
mod time;

pub use measured::{measured, sheets};
pub use network_file::{file_name, network_file};
pub use read_network::{FileFault, Kind, NetworkDocument, Reading, read_network};
pub use refusal::{begin_network, in_a_sentence, not_json, open_network, text_of};
pub use time::iso_8601;
