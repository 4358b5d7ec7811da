//! Coming back to a saved interview: under which version of the protocol it goes on, and what could not be kept.

use super::edition::Edition;
use super::journal::Sitting;
use super::record::name_of;
use super::{CommandName, Interview, Position, Subject, Visit};
use json::Json;
use network::{AlterId, Key, TieKey};
use protocol::MapTask;

impl Interview {
    /// What of the saved journal could not be kept, until the interview is resumed; the journal's own record has it
    /// afterwards.
    pub fn set_aside(&self) -> &[Json] {
        &self.set_aside
    }

    /// Has the next sitting record what of the saved journal could not be kept. Whoever is named from now on has an id
    /// that is not below `next`.
    pub(super) fn go_on_without(&mut self, set_aside: Vec<Json>, next: AlterId) {
        self.set_aside = set_aside;
        self.data.number_from(next);
    }

    /// The id of whoever is named next.
    pub(super) fn next_alter(&self) -> AlterId {
        AlterId(self.data.next_alter())
    }

    /// The version of the protocol under which the sitting is held that the journal has come to.
    pub fn edition(&self) -> &Edition {
        &self.edition
    }

    /// The first step before the one on screen in which something still needs an answer: possible only after the
    /// protocol has changed, or when an answer was lost.
    pub fn unmet(&self) -> Option<Position> {
        let mut before = self.route().take_while(|step| **step < self.position);
        before.find(|step| !self.blockers_of(step).is_empty()).cloned()
    }

    /// What a sitting that begins now records.
    pub(super) fn new_sitting(&mut self) -> Sitting {
        let now = Edition::of(&self.protocol);
        let edition = if self.edition.is_of(&self.protocol) { now.hash_only() } else { now };
        let set_aside = std::mem::take(&mut self.set_aside);
        let next = (!set_aside.is_empty()).then(|| self.next_alter());
        Sitting { edition, set_aside, next }
    }

    pub(super) fn begin_sitting(&mut self, sitting: &Sitting) {
        if self.edition.sha256 != sitting.edition.sha256 {
            self.edition = sitting.edition.clone();
        }
        if let Some(next) = sitting.next {
            self.data.number_from(next);
        }
        for lost in &sitting.set_aside {
            self.forget(lost);
        }
    }

    /// Keeps the file from claiming what a lost entry would have decided: that a question was left blank, or that all
    /// ties of a kind were drawn.
    fn forget(&mut self, lost: &Json) {
        let Some(entry) = lost.get("entry") else { return };
        let text = |name: &str| entry.get(name).and_then(Json::as_str);
        let reason = lost.get("reason").and_then(Json::as_str);
        match name_of(entry) {
            Some(CommandName::Answer) => {
                let Some((about, variable)) = subject_of(entry).zip(text("variable").map(Key::from)) else { return };
                if about.answers(self.recorded()).and_then(|answers| answers.get(&variable)).is_none() {
                    let asked = (about, variable);
                    self.change_visits(&|_, _| true, &mut |visit| visit.asked.retain(|it| *it != asked));
                }
            }
            Some(CommandName::Tie | CommandName::Pair) => {
                if reason != Some("nobody") {
                    self.unconfirm(text("kind"));
                }
            }
            Some(CommandName::Undo | CommandName::Redo) | None => {
                if reason == Some("damaged") {
                    self.unconfirm(None);
                }
            }
            Some(
                CommandName::Go
                | CommandName::Speak
                | CommandName::Resume
                | CommandName::Finish
                | CommandName::Reopen
                | CommandName::Name
                | CommandName::Pick
                | CommandName::Rename
                | CommandName::Remove
                | CommandName::Place
                | CommandName::LayOut
                | CommandName::Unplace,
            ) => {}
        }
    }

    /// Takes back that ego was done with the tie prompts seen so far: those of one kind, or all, and then the tapping
    /// prompts as well.
    fn unconfirm(&mut self, kind: Option<&str>) {
        let is_tie = |interview: &Interview, position: &Position| {
            let asked = interview.tie_prompt(position);
            asked.is_some_and(|(_, asked)| kind.is_none_or(|kind| asked.as_str() == kind))
        };
        let is_tapping = |interview: &Interview, position: &Position| {
            kind.is_none() && matches!(interview.map_task(position), Some(MapTask::Highlight { .. }))
        };
        self.change_visits(&is_tie, &mut |visit| visit.confirmed = false);
        self.change_visits(&is_tapping, &mut |visit| visit.asked.clear());
    }

    /// Changes what is kept about those of the steps seen so far that are meant.
    fn change_visits(&mut self, is_meant: &dyn Fn(&Interview, &Position) -> bool, change: &mut dyn FnMut(&mut Visit)) {
        let meant: Vec<Position> = self.visited.keys().filter(|position| is_meant(self, position)).cloned().collect();
        for position in meant {
            if let Some(visit) = self.visited.get_mut(&position) {
                change(visit);
            }
        }
    }

    /// What is kept about the step on screen, without what only a later version of the protocol asks there.
    pub(super) fn as_it_was_asked(&self, mut visit: Visit) -> Visit {
        if self.edition.is_of(&self.protocol) {
            return visit;
        }
        let Some(stage) = self.protocol.stages.get(self.position.stage) else { return visit };
        visit.asked.retain(|(_, name)| self.edition.asked(&stage.id, name));
        if let Some((_, kind)) = self.tie_prompt(&self.position)
            && !(self.edition.asked(&stage.id, kind) && self.edition.has_direction_of(&self.protocol, kind))
        {
            visit.map.clear();
            visit.confirmed = false;
        }
        visit
    }
}

/// What a journal entry is about; `None` if that cannot be read.
pub(super) fn subject_of(entry: &Json) -> Option<Subject> {
    let alter = |json: &Json| -> Option<AlterId> { json.as_str()?.parse().ok() };
    if let Some(id) = entry.get("alter") {
        return alter(id).map(Subject::Alter);
    }
    let Some(tie) = entry.get("tie") else { return Some(Subject::Ego) };
    match tie.items()? {
        // Written in the order of its key, whether or not it has a direction.
        [kind, one, other] => {
            Some(Subject::Tie(TieKey::directed(Key::from(kind.as_str()?), alter(one)?, alter(other)?)))
        }
        _ => None,
    }
}
