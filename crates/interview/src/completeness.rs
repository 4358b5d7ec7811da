//! What still stands between a step and the next, and how much of each stage is answered.

use super::{Interview, Position, Subject};
use letters::Letters;
use network::{AlterId, Key, Value};
use protocol::{AnswerFault, MapTask, Variable};

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
        /// Who has the same
        same: AlterId,
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

/// A text as it is compared with others.
type Fold<'a> = &'a dyn Fn(&str) -> String;

/// How much of a stage is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Completeness {
    /// Questions that apply, or alters to place
    pub asked: usize,
    /// Those with an answer or a reason for none, or with a place
    pub answered: usize,
}

impl Interview {
    /// What stands between the step on screen and the next; empty when the interview may move on.
    ///
    /// Texts that are to be unique are alike here only when they are equal: journals are replayed by this, and what
    /// stands in them once moved on.
    pub fn blockers(&self) -> Vec<Blocker> {
        self.blockers_of(self.position())
    }

    /// What stands between the step on screen and the next, where texts are alike when people read the same.
    pub fn blockers_alike(&self, letters: Letters) -> Vec<Blocker> {
        self.blockers_by(self.position(), &|text| letters.fold(text))
    }

    /// The same as [`Interview::blockers`] for any step.
    pub(super) fn blockers_of(&self, position: &Position) -> Vec<Blocker> {
        self.blockers_by(position, &str::to_owned)
    }

    fn blockers_by(&self, position: &Position, fold: Fold) -> Vec<Blocker> {
        if let Some(lacking) = self.kind_at(position).and_then(|kind| kind.lacks(self, &position.step)) {
            return vec![lacking];
        }
        let mut blockers = Vec::new();
        for (about, name) in self.asks(position) {
            let Some(variable) = self.variable(&about, &name) else { continue };
            let answer = self.answer(&about, name.as_str()).unwrap_or(&Value::Blank);
            if let Err(fault) = self.check_answer(&about, variable, answer) {
                blockers.push(Blocker::Answer { about, variable: name, fault });
            } else if let Some(same) = self.same_answer_by(&about, variable, fold) {
                blockers.push(Blocker::NotUnique { about, variable: name, same });
            }
        }
        blockers
    }

    /// Another alter whose answer to a variable that is to be unique reads the same.
    pub fn same_answer(&self, about: &Subject, variable: &Variable, letters: Letters) -> Option<AlterId> {
        self.same_answer_by(about, variable, &|text| letters.fold(text))
    }

    fn same_answer_by(&self, about: &Subject, variable: &Variable, fold: Fold) -> Option<AlterId> {
        let name = variable.name.as_str();
        let (true, Some(Value::Text(answer))) = (variable.unique, self.answer(about, name)) else { return None };
        let answer = fold(answer);
        let is_same = |value: &Value| matches!(value, Value::Text(text) if fold(text) == answer);
        let mut others = self.network().alters().filter(|alter| *about != Subject::Alter(alter.id));
        others.find(|alter| alter.attributes.get(name).is_some_and(is_same)).map(|alter| alter.id)
    }

    /// What the step on screen asks and has neither an answer to nor a reason why not, in the order of asking.
    pub fn blank(&self) -> Vec<(Subject, Key)> {
        let mut blank = self.asks(self.position());
        blank.retain(|(about, name)| !self.answer(about, name.as_str()).is_some_and(Value::is_settled));
        blank
    }

    /// Whom the step on screen wants on the map and who has no place there, in naming order.
    pub fn unplaced(&self) -> Vec<AlterId> {
        let mut unplaced = self.eligible(self.position());
        let places = self.map_task(self.position()) == Some(&MapTask::Place);
        unplaced.retain(|id| places && !self.is_placed(*id));
        unplaced
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
        self.kind_at(position).map(|kind| kind.completeness(self, position)).unwrap_or_default()
    }

    /// How many of the variables that a step asks for have an answer, or a reason for none.
    pub(super) fn answered(&self, position: &Position) -> Completeness {
        let asks = self.asks(position);
        let is_answered =
            |(about, name): &&(Subject, Key)| self.answer(about, name.as_str()).is_some_and(Value::is_settled);
        Completeness { asked: asks.len(), answered: asks.iter().filter(is_answered).count() }
    }
}
