//! The operators of rules, and what ours say the same.

use crate::codebook::{Kind, Variable};
use crate::logic::Logic;
use crate::report::shortened;
use json::Json;

/// One comparison of ours: the member of a rule and its value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Comparison {
    pub(crate) member: &'static str,
    pub(crate) value: Json,
}

/// Declares the operators with their words, so that neither can be forgotten.
macro_rules! operators {
    ($($Operator:ident = $word:literal,)*) => {
        /// An operator of a rule.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Operator {
            $($Operator,)*
        }

        impl Operator {
            /// The operator with this word.
            pub(crate) fn named(word: &str) -> Option<Self> {
                [$(($word, Operator::$Operator)),*].into_iter().find(|(known, _)| *known == word).map(|(_, it)| it)
            }
        }
    };
}

operators! {
    Exists = "EXISTS",
    NotExists = "NOT_EXISTS",
    Exactly = "EXACTLY",
    Not = "NOT",
    GreaterThan = "GREATER_THAN",
    GreaterThanOrEqual = "GREATER_THAN_OR_EQUAL",
    LessThan = "LESS_THAN",
    LessThanOrEqual = "LESS_THAN_OR_EQUAL",
    Includes = "INCLUDES",
    Excludes = "EXCLUDES",
    OptionsGreaterThan = "OPTIONS_GREATER_THAN",
    OptionsLessThan = "OPTIONS_LESS_THAN",
    OptionsEquals = "OPTIONS_EQUALS",
    OptionsNotEquals = "OPTIONS_NOT_EQUALS",
    Contains = "CONTAINS",
    DoesNotContain = "DOES_NOT_CONTAIN",
}

/// How many ways to choose options are listed where a rule counts them.
const MOST_CHOICES: usize = 100;

impl Operator {
    /// What ours says the same of a variable compared with `operand`.
    ///
    /// # Errors
    /// Why ours cannot say it, in a sentence.
    pub(crate) fn compare(self, variable: &Variable, operand: &Json) -> Result<Logic<Comparison>, String> {
        match self {
            Operator::Exists => Ok(is("answered", Json::Bool(true))),
            Operator::NotExists => Ok(is("answered", Json::Bool(false))),
            Operator::Exactly => equals(variable, operand),
            Operator::Not if variable.kind == Kind::Categorical && !variable.is_single() => {
                Ok(equals(variable, operand)?.not())
            }
            Operator::Not => Ok(is("not_equals", only(variable, operand)?)),
            Operator::GreaterThan => ordered("more_than", variable, operand),
            Operator::GreaterThanOrEqual => ordered("at_least", variable, operand),
            Operator::LessThan => ordered("less_than", variable, operand),
            Operator::LessThanOrEqual => ordered("at_most", variable, operand),
            Operator::Includes => includes(variable, operand),
            Operator::Excludes => {
                let given = if operand.items().is_some() {
                    listed(variable, operand)?
                } else {
                    vec![scalar(variable, operand)?]
                };
                match given.is_empty() {
                    true => Ok(Logic::always()),
                    false => Ok(is("excludes", Json::List(given))),
                }
            }
            Operator::OptionsGreaterThan
            | Operator::OptionsLessThan
            | Operator::OptionsEquals
            | Operator::OptionsNotEquals => self.counts(variable, operand),
            Operator::Contains | Operator::DoesNotContain => {
                Err("It searches in a text, and rules cannot look into texts.".into())
            }
        }
    }

    /// How many options are chosen. No answer counts as none.
    fn counts(self, variable: &Variable, operand: &Json) -> Result<Logic<Comparison>, String> {
        if variable.kind != Kind::Categorical {
            return Err("It counts chosen options, and its variable has none to choose several of.".into());
        }
        let number = operand.as_f64().ok_or("It counts chosen options and gives no number.")?;
        let holds = |count: f64| match self {
            Operator::OptionsGreaterThan => count > number,
            Operator::OptionsLessThan => count < number,
            Operator::OptionsEquals => count == number,
            _ => count != number,
        };
        let most = if variable.is_single() { 1 } else { variable.options.len() };
        // The stretches of counts for which it holds, each as "at least so many and less than so many".
        let mut parts = Vec::new();
        let mut start = None;
        for count in 0..=most + 1 {
            let here = count <= most && holds(count as f64);
            match (start, here) {
                (None, true) => start = Some(count),
                (Some(from), false) => {
                    start = None;
                    let end = if count > most { Logic::always() } else { at_least(count, variable)?.not() };
                    parts.push(Logic::all([at_least(from, variable)?, end]));
                }
                _ => {}
            }
        }
        Ok(Logic::any(parts))
    }
}

fn is(member: &'static str, value: Json) -> Logic<Comparison> {
    Logic::Is(Comparison { member, value })
}

