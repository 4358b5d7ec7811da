//! Name generators: a screen for each prompt, on which alters are named; and the commands that name them.

use super::named_of::{keep_theirs, walk_of};
use super::{Parts, StageKind, Want, kind_of};
use crate::delta::CellChange;
use crate::follow::Watched;
use crate::names::spaced;
use crate::standing::{Asking, Walk, copy};
use crate::{Blocker, Interview, Listed, Position, Refusal, Step, Subject};
use network::{Alter, AlterId, Attributes, Key, Network, Value};
use order::sorted_once;
use protocol::{FromRoster, NameGenerator, NamePrompt, Protocol, check_answer};
use rare::rare;

/// Where an alter keeps the id that someone has on the roster they were chosen from. No variable has this name.
pub(crate) const ROSTER_ID: &str = "roster_id";

impl StageKind for NameGenerator {
    fn parts(&self) -> Parts {
        if self.of.is_some() { Parts::Alters } else { Parts::Prompts }
    }

    fn part(&self, index: usize) -> Option<&Key> {
        self.prompts.get(index).map(|asked| &asked.prompt.id)
    }

    fn wants<'p>(&'p self, wants: &mut Vec<Want<'p>>) {
        wants.push(Want::Type(&self.alter_type));
        for asked in &self.prompts {
            asked.mark.keys().for_each(|variable| wants.push(Want::Mark(variable)));
            wants.extend(asked.tie.as_ref().map(Want::Kind));
        }
        for roster in rosters(self) {
            roster.variables.iter().for_each(|variable| wants.push(Want::Mark(variable)));
            wants.extend(roster.me.as_ref().map(Want::Ego));
        }
    }

    fn watch(&self, watched: &mut Watched) {
        if self.of.is_some() {
            watched.names = true;
        }
    }

    /// Whoever is named in a prompt of this generator is in the network, and has what its prompts mark.
    fn walk(&self, stage: usize, walk: &mut Walk) {
        if let Some(of) = &self.of {
            return rare!(walk_of(self, of, stage, walk));
        }
        for (index, asked) in self.prompts.iter().enumerate() {
            let mut asking = Asking::default();
            if let Some(me) = asked.roster.as_ref().and_then(|roster| roster.me.as_ref()) {
                walk.keep(Subject::Ego, me, &mut asking);
            }
            walk.step(stage, Step::Prompt(index), asking);
        }
        let is_here = |prompt: &Key| prompt_of(self, prompt).is_some();
        for alter in walk.recorded.alters().filter(|alter| alter.named_in.iter().any(is_here)) {
            keep(self, alter, walk);
        }
    }

    fn lacks(&self, interview: &Interview, step: &Step) -> Option<Blocker> {
        let asked = prompt_at(self, step)?;
        let have = interview.named_of(interview.network(), &asked.prompt.id, step).len();
        (have < asked.min).then_some(Blocker::TooFewNames { min: asked.min, have })
    }

    fn naming(&self) -> Option<&NameGenerator> {
        Some(self)
    }
}

/// Lets an alter hold who was named in a prompt of this generator.
pub(super) fn keep(here: &NameGenerator, alter: &Alter, walk: &mut Walk) {
    let before = walk.network().alter(alter.id);
    let was_named = |prompt: &Key| before.is_some_and(|before| before.named_in.contains(prompt));
    let is_here = |prompt: &Key| prompt_of(here, prompt).is_some();
    let named_in: Vec<Key> =
        alter.named_in.iter().filter(|prompt| is_here(prompt) || was_named(prompt)).cloned().collect();
    let mut attributes = before.map(|before| before.attributes.clone()).unwrap_or_default();
    copy(&walk.unasked.alters, &alter.attributes, &mut attributes);
    if alter.attributes.contains_key(ROSTER_ID) {
        copy(&[Key::from(ROSTER_ID)], &alter.attributes, &mut attributes);
        rosters(here).for_each(|roster| copy(&roster.variables, &alter.attributes, &mut attributes));
    }
    mark(here, walk.protocol, alter, &named_in, &mut attributes);
    let position = before.and_then(|before| before.position);
    walk.insert_alter(Alter {
        id: alter.id,
        alter_type: alter.alter_type.clone(),
        label: alter.label.clone(),
        named_in,
        position: if walk.unasked.places { alter.position } else { position },
        attributes,
    });
}

/// The stages that ask for names, in order.
pub(crate) fn generators(protocol: &Protocol) -> impl Iterator<Item = (&Key, &NameGenerator)> {
    protocol.stages.iter().filter_map(|stage| Some((&stage.id, kind_of(&stage.task).naming()?)))
}

