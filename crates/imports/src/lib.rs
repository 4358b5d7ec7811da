//! Data of other programs made into network files.
//!
//! [`import`] takes files together, since a session of Network Canvas comes as several tables, and makes a network file of
//! each session or network in them. [`read`] reads one file that holds one network, whatever program wrote it;
//! [`begin`] and [`begin_text`] do so in steps, for pages.
//!
//! ```
//! use sociogram_imports::{Source, import};
//! let gexf = r#"<gexf><graph><nodes><node id="x" label="Ana"/><node id="y" label="Ben"/></nodes>
//!     <edges><edge source="x" target="y"/></edges></graph></gexf>"#;
//! let made = import(&[Source { name: "two.gexf", bytes: gexf.as_bytes() }], None);
//! assert_eq!(made.files[0].name, "two");
//! assert_eq!(made.files[0].file.get("nodes").unwrap().items().unwrap().len(), 2);
//! ```

mod canvas;
mod instead;
mod written;

pub use canvas::codebook_of;
pub use written::{file_of, graph_of};

use canvas::Session;
use formats::{
    FileText, Flaw, NetworkDocument, NetworkReading, begin_foreign, begin_network, open_network, text_of, without_nan,
};
use json::Json;
use std::collections::BTreeSet;

/// A file to import.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Its name, without folders
    pub name: &'a str,
    /// What is in it
    pub bytes: &'a [u8],
}

/// A network file that was made.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// What it can be called, without an ending; no other of the same import is called so
    pub name: String,
    /// The network file
    pub file: Json,
    /// What was left out, or taken otherwise, in sentences
    pub remarks: Vec<String>,
}

/// A file of which nothing could be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The name of the file
    pub name: String,
    /// What is wrong, and what to do
    pub said: String,
}

/// What became of files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// The network files
    pub files: Vec<Imported>,
    /// What could not be read
    pub refused: Vec<Refused>,
}

/// The bytes of a file at most: reading takes about twenty times as many. A network of 100,000 ties has some 10 MB.
pub const LARGEST: usize = 40_000_000;

/// Makes network files of files, one for each session of Network Canvas and one for each other network. `codebook` is that
/// of a Network Canvas protocol ([`codebook_of`]), for the names and types of variables where the data say none.
pub fn import(sources: &[Source], codebook: Option<&Json>) -> Outcome {
    let mut out = Outcome::default();
    let mut tables = canvas::Tables::default();
    let mut names = BTreeSet::new();
    for source in sources {
        match sessions_or_network(source, codebook, &mut tables) {
            Ok(Found::Sessions(sessions)) => sessions.into_iter().for_each(|it| out.add(&mut names, it)),
            Ok(Found::Network(document)) => {
                let remarks = document.remarks.iter().map(ToString::to_string).collect();
                let name = free(&mut names, stem(source.name));
                out.files.push(Imported { name, file: file_of(&document), remarks });
            }
            Ok(Found::Table) => {}
            Err(said) => out.refused.push(Refused { name: source.name.to_owned(), said }),
        }
    }
    for session in tables.sessions(codebook) {
        out.add(&mut names, session);
    }
    out
}

impl Outcome {
    fn add(&mut self, names: &mut BTreeSet<String>, session: Session) {
        let wanted = session.name();
        match open_network(session.into_file()) {
            Ok(document) => {
                let remarks = document.remarks.iter().map(ToString::to_string).collect();
                let name = free(names, &wanted);
                self.files.push(Imported { name, file: file_of(&document), remarks });
            }
            Err(said) => self.refused.push(Refused { name: wanted, said }),
        }
    }
}

/// What a file holds.
enum Found {
    Sessions(Vec<Session>),
    Network(Box<NetworkDocument>),
    /// A table of Network Canvas, which is put together with others
    Table,
}

fn sessions_or_network(source: &Source, codebook: Option<&Json>, tables: &mut canvas::Tables) -> Result<Found, String> {
    let text = text(source.bytes)?;
    if canvas::is_graphml(&text) {
        return canvas::of_graphml(&text, codebook).map(Found::Sessions);
    }
    if canvas::is_table(&text) {
        return tables.add(source.name, &text).map(|()| Found::Table);
    }
    if let Some(document) = parsed(&text)
        && canvas::is_session(&document)
    {
        return canvas::of_json(document, codebook).map(Found::Sessions);
    }
    read(source.bytes).map(|it| Found::Network(Box::new(it)))
}

