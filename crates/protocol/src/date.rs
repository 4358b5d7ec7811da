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

/// Year, month and day of the Gregorian calendar, from days since 1 January 1970. Counted in eras of 400 years, which
/// all have the same number of days, and in years that begin in March, so that a leap day comes last.
// Each part of the widget has its own: shared, it costs everybody more.
#[inline(always)]
pub fn civil_from_days(days: i64) -> (i64, i64, i64) {
    const ERA: i64 = 146_097;
    let from_march_of_year_0 = days + 719_468;
    let era = from_march_of_year_0.div_euclid(ERA);
    let of_era = from_march_of_year_0.rem_euclid(ERA);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    (year, month, day)
}

/// Days since 1 January 1970, the other way round.
pub(crate) fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month > 2 { year } else { year - 1 };
    let before = (153 * ((month + 9) % 12) + 2) / 5;
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + before + day - 719_469
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

    #[test]
    fn days_are_counted_both_ways() {
        assert_eq!(civil_from_days(0), (1970, 1, 1));
        for days in (-800_000..3_000_000).step_by(37) {
            let (year, month, day) = civil_from_days(days);
            assert_eq!(days_from_civil(year, month, day), days);
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
