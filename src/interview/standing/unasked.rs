//! What of the codebook no stage asks for.

use crate::network::{Attributes, Key};
use crate::protocol::{MapTask, Protocol, Task};

/// What no stage asks for. It may have been answered all the same, under an earlier version of the protocol whose stage
/// is gone since. No other answer has taken that question away, so the answer holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::interview) struct Unasked {
    /// Variables of ego
    pub ego: Vec<Key>,
    /// Variables of alters
    pub alters: Vec<Key>,
    /// Variables of ties
    pub ties: Vec<Key>,
    /// Kinds of tie
    pub kinds: Vec<Key>,
    /// Whether nobody is asked to place anyone
    pub places: bool,
}

impl Unasked {
    pub fn of(protocol: &Protocol) -> Unasked {
        let mut asked = Unasked::default();
        for stage in &protocol.stages {
            match &stage.task {
                Task::Consent(consent) => asked.ego.push(consent.variable.clone()),
                Task::EgoForm { fields } | Task::OpenQuestions { fields } => {
                    asked.ego.extend(fields.iter().map(|field| field.variable.clone()));
                }
                Task::NameGenerator(task) => {
                    asked.alters.extend(task.prompts.iter().flat_map(|prompt| prompt.mark.keys().cloned()));
                }
                Task::AlterForm(form) => asked.alters.extend(form.fields.iter().map(|field| field.variable.clone())),
                Task::TieForm(form) => asked.ties.extend(form.fields.iter().map(|field| field.variable.clone())),
                Task::OrdinalBin(bins) | Task::CategoricalBin(bins) => {
                    asked.alters.extend(bins.prompts.iter().map(|(_, variable)| variable.clone()));
                }
                Task::Sociogram(map) => {
                    asked.alters.extend(map.ring_variable.iter().chain(&map.sector_variable).cloned());
                    for prompt in &map.prompts {
                        match &prompt.task {
                            MapTask::Place => asked.places = true,
                            MapTask::Tie { kind, .. } => asked.kinds.push(kind.clone()),
                            MapTask::Highlight { variable } => asked.alters.push(variable.clone()),
                        }
                    }
                }
                Task::Information | Task::Summary => {}
            }
        }
        let codebook = &protocol.codebook;
        let of_alters = || codebook.alters.iter().flat_map(|it| &it.variables);
        let of_ties = || codebook.ties.iter().flat_map(|it| &it.variables);
        // The text beside an option belongs to whoever asks for the option.
        let texts = codebook.ego.iter().chain(of_alters()).chain(of_ties()).flat_map(|it| it.kind.options());
        let texts: Vec<&Key> = texts.filter_map(|option| option.other.as_ref()).collect();
        let rest = |names: &mut dyn Iterator<Item = &Key>, asked: &[Key]| -> Vec<Key> {
            names.filter(|name| !asked.contains(name) && !texts.contains(name)).cloned().collect()
        };
        Unasked {
            ego: rest(&mut codebook.ego.iter().map(|it| &it.name), &asked.ego),
            alters: rest(&mut of_alters().map(|it| &it.name), &asked.alters),
            ties: rest(&mut of_ties().map(|it| &it.name), &asked.ties),
            kinds: rest(&mut codebook.ties.iter().map(|it| &it.id), &asked.kinds),
            places: !asked.places,
        }
    }
}

/// Copies the answers to these variables.
pub(super) fn copy(variables: &[Key], from: &Attributes, to: &mut Attributes) {
    for variable in variables {
        if let Some(value) = from.get(variable) {
            to.insert(variable.clone(), value.clone());
        }
    }
}
