//! What the formats that are XML have in common: escapes, and typed attributes of nodes and edges.

use crate::names::Names;
use crate::variables::{ValueType, Variable, missing, reason_of, written};
use json::Json;
use network::{Attributes, Key, Value};

/// So many units of a drawing is the side of the map's square: programs draw nodes some ten units wide.
const SIDE: f64 = 1000.0;

/// A text between tags or in quotes. What XML 1.0 cannot have at all is replaced.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // As they stand, readers make blanks or other ends of lines of them.
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            '\t' => out.push_str("&#9;"),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            letter => out.push(letter),
        }
    }
    out
}

/// A place on the map as programs draw it: y grows upwards.
pub(super) fn drawn(place: geometry::Point) -> (f64, f64) {
    (place.x * SIDE, (1.0 - place.y) * SIDE)
}

/// The type of an attribute as both formats spell it.
pub(super) fn spelled(value_type: ValueType) -> &'static str {
    match value_type {
        ValueType::Bool => "boolean",
        ValueType::Whole => "long",
        ValueType::Number => "double",
        ValueType::Text | ValueType::List => "string",
    }
}

/// The attributes of nodes, of edges or of a graph, each with an id that no other has.
pub(super) struct Declared {
    fixed: Vec<(String, &'static str)>,
    variables: Vec<(Key, String, ValueType)>,
    reasons: Vec<(Key, String)>,
    ids: &'static str,
}

impl Declared {
    /// Those that are always there, each with its type; the variables with `prefix` before their names; and for each of
    /// these a text that says why it was left blank. `ids` is what ids begin with.
    pub fn new(
        ids: &'static str,
        fixed: &[(&str, &'static str)],
        reserved: &[&str],
        prefix: &str,
        variables: &[Variable],
    ) -> Self {
        let mut names = Names::default();
        for name in reserved {
            names.take(name, "_");
        }
        let fixed = fixed.iter().map(|(name, of)| (names.take(name, "_"), *of)).collect();
        let all = variables
            .iter()
            .map(|it| (it.name.clone(), names.take(&format!("{prefix}{}", it.name), "_"), it.value_type));
        let variables: Vec<(Key, String, ValueType)> = all.collect();
        let reasons =
            variables.iter().map(|(name, called, _)| (name.clone(), names.take(&reason_of(called), "_"))).collect();
        Declared { fixed, variables, reasons, ids }
    }

    /// Id, name and type of each.
    pub fn all(&self) -> impl Iterator<Item = (String, &str, &'static str)> {
        let fixed = self.fixed.iter().map(|(name, of)| (name.as_str(), *of));
        let variables = self.variables.iter().map(|(_, name, of)| (name.as_str(), spelled(*of)));
        let reasons = self.reasons.iter().map(|(_, name)| (name.as_str(), "string"));
        fixed
            .chain(variables)
            .chain(reasons)
            .enumerate()
            .map(|(at, (name, of))| (format!("{}{at}", self.ids), name, of))
    }

    /// What is needed to read values back as they were: for each attribute that is made of a variable its name, those that
    /// are lists, and those that say why a variable has no answer.
    pub fn key(&self, variables: &[Variable]) -> Json {
        let names = |pairs: &mut dyn Iterator<Item = (&Key, &String)>| {
            Json::object(pairs.map(|(name, called)| (called.as_str(), Json::from(name.as_str()))))
        };
        let lists = variables.iter().filter(|it| it.value_type == ValueType::List).map(|it| it.name.as_str());
        Json::object([
            ("variables", names(&mut self.variables.iter().map(|(name, called, _)| (name, called)))),
            ("reasons", names(&mut self.reasons.iter().map(|(name, called)| (name, called)))),
            ("lists", Json::list(lists)),
        ])
    }

    /// Id and value of each that somebody has; `fixed` are the values of those that are always there, `None` where there
    /// is none.
    pub fn values(&self, fixed: &[Option<String>], answers: &Attributes) -> Vec<(String, String)> {
        let mut out = Vec::new();
        let mut put = |at: usize, value: String| out.push((format!("{}{at}", self.ids), value));
        for (at, value) in fixed.iter().enumerate() {
            if let Some(value) = value {
                put(at, value.clone());
            }
        }
        for (at, (name, _, _)) in self.variables.iter().enumerate() {
            let at = at + self.fixed.len();
            match answers.get(name) {
                None => {}
                Some(Value::Blank) => {
                    let reason = missing(answers, name.as_str()).unwrap_or_default();
                    put(at + self.variables.len(), reason.into_owned());
                }
                Some(_) => put(at, written(answers, name.as_str())),
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_in_a_text_is_no_markup() {
        assert_eq!(escaped("<a b=\"c\">&\n\u{1}é\u{ffff}"), "&lt;a b=&quot;c&quot;&gt;&amp;&#10;\u{fffd}é\u{fffd}");
    }
}
