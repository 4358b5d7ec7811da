use super::digits::plain;
use super::{Misread, Reading};

/// The most digits that a stored number keeps exactly, whichever they are.
pub const MOST_DIGITS: usize = 15;

/// How a language writes numbers in Latin digits. The marks of other scripts mean the same in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberStyle {
    /// What stands before the fraction: a point or a comma
    pub decimal: char,
    /// What stands between groups of digits
    pub group: char,
}

/// Makes a number of digits with at most one point and a sign. The caller's: every browser has the tables for it.
pub type Parse<'a> = &'a dyn Fn(&str) -> Option<f64>;

/// Between groups of digits, and nowhere else.
const GROUPS: char = '\'';
/// Before a fraction, and nowhere else.
const DECIMAL: char = '·';

/// What a typed text means as a number.
///
/// Marks that the language groups digits with do so; a point or a comma before exactly three digits that it does not
/// group with could be either, and so could a foreign decimal mark before more digits than two. `unit` is what the
/// question counts in: the whole of it, or a word of it, may stand before or after the number. Both texts are compared
/// as they are, so the caller writes them in small letters. `whole` says that a fraction is no answer.
pub fn read_number(typed: &str, style: NumberStyle, unit: &str, whole: bool, parse: Parse) -> Reading<f64> {
    let typed = plain(typed);
    if typed.trim().is_empty() {
        return Reading::Nothing;
    }
    let not_a_number = Reading::Unclear(Misread::NotNumber);
    let Some((negative, body)) = without_sign_and_unit(&typed, &plain(unit)) else { return not_a_number };
    let body: String = body.chars().map(mark).collect();
    let is_mark = |c: char| matches!(c, '.' | ',' | ' ' | GROUPS | DECIMAL);
    let runs: Vec<&str> = body.split(is_mark).collect();
    let marks: Vec<char> = body.chars().filter(|c| is_mark(*c)).collect();
    let are_digits = |run: &&str| run.bytes().all(|byte| byte.is_ascii_digit());
    if !runs.iter().all(are_digits) || runs.iter().all(|run| run.is_empty()) {
        return not_a_number;
    }
    let readings = match (grouped(&runs, &marks), with_fraction(&runs, &marks)) {
        (None, None) => return not_a_number,
        (Some(grouped), Some(fraction)) if marks != [style.group] => Reading::Either(grouped, fraction),
        (Some(one), _) => Reading::Value(one),
        (None, Some(fraction)) => {
            let digits = runs.last().map_or(0, |run| run.len());
            let foreign = marks.len() == 1 && marks != [style.decimal] && marks != [DECIMAL];
            // "10,00" for a whole number in English, and "10,0000" for any, may be 10 or a slip in 10,000.
            let suspect = digits > 2 || (whole && runs[1].bytes().all(|digit| digit == b'0'));
            match foreign && suspect && !runs[0].starts_with('0') && !runs[0].is_empty() {
                true => Reading::Either(runs.concat(), fraction),
                false => Reading::Value(fraction),
            }
        }
    };
    let exact = |digits: &String| {
        let joined = digits.replace('.', "");
        joined.trim_matches('0').len() <= MOST_DIGITS
    };
    let number = |digits: &String| {
        let size = parse(digits).filter(|size| size.is_finite() && exact(digits))?;
        // Never -0, which is no other number.
        Some(if negative && size != 0.0 { -size } else { size })
    };
    let read = match &readings {
        Reading::Value(one) => number(one).map(Reading::Value),
        Reading::Either(one, other) => number(one).zip(number(other)).map(|(one, other)| Reading::Either(one, other)),
        _ => None,
    };
    read.unwrap_or(Reading::Unclear(Misread::TooManyDigits))
}

/// Whether the number is negative, and what is left without its sign and the question's unit.
fn without_sign_and_unit<'t>(typed: &'t str, unit: &str) -> Option<(bool, &'t str)> {
    let is_unit = |text: &str| {
        let text = text.trim().trim_end_matches('.');
        !text.is_empty() && (text == unit.trim() || unit.split(' ').any(|word| word == text))
    };
    let is_minus = |c: char| matches!(c, '-' | '−' | '﹣' | '－' | '–' | '‐' | '‑');
    let sign = |text: &'t str| match text.chars().next() {
        Some(c) if is_minus(c) => (Some(true), text[c.len_utf8()..].trim_start()),
        Some(c @ ('+' | '＋')) => (Some(false), text[c.len_utf8()..].trim_start()),
        _ => (None, text),
    };
    let (first, rest) = sign(typed.trim());
    let start = |c: char| c.is_ascii_digit() || matches!(mark(c), '.' | ',' | DECIMAL) || is_minus(c) || c == '+';
    let (before, rest) = rest.split_at(rest.find(start)?);
    let (second, rest) = sign(rest);
    let (number, after) = rest.split_at(rest.rfind(|c: char| c.is_ascii_digit())? + 1);
    let ends = |after: &str| matches!(after, "" | "." | ",") || is_unit(after);
    let right = (before.is_empty() || is_unit(before)) && ends(after.trim()) && (first.is_none() || second.is_none());
    right.then_some((first.or(second) == Some(true), number))
}

