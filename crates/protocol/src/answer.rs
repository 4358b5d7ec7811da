use super::date::{is_date, is_time};
use super::{Choice, Variable, VariableKind};
use network::Value;
use std::sync::Arc;

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
    /// It is none of the options, nor a reason for no answer that is offered
    NotAnOption,
    /// An option is chosen twice
    Repeated,
    /// An option that excludes all others is chosen with another
    Excluded,
    /// Fewer options are chosen
    TooFew { min: usize },
    /// More options are chosen
    TooMany { max: usize },
    /// It is not a date that exists, written as the variable says
    NotADate,
    /// It is not a time of day, written as `HH:MM`
    NotATime,
    /// The date or time is earlier
    TooEarly { min: String },
    /// The date or time is later
    TooLate { max: String },
    /// It lies beyond another answer, which the protocol has as its bound
    Against {
        /// What is wrong with it then
        fault: Box<AnswerFault>,
        /// What the other answer is to
        other: Arc<Variable>,
        /// Whether that is an answer of ego; else it is about the same alter or tie
        is_of_ego: bool,
    },
}

impl AnswerFault {
    /// Whether the variable could never hold this, whatever its bounds: another type of value, not an option, not a
    /// date. Such an answer comes from a damaged file or a faulty host, never from a participant, who may well answer
    /// too much or too little.
    pub fn is_wrong_kind(&self) -> bool {
        use AnswerFault::*;
        matches!(self, NotText | NotNumber | NotYesNo | NotAnOption | Repeated | Excluded | NotADate | NotATime)
    }
}

