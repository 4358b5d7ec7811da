use super::Variable;
use crate::network::Value;

/// What is wrong with an answer.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum AnswerFault {
    Missing,
}

impl AnswerFault {
    /// Whether it is the wrong kind.
    pub fn is_wrong_kind(&self) -> bool {
        false
    }
}

/// Checks an answer.
pub fn check_answer(variable: &Variable, answer: &Value) -> Result<(), AnswerFault> {
    if variable.required && !answer.is_answered() { Err(AnswerFault::Missing) } else { Ok(()) }
}
