//! Node-link JSON read back into a network: our own network files, and those of others.

use crate::geometry::Point;
use crate::json::{Json, Path, canonical};
use crate::network::{Alter, AlterId, Attributes, Key, Network, Tie, TieKey, Value};
use std::collections::BTreeMap;
use std::fmt;

/// A network that was read from a file.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkDocument {
    /// Ego, alters and ties
    pub network: Network,
    /// The file's own id of each alter
    pub ids: BTreeMap<AlterId, String>,
    /// The kinds of tie, in the order in which the file has them
    pub kinds: Vec<Kind>,
    /// All that the file says about the interview, as it stands in `graph`
    pub graph: Json,
}

/// A kind of tie in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kind {
    /// Its id
    pub id: Key,
    /// Whether its ties go from one alter to the other
    pub directed: bool,
}

/// Something in a network file that cannot be read.
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

/// Reads a network file, or node-link JSON from elsewhere (ids may be numbers, `edges` may be called `links`, `type`,
/// `label`, `named_in` and `key` may be missing).
///
/// Alters keep their ids if these are `a` and a number and rise along the file, as in every file that is written here;
/// otherwise they are numbered in the order of the file. A kind is directed if `graph.kinds` says so, and where that
/// says nothing if the file as a whole is.
///
/// # Errors
/// Every fault, up to a hundred, each with its path.
pub fn read_network(document: &Json) -> Result<NetworkDocument, Vec<FileFault>> {
    let mut reading = Reading::of(document);
    while reading.step() {}
    reading.end()
}

