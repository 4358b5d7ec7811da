//! What was asked: the difference between "left blank" or "no tie" and "never asked".

use super::navigation::{Position, Step, on_map_prompt};
use super::rules::{alter_passes, rule_holds, tie_passes};
use super::{Interview, Subject};
use crate::network::{AlterId, Key, Network, Value};
use crate::protocol::{AskBy, MapTask, Task};
use std::collections::BTreeSet;

/// A tie prompt that was asked.
#[derive(Clone, Debug, PartialEq)]
pub struct AskedTies {
    /// The stage
    pub stage: Key,
    /// The prompt
    pub prompt: Key,
    /// The kind of tie
    pub kind: Key,
    /// Who was on the map: between two of them, a missing tie means that there is none
    pub shown: Vec<AlterId>,
    /// Whether ego moved on from the prompt as done
    pub confirmed: bool,
}

impl Interview {
    /// The variables that a step asks about, and about whom.
    pub fn asks(&self, position: &Position) -> Vec<(Subject, Key)> {
        let network = self.network();
        let mut asked = Vec::new();
        let Some(stage) = self.protocol().stages.get(position.stage) else { return asked };
        match (&stage.task, &position.step) {
            (Task::Consent(consent), _) => asked.push((Subject::Ego, consent.variable.clone())),
            (Task::EgoForm { fields }, _) => {
                for field in fields {
                    if field.when.as_ref().is_none_or(|rule| rule_holds(rule, network)) {
                        self.ask(Subject::Ego, &field.variable, &mut asked);
                    }
                }
            }
            (Task::OpenQuestions { fields }, Step::Field(index)) => {
                if let Some(field) = fields.get(*index) {
                    asked.push((Subject::Ego, field.variable.clone()));
                }
            }
            (Task::AlterForm(form), step) => {
                let by_alter = form.by == AskBy::Alter;
                for alter in network.alters().filter(|alter| alter_passes(&form.alters, alter, network)) {
                    for (index, field) in form.fields.iter().enumerate() {
                        let here = if by_alter { *step == Step::Alter(alter.id) } else { *step == Step::Field(index) };
                        if here && field.when.as_ref().is_none_or(|filter| alter_passes(filter, alter, network)) {
                            self.ask(Subject::Alter(alter.id), &field.variable, &mut asked);
                        }
                    }
                }
            }
            (Task::TieForm(form), Step::Tie(key)) => {
                let Some(tie) = network.tie(key) else { return asked };
                for field in &form.fields {
                    if field.when.as_ref().is_none_or(|filter| tie_passes(filter, tie)) {
                        self.ask(Subject::Tie(key.clone()), &field.variable, &mut asked);
                    }
                }
            }
            (Task::OrdinalBin(bins) | Task::CategoricalBin(bins), Step::Prompt(index)) => {
                let Some((_, variable)) = bins.prompts.get(*index) else { return asked };
                for alter in network.alters().filter(|alter| alter_passes(&bins.alters, alter, network)) {
                    self.ask(Subject::Alter(alter.id), variable, &mut asked);
                }
            }
            (Task::Sociogram(map), Step::Prompt(_)) => {
                if let Some(MapTask::Place) = self.map_task(position) {
                    let zones = || map.ring_variable.iter().chain(&map.sector_variable);
                    for alter in self.eligible(position) {
                        zones().for_each(|variable| self.ask(Subject::Alter(alter), variable, &mut asked));
                    }
                }
                if let Some(MapTask::Highlight { variable }) = self.map_task(position) {
                    for alter in self.on_map(position) {
                        asked.push((Subject::Alter(alter), variable.clone()));
                    }
                }
            }
            _ => {}
        }
        asked
    }

    /// Adds a variable, if this alter or tie has it, and, where the answer to it opens one, the text variable for ego's
    /// own words.
    fn ask(&self, about: Subject, variable: &Key, asked: &mut Vec<(Subject, Key)>) {
        if self.variable(&about, variable).is_none() {
            return;
        }
        asked.push((about.clone(), variable.clone()));
        if let Some(other) = self.other_text(&about, variable) {
            asked.push((about, other));
        }
    }

