//! Files in and out.
//!
//! [`network_file`] writes the one document that an interview comes to; [`read_network`] reads it, and node-link JSON
//! from elsewhere, back into a network, and [`open_network`] says besides what a file is that is none. They
//! work on [`Json`](json::Json) trees: the text is the browser's own business. With the feature `foreign`,
//! `begin_foreign` reads the forms of other programs that are not JSON.
//!
//! ```
//! use sociogram_formats::read_network;
//! let file = r#"{ "nodes": [{ "id": "x", "label": "Ana" }, { "id": "y", "label": "Ben" }],
//!     "edges": [{ "source": "x", "target": "y" }] }"#;
//! let read = read_network(&json::parse(file, &|_| f64::NAN).unwrap()).unwrap();
//! assert_eq!((read.network.alter_count(), read.network.tie_count()), (2, 1));
//! ```

mod asked;
mod codebook;
mod dialect;
#[cfg(feature = "foreign")]
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
#[cfg(feature = "foreign")]
pub use foreign::{begin_foreign, typed, xml_document};
pub use measured::{measured, sheets};
pub use network_file::{file_name, network_file, standard_measures};
pub use read_network::{FileFault, FileKind, NetworkDocument, NetworkReading, read_network};
pub use refusal::{begin_network, not_a_network, open_network};
pub use remarks::{Flaw, Remark};
pub use text::{FileText, text_of, without_nan};
pub use time::iso_8601;
