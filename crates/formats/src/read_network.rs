//! Node-link JSON read back into a network: our own network files, and those of others.
//!
//! A small flaw costs no more than what it is about: the rest is read, and a [`Remark`] says what was left out or taken
//! otherwise. Only what is no network at all, or of a version that this program does not know, is refused.

use super::asked::{Prompt, prompts};
use super::dialect::{Dialect, NetworkParts, Way, is_id, parts};
use super::places::{Fit, LARGEST, fit};
use super::remarks::{Flaw, Remark, Remarks};
use geometry::{Point, Rect};
use json::{Json, Path, canonical};
use network::{Alter, AlterId, Attributes, Key, Network, Tie, TieKey, Value};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt;

/// A network that was read from a file.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkDocument {
    /// Ego, alters and ties
    pub network: Network,
    /// The file's own id of each alter. Where a number and a text are spelled alike, the text stands in quotes.
    pub ids: BTreeMap<AlterId, String>,
    /// The kinds of tie, in the order in which the file has them
    pub kinds: Vec<FileKind>,
    /// The prompts for ties that the file says were asked; `None` if it does not say what was asked
    pub asked: Option<Vec<Prompt>>,
    /// All that the file says about the interview, as it stands in `graph`
    pub graph: Json,
    /// What was left out, or taken otherwise
    pub remarks: Vec<Remark>,
}

impl NetworkDocument {
    /// The kinds of tie that are directed.
    pub fn directed(&self) -> Vec<Key> {
        self.kinds.iter().filter(|kind| kind.directed).map(|kind| kind.id.clone()).collect()
    }

    /// Whether measures of ties take in everyone, because nobody was asked about ties on a map: nobody has a place, and it is
    /// not that an interview has not come to ties yet.
    pub fn takes_everyone(&self) -> bool {
        let network = &self.network;
        let is_interview = self.asked.is_some() || self.graph.get("format").and_then(Json::as_str) == Some("sociogram");
        let is_placed = network.alters().any(|it| it.position.is_some());
        network.alter_count() > 0 && !is_placed && (!is_interview || network.tie_count() > 0)
    }
}

/// A kind of tie in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileKind {
    /// Its id
    pub id: Key,
    /// Whether its ties go from one alter to the other
    pub directed: bool,
}

/// Something for which a file cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub struct FileFault {
    /// Where
    pub path: Path,
    /// What is wrong, and what would be right
    pub message: String,
}

impl fmt::Display for FileFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}

/// Reads a network file, or node-link JSON from elsewhere in any of the usual dialects.
///
/// Alters keep their ids if these are `a` and a number and rise along the file, as in every file that is written here;
/// otherwise they are numbered in the order of the file. A kind is directed if `graph.kinds` says so, and where that
/// says nothing if the file as a whole is. Places of files from elsewhere are scaled to the map's square if they are in
/// other units.
///
/// # Errors
/// A document that is not a network, or one of another version of the format.
pub fn read_network(document: &Json) -> Result<NetworkDocument, FileFault> {
    let mut reading = NetworkReading::of(document.clone())?;
    while reading.step() {}
    Ok(reading.end())
}

/// A network file that is read a step at a time, so that a page can do other things in between.
pub struct NetworkReading {
    reader: NetworkReader,
    graph: Json,
    nodes: Vec<Json>,
    edges: Vec<Json>,
    /// The ids of the nodes, if alters keep them
    own: Option<Vec<AlterId>>,
    /// How many steps were taken
    taken: usize,
}

impl NetworkReading {
    /// Begins with what stands around the nodes and edges.
    ///
    /// # Errors
    /// As [`read_network`].
    pub fn of(document: Json) -> Result<Self, FileFault> {
        let root = Path::root();
        let Some(parts) = parts(document) else {
            let message =
                "This is not a network file: it needs a list of \"nodes\" and a list of \"edges\".".to_owned();
            return Err(FileFault { path: root, message });
        };
        let version = parts.graph.get("version");
        if parts.dialect.ours && version.is_some_and(|it| it.as_count() != Some(1)) {
            let message = "Only version 1 can be read here. Open the file with the program that wrote it.".to_owned();
            return Err(FileFault { path: root.member("graph").member("version"), message });
        }
        Ok(NetworkReading::of_parts(parts))
    }

