//! Pairs of alters: a screen for each prompt, on which pairs are answered one by one, or one alter against all others.

use super::{Parts, StageKind, Want};
use crate::chance::Chance;
use crate::completeness::{Blocker, Completeness};
use crate::follow::Watched;
use crate::standing::{Asking, Walk};
use crate::{Interview, Position, Step};
use geometry::Point;
use network::{AlterId, Key};
use order::{ranks, sorted};
use protocol::{PairOrder, Pairs, Sample};
use rare::rare;

/// Two alters; where the kind of tie is directed, from the first to the second.
pub(crate) type Pair = (AlterId, AlterId);

impl StageKind for Pairs {
    fn parts(&self) -> Parts {
        Parts::Prompts
    }

    fn part(&self, index: usize) -> Option<&Key> {
        self.prompts.get(index).map(|asked| &asked.prompt.id)
    }

    fn wants<'p>(&'p self, wants: &mut Vec<Want<'p>>) {
        for prompt in &self.prompts {
            wants.push(Want::Kind(&prompt.kind));
            wants.extend(prompt.variable.as_ref().map(Want::Tie));
        }
    }

    fn watch(&self, watched: &mut Watched) {
        watched.alters(&self.alters);
        if self.order == PairOrder::Closeness {
            watched.places();
        }
    }

    fn walk(&self, stage: usize, walk: &mut Walk) {
        rare!(draw(self, stage, walk))
    }

    fn lacks(&self, _: &Interview, _: &Step) -> Option<Blocker> {
        None
    }

    fn completeness(&self, interview: &Interview, position: &Position) -> Completeness {
        rare!(answered(interview, position))
    }

    fn pairs(&self) -> Option<&Pairs> {
        Some(self)
    }
}

/// How many of the pairs of a prompt have an answer.
#[cfg_attr(feature = "parted", rare::wasm_split(pairs, wasm_split_path = rare))]
fn answered(interview: &Interview, position: &Position) -> Completeness {
    let pairs = interview.pairs(position);
    Completeness { asked: pairs.len(), answered: pairs.len() - interview.open_pairs(position).len() }
}

/// Puts the prompts about pairs on the route, with the pairs of each.
#[cfg_attr(feature = "parted", rare::wasm_split(pairs, wasm_split_path = rare))]
fn draw(task: &Pairs, stage: usize, walk: &mut Walk<'_>) {
    let Some(id) = walk.protocol.stages.get(stage).map(|stage| &stage.id) else { return };
    let chance = Chance::of(walk.interview, id);
    let able = walk.passing(&task.alters);
    let mut alters = able.clone();
    if let Some(Sample::Alters(count)) = task.sample {
        alters = lowest(&able, count, &|id| chance.of_alter(*id));
    }
    let line = task.in_order(walk, &alters, chance);
    for (index, prompt) in task.prompts.iter().enumerate() {
        let directed = walk.protocol.codebook.tie_kind(prompt.kind.as_str()).is_some_and(|kind| kind.directed);
        let pairs = task.drawn(&line, directed, chance);
        if !pairs.is_empty() {
            walk.draw_pairs(prompt, directed, &pairs);
            let able = if task.sample.is_some() { able.clone() } else { Vec::new() };
            let alters = alters.clone();
            walk.step(stage, Step::Prompt(index), Asking { alters, able, pairs, cells: Vec::new() });
        }
    }
}

/// How [`Pairs`] makes the pairs of a stage of those that pass its filter.
trait Drawing {
    /// The alters in the order in which they come.
    fn in_order(&self, walk: &Walk, alters: &[AlterId], chance: Chance) -> Vec<AlterId>;

    /// The pairs of alters `in line` that are asked about, in order.
    fn drawn(&self, line: &[AlterId], directed: bool, chance: Chance) -> Vec<Pair>;
}

impl Drawing for Pairs {
    fn in_order(&self, walk: &Walk, alters: &[AlterId], chance: Chance) -> Vec<AlterId> {
        let mut places = Vec::new();
        for id in alters {
            places.push(match self.order {
                PairOrder::AsNamed => 0.0,
                PairOrder::Random => chance.of_alter(*id) as f64,
                PairOrder::Closeness => {
                    let at = walk.network().alter(*id).and_then(|alter| alter.position);
                    at.map_or(f64::INFINITY, |at| at.distance(MIDDLE))
                }
            });
        }
        let line = ranks(alters.len(), &mut |one, other| places[one].total_cmp(&places[other]));
        line.into_iter().map(|at| alters[at]).collect()
    }

    fn drawn(&self, line: &[AlterId], directed: bool, chance: Chance) -> Vec<Pair> {
        let mut pairs = Vec::new();
        for (at, one) in line.iter().enumerate() {
            for (place, other) in line.iter().enumerate() {
                if place > at || directed && place != at {
                    pairs.push((*one, *other));
                }
            }
        }
        let number = |(one, other): &Pair| match directed {
            true => chance.of_pair(*one, *other),
            false => chance.of_pair(*one.min(other), *one.max(other)),
        };
        if let Some(Sample::Pairs(count)) = self.sample {
            pairs = lowest(&pairs, count, &number);
        }
        if self.order == PairOrder::Random && !self.by_alter {
            pairs = lowest_first(&pairs, &number);
        }
        pairs
    }
}

/// The middle of the map.
const MIDDLE: Point = Point { x: 0.5, y: 0.5 };

/// So many items with the lowest numbers, in the order in which they stand.
fn lowest<T: Copy>(items: &[T], count: usize, number: &dyn Fn(&T) -> u64) -> Vec<T> {
    let mut places = by_number(items, number);
    places.truncate(count);
    sorted(&places).into_iter().map(|at| items[at]).collect()
}

fn lowest_first<T: Copy>(items: &[T], number: &dyn Fn(&T) -> u64) -> Vec<T> {
    by_number(items, number).into_iter().map(|at| items[at]).collect()
}

fn by_number<T>(items: &[T], number: &dyn Fn(&T) -> u64) -> Vec<usize> {
    let numbers: Vec<u64> = items.iter().map(number).collect();
    ranks(items.len(), &mut |one, other| numbers[one].cmp(&numbers[other]))
}
