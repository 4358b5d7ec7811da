//! Tests joined by "all", "any" and "not".

use json::Json;

/// What joins tests, and the tests.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Logic<T> {
    All(Vec<Logic<T>>),
    Any(Vec<Logic<T>>),
    Not(Box<Logic<T>>),
    Is(T),
}

impl<T> Logic<T> {
    pub(crate) fn always() -> Self {
        Logic::All(Vec::new())
    }

    pub(crate) fn never() -> Self {
        Logic::Any(Vec::new())
    }

    pub(crate) fn not(self) -> Self {
        match self {
            Logic::Not(inner) => *inner,
            Logic::All(parts) if parts.is_empty() => Logic::never(),
            Logic::Any(parts) if parts.is_empty() => Logic::always(),
            logic => Logic::Not(Box::new(logic)),
        }
    }

    pub(crate) fn is_always(&self) -> bool {
        matches!(self, Logic::All(parts) if parts.is_empty())
    }

    pub(crate) fn is_never(&self) -> bool {
        matches!(self, Logic::Any(parts) if parts.is_empty())
    }

    /// All of these; those that always hold are left out, and one that never holds stands for all.
    pub(crate) fn all(parts: impl IntoIterator<Item = Logic<T>>) -> Self {
        let mut kept = Vec::new();
        for part in parts {
            match part {
                part if part.is_never() => return part,
                Logic::All(inner) => kept.extend(inner),
                part => kept.push(part),
            }
        }
        if kept.len() == 1 { kept.swap_remove(0) } else { Logic::All(kept) }
    }

    /// Any of these; those that never hold are left out, and one that always holds stands for all.
    pub(crate) fn any(parts: impl IntoIterator<Item = Logic<T>>) -> Self {
        let mut kept = Vec::new();
        for part in parts {
            match part {
                part if part.is_always() => return part,
                Logic::Any(inner) => kept.extend(inner),
                part => kept.push(part),
            }
        }
        if kept.len() == 1 { kept.swap_remove(0) } else { Logic::Any(kept) }
    }

    /// The same of other tests.
    pub(crate) fn map<U>(self, of: &dyn Fn(T) -> U) -> Logic<U> {
        let each = |parts: Vec<Logic<T>>| parts.into_iter().map(|part| part.map(of)).collect();
        match self {
            Logic::All(parts) => Logic::All(each(parts)),
            Logic::Any(parts) => Logic::Any(each(parts)),
            Logic::Not(part) => Logic::Not(Box::new(part.map(of))),
            Logic::Is(test) => Logic::Is(of(test)),
        }
    }
}

impl Logic<Json> {
    /// That it does not hold. That there is nobody, or no tie, is a count of ours, which is easier to read than a denial.
    pub(crate) fn denied(self) -> Self {
        let Logic::Is(Json::Object(members)) = &self else { return self.not() };
        match members.as_slice() {
            [filter] if matches!(filter.0.as_str(), "alters" | "ties") => {
                Logic::Is(Json::object([filter.clone(), ("at_most".to_owned(), Json::from(0.0))]))
            }
            [filter, (bound, _)] if matches!(filter.0.as_str(), "alters" | "ties") && bound == "at_most" => {
                Logic::Is(Json::object([filter.clone()]))
            }
            _ => self.not(),
        }
    }

    /// As ours is spelled; `None` for what always or never holds, which ours has no spelling for.
    pub(crate) fn to_json(&self) -> Option<Json> {
        let list = |parts: &[Logic<Json>]| {
            let parts: Option<Vec<Json>> = parts.iter().map(Logic::to_json).collect();
            parts.filter(|parts| !parts.is_empty()).map(Json::List)
        };
        Some(match self {
            Logic::All(parts) => Json::object([("all", list(parts)?)]),
            Logic::Any(parts) => Json::object([("any", list(parts)?)]),
            Logic::Not(part) => Json::object([("not", part.to_json()?)]),
            Logic::Is(test) => test.clone(),
        })
    }
}
