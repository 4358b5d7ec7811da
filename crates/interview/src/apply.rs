//! Commands carried out: checked against the protocol, turned into a delta, kept in history and journal.

use super::delta::{CellChange, Delta};
use super::history::Done;
use super::journal::Note;
use super::names::{refusal, spaced};
use super::stages::{Parts, tie_names};
use super::zones::start_in_rings;
use super::{Command, Entry, Interview, Position, Refusal, Step, Subject, Visit};
use geometry::Point;
use network::{Alter, AlterId, Attributes, Key, Value};
use protocol::check_answer;
use rare::rare;

/// What a command did to the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// Nothing: the command changed nothing
    Nothing,
    /// An entry was added at the end
    Added,
    /// The last entry was replaced: typing went on
    Replaced,
}

impl Interview {
    /// Carries out a command given at `at` milliseconds since 1970.
    ///
    /// # Errors
    /// A [`Refusal`] when the command does not fit the interview; nothing has changed then.
    pub fn apply(&mut self, command: Command, at: f64) -> Result<Written, Refusal> {
        if let Some(refusal) = refusal(&command) {
            return Err(refusal);
        }
        if let Command::Go(to) = &command
            && *to != self.position
            && self.finished.is_none()
        {
            if !self.is_on_route(to) {
                return Err(Refusal::NoSuchStep);
            }
            // Forward goes a step at a time, so that nothing required is passed by.
            if *to > self.position && (!self.blockers().is_empty() || self.next().as_ref() != Some(to)) {
                return Err(Refusal::Blocked);
            }
        }
        let note = self.note_on(&command);
        self.take(Entry { at, command, note })
    }

    /// Carries out an entry of a journal, or one that is about to be in it. What stood in the way of going on was
    /// settled when the entry was written.
    pub(super) fn take(&mut self, entry: Entry) -> Result<Written, Refusal> {
        if self.finished.is_some() && !matches!(entry.command, Command::Reopen | Command::Resume | Command::Speak(_)) {
            return Err(Refusal::Finished);
        }
        let stage = self.position.stage;
        let written = self.carry_out(entry)?;
        if written == Written::Added {
            self.screens.push(stage);
        }
        Ok(written)
    }

    /// What the journal records besides a command that is given now.
    fn note_on(&mut self, command: &Command) -> Note {
        match command {
            Command::Name { .. } => Note::First(self.next_alter()),
            Command::Resume => Note::Sitting(Box::new(self.new_sitting())),
            Command::Go(_)
            | Command::Speak(_)
            | Command::Finish
            | Command::Reopen
            | Command::Undo
            | Command::Redo
            | Command::Answer { .. }
            | Command::Pick { .. }
            | Command::Rename { .. }
            | Command::Remove { .. }
            | Command::Place { .. }
            | Command::LayOut { .. }
            | Command::Unplace { .. }
            | Command::Tie { .. }
            | Command::Pair { .. } => Note::None,
        }
    }

    fn carry_out(&mut self, entry: Entry) -> Result<Written, Refusal> {
        let Entry { at, command, note } = &entry;
        let changed = match command {
            Command::Go(to) => self.go(to)?,
            Command::Speak(language) => self.speak(language)?,
            Command::Resume => {
                if let Note::Sitting(sitting) = note {
                    self.begin_sitting(sitting);
                }
                true
            }
            Command::Finish => {
                // Under another version of the protocol than the one that asked, steps passed before may need more.
                let unmet = !self.edition.is_of(&self.protocol) && self.unmet().is_some();
                if unmet || !self.blockers().is_empty() || self.next().is_some() {
                    return Err(Refusal::Blocked);
                }
                self.leave(true);
                self.progress = 1.0;
                self.finished = Some(*at);
                true
            }
            Command::Reopen => self.finished.take().is_some(),
            Command::Undo => self.step_back(),
            Command::Redo => self.step_forward(),
            Command::Answer { .. }
            | Command::Name { .. }
            | Command::Pick { .. }
            | Command::Rename { .. }
            | Command::Remove { .. }
            | Command::Place { .. }
            | Command::LayOut { .. }
            | Command::Unplace { .. }
            | Command::Tie { .. }
            | Command::Pair { .. } => return self.record_answer(entry),
        };
        if !changed {
            return Ok(Written::Nothing);
        }
        // What is not in the journal must not end a stretch of typing: a replay would not see it.
        if !matches!(command, Command::Undo | Command::Redo) {
            self.history.pause();
        }
        Ok(self.journal.add(entry))
    }

