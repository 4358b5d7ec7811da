//! Consent: agreeing or declining.

use super::{About, StageReader, StageTask};
use crate::Text;
use crate::fault::FaultCode;
use crate::read::{Need, Whose};
use crate::spelling::Shape::Reference;
use crate::spelling::{LABEL, PROSE, members};
use network::Key;

/// Consent, kept in a yes/no variable of ego. A "no" ends the interview, unless a jump of the stage leads on.
#[derive(Clone, Debug, PartialEq)]
pub struct Consent {
    /// The yes/no variable of ego
    pub variable: Key,
    /// The words of agreeing
    pub agree: Text,
    /// The words of declining
    pub decline: Text,
    /// What is said at the end to who declined
    pub declined: Text,
}

pub(super) const READER: StageReader = StageReader {
    word: "consent",
    members: members![
        "variable" must Reference, "The yes-no variable of ego that keeps it.";
        "agree" must LABEL, "The words of agreeing.";
        "decline" must LABEL, "The words of declining.";
        "declined" must PROSE, "What is said at the end to who declined.";
    ],
    about: About::Ego,
    asks: |order, at, now| order.ask(Whose::Ego, at.member("variable").str(), now),
    read: |sense, at, _| {
        let variable = at.member("variable");
        if sense.book.from_host.contains(&variable.str()) {
            sense.fault(&variable, FaultCode::Inconsistent, |_| {
                "Nobody but the participant can consent, and this variable is \"from_host\". Leave that out, or use another.".into()
            });
        }
        StageTask::Consent(Consent {
            variable: sense.needed(&variable, Whose::Ego, 1, Need::YesNo),
            agree: at.text("agree"),
            decline: at.text("decline"),
            declined: at.text("declined"),
        })
    },
};
