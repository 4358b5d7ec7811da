//! Dates, months and years, in one text or in a box for each part.

use super::digits::plain;
use super::{Misread, Reading};
use protocol::{DatePrecision, days_in};

/// A part of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum DatePart {
    Day,
    Month,
    Year,
}

/// The parts by the letters that they cross from one module to another as.
const LETTERS: [(DatePart, char); 3] = [(DatePart::Day, 'd'), (DatePart::Month, 'm'), (DatePart::Year, 'y')];

impl DatePart {
    /// The parts that a date of such precision has, the largest first.
    pub fn of_precision(precision: DatePrecision) -> &'static [DatePart] {
        match precision {
            DatePrecision::Year => &[DatePart::Year],
            DatePrecision::Month => &[DatePart::Year, DatePart::Month],
            DatePrecision::Day => &[DatePart::Year, DatePart::Month, DatePart::Day],
        }
    }

    /// A letter that stands for it.
    pub fn letter(self) -> char {
        LETTERS.iter().find(|(part, _)| *part == self).map_or('y', |(_, letter)| *letter)
    }

    /// The part that a letter stands for.
    pub fn of(letter: char) -> Option<Self> {
        LETTERS.iter().find(|(_, it)| *it == letter).map(|(part, _)| *part)
    }
}

/// How a language writes dates.
#[derive(Clone, Debug, PartialEq)]
pub struct DateStyle {
    /// Which part comes first, second and third
    pub order: [DatePart; 3],
    /// What months are called, 1 to 12, in small letters without accents; a month has several names
    pub months: Vec<(u32, String)>,
}

/// Years that a run of digits without marks may have.
const USUAL_YEARS: std::ops::Range<u32> = 1800..2200;

/// A date before it is known whether it exists: what was found of year, month and day.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Found<'t> {
    year: &'t str,
    month: Option<u32>,
    day: Option<u32>,
}

/// What a typed text means as a date: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as `precision` says. What is more exact is cut.
/// The text is in small letters without accents, as the names of `style` are.
pub fn read_date(typed: &str, precision: DatePrecision, style: &DateStyle) -> Reading<String> {
    let typed = plain(typed);
    if typed.trim().is_empty() {
        return Reading::Nothing;
    }
    let Some(words) = words(&typed, style) else { return Reading::Unclear(Misread::NotDate) };
    let numbers: Vec<&str> = words.numbers.iter().map(String::as_str).collect();
    let number = |text: &str| text.parse::<u32>().ok();
    let is_year = |text: &str| text.len() == 4;
    let found = |year, month: Option<u32>, day: Option<u32>| Found { year, month, day };
    let candidates = match (words.month, &numbers[..]) {
        (Some(month), [year, day]) if is_year(year) => vec![found(year, Some(month), number(day))],
        (Some(month), [day, year]) => vec![found(year, Some(month), number(day))],
        (Some(month), [year]) if is_year(year) || precision == DatePrecision::Month => {
            vec![found(year, Some(month), None)]
        }
        (Some(_), [_] | []) => return Reading::Unclear(Misread::Incomplete),
        (None, [year, month, day]) if is_year(year) => vec![found(year, number(month), number(day))],
        (None, [one, other, year]) => {
            let mut both = [found(*year, number(other), number(one)), found(*year, number(one), number(other))];
            if is_month_first(style) {
                both.reverse();
            }
            if !is_year(year) {
                return Reading::Unclear(Misread::ShortYear);
            }
            both.into()
        }
        (None, [one, other]) if is_year(one) && is_year(other) => return Reading::Unclear(Misread::NotDate),
        (None, [year, month]) if is_year(year) => vec![found(year, number(month), None)],
        (None, [month, year]) if is_year(year) => vec![found(year, number(month), None)],
        (None, [_, _]) if precision == DatePrecision::Month => return Reading::Unclear(Misread::ShortYear),
        (None, [_, _]) => return Reading::Unclear(Misread::Incomplete),
        (None, [run]) => return read_run(run, precision, style),
        _ => return Reading::Unclear(Misread::NotDate),
    };
    either(candidates.into_iter().map(|found| dates(found, precision)).collect())
}

