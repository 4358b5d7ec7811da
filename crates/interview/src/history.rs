use super::delta::Delta;
use super::{Position, Subject};
use network::Key;

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
    ///
    /// Typing that comes back to where the stretch began ends the stretch with a step of its own: joined, the two
    /// would be a step that changes nothing, and a replay of the journal would not make one.
    pub fn push(&mut self, mut step: Done) -> bool {
        let continues = self.undone.is_empty() && step.typing.is_some();
        self.undone.clear();
        if let Some(last) =
            self.done.last_mut().filter(|last| continues && last.typing == step.typing && last.place == step.place)
        {
            if let Some(joined) = last.delta.then(&step.delta) {
                last.delta = joined;
                return true;
            }
            step.typing = None;
        }
        self.done.push(step);
        false
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
