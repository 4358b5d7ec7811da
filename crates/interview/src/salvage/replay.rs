use super::document::Document;
use super::gist::Gist;
use super::reason::{Reason, SetAside, Why, is_answer, unreadable};
use super::trail::{Traced, Trail};
use super::{Interview, Salvage};
use crate::journal::{JournalFault, Note};
use crate::reopening::Otherwise;
use crate::sitting::subject_of;
use crate::{Command, Entry, Refusal, Written, drawn, record};
use json::{Json, Path};
use network::{AlterId, Key};
use protocol::Protocol;
use std::sync::Arc;

/// Carries out what holds of a journal.
pub(super) fn replay(protocol: &Arc<Protocol>, document: &Document) -> Salvage {
    let protocol = &drawn(protocol, &document.opening.id);
    let listed = Path::root().member("entries");
    let read: Vec<Result<Entry, JournalFault>> = document
        .entries
        .iter()
        .enumerate()
        .map(|(number, entry)| record::read(entry, &listed.item(number), protocol))
        .collect();
    let begun = || {
        let (edition, opening) = (document.edition.clone(), document.opening.clone());
        Interview::under(protocol.clone(), edition, opening, document.background.clone())
    };
    let mut salvor = Salvor::new(begun());
    match as_written(begun(), &read) {
        Some(interview) => (salvor.interview, salvor.kept) = (interview, read.len()),
        None => {
            for ((number, json), entry) in document.entries.iter().enumerate().zip(&read) {
                salvor.take(number, json, entry);
            }
            salvor.end();
        }
    }
    let Salvor { interview, set_aside, kept, .. } = salvor;
    let changed = !interview.edition.is_of(protocol);
    let is_damage = |it: &SetAside| it.reason == Reason::Damaged || !changed;
    Salvage {
        entries: document.entries.len(),
        kept,
        answers: document.entries.iter().filter(|entry| is_answer(entry)).count(),
        damaged: document.damaged || set_aside.iter().any(is_damage),
        changed,
        interview,
        set_aside,
    }
}

/// The interview as it was written, if every entry of the journal holds.
fn as_written(mut interview: Interview, read: &[Result<Entry, JournalFault>]) -> Option<Interview> {
    for entry in read {
        interview.take_as_meant(entry.as_ref().ok()?.clone())?;
    }
    Some(interview)
}

/// An interview that is put together again from what holds of its journal.
struct Salvor {
    interview: Interview,
    set_aside: Vec<SetAside>,
    trail: Trail,
    /// The id of the next alter in the interview that the journal tells; `None` once a naming may have been lost whose
    /// names cannot be counted
    next: Option<AlterId>,
    /// The lowest id that certainly nobody has had
    unused: AlterId,
    /// Whether the step that was on screen does not exist any more
    is_elsewhere: bool,
    /// How many entries were kept, in part at least
    kept: usize,
}

impl Salvor {
    fn new(interview: Interview) -> Self {
        Salvor {
            interview,
            set_aside: Vec::new(),
            trail: Trail::default(),
            next: Some(AlterId(1)),
            unused: AlterId(1),
            is_elsewhere: false,
            kept: 0,
        }
    }

    /// Leaves the interview without what was set aside, and so that no id is given again that somebody had who was lost.
    fn end(&mut self) {
        let met = self.set_aside.iter().flat_map(|it| ids_in(&it.entry)).max();
        let unmet = met.map_or(AlterId(1), |id| above(id, 1));
        let set_aside = self.set_aside.iter().map(SetAside::to_json).collect();
        self.interview.go_on_without(set_aside, unmet.max(self.unused));
    }

    fn take(&mut self, number: usize, json: &Json, read: &Result<Entry, JournalFault>) {
        let result = match read {
            Ok(entry) => self.carry_out(entry),
            Err(fault) => {
                self.pass_over(json);
                Err(unreadable(json, fault))
            }
        };
        self.kept += usize::from(result.is_ok());
        let (in_part, Why { reason, path, message }) = match result {
            Ok(None) => return,
            Ok(Some(why)) => (true, why),
            Err(why) => (false, why),
        };
        let path = path.unwrap_or_else(|| Path::root().member("entries").item(number));
        let entry = json.clone();
        self.set_aside.push(SetAside { number, path, reason, message, entry, in_part });
    }

    /// Makes up for an entry that cannot be read, by what of it can.
    fn pass_over(&mut self, json: &Json) {
        let at = json.get("at").and_then(Json::as_f64);
        match Gist::of(json) {
            Gist::Step { stage } => {
                let stage = stage.and_then(|id| self.interview.protocol.stage_index(id));
                self.go_near(stage, at);
            }
            Gist::NoAnswer => {}
            Gist::Names { first, labels } => {
                let counted = first.or(self.next).zip(labels);
                self.next = counted.map(|(first, labels)| above(first, labels));
                self.unused = self.next.unwrap_or(self.unused).max(self.unused);
                self.trail.push(Traced::Lost);
            }
            // An answer whose value cannot be read is none; the one before it was replaced.
            Gist::Answer => {
                let step = self.take_away(json, at);
                self.trail.push(step);
            }
            Gist::OtherAnswer => self.trail.push(Traced::Lost),
            Gist::Nothing => {
                self.next = None;
                self.trail.push(Traced::Unknown);
            }
        }
    }

