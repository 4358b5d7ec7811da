//! What is known about the people of several networks, by variable.

use super::Exhibit;
use crate::network::{Key, Value};
use std::collections::{BTreeMap, BTreeSet};

/// A variable of alters.
#[derive(Clone, Debug, PartialEq)]
pub struct Variable {
    /// Its name in the files
    pub name: Key,
    /// Whether every answer is a number
    pub numeric: bool,
    /// How many different answers there are
    pub answers: usize,
}

/// The variables that have an answer anywhere, in the order of their names.
pub fn variables<'a>(exhibits: impl IntoIterator<Item = &'a Exhibit>) -> Vec<Variable> {
    let mut found: BTreeMap<&Key, (bool, BTreeSet<String>)> = BTreeMap::new();
    for alter in exhibits.into_iter().flat_map(|it| it.network().alters()) {
        for (name, value) in alter.attributes.iter() {
            if let Some(answer) = super::wording::answer(Some(value)) {
                let (numeric, answers) = found.entry(name).or_insert((true, BTreeSet::new()));
                *numeric &= matches!(value, Value::Number(_));
                answers.insert(answer);
            }
        }
    }
    let of = |(name, (numeric, answers)): (&Key, (bool, BTreeSet<String>))| Variable {
        name: name.clone(),
        numeric,
        answers: answers.len(),
    };
    found.into_iter().map(of).collect()
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
    }
}
