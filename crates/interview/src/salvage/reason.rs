use crate::journal::JournalFault;
use crate::record::name_of;
use crate::{CommandName, Refusal};
use json::{Json, Path};

/// Why an entry of a journal was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It cannot be read, or what it does cannot be told
    Damaged,
    /// The protocol does not ask this any more
    Gone,
    /// The protocol takes no such answer any more
    Unfit,
    /// It is about an alter or a tie that is not there
    Nobody,
    /// It undoes, or does again, what was set aside
    TakenBack,
    /// It declares an interview finished that is not
    Unfinished,
}

impl Reason {
    /// A stable code for files and logs.
    pub fn code(self) -> &'static str {
        match self {
            Reason::Damaged => "damaged",
            Reason::Gone => "gone",
            Reason::Unfit => "unfit",
            Reason::Nobody => "nobody",
            Reason::TakenBack => "taken-back",
            Reason::Unfinished => "unfinished",
        }
    }

    pub(super) fn of(refusal: &Refusal) -> Self {
        match refusal {
            Refusal::NoSuchAlter(_) | Refusal::NoSuchTie => Reason::Nobody,
            Refusal::NoSuchName(_) | Refusal::NoSuchStep => Reason::Gone,
            Refusal::IdTaken(_) => Reason::Damaged,
            Refusal::Finished | Refusal::Blocked => Reason::Unfinished,
            Refusal::WrongValue(_)
            | Refusal::EmptyName
            | Refusal::NameTooLong { .. }
            | Refusal::TooManyNames { .. }
            | Refusal::SelfTie
            | Refusal::OffTheMap => Reason::Unfit,
        }
    }
}

/// An entry of a journal that was not kept, or only in part.
#[derive(Clone, Debug, PartialEq)]
pub struct SetAside {
    /// Its number in the journal that was read, counted from 0
    pub number: usize,
    /// Where in that journal the fault is
    pub path: Path,
    /// Why, for whoever shows or counts it
    pub reason: Reason,
    /// Why, in a sentence
    pub message: String,
    /// The entry as it was read; a text if it was no JSON
    pub entry: Json,
    /// Whether what holds of it was kept
    pub in_part: bool,
}

impl SetAside {
    /// Whether it is an answer, or cannot be told from one.
    pub fn is_answer(&self) -> bool {
        is_answer(&self.entry)
    }

    /// Whether what it answered is asked for as before, so that it has to be answered again.
    pub fn is_asked_again(&self) -> bool {
        matches!(self.reason, Reason::Damaged | Reason::Unfit)
    }

    /// As it stands in the journal from then on.
    pub fn to_json(&self) -> Json {
        Json::object([
            ("number", Json::from(self.number)),
            ("path", Json::from(self.path.to_string())),
            ("reason", Json::from(self.reason.code())),
            ("message", Json::from(self.message.as_str())),
            ("in_part", Json::Bool(self.in_part)),
            ("entry", self.entry.clone()),
        ])
    }
}

/// Whether an entry is an answer, or cannot be told from one.
pub(super) fn is_answer(entry: &Json) -> bool {
    name_of(entry).is_none_or(CommandName::is_answer)
}

/// Why an entry could not be kept.
pub(super) struct Why {
    pub reason: Reason,
    /// Where in the entry the fault is; in all of it, if not given
    pub path: Option<Path>,
    pub message: String,
}

impl Why {
    pub(super) fn new(reason: Reason, message: &str) -> Self {
        Why { reason, path: None, message: message.into() }
    }
}

impl From<Refusal> for Why {
    fn from(refusal: Refusal) -> Self {
        Why::new(Reason::of(&refusal), &refusal.to_string())
    }
}

/// Why an entry could not even be read.
pub(super) fn unreadable(entry: &Json, fault: &JournalFault) -> Why {
    match entry {
        Json::Null => Why::new(Reason::Damaged, "This entry is missing."),
        Json::Text(_) => Why::new(Reason::Damaged, "This is not JSON: part of it is missing or was overwritten."),
        _ => Why {
            reason: if fault.is_unknown { Reason::Gone } else { Reason::Damaged },
            path: Some(fault.path.clone()),
            message: fault.message.clone(),
        },
    }
}
