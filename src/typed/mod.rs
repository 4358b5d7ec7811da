//! Floor 2. Numbers and dates as people type them.
//!
//! How a language writes them is the caller's to say ([`NumberStyle`], [`DateStyle`]): a browser knows that of every
//! language. A text that could mean two things is not guessed at: the reading has both, and the screen asks.

mod date;
mod digits;
mod number;

pub use date::{DatePart, DateStyle, read_date, read_date_parts};
pub use number::{NumberStyle, Parse, read_number};

/// What a typed text means.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading<T> {
    /// Nothing is typed
    Nothing,
    /// It means this
    Value(T),
    /// It means one or the other
    Either(T, T),
    /// It is not understood
    Unclear(Misread),
}

/// Why a text is not understood. It has no words: those are the screen's, in the participant's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misread {
    /// It is not a number
    NotNumber,
    /// It has more digits than a number keeps exactly ([`number::MOST_DIGITS`])
    TooManyDigits,
    /// It is not a date
    NotDate,
    /// It is less exact than what is asked: a year where a day is
    Incomplete,
    /// Its year is not written with four digits
    ShortYear,
    /// There is no month of that number
    NoSuchMonth,
    /// The month has no such day
    NoSuchDay,
}

impl<T> Reading<T> {
    /// The same reading, of what `change` makes of its values.
    pub fn map<U>(self, change: impl Fn(T) -> U) -> Reading<U> {
        match self {
            Reading::Nothing => Reading::Nothing,
            Reading::Value(value) => Reading::Value(change(value)),
            Reading::Either(one, other) => Reading::Either(change(one), change(other)),
            Reading::Unclear(why) => Reading::Unclear(why),
        }
    }
}
