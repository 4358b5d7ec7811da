//! One session, whichever form it came in, and the network file of it.

use super::book::Book;
use json::{Json, canonical};
use std::collections::BTreeSet;

/// A session of Network Canvas.
#[derive(Clone, Debug, Default)]
pub(crate) struct Session {
    pub id: String,
    pub case: String,
    pub protocol: String,
    pub protocol_id: String,
    pub started: Option<String>,
    pub finished: Option<String>,
    /// The id of ego
    pub ego_id: String,
    pub ego: Answers,
    pub nodes: Vec<Item>,
    pub edges: Vec<Item>,
    /// The kinds of tie that there can be
    pub kinds: Vec<String>,
    pub codebook: Option<Json>,
}

/// A node or an edge.
#[derive(Clone, Debug, Default)]
pub(crate) struct Item {
    pub id: String,
    /// Its number in the file, where items stand in several lists
    pub number: usize,
    /// The name of its type
    pub of: String,
    /// The ends of an edge
    pub ends: (String, String),
    pub named_in: Vec<String>,
    /// What the data call it, if they do
    pub label: Option<String>,
    pub answers: Answers,
}

/// What was answered, by the names of variables.
#[derive(Clone, Debug, Default)]
pub(crate) struct Answers {
    values: Vec<(String, Json)>,
    /// Places, by the name of their variable
    places: Vec<(String, f64, f64)>,
}

impl Answers {
    /// Takes in an answer: a place is one, and what no variable of ours can hold becomes a text.
    pub fn add(&mut self, name: &str, value: Json) {
        let number = |member: &str| value.get(member).and_then(Json::as_f64);
        if let (Some(x), Some(y)) = (number("x"), number("y")) {
            return self.places.push((name.to_owned(), x, y));
        }
        let is_plain = |json: &Json| !matches!(json, Json::Null | Json::List(_) | Json::Object(_));
        let value = match value {
            Json::List(items) if items.iter().all(is_plain) => Json::List(items),
            Json::List(_) | Json::Object(_) => Json::Text(canonical(&value)),
            value => value,
        };
        self.values.push((name.to_owned(), value));
    }

    /// Takes in a place on the map of a variable.
    pub fn place(&mut self, name: &str, x: f64, y: f64) {
        self.places.push((name.to_owned(), x, y));
    }

    fn text(&self, is_it: impl Fn(&str) -> bool) -> Option<(&str, &str)> {
        let found = self.values.iter().filter(|(name, _)| is_it(name));
        found
            .filter_map(|(name, value)| Some((name.as_str(), value.as_str()?)))
            .find(|(_, text)| !text.trim().is_empty())
    }

    /// Writes them, under names that the file does not use itself.
    fn write(&self, reserved: &[&str], left_out: Option<&str>, map: Option<&str>, out: &mut Json) {
        let mut taken: BTreeSet<String> = reserved.iter().map(|it| (*it).to_owned()).collect();
        let mut put = |name: &str, value: Json| {
            let mut name = if name.is_empty() { "unnamed".to_owned() } else { name.to_owned() };
            while !taken.insert(name.clone()) {
                name.push('_');
            }
            out.add(&name, value);
        };
        for (name, value) in self.values.iter().filter(|(name, _)| Some(name.as_str()) != left_out) {
            put(name, value.clone());
        }
        for (name, x, y) in self.places.iter().filter(|(name, ..)| Some(name.as_str()) != map) {
            put(&format!("{name}_x"), Json::from(*x));
            put(&format!("{name}_y"), Json::from(*y));
        }
    }
}

/// The members of a node and of an edge that are no variables.
const OF_NODE: [&str; 7] = ["id", "type", "label", "named_in", "order", "x", "y"];
const OF_EDGE: [&str; 3] = ["source", "target", "key"];

impl Session {
    /// Says whom the session is of, if a book knows their types: types and kinds that nobody has are part of a study too.
    pub fn learn(&mut self, book: &Book) {
        self.codebook = book.to_json();
        self.kinds = book.kinds();
    }

    /// What its file can be called.
    pub fn name(&self) -> String {
        [&self.case, &self.id].into_iter().filter(|it| !it.is_empty()).cloned().collect::<Vec<_>>().join("_")
    }

    /// The variable whose places are the map: the first that anybody has a place in.
    fn map(&self) -> Option<String> {
        self.nodes.iter().flat_map(|node| &node.answers.places).next().map(|(name, ..)| name.clone())
    }