    fn record_answer(&mut self, entry: Entry) -> Result<Written, Refusal> {
        let delta = self.delta_of(&entry)?;
        if delta.is_empty() {
            return Ok(Written::Nothing);
        }
        delta.apply(&mut self.data);
        self.follow(&delta);
        let typing = match &entry.command {
            Command::Answer { about, variable, typing: true, .. } => Some((about.clone(), variable.clone())),
            _ => None,
        };
        let joined = self.history.push(Done { delta, place: self.position.clone(), typing });
        Ok(if joined { self.journal.replace_last(entry) } else { self.journal.add(entry) })
    }

    fn go(&mut self, to: &Position) -> Result<bool, Refusal> {
        if *to == self.position {
            return Ok(false);
        }
        if !self.exists(to) {
            return Err(Refusal::NoSuchStep);
        }
        self.leave(*to > self.position);
        self.arrive(to.clone());
        Ok(true)
    }

    /// Whether there is such a step, on the route or not: whoever was there once saw it, though a later version of the
    /// protocol may pass it over.
    fn exists(&self, to: &Position) -> bool {
        let Some(kind) = self.kind_at(to) else { return false };
        match (kind.parts(), &to.step) {
            (Parts::Whole, Step::Whole) => true,
            (Parts::Prompts, Step::Prompt(index)) | (Parts::Fields, Step::Field(index)) => kind.part(*index).is_some(),
            (Parts::Alters, Step::Alter(id)) => self.find(*id).is_ok(),
            (Parts::Ties, Step::Tie(key)) => self.recorded().tie(key).is_some(),
            (Parts::Whole | Parts::Prompts | Parts::Fields | Parts::Alters | Parts::Ties, _) => false,
        }
    }

    /// Keeps what the step on screen asked, and whom it showed, while both are still as ego saw them. That ego
    /// was done with it once stays true only if nobody has joined the map since. A step that an answer on it took off
    /// the route asks nothing now: what is kept about it stands.
    fn leave(&mut self, done: bool) {
        if !self.is_on_route(&self.position) {
            return;
        }
        let confirmed = done || self.confirmed(&self.position);
        let (asked, map) = (self.asks(&self.position), self.shows(&self.position));
        let visit = self.as_it_was_asked(Visit { asked, map, confirmed });
        self.visited.insert(self.position.clone(), visit);
    }

    fn arrive(&mut self, at: Position) {
        self.visited.entry(at.clone()).or_default();
        self.position = at;
        self.progress = self.progress.max(self.reached());
    }

    fn speak(&mut self, language: &Key) -> Result<bool, Refusal> {
        if !self.protocol.languages.contains(language) {
            return Err(Refusal::NoSuchName(language.clone()));
        }
        let changed = self.language != *language;
        self.language = language.clone();
        Ok(changed)
    }

    fn step_back(&mut self) -> bool {
        let Some(step) = self.history.undo() else { return false };
        let (inverse, place) = (step.delta.inverse(), step.place.clone());
        self.leave(false);
        inverse.apply(&mut self.data);
        self.follow(&inverse);
        self.show_again(place);
        true
    }

    fn step_forward(&mut self) -> bool {
        let Some(step) = self.history.redo() else { return false };
        let (delta, place) = (step.delta.clone(), step.place.clone());
        self.leave(false);
        delta.apply(&mut self.data);
        self.follow(&delta);
        self.show_again(place);
        true
    }

    /// After undo and redo the participant sees what changed; or, if that step is gone, the nearest one before it.
    fn show_again(&mut self, place: Position) {
        let nearest = self.route().take_while(|step| **step <= place).last().cloned();
        self.arrive(nearest.unwrap_or_else(|| self.start()));
    }

