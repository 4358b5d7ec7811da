//! A saved journal of which not all holds: one that was damaged, or whose protocol was changed between two sittings.
//!
//! What can be read and carried out is kept, in its order. What cannot is set aside, with its place and the reason; it
//! goes into the journal with the next sitting, so that nothing is thrown away. Two things must not happen: that an
//! undo whose answer was lost takes back another one, which [`Trail`] sees to; and that an answer about one person is
//! given to another because a naming before it was lost, which is why alters keep the ids they had.

mod again;
mod document;
mod gist;
mod reason;
mod replay;
mod report;
mod told;
mod trail;

pub use document::{Foreign, gather};
pub use reason::{Reason, SetAside};
pub use report::report;
pub use told::Told;

use super::{Interview, Opening};
use document::Document;
use json::Json;
use protocol::Protocol;
use std::sync::Arc;

/// What a saved journal came to.
#[derive(Clone, Debug)]
pub struct Salvage {
    /// The interview that is left
    pub interview: Interview,
    /// What could not be kept
    pub set_aside: Vec<SetAside>,
    /// How many entries the journal had
    pub entries: usize,
    /// How many of them were kept, in part at least
    pub kept: usize,
    /// How many of them are answers, or cannot be told
    pub answers: usize,
    /// Whether the journal is damaged, and not only of another version of the protocol
    pub damaged: bool,
    /// Whether the protocol has changed since the last sitting
    pub changed: bool,
}

impl Salvage {
    /// Whether everything was kept, and the interview can go on where it was.
    pub fn is_whole(&self) -> bool {
        !self.damaged && self.set_aside.is_empty() && self.to_ask_again().is_none()
    }

    /// How many answers were kept, in part at least.
    pub fn answers_kept(&self) -> usize {
        let lost = |it: &&SetAside| it.is_answer() && !it.in_part;
        self.answers.saturating_sub(self.set_aside.iter().filter(lost).count())
    }

    /// The code for the host; `None` if everything was kept.
    pub fn code(&self) -> Option<&'static str> {
        match self.damaged {
            _ if self.is_whole() => None,
            true => Some("journal-damaged"),
            false => Some("protocol-changed"),
        }
    }

    /// What happened, for the host.
    pub fn message(&self) -> String {
        let what = match (self.damaged, self.changed) {
            (true, true) => "The saved journal is damaged, and the protocol has changed since",
            (true, false) => "The saved journal is damaged",
            _ => "The protocol has changed since these answers were given",
        };
        let counts = format!("{} of {} entries were kept", self.kept, self.entries);
        match self.set_aside.first() {
            Some(first) => {
                format!("{what}: {counts}. The first that does not fit is {}: {}", first.path, first.message)
            }
            None => format!("{what}: {counts}."),
        }
    }
}

/// What still holds of a saved journal. `fallback` stands in for what its head has lost.
///
/// # Errors
/// What the document is instead, if it is no journal of this protocol.
pub fn salvage(protocol: &Arc<Protocol>, document: &Json, fallback: Opening) -> Result<Salvage, Foreign> {
    let document = Document::read(document, protocol, fallback)?;
    Ok(replay::replay(protocol, &document))
}
