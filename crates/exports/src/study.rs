//! The files that are exported together.

use super::codebook::Codebook;
use super::names::Names;
use super::variables::{About, Census, Facts, MOST_OPTIONS, Variable};
use formats::NetworkDocument;
use json::{Json, number};
use network::{Alter, AlterId, Attributes, Key, TieKey, Value};
use std::collections::{BTreeMap, BTreeSet};

/// A network file that was read.
#[derive(Clone, Debug)]
pub struct Case {
    /// What it is called in tables and in the names of files: no other of the study has this name
    pub name: String,
    /// The name of its file, as it was given
    pub file: String,
    /// What it has
    pub document: NetworkDocument,
}

/// A file that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The name of the file
    pub file: String,
    /// What is wrong with it
    pub said: String,
}

/// Whether two alters are tied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pair {
    /// There is a tie
    Tied,
    /// Both were shown, ego said that there are no others, and drew none between them; or was asked about the two and said no
    NotTied,
    /// Both were shown, and ego did not say that there are no others
    NotConfirmed,
    /// They were never shown together
    NotAsked,
    /// The file does not say what was asked
    Unknown,
}

impl Pair {
    /// Whether there is a tie, where that is known.
    pub fn is_tied(self) -> Option<bool> {
        match self {
            Pair::Tied => Some(true),
            Pair::NotTied => Some(false),
            Pair::NotConfirmed | Pair::NotAsked | Pair::Unknown => None,
        }
    }

    /// Why it is not known, as it stands in the column `tie_missing`.
    pub fn missing(self) -> &'static str {
        match self {
            Pair::Tied | Pair::NotTied => "",
            Pair::NotConfirmed => "not_confirmed",
            Pair::NotAsked => "not_asked",
            Pair::Unknown => "unknown",
        }
    }
}

/// The prompts for one kind of tie, to ask about pairs.
pub struct AskedPairs<'a> {
    case: &'a Case,
    kind: &'a Key,
    directed: bool,
    prompts: Vec<AskedPrompt>,
}

/// What one prompt asked about.
enum AskedPrompt {
    /// Everyone whom it showed, together; and whether ego said that there are no other ties
    Together(BTreeSet<AlterId>, bool),
    /// Each of these pairs by itself
    Pairs(BTreeSet<(AlterId, AlterId)>),
}

impl AskedPairs<'_> {
    /// Whether there is a tie from one alter to another.
    pub fn pair(&self, from: AlterId, to: AlterId) -> Pair {
        let key = match self.directed {
            true => TieKey::directed(self.kind.clone(), from, to),
            false => TieKey::undirected(self.kind.clone(), from, to),
        };
        if self.case.document.network.tie(&key).is_some() {
            return Pair::Tied;
        }
        if self.case.document.asked.is_none() {
            return Pair::Unknown;
        }
        let said = self.prompts.iter().filter_map(|prompt| match prompt {
            AskedPrompt::Together(shown, confirmed) if shown.contains(&from) && shown.contains(&to) => {
                Some(if *confirmed { Pair::NotTied } else { Pair::NotConfirmed })
            }
            AskedPrompt::Pairs(pairs) if pairs.contains(&(from, to)) => Some(Pair::NotTied),
            AskedPrompt::Pairs(pairs) if !self.directed && pairs.contains(&(to, from)) => Some(Pair::NotTied),
            AskedPrompt::Together(..) | AskedPrompt::Pairs(_) => None,
        });
        said.min_by_key(|it| *it != Pair::NotTied).unwrap_or(Pair::NotAsked)
    }
}

impl Case {
    /// What the file says in `graph.interview`, as text.
    pub fn interview(&self, member: &str) -> Option<String> {
        said(self.document.graph.get("interview")?.get(member)?)
    }

    /// Whether something holds of the interview, if the file says so in `graph.interview`.
    pub fn is(&self, member: &str) -> Option<bool> {
        self.document.graph.get("interview")?.get(member)?.as_bool()
    }