/// Gives an alter what the prompts of a generator mark: as recorded, unless a prompt that is passed over could have
/// recorded it; then by the marks of the prompts that are asked.
fn mark(here: &NameGenerator, protocol: &Protocol, alter: &Alter, named_in: &[Key], attributes: &mut Attributes) {
    for (variable, _) in here.prompts.iter().flat_map(|asked| &asked.mark) {
        let marks = |prompt: &Key| {
            let asked = generators(protocol).find_map(|(_, generator)| prompt_of(generator, prompt));
            asked.is_some_and(|asked| asked.mark.contains_key(variable))
        };
        let passed_over = |prompt: &Key| !named_in.contains(prompt) && marks(prompt);
        let value = if alter.named_in.iter().any(passed_over) {
            let last = named_in.iter().rev().filter_map(|prompt| prompt_of(here, prompt));
            let marked = last.filter_map(|asked| asked.mark.get(variable)).next().cloned();
            let is_flag = here.prompts.iter().any(|asked| asked.mark.get(variable) == Some(&Value::Bool(true)));
            marked.or_else(|| (is_flag && !attributes.contains_key(variable)).then_some(Value::Bool(false)))
        } else {
            alter.attributes.get(variable).cloned()
        };
        if let Some(value) = value {
            attributes.insert(variable.clone(), value);
        }
    }
}

/// The choices from rosters that a generator lets make.
fn rosters(generator: &NameGenerator) -> impl Iterator<Item = &FromRoster> {
    generator.prompts.iter().filter_map(|asked| asked.roster.as_ref())
}

/// The prompt of a generator with this id.
fn prompt_of<'p>(generator: &'p NameGenerator, id: &Key) -> Option<&'p NamePrompt> {
    generator.prompts.iter().find(|asked| asked.prompt.id == *id)
}

/// The prompt of a generator that a step is about.
fn prompt_at<'p>(generator: &'p NameGenerator, step: &Step) -> Option<&'p NamePrompt> {
    let index = match step {
        Step::Prompt(index) => *index,
        Step::Alter(_) => 0,
        _ => return None,
    };
    generator.prompts.get(index)
}

impl Interview {
    /// The prompt of the name generator on screen.
    pub fn naming(&self) -> Option<(&NameGenerator, &NamePrompt)> {
        self.naming_at(self.position())
    }

    /// The prompt of a name generator that a step is about.
    pub(crate) fn naming_at(&self, position: &Position) -> Option<(&NameGenerator, &NamePrompt)> {
        let generator = self.kind_at(position)?.naming()?;
        Some((generator, prompt_at(generator, &position.step)?))
    }

    /// The name generator and the prompt in it.
    fn name_prompt(&self, id: &Key) -> Result<(&NameGenerator, &NamePrompt), Refusal> {
        generators(self.protocol())
            .find_map(|(_, generator)| Some((generator, prompt_of(generator, id)?)))
            .ok_or_else(|| Refusal::NoSuchName(id.clone()))
    }

    /// Refuses more names than the prompt takes.
    fn room_for(&self, prompt: &NamePrompt, more: usize) -> Result<(), Refusal> {
        match prompt.max {
            Some(max) if more > self.room(prompt, max) => Err(Refusal::TooManyNames { max }),
            _ => Ok(()),
        }
    }

    /// How many more names a prompt takes that takes `max`.
    fn room(&self, prompt: &NamePrompt, max: usize) -> usize {
        max.saturating_sub(self.named_of(self.recorded(), &prompt.prompt.id, &self.position().step).len())
    }

    /// Who is named in a prompt; where it asks about alters, of the one on screen.
    pub fn named_here(&self, prompt: &Key) -> Vec<AlterId> {
        self.named_of(self.network(), prompt, &self.position().step)
    }

    /// The alter whom the name generator on screen asks about, if it is not ego.
    pub fn naming_about(&self) -> Option<AlterId> {
        let Step::Alter(about) = self.position().step else { return None };
        self.kind_at(self.position())?.naming().map(|_| about)
    }

    /// Who of a network is named in a prompt; of the alter whom the step asks about, if it does.
    fn named_of(&self, network: &Network, prompt: &Key, step: &Step) -> Vec<AlterId> {
        let mut named = Vec::new();
        for alter in network.alters() {
            if alter.named_in.contains(prompt) {
                named.push(alter.id);
            }
        }
        if self.watched.names {
            rare!(keep_theirs(self, prompt, step, &mut named));
        }
        named
    }

    /// How many more names the prompt with this id takes; `None` if it takes any number, or there is no such prompt.
    pub fn room_in(&self, prompt: &Key) -> Option<usize> {
        let (_, prompt) = self.name_prompt(prompt).ok()?;
        prompt.max.map(|max| self.room(prompt, max))
    }

