//! An answer that is no longer asked is in no file, stays in the journal, and comes back when it is asked again.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use formats::network_file;
use geometry::Point;
use interview::{Command, Interview, Opening, Position, Step, Subject, Written};
use json::{Json, canonical};
use network::{AlterId, Key, TieKey, Value};
use proptest::prelude::*;
use protocol::{Protocol, read};
use std::sync::{Arc, OnceLock};

fn protocol() -> Arc<Protocol> {
    static ONCE: OnceLock<Arc<Protocol>> = OnceLock::new();
    ONCE.get_or_init(|| {
        let document: Json = serde_json::from_str(include_str!("data/holding.json")).unwrap();
        Arc::new(read(&document).unwrap_or_else(|faults| panic!("{faults:?}")))
    })
    .clone()
}

fn ego(variable: &str, value: impl Into<Option<Value>>) -> Command {
    Command::Answer { about: Subject::Ego, variable: variable.into(), value: value.into(), typing: false }
}

fn of(alter: u32, variable: &str, value: impl Into<Option<Value>>) -> Command {
    let about = Subject::Alter(AlterId(alter));
    Command::Answer { about, variable: variable.into(), value: value.into(), typing: false }
}

fn of_tie(one: u32, other: u32, variable: &str, value: impl Into<Option<Value>>) -> Command {
    let about = Subject::Tie(TieKey::undirected("knows", AlterId(one), AlterId(other)));
    Command::Answer { about, variable: variable.into(), value: value.into(), typing: false }
}

fn pick(alter: u32, prompt: &str, picked: bool) -> Command {
    Command::Pick { alter: AlterId(alter), prompt: prompt.into(), picked }
}

fn name(prompt: &str, labels: &[&str]) -> Command {
    Command::Name {
        prompt: prompt.into(),
        labels: labels.iter().map(|it| (*it).to_owned()).collect(),
        again: vec![],
        listed: vec![],
    }
}

fn tie(kind: &str, one: u32, other: u32) -> Command {
    Command::Tie { kind: kind.into(), pairs: vec![(AlterId(one), AlterId(other))], present: true }
}

fn yes() -> Value {
    Value::Bool(true)
}

fn no() -> Value {
    Value::Bool(false)
}

fn texts(values: &[&str]) -> Value {
    Value::Many(values.iter().map(|it| Value::from(*it)).collect())
}

fn apply(it: &mut Interview, command: Command) {
    let at = it.journal().entries().len() as f64;
    it.apply(command.clone(), at).unwrap_or_else(|refusal| panic!("{command:?}: {refusal}"));
}

fn go_to(it: &mut Interview, stage: &str) {
    let wanted = it.protocol().stage_index(stage).unwrap();
    while it.position().stage != wanted {
        let back = it.position().stage > wanted;
        let to = if back { it.previous() } else { it.next() };
        apply(it, Command::Go(to.expect("a way there")));
    }
}

