use super::Key;
use json::Json;
use order::Map;

/// Why a question has no answer, as ego said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingReason {
    /// Ego does not know
    DontKnow,
    /// Ego would rather not say
    Refused,
    /// The question does not apply
    NotApplicable,
}

impl MissingReason {
    /// All of them, in the order in which they are offered.
    pub const ALL: [MissingReason; 3] = [MissingReason::DontKnow, MissingReason::Refused, MissingReason::NotApplicable];

    /// Its word in protocols and files.
    pub fn as_str(self) -> &'static str {
        match self {
            MissingReason::DontKnow => "dont_know",
            MissingReason::Refused => "refused",
            MissingReason::NotApplicable => "not_applicable",
        }
    }

    /// The reason with this word.
    pub fn from_word(word: &str) -> Option<MissingReason> {
        MissingReason::ALL.into_iter().find(|reason| reason.as_str() == word)
    }
}

/// An answer to one variable. A variable with no value at all was not asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Asked, and left blank
    Blank,
    /// Asked, and not answered for a reason that ego gave
    Missing(MissingReason),
    /// Yes or no
    Bool(bool),
    /// A whole or decimal number, or a slider's 0–100
    Number(f64),
    /// A text, a date (`YYYY-MM-DD`, `YYYY-MM` or `YYYY`), or the value of a chosen option
    Text(String),
    /// The values of the chosen options, in the order of the codebook
    Many(Vec<Value>),
}

/// The answers about ego, one alter or one tie, by variable.
pub type Attributes = Map<Key, Value>;

impl Value {
    /// The text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// As it stands in a journal. A network file has `null` for what is missing, and the reason in a member beside it.
    pub fn to_json(&self) -> Json {
        match self {
            Value::Blank => Json::Null,
            Value::Missing(reason) => Json::object([("missing", Json::from(reason.as_str()))]),
            Value::Bool(value) => Json::Bool(*value),
            Value::Number(number) => Json::from(*number),
            Value::Text(text) => Json::Text(text.clone()),
            Value::Many(values) => Json::List(values.iter().map(Value::to_json).collect()),
        }
    }

    /// From a journal or file; `None` for what no variable can hold (another object, a list in a list).
    pub fn from_json(json: &Json) -> Option<Value> {
        Some(match json {
            Json::Null => Value::Blank,
            Json::Bool(value) => Value::Bool(*value),
            Json::Number(number) => Value::Number(*number),
            Json::Text(text) => Value::Text(text.clone()),
            Json::List(items) => {
                let mut values = Vec::new();
                for item in items {
                    values.push(Value::scalar(item)?);
                }
                Value::Many(values)
            }
            Json::Object(members) => match members.as_slice() {
                [(name, Json::Text(word))] if name == "missing" => Value::Missing(MissingReason::from_word(word)?),
                _ => return None,
            },
        })
    }

    fn scalar(json: &Json) -> Option<Value> {
        match json {
            Json::List(_) | Json::Object(_) | Json::Null => None,
            other => Value::from_json(other),
        }
    }

    /// Whether something was answered; a reason why not is no answer.
    pub fn is_answered(&self) -> bool {
        !matches!(self, Value::Blank | Value::Missing(_))
    }

    /// Whether nothing more need be said: there is an answer, or a reason why not.
    pub fn is_settled(&self) -> bool {
        *self != Value::Blank
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn read_back_as_written() {
        for value in [
            Value::Blank,
            Value::Missing(MissingReason::NotApplicable),
            Value::Bool(true),
            Value::Number(4.5),
            Value::from("weekly"),
            Value::Many(vec![Value::from("a"), Value::Number(2.0)]),
        ] {
            assert_eq!(Value::from_json(&value.to_json()), Some(value));
        }
    }

    #[test]
    fn refuses_what_no_variable_holds() {
        assert_eq!(Value::from_json(&Json::object([("a", Json::Null)])), None);
        assert_eq!(Value::from_json(&Json::object([("missing", Json::from("lost"))])), None);
        assert_eq!(Value::from_json(&Json::List(vec![Value::Missing(MissingReason::Refused).to_json()])), None);
        assert_eq!(Value::from_json(&Json::List(vec![Json::List(vec![])])), None);
    }
}
