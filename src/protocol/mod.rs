//! Floor 1. What is asked: the protocol as its author wrote it, read and checked.
//!
//! [`read`] turns a JSON document into a [`Protocol`] or into *every* [`Fault`] found in it, each with its path.
//! Past that gate the rest of the program may rely on what the types and the checks promise: ids that resolve,
//! rules that can be evaluated, names that do not collide.

mod answer;
mod codebook;
mod date;
mod fault;
mod read;
mod rule;
#[cfg(test)]
mod schema;
mod spelling;
mod stage;
mod text;

pub use answer::{AnswerFault, check_answer};
pub use codebook::{
    AlterType, Choice, Codebook, Colour, DatePrecision, LineStyle, Shape, TieKind, Variable, VariableKind,
};
pub use date::is_date;
pub use fault::{Fault, FaultCode, not_json};
pub use read::read;
pub use rule::{AlterFilter, AlterTest, Comparison, Condition, Count, Logic, Rule, Test, TieFilter, TieTest};
pub use stage::{
    AlterForm, AskBy, Bins, Consent, Field, Jump, MapPrompt, MapTask, NameGenerator, NamePrompt, Prompt, Sociogram,
    Stage, Task, TieForm,
};
pub use text::Text;

use crate::network::Key;

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
    /// SHA-256, in hexadecimal, of the document's canonical JSON (RFC 8785)
    pub sha256: String,
}

/// The protocol's say on measures. The sheets it may ask for besides were checked, but are not here: they are worked
/// out from the network file and the protocol's document, in a module of their own (`exchange::measured`).
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
}
