//! The document: its text read as JSON, small and plain enough to be looked at; and [`Part`], a value of it that knows
//! its path.

use crate::Refusal;
use crate::report::shortened;
use json::{Json, Path};

/// The values of a document, be they lists, objects or in them.
const MOST_VALUES: usize = 200_000;
/// The bytes of the name of a member. Those that Network Canvas writes are words or UUIDs.
const LONGEST_NAME: usize = 200;
/// The characters of one text.
const LONGEST_TEXT: usize = 200_000;

/// Reads the text of a document.
pub(crate) fn read(text: &str) -> Result<Json, Refusal> {
    if text.trim_start().is_empty() {
        return Err(Refusal::new("not-json", "The protocol is empty. Get the file again from where it came."));
    }
    let document: Json = serde_json::from_str(text).map_err(|fault| {
        let said = shortened(&fault.to_string());
        Refusal::new("not-json", format!("The protocol is not JSON that can be read. The parser says: {said}."))
    })?;
    let mut values = 0;
    check(&Part { json: &document, path: Path::root() }, &mut values)?;
    Ok(document)
}

/// Refuses what is too much to look at, and members that are given twice.
fn check(part: &Part, values: &mut usize) -> Result<(), Refusal> {
    *values += 1;
    if *values > MOST_VALUES {
        let why = format!("The protocol has more than {MOST_VALUES} values in it, which no interview needs.");
        return Err(Refusal::new("too-large", why));
    }
    if part.str().len() > LONGEST_TEXT {
        let why = format!("{}: This text has more than {LONGEST_TEXT} bytes. Shorten it.", part.path);
        return Err(Refusal::new("too-large", why));
    }
    for item in part.items() {
        check(&item, values)?;
    }
    let mut names = std::collections::BTreeSet::new();
    for (name, value) in part.json.members().unwrap_or_default() {
        if name.len() > LONGEST_NAME {
            let why = format!("{}: The name of a member has more than {LONGEST_NAME} bytes.", part.path);
            return Err(Refusal::new("too-large", why));
        }
        if !names.insert(name) {
            let name = shortened(name);
            let why = format!("{}: The member \"{name}\" is given twice, so it is not clear which counts.", part.path);
            return Err(Refusal::new("duplicate", why));
        }
        check(&Part { json: value, path: part.path.member(name) }, values)?;
    }
    Ok(())
}

static NOTHING: Json = Json::Null;

/// A value of the document and its path. What is absent, or of another kind than asked for, reads as nothing.
#[derive(Clone, Debug)]
pub(crate) struct Part<'d> {
    pub(crate) json: &'d Json,
    pub(crate) path: Path,
}

impl<'d> Part<'d> {
    /// The whole document.
    pub(crate) fn root(document: &'d Json) -> Self {
        Part { json: document, path: Path::root() }
    }

    /// The member `name`, be it there or not.
    pub(crate) fn member(&self, name: &str) -> Part<'d> {
        Part { json: self.json.get(name).unwrap_or(&NOTHING), path: self.path.member(name) }
    }

    /// The member `name` if it is there and not null.
    pub(crate) fn find(&self, name: &str) -> Option<Part<'d>> {
        let part = self.member(name);
        (*part.json != Json::Null).then_some(part)
    }

    /// The items of a list.
    pub(crate) fn items(&self) -> impl Iterator<Item = Part<'d>> {
        let items = self.json.items().unwrap_or_default();
        let path = self.path.clone();
        items.iter().enumerate().map(move |(at, json)| Part { json, path: path.item(at) })
    }

    /// The members of an object.
    pub(crate) fn members(&self) -> impl Iterator<Item = (&'d str, Part<'d>)> {
        let members = self.json.members().unwrap_or_default();
        let path = self.path.clone();
        members.iter().map(move |(name, json)| (name.as_str(), Part { json, path: path.member(name) }))
    }

    /// The text here.
    pub(crate) fn str(&self) -> &'d str {
        self.json.as_str().unwrap_or_default()
    }

    /// The text in a member.
    pub(crate) fn text(&self, name: &str) -> &'d str {
        self.json.get(name).and_then(Json::as_str).unwrap_or_default()
    }

    /// Whether a member is `true`.
    pub(crate) fn flag(&self, name: &str) -> bool {
        self.json.get(name).and_then(Json::as_bool).unwrap_or_default()
    }

    /// Whether there is something to lose here: no null, no `false`, nothing empty.
    pub(crate) fn says_something(&self) -> bool {
        match self.json {
            Json::Null | Json::Bool(false) => false,
            Json::Text(text) => !text.trim().is_empty(),
            Json::List(items) => !items.is_empty(),
            Json::Object(_) => self.members().any(|(_, part)| part.says_something()),
            Json::Bool(true) | Json::Number(_) => true,
        }
    }
}
