//! Forms about ties.

use super::{About, FIELD, Field, StageReader, StageTask};
use crate::TieFilter;
use crate::read::{Moment, Need, Sense, Spot, Whose};
use crate::spelling::Shape::{List, ReferenceOr};
use crate::spelling::{Object, TIES, members};
use rare::rare;

/// Questions about ties.
#[derive(Clone, Debug, PartialEq)]
pub struct TieForm {
    /// Which ties it asks about
    pub ties: TieFilter,
    /// The questions; never empty
    pub fields: Vec<Field<TieFilter>>,
}

pub(super) const READER: StageReader = StageReader {
    word: "tie-form",
    members: members![
        "ties" may TIES, "Which ties it asks about; all, if not given.";
        "fields" must List(&ReferenceOr(&FORM_FIELD), 1, 1_000), "The questions.";
    ],
    about: About::Alters,
    asks: |order, at, start| order.fields(Whose::Tie, at, start),
    read: |sense, at, start| rare!(read(sense, at, start)),
};

static FORM_FIELD: Object = Object {
    noun: "a field",
    shared: FIELD,
    members: members!["when" may TIES, "About which ties it is asked; all in the form, if not given.";],
};

#[cfg_attr(feature = "parted", rare::wasm_split(pairs, wasm_split_path = rare))]
fn read<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, start: Moment) -> StageTask {
    let sieve = sense.ties(at.find("ties"), start);
    let mut fields = Vec::new();
    sense.fields(at, start, Whose::Tie, sieve.kinds, Need::Anything, &mut |sense, asked| {
        fields.push(asked.when(|at, now| sense.ties_within(Some(at), sieve.kinds, now).filter));
    });
    StageTask::TieForm(TieForm { ties: sieve.filter, fields })
}
