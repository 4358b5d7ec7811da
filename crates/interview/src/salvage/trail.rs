/// What undo and redo meant in the interview that a journal tells, entry by entry, whether or not the entries can
/// still be carried out.
#[derive(Default)]
pub(super) struct Trail {
    done: Vec<Traced>,
    undone: Vec<Traced>,
}

/// One thing that could be undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Traced {
    /// It was carried out here too, and is next in line here as it was there
    Kept,
    /// It was set aside, or changed nothing here: there is nothing to take back
    Lost,
    /// What was done cannot be told: an answer, or an undo of one before it
    Unknown,
}

impl Trail {
    /// Adds an answer.
    pub(super) fn push(&mut self, step: Traced) {
        self.done.push(step);
        self.undone.clear();
    }

    /// What an undo takes back; `None` if there was nothing.
    pub(super) fn undo(&mut self) -> Option<Traced> {
        if self.done.last() == Some(&Traced::Unknown) {
            // Whatever comes before it may have been taken back already.
            return Some(Traced::Unknown);
        }
        let step = self.done.pop()?;
        self.undone.push(step);
        Some(step)
    }

    /// What a redo does again; `None` if there was nothing, or it cannot be told.
    pub(super) fn redo(&mut self) -> Option<Traced> {
        let step = self.undone.pop()?;
        self.done.push(step);
        Some(step)
    }
}