/// An interview in which everything was asked and answered: Ana (1) is dear, Ben (2) is not, Cy (3) stays late and is
/// dear through that alone, Di (4) is named in both, Eve (5) comes to mind too late for most questions.
fn told() -> Interview {
    let opening = Opening { id: "i".into(), participant: None, language: Key::from("en"), started: 0.0 };
    let mut it = Interview::new(protocol(), opening);
    let answers: [(&str, Vec<Command>); 11] = [
        (
            "you",
            vec![
                ego("has_job", yes()),
                ego("hours", Value::Number(45.0)),
                ego("overtime", yes()),
                ego("sport", texts(&["rowing", "other"])),
                ego("sport_text", Value::from("chess")),
                ego("brief", no()),
            ],
        ),
        ("friends", vec![name("dear", &["Ana"]), name("others", &["Ben"])]),
        ("colleagues", vec![name("office", &["Cy", "Di"])]),
        ("friends", vec![pick(4, "others", true)]),
        ("dear-ones", vec![of(1, "since", Value::from("2001")), of(3, "since", Value::from("2003"))]),
        ("meeting", vec![of(1, "met", Value::from("work")), of(2, "met", Value::from("other"))]),
        ("meeting", vec![of(2, "met_text", Value::from("a train")), of(3, "met", Value::from("work"))]),
        ("wishes", vec![ego("wish", Value::from("time")), ego("why", Value::from("there is none"))]),
        (
            "map",
            vec![
                Command::Place {
                    places: (1..=4).map(|id| (AlterId(id), Point::new(0.2 * f64::from(id), 0.5))).collect(),
                },
                tie("knows", 1, 2),
                tie("knows", 1, 3),
                tie("knows", 3, 4),
                of(1, "star", yes()),
                of(3, "star", yes()),
            ],
        ),
        ("late", vec![pick(1, "late", true), name("late", &["Eve"])]),
        ("office-map", vec![tie("helps", 1, 3)]),
    ];
    for (stage, commands) in answers {
        go_to(&mut it, stage);
        commands.into_iter().for_each(|command| apply(&mut it, command));
    }
    go_to(&mut it, "ties");
    for command in [of_tie(1, 2, "well", yes()), of_tie(1, 2, "years", Value::Number(7.0)), of_tie(1, 3, "well", no())]
    {
        apply(&mut it, command);
    }
    go_to(&mut it, "end");
    it
}

/// The file, but for what tells how it was answered.
fn file(it: &Interview) -> Json {
    let mut file = network_file(it);
    if let Some(Json::Object(graph)) = file.get_mut("graph") {
        graph.retain(|(name, _)| !["interview", "paradata"].contains(&name.as_str()));
    }
    file
}

/// What stands at a path such as `ego.hours`, `a3.since`, `knows.a1.a3.years`, `asked.helps` or `a2`.
fn found(file: &Json, path: &str) -> Option<Json> {
    let parts: Vec<&str> = path.split('.').collect();
    let items = |name: &str| file.get(name).and_then(Json::items).unwrap_or_default();
    let text = |json: &Json, member: &str| json.get(member).and_then(Json::as_str).unwrap_or_default().to_owned();
    let of = |json: Option<&Json>, member: Option<&&str>| match member {
        Some(member) => json?.get(member).cloned(),
        None => json.cloned(),
    };
    match parts.as_slice() {
        ["ego", variable] => file.get("graph")?.get("ego")?.get(variable).cloned(),
        ["asked", prompt] => {
            let asked = file.get("graph")?.get("asked")?.items()?;
            asked.iter().find(|it| text(it, "prompt") == *prompt).cloned()
        }
        [kind, one, other, member @ ..] => {
            let is_it =
                |it: &&Json| text(it, "key") == *kind && text(it, "source") == *one && text(it, "target") == *other;
            of(items("edges").iter().find(is_it), member.first())
        }
        [id, member @ ..] => of(items("nodes").iter().find(|it| text(it, "id") == *id), member.first()),
        [] => None,
    }
}

/// How an answer loses its question; what is absent then; what stays.
struct Case {
    what: &'static str,
    at: &'static str,
    lose: Vec<Command>,
    again: Vec<Command>,
    gone: &'static [&'static str],
    stays: &'static [&'static str],
}

