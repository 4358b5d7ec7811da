//! What is known about the people of several networks, by variable.

use super::Exhibit;
use super::colours::Tone;
use json::canonical;
use network::{Key, Value};
use std::collections::{BTreeMap, BTreeSet};

/// A variable of alters.
#[derive(Clone, Debug, PartialEq)]
pub struct Variable {
    /// Its name in the files
    pub name: Key,
    /// Whether every answer is a number
    pub numeric: bool,
    /// Whether its colours are steps from little to much: its answers are numbers, and few enough for a step each or
    /// those of a quantity
    pub stepped: bool,
    /// How many different answers there are
    pub answers: usize,
    /// Whether it was left blank somewhere
    pub has_blanks: bool,
}

/// Words in the names of variables whose whole numbers are amounts. A number without such a word may be a code (of a
/// ward, of a group), and codes have no order and no ranges.
const OF_QUANTITIES: [&str; 34] = [
    "age",
    "amount",
    "budget",
    "centrality",
    "contacts",
    "cost",
    "count",
    "days",
    "degree",
    "distance",
    "duration",
    "euros",
    "frequency",
    "height",
    "hours",
    "income",
    "length",
    "minutes",
    "months",
    "number",
    "percent",
    "pounds",
    "price",
    "rate",
    "salary",
    "score",
    "share",
    "size",
    "strength",
    "total",
    "value",
    "weeks",
    "weight",
    "years",
];

/// Whether numbers under this name are amounts, as far as it tells.
fn names_quantity(name: &str) -> bool {
    let mut words = name.split(|it: char| !it.is_alphanumeric()).map(str::to_lowercase);
    words.any(|word| OF_QUANTITIES.contains(&word.as_str()))
}

/// What was answered to a variable.
#[derive(Default)]
struct Answers {
    different: BTreeSet<String>,
    all_numbers: bool,
    any_fraction: bool,
    blanks: bool,
}

/// The variables that were asked of anybody, in the order of their names.
pub fn asked_variables<'a>(exhibits: impl IntoIterator<Item = &'a Exhibit>) -> Vec<Variable> {
    let mut found: BTreeMap<&Key, Answers> = BTreeMap::new();
    for alter in exhibits.into_iter().flat_map(|it| it.network().alters()) {
        for (name, value) in alter.attributes.iter() {
            let answers = found.entry(name).or_insert(Answers { all_numbers: true, ..Answers::default() });
            match value {
                Value::Blank => answers.blanks = true,
                Value::Number(number) => answers.any_fraction |= number.fract() != 0.0,
                _ => answers.all_numbers = false,
            }
            if value.is_answered() {
                answers.different.insert(canonical(&value.to_json()));
            }
        }
    }
    let of = |(name, answers): (&Key, Answers)| {
        let count = answers.different.len();
        let numeric = answers.all_numbers && count > 0;
        let is_quantity = answers.any_fraction || names_quantity(name.as_str());
        Variable {
            name: name.clone(),
            numeric,
            stepped: numeric && (is_quantity || count <= Tone::STEPS),
            answers: count,
            has_blanks: answers.blanks,
        }
    };
    found.into_iter().map(of).collect()
}

/// Those that have an answer anywhere.
pub fn variables<'a>(exhibits: impl IntoIterator<Item = &'a Exhibit>) -> Vec<Variable> {
    asked_variables(exhibits).into_iter().filter(|it| it.answers > 0).collect()
}

/// The variable that says which sector people belong to: the one with that word in its name, or else the first that
/// sorts people into few groups.
pub fn sector(variables: &[Variable]) -> Option<&Variable> {
    let groups = |it: &&Variable| !it.numeric && (2..=8).contains(&it.answers);
    let named = |it: &&Variable| it.name.as_str().to_lowercase().contains("sector");
    variables.iter().filter(groups).find(named).or_else(|| variables.iter().find(groups))
}

#[cfg(test)]
mod tests {
    use super::super::tests::exhibit;
    use super::*;

    #[test]
    fn kinds_of_variable() {
        let it = exhibit(
            r#"{ "nodes": [{ "id": 1, "age": 4, "sector": "vcs", "link": true, "note": null },
                           { "id": 2, "age": 7, "sector": "health", "link": false }], "edges": [] }"#,
        );
        let found = variables([&it]);
        let listed: Vec<_> = found.iter().map(|it| (it.name.as_str(), it.numeric, it.answers)).collect();
        assert_eq!(listed, [("age", true, 2), ("link", false, 2), ("sector", false, 2)]);
        assert_eq!(sector(&found).map(|it| it.name.as_str()), Some("sector"));
        let note = asked_variables([&it]).into_iter().find(|it| it.name.as_str() == "note").expect("asked");
        assert_eq!((note.answers, note.has_blanks, note.numeric), (0, true, false));
    }

    #[test]
    fn only_quantities_have_ranges() {
        let node = |id: u32| {
            let (half, even) = (f64::from(id) / 2.0, id % 4);
            format!(
                r#"{{ "id": {id}, "ward": {id}, "months_known": {id}, "closeness": {half}, "rank": {even}, "mixed": {even} }}"#
            )
        };
        let nodes: Vec<String> = (1..=20).map(node).chain([r#"{ "id": 21, "mixed": "4" }"#.to_owned()]).collect();
        let it = exhibit(&format!(r#"{{ "nodes": [{}], "edges": [] }}"#, nodes.join(",")));
        let stepped: Vec<_> = variables([&it]).into_iter().map(|it| (it.name.to_string(), it.stepped)).collect();
        let wanted = [("closeness", true), ("mixed", false), ("months_known", true), ("rank", true), ("ward", false)];
        assert_eq!(stepped, wanted.map(|(name, is)| (name.to_owned(), is)));
    }
}
