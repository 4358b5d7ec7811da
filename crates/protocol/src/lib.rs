//! What is asked: the protocol as its author wrote it, read and checked.
//!
//! [`read`] turns a JSON document into a [`Protocol`] or into *every* [`Fault`] found in it, each with its path.
//! Past that gate the rest of the program may rely on what the types and the checks promise: ids that resolve,
//! rules that can be evaluated, names that do not collide.
//!
//! ```
//! use json::parse;
//! use sociogram_protocol::{FaultCode, read};
//! let document = r#"{ "sociogram": 1, "id": "short", "title": "Short", "codebook": {}, "stages": [
//!     { "type": "information", "id": "welcome", "title": "Welcome" } ] }"#;
//! let faults = read(&parse(document, &|_| f64::NAN).unwrap_or_default()).unwrap_err();
//! assert_eq!((faults[0].path.to_string(), faults[0].code), ("$.stages[0]".to_owned(), FaultCode::MissingMember));
//! ```

mod answer;
mod bound;
mod calculated;
mod codebook;
mod date;
mod fault;
mod fill;
mod marks;
mod read;
mod rule;
#[cfg(test)]
mod schema;
mod spelling;
mod stages;
mod text;

pub use answer::{AnswerFault, check_answer};
pub use bound::{Bound, BoundBy, Day, Proposal};
pub use calculated::{Calculated, Calculations, Formula, Operand, Operation, Owner};
pub use codebook::{
    AlterType, Choice, Codebook, Colour, DatePrecision, LineStyle, MissingChoice, PURPOSES, Shape, TieKind, Variable,
    VariableKind,
};
pub use date::{civil_from_days, days_in, is_date, is_time};
pub use fault::{Fault, FaultCode, not_json};
pub use fill::{Filling, NOTHING, Piece, has_names, pieces, without_names};
pub use marks::{LINKS, Mark, has_marks, marked, unmarked};
pub use read::{place_in, read, written_out};
pub use rule::{AlterFilter, AlterTest, Comparison, Condition, Count, Logic, Rule, Test, TieFilter, TieTest};
pub use stages::{
    AlterForm, AskBy, Bins, Consent, EarlierAlters, EarlierMatch, EgoForm, Field, FromRoster, Jump, MapPrompt, MapTask,
    NameGenerator, NamePrompt, OpenQuestions, PairOrder, PairPrompt, Pairs, Prompt, Sample, Shuffled, Sociogram, Stage,
    StageTask, TieForm,
};
pub use text::Text;

use network::Key;
use std::sync::Arc;

/// An interview as its author wrote it.
#[derive(Clone, Debug, PartialEq)]
pub struct Protocol {
    /// Its id, for the network file and for telling saved interviews apart
    pub id: Key,
    /// Its title
    pub title: Text,
    /// The languages its texts come in, the first being the one to fall back on; never empty
    pub languages: Vec<Key>,
    /// What can be recorded
    pub codebook: Codebook,
    /// The steps of the interview, in order; never empty
    pub stages: Vec<Stage>,
    /// Which measures go beyond the standard ones, and who sees them
    pub measures: MeasureChoice,
    /// What participants are told in the menu
    pub help: Option<Help>,
    /// What comes once the interview is finished
    pub completion: Option<Completion>,
    /// Whether a variable has a [`Variable::default`]
    pub proposes: bool,
    /// Whether a stage has something [`Shuffled`]
    pub shuffles: bool,
    /// The variables that are calculated, if any are
    pub calculated: Option<Arc<dyn Calculations>>,
    /// SHA-256, in hexadecimal, of the document's canonical JSON (RFC 8785)
    pub sha256: String,
}

/// What participants find in the menu on every screen: what the study is about, and whom they can turn to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Help {
    /// What is said
    pub text: Text,
    /// An address to write to
    pub email: Option<String>,
    /// A number to call, as people write it
    pub phone: Option<String>,
}

/// What a participant sees once they have finished, and where they go on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Completion {
    /// What is said
    pub text: Option<Text>,
    /// A code to take along, as panels ask for
    pub code: Option<Text>,
    /// The words of the way on
    pub link: Option<Text>,
    /// Where that leads: what stands before the participant's id, and after it where it is asked for
    address: Option<(String, Option<String>)>,
}

impl Completion {
    /// The address that the way on leads to, `http` or `https`: what stands for the participant's id in it is that id,
    /// as `encode` writes it in addresses, or nothing where the page gave none.
    ///
    /// ```
    /// # use json::parse;
    /// # let document = r#"{ "sociogram": 1, "id": "short", "title": "Short", "codebook": {},
    /// #     "completion": { "address": "https://panel.example/done?id={participant}" },
    /// #     "stages": [{ "type": "information", "id": "welcome", "title": "Welcome", "text": "Hello" }] }"#;
    /// # let protocol = sociogram_protocol::read(&parse(document, &|_| f64::NAN).unwrap_or_default()).unwrap();
    /// let completion = protocol.completion.unwrap_or_default();
    /// let address = completion.address(Some("P 7"), &|id| id.replace(' ', "%20"));
    /// assert_eq!(address.as_deref(), Some("https://panel.example/done?id=P%207"));
    /// ```
    pub fn address(&self, participant: Option<&str>, encode: &dyn Fn(&str) -> String) -> Option<String> {
        let (before, after) = self.address.as_ref()?;
        let Some(after) = after else { return Some(before.clone()) };
        let id = participant.map(encode).unwrap_or_default();
        Some([before, &*id, after].concat())
    }
}

/// The protocol's say on measures. The sheets it may ask for besides were checked, but are not here: they are worked
/// out from the network file and the protocol's document, in a module of their own (`formats::measured`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MeasureChoice {
    /// Whether the participant sees them on the summary, which comes after the last answer
    pub show: bool,
    /// The alter variables whose shares are reported
    pub composition: Vec<Key>,
}

impl Protocol {
    /// The position of the stage with this id.
    pub fn stage_index(&self, id: &str) -> Option<usize> {
        self.stages.iter().position(|stage| stage.id.as_str() == id)
    }

    /// Which of its languages comes closest to a tag: the same, one without or with another region, else the first.
    pub fn language_near(&self, wanted: &str) -> Key {
        let base = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let mut languages = self.languages.iter();
        let same = languages.clone().find(|it| it.as_str().eq_ignore_ascii_case(wanted));
        let near = || languages.clone().find(|it| base(it.as_str()) == base(wanted));
        same.or_else(near).or_else(|| languages.next()).cloned().unwrap_or_else(|| Key::from("en"))
    }
}