/// The text of a file that is not too large to be read.
///
/// # Errors
/// One sentence about what is too large, is no text, or is of a program that stores its data in a form of its own; with
/// a way to something that can be read.
pub fn text(bytes: &[u8]) -> Result<FileText<'_>, String> {
    if bytes.len() > LARGEST {
        let most = LARGEST / 1_000_000;
        return Err(format!(
            "The file has more than {most} MB. Export the network in parts, or without what is not needed."
        ));
    }
    match instead::of_bytes(bytes) {
        Some(said) => Err(said),
        None => text_of(bytes),
    }
}

fn parsed(text: &str) -> Option<Json> {
    json::parse(text, &|digits| digits.parse().unwrap_or(f64::NAN))
}

/// Reads a file that holds one network, in any form that is read here.
///
/// # Errors
/// One sentence that says what is wrong with it.
pub fn read(bytes: &[u8]) -> Result<NetworkDocument, String> {
    let text = text(bytes)?;
    let (document, flaw) = match parsed(&text) {
        Some(document) => (Some(document), None),
        None => (without_nan(&text).and_then(|it| parsed(&it)), Some(Flaw::NotNumbers)),
    };
    let (mut reading, flaw) = match document {
        Some(document) => (begin(document)?, flaw),
        None => (begin_text(&text)?, text.guessed.then_some(Flaw::EncodingGuessed)),
    };
    flaw.into_iter().for_each(|flaw| reading.note(flaw));
    while reading.step() {}
    Ok(reading.end())
}

/// Begins to read a document, a network or one session of Network Canvas.
///
/// # Errors
/// One sentence about a document of another kind.
pub fn begin(document: Json) -> Result<NetworkReading, String> {
    if canvas::is_session(&document) {
        return one(canvas::of_json(document, None)?);
    }
    if let Some(said) = instead::of_document(&document) {
        return Err(said);
    }
    begin_network(document)
}

/// Begins to read a text that is not JSON, a network or one session of Network Canvas.
///
/// # Errors
/// One sentence that says what the text is instead, or what is wrong with it.
pub fn begin_text(text: &str) -> Result<NetworkReading, String> {
    if canvas::is_graphml(text) {
        return one(canvas::of_graphml(text, None)?);
    }
    if canvas::is_table(text) {
        return Err(
            "This is a table that Network Canvas exported, of people or ties alone. Open the GraphML file of the \
                    same export, or have `sociogram import` put its tables together."
                .into(),
        );
    }
    begin_foreign(text).map_err(|said| instead::of_text(text).unwrap_or(said))
}

fn one(sessions: Vec<Session>) -> Result<NetworkReading, String> {
    let count = sessions.len();
    let mut sessions = sessions.into_iter();
    match (sessions.next(), count) {
        (Some(session), 1) => begin_network(session.into_file()),
        (None, _) => Err("This is an export of Network Canvas without a session in it.".into()),
        _ => Err(format!(
            "This file has {count} sessions of Network Canvas. `sociogram import` makes a network file of each."
        )),
    }
}

/// The name of a file without what says of which kind it is.
fn stem(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem })
}

/// A name that no other has, small and capital letters apart, and that every system takes for a file.
fn free(names: &mut BTreeSet<String>, wanted: &str) -> String {
    let is_safe = |letter: char| letter.is_alphanumeric() || " -_.()+,@".contains(letter);
    let safe: String = wanted.chars().map(|it| if is_safe(it) { it } else { '-' }).take(60).collect();
    let safe = match safe.trim_matches(['.', ' ']) {
        "" => "network",
        safe => safe,
    };
    let numbered = |number: usize| if number == 1 { safe.to_owned() } else { format!("{safe}-{number}") };
    let name = (1..).map(numbered).find(|it| names.insert(it.to_lowercase()));
    name.unwrap_or_default()
}
