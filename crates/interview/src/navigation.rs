//! The way through an interview: which steps there are now, what comes before and after each, how far it is.

use super::Interview;
use network::{AlterId, TieKey};

/// A step of the interview: one screen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Which stage, counted from 0
    pub stage: usize,
    /// Which part of it
    pub step: Step,
}

/// One screen of a stage.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The stage has one screen
    Whole,
    /// A prompt, counted from 0
    Prompt(usize),
    /// A question, counted from 0
    Field(usize),
    /// The questions about one alter
    Alter(AlterId),
    /// The questions about one tie
    Tie(TieKey),
}

impl Step {
    /// The alter that it is about, if it is about one.
    pub fn alter(&self) -> Option<AlterId> {
        match self {
            Step::Alter(id) => Some(*id),
            _ => None,
        }
    }
}

impl Interview {
    /// Every step from the start to the end, as the answers stand now. A stage that is passed over, or is about alters
    /// or ties of which there are none, has none.
    pub fn route(&self) -> impl DoubleEndedIterator<Item = &Position> {
        self.standing.route.keys()
    }

    /// Whether a step is on the way from the start to the end, as the answers stand now.
    pub fn is_on_route(&self, position: &Position) -> bool {
        self.standing.route.contains_key(position)
    }

    /// Where the interview begins. The checker makes sure that a protocol has a stage; an interview in which nothing
    /// applies begins, and ends, at its last stage.
    pub fn start(&self) -> Position {
        let last = || Position { stage: self.protocol.stages.len().saturating_sub(1), step: Step::Whole };
        self.route().next().cloned().unwrap_or_else(last)
    }

    /// The step after the one on screen; `None` at the end.
    pub fn next(&self) -> Option<Position> {
        self.route().find(|step| **step > self.position).cloned()
    }

    /// The step before the one on screen; `None` at the start.
    pub fn previous(&self) -> Option<Position> {
        self.route().take_while(|step| **step < self.position).last().cloned()
    }

    /// Which of its stage's steps the one on screen is, counted from 0, and how many there are.
    pub fn place_in_stage(&self) -> (usize, usize) {
        let steps = || self.route().filter(|step| step.stage == self.position.stage);
        (steps().filter(|step| **step < self.position).count(), steps().count())
    }

    /// How far the step on screen is through the interview, 0 to 1: stages that are passed over count as passed, so
    /// that an answer which skips some never moves it back.
    pub(super) fn reached(&self) -> f64 {
        let (before, steps) = self.place_in_stage();
        let stages = self.protocol.stages.len().max(2) - 1;
        let part = before as f64 / steps.max(1) as f64;
        ((self.position.stage as f64 + part) / stages as f64).min(1.0)
    }
}