    /// Whom a map step shows and who already has a place there.
    pub fn on_map(&self, position: &Position) -> Vec<AlterId> {
        self.eligible(position)
            .into_iter()
            .filter(|id| self.network().alter(*id).is_some_and(|alter| alter.position.is_some()))
            .collect()
    }

    /// Whom a map step is about, placed or not.
    pub fn eligible(&self, position: &Position) -> Vec<AlterId> {
        let Some(Task::Sociogram(task)) = self.protocol().stages.get(position.stage).map(|stage| &stage.task) else {
            return Vec::new();
        };
        match position.step {
            Step::Prompt(index) => {
                task.prompts.get(index).map(|prompt| on_map_prompt(task, prompt, self.network())).unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    /// What a map step asks to do.
    pub fn map_task(&self, position: &Position) -> Option<&MapTask> {
        match (&self.protocol().stages.get(position.stage)?.task, &position.step) {
            (Task::Sociogram(task), Step::Prompt(index)) => task.prompts.get(*index).map(|prompt| &prompt.task),
            _ => None,
        }
    }

    /// What a step that was on screen asked about, and about whom: as it stands for the step on screen, as it stood
    /// when ego last left it for the others. Someone named afterwards was not asked about.
    pub fn asked_in(&self, position: &Position) -> Vec<(Subject, Key)> {
        let Some(visit) = self.left(position) else { return self.asks(position) };
        let is_there = |about: &Subject| match about {
            Subject::Ego => true,
            Subject::Alter(id) => self.network().alter(*id).is_some(),
            Subject::Tie(key) => self.network().tie(key).is_some(),
        };
        visit.asked.iter().filter(|(about, _)| is_there(about)).cloned().collect()
    }

    /// Every variable that was asked so far, and about whom.
    pub fn asked(&self) -> BTreeSet<(Subject, Key)> {
        self.visited().flat_map(|position| self.asked_in(position)).collect()
    }

    /// The network with a value for every variable that was asked: blank where ego gave no answer, and `false` for
    /// whom a tapping prompt showed and ego did not tap. A variable without a value was not asked.
    pub fn network_as_asked(&self) -> Network {
        let mut network = self.network().clone();
        for position in self.visited() {
            let tapping = matches!(self.map_task(position), Some(MapTask::Highlight { .. }));
            for (about, variable) in self.asked_in(position) {
                let attributes = match &about {
                    Subject::Ego => Some(network.ego_mut()),
                    Subject::Alter(id) => network.alter_mut(*id).map(|alter| &mut alter.attributes),
                    Subject::Tie(key) => network.tie_attributes_mut(key),
                };
                let Some(attributes) = attributes else { continue };
                let given = self.answer(&about, variable.as_str()).is_some();
                // Asked by tapping and otherwise, not tapping is the answer.
                if tapping && !given {
                    attributes.insert(variable, Value::Bool(false));
                } else {
                    attributes.entry(variable).or_insert(Value::Blank);
                }
            }
        }
        network
    }

    /// Every tie prompt that was asked so far, in the order of the protocol.
    pub fn asked_ties(&self) -> Vec<AskedTies> {
        self.visited()
            .filter_map(|position| {
                let MapTask::Tie { kind, .. } = self.map_task(position)? else { return None };
                let stage = self.protocol().stages.get(position.stage)?;
                let Step::Prompt(index) = position.step else { return None };
                let prompt = stage.task.prompts().get(index).map(|prompt| prompt.id.clone())?;
                let shown = match self.left(position) {
                    Some(visit) => visit.map.iter().copied().filter(|id| self.network().alter(*id).is_some()).collect(),
                    None => self.on_map(position),
                };
                Some(AskedTies {
                    stage: stage.id.clone(),
                    prompt,
                    kind: kind.clone(),
                    shown,
                    confirmed: self.confirmed(position),
                })
            })
            .collect()
    }
}
