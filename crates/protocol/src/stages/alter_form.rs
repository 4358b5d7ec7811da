//! Forms about alters.

use super::{About, FIELD, Field, StageReader, StageTask};
use crate::AlterFilter;
use crate::read::{Moment, Need, Sense, Spot, Whose};
use crate::spelling::Shape::{List, ReferenceOr, Word};
use crate::spelling::{ALTERS, Object, members};

/// Questions about alters.
#[derive(Clone, Debug, PartialEq)]
pub struct AlterForm {
    /// Whom it asks about
    pub alters: AlterFilter,
    /// The questions; never empty
    pub fields: Vec<Field<AlterFilter>>,
    /// In which order
    pub by: AskBy,
}

/// In which order a form goes through its alters and questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskBy {
    /// All questions about one alter, then the next alter
    Alter,
    /// One question over all alters, then the next question
    Question,
}

pub(super) const READER: StageReader = StageReader {
    word: "alter-form",
    members: members![
        "alters" may ALTERS, "Whom it asks about; everyone, if not given.";
        "ask" may Word(&["by-alter", "by-question"]), "In which order; by-alter, if not given.";
        "fields" must List(&ReferenceOr(&FORM_FIELD), 1, 1_000), "The questions.";
    ],
    about: About::Alters,
    asks: |order, at, start| order.fields(Whose::Alter, at, start),
    read,
};

static FORM_FIELD: Object = Object {
    noun: "a field",
    shared: FIELD,
    members: members!["when" may ALTERS, "About whom it is asked; everyone in the form, if not given.";],
};

fn read<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, start: Moment) -> StageTask {
    let sieve = sense.stage_alters(at, start);
    let mut fields = Vec::new();
    sense.fields(at, start, Whose::Alter, sieve.kinds, Need::Anything, &mut |sense, asked| {
        fields.push(asked.when(|at, now| sense.alters(Some(at), sieve.kinds, now).filter));
    });
    let by = if at.member("ask").str() == "by-question" { AskBy::Question } else { AskBy::Alter };
    StageTask::AlterForm(AlterForm { alters: sieve.filter, fields, by })
}
