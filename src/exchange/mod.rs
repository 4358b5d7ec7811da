//! Floor 3. Files in and out.
//!
//! [`network_file`] writes the one document that an interview comes to; [`read_network`] reads it, and node-link JSON
//! from elsewhere, back into a network, and [`open_network`] says besides what a file is that is none. They
//! work on [`Json`](crate::json::Json) trees: the text is the browser's own business. With the feature `workshop`,
//! `begin_foreign` reads the forms of other programs that are not JSON.

mod asked;
mod dialect;
#[cfg(feature = "workshop")]
mod foreign;
mod measured;
mod network_file;
mod paradata;
mod places;
mod read_network;
mod refusal;
mod remarks;
mod text;
mod time;

pub use asked::Prompt;
#[cfg(feature = "workshop")]
pub use foreign::begin_foreign;
pub use measured::{measured, sheets};
pub use network_file::{file_name, network_file};
pub use read_network::{FileFault, Kind, NetworkDocument, Reading, read_network};
pub use refusal::{begin_network, not_a_network, open_network};
pub use remarks::{Flaw, Remark};
pub use text::{FileText, text_of};
pub use time::iso_8601;
