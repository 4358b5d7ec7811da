//! GraphML as Network Canvas exports it: ego's answers are about the graph, and an option of a variable that takes several
//! is a key of its own, called by the variable's key and the SHA-1 of its value.

use super::book::Book;
use super::session::{Answers, Item, Session, time};
use json::Json;
use roxmltree::{Document, Node};
use std::collections::BTreeMap;

/// Whether a text is GraphML of Network Canvas.
pub(crate) fn is_graphml(text: &str) -> bool {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    start.starts_with('<') && start.contains("schema.networkcanvas.com") && start.contains("<graphml")
}

/// What a key stands for.
enum Meaning {
    /// A variable, and whether its values are texts
    Variable(String, bool),
    /// An option of a variable
    Choice(String, String),
    /// A side of a place
    Side(String, char),
    /// Something that the program says of an item
    Said(String),
    /// What follows from a place
    Derived,
}

/// The sessions of a file: one for each graph.
///
/// # Errors
/// A sentence that says what is wrong with it.
pub(crate) fn of_graphml(text: &str, codebook: Option<&Json>) -> Result<Vec<Session>, String> {
    let document = formats::xml_document(text)?;
    let keys = meanings(&document);
    let book = Book::read(codebook);
    let graphs = document.descendants().filter(|it| it.tag_name().name() == "graph");
    let sessions: Vec<Session> = graphs.map(|graph| session(graph, &keys, &book)).collect();
    if sessions.is_empty() {
        return Err("This is GraphML of Network Canvas without a session in it. Export it again.".into());
    }
    Ok(sessions)
}

fn meanings<'a>(document: &'a Document) -> BTreeMap<&'a str, Meaning> {
    let keys = document.root_element().children().filter(|it| it.tag_name().name() == "key");
    let all = keys.filter_map(|key| {
        let id = key.attribute("id")?;
        let name = key.attribute("attr.name").unwrap_or(id);
        Some((id, meaning(id, name, key.attribute("attr.type").unwrap_or("string"))))
    });
    all.collect()
}

fn meaning(id: &str, name: &str, kind: &str) -> Meaning {
    if id == "label" || id.starts_with("networkCanvas") {
        return Meaning::Said(id.to_owned());
    }
    if id.ends_with("_screenSpaceX") || id.ends_with("_screenSpaceY") {
        return Meaning::Derived;
    }
    for (ending, side) in [("_X", 'x'), ("_Y", 'y')] {
        if let (true, Some(name)) = (id.ends_with(ending) && kind == "double", name.strip_suffix(ending)) {
            return Meaning::Side(name.to_owned(), side);
        }
    }
    if let Some((_, hash)) = id.rsplit_once('_').filter(|(_, it)| it.len() == 40 && kind == "boolean") {
        // Both a variable and an option can have this sign in their names; only one way of parting them fits.
        for (at, _) in name.match_indices('_') {
            let (variable, option) = (name.get(..at).unwrap_or_default(), name.get(at + 1..).unwrap_or_default());
            if sha1_smol::Sha1::from(option).digest().to_string() == hash {
                return Meaning::Choice(variable.to_owned(), option.to_owned());
            }
        }
    }
    Meaning::Variable(name.to_owned(), kind == "string")
}

fn session(graph: Node, keys: &BTreeMap<&str, Meaning>, book: &Book) -> Session {
    const OF_CANVAS: &str = "http://schema.networkcanvas.com/xmlns";
    let said = |name: &str| graph.attribute((OF_CANVAS, name)).unwrap_or_default().to_owned();
    let moment = |name: &str| time(Some(&Json::from(said(name))));
    let mut made = Session {
        id: said("sessionUUID"),
        case: said("caseId"),
        protocol: said("protocolName"),
        protocol_id: said("protocolUID"),
        started: moment("sessionStartTime"),
        finished: moment("sessionFinishTime"),
        ..Session::default()
    };
    made.learn(book);
    let ego = item(graph, keys);
    (made.ego_id, made.ego) = (ego.id, ego.answers);
    for element in graph.children().filter(Node::is_element) {
        match element.tag_name().name() {
            "node" => made.nodes.push(item(element, keys)),
            "edge" => made.edges.push(item(element, keys)),
            _ => {}
        }
    }
    // Ties name nodes by their numbers in the file, and by the ids that they have in every file.
    let ids: BTreeMap<&str, &str> = graph
        .children()
        .filter(|it| it.tag_name().name() == "node")
        .zip(&made.nodes)
        .filter_map(|(element, node)| Some((element.attribute("id")?, node.id.as_str())))
        .collect();
    let found = |id: &str| ids.get(id).map_or_else(|| id.to_owned(), |it| (*it).to_owned());
    let ends: Vec<(String, String)> =
        made.edges.iter().map(|edge| (found(&edge.ends.0), found(&edge.ends.1))).collect();
    for (edge, ends) in made.edges.iter_mut().zip(ends) {
        edge.ends = ends;
    }
    made
}

fn item(element: Node, keys: &BTreeMap<&str, Meaning>) -> Item {
    let attribute = |name: &str| element.attribute(name).unwrap_or_default().to_owned();
    let mut out = Item { id: attribute("id"), ends: (attribute("source"), attribute("target")), ..Item::default() };
    let mut chosen: Vec<(&str, Vec<Json>)> = Vec::new();
    let mut sides: BTreeMap<&str, (Option<f64>, Option<f64>)> = BTreeMap::new();
    let mut answers = Answers::default();
    for data in element.children().filter(|it| it.tag_name().name() == "data") {
        let text: String = data.descendants().filter_map(|it| if it.is_text() { it.text() } else { None }).collect();
        match data.attribute("key").and_then(|key| keys.get(key)) {
            Some(Meaning::Variable(name, true)) => answers.add(name, Json::from(text)),
            Some(Meaning::Variable(name, false)) => answers.add(name, formats::typed(&text)),
            Some(Meaning::Choice(name, option)) => {
                let at = chosen.iter().position(|(of, _)| of == name).unwrap_or(chosen.len());
                if at == chosen.len() {
                    chosen.push((name, Vec::new()));
                }
                if let Some((_, options)) = chosen.get_mut(at).filter(|_| text.trim() == "true") {
                    options.push(formats::typed(option));
                }
            }
            Some(Meaning::Side(name, side)) => {
                let place = sides.entry(name.as_str()).or_default();
                let number = text.trim().parse().ok().filter(|it: &f64| it.is_finite());
                if *side == 'x' { place.0 = number } else { place.1 = number }
            }
            Some(Meaning::Said(id)) => match id.as_str() {
                "label" => out.label = Some(text),
                "networkCanvasUUID" => out.id = text,
                "networkCanvasType" => out.of = text,
                _ => {}
            },
            Some(Meaning::Derived) | None => {}
        }
    }
    for (name, options) in chosen {
        answers.add(name, Json::List(options));
    }
    for (name, side) in sides {
        if let (Some(x), Some(y)) = side {
            answers.place(name, x, y);
        }
    }
    out.answers = answers;
    out
}
