//! Consent: agreeing or declining, on one screen. Declining goes on too: where a jump of the stage leads, or to the end.

use super::{Parts, StageKind, Want};
use crate::follow::Watched;
use crate::standing::{Asking, Walk};
use crate::{Blocker, Interview, Step, Subject};
use network::{Network, Value};
use protocol::Consent;

impl StageKind for Consent {
    fn parts(&self) -> Parts {
        Parts::Whole
    }

    fn wants<'p>(&'p self, wants: &mut Vec<Want<'p>>) {
        wants.push(Want::Ego(&self.variable));
    }

    fn watch(&self, watched: &mut Watched) {
        // A refusal ends the interview.
        watched.variable(&self.variable);
    }

    fn walk(&self, stage: usize, walk: &mut Walk) {
        let mut asking = Asking::default();
        walk.keep(Subject::Ego, &self.variable, &mut asking);
        walk.step(stage, Step::Whole, asking);
    }

    /// Either answer will do, but there must be one, whether or not the codebook requires it.
    fn lacks(&self, interview: &Interview, _: &Step) -> Option<Blocker> {
        let is_answered = matches!(interview.network().ego().get(&self.variable), Some(Value::Bool(_)));
        (!is_answered).then_some(Blocker::NoConsent)
    }

    fn refused(&self, network: &Network) -> Option<&Consent> {
        (network.ego().get(&self.variable) == Some(&Value::Bool(false))).then_some(self)
    }
}
