//! Which answers hold: those that the protocol asks for as the other answers stand.
//!
//! An answer loses its question when the option that opened it is taken back, when a `when` or a jump now passes over
//! its stage, or when a filter no longer takes in its alter. It then stays recorded, and in the journal, but no file,
//! rule, measure or screen sees it until it is asked again.
//!
//! What holds is found by one walk through the protocol, from its start. A rule sees only what is asked before it and
//! holds, so it cannot depend on itself, and chains (A opens B, B opens C) come out right in that one walk.

mod unasked;

pub(super) use unasked::{Unasked, copy};

use super::calculated::calculate;
use super::navigation::{Position, Step};
use super::rules::{alter_passes, rule_holds};
use super::stages::{Pair, kind_of};
use super::{Background, Earlier, Opening, Subject, codebook_entry, opened_text};
use network::{Alter, AlterId, Attributes, Key, Network, Tie, TieKey, Value};
use order::{Map, ranks};
use protocol::{AlterFilter, Field, PairPrompt, Protocol, Rule, Stage};

/// The answers that hold, and the steps that ask for them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Standing {
    /// Ego, alters and ties with the answers that hold
    pub network: Network,
    /// The way from the start to the end, and what each step of it asks
    pub route: Map<Position, Asking>,
    /// Earlier alters who are not in the network, with what is answered about that
    pub left_out: Network,
}

/// What a step asks.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Asking {
    /// The variables, and about whom
    pub cells: Vec<(Subject, Key)>,
    /// Whom the step takes in, in naming order unless a bin or a form has them shuffled: whom a map can show, a bin can hold
    /// or a form asks about
    pub alters: Vec<AlterId>,
    /// The pairs it asks about, in the order in which they come
    pub pairs: Vec<Pair>,
    /// Where `alters` or `pairs` are a sample: whom it was drawn from
    pub able: Vec<AlterId>,
}

impl Standing {
    /// What holds of everything that is recorded in the interview that was begun so. `O(stages · alters · questions + tie prompts · ties)`.
    pub fn of(
        opening: &Opening,
        protocol: &Protocol,
        unasked: &Unasked,
        recorded: &Network,
        background: &Background,
    ) -> Standing {
        let earlier = background.earlier.as_deref();
        let interview = &*opening.id;
        let started = opening.started;
        let mut walk = Walk { interview, started, protocol, unasked, recorded, earlier, standing: Standing::default() };
        copy(&unasked.ego, recorded.ego(), walk.standing.network.ego_mut());
        // What the page gave holds before a stage asks for it.
        for variable in background.variables.keys() {
            walk.copy(&Subject::Ego, variable);
        }
        walk.calculate(None);
        let mut next = Some(0);
        while let Some((number, stage)) = next.and_then(|number| Some((number, protocol.stages.get(number)?))) {
            next = walk.pass(number, stage);
        }
        let everyone: Vec<AlterId> = walk.standing.network.alters().map(|alter| alter.id).collect();
        for kind in &unasked.kinds {
            walk.draw(kind, &everyone, None);
        }
        walk.calculate(None);
        walk.standing
    }
}

/// Whether the prompt can tie two alters of these types.
pub(super) fn fits(between: Option<&(Key, Key)>, one: &Key, other: &Key) -> bool {
    between.is_none_or(|(a, b)| (one == a && other == b) || (one == b && other == a))
}

/// The walk through a protocol, at one of its stages: what is asked before it holds already.
pub(super) struct Walk<'a> {
    /// The id of the interview
    pub interview: &'a str,
    /// When it began, in milliseconds since 1970
    started: f64,
    pub protocol: &'a Protocol,
    pub unasked: &'a Unasked,
    /// Everything that was answered, whether or not it holds
    pub recorded: &'a Network,
    /// The interview before, if it is known
    pub earlier: Option<&'a Earlier>,
    standing: Standing,
}

impl<'a> Walk<'a> {
    /// Passes through a stage. Returns the number of the stage to look at next; `None` where the interview ends.
    fn pass(&mut self, number: usize, stage: &Stage) -> Option<usize> {
        let steps = self.standing.route.len();
        if stage.when.as_ref().is_none_or(|rule| self.holds(rule)) {
            kind_of(&stage.task).walk(number, self);
            self.calculate(None);
        }
        if self.standing.route.len() == steps {
            return Some(number + 1);
        }
        let jump = stage.jumps.iter().find(|jump| self.holds(&jump.when));
        let to = jump.and_then(|jump| self.protocol.stage_index(jump.to.as_str())).filter(|to| *to > number);
        let is_refused = || kind_of(&stage.task).refused(&self.standing.network).is_some();
        if to.is_none() && is_refused() { None } else { Some(to.unwrap_or(number + 1)) }
    }

    fn holds(&self, rule: &Rule) -> bool {
        rule_holds(rule, &self.standing.network)
    }

    /// Ego, alters and ties with the answers that hold so far.
    pub fn network(&self) -> &Network {
        &self.standing.network
    }

    /// Puts a step on the route.
    pub fn step(&mut self, stage: usize, step: Step, asking: Asking) {
        self.standing.route.insert(Position { stage, step }, asking);
    }

