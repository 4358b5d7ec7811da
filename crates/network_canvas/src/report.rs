//! What became of each part of a document: the report that goes with an imported protocol.

use json::{Json, Path};
use std::collections::BTreeMap;
use std::fmt;

/// Declares what parts there are, with their words, so that neither can be forgotten.
macro_rules! parts {
    ($($(#[$doc:meta])* $Part:ident = $word:literal,)*) => {
        /// What sort of part of a Network Canvas protocol an entry is about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum What {
            $($(#[$doc])* $Part,)*
        }

        impl What {
            /// Its word in the report, which stays the same from version to version.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(What::$Part => $word,)*
                }
            }
        }
    };
}

parts! {
    /// The protocol as a whole
    Protocol = "protocol",
    /// A type of node or edge
    Type = "type",
    /// A variable of the codebook
    Variable = "variable",
    /// An option of a variable
    Option = "option",
    /// A validation of a variable
    Validation = "validation",
    /// A stage
    Stage = "stage",
    /// A prompt
    Prompt = "prompt",
    /// A field of a form
    Field = "field",
    /// A side panel
    Panel = "panel",
    /// An item of an information stage
    Item = "item",
    /// A preset of a narrative
    Preset = "preset",
    /// The filter of a stage
    Filter = "filter",
    /// The skip logic of a stage
    SkipLogic = "skip logic",
    /// One rule of a filter or of skip logic
    Rule = "rule",
    /// A text
    Text = "text",
    /// A file that comes with the protocol
    Asset = "asset",
    /// Any other member of the document
    Setting = "setting",
}

/// What became of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It is carried over as it is
    Same,
    /// It is carried over with a difference
    Differs,
    /// It is not in the protocol that was made
    Lost,
}

impl Fate {
    /// Its word in the report, which stays the same from version to version.
    pub fn as_str(self) -> &'static str {
        match self {
            Fate::Same => "same",
            Fate::Differs => "differs",
            Fate::Lost => "lost",
        }
    }
}

/// What became of one part.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Where it stands in the Network Canvas protocol
    pub path: Path,
    /// What it is
    pub what: What,
    /// What it is called there, shortened; nothing if it has no name
    pub name: String,
    /// What became of it
    pub fate: Fate,
    /// Sentences: how it differs, or why it is lost; none if it is the same
    pub why: Vec<String>,
    /// What it is called in the protocol that was made; nothing if it has no name there or is lost
    pub becomes: String,
}

/// A place in the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct EntryId(usize);

/// What became of every part of a Network Canvas protocol: the codebook, the stages, the rest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    entries: Vec<Entry>,
}

impl Report {
    /// The entries: those of the codebook, then stage by stage, then the rest.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// How many parts met this fate.
    pub fn count(&self, fate: Fate) -> usize {
        self.entries.iter().filter(|entry| entry.fate == fate).count()
    }

    /// The report for programs: `{ same, differs, lost, entries: [{ path, what, name, fate, why, becomes }] }`.
    pub fn to_json(&self) -> Json {
        let entries = self.entries.iter().map(|entry| {
            Json::object([
                ("path", Json::Text(entry.path.to_string())),
                ("what", Json::from(entry.what.as_str())),
                ("name", Json::from(entry.name.as_str())),
                ("fate", Json::from(entry.fate.as_str())),
                ("why", Json::list(entry.why.iter().map(String::as_str))),
                ("becomes", Json::from(entry.becomes.as_str())),
            ])
        });
        let entries = Json::List(entries.collect());
        let fates = [Fate::Same, Fate::Differs, Fate::Lost];
        let mut report = Json::object(fates.map(|fate| (fate.as_str(), Json::from(self.count(fate)))));
        report.add("entries", entries);
        report
    }

    /// Adds a part that is carried over as it is, so far.
    pub(crate) fn add(&mut self, path: &Path, what: What, name: &str) -> EntryId {
        let name = shortened(name);
        let (path, becomes) = (path.clone(), String::new());
        self.entries.push(Entry { path, what, name, fate: Fate::Same, why: Vec::new(), becomes });
        EntryId(self.entries.len() - 1)
    }

    /// Adds a part that is lost.
    pub(crate) fn add_lost(&mut self, path: &Path, what: What, name: &str, why: impl Into<String>) {
        let id = self.add(path, what, name);
        self.lose(id, why);
    }

    /// Adds a part that is carried over with a difference.
    pub(crate) fn add_differing(&mut self, path: &Path, what: What, name: &str, why: impl Into<String>) {
        let id = self.add(path, what, name);
        self.differ(id, why);
    }

    /// Notes what a part is called now.
    pub(crate) fn becomes(&mut self, id: EntryId, name: impl Into<String>) {
        if let Some(entry) = self.entries.get_mut(id.0) {
            entry.becomes = name.into();
        }
    }