/// That at least so many options are chosen.
fn at_least(number: usize, variable: &Variable) -> Result<Logic<Comparison>, String> {
    match number {
        0 => return Ok(Logic::always()),
        1 => return Ok(is("answered", Json::Bool(true))),
        _ => {}
    }
    let options = &variable.options;
    let mut ways: Vec<Vec<usize>> = vec![Vec::new()];
    for _ in 0..number {
        let mut longer = Vec::new();
        for way in &ways {
            let next = way.last().map_or(0, |last| last + 1);
            for option in next..options.len() {
                longer.push(way.iter().copied().chain([option]).collect());
            }
        }
        if longer.len() > MOST_CHOICES {
            return Err("It counts chosen options, and there are too many ways to choose them.".into());
        }
        ways = longer;
    }
    Ok(Logic::any(
        ways.into_iter().map(|way| {
            Logic::all(way.into_iter().map(|at| is("includes", Json::List(vec![options[at].value.clone()]))))
        }),
    ))
}

/// That it is exactly this.
fn equals(variable: &Variable, operand: &Json) -> Result<Logic<Comparison>, String> {
    if variable.kind != Kind::Categorical || variable.is_single() {
        return Ok(is("equals", only(variable, operand)?));
    }
    let chosen = listed(variable, operand)?;
    if chosen.is_empty() {
        return Err("It asks for an answer of no options, which is the same as none here.".into());
    }
    let others = variable.options.iter().map(|option| &option.value).filter(|value| !chosen.contains(value));
    let others: Vec<Json> = others.cloned().collect();
    let all = chosen.iter().map(|value| is("includes", Json::List(vec![value.clone()])));
    let none = (!others.is_empty()).then(|| is("excludes", Json::List(others.clone())));
    Ok(Logic::all(all.chain(none)))
}

/// That what is chosen is among these, or takes them all in.
fn includes(variable: &Variable, operand: &Json) -> Result<Logic<Comparison>, String> {
    let given = match (variable.kind, operand.items()) {
        // One option has to be all of them.
        (Kind::Categorical, Some(_)) if variable.is_single() => vec![only(variable, operand)?],
        (_, Some(_)) => listed(variable, operand)?,
        (Kind::Text { .. }, None) => return Err("It searches in a text, and rules cannot look into texts.".into()),
        (_, None) => vec![scalar(variable, operand)?],
    };
    if given.is_empty() {
        return Err("It names nothing to look for.".into());
    }
    match variable.kind {
        Kind::Categorical if !variable.is_single() => {
            Ok(Logic::all(given.into_iter().map(|value| is("includes", Json::List(vec![value])))))
        }
        _ => Ok(is("includes", Json::List(given))),
    }
}

/// That it comes before or after this.
fn ordered(member: &'static str, variable: &Variable, operand: &Json) -> Result<Logic<Comparison>, String> {
    match variable.kind {
        Kind::Number | Kind::Slider => Ok(is(member, scalar(variable, operand)?)),
        Kind::Date(_) => Err("It asks which of two dates is earlier, which rules cannot.".into()),
        _ => Err("It compares numbers, and its variable has none for an answer.".into()),
    }
}

/// The one value that is compared with. Where it is a choice of one, theirs has it alone in a list.
fn only(variable: &Variable, operand: &Json) -> Result<Json, String> {
    match operand.items() {
        Some([one]) if variable.kind == Kind::Categorical => scalar(variable, one),
        Some(_) => Err("It asks for several options at once, and its variable has one for an answer.".into()),
        None => scalar(variable, operand),
    }
}

/// The values of a list, or of one value.
fn listed(variable: &Variable, operand: &Json) -> Result<Vec<Json>, String> {
    let items = operand.items().unwrap_or(std::slice::from_ref(operand));
    items.iter().map(|item| scalar(variable, item)).collect()
}

/// A value as the answer to the variable that it is.
fn scalar(variable: &Variable, operand: &Json) -> Result<Json, String> {
    let misfit = || format!("It compares \"{}\" with what is never its answer.", shortened(&variable.name));
    match (variable.kind, operand) {
        (Kind::Scale | Kind::Categorical, value) => variable
            .option(value)
            .cloned()
            .ok_or_else(|| format!("It compares \"{}\" with what is none of its options.", shortened(&variable.name))),
        (Kind::Slider, Json::Number(number)) => Ok(Json::Number(hundredth(*number))),
        (Kind::Number, Json::Number(_)) | (Kind::YesNo, Json::Bool(_)) => Ok(operand.clone()),
        (Kind::Text { .. } | Kind::Date(_), Json::Text(text)) => {
            let is_shown = !text.chars().any(|c| c.is_control()) && text.chars().count() <= 500;
            is_shown.then(|| operand.clone()).ok_or_else(misfit)
        }
        _ => Err(misfit()),
    }
}

/// A place of theirs on a slider, 0 to 1, as ours, without the digits that only calculating brings.
fn hundredth(number: f64) -> f64 {
    (number * 1e12).round() / 1e10
}