    /// The network file.
    pub fn into_file(self) -> Json {
        let map = self.map();
        let mut nodes = Vec::with_capacity(self.nodes.len());
        for (at, node) in self.nodes.iter().enumerate() {
            let (label, from) = node.called(at);
            let mut out = Json::object([
                ("id", Json::from(node.id.as_str())),
                ("type", Json::from(node.of.as_str())),
                ("label", Json::from(label)),
                ("named_in", Json::list(node.named_in.iter().map(String::as_str))),
                ("order", Json::from(at + 1)),
            ]);
            if let Some((_, x, y)) = node.answers.places.iter().find(|(name, ..)| Some(name) == map.as_ref()) {
                out.add("x", Json::from(*x));
                out.add("y", Json::from(*y));
            }
            node.answers.write(&OF_NODE, from, map.as_deref(), &mut out);
            nodes.push(out);
        }
        let mut edges = Vec::with_capacity(self.edges.len());
        for edge in &self.edges {
            let mut out = Json::object([
                ("source", Json::from(edge.ends.0.as_str())),
                ("target", Json::from(edge.ends.1.as_str())),
                ("key", Json::from(edge.of.as_str())),
            ]);
            edge.answers.write(&OF_EDGE, None, None, &mut out);
            edges.push(out);
        }
        Json::object([
            ("directed", Json::Bool(false)),
            ("multigraph", Json::Bool(true)),
            ("graph", self.graph()),
            ("nodes", Json::List(nodes)),
            ("edges", Json::List(edges)),
        ])
    }

    fn graph(&self) -> Json {
        let known = |text: &str| Json::from(Some(text).filter(|it| !it.is_empty()));
        let mut kinds = Json::Object(Vec::new());
        for kind in self.kinds.iter().chain(self.edges.iter().map(|edge| &edge.of)) {
            if kinds.get(kind).is_none() {
                kinds.add(kind, Json::object([("directed", Json::Bool(false))]));
            }
        }
        let mut ego = Json::Object(Vec::new());
        self.ego.write(&[], None, None, &mut ego);
        let title = if self.protocol.is_empty() { "Network Canvas" } else { &self.protocol };
        let id = if self.protocol_id.is_empty() { title } else { &self.protocol_id };
        let interview = Json::object([
            ("id", Json::from(self.id.as_str())),
            ("participant", known(&self.case)),
            ("ego", known(&self.ego_id)),
            ("started", Json::from(self.started.as_deref())),
            ("finished", Json::from(self.finished.as_deref())),
            ("complete", Json::Bool(self.finished.is_some())),
        ]);
        let mut graph = Json::object([
            ("format", Json::from("sociogram")),
            ("version", Json::from(1_usize)),
            ("protocol", Json::object([("id", Json::from(id)), ("title", Json::from(title))])),
            ("interview", interview),
            ("kinds", kinds),
        ]);
        if let Some(codebook) = &self.codebook {
            graph.add("codebook", codebook.clone());
        }
        graph.add("ego", ego);
        graph
    }
}

impl Item {
    /// The name of a node, and the variable that has nothing else to say: as Network Canvas finds it, the variable called
    /// "name", else one with "name" in its name, else the first text, else its type.
    fn called(&self, at: usize) -> (String, Option<&str>) {
        let is_name = |name: &str| name.eq_ignore_ascii_case("name");
        if let Some((name, text)) = self.answers.text(is_name) {
            return (text.to_owned(), Some(name));
        }
        let has_name = |name: &str| name.to_lowercase().contains("name");
        let label = self.label.as_deref().filter(|it| !it.trim().is_empty());
        let found = label.or_else(|| self.answers.text(has_name).or(self.answers.text(|_| true)).map(|it| it.1));
        (found.map_or_else(|| format!("{} {}", self.of, at + 1), str::to_owned), None)
    }
}

/// A time as files have it: ISO 8601, or milliseconds since 1970.
pub(crate) fn time(json: Option<&Json>) -> Option<String> {
    match json? {
        Json::Text(text) => Some(text.clone()).filter(|it| is_time(it)),
        Json::Number(number) => formats::iso_8601(*number),
        _ => None,
    }
}

fn is_time(text: &str) -> bool {
    text.is_ascii() && text.len() >= 20 && text.ends_with('Z') && text.get(10..11) == Some("T")
}
