//! Ordinal and categorical bins: a screen for each prompt, on which alters are sorted into the options of a variable.
//! They differ in the type that the variable has, which the protocol's reader sees to, and in nothing here.

use super::{Parts, StageKind, Want};
use crate::follow::Watched;
use crate::standing::{Asking, Walk};
use crate::{Blocker, Interview, Step, Subject};
use network::Key;
use protocol::Bins;

impl StageKind for Bins {
    fn parts(&self) -> Parts {
        Parts::Prompts
    }

    fn part(&self, index: usize) -> Option<&Key> {
        self.prompts.get(index).map(|(prompt, _)| &prompt.id)
    }

    fn wants<'p>(&'p self, wants: &mut Vec<Want<'p>>) {
        for (_, variable) in &self.prompts {
            wants.push(Want::Alter(variable));
        }
    }

    fn watch(&self, watched: &mut Watched) {
        watched.alters(&self.alters);
    }

    fn walk(&self, stage: usize, walk: &mut Walk) {
        let alters = walk.in_turn(stage, walk.passing(&self.alters));
        if alters.is_empty() {
            return;
        }
        for (index, (_, variable)) in self.prompts.iter().enumerate() {
            let mut asking = Asking { alters: alters.clone(), ..Asking::default() };
            for id in &alters {
                walk.keep(Subject::Alter(*id), variable, &mut asking);
            }
            walk.step(stage, Step::Prompt(index), asking);
        }
    }

    fn lacks(&self, _: &Interview, _: &Step) -> Option<Blocker> {
        None
    }
}
