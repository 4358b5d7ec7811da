//! What variables were called, asked and could be answered with, as far as files or a protocol say it.

use super::variables::About;
use json::{Json, canonical};
use std::collections::BTreeMap;

/// What is known about a variable besides its answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its type as a protocol spells it, such as `one-of`
    pub kind: String,
    /// The question that asked for it
    pub question: String,
    /// The answers that could be chosen, each with its words
    pub options: Vec<(String, String)>,
    /// What it is calculated by, as protocols write it; empty where it is asked
    pub calculated: String,
}

/// What is said about variables, types of alter and kinds of tie. What is said first stands.
#[derive(Clone, Debug, Default)]
pub struct Codebook {
    /// By whom a variable is about, the type of alter or kind of tie (empty for ego), and its name
    entries: BTreeMap<(About, String, String), Entry>,
    /// The names of variables in the order in which they were declared
    order: BTreeMap<(About, String), usize>,
    /// The words for types of alter and kinds of tie
    labels: BTreeMap<(About, String), String>,
}

impl Codebook {
    /// Takes in what the `codebook` of a protocol says, or that of a network file, which is written alike. Texts in
    /// several languages are taken in `language`, or else in the first that there is. What is written otherwise is
    /// passed over.
    pub fn learn(&mut self, codebook: &Json, language: &str) {
        self.learn_variables(About::Ego, "", codebook.get("ego"), language);
        for (about, member) in [(About::Alter, "alters"), (About::Tie, "ties")] {
            for (of, says) in codebook.get(member).and_then(Json::members).unwrap_or_default() {
                if let Some(label) = says.get("label").and_then(|it| text_in(it, language)) {
                    self.labels.entry((about, of.clone())).or_insert(label);
                }
                self.learn_variables(about, of, says.get("variables"), language);
            }
        }
    }

    fn learn_variables(&mut self, about: About, of: &str, variables: Option<&Json>, language: &str) {
        for (name, says) in variables.and_then(Json::members).unwrap_or_default() {
            let text = |member: &str| says.get(member).and_then(|it| text_in(it, language)).unwrap_or_default();
            let next = self.order.len();
            self.order.entry((about, name.clone())).or_insert(next);
            let entry = Entry {
                kind: text("type"),
                question: text("question"),
                options: options(says, language),
                calculated: says.get("calculated").map(canonical).unwrap_or_default(),
            };
            self.entries.entry((about, of.to_owned(), name.clone())).or_insert(entry);
        }
    }

    /// Takes in what another codebook has, after what this one has.
    pub(crate) fn learn_all(&mut self, other: &Codebook) {
        for (variable, entry) in &other.entries {
            self.entries.entry(variable.clone()).or_insert_with(|| entry.clone());
        }
        let mut order: Vec<_> = other.order.iter().collect();
        order.sort_by_key(|(_, place)| **place);
        for (variable, _) in order {
            let next = self.order.len();
            self.order.entry(variable.clone()).or_insert(next);
        }
        for (of, label) in &other.labels {
            self.labels.entry(of.clone()).or_insert_with(|| label.clone());
        }
    }

    /// What is said about a variable of ego, of a type of alter, or of a kind of tie.
    pub fn entry(&self, about: About, of: &str, variable: &str) -> Option<&Entry> {
        self.entries.get(&(about, of.to_owned(), variable.to_owned()))
    }

    /// What is said about a variable of whatever type or kind, in the order of their names.
    pub fn entries<'a>(&'a self, about: About, variable: &'a str) -> impl Iterator<Item = &'a Entry> {
        let is_it = move |(key, _): &(&'a (About, String, String), &'a Entry)| key.0 == about && key.2 == variable;
        self.entries.iter().filter(is_it).map(|(_, entry)| entry)
    }

    /// The variables that are declared, with the type or kind that each is of.
    pub fn declared(&self) -> impl Iterator<Item = (About, &str, &str)> {
        self.entries.keys().map(|(about, of, name)| (*about, of.as_str(), name.as_str()))
    }

