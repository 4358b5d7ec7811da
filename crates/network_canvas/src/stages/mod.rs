//! The stages: for each type what is read of it, what it asks for, and which of our stages it becomes.

mod bins;
mod forms;
mod maps;
mod names;
mod pages;

use crate::codebook::{Book, Owner};
use crate::context::{Context, Member, Members};
use crate::document::Part;
use crate::ids::{Ids, Joint};
use crate::logic::Logic;
use crate::report::{EntryId, What};
use crate::rules::{self, Carried, Subject};
use crate::words::Length;
use crate::{MOST_STAGES, own_words};
use json::{Json, Path};
use std::collections::{BTreeMap, BTreeSet};

/// How a type of stage is carried over.
struct StageType {
    /// Its names, the present one first
    words: &'static [&'static str],
    /// Its members besides those that every stage has
    members: Members,
    /// Notes what the variables are used for, before any stage is carried over
    uses: fn(&Part, &mut Book),
    /// Makes it one of ours, or several
    ///
    /// # Errors
    /// Why it is lost
    carry: fn(&mut Importer, &Source) -> Result<Vec<Draft>, String>,
}

/// Every type of stage.
static TYPES: &[&[StageType]] = &[pages::TYPES, forms::TYPES, names::TYPES, bins::TYPES, maps::TYPES, LOST];

macro_rules! lost {
    ($($word:literal: $why:literal,)*) => {
        &[$(StageType { words: &[$word], members: &[], uses: |_, _| {}, carry: |_, _| Err($why.into()) }),*]
    };
}

/// The types of which there is nothing like here.
const LOST: &[StageType] = lost! {
    "Anonymisation": "Answers are not encrypted within the file, so no passphrase is asked for.",
    "Geospatial": "There is no map of the world to choose places on.",
    "FamilyPedigree": "There is no family tree.",
    "FamilyTreeCensus": "There is no family tree.",
    "NarrativePedigree": "There is no family tree.",
};

/// The members that every stage has.
const COMMON: Members = &[
    ("id", Member::Inward),
    ("type", Member::Value),
    ("label", Member::Value),
    ("skipLogic", Member::Object),
    ("interviewScript", Member::Lost("Participants answer by themselves, so nobody would read it out.")),
];

const SKIP_LOGIC: Members = &[("action", Member::Value), ("filter", Member::Object), ("destination", Member::Object)];
const DESTINATION: Members = &[("type", Member::Value), ("stageId", Member::Value)];
const SUBJECT: Members = &[("entity", Member::Value), ("type", Member::Value)];
const PANEL: Members = &[("title", Member::Value), ("text", Member::Value)];

/// The lists of parts that a stage can have, and what they are.
const PARTS: &[(&[&str], What)] = &[
    (&["prompts"], What::Prompt),
    (&["panels"], What::Panel),
    (&["presets"], What::Preset),
    (&["items"], What::Item),
    (&["form", "fields"], What::Field),
    (&["nodeForm", "fields"], What::Field),
    (&["filter", "rules"], What::Rule),
];

/// Makes our stages of theirs.
pub(crate) struct Importer<'d> {
    pub(crate) context: Context,
    pub(crate) book: Book<'d>,
    /// Our stages so far
    pub(crate) drafts: Vec<Draft>,
    stage_ids: Ids,
    prompt_ids: Ids,
    /// Where skip logic leads on to another stage
    detours: Vec<Detour>,
    /// The first of our stages made of each of theirs, or of those after it, by the id of theirs
    starts: BTreeMap<String, usize>,
}

/// A stage of theirs that is being carried over.
pub(crate) struct Source<'d> {
    part: Part<'d>,
    entry: EntryId,
    /// What it is called, in words
    label: String,
}

/// Skip logic that leads on to another stage than the next.
struct Detour {
    /// The first of our stages that it passes over
    at: usize,
    /// When it is taken
    hide: Logic<Json>,
    /// The id of the stage that it leads to; `None` for the end
    to: Option<String>,
    entries: Vec<EntryId>,
}

/// A rule of one of our stages, with the entries that tell of it.
#[derive(Clone, Debug)]
pub(crate) struct DraftRule {
    pub(crate) json: Json,
    pub(crate) entries: Vec<EntryId>,
    /// What stands in its place if it has to go
    pub(crate) otherwise: Option<Json>,
}

/// A prompt or field of one of our stages.
#[derive(Clone, Debug)]
pub(crate) struct DraftPart {
    pub(crate) json: Json,
    pub(crate) entry: EntryId,
}