    /// What the file says in `graph.protocol`, as text.
    pub fn protocol(&self, member: &str) -> Option<String> {
        said(self.document.graph.get("protocol")?.get(member)?)
    }

    /// The file's own id of an alter.
    pub fn id(&self, alter: AlterId) -> &str {
        self.document.ids.get(&alter).map_or("", String::as_str)
    }

    /// The ties between ego and alters, as the file has them.
    pub fn ego_ties(&self) -> &[Json] {
        ego_ties(&self.document.graph)
    }

    /// The kinds of tie, and whether each is directed: those that the file names, and those it says were asked.
    pub fn kinds(&self) -> Vec<(Key, bool)> {
        let mut kinds: Vec<(Key, bool)> =
            self.document.kinds.iter().map(|kind| (kind.id.clone(), kind.directed)).collect();
        for prompt in self.document.asked.as_deref().unwrap_or_default() {
            if !kinds.iter().any(|(kind, _)| *kind == prompt.kind) {
                kinds.push((prompt.kind.clone(), false));
            }
        }
        kinds
    }

    /// What is known about pairs by one kind.
    pub fn asked_pairs<'a>(&'a self, kind: &'a Key, directed: bool) -> AskedPairs<'a> {
        let prompts = self.document.asked.as_deref().unwrap_or_default().iter().filter(|it| it.kind == *kind);
        let prompts = prompts
            .map(|it| match &it.pairs {
                Some(pairs) => AskedPrompt::Pairs(pairs.iter().copied().collect()),
                None => AskedPrompt::Together(it.shown.iter().copied().collect(), it.confirmed != Some(false)),
            })
            .collect();
        AskedPairs { case: self, kind, directed, prompts }
    }
}

/// The ties between ego and alters that a file has.
fn ego_ties(graph: &Json) -> &[Json] {
    graph.get("ego_ties").and_then(Json::items).unwrap_or_default()
}

/// A text, a number, true or false as text; `None` for what says nothing.
fn said(json: &Json) -> Option<String> {
    match json {
        Json::Text(text) => Some(text.clone()).filter(|it| !it.trim().is_empty()),
        Json::Number(it) => Some(number(*it)),
        Json::Bool(it) => Some(it.to_string()),
        _ => None,
    }
}

/// What is exported, and how.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Whether the names of alters are left out; their ids stand in their place
    pub nameless: bool,
    /// When the export is made, as ISO 8601; nothing says so where it is not given
    pub exported: Option<String>,
}

/// The files that are exported together.
#[derive(Clone, Debug, Default)]
pub struct Study {
    options: Options,
    cases: Vec<Case>,
    refused: Vec<Refused>,
    codebook: Codebook,
    census: Census,
    /// Whether any file has ties between ego and alters
    has_ego_ties: bool,
    prompts: Vec<Key>,
    names: Names,
}

impl Study {
    /// A study without files.
    pub fn new(options: Options) -> Self {
        Study { options, ..Study::default() }
    }

    /// Takes in what a protocol, its JSON, says about variables. What it says stands before what files say.
    pub fn learn(&mut self, protocol: &Json) {
        let language = protocol.get("languages").and_then(Json::items).and_then(|it| it.first()?.as_str());
        if let Some(codebook) = protocol.get("codebook") {
            self.codebook.learn(codebook, language.unwrap_or("en"));
        }
    }

    /// Adds a file with this name, or notes why it cannot be read; then the others are exported all the same.
    pub fn add(&mut self, file: &str, read: Result<NetworkDocument, String>) {
        match read {
            Ok(document) => {
                self.meet(&document);
                let name = self.names.of_file(file);
                self.cases.push(Case { name, file: file.to_owned(), document });
            }
            Err(said) => self.refused.push(Refused { file: file.to_owned(), said }),
        }
    }

