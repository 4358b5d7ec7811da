//! The study's follow-up interview: a first one, then the questions about what has changed since.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use formats::network_file;
use interview::{Command, Earlier, Interview, Opening, Subject};
use json::Json;
use network::{AlterId, Key, Value};
use protocol::{Protocol, read};
use std::sync::Arc;

fn protocol(text: &str) -> Arc<Protocol> {
    let document: Json = serde_json::from_str(text).unwrap();
    Arc::new(read(&document).unwrap_or_else(|faults| panic!("{faults:?}")))
}

fn opening(id: &str) -> Opening {
    Opening { id: id.into(), participant: None, language: Key::from("en"), started: 0.0 }
}

fn apply(it: &mut Interview, command: Command) {
    it.apply(command.clone(), it.journal().entries().len() as f64).unwrap_or_else(|why| panic!("{command:?}: {why}"));
}

fn go_to(it: &mut Interview, stage: &str) {
    let wanted = it.protocol().stage_index(stage).unwrap();
    while it.position().stage < wanted {
        if !it.blockers().is_empty() {
            say(it, Subject::Ego, "consent", Value::Bool(true));
        }
        let next = it.next().unwrap();
        apply(it, Command::Go(next));
    }
}

fn say(it: &mut Interview, about: Subject, variable: &str, value: Value) {
    apply(it, Command::Answer { about, variable: variable.into(), value: Some(value), typing: false });
}

fn name(it: &mut Interview, prompt: &str, labels: &[&str]) {
    let labels = labels.iter().map(|it| (*it).to_owned()).collect();
    apply(it, Command::Name { prompt: prompt.into(), labels, again: vec![], listed: vec![] });
}

#[test]
fn only_what_is_new_is_asked_after_a_first_interview() {
    let mut first = Interview::new(protocol(include_str!("../www/protocols/link-worker.json")), opening("first"));
    go_to(&mut first, "people");
    name(&mut first, "known-before", &["Sam", "Ana"]);
    name(&mut first, "same-job", &["Lee"]);
    go_to(&mut first, "organisations");
    name(&mut first, "organisations-worked-with", &["Food bank"]);
    go_to(&mut first, "people-details");
    say(&mut first, Subject::Alter(AlterId(1)), "role", Value::from("GP"));
    let first = network_file(&first);

    let follow_up = protocol(include_str!("../www/protocols/link-worker-follow-up.json"));
    let earlier = Earlier::of_file(&first, &follow_up).unwrap();
    let mut it = Interview::knowing(follow_up, opening("second"), earlier.into());
    go_to(&mut it, "people-again");
    say(&mut it, Subject::Alter(AlterId(1)), "still", Value::Bool(true));
    say(&mut it, Subject::Alter(AlterId(2)), "still", Value::Bool(false));
    say(&mut it, Subject::Alter(AlterId(2)), "gone_why", Value::from("moved"));
    say(&mut it, Subject::Alter(AlterId(3)), "still", Value::Bool(true));
    go_to(&mut it, "organisations-again");
    say(&mut it, Subject::Alter(AlterId(4)), "still", Value::Bool(true));
    go_to(&mut it, "people");
    name(&mut it, "formed-since", &["Eve"]);
    go_to(&mut it, "people-details");
    // Only who is new is asked about in full; what was said of the others holds.
    assert_eq!(it.eligible(it.position()), [AlterId(5)]);
    while let Some(next) = it.next() {
        apply(&mut it, Command::Go(next));
    }
    apply(&mut it, Command::Finish);
    let file = network_file(&it);
    let nodes = file.get("nodes").unwrap().items().unwrap();
    assert_eq!(
        nodes.iter().map(|it| it.get("id").unwrap().as_str().unwrap()).collect::<Vec<_>>(),
        ["a1", "a3", "a4", "a5"]
    );
    assert_eq!(nodes[0].get("role"), Some(&Json::from("GP")));
    assert_eq!(nodes[1].get("link_worker"), Some(&Json::Bool(true)));
    let waves = file.get("graph").unwrap().get("waves").unwrap();
    assert_eq!(waves.get("came"), Some(&Json::list(["a5"])));
    assert_eq!(waves.get("stayed"), Some(&Json::list(["a1", "a3", "a4"])));
    assert_eq!(waves.get("went").unwrap().items().unwrap()[0].get("gone_why"), Some(&Json::from("moved")));
    assert_eq!(waves.get("previous"), Some(&Json::from("first")));
}