    pub(super) fn of_parts(parts: NetworkParts) -> Self {
        let NetworkParts { nodes, edges, graph, dialect } = parts;
        let mut reader = NetworkReader { dialect, ..NetworkReader::default() };
        if reader.dialect.ours && graph.get("version").is_none() {
            reader.remarks.note_file(Flaw::NoVersion);
        }
        if edges.is_none() {
            reader.remarks.note_file(Flaw::NoTies);
        }
        *reader.network.ego_mut() = reader.attributes(graph.get("ego"), &[], &|| "$.graph.ego".to_owned());
        let directed = reader.dialect.directed;
        for (kind, says) in graph.get("kinds").and_then(Json::members).unwrap_or_default() {
            reader.kind(kind, says.get("directed").and_then(Json::as_bool).unwrap_or(directed));
        }
        let own: Option<Vec<AlterId>> =
            nodes.iter().map(|node| node.get("id").and_then(Json::as_str)?.parse().ok()).collect();
        NetworkReading {
            reader,
            graph,
            nodes,
            edges: edges.unwrap_or_default(),
            own: own.filter(|own| own.is_sorted_by(|one, next| one < next)),
            taken: 0,
        }
    }

    /// Remarks that something is the matter with the file as a whole.
    pub fn note(&mut self, flaw: Flaw) {
        self.reader.remarks.note_file(flaw);
    }

    /// Reads the next node or edge, and when these are through puts a tie into the network; `false` once all is done.
    pub fn step(&mut self) -> bool {
        let at = self.taken;
        self.taken += 1;
        if let Some(node) = self.nodes.get_mut(at).map(std::mem::take) {
            let number = AlterId(u32::try_from(at + 1).unwrap_or(u32::MAX));
            let id = self.own.as_ref().and_then(|own| own.get(at)).copied().unwrap_or(number);
            self.reader.node(node, id, at);
            return true;
        }
        let at = at - self.nodes.len();
        if let Some(edge) = self.edges.get_mut(at).map(std::mem::take) {
            self.reader.edge(edge, at);
            return true;
        }
        let Some((key, attributes)) = self.reader.ties.pop_first() else { return false };
        self.reader.network.insert_tie(Tie { key, attributes });
        true
    }

    /// The share of the steps that were taken, from 0 to 1.
    pub fn share(&self) -> f64 {
        // A step for each node, and two for each edge.
        let all = self.nodes.len() + 2 * self.edges.len();
        (self.taken as f64 / all.max(1) as f64).min(1.0)
    }

    /// What was read.
    pub fn end(mut self) -> NetworkDocument {
        self.reader.fit_places();
        let ids = self.reader.spelled_ids();
        let alter = |id: &Json| self.reader.numbers.get(&canonical(id)).copied();
        let asked = prompts(&self.graph, &alter, &mut self.reader.remarks);
        let NetworkReader { network, kinds, remarks, .. } = self.reader;
        NetworkDocument { network, ids, kinds, asked, graph: self.graph, remarks: remarks.into_list() }
    }
}

/// The members of a node and of an edge that are not variables.
const OF_NODE: [&str; 7] = ["id", "type", "label", "named_in", "order", "x", "y"];
const OF_EDGE: [&str; 3] = ["source", "target", "key"];

/// What stands for the type of alters and the kind of ties where a file names none.
const UNNAMED_TYPE: &str = "alter";
const UNNAMED_KIND: &str = "tie";

#[derive(Default)]
struct NetworkReader {
    dialect: Dialect,
    remarks: Remarks,
    network: Network,
    /// The alters by the canonical JSON of their ids in the file, so that 1 and "1" are two
    numbers: BTreeMap<String, AlterId>,
    /// The ids in the file
    ids: BTreeMap<AlterId, Json>,
    kinds: Vec<FileKind>,
    /// The ties in the order of a network, which takes them fastest so
    ties: BTreeMap<TieKey, Attributes>,
}

/// An id as people read it.
fn spelled(id: &Json) -> String {
    id.as_str().map_or_else(|| canonical(id), str::to_owned)
}

impl NetworkReader {
    /// Where a node or an edge stands in the file.
    fn place_of(&self, edge: bool, at: usize) -> String {
        let list = self.dialect.paths.map(|(nodes, edges)| if edge { edges } else { nodes });
        match list {
            Some(list) => Path::root().member(list).item(at).to_string(),
            None => format!("{} {}", if edge { "tie" } else { "node" }, at + 1),
        }
    }