    /// Carries out an entry; `Some` is what of it could not be kept.
    fn carry_out(&mut self, entry: &Entry) -> Result<Option<Why>, Why> {
        match &entry.command {
            Command::Undo => {
                let step = self.trail.undo();
                self.repeat(entry, step)
            }
            Command::Redo => {
                let step = self.trail.redo();
                self.repeat(entry, step)
            }
            Command::Go(to) => match self.apply(entry.clone()) {
                Ok(_) => {
                    self.is_elsewhere = false;
                    Ok(None)
                }
                Err(refusal) => {
                    self.go_near(Some(to.stage), Some(entry.at));
                    Err(refusal.into())
                }
            },
            // What was declared finished was more than what is left.
            Command::Finish if self.set_aside.iter().any(|it| self.is_missed(it)) => {
                Err(Why::new(Reason::Unfinished, "What was declared finished is not all there."))
            }
            Command::Speak(_) | Command::Resume | Command::Finish | Command::Reopen => {
                match self.apply(entry.clone()) {
                    Ok(_) => Ok(None),
                    Err(refusal) => Err(refusal.into()),
                }
            }
            Command::Answer { .. }
            | Command::Name { .. }
            | Command::Pick { .. }
            | Command::Rename { .. }
            | Command::Remove { .. }
            | Command::Place { .. }
            | Command::LayOut { .. }
            | Command::Unplace { .. }
            | Command::Tie { .. }
            | Command::Pair { .. } => {
                let result = self.answer(entry);
                let (step, result) = match result {
                    Ok((written, why)) => (if written { Traced::Kept } else { Traced::Lost }, Ok(why)),
                    Err((step, why)) => (step, Err(why)),
                };
                self.trail.push(step);
                result
            }
        }
    }

    /// Whether an entry that was set aside leaves a gap, and not only what nobody asks for any more.
    fn is_missed(&self, lost: &SetAside) -> bool {
        let is_changed = !self.interview.edition.is_of(&self.interview.protocol);
        match lost.reason {
            Reason::Damaged | Reason::Unfit => true,
            Reason::Gone | Reason::Nobody => !is_changed,
            Reason::TakenBack | Reason::Unfinished => false,
        }
    }

    /// Undoes or redoes what the entry did in the interview that the journal tells.
    fn repeat(&mut self, entry: &Entry, step: Option<Traced>) -> Result<Option<Why>, Why> {
        match step {
            Some(Traced::Kept) => match self.apply(entry.clone()) {
                Ok(_) => Ok(None),
                Err(refusal) => Err(refusal.into()),
            },
            Some(Traced::Lost) => Err(Why::new(Reason::TakenBack, "What this is about was set aside.")),
            Some(Traced::Unknown) | None => {
                Err(Why::new(Reason::Damaged, "What this takes back or does again cannot be told."))
            }
        }
    }

    /// Carries out an answer, or what holds of it. Returns whether it changed something and what could not be kept; or
    /// else what there is to undo, and why it could not be kept.
    fn answer(&mut self, entry: &Entry) -> Result<(bool, Option<Why>), (Traced, Why)> {
        let mut entry = entry.clone();
        if let Command::Name { labels, .. } = &entry.command {
            let first = match (&entry.note, self.next) {
                (Note::First(first), _) => *first,
                (_, Some(next)) => next,
                _ => {
                    self.unused = above(self.unused, labels.len());
                    let why = "Which ids these had cannot be told, since an entry before was lost.";
                    return Err((Traced::Lost, Why::new(Reason::Damaged, why)));
                }
            };
            let next = above(first, labels.len());
            self.next = Some(next);
            self.unused = self.unused.max(next);
            entry.note = Note::First(first);
        }
        // A stretch of typing that something was lost from is over.
        if let Command::Answer { typing, .. } = &mut entry.command {
            *typing = false;
        }
        let lost = |why: Why| Err((Traced::Lost, why));
        if let Some(otherwise) = self.interview.means_otherwise(&entry.command) {
            let said = match otherwise {
                Otherwise::Direction => {
                    "This kind of tie had a direction and has none now, or has one now and had none."
                }
                Otherwise::AlterType => "This prompt asked for another type of alter.",
            };
            return lost(Why::new(Reason::Unfit, said));
        }
        if self.is_elsewhere
            && matches!(entry.command, Command::Place { .. } | Command::LayOut { .. })
            && self.interview.has_zones()
        {
            return lost(Why::new(Reason::Gone, "The map on which this was placed is not there any more."));
        }
        if self.is_elsewhere
            && matches!(entry.command, Command::Name { .. } | Command::Pick { .. })
            && self.interview.naming_about().is_some()
        {
            return lost(Why::new(Reason::Gone, "Whom these were named of is not asked about any more."));
        }
        let refusal = match self.apply(entry.clone()) {
            Ok(written) => return Ok((written, None)),
            Err(refusal) => refusal,
        };
        let why = Why::from(refusal);
        if let Some(command) = self.interview.part_that_holds(&entry.command) {
            return match self.apply(Entry { command, ..entry }) {
                Ok(written) => Ok((written, Some(why))),
                Err(_) => lost(why),
            };
        }
        match entry.command {
            Command::Answer { about, variable, .. } if why.reason == Reason::Unfit => {
                let taken_away = Command::Answer { about, variable, value: None, typing: false };
                Err((self.step(Entry { at: entry.at, command: taken_away, note: Note::None }), why))
            }
            _ => lost(why),
        }
    }

