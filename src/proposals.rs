//! Answers that a protocol proposes: they stand in a control and become answers when the participant goes on.

use super::session::Session;
use interview::{Command, Subject};
use network::{Key, Value};
use protocol::Variable;
use std::cell::RefCell;

/// The proposals that were taken out of their controls.
pub type Declined = RefCell<Vec<(Subject, Key)>>;

/// What is done about proposals.
// One function for all, since what crosses to a part costs the main one 300 bytes each.
pub enum Proposals<'a> {
    /// Says which answer stands in a control as a proposal; tracks changes
    Show(&'a Subject, &'a Variable),
    /// Notes that the participant took it away
    Decline(&'a Subject, &'a Variable),
    /// Makes answers of those on screen, since the participant goes on from them
    Take,
}

/// Does something about proposals.
#[cfg_attr(feature = "parted", rare::wasm_split(answers, wasm_split_path = rare))]
pub fn propose(session: Session, what: Proposals<'_>) -> Option<Value> {
    match what {
        Proposals::Show(about, variable) => return shown(session, about, variable),
        Proposals::Decline(about, variable) => {
            session.declined.borrow_mut().push((about.clone(), variable.name.clone()));
        }
        Proposals::Take => take(session),
    }
    None
}

fn shown(session: Session, about: &Subject, variable: &Variable) -> Option<Value> {
    let proposal = session.interview.read(|it| it.proposal(about, variable))?;
    let declined = session.declined.borrow();
    let is_declined = declined.iter().any(|(whose, name)| whose == about && *name == variable.name);
    (!is_declined).then_some(proposal)
}

fn take(session: Session) {
    for (about, name) in session.interview.peek(|it| it.asks(it.position())) {
        let Some(variable) = session.interview.peek(|it| it.variable(&about, &name).cloned()) else { continue };
        if session.drafts.peek(&about, &name).is_none()
            && let Some(value) = shown(session, &about, &variable)
        {
            session.act(Command::Answer { about, variable: name, value: Some(value), typing: false });
        }
    }
}
