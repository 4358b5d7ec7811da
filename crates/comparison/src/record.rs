use cohort::waves;
use formats::NetworkDocument;
use json::{Json, number};
use measures::composition::{Composition, composition_of};
use measures::{Measure, Scope, Sheet, cores, numeric};
use network::{Alter, Attributes, Key, Value};
use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A variable with more different answers in one file than this is no list of options: a role in words, say.
pub(crate) const MOST_ANSWERS: usize = 30;

/// What is kept of a network file: numbers, and no names.
#[derive(Clone, Debug)]
pub struct Record {
    /// Who was interviewed, as the file says
    pub participant: Option<String>,
    /// When the interview began, as ISO 8601
    pub started: Option<String>,
    /// What the file says about the interview in words: the protocol, the language, and so on
    pub about: Vec<(String, String)>,
    /// What ego answered
    pub ego: Attributes,
    /// Measures that were worked out
    measures: Vec<(Measure, Option<f64>)>,
    /// How many alters have each core number, isolates apart
    pub cores: Vec<(usize, usize)>,
    /// What share of the alters is what, by variable
    pub composition: Vec<Composition>,
    /// The means of the alters' numbers, by variable, and how many alters have one
    pub means: Vec<(Key, f64, usize)>,
    /// What tells alters apart from each other across the files of one participant
    people: BTreeSet<u64>,
    /// What was left out of the file or taken otherwise, in sentences
    pub remarks: Vec<String>,
}

impl Record {
    /// What is kept of a file, with these measures. Costs what the measures cost.
    pub fn of(read: &NetworkDocument, wanted: &[Measure]) -> Record {
        let network = &read.network;
        let everyone = read.takes_everyone();
        let scope = Scope { off_map: everyone, ..Scope::default() };
        let shown: Vec<_> = read.asked.as_deref().unwrap_or_default().iter().map(|it| it.shown.clone()).collect();
        let directed = read.directed();
        let sheet = Sheet::new(network, &scope, &shown).with_directed(&directed);
        let sheet = sheet.with_asked_only(read.asked.is_some() && !everyone);
        let interview = read.graph.get("interview");
        let said = |member: &str| text(interview?.get(member)?);
        let (composition, means) = alters(read);
        Record {
            participant: said("participant"),
            started: said("started"),
            about: about(&read.graph),
            ego: network.ego().clone(),
            measures: wanted.iter().map(|it| (*it, sheet.number(*it))).collect(),
            cores: cores::cores(sheet.adjacency()).distribution.into_iter().collect(),
            composition,
            means,
            people: waves::people(network).keys().map(fingerprint).collect(),
            remarks: read.remarks.iter().map(ToString::to_string).collect(),
        }
    }

    /// A measure, if it was worked out and is defined.
    pub fn measure(&self, measure: Measure) -> Option<f64> {
        self.measures.iter().find(|(it, _)| *it == measure)?.1
    }

    /// Who stayed, came and went until a later file of the same participant.
    pub fn turnover(&self, later: &Record) -> waves::Turnover {
        waves::turnover_of(&self.people, &later.people)
    }
}

fn fingerprint(who: &waves::Who) -> u64 {
    let mut hasher = DefaultHasher::new();
    who.hash(&mut hasher);
    hasher.finish()
}

/// A text, a number, true or false as text; `None` for what says nothing.
fn text(json: &Json) -> Option<String> {
    match json {
        Json::Text(text) => Some(text.trim().to_owned()).filter(|it| !it.is_empty()),
        Json::Number(it) => Some(number(*it)),
        Json::Bool(it) => Some(it.to_string()),
        _ => None,
    }
}

/// What tells interviews apart rather than what they have in common.
const OF_ONE: [&str; 4] = ["id", "participant", "started", "finished"];

fn about(graph: &Json) -> Vec<(String, String)> {
    let protocol = graph.get("protocol").and_then(|it| text(it.get("id")?)).map(|it| ("protocol".to_owned(), it));
    let members = graph.get("interview").and_then(Json::members).unwrap_or_default().iter();
    let members = members.filter(|(name, _)| !OF_ONE.contains(&name.as_str()));
    protocol.into_iter().chain(members.filter_map(|(name, it)| Some((name.clone(), text(it)?)))).collect()
}

/// What alters have in common, and the means of their numbers, by variable in the order of their names.
fn alters(read: &NetworkDocument) -> (Vec<Composition>, Vec<(Key, f64, usize)>) {
    let network = &read.network;
    let names: BTreeSet<&Key> = network.alters().flat_map(|it| it.attributes.iter().map(|(name, _)| name)).collect();
    let is_reason = |name: &Key| {
        let of = name.as_str().strip_suffix("_missing");
        of.is_some_and(|of| names.iter().any(|it| it.as_str() == of))
    };
    let (mut composition, mut means) = (vec![types(network.alters())], Vec::new());
    for name in names.iter().copied().filter(|it| !is_reason(it)) {
        let is_number =
            |it: &Alter| matches!(it.attributes.get(name), Some(Value::Number(_)) | Some(Value::Blank) | None);
        if network.alters().all(is_number) {
            let it = numeric::numeric(network, &Scope::default(), name);
            means.extend(it.mean.map(|mean| (name.clone(), mean, it.answered)));
        }
        let it = composition_of(network.alters(), name);
        if !it.counts.is_empty() && it.counts.len() <= MOST_ANSWERS && name.as_str() != "type" {
            composition.push(it);
        }
    }
    (composition, means)
}

/// The composition by type of alter, as if that were a variable.
fn types<'a>(alters: impl Iterator<Item = &'a Alter>) -> Composition {
    let mut it = composition_of(std::iter::empty(), &Key::from("type"));
    for alter in alters {
        it.answered += 1;
        *it.counts.entry(alter.alter_type.to_string()).or_default() += 1;
    }
    it
}
