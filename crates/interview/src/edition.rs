//! Which version of the protocol a part of an interview was answered under.
//!
//! A journal may outlive its protocol: the author corrects a question between two sittings. The hash tells that it
//! changed; what the earlier version asked, stage by stage, tells which answers still mean the same, and keeps a
//! question that came later from counting as one that was left blank.

use super::journal::JournalFault;
use super::stages::{Want, wants_of};
use json::{Json, Path};
use network::Key;
use order::Map;
use protocol::{Codebook, Protocol, Stage, Variable};
use std::sync::Arc;

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
        let mut asks = Map::new();
        for stage in &protocol.stages {
            asks.insert(stage.id.clone(), names_asked(stage, &protocol.codebook));
        }
        Edition { sha256: protocol.sha256.clone(), asks: Some(asks), directed: directed.collect() }
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
        let mut asks = None;
        if let Some(stages) = json.get("asks").and_then(Json::members) {
            let asks = asks.insert(Map::new());
            for (stage, list) in stages {
                asks.insert(Key::from(stage.as_str()), names(list));
            }
        }
        let directed = json.get("directed").map(names).unwrap_or_default();
        Ok(Edition { sha256: hash.to_owned(), asks, directed })
    }
}

/// The variables, tie kinds and alter types that a stage asks for, and the variables for ego's own words beside them.
fn names_asked(stage: &Stage, codebook: &Codebook) -> Vec<Key> {
    let mut direct: Vec<&Key> = Vec::new();
    for want in wants_of(&stage.task) {
        match want {
            Want::Ego(name) | Want::Alter(name) | Want::Tie(name) | Want::Type(name) | Want::Kind(name) => {
                direct.push(name);
            }
            Want::Mark(_) | Want::Places => {}
        }
    }
    let mut names: Vec<Key> = Vec::new();
    let mut add = |name: &Key| {
        if !names.contains(name) {
            names.push(name.clone());
        }
    };
    for name in &direct {
        add(name);
    }
    let mut add_others = |variables: &[Arc<Variable>]| {
        for variable in variables {
            if direct.contains(&&variable.name) {
                variable.kind.options().iter().filter_map(|option| option.other.as_ref()).for_each(&mut add);
            }
        }
    };
    add_others(&codebook.ego);
    for alter_type in &codebook.alters {
        add_others(&alter_type.variables);
    }
    for kind in &codebook.ties {
        add_others(&kind.variables);
    }
    names
}
