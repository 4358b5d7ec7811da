//! GEXF 1.1 to 1.3, as Gephi and networkx write it. (*GEXF 1.2draft primer*, 2012.)

use super::xml::{child, children, document};
use super::{beside, parts, typed};
use crate::dialect::NetworkParts;
use json::Json;
use roxmltree::Node;
use std::collections::BTreeMap;

/// The title of an attribute, whether its values are texts, and what they are where none stands.
type Keys = BTreeMap<String, (String, bool, Option<String>)>;

pub(super) fn read(text: &str) -> Option<Result<NetworkParts, String>> {
    let document = match document(text, "gexf")? {
        Ok(document) => document,
        Err(said) => return Some(Err(said)),
    };
    let Some(graph) = child(document.root_element(), "graph") else {
        return Some(Err("This is GEXF without a graph in it. Export it again.".into()));
    };
    let of = |class: &str| keys(graph, class);
    let (of_nodes, of_edges) = (of("node"), of("edge"));
    let mut nodes = Vec::new();
    collect(graph, &of_nodes, &mut nodes);
    let edges = children(graph, "edges").flat_map(|it| children(it, "edge")).map(|it| edge(it, &of_edges)).collect();
    let default = graph.attribute("defaultedgetype");
    Some(Ok(parts(nodes, edges, matches!(default, Some("directed" | "mutual")), true)))
}

fn keys(graph: Node, class: &str) -> Keys {
    let lists = children(graph, "attributes").filter(|it| it.attribute("class").unwrap_or("node") == class);
    let key = |it: Node| {
        let id = it.attribute("id")?.to_owned();
        let title = it.attribute("title").unwrap_or(&id).to_owned();
        let is_text = matches!(it.attribute("type"), None | Some("string" | "anyURI" | "liststring"));
        let default = child(it, "default").and_then(|it| it.text()).map(str::to_owned);
        Some((id, (title, is_text, default)))
    };
    lists.flat_map(|it| children(it, "attribute")).filter_map(key).collect()
}

/// The nodes of a graph, those within nodes included.
fn collect(parent: Node, keys: &Keys, out: &mut Vec<Json>) {
    for item in children(parent, "nodes").flat_map(|it| children(it, "node")) {
        let mut node = Json::object([("id", Json::from(item.attribute("id")))]);
        if let Some(label) = item.attribute("label") {
            node.add("label", Json::from(label));
        }
        if let Some(place) = child(item, "position") {
            for name in ["x", "y"] {
                node.add(name, place.attribute(name).map(typed).unwrap_or_default());
            }
        }
        values(item, keys, &["id", "label", "x", "y"], &mut node);
        out.push(node);
        collect(item, keys, out);
    }
}

fn edge(item: Node, keys: &Keys) -> Json {
    let end = |name: &str| Json::from(item.attribute(name));
    let mut edge = Json::object([("source", end("source")), ("target", end("target"))]);
    if let Some(way) = item.attribute("type") {
        edge.add("direction", Json::from(way));
    }
    for name in ["kind", "label", "weight"] {
        if let Some(value) = item.attribute(name) {
            edge.add(name, if name == "weight" { typed(value) } else { Json::from(value) });
        }
    }
    values(item, keys, &["source", "target", "direction", "kind", "label", "weight"], &mut edge);
    edge
}

fn values(item: Node, keys: &Keys, reserved: &[&str], out: &mut Json) {
    let mut given: BTreeMap<&str, &str> = BTreeMap::new();
    for value in children(item, "attvalues").flat_map(|it| children(it, "attvalue")) {
        // The first version of the format called it `id`.
        let key = value.attribute("for").or_else(|| value.attribute("id"));
        if let Some((key, text)) = key.zip(value.attribute("value")) {
            given.insert(key, text);
        }
    }
    for (id, (title, is_text, default)) in keys {
        if let Some(text) = given.remove(id.as_str()).or(default.as_deref()) {
            out.add(&beside(title, reserved), if *is_text { Json::from(text) } else { typed(text) });
        }
    }
    for (id, text) in given {
        out.add(&beside(id, reserved), Json::from(text));
    }
}
