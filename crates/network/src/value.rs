use super::Key;
use json::Json;
use order::Map;

/// An answer to one variable. A variable with no value at all was not asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Asked, and left blank
    Blank,
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

    /// As it stands in a file.
    pub fn to_json(&self) -> Json {
        match self {
            Value::Blank => Json::Null,
            Value::Bool(value) => Json::Bool(*value),
            Value::Number(number) => Json::from(*number),
            Value::Text(text) => Json::Text(text.clone()),
            Value::Many(values) => Json::List(values.iter().map(Value::to_json).collect()),
        }
    }

    /// From a file; `None` for what no variable can hold (an object, a list in a list).
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
            Json::Object(_) => return None,
        })
    }

    fn scalar(json: &Json) -> Option<Value> {
        match json {
            Json::List(_) | Json::Object(_) | Json::Null => None,
            other => Value::from_json(other),
        }
    }

    /// Whether something was answered.
    pub fn is_answered(&self) -> bool {
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
        assert_eq!(Value::from_json(&Json::List(vec![Json::List(vec![])])), None);
    }
}
