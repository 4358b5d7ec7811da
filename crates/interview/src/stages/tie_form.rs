//! Forms about ties: a screen for each tie.

use super::{Parts, StageKind, Want};
use crate::follow::Watched;
use crate::rules::tie_passes;
use crate::standing::{Asking, Walk};
use crate::{Blocker, Interview, Step, Subject};
use protocol::TieForm;
use rare::rare;

impl StageKind for TieForm {
    fn parts(&self) -> Parts {
        Parts::Ties
    }

    fn wants<'p>(&'p self, wants: &mut Vec<Want<'p>>) {
        for field in &self.fields {
            wants.push(Want::Tie(&field.variable));
        }
    }

    fn watch(&self, watched: &mut Watched) {
        watched.ties(&self.ties);
        for filter in self.fields.iter().filter_map(|field| field.when.as_ref()) {
            watched.ties(filter);
        }
    }

    fn walk(&self, stage: usize, walk: &mut Walk) {
        rare!(ask(self, stage, walk))
    }

    fn lacks(&self, _: &Interview, _: &Step) -> Option<Blocker> {
        None
    }
}

/// Puts a screen for each tie on the route.
#[cfg_attr(feature = "parted", rare::wasm_split(pairs, wasm_split_path = rare))]
fn ask(form: &TieForm, stage: usize, walk: &mut Walk<'_>) {
    let ties = walk.network().ties().filter(|tie| tie_passes(&form.ties, tie));
    let keys: Vec<_> = ties.map(|tie| tie.key.clone()).collect();
    for key in keys {
        let mut asking = Asking::default();
        for field in &form.fields {
            let tie = walk.network().tie(&key);
            let passes = |filter| tie.is_some_and(|tie| tie_passes(filter, tie));
            if field.when.as_deref().is_none_or(passes) {
                walk.keep(Subject::Tie(key.clone()), &field.variable, &mut asking);
            }
        }
        walk.step(stage, Step::Tie(key), asking);
    }
}
