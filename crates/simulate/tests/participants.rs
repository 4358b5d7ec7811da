//! What simulated participants promise: any protocol, the same from the same seed, and files like those of people.
#![allow(clippy::unwrap_used)]

use exports::{Memory, Target};
use formats::{network_file, open_network};
use interview::{Interview, Journal};
use json::{Json, canonical};
use proptest::prelude::*;
use protocol::{Protocol, StageTask};
use sociogram_simulate::{Doing, Options, Simulated, simulate, write};
use std::sync::Arc;

const PROTOCOLS: [&str; 5] = [
    include_str!("../../../www/protocols/link-worker.json"),
    include_str!("../../../www/protocols/demo.json"),
    include_str!("../../../tests/data/small.json"),
    include_str!("../../../www/protocols/examples/kin-tree.json"),
    include_str!("../../protocol/tests/protocols/good/everything.json"),
];

fn document(index: usize) -> Json {
    serde_json::from_str(PROTOCOLS[index]).unwrap()
}

fn protocol(index: usize) -> Arc<Protocol> {
    Arc::new(protocol::read(&document(index)).unwrap())
}

/// What the interview of a participant is made of.
fn file(simulated: &Simulated) -> String {
    canonical(&network_file(&simulated.interview))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn each_file_is_the_replay_of_its_journal(index in 0..PROTOCOLS.len(), seed: u64, number in 1..1000_u64) {
        let protocol = protocol(index);
        let options = Options { seed, slip: 0.1, blank: 0.2, pause: 0.5, ..Options::default() };
        let simulated = simulate(&protocol, &options, number).map_err(|stuck| TestCaseError::fail(stuck.to_string()))?;
        let written = simulated.interview.journal().to_json(simulated.interview.protocol());
        let journal = Journal::from_json(&written, &protocol).map_err(|fault| TestCaseError::fail(fault.to_string()))?;
        let again = Interview::replay(protocol.clone(), &journal)
            .map_err(|(entry, refusal)| TestCaseError::fail(format!("entry {entry}: {refusal}")))?;
        prop_assert_eq!(canonical(&network_file(&again)), file(&simulated));
        let read = open_network(network_file(&simulated.interview)).map_err(TestCaseError::fail)?;
        prop_assert!(read.remarks.is_empty(), "{:?}", read.remarks);
        let same = simulate(&protocol, &options, number).map_err(|stuck| TestCaseError::fail(stuck.to_string()))?;
        prop_assert_eq!(file(&same), file(&simulated));
    }

    #[test]
    fn answers_are_within_their_bounds(index in 0..PROTOCOLS.len(), seed: u64) {
        let protocol = protocol(index);
        let simulated = simulate(&protocol, &Options { seed, ..Options::default() }, 1).map_err(|stuck| TestCaseError::fail(stuck.to_string()))?;
        let network = simulated.interview.network();
        let codebook = &protocol.codebook;
        let mut given = Vec::new();
        given.extend(codebook.ego.iter().map(|variable| (variable, network.ego())));
        for alter in network.alters() {
            let of = codebook.alter_type(alter.alter_type.as_str()).unwrap();
            given.extend(of.variables.iter().map(|variable| (variable, &alter.attributes)));
        }
        for tie in network.ties() {
            let of = codebook.tie_kind(tie.key.kind().as_str()).unwrap();
            given.extend(of.variables.iter().map(|variable| (variable, &tie.attributes)));
        }
        for (variable, answers) in given {
            if let Some(answer) = answers.get(&variable.name) {
                prop_assert!(protocol::check_answer(variable, answer).is_ok(), "{}: {:?}", variable.name, answer);
            }
        }
    }
}

