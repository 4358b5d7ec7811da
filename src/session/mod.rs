//! An interview on screen, in parts with one job each, and what takes several of them: carrying out commands.

mod fill;
mod host;
mod interview;
mod marks;
mod saving;
mod screen;
mod speech;
mod words;

pub use host::{Host, Page};
pub use interview::Running;
pub use saving::Saving;
pub use screen::{MapShown, Screen};
pub use speech::Speech;
pub use words::Wording;

use super::drafts::Drafts;
use super::proposals::Declined;
use super::rosters::Rosters;
use super::store::{Record, Store};
use super::underway::Underway;
use ::interview::{Command, Interview, Position, Refusal, Written};
use ::words::Catalogue;
use dom::boundary::to_page;
use dom::locale::Dates;
use json::Json;
use std::ops::Deref;
use std::rc::Rc;

/// What every view is given. Cheap to copy, as are its parts.
#[derive(Clone, Copy)]
pub struct Session(&'static Parts);

impl Deref for Session {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.0
    }
}

/// The parts of a session.
pub struct Parts {
    /// The interview under way
    pub interview: Running,
    /// What the widget and the protocol say, in the language of the interview
    pub words: Wording,
    /// What is said to screen readers
    pub speech: Speech,
    /// Whether answers are saved on this device, and what waits for that
    pub saving: Saving,
    /// What the screen shows besides answers
    pub screen: Screen,
    /// What stands in boxes and is no answer
    pub drafts: Drafts,
    /// Proposed answers that were taken out of their controls
    pub declined: Declined,
    /// What was begun on the screen and is not at its end
    pub underway: Underway,
    /// What is around the interview
    pub host: Host,
    /// What searches the protocol's rosters, if it has any
    pub rosters: Option<Rosters>,
}

impl Session {
    /// A session for an interview that is saved in `record` and `store`; `catalogue` and `dates` are for
    /// [`Wording::of`].
    pub fn new(
        interview: Interview,
        record: Record,
        store: Option<Store>,
        host: Host,
        catalogue: Rc<Catalogue>,
        dates: Option<Dates>,
        rosters: Option<Rosters>,
    ) -> Self {
        let interview = Running::new(interview);
        // Never given back: a pointer that every view can copy makes the module smaller by more than what stays behind.
        Session(Box::leak(Box::new(Parts {
            interview,
            words: Wording::of(interview, catalogue, dates),
            speech: Speech::new(),
            saving: Saving::new(record, store),
            screen: Screen::new(),
            drafts: Drafts::new(),
            declined: Declined::default(),
            underway: Underway::new(),
            host,
            rosters,
        })))
    }

    /// Carries out one command, saves it and tells the host. A command that does not fit is refused and changes
    /// nothing.
    pub fn apply(&self, command: Command) -> Result<(), Refusal> {
        let is_written = self.write(command)?;
        self.interview.tell();
        if is_written {
            // What it says of an answer may be true no more.
            self.screen.notice.set(None);
            self.tell_change();
        }
        Ok(())
    }

    /// Carries out a command that the view offered because it fits; if it does not after all, nothing happens.
    pub fn act(&self, command: Command) {
        let _ = self.apply(command);
    }

    /// Carries out a command and saves it, and leaves the screen as it is. Returns whether anything was written.
    fn write(&self, command: Command) -> Result<bool, Refusal> {
        if self.saving.is_finishing() {
            return Err(Refusal::Finished);
        }
        let written = self.interview.carry_out(command)?;
        // Saved before anything on screen changes: a view that fails must not cost an answer.
        let is_written = written != Written::Nothing;
        if is_written {
            self.interview.peek(|it| self.saving.save_last(it));
        }
        Ok(is_written)
    }

    /// Tells the host that the participant did something, and whether the interview is finished.
    pub fn tell_change(&self) {
        self.host.notify("sociogram-change", to_page(&Json::object([("complete", Json::Bool(self.is_complete()))])));
    }

    /// Whether the interview is finished, and saved as such.
    pub fn is_complete(&self) -> bool {
        !self.saving.is_finishing() && self.interview.peek(|it| it.finished().is_some())
    }

    /// Declares the interview finished; where something still stands in the way, nothing happens. The screen and the host
    /// hear of it once that has reached the disk.
    pub fn finish(&self) {
        let session = *self;
        if self.saving.is_waiting() || self.write(Command::Finish).is_err() {
            return;
        }
        self.saving.once_finished(move || {
            session.interview.tell();
            session.host.notify("sociogram-complete", to_page(&session.file()));
        });
    }

    /// The network file as it stands now.
    pub fn file(&self) -> Json {
        self.host.with_measures(self.interview.peek(formats::network_file))
    }

    /// Goes on with an interview of which not everything could be kept: what is left takes the place of what was saved,
    /// and the participant is brought to the first question that has to be asked again.
    pub fn resume_in_part(&self, again: Option<Position>) {
        // Never refused: any interview can be resumed.
        let _ = self.interview.carry_out(Command::Resume);
        self.interview.peek(|it| self.saving.save_all(it));
        self.interview.tell();
        self.tell_change();
        if let Some(step) = again {
            self.act(Command::Go(step));
        }
    }

    /// Saves the head of a new interview, before its first entry.
    pub fn save_head(&self) {
        self.interview.peek(|it| self.saving.save_head(it));
    }

    /// Puts another interview in place of this one, erasing what was saved.
    pub fn restart(&self, interview: Interview) {
        self.screen.pressed.set(false);
        self.saving.forget();
        self.drafts.forget();
        self.declined.borrow_mut().clear();
        self.interview.replace(interview);
        self.save_head();
        self.tell_change();
    }
}
