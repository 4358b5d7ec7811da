//! What comes in an order that is drawn for each interview. An interview runs under the protocol in the drawn order, so that
//! nothing else has to know of it; ids stay what they were, and journals and files name everything by them.
//!
//! Whoever is drawn to come first has the lowest number, as in samples ([`Chance`]): drawing again from what is drawn already
//! comes to the same order.

use super::chance::Chance;
use super::standing::Walk;
use super::{Interview, Position};
use network::{AlterId, Key};
use order::ranks;
use protocol::{Protocol, Stage, StageTask};
use rare::rare;
use std::mem::discriminant;
use std::sync::Arc;

/// What was drawn in an interview, by ids: only what is shuffled is in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DrawnOrder {
    /// By the name that they share, stages in their order
    pub stages: Vec<(Key, Vec<Key>)>,
    /// By stage, all of its prompts in their order
    pub prompts: Vec<(Key, Vec<Key>)>,
    /// By stage, whom it takes in, in their order; none where it is not on the route
    pub alters: Vec<(Key, Vec<AlterId>)>,
}

/// A protocol in the order that is drawn for the interview with this id.
pub fn drawn(protocol: &Arc<Protocol>, interview: &str) -> Arc<Protocol> {
    if protocol.shuffles { rare!(draw(protocol, interview)) } else { protocol.clone() }
}

#[cfg_attr(feature = "parted", rare::wasm_split(order, wasm_split_path = rare))]
fn draw(protocol: &Protocol, interview: &str) -> Arc<Protocol> {
    let mut drawn = protocol.clone();
    let number = |id: &Key| Chance::of(interview, id).number();
    let is_same_run =
        |one: &Stage, other: &Stage| one.shuffled.with.is_some() && one.shuffled.with == other.shuffled.with;
    for run in drawn.stages.chunk_by_mut(is_same_run) {
        run.sort_by_key(|stage| number(&stage.id));
    }
    for stage in drawn.stages.iter_mut().filter(|stage| stage.shuffled.prompts) {
        match &mut stage.task {
            StageTask::NameGenerator(generator) => generator.prompts.sort_by_key(|it| number(&it.prompt.id)),
            StageTask::OrdinalBin(bins) | StageTask::CategoricalBin(bins) => {
                bins.prompts.sort_by_key(|(prompt, _)| number(&prompt.id));
            }
            StageTask::PairCensus(pairs) | StageTask::OneToMany(pairs) => {
                pairs.prompts.sort_by_key(|it| number(&it.prompt.id));
            }
            // Whoever is placed first is there to be tied: only what is alike changes places.
            StageTask::Sociogram(map) => {
                for run in map.prompts.chunk_by_mut(|one, other| discriminant(&one.task) == discriminant(&other.task)) {
                    run.sort_by_key(|it| number(&it.prompt.id));
                }
            }
            StageTask::EarlierAlters(_)
            | StageTask::EarlierMatch(_)
            | StageTask::Information
            | StageTask::Consent(_)
            | StageTask::EgoForm(_)
            | StageTask::AlterForm(_)
            | StageTask::TieForm(_)
            | StageTask::OpenQuestions(_)
            | StageTask::Summary => {}
        }
    }
    Arc::new(drawn)
}

impl Walk<'_> {
    /// Who passes the filter of a stage, in the order in which it asks about them.
    pub(super) fn in_turn(&self, stage: usize, alters: Vec<AlterId>) -> Vec<AlterId> {
        if self.protocol.shuffles { rare!(in_turn(self, stage, alters)) } else { alters }
    }
}

#[cfg_attr(feature = "parted", rare::wasm_split(order, wasm_split_path = rare))]
fn in_turn(walk: &Walk<'_>, stage: usize, alters: Vec<AlterId>) -> Vec<AlterId> {
    let Some(stage) = walk.protocol.stages.get(stage).filter(|stage| stage.shuffled.alters) else { return alters };
    let chance = Chance::of(walk.interview, &stage.id);
    let number = |at: usize| alters.get(at).map(|id| chance.of_alter(*id));
    let order = ranks(alters.len(), &mut |one, other| number(one).cmp(&number(other)));
    order.into_iter().filter_map(|at| alters.get(at).copied()).collect()
}

impl Interview {
    /// The orders that were drawn for it.
    pub fn drawn_order(&self) -> DrawnOrder {
        let mut drawn = DrawnOrder::default();
        for (number, stage) in self.protocol.stages.iter().enumerate() {
            if let Some(with) = &stage.shuffled.with {
                match drawn.stages.last_mut() {
                    Some((name, run)) if name == with => run.push(stage.id.clone()),
                    _ => drawn.stages.push((with.clone(), vec![stage.id.clone()])),
                }
            }
            if stage.shuffled.prompts {
                let kind = super::stages::kind_of(&stage.task);
                let prompts = (0..).map_while(|index| kind.part(index)).cloned().collect();
                drawn.prompts.push((stage.id.clone(), prompts));
            }
            let first = self.route().find(|step: &&Position| step.stage == number);
            if let Some(first) = first.filter(|_| stage.shuffled.alters) {
                drawn.alters.push((stage.id.clone(), self.eligible(first)));
            }
        }
        drawn
    }
}
