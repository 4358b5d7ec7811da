//! The codebook of a Network Canvas protocol: data name types and variables by keys, and it says what those are called.

use json::Json;
use std::collections::BTreeMap;

/// The codebook of a protocol document, or the codebook itself; `None` if it is neither.
pub fn codebook_of(document: &Json) -> Option<&Json> {
    let is_book = |json: &&Json| json.get("node").or(json.get("ego")).or(json.get("edge")).is_some();
    let inside = ["codebook", "protocol"].into_iter().find_map(|name| document.get(name));
    inside.and_then(|it| if is_book(&it) { Some(it) } else { it.get("codebook") }).or(Some(document)).filter(is_book)
}

/// A variable of a codebook.
#[derive(Clone, Debug, Default)]
pub(crate) struct Variable {
    pub name: String,
    pub kind: String,
    /// The values and labels of its options
    pub options: Vec<(Json, Option<String>)>,
}

/// The variables of ego or of a type, by key.
pub(crate) type Variables = Vec<(String, Variable)>;

/// A type of node or of edge.
#[derive(Clone, Debug, Default)]
pub(crate) struct TypeOf {
    pub name: String,
    pub variables: Variables,
}

/// What a codebook says.
#[derive(Clone, Debug, Default)]
pub(crate) struct Book {
    is_known: bool,
    pub ego: Variables,
    pub nodes: BTreeMap<String, TypeOf>,
    pub edges: BTreeMap<String, TypeOf>,
}

impl Book {
    /// Reads a codebook; without one nothing is known.
    pub fn read(codebook: Option<&Json>) -> Self {
        let types = |name: &str| -> BTreeMap<String, TypeOf> {
            let types = codebook.and_then(|it| it.get(name)).and_then(Json::members).unwrap_or_default();
            let one = |(key, says): &(String, Json)| {
                let name = says.get("name").and_then(Json::as_str).unwrap_or(key).to_owned();
                (key.clone(), TypeOf { name, variables: variables(says.get("variables")) })
            };
            types.iter().map(one).collect()
        };
        let ego = codebook.and_then(|it| it.get("ego")?.get("variables"));
        Book { is_known: codebook.is_some(), ego: variables(ego), nodes: types("node"), edges: types("edge") }
    }

    /// The names of the kinds of tie.
    pub fn kinds(&self) -> Vec<String> {
        self.edges.values().map(|it| it.name.clone()).collect()
    }

    /// The variables of a type with this name, or that is called so in the names of files, where all but Latin letters
    /// and digits is left out.
    pub fn of_name<'a>(types: &'a BTreeMap<String, TypeOf>, name: &str) -> Option<&'a TypeOf> {
        let plain = |text: &str| text.chars().filter(|it| it.is_ascii_alphanumeric() || *it == '_').collect::<String>();
        types.values().find(|it| it.name == name).or_else(|| types.values().find(|it| plain(&it.name) == name))
    }

    /// The codebook as network files have it; `None` if none is known.
    pub fn to_json(&self) -> Option<Json> {
        let types = |types: &BTreeMap<String, TypeOf>| {
            let mut out = Json::Object(Vec::new());
            for it in types.values() {
                let entry = [("label", Json::from(it.name.as_str())), ("variables", declared(&it.variables))];
                out.add(&it.name, Json::object(entry));
            }
            out
        };
        self.is_known.then(|| {
            Json::object([("ego", declared(&self.ego)), ("alters", types(&self.nodes)), ("ties", types(&self.edges))])
        })
    }
}

fn variables(json: Option<&Json>) -> Variables {
    let text = |json: Option<&Json>| json.and_then(Json::as_str).map(str::to_owned);
    let option = |option: &Json| match option.get("value") {
        Some(value) => (value.clone(), text(option.get("label"))),
        None => (option.clone(), None),
    };
    let one = |(key, says): &(String, Json)| {
        let options = says.get("options").and_then(Json::items).unwrap_or_default();
        let variable = Variable {
            name: text(says.get("name")).unwrap_or_else(|| key.clone()),
            kind: text(says.get("type")).unwrap_or_default(),
            options: options.iter().map(option).collect(),
        };
        (key.clone(), variable)
    };
    json.and_then(Json::members).unwrap_or_default().iter().map(one).collect()
}

/// What there is to say of variables besides places, which are no answers.
fn declared(variables: &Variables) -> Json {
    let mut out = Json::Object(Vec::new());
    for (_, variable) in variables.iter().filter(|(_, it)| it.kind != "layout") {
        let mut entry = Json::object([("type", Json::from(word(&variable.kind)))]);
        let options = variable.options.iter().filter(|(value, _)| value.as_str().is_some() || value.as_f64().is_some());
        let option = |(value, label): &(Json, Option<String>)| {
            let label = label.clone().unwrap_or_else(|| spelled(value));
            Json::object([("value", value.clone()), ("label", Json::from(label))])
        };
        let options: Vec<Json> = options.map(option).collect();
        if !options.is_empty() {
            entry.add("options", Json::List(options));
        }
        out.add(&variable.name, entry);
    }
    out
}

/// A value as it stands in the names of columns.
pub(crate) fn spelled(value: &Json) -> String {
    value.as_str().map_or_else(|| json::canonical(value), str::to_owned)
}

/// The word of ours for a type of variable.
fn word(kind: &str) -> &str {
    match kind {
        "number" | "scalar" => "decimal-number",
        "boolean" => "yes-no",
        "ordinal" => "scale",
        "categorical" => "many-of",
        "datetime" => "date",
        _ => "text",
    }
}
