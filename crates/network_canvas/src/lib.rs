//! Protocols of Network Canvas made into ours, with a report of what became of every part.
//!
//! [`import`] takes the bytes of a `.netcanvas` file, or of the `protocol.json` in one, of schema 1 to 9, and gives a
//! protocol that [`protocol::read`] takes without a fault, and a [`Report`]: each stage, prompt, panel, variable, rule,
//! validation and asset is carried over as it is, carried over with a difference, or lost, with the reason. What comes in
//! may be anything; it is refused in a sentence where nothing can be made of it.
//!
//! `docs/network-canvas.md` says what becomes of what.
//!
//! ```
//! use sociogram_network_canvas::{Fate, import};
//! let document = r#"{ "schemaVersion": 7, "name": "Short", "codebook": {}, "stages": [
//!     { "id": "1", "type": "Information", "label": "Welcome", "title": "Welcome",
//!       "items": [{ "id": "2", "type": "text", "content": "Thank you for **taking part**." }] } ] }"#;
//! let made = import(document.as_bytes(), "short.json").map_err(|refusal| refusal.message)?;
//! assert!(protocol::read(&made.protocol).is_ok());
//! assert_eq!(made.report.count(Fate::Lost), 0);
//! # Ok::<(), String>(())
//! ```

mod archive;
mod assets;
mod calendar;
mod codebook;
mod context;
mod document;
mod ids;
mod logic;
mod operators;
mod report;
mod rules;
mod settle;
mod stages;
mod words;

pub use report::{Entry, Fate, Report, What};

use codebook::Book;
use context::{Context, Member, Members};
use document::Part;
use ids::{Joint, slug};
use json::Json;
use stages::Importer;
use std::fmt;

/// A protocol made of one of Network Canvas.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// The protocol, which the checker takes without a fault; [`json::pretty`] writes it as people read it
    pub protocol: Json,
    /// What became of every part
    pub report: Report,
}

/// Why nothing could be made of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What sort of reason it is, for programs; it stays the same from version to version
    pub code: &'static str,
    /// What is wrong and what to do, in sentences
    pub message: String,
}

