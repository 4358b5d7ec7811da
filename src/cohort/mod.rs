//! Floor 4. Many networks at once, as a workshop looks at them: what each shows, on one scale for all.
//!
//! - an [`Exhibit`] is one network file, opened to be shown;
//! - [`variables`]: what there is to colour by; [`colours`] and [`sizes`]: what a colour and a size mean, the same on
//!   every map that stands beside another;
//! - [`waves`]: who came and who went, between one map and the next;
//! - [`layout`]: places for people whose file has none, and for people sorted by what they are;
//! - [`Board`]: all of it put together, ready to be drawn;
//! - [`telling`]: measures in plain words; [`person`]: one person in words; [`table`]: the same as a table for other programs.
//!
//! All of it is in English, which is the workshop page's only language.

mod bare;
mod board;
pub mod colours;
mod exhibit;
pub mod layout;
pub mod person;
pub mod sizes;
pub mod table;
pub mod telling;
pub mod variables;
pub mod waves;
pub mod wording;

pub use board::{Board, Change, Choice, Dot, Hull, Line, Places, boards, shapes};
pub use exhibit::{Exhibit, Figures, kinds, titles};

#[cfg(test)]
mod tests;
