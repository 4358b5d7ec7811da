use super::{Foreign, Reason, Salvage, SetAside};
use crate::interview::sitting::subject_of;
use crate::interview::{Interview, Subject};
use crate::json::{Json, canonical};
use crate::network::{Key, Value};
use crate::words::{self, Phrase};

/// What is said to the participant about a saved journal of which not everything could be kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// What happened
    pub title: &'static str,
    /// What is kept, and what to do
    pub text: Vec<String>,
    /// A line for each answer that is not kept
    pub lost: Vec<String>,
}

impl Salvage {
    /// What is said to the participant, in the interview's language.
    pub fn told(&self) -> Told {
        let language = self.interview.language().as_str();
        let say = |phrase| words::text(phrase, language);
        let counts = [("kept", &*self.answers_kept().to_string()), ("all", &*self.answers.to_string())];
        let set_aside = self.interview.set_aside();
        let lost: Vec<String> = set_aside
            .iter()
            .enumerate()
            .filter(|(at, it)| it.is_answer() && !set_aside.iter().skip(at + 1).any(|later| later.replaces(it)))
            .filter_map(|(_, it)| self.line(it))
            .collect();
        let (title, kept) = match (self.damaged, lost.is_empty()) {
            (true, _) => (Phrase::DamagedTitle, Phrase::DamagedText),
            (false, false) => (Phrase::ChangedTitle, Phrase::ChangedText),
            (false, true) => (Phrase::ChangedTitle, Phrase::ChangedAll),
        };
        let mut text = vec![words::fill(say(kept), &counts)];
        let also = [
            (self.interview.to_ask_again().is_some(), Phrase::AskedAgain),
            (set_aside.iter().any(|it| it.reason == Reason::Unfinished), Phrase::FinishAgain),
            (!lost.is_empty(), Phrase::CopyText),
        ];
        text.extend(also.into_iter().filter(|(is_so, _)| *is_so).map(|(_, phrase)| say(phrase).to_owned()));
        Told { title: say(title), text, lost }
    }

    fn line(&self, lost: &SetAside) -> Option<String> {
        let language = self.interview.language().as_str();
        let phrase = match lost.reason {
            Reason::Damaged => Phrase::NotKeptDamaged,
            Reason::Gone => Phrase::NotKeptGone,
            Reason::Unfit => Phrase::NotKeptUnfit,
            Reason::Nobody => Phrase::NotKeptNobody,
            Reason::TakenBack | Reason::Unfinished => return None,
        };
        let fill = |phrase, name, value: &str| words::fill(words::text(phrase, language), &[(name, value)]);
        let what = match self.interview.subject_in_words(&lost.entry) {
            // Of names, only those that are not kept.
            Some(what) if lost.in_part && lost.entry.get("labels").is_none() => {
                fill(Phrase::NotKeptInPart, "what", &what)
            }
            Some(what) => what,
            None => fill(Phrase::NotKeptPart, "n", &(lost.number + 1).to_string()),
        };
        Some(fill(phrase, "what", &what))
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
            Foreign::NotJson | Foreign::NoJournal => Phrase::ForeignText,
            Foreign::NetworkFile | Foreign::Protocol => Phrase::ForeignFile,
            Foreign::OtherVersion(_) => Phrase::ForeignVersion,
            Foreign::OtherProtocol { .. } => Phrase::ForeignStudy,
        };
        let say = |phrase| words::text(phrase, language);
        let text = [what, Phrase::ForeignCopy].map(|phrase| say(phrase).to_owned());
        Told { title: say(Phrase::ForeignTitle), text: text.to_vec(), lost: Vec::new() }
    }
}

impl Interview {
    /// What an entry is about, as the participant knows it; `None` if that cannot be read.
    fn subject_in_words(&self, entry: &Json) -> Option<String> {
        let text = |name: &str| entry.get(name).and_then(Json::as_str);
        let language = self.language().as_str();
        let codebook = &self.protocol().codebook;
        Some(match text("do")? {
            "answer" => {
                let (about, name) = (subject_of(entry)?, text("variable")?);
                let whose = match &about {
                    Subject::Alter(id) => self.recorded().alter(*id).map(|alter| format!("{} – ", alter.label)),
                    _ => None,
                };
                let every = [&codebook.ego].into_iter().chain(codebook.alters.iter().map(|it| &it.variables));
                let mut every = every.chain(codebook.ties.iter().map(|it| &it.variables)).flatten();
                let own = self.variable(&about, &Key::from(name));
                let variable = own.or_else(|| every.find(|it| it.name.as_str() == name));
                let question = variable.map_or(name, |it| it.question.in_language(language));
                let answer = entry.get("value").and_then(Value::from_json).filter(Value::is_answered);
                let answer = answer.map(|answer| format!(" – {}", in_words(&answer))).unwrap_or_default();
                format!("{}{question}{answer}", whose.unwrap_or_default())
            }
            "name" => {
                let is_kept = |label: &&str| self.recorded().alters().any(|alter| alter.label == *label);
                let labels = entry.get("labels")?.items()?.iter().filter_map(Json::as_str);
                let lost: Vec<&str> = labels.filter(|label| !is_kept(label)).collect();
                lost.join(", ")
            }
            "rename" => text("label")?.to_owned(),
            "tie" => {
                let kind = text("kind")?;
                codebook.tie_kind(kind).map_or(kind, |kind| kind.label.in_language(language)).to_owned()
            }
            "place" | "lay_out" | "unplace" => words::text(Phrase::MapMap, language).to_owned(),
            _ => return None,
        })
    }
}

/// An answer as it was given; options by the values that stand for them, since their labels may be gone.
fn in_words(answer: &Value) -> String {
    match answer {
        Value::Text(text) => text.clone(),
        Value::Many(values) => values.iter().map(in_words).collect::<Vec<_>>().join(", "),
        other => canonical(&other.to_json()),
    }
}
