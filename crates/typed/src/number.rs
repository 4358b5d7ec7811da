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
    // The digits, how many stand in each run of them, and the marks between the runs.
    let (mut digits, mut widths, mut marks) = (String::new(), vec![0], Vec::new());
    for c in body.chars().map(mark) {
        match (c, widths.last_mut()) {
            ('0'..='9', Some(width)) => {
                *width += 1;
                digits.push(c);
            }
            ('.' | ',' | ' ' | GROUPS | DECIMAL, _) => {
                marks.push(c);
                widths.push(0);
            }
            _ => return not_a_number,
        }
    }
    if digits.is_empty() {
        return not_a_number;
    }
    let leads = digits.starts_with('0');
    let fraction = fraction_width(&widths, &marks, leads);
    let only_mark = if let [mark] = marks[..] { Some(mark) } else { None };
    let (is_whole, has_fraction) = match (is_grouped(&widths, &marks, leads), fraction) {
        (false, None) => return not_a_number,
        (true, fraction) => (true, fraction.is_some() && only_mark != Some(style.group)),
        (false, Some(width)) => {
            let is_foreign = only_mark.is_some_and(|mark| mark != style.decimal && mark != DECIMAL);
            // "10,00" for a whole number in English, and "10,0000" for any, may be 10 or a slip in 10,000.
            let is_zero = || digits.bytes().rev().take(width).all(|digit| digit == b'0');
            let is_suspect = width > 2 || (whole && is_zero());
            (is_foreign && is_suspect && !leads && widths.first() != Some(&0), true)
        }
    };
    let number = |text: &str| {
        let size = parse(text).filter(|size| size.is_finite())?;
        // Never -0, which is no other number.
        Some(if negative && size != 0.0 { -size } else { size })
    };
    let is_exact = digits.trim_matches('0').len() <= MOST_DIGITS;
    let whole_number = number(&digits);
    digits.insert(digits.len() - fraction.unwrap_or_default(), '.');
    match (whole_number, number(&digits)) {
        (Some(one), _) if is_exact && !has_fraction => Reading::Value(one),
        (_, Some(other)) if is_exact && !is_whole => Reading::Value(other),
        (Some(one), Some(other)) if is_exact => Reading::Either(one, other),
        _ => Reading::Unclear(Misread::TooManyDigits),
    }
}

/// Whether the number is negative, and what is left without its sign and the question's unit.
fn without_sign_and_unit<'t>(typed: &'t str, unit: &str) -> Option<(bool, &'t str)> {
    let is_unit = |text: &str| {
        let text = text.trim().trim_end_matches('.');
        !text.is_empty() && (text == unit.trim() || unit.split(' ').any(|word| word == text))
    };
    let is_minus = |c: char| matches!(c, '-' | '−' | '﹣' | '－' | '–' | '‐' | '‑');
    let sign = |text: &'t str| {
        let mut chars = text.chars();
        match chars.next() {
            Some(c) if is_minus(c) => (Some(true), chars.as_str().trim_start()),
            Some('+' | '＋') => (Some(false), chars.as_str().trim_start()),
            _ => (None, text),
        }
    };
    let (first, rest) = sign(typed.trim());
    let start = |c: char| c.is_ascii_digit() || matches!(mark(c), '.' | ',' | DECIMAL) || is_minus(c) || c == '+';
    let (before, rest) = rest.split_at_checked(rest.find(start)?)?;
    let (second, rest) = sign(rest);
    let (number, after) = rest.split_at_checked(rest.rfind(|c: char| c.is_ascii_digit())? + 1)?;
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

/// Whether all marks group the digits: in threes, or in twos before the last three, as in India. `leads` says whether the
/// digits begin with 0.
fn is_grouped(widths: &[usize], marks: &[char], leads: bool) -> bool {
    let (Some(between), [first, middle @ .., last]) = (marks.first(), widths) else { return true };
    let widest = if middle.iter().all(|width| *width == 3) { 3 } else { 2 };
    *between != DECIMAL
        && marks.iter().all(|mark| mark == between)
        && *last == 3
        && middle.iter().all(|width| *width == widest)
        && (1..=widest).contains(first)
        && !leads
}

/// How many digits there are after the last mark, if it can stand before a fraction and those before it group the rest.
fn fraction_width(widths: &[usize], marks: &[char], leads: bool) -> Option<usize> {
    let ([groups @ .., last], [whole @ .., fraction]) = (marks, widths) else { return None };
    let can_be = matches!(*last, '.' | ',' | DECIMAL) && !groups.contains(last) && is_grouped(whole, groups, leads);
    can_be.then_some(*fraction)
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
            ("١٢٪", "%", 12.0),
            ("１２％", "%", 12.0),
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
