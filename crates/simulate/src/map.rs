//! What a participant does on the map.

use crate::figures::Doing;
use crate::participant::Participant;
use geometry::{Point, dial::MIDDLE};
use interview::{Command, Position, Refusal, Subject};
use network::{AlterId, Key, Value};
use protocol::MapTask;

/// Where each circle of people gathers on the map.
const GATHERINGS: [(f64, f64); 4] = [(0.32, 0.34), (0.68, 0.32), (0.34, 0.68), (0.66, 0.66)];
/// How far from the middle people are put, at most: within the outermost ring.
const FARTHEST: f64 = 0.47;
/// How many ties somebody has within their circle, and with others, on average.
const TIES: (f64, f64) = (2.5, 0.8);

impl Participant<'_> {
    /// Does what a prompt of the map asks.
    pub fn work_on_map(&mut self, position: &Position) -> Result<(), Refusal> {
        let protocol = self.interview.protocol().clone();
        let Some(task) = self.interview.map_task(position).cloned() else { return Ok(()) };
        match task {
            MapTask::Place => self.place_all(),
            MapTask::Tie { kind, between, offer, variable } => {
                let is_directed = protocol.codebook.tie_kind(kind.as_str()).is_some_and(|kind| kind.directed);
                let levels = self.levels(&kind, variable.as_ref(), None);
                self.draw(position, &kind, is_directed, between.as_ref(), offer.as_ref(), &levels)
            }
            MapTask::Highlight { variable } => self.highlight(position, &variable),
        }
    }

    fn place_all(&mut self) -> Result<(), Refusal> {
        for id in self.interview.unplaced() {
            self.spend(Doing::Place, 1);
            if self.chance.happens(self.options.blank / 4.0) {
                continue;
            }
            let places = vec![(id, self.somewhere(id))];
            self.give(Command::Place { places })?;
            if self.slips() {
                self.spend(Doing::Place, 1);
                let places = vec![(id, self.somewhere(id))];
                self.give(Command::Place { places })?;
            }
        }
        Ok(())
    }

    /// A place near where the circle of an alter gathers.
    fn somewhere(&mut self, id: AlterId) -> Point {
        let circle = self.circles.get(&id).copied().unwrap_or(0);
        let (x, y) = GATHERINGS[circle % GATHERINGS.len()];
        for _ in 0..20 {
            let spread = 0.09;
            // To four digits: nobody points more exactly.
            let near = |of: f64, by: f64| ((of + by * spread) * 10_000.0).round() / 10_000.0;
            let place = Point::new(near(x, self.chance.around()), near(y, self.chance.around()));
            let out = place - MIDDLE;
            if out.x * out.x + out.y * out.y < FARTHEST * FARTHEST {
                return place;
            }
        }
        Point::new(x, y)
    }

    fn draw(
        &mut self,
        position: &Position,
        kind: &Key,
        is_directed: bool,
        between: Option<&(Key, Key)>,
        offer: Option<&Key>,
        levels: &[(Key, Value)],
    ) -> Result<(), Refusal> {
        let shown = self.interview.on_map(position);
        let mut pairs = Vec::new();
        for (index, one) in shown.iter().enumerate() {
            for other in shown.iter().skip(index + 1) {
                if self.may_be_tied(*one, *other, between) {
                    pairs.push((*one, *other));
                    if is_directed {
                        pairs.push((*other, *one));
                    }
                }
            }
        }
        // Who hurries ties nobody; now and then somebody truly ties all or none.
        if self.hurries || pairs.is_empty() {
            self.spend(Doing::Pair, pairs.len());
            return Ok(());
        }
        let share = 1.0 / shown.len().max(2) as f64;
        let mut active = None;
        for (one, other) in pairs {
            self.spend(Doing::Pair, 1);
            let is_near = self.circles.get(&one) == self.circles.get(&other);
            let usual = if is_near { TIES.0 * share * 4.0 } else { TIES.1 * share };
            let was_offered = offer.is_some_and(|kind| self.is_tied(kind, one, other));
            let probability = if was_offered { 0.7 } else { usual.min(0.6) };
            if !self.chance.happens(probability) {
                continue;
            }
            self.spend(Doing::Tie, 1);
            if active.replace(one) != Some(one) {
                self.tap(1);
            }
            let (kind, pairs) = (kind.clone(), vec![(one, other)]);
            let level = if levels.is_empty() { None } else { self.chance.one(levels).cloned() };
            self.tap(usize::from(level.is_some()));
            self.give(match level {
                None => Command::Tie { kind: kind.clone(), pairs: pairs.clone(), present: true },
                Some(_) => Command::Pair { kind: kind.clone(), pairs: pairs.clone(), tied: Some(true), level },
            })?;
            if self.slips() {
                self.spend(Doing::Choice, 1);
                self.give(Command::Tie { kind, pairs, present: false })?;
            }
        }
        Ok(())
    }

    fn may_be_tied(&self, one: AlterId, other: AlterId, between: Option<&(Key, Key)>) -> bool {
        let Some((from, to)) = between else { return true };
        let network = self.interview.network();
        let is = |id: AlterId, of: &Key| network.alter(id).is_some_and(|alter| alter.alter_type == *of);
        (is(one, from) && is(other, to)) || (is(one, to) && is(other, from))
    }

    fn is_tied(&self, kind: &Key, one: AlterId, other: AlterId) -> bool {
        self.interview.network().ties_of(one).any(|tie| tie.key.kind() == kind && tie.key.touches(other))
    }

    fn highlight(&mut self, position: &Position, variable: &Key) -> Result<(), Refusal> {
        for id in self.interview.on_map(position) {
            self.spend(Doing::Consider, 1);
            if !self.hurries && self.chance.happens(0.35) {
                self.spend(Doing::Tap, 1);
                self.set(Subject::Alter(id), variable.clone(), Value::Bool(true))?;
            }
        }
        Ok(())
    }
}