    /// Takes away the answer that was replaced by one which cannot be read.
    fn take_away(&mut self, json: &Json, at: Option<f64>) -> Traced {
        let (about, variable) = (subject_of(json), json.get("variable").and_then(Json::as_str));
        let (Some(about), Some(variable), Some(at)) = (about, variable, at.or(self.last_time())) else {
            return Traced::Lost;
        };
        let command = Command::Answer { about, variable: Key::from(variable), value: None, typing: false };
        self.step(Entry { at, command, note: Note::None })
    }

    fn step(&mut self, entry: Entry) -> Traced {
        if self.apply(entry) == Ok(true) { Traced::Kept } else { Traced::Lost }
    }

    /// Carries out an entry, and returns whether it changed something. Who answered after finishing had reopened the
    /// interview, whether or not that entry is left.
    fn apply(&mut self, entry: Entry) -> Result<bool, Refusal> {
        self.interview.history.pause();
        if self.interview.finished.is_some()
            && (entry.command.name().is_answer()
                || matches!(entry.command, Command::Go(_) | Command::Undo | Command::Redo))
        {
            self.interview.take(Entry { at: entry.at, command: Command::Reopen, note: Note::None })?;
        }
        self.interview.take(entry).map(|written| written != Written::Nothing)
    }

    /// When the last entry was that was kept.
    fn last_time(&self) -> Option<f64> {
        let journal = self.interview.journal();
        Some(journal.entries().last().map_or(journal.opening().started, |entry| entry.at))
    }

    /// Goes to the nearest step there is in place of one that is gone: the first of its stage, else the one on screen.
    fn go_near(&mut self, stage: Option<usize>, at: Option<f64>) {
        self.is_elsewhere = true;
        let Some((number, at)) = stage.zip(at.or(self.last_time())) else { return };
        let step = self.interview.route().find(|step| step.stage == number).cloned();
        if let Some(step) = step {
            let _ = self.apply(Entry { at, command: Command::Go(step), note: Note::None });
        }
    }
}

impl Interview {
    /// What holds of a command about several alters, where something does and not all.
    fn part_that_holds(&self, command: &Command) -> Option<Command> {
        let is_there = |id: &AlterId| self.recorded().alter(*id).is_some();
        match command.clone() {
            Command::Tie { kind, mut pairs, present } => {
                pairs.retain(|(one, other)| one != other && is_there(one) && is_there(other));
                (!pairs.is_empty()).then_some(Command::Tie { kind, pairs, present })
            }
            Command::Pair { kind, mut pairs, tied, level } => {
                pairs.retain(|(one, other)| one != other && is_there(one) && is_there(other));
                (!pairs.is_empty()).then_some(Command::Pair { kind, pairs, tied, level })
            }
            Command::Place { mut places } => {
                places.retain(|(id, _)| is_there(id));
                (!places.is_empty()).then_some(Command::Place { places })
            }
            Command::LayOut { mut places } => {
                places.retain(|(id, _)| is_there(id));
                (!places.is_empty()).then_some(Command::LayOut { places })
            }
            Command::Unplace { mut alters } => {
                alters.retain(is_there);
                (!alters.is_empty()).then_some(Command::Unplace { alters })
            }
            Command::Name { prompt, mut labels, mut again, mut listed } => {
                // From the end, so that everyone who is kept has the id that they had.
                let room = self.room_in(&prompt).unwrap_or(usize::MAX);
                labels.truncate(room);
                listed.truncate(room);
                again.retain(is_there);
                again.truncate(room - labels.len());
                (!labels.is_empty() || !again.is_empty()).then_some(Command::Name { prompt, labels, again, listed })
            }
            Command::Go(_)
            | Command::Speak(_)
            | Command::Resume
            | Command::Finish
            | Command::Reopen
            | Command::Undo
            | Command::Redo
            | Command::Answer { .. }
            | Command::Pick { .. }
            | Command::Rename { .. }
            | Command::Remove { .. } => None,
        }
    }
}

/// The id that is so many above another.
fn above(AlterId(id): AlterId, more: usize) -> AlterId {
    AlterId(id.saturating_add(u32::try_from(more).unwrap_or(u32::MAX)))
}

/// The ids of alters anywhere in an entry.
fn ids_in(json: &Json) -> Vec<AlterId> {
    match json {
        Json::Text(text) => text.parse().ok().into_iter().collect(),
        Json::List(items) => items.iter().flat_map(ids_in).collect(),
        Json::Object(members) => members.iter().flat_map(|(_, value)| ids_in(value)).collect(),
        _ => Vec::new(),
    }
}
