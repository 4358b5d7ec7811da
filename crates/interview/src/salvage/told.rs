use super::{Foreign, Reason, Salvage, SetAside};
use crate::reasons::reason_text;
use crate::record::name_of;
use crate::sitting::subject_of;
use crate::{CommandName, Interview, Subject};
use json::{Json, canonical};
use network::{Key, Value};
use protocol::{Variable, without_names};
use std::sync::Arc;
use words::{Catalogue, Phrase, SalvagePhrase, fill};

/// What is said to the participant about a saved journal of which not everything could be kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// What happened
    pub title: &'static str,
    /// What is kept, and what to do
    pub text: Vec<String>,
    /// What stands above the lines
    pub lost_title: &'static str,
    /// A line for each answer that is not kept
    pub lost: Vec<String>,
    /// What the button is called that goes on with what is kept
    pub go_on: &'static str,
}

impl Told {
    fn new(title: SalvagePhrase, text: Vec<String>, lost: Vec<String>, language: &str) -> Self {
        let (lost_title, go_on) = (SalvagePhrase::NotKept.text(language), SalvagePhrase::GoOnKept.text(language));
        Told { title: title.text(language), text, lost_title, lost, go_on }
    }
}

impl Salvage {
    /// What is said to the participant, in the interview's language. `words` is what the widget calls things.
    pub fn told(&self, words: &Catalogue) -> Told {
        let language = self.interview.language().as_str();
        let say = |phrase: SalvagePhrase| phrase.text(language);
        let counts = [("kept", &*self.answers_kept().to_string()), ("all", &*self.answers.to_string())];
        let set_aside = &self.set_aside;
        let lost: Vec<String> = set_aside
            .iter()
            .enumerate()
            .filter(|(at, it)| it.is_answer() && !set_aside.iter().skip(at + 1).any(|later| later.replaces(it)))
            .filter_map(|(_, it)| self.line(it, words))
            .collect();
        let (title, kept) = match (self.damaged, lost.is_empty()) {
            (true, _) => (SalvagePhrase::DamagedTitle, SalvagePhrase::DamagedText),
            (false, false) => (SalvagePhrase::ChangedTitle, SalvagePhrase::ChangedText),
            (false, true) => (SalvagePhrase::ChangedTitle, SalvagePhrase::ChangedAll),
        };
        let mut text = vec![fill(language, say(kept), &counts)];
        let also = [
            (self.to_ask_again().is_some(), SalvagePhrase::AskedAgain),
            (set_aside.iter().any(|it| it.reason == Reason::Unfinished), SalvagePhrase::FinishAgain),
            (!lost.is_empty(), SalvagePhrase::CopyText),
        ];
        text.extend(also.into_iter().filter(|(is_so, _)| *is_so).map(|(_, phrase)| say(phrase).to_owned()));
        Told::new(title, text, lost, language)
    }

    fn line(&self, lost: &SetAside, words: &Catalogue) -> Option<String> {
        let language = self.interview.language().as_str();
        let phrase = match lost.reason {
            Reason::Damaged => SalvagePhrase::NotKeptDamaged,
            Reason::Gone => SalvagePhrase::NotKeptGone,
            Reason::Unfit => SalvagePhrase::NotKeptUnfit,
            Reason::Nobody => SalvagePhrase::NotKeptNobody,
            Reason::TakenBack | Reason::Unfinished => return None,
        };
        let fill = |phrase: SalvagePhrase, name, value: &str| fill(language, phrase.text(language), &[(name, value)]);
        let what = match self.interview.subject_in_words(&lost.entry, words) {
            // Of names, only those that are not kept.
            Some(what) if lost.in_part && lost.entry.get("labels").is_none() => {
                fill(SalvagePhrase::NotKeptInPart, "what", &what)
            }
            Some(what) => what,
            None => fill(SalvagePhrase::NotKeptPart, "n", &(lost.number + 1).to_string()),
        };
        // Its direction is its own, whatever the language around it.
        Some(fill(phrase, "what", &format!("\u{2068}{what}\u{2069}")))
    }
}

impl SetAside {
    /// Whether it answered the same question later.
    fn replaces(&self, earlier: &SetAside) -> bool {
        let variable = |it: &SetAside| it.entry.get("variable").and_then(Json::as_str).map(str::to_owned);
        variable(self).is_some()
            && variable(self) == variable(earlier)
            && self.is_answer()
            && subject_of(&self.entry) == subject_of(&earlier.entry)
    }
}

