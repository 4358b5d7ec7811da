//! From a file to rows: JSON objects with `id`, `label` and whatever other columns there are.

use json::Json;
use std::collections::BTreeMap;
use std::fmt;

/// The most people that a roster has.
const MOST: usize = 20_000;

/// The most faults that are told of one file.
const MOST_FAULTS: usize = 20;

/// Something in a roster that is wrong, in a sentence that says where and what would be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterFault(pub String);

impl fmt::Display for RosterFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Reads a roster: JSON where the text begins as a list or an object does, else CSV. `name` is what the file is called in
/// messages. JSON is a list of objects, or an object with such a list as `people`. CSV has a line of column names, `id` and
/// `label` among them, and commas, semicolons or tabs between its columns, whichever the first line has most of.
///
/// # Errors
/// Everything that is wrong, up to 20 faults.
pub fn read(name: &str, text: &str) -> Result<Vec<Json>, Vec<RosterFault>> {
    let text = text.trim_start_matches('\u{feff}');
    let is_json = text.trim_start().starts_with(['[', '{']);
    if is_json { from_json(name, text) } else { from_csv(name, text) }
}

fn from_json(name: &str, text: &str) -> Result<Vec<Json>, Vec<RosterFault>> {
    let number = |digits: &str| digits.parse().unwrap_or(f64::NAN);
    let Some(document) = json::parse(text, &number) else {
        return Err(vec![RosterFault(format!("{name} is not JSON. Check it with an editor, or write it as CSV."))]);
    };
    let people = document.get("people").unwrap_or(&document).items();
    let Some(people) = people else {
        let message = "has no list of people. It should be a list of objects, each with \"id\" and \"label\".";
        return Err(vec![RosterFault(format!("{name} {message}"))]);
    };
    let mut faults = Vec::new();
    let mut rows = Vec::new();
    for (at, person) in people.iter().enumerate() {
        let place = format!("{name}, person {}", at + 1);
        if person.members().is_none() {
            faults.push(RosterFault(format!("{place}: an object with \"id\" and \"label\" should stand here.")));
            continue;
        }
        rows.push((place, person.clone()));
    }
    checked(name, rows, faults)
}

fn from_csv(name: &str, text: &str) -> Result<Vec<Json>, Vec<RosterFault>> {
    let head = text.lines().next().unwrap_or_default();
    let mut separator = b',';
    for other in [b';', b'\t'] {
        let count = |byte: u8| head.bytes().filter(|it| *it == byte).count();
        if count(other) > count(separator) {
            separator = other;
        }
    }
    let mut builder = csv::ReaderBuilder::new();
    // Lines that are too short or too long are told in words of our own.
    let mut reader = builder.delimiter(separator).flexible(true).from_reader(text.as_bytes());
    let names: Vec<String> = match reader.headers() {
        Ok(head) => head.iter().map(|it| it.trim().to_owned()).collect(),
        Err(error) => return Err(vec![RosterFault(format!("{name}, line 1: {error}."))]),
    };
    let mut faults = Vec::new();
    for needed in ["id", "label"] {
        if !names.iter().any(|it| it == needed) {
            let found = names.join(", ");
            faults.push(RosterFault(format!(
                "{name}, line 1: there is no column \"{needed}\". The first line names the columns; found: {found}."
            )));
        }
    }
    for (at, column) in names.iter().enumerate() {
        if names[..at].contains(column) {
            faults.push(RosterFault(format!("{name}, line 1: the column \"{column}\" is there twice. Rename one.")));
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                faults.push(RosterFault(format!("{name}: {error}.")));
                break;
            }
        };
        let line = record.position().map_or(0, |at| line_of(text, at));
        let place = format!("{name}, line {line}");
        if record.len() != names.len() {
            faults.push(RosterFault(format!(
                "{place}: there are {} columns, and the first line names {}. Put a value that has the separator in it \
                 between quotes.",
                record.len(),
                names.len()
            )));
            continue;
        }
        let mut row = Json::Object(Vec::new());
        for (column, cell) in names.iter().zip(&record) {
            let cell = cell.trim();
            if !cell.is_empty() {
                row.add(column, Json::from(cell));
            }
        }
        rows.push((place, row));
    }
    checked(name, rows, faults)
}

/// The line on which a record begins that was found at a position, which empty lines may follow.
fn line_of(text: &str, at: &csv::Position) -> u64 {
    let rest = usize::try_from(at.byte()).ok().and_then(|byte| text.as_bytes().get(byte..)).unwrap_or_default();
    let passed = rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).filter(|byte| **byte == b'\n').count();
    at.line() + passed as u64
}

/// The rows, if each has an id of its own and a name. An id that is a number becomes its digits.
fn checked(
    name: &str,
    mut rows: Vec<(String, Json)>,
    mut faults: Vec<RosterFault>,
) -> Result<Vec<Json>, Vec<RosterFault>> {
    if rows.len() > MOST {
        faults.push(RosterFault(format!("{name} has {} people; at most {MOST} are allowed.", rows.len())));
    }
    if rows.is_empty() && faults.is_empty() {
        faults.push(RosterFault(format!("There is nobody in {name}.")));
    }
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for (place, row) in &mut rows {
        if let Some(id @ Json::Number(_)) = row.get_mut("id") {
            *id = Json::from(text_of(id).as_str());
        }
        for column in ["id", "label"] {
            let is_there = row.get(column).and_then(Json::as_str).is_some_and(|it| !it.trim().is_empty());
            if !is_there {
                faults.push(RosterFault(format!(
                    "{place}, column \"{column}\": nothing stands here, and everybody needs one."
                )));
            }
        }
        let Some(id) = row.get("id").and_then(Json::as_str) else { continue };
        if let Some(first) = seen.get(id) {
            let first = first.strip_prefix(&format!("{name}, ")).unwrap_or(first);
            faults.push(RosterFault(format!(
                "{place}, column \"id\": {first} has the id {id:?} too. Give each person one of their own."
            )));
        } else {
            seen.insert(id.to_owned(), place.clone());
        }
    }
    if faults.is_empty() {
        return Ok(rows.into_iter().map(|(_, row)| row).collect());
    }
    faults.truncate(MOST_FAULTS);
    Err(faults)
}

/// A cell as text.
pub(crate) fn text_of(cell: &Json) -> String {
    match cell {
        Json::Text(text) => text.clone(),
        Json::Number(number) => json::number(*number),
        Json::Bool(yes) => yes.to_string(),
        _ => String::new(),
    }
}
