//! Bounds of a variable that are looked up rather than written down, and answers that are proposed.

use super::date::{civil_from_days, days_from_civil, days_in};
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

/// A day as it is seen from today: so many years, months and days later, or earlier where they are below 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Day {
    pub years: i32,
    pub months: i32,
    pub days: i32,
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
        let days = match word {
            "today" => 0,
            "yesterday" => -1,
            _ => return None,
        };
        Some(Day { days, ..Day::default() })
    }

    /// The date, as exact as `precision`; `today` is a day of the calendar, as `YYYY-MM-DD`. Years and months are counted
    /// first: where the month then has no such day, its last one is meant.
    pub fn date(self, today: &str, precision: DatePrecision) -> String {
        let mut parts = [0, 1, 1];
        for (part, text) in parts.iter_mut().zip(today.split('-')) {
            *part = text.parse().unwrap_or(1);
        }
        let [year, month, day] = parts;
        let months = (year + i64::from(self.years)) * 12 + month - 1 + i64::from(self.months);
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
        let day = day.min(days_in(year.unsigned_abs() as u32, month as u32).into());
        let (year, month, day) = civil_from_days(days_from_civil(year, month, day) + i64::from(self.days));
        let mut date = format!("{:04}-{month:02}-{day:02}", year.clamp(1, 9999));
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
        let day_of = |word| Day::of_word(word).unwrap();
        let yesterday = |today| day_of("yesterday").date(today, DatePrecision::Day);
        assert_eq!(yesterday("2026-11-03"), "2026-11-02");
        assert_eq!(yesterday("2024-03-01"), "2024-02-29");
        assert_eq!(yesterday("2023-03-01"), "2023-02-28");
        assert_eq!(yesterday("2026-01-01"), "2025-12-31");
        assert_eq!(day_of("yesterday").date("2026-01-01", DatePrecision::Month), "2025-12");
        assert_eq!(day_of("today").date("2026-01-01", DatePrecision::Year), "2026");
    }

    #[test]
    fn days_are_counted_from_today() {
        let from = |today, years, months, days| Day { years, months, days }.date(today, DatePrecision::Day);
        assert_eq!(from("2026-11-03", 0, 0, -7), "2026-10-27");
        assert_eq!(from("2024-02-28", 0, 0, 2), "2024-03-01");
        assert_eq!(from("2026-01-15", 0, -1, 0), "2025-12-15");
        assert_eq!(from("2024-02-29", -18, 0, 0), "2006-02-28");
        assert_eq!(from("2026-03-31", 0, -1, 1), "2026-03-01");
        assert_eq!(from("2026-03-31", 100_000, 0, 0), "9999-03-31");
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