/// One of our stages in the making.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    /// Its type
    pub(crate) word: &'static str,
    pub(crate) id: String,
    pub(crate) title: Json,
    pub(crate) text: Option<Json>,
    /// Its members besides
    pub(crate) members: Vec<(&'static str, Json)>,
    /// Whom it is about: the member, and the filter
    pub(crate) filter: Option<(&'static str, DraftRule)>,
    /// Its prompts or fields: the member, and the list
    pub(crate) parts: Option<(&'static str, Vec<DraftPart>)>,
    pub(crate) when: Option<DraftRule>,
    pub(crate) jumps: Vec<DraftRule>,
    /// The stage of theirs that it comes of; `None` for one that was added
    pub(crate) entry: Option<EntryId>,
    /// Whether it asks only about what another stage of ours brought up, so that it needs no rule of its own
    pub(crate) follows: bool,
}

impl<'d> Importer<'d> {
    pub(crate) fn new(context: Context, book: Book<'d>) -> Self {
        let (stage_ids, prompt_ids) = (Ids::default(), Ids::default());
        let (drafts, detours, starts) = (Vec::new(), Vec::new(), BTreeMap::new());
        Importer { context, book, drafts, stage_ids, prompt_ids, detours, starts }
    }

    /// Carries over all stages.
    pub(crate) fn stages(&mut self, list: &Part<'d>) {
        names::labels(list, &mut self.book);
        for part in list.items() {
            if let Some(of) = type_of(&part) {
                (of.uses)(&part, &mut self.book);
            }
        }
        self.label_variables();
        for (number, part) in list.items().enumerate() {
            self.stage(&part, number + 1);
        }
        self.end();
        self.take_detours();
        self.place_first();
        for draft in &self.drafts {
            if let Some(entry) = draft.entry {
                self.context.report.becomes(entry, &draft.id);
            }
        }
    }

    /// Tells of the variables that are what alters are called by.
    fn label_variables(&mut self) {
        for at in 0..self.book.nodes.len() {
            for (_, variable) in self.book.variables(Owner::Node(at)).filter(|(_, variable)| variable.uses.is_label) {
                self.context.report.becomes(variable.entry, "label");
                self.context.report.differ(
                    variable.entry,
                    "It is what someone is called by: the \"label\" of the file, which a name generator asks for.",
                );
                let is_lost = |name: &str| name != "required";
                let why = "A name has no limits: whoever is given the name of another is asked about.";
                self.context.report.lose_named(variable.entry, What::Validation, is_lost, why);
            }
        }
    }

    fn stage(&mut self, part: &Part<'d>, number: usize) {
        let mut label = self.context.words(&part.member("label"));
        if label.is_empty() {
            label = format!("Stage {number}");
        }
        let first = self.context.report.entries().len();
        let entry = self.context.report.add(&part.path, What::Stage, &label);
        let source = Source { part: part.clone(), entry, label };
        let at = self.drafts.len();
        self.starts.entry(part.text("id").to_owned()).or_insert(at);
        let known = type_of(part);
        let made = match known {
            Some(of) => {
                self.context.account(part, &[COMMON, of.members]);
                self.context.account(&part.member("subject"), &[SUBJECT]);
                (of.carry)(self, &source)
            }
            None => {
                let word = crate::report::shortened(part.text("type"));
                Err(format!("Its type is \"{word}\", which is not known."))
            }
        };
        match made {
            Ok(drafts) if self.drafts.len() + drafts.len() < MOST_STAGES => self.drafts.extend(drafts),
            Ok(_) => {
                self.context.report.lose(entry, format!("A protocol has at most {MOST_STAGES} stages."));
                self.lose_parts(part, first);
            }
            Err(why) => {
                self.context.report.lose(entry, why);
                self.lose_parts(part, first);
            }
        }
        self.skip_logic(&source, at);
    }

    /// Reports the parts of a lost stage, of which some may stand in the report from the entry `first` on.
    fn lose_parts(&mut self, stage: &Part, first: usize) {
        let why = "Its stage is lost.";
        self.context.report.lose_from(first, why);
        let told = self.context.report.entries().iter().skip(first).map(|entry| entry.path.clone());
        let told: BTreeSet<Path> = told.collect();
        for (path, what) in PARTS {
            let list = path.iter().fold(stage.clone(), |part, name| part.member(name));
            for part in list.items().filter(|part| !told.contains(&part.path)) {
                self.context.report.add_lost(&part.path, *what, "", why);
            }
        }
        let filter = stage.member("filter");
        if filter.says_something() && !told.contains(&filter.path) {
            self.context.report.add_lost(&filter.path, What::Filter, "", why);
        }
    }

    /// Gives the stages from `at` on the rule of skip logic.
    fn skip_logic(&mut self, source: &Source, at: usize) {
        let Some(part) = source.part.find("skipLogic").filter(Part::says_something) else { return };
        let entry = self.context.report.add(&part.path, What::SkipLogic, part.text("action"));
        self.context.account(&part, &[SKIP_LOGIC]);
        let made = rules::condition(&part.member("filter"), &self.book, &mut self.context);
        let Some(Carried { logic, mut entries }) = made else {
            return self.context.report.lose(entry, "Its rules are lost, so the stage is always shown.");
        };
        entries.push(entry);
        let skips = match part.text("action") {
            "SKIP" => true,
            "SHOW" => false,
            _ => return self.lose_rule(&entries, "It says neither to show nor to skip the stage."),
        };
        let show = if skips { logic.denied() } else { logic };
        if show.is_never() {
            return self.lose_rule(&entries, "By its rules the stage would never be shown.");
        }
        let destination = part.member("destination");
        self.context.account(&destination, &[DESTINATION]);
        if destination.says_something() {
            let to = match destination.text("type") {
                "finish" => None,
                _ => Some(destination.text("stageId").to_owned()),
            };
            self.detours.push(Detour { at, hide: show.denied(), to, entries });
            return;
        }
        if self.drafts.len() == at {
            return self.lose_rule(&entries, "Its stage is lost.");
        }
        if let Some(json) = show.to_json() {
            for draft in self.drafts.iter_mut().skip(at).filter(|draft| !draft.follows) {
                draft.when = Some(DraftRule { json: json.clone(), entries: entries.clone(), otherwise: None });
            }
        }
    }

    fn lose_rule(&mut self, entries: &[EntryId], why: &str) {
        for entry in entries {
            self.context.report.lose(*entry, why);
        }
    }

    /// Adds the last screen, if no stage is one.
    fn end(&mut self) {
        if self.drafts.last().is_some_and(|draft| draft.word == "summary") {
            return;
        }
        let id = self.stage_ids.give("end", Joint::Hyphen, "end");
        self.drafts.push(Draft::new("summary", id, own_words("Thank you"), None));
    }

    /// Leads past stages where skip logic says so.
    fn take_detours(&mut self) {
        let last = self.drafts.len().saturating_sub(1);
        // The values that rules may come to where they are copied from stage to stage.
        let mut room: usize = 50_000;
        let detours = std::mem::take(&mut self.detours);
        let targets: Vec<Option<usize>> = detours
            .iter()
            .map(|detour| match &detour.to {
                None => Some(last),
                Some(id) => self.starts.get(id).map(|at| (*at).min(last)),
            })
            .collect();
        for (detour, to) in detours.iter().zip(&targets) {
            let Some(to) = to.filter(|to| *to >= detour.at) else {
                self.lose_rule(&detour.entries, "The stage that it leads to does not come later.");
                continue;
            };
            let Some(hide) = detour.hide.to_json() else { continue };
            let (from, id) = (detour.at, self.drafts.get(to).map(|draft| draft.id.clone()).unwrap_or_default());
            let is_target = targets.contains(&Some(from));
            let before = from.checked_sub(1).and_then(|at| self.drafts.get_mut(at));
            if let Some(before) = before.filter(|before| before.is_always_there() && !is_target && to > from) {
                let json = Json::object([("when", hide), ("to", Json::Text(id))]);
                before.jumps.push(DraftRule { json, entries: detour.entries.clone(), otherwise: None });
                continue;
            }
            let show = detour.hide.clone().denied();
            room = room.saturating_sub((to - from) * rules::values(&hide));
            if room == 0 {
                self.lose_rule(&detour.entries, "It is too long to be given to each stage that it passes over.");
                continue;
            }
            for draft in self.drafts.iter_mut().take(to).skip(from) {
                // What came before holds as well.
                let earlier = draft.when.take();
                let both = Logic::all(earlier.iter().map(|rule| Logic::Is(rule.json.clone())).chain([show.clone()]));
                let entries = earlier.map(|rule| rule.entries).unwrap_or_default();
                let entries = entries.into_iter().chain(detour.entries.iter().copied()).collect();
                draft.when = both.to_json().map(|json| DraftRule { json, entries, otherwise: None });
            }
            for entry in &detour.entries {
                self.context.report.differ(*entry, "Each stage that it passes over has the rule.");
            }
        }
    }

    /// A stage of ours for one of theirs, with the heading and text of its introduction.
    fn draft(&mut self, word: &'static str, source: &Source) -> Draft {
        let panel = source.part.member("introductionPanel");
        self.context.account(&panel, &[PANEL]);
        let mut title = None;
        for part in [panel.member("title"), source.part.member("title"), source.part.member("label")] {
            title = title.or_else(|| self.context.text(&part, Length::Label));
        }
        let title = title.unwrap_or_else(|| Json::from(source.label.as_str()));
        let text = self.context.text(&panel.member("text"), Length::Prose);
        let id = self.stage_ids.give(&source.label, Joint::Hyphen, "stage");
        Draft { entry: Some(source.entry), ..Draft::new(word, id, title, text) }
    }

    /// Another stage of ours for the same of theirs.
    fn further(&mut self, word: &'static str, source: &Source, title: Json, suffix: &str) -> Draft {
        let id = self.stage_ids.give(&format!("{} {suffix}", source.label), Joint::Hyphen, "stage");
        Draft { entry: Some(source.entry), ..Draft::new(word, id, title, None) }
    }

    /// The id of a prompt.
    fn prompt_id(&mut self, words: &str) -> String {
        self.prompt_ids.give(words, Joint::Hyphen, "prompt")
    }

    /// The id and text of the prompt at `part`; `None` if it has no text, which is then told.
    fn prompt(&mut self, part: &Part, members: Members) -> Option<(Json, EntryId)> {
        let words = self.context.words(&part.member("text"));
        let entry = self.context.report.add(&part.path, What::Prompt, &words);
        self.context.account(part, &[members]);
        let Some(text) = self.context.text(&part.member("text"), Length::Prose) else {
            self.context.report.lose(entry, "It has no text.");
            return None;
        };
        let id = self.prompt_id(&words);
        self.context.report.becomes(entry, &id);
        Some((Json::object([("id", Json::Text(id)), ("text", text)]), entry))
    }

    /// The type of node that a stage is about.
    ///
    /// # Errors
    /// If the codebook has none such.
    fn node(&self, source: &Source) -> Result<usize, String> {
        let key = source.part.member("subject").text("type");
        self.book.node(key).ok_or_else(|| "The codebook lacks the type of node that it is about.".into())
    }

    /// Whom a stage is about: those of a type who pass its filter.
    fn alters(&mut self, source: &Source, node: usize) -> DraftRule {
        let id = self.book.nodes.get(node).map_or("", |it| it.id.as_str());
        let of_type = Json::object([("type", Json::from(id))]);
        self.filtered(source, Subject::Nodes(node), of_type)
    }

    /// Which ties a stage is about: those of a kind that pass its filter.
    fn ties(&mut self, source: &Source, edge: usize) -> DraftRule {
        let id = self.book.edges.get(edge).map_or("", |it| it.id.as_str());
        let of_kind = Json::object([("kind", Json::from(id))]);
        self.filtered(source, Subject::Edges(edge), of_kind)
    }

    fn filtered(&mut self, source: &Source, subject: Subject, base: Json) -> DraftRule {
        let carried = rules::filter(&source.part.member("filter"), subject, &self.book, &mut self.context);
        let Some(Carried { logic, entries }) = carried else {
            return DraftRule { json: base, entries: Vec::new(), otherwise: None };
        };
        // A test that names the type by itself needs no other to name it.
        let names_type =
            |test: &Json| base.members().is_some_and(|it| it.first() == test.members().and_then(<[_]>::first));
        let says_type = match &logic {
            Logic::Is(test) => names_type(test),
            Logic::All(parts) => parts.iter().any(|part| matches!(part, Logic::Is(test) if names_type(test))),
            Logic::Any(_) | Logic::Not(_) => false,
        };
        let whole = if says_type { logic } else { Logic::all([Logic::Is(base.clone()), logic]) };
        let json = whole.to_json().unwrap_or_else(|| base.clone());
        DraftRule { json, entries, otherwise: Some(base) }
    }
}

impl Draft {
    fn new(word: &'static str, id: String, title: Json, text: Option<Json>) -> Self {
        let (members, filter, parts, when, jumps) = (Vec::new(), None, None, None, Vec::new());
        Draft { word, id, title, text, members, filter, parts, when, jumps, entry: None, follows: false }
    }

    /// Whether there is always a screen of it, so that its jumps are looked at.
    fn is_always_there(&self) -> bool {
        self.when.is_none() && matches!(self.word, "information" | "ego-form" | "name-generator")
    }

    /// The stage as ours is spelled.
    pub(crate) fn to_json(&self) -> Json {
        let mut stage = Json::object([
            ("type", Json::from(self.word)),
            ("id", Json::from(self.id.as_str())),
            ("title", self.title.clone()),
        ]);
        if let Some(text) = &self.text {
            stage.add("text", text.clone());
        }
        if let Some(when) = &self.when {
            stage.add("when", when.json.clone());
        }
        if let Some((member, filter)) = &self.filter {
            stage.add(member, filter.json.clone());
        }
        for (name, value) in &self.members {
            stage.add(name, value.clone());
        }
        if let Some((member, parts)) = &self.parts {
            stage.add(member, Json::List(parts.iter().map(|part| part.json.clone()).collect()));
        }
        if !self.jumps.is_empty() {
            stage.add("jumps", Json::List(self.jumps.iter().map(|jump| jump.json.clone()).collect()));
        }
        stage
    }
}

fn type_of(part: &Part) -> Option<&'static StageType> {
    let word = part.text("type");
    TYPES.iter().copied().flatten().find(|it| it.words.contains(&word))
}
