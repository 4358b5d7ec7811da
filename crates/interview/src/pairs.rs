//! What is said about pairs of alters: that they are tied, how, that they are not, or nothing.

use super::delta::CellChange;
use super::stages::Pair;
use super::standing::tie_key;
use super::{Interview, Position, Refusal, Step};
use network::{AlterId, Attributes, Key, Tie, TieKey, Value};
use order::Map;
use protocol::{PairPrompt, Pairs, Sample, TieKind, check_answer};
use rare::rare;

/// What ego said of a pair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PairAnswer<'i> {
    /// They are tied; with this value, if a variable is asked for
    Tied(Option<&'i Value>),
    /// They are not
    Untied,
    /// Nothing yet
    Open,
}

/// Which pairs a prompt asked about.
#[derive(Clone, Debug, PartialEq)]
pub struct AskedPairs {
    /// Those with an answer, in the order in which they come
    pub answered: Vec<(AlterId, AlterId)>,
    /// Those that ego went on from without an answer
    pub blank: Vec<(AlterId, AlterId)>,
    /// How they were drawn, if not all were to be asked about
    pub drawn: Option<Drawn>,
}

/// A sample of alters or pairs that was drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// What was to be drawn
    pub sample: Sample,
    /// Whom it was drawn from, in naming order
    pub from: Vec<AlterId>,
    /// How many were drawn
    pub drawn: usize,
    /// Of how many
    pub of: usize,
    /// The chance that each alter, and each pair, had of being drawn
    pub chance: (f64, f64),
}

impl Interview {
    /// The stage of a step that asks about pairs.
    pub fn pairs_at(&self, position: &Position) -> Option<&Pairs> {
        self.kind_at(position)?.pairs()
    }

    /// The prompt of a step that asks about pairs.
    pub fn pair_prompt(&self, position: &Position) -> Option<&PairPrompt> {
        let Step::Prompt(index) = position.step else { return None };
        self.pairs_at(position)?.prompts.get(index)
    }

    /// The pairs that a step asks about, in the order in which they come.
    pub fn pairs(&self, position: &Position) -> &[(AlterId, AlterId)] {
        self.standing.route.get(position).map_or(&[], |asking| &asking.pairs)
    }