    fn node(&mut self, node: Json, id: AlterId, at: usize) {
        let node = self.dialect.node(node, at);
        let place = self.place_of(false, at);
        if node.members().is_none() {
            return self.remarks.note(Flaw::NodeUnreadable, || place);
        }
        let name = match node.get("id").filter(|it| is_id(it)) {
            Some(name) => name.clone(),
            None => {
                self.remarks.note(Flaw::IdMissing, || place.clone());
                Json::from(format!("#{}", at + 1))
            }
        };
        if name.as_f64().is_some_and(|it| it.abs() > 9_007_199_254_740_991.0) {
            self.remarks.note(Flaw::IdInexact, || place.clone());
        }
        let key = canonical(&name);
        if self.numbers.contains_key(&key) {
            let said = format!("{place} ({})", name.excerpt());
            return self.remarks.note(Flaw::IdRepeated, || said);
        }
        self.numbers.insert(key, id);
        let alter = Alter {
            id,
            alter_type: Key::from(
                self.text(&node, "type", Flaw::TypeUnusable, &place).as_deref().unwrap_or(UNNAMED_TYPE),
            ),
            label: self.text(&node, "label", Flaw::LabelUnusable, &place).unwrap_or_else(|| spelled(&name)),
            named_in: self.named_in(&node, &place),
            position: self.position(&node, &place),
            attributes: self.attributes(Some(&node), &OF_NODE, &|| place.clone()),
        };
        self.ids.insert(id, name);
        self.network.insert_alter(alter);
    }

    /// A text that may be missing; a number is read as one.
    fn text(&mut self, json: &Json, name: &str, flaw: Flaw, place: &str) -> Option<String> {
        match json.get(name)? {
            Json::Text(text) if !text.trim().is_empty() => Some(text.clone()),
            value @ (Json::Number(_) | Json::Bool(_)) => Some(canonical(value)),
            _ => {
                self.remarks.note(flaw, || place.to_owned());
                None
            }
        }
    }

    fn named_in(&mut self, node: &Json, place: &str) -> Vec<Key> {
        let Some(value) = node.get("named_in").filter(|it| **it != Json::Null) else { return Vec::new() };
        let prompts = value.items().and_then(|items| items.iter().map(|it| it.as_str().map(Key::from)).collect());
        if prompts.is_none() {
            self.remarks.note(Flaw::PromptsUnusable, || place.to_owned());
        }
        prompts.unwrap_or_default()
    }

    fn position(&mut self, node: &Json, place: &str) -> Option<Point> {
        let given = |name: &str| node.get(name).filter(|it| **it != Json::Null);
        let (x, y) = (given("x"), given("y"));
        if x.is_none() && y.is_none() {
            return None;
        }
        let number = |value: &Json| {
            let number = value.as_f64().or_else(|| value.as_str().and_then(|it| it.trim().parse().ok()));
            number.filter(|it: &f64| it.abs() <= LARGEST)
        };
        let point = x.and_then(number).zip(y.and_then(number)).map(|(x, y)| Point::new(x, y));
        if point.is_none() {
            self.remarks.note(Flaw::PlaceUnusable, || place.to_owned());
        }
        point
    }

    /// Brings the places of a file from elsewhere into the map's square.
    fn fit_places(&mut self) {
        if self.dialect.ours {
            return;
        }
        let mut places: BTreeMap<AlterId, Point> =
            self.network.alters().filter_map(|it| Some((it.id, it.position?))).collect();
        let done = fit(&mut places.values_mut().collect::<Vec<_>>(), self.dialect.y_up);
        match done {
            Fit::Kept => {}
            Fit::Scaled => self.remarks.note_file(Flaw::PlacesScaled),
            Fit::Alike => self.remarks.note_file(Flaw::PlacesAlike),
        }
        for (id, place) in places {
            if !Rect::UNIT.contains(place) {
                self.remarks.note(Flaw::PlaceOutside, || self.ids.get(&id).map(Json::excerpt).unwrap_or_default());
            }
            if let Some(alter) = self.network.alter_mut(id) {
                alter.position = Some(place).filter(|_| done != Fit::Alike);
            }
        }
    }

    /// The ids as they stand in tables: in quotes where a text is spelled as a number or another value is.
    fn spelled_ids(&self) -> BTreeMap<AlterId, String> {
        let is_taken = |text: &str| self.ids.values().any(|id| id.as_str().is_none() && canonical(id) == text);
        // Texts alone cannot be alike, and files seldom mix.
        let is_mixed = self.ids.values().any(|id| id.as_str().is_none());
        let spell = |id: &Json| match id.as_str() {
            Some(text) if is_mixed && is_taken(text) => canonical(id),
            _ => spelled(id),
        };
        self.ids.iter().map(|(alter, id)| (*alter, spell(id))).collect()
    }