impl Foreign {
    /// What is said to the participant, in a language.
    pub fn told(&self, language: &str) -> Told {
        let what = match self {
            Foreign::NotJson | Foreign::NoJournal => SalvagePhrase::ForeignText,
            Foreign::NetworkFile | Foreign::Protocol => SalvagePhrase::ForeignFile,
            Foreign::OtherVersion(_) => SalvagePhrase::ForeignVersion,
            Foreign::OtherProtocol { .. } => SalvagePhrase::ForeignStudy,
        };
        let say = |phrase: SalvagePhrase| phrase.text(language);
        let text = [what, SalvagePhrase::ForeignCopy].map(|phrase| say(phrase).to_owned());
        Told::new(SalvagePhrase::ForeignTitle, text.to_vec(), Vec::new(), language)
    }
}

impl Interview {
    /// What an entry is about, as the participant knows it; `None` if that cannot be read.
    fn subject_in_words(&self, entry: &Json, words: &Catalogue) -> Option<String> {
        let text = |name: &str| entry.get(name).and_then(Json::as_str);
        let language = self.language().as_str();
        let codebook = &self.protocol().codebook;
        Some(match name_of(entry)? {
            CommandName::Answer => {
                let (about, name) = (subject_of(entry)?, text("variable")?);
                let whose = match &about {
                    Subject::Alter(id) => self.recorded().alter(*id).map(|alter| format!("{} – ", alter.label)),
                    _ => None,
                };
                let every = [&codebook.ego].into_iter().chain(codebook.alters.iter().map(|it| &it.variables));
                let mut every = every.chain(codebook.ties.iter().map(|it| &it.variables)).flatten();
                let own = self.variable(&about, &Key::from(name));
                let variable = own.or_else(|| every.find(|it| it.name.as_str() == name));
                let question = variable.map_or(name.into(), |it| without_names(it.question.in_language(language)));
                let answer = entry.get("value").and_then(Value::from_json).filter(Value::is_settled);
                let answer = answer.map(|answer| format!(" – {}", in_words(&answer, variable, language, words)));
                format!("{}{question}{}", whose.unwrap_or_default(), answer.unwrap_or_default())
            }
            CommandName::Name => {
                let is_kept = |label: &&str| self.recorded().alters().any(|alter| alter.label == *label);
                let labels = entry.get("labels")?.items()?.iter().filter_map(Json::as_str);
                let lost: Vec<&str> = labels.filter(|label| !is_kept(label)).collect();
                // All that is lost of it may be someone from before, who was chosen along.
                if lost.is_empty() {
                    return None;
                }
                lost.join(", ")
            }
            CommandName::Rename => text("label")?.to_owned(),
            CommandName::Tie | CommandName::Pair => {
                let kind = text("kind")?;
                codebook.tie_kind(kind).map_or(kind, |kind| kind.label.in_language(language)).to_owned()
            }
            CommandName::Place | CommandName::LayOut | CommandName::Unplace => {
                words.text(Phrase::MapMap, language).to_owned()
            }
            CommandName::Go
            | CommandName::Speak
            | CommandName::Resume
            | CommandName::Finish
            | CommandName::Reopen
            | CommandName::Undo
            | CommandName::Redo
            | CommandName::Pick
            | CommandName::Remove => return None,
        })
    }
}

/// An answer as it was given: an option by its label, or by the value that stands for it if it is gone.
fn in_words(answer: &Value, variable: Option<&Arc<Variable>>, language: &str, words: &Catalogue) -> String {
    let options = variable.map(|variable| variable.kind.options()).unwrap_or_default();
    if let Some(option) = options.iter().find(|option| option.value == *answer) {
        return option.label.in_language(language).to_owned();
    }
    match answer {
        Value::Bool(yes) => words.text(if *yes { Phrase::Yes } else { Phrase::No }, language).to_owned(),
        Value::Missing(reason) => {
            let text = reason_text(variable.map(|it| &**it), *reason, language);
            text.unwrap_or_else(|phrase| words.text(phrase, language)).to_owned()
        }
        Value::Text(text) => text.clone(),
        Value::Many(values) => {
            values.iter().map(|value| in_words(value, variable, language, words)).collect::<Vec<_>>().join(", ")
        }
        other => canonical(&other.to_json()),
    }
}
