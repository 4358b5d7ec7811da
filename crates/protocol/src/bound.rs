//! Bounds of a variable that are looked up rather than written down, and answers that are proposed.

use super::date::days_in;
use super::{DatePrecision, VariableKind};
use network::{Key, Value};

/// A bound that is another answer, or the day.
#[derive(Clone, Debug, PartialEq)]
pub struct Bound {
    /// Whether nothing may be above it; else nothing may be below
    pub is_max: bool,
    /// What is looked at
    pub by: BoundBy,
}

/// What a bound is looked up in.
#[derive(Clone, Debug, PartialEq)]
pub enum BoundBy {
    /// An answer about the same ego, alter or tie
    Beside(Key),
    /// An answer of ego
    Ego(Key),
    /// The day
    Day(Day),
}

/// An answer that is proposed.
#[derive(Clone, Debug, PartialEq)]
pub enum Proposal {
    /// Always the same
    Value(Value),
    /// The date of a day
    Day(Day),
}

/// A day as it is seen from today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Day {
    Today,
    Yesterday,
}

impl Bound {
    /// Whether an answer lies beyond. Dates are compared as exactly as the less exact of the two is: May 2020 is not
    /// before 2020.
    pub fn is_passed_by(&self, answer: &Value, bound: &Value) -> bool {
        let (less, more) = match (answer, bound) {
            (Value::Number(answer), Value::Number(bound)) => (answer < bound, answer > bound),
            (Value::Text(answer), Value::Text(bound)) => {
                let length = answer.len().min(bound.len());
                let (answer, bound) = (answer.get(..length), bound.get(..length));
                (answer < bound, answer > bound)
            }
            _ => (false, false),
        };
        if self.is_max { more } else { less }
    }
}

impl Day {
    /// The day that a word of protocols stands for.
    pub fn of_word(word: &str) -> Option<Self> {
        match word {
            "today" => Some(Day::Today),
            "yesterday" => Some(Day::Yesterday),
            _ => None,
        }
    }

    /// The date, as exact as `precision`; `today` is a day of the calendar, as `YYYY-MM-DD`.
    pub fn date(self, today: &str, precision: DatePrecision) -> String {
        let mut parts = [0, 1, 1];
        for (part, text) in parts.iter_mut().zip(today.split('-')) {
            *part = text.parse().unwrap_or(1);
        }
        let [mut year, mut month, mut day] = parts;
        if self == Day::Yesterday {
            day -= 1;
            if day == 0 {
                month -= 1;
                if month == 0 {
                    (year, month) = (year - 1, 12);
                }
                day = days_in(year, month);
            }
        }
        let mut date = format!("{year:04}-{month:02}-{day:02}");
        date.truncate(precision.pattern().len());
        date
    }
}

/// Whether answers of one kind can bound those of the other.
pub(crate) fn are_comparable(one: &VariableKind, other: &VariableKind) -> bool {
    use VariableKind::*;
    matches!((one, other), (Number { .. }, Number { .. }) | (Date { .. }, Date { .. }) | (Time { .. }, Time { .. }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yesterday_is_the_day_before() {
        let yesterday = |today| Day::Yesterday.date(today, DatePrecision::Day);
        assert_eq!(yesterday("2026-11-03"), "2026-11-02");
        assert_eq!(yesterday("2024-03-01"), "2024-02-29");
        assert_eq!(yesterday("2023-03-01"), "2023-02-28");
        assert_eq!(yesterday("2026-01-01"), "2025-12-31");
        assert_eq!(Day::Yesterday.date("2026-01-01", DatePrecision::Month), "2025-12");
        assert_eq!(Day::Today.date("2026-01-01", DatePrecision::Year), "2026");
    }

    #[test]
    fn what_is_less_exact_bounds_as_exactly_as_it_is() {
        let by = BoundBy::Ego(Key::from("born"));
        let least = Bound { is_max: false, by: by.clone() };
        let most = Bound { is_max: true, by };
        let year = Value::from("2020");
        assert!(!least.is_passed_by(&"2020-05-01".into(), &year) && !most.is_passed_by(&"2020-05-01".into(), &year));
        assert!(least.is_passed_by(&"2019-12".into(), &year) && most.is_passed_by(&"2021".into(), &year));
        assert!(least.is_passed_by(&Value::Number(2.0), &Value::Number(3.0)));
        assert!(!least.is_passed_by(&Value::Number(3.0), &Value::Number(3.0)));
        assert!(!most.is_passed_by(&Value::Number(9.0), &Value::Blank));
    }
}