    /// Where a variable stands among those declared; last if it is not.
    pub fn place(&self, about: About, variable: &str) -> usize {
        self.order.get(&(about, variable.to_owned())).copied().unwrap_or(usize::MAX)
    }

    /// The words for a type of alter or a kind of tie; its id where there are none.
    pub fn label<'a>(&'a self, about: About, of: &'a str) -> &'a str {
        self.labels.get(&(about, of.to_owned())).map_or(of, String::as_str)
    }
}

/// The answers that can be chosen: options with a value and words, or the two ends of a slider.
fn options(says: &Json, language: &str) -> Vec<(String, String)> {
    let words = |json: Option<&Json>| json.and_then(|it| text_in(it, language)).unwrap_or_default();
    let of_option = |option: &Json| match option.get("value") {
        Some(value) => (spelled(value), words(option.get("label"))),
        None => (spelled(option), String::new()),
    };
    let options = says.get("options").and_then(Json::items).unwrap_or_default().iter().map(of_option);
    let ends = [("0", "low"), ("100", "high")].into_iter().filter(|(_, name)| says.get(name).is_some());
    options.chain(ends.map(|(value, name)| (value.to_owned(), words(says.get(name))))).collect()
}

/// A value as it stands in a cell of a table.
pub(crate) fn spelled(value: &Json) -> String {
    value.as_str().map_or_else(|| canonical(value), str::to_owned)
}

fn text_in(json: &Json, language: &str) -> Option<String> {
    let of_language = || json.get(language).or_else(|| json.members()?.first().map(|(_, text)| text));
    json.as_str().or_else(|| of_language()?.as_str()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codebook(text: &str, language: &str) -> Codebook {
        let mut it = Codebook::default();
        it.learn(&serde_json::from_str(text).unwrap(), language);
        it
    }

    #[test]
    fn texts_are_taken_in_the_language_asked_for() {
        let text = r#"{ "alters": { "person": { "label": { "en": "person", "cy": "unigolyn" }, "variables": {
            "near": { "type": "scale", "question": { "en": "How near?", "cy": "Pa mor agos?" },
                      "options": [{ "value": 1, "label": { "en": "Not" } }, "2"] } } } } }"#;
        let it = codebook(text, "cy");
        assert_eq!(it.label(About::Alter, "person"), "unigolyn");
        let entry = it.entry(About::Alter, "person", "near").unwrap();
        assert_eq!((entry.kind.as_str(), entry.question.as_str()), ("scale", "Pa mor agos?"));
        assert_eq!(entry.options, [("1".into(), "Not".into()), ("2".into(), String::new())]);
        assert_eq!(it.label(About::Tie, "knows"), "knows");
    }

    #[test]
    fn variables_keep_the_order_in_which_they_are_declared() {
        let it = codebook(r#"{ "ego": { "z": {}, "a": { "low": "none", "high": "all" } } }"#, "en");
        assert!(it.place(About::Ego, "z") < it.place(About::Ego, "a"));
        assert_eq!(it.place(About::Ego, "b"), usize::MAX);
        let ends = &it.entry(About::Ego, "", "a").unwrap().options;
        assert_eq!(*ends, [("0".into(), "none".into()), ("100".into(), "all".into())]);
    }

    #[test]
    fn formulas_are_taken_as_they_are_written() {
        let it = codebook(r#"{ "ego": { "both": { "calculated": { "sum": [{ "variable": "a" }, 2] } } } }"#, "en");
        let entry = it.entry(About::Ego, "", "both").unwrap();
        assert_eq!(entry.calculated, r#"{"sum":[{"variable":"a"},2]}"#);
    }

    #[test]
    fn what_is_written_otherwise_is_passed_over() {
        for text in ["null", "[]", r#"{ "ego": [], "alters": { "x": 1 }, "ties": 5 }"#, r#"{ "ego": { "a": 3 } }"#] {
            let _ = codebook(text, "en");
        }
    }
}
