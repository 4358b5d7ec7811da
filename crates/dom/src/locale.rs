//! How the participant's language writes numbers, as the browser knows it, and dates, by the module `dates`.

use super::boundary::to_page;
use super::window;
use js_sys::{Array, Date};
use json::Json;
use protocol::DatePrecision;
use std::rc::Rc;
use typed::{DatePart, Misread, NumberStyle, Reading};
use wasm_bindgen::prelude::*;
use words::{Catalogue, Phrase, joined};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type NumberFormat;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(tags: &Array, options: &JsValue) -> Result<NumberFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &NumberFormat, number: f64) -> String;

    /// How a language writes dates.
    #[wasm_bindgen(js_namespace = Intl)]
    pub type DateTimeFormat;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(tags: &Array, options: &JsValue) -> Result<DateTimeFormat, JsValue>;
    /// A date in words or digits.
    #[wasm_bindgen(method)]
    pub fn format(this: &DateTimeFormat, date: &Date) -> String;

    /// The module `dates`; what it exports is explained there.
    #[derive(Clone)]
    pub type Dates;
    #[wasm_bindgen(method)]
    fn read(this: &Dates, tag: &str, names: &str, boxes: &str, parts: usize) -> String;
    #[wasm_bindgen(method)]
    fn words(this: &Dates, tag: &str, names: &str, stored: &str) -> String;
    #[wasm_bindgen(method)]
    fn order(this: &Dates, tag: &str) -> String;
}

/// Options of a format, in Latin digits and by the calendar that dates are stored in.
pub const LATIN: [(&str, &str); 2] = [("numberingSystem", "latn"), ("calendar", "gregory")];

/// A language with the region of those who write it, what the widget says in it, and how its dates are read and written.
#[derive(Clone)]
pub struct Locale {
    tag: String,
    catalogue: Rc<Catalogue>,
    dates: Option<Dates>,
}

impl Locale {
    /// The locale of an interview's language: the browser's own where it is set to the same language. `dates` is needed
    /// where the protocol asks for dates.
    pub fn new(language: &str, catalogue: Rc<Catalogue>, dates: Option<Dates>) -> Self {
        let own = window().navigator().language().unwrap_or_default();
        let is_same = own.split('-').next() == Some(language);
        Locale { tag: if is_same { own } else { language.to_owned() }, catalogue, dates }
    }

    /// A phrase of the widget.
    pub fn say(&self, phrase: Phrase) -> &str {
        self.catalogue.text(phrase, &self.tag)
    }

    /// A number: in a sentence with its digits grouped, in a box without.
    pub fn number(&self, number: f64, grouped: bool) -> String {
        let options = [("useGrouping", Json::Bool(grouped)), ("maximumFractionDigits", Json::Number(20.0))];
        self.number_as(number, Json::object(options))
    }

    fn number_as(&self, number: f64, options: Json) -> String {
        let options = to_page(&options);
        let format = with_tags(&self.tag, |tags| NumberFormat::new(tags, &options));
        format.map_or_else(|_| json::number(number), |format| format.format(number))
    }

    /// The marks that numbers are written with.
    pub fn number_style(&self) -> NumberStyle {
        let sample = self.number_as(1_234_567.5, options_of(&LATIN));
        let mut marks = sample.chars().filter(|c| !c.is_ascii_digit());
        match (marks.next(), marks.next_back()) {
            (Some(group), Some(decimal)) => NumberStyle { decimal, group },
            (Some(decimal), None) => NumberStyle { decimal, group: ' ' },
            _ => NumberStyle { decimal: '.', group: ',' },
        }
    }

    /// The names of months that the widget itself knows.
    fn months(&self) -> &str {
        self.say(Phrase::MonthNames)
    }

    /// A day in words: "3 November 2026".
    pub fn day(&self, date: &Date) -> String {
        let format = date_format(&self.tag, &[("year", "numeric"), ("month", "long"), ("day", "numeric"), LATIN[1]]);
        let written = format.map(|format| format.format(date)).unwrap_or_default();
        // For the languages that the widget speaks and the browser does not.
        let english = self.catalogue.text(Phrase::MonthNames, "en");
        let [english, own] = [english, self.months()].map(|names| names.split(',').nth(date.get_month() as usize));
        let mut day = Vec::new();
        for word in written.split(' ') {
            let is_english = english.is_some_and(|month| month.trim() == word);
            day.push(own.filter(|_| is_english).map_or(word, str::trim));
        }
        day.join(" ")
    }

    /// A stored date in words: "3 November 2026", "November 2026".
    pub fn date(&self, stored: &str) -> String {
        match &self.dates {
            Some(dates) => dates.words(&self.tag, self.months(), stored),
            None => stored.to_owned(),
        }
    }

    /// In which order the parts of a date are written, by their letters ([`typed::DatePart::of`]).
    pub fn date_order(&self) -> String {
        self.dates.as_ref().map(|dates| dates.order(&self.tag)).unwrap_or_default()
    }

    /// What is typed into the boxes for day, month and year.
    pub fn read_date(&self, boxes: &[String], precision: DatePrecision) -> Reading<String> {
        let Some(dates) = &self.dates else { return Reading::Unclear(Misread::NotDate) };
        Reading::of_text(&dates.read(
            &self.tag,
            self.months(),
            &joined(boxes, "\n"),
            DatePart::of_precision(precision).len(),
        ))
    }
}

/// What a browser writes that does not know a language, as Chromium does not know Welsh: British English has the day
/// first, as most of the world.
pub const FALLBACK: &str = "en-GB";

/// A format for a tag, or the fallback's where the browser does not know the tag or cannot read it.
fn with_tags<F>(tag: &str, new: impl Fn(&Array) -> Result<F, JsValue>) -> Result<F, JsValue> {
    let fallback = JsValue::from_str(FALLBACK);
    new(&Array::of2(&JsValue::from_str(tag), &fallback)).or_else(|_| new(&Array::of1(&fallback)))
}

/// How dates are written in a language; nothing where the browser writes no dates.
pub fn date_format(tag: &str, options: &[(&str, &str)]) -> Option<DateTimeFormat> {
    let options = to_page(&options_of(options));
    with_tags(tag, |tags| DateTimeFormat::new(tags, &options)).ok()
}

fn options_of(options: &[(&str, &str)]) -> Json {
    Json::object(options.iter().map(|(name, value)| (*name, Json::from(*value))))
}
