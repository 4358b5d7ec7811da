//! Comparisons: whether they fit the variable they compare.

use super::super::date::{is_date, is_time};
use super::super::fault::FaultCode;
use super::super::spelling::COMPARISONS;
use super::super::{Choice, Comparison, DatePrecision, Test, Variable, VariableKind};
use super::book::{Kinds, Whose};
use super::order::Moment;
use super::sense::Sense;
use super::spot::Spot;
use super::suggest::{list, nearest};
use json::{Json, number};
use network::{Key, MissingReason, Value};

/// What is wrong with a comparison.
enum Misfit<'a> {
    /// It is of one answer, and the variable can have several at once
    Several,
    /// It is of numbers, and the variable has none
    NoNumbers,
    /// It is with a value that is never the answer, for the answer is what the words say
    Never(&'a Value, &'static str),
    /// It is with a value that is not a date of this precision
    NoDate(&'a Value, DatePrecision),
    /// It is with a number that is not at least, or at most, what the variable may be
    Beyond(f64, &'static str, f64),
    /// It is with a reason for no answer that is not offered
    NotOffered(MissingReason),
    /// It is with a value that is none of the options
    NoOption(&'a Value),
}

impl<'d> Sense<'_, 'd> {
    /// Gives `add` the comparisons in the object here, of the variable that `name` names.
    pub(super) fn tests(
        &mut self,
        at: &Spot<'_, 'd>,
        name: &Spot<'_, 'd>,
        whose: Whose,
        kinds: Kinds,
        now: Moment,
        add: &mut dyn FnMut(Test),
    ) {
        if name.json.as_str().is_none() {
            return;
        }
        let before = self.faults.count();
        let key = self.variable(name, whose, kinds);
        if self.faults.count() == before {
            let asked = self.order.asked(whose, key.as_str());
            self.answered_before(name, key.as_str(), whose, asked, now);
        }
        let mut is_empty = true;
        for member in COMPARISONS {
            let Some(at) = at.find(member.name) else { continue };
            is_empty = false;
            let is = comparison(member.name, at.json);
            if let Some(is) = &is {
                self.fits(&at, member.name, is, whose, &key, kinds);
            }
            // If its spelling is at fault, that is told; the rule is not empty for that.
            add(Test { variable: key.clone(), is: is.unwrap_or(Comparison::Answered) });
        }
        if is_empty {
            self.fault(at, FaultCode::MissingMember, |_| {
                let names = COMPARISONS.iter().map(|it| it.name).collect::<Vec<_>>().join(", ");
                format!("This says nothing about \"{key}\". Add one of: {names}.")
            });
        }
    }

    /// Tells if a value is none that the variable of any of `kinds` can have.
    pub(crate) fn is_option(&mut self, at: &Spot, value: &Value, whose: Whose, key: &Key, kinds: Kinds) {
        self.fits(at, "equals", &Comparison::Equal(value.clone()), whose, key, kinds);
    }

    fn fits(&mut self, at: &Spot, member: &str, is: &Comparison, whose: Whose, key: &Key, kinds: Kinds) {
        // It has to fit one of them. If it fits none, the first is the one to tell about.
        let mut first = None;
        for variable in self.book.domain(whose).variables(key.as_str(), kinds) {
            let Some(variable) = variable else { return };
            let Err(misfit) = fit(variable, is) else { return };
            first.get_or_insert(misfit);
        }
        if let Some(misfit) = first {
            self.fault(at, misfit.code(), |it| {
                let variables = it.book.domain(whose).variables(key.as_str(), kinds);
                variables.first().copied().flatten().map_or(String::new(), |it| misfit.message(it, member))
            });
        }
    }
}

/// What a member of a rule says; `None` if it is misspelt.
fn comparison(member: &str, json: &Json) -> Option<Comparison> {
    let value = || match Value::from_json(json)? {
        Value::Blank | Value::Missing(_) | Value::Many(_) => None,
        value => Some(value),
    };
    Some(match member {
        "answered" if json.as_bool()? => Comparison::Answered,
        "answered" => Comparison::Unanswered,
        "missing" => Comparison::Missing(MissingReason::from_word(json.as_str()?)?),
        "equals" => Comparison::Equal(value()?),
        "not_equals" => Comparison::NotEqual(value()?),
        "less_than" => Comparison::Less(json.as_f64()?),
        "at_most" => Comparison::AtMost(json.as_f64()?),
        "more_than" => Comparison::More(json.as_f64()?),
        "at_least" => Comparison::AtLeast(json.as_f64()?),
        "includes" => Comparison::Includes(values(json)?),
        "excludes" => Comparison::Excludes(values(json)?),
        _ => return None,
    })
}

/// The values in a list that is not empty.
fn values(json: &Json) -> Option<Vec<Value>> {
    let mut values = Vec::new();
    for item in json.items()? {
        values.push(Value::from_json(item)?);
    }
    (!values.is_empty()).then_some(values)
}

fn fit<'a>(variable: &Variable, is: &'a Comparison) -> Result<(), Misfit<'a>> {
    let kind = &variable.kind;
    match is {
        Comparison::Answered | Comparison::Unanswered => Ok(()),
        Comparison::Missing(reason) => {
            let is_offered = variable.missing.iter().any(|it| it.reason == *reason);
            is_offered.then_some(()).ok_or(Misfit::NotOffered(*reason))
        }
        Comparison::Equal(_) | Comparison::NotEqual(_) if matches!(kind, VariableKind::ManyOf { .. }) => {
            Err(Misfit::Several)
        }
        Comparison::Equal(value) | Comparison::NotEqual(value) => value_fits(kind, value),
        Comparison::Includes(values) | Comparison::Excludes(values) => {
            for value in values {
                value_fits(kind, value)?;
            }
            Ok(())
        }
        Comparison::Less(_) | Comparison::AtMost(_) | Comparison::More(_) | Comparison::AtLeast(_) => {
            let is_number = |option: &Choice| matches!(option.value, Value::Number(_));
            match kind {
                VariableKind::Number { .. } | VariableKind::Slider { .. } => Ok(()),
                VariableKind::OneOf { options } | VariableKind::Scale { options } if options.iter().all(is_number) => {
                    Ok(())
                }
                VariableKind::OneOf { .. }
                | VariableKind::Scale { .. }
                | VariableKind::ManyOf { .. }
                | VariableKind::Text { .. }
                | VariableKind::YesNo
                | VariableKind::Date { .. }
                | VariableKind::Time { .. } => Err(Misfit::NoNumbers),
            }
        }
    }
}