/// A mark between digits as one of `.`, `,`, space, [`GROUPS`] and [`DECIMAL`]; anything else as it is.
fn mark(c: char) -> char {
    match c {
        '．' => '.',
        '،' | '，' | '、' => ',',
        '\'' | '’' | '‘' | 'ʼ' | '＇' | '´' | '`' | '٬' => GROUPS,
        '٫' | '·' => DECIMAL,
        other => other,
    }
}

/// The digits, if all marks group them: in threes, or in twos before the last three, as in India.
fn grouped(runs: &[&str], marks: &[char]) -> Option<String> {
    let (first, rest) = runs.split_first()?;
    let Some(between) = marks.first() else { return Some((*first).to_owned()) };
    let (last, middle) = rest.split_last()?;
    let widest = if middle.iter().all(|run| run.len() == 3) { 3 } else { 2 };
    let right = *between != DECIMAL
        && marks.iter().all(|mark| mark == between)
        && last.len() == 3
        && middle.iter().all(|run| run.len() == widest)
        && (1..=widest).contains(&first.len())
        && !first.starts_with('0');
    right.then(|| runs.concat())
}

/// The digits with a point, if the last mark can stand before a fraction and those before it group the rest.
fn with_fraction(runs: &[&str], marks: &[char]) -> Option<String> {
    let ((last, groups), (fraction, runs)) = (marks.split_last()?, runs.split_last()?);
    let can_be = matches!(*last, '.' | ',' | DECIMAL) && !groups.contains(last);
    let whole = if groups.is_empty() { runs.concat() } else { grouped(runs, groups)? };
    let before = if whole.is_empty() { "0" } else { &whole };
    can_be.then(|| [before, ".", fraction].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ENGLISH: NumberStyle = NumberStyle { decimal: '.', group: ',' };

    fn read(typed: &str) -> Reading<f64> {
        read_number(typed, ENGLISH, "", false, &|text| text.parse().ok())
    }

    #[test]
    fn units_and_signs_may_stand_around_a_number() {
        let with = |typed: &str, unit: &str| read_number(typed, ENGLISH, unit, true, &|text| text.parse().ok());
        for (typed, unit, number) in [
            ("3 years", "years", 3.0),
            ("3 km.", "km", 3.0),
            ("£1,000", "£ a month", 1000.0),
            ("-£5", "£", -5.0),
            ("£-5", "£", -5.0),
            ("12 %", "%", 12.0),
            ("12٪", "٪", 12.0),
        ] {
            assert_eq!(with(typed, unit), Reading::Value(number), "{typed}");
        }
        for (typed, unit) in
            [("3 years", "months"), ("12%", ""), ("years", "years"), ("--3", ""), ("-", ""), ("3 3 years", "years")]
        {
            assert_eq!(with(typed, unit), Reading::Unclear(Misread::NotNumber), "{typed}");
        }
    }

    #[test]
    fn numbers_are_kept_exactly_or_not_at_all() {
        assert_eq!(read("999999999999999"), Reading::Value(999_999_999_999_999.0));
        assert_eq!(read("0.10000000000000000000"), Reading::Value(0.1));
        for typed in ["1234567890123456", "0.1234567890123456", &"9".repeat(400), &("1".to_owned() + &"0".repeat(400))]
        {
            assert_eq!(read(typed), Reading::Unclear(Misread::TooManyDigits), "{typed}");
        }
        let Reading::Value(zero) = read("-0") else { panic!("a number") };
        assert!(zero.is_sign_positive());
    }

    proptest! {
        #[test]
        fn nothing_typed_makes_it_fail(typed in "\\PC{0,12}", unit in "\\PC{0,4}") {
            read_number(&typed, ENGLISH, &unit, true, &|text| text.parse().ok());
        }

        #[test]
        fn any_typing_on_a_number_pad_is_read_or_refused(typed in "[-+0-9., '٫٬]{0,12}") {
            read(&typed);
        }

        /// What is written by the rules of a language is read as what it is, whatever its digits.
        #[test]
        fn numbers_written_by_the_rules_are_read(whole in 0u32..2_000_000_000, cents in 0u32..100, style in 0..3usize) {
            let style = [ENGLISH, NumberStyle { decimal: ',', group: '.' }, NumberStyle { decimal: ',', group: '\u{202f}' }][style];
            let digits = whole.to_string();
            let mut text = String::new();
            for (at, digit) in digits.chars().enumerate() {
                if at > 0 && (digits.len() - at).is_multiple_of(3) {
                    text.push(style.group);
                }
                text.push(digit);
            }
            text.push(style.decimal);
            text.push_str(&format!("{cents:02}"));
            let expected: f64 = format!("{whole}.{cents:02}").parse().unwrap();
            let parse: Parse = &|text| text.parse().ok();
            prop_assert_eq!(read_number(&text, style, "", false, parse), Reading::Value(expected), "{}", text);
        }
    }
}
