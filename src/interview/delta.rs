use crate::network::{Alter, Key, Network, Tie, Value};

/// One cell of the interview's data, before and after.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Change {
    /// An answer about ego
    Ego { variable: Key, before: Option<Value>, after: Option<Value> },
    /// An alter that comes, goes or changes
    Alter { before: Option<Box<Alter>>, after: Option<Box<Alter>> },
    /// A tie that comes, goes or changes
    Tie { before: Option<Box<Tie>>, after: Option<Box<Tie>> },
    /// The number that the next new alter gets
    NextAlter { before: u32, after: u32 },
}

/// What a command did, cell by cell, so that it can be taken back exactly.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Delta(pub Vec<Change>);

/// What deltas change.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Data {
    pub network: Network,
    pub next_alter: u32,
}

impl Default for Data {
    fn default() -> Self {
        Data { network: Network::new(), next_alter: 1 }
    }
}

impl Delta {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The delta that takes this one back.
    pub fn inverse(&self) -> Delta {
        Delta(self.0.iter().rev().map(Change::inverse).collect())
    }

    pub fn apply(&self, data: &mut Data) {
        for change in &self.0 {
            change.apply(data);
        }
    }
}

impl Change {
    fn inverse(&self) -> Change {
        match self.clone() {
            Change::Ego { variable, before, after } => Change::Ego { variable, before: after, after: before },
            Change::Alter { before, after } => Change::Alter { before: after, after: before },
            Change::Tie { before, after } => Change::Tie { before: after, after: before },
            Change::NextAlter { before, after } => Change::NextAlter { before: after, after: before },
        }
    }

    fn apply(&self, data: &mut Data) {
        match self {
            Change::Ego { variable, after, .. } => match after {
                Some(value) => {
                    data.network.ego_mut().insert(variable.clone(), value.clone());
                }
                None => {
                    data.network.ego_mut().remove(variable);
                }
            },
            Change::Alter { after: Some(alter), .. } => data.network.insert_alter((**alter).clone()),
            Change::Alter { before: Some(alter), after: None } => {
                data.network.remove_alter(alter.id);
            }
            Change::Tie { after: Some(tie), .. } => {
                data.network.insert_tie((**tie).clone());
            }
            Change::Tie { before: Some(tie), after: None } => {
                data.network.remove_tie(&tie.key);
            }
            Change::NextAlter { after, .. } => data.next_alter = *after,
            Change::Alter { before: None, after: None } | Change::Tie { before: None, after: None } => {}
        }
    }
}
