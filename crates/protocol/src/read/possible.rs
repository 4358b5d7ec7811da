//! Whether tests that all must hold of one variable can hold together.

use super::super::{Comparison, Logic, Test, Variable, VariableKind};
use super::book::{Kinds, Whose};
use super::sense::Sense;
use network::{Key, Value};

/// More tests than this under one "all" are not held against each other: nobody writes them, and the work would
/// grow with their square.
const MOST_TESTS: usize = 64;

impl Sense<'_, '_> {
    /// The variable of which tests joined by "all" say what cannot hold together.
    pub(super) fn contradiction<'t>(&self, tests: &[(Whose, &'t Test)]) -> Option<&'t Key> {
        if tests.len() > MOST_TESTS {
            return None;
        }
        for (index, (whose, test)) in tests.iter().enumerate() {
            if tests.iter().take(index).any(|(_, earlier)| earlier.variable == test.variable) {
                continue;
            }
            let mut together = Vec::new();
            for (_, other) in tests {
                if other.variable == test.variable {
                    together.push(&other.is);
                }
            }
            let variables = self.book.domain(*whose).variables(test.variable.as_str(), Kinds::MAX);
            let can_hold = |variable: &Option<&Variable>| variable.is_none_or(|it| possible(&it.kind, &together));
            if !variables.is_empty() && !variables.iter().any(can_hold) {
                return Some(&test.variable);
            }
        }
        None
    }
}

/// Collects the tests that `logic` joins by "all".
pub(super) fn gather<'l, T>(
    logic: &'l Logic<T>,
    test_of: fn(&T) -> Option<(Whose, &Test)>,
    tests: &mut Vec<(Whose, &'l Test)>,
) {
    match logic {
        Logic::All(parts) => {
            for part in parts {
                if tests.len() > MOST_TESTS {
                    return;
                }
                gather(part, test_of, tests);
            }
        }
        Logic::Is(test) => tests.extend(test_of(test)),
        Logic::Any(_) | Logic::Not(_) => {}
    }
}

/// Whether an answer passes all.
fn passes(answer: Option<&Value>, all: &[&Comparison]) -> bool {
    all.iter().all(|it| it.holds(answer))
}

/// Whether some answer, or none, passes all.
fn possible(kind: &VariableKind, all: &[&Comparison]) -> bool {
    if passes(None, all) {
        return true;
    }
    // A reason for no answer passes only where it is asked for, or where no answer does.
    if let Some(reason) =
        all.iter().find_map(|it| if let Comparison::Missing(reason) = it { Some(*reason) } else { None })
    {
        return passes(Some(&Value::Missing(reason)), all);
    }
    match kind {
        VariableKind::YesNo => return [true, false].into_iter().any(|it| passes(Some(&Value::Bool(it)), all)),
        VariableKind::OneOf { options } | VariableKind::Scale { options } => {
            return options.iter().any(|it| passes(Some(&it.value), all));
        }
        VariableKind::ManyOf { options, .. } => {
            // The largest choice that none of the exclusions forbids includes all that any choice could, but for what is
            // chosen alone.
            let barred =
                |value: &Value| all.iter().any(|it| matches!(it, Comparison::Excludes(no) if no.contains(value)));
            let mut most = Vec::new();
            for option in options {
                if option.exclusive && passes(Some(&Value::Many(vec![option.value.clone()])), all) {
                    return true;
                }
                if !option.exclusive && !barred(&option.value) {
                    most.push(option.value.clone());
                }
            }
            return !most.is_empty() && passes(Some(&Value::Many(most)), all);
        }
        VariableKind::Text { .. }
        | VariableKind::Number { .. }
        | VariableKind::Slider { .. }
        | VariableKind::Date { .. }
        | VariableKind::Time { .. } => {}
    }
    // An answer that is given in the rule is the only one to try.
    for one in all {
        match one {
            Comparison::Equal(value) => return passes(Some(value), all),
            Comparison::Includes(values) => return values.iter().any(|value| passes(Some(value), all)),
            Comparison::Unanswered => return false,
            Comparison::Answered
            | Comparison::Missing(_)
            | Comparison::NotEqual(_)
            | Comparison::Less(_)
            | Comparison::AtMost(_)
            | Comparison::More(_)
            | Comparison::AtLeast(_)
            | Comparison::Excludes(_) => {}
        }
    }
    match kind {
        VariableKind::Number { whole, min, max, .. } => some_number(*whole, *min, *max, all),
        VariableKind::Slider { .. } => some_number(false, Some(0.0), Some(100.0), all),
        VariableKind::Text { .. }
        | VariableKind::YesNo
        | VariableKind::OneOf { .. }
        | VariableKind::ManyOf { .. }
        | VariableKind::Scale { .. }
        | VariableKind::Date { .. }
        | VariableKind::Time { .. } => true,
    }
}

/// Whether there is a number between the variable's own bounds and those of the comparisons.
fn some_number(whole: bool, min: Option<f64>, max: Option<f64>, all: &[&Comparison]) -> bool {
    // Each bound with whether it is itself left out.
    let mut low = (min.unwrap_or(f64::NEG_INFINITY), false);
    let mut high = (max.unwrap_or(f64::INFINITY), false);
    for one in all {
        match **one {
            Comparison::More(bound) if bound >= low.0 => low = (bound, true),
            Comparison::AtLeast(bound) if bound > low.0 => low = (bound, false),
            Comparison::Less(bound) if bound <= high.0 => high = (bound, true),
            Comparison::AtMost(bound) if bound < high.0 => high = (bound, false),
            _ => {}
        }
    }
    if whole {
        let up = if low.1 && low.0.fract() == 0.0 { low.0 + 1.0 } else { low.0.ceil() };
        let down = if high.1 && high.0.fract() == 0.0 { high.0 - 1.0 } else { high.0.floor() };
        return up <= down;
    }
    low.0 < high.0 || (low.0 == high.0 && !low.1 && !high.1)
}
