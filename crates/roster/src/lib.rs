//! Rosters: lists of people that a prompt lets participants choose from, in place of typing names or beside it.
//!
//! [`read`] makes rows of a file, CSV or JSON, or tells what is wrong with it by line and column. A [`Choice`] is what one
//! prompt shows of a roster: who passes its filter, in its order, with the answers that its columns come to. [`Finder`]
//! finds people in that by what is typed, and forgives spelling.
//!
//! Nothing here is part of an interview: a command has all that it takes from a roster (`interview::Listed`), so that a
//! journal is replayed without one.
//!
//! ```
//! use json::Json;
//! use sociogram_roster::{Choice, Finder, read};
//! let people = read("class.csv", "id,label\n1,Amal\n2,Zara").unwrap_or_default();
//! let bare = |text: &str| text.to_lowercase();
//! let all = Json::Object(Vec::new());
//! let choice = Choice::new("class.csv", &people, &all, &all, &bare).unwrap_or(Choice { rows: Vec::new() });
//! let found = Finder::new(&choice.rows, &bare).find("zraa", &bare);
//! assert_eq!(choice.rows[found[0]].label, "Zara");
//! ```

mod answers;
mod choice;
mod find;
mod read;

pub use choice::{Choice, Row};
pub use find::{Bare, Finder};
pub use read::{RosterFault, read};
