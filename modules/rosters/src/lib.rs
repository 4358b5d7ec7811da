//! The module that reads rosters and finds people on them. `www/element/rosters.js` loads it before an interview whose
//! protocol has rosters; other participants never download it.
#![cfg(target_arch = "wasm32")]

use dom::boundary::{error, read};
use dom::letters::LETTERS;
use js_sys::JsString;
use json::Json;
use protocol::written_out;
use roster::{Choice, Finder, RosterFault, Row};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

/// The rosters of a protocol, as its prompts show them.
#[wasm_bindgen]
pub struct Rosters {
    choices: Vec<Prompted>,
}

/// What one prompt shows.
struct Prompted {
    prompt: String,
    rows: Vec<Row>,
    finder: Finder,
    /// Who was found last, by their places among the rows
    found: RefCell<Vec<usize>>,
}

/// Reads the rosters that a protocol names. `sources` is the text of an object with those that stand outside of it:
/// `{ "class": { "name": "class.csv", "text": "…" } }`.
///
/// # Errors
/// `{ code: "roster", message }` with everything that is wrong.
#[wasm_bindgen]
pub fn open(protocol: &str, sources: &str) -> Result<Rosters, JsValue> {
    let (protocol, sources) = (read(protocol).unwrap_or_default(), read(sources).unwrap_or_default());
    rosters(&written_out(&protocol), &sources).map_err(|faults| {
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        error("roster", &told.join("\n"), Vec::new())
    })
}

fn rosters(protocol: &Json, sources: &Json) -> Result<Rosters, Vec<RosterFault>> {
    let mut lists: Vec<(&str, String, Vec<Json>)> = Vec::new();
    for (id, roster) in protocol.get("rosters").and_then(Json::members).unwrap_or_default() {
        let source = |member: &str| sources.get(id)?.get(member)?.as_str();
        let name = source("name").unwrap_or(id).to_owned();
        let people = match source("text") {
            Some(text) => roster::read(&name, text)?,
            None => match roster.get("people") {
                Some(people) => roster::read(&name, &json::text(people))?,
                None => Vec::new(),
            },
        };
        lists.push((id, name, people));
    }
    let mut choices = Vec::new();
    for stage in protocol.get("stages").and_then(Json::items).unwrap_or_default() {
        for prompt in stage.get("prompts").and_then(Json::items).unwrap_or_default() {
            let text = |json: &Json, name: &str| json.get(name).and_then(Json::as_str).unwrap_or_default().to_owned();
            let Some(asked) = prompt.get("roster") else { continue };
            let Some((id, name, people)) = lists.iter().find(|(id, ..)| *id == text(asked, "from")) else { continue };
            if people.is_empty() {
                return Err(vec![RosterFault(format!(
                    "The roster \"{id}\" should come from the page: set the property \"rosters\" of the element before \
                     its protocol, or give the roster \"people\" or \"src\" in the protocol."
                ))]);
            }
            let alters = protocol.get("codebook").and_then(|it| it.get("alters"));
            let variables = alters.and_then(|it| it.get(&text(stage, "alter"))?.get("variables"));
            let Choice { rows } = Choice::new(name, people, asked, variables.unwrap_or(&Json::Null), &bare)?;
            let finder = Finder::new(&rows, &bare);
            choices.push(Prompted { prompt: text(prompt, "id"), rows, finder, found: RefCell::default() });
        }
    }
    Ok(Rosters { choices })
}

#[wasm_bindgen]
impl Rosters {
    /// Looks for what is typed in the roster of a prompt, and returns how many people are found besides the one whose id is
    /// `without`.
    pub fn search(&self, prompt: &str, typed: &str, without: &str) -> usize {
        let Some(choice) = self.choice(prompt) else { return 0 };
        let mut found = choice.finder.find(typed, &bare);
        found.retain(|at| choice.rows[*at].id != without);
        choice.found.replace(found).clear();
        choice.found.borrow().len()
    }

    /// One of those who were found last, the likeliest first: the text of `{ id, label, shown, values }`; empty past the
    /// end.
    pub fn row(&self, prompt: &str, at: usize) -> String {
        let row = self.choice(prompt).and_then(|choice| choice.rows.get(*choice.found.borrow().get(at)?));
        row.map(written).unwrap_or_default()
    }

    /// The name of someone by their id on the roster of a prompt; empty if there is no such person.
    pub fn label(&self, prompt: &str, id: &str) -> String {
        let row = self.choice(prompt).and_then(|choice| choice.rows.iter().find(|row| row.id == id));
        row.map(|row| row.label.clone()).unwrap_or_default()
    }
}

impl Rosters {
    fn choice(&self, prompt: &str) -> Option<&Prompted> {
        self.choices.iter().find(|choice| choice.prompt == prompt)
    }
}

fn written(row: &Row) -> String {
    json::text(&Json::object([
        ("id", Json::from(row.id.as_str())),
        ("label", Json::from(row.label.as_str())),
        ("shown", Json::list(row.shown.iter().map(String::as_str))),
        ("values", row.values.clone()),
    ]))
}

/// Small letters without marks.
fn bare(text: &str) -> String {
    let folded = LETTERS.fold(text);
    if folded.is_ascii() {
        return folded;
    }
    let parted: String = JsString::from(folded).normalize("NFD").into();
    parted.chars().filter(|letter| !is_mark(*letter)).collect()
}

/// The marks of Latin, Greek, Cyrillic, Hebrew and Arabic letters.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}
