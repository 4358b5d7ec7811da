//! Simulated participants, and what an interview costs its participants.
//!
//! A simulated participant goes through a protocol as people do, by the commands of [`interview`]: reads, names people
//! with made-up names, answers within the bounds of each variable, places, ties and sorts, errs and corrects it, leaves
//! some questions blank, and sometimes drops out. What comes out is an [`Interview`](interview::Interview) with its journal, of
//! which everything else is made as of a real one. The same seed comes to the same files on every machine.
//!
//! Chance decides, so answers mean nothing: files like these are for trying an analysis, a codebook or an import on, and
//! must never be mixed with real ones. The participant in each begins with `simulated`.
//!
//! ```
//! use sociogram_simulate::{Options, simulate};
//! use std::sync::Arc;
//! let document = r#"{ "sociogram": 1, "id": "short", "title": "Short",
//!     "codebook": { "alters": { "person": { "label": "person", "plural": "people" } } },
//!     "stages": [{ "type": "name-generator", "id": "people", "title": "People", "alter": "person",
//!         "prompts": [{ "id": "close", "text": "Who is close to you?" }] }] }"#;
//! let protocol = Arc::new(protocol::read(&json::parse(document, &|text| text.parse().unwrap()).unwrap()).unwrap());
//! let options = Options { named: Some(5), ..Options::steady(7) };
//! let simulated = simulate(&protocol, &options, 1).unwrap();
//! assert_eq!(simulated.interview.network().alter_count(), 5);
//! assert!(simulated.interview.finished().is_some());
//! ```

mod answers;
mod chance;
mod effort;
mod figures;
mod map;
mod names;
mod naming;
mod pairs;
mod participant;
mod study;
mod tally;

pub use effort::{Burden, PEOPLE, Range, StageBurden, burden};
pub use figures::{Doing, FIGURES, Figure, PHONE};
pub use participant::{Simulated, Stuck, simulate};
pub use study::{Summary, write};
pub use tally::Tally;

/// How participants are simulated. Probabilities are from 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// What chance begins with
    pub seed: u64,
    /// When the first of them begins, in milliseconds since 1970; the others begin in the three weeks after
    pub started: f64,
    /// How many alters everyone names in all, as far as the prompts take them; as many as people do, if not given
    pub named: Option<usize>,
    /// The probability that somebody leaves before the end
    pub drop_out: f64,
    /// The probability that somebody refuses consent
    pub decline: f64,
    /// The probability that a question that need not be answered is left blank
    pub blank: f64,
    /// The probability that somebody hurries: fast, and with the same answer everywhere
    pub hurry: f64,
    /// The probability that an answer, a name or a tie is a slip, and is corrected
    pub slip: f64,
    /// The probability that an interview is interrupted and taken up again later
    pub pause: f64,
}

/// 5 January 2026, 09:00 UTC.
const STARTED: f64 = 1_767_603_600_000.0;

impl Default for Options {
    fn default() -> Self {
        Options {
            seed: 1,
            started: STARTED,
            named: None,
            drop_out: 0.1,
            decline: 0.03,
            blank: 0.04,
            hurry: 0.05,
            slip: 0.02,
            pause: 0.05,
        }
    }
}

impl Options {
    /// Participants who answer everything, without slips, to the end.
    pub fn steady(seed: u64) -> Self {
        let never = 0.0;
        Options {
            seed,
            started: STARTED,
            named: None,
            drop_out: never,
            decline: never,
            blank: never,
            hurry: never,
            slip: never,
            pause: never,
        }
    }
}
