//! Forms about ego: all questions on one screen, those left out whose condition does not hold.

use super::{Parts, StageKind, Want};
use crate::follow::Watched;
use crate::standing::{Asking, Walk};
use crate::{Blocker, Interview, Step};
use protocol::EgoForm;

impl StageKind for EgoForm {
    fn parts(&self) -> Parts {
        Parts::Whole
    }

    fn wants<'p>(&'p self, wants: &mut Vec<Want<'p>>) {
        for field in &self.fields {
            wants.push(Want::Ego(&field.variable));
        }
    }

    fn watch(&self, watched: &mut Watched) {
        watched.ego_fields(&self.fields);
    }

    /// The screen stays even when no question on it applies: it may have a text.
    fn walk(&self, stage: usize, walk: &mut Walk) {
        let mut asking = Asking::default();
        for field in &self.fields {
            walk.ego_field(field, &mut asking);
        }
        walk.step(stage, Step::Whole, asking);
    }

    fn lacks(&self, _: &Interview, _: &Step) -> Option<Blocker> {
        None
    }
}