/// What the boxes for day, month and year mean together, in that order; a box that is not there is empty. A whole date
/// in one of them, the others empty, is read as one.
pub fn read_date_parts(typed: [&str; 3], precision: DatePrecision, style: &DateStyle) -> Reading<String> {
    let typed = typed.map(plain);
    let filled: Vec<&String> = typed.iter().filter(|text| !text.trim().is_empty()).collect();
    if let [only] = filled[..] {
        let holds_more = words(only, style).is_some_and(|words| {
            words.numbers.len() + usize::from(words.month.is_some()) > 1
                || words.numbers.iter().any(|run| run.len() > 4)
        });
        if holds_more || precision == DatePrecision::Year {
            return read_date(only, precision, style);
        }
    }
    if filled.is_empty() {
        return Reading::Nothing;
    }
    let mut parts: [Option<Words>; 3] = [None, None, None];
    for (part, text) in parts.iter_mut().zip(&typed) {
        if !text.trim().is_empty() {
            let Some(words) = words(text, style) else { return Reading::Unclear(Misread::NotDate) };
            *part = Some(words);
        }
    }
    let [day, month, year] = &parts;
    // One number, or for the month one name.
    let alone = |words: &Words| match (&words.numbers[..], words.month) {
        ([number], None) => number.parse::<u32>().ok(),
        ([], Some(month)) => Some(month),
        _ => None,
    };
    let names_none = |part: &Option<Words>| part.as_ref().is_none_or(|words| words.month.is_none());
    let is_read = |part: &Option<Words>| part.as_ref().is_none_or(|words| alone(words).is_some());
    if !parts.iter().all(is_read) || !names_none(day) || !names_none(year) {
        return Reading::Unclear(Misread::NotDate);
    }
    let needs_day = precision == DatePrecision::Day;
    let (Some(year), true) = (year, month.is_some() && (day.is_some() || !needs_day)) else {
        return Reading::Unclear(Misread::Incomplete);
    };
    let year = year.numbers.first().map(String::as_str).unwrap_or_default();
    dates(Found { year, month: month.as_ref().and_then(alone), day: day.as_ref().and_then(alone) }, precision)
}

/// How else a Welsh month is written: after "o", which softens it, and after "mis", month.
pub fn welsh_forms(month: &str) -> Vec<String> {
    let mut forms = vec![format!("mis {month}"), format!("fis {month}")];
    for (hard, soft) in [("rh", "r"), ("t", "d"), ("m", "f"), ("g", "")] {
        if let Some(rest) = month.strip_prefix(hard) {
            forms.push(soft.to_owned() + rest);
            break;
        }
    }
    forms
}

/// What a typed text consists of.
struct Words {
    numbers: Vec<String>,
    month: Option<u32>,
}

/// The numbers and the month's name in a text; `None` if it says something else too, such as "about".
fn words(typed: &str, style: &DateStyle) -> Option<Words> {
    let mut text = typed.trim().to_owned();
    let mut month = None;
    if let Some((number, name)) = named_month(&text, style) {
        month = Some(number);
        text = text.replacen(name, " ", 1);
    }
    let kind = |c: char| (c.is_ascii_digit(), is_letter(c));
    let mut numbers = Vec::new();
    let mut after_digit = false;
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let (word, after) = rest.split_at(rest.find(|c| kind(c) != kind(first)).unwrap_or(rest.len()));
        if first.is_ascii_digit() {
            numbers.push(word.to_owned());
        } else if is_letter(first) {
            let length = word.chars().count();
            // "3rd", "3ydd"; "2026年", "2026م"; "3 de noviembre".
            let is_short = numbers.last().is_some_and(|number: &String| number.len() <= 2);
            let is_ending = after_digit && if is_short { length <= 4 } else { length == 1 && !word.is_ascii() };
            let is_joining = length <= 2 && month.is_some() && !numbers.is_empty();
            if !is_ending && !is_joining {
                month = Some(beginning_of_month(word, style).filter(|_| month.is_none())?);
            }
        } else if !word.chars().all(|c| MARKS.contains(c)) {
            return None;
        }
        after_digit = first.is_ascii_digit();
        rest = after;
    }
    Some(Words { numbers, month })
}

/// What stands between the parts of a date.
const MARKS: &str = " /-.,،؍–’'";

/// Past ASCII, all that is no mark between parts counts as a letter, which needs no table of letters.
fn is_letter(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { !MARKS.contains(c) }
}

/// The longest name of a month that stands in the text, not inside another word.
fn named_month<'s>(text: &str, style: &'s DateStyle) -> Option<(u32, &'s str)> {
    let stands = |name: &str| {
        text.match_indices(name).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let after = text[at + name.len()..].chars().next();
            !before.is_some_and(is_letter) && !after.is_some_and(is_letter)
        })
    };
    let named = style.months.iter().filter(|(_, name)| !name.is_empty() && stands(name));
    named.max_by_key(|(_, name)| name.len()).map(|(month, name)| (*month, name.as_str()))
}

