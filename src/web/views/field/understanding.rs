//! What stands in a question's boxes, as an answer or as what is to be asked about it.

use crate::json;
use crate::letters::lower;
use crate::network::Value;
use crate::protocol::{AnswerFault, DatePrecision, Variable, VariableKind, check_answer};
use crate::typed::{DatePart, Misread, Reading, read_date_parts, read_number};
use crate::web::boundary::number_of;
use crate::web::locale::bare;
use crate::web::session::Session;
use crate::web::views::fault_words;
use crate::words::Phrase;

/// What is typed, as the question understands it.
#[derive(Clone, Debug, PartialEq)]
pub enum Understood {
    /// Nothing is typed
    Nothing,
    /// It is this answer
    Answer(Value),
    /// It is one of these answers, and ego says which; or the only one of two that can be, and ego says whether
    Which {
        /// What it may be
        answers: Vec<Value>,
        /// Whether that is asked at once. What is mostly on the way to something else is asked about later: "20,00" to
        /// 20,000, and the year 20 to 2026.
        at_once: bool,
    },
    /// It is no answer, for this reason
    Wrong(String),
}

/// What is typed into the boxes of a question: one box, or those of a date as [`DATE_BOXES`] has them.
pub fn understand(session: Session, variable: &Variable, typed: &[String]) -> Understood {
    let box_of = |at: usize| typed.get(at).map(String::as_str).unwrap_or_default();
    let reading = match &variable.kind {
        VariableKind::Number { whole, unit, .. } => {
            let unit = unit.as_ref().map(|unit| lower(&session.text(unit))).unwrap_or_default();
            let style = session.locale().number_style();
            read_number(&lower(box_of(0)), style, &unit, *whole, &number_of).map(Value::Number)
        }
        VariableKind::Date { precision, .. } => {
            let bare: Vec<String> = typed.iter().map(|text| bare(text)).collect();
            let style = session.locale().date_style(&bare);
            let boxes = [0, 1, 2].map(|at| bare.get(at).map(String::as_str).unwrap_or_default());
            read_date_parts(boxes, *precision, &style).map(Value::Text)
        }
        // Any text is taken as it is; what its length is not is told when moving on.
        _ if box_of(0).trim().is_empty() => Reading::Nothing,
        _ => return Understood::Answer(Value::from(box_of(0))),
    };
    let wrong = |fault: &AnswerFault| Understood::Wrong(fault_words(session, fault));
    match reading {
        Reading::Nothing => Understood::Nothing,
        Reading::Value(value) => match check_answer(variable, &value) {
            Ok(()) => Understood::Answer(value),
            Err(fault) => wrong(&fault),
        },
        Reading::Either(one, other) => {
            let fault = check_answer(variable, &one).err();
            let possible: Vec<Value> =
                [one, other].into_iter().filter(|value| check_answer(variable, value).is_ok()).collect();
            match fault {
                Some(fault) if possible.is_empty() => wrong(&fault),
                _ => Understood::Which { at_once: is_settled(box_of(0), &possible), answers: possible },
            }
        }
        Reading::Unclear(why) => Understood::Wrong(misread_words(session, variable, why)),
    }
}

/// Whether a text that may be one of these answers is not merely on the way to another.
fn is_settled(typed: &str, answers: &[Value]) -> bool {
    match answers {
        [Value::Text(one), Value::Text(other)] => one.get(2..) != other.get(2..),
        [Value::Text(_), ..] => false,
        // Three digits after the last mark, or more.
        _ => typed.trim_end().chars().rev().take(3).all(|c| !c.is_ascii() && !"٫٬،".contains(c) || c.is_ascii_digit()),
    }
}

/// The boxes of a date, as their texts are kept.
pub const DATE_BOXES: [DatePart; 3] = [DatePart::Day, DatePart::Month, DatePart::Year];

/// An answer as it stands in the boxes of its question.
pub fn written(session: Session, variable: &Variable, answer: &Value) -> Vec<String> {
    let locale = session.locale();
    match (&variable.kind, answer) {
        (VariableKind::Date { .. }, Value::Text(date)) => {
            let mut parts: Vec<String> = date
                .split('-')
                .map(|part| number_of(part).map_or_else(|| part.to_owned(), |number| locale.number(number, false)))
                .collect();
            parts.resize(DATE_BOXES.len(), String::new());
            parts.reverse();
            parts
        }
        (_, Value::Text(text)) => vec![text.clone()],
        (_, Value::Number(number)) => vec![locale.number(*number, false)],
        _ => Vec::new(),
    }
}

/// An answer in words, as it stands in a sentence or on a button.
pub fn in_words(session: Session, variable: &Variable, answer: &Value) -> String {
    match (&variable.kind, answer) {
        (VariableKind::Date { .. }, Value::Text(date)) => session.locale().date(date),
        (_, Value::Text(text)) => text.clone(),
        (_, Value::Number(number)) => session.locale().number(*number, true),
        _ => String::new(),
    }
}

/// The question which of several answers is meant.
pub fn which_words(session: Session, variable: &Variable, values: &[Value]) -> String {
    let words: Vec<String> = values.iter().map(|value| in_words(session, variable, value)).collect();
    match &words[..] {
        [one, other, ..] => session.say_with(Phrase::WhichOfBoth, &[("one", one), ("other", other)]),
        [one] => session.say_with(Phrase::IsItThis, &[("one", one)]),
        [] => String::new(),
    }
}

fn misread_words(session: Session, variable: &Variable, why: Misread) -> String {
    let say = |phrase| session.say(phrase).to_owned();
    match why {
        Misread::NotNumber => {
            let whole = matches!(variable.kind, VariableKind::Number { whole: true, .. });
            let example = session.locale().number(if whole { 12.0 } else { 12.5 }, false);
            session.say_with(Phrase::MisreadNumber, &[("example", &example)])
        }
        Misread::TooManyDigits => say(Phrase::MisreadDigits),
        Misread::NotDate => {
            let example = match variable.kind {
                VariableKind::Date { precision: DatePrecision::Year, .. } => json::number(2026.0),
                VariableKind::Date { precision: DatePrecision::Month, .. } => session.locale().date("2026-11"),
                _ => session.locale().date("2026-11-03"),
            };
            session.say_with(Phrase::MisreadDate, &[("example", &example)])
        }
        Misread::Incomplete => say(Phrase::FaultNotADate),
        Misread::ShortYear => say(Phrase::MisreadYear),
        Misread::NoSuchMonth => say(Phrase::MisreadMonth),
        Misread::NoSuchDay => say(Phrase::MisreadDay),
    }
}
