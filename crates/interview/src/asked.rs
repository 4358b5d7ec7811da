//! What was asked: the difference between "left blank" or "no tie" and "never asked".

use super::calculated::calculate;
use super::stages::wants_of;
use super::{AskedPairs, Interview, Position, Step, Subject};
use network::{AlterId, Key, Network, Value};
use protocol::{Consent, MapPrompt, MapTask, Prompt, Sociogram};
use std::collections::BTreeSet;

/// A tie prompt that was asked.
#[derive(Clone, Debug, PartialEq)]
pub struct AskedTies {
    /// The stage
    pub stage: Key,
    /// The prompt
    pub prompt: Key,
    /// The kind of tie
    pub kind: Key,
    /// Who was on the map: between two of them, a missing tie means that there is none. Where pairs were asked about, whose
    pub shown: Vec<AlterId>,
    /// Whether ego moved on from the prompt as done
    pub confirmed: bool,
    /// Which pairs were asked about, where a prompt asks about each by itself and not about all on a map
    pub pairs: Option<AskedPairs>,
}

impl Interview {
    /// The variables that a step asks about, and about whom. A step that is passed over asks nothing.
    pub fn asks(&self, position: &Position) -> Vec<(Subject, Key)> {
        let mut cells = self.standing.route.get(position).map(|asking| asking.cells.clone()).unwrap_or_default();
        // Only who is on the map can be tapped.
        if let Some(MapTask::Highlight { .. }) = self.map_task(position) {
            cells.retain(|(about, _)| matches!(about, Subject::Alter(id) if self.is_placed(*id)));
        }
        cells
    }

    /// Whether a step asks for a variable of ego, an alter or a tie.
    pub fn asks_for(&self, position: &Position, about: &Subject, variable: &Key) -> bool {
        let asking = self.standing.route.get(position);
        asking.is_some_and(|asking| asking.cells.iter().any(|(whose, name)| whose == about && name == variable))
    }

    pub(super) fn is_placed(&self, id: AlterId) -> bool {
        self.network().alter(id).is_some_and(|alter| alter.position.is_some())
    }

    /// Whom a map step shows and who already has a place there.
    pub fn on_map(&self, position: &Position) -> Vec<AlterId> {
        match self.map_task(position) {
            Some(_) => self.eligible(position).into_iter().filter(|id| self.is_placed(*id)).collect(),
            None => Vec::new(),
        }
    }

    /// Whom a step takes in, in naming order unless they are shuffled: whom a map is about, placed or not, a bin can hold,
    /// or a form asks about.
    pub fn eligible(&self, position: &Position) -> Vec<AlterId> {
        self.standing.route.get(position).map(|asking| asking.alters.clone()).unwrap_or_default()
    }

    /// What a map step asks to do.
    pub fn map_task(&self, position: &Position) -> Option<&MapTask> {
        self.map_prompt(position).map(|prompt| &prompt.task)
    }

    /// The map of a step that shows one.
    pub fn map_at(&self, position: &Position) -> Option<&Sociogram> {
        self.kind_at(position)?.map()
    }

    /// The prompt of a map step.
    fn map_prompt(&self, position: &Position) -> Option<&MapPrompt> {
        let Step::Prompt(index) = position.step else { return None };
        self.map_at(position)?.prompts.get(index)
    }

    /// What a step that was on screen asked about, and about whom: as it stands for the step on screen, as it stood
    /// when ego last left it for the others. Someone named afterwards was not asked about, and what is no longer asked
    /// is not here.
    pub fn asked_in(&self, position: &Position) -> Vec<(Subject, Key)> {
        let Some(visit) = self.left(position) else { return self.asks(position) };
        let Some(asking) = self.standing.route.get(position) else { return Vec::new() };
        let mut asked = Vec::new();
        let mut next = 0;
        for cell in &visit.asked {
            // Both are in the order of the walk, so each is found right after the one before.
            let mut places = (0..asking.cells.len()).map(|further| (next + further) % asking.cells.len());
            if let Some(place) = places.find(|place| asking.cells[*place] == *cell) {
                next = place + 1;
                asked.push(cell.clone());
            }
        }
        asked
    }

    /// Every variable that was asked so far, and about whom.
    pub fn asked(&self) -> BTreeSet<(Subject, Key)> {
        self.visited().flat_map(|position| self.asked_in(position)).collect()
    }

    /// Where ego declined to take part, if so: the consent stage, refused, with nothing asked after it. Where a jump
    /// leads on to further questions, the protocol goes on with who refused.
    pub fn declined(&self) -> Option<(&Position, &Consent)> {
        let task = |step: &Position| self.protocol().stages.get(step.stage).map(|stage| &stage.task);
        let asks = |step: &&Position| task(step).is_some_and(|task| !wants_of(task).is_empty());
        let last = self.route().rfind(asks)?;
        Some((last, self.kind_at(last)?.refused(self.network())?))
    }

    /// The network with a value for every variable that was asked: blank where ego gave no answer, and `false` for
    /// whom a tapping prompt showed and ego did not tap. A variable without a value was not asked. Of someone who
    /// declined to take part there is that answer, and nothing else.
    pub fn network_as_asked(&self) -> Network {
        if let Some((_, consent)) = self.declined() {
            let mut network = Network::new();
            network.ego_mut().insert(consent.variable.clone(), Value::Bool(false));
            return network;
        }
        let mut network = self.network().clone();
        for position in self.visited() {
            let tapping = matches!(self.map_task(position), Some(MapTask::Highlight { .. }));
            for (about, variable) in self.asked_in(position) {
                let Some(attributes) = about.answers_mut(&mut network) else { continue };
                let given = self.answer(&about, variable.as_str()).is_some();
                // Asked by tapping and otherwise, not tapping is the answer.
                if tapping && !given {
                    attributes.insert(variable, Value::Bool(false));
                } else if !attributes.contains_key(&variable) {
                    attributes.insert(variable, Value::Blank);
                }
            }
        }
        calculate(&self.protocol, &mut network, self.journal.opening().started, None);
        network
    }

    /// Every tie prompt that was asked so far, in the order of the protocol.
    pub fn asked_ties(&self) -> Vec<AskedTies> {
        if self.declined().is_some() {
            return Vec::new();
        }
        let mut asked = Vec::new();
        for position in self.visited() {
            if self.is_on_route(position) {
                asked.extend(self.ties_asked_in(position));
            }
        }
        asked
    }

    /// The prompt of a step that asks for ties, and their kind.
    pub(super) fn tie_prompt(&self, position: &Position) -> Option<(&Prompt, &Key)> {
        if let Some(asked) = self.pair_prompt(position) {
            return Some((&asked.prompt, &asked.kind));
        }
        let asked = self.map_prompt(position)?;
        match &asked.task {
            MapTask::Tie { kind, .. } => Some((&asked.prompt, kind)),
            MapTask::Place | MapTask::Highlight { .. } => None,
        }
    }

    fn ties_asked_in(&self, position: &Position) -> Option<AskedTies> {
        let stage = self.protocol().stages.get(position.stage)?;
        let (prompt, kind) = self.tie_prompt(position)?;
        let shown = match self.left(position) {
            Some(visit) => {
                let mut shown = self.eligible(position);
                shown.retain(|id| visit.map.binary_search(id).is_ok());
                shown
            }
            None => self.shows(position),
        };
        let confirmed = self.confirmed(position);
        Some(AskedTies {
            stage: stage.id.clone(),
            prompt: prompt.id.clone(),
            kind: kind.clone(),
            shown,
            confirmed,
            pairs: self.pairs_asked_in(position, confirmed),
        })
    }
}