impl Refusal {
    pub(crate) fn new(code: &'static str, message: impl Into<String>) -> Self {
        Refusal { code, message: message.into() }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Refusal {}

/// The members of a document.
const DOCUMENT: Members = &[
    ("name", Member::Value),
    ("description", Member::Lost("A protocol has a title and no description.")),
    ("lastModified", Member::Inward),
    ("schemaVersion", Member::Value),
    ("codebook", Member::Object),
    ("assetManifest", Member::Object),
    ("stages", Member::List),
    ("localization", Member::Object),
    ("experiments", Member::Lost("Experiments of Network Canvas are unknown here.")),
];

const LOCALIZATION: Members = &[("defaultLocale", Member::Value), ("locales", Member::List)];

/// The newest schema that is known.
const NEWEST: u32 = 9;
/// The stages of a document. Ours may have 500.
pub(crate) const MOST_STAGES: usize = 500;
/// The types of node, and of edge. Ours may have 64.
const MOST_TYPES: usize = 64;

/// Makes a protocol of a Network Canvas protocol: the bytes of a `.netcanvas` file or of its `protocol.json`. The name of
/// the file, or nothing, is the title of a protocol that has no name: before schema 8 few have.
///
/// # Errors
/// A sentence, if nothing can be made of it: what is no archive and no JSON, is damaged or too large, lacks codebook or
/// stages, or has nothing that could be carried over.
pub fn import(bytes: &[u8], file_name: &str) -> Result<Import, Refusal> {
    let contents = archive::open(bytes)?;
    let document = document::read(&contents.text)?;
    let root = Part::root(&document);
    let schema = schema_of(&root)?;
    let languages = languages_of(&root);
    let mut context = Context { schema, languages, report: Report::default() };
    let entry = context.report.add(&root.path, What::Protocol, root.text("name"));
    if schema < 7 {
        let why = format!(
            "It is of schema {schema}, before 7: what is known of the changes since then is applied. Compare it with care."
        );
        context.report.differ(entry, why);
    }
    context.account(&root, &[DOCUMENT]);
    context.account(&root.member("localization"), &[LOCALIZATION]);
    for locale in root.member("localization").member("locales").items() {
        if !context.languages.iter().any(|known| known == locale.str()) {
            let why = "It is not the tag of a language, or there are more than 50.";
            context.report.add_lost(&locale.path, What::Setting, locale.str(), why);
        }
    }
    let book = Book::read(&root.member("codebook"), &mut context);
    let mut importer = Importer::new(context, book);
    importer.stages(&root.member("stages"));
    assets::account(&root.member("assetManifest"), contents.files.as_ref(), &mut importer.context);
    let file_name = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    let file_name = file_name.strip_suffix(".netcanvas").or(file_name.strip_suffix(".json")).unwrap_or(file_name);
    let titles = [root.text("name"), file_name, "Interview"].map(one_line);
    if titles[0].is_empty() {
        importer.context.report.differ(entry, "It has no name; its title is that of the file, or made up.");
    }
    let title = titles.into_iter().find(|title| !title.is_empty()).unwrap_or_default();
    let id = Some(slug(&title, Joint::Hyphen, "protocol")).filter(|id| !id.is_empty());
    let id = id.unwrap_or_else(|| "protocol".into());
    importer.context.report.becomes(entry, &id);
    settle::settle(importer, &id, &title)
}

/// The document in the bytes of a `.netcanvas` file or of its `protocol.json`, as it stands there.
///
/// # Errors
/// A sentence about what is no archive and no JSON, is damaged or too large.
pub fn document(bytes: &[u8]) -> Result<Json, Refusal> {
    document::read(&archive::open(bytes)?.text)
}

/// A name as a title can have it.
fn one_line(name: &str) -> String {
    let is_shown = |c: &char| !c.is_control() && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let shown: String = name.chars().map(|c| if c == '\n' { ' ' } else { c }).filter(is_shown).take(500).collect();
    shown.trim().to_owned()
}

/// The version of the schema; 7 if the document names none.
fn schema_of(root: &Part) -> Result<u32, Refusal> {
    if root.json.members().is_none() {
        let why = format!("The protocol should be an object, not {}.", root.json.excerpt());
        return Err(Refusal::new("shape", why));
    }
    if root.find("sociogram").is_some() {
        return Err(Refusal::new("ours", "This is a protocol of Sociogram already, so there is nothing to import."));
    }
    let given = root.member("schemaVersion");
    let version = match given.json {
        Json::Null => Some(7.0),
        Json::Number(number) => Some(*number),
        // The first ones were called "1.0.0".
        Json::Text(text) => text.split('.').next().and_then(|first| first.parse().ok()),
        _ => None,
    };
    let known = version.filter(|version| version.fract() == 0.0 && (1.0..=f64::from(NEWEST)).contains(version));
    let Some(version) = known else {
        let why = format!(
            "The protocol follows version {} of the schema of Network Canvas; 1 to {NEWEST} are known.",
            given.json.excerpt()
        );
        return Err(Refusal::new("version", why));
    };
    for (name, kind, is_fit) in [
        ("codebook", "an object", root.member("codebook").json.members().is_some()),
        ("stages", "a list", root.member("stages").json.items().is_some()),
    ] {
        if !is_fit {
            let why = match root.find(name) {
                None => format!(
                    "The protocol has no \"{name}\", so it is no Network Canvas protocol. Take the file that Architect saves."
                ),
                Some(part) => format!("$.{name}: This should be {kind}, not {}.", part.json.excerpt()),
            };
            return Err(Refusal::new("shape", why));
        }
    }
    let codebook = root.member("codebook");
    let most = [
        ("stages", root.member("stages").items().count(), MOST_STAGES),
        ("types of node", codebook.member("node").members().count(), MOST_TYPES),
        ("types of edge", codebook.member("edge").members().count(), MOST_TYPES),
    ];
    for (what, number, most) in most {
        if number > most {
            let why = format!("The protocol has {number} {what}; a protocol here can have {most}.");
            return Err(Refusal::new("too-large", why));
        }
    }
    Ok(version as u32)
}

/// The languages that a document of schema 9 names, the one to fall back on first.
fn languages_of(root: &Part) -> Vec<String> {
    let part = root.member("localization");
    let default = part.text("defaultLocale");
    let named = part.member("locales");
    let named = named.items().map(|it| it.str());
    let mut languages: Vec<String> = Vec::new();
    for tag in std::iter::once(default).chain(named) {
        let mut parts = tag.split('-');
        let is_tag = parts
            .next()
            .is_some_and(|first| (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_lowercase()))
            && parts.clone().count() <= 4
            && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
        if is_tag && languages.len() < 50 && !languages.iter().any(|known| known == tag) {
            languages.push(tag.to_owned());
        }
    }
    languages
}

/// The text of a few words that the importer adds itself.
pub(crate) fn own_words(words: &str) -> Json {
    Json::Text(words.to_owned())
}
