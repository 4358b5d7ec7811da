//! The stages about alters and ties: who is in the network, which ties there are, and what is asked about them.

use super::{Asking, Walk, fits, unasked};
use crate::interview::rules::{alter_passes, tie_passes};
use crate::interview::{Step, Subject};
use crate::network::{Alter, AlterId, Attributes, Key, Tie, TieKey, Value};
use crate::protocol::{
    AlterFilter, AlterForm, AskBy, Bins, Field, MapPrompt, MapTask, NameGenerator, Sociogram, Task, TieForm,
};

impl Walk<'_> {
    /// Who passes a filter.
    fn passing(&self, filter: &AlterFilter) -> Vec<AlterId> {
        let network = &self.standing.network;
        network.alters().filter(|alter| alter_passes(filter, alter, network)).map(|alter| alter.id).collect()
    }

    fn passes(&self, filter: Option<&AlterFilter>, id: AlterId) -> bool {
        let network = &self.standing.network;
        filter.is_none_or(|filter| network.alter(id).is_some_and(|alter| alter_passes(filter, alter, network)))
    }

    /// Whoever is named in a prompt of this generator is in the network, and has what its prompts mark.
    pub(super) fn names(&mut self, stage: usize, task: &NameGenerator) {
        for index in 0..task.prompts.len() {
            self.step(stage, Step::Prompt(index), Asking::default());
        }
        let is_here = |prompt: &Key| task.prompts.iter().any(|it| it.prompt.id == *prompt);
        for alter in self.recorded.alters().filter(|alter| alter.named_in.iter().any(is_here)) {
            let before = self.standing.network.alter(alter.id);
            let was_named = |prompt: &Key| before.is_some_and(|before| before.named_in.contains(prompt));
            let named_in: Vec<Key> =
                alter.named_in.iter().filter(|prompt| is_here(prompt) || was_named(prompt)).cloned().collect();
            let mut attributes = before.map(|before| before.attributes.clone()).unwrap_or_default();
            unasked::copy(&self.unasked.alters, &alter.attributes, &mut attributes);
            self.mark(alter, &named_in, task, &mut attributes);
            let position = before.and_then(|before| before.position);
            self.standing.network.insert_alter(Alter {
                id: alter.id,
                alter_type: alter.alter_type.clone(),
                label: alter.label.clone(),
                named_in,
                position: if self.unasked.places { alter.position } else { position },
                attributes,
            });
        }
    }

    /// Gives an alter what the prompts of a generator mark: as recorded, unless a prompt that is passed over could
    /// have recorded it; then by the marks of the prompts that are asked.
    fn mark(&self, alter: &Alter, named_in: &[Key], task: &NameGenerator, attributes: &mut Attributes) {
        for (variable, _) in task.prompts.iter().flat_map(|it| &it.mark) {
            let passed_over = |prompt: &&Key| !named_in.contains(prompt) && self.marks(prompt, variable);
            let value = if alter.named_in.iter().any(|prompt| passed_over(&prompt)) {
                let last =
                    named_in.iter().rev().filter_map(|prompt| task.prompts.iter().find(|it| it.prompt.id == *prompt));
                let marked = last.filter_map(|it| it.mark.get(variable)).next().cloned();
                let is_flag = task.prompts.iter().any(|it| it.mark.get(variable) == Some(&Value::Bool(true)));
                marked.or_else(|| (is_flag && !attributes.contains_key(variable)).then_some(Value::Bool(false)))
            } else {
                alter.attributes.get(variable).cloned()
            };
            if let Some(value) = value {
                attributes.insert(variable.clone(), value);
            }
        }
    }

    /// Whether a prompt of any name generator marks a variable.
    fn marks(&self, prompt: &Key, variable: &Key) -> bool {
        self.protocol.stages.iter().any(|stage| match &stage.task {
            Task::NameGenerator(task) => {
                task.prompts.iter().any(|it| it.prompt.id == *prompt && it.mark.contains_key(variable))
            }
            _ => false,
        })
    }

    pub(super) fn alter_form(&mut self, stage: usize, form: &AlterForm) {
        let alters = self.passing(&form.alters);
        if form.by == AskBy::Alter {
            for id in alters {
                let mut asking = Asking { alters: vec![id], ..Asking::default() };
                for field in &form.fields {
                    self.alter_field(field, id, &mut asking);
                }
                self.step(stage, Step::Alter(id), asking);
            }
        } else if !alters.is_empty() {
            for (index, field) in form.fields.iter().enumerate() {
                let mut asking = Asking { alters: alters.clone(), ..Asking::default() };
                for id in &alters {
                    self.alter_field(field, *id, &mut asking);
                }
                self.step(stage, Step::Field(index), asking);
            }
        }
    }

    fn alter_field(&mut self, field: &Field<AlterFilter>, id: AlterId, asking: &mut Asking) {
        if self.passes(field.when.as_deref(), id) {
            self.keep(Subject::Alter(id), &field.variable, asking);
        }
    }

    pub(super) fn tie_form(&mut self, stage: usize, form: &TieForm) {
        let ties = self.standing.network.ties().filter(|tie| tie_passes(&form.ties, tie));
        let keys: Vec<_> = ties.map(|tie| tie.key.clone()).collect();
        for key in keys {
            let mut asking = Asking::default();
            for field in &form.fields {
                let tie = self.standing.network.tie(&key);
                let passes = |filter| tie.is_some_and(|tie| tie_passes(filter, tie));
                if field.when.as_deref().is_none_or(passes) {
                    self.keep(Subject::Tie(key.clone()), &field.variable, &mut asking);
                }
            }
            self.step(stage, Step::Tie(key), asking);
        }
    }

    pub(super) fn bins(&mut self, stage: usize, bins: &Bins) {
        let alters = self.passing(&bins.alters);
        if alters.is_empty() {
            return;
        }
        for (index, (_, variable)) in bins.prompts.iter().enumerate() {
            let mut asking = Asking { alters: alters.clone(), ..Asking::default() };
            for id in &alters {
                self.keep(Subject::Alter(*id), variable, &mut asking);
            }
            self.step(stage, Step::Prompt(index), asking);
        }
    }

    pub(super) fn sociogram(&mut self, stage: usize, map: &Sociogram) {
        let able = self.passing(&map.alters);
        for (index, prompt) in map.prompts.iter().enumerate() {
            let taken_in = able.iter().copied().filter(|id| self.passes(prompt.alters.as_ref(), *id));
            let mut asking = Asking { alters: taken_in.collect(), ..Asking::default() };
            if self.has_work(prompt, &asking.alters) {
                self.map_prompt(map, prompt, &mut asking);
                self.step(stage, Step::Prompt(index), asking);
            }
        }
    }

    /// Whether there is anyone to place or mark, or any two that could be tied.
    fn has_work(&self, prompt: &MapPrompt, alters: &[AlterId]) -> bool {
        let of_type = |id: &Key| alters.iter().filter(|it| self.alter_type(**it) == Some(id)).count();
        match &prompt.task {
            MapTask::Place | MapTask::Highlight { .. } => !alters.is_empty(),
            MapTask::Tie { between: None, .. } => alters.len() > 1,
            MapTask::Tie { between: Some((one, other)), .. } if one == other => of_type(one) > 1,
            MapTask::Tie { between: Some((one, other)), .. } => of_type(one) > 0 && of_type(other) > 0,
        }
    }

    fn alter_type(&self, id: AlterId) -> Option<&Key> {
        self.standing.network.alter(id).map(|alter| &alter.alter_type)
    }

    fn map_prompt(&mut self, map: &Sociogram, prompt: &MapPrompt, asking: &mut Asking) {
        match &prompt.task {
            MapTask::Place => {
                for id in asking.alters.clone() {
                    let position = self.recorded.alter(id).and_then(|alter| alter.position);
                    if let Some(alter) = self.standing.network.alter_mut(id) {
                        alter.position = position;
                    }
                    for variable in map.ring_variable.iter().chain(&map.sector_variable) {
                        self.keep(Subject::Alter(id), variable, asking);
                    }
                }
            }
            MapTask::Tie { kind, between, .. } => {
                let (alters, between) = (asking.alters.clone(), between.clone());
                self.draw(kind, &|one, other| {
                    let takes_in = |alter: &Alter| alters.binary_search(&alter.id).is_ok();
                    takes_in(one) && takes_in(other) && fits(between.as_ref(), &one.alter_type, &other.alter_type)
                });
            }
            MapTask::Highlight { variable } => {
                for id in asking.alters.clone() {
                    self.keep(Subject::Alter(id), variable, asking);
                }
            }
        }
    }

    /// The recorded ties of a kind hold where both ends do, and `may_tie` takes them in.
    pub(super) fn draw(&mut self, kind: &Key, may_tie: &dyn Fn(&Alter, &Alter) -> bool) {
        let held = &self.standing.network;
        let is_asked = |key: &TieKey| match (held.alter(key.source()), held.alter(key.target())) {
            (Some(one), Some(other)) => may_tie(one, other),
            _ => false,
        };
        let of_kind = self.recorded.ties().filter(|tie| tie.key.kind() == kind && held.tie(&tie.key).is_none());
        let ties = of_kind.filter(|tie| is_asked(&tie.key)).map(|tie| {
            let mut attributes = Attributes::new();
            unasked::copy(&self.unasked.ties, &tie.attributes, &mut attributes);
            Tie { key: tie.key.clone(), attributes }
        });
        let ties: Vec<Tie> = ties.collect();
        self.standing.network.insert_ties(ties);
    }
}
