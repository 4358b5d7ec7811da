//! Open questions: what ego answers in their own words.

use super::{About, EGO_FIELDS, Field, StageReader, StageTask};
use crate::Rule;
use crate::read::{Need, Whose};

/// Questions that ego answers in their own words, a screen each.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenQuestions {
    /// The questions, whose variables are texts; never empty
    pub fields: Vec<Field<Rule>>,
}

pub(super) const READER: StageReader = StageReader {
    word: "open-questions",
    members: EGO_FIELDS,
    about: About::Ego,
    asks: |order, at, start| order.fields(Whose::Ego, at, start),
    read: |sense, at, start| {
        StageTask::OpenQuestions(OpenQuestions { fields: sense.ego_fields(at, start, Need::Text) })
    },
};
