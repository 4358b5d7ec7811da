use network::{Alter, AlterId, Key, Network, Tie, TieKey, Value};
use order::Map;

/// One cell of the interview's data, before and after.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum CellChange {
    /// An answer about ego
    Ego { variable: Key, before: Option<Value>, after: Option<Value> },
    /// An alter that comes, goes or changes
    Alter { before: Option<Box<Alter>>, after: Option<Box<Alter>> },
    /// A tie that comes, goes or changes
    Tie { before: Option<Box<Tie>>, after: Option<Box<Tie>> },
    /// Whether ego said of a pair that there is no such tie
    Untied { key: TieKey, before: bool },
}

/// What a command did, cell by cell, so that it can be taken back exactly.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Delta(pub Vec<CellChange>);

/// What deltas change.
#[derive(Clone, Debug, Default)]
pub(super) struct Data {
    pub network: Network,
    /// Of which pairs ego said that there is no such tie
    untied: Map<TieKey, ()>,
    last_alter: u32,
}

impl Data {
    /// Whether ego said of a pair that there is no such tie.
    pub fn is_untied(&self, key: &TieKey) -> bool {
        self.untied.contains_key(key)
    }

    /// The number for a new alter. Undoing does not free a number: what was kept about the first one to bear it must
    /// not pass to someone else.
    pub fn next_alter(&self) -> u32 {
        self.last_alter.saturating_add(1)
    }

    /// Takes over who was named in an earlier interview.
    pub fn take_over(&mut self, network: Network, next: AlterId) {
        self.network = network;
        self.number_from(next);
    }

    /// Passes over the numbers below that of `next`: they were given before.
    pub fn number_from(&mut self, next: AlterId) {
        self.last_alter = self.last_alter.max(next.0.saturating_sub(1));
    }
}

impl Delta {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The delta that takes this one back.
    pub fn inverse(&self) -> Delta {
        Delta(self.0.iter().rev().map(CellChange::inverse).collect())
    }

    /// This delta and a `later` one of the same cell as one; `None` if together they change nothing, or if either is
    /// about more than that cell.
    pub fn then(&self, later: &Delta) -> Option<Delta> {
        match (self.0.as_slice(), later.0.as_slice()) {
            ([first], [second]) => Some(Delta(vec![first.then(second)?])),
            _ => None,
        }
    }

    pub fn apply(&self, data: &mut Data) {
        for change in &self.0 {
            change.apply(data);
        }
    }
}

impl CellChange {
    fn inverse(&self) -> CellChange {
        match self.clone() {
            CellChange::Ego { variable, before, after } => CellChange::Ego { variable, before: after, after: before },
            CellChange::Alter { before, after } => CellChange::Alter { before: after, after: before },
            CellChange::Tie { before, after } => CellChange::Tie { before: after, after: before },
            CellChange::Untied { key, before } => CellChange::Untied { key, before: !before },
        }
    }

    fn then(&self, later: &CellChange) -> Option<CellChange> {
        match (self.clone(), later.clone()) {
            (CellChange::Ego { variable, before, .. }, CellChange::Ego { variable: same, after, .. })
                if variable == same =>
            {
                (before != after).then_some(CellChange::Ego { variable, before, after })
            }
            (CellChange::Alter { before, .. }, CellChange::Alter { after, .. }) => {
                (before != after).then_some(CellChange::Alter { before, after })
            }
            (CellChange::Tie { before, .. }, CellChange::Tie { after, .. }) => {
                (before != after).then_some(CellChange::Tie { before, after })
            }
            _ => None,
        }
    }

    fn apply(&self, data: &mut Data) {
        match self {
            CellChange::Ego { variable, after, .. } => match after {
                Some(value) => {
                    data.network.ego_mut().insert(variable.clone(), value.clone());
                }
                None => {
                    data.network.ego_mut().remove(variable);
                }
            },
            CellChange::Alter { after: Some(alter), .. } => {
                data.last_alter = data.last_alter.max(alter.id.0);
                data.network.insert_alter((**alter).clone());
            }
            CellChange::Alter { before: Some(alter), after: None } => {
                data.network.remove_alter(alter.id);
            }
            CellChange::Tie { after: Some(tie), .. } => {
                data.network.insert_tie((**tie).clone());
            }
            CellChange::Tie { before: Some(tie), after: None } => {
                data.network.remove_tie(&tie.key);
            }
            CellChange::Untied { key, before: false } => {
                data.untied.insert(key.clone(), ());
            }
            CellChange::Untied { key, before: true } => {
                data.untied.remove(key);
            }
            CellChange::Alter { before: None, after: None } | CellChange::Tie { before: None, after: None } => {}
        }
    }
}
