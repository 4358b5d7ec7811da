//! A journal in sentences, for whoever looks at how an interview went.

use interview::{Command, Entry, Journal, Note, Position, Step as Part, Subject, drawn};
use json::Json;
use network::{AlterId, Key, MissingReason, TieKey, Value};
use protocol::{Protocol, StageTask, Text, Variable};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// One entry of a journal, as it is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// How many seconds after the beginning
    pub seconds: f64,
    /// The id of the stage on screen, as far as the journal tells
    pub stage: String,
    /// What was done, in English
    pub what: String,
    /// Whether it takes something back or changes it
    pub correction: bool,
}

/// Tells a journal entry by entry. Names of people are those of that moment.
pub fn steps(protocol: &Arc<Protocol>, journal: &Journal) -> Vec<Step> {
    let protocol = &*drawn(protocol, &journal.opening().id);
    let mut telling = Telling {
        protocol,
        language: journal.opening().language.clone(),
        labels: BTreeMap::new(),
        answered: BTreeSet::new(),
        stage: 0,
    };
    let started = journal.opening().started;
    let told = journal.entries().iter().map(|entry| {
        // What is said of a command is said of the people as they were before it.
        let (what, correction) = telling.tell(entry);
        let stage = protocol.stages.get(telling.stage).map_or("", |stage| stage.id.as_str());
        Step { seconds: (entry.at - started) / 1000.0, stage: stage.to_owned(), what, correction }
    });
    told.collect()
}

/// `[{ seconds, stage, what, correction }]`.
pub fn steps_to_json(steps: &[Step]) -> Json {
    let of = |step: &Step| {
        Json::object([
            ("seconds", Json::from(step.seconds)),
            ("stage", Json::from(step.stage.as_str())),
            ("what", Json::from(step.what.as_str())),
            ("correction", Json::Bool(step.correction)),
        ])
    };
    Json::List(steps.iter().map(of).collect())
}

struct Telling<'p> {
    protocol: &'p Protocol,
    language: Key,
    labels: BTreeMap<AlterId, (String, Key)>,
    answered: BTreeSet<(Subject, Key)>,
    stage: usize,
}

