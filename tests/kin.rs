//! Names that are asked about alters, and the ties that naming makes: between alters, and with ego.
#![allow(clippy::unwrap_used)]

use formats::{network_file, read_network};
use interview::{Blocker, Command, Interview, Opening, Position, Refusal, Step, Subject};
use json::Json;
use network::{AlterId, Key, Network, TieKey, Value};
use proptest::prelude::*;
use protocol::{Protocol, read};
use std::sync::{Arc, OnceLock};

fn protocol() -> Arc<Protocol> {
    static ONCE: OnceLock<Arc<Protocol>> = OnceLock::new();
    ONCE.get_or_init(|| {
        let document: Json = serde_json::from_str(include_str!("data/kin.json")).unwrap();
        Arc::new(read(&document).unwrap_or_else(|faults| panic!("{faults:?}")))
    })
    .clone()
}

fn begin() -> Interview {
    let opening = Opening { id: "k1".into(), participant: None, language: Key::from("en"), started: 0.0 };
    Interview::new(protocol(), opening)
}

fn give(it: &mut Interview, command: Command) -> Result<(), Refusal> {
    let at = 1000.0 * (it.journal().entries().len() + 1) as f64;
    it.apply(command, at).map(|_| ())
}

fn apply(it: &mut Interview, command: Command) {
    give(it, command.clone()).unwrap_or_else(|refusal| panic!("{command:?}: {refusal}"));
}

fn name(prompt: &str, labels: &[&str]) -> Command {
    let labels = labels.iter().map(|it| (*it).to_owned()).collect();
    Command::Name { prompt: prompt.into(), labels, again: vec![], listed: vec![] }
}

fn pick(alter: u32, prompt: &str, picked: bool) -> Command {
    Command::Pick { alter: AlterId(alter), prompt: prompt.into(), picked }
}

fn tie(one: u32, other: u32, present: bool) -> Command {
    Command::Tie { kind: "parent_of".into(), pairs: vec![(AlterId(one), AlterId(other))], present }
}

fn alive(alter: u32, is_alive: bool) -> Command {
    let about = Subject::Alter(AlterId(alter));
    Command::Answer { about, variable: "alive".into(), value: Some(Value::Bool(is_alive)), typing: false }
}

/// Goes, forward or back, to the first step of which this is true.
fn go_to(it: &mut Interview, is_there: &dyn Fn(&Interview, &Position) -> bool) {
    let to = it.route().find(|step| is_there(it, step)).unwrap().clone();
    while *it.position() != to {
        let next = if *it.position() < to { it.next() } else { it.previous() };
        apply(it, Command::Go(next.unwrap()));
    }
}

fn go_to_stage(it: &mut Interview, stage: &str) {
    go_to(it, &|it, step| it.protocol().stages[step.stage].id.as_str() == stage);
}

fn go_to_alter(it: &mut Interview, stage: &str, alter: u32) {
    go_to(it, &|it, step| {
        it.protocol().stages[step.stage].id.as_str() == stage && step.step == Step::Alter(AlterId(alter))
    });
}

fn parents(it: &Interview) -> Vec<(u32, u32)> {
    let ties = it.network().ties().filter(|tie| tie.key.kind().as_str() == "parent_of");
    ties.map(|tie| (tie.key.source().0, tie.key.target().0)).collect()
}

fn labels(it: &Interview) -> Vec<&str> {
    it.network().alters().map(|alter| alter.label.as_str()).collect()
}

/// Mother (1), wife (2), children Kim (3) and Lee (4); Kim's children Mo (5) and Noa (6).
fn family() -> Interview {
    let mut it = begin();
    apply(&mut it, name("parents", &["Mother"]));
    go_to(&mut it, &|_, step| step.step == Step::Prompt(1));
    apply(&mut it, name("partners", &["Wife"]));
    go_to(&mut it, &|_, step| step.step == Step::Prompt(2));
    apply(&mut it, name("children", &["Kim", "Lee"]));
    go_to_alter(&mut it, "theirs", 3);
    apply(&mut it, name("grandchildren", &["Mo", "Noa"]));
    it
}