    /// What naming alters in a prompt changes: new ones, from the id `first` on, and those of `again`.
    pub(crate) fn name_changes(
        &self,
        prompt: &Key,
        labels: &[String],
        listed: &[Listed],
        again: &[AlterId],
        first: AlterId,
    ) -> Result<Vec<CellChange>, Refusal> {
        let (generator, asked) = self.name_prompt(prompt)?;
        let mut changes = Vec::new();
        for id in sorted_once(again) {
            changes.extend(self.pick_changes(id, prompt, true)?);
        }
        self.room_for(asked, labels.len() + changes.len())?;
        // Whoever is named where a mark could have been given, and was not, does not have it: that is an answer.
        let mut attributes = Attributes::new();
        for (variable, value) in generator.prompts.iter().flat_map(|it| &it.mark) {
            if *value == Value::Bool(true) {
                attributes.insert(variable.clone(), Value::Bool(false));
            }
        }
        set_all(&mut attributes, &asked.mark);
        let AlterId(mut next) = first;
        for (at, label) in labels.iter().enumerate() {
            let label = spaced(label);
            if label.is_empty() {
                return Err(Refusal::EmptyName);
            }
            let mut attributes = attributes.clone();
            if let Some(entry) = listed.get(at)
                && let Some(same) = rare!(take_listed(self, generator, entry, &mut attributes))
            {
                changes.extend(self.pick_changes(same, prompt, true)?);
                next = next.saturating_add(1);
                continue;
            }
            let alter = Alter {
                id: AlterId(next),
                alter_type: generator.alter_type.clone(),
                label,
                named_in: vec![prompt.clone()],
                position: None,
                attributes,
            };
            changes.push(CellChange::Alter { before: None, after: Some(Box::new(alter)) });
            next = next.saturating_add(1);
        }
        Ok(changes)
    }

    /// Who of a type was chosen from a roster by this id.
    pub fn chosen(&self, alter_type: &Key, roster_id: &str) -> Option<AlterId> {
        let is_it = |alter: &&Alter| {
            let id = alter.attributes.get(ROSTER_ID);
            alter.alter_type == *alter_type && matches!(id, Some(Value::Text(id)) if id == roster_id)
        };
        self.recorded().alters().find(is_it).map(|alter| alter.id)
    }

    /// What naming an alter again in another prompt changes, or taking that back.
    pub(crate) fn pick_changes(&self, id: AlterId, prompt: &Key, picked: bool) -> Result<Vec<CellChange>, Refusal> {
        let (generator, asked) = self.name_prompt(prompt)?;
        let alter = self.find(id)?;
        if alter.alter_type != generator.alter_type {
            return Err(Refusal::NoSuchAlter(id));
        }
        let named = alter.named_in.contains(prompt);
        if named == picked {
            return Ok(Vec::new());
        }
        if picked {
            self.room_for(asked, 1)?;
        }
        let still_marked = |alter: &Alter, variable: &Key| {
            generator.prompts.iter().any(|it| it.mark.contains_key(variable) && alter.named_in.contains(&it.prompt.id))
        };
        self.alter_change(id, &mut |alter| {
            if picked {
                alter.named_in.push(prompt.clone());
                set_all(&mut alter.attributes, &asked.mark);
                return;
            }
            alter.named_in.retain(|it| it != prompt);
            for (variable, value) in &asked.mark {
                if still_marked(alter, variable) {
                    continue;
                }
                match value {
                    Value::Bool(true) => alter.attributes.insert(variable.clone(), Value::Bool(false)),
                    _ => alter.attributes.remove(variable),
                };
            }
        })
    }
}

/// Who was chosen from a roster before by this entry; otherwise adds what the roster has of them. A value that the variable
/// cannot hold is left out: then it was not answered.
#[cfg_attr(feature = "parted", rare::wasm_split(rosters, wasm_split_path = rare))]
fn take_listed(
    interview: &Interview,
    generator: &NameGenerator,
    entry: &Listed,
    attributes: &mut Attributes,
) -> Option<AlterId> {
    let same = interview.chosen(&generator.alter_type, &entry.id);
    if same.is_some() {
        return same;
    }
    let known = interview.protocol().codebook.alter_type(generator.alter_type.as_str());
    for (variable, value) in &entry.values {
        let declared = known.and_then(|known| known.variables.iter().find(|it| it.name == *variable));
        if declared.is_some_and(|it| check_answer(it, value).is_ok()) {
            attributes.insert(variable.clone(), value.clone());
        }
    }
    attributes.insert(Key::from(ROSTER_ID), Value::Text(entry.id.clone()));
    None
}

fn set_all(attributes: &mut Attributes, values: &Attributes) {
    for (variable, value) in values {
        attributes.insert(variable.clone(), value.clone());
    }
}
