//! The map: a screen for each prompt, on which alters are placed, tied or tapped. A prompt that nobody could answer has
//! none.

use super::{Parts, StageKind, Want};
use crate::completeness::{Blocker, Completeness};
use crate::follow::Watched;
use crate::standing::{Asking, Walk, fits};
use crate::{Interview, Position, Step, Subject};
use network::{AlterId, Key};
use protocol::{MapTask, Sociogram};
use rare::rare;

impl StageKind for Sociogram {
    fn parts(&self) -> Parts {
        Parts::Prompts
    }

    fn part(&self, index: usize) -> Option<&Key> {
        self.prompts.get(index).map(|asked| &asked.prompt.id)
    }

    fn wants<'p>(&'p self, wants: &mut Vec<Want<'p>>) {
        for prompt in &self.prompts {
            match &prompt.task {
                MapTask::Place => wants.push(Want::Places),
                MapTask::Tie { kind, variable, .. } => {
                    wants.push(Want::Kind(kind));
                    wants.extend(variable.as_ref().map(Want::Tie));
                }
                MapTask::Highlight { variable } => wants.push(Want::Alter(variable)),
            }
        }
        for variable in self.zone_variables() {
            wants.push(Want::Alter(variable));
        }
    }

    fn watch(&self, watched: &mut Watched) {
        watched.alters(&self.alters);
        for filter in self.prompts.iter().filter_map(|asked| asked.alters.as_ref()) {
            watched.alters(filter);
        }
    }

    fn walk(&self, stage: usize, walk: &mut Walk) {
        let able = walk.passing(&self.alters);
        for (index, prompt) in self.prompts.iter().enumerate() {
            let taken_in = able.iter().copied().filter(|id| walk.passes(prompt.alters.as_ref(), *id));
            let mut asking = Asking { alters: taken_in.collect(), ..Asking::default() };
            if has_work(walk, &prompt.task, &asking.alters) {
                ask(walk, self, &prompt.task, &mut asking);
                walk.step(stage, Step::Prompt(index), asking);
            }
        }
    }

    fn lacks(&self, _: &Interview, _: &Step) -> Option<Blocker> {
        None
    }

    fn completeness(&self, interview: &Interview, position: &Position) -> Completeness {
        match interview.map_task(position) {
            Some(MapTask::Place) => {
                Completeness { asked: interview.eligible(position).len(), answered: interview.on_map(position).len() }
            }
            // Tying and tapping nobody are answers.
            Some(MapTask::Tie { .. } | MapTask::Highlight { .. }) | None => Completeness::default(),
        }
    }

    fn map(&self) -> Option<&Sociogram> {
        Some(self)
    }
}

/// Whether there is anyone to place or mark, or any two that could be tied.
fn has_work(walk: &Walk, task: &MapTask, alters: &[AlterId]) -> bool {
    let of_type = |id: &Key| alters.iter().filter(|alter| walk.alter_type(**alter) == Some(id)).count();
    match task {
        MapTask::Place | MapTask::Highlight { .. } => !alters.is_empty(),
        MapTask::Tie { between: None, .. } => alters.len() > 1,
        MapTask::Tie { between: Some((one, other)), .. } if one == other => of_type(one) > 1,
        MapTask::Tie { between: Some((one, other)), .. } => of_type(one) > 0 && of_type(other) > 0,
    }
}

/// Asks what a prompt asks of those it takes in.
fn ask(walk: &mut Walk, map: &Sociogram, task: &MapTask, asking: &mut Asking) {
    match task {
        MapTask::Place => {
            for id in asking.alters.clone() {
                walk.place(id);
                for variable in map.zone_variables() {
                    walk.keep(Subject::Alter(id), variable, asking);
                }
            }
        }
        MapTask::Tie { kind, between, variable, .. } => {
            walk.draw(kind, &asking.alters, between.as_ref());
            if let Some(variable) = variable {
                rare!(keep_levels(walk, kind, variable, &asking.alters, between.as_ref()));
            }
        }
        MapTask::Highlight { variable } => {
            for id in asking.alters.clone() {
                walk.keep(Subject::Alter(id), variable, asking);
            }
        }
    }
}

/// The answers hold with which a prompt draws lines, of all those that it could draw.
#[cfg_attr(feature = "parted", rare::wasm_split(maps, wasm_split_path = rare))]
fn keep_levels(walk: &mut Walk<'_>, kind: &Key, variable: &Key, alters: &[AlterId], between: Option<&(Key, Key)>) {
    let mut asked = Vec::new();
    for key in walk.network().tie_keys().filter(|key| key.kind() == kind) {
        let (one, other) = (key.source(), key.target());
        let is_shown = alters.binary_search(&one).is_ok() && alters.binary_search(&other).is_ok();
        let types = walk.alter_type(one).zip(walk.alter_type(other));
        if is_shown && types.is_some_and(|(one, other)| fits(between, one, other)) {
            asked.push(key.clone());
        }
    }
    for key in asked {
        walk.copy(&Subject::Tie(key), variable);
    }
}
