//! Comparisons: whether they fit the variable they compare.

use super::super::date::is_date;
use super::super::fault::FaultCode;
use super::super::spelling::COMPARISONS;
use super::super::{Choice, Comparison, Test, Variable, VariableKind};
use super::book::{Kinds, Whose};
use super::order::Moment;
use super::sense::Sense;
use super::spot::Spot;
use super::suggest::{list, nearest};
use crate::json::{Json, number};
use crate::network::{Key, Value};

/// What is wrong with a comparison.
type Misfit = (FaultCode, String);

impl<'d> Sense<'_, 'd> {
    /// The comparisons in the object here, of the variable that `name` names.
    pub(super) fn tests(
        &mut self,
        at: &Spot<'_, 'd>,
        name: &Spot<'_, 'd>,
        whose: Whose,
        kinds: Kinds,
        now: Moment,
    ) -> Vec<Test> {
        if name.json.as_str().is_none() {
            return Vec::new();
        }
        let before = self.faults.count();
        let key = self.variable(name, whose, kinds);
        if self.faults.count() == before {
            let asked = self.order.asked(whose, key.as_str());
            self.asked_before(name, &format!("\"{key}\""), asked, now);
        }
        let mut tests = Vec::new();
        for (member, at) in COMPARISONS.iter().filter_map(|it| Some((it.name, at.find(it.name)?))) {
            if let Some(is) = comparison(member, at.json) {
                self.fits(&at, member, &is, whose, &key, kinds);
                tests.push(Test { variable: key.clone(), is });
            } else {
                // Its spelling is at fault and told; the rule is not empty for that.
                tests.push(Test { variable: key.clone(), is: Comparison::Answered });
            }
        }
        if tests.is_empty() {
            let names = list(&COMPARISONS.iter().map(|it| it.name).collect::<Vec<_>>());
            let message = format!("This says nothing about \"{key}\". Add one of: {names}.");
            self.fault(at, FaultCode::MissingMember, message);
        }
        tests
    }

    fn fits(&mut self, at: &Spot, member: &str, is: &Comparison, whose: Whose, key: &Key, kinds: Kinds) {
        let variables = self.book.domain(whose).variables(key.as_str(), kinds);
        let mut first = None;
        for variable in variables {
            match variable.map_or(Ok(()), |variable| fit(variable, member, is, !self.faults.is_full())) {
                Ok(()) => return,
                Err(misfit) => first = first.or(Some(misfit)),
            }
        }
        if let Some((code, message)) = first {
            self.fault(at, code, message);
        }
    }
}

/// What a member of a rule says; `None` if it is misspelt.
fn comparison(member: &str, json: &Json) -> Option<Comparison> {
    let value = || match Value::from_json(json)? {
        Value::Blank | Value::Many(_) => None,
        value => Some(value),
    };
    let values = || json.items().filter(|it| !it.is_empty())?.iter().map(Value::from_json).collect::<Option<Vec<_>>>();
    Some(match member {
        "answered" if json.as_bool()? => Comparison::Answered,
        "answered" => Comparison::Unanswered,
        "equals" => Comparison::Equal(value()?),
        "not_equals" => Comparison::NotEqual(value()?),
        "less_than" => Comparison::Less(json.as_f64()?),
        "at_most" => Comparison::AtMost(json.as_f64()?),
        "more_than" => Comparison::More(json.as_f64()?),
        "at_least" => Comparison::AtLeast(json.as_f64()?),
        "includes" => Comparison::Includes(values()?),
        "excludes" => Comparison::Excludes(values()?),
        _ => return None,
    })
}

