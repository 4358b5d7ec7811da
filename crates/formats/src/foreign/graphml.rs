//! GraphML, as Gephi, igraph, networkx and yEd write it: attributes declared by keys, values in `data` elements.
//! (Brandes, Eiglsperger, Lerner & Pich, in *Handbook of Graph Drawing and Visualization*, 2013, ch. 16.)

use super::xml::{child, children, document, text_in};
use super::{beside, parts, typed};
use crate::dialect::NetworkParts;
use json::Json;
use roxmltree::Node;
use std::collections::BTreeMap;

/// A declared attribute.
struct Declared {
    name: String,
    /// Whether its values are texts even where they look like numbers
    is_text: bool,
    /// Its value where none stands
    default: Option<String>,
    /// Whether it is of nodes, of edges, or of both
    of: String,
}

type Keys = BTreeMap<String, Declared>;

pub(super) fn read(text: &str) -> Option<Result<NetworkParts, String>> {
    let document = match document(text, "graphml")? {
        Ok(document) => document,
        Err(said) => return Some(Err(said)),
    };
    let root = document.root_element();
    // A Network Canvas export has everyone of several interviews in one graph, beside their egos.
    if text.contains("networkcanvas") {
        return Some(Err(crate::not_a_network(text)));
    }
    let Some(graph) = child(root, "graph") else {
        return Some(Err("This is GraphML without a graph in it. Export it again.".into()));
    };
    let keys: Keys = children(root, "key").filter_map(declared).collect();
    let (mut nodes, mut edges) = (Vec::new(), Vec::new());
    collect(graph, &keys, &mut nodes, &mut edges);
    if let Some(back) = super::ours::back(graph, |id| keys.get(id).map(|it| it.name.as_str())) {
        return Some(Ok(super::ours::parts(&back, nodes, edges)));
    }
    let directed = graph.attribute("edgedefault") == Some("directed");
    // yEd counts downwards as screens do; Gephi and igraph upwards, as plots do.
    let is_drawn = text.contains("yfiles.type") || text.contains("yworks.com");
    Some(Ok(parts(nodes, edges, directed, !is_drawn)))
}

fn declared(key: Node) -> Option<(String, Declared)> {
    let id = key.attribute("id")?;
    let name = key.attribute("attr.name").unwrap_or(id);
    let kind = key.attribute("attr.type").unwrap_or("string");
    let declared = Declared {
        name: name.to_owned(),
        is_text: kind == "string",
        default: child(key, "default").map(text_in),
        of: key.attribute("for").unwrap_or("all").to_owned(),
    };
    Some((id.to_owned(), declared))
}

/// The nodes and edges of a graph, those of graphs within nodes included.
fn collect(graph: Node, keys: &Keys, nodes: &mut Vec<Json>, edges: &mut Vec<Json>) {
    for item in graph.children().filter(Node::is_element) {
        match item.tag_name().name() {
            "node" => {
                let mut node = Json::object([("id", Json::from(item.attribute("id")))]);
                values(item, keys, "node", &["id"], &mut node);
                drawn_node(item, &mut node);
                nodes.push(node);
                for inner in children(item, "graph") {
                    collect(inner, keys, nodes, edges);
                }
            }
            "edge" => {
                let end = |name: &str| Json::from(item.attribute(name));
                let mut edge = Json::object([("source", end("source")), ("target", end("target"))]);
                let mut reserved = vec!["source", "target"];
                if let Some(directed) = item.attribute("directed") {
                    edge.add("directed", Json::Bool(directed == "true"));
                    reserved.push("directed");
                }
                // Where the format's own word cannot say it, since few programs read graphs that have both, data does.
                values(item, keys, "edge", &reserved, &mut edge);
                if let Some(label) = drawn(item).and_then(|it| labelled(it, "EdgeLabel"))
                    && edge.get("label").is_none()
                {
                    edge.add("label", Json::from(label));
                }
                edges.push(edge);
            }
            _ => {}
        }
    }
}

/// The values of an item, by the names of their keys.
fn values(item: Node, keys: &Keys, of: &str, reserved: &[&str], out: &mut Json) {
    let mut given: BTreeMap<&str, String> = BTreeMap::new();
    for data in children(item, "data").filter(|it| !it.children().any(|inner| inner.is_element())) {
        given.insert(data.attribute("key").unwrap_or_default(), text_in(data));
    }
    let mut put = |id: &str, text: &str| {
        let declared = keys.get(id);
        let name = declared.map_or(id, |it| it.name.as_str());
        let value = if declared.is_none_or(|it| it.is_text) { Json::from(text) } else { typed(text) };
        // igraph writes so that there is no number.
        if declared.is_some_and(|it| !it.is_text) && text.eq_ignore_ascii_case("nan") {
            return;
        }
        out.add(&beside(name, reserved), value);
    };
    for (id, declared) in keys.iter().filter(|(_, it)| it.of == of || it.of == "all") {
        match (given.remove(id.as_str()), &declared.default) {
            (Some(text), _) => put(id, &text),
            (None, Some(default)) => put(id, default),
            (None, None) => {}
        }
    }
    for (id, text) in given {
        put(id, &text);
    }
}

/// What yEd keeps of how something is drawn.
fn drawn<'a, 'input>(item: Node<'a, 'input>) -> Option<Node<'a, 'input>> {
    children(item, "data").flat_map(|it| it.children().filter(Node::is_element)).next()
}

fn labelled(drawn: Node, name: &'static str) -> Option<String> {
    let found = drawn.descendants().find(|it| it.tag_name().name() == name).map(text_in)?;
    Some(found.trim().to_owned()).filter(|it| !it.is_empty())
}

/// The place and label that yEd gives a node.
fn drawn_node(item: Node, node: &mut Json) {
    let Some(drawn) = drawn(item) else { return };
    if let Some(place) = drawn.descendants().find(|it| it.tag_name().name() == "Geometry") {
        let number = |name: &str| place.attribute(name).and_then(|it| it.parse::<f64>().ok());
        // It says where the corner is, and how large.
        let middle = |at: &str, size: &str| Some(number(at)? + number(size).unwrap_or(0.0) / 2.0);
        if let (Some(x), Some(y), None) = (middle("x", "width"), middle("y", "height"), node.get("x")) {
            node.add("x", Json::from(x));
            node.add("y", Json::from(y));
        }
    }
    if let (Some(label), None) = (labelled(drawn, "NodeLabel"), node.get("label")) {
        node.add("label", Json::from(label));
    }
}
