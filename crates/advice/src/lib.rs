//! Advice about protocols that have no faults: what the literature on such interviews warns of, and what nobody comes to.
//!
//! The checker says what is wrong; this says what is better known before the field than after it. Each piece of advice has
//! its [`Lint`], with the source it goes back to, the path of the place, and a sentence. None has to be followed.
//!
//! ```
//! use std::sync::Arc;
//! let document = r#"{ "sociogram": 1, "id": "short", "title": "Short", "languages": ["en", "cy"], "codebook": {},
//!     "stages": [{ "type": "information", "id": "hello", "title": { "en": "Hello", "cy": "Helo" }, "text": "Read this." }] }"#;
//! let document = json::parse(document, &|text| text.parse().unwrap()).unwrap();
//! let protocol = Arc::new(protocol::read(&document).unwrap());
//! let advice = sociogram_advice::advice(&document, &protocol);
//! assert!(advice.iter().any(|it| it.lint == sociogram_advice::Lint::Untranslated && it.path == "$.stages[0].text"));
//! ```

mod design;
mod reached;
mod texts;

use json::Json;
use protocol::{Protocol, place_in};
use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

/// Makes the table of what is looked for.
macro_rules! lints {
    ($($(#[doc = $doc:literal])* $lint:ident $code:literal $source:literal;)*) => {
        /// What is looked for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Lint {
            $($(#[doc = $doc])* $lint),*
        }

        impl Lint {
            /// All of them.
            pub const ALL: &[Lint] = &[$(Lint::$lint),*];

            /// Its word, which never changes.
            pub fn code(self) -> &'static str {
                match self { $(Lint::$lint => $code),* }
            }

            /// What it goes back to.
            pub fn source(self) -> &'static str {
                match self { $(Lint::$lint => $source),* }
            }
        }
    };
}

lints! {
    /// Questions about people come between prompts that ask for more people
    InterleavedLoops "interleaved-loops"
        "Eckman & Kreuter 2014 and 2018: where each name brings questions, people learn to name fewer.";
    /// A form asks all questions about one alter, then about the next
    ByAlter "by-alter"
        "Coromina & Coenders 2005: one question over all alters, then the next, is more valid and reliable.";
    /// A variable of alters that ego is not asked for
    NotOfEgo "not-of-ego"
        "Homophily and ergm.ego compare alters with ego by variables of one name and the same answers.";
    /// A variable of ego and of alters whose answers differ
    UnlikeEgo "unlike-ego"
        "Homophily and ergm.ego compare alters with ego by variables of one name and the same answers.";
    /// A prompt takes only a few names
    FewNames "few-names"
        "Kogovšek, Mrzel & Hlebec: a low limit changes who is named; Vehovar et al. 2008: numbers heap at the limit.";
    /// So many people can be named that there are very many pairs
    ManyPairs "many-pairs"
        "Pairs grow with the square: 15 people are 105, 30 are 435. Golinelli et al. 2010 ask about a random part of them.";
    /// The map arranges itself
    LiveLayout "live-layout"
        "McCarty & Govindaramanujam 2005: a picture that arranges itself suppresses people who know no one.";
    /// A text that does not come in every language
    Untranslated "untranslated" "It is shown to everyone as it is, whatever language they chose.";
    /// A text that is long for its place
    LongText "long-text"
        "Andreadis 2015: answers on phones are as good as others if there is one short question on a page.";
    /// A word beside a number that has not as many forms as its language
    PluralForms "plural-forms" "Unicode's CLDR says how many forms a language has, and for which numbers.";
    /// More options than people can look over
    ManyOptions "many-options" "On phones, more than some ten options do not fit on a screen.";
    /// A stage to which nobody comes
    Unreached "unreached" "Simulated participants, who try everything that may be answered, were not led there.";
    /// A jump that nobody takes
    IdleJump "idle-jump" "Simulated participants, who try everything that may be answered, did not take it.";
    /// A question that nobody is asked
    NeverAsked "never-asked" "Simulated participants, who try everything that may be answered, were not asked it.";
    /// Simulated participants cannot get through
    NoWayThrough "no-way-through" "Whoever comes there can only close the page.";
}

/// One piece of advice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What it is about
    pub lint: Lint,
    /// Where in the protocol's document
    pub path: String,
    /// What is the matter, and what could be done
    pub message: String,
}

impl Advice {
    /// `{ code, path, message, source }`.
    pub fn to_json(&self) -> Json {
        Json::object([
            ("code", Json::from(self.lint.code())),
            ("path", Json::from(self.path.as_str())),
            ("message", Json::from(self.message.as_str())),
            ("source", Json::from(self.lint.source())),
        ])
    }
}

impl fmt::Display for Advice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} ({})", self.path, self.message, self.lint.code())
    }
}

/// Advice about a protocol and the document that it was read from, in the order of its stages; that about the codebook first.
/// Some hundred participants are simulated for it.
pub fn advice(document: &Json, protocol: &Arc<Protocol>) -> Vec<Advice> {
    let mut found: Vec<Advice> = Vec::new();
    texts::look(protocol, &mut found);
    design::look(protocol, &mut found);
    reached::look(protocol, &mut found);
    for advice in &mut found {
        advice.path = place_in(document, &advice.path);
    }
    found.sort_by_key(|advice| (stage_of(&advice.path), advice.lint));
    // What is there for each item of a list is written once.
    let mut told = BTreeSet::new();
    found.retain(|advice| told.insert((advice.path.clone(), advice.lint)));
    found
}

/// The number of the stage that a path leads into, counted from 1; 0 for what is outside of stages.
fn stage_of(path: &str) -> usize {
    let number = path.strip_prefix("$.stages[").and_then(|rest| rest.split_once(']'));
    number.and_then(|(number, _)| number.parse::<usize>().ok()).map_or(0, |index| index + 1)
}
