//! What still stands between a step and the next, and how much of each stage is answered.

use super::{Interview, Position, Subject};
use crate::network::{Key, Value};
use crate::protocol::{AnswerFault, MapTask, Task, check_answer};

/// Why the interview cannot move on from a step yet.
#[derive(Clone, Debug, PartialEq)]
pub enum Blocker {
    /// An answer is missing that is required, or is out of bounds
    Answer {
        /// About whom
        about: Subject,
        /// Which
        variable: Key,
        /// What is wrong
        fault: AnswerFault,
    },
    /// Another alter has the same answer, and the protocol wants no two alike
    NotUnique {
        /// About whom
        about: Subject,
        /// Which
        variable: Key,
    },
    /// Fewer alters are named than the prompt needs
    TooFewNames {
        /// How many it needs
        min: usize,
        /// How many there are
        have: usize,
    },
    /// It is not said whether there is consent
    NoConsent,
}

/// How much of a stage is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Completeness {
    /// Questions that apply, or alters to place
    pub asked: usize,
    /// Those with an answer, or with a place
    pub answered: usize,
}

impl Interview {
    /// What stands between the step on screen and the next; empty when the interview may move on.
    pub fn blockers(&self) -> Vec<Blocker> {
        self.blockers_of(self.position())
    }

    /// The same for any step.
    pub(super) fn blockers_of(&self, position: &Position) -> Vec<Blocker> {
        let mut blockers = Vec::new();
        if let Some((_, prompt)) = self.naming_at(position) {
            let have = self.network().alters().filter(|it| it.named_in.contains(&prompt.prompt.id)).count();
            if have < prompt.min {
                blockers.push(Blocker::TooFewNames { min: prompt.min, have });
            }
        }
        let stage = self.protocol().stages.get(position.stage);
        if let Some(Task::Consent(consent)) = stage.map(|stage| &stage.task) {
            // Declining goes on too: where the protocol's jumps lead, or to the end.
            if !matches!(self.network().ego().get(&consent.variable), Some(Value::Bool(_))) {
                blockers.push(Blocker::NoConsent);
            }
            return blockers;
        }
        for (about, name) in self.asks(position) {
            let Some(variable) = self.variable(&about, &name) else { continue };
            let answer = self.answer(&about, name.as_str()).unwrap_or(&Value::Blank);
            if let Err(fault) = check_answer(variable, answer) {
                blockers.push(Blocker::Answer { about, variable: name, fault });
            } else if variable.unique && self.is_taken(&about, &name, answer) {
                blockers.push(Blocker::NotUnique { about, variable: name });
            }
        }
        blockers
    }

    fn is_taken(&self, about: &Subject, variable: &Key, answer: &Value) -> bool {
        answer.is_answered()
            && self
                .network()
                .alters()
                .filter(|alter| *about != Subject::Alter(alter.id))
                .any(|alter| alter.attributes.get(variable) == Some(answer))
    }

    /// How much of each stage is answered, by the answers as they stand; stages that do not apply have nothing asked.
    pub fn completeness(&self) -> Vec<Completeness> {
        let mut stages = vec![Completeness::default(); self.protocol().stages.len()];
        for position in self.route() {
            let step = self.step_completeness(position);
            if let Some(stage) = stages.get_mut(position.stage) {
                stage.asked += step.asked;
                stage.answered += step.answered;
            }
        }
        stages
    }

    /// How much of one step is answered.
    pub fn step_completeness(&self, position: &Position) -> Completeness {
        match self.map_task(position) {
            Some(MapTask::Place) => {
                Completeness { asked: self.eligible(position).len(), answered: self.on_map(position).len() }
            }
            // Tapping nobody is an answer.
            Some(_) => Completeness::default(),
            None => {
                let asks = self.asks(position);
                let answered = asks
                    .iter()
                    .filter(|(about, name)| self.answer(about, name.as_str()).is_some_and(Value::is_answered))
                    .count();
                Completeness { asked: asks.len(), answered }
            }
        }
    }
}
