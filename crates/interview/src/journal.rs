//! The journal: every command that was carried out, with its time. It is what is saved, and it is enough.

use super::edition::Edition;
use super::record;
use super::{Background, Command, Earlier, Written, drawn};
use json::{Json, Path};
use network::{AlterId, Attributes, Key};
use protocol::Protocol;
use std::fmt;
use std::sync::Arc;

/// What is known when an interview begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// The interview's own id, unique wherever files of several interviews meet
    pub id: String,
    /// Who takes part, if the host says
    pub participant: Option<String>,
    /// The language to begin in
    pub language: Key,
    /// When it began, in milliseconds since 1970
    pub started: f64,
}

/// One command that was carried out.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// When, in milliseconds since 1970
    pub at: f64,
    /// What
    pub command: Command,
    /// What it came to, where the command alone does not tell
    pub note: Note,
}

/// What an entry records besides its command, so that a later reading of it cannot go wrong.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Note {
    /// Nothing
    #[default]
    None,
    /// The id of the first alter that it named. Were it only counted, an entry lost before this one would give the
    /// answers about one person to another.
    First(AlterId),
    /// The sitting that it began
    Sitting(Box<Sitting>),
}

/// What a sitting begins with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sitting {
    /// The version of the protocol that it is held under; the hash alone if that is the one of the sitting before
    pub edition: Edition,
    /// What could not be kept of the sittings before: the entries, each with why
    pub set_aside: Vec<Json>,
    /// The first id that a new alter may take, where ids above those in the network were given before
    pub next: Option<AlterId>,
}

/// Everything that happened in one interview.
#[derive(Clone, Debug, PartialEq)]
pub struct Journal {
    protocol: Key,
    pub(super) edition: Edition,
    pub(super) opening: Opening,
    pub(super) entries: Vec<Entry>,
    /// What was known before it began
    pub(super) background: Background,
}

/// Something in a saved journal that cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub struct JournalFault {
    /// Where
    pub path: Path,
    /// What is wrong, and what would be right; nothing if the feature `salvage` is off
    pub message: String,
    /// Whether it is sound by itself, and names something that this protocol does not have
    pub is_unknown: bool,
}

impl fmt::Display for JournalFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}

impl JournalFault {
    pub(super) fn new(path: &Path, message: &str) -> Self {
        JournalFault::told(path, &|| message.to_owned())
    }

    /// The same, with a sentence that is put together only where somebody may read it.
    pub(super) fn told(path: &Path, message: &dyn Fn() -> String) -> Self {
        let message = if cfg!(feature = "salvage") { message() } else { String::new() };
        JournalFault { path: path.clone(), message, is_unknown: false }
    }
}

impl Journal {
    /// What tells a journal from other documents: its member `format`.
    pub const FORMAT: &'static str = "sociogram-journal";

    /// A journal without entries, of an interview that begins under this version of the protocol.
    pub(super) fn new(protocol: &Protocol, edition: Edition, opening: Opening, background: Background) -> Self {
        Journal { protocol: protocol.id.clone(), edition, opening, entries: Vec::new(), background }
    }

    /// How the interview began.
    pub fn opening(&self) -> &Opening {
        &self.opening
    }

    /// The interview before, if it is known.
    pub fn earlier(&self) -> Option<&Earlier> {
        self.background.earlier.as_deref()
    }

    /// What the page around the interview knew of ego when it began.
    pub fn variables(&self) -> &Attributes {
        &self.background.variables
    }

    /// The version of the protocol under which the interview began.
    pub fn edition(&self) -> &Edition {
        &self.edition
    }

    /// The protocol's hash, to tell whether it has changed since.
    pub fn protocol_sha256(&self) -> &str {
        &self.edition.sha256
    }