    /// Notes a difference; once, however often it is noted. What is lost stays lost.
    pub(crate) fn differ(&mut self, id: EntryId, why: impl Into<String>) {
        if let Some(entry) = self.entries.get_mut(id.0).filter(|entry| entry.fate != Fate::Lost) {
            let why = why.into();
            entry.fate = Fate::Differs;
            if !entry.why.contains(&why) {
                entry.why.push(why);
            }
        }
    }

    /// Notes a difference of the entry that was added last.
    pub(crate) fn differ_last(&mut self, why: impl Into<String>) {
        self.differ(EntryId(self.entries.len().saturating_sub(1)), why);
    }

    /// Notes that a part is lost; the first reason stands.
    pub(crate) fn lose(&mut self, id: EntryId, why: impl Into<String>) {
        if let Some(entry) = self.entries.get_mut(id.0).filter(|entry| entry.fate != Fate::Lost) {
            entry.fate = Fate::Lost;
            entry.why = vec![why.into()];
            entry.becomes = String::new();
        }
    }

    /// Notes that everything from an entry on is lost.
    pub(crate) fn lose_from(&mut self, first: usize, why: &str) {
        for id in first..self.entries.len() {
            self.lose(EntryId(id), why);
        }
    }

    /// Notes that an entry is lost, and every entry after it. For what was read last.
    pub(crate) fn lose_since(&mut self, id: EntryId, why: &str) {
        self.lose_from(id.0, why);
    }

    /// Notes that what is within the part that an entry is about is lost, where `is_lost` says so of its name.
    pub(crate) fn lose_named(&mut self, id: EntryId, what: What, is_lost: impl Fn(&str) -> bool, why: &str) {
        let Some(path) = self.entries.get(id.0).map(|entry| entry.path.clone()) else { return };
        // What is within a variable follows it.
        for at in id.0 + 1..self.entries.len() {
            if !self.entries[at].path.steps().starts_with(path.steps()) {
                return;
            }
            if self.entries[at].what == what && is_lost(&self.entries[at].name) {
                self.lose(EntryId(at), why);
            }
        }
    }

    /// Notes that everything within the part that an entry is about is lost.
    pub(crate) fn lose_within(&mut self, id: EntryId, why: &str) {
        let Some(path) = self.entries.get(id.0).map(|entry| entry.path.clone()) else { return };
        for at in 0..self.entries.len() {
            if self.entries[at].path.steps().starts_with(path.steps()) {
                self.lose(EntryId(at), why);
            }
        }
    }
}

/// A name as a message can show it: one line, not long, nothing that cannot be seen.
pub(crate) fn shortened(name: &str) -> String {
    let shown = Json::Text(name.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(80).collect()).excerpt();
    shown.replacen('"', "", 1).strip_suffix('"').map_or_else(|| shown.replacen('"', "", 1), str::to_owned)
}

impl fmt::Display for Report {
    /// The report for people: what is lost first, then what differs; of the rest only how much there is. Settings, texts
    /// and the like that met the same fate for the same reason share a line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// The places that a line names.
        const MOST: usize = 3;
        for (fate, title) in [(Fate::Lost, "Lost"), (Fate::Differs, "Carried over with a difference")] {
            writeln!(f, "{title}: {}", self.count(fate))?;
            let mut lines: Vec<(&Entry, Vec<&Path>)> = Vec::new();
            let mut known: BTreeMap<(What, &str, &[String]), usize> = BTreeMap::new();
            for entry in self.entries.iter().filter(|entry| entry.fate == fate) {
                let name = if entry.what == What::Text { "" } else { entry.name.as_str() };
                let at = *known.entry((entry.what, name, &entry.why)).or_insert(lines.len());
                match lines.get_mut(at) {
                    Some((_, paths)) => paths.push(&entry.path),
                    None => lines.push((entry, vec![&entry.path])),
                }
            }
            for (entry, paths) in lines {
                let name = if entry.name.is_empty() { String::new() } else { format!(" \"{}\"", entry.name) };
                let named: Vec<String> = paths.iter().take(MOST).map(ToString::to_string).collect();
                let more = paths.len().saturating_sub(MOST);
                let more = if more > 0 { format!(" and {more} more") } else { String::new() };
                let (what, places, why) = (entry.what.as_str(), named.join(", "), entry.why.join(" "));
                writeln!(f, "- {what}{name} ({places}{more}): {why}")?;
            }
        }
        writeln!(f, "Carried over as it is: {}", self.count(Fate::Same))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_lost_stays_lost_and_says_why_once() {
        let mut report = Report::default();
        let id = report.add(&Path::root(), What::Stage, "  A\n\"b\u{202e}\"  ");
        report.differ(id, "One.");
        report.differ(id, "One.");
        assert_eq!((report.entries()[0].fate, report.entries()[0].why.len()), (Fate::Differs, 1));
        report.lose(id, "Two.");
        report.lose(id, "Three.");
        report.differ(id, "Four.");
        assert_eq!(report.entries()[0].why, ["Two."]);
        assert_eq!(report.entries()[0].name, "A \"b\u{fffd}\"");
        assert!(report.to_string().contains("- stage \"A \"b\u{fffd}\"\" ($): Two."), "{report}");
    }
}
