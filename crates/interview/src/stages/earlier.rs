//! Earlier alters: one screen that asks about each of them, and one on which those named now are found among them.

use super::{Parts, StageKind, Want};
use crate::follow::Watched;
use crate::standing::{Asking, Walk, copy};
use crate::{Blocker, Interview, Step, Subject};
use network::{Alter, Key, Value};
use protocol::{EarlierAlters, EarlierMatch};
use rare::rare;

impl StageKind for EarlierAlters {
    fn parts(&self) -> Parts {
        Parts::Prompts
    }

    fn part(&self, index: usize) -> Option<&Key> {
        (index == 0).then_some(&self.prompt.id)
    }

    fn wants<'p>(&'p self, wants: &mut Vec<Want<'p>>) {
        wants.push(Want::Type(&self.alter_type));
        wants.push(Want::Alter(&self.variable));
        wants.extend(self.fields.iter().map(|field| Want::Alter(&field.variable)));
        wants.extend(self.keep.iter().map(Want::Mark));
    }

    fn watch(&self, watched: &mut Watched) {
        watched.variable(&self.variable);
    }

    fn walk(&self, stage: usize, walk: &mut Walk) {
        rare!(ask(self, stage, walk))
    }

    fn lacks(&self, _: &Interview, _: &Step) -> Option<Blocker> {
        None
    }
}

impl StageKind for EarlierMatch {
    fn parts(&self) -> Parts {
        Parts::Whole
    }

    fn wants<'p>(&'p self, wants: &mut Vec<Want<'p>>) {
        wants.push(Want::Alter(&self.variable));
    }

    fn watch(&self, _: &mut Watched) {}

    fn walk(&self, stage: usize, walk: &mut Walk) {
        rare!(find(self, stage, walk))
    }

    fn lacks(&self, _: &Interview, _: &Step) -> Option<Blocker> {
        None
    }
}

/// Whoever stays is in the network from here on; whoever does not is asked about, and is not.
#[cfg_attr(feature = "parted", rare::wasm_split(waves, wasm_split_path = rare))]
fn ask(task: &EarlierAlters, stage: usize, walk: &mut Walk<'_>) {
    let mut asking = Asking::default();
    let recorded = walk.recorded;
    for alter in recorded.alters().filter(|alter| alter.named_in.contains(&task.prompt.id)) {
        let about = Subject::Alter(alter.id);
        asking.alters.push(alter.id);
        asking.cells.push((about.clone(), task.variable.clone()));
        let answer = alter.attributes.get(&task.variable);
        if answer == Some(&Value::Bool(true)) {
            let mut attributes = Default::default();
            copy(&walk.unasked.alters, &alter.attributes, &mut attributes);
            copy(&task.keep, &alter.attributes, &mut attributes);
            copy(&[task.variable.clone(), Key::from(super::ROSTER_ID)], &alter.attributes, &mut attributes);
            let position = alter.position.filter(|_| walk.unasked.places);
            let named_in = vec![task.prompt.id.clone()];
            walk.insert_alter(Alter { attributes, position, named_in, ..alter.clone() });
            continue;
        }
        let mut kept = vec![task.variable.clone()];
        if answer == Some(&Value::Bool(false)) {
            for field in &task.fields {
                asking.cells.push((about.clone(), field.variable.clone()));
                kept.push(field.variable.clone());
            }
        }
        let mut attributes = Default::default();
        copy(&kept, &alter.attributes, &mut attributes);
        walk.leave_out(Alter { attributes, position: None, named_in: Vec::new(), ..alter.clone() });
    }
    if !asking.alters.is_empty() {
        walk.step(stage, Step::Prompt(0), asking);
    }
}

/// Whoever was named now is asked about: who of those before they are.
#[cfg_attr(feature = "parted", rare::wasm_split(waves, wasm_split_path = rare))]
fn find(task: &EarlierMatch, stage: usize, walk: &mut Walk<'_>) {
    let Some(earlier) = walk.earlier else { return };
    let mut asking = Asking::default();
    let is_known = |alter: &&Alter| earlier.network.alter(alter.id).is_none();
    let of_type = |alter: &&Alter| alter.alter_type == task.alter_type;
    if !earlier.network.alters().any(|alter| of_type(&alter)) {
        return;
    }
    asking.alters = walk.network().alters().filter(of_type).filter(is_known).map(|alter| alter.id).collect();
    for id in asking.alters.clone() {
        walk.keep(Subject::Alter(id), &task.variable, &mut asking);
    }
    if !asking.alters.is_empty() {
        walk.step(stage, Step::Whole, asking);
    }
}
