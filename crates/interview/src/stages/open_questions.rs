//! Open questions: one screen for each, none for those whose condition does not hold.

use super::{Parts, StageKind, Want};
use crate::follow::Watched;
use crate::standing::{Asking, Walk};
use crate::{Blocker, Interview, Step};
use network::Key;
use protocol::OpenQuestions;

impl StageKind for OpenQuestions {
    fn parts(&self) -> Parts {
        Parts::Fields
    }

    fn part(&self, index: usize) -> Option<&Key> {
        self.fields.get(index).map(|field| &field.variable)
    }

    fn wants<'p>(&'p self, wants: &mut Vec<Want<'p>>) {
        for field in &self.fields {
            wants.push(Want::Ego(&field.variable));
        }
    }

    fn watch(&self, watched: &mut Watched) {
        watched.ego_fields(&self.fields);
    }

    fn walk(&self, stage: usize, walk: &mut Walk) {
        for (index, field) in self.fields.iter().enumerate() {
            let mut asking = Asking::default();
            walk.ego_field(field, &mut asking);
            if !asking.cells.is_empty() {
                walk.step(stage, Step::Field(index), asking);
            }
        }
    }

    fn lacks(&self, _: &Interview, _: &Step) -> Option<Blocker> {
        None
    }
}
