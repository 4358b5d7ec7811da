//! Sessions as Network Canvas keeps them, in JSON: by themselves, in a list, or by id, with the protocol's codebook beside
//! them or not.

use super::book::{Book, Variables, codebook_of};
use super::session::{Answers, Item, Session, time};
use json::Json;

/// Whether a document is a session of Network Canvas, or several.
pub(crate) fn is_session(document: &Json) -> bool {
    let is_of_canvas = |network: &Json| {
        let has = |list: &str| network.get(list).and_then(Json::items).and_then(|it| it.first());
        let first = has("nodes").or(has("edges")).or(network.get("ego"));
        network.get("nodes").is_some() && first.is_some_and(|it| it.get("_uid").is_some())
    };
    each(document, &mut Vec::new()).iter().any(|(_, session)| is_of_canvas(session.get("network").unwrap_or(session)))
}

/// The sessions of a document, each with the key that it stands under.
fn each<'a>(document: &'a Json, found: &mut Vec<(Option<&'a str>, &'a Json)>) -> Vec<(Option<&'a str>, &'a Json)> {
    let inside = document.get("sessions").or(document.get("interviews")).unwrap_or(document);
    match inside {
        Json::List(items) => found.extend(items.iter().map(|it| (None, it))),
        Json::Object(members) if !std::ptr::eq(inside, document) => {
            found.extend(members.iter().map(|(key, it)| (Some(key.as_str()), it)));
        }
        session => found.push((None, session)),
    }
    std::mem::take(found)
}

/// The sessions of a document.
///
/// # Errors
/// A sentence, if a session is none.
pub(crate) fn of_json(document: Json, codebook: Option<&Json>) -> Result<Vec<Session>, String> {
    let own = codebook_of(&document);
    let mut sessions = Vec::new();
    for (key, session) in each(&document, &mut Vec::new()) {
        let book = Book::read(codebook.or(own).or_else(|| codebook_of(session)));
        let network = session.get("network").unwrap_or(session);
        let Some(nodes) = network.get("nodes").and_then(Json::items) else {
            return Err(format!(
                "Session {} has no list of nodes, so it is no session of Network Canvas.",
                sessions.len() + 1
            ));
        };
        let said = |name: &str| {
            let text = |json: &Json| json.get(name).and_then(Json::as_str).map(str::to_owned);
            text(session).or_else(|| text(&document)).or_else(|| text(document.get("protocol")?)).unwrap_or_default()
        };
        let mut made = Session {
            id: Some(said("id")).filter(|it| !it.is_empty()).or(key.map(str::to_owned)).unwrap_or(said("sessionId")),
            case: said("caseId"),
            protocol: said("protocolName"),
            protocol_id: said("protocolUID"),
            started: time(session.get("startTime").or(session.get("sessionStart"))),
            finished: time(session.get("finishTime").or(session.get("sessionFinish"))),
            ..Session::default()
        };
        made.learn(&book);
        if let Some(ego) = network.get("ego") {
            made.ego_id = ego.get("_uid").and_then(Json::as_str).unwrap_or_default().to_owned();
            made.ego = answers(ego, Some(&book.ego));
        }
        made.nodes = nodes.iter().map(|node| item(node, &book.nodes)).collect();
        let edges = network.get("edges").and_then(Json::items).unwrap_or_default();
        made.edges = edges.iter().map(|edge| item(edge, &book.edges)).collect();
        sessions.push(made);
    }
    Ok(sessions)
}

type Types = std::collections::BTreeMap<String, super::book::TypeOf>;

fn item(json: &Json, types: &Types) -> Item {
    let text = |name: &str| json.get(name).and_then(Json::as_str).unwrap_or_default().to_owned();
    let key = text("type");
    let known = types.get(&key);
    let prompts = json.get("promptIDs").and_then(Json::items).unwrap_or_default();
    Item {
        id: text("_uid"),
        of: known.map_or(key, |it| it.name.clone()),
        ends: (text("from"), text("to")),
        named_in: prompts.iter().filter_map(Json::as_str).map(str::to_owned).collect(),
        answers: answers(json, known.map(|it| &it.variables)),
        ..Item::default()
    }
}

/// The answers of ego, a node or an edge, by the names of their variables.
fn answers(json: &Json, variables: Option<&Variables>) -> Answers {
    let mut out = Answers::default();
    let given = json.get("attributes").and_then(Json::members).unwrap_or_default();
    let known = variables.map(Vec::as_slice).unwrap_or_default();
    let is_sealed = |key: &str| json.get("_secureAttributes").is_some_and(|it| it.get(key).is_some());
    let mut put = |key: &str, value: &Json| {
        let name = known.iter().find(|(of, _)| of == key).map_or(key, |(_, it)| it.name.as_str());
        if is_sealed(key) {
            // What is encrypted says nothing to anybody without the passphrase.
            out.add(name, Json::Null);
            out.add(&format!("{name}_missing"), Json::from("encrypted"));
        } else {
            out.add(name, value.clone());
        }
    };
    // In the order of the codebook, which has the map first that was asked first.
    for (key, _) in known {
        if let Some((_, value)) = given.iter().find(|(of, _)| of == key) {
            put(key, value);
        }
    }
    for (key, value) in given.iter().filter(|(of, _)| !known.iter().any(|(key, _)| key == of)) {
        put(key, value);
    }
    out
}
