//! Many networks at once, as a workshop looks at them: what each shows, on one scale for all.
//!
//! - an [`Exhibit`] is one network file, opened to be shown;
//! - [`variables`]: what there is to colour by; [`colours`] and [`sizes`]: what a colour and a size mean, the same on
//!   every map that stands beside another;
//! - [`waves`]: who came and who went, between one map and the next;
//! - [`layout`]: places for people whose file has none, and for people sorted by what they are;
//! - [`Board`]: all of it put together, ready to be drawn;
//! - [`viewer`]: a map that is looked at: how closely, and who is pointed at;
//! - [`finding`]: people by name;
//! - [`telling`]: measures in plain words; [`person`]: one person in words; [`table`]: the same as a table for other programs;
//! - [`vocabulary`]: what all of it is told in, by language.
//!
//! ```
//! use formats::read_network;
//! use sociogram_cohort::{Exhibit, waves};
//! let file = r#"{ "nodes": [{ "id": "x" }, { "id": "y" }, { "id": "z" }], "edges": [{ "source": "x", "target": "y" }] }"#;
//! let exhibit = Exhibit::new("team.json", read_network(&json::parse(file, &|_| f64::NAN).unwrap()).unwrap());
//! assert_eq!(exhibit.max_core(), 1);
//! assert!(waves::missing_from(&exhibit, &exhibit).is_empty());
//! ```

mod bare;
mod board;
pub mod colours;
pub mod drawing;
mod exhibit;
pub mod finding;
pub mod inks;
pub mod layout;
pub mod person;
pub mod sizes;
pub mod table;
pub mod telling;
pub mod variables;
pub mod viewer;
pub mod vocabulary;
pub mod waves;
pub mod wording;

pub use board::{Board, Change, Choice, Dot, Hull, Line, Places, boards, shapes};
pub use exhibit::{Exhibit, Figures, kinds, titles};

#[cfg(test)]
mod tests;