    fn delta_of(&self, entry: &Entry) -> Result<Delta, Refusal> {
        let changes = match &entry.command {
            Command::Answer { about, variable, value, .. } => self.answer_changes(about, variable, value.as_ref())?,
            Command::Name { prompt, labels, again, listed } => {
                let next = self.next_alter();
                let first = if let Note::First(first) = entry.note { first } else { next };
                if first < next {
                    return Err(Refusal::IdTaken(first));
                }
                self.name_changes(prompt, labels, listed, again, first)?
            }
            Command::Pick { alter, prompt, picked } => self.pick_changes(*alter, prompt, *picked)?,
            Command::Rename { alter, label } => {
                let label = spaced(label);
                if label.is_empty() {
                    return Err(Refusal::EmptyName);
                }
                self.alter_change(*alter, &mut |it| it.label.clone_from(&label))?
            }
            Command::Remove { alter } => self.remove_changes(*alter)?,
            Command::Place { places } | Command::LayOut { places } => {
                let mut changes = Vec::new();
                for (id, point) in places {
                    if !on_the_map(*point) {
                        return Err(Refusal::OffTheMap);
                    }
                    changes.extend(self.alter_change(*id, &mut |it| self.put(it, Some(*point)))?);
                }
                changes
            }
            Command::Unplace { alters } => {
                let mut changes = Vec::new();
                for id in alters {
                    changes.extend(self.alter_change(*id, &mut |it| self.put(it, None))?);
                }
                changes
            }
            Command::Tie { kind, pairs, present } => self.pair_changes(kind, pairs, present.then_some(true), None)?,
            Command::Pair { kind, pairs, tied, level } => self.pair_changes(kind, pairs, *tied, level.as_ref())?,
            Command::Go(_)
            | Command::Speak(_)
            | Command::Resume
            | Command::Finish
            | Command::Reopen
            | Command::Undo
            | Command::Redo => Vec::new(),
        };
        let mut changes = changes;
        if self.watched.names {
            rare!(tie_names(self, &entry.command, &mut changes))?;
        }
        // Where a command puts somebody is where they stand.
        let is_said = matches!(entry.command, Command::Answer { .. } | Command::Name { .. } | Command::Pick { .. });
        if is_said && self.ring_start().is_some() {
            rare!(start_in_rings(self, &mut changes));
        }
        Ok(Delta(changes))
    }

    pub(super) fn find(&self, id: AlterId) -> Result<&Alter, Refusal> {
        self.recorded().alter(id).ok_or(Refusal::NoSuchAlter(id))
    }

    /// The change of one alter; none if it comes out as it was.
    pub(super) fn alter_change(
        &self,
        id: AlterId,
        change: &mut dyn FnMut(&mut Alter),
    ) -> Result<Vec<CellChange>, Refusal> {
        let before = self.find(id)?;
        let mut after = before.clone();
        change(&mut after);
        Ok(if after == *before {
            Vec::new()
        } else {
            vec![CellChange::Alter { before: Some(Box::new(before.clone())), after: Some(Box::new(after)) }]
        })
    }

    /// Puts an alter somewhere on the map on screen, or off it.
    fn put(&self, alter: &mut Alter, place: Option<Point>) {
        alter.position = place;
        self.set_zones(alter.id, place, &mut alter.attributes);
    }

    fn answer_changes(
        &self,
        about: &Subject,
        variable: &Key,
        value: Option<&Value>,
    ) -> Result<Vec<CellChange>, Refusal> {
        match about {
            Subject::Alter(id) => {
                self.find(*id)?;
            }
            Subject::Tie(key) if self.recorded().tie(key).is_none() => return Err(Refusal::NoSuchTie),
            _ => {}
        }
        let entry = self.variable(about, variable).ok_or_else(|| Refusal::NoSuchName(variable.clone()))?;
        let is_wrong = |value| check_answer(entry, value).is_err_and(|fault| fault.is_wrong_kind());
        if entry.calculated.is_some() || value.is_some_and(is_wrong) {
            return Err(Refusal::WrongValue(variable.clone()));
        }
        if about.answers(self.recorded()).and_then(|answers| answers.get(variable)) == value {
            return Ok(Vec::new());
        }
        let set = |attributes: &mut Attributes| match value {
            Some(value) => {
                attributes.insert(variable.clone(), value.clone());
            }
            None => {
                attributes.remove(variable);
            }
        };
        match about {
            Subject::Ego => Ok(vec![CellChange::Ego {
                variable: variable.clone(),
                before: self.recorded().ego().get(variable).cloned(),
                after: value.cloned(),
            }]),
            Subject::Alter(id) => self.alter_change(*id, &mut |alter| set(&mut alter.attributes)),
            Subject::Tie(key) => {
                let before = self.recorded().tie(key).ok_or(Refusal::NoSuchTie)?;
                let mut after = before.clone();
                set(&mut after.attributes);
                Ok(vec![CellChange::Tie { before: Some(Box::new(before.clone())), after: Some(Box::new(after)) }])
            }
        }
    }

    fn remove_changes(&self, id: AlterId) -> Result<Vec<CellChange>, Refusal> {
        let alter = self.find(id)?;
        let ties = self.recorded().ties().filter(|tie| tie.key.touches(id));
        let mut changes: Vec<CellChange> =
            ties.map(|tie| CellChange::Tie { before: Some(Box::new(tie.clone())), after: None }).collect();
        changes.push(CellChange::Alter { before: Some(Box::new(alter.clone())), after: None });
        Ok(changes)
    }
}

/// Positions are fractions of the map's square, edges included.
fn on_the_map(point: Point) -> bool {
    (0.0..=1.0).contains(&point.x) && (0.0..=1.0).contains(&point.y)
}
