//! Keeps up what holds when an answer changes. Most answers change no other question, and are carried over as they
//! are: on a map of 20,000 ties, working everything out anew with every tie drawn would take longer than the tie.

use super::delta::{CellChange, Delta};
use super::stages::kind_of;
use super::standing::{Standing, fits};
use super::{Interview, Subject, codebook_entry};
use network::{Alter, AlterId, Attributes, Key, Tie, Value};
use protocol::{AlterFilter, AlterTest, Condition, Field, MapTask, Protocol, Rule, TieFilter, TieTest, Variable};

/// What a protocol's rules and filters look at: a change of it can change what is asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Watched {
    /// Variables, whoever's they are
    variables: Vec<Key>,
    /// Whether someone is on the map
    places: bool,
    /// Which ties there are
    ties: bool,
    /// Whose names are given where a prompt asks about alters: any answer can decide about whom
    pub names: bool,
}

impl Watched {
    pub fn of(protocol: &Protocol) -> Watched {
        let mut watched = Watched::default();
        for stage in &protocol.stages {
            if let Some(rule) = &stage.when {
                watched.rule(rule);
            }
            for jump in &stage.jumps {
                watched.rule(&jump.when);
            }
            kind_of(&stage.task).watch(&mut watched);
        }
        watched
    }

    /// A variable that decides by itself what comes next.
    pub fn variable(&mut self, variable: &Key) {
        self.variables.push(variable.clone());
    }

    /// Where someone stands on the map.
    pub fn places(&mut self) {
        self.places = true;
    }

    /// The conditions of questions about ego.
    pub fn ego_fields(&mut self, fields: &[Field<Rule>]) {
        for rule in fields.iter().filter_map(|field| field.when.as_ref()) {
            self.rule(rule);
        }
    }

    fn rule(&mut self, rule: &Rule) {
        for condition in rule.tests() {
            match condition {
                Condition::Ego(test) => self.variables.push(test.variable.clone()),
                Condition::Alters { filter, .. } => self.alters(filter),
                Condition::Ties { filter, .. } => self.ties(filter),
            }
        }
    }

    /// A filter of alters.
    pub fn alters(&mut self, filter: &AlterFilter) {
        for test in filter.tests() {
            match test {
                AlterTest::Variable(test) => self.variables.push(test.variable.clone()),
                AlterTest::Placed(_) => self.places = true,
                AlterTest::Tied(_) => self.ties = true,
                AlterTest::Type(_) | AlterTest::NamedIn(_) | AlterTest::First(_) => {}
            }
        }
    }

    /// A filter of ties.
    pub fn ties(&mut self, filter: &TieFilter) {
        self.ties = true;
        for test in filter.tests() {
            match test {
                TieTest::Variable(test) => self.variables.push(test.variable.clone()),
                TieTest::Kind(_) => {}
            }
        }
    }
}

impl Interview {
    /// Brings what holds up to date after `delta` was applied to what is recorded.
    pub(super) fn follow(&mut self, delta: &Delta) {
        // What is calculated may look at anything.
        let may_carry_over = !self.watched.names && self.protocol.calculated.is_none();
        if may_carry_over && delta.0.iter().all(|change| self.changes_no_question(change)) {
            delta.0.iter().for_each(|change| self.carry_over(change));
        } else {
            self.standing = self.standing_anew();
        }
        debug_assert!(self.standing == self.standing_anew(), "carried over wrongly");
    }

    fn standing_anew(&self) -> Standing {
        Standing::of(
            self.journal.opening(),
            &self.protocol,
            &self.unasked,
            &self.data.network,
            &self.journal.background,
        )
    }

    /// Whether a change leaves every question as it is, and is of something that holds.
    fn changes_no_question(&self, change: &CellChange) -> bool {
        match change {
            CellChange::Ego { variable, .. } => self.is_plain(&Subject::Ego, variable),
            CellChange::Alter { before: Some(before), after: Some(after) } => {
                self.network().alter(after.id).is_some_and(|held| {
                    let place = before.position == after.position
                        || (!self.watched.places && (held.position.is_some() || self.places_here(after.id)));
                    let about = Subject::Alter(after.id);
                    place
                        && before.named_in == after.named_in
                        && self.are_plain(&about, &before.attributes, &after.attributes)
                })
            }
            CellChange::Alter { .. } => false,
            CellChange::Tie { before: None, after: Some(tie) } => !self.watched.ties && self.ties_here(tie),
            CellChange::Tie { before: Some(_), after: None } => !self.watched.ties,
            CellChange::Tie { before: Some(before), after: Some(after) } => {
                self.are_plain(&Subject::Tie(after.key.clone()), &before.attributes, &after.attributes)
            }
            CellChange::Untied { .. } | CellChange::Tie { before: None, after: None } => true,
        }
    }

