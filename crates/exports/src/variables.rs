//! Which variables files have, of whom, and what was answered to them: tables and graphs have the same columns and types
//! for all of a study's files.

use super::codebook::{Codebook, spelled};
use json::Json;
use network::{Attributes, Key, Value};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// Whom a variable is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    /// Ego
    Ego,
    /// An alter
    Alter,
    /// A tie
    Tie,
}

impl About {
    /// Its name in tables.
    pub fn as_str(self) -> &'static str {
        match self {
            About::Ego => "ego",
            About::Alter => "alter",
            About::Tie => "tie",
        }
    }
}

/// What the answers to a variable are, all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueType {
    /// Yes or no
    Bool,
    /// Whole numbers
    Whole,
    /// Numbers
    Number,
    /// Texts, or answers of several types
    Text,
    /// Lists of chosen options
    List,
}

/// What was answered to a variable, in all files together.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// How often it was answered
    pub answered: usize,
    /// How often it was not, by the reason
    pub missing: BTreeMap<String, usize>,
    bools: usize,
    numbers: usize,
    fractions: usize,
    lists: usize,
    chosen: BTreeSet<String>,
}

/// A variable with more options than this has no columns for them: it is no list of options then.
pub(crate) const MOST_OPTIONS: usize = 100;

impl Facts {
    fn meet(&mut self, answers: &Attributes, name: &str) {
        if let Some(reason) = missing(answers, name) {
            *self.missing.entry(reason.into_owned()).or_default() += 1;
            return;
        }
        self.answered += 1;
        match answers.get(name) {
            Some(Value::Bool(_)) => self.bools += 1,
            Some(Value::Number(number)) => {
                self.numbers += 1;
                self.fractions += usize::from(number.fract() != 0.0 || number.abs() > 9_007_199_254_740_991.0);
            }
            Some(Value::Many(values)) => {
                self.lists += 1;
                if self.chosen.len() <= MOST_OPTIONS {
                    self.chosen.extend(values.iter().map(|it| spelled(&it.to_json())));
                }
            }
            _ => {}
        }
    }

    /// Adds what was answered in further files.
    fn add(&mut self, others: &Facts) {
        self.answered += others.answered;
        for (reason, count) in &others.missing {
            *self.missing.entry(reason.clone()).or_default() += count;
        }
        self.bools += others.bools;
        self.numbers += others.numbers;
        self.fractions += others.fractions;
        self.lists += others.lists;
        self.chosen.extend(others.chosen.iter().cloned());
    }

    fn value_type(&self) -> ValueType {
        match self.answered {
            0 => ValueType::Text,
            all if self.bools == all => ValueType::Bool,
            all if self.numbers == all && self.fractions == 0 => ValueType::Whole,
            all if self.numbers == all => ValueType::Number,
            all if self.lists == all => ValueType::List,
            _ => ValueType::Text,
        }
    }
}

/// Why a variable has no answer, as it stands in a column `<variable>_missing`; `None` if it has one.
pub fn missing<'a>(answers: &'a Attributes, variable: &str) -> Option<Cow<'a, str>> {
    let otherwise = match answers.get(variable) {
        None => "not_asked",
        Some(Value::Blank) => "blank",
        Some(_) => return None,
    };
    let reason = answers.get(reason_of(variable).as_str()).and_then(Value::as_text).filter(|it| !it.trim().is_empty());
    Some(reason.map_or(Cow::Borrowed(otherwise), Cow::Borrowed))
}

/// The name under which a file has the reason why a variable has no answer.
pub fn reason_of(variable: &str) -> String {
    format!("{variable}_missing")
}

/// A variable that some file has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    /// Its name in files
    pub name: Key,
    /// What its answers are
    pub value_type: ValueType,
    /// What can be chosen where its answers are lists, in the order of the codebook, then of their names
    pub options: Vec<String>,
}

impl Variable {
    /// Whether an option was chosen; `None` where the variable has no answer.
    pub fn is_chosen(answers: &Attributes, variable: &str, option: &str) -> Option<bool> {
        match answers.get(variable)? {
            Value::Blank => None,
            Value::Many(values) => Some(values.iter().any(|it| spelled(&it.to_json()) == option)),
            value => Some(spelled(&value.to_json()) == option),
        }
    }
}

