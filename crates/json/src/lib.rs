//! JSON as plain data: what every file, message and stored record is read from and written to.
//!
//! Every reader of a document works on this tree, and can report *all* faults with the path to each (see [`Path`]).
//! Between the page and the interview it crosses as text, in one step; `www/json.js` is the other side.
//!
//! ```
//! use sociogram_json::{Path, canonical, parse};
//! let read = parse(r#"{ "b": [1, null], "a": "x" }"#, &|digits| digits.parse().unwrap_or(f64::NAN));
//! assert_eq!(read.map(|it| canonical(&it)), Some(r#"{"a":"x","b":[1,null]}"#.to_owned()));
//! assert_eq!(Path::root().member("stages").item(2).to_string(), "$.stages[2]");
//! ```

mod canonical;
mod parse;
mod path;
mod transcode;

pub use canonical::{canonical, number, pretty, text};
pub use parse::parse;
pub use path::{Path, PathStep};

/// A JSON value. Objects keep the order in which their members were written.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Json {
    /// `null`
    #[default]
    Null,
    /// `true` or `false`
    Bool(bool),
    /// Any JSON number. Never NaN or infinite: readers turn those into [`Json::Null`].
    Number(f64),
    /// A string
    Text(String),
    /// An array
    List(Vec<Json>),
    /// An object; when a member is given twice, the later one stands.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// An object from its members, in order.
    pub fn object<K: AsRef<str>>(members: impl IntoIterator<Item = (K, Json)>) -> Json {
        let mut object = Json::Object(Vec::new());
        for (name, value) in members {
            object.add(name.as_ref(), value);
        }
        object
    }

    /// Adds a member to the end of an object; anything else stays as it is.
    pub fn add(&mut self, name: &str, value: Json) {
        if let Json::Object(members) = self {
            members.push((name.to_owned(), value));
        }
    }

    /// A list of whatever converts to JSON.
    pub fn list<T: Into<Json>>(items: impl IntoIterator<Item = T>) -> Json {
        Json::List(items.into_iter().map(Into::into).collect())
    }

    /// The member `name` of an object; `None` for anything else.
    pub fn get(&self, name: &str) -> Option<&Json> {
        self.members()?.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The same, to change.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Json> {
        match self {
            Json::Object(members) => members.iter_mut().rev().find(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// Takes the member `name` out of an object; `None` if it has none.
    pub fn take(&mut self, name: &str) -> Option<Json> {
        let Json::Object(members) = self else { return None };
        let at = members.iter().rposition(|(key, _)| key == name)?;
        Some(members.remove(at).1)
    }

    /// The members of an object.
    pub fn members(&self) -> Option<&[(String, Json)]> {
        match self {
            Json::Object(members) => Some(members),
            _ => None,
        }
    }

    /// The items of a list.
    pub fn items(&self) -> Option<&[Json]> {
        match self {
            Json::List(items) => Some(items),
            _ => None,
        }
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The value of a number.
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Json::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// A number that is a whole, non-negative count small enough to be exact.
    pub fn as_count(&self) -> Option<usize> {
        let number = self.as_f64()?;
        (number >= 0.0 && number.fract() == 0.0 && number <= 9_007_199_254_740_991.0).then_some(number as usize)
    }

    /// The value of `true` or `false`.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Json::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// What kind of value this is, in words for a message: "a number", "an object", …
    pub fn kind(&self) -> &'static str {
        match self {
            Json::Null => "null",
            Json::Bool(_) => "true or false",
            Json::Number(_) => "a number",
            Json::Text(_) => "a text",
            Json::List(_) => "a list",
            Json::Object(_) => "an object",
        }
    }

    /// The value, shortened, for quoting in a message: at most about 60 characters, control characters shown as �.
    pub fn excerpt(&self) -> String {
        const LONGEST: usize = 60;
        let whole = match self {
            Json::List(items) if items.is_empty() => return "an empty list".into(),
            Json::Object(members) if members.is_empty() => return "an empty object".into(),
            Json::List(items) => return format!("a list of {}", items.len()),
            Json::Object(members) => return format!("an object of {}", members.len()),
            Json::Text(text) => {
                let cut: String = text.chars().take(LONGEST + 1).map(visible).collect();
                format!("\"{cut}\"")
            }
            other => canonical(other),
        };
        if whole.chars().count() <= LONGEST + 2 {
            return whole;
        }
        let cut: String = whole.chars().take(LONGEST).collect();
        format!("{cut}…")
    }
}

/// Characters that would vanish or reorder a message are shown as a replacement mark.
fn visible(c: char) -> char {
    let reorders =
        matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    if c.is_control() || reorders { '\u{fffd}' } else { c }
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Json::Bool(value)
    }
}

impl From<f64> for Json {
    fn from(value: f64) -> Self {
        if value.is_finite() { Json::Number(value) } else { Json::Null }
    }
}

impl From<usize> for Json {
    fn from(value: usize) -> Self {
        Json::Number(value as f64)
    }
}

impl From<u32> for Json {
    fn from(value: u32) -> Self {
        Json::Number(f64::from(value))
    }
}

impl From<&str> for Json {
    fn from(value: &str) -> Self {
        Json::Text(value.to_owned())
    }
}

impl From<String> for Json {
    fn from(value: String) -> Self {
        Json::Text(value)
    }
}

impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Self {
        value.map_or(Json::Null, Into::into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_later_of_two_members_stands() {
        let doc = Json::object([("a", Json::from(1.0)), ("a", Json::from(2.0))]);
        assert_eq!(doc.get("a"), Some(&Json::Number(2.0)));
    }

    #[test]
    fn not_a_number_is_null() {
        assert_eq!(Json::from(f64::NAN), Json::Null);
        assert_eq!(Json::from(f64::INFINITY), Json::Null);
    }

    #[test]
    fn a_count_is_whole_and_not_negative() {
        assert_eq!(Json::Number(3.0).as_count(), Some(3));
        assert_eq!(Json::Number(3.5).as_count(), None);
        assert_eq!(Json::Number(-1.0).as_count(), None);
    }

    #[test]
    fn an_excerpt_is_short_and_shows_hidden_characters() {
        let long = Json::Text("x".repeat(100_000));
        assert!(long.excerpt().chars().count() < 70);
        assert_eq!(Json::Text("a\u{202e}b".into()).excerpt(), "\"a\u{fffd}b\"");
    }
}