/// The one month whose name begins with this word of at least three letters.
fn beginning_of_month(word: &str, style: &DateStyle) -> Option<u32> {
    let mut begun = style.months.iter().filter(|(_, name)| name.starts_with(word)).map(|(month, _)| *month);
    let month = begun.next()?;
    (word.chars().count() >= 3 && begun.all(|other| other == month)).then_some(month)
}

fn is_month_first(style: &DateStyle) -> bool {
    let place = |part| style.order.iter().position(|it| *it == part);
    place(DatePart::Month) < place(DatePart::Day)
}

/// A run of digits alone: a year, or a whole date without marks, in the language's order, the other order of day and
/// month, or with the year first.
fn read_run(run: &str, precision: DatePrecision, style: &DateStyle) -> Reading<String> {
    let cut = |from: usize, to: usize| run.get(from..to).unwrap_or_default();
    let number = |from, to| cut(from, to).parse::<u32>().ok();
    let candidates = match run.len() {
        4 => vec![Found { year: run, month: None, day: None }],
        6 => vec![
            Found { year: cut(2, 6), month: number(0, 2), day: None },
            Found { year: cut(0, 4), month: number(4, 6), day: None },
        ],
        8 => {
            let day_first = Found { year: cut(4, 8), month: number(2, 4), day: number(0, 2) };
            let month_first = Found { month: day_first.day, day: day_first.month, ..day_first };
            let year_first = Found { year: cut(0, 4), month: number(4, 6), day: number(6, 8) };
            match (style.order, is_month_first(style)) {
                ([DatePart::Year, ..], _) => vec![year_first, day_first, month_first],
                (_, true) => vec![month_first, day_first, year_first],
                _ => vec![day_first, month_first, year_first],
            }
        }
        2 if precision == DatePrecision::Year => return Reading::Unclear(Misread::ShortYear),
        1 | 2 => return Reading::Unclear(Misread::Incomplete),
        _ => return Reading::Unclear(Misread::NotDate),
    };
    let is_usual = |found: &Found| found.year.parse().is_ok_and(|year| USUAL_YEARS.contains(&year));
    let exists = |found: &Found| matches!(dates(*found, precision), Reading::Value(_));
    // The boxes are in the language's order, so this is how they are typed through without looking up.
    let best = candidates.iter().find(|found| is_usual(found) && exists(found));
    best.or(candidates.first()).map_or(Reading::Unclear(Misread::NotDate), |found| dates(*found, precision))
}

/// The reading of several that may each be right.
fn either(readings: Vec<Reading<String>>) -> Reading<String> {
    let mut possible: Vec<&Reading<String>> = Vec::new();
    for reading in readings.iter().filter(|reading| !matches!(reading, Reading::Unclear(_))) {
        if !possible.contains(&reading) {
            possible.push(reading);
        }
    }
    match possible[..] {
        [Reading::Value(one), Reading::Value(other)] => Reading::Either(one.clone(), other.clone()),
        [one, ..] => one.clone(),
        // "31/2": one of both is no month, so it is the day that is wrong.
        [] if readings.contains(&Reading::Unclear(Misread::NoSuchDay)) => Reading::Unclear(Misread::NoSuchDay),
        [] => readings.into_iter().next().unwrap_or(Reading::Unclear(Misread::NotDate)),
    }
}

/// What was found as dates of a precision: two where the year has two digits, which may be of this century or the last.
fn dates(found: Found, precision: DatePrecision) -> Reading<String> {
    match (found.year.len(), found.year.starts_with('0')) {
        (4, false) => date(found.year, found, precision).map_or_else(Reading::Unclear, Reading::Value),
        (2, _) => {
            let of = |century: &str| {
                let year = century.to_owned() + found.year;
                date(&year, found, precision).map_or_else(Reading::Unclear, Reading::Value)
            };
            either(vec![of("20"), of("19")])
        }
        _ => Reading::Unclear(Misread::ShortYear),
    }
}

fn date(year: &str, found: Found, precision: DatePrecision) -> Result<String, Misread> {
    let mut date = year.to_owned();
    let (number, parts) = (year.parse().map_err(|_| Misread::NotDate)?, DatePart::of_precision(precision));
    // What is not asked must exist all the same.
    if let Some(month) = found.month {
        if !(1..=12).contains(&month) {
            return Err(Misread::NoSuchMonth);
        }
        if found.day.is_some_and(|day| day == 0 || day > days_in(number, month)) {
            return Err(Misread::NoSuchDay);
        }
    }
    for part in parts {
        let number = match part {
            DatePart::Year => continue,
            DatePart::Month => found.month,
            DatePart::Day => found.day,
        };
        let number = number.ok_or(Misread::Incomplete)?;
        date.push_str(if number < 10 { "-0" } else { "-" });
        date.push_str(&number.to_string());
    }
    Ok(date)
}
