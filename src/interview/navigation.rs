//! The way through an interview: which steps there are now, what comes before and after each, how far it is.

use super::rules::{alter_passes, rule_holds, tie_passes};
use crate::network::{AlterId, Key, Network, TieKey};
use crate::protocol::{AskBy, MapPrompt, MapTask, Protocol, Sociogram, Stage, Task};

/// A step of the interview: one screen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Which stage, counted from 0
    pub stage: usize,
    /// Which part of it
    pub step: Step,
}

/// One screen of a stage.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The stage has one screen
    Whole,
    /// A prompt, counted from 0
    Prompt(usize),
    /// A question, counted from 0
    Field(usize),
    /// The questions about one alter
    Alter(AlterId),
    /// The questions about one tie
    Tie(TieKey),
}

/// The steps of a stage that apply now, in order. A stage about alters or ties of which there are none has none.
pub fn steps(stage: &Stage, network: &Network) -> Vec<Step> {
    let someone = |filter| network.alters().any(|alter| alter_passes(filter, alter, network));
    match &stage.task {
        Task::Information | Task::Consent(_) | Task::EgoForm { .. } | Task::Summary => vec![Step::Whole],
        Task::NameGenerator(task) => (0..task.prompts.len()).map(Step::Prompt).collect(),
        Task::OrdinalBin(task) | Task::CategoricalBin(task) if someone(&task.alters) => {
            (0..task.prompts.len()).map(Step::Prompt).collect()
        }
        Task::OrdinalBin(_) | Task::CategoricalBin(_) => Vec::new(),
        Task::Sociogram(task) => (0..task.prompts.len())
            .filter(|index| task.prompts.get(*index).is_some_and(|prompt| map_has_work(task, prompt, network)))
            .map(Step::Prompt)
            .collect(),
        Task::AlterForm(form) if form.by == AskBy::Alter => network
            .alters()
            .filter(|alter| alter_passes(&form.alters, alter, network))
            .map(|alter| Step::Alter(alter.id))
            .collect(),
        Task::AlterForm(form) if someone(&form.alters) => (0..form.fields.len()).map(Step::Field).collect(),
        Task::AlterForm(_) => Vec::new(),
        Task::TieForm(form) => {
            network.ties().filter(|tie| tie_passes(&form.ties, tie)).map(|tie| Step::Tie(tie.key.clone())).collect()
        }
        Task::OpenQuestions { fields } => fields
            .iter()
            .enumerate()
            .filter(|(_, field)| field.when.as_ref().is_none_or(|rule| rule_holds(rule, network)))
            .map(|(index, _)| Step::Field(index))
            .collect(),
    }
}

/// Whether there is anyone to place or mark, or any two that could be tied.
fn map_has_work(task: &Sociogram, prompt: &MapPrompt, network: &Network) -> bool {
    let shown = on_map_prompt(task, prompt, network);
    let of_type =
        |id: &Key| shown.iter().filter(|it| network.alter(**it).is_some_and(|alter| alter.alter_type == *id)).count();
    match &prompt.task {
        MapTask::Place | MapTask::Highlight { .. } => !shown.is_empty(),
        MapTask::Tie { between: None, .. } => shown.len() > 1,
        MapTask::Tie { between: Some((one, other)), .. } if one == other => of_type(one) > 1,
        MapTask::Tie { between: Some((one, other)), .. } => of_type(one) > 0 && of_type(other) > 0,
    }
}

/// The alters that a prompt of the map is about, placed or not, as they were named.
pub fn on_map_prompt(task: &Sociogram, prompt: &MapPrompt, network: &Network) -> Vec<AlterId> {
    network
        .alters()
        .filter(|alter| alter_passes(&task.alters, alter, network))
        .filter(|alter| prompt.alters.as_ref().is_none_or(|filter| alter_passes(filter, alter, network)))
        .map(|alter| alter.id)
        .collect()
}

/// Whether a stage is shown, given the answers so far.
pub fn stage_applies(stage: &Stage, network: &Network) -> bool {
    stage.when.as_ref().is_none_or(|rule| rule_holds(rule, network))
}

/// The first stage from `from` on that applies and has a step, and its steps.
fn stage_from(protocol: &Protocol, network: &Network, from: usize) -> Option<(usize, Vec<Step>)> {
    protocol.stages.iter().enumerate().skip(from).find_map(|(number, stage)| {
        let steps = if stage_applies(stage, network) { steps(stage, network) } else { Vec::new() };
        (!steps.is_empty()).then_some((number, steps))
    })
}

fn first_from(protocol: &Protocol, network: &Network, from: usize) -> Option<Position> {
    let (stage, steps) = stage_from(protocol, network, from)?;
    steps.into_iter().next().map(|step| Position { stage, step })
}

/// The number of the stage to go on to from stage `number`: where its first jump that holds leads, else the next one.
fn onward(protocol: &Protocol, network: &Network, number: usize) -> usize {
    let jumps = protocol.stages.get(number).map(|stage| stage.jumps.as_slice()).unwrap_or_default();
    let jump = jumps.iter().find(|jump| rule_holds(&jump.when, network));
    let to = jump.and_then(|jump| protocol.stage_index(jump.to.as_str()));
    to.filter(|to| *to > number).unwrap_or(number + 1)
}

/// Where an interview begins. The checker makes sure that a protocol has a stage; one in which nothing applies
/// begins, and ends, at its last stage.
pub fn start(protocol: &Protocol, network: &Network) -> Position {
    first_from(protocol, network, 0)
        .unwrap_or(Position { stage: protocol.stages.len().saturating_sub(1), step: Step::Whole })
}

/// The step after `position`, by jumps and skip rules; `None` at the end.
pub fn next(protocol: &Protocol, network: &Network, position: &Position) -> Option<Position> {
    let stage = protocol.stages.get(position.stage)?;
    let after = steps(stage, network).into_iter().find(|step| *step > position.step);
    if let Some(step) = after {
        return Some(Position { stage: position.stage, step });
    }
    first_from(protocol, network, onward(protocol, network, position.stage))
}

/// Every step from the start to the end, as the answers stand now.
pub fn route(protocol: &Protocol, network: &Network) -> Vec<Position> {
    let mut route = Vec::new();
    let mut from = 0;
    while let Some((stage, steps)) = stage_from(protocol, network, from) {
        route.extend(steps.into_iter().map(|step| Position { stage, step }));
        from = onward(protocol, network, stage);
    }
    if route.is_empty() {
        route.push(start(protocol, network));
    }
    route
}

/// The step before `position`; `None` at the start.
pub fn previous(protocol: &Protocol, network: &Network, position: &Position) -> Option<Position> {
    route(protocol, network).into_iter().take_while(|step| step < position).last()
}

/// How far `position` is through the interview, 0 to 1: stages that are skipped count as passed, so that an answer
/// which skips some never moves it back.
pub fn progress(protocol: &Protocol, network: &Network, position: &Position) -> f64 {
    let Some(stage) = protocol.stages.get(position.stage) else { return 0.0 };
    let steps = steps(stage, network);
    let within = steps.iter().position(|step| *step >= position.step).unwrap_or(0);
    let stages = protocol.stages.len().max(2) - 1;
    let part = within as f64 / steps.len().max(1) as f64;
    ((position.stage as f64 + part) / stages as f64).min(1.0)
}
