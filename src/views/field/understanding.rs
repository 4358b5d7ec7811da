//! What stands in a question's boxes, as an answer or as what is to be asked about it.
use super::missing::reason_words;
use crate::session::{Session, Wording};
use crate::views::fault_words;
use dom::boundary::number_of;
use dom::letters::LETTERS;
use interview::Subject;
use network::Value;
use protocol::{AnswerFault, DatePrecision, Variable, VariableKind, is_time};
use typed::{DatePart, Misread, Reading, read_number};
use words::Phrase;

/// What is typed, as the question understands it: an answer, nothing, or what is to be said about it.
pub type Understood = Result<Option<Value>, DraftRemark>;

/// What is to be said about a draft.
#[derive(Default)]
pub struct DraftRemark {
    /// Why it is no answer, or the question which answer is meant
    pub words: String,
    /// What it may mean, for ego to say which; or the only one of two that can be, to say whether. None if it is no
    /// answer.
    pub answers: Vec<Value>,
    /// Whether it is told at once. What is mostly on the way to something else is told later: "20,00" to 20,000, and the
    /// year 20 to 2026.
    pub at_once: bool,
}

impl DraftRemark {
    /// Why a draft is no answer.
    fn wrong(words: String) -> Self {
        DraftRemark { words, ..DraftRemark::default() }
    }
}

/// What is typed into the boxes of a question about somebody: one box, or those of a date as [`DATE_BOXES`] has them.
/// Tracks the answers that bound it.
pub fn understand(session: Session, about: &Subject, variable: &Variable, typed: &[String]) -> Understood {
    let words = session.words;
    let text = typed.first().map(String::as_str).unwrap_or_default();
    let reading = match &variable.kind {
        VariableKind::Number { whole, unit, .. } => {
            let unit = unit.as_ref().map(|unit| LETTERS.lower(&words.text(unit))).unwrap_or_default();
            let style = words.locale().number_style();
            read_number(&LETTERS.lower(text), style, &unit, *whole, &number_of).map(Value::Number)
        }
        VariableKind::Date { precision, .. } => words.locale().read_date(typed, *precision).map(Value::Text),
        VariableKind::Time { .. } if text.is_empty() => Reading::Nothing,
        VariableKind::Time { .. } if is_time(text) => Reading::Value(Value::from(text)),
        VariableKind::Time { .. } => {
            return Err(DraftRemark::wrong(fault_words(session, about, &AnswerFault::NotATime)));
        }
        // Any text is taken as it is; what its length is not is told when moving on. In the rest nothing is typed.
        VariableKind::Text { .. }
        | VariableKind::YesNo
        | VariableKind::OneOf { .. }
        | VariableKind::ManyOf { .. }
        | VariableKind::Scale { .. }
        | VariableKind::Slider { .. } => return Ok((!text.trim().is_empty()).then(|| Value::from(text))),
    };
    let read = reading.values().map_err(|why| DraftRemark::wrong(misread_words(words, variable, why)))?;
    if !variable.bounds.is_empty() {
        session.interview.read(|_| ());
    }
    let (mut answers, mut fault) = (Vec::new(), None);
    let is_one = read.len() == 1;
    for answer in read {
        match session.interview.peek(|it| it.check_answer(about, variable, &answer)) {
            Ok(()) => answers.push(answer),
            Err(wrong) => fault = fault.or(Some(wrong)),
        }
    }
    match fault {
        Some(fault) if answers.is_empty() => Err(DraftRemark::wrong(fault_words(session, about, &fault))),
        _ if is_one || answers.is_empty() => Ok(answers.pop()),
        _ => Err(DraftRemark {
            words: which_words(words, variable, &answers),
            at_once: is_settled(text, &answers),
            answers,
        }),
    }
}

