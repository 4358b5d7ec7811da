//! Answers that must fit other answers, or the day, and answers that are proposed.

use super::{Interview, Subject};
use network::Value;
use protocol::{AnswerFault, Bound, BoundBy, Proposal, StageTask, Variable, VariableKind, check_answer};
use rare::rare;
use std::sync::Arc;

impl Interview {
    /// Has the interview know what day it is, as `YYYY-MM-DD`, whenever a bound asks. A replay does not need to: bounds
    /// are looked at where the participant goes on.
    pub fn tell_day(&mut self, day: fn() -> String) {
        self.day = Some(day);
    }

    /// Whether `answer` may be given to a variable of ego, an alter or a tie, as the other answers stand that bound it. An
    /// answer that is not there bounds nothing.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check_answer(&self, about: &Subject, variable: &Variable, answer: &Value) -> Result<(), AnswerFault> {
        check_answer(variable, answer)?;
        match variable.bounds.is_empty() {
            true => Ok(()),
            false => rare!(check_bounds(self, about, variable, answer)),
        }
    }

    /// The answer that the protocol proposes to a variable which the form on screen asks. There is none once there is an
    /// answer, or once the participant has gone on from the form without one.
    pub fn proposal(&self, about: &Subject, variable: &Variable) -> Option<Value> {
        let proposal = variable.default.as_ref()?;
        let task = self.protocol.stages.get(self.position.stage).map(|stage| &stage.task);
        let is_form = matches!(
            task,
            Some(StageTask::EgoForm(_) | StageTask::OpenQuestions(_) | StageTask::AlterForm(_) | StageTask::TieForm(_))
        );
        let was_left = self.visited.get(&self.position).is_some_and(|visit| visit.confirmed);
        if !is_form || was_left || self.answer(about, variable.name.as_str()).is_some() {
            return None;
        }
        match (proposal, &variable.kind) {
            (Proposal::Value(value), _) => Some(value.clone()),
            (Proposal::Day(day), VariableKind::Date { precision, .. }) => {
                Some(Value::Text(day.date(&(self.day?)(), *precision)))
            }
            (Proposal::Day(_), _) => None,
        }
    }

    /// The variable with the bounds that the other answers give it now, for who makes answers up.
    pub fn bounded(&self, about: &Subject, variable: &Variable) -> Variable {
        let mut bounded = variable.clone();
        for bound in &variable.bounds {
            match (&mut bounded.kind, looked_up(self, about, variable, bound)) {
                (VariableKind::Number { min, max, .. }, Some(Value::Number(number))) => {
                    *if bound.is_max { max } else { min } = Some(number);
                }
                (VariableKind::Time { min, max }, Some(Value::Text(time))) => {
                    *if bound.is_max { max } else { min } = Some(time);
                }
                (VariableKind::Date { precision, min, max }, Some(Value::Text(mut date))) => {
                    date.truncate(precision.pattern().len());
                    // The first day of a month or year, and the last that every month has.
                    for part in [if bound.is_max { "-12" } else { "-01" }, if bound.is_max { "-28" } else { "-01" }] {
                        if date.len() < precision.pattern().len() {
                            date.push_str(part);
                        }
                    }
                    *if bound.is_max { max } else { min } = Some(date);
                }
                _ => {}
            }
        }
        bounded
    }
}

/// The value of a bound; none where there is no such answer.
fn looked_up(interview: &Interview, about: &Subject, variable: &Variable, bound: &Bound) -> Option<Value> {
    match &bound.by {
        BoundBy::Beside(name) => interview.answer(about, name.as_str()).cloned(),
        BoundBy::Ego(name) => interview.answer(&Subject::Ego, name.as_str()).cloned(),
        BoundBy::Day(day) => {
            let VariableKind::Date { precision, .. } = variable.kind else { return None };
            Some(Value::Text(day.date(&(interview.day?)(), precision)))
        }
    }
}

#[cfg_attr(feature = "parted", rare::wasm_split(answers, wasm_split_path = rare))]
fn check_bounds(
    interview: &Interview,
    about: &Subject,
    variable: &Variable,
    answer: &Value,
) -> Result<(), AnswerFault> {
    for bound in &variable.bounds {
        let Some(value) = looked_up(interview, about, variable, bound) else { continue };
        if bound.is_passed_by(answer, &value) {
            return Err(passed(interview, about, bound, value));
        }
    }
    Ok(())
}

/// What is wrong with an answer beyond a bound of this value.
fn passed(interview: &Interview, about: &Subject, bound: &Bound, value: Value) -> AnswerFault {
    let fault = match (value, bound.is_max) {
        (Value::Number(min), false) => AnswerFault::TooSmall { min },
        (Value::Number(max), true) => AnswerFault::TooLarge { max },
        (Value::Text(min), false) => AnswerFault::TooEarly { min },
        (Value::Text(max), true) => AnswerFault::TooLate { max },
        // None of these bounds anything.
        (Value::Blank | Value::Missing(_) | Value::Bool(_) | Value::Many(_), _) => AnswerFault::NotAnOption,
    };
    let (name, is_of_ego) = match &bound.by {
        BoundBy::Beside(name) => (name, false),
        BoundBy::Ego(name) => (name, true),
        BoundBy::Day(_) => return fault,
    };
    match interview.variable(if is_of_ego { &Subject::Ego } else { about }, name) {
        Some(other) => AnswerFault::Against { fault: Box::new(fault), other: Arc::clone(other), is_of_ego },
        None => fault,
    }
}