    /// Asks for a variable, if ego, this alter or this tie has it: its answer holds from here on. Where the answer
    /// opens a text for ego's own words, that is asked for too.
    pub fn keep(&mut self, about: Subject, variable: &Key, asking: &mut Asking) {
        let Some(entry) = codebook_entry(self.protocol, self.recorded, &about, variable) else { return };
        let answer = self.copy(&about, variable);
        let text = answer.and_then(|answer| opened_text(entry, answer));
        if let Some(text) = &text {
            self.copy(&about, text);
        }
        self.calculate(Some(&about));
        asking.cells.push((about.clone(), variable.clone()));
        if let Some(text) = text {
            asking.cells.push((about, text));
        }
    }

    /// Brings the calculated variables up to date, or those about one.
    fn calculate(&mut self, about: Option<&Subject>) {
        calculate(self.protocol, &mut self.standing.network, self.started, about);
    }

    /// Copies a recorded answer to those that hold.
    pub fn copy(&mut self, about: &Subject, variable: &Key) -> Option<&'a Value> {
        let value = about.answers(self.recorded)?.get(variable)?;
        about.answers_mut(&mut self.standing.network)?.insert(variable.clone(), value.clone());
        Some(value)
    }

    /// Asks a question about ego, if it applies.
    pub fn ego_field(&mut self, field: &Field<Rule>, asking: &mut Asking) {
        if field.when.as_ref().is_none_or(|rule| self.holds(rule)) {
            self.keep(Subject::Ego, &field.variable, asking);
        }
    }

    /// Who passes a filter, in naming order.
    pub fn passing(&self, filter: &AlterFilter) -> Vec<AlterId> {
        let network = &self.standing.network;
        network.alters().filter(|alter| alter_passes(filter, alter, network)).map(|alter| alter.id).collect()
    }

    /// Whether an alter passes a filter, if there is one.
    pub fn passes(&self, filter: Option<&AlterFilter>, id: AlterId) -> bool {
        let network = &self.standing.network;
        filter.is_none_or(|filter| network.alter(id).is_some_and(|alter| alter_passes(filter, alter, network)))
    }

    /// The type of an alter.
    pub fn alter_type(&self, id: AlterId) -> Option<&Key> {
        self.standing.network.alter(id).map(|alter| &alter.alter_type)
    }

    /// Lets an alter hold, with these answers.
    pub fn insert_alter(&mut self, alter: Alter) {
        self.standing.network.insert_alter(alter);
    }

    /// Keeps what is answered about an earlier alter who is not in the network.
    pub fn leave_out(&mut self, alter: Alter) {
        self.standing.left_out.insert_alter(alter);
    }

    /// Lets the place of an alter on the map hold.
    pub fn place(&mut self, id: AlterId) {
        let position = self.recorded.alter(id).and_then(|alter| alter.position);
        if let Some(alter) = self.standing.network.alter_mut(id) {
            alter.position = position;
        }
    }

    /// The recorded ties of a kind hold where both ends are among `alters`, and of the types that it can be `between`.
    pub fn draw(&mut self, kind: &Key, alters: &[AlterId], between: Option<&(Key, Key)>) {
        let held = &self.standing.network;
        // Looked up once for each alter and not for each end of each tie: where rules look at ties, every tap on the map
        // comes through here.
        let mut may_be = vec![(false, false); alters.last().map_or(0, |last| last.0 as usize + 1)];
        for id in alters {
            let is_of = |wanted: &Key| self.alter_type(*id) == Some(wanted);
            may_be[id.0 as usize] = between.map_or((true, true), |(one, other)| (is_of(one), is_of(other)));
        }
        let end = |id: AlterId| may_be.get(id.0 as usize).copied().unwrap_or_default();
        let is_new = held.tie_keys().all(|key| key.kind() != kind);
        let mut ties = Vec::new();
        for tie in self.recorded.ties().filter(|tie| tie.key.kind() == kind) {
            let (one, other) = (end(tie.key.source()), end(tie.key.target()));
            let is_asked = (one.0 && other.1) || (one.1 && other.0);
            if is_asked && (is_new || held.tie(&tie.key).is_none()) {
                let mut attributes = Attributes::new();
                copy(&self.unasked.ties, &tie.attributes, &mut attributes);
                ties.push(Tie { key: tie.key.clone(), attributes });
            }
        }
        self.standing.network.insert_ties(ties);
    }

    /// The recorded ties between these pairs hold, with the answers that they are.
    pub fn draw_pairs(&mut self, prompt: &PairPrompt, directed: bool, pairs: &[Pair]) {
        let mut asked = Vec::new();
        for (one, other) in pairs {
            asked.push(tie_key(&prompt.kind, directed, *one, *other));
        }
        let order = ranks(asked.len(), &mut |one, other| asked[one].cmp(&asked[other]));
        let mut ties = Vec::new();
        for key in order.into_iter().map(|at| &asked[at]) {
            let Some(tie) = self.recorded.tie(key) else { continue };
            if self.standing.network.tie(key).is_none() {
                let mut attributes = Attributes::new();
                copy(&self.unasked.ties, &tie.attributes, &mut attributes);
                ties.push(Tie { key: key.clone(), attributes });
            }
        }
        self.standing.network.insert_ties(ties);
        for key in asked {
            if let Some(variable) = &prompt.variable {
                self.copy(&Subject::Tie(key), variable);
            }
        }
    }
}

/// The tie of a kind between two alters.
pub(super) fn tie_key(kind: &Key, directed: bool, one: AlterId, other: AlterId) -> TieKey {
    let make = if directed { TieKey::directed } else { TieKey::undirected };
    make(kind.clone(), one, other)
}
