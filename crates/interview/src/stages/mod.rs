//! The kinds of stage: one file has what the interview knows of one. Everything else goes through [`StageKind`] and
//! asks for no kind by name.
//!
//! A new kind is a file here and an arm of [`kind_of`]. What every kind has to answer for has no default; what only some
//! kinds have, such as names or a map, has one that says they have it not.

mod alter_form;
mod bins;
mod consent;
mod earlier;
mod ego_form;
mod information;
mod name_generator;
mod named_of;
mod open_questions;
mod pairs;
mod sociogram;
mod tie_form;

pub(crate) use name_generator::{ROSTER_ID, generators};
pub(crate) use named_of::tie_names;
pub(crate) use pairs::Pair;

use super::completeness::{Blocker, Completeness};
use super::follow::Watched;
use super::standing::Walk;
use super::{Interview, Position, Step};
use network::{Key, Network};
use protocol::{Consent, NameGenerator, Pairs, Sociogram, StageTask};

/// What the interview knows of a kind of stage.
pub(crate) trait StageKind {
    /// What each of its steps is for.
    fn parts(&self) -> Parts;

    /// The id of a prompt, or the variable of a question, by its number among the steps.
    fn part(&self, _: usize) -> Option<&Key> {
        None
    }

    /// Adds what of the codebook it asks for; nothing, if it is only there to be read.
    fn wants<'p>(&'p self, wants: &mut Vec<Want<'p>>);

    /// Tells which answers its filters and conditions look at.
    fn watch(&self, watched: &mut Watched);

    /// Puts the steps that apply now on the route, in order, and lets the answers hold that they ask for. `walk` stands
    /// at the stage, so that the answers before it hold and those after it do not.
    fn walk(&self, stage: usize, walk: &mut Walk);

    /// What a step needs before it can be left, besides answers that fit their variables.
    fn lacks(&self, interview: &Interview, step: &Step) -> Option<Blocker>;

    /// How much of a step is answered: of the variables it asks for, unless it counts something else.
    fn completeness(&self, interview: &Interview, position: &Position) -> Completeness {
        interview.answered(position)
    }

    /// The consent that ego refused in it: the interview ends here, unless a jump leads on.
    fn refused(&self, _: &Network) -> Option<&Consent> {
        None
    }

    /// The names it asks for.
    fn naming(&self) -> Option<&NameGenerator> {
        None
    }

    /// The map it shows.
    fn map(&self) -> Option<&Sociogram> {
        None
    }

    /// The pairs it asks about.
    fn pairs(&self) -> Option<&Pairs> {
        None
    }
}

/// What the interview knows of the kind of a stage.
pub(crate) fn kind_of(task: &StageTask) -> &dyn StageKind {
    match task {
        StageTask::Information | StageTask::Summary => &information::ToRead,
        StageTask::Consent(consent) => consent,
        StageTask::EgoForm(form) => form,
        StageTask::NameGenerator(generator) => generator,
        StageTask::EarlierAlters(asked) => asked,
        StageTask::EarlierMatch(matching) => matching,
        StageTask::AlterForm(form) => form,
        StageTask::TieForm(form) => form,
        StageTask::OrdinalBin(bins) | StageTask::CategoricalBin(bins) => bins,
        StageTask::PairCensus(pairs) | StageTask::OneToMany(pairs) => pairs,
        StageTask::Sociogram(map) => map,
        StageTask::OpenQuestions(questions) => questions,
    }
}

/// What each step of a stage is for; journals name steps by it.
#[derive(Clone, Copy)]
pub(crate) enum Parts {
    /// All of the stage: it has one step
    Whole,
    /// A prompt
    Prompts,
    /// A question
    Fields,
    /// One alter
    Alters,
    /// One tie
    Ties,
}

/// Something of the codebook that a stage asks for.
pub(crate) enum Want<'p> {
    /// A variable of ego
    Ego(&'p Key),
    /// A variable of alters
    Alter(&'p Key),
    /// A variable of alters that naming them fills in
    Mark(&'p Key),
    /// A variable of ties
    Tie(&'p Key),
    /// Alters of a type
    Type(&'p Key),
    /// Ties of a kind
    Kind(&'p Key),
    /// Places on the map
    Places,
}

/// What a stage asks for.
pub(crate) fn wants_of(task: &StageTask) -> Vec<Want<'_>> {
    let mut wants = Vec::new();
    kind_of(task).wants(&mut wants);
    wants
}