fn value_fits<'a>(kind: &VariableKind, value: &'a Value) -> Result<(), Misfit<'a>> {
    match (kind, value) {
        (VariableKind::YesNo, Value::Bool(_)) | (VariableKind::Text { .. }, Value::Text(_)) => Ok(()),
        (VariableKind::YesNo, _) => Err(Misfit::Never(value, "true or false")),
        (VariableKind::Text { .. }, _) => Err(Misfit::Never(value, "a text")),
        (VariableKind::Number { whole: true, .. }, Value::Number(given)) if given.fract() != 0.0 => {
            Err(Misfit::Never(value, "a whole number"))
        }
        (VariableKind::Number { min, max, .. }, Value::Number(given)) => in_bounds(*given, *min, *max),
        (VariableKind::Slider { .. }, Value::Number(given)) => in_bounds(*given, Some(0.0), Some(100.0)),
        (VariableKind::Number { .. } | VariableKind::Slider { .. }, _) => Err(Misfit::Never(value, "a number")),
        (VariableKind::Date { precision, .. }, Value::Text(date)) if is_date(date, *precision) => Ok(()),
        (VariableKind::Date { precision, .. }, _) => Err(Misfit::NoDate(value, *precision)),
        (VariableKind::Time { .. }, Value::Text(time)) if is_time(time) => Ok(()),
        (VariableKind::Time { .. }, _) => Err(Misfit::Never(value, "a time written as HH:MM")),
        (
            VariableKind::OneOf { options } | VariableKind::Scale { options } | VariableKind::ManyOf { options, .. },
            value,
        ) => options.iter().any(|option| option.value == *value).then_some(()).ok_or(Misfit::NoOption(value)),
    }
}

fn in_bounds(given: f64, min: Option<f64>, max: Option<f64>) -> Result<(), Misfit<'static>> {
    match (min, max) {
        (Some(min), _) if given < min => Err(Misfit::Beyond(given, "least", min)),
        (_, Some(max)) if given > max => Err(Misfit::Beyond(given, "most", max)),
        _ => Ok(()),
    }
}

impl Misfit<'_> {
    fn code(&self) -> FaultCode {
        match self {
            Misfit::Several | Misfit::NoNumbers | Misfit::Never(..) | Misfit::NoDate(..) => FaultCode::WrongKind,
            Misfit::Beyond(..) | Misfit::NotOffered(_) => FaultCode::Impossible,
            Misfit::NoOption(_) => FaultCode::NoSuch,
        }
    }

    /// The sentence about a comparison of `variable` that is spelled `member`.
    fn message(&self, variable: &Variable, member: &str) -> String {
        let name = &variable.name;
        let never =
            |value: &Value, right: &str| format!("\"{name}\" is never {}. Its answer is {right}.", excerpt(value));
        match *self {
            Misfit::Several => {
                format!("\"{name}\" can have several answers at once. Use \"includes\" or \"excludes\".")
            }
            Misfit::NoNumbers => format!("\"{member}\" compares numbers, and \"{name}\" has none for an answer."),
            Misfit::Never(value, right) => never(value, right),
            Misfit::NoDate(value, precision) => never(value, &format!("a date written as {}", precision.pattern())),
            Misfit::Beyond(given, side, bound) => {
                format!("\"{name}\" is never {}: it is at {side} {}.", number(given), number(bound))
            }
            Misfit::NotOffered(reason) => {
                let word = reason.as_str();
                format!(
                    "\"{name}\" does not offer \"{word}\". Add it to \"missing\" of the variable, or of the protocol."
                )
            }
            Misfit::NoOption(value) => {
                let options = variable.kind.options();
                let texts: Vec<&str> = options.iter().filter_map(|option| option.value.as_text()).collect();
                let advice = match value.as_text().and_then(|text| nearest(text, &texts)) {
                    Some(near) => format!(" Did you mean \"{near}\"?"),
                    None => {
                        let values: Vec<String> = options.iter().take(13).map(|it| excerpt(&it.value)).collect();
                        format!(" Use one of: {}.", list(&values.iter().map(String::as_str).collect::<Vec<_>>()))
                    }
                };
                format!("{} is not an option of \"{name}\".{advice}", excerpt(value))
            }
        }
    }
}

fn excerpt(value: &Value) -> String {
    value.to_json().excerpt()
}
