//! A network that was read, written as a network file.

use formats::NetworkDocument;
use json::Json;
use network::{AlterId, Attributes, Key};

/// The network file of what was read. Read back, it is the same network with the same ids. Of what the file said about
/// itself the members are kept if it was a network file; what other programs say of a graph has no place in one.
pub fn file_of(document: &NetworkDocument) -> Json {
    let id = |alter: AlterId| id_of(document, alter);
    let mut nodes = Vec::with_capacity(document.network.alter_count());
    for alter in document.network.alters() {
        let mut node = Json::object([
            ("id", id(alter.id)),
            ("type", Json::from(alter.alter_type.as_str())),
            ("label", Json::from(alter.label.as_str())),
            ("named_in", Json::list(alter.named_in.iter().map(Key::as_str))),
            ("order", Json::from(nodes.len() + 1)),
        ]);
        if let Some(at) = alter.position {
            node.add("x", Json::from(at.x));
            node.add("y", Json::from(at.y));
        }
        write_answers(&alter.attributes, &mut node);
        nodes.push(node);
    }
    let mut edges = Vec::with_capacity(document.network.tie_count());
    for tie in document.network.ties() {
        let mut edge = Json::object([
            ("source", id(tie.key.source())),
            ("target", id(tie.key.target())),
            ("key", Json::from(tie.key.kind().as_str())),
        ]);
        write_answers(&tie.attributes, &mut edge);
        edges.push(edge);
    }
    Json::object([
        ("directed", Json::Bool(document.kinds.iter().any(|kind| kind.directed))),
        ("multigraph", Json::Bool(true)),
        ("graph", graph_of(document)),
        ("nodes", Json::List(nodes)),
        ("edges", Json::List(edges)),
    ])
}

fn id_of(document: &NetworkDocument, alter: AlterId) -> Json {
    Json::from(document.ids.get(&alter).map_or("", String::as_str))
}

/// The members of `graph` that are written from what was read rather than copied.
const WRITTEN: [&str; 5] = ["format", "version", "kinds", "ego", "asked"];

/// What such a file says in `graph`: all that is not about one alter or one tie.
pub fn graph_of(document: &NetworkDocument) -> Json {
    let id = |alter: AlterId| id_of(document, alter);
    let mut out = Json::object([("format", Json::from("sociogram")), ("version", Json::from(1_usize))]);
    let is_ours = document.graph.get("format").and_then(Json::as_str) == Some("sociogram");
    let said = if is_ours { document.graph.members().unwrap_or_default() } else { &[] };
    for (name, value) in said.iter().filter(|(name, _)| !WRITTEN.contains(&name.as_str())) {
        out.add(name, value.clone());
    }
    let mut kinds = Json::Object(Vec::new());
    for kind in &document.kinds {
        kinds.add(kind.id.as_str(), Json::object([("directed", Json::Bool(kind.directed))]));
    }
    out.add("kinds", kinds);
    let mut ego = Json::Object(Vec::new());
    write_answers(document.network.ego(), &mut ego);
    out.add("ego", ego);
    let Some(asked) = &document.asked else { return out };
    // What else an entry says, of stage, prompt and sample, is kept where entries are as they were.
    let entries =
        said.iter().find(|(name, _)| name == "asked").and_then(|(_, asked)| asked.items()).unwrap_or_default();
    let entries = if entries.len() == asked.len() { entries } else { &[] };
    let mut list = Vec::new();
    for (at, prompt) in asked.iter().enumerate() {
        let mut entry = Json::Object(Vec::new());
        let keep = |names: &[&str], entry: &mut Json| {
            for name in names {
                if let Some(value) = entries.get(at).and_then(|entry| entry.get(name)) {
                    entry.add(name, value.clone());
                }
            }
        };
        keep(&["stage", "prompt"], &mut entry);
        entry.add("kind", Json::from(prompt.kind.as_str()));
        entry.add("shown", Json::List(prompt.shown.iter().map(|alter| id(*alter)).collect()));
        if let Some(confirmed) = prompt.confirmed {
            entry.add("confirmed", Json::Bool(confirmed));
        }
        if let Some(pairs) = &prompt.pairs {
            entry.add("pairs", Json::list(pairs.iter().map(|(one, other)| Json::list([id(*one), id(*other)]))));
        }
        keep(&["blank", "sample"], &mut entry);
        list.push(entry);
    }
    out.add("asked", Json::List(list));
    out
}

fn write_answers(answers: &Attributes, out: &mut Json) {
    for (name, value) in answers.iter() {
        out.add(name.as_str(), value.to_json());
    }
}
