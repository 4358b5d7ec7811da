//! What is known before an interview begins: the interview before it, and what the page around it knows of ego.

use super::Earlier;
use json::{Json, number};
use network::{Attributes, Value};
use protocol::{Choice, Protocol, Variable, VariableKind, check_answer};
use std::sync::Arc;

/// What is known before an interview begins.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Background {
    /// The interview before, if it is known
    pub earlier: Option<Arc<Earlier>>,
    /// What the page knows of ego; each value fits its variable, which is one `from_host`
    pub variables: Attributes,
}

impl From<Earlier> for Background {
    fn from(earlier: Earlier) -> Self {
        Background { earlier: Some(Arc::new(earlier)), variables: Attributes::new() }
    }
}

impl Background {
    /// Adds what a journal keeps of it to the journal's head.
    pub(crate) fn write(&self, head: &mut Json) {
        if let Some(earlier) = &self.earlier {
            head.add("earlier", earlier.to_json().clone());
        }
        if !self.variables.is_empty() {
            let values = self.variables.iter().map(|(name, value)| (name.as_str(), value.to_json()));
            head.add("variables", Json::object(values));
        }
    }

    /// Reads what [`Background::write`] wrote. What the protocol does not have any more is passed over.
    pub(crate) fn read(head: &Json, protocol: &Protocol) -> Background {
        let mut variables = Attributes::new();
        for (name, value) in head.get("variables").and_then(Json::members).unwrap_or_default() {
            let variable = from_host(protocol, name);
            let value = variable.zip(Value::from_json(value)).filter(|(variable, value)| fits(variable, value));
            if let Some((variable, value)) = value {
                variables.insert(variable.name.clone(), value);
            }
        }
        let earlier = head.get("earlier").and_then(|it| Earlier::read(it, protocol)).map(Arc::new);
        Background { earlier, variables }
    }

    /// Takes what a page gives: an object of values by variable. Addresses and survey tools often have texts only, so
    /// that a text will do for a number (as `number_of` reads it), for yes and no, for an option whose value is a number,
    /// and with commas for several options; and a number for a text. `null` and an empty text give nothing.
    ///
    /// # Errors
    /// A sentence for each that cannot be taken; all others are taken all the same.
    ///
    /// ```
    /// # use json::parse;
    /// # use network::Value;
    /// # use sociogram_interview::Background;
    /// # let document = r#"{ "sociogram": 1, "id": "short", "title": "Short",
    /// #     "codebook": { "ego": { "age": { "type": "whole-number", "question": "Age?", "from_host": true } } },
    /// #     "stages": [{ "type": "information", "id": "welcome", "title": "Welcome", "text": "Hello" }] }"#;
    /// # let number_of = |text: &str| text.parse().ok();
    /// # let json = |text: &str| parse(text, &|digits| digits.parse().unwrap_or(f64::NAN)).unwrap();
    /// # let protocol = protocol::read(&json(document)).unwrap();
    /// let mut background = Background::default();
    /// let faults = background.take(&json(r#"{ "age": "41", "ago": 3 }"#), &protocol, &number_of);
    /// assert_eq!(background.variables.get("age"), Some(&Value::Number(41.0)));
    /// assert_eq!(faults, ["\"ago\" is no variable of ego that this protocol has \"from_host\". It is left out."]);
    /// ```
    pub fn take(&mut self, given: &Json, protocol: &Protocol, number_of: &dyn Fn(&str) -> Option<f64>) -> Vec<String> {
        let Some(members) = given.members() else {
            return vec!["Values of variables should be an object, such as { \"condition\": \"new\" }.".into()];
        };
        let mut faults = Vec::new();
        for (name, given) in members.iter().filter(|(_, given)| !is_nothing(given)) {
            let name_of = || Json::Text(name.chars().take(61).collect()).excerpt();
            let Some(variable) = from_host(protocol, name) else {
                let name = name_of();
                faults.push(
                    [&name, " is no variable of ego that this protocol has \"from_host\". It is left out."].concat(),
                );
                continue;
            };
            match meant(&variable.kind, given, number_of).filter(|value| fits(variable, value)) {
                Some(value) => drop(self.variables.insert(variable.name.clone(), value)),
                None => {
                    let (value, name) = (given.excerpt(), name_of());
                    faults.push([&value, " is no value that ", &name, " can have. It is left out."].concat());
                }
            }
        }
        faults
    }
}

fn is_nothing(given: &Json) -> bool {
    *given == Json::Null || given.as_str().is_some_and(|text| text.trim().is_empty())
}

/// The variable of ego that a page may give.
fn from_host<'p>(protocol: &'p Protocol, name: &str) -> Option<&'p Arc<Variable>> {
    protocol.codebook.ego.iter().find(|it| it.from_host && it.name.as_str() == name)
}

fn fits(variable: &Variable, value: &Value) -> bool {
    check_answer(variable, value).is_ok()
}

/// What a page means by a value, where that can be an answer to a variable of this kind.
fn meant(kind: &VariableKind, given: &Json, number_of: &dyn Fn(&str) -> Option<f64>) -> Option<Value> {
    match (kind, given) {
        (VariableKind::Number { .. } | VariableKind::Slider { .. }, Json::Text(text)) => {
            number_of(text.trim()).map(Value::Number)
        }
        (VariableKind::YesNo, Json::Text(text)) => match text.as_str() {
            "true" | "yes" | "1" => Some(Value::Bool(true)),
            "false" | "no" | "0" => Some(Value::Bool(false)),
            _ => None,
        },
        (VariableKind::OneOf { options } | VariableKind::Scale { options }, _) => option(options, given),
        (VariableKind::ManyOf { options, .. }, Json::List(items)) => {
            items.iter().map(|item| option(options, item)).collect::<Option<Vec<_>>>().map(Value::Many)
        }
        (VariableKind::ManyOf { options, .. }, Json::Text(text)) => {
            let items = text.split(',').map(|item| option(options, &Json::from(item.trim())));
            items.collect::<Option<Vec<_>>>().map(Value::Many)
        }
        (VariableKind::ManyOf { options, .. }, _) => Some(Value::Many(vec![option(options, given)?])),
        (VariableKind::Text { .. } | VariableKind::Date { .. }, Json::Number(it)) => Some(Value::Text(number(*it))),
        _ => Value::from_json(given),
    }
}

/// The option whose value this is, or is as a text.
fn option(options: &[Choice], given: &Json) -> Option<Value> {
    let is_meant = |value: &Value| match (value, given) {
        (Value::Number(value), Json::Text(text)) => number(*value) == text.trim(),
        (value, given) => value.to_json() == *given,
    };
    options.iter().find(|option| is_meant(&option.value)).map(|option| option.value.clone())
}