    /// The variables among the members: all but the `reserved` ones.
    fn attributes(&mut self, json: Option<&Json>, reserved: &[&str], place: &dyn Fn() -> String) -> Attributes {
        let mut attributes = Attributes::new();
        for (name, value) in json.and_then(Json::members).unwrap_or_default() {
            if reserved.contains(&name.as_str()) {
                continue;
            }
            match Value::from_json(value) {
                Some(value) => {
                    attributes.insert(Key::from(name.as_str()), value);
                }
                None => self
                    .remarks
                    .note(Flaw::AnswerUnusable, || format!("{} of {}", Json::from(name.as_str()).excerpt(), place())),
            }
        }
        attributes
    }

    /// Whether a kind is directed; one not met before is what `directed` says.
    fn kind(&mut self, id: &str, directed: bool) -> bool {
        if let Some(known) = self.kinds.iter().find(|kind| kind.id.as_str() == id) {
            return known.directed;
        }
        self.kinds.push(FileKind { id: Key::from(id), directed });
        directed
    }

    /// The kind of this name whose ties are directed, or not: where there are both they are two kinds.
    fn kind_that_is(&mut self, name: String, directed: bool) -> String {
        if self.kind(&name, directed) == directed {
            return name;
        }
        let other = format!("{name} ({})", if directed { "directed" } else { "undirected" });
        if self.kinds.iter().all(|kind| kind.id.as_str() != other) {
            self.remarks.note(Flaw::DirectionsMixed, || Json::from(name).excerpt());
        }
        self.kind(&other, directed);
        other
    }

    fn edge(&mut self, edge: Json, at: usize) {
        let place = self.place_of(true, at);
        let (edge, way) = self.dialect.tie(edge);
        if edge.members().is_none() {
            return self.remarks.note(Flaw::TieUnreadable, || place);
        }
        let end = |name: &str| edge.get(name).cloned().unwrap_or_default();
        let (from, to) = (end("source"), end("target"));
        let said = format!("{place} ({} – {})", from.excerpt(), to.excerpt());
        let kind = match edge.get("key") {
            None => UNNAMED_KIND.to_owned(),
            Some(Json::Text(text)) => text.clone(),
            Some(number @ Json::Number(_)) => canonical(number),
            Some(_) => {
                self.remarks.note(Flaw::KindUnusable, || said.clone());
                UNNAMED_KIND.to_owned()
            }
        };
        let (source, target) = (self.end(&from, &said), self.end(&to, &said));
        let (Some(source), Some(target)) = (source, target) else {
            return self.remarks.note(Flaw::EndUnknown, || said);
        };
        if source == target {
            return self.remarks.note(Flaw::TieToSelf, || said);
        }
        let attributes = self.attributes(Some(&edge), &OF_EDGE, &|| place.clone());
        let (kind, directed) = match way {
            None => {
                let directed = self.kind(&kind, self.dialect.directed);
                (kind, directed)
            }
            Some(way) => (self.kind_that_is(kind, way != Way::Undirected), way != Way::Undirected),
        };
        let kind = Key::from(kind.as_str());
        let keys = match way {
            _ if !directed => vec![TieKey::undirected(kind, source, target)],
            Some(Way::Backward) => vec![TieKey::directed(kind, target, source)],
            Some(Way::Mutual) => {
                vec![TieKey::directed(kind.clone(), source, target), TieKey::directed(kind, target, source)]
            }
            _ => vec![TieKey::directed(kind, source, target)],
        };
        for key in keys {
            match self.ties.entry(key) {
                Entry::Occupied(_) => self.remarks.note(Flaw::TieRepeated, || said.clone()),
                Entry::Vacant(slot) => {
                    slot.insert(attributes.clone());
                }
            }
        }
    }

    fn end(&mut self, end: &Json, said: &str) -> Option<AlterId> {
        if let Some(id) = self.numbers.get(&canonical(end)) {
            return Some(*id);
        }
        // Programs that keep ids as texts often write the ends of ties as numbers, or the other way round.
        let other = match end {
            Json::Text(text) => text.parse().map(Json::Number).ok().filter(|it| canonical(it) == *text)?,
            Json::Number(_) => Json::Text(canonical(end)),
            _ => return None,
        };
        let found = self.numbers.get(&canonical(&other)).copied();
        if found.is_some() {
            self.remarks.note(Flaw::EndRespelled, || said.to_owned());
        }
        found
    }
}

#[cfg(test)]
#[path = "read_network_tests.rs"]
mod tests;
