//! What a participant answers about pairs.

use crate::figures::Doing;
use crate::participant::Participant;
use interview::{Command, Position, Refusal};
use network::{AlterId, Key, Value};

/// How likely two of one circle are tied, and two of different ones.
const TIED: (f64, f64) = (0.5, 0.08);

impl Participant<'_> {
    /// Answers about every pair that a prompt asks about and that has no answer; leaves some blank.
    pub fn answer_pairs(&mut self, position: &Position) -> Result<(), Refusal> {
        let Some(prompt) = self.interview.pair_prompt(position).cloned() else { return Ok(()) };
        let levels = self.levels(&prompt.kind, prompt.variable.as_ref(), prompt.none.as_ref());
        for (one, other) in self.interview.open_pairs(position) {
            self.spend(Doing::Pair, 1);
            if self.chance.happens(self.options.blank) {
                continue;
            }
            let is_tied = prompt.variable.is_some() && prompt.none.is_none() || self.ties(one, other);
            let level = if is_tied { self.chance.one(&levels).cloned() } else { None };
            let (kind, pairs) = (prompt.kind.clone(), vec![(one, other)]);
            self.give(Command::Pair { kind, pairs, tied: Some(is_tied), level })?;
        }
        Ok(())
    }

    /// Who hurries ties nobody.
    fn ties(&mut self, one: AlterId, other: AlterId) -> bool {
        let is_near = self.circles.get(&one) == self.circles.get(&other);
        !self.hurries && self.chance.happens(if is_near { TIED.0 } else { TIED.1 })
    }

    /// The answers that mean a tie.
    pub fn levels(&self, kind: &Key, variable: Option<&Key>, none: Option<&Value>) -> Vec<(Key, Value)> {
        let kind = self.interview.protocol().codebook.tie_kind(kind.as_str());
        let variable = variable.and_then(|variable| kind?.variable(variable.as_str()));
        let mut levels = Vec::new();
        for option in variable.map(|variable| variable.kind.options()).unwrap_or_default() {
            if Some(&option.value) != none {
                levels.extend(variable.map(|variable| (variable.name.clone(), option.value.clone())));
            }
        }
        levels
    }
}
