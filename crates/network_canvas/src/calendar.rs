//! Days counted, for dates that are so many days around another.

use protocol::{DatePrecision, days_in, is_date};

/// The number of a day, counted from the first of the year 1; `None` if it is no date.
pub(crate) fn day(date: &str) -> Option<i64> {
    let date = date.get(..10).filter(|date| is_date(date, DatePrecision::Day))?;
    let number = |from: usize, to: usize| date.get(from..to).and_then(|digits| digits.parse::<u32>().ok());
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let months: u32 = (1..month).map(|month| days_in(year, month)).sum();
    Some(before(i64::from(year)) + i64::from(months) + i64::from(day) - 1)
}

/// The date of a day; `None` beyond the years 1 to 9999.
pub(crate) fn written(mut day: i64) -> Option<String> {
    let mut year = 1 + day.div_euclid(366);
    while before(year + 1) <= day {
        year += 1;
    }
    let year = u32::try_from(year).ok().filter(|year| (1..=9999).contains(year))?;
    day -= before(i64::from(year));
    let mut month = 1;
    while day >= i64::from(days_in(year, month)) {
        day -= i64::from(days_in(year, month));
        month += 1;
    }
    Some(format!("{year:04}-{month:02}-{:02}", day + 1))
}

/// The days before a year.
fn before(year: i64) -> i64 {
    let past = year - 1;
    past * 365 + past.div_euclid(4) - past.div_euclid(100) + past.div_euclid(400)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_is_counted_and_written_back() {
        for date in ["0001-01-01", "1999-12-31", "2000-02-29", "2000-03-01", "2024-12-31", "9999-12-31"] {
            assert_eq!(day(date).and_then(written).as_deref(), Some(date));
        }
        assert_eq!(day("2024-03-01").map(|day| day - 180).and_then(written).as_deref(), Some("2023-09-03"));
        assert_eq!((day("today"), day("2023-02-29"), day("é")), (None, None, None));
        let end = day("9999-12-31").unwrap_or_default();
        assert_eq!((written(end + 1), written(-1)), (None, None));
    }
}