    /// What ego said of a pair that a step asks about.
    pub fn pair_answer(&self, prompt: &PairPrompt, pair: (AlterId, AlterId)) -> PairAnswer<'_> {
        let Some(kind) = self.protocol.codebook.tie_kind(prompt.kind.as_str()) else { return PairAnswer::Open };
        let key = tie_key(&prompt.kind, kind.directed, pair.0, pair.1);
        match (self.network().tie(&key), &prompt.variable) {
            (Some(_), None) => PairAnswer::Tied(None),
            (Some(tie), Some(variable)) => match tie.attributes.get(variable).filter(|value| value.is_answered()) {
                Some(value) => PairAnswer::Tied(Some(value)),
                None => PairAnswer::Open,
            },
            (None, _) if self.data.is_untied(&key) => PairAnswer::Untied,
            (None, _) => PairAnswer::Open,
        }
    }

    /// The pairs of a step that ego said nothing of, in the order in which they come.
    pub fn open_pairs(&self, position: &Position) -> Vec<(AlterId, AlterId)> {
        let mut open = Vec::new();
        if let Some(prompt) = self.pair_prompt(position) {
            for pair in self.pairs(position) {
                if self.pair_answer(prompt, *pair) == PairAnswer::Open {
                    open.push(*pair);
                }
            }
        }
        open
    }

    /// Whom a step about ties shows: who is on its map, or whose pairs it asks about.
    pub(super) fn shows(&self, position: &Position) -> Vec<AlterId> {
        match self.pairs_at(position) {
            Some(_) => self.eligible(position),
            None => self.on_map(position),
        }
    }

    /// Which pairs a step asked about, if it is about pairs.
    pub(super) fn pairs_asked_in(&self, position: &Position, confirmed: bool) -> Option<AskedPairs> {
        let (stage, prompt) = (self.pairs_at(position)?, self.pair_prompt(position)?);
        Some(rare!(asked(self, position, confirmed, stage, prompt)))
    }

    fn drawn(&self, position: &Position, prompt: &PairPrompt, sample: Sample) -> Option<Drawn> {
        let asking = self.standing.route.get(position)?;
        let directed = self.protocol.codebook.tie_kind(prompt.kind.as_str())?.directed;
        let among = |alters: usize| alters * alters.saturating_sub(1) / if directed { 1 } else { 2 };
        let (able, alters) = (asking.able.len(), asking.alters.len());
        let share = |part: usize, of: usize| part as f64 / of.max(1) as f64;
        let pair = share(asking.pairs.len(), among(able));
        let (drawn, of, alter) = match sample {
            Sample::Alters(_) => (alters, able, share(alters, able)),
            Sample::Pairs(_) => (asking.pairs.len(), among(able), 1.0),
        };
        Some(Drawn { sample, from: asking.able.clone(), drawn, of, chance: (alter, pair) })
    }

    /// Makes pairs tied, not tied, or of unknown answer; those that are tied get `level`.
    pub(super) fn pair_changes(
        &self,
        kind: &Key,
        pairs: &[Pair],
        tied: Option<bool>,
        level: Option<&(Key, Value)>,
    ) -> Result<Vec<CellChange>, Refusal> {
        let entry = self.protocol.codebook.tie_kind(kind.as_str()).ok_or_else(|| Refusal::NoSuchName(kind.clone()))?;
        if let Some(level) = level {
            check_level(entry, level)?;
        }
        let mut changes: Vec<CellChange> = Vec::new();
        let mut seen: Map<TieKey, ()> = Map::new();
        for (source, target) in pairs {
            if source == target {
                return Err(Refusal::SelfTie);
            }
            self.find(*source)?;
            self.find(*target)?;
            let key = tie_key(kind, entry.directed, *source, *target);
            if seen.insert(key.clone(), ()).is_some() {
                continue;
            }
            let before = self.recorded().tie(&key);
            let after = (tied == Some(true)).then(|| {
                let mut attributes = before.map_or_else(Attributes::new, |tie| tie.attributes.clone());
                if let Some((variable, value)) = level {
                    attributes.insert(variable.clone(), value.clone());
                }
                Box::new(Tie { key: key.clone(), attributes })
            });
            if before != after.as_deref() {
                changes.push(CellChange::Tie { before: before.map(|tie| Box::new(tie.clone())), after });
            }
            let was_untied = self.data.is_untied(&key);
            if was_untied != (tied == Some(false)) {
                changes.push(CellChange::Untied { key, before: was_untied });
            }
        }
        Ok(changes)
    }
}

/// Which pairs a prompt asked about; `confirmed` if ego went on from it.
#[cfg_attr(feature = "parted", rare::wasm_split(pairs, wasm_split_path = rare))]
fn asked(
    interview: &Interview,
    position: &Position,
    confirmed: bool,
    stage: &Pairs,
    prompt: &PairPrompt,
) -> AskedPairs {
    let (mut answered, mut blank) = (Vec::new(), Vec::new());
    let shown = interview.left(position).map(|visit| &visit.map);
    let was_shown = |id: &AlterId| shown.is_none_or(|shown| shown.binary_search(id).is_ok());
    for pair in interview.pairs(position) {
        if interview.pair_answer(prompt, *pair) != PairAnswer::Open {
            answered.push(*pair);
        } else if confirmed && was_shown(&pair.0) && was_shown(&pair.1) {
            blank.push(*pair);
        }
    }
    let drawn = stage.sample.and_then(|sample| interview.drawn(position, prompt, sample));
    AskedPairs { answered, blank, drawn }
}

fn check_level(kind: &TieKind, (variable, value): &(Key, Value)) -> Result<(), Refusal> {
    let entry = kind.variable(variable.as_str()).ok_or_else(|| Refusal::NoSuchName(variable.clone()))?;
    match check_answer(entry, value) {
        Err(fault) if fault.is_wrong_kind() => Err(Refusal::WrongValue(variable.clone())),
        _ => Ok(()),
    }
}
