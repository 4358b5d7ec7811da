//! Forms about alters: a screen for each alter, or one for each question. Nobody to ask about means no screen.

use super::{Parts, StageKind, Want};
use crate::follow::Watched;
use crate::standing::{Asking, Walk};
use crate::{Blocker, Interview, Step, Subject};
use network::{AlterId, Key};
use protocol::{AlterFilter, AlterForm, AskBy, Field};

impl StageKind for AlterForm {
    fn parts(&self) -> Parts {
        match self.by {
            AskBy::Alter => Parts::Alters,
            AskBy::Question => Parts::Fields,
        }
    }

    fn part(&self, index: usize) -> Option<&Key> {
        self.fields.get(index).map(|field| &field.variable)
    }

    fn wants<'p>(&'p self, wants: &mut Vec<Want<'p>>) {
        for field in &self.fields {
            wants.push(Want::Alter(&field.variable));
        }
    }

    fn watch(&self, watched: &mut Watched) {
        watched.alters(&self.alters);
        for filter in self.fields.iter().filter_map(|field| field.when.as_ref()) {
            watched.alters(filter);
        }
    }

    fn walk(&self, stage: usize, walk: &mut Walk) {
        let alters = walk.in_turn(stage, walk.passing(&self.alters));
        match self.by {
            AskBy::Alter => {
                for id in alters {
                    let mut asking = Asking { alters: vec![id], ..Asking::default() };
                    for field in &self.fields {
                        ask(walk, field, id, &mut asking);
                    }
                    walk.step(stage, Step::Alter(id), asking);
                }
            }
            AskBy::Question if alters.is_empty() => {}
            AskBy::Question => {
                for (index, field) in self.fields.iter().enumerate() {
                    let mut asking = Asking { alters: alters.clone(), ..Asking::default() };
                    for id in &alters {
                        ask(walk, field, *id, &mut asking);
                    }
                    walk.step(stage, Step::Field(index), asking);
                }
            }
        }
    }

    fn lacks(&self, _: &Interview, _: &Step) -> Option<Blocker> {
        None
    }
}

/// Asks a question of the form about an alter, if it applies.
fn ask(walk: &mut Walk, field: &Field<AlterFilter>, id: AlterId, asking: &mut Asking) {
    if walk.passes(field.when.as_deref(), id) {
        walk.keep(Subject::Alter(id), &field.variable, asking);
    }
}
