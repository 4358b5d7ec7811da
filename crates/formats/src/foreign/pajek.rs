//! Pajek's networks: `*Vertices` with numbers, labels and places, then `*Arcs`, `*Edges`, their lists, or a `*Matrix`.
//! (Mrvar & Batagelj, *Pajek reference manual*, sec. 5.3.)

use super::{number_of, parts};
use crate::dialect::NetworkParts;
use json::Json;

/// What lines stand for, by the heading before them.
#[derive(Clone, Copy, PartialEq)]
enum Section {
    Vertices,
    /// Ties, directed or not, two ends a line or one and a list of the others
    Ties {
        directed: bool,
        list: bool,
    },
    Matrix {
        directed: bool,
    },
    Other,
}

pub(super) fn read(text: &str) -> Option<Result<NetworkParts, String>> {
    let is_comment = |line: &str| line.is_empty() || line.starts_with('%');
    let mut lines = text.trim_start_matches('\u{feff}').lines().enumerate().map(|(at, line)| (at + 1, line.trim()));
    let (_, first) = lines.clone().find(|(_, line)| !is_comment(line))?;
    let (heading, _) = section(first)?;
    if heading == Section::Other && !first.to_lowercase().starts_with("*network") {
        return None;
    }
    let (mut nodes, mut edges, mut now, mut kind, mut row) = (Vec::new(), Vec::new(), Section::Other, None, 0);
    let mut any_directed = false;
    for (number, line) in lines.by_ref().filter(|(_, line)| !is_comment(line)) {
        if let Some((section, rest)) = section(line) {
            (now, kind, row) = (section, relation(rest), 0);
            if section == Section::Vertices {
                if !nodes.is_empty() {
                    // A project of several networks: the first is shown.
                    break;
                }
                let count = rest.split_whitespace().next().and_then(|it| it.parse::<usize>().ok());
                let Some(count) = count.filter(|it| *it <= MOST) else {
                    return Some(Err(format!("Line {number} should say how many vertices there are: `*Vertices 34`.")));
                };
                let vertex = |at: usize| Json::object([("id", Json::from((at + 1).to_string()))]);
                nodes = (0..count).map(vertex).collect();
            }
            continue;
        }
        let words = words(line);
        match now {
            Section::Vertices => vertex(&words, &mut nodes),
            Section::Ties { directed, list } => {
                any_directed |= directed;
                ties(&words, directed, list, kind.as_deref(), &mut edges);
            }
            Section::Matrix { directed } => {
                row += 1;
                for (column, word) in words.iter().enumerate() {
                    let weight = number_of(word).unwrap_or(0.0);
                    if weight != 0.0 && (directed || column + 1 >= row) {
                        edges.push(tie(
                            &row.to_string(),
                            &(column + 1).to_string(),
                            directed,
                            Some(weight),
                            kind.as_deref(),
                        ));
                    }
                }
            }
            Section::Other => {}
        }
    }
    Some(Ok(parts(nodes, edges, any_directed, false)))
}

/// More vertices than a page can hold, which a typing error makes.
const MOST: usize = 5_000_000;

/// What a heading begins, and the rest of its line.
fn section(line: &str) -> Option<(Section, &str)> {
    let line = line.strip_prefix('*')?;
    let end = line.find(|it: char| it.is_whitespace() || it == ':').unwrap_or(line.len());
    let (name, rest) = line.split_at(end);
    let ties = |directed, list| Section::Ties { directed, list };
    let section = match name.to_lowercase().as_str() {
        "vertices" => Section::Vertices,
        "arcs" => ties(true, false),
        "edges" => ties(false, false),
        "arcslist" => ties(true, true),
        "edgeslist" => ties(false, true),
        "matrix" => Section::Matrix { directed: true },
        _ => Section::Other,
    };
    Some((section, rest))
}

/// The relation of a heading: `:2 "advice"`.
fn relation(rest: &str) -> Option<String> {
    let rest = rest.trim_start().strip_prefix(':')?;
    let words = words(rest);
    words.get(1).or(words.first()).cloned()
}

/// The words of a line; what stands in quotes is one.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quoted, mut is_word) = (Vec::new(), String::new(), false, false);
    for letter in line.chars() {
        match letter {
            '"' => (quoted, is_word) = (!quoted, true),
            letter if letter.is_whitespace() && !quoted => {
                if std::mem::take(&mut is_word) {
                    words.push(std::mem::take(&mut word));
                }
            }
            letter => {
                word.push(letter);
                is_word = true;
            }
        }
    }
    if is_word {
        words.push(word);
    }
    words
}

/// A vertex: its number, its label, and where it stands; then the shape, and pairs of a name and a value.
fn vertex(words: &[String], nodes: &mut [Json]) {
    let number = words.first().and_then(|it| it.parse::<usize>().ok());
    let Some(node) = number.and_then(|it| nodes.get_mut(it.checked_sub(1)?)) else { return };
    if let Some(label) = words.get(1) {
        node.add("label", Json::from(label.as_str()));
    }
    let mut rest = words.get(2..).unwrap_or_default();
    let place: Vec<f64> = rest.iter().map_while(|it| number_of(it)).take(3).collect();
    if let [x, y, ..] = place.as_slice() {
        node.add("x", Json::from(*x));
        node.add("y", Json::from(*y));
    }
    rest = rest.get(place.len()..).unwrap_or_default();
    // The shape stands alone; what follows says how it is drawn, and what others have added.
    for pair in rest.get(1..).unwrap_or_default().chunks_exact(2) {
        if let [name, value] = pair
            && !DRAWN.contains(&name.as_str())
        {
            node.add(&super::beside(name, &["id", "label", "x", "y"]), super::typed(value));
        }
    }
}

/// The names of what only says how a vertex is drawn.
const DRAWN: [&str; 18] = [
    "ic", "bc", "bw", "lc", "la", "lr", "lphi", "fos", "font", "x_fact", "y_fact", "s_size", "phi", "r", "q", "hooks",
    "HOOKS", "box",
];

fn ties(words: &[String], directed: bool, list: bool, kind: Option<&str>, edges: &mut Vec<Json>) {
    let Some((from, others)) = words.split_first() else { return };
    if list {
        edges.extend(others.iter().map(|to| tie(from, to, directed, None, kind)));
    } else if let Some(to) = others.first() {
        edges.push(tie(from, to, directed, others.get(1).and_then(|it| number_of(it)), kind));
    }
}

fn tie(from: &str, to: &str, directed: bool, weight: Option<f64>, kind: Option<&str>) -> Json {
    let mut tie =
        Json::object([("source", Json::from(from)), ("target", Json::from(to)), ("directed", Json::Bool(directed))]);
    if let Some(weight) = weight {
        tie.add("weight", Json::from(weight));
    }
    if let Some(kind) = kind {
        tie.add("kind", Json::from(kind));
    }
    tie
}