/// Whether `answer` may be given to `variable`. An answer of nothing ([`Value::Blank`], an empty text, no option)
/// is wrong where one is required; elsewhere, a blank one is right. A reason why there is no answer is right where the
/// variable offers it, required or not.
///
/// That no two alters have the same answer ([`Variable::unique`]), and that it fits other answers
/// ([`Variable::bounds`]), takes the other answers to see, so neither is looked at here.
pub fn check_answer(variable: &Variable, answer: &Value) -> Result<(), AnswerFault> {
    let nothing = match answer {
        Value::Blank => true,
        Value::Text(text) => text.trim().is_empty(),
        Value::Many(values) => values.is_empty(),
        Value::Missing(_) | Value::Bool(_) | Value::Number(_) => false,
    };
    if nothing && variable.required {
        return Err(AnswerFault::Missing);
    }
    match answer {
        Value::Blank => return Ok(()),
        Value::Missing(reason) => {
            return when(variable.missing.iter().any(|it| it.reason == *reason), AnswerFault::NotAnOption);
        }
        Value::Bool(_) | Value::Number(_) | Value::Text(_) | Value::Many(_) => {}
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
            check_moment(text, min.as_ref(), max.as_ref())
        }
        VariableKind::Time { min, max } => {
            let Value::Text(text) = answer else { return Err(AnswerFault::NotATime) };
            when(is_time(text), AnswerFault::NotATime)?;
            check_moment(text, min.as_ref(), max.as_ref())
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

fn check_moment(text: &String, min: Option<&String>, max: Option<&String>) -> Result<(), AnswerFault> {
    match (min, max) {
        (Some(min), _) if text < min => Err(AnswerFault::TooEarly { min: min.clone() }),
        (_, Some(max)) if text > max => Err(AnswerFault::TooLate { max: max.clone() }),
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
    let excludes = |value: &Value| options.iter().any(|option| option.exclusive && option.value == *value);
    when(chosen.len() < 2 || !chosen.iter().any(excludes), AnswerFault::Excluded)?;
    match (min, max) {
        (Some(min), _) if chosen.len() < min => Err(AnswerFault::TooFew { min }),
        (_, Some(max)) if chosen.len() > max => Err(AnswerFault::TooMany { max }),
        _ => Ok(()),
    }
}

fn is_option(options: &[Choice], value: &Value) -> bool {
    options.iter().any(|option| option.value == *value)
}

#[cfg(test)]
mod tests {
    use super::super::{DatePrecision, MissingChoice, Text};
    use super::*;
    use network::{Key, MissingReason};
    use proptest::prelude::*;

    fn variable(kind: VariableKind, required: bool) -> Variable {
        let (name, word, question) = (Key::from("it"), Key::from(""), Text::plain("?"));
        Variable {
            name,
            question,
            hint: None,
            required,
            unique: false,
            shuffled: false,
            from_host: false,
            missing: Vec::new(),
            kind,
            bounds: Vec::new(),
            default: None,
            calculated: None,
            word,
        }
    }

    fn check(kind: &VariableKind, answer: Value) -> Result<(), AnswerFault> {
        check_answer(&variable(kind.clone(), false), &answer)
    }

    fn options() -> Vec<Choice> {
        let values = [Value::from("a"), Value::from("b"), Value::Number(3.0)];
        values.map(|value| Choice { value, label: Text::plain("?"), other: None, exclusive: false }).into()
    }

    fn many(values: &[&str]) -> Value {
        Value::Many(values.iter().map(|it| Value::from(*it)).collect())
    }

    #[test]
    fn texts_are_counted_in_characters() {
        let kind = VariableKind::Text { long: false, min_length: Some(2), max_length: Some(3), autocomplete: None };
        assert_eq!(check(&kind, "ŵŷŵ".into()), Ok(()));
        assert_eq!(check(&kind, "x".into()), Err(AnswerFault::TooShort { min: 2 }));
        assert_eq!(check(&kind, "xxxx".into()), Err(AnswerFault::TooLong { max: 3 }));
        assert_eq!(check(&kind, Value::Number(3.0)), Err(AnswerFault::NotText));
    }

    #[test]
    fn numbers_keep_their_bounds() {
        let kind = VariableKind::Number { whole: true, min: Some(-1.0), max: Some(5.0), unit: None };
        assert_eq!(check(&kind, Value::Number(5.0)), Ok(()));
        assert_eq!(check(&kind, Value::Number(-2.0)), Err(AnswerFault::TooSmall { min: -1.0 }));
        assert_eq!(check(&kind, Value::Number(6.0)), Err(AnswerFault::TooLarge { max: 5.0 }));
        assert_eq!(check(&kind, Value::Number(2.5)), Err(AnswerFault::NotWhole));
        assert_eq!(check(&kind, Value::Number(f64::NAN)), Err(AnswerFault::NotNumber));
        assert_eq!(check(&kind, "5".into()), Err(AnswerFault::NotNumber));
        let slider = VariableKind::Slider { low: None, high: None };
        assert_eq!(check(&slider, Value::Number(100.0)), Ok(()));
        assert_eq!(check(&slider, Value::Number(100.5)), Err(AnswerFault::TooLarge { max: 100.0 }));
    }

    #[test]
    fn choices_are_among_the_options() {
        let one = VariableKind::OneOf { options: options() };
        assert_eq!(check(&one, Value::Number(3.0)), Ok(()));
        assert_eq!(check(&one, "3".into()), Err(AnswerFault::NotAnOption));
        let kind = VariableKind::ManyOf { options: options(), min_selected: Some(1), max_selected: Some(2) };
        assert_eq!(check(&kind, many(&["b", "a"])), Ok(()));
        assert_eq!(check(&kind, many(&[])), Err(AnswerFault::TooFew { min: 1 }));
        assert_eq!(check(&kind, many(&["a", "a"])), Err(AnswerFault::Repeated));
        assert_eq!(check(&kind, many(&["a", "c"])), Err(AnswerFault::NotAnOption));
        assert_eq!(check(&kind, "a".into()), Err(AnswerFault::NotAnOption));
        let three = Value::Many(options().into_iter().map(|it| it.value).collect());
        assert_eq!(check(&kind, three), Err(AnswerFault::TooMany { max: 2 }));
        assert_eq!(check(&VariableKind::YesNo, "yes".into()), Err(AnswerFault::NotYesNo));
    }

    #[test]
    fn an_exclusive_option_stands_alone() {
        let mut options = options();
        options[1].exclusive = true;
        let kind = VariableKind::ManyOf { options, min_selected: None, max_selected: None };
        assert_eq!(check(&kind, many(&["b"])), Ok(()));
        assert_eq!(check(&kind, Value::Many(vec!["a".into(), Value::Number(3.0)])), Ok(()));
        assert_eq!(check(&kind, many(&["a", "b"])), Err(AnswerFault::Excluded));
        assert_eq!(check(&kind, many(&["b", "a"])), Err(AnswerFault::Excluded));
    }

    #[test]
    fn dates_exist_and_keep_their_bounds() {
        let (min, max) = (Some("2020-02".to_owned()), Some("2021-11".to_owned()));
        let kind = VariableKind::Date { precision: DatePrecision::Month, min, max };
        assert_eq!(check(&kind, "2020-02".into()), Ok(()));
        assert_eq!(check(&kind, "2020-01".into()), Err(AnswerFault::TooEarly { min: "2020-02".into() }));
        assert_eq!(check(&kind, "2021-12".into()), Err(AnswerFault::TooLate { max: "2021-11".into() }));
        assert_eq!(check(&kind, "2020-13".into()), Err(AnswerFault::NotADate));
        assert_eq!(check(&kind, Value::Number(2020.0)), Err(AnswerFault::NotADate));
    }

    #[test]
    fn nothing_is_missing_only_where_something_is_required() {
        let text = VariableKind::Text { long: false, min_length: None, max_length: None, autocomplete: None };
        let many_of = VariableKind::ManyOf { options: options(), min_selected: None, max_selected: None };
        for (kind, nothing) in [(&text, Value::Blank), (&text, "  ".into()), (&many_of, many(&[]))] {
            assert_eq!(check_answer(&variable(kind.clone(), false), &nothing), Ok(()));
            assert_eq!(check_answer(&variable(kind.clone(), true), &nothing), Err(AnswerFault::Missing));
        }
    }

    #[test]
    fn a_reason_is_right_where_it_is_offered() {
        for required in [true, false] {
            let mut asked = variable(VariableKind::YesNo, required);
            asked.missing.push(MissingChoice { reason: MissingReason::Refused, label: None });
            assert_eq!(check_answer(&asked, &Value::Missing(MissingReason::Refused)), Ok(()));
            let wrong = check_answer(&asked, &Value::Missing(MissingReason::DontKnow));
            assert_eq!(wrong, Err(AnswerFault::NotAnOption));
        }
    }

    fn any_value() -> impl Strategy<Value = Value> {
        let one = prop_oneof![
            Just(Value::Blank),
            Just(Value::Missing(MissingReason::DontKnow)),
            any::<bool>().prop_map(Value::Bool),
            any::<f64>().prop_map(Value::Number),
            ".{0,12}".prop_map(Value::Text),
            "[a-c]".prop_map(Value::Text),
            "[0-9]{4}(-[0-9]{2}){0,2}".prop_map(Value::Text),
        ];
        prop_oneof![one.clone(), proptest::collection::vec(one, 0..4).prop_map(Value::Many)]
    }

    fn any_kind() -> impl Strategy<Value = VariableKind> {
        let bound = || proptest::option::of(-5.0..5.0f64);
        let count = || proptest::option::of(0..4usize);
        prop_oneof![
            (any::<bool>(), count(), count()).prop_map(|(long, min_length, max_length)| VariableKind::Text {
                long,
                min_length,
                max_length,
                autocomplete: None
            }),
            (any::<bool>(), bound(), bound()).prop_map(|(whole, min, max)| VariableKind::Number {
                whole,
                min,
                max,
                unit: None
            }),
            Just(VariableKind::YesNo),
            Just(VariableKind::OneOf { options: options() }),
            Just(VariableKind::Slider { low: None, high: None }),
            (count(), count()).prop_map(|(min_selected, max_selected)| VariableKind::ManyOf {
                options: options(),
                min_selected,
                max_selected
            }),
            Just(VariableKind::Date { precision: DatePrecision::Day, min: None, max: Some("2024-06-30".into()) }),
        ]
    }

    proptest! {
        /// What is accepted goes to files and comes back the same; what is required never passes blank; and to
        /// require an answer changes nothing else.
        #[test]
        fn what_is_accepted_can_be_kept(kind in any_kind(), answer in any_value()) {
            let free = check_answer(&variable(kind.clone(), false), &answer);
            let required = check_answer(&variable(kind, true), &answer);
            if free.is_ok() {
                prop_assert_eq!(Value::from_json(&answer.to_json()), Some(answer.clone()));
            }
            if answer == Value::Blank {
                prop_assert_eq!((free, required), (Ok(()), Err(AnswerFault::Missing)));
            } else if required != Err(AnswerFault::Missing) {
                prop_assert_eq!(free, required);
            }
        }
    }
}
