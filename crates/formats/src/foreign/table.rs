//! Tables: a list of ties with a column for each end, or an adjacency matrix; by comma, semicolon or tab, and bare lists of
//! ties by blanks too, as networkx and collections of networks write them.

use super::{beside, parts, typed};
use crate::dialect::NetworkParts;
use json::Json;
use std::collections::BTreeSet;

/// What the columns of the ends are called.
const SOURCES: [&str; 8] = ["source", "from", "src", "ego", "sender", "source_id", "from_id", "node1"];
const TARGETS: [&str; 8] = ["target", "to", "dst", "alter", "receiver", "target_id", "to_id", "node2"];
/// What columns of the direction are called: Gephi's, and plain ones.
const DIRECTIONS: [&str; 2] = ["type", "directed"];

pub(super) fn read(text: &str) -> Option<Result<NetworkParts, String>> {
    // JSON with a fault, and pages, have commas too.
    if text.trim_start_matches('\u{feff}').trim_start().starts_with(['{', '[', '<']) {
        return None;
    }
    let rows = match rows_by_blanks(text) {
        Some(rows) => rows,
        None => rows(text)?,
    };
    let (head, body) = rows.split_first()?;
    if head.iter().any(|it| it.starts_with("networkCanvas")) {
        return None;
    }
    let lower: Vec<String> = head.iter().map(|it| it.to_lowercase()).collect();
    let column = |names: &[&str]| names.iter().find_map(|name| lower.iter().position(|it| it == name));
    if let (Some(from), Some(to)) = (column(&SOURCES), column(&TARGETS)) {
        return Some(Ok(of_ties(body, head, (from, to))));
    }
    if let Some(matrix) = matrix(&rows) {
        return Some(Ok(matrix));
    }
    if is_list_of_ties(&rows) {
        return Some(Ok(of_ties(&rows, &["source", "target", "weight"].map(str::to_owned), (0, 1))));
    }
    // Sentences have commas too, though seldom as many in each line.
    if head.len() < 2 || body.first().is_none_or(|row| row.len() != head.len()) {
        return None;
    }
    Some(Err("This looks like a table, but not one of ties: its first row should call one column “source” and one “target”, \
              or it should be a square matrix with the names in its first row and its first column."
        .into()))
}

/// The rows of a table; `None` for what is none.
fn rows(text: &str) -> Option<Vec<Vec<String>>> {
    let text = text.trim_start_matches('\u{feff}');
    // Spreadsheets write this line to say what stands between cells.
    let (separator, text) = match text.strip_prefix("sep=").and_then(|it| it.split_once('\n')) {
        Some((separator, rest)) => (separator.bytes().next()?, rest),
        None => (separator(text.lines().find(|it| !it.trim().is_empty())?)?, text),
    };
    let mut reader = csv::ReaderBuilder::new();
    let mut reader =
        reader.delimiter(separator).has_headers(false).flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let rows = reader.records().map_while(Result::ok).map(|row| row.iter().map(str::to_owned).collect::<Vec<_>>());
    let rows: Vec<Vec<String>> = rows.filter(|row: &Vec<String>| row.iter().any(|cell| !cell.is_empty())).collect();
    (!rows.is_empty()).then_some(rows)
}

/// The rows of a list of ties by blanks: two or three words in each line, comments apart. In a line with tabs those
/// separate, and names may have spaces. networkx adds a dictionary.
fn rows_by_blanks(text: &str) -> Option<Vec<Vec<String>>> {
    let lines = text.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with(['#', '%']));
    let words = |line: &str| -> Vec<String> {
        let line = line.split_once(" {").map_or(line, |(before, _)| before);
        match line.contains('\t') {
            true => line.split('\t').map(|cell| cell.trim().to_owned()).collect(),
            false => line.split_whitespace().map(str::to_owned).collect(),
        }
    };
    let rows: Vec<Vec<String>> = lines.map(words).collect();
    is_list_of_ties(&rows).then_some(rows)
}

/// What stands between the cells of a first line: whichever stands there most often, outside of quotes.
fn separator(line: &str) -> Option<u8> {
    let count = |separator: char| {
        let mut quoted = false;
        line.chars()
            .filter(|it| {
                quoted ^= *it == '"';
                *it == separator && !quoted
            })
            .count()
    };
    let found = [('\t', b'\t'), (';', b';'), (',', b',')].map(|(letter, byte)| (count(letter), byte));
    found.into_iter().rev().max_by_key(|it| it.0).filter(|it| it.0 > 0).map(|it| it.1)
}

