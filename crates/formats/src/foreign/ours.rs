//! Network files that were exported as graphs: read back as what they were.
//!
//! The export says about the graph, as `sociogram`, all that the network file says in `graph`, which attributes are made of
//! which variables, which of them are lists, and which say why there is no answer.

use super::super::dialect::{Dialect, NetworkParts};
use json::Json;
use roxmltree::Node;

/// What the export says about a graph; `None` if it is none of ours.
pub(super) fn back<'a>(graph: Node, name_of: impl Fn(&str) -> Option<&'a str>) -> Option<Json> {
    let is_it = |data: &Node| data.attribute("key").and_then(&name_of) == Some("sociogram");
    let data = super::xml::children(graph, "data").find(is_it)?;
    let back = parsed(&super::xml::text_in(data))?;
    let format = back.get("graph")?.get("format")?.as_str()?;
    (format == "sociogram").then_some(back)
}

/// The parts of the network file.
pub(super) fn parts(back: &Json, nodes: Vec<Json>, edges: Vec<Json>) -> NetworkParts {
    let graph = back.get("graph").cloned().unwrap_or_default();
    let kinds = graph.get("kinds").and_then(Json::members).unwrap_or_default();
    let is_directed = |(_, kind): &(String, Json)| kind.get("directed").and_then(Json::as_bool) == Some(true);
    let directed = kinds.iter().any(is_directed);
    let of_node = [
        ("id", "id"),
        ("label", "label"),
        ("alter_type", "type"),
        ("prompts", "named_in"),
        ("map_x", "x"),
        ("map_y", "y"),
    ];
    let of_edge = [("source", "source"), ("target", "target"), ("kind", "key")];
    let restored = |items: Vec<Json>, of: &str, fixed: &[(&str, &str)]| -> Vec<Json> {
        items.iter().map(|item| restored(item, back.get(of), fixed)).collect()
    };
    NetworkParts {
        nodes: restored(nodes, "node", &of_node),
        edges: Some(restored(edges, "edge", &of_edge)),
        graph,
        dialect: Dialect::of_ours(directed),
    }
}

/// A node or edge as the network file has it. `fixed` are its members besides answers, by the names of their attributes.
fn restored(item: &Json, back: Option<&Json>, fixed: &[(&str, &str)]) -> Json {
    let mut out = Json::Object(Vec::new());
    let meaning = |of: &str, name: &str| back?.get(of)?.get(name)?.as_str();
    let lists = back.and_then(|it| it.get("lists")).and_then(Json::items).unwrap_or_default();
    for (name, value) in item.members().unwrap_or_default() {
        if let Some(variable) = meaning("variables", name) {
            let is_list = lists.iter().any(|it| it.as_str() == Some(variable));
            let list = value.as_str().filter(|_| is_list).and_then(parsed);
            out.add(variable, list.unwrap_or_else(|| value.clone()));
        } else if let Some(variable) = meaning("reasons", name) {
            out.add(variable, Json::Null);
            if value.as_str() != Some("blank") {
                out.add(&format!("{variable}_missing"), value.clone());
            }
        } else if let Some((_, member)) = fixed.iter().find(|(attribute, _)| attribute == name) {
            let list = value.as_str().filter(|_| *member == "named_in").and_then(parsed);
            out.add(member, list.unwrap_or_else(|| value.clone()));
        }
    }
    out
}

fn parsed(text: &str) -> Option<Json> {
    json::parse(text, &|digits| digits.parse().unwrap_or(f64::NAN))
}
