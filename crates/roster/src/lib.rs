//! Rosters: lists of people that a prompt lets participants choose from, in place of typing names or beside it.
//!
//! [`read`] makes rows of a file, CSV or JSON, or tells what is wrong with it by line and column. A [`Choice`] is what one
//! prompt shows of a roster: who passes its filter, in its order, with the answers that its columns come to. [`Finder`]
//! finds people in that by what is typed, and forgives spelling.
//!
//! Nothing here is part of an interview: a command has all that it takes from a roster (`interview::Listed`), so that a
//! journal is replayed without one.

mod answers;
mod choice;
mod find;
mod read;

pub use choice::{Choice, Row};
pub use find::{Bare, Finder};
pub use read::{RosterFault, read};
