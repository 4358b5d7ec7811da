//! Information and the summary: one screen to read. To the interview they are the same, for neither asks anything; that
//! the summary also offers to finish is a matter of the screen.

use super::{Parts, StageKind, Want};
use crate::follow::Watched;
use crate::standing::{Asking, Walk};
use crate::{Blocker, Interview, Step};

/// A stage that asks nothing.
pub(super) struct ToRead;

impl StageKind for ToRead {
    fn parts(&self) -> Parts {
        Parts::Whole
    }

    fn wants<'p>(&'p self, _: &mut Vec<Want<'p>>) {}

    fn watch(&self, _: &mut Watched) {}

    fn walk(&self, stage: usize, walk: &mut Walk) {
        walk.step(stage, Step::Whole, Asking::default());
    }

    fn lacks(&self, _: &Interview, _: &Step) -> Option<Blocker> {
        None
    }
}
