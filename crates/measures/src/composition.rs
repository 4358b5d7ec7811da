//! Composition: what share of the alters is what.
//!
//! **Definition**: for a variable with options, such as sector, how many alters have each answer.
//! **Formula**: share of an answer = alters with it ÷ alters with any answer. **Ego** is not counted; alters off the
//! map are. **Source**: McCarty, Lubbers, Vacca & Molina, *Conducting Personal Network Research* (2019).
//! **Cost**: `O(n log c)` for `n` alters and `c` different answers. **Missing**: alters asked about and left blank, and
//! alters not asked about (of a type that lacks the variable, say), are counted apart and are in no share. Where
//! several options may be chosen an alter counts for each, so shares may add up to more than 1.

use json::{Json, canonical};
use network::{Alter, Key, Network, Value};
use order::Map;

/// How many alters have each answer to one variable.
#[derive(Clone, Debug, PartialEq)]
pub struct Composition {
    /// The variable
    pub variable: Key,
    /// How many alters have each answer, in the order of the answers' text
    pub counts: Map<String, usize>,
    /// How many have an answer
    pub answered: usize,
    /// How many were asked about and left blank
    pub missing: usize,
    /// How many were not asked about
    pub not_asked: usize,
}

/// The composition of a network by `variable`.
pub fn composition(network: &Network, variable: &Key) -> Composition {
    composition_of(network.alters(), variable)
}

/// The composition of these alters by `variable`.
pub fn composition_of<'a>(alters: impl Iterator<Item = &'a Alter>, variable: &Key) -> Composition {
    let mut it = Composition { variable: variable.clone(), counts: Map::new(), answered: 0, missing: 0, not_asked: 0 };
    for alter in alters {
        let answers = match alter.attributes.get(variable) {
            None => {
                it.not_asked += 1;
                continue;
            }
            Some(Value::Many(values)) => values.as_slice(),
            Some(Value::Blank | Value::Missing(_)) => &[],
            Some(value) => std::slice::from_ref(value),
        };
        if answers.is_empty() {
            it.missing += 1;
        } else {
            it.answered += 1;
        }
        for answer in answers {
            *it.counts.entry(name(answer)).or_default() += 1;
        }
    }
    it
}

/// An answer as the name of a member: a text as it is, anything else as JSON spells it.
fn name(answer: &Value) -> String {
    match answer {
        Value::Text(text) => text.clone(),
        other => canonical(&other.to_json()),
    }
}

impl Composition {
    /// The share of an answer among the alters that have one; `None` when none has.
    pub fn share(&self, answer: &str) -> Option<f64> {
        self.share_of(self.counts.get(answer).copied().unwrap_or(0))
    }

    fn share_of(&self, count: usize) -> Option<f64> {
        (self.answered > 0).then(|| count as f64 / self.answered as f64)
    }

    pub(super) fn to_json(&self) -> Json {
        let mut counts = Json::Object(Vec::new());
        let mut shares = Json::Object(Vec::new());
        for (answer, count) in &self.counts {
            counts.add(answer, Json::from(*count));
            shares.add(answer, Json::from(self.share_of(*count)));
        }
        Json::object([
            ("counts", counts),
            ("shares", shares),
            ("answered", Json::from(self.answered)),
            ("missing", Json::from(self.missing)),
            ("not_asked", Json::from(self.not_asked)),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::super::examples::*;
    use super::*;

    #[test]
    fn shares_leave_out_who_has_no_answer() {
        let mut network = mapped(6, &[]);
        for (alter, sector) in [(0, "health"), (1, "health"), (2, "vcs")] {
            say(&mut network, alter, "sector", Value::from(sector));
        }
        say(&mut network, 3, "sector", Value::Blank);
        let it = composition(&network, &Key::from("sector"));
        assert_eq!((it.answered, it.missing, it.not_asked), (3, 1, 2));
        assert_eq!((it.share("health"), it.share("other")), (Some(2.0 / 3.0), Some(0.0)));
        assert_eq!(composition(&network, &Key::from("role")).share("x"), None);
    }

    #[test]
    fn several_choices_count_for_each() {
        let mut network = mapped(3, &[]);
        say(&mut network, 0, "helps_with", Value::Many(vec![Value::from("housing"), Value::Number(2.0)]));
        say(&mut network, 1, "helps_with", Value::Many(vec![Value::from("housing")]));
        say(&mut network, 2, "helps_with", Value::Many(vec![]));
        let it = composition(&network, &Key::from("helps_with"));
        assert_eq!((it.answered, it.missing), (2, 1));
        assert_eq!((it.share("housing"), it.share("2")), (Some(1.0), Some(0.5)));
    }
}