#[test]
fn a_study_differs_from_participant_to_participant() {
    let protocol = protocol(0);
    let options = Options { seed: 7, ..Options::default() };
    let all: Vec<Simulated> = (1..=60).map(|number| simulate(&protocol, &options, number).unwrap()).collect();
    let finished = all.iter().filter(|it| it.interview.finished().is_some()).count();
    assert!((40..60).contains(&finished), "{finished} finished");
    assert!(
        all.iter().any(|it| it
            .interview
            .journal()
            .entries()
            .iter()
            .any(|entry| entry.command.name().as_str() == "undo"))
    );
    assert!(all.iter().any(|it| it.interview.network().tie_count() > 10));
    let mut files: Vec<String> = all.iter().map(file).collect();
    files.sort();
    files.dedup();
    assert_eq!(files.len(), 60);
    let other = simulate(&protocol, &Options { seed: 8, ..Options::default() }, 1).unwrap();
    assert_ne!(file(&other), file(&all[0]));
}

#[test]
fn as_many_are_named_as_were_asked_for() {
    for (index, people) in [(0, 5), (0, 60), (1, 5)] {
        let options = Options { named: Some(people), ..Options::steady(1) };
        let simulated = simulate(&protocol(index), &options, 1).unwrap();
        assert_eq!(simulated.interview.network().alter_count(), people);
        assert!(simulated.interview.finished().is_some());
    }
}

/// Every kind of stage comes to something in an interview: what is new must not be passed over.
#[test]
fn every_stage_of_the_small_interview_is_worked_on() {
    let protocol = protocol(2);
    let mut worked = vec![false; protocol.stages.len()];
    for number in 1..40 {
        let simulated = simulate(&protocol, &Options::steady(3), number).unwrap();
        for (index, tally) in simulated.stages.iter().enumerate() {
            let done = |doing| tally.count(doing) > 0;
            worked[index] |= match &protocol.stages[index].task {
                StageTask::Information | StageTask::Summary => done(Doing::Next),
                StageTask::Consent(_) => done(Doing::EgoChoice),
                StageTask::EgoForm(_) => done(Doing::EgoChoice) && done(Doing::EgoTyped),
                StageTask::OpenQuestions(_) => done(Doing::OwnWords),
                StageTask::NameGenerator(_) => done(Doing::Name),
                StageTask::AlterForm(_) => done(Doing::Typed) && done(Doing::Choice),
                StageTask::TieForm(_) | StageTask::OrdinalBin(_) | StageTask::CategoricalBin(_) => done(Doing::Choice),
                StageTask::PairCensus(_) | StageTask::OneToMany(_) => done(Doing::Pair),
                // Without an interview before this one there is nobody to ask about.
                StageTask::EarlierAlters(_) | StageTask::EarlierMatch(_) => tally.count(Doing::Next) == 0,
                StageTask::Sociogram(_) => done(Doing::Place) && done(Doing::Tie) && done(Doing::Tap),
            };
        }
    }
    for (stage, worked) in protocol.stages.iter().zip(worked) {
        assert!(worked, "{}", stage.id);
    }
}

#[test]
fn a_study_is_written_with_tables_and_codebook() {
    let mut files = Memory::default();
    let mut told = 0;
    let options = Options { seed: 7, ..Options::default() };
    let summary = write(&protocol(0), &document(0), &options, 12, &mut files, &mut |done| told = done).unwrap();
    assert_eq!((summary.people, told), (12, 12));
    assert!(files.text("networks/link-worker-00012.json").unwrap().contains("\"simulated-7-00012\""));
    assert!(files.text("journals/link-worker-00001.json").unwrap().contains("sociogram-journal"));
    assert!(files.text("codebook.csv").unwrap().contains("How old are you?"));
    let nodes = files.text("tables/alters.csv").or(files.text("tables/nodes.csv")).unwrap().lines().count();
    assert_eq!(nodes, summary.alters + 1);
    let mut again = Memory::default();
    write(&protocol(0), &document(0), &options, 12, &mut again, &mut |_| ()).unwrap();
    assert_eq!(files.0, again.0);
}

/// A target that breaks off ends the work.
#[test]
fn what_cannot_be_written_is_told() {
    struct Full;
    impl Target for Full {
        fn file(&mut self, _: &str, _: exports::Content) -> std::io::Result<()> {
            Err(std::io::Error::other("full"))
        }
    }
    let mut done = 0;
    let written = write(&protocol(2), &document(2), &Options::default(), 5, &mut Full, &mut |it| done = it);
    assert_eq!((written.unwrap_err().to_string(), done), ("full".to_owned(), 0));
}
