//! Network files as other programs want them: tables, adjacency matrices, graphs, and all of it in one archive.
//!
//! A [`Study`] takes in files one by one; one that cannot be read is noted and spoils no others. [`export`] writes it in
//! any of the [`Format`]s to a [`Target`], with a codebook and a text that says what is what. Nothing here needs a browser
//! or a file system.
//!
//! ```
//! use sociogram_exports::{Archive, Format, Memory, Options, Study, export, read};
//! let mut study = Study::new(Options::default());
//! let file = r#"{ "nodes": [{ "id": "a1", "label": "Ana" }, { "id": "a2", "label": "Ben" }],
//!     "edges": [{ "source": "a1", "target": "a2", "key": "knows" }] }"#;
//! study.add("one.json", read(file.as_bytes()));
//! study.add("two.json", read(b""));
//! let mut files = Memory::default();
//! export(&study, Format::from_key("tables"), &mut files)?;
//! assert!(files.text("tables/ties.csv").unwrap().ends_with("one,knows,FALSE,a1,a2\r\n"));
//! assert!(files.text("README.txt").unwrap().contains("two.json: The file is empty"));
//! let mut archive = Archive::new(Vec::new());
//! export(&study, Format::ALL, &mut archive)?;
//! assert!(archive.end()?.starts_with(b"PK"));
//! # Ok::<(), std::io::Error>(())
//! ```

mod about;
mod codebook;
mod csv;
mod formats;
mod names;
mod study;
mod target;
mod variables;
mod workbook;

pub use about::export;
pub use codebook::{Codebook, Entry};
pub use csv::{add_row, guarded};
pub use formats::{Format, truth};
pub use imports::read;
pub use names::Names;
pub use study::{AskedPairs, Case, Options, Pair, Refused, Study};
pub use target::{Archive, Content, Memory, Target};
pub use variables::{About, Facts, ValueType, Variable, missing, reason_of, written};
pub use workbook::{Workbook, Worksheet, WorksheetCell};
