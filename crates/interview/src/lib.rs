//! What happened: an interview under way.
//!
//! An [`Interview`] changes only through a [`Command`] and the time at which it was given. A command becomes an
//! invertible delta, so every answer can be undone; and it is appended to the [`Journal`], so replaying the journal
//! gives the same interview. Clock, storage and randomness stay outside.
//!
//! ```
//! use network::{Key, Value};
//! use sociogram_interview::{Command, Interview, Opening, Subject};
//! use std::sync::Arc;
//! let document = r#"{ "sociogram": 1, "id": "short", "title": "Short",
//!     "codebook": { "ego": { "new": { "type": "yes-no", "question": "Is it new to you?" } } },
//!     "stages": [{ "type": "ego-form", "id": "you", "title": "You", "fields": ["new"] }] }"#;
//! let protocol = Arc::new(protocol::read(&json::parse(document, &|_| f64::NAN).unwrap()).unwrap());
//! let opening = Opening { id: "1".into(), participant: None, language: Key::from("en"), started: 0.0 };
//! let mut interview = Interview::new(protocol.clone(), opening);
//! let (about, variable) = (Subject::Ego, Key::from("new"));
//! interview.apply(Command::Answer { about, variable, value: Some(Value::Bool(true)), typing: false }, 1000.0).unwrap();
//! assert_eq!(interview.answer(&Subject::Ego, "new"), Some(&Value::Bool(true)));
//!
//! let again = Interview::replay(protocol, interview.journal()).unwrap();
//! assert_eq!(again.network().ego(), interview.network().ego());
//! interview.apply(Command::Undo, 2000.0).unwrap();
//! assert_eq!(interview.answer(&Subject::Ego, "new"), None);
//! ```

mod apply;
mod asked;
mod background;
mod bounds;
mod calculated;
mod chance;
mod command;
mod completeness;
mod course;
mod delta;
mod earlier;
mod edition;
mod follow;
mod history;
mod journal;
pub mod names;
mod navigation;
mod pairs;
mod reasons;
mod record;
mod reopening;
mod rules;
mod salvage;
mod shuffled;
mod sitting;
mod stages;
mod standing;
mod waves;
mod zones;

pub use apply::Written;
pub use asked::AskedTies;
pub use background::Background;
pub use command::{Command, CommandName, Listed, Refusal, Subject};
pub use completeness::{Blocker, Completeness};
pub use course::{Chapter, Course, Leg};
pub use earlier::Earlier;
pub use edition::Edition;
pub use journal::{Entry, Journal, JournalFault, Note, Opening, Sitting};
pub use navigation::{Position, Step};
pub use pairs::{AskedPairs, Drawn, PairAnswer};
pub use reasons::reason_text;
pub use salvage::{Foreign, Reason, Salvage, SetAside, Told, gather, report, salvage};
pub use shuffled::{DrawnOrder, drawn};
pub use waves::Waves;

use delta::Data;
use follow::Watched;
use history::History;
use json::Json;
use network::{AlterId, Attributes, Key, Network, Value};
use order::Map;
use protocol::{Choice, Protocol, Variable};
use rare::rare;
use stages::{StageKind, kind_of};
use standing::{Standing, Unasked};
use std::sync::Arc;

/// An interview under way.
#[derive(Clone, Debug)]
pub struct Interview {
    protocol: Arc<Protocol>,
    /// The version of the protocol of the sitting that the journal has come to
    edition: Edition,
    /// Everything that was answered and not taken back, also what is no longer asked
    data: Data,
    /// What of it holds
    standing: Standing,
    /// What the protocol's rules look at
    watched: Watched,
    /// What no stage of it asks for
    unasked: Unasked,
    history: History,
    journal: Journal,
    position: Position,
    /// Each step that was on screen, with what is kept about it
    visited: Map<Position, Visit>,
    progress: f64,
    language: Key,
    finished: Option<f64>,
    /// The stage on screen when each journal entry was written, before it took effect
    screens: Vec<usize>,
    /// What of a saved journal could not be kept, until the interview is resumed
    set_aside: Vec<Json>,
    /// What day it is, where somebody knows
    day: Option<fn() -> String>,
}