impl Telling<'_> {
    fn tell(&mut self, entry: &Entry) -> (String, bool) {
        match &entry.command {
            Command::Go(to) => {
                self.stage = to.stage;
                (format!("goes to {}", self.place(to)), false)
            }
            Command::Speak(language) => {
                self.language = language.clone();
                (format!("goes on in the language {language}"), false)
            }
            Command::Resume => ("comes back".into(), false),
            Command::Finish => ("finishes".into(), false),
            Command::Reopen => ("opens the finished interview again".into(), true),
            Command::Undo => ("takes the last answer back".into(), true),
            Command::Redo => ("gives the answer again".into(), true),
            Command::Answer { about, variable, value, .. } => self.answer(about, variable, value.as_ref()),
            Command::Name { prompt, labels, again, listed } => {
                if let Note::First(AlterId(first)) = &entry.note {
                    let of = self.type_named_in(prompt);
                    for (id, label) in (*first..).zip(labels) {
                        self.labels.insert(AlterId(id), (label.clone(), of.clone()));
                    }
                }
                let mut all = labels.clone();
                all.extend(again.iter().map(|id| self.label(*id)));
                let verb = if listed.is_empty() { "names" } else { "chooses from the list" };
                (format!("{verb} {}", all.join(", ")), false)
            }
            Command::Pick { alter, picked: true, .. } => (format!("names {} here too", self.label(*alter)), false),
            Command::Pick { alter, picked: false, .. } => (format!("takes {} out here", self.label(*alter)), true),
            Command::Rename { alter, label } => {
                let said = format!("calls {} {label}", self.label(*alter));
                if let Some((named, _)) = self.labels.get_mut(alter) {
                    named.clone_from(label);
                }
                (said, true)
            }
            Command::Remove { alter } => (format!("removes {}", self.label(*alter)), true),
            Command::Place { places } => {
                let moved = places.iter().any(|(id, _)| !self.answered.insert(place_of(*id)));
                (
                    format!(
                        "{} {}",
                        if moved { "moves" } else { "places" },
                        self.labels(places.iter().map(|(id, _)| *id))
                    ),
                    moved,
                )
            }
            Command::LayOut { places } => {
                (format!("has the map arranged: {}", self.labels(places.iter().map(|(id, _)| *id))), false)
            }
            Command::Unplace { alters } => {
                for id in alters {
                    self.answered.remove(&place_of(*id));
                }
                (format!("takes {} off the map", self.labels(alters.iter().copied())), true)
            }
            Command::Tie { kind, pairs, present } => {
                let label = self.protocol.codebook.tie_kind(kind.as_str()).map(|kind| self.text(&kind.label));
                let pairs: Vec<String> = pairs
                    .iter()
                    .map(|(one, other)| format!("{} and {}", self.label(*one), self.label(*other)))
                    .collect();
                let verb = if *present { "ties" } else { "unties" };
                (format!("{verb} {} ({})", pairs.join(", "), label.unwrap_or_default()), !present)
            }
            Command::Pair { kind, pairs, tied, level } => self.pair(kind, pairs, *tied, level.as_ref()),
        }
    }

    fn answer(&mut self, about: &Subject, variable: &Key, value: Option<&Value>) -> (String, bool) {
        let changed = !self.answered.insert((about.clone(), variable.clone()));
        let (entry, whom) = match about {
            Subject::Ego => (find(&self.protocol.codebook.ego, variable), String::new()),
            Subject::Alter(id) => {
                let of = self.labels.get(id).and_then(|(_, of)| self.protocol.codebook.alter_type(of.as_str()));
                (of.and_then(|of| find(&of.variables, variable)), format!(" about {}", self.label(*id)))
            }
            Subject::Tie(key) => {
                let of = self.protocol.codebook.tie_kind(key.kind().as_str());
                let whom = format!(" about {} and {}", self.label(key.source()), self.label(key.target()));
                (of.and_then(|of| find(&of.variables, variable)), whom)
            }
        };
        let question = entry.map_or_else(|| variable.to_string(), |entry| self.text(&entry.question));
        let said = match value {
            Some(value) => format!("answers “{question}”{whom}: {}", self.value(entry, value)),
            None => format!("takes back the answer to “{question}”{whom}"),
        };
        (said, changed || value.is_none())
    }

    fn pair(
        &mut self,
        kind: &Key,
        pairs: &[(AlterId, AlterId)],
        tied: Option<bool>,
        level: Option<&(Key, Value)>,
    ) -> (String, bool) {
        let of = self.protocol.codebook.tie_kind(kind.as_str());
        let said = match (tied, level) {
            (None, _) => "no answer".to_owned(),
            (_, Some((name, value))) => self.value(of.and_then(|of| find(&of.variables, name)), value),
            (Some(true), None) => "yes".to_owned(),
            (Some(false), None) => "no".to_owned(),
        };
        let label = of.map(|of| self.text(&of.label)).unwrap_or_default();
        let mut changed = tied.is_none();
        let mut whom = Vec::new();
        for (one, other) in pairs {
            let key = TieKey::directed(kind.clone(), *one, *other);
            changed |= !self.answered.insert((Subject::Tie(key), kind.clone()));
            whom.push(format!("{} and {}", self.label(*one), self.label(*other)));
        }
        (format!("answers “{label}” about {}: {said}", whom.join(", ")), changed)
    }

    fn value(&self, variable: Option<&Variable>, value: &Value) -> String {
        let options = variable.map(|it| it.kind.options()).unwrap_or_default();
        if let Some(option) = options.iter().find(|option| option.value == *value) {
            return self.text(&option.label);
        }
        match value {
            Value::Blank => "nothing".into(),
            Value::Missing(MissingReason::DontKnow) => "don't know".into(),
            Value::Missing(MissingReason::Refused) => "rather not say".into(),
            Value::Missing(MissingReason::NotApplicable) => "does not apply".into(),
            Value::Bool(true) => "yes".into(),
            Value::Bool(false) => "no".into(),
            Value::Number(number) => json::number(*number),
            Value::Text(text) => text.clone(),
            Value::Many(values) => values.iter().map(|it| self.value(variable, it)).collect::<Vec<_>>().join(", "),
        }
    }

    fn place(&self, to: &Position) -> String {
        let Some(stage) = self.protocol.stages.get(to.stage) else { return String::new() };
        let title = format!("“{}”", self.text(&stage.title));
        let prompt = match (&stage.task, &to.step) {
            (StageTask::NameGenerator(it), Part::Prompt(at)) => it.prompts.get(*at).map(|asked| &asked.prompt.text),
            (StageTask::Sociogram(it), Part::Prompt(at)) => it.prompts.get(*at).map(|asked| &asked.prompt.text),
            (StageTask::OrdinalBin(it) | StageTask::CategoricalBin(it), Part::Prompt(at)) => {
                it.prompts.get(*at).map(|(prompt, _)| &prompt.text)
            }
            _ => None,
        };
        match (&to.step, prompt) {
            (_, Some(prompt)) => format!("{title}: {}", self.text(prompt)),
            (Part::Alter(id), _) => format!("{title}: {}", self.label(*id)),
            (Part::Tie(key), _) => format!("{title}: {} and {}", self.label(key.source()), self.label(key.target())),
            _ => title,
        }
    }

    fn type_named_in(&self, prompt: &Key) -> Key {
        let of = self.protocol.stages.iter().find_map(|stage| match &stage.task {
            StageTask::NameGenerator(it) if it.prompts.iter().any(|asked| asked.prompt.id == *prompt) => {
                Some(&it.alter_type)
            }
            _ => None,
        });
        of.cloned().unwrap_or_else(|| Key::from(""))
    }

    fn label(&self, id: AlterId) -> String {
        self.labels.get(&id).map_or_else(|| id.to_string(), |(label, _)| label.clone())
    }

    fn labels(&self, ids: impl Iterator<Item = AlterId>) -> String {
        ids.map(|id| self.label(id)).collect::<Vec<_>>().join(", ")
    }

    fn text(&self, text: &Text) -> String {
        text.in_language(self.language.as_str()).to_owned()
    }
}

fn find<'v>(variables: &'v [impl AsRef<Variable>], name: &Key) -> Option<&'v Variable> {
    variables.iter().map(AsRef::as_ref).find(|variable| variable.name == *name)
}

/// What stands for an alter's place among what was answered: no variable can be called so.
fn place_of(id: AlterId) -> (Subject, Key) {
    (Subject::Alter(id), Key::from("x"))
}