fn cases() -> Vec<Case> {
    vec![
        Case {
            what: "a field whose `when` no longer holds, and all that hangs on it",
            at: "you",
            lose: vec![ego("has_job", no())],
            again: vec![ego("has_job", yes())],
            gone: &["ego.hours", "ego.overtime", "a3", "helps.a1.a3", "knows.a3.a4", "asked.helps"],
            stays: &["ego.has_job", "ego.sport_text", "a1.since", "a4", "knows.a1.a2.years", "a1.star"],
        },
        Case {
            what: "a field in the middle of a chain",
            at: "you",
            lose: vec![ego("hours", Value::Number(30.0))],
            again: vec![ego("hours", Value::Number(45.0))],
            gone: &["ego.overtime", "a3", "a3.since", "knows.a1.a3", "helps.a1.a3"],
            stays: &["ego.hours", "asked.knows", "a1.since"],
        },
        Case {
            what: "an answer taken away that another field looks at",
            at: "you",
            lose: vec![ego("hours", None)],
            again: vec![ego("hours", Value::Number(45.0))],
            gone: &["ego.overtime", "a3", "asked.helps"],
            stays: &["ego.has_job"],
        },
        Case {
            what: "own words whose option is not chosen, in a many-of",
            at: "you",
            lose: vec![ego("sport", texts(&["rowing"]))],
            again: vec![ego("sport", texts(&["rowing", "other"]))],
            gone: &["ego.sport_text"],
            stays: &["ego.sport", "a2.met_text"],
        },
        Case {
            what: "own words about an alter",
            at: "meeting",
            lose: vec![of(2, "met", Value::from("work"))],
            again: vec![of(2, "met", Value::from("other"))],
            gone: &["a2.met_text"],
            stays: &["a2.met", "ego.sport_text"],
        },
        Case {
            what: "stages that a jump passes over",
            at: "you",
            lose: vec![ego("brief", yes())],
            again: vec![ego("brief", no())],
            gone: &["a1.met", "a2.met_text", "ego.wish", "ego.why", "helps.a1.a3", "asked.helps"],
            stays: &["a1.since", "a1.x", "a1.ring", "a5", "knows.a1.a2.years", "a3.star"],
        },
        Case {
            what: "a form whose filter no longer takes in an alter, and a mark",
            at: "friends",
            lose: vec![pick(1, "dear", false), pick(1, "others", true)],
            again: vec![pick(1, "others", false), pick(1, "dear", true)],
            gone: &["a1.since", "a1.star"],
            stays: &["a1.close", "a1.met", "a3.since", "a3.star", "knows.a1.a2"],
        },
        Case {
            what: "an alter who is sorted elsewhere is on no map of those at work",
            at: "meeting",
            lose: vec![of(3, "met", Value::from("other"))],
            again: vec![of(3, "met", Value::from("work"))],
            gone: &["helps.a1.a3", "asked.helps"],
            stays: &["knows.a1.a3.well", "a3.ring"],
        },
        Case {
            what: "an open question that depends on the one before",
            at: "wishes",
            lose: vec![ego("wish", None)],
            again: vec![ego("wish", Value::from("time"))],
            gone: &["ego.why"],
            stays: &["a1.met"],
        },
        Case {
            what: "a question about a tie",
            at: "ties",
            lose: vec![of_tie(1, 2, "well", no())],
            again: vec![of_tie(1, 2, "well", yes())],
            gone: &["knows.a1.a2.years"],
            stays: &["knows.a1.a2.well"],
        },
    ]
}

#[test]
fn an_answer_that_is_no_longer_asked_is_absent_and_comes_back() {
    for Case { what, at, lose, again, gone, stays } in cases() {
        let mut it = told();
        let (before, recorded) = (file(&it), it.recorded().clone());
        for path in gone.iter().chain(stays) {
            assert!(found(&before, path).is_some(), "{what}: {path} is not there to begin with");
        }
        go_to(&mut it, at);
        lose.into_iter().for_each(|command| apply(&mut it, command));
        let kept = it.recorded().clone();
        go_to(&mut it, "end");
        let without = file(&it);
        for path in gone {
            assert_eq!(found(&without, path), None, "{what}: {path}");
        }
        for path in stays {
            assert!(found(&without, path).is_some(), "{what}: {path} is still asked");
        }
        assert_eq!((kept.alter_count(), kept.tie_count()), (recorded.alter_count(), recorded.tie_count()), "{what}");
        let replayed = Interview::replay(protocol(), it.journal()).unwrap();
        assert_eq!(canonical(&file(&replayed)), canonical(&without), "{what}: replayed");

        go_to(&mut it, at);
        again.into_iter().for_each(|command| apply(&mut it, command));
        go_to(&mut it, "end");
        assert_eq!(canonical(&sorted_names(&file(&it))), canonical(&sorted_names(&before)), "{what}: asked again");
    }
}

