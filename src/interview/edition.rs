//! Which version of the protocol a part of an interview was answered under.
//!
//! A journal may outlive its protocol: the author corrects a question between two sittings. The hash tells that it
//! changed; what the earlier version asked, stage by stage, tells which answers still mean the same, and keeps a
//! question that came later from counting as one that was left blank.

use super::journal::JournalFault;
use crate::json::{Json, Path};
use crate::network::Key;
use crate::order::Map;
use crate::protocol::{Codebook, MapTask, Protocol, Stage, Task};

/// A version of the protocol, as a journal records it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edition {
    /// The hash of its document; empty if it is not known
    pub sha256: String,
    /// The names that each stage asks for: variables, tie kinds and alter types; `None` if that was not recorded
    asks: Option<Map<Key, Vec<Key>>>,
    /// The tie kinds that have a direction
    directed: Vec<Key>,
}

impl Edition {
    /// The version that a protocol is.
    pub fn of(protocol: &Protocol) -> Self {
        let directed = protocol.codebook.ties.iter().filter(|kind| kind.directed).map(|kind| kind.id.clone());
        let asks = protocol.stages.iter().map(|stage| (stage.id.clone(), names_asked(stage, &protocol.codebook)));
        Edition { sha256: protocol.sha256.clone(), asks: Some(asks.collect()), directed: directed.collect() }
    }

    /// The hash alone, for a sitting under the version that is recorded already.
    pub(super) fn hash_only(&self) -> Self {
        Edition { sha256: self.sha256.clone(), ..Edition::default() }
    }

    /// Whether this is the version that a protocol is now.
    pub fn is_of(&self, protocol: &Protocol) -> bool {
        self.sha256 == protocol.sha256
    }

    /// Whether a stage asked for a variable, tie kind or alter type; what was not recorded counts as asked.
    pub(super) fn asked(&self, stage: &Key, name: &Key) -> bool {
        self.asks.as_ref().is_none_or(|asks| asks.get(stage).is_some_and(|names| names.contains(name)))
    }

    /// Whether a stage that this version has asks for something else than this name. A stage that came later tells
    /// nothing.
    pub(super) fn asked_otherwise(&self, stage: &Key, name: &Key) -> bool {
        self.asks.as_ref().and_then(|asks| asks.get(stage)).is_some_and(|names| !names.contains(name))
    }

    /// Whether ties of a kind had the direction, or the lack of one, that they have in `protocol`.
    pub(super) fn has_direction_of(&self, protocol: &Protocol, kind: &Key) -> bool {
        let now = protocol.codebook.tie_kind(kind.as_str()).is_some_and(|kind| kind.directed);
        self.asks.is_none() || self.directed.contains(kind) == now
    }

    /// Adds what a journal records of it to `out`.
    pub(super) fn write(&self, out: &mut Json) {
        out.add("sha256", Json::from(self.sha256.as_str()));
        if let Some(asks) = &self.asks {
            let names = |names: &Vec<Key>| Json::list(names.iter().map(Key::as_str));
            out.add("asks", Json::object(asks.iter().map(|(stage, asked)| (stage.as_str(), names(asked)))));
            out.add("directed", Json::list(self.directed.iter().map(Key::as_str)));
        }
    }

    /// Reads what [`Edition::write`] wrote. Journals of earlier versions of this program have the hash only.
    pub(super) fn read(json: &Json, path: &Path) -> Result<Self, JournalFault> {
        let hash = json.get("sha256").and_then(Json::as_str);
        let hash = hash.ok_or_else(|| JournalFault::new(&path.member("sha256"), "A text is missing here."))?;
        let names = |list: &Json| -> Vec<Key> {
            list.items().unwrap_or_default().iter().filter_map(Json::as_str).map(Key::from).collect()
        };
        let asks = json.get("asks").and_then(Json::members);
        Ok(Edition {
            sha256: hash.to_owned(),
            asks: asks
                .map(|stages| stages.iter().map(|(stage, list)| (Key::from(stage.as_str()), names(list))).collect()),
            directed: json.get("directed").map(names).unwrap_or_default(),
        })
    }
}

/// The variables, tie kinds and alter types that a stage asks for, and the variables for ego's own words beside them.
fn names_asked(stage: &Stage, codebook: &Codebook) -> Vec<Key> {
    let direct: Vec<&Key> = match &stage.task {
        Task::Information | Task::Summary => Vec::new(),
        Task::Consent(consent) => vec![&consent.variable],
        Task::EgoForm { fields } | Task::OpenQuestions { fields } => fields.iter().map(|it| &it.variable).collect(),
        Task::AlterForm(form) => form.fields.iter().map(|field| &field.variable).collect(),
        Task::TieForm(form) => form.fields.iter().map(|field| &field.variable).collect(),
        Task::NameGenerator(task) => vec![&task.alter_type],
        Task::OrdinalBin(bins) | Task::CategoricalBin(bins) => {
            bins.prompts.iter().map(|(_, variable)| variable).collect()
        }
        Task::Sociogram(map) => {
            let tasks = map.prompts.iter().filter_map(|prompt| match &prompt.task {
                MapTask::Place => None,
                MapTask::Tie { kind, .. } => Some(kind),
                MapTask::Highlight { variable } => Some(variable),
            });
            tasks.chain(&map.ring_variable).chain(&map.sector_variable).collect()
        }
    };
    let groups = [&codebook.ego].into_iter().chain(codebook.alters.iter().map(|it| &it.variables));
    let variables = groups.chain(codebook.ties.iter().map(|it| &it.variables)).flatten();
    let asked = variables.filter(|variable| direct.contains(&&variable.name));
    let others = asked.flat_map(|variable| variable.kind.options()).filter_map(|option| option.other.as_ref());
    let mut names: Vec<Key> = Vec::new();
    for name in direct.iter().copied().chain(others) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}
