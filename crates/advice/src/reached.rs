//! Where simulated participants never come.

use crate::{Advice, Lint};
use interview::{Command, Interview, Position};
use network::Key;
use protocol::{Field, Protocol, Stage, StageTask};
use simulate::{Options, simulate};
use std::collections::BTreeSet;
use std::sync::Arc;

/// How many are simulated. What one in thirty would come to is missed with a probability of 2 %.
const PARTICIPANTS: u64 = 120;

/// What participants came to.
#[derive(Default)]
struct Seen {
    stages: BTreeSet<usize>,
    /// The variables that each stage asked for
    asked: BTreeSet<(usize, Key)>,
    /// From which stage to which they went on
    ways: BTreeSet<(usize, usize)>,
}

/// Has participants go through and looks at where none of them came.
pub(crate) fn look(protocol: &Arc<Protocol>, found: &mut Vec<Advice>) {
    let mut seen = Seen::default();
    for number in 1..=PARTICIPANTS {
        // Some name nobody, some a single person, most of them several; some refuse.
        let named = match number % 8 {
            0 => Some(0),
            1 => Some(1),
            _ => None,
        };
        let options = Options { named, blank: 0.15, decline: 0.1, hurry: 0.05, ..Options::steady(number) };
        match simulate(protocol, &options, number) {
            Ok(simulated) => seen.take(protocol, &simulated.interview),
            Err(stuck) => {
                let index = protocol.stage_index(stuck.stage.as_str()).unwrap_or(0);
                let message = "A simulated participant could not answer so that the interview goes on from here. Look for \
                               answers that are required and can only be wrong.";
                let path = format!("$.stages[{index}]");
                found.push(Advice { lint: Lint::NoWayThrough, path, message: message.to_owned() });
                return;
            }
        }
    }
    for (index, stage) in protocol.stages.iter().enumerate() {
        let at = format!("$.stages[{index}]");
        // Nobody who is simulated has been asked before.
        if matches!(stage.task, StageTask::EarlierAlters(_) | StageTask::EarlierMatch(_)) {
            continue;
        }
        if !seen.stages.contains(&index) {
            let message = format!(
                "None of {PARTICIPANTS} simulated participants came to this stage. See whether its \"when\" and the jumps before \
                 it say what you mean."
            );
            found.push(Advice { lint: Lint::Unreached, path: at, message });
            continue;
        }
        fields(protocol, index, stage, &seen, found);
        jumps(protocol, index, stage, &seen, found);
    }
}

impl Seen {
    /// Stages are counted as the protocol has them, in whichever order they were drawn.
    fn take(&mut self, protocol: &Protocol, interview: &Interview) {
        let drawn = &interview.protocol().stages;
        let written =
            |stage: usize| drawn.get(stage).and_then(|it| protocol.stage_index(it.id.as_str())).unwrap_or(stage);
        for position in interview.visited() {
            let stage = written(position.stage);
            self.stages.insert(stage);
            for (_, variable) in interview.asked_in(position) {
                self.asked.insert((stage, variable));
            }
        }
        let mut from = written(interview.start().stage);
        for entry in interview.journal().entries() {
            if let Command::Go(Position { stage, .. }) = &entry.command {
                let to = written(*stage);
                self.ways.insert((from, to));
                from = to;
            }
        }
    }
}

fn fields(protocol: &Protocol, index: usize, stage: &Stage, seen: &Seen, found: &mut Vec<Advice>) {
    let conditional: Vec<(usize, &Key)> = match &stage.task {
        StageTask::EgoForm(form) => with_rule(&form.fields),
        StageTask::OpenQuestions(questions) => with_rule(&questions.fields),
        StageTask::AlterForm(form) => with_rule(&form.fields),
        StageTask::TieForm(form) => with_rule(&form.fields),
        StageTask::Information
        | StageTask::Consent(_)
        | StageTask::NameGenerator(_)
        | StageTask::OrdinalBin(_)
        | StageTask::CategoricalBin(_)
        | StageTask::PairCensus(_)
        | StageTask::OneToMany(_)
        | StageTask::Sociogram(_)
        | StageTask::EarlierAlters(_)
        | StageTask::EarlierMatch(_)
        | StageTask::Summary => Vec::new(),
    };
    for (number, variable) in conditional {
        if !seen.asked.contains(&(index, variable.clone())) {
            let message = format!(
                "None of {PARTICIPANTS} simulated participants was asked for \"{variable}\". Its \"when\" may contradict that of \
                 the stage \"{}\", or what leads here.",
                protocol.stages.get(index).map_or("", |stage| stage.id.as_str())
            );
            let path = format!("$.stages[{index}].fields[{number}]");
            found.push(Advice { lint: Lint::NeverAsked, path, message });
        }
    }
}

fn with_rule<W>(fields: &[Field<W>]) -> Vec<(usize, &Key)> {
    let ruled = fields.iter().enumerate().filter(|(_, field)| field.when.is_some());
    ruled.map(|(number, field)| (number, &field.variable)).collect()
}

fn jumps(protocol: &Protocol, index: usize, stage: &Stage, seen: &Seen, found: &mut Vec<Advice>) {
    for (number, jump) in stage.jumps.iter().enumerate() {
        let Some(to) = protocol.stage_index(jump.to.as_str()) else { continue };
        // The stage that it leads to may be passed over in its turn.
        let is_taken = seen.ways.iter().any(|(from, reached)| *from == index && *reached >= to);
        if !is_taken {
            let message = format!(
                "None of {PARTICIPANTS} simulated participants took this jump to \"{}\". See whether its rule can hold here.",
                jump.to
            );
            let path = format!("$.stages[{index}].jumps[{number}]");
            found.push(Advice { lint: Lint::IdleJump, path, message });
        }
    }
}
