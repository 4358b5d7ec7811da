//! Forms about ego.

use super::{About, EGO_FIELDS, Field, StageReader, StageTask};
use crate::Rule;
use crate::read::{Need, Whose};

/// Questions about ego, on one screen.
#[derive(Clone, Debug, PartialEq)]
pub struct EgoForm {
    /// The questions; never empty
    pub fields: Vec<Field<Rule>>,
}

pub(super) const READER: StageReader = StageReader {
    word: "ego-form",
    members: EGO_FIELDS,
    about: About::Ego,
    asks: |order, at, start| order.fields(Whose::Ego, at, start),
    read: |sense, at, start| StageTask::EgoForm(EgoForm { fields: sense.ego_fields(at, start, Need::Anything) }),
};