#[test]
fn a_prompt_is_asked_about_each_alter_chosen_and_naming_ties() {
    let mut it = family();
    let about = it.route().filter_map(|step| match step.step {
        Step::Alter(AlterId(id)) => Some((it.protocol().stages[step.stage].id.as_str().to_owned(), id)),
        _ => None,
    });
    let about: Vec<(String, u32)> = about.collect();
    let expected = [("theirs", 3), ("theirs", 4), ("in-laws", 3), ("in-laws", 4)];
    assert_eq!(about, expected.map(|(stage, id)| (stage.to_owned(), id)));
    assert_eq!(parents(&it), [(3, 5), (3, 6)]);
    assert_eq!(it.answer(&Subject::Alter(AlterId(5)), "kin"), Some(&Value::from("grandchild")));
    // Who was named of the other one can be picked, and is then named of both.
    go_to_alter(&mut it, "theirs", 4);
    assert!(it.named_here(&"grandchildren".into()).is_empty());
    apply(&mut it, pick(5, "grandchildren", true));
    assert_eq!(parents(&it), [(3, 5), (3, 6), (4, 5)]);
    assert_eq!(it.named_here(&"grandchildren".into()), [AlterId(5)]);
    // The kind that has no direction is the same from either end.
    go_to_alter(&mut it, "in-laws", 3);
    apply(&mut it, name("in_laws", &["Pat"]));
    let key = TieKey::undirected("married", AlterId(3), AlterId(7));
    assert!(it.network().tie(&key).is_some());
    assert_eq!(it.network().alters().last().unwrap().named_in, ["in_laws".into()]);
}

#[test]
fn naming_somebody_of_an_alter_is_one_step_to_undo() {
    let mut it = family();
    let before = it.recorded().clone();
    go_to_alter(&mut it, "theirs", 4);
    let with_all = Command::Name {
        prompt: "grandchildren".into(),
        labels: vec!["Quinn".into()],
        again: vec![AlterId(5)],
        listed: vec![],
    };
    apply(&mut it, with_all);
    assert_eq!(parents(&it), [(3, 5), (3, 6), (4, 5), (4, 7)]);
    apply(&mut it, Command::Undo);
    assert!(*it.recorded() == before);
    apply(&mut it, Command::Redo);
    assert_eq!(parents(&it), [(3, 5), (3, 6), (4, 5), (4, 7)]);
}

#[test]
fn taking_a_name_out_of_one_leaves_it_with_the_other() {
    let mut it = family();
    go_to_alter(&mut it, "theirs", 4);
    apply(&mut it, pick(5, "grandchildren", true));
    apply(&mut it, pick(5, "grandchildren", false));
    assert_eq!(parents(&it), [(3, 5), (3, 6)]);
    assert_eq!(it.network().alter(AlterId(5)).unwrap().named_in, ["grandchildren".into()]);
    go_to_alter(&mut it, "theirs", 3);
    apply(&mut it, pick(5, "grandchildren", false));
    assert_eq!((parents(&it), labels(&it)), (vec![(3, 6)], vec!["Mother", "Wife", "Kim", "Lee", "Noa"]));
    // Nobody keeps who is named nowhere.
    assert!(it.recorded().alter(AlterId(5)).is_none());
}

#[test]
fn each_alter_has_the_room_of_the_prompt() {
    let mut it = family();
    assert_eq!(it.room_in(&"grandchildren".into()), Some(1));
    assert_eq!(give(&mut it, name("grandchildren", &["Ida", "Jo"])), Err(Refusal::TooManyNames { max: 3 }));
    go_to_alter(&mut it, "theirs", 4);
    assert_eq!(it.room_in(&"grandchildren".into()), Some(3));
    let all = Command::Name {
        prompt: "grandchildren".into(),
        labels: vec!["Ida".into()],
        again: vec![AlterId(5), AlterId(6)],
        listed: vec![],
    };
    apply(&mut it, all);
    assert_eq!(it.room_in(&"grandchildren".into()), Some(0));
    assert!(!it.blockers().iter().any(|it| matches!(it, Blocker::TooFewNames { .. })));
}

#[test]
fn nobody_is_named_of_themselves_or_where_nobody_is_asked_about() {
    let mut it = family();
    assert_eq!(give(&mut it, pick(3, "grandchildren", true)), Err(Refusal::SelfTie));
    go_to_stage(&mut it, "tree");
    assert_eq!(give(&mut it, name("grandchildren", &["Ida"])), Err(Refusal::NoSuchStep));
    assert_eq!(give(&mut it, pick(1, "grandchildren", true)), Err(Refusal::NoSuchStep));
}

#[test]
fn the_names_of_an_alter_hold_while_they_are_asked_about() {
    let mut it = family();
    go_to_alter(&mut it, "theirs", 4);
    apply(&mut it, pick(6, "grandchildren", true));
    go_to_stage(&mut it, "about");
    apply(&mut it, alive(3, false));
    // Noa is a child of Lee too; and the map asks of all who are there who is a parent of whom.
    assert_eq!((labels(&it), parents(&it)), (vec!["Mother", "Wife", "Kim", "Lee", "Noa"], vec![(3, 6), (4, 6)]));
    apply(&mut it, alive(4, false));
    assert_eq!((labels(&it), parents(&it)), (vec!["Mother", "Wife", "Kim", "Lee"], vec![]));
    apply(&mut it, alive(3, true));
    assert_eq!(parents(&it), [(3, 5), (3, 6), (4, 6)]);
}