/// A network file that is read a step at a time, so that a page can do other things in between.
pub struct Reading<'a> {
    reader: Reader,
    graph: &'a Json,
    nodes: (&'a [Json], Path),
    edges: (&'a [Json], Path),
    /// The ids of the nodes, if alters keep them
    own: Option<Vec<AlterId>>,
    ids: BTreeMap<AlterId, String>,
    /// Whether kinds are directed of which the file says nothing else
    directed: bool,
    /// How many steps were taken
    taken: usize,
}

impl<'a> Reading<'a> {
    /// Begins with what stands around the nodes and edges.
    pub fn of(document: &'a Json) -> Self {
        let root = Path::root();
        let edges = if document.get("edges").is_none() { "links" } else { "edges" };
        let list = |name: &str| document.get(name).and_then(Json::items);
        let mut reader = Reader::default();
        let graph = document.get("graph").unwrap_or(&Json::Null);
        if graph.get("format").is_some_and(|it| it.as_str() == Some("sociogram"))
            && graph.get("version").and_then(Json::as_count) != Some(1)
        {
            let path = root.member("graph").member("version");
            reader.fault(path, "Only version 1 can be read here. Open the file with the program that wrote it.");
        }
        let lists = list("nodes").zip(list(edges));
        if lists.is_none() {
            let message = "This is not a network file: it needs a list of \"nodes\" and a list of \"edges\".";
            reader.fault(root.clone(), message);
        }
        let (nodes_list, edges_list) = lists.unwrap_or_default();
        *reader.network.ego_mut() = reader.attributes(graph.get("ego"), &[], &root.member("graph").member("ego"));
        let directed = document.get("directed").and_then(Json::as_bool).unwrap_or(false);
        for (kind, says) in graph.get("kinds").and_then(Json::members).unwrap_or_default() {
            let directed = says.get("directed").and_then(Json::as_bool).unwrap_or(directed);
            reader.kind(kind, directed);
        }
        let own: Option<Vec<AlterId>> =
            nodes_list.iter().map(|node| node.get("id").and_then(Json::as_str)?.parse().ok()).collect();
        Reading {
            reader,
            graph,
            nodes: (nodes_list, root.member("nodes")),
            edges: (edges_list, root.member(edges)),
            own: own.filter(|own| own.is_sorted_by(|one, next| one < next)),
            ids: BTreeMap::new(),
            directed,
            taken: 0,
        }
    }

    /// Reads the next node or edge, and when these are through puts a tie into the network; `false` once all is done.
    pub fn step(&mut self) -> bool {
        let at = self.taken;
        self.taken += 1;
        if let Some(node) = self.nodes.0.get(at) {
            let number = AlterId(u32::try_from(at + 1).unwrap_or(u32::MAX));
            let id = self.own.as_ref().and_then(|own| own.get(at)).copied().unwrap_or(number);
            if let Some(name) = self.reader.node(node, id, &self.nodes.1.item(at)) {
                self.ids.insert(id, name);
            }
            return true;
        }
        let at = at - self.nodes.0.len();
        if let Some(edge) = self.edges.0.get(at) {
            self.reader.edge(edge, &self.edges.1.item(at), self.directed);
            return true;
        }
        let Some((key, attributes)) = self.reader.ties.pop_first() else { return false };
        self.reader.network.insert_tie(Tie { key, attributes });
        true
    }

    /// The share of the steps that were taken, from 0 to 1.
    pub fn share(&self) -> f64 {
        // A step for each node, and two for each edge.
        let all = self.nodes.0.len() + 2 * self.edges.0.len();
        (self.taken as f64 / all.max(1) as f64).min(1.0)
    }

    /// What was read.
    ///
    /// # Errors
    /// Every fault that was found, as [`read_network`] says.
    pub fn end(self) -> Result<NetworkDocument, Vec<FileFault>> {
        let Reader { faults, network, kinds, .. } = self.reader;
        if faults.is_empty() {
            Ok(NetworkDocument { network, ids: self.ids, kinds, graph: self.graph.clone() })
        } else {
            Err(faults)
        }
    }
}

/// The members of a node and of an edge that are not variables.
const OF_NODE: [&str; 7] = ["id", "type", "label", "named_in", "order", "x", "y"];
const OF_EDGE: [&str; 3] = ["source", "target", "key"];

/// What stands for the type of alters and the kind of ties where a file names none.
const UNNAMED_TYPE: &str = "alter";
const UNNAMED_KIND: &str = "tie";

#[derive(Default)]
struct Reader {
    faults: Vec<FileFault>,
    network: Network,
    /// The alters by the canonical JSON of their ids in the file, so that 1 and "1" are two
    numbers: BTreeMap<String, AlterId>,
    kinds: Vec<Kind>,
    /// The ties in the order of a network, which takes them fastest so
    ties: BTreeMap<TieKey, Attributes>,
}

impl Reader {
    const MOST_FAULTS: usize = 100;

    fn fault(&mut self, path: Path, message: impl Into<String>) {
        if self.faults.len() < Self::MOST_FAULTS {
            self.faults.push(FileFault { path, message: message.into() });
        }
    }

    fn found(&mut self, path: Path, found: &Json, right: &str) {
        self.fault(path, format!("Found {}; {right} should stand here.", found.excerpt()));
    }

    fn node(&mut self, node: &Json, id: AlterId, path: &Path) -> Option<String> {
        let name = match node.get("id") {
            Some(Json::Text(text)) => text.clone(),
            Some(number @ Json::Number(_)) => canonical(number),
            Some(other) => {
                self.found(path.member("id"), other, "an id, a text or a number,");
                return None;
            }
            None => {
                self.fault(path.member("id"), "Every node needs an id, and this one has none.");
                return None;
            }
        };
        let key = node.get("id").map(canonical).unwrap_or_default();
        if self.numbers.insert(key, id).is_some() {
            self.fault(path.member("id"), format!("Two nodes have the id {}.", Json::from(name.as_str()).excerpt()));
        }
        let alter = Alter {
            id,
            alter_type: Key::from(self.text(node, "type", path).unwrap_or(UNNAMED_TYPE)),
            label: self.text(node, "label", path).unwrap_or(&name).to_owned(),
            named_in: self.named_in(node, path),
            position: self.position(node, path),
            attributes: self.attributes(Some(node), &OF_NODE, path),
        };
        self.network.insert_alter(alter);
        Some(name)
    }

    /// A text that may be missing.
    fn text<'a>(&mut self, json: &'a Json, name: &str, path: &Path) -> Option<&'a str> {
        let value = json.get(name)?;
        if value.as_str().is_none() {
            self.found(path.member(name), value, "a text");
        }
        value.as_str()
    }

    fn named_in(&mut self, node: &Json, path: &Path) -> Vec<Key> {
        let Some(value) = node.get("named_in") else { return Vec::new() };
        let prompts = value.items().and_then(|items| items.iter().map(|it| it.as_str().map(Key::from)).collect());
        if prompts.is_none() {
            self.found(path.member("named_in"), value, "a list of prompts");
        }
        prompts.unwrap_or_default()
    }

    fn position(&mut self, node: &Json, path: &Path) -> Option<Point> {
        let mut of = |name: &str| match node.get(name) {
            None | Some(Json::Null) => None,
            Some(value) => {
                let number = value.as_f64().filter(|number| (0.0..=1.0).contains(number));
                if number.is_none() {
                    self.found(path.member(name), value, "a number from 0 to 1, a fraction of the map,");
                }
                number
            }
        };
        let (x, y) = (of("x"), of("y"));
        Some(Point::new(x?, y?))
    }

    /// The variables among the members: all but the `reserved` ones.
    fn attributes(&mut self, json: Option<&Json>, reserved: &[&str], path: &Path) -> Attributes {
        let mut attributes = Attributes::new();
        for (name, value) in json.and_then(Json::members).unwrap_or_default() {
            if reserved.contains(&name.as_str()) {
                continue;
            }
            match Value::from_json(value) {
                Some(value) => {
                    attributes.insert(Key::from(name.as_str()), value);
                }
                None => self.found(path.member(name), value, "an answer: a text, a number, true, false or a list,"),
            }
        }
        attributes
    }

    /// Whether a kind is directed; one not met before is what `directed` says.
    fn kind(&mut self, id: &str, directed: bool) -> bool {
        if let Some(known) = self.kinds.iter().find(|kind| kind.id.as_str() == id) {
            return known.directed;
        }
        self.kinds.push(Kind { id: Key::from(id), directed });
        directed
    }

    fn edge(&mut self, edge: &Json, path: &Path, directed: bool) {
        let kind = match edge.get("key") {
            None => UNNAMED_KIND.to_owned(),
            Some(Json::Text(text)) => text.clone(),
            Some(number @ Json::Number(_)) => canonical(number),
            Some(other) => return self.found(path.member("key"), other, "the kind of tie, a text,"),
        };
        let (source, target) = (self.end(edge, "source", path), self.end(edge, "target", path));
        let (Some(source), Some(target)) = (source, target) else { return };
        let make = if self.kind(&kind, directed) { TieKey::directed } else { TieKey::undirected };
        let key = make(Key::from(kind.as_str()), source, target);
        if source == target {
            return self.fault(path.clone(), "This tie has the same alter at both ends; it needs two different ones.");
        }
        if self.ties.contains_key(&key) {
            return self.fault(path.clone(), "The same two alters have another tie of this kind.");
        }
        let attributes = self.attributes(Some(edge), &OF_EDGE, path);
        self.ties.insert(key, attributes);
    }

    fn end(&mut self, edge: &Json, name: &str, path: &Path) -> Option<AlterId> {
        let found = edge.get(name).unwrap_or(&Json::Null);
        let id = match found {
            Json::Text(_) | Json::Number(_) => self.numbers.get(&canonical(found)).copied(),
            _ => None,
        };
        if id.is_none() {
            self.found(path.member(name), found, "the id of a node");
        }
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<NetworkDocument, Vec<String>> {
        let faults = |list: Vec<FileFault>| list.iter().map(ToString::to_string).collect();
        read_network(&serde_json::from_str(text).unwrap()).map_err(faults)
    }

    #[test]
    fn node_link_json_from_elsewhere() {
        let read = read(
            r#"{ "directed": true, "nodes": [{ "id": 7, "age": 40 }, { "id": "7" }, { "id": "x", "label": "Sam" }],
                 "links": [{ "source": "7", "target": 7 }, { "source": 7, "target": "7", "key": 0 }] }"#,
        )
        .unwrap();
        assert_eq!(read.ids.values().collect::<Vec<_>>(), ["7", "7", "x"]);
        assert_eq!(read.network.alters().map(|it| it.label.as_str()).collect::<Vec<_>>(), ["7", "7", "Sam"]);
        assert_eq!(
            read.kinds.iter().map(|it| (it.id.as_str(), it.directed)).collect::<Vec<_>>(),
            [("tie", true), ("0", true)]
        );
        let first = read.network.ties().next().unwrap();
        assert_eq!((first.key.source(), first.key.target()), (AlterId(1), AlterId(2)));
    }

    #[test]
    fn ids_that_rise_are_kept_and_others_numbered() {
        let ids = |text: &str| read(text).unwrap().network.alters().map(|it| it.id.0).collect::<Vec<_>>();
        assert_eq!(ids(r#"{ "nodes": [{ "id": "a2" }, { "id": "a10" }], "edges": [] }"#), [2, 10]);
        assert_eq!(ids(r#"{ "nodes": [{ "id": "a10" }, { "id": "a2" }], "edges": [] }"#), [1, 2]);
    }

    #[test]
    fn every_fault_is_told_with_its_path() {
        let faults = read(
            r#"{ "graph": { "format": "sociogram", "version": 2, "ego": { "age": {} } },
                 "nodes": [{ "id": "a" }, { "id": "a", "x": 1.5, "y": 0 }, { "id": null }, {}, 5,
                           { "id": "b", "type": 1, "named_in": [1] }],
                 "edges": [{ "source": "a", "target": "z" }, { "source": "a", "target": "a" }, 4,
                           { "source": "a", "target": "b" }, { "source": "b", "target": "a" },
                           { "source": "a", "target": "b", "key": [] }] }"#,
        )
        .unwrap_err();
        let paths: Vec<&str> = faults.iter().filter_map(|it| it.split_once(": ")).map(|it| it.0).collect();
        assert_eq!(
            paths,
            [
                "$.graph.version",
                "$.graph.ego.age",
                "$.nodes[1].id",
                "$.nodes[1].x",
                "$.nodes[2].id",
                "$.nodes[3].id",
                "$.nodes[4].id",
                "$.nodes[5].type",
                "$.nodes[5].named_in",
                "$.edges[0].target",
                "$.edges[1]",
                "$.edges[2].source",
                "$.edges[2].target",
                "$.edges[4]",
                "$.edges[5].key",
            ]
        );
        assert_eq!(
            faults[3],
            "$.nodes[1].x: Found 1.5; a number from 0 to 1, a fraction of the map, should stand here."
        );
        assert!(read("[]").unwrap_err()[0].contains("not a network file"));
    }
}