    /// Takes in which variables a file has, and nothing else: for studies of more files than can be held at once.
    pub fn meet(&mut self, document: &NetworkDocument) {
        let network = &document.network;
        self.has_ego_ties |= !ego_ties(&document.graph).is_empty();
        self.census.meet(About::Ego, "", network.ego());
        for alter in network.alters() {
            self.census.meet(About::Alter, alter.alter_type.as_str(), &alter.attributes);
            for prompt in &alter.named_in {
                self.meet_prompt(prompt);
            }
        }
        for tie in network.ties() {
            self.census.meet(About::Tie, tie.key.kind().as_str(), &tie.attributes);
        }
        if let Some(codebook) = document.graph.get("codebook") {
            let language = document.graph.get("interview").and_then(|it| said(it.get("language")?));
            self.codebook.learn(codebook, &language.unwrap_or_default());
        }
    }

    fn meet_prompt(&mut self, prompt: &Key) {
        if self.prompts.len() <= MOST_OPTIONS && !self.prompts.contains(prompt) {
            self.prompts.push(prompt.clone());
        }
    }

    /// Takes in which variables further files have, which another study has met.
    pub fn meet_all(&mut self, others: &Study) {
        self.census.add(&others.census);
        self.has_ego_ties |= others.has_ego_ties;
        for prompt in &others.prompts {
            self.meet_prompt(prompt);
        }
        self.codebook.learn_all(&others.codebook);
    }

    /// Whether any file has ties between ego and alters.
    pub fn has_ego_ties(&self) -> bool {
        self.has_ego_ties
    }

    /// How it is exported.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// The files, in the order in which they were added.
    pub fn cases(&self) -> &[Case] {
        &self.cases
    }

    /// The files that could not be read.
    pub fn refused(&self) -> &[Refused] {
        &self.refused
    }

    /// What is known about variables besides their answers.
    pub fn codebook(&self) -> &Codebook {
        &self.codebook
    }

    /// The prompts by which alters were named, in the order in which files have them; none where they are too many to be
    /// prompts.
    pub fn prompts(&self) -> &[Key] {
        if self.prompts.len() > MOST_OPTIONS { &[] } else { &self.prompts }
    }

    /// The variables of ego, of alters or of ties, of all files together.
    pub fn variables(&self, about: About) -> Vec<Variable> {
        self.census.variables(about, &self.codebook)
    }

    /// What was answered to each variable, by the type of alter or kind of tie that it is of.
    pub fn facts(&self) -> impl Iterator<Item = (About, &str, &Key, Facts)> {
        self.census.facts()
    }

    /// Whether every answer to a variable is a text that is one of these options; without options, whether there is none.
    pub(crate) fn are_all_among(&self, about: About, variable: &str, options: &[(String, String)]) -> bool {
        let is_known = |answers: &Attributes| match answers.get(variable) {
            None | Some(Value::Blank) => true,
            Some(Value::Text(text)) => options.iter().any(|(value, _)| value == text),
            Some(_) => false,
        };
        self.cases.iter().map(|case| &case.document.network).all(|network| match about {
            About::Ego => is_known(network.ego()),
            About::Alter => network.alters().all(|it| is_known(&it.attributes)),
            About::Tie => network.ties().all(|it| is_known(&it.attributes)),
        })
    }

    /// How many egos, alters of a type or ties of a kind there are in all files.
    pub fn count(&self, about: About, of: &str) -> usize {
        self.census.count(about, of)
    }

    /// The name of an alter, or its id where names are left out.
    pub fn label<'a>(&self, case: &'a Case, alter: &'a Alter) -> &'a str {
        if self.options.nameless { case.id(alter.id) } else { &alter.label }
    }

    /// The names of the alters of a file, with the id after those that are there twice, small and capital letters apart.
    pub(crate) fn labels_apart(&self, case: &Case) -> BTreeMap<AlterId, String> {
        let alters = || case.document.network.alters().map(|alter| (alter.id, self.label(case, alter)));
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for (_, label) in alters() {
            *counts.entry(label.to_lowercase()).or_default() += 1;
        }
        let apart = |(id, label): (AlterId, &str)| match counts.get(&label.to_lowercase()) {
            Some(2..) => (id, format!("{label} ({})", case.id(id))),
            _ => (id, label.to_owned()),
        };
        alters().map(apart).collect()
    }
}