#[test]
fn removing_an_alter_takes_the_names_that_were_theirs_alone() {
    let mut it = family();
    go_to_alter(&mut it, "theirs", 4);
    apply(&mut it, pick(6, "grandchildren", true));
    let (before, told) = (it.recorded().clone(), labels(&it).join(" "));
    go_to(&mut it, &|_, step| step.step == Step::Prompt(2));
    apply(&mut it, Command::Remove { alter: AlterId(3) });
    assert_eq!((labels(&it), parents(&it)), (vec!["Mother", "Wife", "Lee", "Noa"], vec![(4, 6)]));
    apply(&mut it, Command::Undo);
    assert!(*it.recorded() == before);
    assert_eq!(labels(&it).join(" "), told);
}

#[test]
fn a_line_taken_off_the_map_leaves_the_person() {
    let mut it = family();
    go_to(&mut it, &|it, step| it.protocol().stages[step.stage].id.as_str() == "tree" && step.step == Step::Prompt(1));
    apply(&mut it, tie(3, 5, false));
    assert_eq!((labels(&it).len(), parents(&it)), (6, vec![(3, 6)]));
    // Drawn from the other one, it is a name there.
    apply(&mut it, tie(4, 5, true));
    go_to_alter(&mut it, "theirs", 4);
    assert_eq!(it.named_here(&"grandchildren".into()), [AlterId(5)]);
}

fn text<'j>(json: &'j Json, name: &str) -> &'j str {
    json.get(name).and_then(Json::as_str).unwrap()
}

fn ego_ties(file: &Json) -> Vec<(String, String, String)> {
    let ties = file.get("graph").unwrap().get("ego_ties").and_then(Json::items).unwrap();
    let told = ties.iter().map(|tie| ["source", "key", "target"].map(|end| text(tie, end).to_owned()));
    told.map(|[source, key, target]| (source, key, target)).collect()
}

#[test]
fn the_file_has_the_ties_with_ego_and_they_are_read_again() {
    let it = family();
    let file = network_file(&it);
    let expected =
        [("a1", "parent_of", "ego"), ("ego", "married", "a2"), ("ego", "parent_of", "a3"), ("ego", "parent_of", "a4")];
    assert_eq!(ego_ties(&file), expected.map(|(source, key, target)| (source.into(), key.into(), target.into())));
    let again = read_network(&file).unwrap();
    assert_eq!(again.graph.get("ego_ties"), file.get("graph").unwrap().get("ego_ties"));
    assert!(again.remarks.is_empty(), "{:?}", again.remarks);
    assert_eq!(again.network.tie_count(), it.network().tie_count());
}

/// Something that a participant, or a faulty host, might do next.
fn command(it: &Interview, (what, a, b): (u8, u8, u8)) -> Command {
    let alter = |number: u8| u32::from(number % 7) + 1;
    let prompts = ["parents", "partners", "children", "grandchildren", "in_laws"];
    let here = it.naming().map_or("children", |(_, asked)| asked.prompt.id.as_str());
    let prompt = if a.is_multiple_of(5) { prompts[usize::from(b) % prompts.len()] } else { here };
    match what % 14 {
        0..4 => Command::Go(it.next().unwrap_or_else(|| it.position().clone())),
        4 => Command::Go(it.previous().unwrap_or_else(|| it.position().clone())),
        5 | 6 => name(prompt, &["Ana", "Ben", "Cy"][..usize::from(b) % 3]),
        7 => pick(alter(a), prompt, !b.is_multiple_of(4)),
        8 => pick(alter(a), prompt, !b.is_multiple_of(3)),
        9 => Command::Remove { alter: AlterId(alter(a)) },
        10 => tie(alter(a), alter(b), !a.is_multiple_of(3)),
        11 => alive(alter(a), b.is_multiple_of(2)),
        12 => Command::Undo,
        _ => Command::Redo,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn whatever_happens_replays_and_is_undone(moves in proptest::collection::vec(any::<(u8, u8, u8)>(), 0..80)) {
        let mut it = begin();
        apply(&mut it, name("parents", &["Mother"]));
        go_to(&mut it, &|_, step| step.step == Step::Prompt(2));
        apply(&mut it, name("children", &["Kim", "Lee"]));
        for made in moves {
            // What is refused leaves everything as it was.
            let made = command(&it, made);
            let _ = give(&mut it, made);
        }
        let again = Interview::replay(protocol(), it.journal()).unwrap();
        prop_assert!(again.network() == it.network() && again.recorded() == it.recorded());
        prop_assert_eq!(network_file(&again), network_file(&it));
        while it.can_redo() {
            apply(&mut it, Command::Redo);
        }
        let last = it.recorded().clone();
        while it.can_undo() {
            apply(&mut it, Command::Undo);
        }
        prop_assert!(*it.recorded() == Network::new());
        while it.can_redo() {
            apply(&mut it, Command::Redo);
        }
        prop_assert!(*it.recorded() == last);
    }
}