/// Advice costs a look at every option, so it is given only where it will be told.
fn fit(variable: &Variable, member: &str, is: &Comparison, advise: bool) -> Result<(), Misfit> {
    let kind = &variable.kind;
    let name = &variable.name;
    match is {
        Comparison::Answered | Comparison::Unanswered => Ok(()),
        Comparison::Equal(_) | Comparison::NotEqual(_) if matches!(kind, VariableKind::ManyOf { .. }) => {
            let message = format!("\"{name}\" can have several answers at once. Use \"includes\" or \"excludes\".");
            Err((FaultCode::WrongKind, message))
        }
        Comparison::Equal(value) | Comparison::NotEqual(value) => value_fits(variable, value, advise),
        Comparison::Includes(values) | Comparison::Excludes(values) => {
            values.iter().try_for_each(|value| value_fits(variable, value, advise))
        }
        Comparison::Less(_) | Comparison::AtMost(_) | Comparison::More(_) | Comparison::AtLeast(_) => {
            let is_number = |option: &Choice| matches!(option.value, Value::Number(_));
            match kind {
                VariableKind::Number { .. } | VariableKind::Slider { .. } => Ok(()),
                VariableKind::OneOf { options } | VariableKind::Scale { options } if options.iter().all(is_number) => {
                    Ok(())
                }
                _ => {
                    let message = format!("\"{member}\" compares numbers, and \"{name}\" has none for an answer.");
                    Err((FaultCode::WrongKind, message))
                }
            }
        }
    }
}

fn value_fits(variable: &Variable, value: &Value, advise: bool) -> Result<(), Misfit> {
    let name = &variable.name;
    let given = value.to_json().excerpt();
    let wrong =
        |right: &str| Err((FaultCode::WrongKind, format!("\"{name}\" is never {given}. Its answer is {right}.")));
    match (&variable.kind, value) {
        (VariableKind::YesNo, Value::Bool(_)) | (VariableKind::Text { .. }, Value::Text(_)) => Ok(()),
        (VariableKind::YesNo, _) => wrong("true or false"),
        (VariableKind::Text { .. }, _) => wrong("a text"),
        (VariableKind::Number { whole, min, max, .. }, Value::Number(given)) => {
            if *whole && given.fract() != 0.0 {
                return wrong("a whole number");
            }
            in_bounds(name, *given, *min, *max)
        }
        (VariableKind::Slider { .. }, Value::Number(given)) => in_bounds(name, *given, Some(0.0), Some(100.0)),
        (VariableKind::Number { .. } | VariableKind::Slider { .. }, _) => wrong("a number"),
        (VariableKind::Date { precision, .. }, Value::Text(date)) if is_date(date, *precision) => Ok(()),
        (VariableKind::Date { precision, .. }, _) => wrong(&format!("a date written as {}", precision.pattern())),
        (kind, value) => {
            let options = kind.options();
            if options.iter().any(|option| option.value == *value) {
                return Ok(());
            }
            if !advise {
                return Err((FaultCode::NoSuch, String::new()));
            }
            let texts: Vec<&str> = options.iter().filter_map(|option| option.value.as_text()).collect();
            let advice = match value.as_text().and_then(|text| nearest(text, &texts)) {
                Some(near) => format!(" Did you mean \"{near}\"?"),
                None => {
                    let values: Vec<String> = options.iter().take(13).map(|it| it.value.to_json().excerpt()).collect();
                    format!(" Use one of: {}.", list(&values.iter().map(String::as_str).collect::<Vec<_>>()))
                }
            };
            Err((FaultCode::NoSuch, format!("{given} is not an option of \"{name}\".{advice}")))
        }
    }
}

fn in_bounds(name: &Key, given: f64, min: Option<f64>, max: Option<f64>) -> Result<(), Misfit> {
    let beyond = |side: &str, bound: f64| {
        let (given, bound) = (number(given), number(bound));
        Err((FaultCode::Impossible, format!("\"{name}\" is never {given}: it is at {side} {bound}.")))
    };
    match (min, max) {
        (Some(min), _) if given < min => beyond("least", min),
        (_, Some(max)) if given > max => beyond("most", max),
        _ => Ok(()),
    }
}

impl Value {
    /// The text, if it is one.
    fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}
