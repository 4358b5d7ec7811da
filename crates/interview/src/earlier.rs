//! The interview before this one, by its network file: who was named then, with the ids that they keep.

use json::Json;
use network::{Alter, AlterId, Attributes, Key, Network, Tie, TieKey, Value};
use protocol::{AlterType, Protocol, StageTask, check_answer};

/// What an earlier interview came to, as far as this protocol can take it up.
#[derive(Clone, Debug, PartialEq)]
pub struct Earlier {
    /// What a journal keeps of it
    document: Json,
    /// The id of that interview
    pub interview: Option<String>,
    /// Which wave it was, counted from 1
    pub wave: usize,
    /// Who was named in it, with what was said about them
    pub network: Network,
    /// Who had been named before it, and no longer belonged there
    pub gone: Vec<AlterId>,
    /// The first id that nobody had
    pub next: AlterId,
}

impl Earlier {
    /// Reads a network file. Alters of types that this protocol does not have are left out, and so are answers that its
    /// variables cannot hold.
    ///
    /// # Errors
    /// What is wrong, in a sentence.
    pub fn of_file(file: &Json, protocol: &Protocol) -> Result<Earlier, String> {
        let graph = file.get("graph");
        if graph.and_then(|it| it.get("format")).and_then(Json::as_str) != Some("sociogram") {
            return Err(
                "This is no network file of an earlier interview: its graph.format should be \"sociogram\".".into()
            );
        }
        if !asks_of_earlier(protocol) {
            return Err(
                "$: This is a network file, and no stage of this protocol asks about an earlier interview. An \
                interview goes on from its journal, as export(\"journal\") gives it."
                    .into(),
            );
        }
        let list =
            |json: Option<&Json>, name: &str| json.and_then(|it| it.get(name)).cloned().unwrap_or(Json::List(vec![]));
        let waves = graph.and_then(|it| it.get("waves"));
        let id = graph.and_then(|it| it.get("interview")?.get("id")).cloned().unwrap_or_default();
        let wave = waves.and_then(|it| it.get("number")).and_then(Json::as_count).unwrap_or(1);
        let mut went = Vec::new();
        for part in ["went", "not_asked"] {
            went.extend(list(waves, part).items().unwrap_or_default().iter().cloned());
        }
        let document = Json::object([
            ("interview", id),
            ("wave", Json::from(wave)),
            ("nodes", list(Some(file), "nodes")),
            ("edges", list(Some(file), "edges")),
            ("went", Json::List(went)),
        ]);
        Earlier::read(&document, protocol).ok_or_else(|| {
            "The ids of this network file are none that an interview gave: they should be a1, a2 and so on.".into()
        })
    }

    /// What a journal keeps, so that it can be replayed without the file.
    pub fn to_json(&self) -> &Json {
        &self.document
    }

    /// Reads what a journal keeps.
    pub(crate) fn read(document: &Json, protocol: &Protocol) -> Option<Earlier> {
        let items = |name: &str| document.get(name).and_then(Json::items).unwrap_or_default();
        let mut earlier = Earlier {
            document: Json::Null,
            interview: document.get("interview").and_then(Json::as_str).map(str::to_owned),
            wave: document.get("wave").and_then(Json::as_count).unwrap_or(1),
            network: Network::new(),
            gone: Vec::new(),
            next: AlterId(1),
        };
        for (nodes, is_gone) in [(items("nodes"), false), (items("went"), true)] {
            for node in nodes {
                let id: AlterId = node.get("id")?.as_str()?.parse().ok()?;
                earlier.next = earlier.next.max(AlterId(id.0.saturating_add(1)));
                let alter_type = node.get("type").and_then(Json::as_str).unwrap_or_default();
                let Some(known) = protocol.codebook.alter_type(alter_type) else { continue };
                if is_gone {
                    earlier.gone.push(id);
                }
                earlier.network.insert_alter(alter(id, node, known));
            }
        }
        for edge in items("edges") {
            let end = |name: &str| edge.get(name)?.as_str()?.parse::<AlterId>().ok();
            let kind = edge.get("key").and_then(Json::as_str).unwrap_or_default();
            let (Some(one), Some(other)) = (end("source"), end("target")) else { continue };
            let Some(known) = protocol.codebook.tie_kind(kind) else { continue };
            let new = if known.directed { TieKey::directed } else { TieKey::undirected };
            earlier.network.insert_tie(Tie { key: new(known.id.clone(), one, other), attributes: Attributes::new() });
        }
        earlier.document = document.clone();
        Some(earlier)
    }

    /// What is recorded at the beginning: whom an earlier-alters stage asks about, with what it takes over.
    pub(crate) fn taken_over(&self, protocol: &Protocol) -> Network {
        let mut recorded = Network::new();
        for stage in &protocol.stages {
            let StageTask::EarlierAlters(asked) = &stage.task else { continue };
            for alter in self.network.alters() {
                if alter.alter_type != asked.alter_type || self.gone.contains(&alter.id) {
                    continue;
                }
                let mut taken = alter.clone();
                taken.named_in = vec![asked.prompt.id.clone()];
                taken.position = alter.position.filter(|_| asked.places);
                taken.attributes = Attributes::new();
                for (name, value) in &alter.attributes {
                    if asked.keep.contains(name) || name.as_str() == crate::stages::ROSTER_ID {
                        taken.attributes.insert(name.clone(), value.clone());
                    }
                }
                recorded.insert_alter(taken);
            }
        }
        for stage in &protocol.stages {
            let StageTask::EarlierAlters(asked) = &stage.task else { continue };
            for tie in self.network.ties().filter(|tie| asked.ties.contains(tie.key.kind())) {
                recorded.insert_tie(tie.clone());
            }
        }
        recorded
    }
}

/// Whether a protocol has a use for an earlier interview.
fn asks_of_earlier(protocol: &Protocol) -> bool {
    let asks = |task: &StageTask| matches!(task, StageTask::EarlierAlters(_) | StageTask::EarlierMatch(_));
    protocol.stages.iter().any(|it| asks(&it.task))
}

/// Someone by their node in a file.
fn alter(id: AlterId, node: &Json, known: &AlterType) -> Alter {
    let mut attributes = Attributes::new();
    for variable in &known.variables {
        let value = node.get(variable.name.as_str()).and_then(Value::from_json);
        if let Some(value) = value.filter(|value| value.is_answered() && check_answer(variable, value).is_ok()) {
            attributes.insert(variable.name.clone(), value);
        }
    }
    if let Some(roster_id) = node.get(crate::stages::ROSTER_ID).and_then(Json::as_str) {
        attributes.insert(Key::from(crate::stages::ROSTER_ID), Value::Text(roster_id.to_owned()));
    }
    let at = |name: &str| node.get(name).and_then(Json::as_f64);
    Alter {
        id,
        alter_type: known.id.clone(),
        label: node.get("label").and_then(Json::as_str).unwrap_or_default().to_owned(),
        named_in: Vec::new(),
        position: at("x").zip(at("y")).map(|(x, y)| geometry::Point::new(x, y)),
        attributes,
    }
}