fn of_ties(body: &[Vec<String>], head: &[String], (from, to): (usize, usize)) -> NetworkParts {
    let mut edges = Vec::with_capacity(body.len());
    let mut ids = Ids::default();
    for row in body {
        let cell = |at: usize| row.get(at).map(String::as_str).unwrap_or_default();
        let (source, target) = (cell(from), cell(to));
        ids.meet(source);
        ids.meet(target);
        // A row with one name says that somebody is there, tied to nobody.
        if source.is_empty() || target.is_empty() {
            continue;
        }
        let mut edge = Json::object([("source", Json::from(source)), ("target", Json::from(target))]);
        for (at, name) in head.iter().enumerate().filter(|(at, _)| *at != from && *at != to) {
            let value = cell(at);
            if value.is_empty() || name.is_empty() {
                continue;
            }
            let lower = name.to_lowercase();
            let name = if KNOWN.contains(&lower.as_str()) { lower.as_str() } else { name };
            let is_flag = name == "directed"
                && matches!(value.to_lowercase().as_str(), "true" | "false" | "1" | "0" | "yes" | "no");
            let value = match is_flag {
                true => Json::Bool(matches!(value.to_lowercase().as_str(), "true" | "1" | "yes")),
                false if DIRECTIONS.contains(&name) || name == "kind" || name == "label" => Json::from(value),
                false => typed(value),
            };
            edge.add(&beside(name, &["source", "target", "key"]), value);
        }
        edges.push(edge);
    }
    parts(ids.nodes(), edges, false, false)
}

/// Columns that mean the same however they are written.
const KNOWN: [&str; 6] = ["type", "kind", "label", "weight", "directed", "relation"];

/// The names that tables speak of, in the order in which they come.
#[derive(Default)]
struct Ids {
    seen: BTreeSet<String>,
    order: Vec<String>,
}

impl Ids {
    fn meet(&mut self, id: &str) {
        if !id.is_empty() && self.seen.insert(id.to_owned()) {
            self.order.push(id.to_owned());
        }
    }

    fn nodes(self) -> Vec<Json> {
        self.order.into_iter().map(|id| Json::object([("id", Json::from(id))])).collect()
    }
}

/// Whether rows without a head are ties: of two or three cells, where somebody stands in both of the first columns.
fn is_list_of_ties(rows: &[Vec<String>]) -> bool {
    let shaped = !rows.is_empty()
        && rows.iter().all(|row| (2..=3).contains(&row.len()) && row.iter().take(2).all(|cell| !cell.is_empty()));
    let first: BTreeSet<&String> = rows.iter().filter_map(|row| row.first()).collect();
    shaped && rows.iter().filter_map(|row| row.get(1)).any(|to| first.contains(to))
}

/// An adjacency matrix: the same names in the first row and in the first column, numbers or nothing inside.
fn matrix(rows: &[Vec<String>]) -> Option<NetworkParts> {
    let (head, body) = rows.split_first()?;
    let names = head.get(1..)?;
    let is_square = names.len() >= 2 && body.len() == names.len();
    let are_same = body.iter().zip(names).all(|(row, name)| row.first() == Some(name));
    let weight = |cell: &String| if cell.is_empty() { Some(0.0) } else { cell.replace(',', ".").parse::<f64>().ok() };
    let weights: Vec<Vec<f64>> =
        body.iter().map(|row| row.get(1..)?.iter().map(weight).collect::<Option<Vec<f64>>>()).collect::<Option<_>>()?;
    if !is_square || !are_same {
        return None;
    }
    let at = |row: usize, column: usize| weights.get(row).and_then(|it| it.get(column)).copied().unwrap_or(0.0);
    let all = 0..names.len();
    // What is the same both ways has no direction.
    let symmetric = all.clone().all(|row| (0..row).all(|column| at(row, column) == at(column, row)));
    let mut edges = Vec::new();
    for (row, from) in names.iter().enumerate() {
        for (column, to) in names.iter().enumerate() {
            let weight = at(row, column);
            if weight != 0.0 && !weight.is_nan() && (!symmetric || column >= row) {
                edges.push(Json::object([
                    ("source", Json::from(from.as_str())),
                    ("target", Json::from(to.as_str())),
                    ("weight", Json::from(weight)),
                ]));
            }
        }
    }
    let mut ids = Ids::default();
    names.iter().for_each(|name| ids.meet(name));
    Some(parts(ids.nodes(), edges, !symmetric, false))
}
