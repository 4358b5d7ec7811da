use super::date::is_date;
use super::{Choice, Variable, VariableKind};
use crate::network::Value;

/// Why an answer cannot stand. It has no words: those are the screen's, in the participant's language.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum AnswerFault {
    /// Nothing is answered, and something must be
    Missing,
    /// It is not a text
    NotText,
    /// The text has fewer characters
    TooShort { min: usize },
    /// The text has more characters
    TooLong { max: usize },
    /// It is not a number
    NotNumber,
    /// The number has a fraction
    NotWhole,
    /// The number is smaller
    TooSmall { min: f64 },
    /// The number is larger
    TooLarge { max: f64 },
    /// It is neither yes nor no
    NotYesNo,
    /// It is none of the options
    NotAnOption,
    /// An option is chosen twice
    Repeated,
    /// Fewer options are chosen
    TooFew { min: usize },
    /// More options are chosen
    TooMany { max: usize },
    /// It is not a date that exists, written as the variable says
    NotADate,
    /// The date is earlier
    TooEarly { min: String },
    /// The date is later
    TooLate { max: String },
}

impl AnswerFault {
    /// Whether the variable could never hold this, whatever its bounds: another type of value, not an option, not a
    /// date. Such an answer comes from a damaged file or a faulty host, never from a participant, who may well answer
    /// too much or too little.
    pub fn is_wrong_kind(&self) -> bool {
        use AnswerFault::*;
        matches!(self, NotText | NotNumber | NotYesNo | NotAnOption | Repeated | NotADate)
    }
}

/// Whether `answer` may be given to `variable`. An answer of nothing ([`Value::Blank`], an empty text, no option)
/// is wrong where one is required; elsewhere, a blank one is right.
///
/// That no two alters have the same answer ([`Variable::unique`]) takes the other answers to see, so it is not
/// looked at here.
pub fn check_answer(variable: &Variable, answer: &Value) -> Result<(), AnswerFault> {
    let nothing = match answer {
        Value::Blank => true,
        Value::Text(text) => text.trim().is_empty(),
        Value::Many(values) => values.is_empty(),
        _ => false,
    };
    if nothing && variable.required {
        return Err(AnswerFault::Missing);
    }
    if *answer == Value::Blank {
        return Ok(());
    }
    match &variable.kind {
        VariableKind::Text { min_length, max_length, .. } => check_text(answer, *min_length, *max_length),
        VariableKind::Number { whole, min, max, .. } => check_number(answer, *whole, *min, *max),
        VariableKind::Slider { .. } => check_number(answer, false, Some(0.0), Some(100.0)),
        VariableKind::YesNo => when(matches!(answer, Value::Bool(_)), AnswerFault::NotYesNo),
        VariableKind::OneOf { options } | VariableKind::Scale { options } => {
            when(is_option(options, answer), AnswerFault::NotAnOption)
        }
        VariableKind::ManyOf { options, min_selected, max_selected } => {
            check_choices(answer, options, *min_selected, *max_selected)
        }
        VariableKind::Date { precision, min, max } => {
            let Value::Text(text) = answer else { return Err(AnswerFault::NotADate) };
            when(is_date(text, *precision), AnswerFault::NotADate)?;
            match (min, max) {
                (Some(min), _) if text < min => Err(AnswerFault::TooEarly { min: min.clone() }),
                (_, Some(max)) if text > max => Err(AnswerFault::TooLate { max: max.clone() }),
                _ => Ok(()),
            }
        }
    }
}

fn when(right: bool, fault: AnswerFault) -> Result<(), AnswerFault> {
    if right { Ok(()) } else { Err(fault) }
}

fn check_text(answer: &Value, min: Option<usize>, max: Option<usize>) -> Result<(), AnswerFault> {
    let Value::Text(text) = answer else { return Err(AnswerFault::NotText) };
    let length = text.chars().count();
    match (min, max) {
        (Some(min), _) if length < min => Err(AnswerFault::TooShort { min }),
        (_, Some(max)) if length > max => Err(AnswerFault::TooLong { max }),
        _ => Ok(()),
    }
}

fn check_number(answer: &Value, whole: bool, min: Option<f64>, max: Option<f64>) -> Result<(), AnswerFault> {
    let Value::Number(number) = *answer else { return Err(AnswerFault::NotNumber) };
    when(number.is_finite(), AnswerFault::NotNumber)?;
    when(!whole || number.fract() == 0.0, AnswerFault::NotWhole)?;
    match (min, max) {
        (Some(min), _) if number < min => Err(AnswerFault::TooSmall { min }),
        (_, Some(max)) if number > max => Err(AnswerFault::TooLarge { max }),
        _ => Ok(()),
    }
}

fn check_choices(
    answer: &Value,
    options: &[Choice],
    min: Option<usize>,
    max: Option<usize>,
) -> Result<(), AnswerFault> {
    let Value::Many(chosen) = answer else { return Err(AnswerFault::NotAnOption) };
    for (index, value) in chosen.iter().enumerate() {
        when(is_option(options, value), AnswerFault::NotAnOption)?;
        when(!chosen[..index].contains(value), AnswerFault::Repeated)?;
    }
    match (min, max) {
        (Some(min), _) if chosen.len() < min => Err(AnswerFault::TooFew { min }),
        (_, Some(max)) if chosen.len() > max => Err(AnswerFault::TooMany { max }),
        _ => Ok(()),
    }
}

fn is_option(options: &[Choice], value: &Value) -> bool {
    options.iter().any(|option| option.value == *value)
}