    fn are_plain(&self, about: &Subject, before: &Attributes, after: &Attributes) -> bool {
        differing(before, after).into_iter().all(|variable| self.is_plain(about, variable))
    }

    /// Whether an answer decides about no other question, and holds: the stage on screen asks for it.
    fn is_plain(&self, about: &Subject, variable: &Key) -> bool {
        let opens = |entry: &Variable| entry.kind.options().iter().any(|it| it.other.is_some());
        let entry = codebook_entry(&self.protocol, self.recorded(), about, variable);
        !self.watched.variables.contains(variable)
            && entry.is_some_and(|entry| !opens(entry))
            && self.stage_asks_for(about, variable)
    }

    /// The step on screen, or another one of its stage: a map's rings and sectors are asked for by the prompt that
    /// places, and people can be moved in all.
    fn stage_asks_for(&self, about: &Subject, variable: &Key) -> bool {
        let of_stage = || self.route().filter(|step| step.stage == self.position.stage);
        self.asks_for(&self.position, about, variable) || of_stage().any(|step| self.asks_for(step, about, variable))
    }

    fn places_here(&self, id: AlterId) -> bool {
        matches!(self.map_task(&self.position), Some(MapTask::Place)) && self.takes_in(id)
    }

    fn takes_in(&self, id: AlterId) -> bool {
        let asking = self.standing.route.get(&self.position);
        asking.is_some_and(|asking| asking.alters.binary_search(&id).is_ok())
    }

    /// Whether the step on screen asks for a tie.
    fn ties_here(&self, tie: &Tie) -> bool {
        if let Some(prompt) = self.pair_prompt(&self.position) {
            let (one, other) = (tie.key.source(), tie.key.target());
            return *tie.key.kind() == prompt.kind
                && tie.attributes.keys().all(|name| Some(name) == prompt.variable.as_ref())
                && self.pairs(&self.position).iter().any(|pair| *pair == (one, other) || *pair == (other, one));
        }
        let Some(MapTask::Tie { kind, between, variable, .. }) = self.map_task(&self.position) else { return false };
        let (one, other) = (tie.key.source(), tie.key.target());
        let of_type = |id| self.network().alter(id).map(|alter: &Alter| &alter.alter_type);
        tie.key.kind() == kind
            && tie.attributes.keys().all(|name| Some(name) == variable.as_ref())
            && self.takes_in(one)
            && self.takes_in(other)
            && matches!((of_type(one), of_type(other)), (Some(one), Some(other)) if fits(between.as_ref(), one, other))
    }

    fn carry_over(&mut self, change: &CellChange) {
        let held = &mut self.standing.network;
        match change {
            CellChange::Ego { variable, after, .. } => {
                set(held.ego_mut(), variable, after.as_ref());
            }
            CellChange::Alter { before: Some(before), after: Some(after) } => {
                if let Some(alter) = held.alter_mut(after.id) {
                    alter.label.clone_from(&after.label);
                    if before.position != after.position {
                        alter.position = after.position;
                    }
                    carry_answers(&before.attributes, &after.attributes, &mut alter.attributes);
                }
            }
            CellChange::Tie { before: None, after: Some(tie) } => {
                held.insert_tie((**tie).clone());
            }
            CellChange::Tie { before: Some(tie), after: None } => {
                held.remove_tie(&tie.key);
            }
            CellChange::Tie { before: Some(before), after: Some(after) } => {
                if let Some(attributes) = held.tie_attributes_mut(&after.key) {
                    carry_answers(&before.attributes, &after.attributes, attributes);
                }
            }
            CellChange::Alter { .. } | CellChange::Untied { .. } | CellChange::Tie { before: None, after: None } => {}
        }
    }
}

/// Makes the answers in `held` that differ between `before` and `after` what they are after.
fn carry_answers(before: &Attributes, after: &Attributes, held: &mut Attributes) {
    for variable in differing(before, after) {
        set(held, variable, after.get(variable));
    }
}

fn set(attributes: &mut Attributes, variable: &Key, value: Option<&Value>) {
    match value {
        Some(value) => attributes.insert(variable.clone(), value.clone()),
        None => attributes.remove(variable),
    };
}

/// The variables that have different answers, or that only one side has.
fn differing<'a>(one: &'a Attributes, other: &'a Attributes) -> Vec<&'a Key> {
    let mut differing = Vec::new();
    for (name, value) in one {
        if other.get(name) != Some(value) {
            differing.push(name);
        }
    }
    for name in other.keys() {
        if !one.contains_key(name) {
            differing.push(name);
        }
    }
    differing
}
