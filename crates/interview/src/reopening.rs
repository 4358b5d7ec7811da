//! Going on with what is saved: as it stands, or with what [`report`](super::report) says is left of it.

use super::journal::Entry;
use super::stages::generators;
use super::{Command, Interview, Journal, Position, record};
use json::{Json, Path};
use network::AlterId;
use protocol::{NameGenerator, Protocol};
use std::sync::Arc;

impl Interview {
    /// The interview that a saved journal tells, if it can go on as it stands: nothing is missing in it, every entry is
    /// carried out and means what it meant, and nothing before the step on screen has to be asked. `participant` takes
    /// part where the journal names nobody.
    pub fn saved(protocol: &Arc<Protocol>, document: &Json, participant: &Option<String>) -> Option<Interview> {
        let mut journal = Journal::from_json(document, protocol).ok()?;
        if journal.opening.participant.is_none() {
            journal.opening.participant.clone_from(participant);
        }
        let interview = Interview::as_written(protocol, journal)?;
        (!interview.is_overtaken()).then_some(interview)
    }

    /// The interview that is left according to a report, and the step to go back to; `None` if nothing is.
    pub fn salvaged(protocol: &Arc<Protocol>, report: &Json) -> Option<(Interview, Option<Position>)> {
        let journal = Journal::from_json(report.get("journal")?, protocol).ok()?;
        let mut interview = Interview::as_written(protocol, journal)?;
        let next: AlterId = report.get("next")?.as_str()?.parse().ok()?;
        interview.go_on_without(report.get("set_aside")?.items()?.to_vec(), next);
        let step = report.get("again");
        let again = step.and_then(|step| record::read_position(step, &Path::root(), &interview.protocol).ok());
        Some((interview, again))
    }

    fn as_written(protocol: &Arc<Protocol>, journal: Journal) -> Option<Interview> {
        let mut interview = Interview::under(protocol.clone(), journal.edition, journal.opening, journal.background);
        for entry in journal.entries {
            interview.take_as_meant(entry)?;
        }
        Some(interview)
    }

    /// Carries out an entry that means what it meant when it was written.
    pub(super) fn take_as_meant(&mut self, entry: Entry) -> Option<()> {
        if self.means_otherwise(&entry.command).is_some() {
            return None;
        }
        self.take(entry).ok().map(|_| ())
    }

    /// Whether the protocol has changed so that a step before the one on screen needs an answer now.
    fn is_overtaken(&self) -> bool {
        self.finished.is_none() && !self.edition.is_of(&self.protocol) && self.unmet().is_some()
    }

    /// What the protocol means by a command that it did not mean when that was given, if there is such a thing.
    pub(super) fn means_otherwise(&self, command: &Command) -> Option<Otherwise> {
        match command {
            Command::Tie { kind, .. } | Command::Pair { kind, .. } => {
                let is_there = self.protocol.codebook.tie_kind(kind.as_str()).is_some();
                (is_there && !self.edition.has_direction_of(&self.protocol, kind)).then_some(Otherwise::Direction)
            }
            Command::Name { prompt, .. } | Command::Pick { prompt, .. } => {
                let named_here = |generator: &NameGenerator| generator.prompts.iter().any(|it| it.prompt.id == *prompt);
                generators(&self.protocol)
                    .find(|(_, generator)| named_here(generator))
                    .filter(|(stage, generator)| self.edition.asked_otherwise(stage, &generator.alter_type))
                    .map(|_| Otherwise::AlterType)
            }
            // What these are about is in them, or was checked against the protocol as it is now.
            Command::Go(_)
            | Command::Speak(_)
            | Command::Resume
            | Command::Finish
            | Command::Reopen
            | Command::Undo
            | Command::Redo
            | Command::Answer { .. }
            | Command::Rename { .. }
            | Command::Remove { .. }
            | Command::Place { .. }
            | Command::LayOut { .. }
            | Command::Unplace { .. } => None,
        }
    }
}

/// What a command did not mean when it was given.
#[derive(Clone, Copy)]
pub(super) enum Otherwise {
    /// The kind of its ties has a direction and had none, or the other way round
    Direction,
    /// Its prompt asks for another type of alter
    AlterType,
}
