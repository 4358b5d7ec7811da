//! What an interview costs its participants, worked out by having simulated ones walk through the protocol.

use crate::Options;
use crate::figures::Doing;
use crate::participant::{Stuck, simulate};
use crate::tally::Tally;
use json::Json;
use network::Key;
use protocol::Protocol;
use std::sync::Arc;

/// The numbers of people for which the cost is told, unless others are asked for.
pub const PEOPLE: [usize; 4] = [5, 15, 30, 60];
/// How many participants go through the protocol for each.
const PARTICIPANTS: u64 = 25;

/// The middle of several numbers and how far they spread.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Range {
    /// A tenth of participants have less
    pub low: f64,
    /// Half of them have less
    pub middle: f64,
    /// A tenth have more
    pub high: f64,
}

/// What an interview with so many people costs.
#[derive(Clone, Debug, PartialEq)]
pub struct Burden {
    /// How many people were to be named
    pub people: usize,
    /// How many were, as the prompts take no more or ask for more
    pub named: Range,
    /// How long it takes, in minutes
    pub minutes: Range,
    /// How many taps it is
    pub taps: Range,
    /// What of it is whose, for stages that somebody came to
    pub stages: Vec<StageBurden>,
}

/// What one stage costs, on average over those who went through.
#[derive(Clone, Debug, PartialEq)]
pub struct StageBurden {
    /// Its id
    pub stage: Key,
    /// How many minutes
    pub minutes: f64,
    /// How many taps
    pub taps: f64,
    /// How many questions with an answer each, whoever they are about
    pub questions: f64,
    /// How many pairs are decided on
    pub pairs: f64,
}

/// What a protocol costs with so many people named, by participants who answer everything.
///
/// # Errors
/// [`Stuck`], as in [`simulate`].
pub fn burden(protocol: &Arc<Protocol>, people: usize, seed: u64) -> Result<Burden, Stuck> {
    let options = Options { named: Some(people), ..Options::steady(seed) };
    let (mut named, mut minutes, mut taps) = (Vec::new(), Vec::new(), Vec::new());
    let mut stages: Vec<StageBurden> = Vec::new();
    let mut tallies = Vec::new();
    for number in 1..=PARTICIPANTS {
        let simulated = simulate(protocol, &options, number)?;
        named.push(simulated.interview.network().alter_count() as f64);
        minutes.push(simulated.stages.iter().map(|tally| tally.seconds).sum::<f64>() / 60.0);
        taps.push(simulated.stages.iter().map(|tally| tally.taps).sum::<usize>() as f64);
        tallies.push(simulated.stages);
    }
    for (index, stage) in protocol.stages.iter().enumerate() {
        let mean = |of: &dyn Fn(&Tally) -> f64| {
            tallies.iter().filter_map(|stages| stages.get(index)).map(of).sum::<f64>() / PARTICIPANTS as f64
        };
        if mean(&|tally| tally.taps as f64) == 0.0 {
            continue;
        }
        stages.push(StageBurden {
            stage: stage.id.clone(),
            minutes: mean(&|tally| tally.seconds) / 60.0,
            taps: mean(&|tally| tally.taps as f64),
            questions: mean(&questions),
            pairs: mean(&|tally| tally.count(Doing::Pair) as f64),
        });
    }
    Ok(Burden { people, named: range(named), minutes: range(minutes), taps: range(taps), stages })
}

fn questions(tally: &Tally) -> f64 {
    use Doing::*;
    [EgoChoice, EgoTyped, OwnWords, Choice, Typed].iter().map(|doing| tally.count(*doing)).sum::<usize>() as f64
}

fn range(mut numbers: Vec<f64>) -> Range {
    numbers.sort_by(f64::total_cmp);
    let at = |share: f64| {
        let place = share * numbers.len().saturating_sub(1) as f64;
        numbers.get(place.round() as usize).copied().unwrap_or(0.0)
    };
    Range { low: at(0.1), middle: at(0.5), high: at(0.9) }
}

impl Range {
    fn to_json(self) -> Json {
        Json::object([
            ("low", Json::from(tenths(self.low))),
            ("middle", Json::from(tenths(self.middle))),
            ("high", Json::from(tenths(self.high))),
        ])
    }
}

impl Burden {
    /// As JSON, to a tenth.
    pub fn to_json(&self) -> Json {
        let stages = self.stages.iter().map(|stage| {
            Json::object([
                ("stage", Json::from(stage.stage.as_str())),
                ("minutes", Json::from(tenths(stage.minutes))),
                ("taps", Json::from(tenths(stage.taps))),
                ("questions", Json::from(tenths(stage.questions))),
                ("pairs", Json::from(tenths(stage.pairs))),
            ])
        });
        Json::object([
            ("people", Json::from(self.people)),
            ("named", self.named.to_json()),
            ("minutes", self.minutes.to_json()),
            ("taps", self.taps.to_json()),
            ("stages", Json::List(stages.collect())),
        ])
    }
}

fn tenths(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}
