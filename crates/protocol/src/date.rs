use super::DatePrecision;

/// Whether `text` is a date of the Gregorian calendar, written with four digits for the year and two for month and
/// day. Two such texts of one precision are in time's order when they are in the alphabet's.
pub fn is_date(text: &str, precision: DatePrecision) -> bool {
    let parts = match precision {
        DatePrecision::Year => 1,
        DatePrecision::Month => 2,
        DatePrecision::Day => 3,
    };
    let mut numbers = [0, 1, 1];
    let mut count = 0;
    for part in text.split('-') {
        let width = if count == 0 { 4 } else { 2 };
        if count == parts || part.len() != width || !part.bytes().all(|b| b.is_ascii_digit()) {
            return false;
        }
        numbers[count] = part.bytes().fold(0, |sum, b| sum * 10 + u32::from(b - b'0'));
        count += 1;
    }
    let [year, month, day] = numbers;
    count == parts && (1..=12).contains(&month) && day >= 1 && day <= days_in(year, month)
}

/// Whether `text` is a time of day, with two digits for the hour, from 00, and two for the minute. Such texts are in time's
/// order when they are in the alphabet's.
pub fn is_time(text: &str) -> bool {
    let below = |part: &str, limit: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()) && part < limit;
    text.split_once(':').is_some_and(|(hour, minute)| below(hour, "24") && below(minute, "60"))
}

/// How many days a month has, counted from 1.
pub fn days_in(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

impl DatePrecision {
    /// How such a date is written.
    pub fn pattern(self) -> &'static str {
        match self {
            DatePrecision::Day => "YYYY-MM-DD",
            DatePrecision::Month => "YYYY-MM",
            DatePrecision::Year => "YYYY",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use DatePrecision::*;
    use proptest::prelude::*;

    #[test]
    fn only_days_that_exist_are_dates() {
        for good in ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2023-04-30"] {
            assert!(is_date(good, Day), "{good}");
        }
        for bad in [
            "2023-02-29",
            "1900-02-29",
            "2023-04-31",
            "2023-13-01",
            "2023-00-10",
            "2023-01-00",
            "2023-1-01",
            "23-01-01",
            "2023-01",
            "2023-01-01-",
            "2023/01/01",
            " 2023-01-01",
            "+023-01-01",
            "",
            "-",
            "２０２３-01-01",
        ] {
            assert!(!is_date(bad, Day), "{bad}");
        }
        assert!(is_date("2023-12", Month) && !is_date("2023-13", Month) && !is_date("2023", Month));
        assert!(is_date("2023", Year) && !is_date("23", Year) && !is_date("2023-01", Year));
    }

    #[test]
    fn only_times_of_a_day_are_times() {
        for good in ["00:00", "09:30", "23:59"] {
            assert!(is_time(good), "{good}");
        }
        for bad in ["24:00", "9:30", "09:60", "09:3", "0930", "09:30:00", "٠٩:30", "-1:30", "", ":"] {
            assert!(!is_time(bad), "{bad}");
        }
    }

    proptest! {
        /// Held against the rule told the other way round: day n of a month exists if counting the days of the
        /// calendar from 1 January comes to it.
        #[test]
        fn every_day_counted_off_the_calendar_is_a_date(year in 1u32..9999, nth in 0u32..366) {
            let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
            let lengths = [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
            let (mut month, mut day) = (0, nth);
            while month < 12 && day >= lengths[month] {
                day -= lengths[month];
                month += 1;
            }
            let text = format!("{year:04}-{:02}-{:02}", month + 1, day + 1);
            prop_assert_eq!(is_date(&text, Day), month < 12, "{}", text);
        }
    }
}
