//! What a prompt shows of a roster.

use crate::answers::answer;
use crate::find::Bare;
use crate::read::{RosterFault, text_of};
use json::Json;
use std::cmp::Ordering;

/// Someone who can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Their id on the roster
    pub id: String,
    /// Their name
    pub label: String,
    /// What stands beside it
    pub shown: Vec<String>,
    /// Answers about them, an object by variable
    pub values: Json,
}

/// Who can be chosen in a prompt, in the order in which they are shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The people
    pub rows: Vec<Row>,
}

impl Choice {
    /// What a prompt shows of a roster's people: `asked` is the prompt's member `roster`, `variables` is the codebook's
    /// entry for its type of alter, and `name` is what the roster is called in messages. `bare` is for sorting.
    ///
    /// # Errors
    /// The columns that nobody has, and the values that cannot be an answer to their variable.
    pub fn new(
        name: &str,
        people: &[Json],
        asked: &Json,
        variables: &Json,
        bare: Bare,
    ) -> Result<Choice, Vec<RosterFault>> {
        let texts = |member: &str| -> Vec<&str> {
            let items = asked.get(member).and_then(Json::items).unwrap_or_default();
            items.iter().filter_map(Json::as_str).collect()
        };
        let (show, sort, columns) = (texts("show"), texts("sort"), texts("variables"));
        let filter = asked.get("filter").and_then(Json::members).unwrap_or_default();
        let mut faults = Vec::new();
        let filtered = filter.iter().map(|(column, _)| column.as_str());
        for column in show.iter().chain(&sort).chain(&columns).copied().chain(filtered) {
            if !people.iter().any(|person| person.get(column).is_some()) {
                faults.push(RosterFault(format!(
                    "{name}: nobody has the column \"{column}\", which the protocol names."
                )));
            }
        }
        let mut chosen: Vec<&Json> = people.iter().filter(|person| passes(person, filter)).collect();
        chosen.sort_by(|one, other| {
            let by = |column: &&str| compare(one.get(column), other.get(column), bare);
            sort.iter().map(by).find(|it| *it != Ordering::Equal).unwrap_or(Ordering::Equal)
        });
        let mut rows = Vec::new();
        for person in chosen {
            let cell = |column: &str| person.get(column).map(text_of).unwrap_or_default();
            let mut values = Json::Object(Vec::new());
            for column in &columns {
                let (Some(variable), Some(found)) = (variables.get(column), person.get(column)) else { continue };
                match answer(variable, found) {
                    Ok(Some(value)) => values.add(column, value),
                    Ok(None) => {}
                    Err(right) if faults.len() < 20 => faults.push(RosterFault(format!(
                        "{name}, id {:?}, column \"{column}\": found {:?}; {right} should stand here.",
                        cell("id"),
                        text_of(found)
                    ))),
                    Err(_) => {}
                }
            }
            let shown = show.iter().map(|column| cell(column)).filter(|it| !it.is_empty()).collect();
            rows.push(Row { id: cell("id"), label: cell("label"), shown, values });
        }
        if faults.is_empty() { Ok(Choice { rows }) } else { Err(faults) }
    }
}

/// Whether someone has in each column of a filter its value, or one of its values.
fn passes(person: &Json, filter: &[(String, Json)]) -> bool {
    filter.iter().all(|(column, wanted)| {
        let found = person.get(column).map(text_of).unwrap_or_default();
        match wanted.items() {
            Some(any) => any.iter().any(|one| text_of(one) == found),
            None => text_of(wanted) == found,
        }
    })
}

/// Numbers by size, all else by its letters; who has nothing in the column comes last.
fn compare(one: Option<&Json>, other: Option<&Json>, bare: Bare) -> Ordering {
    let (Some(one), Some(other)) = (one, other) else { return one.is_none().cmp(&other.is_none()) };
    let (one, other) = (text_of(one), text_of(other));
    match (one.parse::<f64>(), other.parse::<f64>()) {
        (Ok(one), Ok(other)) => one.total_cmp(&other),
        _ => bare(&one).cmp(&bare(&other)),
    }
}
