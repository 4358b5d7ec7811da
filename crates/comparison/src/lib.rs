//! The tables of a study, out of its network files: networks by group with medians and quartiles, composition, cores,
//! rank tests between groups, correlations, and change over waves.
//!
//! - a [`Record`] is what is kept of one file, so that thousands fit; [`Records`] are all of them;
//! - a [`Figure`] is a number that each network has: a measure, a share or a mean of its alters, an answer of ego;
//! - a [`GroupBy`] says which group a network is in;
//! - a [`Choice`] says which of these are wanted; [`Offer`] says what there is to choose from;
//! - [`tables`] makes every [`Table`]; [`report`] puts them on paper, [`workbook`] into one file of Excel,
//!   [`definitions`] says what figures and tests mean.
//!
//! Every row of a table knows the networks that it was worked out from. Where participants have several files, groups
//! are compared by one file of each, the first unless told otherwise: the tests take cases to be independent.
//!
//! ```
//! use sociogram_comparison::{Choice, Record, Records, tables};
//! let mut records = Records::default();
//! let file = r#"{ "graph": { "ego": { "area": "north" } }, "nodes": [{ "id": 1 }, { "id": 2 }], "edges": [] }"#;
//! records.add("one.json", exports::read(file.as_bytes()).map(|read| Record::of(&read, measures::Measure::ALL)));
//! records.add("two.json", Err("The file is empty.".to_owned()));
//! let tables = tables(&records, &Choice::usual(&records));
//! assert_eq!(tables[0].id, "files");
//! assert!(tables[1].to_csv(&records).starts_with("network,file,"));
//! ```

mod choice;
mod definitions;
mod figure;
mod group;
mod record;
mod records;
mod report;
mod table;
mod tables;
mod workbook;

pub use choice::{Choice, Offer, Waves};
pub use definitions::definitions;
pub use figure::Figure;
pub use group::GroupBy;
pub use record::Record;
pub use records::{Case, Records, Refused};
pub use report::report;
pub use table::{Cell, Column, Row, Table, shown};
pub use tables::tables;
pub use workbook::workbook;
