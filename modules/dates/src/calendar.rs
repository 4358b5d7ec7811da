//! How a language writes dates, as the browser knows it. Only the crate `dates` has this; the widget asks it by
//! [`dom::locale`].

use dom::locale::{FALLBACK, LATIN, date_format};
use js_sys::{Date, JsString, RegExp};
use protocol::DatePrecision;
use std::cell::RefCell;
use std::rc::Rc;
use typed::{DatePart, DateStyle, Misread, Reading, read_date_parts, welsh_forms};

/// The sets of month names where Arabic is written: of Egypt and the Gulf, the Levant, Algeria and Tunisia, Morocco.
const ARABIC_REGIONS: [&str; 4] = ["ar-EG", "ar-SY", "ar-DZ", "ar-MA"];

/// The names of the months in a language, 1 to 12.
type Months = Rc<Vec<(u32, String)>>;

thread_local! {
    /// The names of the months in the language last asked for: a browser takes milliseconds to write them.
    static MONTHS: RefCell<Option<(String, Months)>> = const { RefCell::new(None) };
}

/// The dates of a language.
pub struct Calendar<'t> {
    /// The language, with the region of those who write it
    pub tag: &'t str,
    /// The months as the widget calls them in this language, with commas between them
    pub names: &'t str,
}

impl Calendar<'_> {
    /// What is typed into the boxes for day, month and year, a line each; `parts` is how many of year, month and day
    /// are asked for.
    pub fn read(&self, boxes: &str, parts: usize) -> Reading<String> {
        use DatePrecision::*;
        let Some(precision) = [Year, Month, Day].into_iter().find(|it| DatePart::of_precision(*it).len() == parts)
        else {
            return Reading::Unclear(Misread::NotDate);
        };
        let bare: Vec<String> = boxes.split('\n').map(bare).collect();
        let boxes = [0, 1, 2].map(|at| bare.get(at).map(String::as_str).unwrap_or_default());
        // Names take long, and only letters need them.
        let has_letters = boxes.iter().any(|text| text.chars().any(|c| !c.is_ascii() || c.is_ascii_alphabetic()));
        let months = if has_letters { self.months().to_vec() } else { Vec::new() };
        read_date_parts(boxes, precision, &DateStyle { order: self.order(), months })
    }

    /// A stored date in words: "3 November 2026", "November 2026".
    pub fn words(&self, stored: &str) -> String {
        let mut numbers = stored.split('-').filter_map(|part| part.parse::<i32>().ok());
        let (Some(year), month, day) = (numbers.next(), numbers.next(), numbers.next()) else {
            return stored.to_owned();
        };
        let parts = [(Some("numeric"), "year"), (month.map(|_| "long"), "month"), (day.map(|_| "numeric"), "day")];
        let parts = parts.into_iter().filter_map(|(form, part)| Some((part, form?)));
        let date = date_of(year, month.unwrap_or(1), day.unwrap_or(1));
        let dates = [date];
        let mut written = write_dates(self.tag, parts.chain([LATIN[1]]).collect(), &dates).pop().unwrap_or_default();
        // For the languages that the widget speaks and the browser does not.
        let own = month.and_then(|month| self.names().nth(month as usize - 1));
        if let (Some(own), [english]) = (own, &write_dates(FALLBACK, vec![("month", "long")], &dates)[..]) {
            written = written.replace(english, own);
        }
        written
    }

    /// In which order the parts of a date are written.
    pub fn order(&self) -> [DatePart; 3] {
        let options = ["year", "month", "day"].map(|part| (part, "numeric"));
        let sample = write_dates(self.tag, options.into_iter().chain(LATIN).collect(), &[date_of(2006, 5, 4)]).pop();
        let mut order = [("4", DatePart::Day), ("5", DatePart::Month), ("2006", DatePart::Year)];
        // As it stands where the browser cannot tell.
        order.sort_by_key(|(digits, _)| sample.as_ref().and_then(|sample| sample.find(digits)));
        order.map(|(_, part)| part)
    }

    /// The names of months that the widget itself knows.
    fn names(&self) -> impl Iterator<Item = &str> {
        self.names.split(',').map(str::trim)
    }

    fn months(&self) -> Months {
        let known = MONTHS.with_borrow(|known| known.clone().filter(|(of, _)| of == self.tag));
        if let Some((_, months)) = known {
            return months;
        }
        let mut tags = vec![self.tag];
        if self.tag.starts_with("ar") {
            tags.extend(ARABIC_REGIONS);
        }
        tags.push(FALLBACK);
        let days: Vec<Date> = (1..=12).map(|month| date_of(2006, month, 1)).collect();
        let mut months: Vec<(u32, String)> = (1..).zip(self.names().map(bare)).collect();
        if self.tag.starts_with("cy") {
            for (month, name) in months.clone() {
                months.extend(welsh_forms(&name).into_iter().map(|form| (month, form)));
            }
        }
        for tag in tags {
            // Some languages bend the name beside a day.
            for form in [&[("month", "long")][..], &[("month", "short")], &[("day", "numeric"), ("month", "long")]] {
                let names = write_dates(tag, form.iter().copied().chain(LATIN).collect(), &days);
                let bare = names.iter().map(|name| bare(name).trim_matches(|c: char| !is_letter(c)).to_owned());
                months.extend((1..).zip(bare).filter(|(_, name): &(u32, String)| !name.is_empty()));
            }
        }
        // Where months are counted, all have the same letters.
        let is_of_others =
            |(month, name): &(u32, String)| months.iter().any(|(other, it)| it == name && other != month);
        let months: Vec<(u32, String)> = months.iter().filter(|named| !is_of_others(named)).cloned().collect();
        let months = Rc::new(months);
        MONTHS.replace(Some((self.tag.to_owned(), months.clone())));
        months
    }
}

/// Dates in a language; none where the browser writes no dates.
fn write_dates(tag: &str, options: Vec<(&str, &str)>, dates: &[Date]) -> Vec<String> {
    let format = date_format(tag, &options);
    format.map(|format| dates.iter().map(|date| format.format(date)).collect()).unwrap_or_default()
}

fn date_of(year: i32, month: i32, day: i32) -> Date {
    let date = Date::new_with_year_month_day(2000, month - 1, day);
    // Not through the constructor, which takes year 26 for 1926.
    date.set_full_year_with_month_date(year as u32, month - 1, day);
    date
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || (!c.is_ascii() && !c.is_whitespace())
}

/// A text in small letters without accents, hamzas and other marks, as months are looked for.
fn bare(text: &str) -> String {
    let apart = JsString::from(text).to_lower_case().normalize("NFKD");
    String::from(apart.replace_by_pattern(&RegExp::new("\\p{M}", "gu"), ""))
}
