use json::Json;
use protocol::civil_from_days;

/// A time as ISO 8601 in UTC to the millisecond, `2026-11-22T09:00:00.000Z`, from milliseconds since 1970; `None` if it
/// is not a number or not in the years 0 to 9999.
pub fn iso_8601(milliseconds: f64) -> Option<String> {
    const DAY: i64 = 86_400_000;
    // Year 0 to 9999, with room to spare for the conversion; NaN is in no range.
    if !(-1e14..1e15).contains(&milliseconds) {
        return None;
    }
    let time = milliseconds.floor() as i64;
    let (year, month, day) = civil_from_days(time.div_euclid(DAY));
    if !(0..=9999).contains(&year) {
        return None;
    }
    let of_day = time.rem_euclid(DAY);
    let (hour, minute, second) = (of_day / 3_600_000, of_day / 60_000 % 60, of_day / 1000 % 60);
    let thousandth = of_day % 1000;
    let mut text = String::new();
    for (number, digits, then) in [
        (year, 4, '-'),
        (month, 2, '-'),
        (day, 2, 'T'),
        (hour, 2, ':'),
        (minute, 2, ':'),
        (second, 2, '.'),
        (thousandth, 3, 'Z'),
    ] {
        for place in (0..digits).rev() {
            text.push(char::from(b'0' + (number / 10_i64.pow(place) % 10) as u8));
        }
        text.push(then);
    }
    Some(text)
}

/// The same as it stands in a file: `null` for what is no time.
pub(super) fn time_json(milliseconds: Option<f64>) -> Json {
    Json::from(milliseconds.and_then(iso_8601))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_times() {
        for (milliseconds, text) in [
            (0.0, "1970-01-01T00:00:00.000Z"),
            (-1.0, "1969-12-31T23:59:59.999Z"),
            (951_782_400_000.0, "2000-02-29T00:00:00.000Z"),
            (1_709_251_199_999.9, "2024-02-29T23:59:59.999Z"),
            (1_709_251_200_000.0, "2024-03-01T00:00:00.000Z"),
            (4_107_542_400_000.0, "2100-03-01T00:00:00.000Z"),
            (4_107_542_399_999.0, "2100-02-28T23:59:59.999Z"),
            (1_795_338_000_123.0, "2026-11-22T09:00:00.123Z"),
            (-62_167_219_200_000.0, "0000-01-01T00:00:00.000Z"),
            (253_402_300_799_999.0, "9999-12-31T23:59:59.999Z"),
        ] {
            assert_eq!(iso_8601(milliseconds).as_deref(), Some(text));
        }
    }

    #[test]
    fn what_is_no_time_has_no_text() {
        for wrong in [f64::NAN, f64::INFINITY, -1e300, 1e300, 253_402_300_800_000.0, -62_167_219_200_001.0] {
            assert_eq!(iso_8601(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn every_day_follows_the_one_before() {
        let length = |year: i64, month: i64| match month {
            2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        let (mut year, mut month, mut day) = (1800, 1, 1);
        for days in -62_091..150_000 {
            assert_eq!(civil_from_days(days), (year, month, day));
            day += 1;
            if day > length(year, month) {
                (day, month) = (1, month + 1);
            }
            if month > 12 {
                (month, year) = (1, year + 1);
            }
        }
    }
}
