use crate::edition::Edition;
use crate::{Background, Journal, Opening};
use json::{Json, Path};
use network::Key;
use protocol::Protocol;
use std::fmt;

/// What was given or saved as a journal and is none that this protocol can go on from.
#[derive(Clone, Debug, PartialEq)]
pub enum Foreign {
    /// Not JSON, and nothing in it looks like a journal
    NotJson,
    /// A network file
    NetworkFile,
    /// A protocol
    Protocol,
    /// Another document
    NoJournal,
    /// A journal in a format of another version
    OtherVersion(String),
    /// A journal of the protocol with this id
    OtherProtocol {
        /// The journal's
        theirs: String,
        /// The one that is open
        ours: Key,
    },
}

impl fmt::Display for Foreign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Foreign::NotJson => f.write_str(
                "$: This is not JSON. The text of a journal should stand here, as export(\"journal\") gives it.",
            ),
            Foreign::NetworkFile => f.write_str(
                "$: This is a network file. An interview goes on from its journal, as export(\"journal\") gives it.",
            ),
            Foreign::Protocol => f.write_str(
                "$: This is a protocol: the questions, not the answers. A journal should stand here, as export(\"journal\") gives it.",
            ),
            Foreign::NoJournal => f.write_str(
                "$.format: This is not a journal: its \"format\" should be \"sociogram-journal\", as export(\"journal\") writes it.",
            ),
            Foreign::OtherVersion(found) => write!(
                f,
                "$.version: Found {found}; only version 1 can be read here. Open it with the version of Sociogram that wrote it."
            ),
            Foreign::OtherProtocol { theirs, ours } => write!(
                f,
                "$.protocol.id: This journal belongs to the protocol \"{theirs}\"; this one is \"{ours}\". Give it to an interview with that protocol."
            ),
        }
    }
}

/// A journal as it was found.
pub(super) struct Document<'a> {
    pub opening: Opening,
    pub edition: Edition,
    pub background: Background,
    pub entries: &'a [Json],
    /// Whether its head had lost something
    pub damaged: bool,
}

impl<'a> Document<'a> {
    /// Tells a journal from other documents, and makes up for what its head has lost.
    pub(super) fn read(document: &'a Json, protocol: &Protocol, fallback: Opening) -> Result<Self, Foreign> {
        let member = |outer: &str, inner: &str| document.get(outer).and_then(|it| it.get(inner));
        let has = |name: &str| document.get(name).is_some();
        let format = document.get("format").and_then(Json::as_str);
        let is_journal = format == Some(Journal::FORMAT);
        let entries = document.get("entries").and_then(Json::items);
        match (is_journal, entries) {
            (true, _) => {}
            (false, _) if has("nodes") && (has("edges") || has("links")) => return Err(Foreign::NetworkFile),
            (false, _) if has("codebook") && has("stages") => return Err(Foreign::Protocol),
            // A journal whose head was lost still shows by its entries.
            (false, Some(entries)) if entries.iter().any(|it| it.get("at").is_some() && it.get("do").is_some()) => {}
            (false, _) => return Err(Foreign::NoJournal),
        }
        let version = document.get("version");
        if let Some(found) = version.filter(|it| it.as_f64().is_some_and(|it| it != 1.0)) {
            return Err(Foreign::OtherVersion(found.excerpt()));
        }
        let id = member("protocol", "id").and_then(Json::as_str);
        if let Some(theirs) = id.filter(|id| *id != protocol.id.as_str()) {
            return Err(Foreign::OtherProtocol {
                theirs: theirs.chars().take(60).collect(),
                ours: protocol.id.clone(),
            });
        }
        let text = |outer: &str, inner: &str| member(outer, inner).and_then(Json::as_str);
        let edition = Edition::read(document.get("protocol").unwrap_or(&Json::Null), &Path::root());
        let (own_id, started) = (text("interview", "id"), member("interview", "started").and_then(Json::as_f64));
        let language = text("interview", "language");
        let whole = is_journal
            && version.and_then(Json::as_f64).is_some()
            && id.is_some()
            && edition.is_ok()
            && entries.is_some();
        let opening = Opening {
            id: own_id.map_or(fallback.id, str::to_owned),
            participant: text("interview", "participant").map(str::to_owned).or(fallback.participant),
            language: language.map(Key::from).unwrap_or(fallback.language),
            started: started.unwrap_or(fallback.started),
        };
        Ok(Document {
            opening,
            edition: edition.unwrap_or_default(),
            background: Background::read(document, protocol),
            entries: entries.unwrap_or_default(),
            damaged: !(whole && own_id.is_some() && started.is_some() && language.is_some()),
        })
    }
}

/// The document of a journal whose text is not JSON as a whole: it breaks off, or something in it was overwritten. Each
/// entry that cannot be read stands in it as a text. `read` reads JSON. `None` if nothing looks like an entry.
pub fn gather(text: &str, read: &dyn Fn(&str) -> Option<Json>) -> Option<Json> {
    // Such a beginning stands inside of no JSON text: its quotation marks would be escaped there.
    let starts: Vec<usize> = text
        .match_indices("\"at\"")
        .filter_map(|(at, _)| {
            let before = text.get(..at)?.trim_end();
            before.ends_with('{').then(|| before.len() - 1)
        })
        .collect();
    let first = *starts.first()?;
    let head = text.get(..first)?.trim_end();
    let head = head.strip_suffix('[').unwrap_or(head).trim_end();
    let head = head.strip_suffix(':').unwrap_or(head).trim_end();
    let head = head.strip_suffix("\"entries\"").unwrap_or(head).trim_end().trim_end_matches(',');
    let mut document =
        read(&format!("{head}}}")).filter(|it| it.members().is_some()).unwrap_or(Json::Object(Vec::new()));
    let mut entries = Vec::new();
    for (number, start) in starts.iter().enumerate() {
        let end = starts.get(number + 1).copied().unwrap_or(text.len());
        let piece = text.get(*start..end).unwrap_or_default();
        let (whole, rest) = piece.split_at(end_of_object(piece).unwrap_or(0));
        match read(whole) {
            Some(entry) => {
                entries.push(entry);
                push_text(rest, &mut entries);
            }
            None => push_text(piece, &mut entries),
        }
    }
    document.add("entries", Json::List(entries));
    Some(document)
}

/// Adds what is left of an entry, unless it is only what stands between entries and after the last.
fn push_text(piece: &str, entries: &mut Vec<Json>) {
    let left = piece.trim_matches(|it: char| it.is_whitespace() || ",]}".contains(it));
    if !left.is_empty() {
        entries.push(Json::from(left));
    }
}

/// Where the object ends with which `text` begins.
fn end_of_object(text: &str) -> Option<usize> {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match (quoted, byte) {
            (true, _) if escaped => escaped = false,
            (true, b'\\') => escaped = true,
            (_, b'"') => quoted = !quoted,
            (false, b'{' | b'[') => depth += 1,
            (false, b'}' | b']') => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}