/// What is kept about a step that was on screen, as it was when ego last left it.
#[derive(Clone, Debug, Default, PartialEq)]
struct Visit {
    /// What it asked about, and about whom
    asked: Vec<(Subject, Key)>,
    /// For a prompt of the map or about pairs: who was shown, in naming order
    map: Vec<AlterId>,
    /// Whether ego moved on from it as done
    confirmed: bool,
}

/// Has an interview begin with what it takes over of the one before it.
#[cfg_attr(feature = "parted", rare::wasm_split(waves, wasm_split_path = rare))]
fn take_over(data: &mut Data, earlier: &Earlier, protocol: &Protocol) {
    data.take_over(earlier.taken_over(protocol), earlier.next);
}

impl Interview {
    /// A new interview at its first step.
    pub fn new(protocol: Arc<Protocol>, opening: Opening) -> Self {
        let edition = Edition::of(&protocol);
        Interview::under(protocol, edition, opening, Background::default())
    }

    /// A new interview of which something is known already.
    pub fn knowing(protocol: Arc<Protocol>, opening: Opening, background: Background) -> Self {
        let edition = Edition::of(&protocol);
        Interview::under(protocol, edition, opening, background)
    }

    /// An interview at its first step that was begun under a version of the protocol.
    fn under(protocol: Arc<Protocol>, edition: Edition, opening: Opening, background: Background) -> Self {
        let protocol = drawn(&protocol, &opening.id);
        let (mut data, unasked) = (Data::default(), Unasked::of(&protocol));
        if let Some(earlier) = &background.earlier {
            rare!(take_over(&mut data, earlier, &protocol));
        }
        *data.network.ego_mut() = background.variables.clone();
        let mut interview = Interview {
            standing: Standing::of(&opening, &protocol, &unasked, &data.network, &background),
            unasked,
            watched: Watched::of(&protocol),
            data,
            history: History::default(),
            visited: Map::new(),
            position: Position { stage: 0, step: Step::Whole },
            progress: 0.0,
            language: opening.language.clone(),
            finished: None,
            screens: Vec::new(),
            set_aside: Vec::new(),
            day: None,
            journal: Journal::new(&protocol, edition.clone(), opening, background),
            edition,
            protocol,
        };
        interview.position = interview.start();
        interview.visited.insert(interview.position.clone(), Visit::default());
        interview
    }

    /// The interview that a journal tells, command by command; [`salvage`] makes the best of one that does not fit.
    ///
    /// # Errors
    /// The number of the first entry that could not be carried out, counted from 0, and why. Entries are only ever
    /// written after they were carried out, so this means that the journal belongs to another protocol or was
    /// damaged.
    pub fn replay(protocol: Arc<Protocol>, journal: &Journal) -> Result<Self, (usize, Refusal)> {
        let mut interview = Interview::under(
            protocol,
            journal.edition().clone(),
            journal.opening().clone(),
            journal.background.clone(),
        );
        for (number, entry) in journal.entries().iter().enumerate() {
            interview.take(entry.clone()).map_err(|refusal| (number, refusal))?;
        }
        Ok(interview)
    }

    /// What is asked, in the order that is drawn for this interview.
    pub fn protocol(&self) -> &Arc<Protocol> {
        &self.protocol
    }

    /// Ego, alters and ties, with the answers that hold: those that are asked for as the other answers stand.
    pub fn network(&self) -> &Network {
        &self.standing.network
    }

    /// Everything that was answered and not taken back, also what is no longer asked. It comes back when it is asked
    /// again.
    pub fn recorded(&self) -> &Network {
        &self.data.network
    }

    /// Everything that happened.
    pub fn journal(&self) -> &Journal {
        &self.journal
    }

    /// The step on screen.
    pub fn position(&self) -> &Position {
        &self.position
    }

    /// The language of the texts.
    pub fn language(&self) -> &Key {
        &self.language
    }

    /// How far the interview is, 0 to 1. It never goes back, whatever is answered.
    pub fn progress(&self) -> f64 {
        self.progress
    }

    /// When it was declared finished, in milliseconds since 1970; `None` while it is under way.
    pub fn finished(&self) -> Option<f64> {
        self.finished
    }

    /// Whether there is an answer to take back.
    pub fn can_undo(&self) -> bool {
        self.finished.is_none() && self.history.can_undo()
    }

    /// Whether there is an answer to give again.
    pub fn can_redo(&self) -> bool {
        self.finished.is_none() && self.history.can_redo()
    }