/// The variables of a study while its files are looked at.
#[derive(Clone, Debug, Default)]
pub(crate) struct Census {
    facts: BTreeMap<(About, String, Key), Facts>,
    /// How many egos, alters of a type and ties of a kind there are
    counts: BTreeMap<(About, String), usize>,
}

impl Census {
    /// Meets an ego, an alter of a type or a tie of a kind.
    pub fn meet(&mut self, about: About, of: &str, answers: &Attributes) {
        *self.counts.entry((about, of.to_owned())).or_default() += 1;
        for (name, _) in answers.iter() {
            let facts = self.facts.entry((about, of.to_owned(), name.clone())).or_default();
            facts.meet(answers, name.as_str());
        }
    }

    /// Adds what was met in further files.
    pub fn add(&mut self, others: &Census) {
        for (variable, facts) in &others.facts {
            self.facts.entry(variable.clone()).or_default().add(facts);
        }
        for (of, count) in &others.counts {
            *self.counts.entry(of.clone()).or_default() += count;
        }
    }

    /// What was answered to each variable, by the type or kind that it is of, with how often it was not asked.
    pub fn facts(&self) -> impl Iterator<Item = (About, &str, &Key, Facts)> {
        let reasons = self.reasons();
        self.facts.iter().filter(move |((about, _, name), _)| !reasons.contains(&(*about, name.clone()))).map(
            |((about, of, name), facts)| {
                let all = self.count(*about, of);
                let met = facts.answered + facts.missing.values().sum::<usize>();
                let mut facts = facts.clone();
                if all > met {
                    *facts.missing.entry("not_asked".into()).or_default() += all - met;
                }
                (*about, of.as_str(), name, facts)
            },
        )
    }

    /// How many egos, alters of a type or ties of a kind there are.
    pub fn count(&self, about: About, of: &str) -> usize {
        self.counts.get(&(about, of.to_owned())).copied().unwrap_or_default()
    }

    /// The names that are no variables but say why another has no answer.
    fn reasons(&self) -> BTreeSet<(About, Key)> {
        let names: BTreeSet<(About, &str)> =
            self.facts.keys().map(|(about, _, name)| (*about, name.as_str())).collect();
        let is_reason = |(about, name): &&(About, &str)| {
            name.strip_suffix("_missing").is_some_and(|of| names.contains(&(*about, of)))
        };
        names.iter().filter(is_reason).map(|(about, name)| (*about, Key::from(*name))).collect()
    }

    /// The variables of all egos, alters or ties, in the order of the codebook, then of their names.
    pub fn variables(&self, about: About, codebook: &Codebook) -> Vec<Variable> {
        let reasons = self.reasons();
        let mut together: BTreeMap<&Key, Facts> = BTreeMap::new();
        for ((of, _, name), facts) in &self.facts {
            if *of == about && !reasons.contains(&(about, name.clone())) {
                together.entry(name).or_default().add(facts);
            }
        }
        let mut variables: Vec<Variable> = together
            .into_iter()
            .map(|(name, facts)| {
                let value_type = facts.value_type();
                let options =
                    if value_type == ValueType::List { options(name, about, &facts, codebook) } else { Vec::new() };
                Variable { name: name.clone(), value_type, options }
            })
            .collect();
        variables.sort_by_key(|it| codebook.place(about, it.name.as_str()));
        variables
    }
}

fn options(name: &Key, about: About, facts: &Facts, codebook: &Codebook) -> Vec<String> {
    let mut options: Vec<String> = Vec::new();
    let declared = codebook.entries(about, name.as_str()).flat_map(|it| it.options.iter().map(|(value, _)| value));
    for value in declared.chain(&facts.chosen) {
        if !options.contains(value) {
            options.push(value.clone());
        }
    }
    if options.len() > MOST_OPTIONS { Vec::new() } else { options }
}

/// An answer as text: a text as it is, a list as JSON, nothing where there is no answer.
pub fn written(answers: &Attributes, variable: &str) -> String {
    match answers.get(variable) {
        None | Some(Value::Blank) => String::new(),
        Some(value) => spelled(&value.to_json()),
    }
}

/// A list of names as a cell of a table.
pub(crate) fn list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    json::canonical(&Json::list(names))
}
