//! Answers within the bounds of their variables.

use crate::chance::Chance;
use network::Value;
use protocol::{Choice, DatePrecision, Variable, VariableKind, days_in};

/// What people say in their own words.
const WORDS: [&str; 30] = [
    "we",
    "meet",
    "at",
    "the",
    "market",
    "most",
    "weeks",
    "and",
    "talk",
    "about",
    "work",
    "family",
    "what",
    "helps",
    "here",
    "somebody",
    "new",
    "came",
    "along",
    "in",
    "spring",
    "siop",
    "goffi",
    "zamek",
    "река",
    "φίλοι",
    "مرحبا",
    "你好",
    "नमस्ते",
    "ok",
];

/// The earliest and latest year of dates without bounds.
const YEARS: (usize, usize) = (1970, 2025);

/// An answer to a variable. `same` is somebody's habit of always choosing the same option, if they have it.
pub(crate) fn answer(chance: &mut Chance, variable: &Variable, same: bool) -> Value {
    match &variable.kind {
        VariableKind::Text { long, min_length, max_length, .. } => {
            let usual = if *long { 12 } else { 2 };
            Value::Text(text(chance, usual, min_length.unwrap_or(0), max_length.unwrap_or(20_000)))
        }
        VariableKind::Number { whole, min, max, .. } => Value::Number(within(chance, *whole, *min, *max)),
        VariableKind::YesNo => Value::Bool(same || chance.happens(0.5)),
        VariableKind::OneOf { options } | VariableKind::Scale { options } => match same {
            true => middle(options),
            false => one_of(chance, options),
        },
        VariableKind::ManyOf { options, min_selected, max_selected } => {
            let least = min_selected.unwrap_or(usize::from(variable.required)).min(options.len());
            let most = max_selected.unwrap_or(options.len()).min(options.len()).max(least);
            let count = if same { least.max(1).min(most) } else { chance.between(least, most.min(least + 3)) };
            Value::Many(several(chance, options, count))
        }
        VariableKind::Slider { .. } => Value::Number(if same { 50.0 } else { chance.below(101) as f64 }),
        VariableKind::Date { precision, min, max } => {
            Value::Text(date(chance, *precision, min.as_deref(), max.as_deref()))
        }
        VariableKind::Time { min, max } => Value::Text(time(chance, min.as_deref(), max.as_deref())),
    }
}

fn middle(options: &[Choice]) -> Value {
    options.get(options.len() / 2).map_or(Value::Blank, |option| option.value.clone())
}

/// Options are not equally common: the first few of most lists are chosen more often.
fn one_of(chance: &mut Chance, options: &[Choice]) -> Value {
    let at = chance.below(options.len()).min(chance.below(options.len() + 2));
    options.get(at).map_or(Value::Blank, |option| option.value.clone())
}

/// `count` of the options, in their order.
fn several(chance: &mut Chance, options: &[Choice], count: usize) -> Vec<Value> {
    let mut places: Vec<usize> = (0..options.len()).collect();
    if count > 1 {
        places.retain(|at| options.get(*at).is_some_and(|option| !option.exclusive));
    }
    chance.shuffle(&mut places);
    places.truncate(count);
    places.sort_unstable();
    places.into_iter().filter_map(|at| options.get(at)).map(|option| option.value.clone()).collect()
}

/// Some words, of at least and at most so many characters.
fn text(chance: &mut Chance, usual: usize, least: usize, most: usize) -> String {
    let mut text = String::new();
    for _ in 0..chance.between(1, usual.max(1) * 2) {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(chance.one(&WORDS).copied().unwrap_or("ok"));
    }
    while text.chars().count() < least {
        text.push_str(" ok");
    }
    // A space at the end would be tidied away where names are made of it.
    let cut: String = text.chars().take(most).collect();
    let trimmed = cut.trim_end();
    if trimmed.chars().count() >= least.max(1) || most == 0 {
        trimmed.to_owned()
    } else {
        "o".repeat(least.clamp(1, most))
    }
}

fn within(chance: &mut Chance, whole: bool, min: Option<f64>, max: Option<f64>) -> f64 {
    let (low, high) = match (min, max) {
        (Some(min), Some(max)) => (min, max),
        (Some(min), None) => (min, min + 100.0),
        (None, Some(max)) => (max - 100.0, max),
        (None, None) => (0.0, 100.0),
    };
    // Most numbers are small for their bounds: months in a post, ages, counts.
    let number = low + (high - low) * chance.share() * (0.3 + 0.7 * chance.share());
    let number = if whole { number.round().max(low.ceil()).min(high.floor()) } else { tenths(number) };
    if number >= low && number <= high { number } else { low }
}

fn tenths(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

/// A time between two others, to five minutes as people say it.
fn time(chance: &mut Chance, min: Option<&str>, max: Option<&str>) -> String {
    let minutes = |time: Option<&str>| {
        let (hour, minute) = time?.split_once(':')?;
        Some(hour.parse::<usize>().ok()? * 60 + minute.parse::<usize>().ok()?)
    };
    let from = minutes(min).unwrap_or(0);
    let to = minutes(max).unwrap_or(24 * 60 - 1).max(from);
    let at = chance.between(from, to);
    let at = (at - at % 5).max(from);
    format!("{:02}:{:02}", at / 60, at % 60)
}

/// A date between two others of the same precision, which are compared as they are spelled.
fn date(chance: &mut Chance, precision: DatePrecision, min: Option<&str>, max: Option<&str>) -> String {
    let year = |date: Option<&str>| date.and_then(|date| date.get(..4)?.parse::<usize>().ok());
    let (mut from, mut to) = (year(min).unwrap_or(YEARS.0), year(max).unwrap_or(YEARS.1));
    if from > to {
        // One bound alone that lies beyond the usual years.
        (from, to) = if min.is_some() { (from, from) } else { (to, to) };
    }
    let year = chance.between(from, to);
    let month = chance.between(1, 12);
    let date = match precision {
        DatePrecision::Year => format!("{year:04}"),
        DatePrecision::Month => format!("{year:04}-{month:02}"),
        DatePrecision::Day => {
            let day = chance.between(1, days_in(year as u32, month as u32) as usize);
            format!("{year:04}-{month:02}-{day:02}")
        }
    };
    match (min, max) {
        (Some(min), _) if date.as_str() < min => min.to_owned(),
        (_, Some(max)) if date.as_str() > max => max.to_owned(),
        _ => date,
    }
}