#[test]
fn a_mark_of_a_prompt_that_is_passed_over_does_not_hold() {
    let mut it = told();
    assert_eq!(found(&file(&it), "a4.close"), Some(Json::Bool(true)), "dear through the office");
    go_to(&mut it, "you");
    apply(&mut it, ego("overtime", no()));
    let file = file(&it);
    assert_eq!(found(&file, "a4.close"), Some(Json::Bool(false)), "named where it could be marked, and was not");
    assert_eq!(found(&file, "a4.named_in"), Some(Json::list(["others"])));
    assert_eq!(found(&file, "a4.order"), Some(Json::from(3_usize)));
}

#[test]
fn nothing_is_held_back_for_an_answer_that_is_not_asked() {
    let mut it = told();
    go_to(&mut it, "you");
    apply(&mut it, ego("hours", Value::Number(700.0)));
    assert_eq!(it.blockers().len(), 1);
    apply(&mut it, ego("has_job", no()));
    assert_eq!(it.blockers(), []);
    let cells = it.completeness().iter().map(|stage| stage.asked).sum::<usize>();
    apply(&mut it, ego("has_job", yes()));
    assert!(it.completeness().iter().map(|stage| stage.asked).sum::<usize>() > cells);
    let step = Position { stage: it.protocol().stage_index("dear-ones").unwrap(), step: Step::Alter(AlterId(3)) };
    assert!(it.is_on_route(&step));
}

/// Answers that decide about other questions, with two values each.
fn deciding() -> Vec<[Command; 2]> {
    vec![
        [ego("has_job", no()), ego("has_job", yes())],
        [ego("hours", Value::Number(10.0)), ego("hours", Value::Number(45.0))],
        [ego("overtime", None), ego("overtime", yes())],
        [ego("sport", None), ego("sport", texts(&["rowing", "other"]))],
        [ego("brief", yes()), ego("brief", no())],
        [pick(1, "dear", false), pick(1, "dear", true)],
        [pick(4, "others", false), pick(4, "others", true)],
        [of(2, "met", Value::from("work")), of(2, "met", Value::from("other"))],
        [of(3, "met", None), of(3, "met", Value::from("work"))],
        [ego("wish", None), ego("wish", Value::from("time"))],
        [of_tie(1, 2, "well", None), of_tie(1, 2, "well", yes())],
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn changing_answers_and_changing_them_back_gives_the_same_file(
        changes in proptest::collection::vec((0_usize..11, any::<bool>(), any::<bool>()), 1..12)
    ) {
        let mut it = told();
        let before = file(&it);
        for (which, back, undo) in &changes {
            let changed = it.apply(deciding()[*which][usize::from(*back)].clone(), 0.0);
            if *undo && changed.is_ok_and(|written| written == Written::Added) {
                prop_assert!(it.apply(Command::Undo, 0.0).is_ok());
            }
            let replayed = Interview::replay(protocol(), it.journal());
            prop_assert!(replayed.is_ok());
            prop_assert_eq!(canonical(&file(&replayed.unwrap())), canonical(&file(&it)));
            for tie in it.network().ties() {
                prop_assert!(it.recorded().tie(&tie.key).is_some());
            }
        }
        for pair in deciding() {
            let _ = it.apply(pair[1].clone(), 0.0);
        }
        let (now, then) = (sorted_names(&file(&it)), sorted_names(&before));
        prop_assert_eq!(canonical(&now), canonical(&then));
    }
}

/// The file with each `named_in` in the order of the alphabet: picking someone again puts that prompt last.
fn sorted_names(file: &Json) -> Json {
    let mut file = file.clone();
    if let Some(Json::List(nodes)) = file.get_mut("nodes") {
        for node in nodes {
            if let Some(Json::List(names)) = node.get_mut("named_in") {
                names.sort_by_key(|name| name.as_str().unwrap_or_default().to_owned());
            }
        }
    }
    file
}