    /// The commands, in the order in which they were carried out.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub(super) fn add(&mut self, entry: Entry) -> Written {
        self.entries.push(entry);
        Written::Added
    }

    pub(super) fn replace_last(&mut self, entry: Entry) -> Written {
        self.entries.pop();
        self.entries.push(entry);
        Written::Replaced
    }

    /// The journal's head: all but the entries, so that a store can write the entries one by one.
    pub fn head_to_json(&self) -> Json {
        let opening = &self.opening;
        let mut protocol = Json::object([("id", Json::from(self.protocol.as_str()))]);
        self.edition.write(&mut protocol);
        let mut head = Json::object([
            ("format", Json::from(Journal::FORMAT)),
            ("version", Json::from(1.0)),
            ("protocol", protocol),
            (
                "interview",
                Json::object([
                    ("id", Json::from(opening.id.as_str())),
                    ("participant", Json::from(opening.participant.clone())),
                    ("language", Json::from(opening.language.as_str())),
                    ("started", Json::from(opening.started)),
                ]),
            ),
        ]);
        self.background.write(&mut head);
        head
    }

    /// One entry as it is stored.
    pub fn entry_to_json(entry: &Entry, protocol: &Protocol) -> Json {
        record::write(entry, protocol)
    }

    /// The whole journal as one document. Steps are counted in the protocol, so that it must be in the order that is drawn
    /// for the interview, as [`Interview::protocol`](crate::Interview::protocol) is.
    pub fn to_json(&self, protocol: &Protocol) -> Json {
        let mut document = self.head_to_json();
        let entries = self.entries.iter().map(|entry| record::write(entry, protocol)).collect();
        document.add("entries", Json::List(entries));
        document
    }

    /// Reads a journal of this protocol. Steps are counted in the order that is [`drawn`](crate::drawn) for its interview.
    ///
    /// # Errors
    /// The first place that cannot be read, or that belongs to another protocol.
    pub fn from_json(document: &Json, protocol: &Arc<Protocol>) -> Result<Journal, JournalFault> {
        let root = Path::root();
        if document.get("format").and_then(Json::as_str) != Some(Journal::FORMAT) {
            return Err(JournalFault::new(
                &root,
                "This is not a journal: its \"format\" should be \"sociogram-journal\".",
            ));
        }
        if document.get("version").and_then(Json::as_count) != Some(1) {
            return Err(JournalFault::new(
                &root.member("version"),
                "Only version 1 can be read here. Open it with the program that wrote it.",
            ));
        }
        let text = |outer: &str, inner: &str| {
            document
                .get(outer)
                .and_then(|it| it.get(inner))
                .and_then(Json::as_str)
                .ok_or_else(|| JournalFault::new(&root.member(outer).member(inner), "A text is missing here."))
        };
        if text("protocol", "id")? != protocol.id.as_str() {
            let message = || format!("This journal belongs to another protocol; this one is \"{}\".", protocol.id);
            return Err(JournalFault::told(&root.member("protocol").member("id"), &message));
        }
        let started =
            document.get("interview").and_then(|it| it.get("started")).and_then(Json::as_f64).ok_or_else(|| {
                JournalFault::new(&root.member("interview").member("started"), "A time is missing here.")
            })?;
        let participant = document.get("interview").and_then(|it| it.get("participant")).and_then(Json::as_str);
        let opening = Opening {
            id: text("interview", "id")?.to_owned(),
            participant: participant.map(str::to_owned),
            language: Key::from(text("interview", "language")?),
            started,
        };
        let protocol = &drawn(protocol, &opening.id);
        let listed = root.member("entries");
        let items = document
            .get("entries")
            .and_then(Json::items)
            .ok_or_else(|| JournalFault::new(&listed, "A list of entries is missing here."))?;
        let mut entries = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            entries.push(record::read(item, &listed.item(index), protocol)?);
        }
        let edition = Edition::read(document.get("protocol").unwrap_or(&Json::Null), &root.member("protocol"))?;
        let background = Background::read(document, protocol);
        Ok(Journal { protocol: protocol.id.clone(), edition, opening, entries, background })
    }
}