    /// The steps that were on screen, in the order of the protocol.
    pub fn visited(&self) -> impl Iterator<Item = &Position> {
        self.visited.keys()
    }

    /// The answer to a variable; `None` if it has none that holds.
    pub fn answer(&self, about: &Subject, variable: &str) -> Option<&Value> {
        let held = about.answers(self.network()).or_else(|| about.answers(&self.standing.left_out));
        held?.get(variable)
    }

    /// The codebook's entry for a variable of ego, an alter or a tie.
    pub fn variable(&self, about: &Subject, variable: &Key) -> Option<&Arc<Variable>> {
        codebook_entry(&self.protocol, self.recorded(), about, variable)
    }

    /// The text variable that takes ego's own words for the option now chosen in `variable`, if that option has one.
    pub fn other_text(&self, about: &Subject, variable: &Key) -> Option<Key> {
        opened_text(self.variable(about, variable)?, self.answer(about, variable.as_str())?)
    }

    /// The options of a variable in the order in which they are shown: as they are written, or drawn for this interview,
    /// with those last that exclude the others or open a text, as "none of these" and "other" do.
    pub fn options_shown<'v>(&self, variable: &'v Variable) -> Vec<&'v Choice> {
        match variable.shuffled {
            true => rare!(chance::order_of_options(&self.journal.opening().id, variable)),
            false => variable.kind.options().iter().collect(),
        }
    }

    /// The journal's entries, each with the number of the stage that was on screen until then.
    pub fn timeline(&self) -> impl Iterator<Item = (usize, &Entry)> {
        self.screens.iter().copied().zip(self.journal.entries())
    }

    /// What the kind of a step's stage has to say.
    fn kind_at(&self, position: &Position) -> Option<&dyn StageKind> {
        self.protocol.stages.get(position.stage).map(|stage| kind_of(&stage.task))
    }

    /// What is kept about a step that was on screen before, and is not now.
    fn left(&self, position: &Position) -> Option<&Visit> {
        self.visited.get(position).filter(|_| *position != self.position)
    }

    /// Whether ego moved on from a step as done, and nobody has joined its map since.
    fn confirmed(&self, position: &Position) -> bool {
        self.visited.get(position).is_some_and(|visit| {
            visit.confirmed
                && (*position != self.position
                    || self.shows(position).iter().all(|id| visit.map.binary_search(id).is_ok()))
        })
    }
}

impl Subject {
    /// The answers about ego, an alter or a tie; `None` if the network has no such alter or tie.
    fn answers<'n>(&self, network: &'n Network) -> Option<&'n Attributes> {
        match self {
            Subject::Ego => Some(network.ego()),
            Subject::Alter(id) => network.alter(*id).map(|alter| &alter.attributes),
            Subject::Tie(key) => network.tie(key).map(|tie| &tie.attributes),
        }
    }

    /// The same, to change.
    fn answers_mut<'n>(&self, network: &'n mut Network) -> Option<&'n mut Attributes> {
        match self {
            Subject::Ego => Some(network.ego_mut()),
            Subject::Alter(id) => network.alter_mut(*id).map(|alter| &mut alter.attributes),
            Subject::Tie(key) => network.tie_attributes_mut(key),
        }
    }
}

/// The codebook's entry for a variable of ego, an alter or a tie.
fn codebook_entry<'a>(
    protocol: &'a Protocol,
    network: &Network,
    about: &Subject,
    variable: &Key,
) -> Option<&'a Arc<Variable>> {
    let codebook = &protocol.codebook;
    let variables = match about {
        Subject::Ego => &codebook.ego,
        Subject::Alter(id) => &codebook.alter_type(network.alter(*id)?.alter_type.as_str())?.variables,
        Subject::Tie(key) => &codebook.tie_kind(key.kind().as_str())?.variables,
    };
    variables.iter().find(|entry| entry.name == *variable)
}

/// The text variable that takes ego's own words for the option chosen in `answer`, if that option has one.
fn opened_text(variable: &Variable, answer: &Value) -> Option<Key> {
    let chosen = |value: &Value| match answer {
        Value::Many(values) => values.contains(value),
        one => one == value,
    };
    variable.kind.options().iter().find(|option| option.other.is_some() && chosen(&option.value))?.other.clone()
}
