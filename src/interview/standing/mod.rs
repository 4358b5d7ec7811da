//! Which answers hold: those that the protocol asks for as the other answers stand.
//!
//! An answer loses its question when the option that opened it is taken back, when a `when` or a jump now passes over
//! its stage, or when a filter no longer takes in its alter. It then stays recorded, and in the journal, but no file,
//! rule, measure or screen sees it until it is asked again.
//!
//! What holds is found by one walk through the protocol, from its start. A rule sees only what is asked before it and
//! holds, so it cannot depend on itself, and chains (A opens B, B opens C) come out right in that one walk.

mod alters;
mod unasked;

pub(super) use unasked::Unasked;

use super::navigation::{Position, Step};
use super::rules::rule_holds;
use super::{Subject, codebook_entry, opened_text};
use crate::network::{AlterId, Key, Network, Value};
use crate::order::Map;
use crate::protocol::{Field, Protocol, Rule, Stage, Task};

/// The answers that hold, and the steps that ask for them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Standing {
    /// Ego, alters and ties with the answers that hold
    pub network: Network,
    /// The way from the start to the end, and what each step of it asks
    pub route: Map<Position, Asking>,
}

/// What a step asks.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Asking {
    /// The variables, and about whom
    pub cells: Vec<(Subject, Key)>,
    /// Whom the step takes in, in naming order: whom a map can show, a bin can hold or a form asks about
    pub alters: Vec<AlterId>,
}

impl Standing {
    /// What holds of everything that is recorded. `O(stages · alters · questions + tie prompts · ties)`.
    pub fn of(protocol: &Protocol, unasked: &Unasked, recorded: &Network) -> Standing {
        let mut walk = Walk { protocol, unasked, recorded, standing: Standing::default() };
        unasked::copy(&unasked.ego, recorded.ego(), walk.standing.network.ego_mut());
        let mut next = Some(0);
        while let Some((number, stage)) = next.and_then(|number| Some((number, protocol.stages.get(number)?))) {
            next = walk.pass(number, stage);
        }
        for kind in &unasked.kinds {
            walk.draw(kind, &|_, _| true);
        }
        walk.standing
    }
}

/// Whether the prompt can tie two alters of these types.
pub(super) fn fits(between: Option<&(Key, Key)>, one: &Key, other: &Key) -> bool {
    between.is_none_or(|(a, b)| (one == a && other == b) || (one == b && other == a))
}

struct Walk<'a> {
    protocol: &'a Protocol,
    unasked: &'a Unasked,
    recorded: &'a Network,
    standing: Standing,
}

impl<'a> Walk<'a> {
    /// Passes through a stage. Returns the number of the stage to look at next; `None` where the interview ends.
    fn pass(&mut self, number: usize, stage: &Stage) -> Option<usize> {
        let steps = self.standing.route.len();
        if stage.when.as_ref().is_none_or(|rule| self.holds(rule)) {
            self.stage(number, &stage.task);
        }
        if self.standing.route.len() == steps {
            return Some(number + 1);
        }
        let jump = stage.jumps.iter().find(|jump| self.holds(&jump.when));
        let to = jump.and_then(|jump| self.protocol.stage_index(jump.to.as_str())).filter(|to| *to > number);
        match &stage.task {
            Task::Consent(consent) if to.is_none() && self.is_no(&consent.variable) => None,
            _ => Some(to.unwrap_or(number + 1)),
        }
    }

    fn holds(&self, rule: &Rule) -> bool {
        rule_holds(rule, &self.standing.network)
    }

    fn is_no(&self, variable: &Key) -> bool {
        self.standing.network.ego().get(variable) == Some(&Value::Bool(false))
    }

    fn stage(&mut self, stage: usize, task: &Task) {
        match task {
            Task::Information | Task::Summary => self.step(stage, Step::Whole, Asking::default()),
            Task::Consent(consent) => {
                let mut asking = Asking::default();
                self.keep(Subject::Ego, &consent.variable, &mut asking);
                self.step(stage, Step::Whole, asking);
            }
            Task::EgoForm { fields } => {
                let mut asking = Asking::default();
                for field in fields {
                    self.ego_field(field, &mut asking);
                }
                self.step(stage, Step::Whole, asking);
            }
            Task::OpenQuestions { fields } => {
                for (index, field) in fields.iter().enumerate() {
                    let mut asking = Asking::default();
                    self.ego_field(field, &mut asking);
                    if !asking.cells.is_empty() {
                        self.step(stage, Step::Field(index), asking);
                    }
                }
            }
            Task::NameGenerator(task) => self.names(stage, task),
            Task::AlterForm(form) => self.alter_form(stage, form),
            Task::TieForm(form) => self.tie_form(stage, form),
            Task::OrdinalBin(bins) | Task::CategoricalBin(bins) => self.bins(stage, bins),
            Task::Sociogram(map) => self.sociogram(stage, map),
        }
    }

    fn step(&mut self, stage: usize, step: Step, asking: Asking) {
        self.standing.route.insert(Position { stage, step }, asking);
    }

    /// Asks for a variable, if ego, this alter or this tie has it: its answer holds from here on. Where the answer
    /// opens a text for ego's own words, that is asked for too.
    fn keep(&mut self, about: Subject, variable: &Key, asking: &mut Asking) {
        let Some(entry) = codebook_entry(self.protocol, self.recorded, &about, variable) else { return };
        let answer = self.copy(&about, variable);
        asking.cells.push((about.clone(), variable.clone()));
        if let Some(text) = answer.and_then(|answer| opened_text(entry, answer)) {
            self.copy(&about, &text);
            asking.cells.push((about, text));
        }
    }

    /// Copies a recorded answer to those that hold.
    fn copy(&mut self, about: &Subject, variable: &Key) -> Option<&'a Value> {
        let value = self.recorded.answers(about)?.get(variable)?;
        self.standing.network.answers_mut(about)?.insert(variable.clone(), value.clone());
        Some(value)
    }

    fn ego_field(&mut self, field: &Field<Rule>, asking: &mut Asking) {
        if field.when.as_ref().is_none_or(|rule| self.holds(rule)) {
            self.keep(Subject::Ego, &field.variable, asking);
        }
    }
}
