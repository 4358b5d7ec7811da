use super::delta::Delta;
use super::{Position, Subject};
use crate::network::Key;

/// One thing that can be undone.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Done {
    pub delta: Delta,
    /// Where it was done, so that undoing it can show it
    pub place: Position,
    /// The cell that was being typed in, if it was typing
    pub typing: Option<(Subject, Key)>,
}

/// What was done and can be undone, and what was undone and can be done again.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct History {
    done: Vec<Done>,
    undone: Vec<Done>,
}

impl History {
    /// Adds what was just done. Returns whether it went on with the same stretch of typing and joined the last step.
    pub fn push(&mut self, step: Done) -> bool {
        let continues = step.typing.is_some()
            && self.undone.is_empty()
            && self.done.last().is_some_and(|last| last.typing == step.typing && last.place == step.place);
        self.undone.clear();
        match self.done.last_mut().filter(|_| continues) {
            Some(last) => last.delta.0.extend(step.delta.0),
            None => self.done.push(step),
        }
        continues
    }

    /// A pause: the next typing starts a step of its own.
    pub fn pause(&mut self) {
        if let Some(last) = self.done.last_mut() {
            last.typing = None;
        }
    }

    /// Moves the last step over to the undone ones and returns it.
    pub fn undo(&mut self) -> Option<&Done> {
        let step = self.done.pop()?;
        self.undone.push(Done { typing: None, ..step });
        self.undone.last()
    }

    /// Moves the last undone step back and returns it.
    pub fn redo(&mut self) -> Option<&Done> {
        let step = self.undone.pop()?;
        self.done.push(step);
        self.done.last()
    }

    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }
}
