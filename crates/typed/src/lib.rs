//! Numbers and dates as people type them.
//!
//! How a language writes them is the caller's to say ([`NumberStyle`], [`DateStyle`]): a browser knows that of every
//! language. A text that could mean two things is not guessed at: the reading has both, and the screen asks.
//!
//! ```
//! use sociogram_typed::{NumberStyle, Reading, read_number};
//! let read = |typed, decimal, group| {
//!     read_number(typed, NumberStyle { decimal, group }, "months", false, &|digits| digits.parse().ok())
//! };
//! assert_eq!(read("1,250 months", '.', ','), Reading::Value(1250.0));
//! assert_eq!(read("12,5", ',', '.'), Reading::Value(12.5));
//! assert_eq!(read(" ", ',', '.'), Reading::Nothing);
//! ```

mod date;
mod digits;
mod number;

pub use date::{DatePart, DateStyle, read_date, read_date_parts, welsh_forms};
pub use digits::digit;
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

/// The names of what is misread of dates.
const MISREAD_DATES: [(Misread, &str); 5] = [
    (Misread::NotDate, "not-date"),
    (Misread::Incomplete, "incomplete"),
    (Misread::ShortYear, "short-year"),
    (Misread::NoSuchMonth, "no-such-month"),
    (Misread::NoSuchDay, "no-such-day"),
];

impl Reading<String> {
    /// The reading of a date as a text, which crosses from one module to another: nothing, the date, two of them on a
    /// line each, or the name of what is wrong.
    pub fn to_text(&self) -> String {
        match self {
            Reading::Nothing => String::new(),
            Reading::Value(date) => date.clone(),
            Reading::Either(one, other) => [one, "\n", other].concat(),
            Reading::Unclear(why) => {
                let named = MISREAD_DATES.iter().find(|(misread, _)| misread == why);
                named.map_or("not-date", |(_, name)| name).to_owned()
            }
        }
    }

    /// The reading that [`Self::to_text`] wrote.
    pub fn of_text(text: &str) -> Self {
        if let Some((why, _)) = MISREAD_DATES.iter().find(|(_, name)| *name == text) {
            return Reading::Unclear(*why);
        }
        match text.split_once('\n') {
            Some((one, other)) => Reading::Either(one.to_owned(), other.to_owned()),
            None if text.is_empty() => Reading::Nothing,
            None => Reading::Value(text.to_owned()),
        }
    }
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

    /// What it may mean: one value or two, or none where nothing is typed.
    ///
    /// # Errors
    /// Why it is not understood.
    pub fn values(self) -> Result<Vec<T>, Misread> {
        match self {
            Reading::Nothing => Ok(Vec::new()),
            Reading::Value(value) => Ok(vec![value]),
            Reading::Either(one, other) => Ok(vec![one, other]),
            Reading::Unclear(why) => Err(why),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_crosses_from_one_module_to_another_stays_the_same() {
        let date = || "2026-11-03".to_owned();
        let mut readings =
            vec![Reading::Nothing, Reading::Value(date()), Reading::Either(date(), "2026-03-11".to_owned())];
        readings.extend(MISREAD_DATES.map(|(why, _)| Reading::Unclear(why)));
        for reading in readings {
            assert_eq!(Reading::of_text(&reading.to_text()), reading);
        }
        for part in [DatePart::Day, DatePart::Month, DatePart::Year] {
            assert_eq!(DatePart::of(part.letter()), Some(part));
        }
    }
}