/// Whether a text that may be one of these answers is not merely on the way to another.
fn is_settled(typed: &str, answers: &[Value]) -> bool {
    match answers {
        [Value::Text(one), Value::Text(other)] => one.get(2..) != other.get(2..),
        [Value::Text(_), ..] => false,
        // Three digits after the last mark, or more.
        _ => typed
            .trim_end()
            .chars()
            .rev()
            .take(3)
            .all(|c| !c.is_ascii() && !matches!(c, '٫' | '٬' | '،') || c.is_ascii_digit()),
    }
}

/// The boxes of a date, as their texts are kept.
pub const DATE_BOXES: [DatePart; 3] = [DatePart::Day, DatePart::Month, DatePart::Year];

/// An answer as it stands in the boxes of its question.
pub fn written(words: Wording, variable: &Variable, answer: &Value) -> Vec<String> {
    let locale = words.locale();
    match (&variable.kind, answer) {
        (VariableKind::Date { .. }, Value::Text(date)) => {
            let mut boxes = vec![String::new(); DATE_BOXES.len()];
            // The year is stored first and has the last box.
            for (part, text) in date.split('-').zip(boxes.iter_mut().rev()) {
                *text = number_of(part).map_or_else(|| part.to_owned(), |number| locale.number(number, false));
            }
            boxes
        }
        (_, Value::Text(text)) => vec![text.clone()],
        (_, Value::Number(number)) => vec![locale.number(*number, false)],
        (_, Value::Blank | Value::Missing(_) | Value::Bool(_) | Value::Many(_)) => Vec::new(),
    }
}

/// An answer in words, as it stands in a sentence or on a button.
pub fn in_words(words: Wording, variable: &Variable, answer: &Value) -> String {
    match (&variable.kind, answer) {
        (VariableKind::Date { .. }, Value::Text(date)) => words.locale().date(date),
        (_, Value::Text(text)) => text.clone(),
        (_, Value::Number(number)) => words.locale().number(*number, true),
        (_, Value::Missing(reason)) => reason_words(words, variable, *reason),
        (_, Value::Blank | Value::Bool(_) | Value::Many(_)) => String::new(),
    }
}

/// The question which of several answers is meant, or whether the only one is.
fn which_words(words: Wording, variable: &Variable, answers: &[Value]) -> String {
    let said = |answer: Option<&Value>| answer.map(|answer| in_words(words, variable, answer)).unwrap_or_default();
    let phrase = if answers.len() > 1 { Phrase::WhichOfBoth } else { Phrase::IsItThis };
    words.say_with(phrase, &[("one", &said(answers.first())), ("other", &said(answers.last()))])
}

fn misread_words(words: Wording, variable: &Variable, why: Misread) -> String {
    let locale = words.locale();
    let (phrase, example) = match (why, &variable.kind) {
        (Misread::NotNumber, VariableKind::Number { whole: true, .. }) => {
            (Phrase::MisreadNumber, locale.number(12.0, false))
        }
        (Misread::NotNumber, _) => (Phrase::MisreadNumber, locale.number(12.5, false)),
        (Misread::NotDate, VariableKind::Date { precision: DatePrecision::Year, .. }) => {
            (Phrase::MisreadDate, json::number(2026.0))
        }
        (Misread::NotDate, VariableKind::Date { precision: DatePrecision::Month, .. }) => {
            (Phrase::MisreadDate, locale.date("2026-11"))
        }
        (Misread::NotDate, _) => (Phrase::MisreadDate, locale.date("2026-11-03")),
        // These give no example.
        (Misread::TooManyDigits, _) => (Phrase::MisreadDigits, String::new()),
        (Misread::Incomplete, _) => (Phrase::FaultNotADate, String::new()),
        (Misread::ShortYear, _) => (Phrase::MisreadYear, String::new()),
        (Misread::NoSuchMonth, _) => (Phrase::MisreadMonth, String::new()),
        (Misread::NoSuchDay, _) => (Phrase::MisreadDay, String::new()),
    };
    words.say_with(phrase, &[("example", &example)])
}
