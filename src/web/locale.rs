//! How the participant's language writes numbers and dates, as the browser knows it.

use super::boundary::to_page;
use super::dom::window;
use crate::json::{self, Json};
use crate::letters::lower;
use crate::typed::{DatePart, DateStyle, NumberStyle};
use crate::words::{self, Phrase};
use js_sys::{Array, Date, JsString, RegExp};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type NumberFormat;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(tags: &Array, options: &JsValue) -> Result<NumberFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &NumberFormat, number: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(tags: &Array, options: &JsValue) -> Result<DateTimeFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &DateTimeFormat, date: &Date) -> String;
}

/// The sets of month names where Arabic is written: of Egypt and the Gulf, the Levant, Algeria and Tunisia, Morocco.
const ARABIC_REGIONS: [&str; 4] = ["ar-EG", "ar-SY", "ar-DZ", "ar-MA"];

/// The names of the months in a language, 1 to 12.
type Months = Rc<Vec<(u32, String)>>;

thread_local! {
    /// The names of the months in the language last asked for: a browser takes milliseconds to write them.
    static MONTHS: RefCell<Option<(Locale, Months)>> = const { RefCell::new(None) };
}

/// Options of a format, in Latin digits and by the calendar that dates are stored in.
const LATIN: [(&str, &str); 2] = [("numberingSystem", "latn"), ("calendar", "gregory")];

/// A language with the region of those who write it.
#[derive(Clone, PartialEq)]
pub struct Locale(String);

impl Locale {
    /// The locale of an interview's language: the browser's own where it is set to the same language.
    pub fn of(language: &str) -> Self {
        let own = window().navigator().language().unwrap_or_default();
        let is_same = own.split('-').next() == Some(language);
        Locale(if is_same { own } else { language.to_owned() })
    }

    /// A number: in a sentence with its digits grouped, in a box without.
    pub fn number(&self, number: f64, grouped: bool) -> String {
        let options = [("useGrouping", Json::Bool(grouped)), ("maximumFractionDigits", Json::Number(20.0))];
        self.number_as(number, Json::object(options))
    }

    fn number_as(&self, number: f64, options: Json) -> String {
        let options = to_page(&options);
        let format = with_tags(&self.0, |tags| NumberFormat::new(tags, &options));
        format.map_or_else(|_| json::number(number), |format| format.format(number))
    }

    /// The marks that numbers are written with.
    pub fn number_style(&self) -> NumberStyle {
        let sample = self.number_as(1_234_567.5, Json::object(LATIN.map(|(name, value)| (name, Json::from(value)))));
        let marks: Vec<char> = sample.chars().filter(|c| !c.is_ascii_digit()).collect();
        match marks[..] {
            [group, .., decimal] => NumberStyle { decimal, group },
            [decimal] => NumberStyle { decimal, group: ' ' },
            [] => NumberStyle { decimal: '.', group: ',' },
        }
    }

    /// The names of months that the widget itself knows in a language.
    fn known_months(language: &str) -> impl Iterator<Item = &'static str> {
        words::text(Phrase::MonthNames, language).split(", ")
    }

    /// A day in words: "3 November 2026".
    pub fn day(&self, date: &Date) -> String {
        self.write_date(date, &[("year", "numeric"), ("month", "long"), ("day", "numeric")])
    }

    fn write_date(&self, date: &Date, parts: &[(&str, &str)]) -> String {
        let options = parts.iter().copied().chain([LATIN[1]]).collect();
        let mut written = write_dates(&self.0, options, std::slice::from_ref(date)).pop().unwrap_or_default();
        // For the languages that the widget speaks and the browser does not.
        for (english, own) in Self::known_months("en").zip(Self::known_months(&self.0)) {
            written = written.replace(english, own);
        }
        written
    }

    /// A stored date in words: "3 November 2026", "November 2026".
    pub fn date(&self, stored: &str) -> String {
        let mut numbers = stored.split('-').filter_map(|part| part.parse::<i32>().ok());
        let (Some(year), month, day) = (numbers.next(), numbers.next(), numbers.next()) else {
            return stored.to_owned();
        };
        let parts = [(Some("numeric"), "year"), (month.map(|_| "long"), "month"), (day.map(|_| "numeric"), "day")];
        let parts: Vec<(&str, &str)> = parts.into_iter().filter_map(|(form, part)| Some((part, form?))).collect();
        self.write_date(&date_of(year, month.unwrap_or(1), day.unwrap_or(1)), &parts)
    }

    /// In which order the parts of a date are written.
    pub fn date_order(&self) -> [DatePart; 3] {
        let options = ["year", "month", "day"].map(|part| (part, "numeric"));
        let sample = write_dates(&self.0, options.into_iter().chain(LATIN).collect(), &[date_of(2006, 5, 4)]).pop();
        let mut order = [("4", DatePart::Day), ("5", DatePart::Month), ("2006", DatePart::Year)];
        // As it stands where the browser cannot tell.
        order.sort_by_key(|(digits, _)| sample.as_ref().and_then(|sample| sample.find(digits)));
        order.map(|(_, part)| part)
    }

    /// How dates are written; the names of months only if `typed` has letters, which need them.
    pub fn date_style(&self, typed: &[String]) -> DateStyle {
        let has_letters = typed.iter().any(|text| text.chars().any(|c| !c.is_ascii() || c.is_ascii_alphabetic()));
        let months = if has_letters { self.months().to_vec() } else { Vec::new() };
        DateStyle { order: self.date_order(), months }
    }

    fn months(&self) -> Months {
        let known = MONTHS.with_borrow(|known| known.clone().filter(|(of, _)| of == self));
        if let Some((_, months)) = known {
            return months;
        }
        let mut tags = vec![self.0.as_str()];
        if self.0.starts_with("ar") {
            tags.extend(ARABIC_REGIONS);
        }
        tags.push(FALLBACK);
        let days: Vec<Date> = (1..=12).map(|month| date_of(2006, month, 1)).collect();
        let mut months: Vec<(u32, String)> = (1..).zip(Self::known_months(&self.0).map(bare)).collect();
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
        MONTHS.replace(Some((self.clone(), months.clone())));
        months
    }
}

/// What a browser writes that does not know a language, as Chromium does not know Welsh: British English has the day
/// first, as most of the world.
const FALLBACK: &str = "en-GB";

/// A format for a tag, or the fallback's where the browser does not know the tag or cannot read it.
fn with_tags<F>(tag: &str, new: impl Fn(&Array) -> Result<F, JsValue>) -> Result<F, JsValue> {
    let fallback = JsValue::from_str(FALLBACK);
    new(&Array::of2(&JsValue::from_str(tag), &fallback)).or_else(|_| new(&Array::of1(&fallback)))
}

/// Dates in a language; none where the browser writes no dates.
fn write_dates(tag: &str, options: Vec<(&str, &str)>, dates: &[Date]) -> Vec<String> {
    let options = to_page(&Json::object(options.into_iter().map(|(name, value)| (name, Json::from(value)))));
    let format = with_tags(tag, |tags| DateTimeFormat::new(tags, &options));
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
pub fn bare(text: &str) -> String {
    let apart = JsString::from(lower(text)).normalize("NFKD");
    String::from(apart.replace_by_pattern(&RegExp::new("\\p{M}", "gu"), ""))
}
