//! Networks as other programs write them, besides JSON: GraphML, GEXF, Pajek, and tables of ties.
//!
//! Each is read into the same lists of nodes and ties that JSON has, and from there on all are one. Nothing here is in
//! what participants download, nor in the measurer: only the workshop opens such files.

mod gexf;
mod graphml;
mod ours;
mod pajek;
mod table;
mod xml;

use super::dialect::{Dialect, NetworkParts};
use super::read_network::NetworkReading;
use super::refusal::not_a_network;
use json::Json;

/// Begins to read a network from a text that is not JSON; `None` if it is in no form that is known here.
type FormReader = fn(&str) -> Option<Result<NetworkParts, String>>;

/// The forms, the ones that are told for certain first.
const FORMS: [FormReader; 4] = [graphml::read, gexf::read, pajek::read, table::read];

/// Begins to read a network from a text that is not JSON.
///
/// # Errors
/// One sentence that says what the text is instead, or what is wrong with it.
pub fn begin_foreign(text: &str) -> Result<NetworkReading, String> {
    let parts = FORMS.iter().find_map(|read| read(text));
    parts.unwrap_or_else(|| Err(not_a_network(text))).map(NetworkReading::of_parts)
}

/// The parts of a network with these nodes and ties.
fn parts(nodes: Vec<Json>, edges: Vec<Json>, directed: bool, y_up: bool) -> NetworkParts {
    let dialect = Dialect {
        directed,
        y_up,
        label: &["label", "name"],
        kind: super::dialect::kind_member(&edges, true),
        ..Dialect::default()
    };
    NetworkParts { nodes, edges: Some(edges), graph: Json::Null, dialect }
}

/// The XML of a text. What defines entities of its own, or is nested deeper than a network, is refused.
///
/// # Errors
/// One sentence that says what is wrong with it.
pub fn xml_document(text: &str) -> Result<roxmltree::Document<'_>, String> {
    xml::parse(text.trim_start_matches('\u{feff}').trim_start())
}

/// A text as a number where it is one, and as true or false. Codes with leading zeros stay texts.
pub fn typed(text: &str) -> Json {
    match text.trim() {
        "true" => Json::Bool(true),
        "false" => Json::Bool(false),
        number => number_of(number).map_or_else(|| Json::from(text), Json::Number),
    }
}

/// The number that a text spells as programs do. Codes with leading zeros, and digits beyond what a number keeps, are no
/// numbers.
fn number_of(text: &str) -> Option<f64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let is_code = digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("0.");
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit() || b".eE+-".contains(&byte));
    if is_code || !is_plain || !digits.starts_with(|it: char| it.is_ascii_digit() || it == '.') {
        return None;
    }
    let number: f64 = text.parse().ok().filter(|it: &f64| it.is_finite())?;
    (digits.len() < 16 || digits.contains(['.', 'e', 'E'])).then_some(number)
}

/// The name of an attribute that stands beside an id or ends, which keep their names.
fn beside(name: &str, reserved: &[&str]) -> String {
    if reserved.contains(&name) { format!("{name}_") } else { name.to_owned() }
}
