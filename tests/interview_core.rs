//! What the interview promises, whoever gives the commands.

mod small;

use formats::network_file;
use interview::{Blocker, Command, Interview, Journal, Position, Refusal, Step, Subject, Written};
use json::{Json, canonical};
use network::{AlterId, Key, Network, TieKey, Value};
use proptest::prelude::*;
use small::*;

/// Undoes everything and does it again, checking both ends.
fn undo_all_and_redo_all(interview: &mut Interview) {
    let end = interview.network().clone();
    let mut steps = 0;
    while interview.can_undo() {
        assert!(interview.apply(Command::Undo, 0.0).is_ok());
        steps += 1;
    }
    assert!(*interview.network() == Network::new(), "undoing everything leads back to the start");
    for _ in 0..steps {
        assert!(interview.can_redo());
        assert!(interview.apply(Command::Redo, 0.0).is_ok());
    }
    assert!(*interview.network() == end, "doing it all again leads to the end");
}

fn same(one: &Interview, other: &Interview) {
    assert!(one.network() == other.network());
    assert_eq!(one.position(), other.position());
    assert_eq!(one.progress().to_bits(), other.progress().to_bits());
    assert_eq!((one.can_undo(), one.can_redo()), (other.can_undo(), other.can_redo()));
    assert_eq!(one.journal(), other.journal());
    assert_eq!(canonical(&network_file(one)), canonical(&network_file(other)));
}

/// The kinds of stage that the small interview has not, each with the one that it goes through the same code with.
const SPARED: [(&str, &str); 1] = [("categorical-bin", "ordinal-bin")];

#[test]
fn the_small_interview_has_every_kind_of_stage() {
    let read = |document| serde_json::from_str::<Json>(document).expect("JSON");
    let (schema, small) =
        (read(include_str!("../www/schema/protocol.schema.json")), read(include_str!("data/small.json")));
    let kinds = schema.get("$defs").and_then(|it| it.get("stage")?.get("oneOf")?.items()).expect("the kinds of stage");
    let stages = small.get("stages").and_then(Json::items).expect("stages");
    let is_there = |kind: &str| stages.iter().any(|stage| stage.get("type").and_then(Json::as_str) == Some(kind));
    for kind in kinds {
        let word = kind.get("properties").and_then(|it| it.get("type")?.get("const")?.as_str()).expect("its word");
        let spared_for = SPARED.iter().find(|(spared, _)| *spared == word).map(|(_, other)| *other);
        assert!(is_there(spared_for.unwrap_or(word)), "tests/data/small.json has no stage of type {word}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_commands_in_any_order_keep_every_promise(start in start(), moves in moves(120)) {
        let mut interview = start;
        let mut progress = interview.progress();
        for (number, it) in moves.iter().enumerate() {
            let count = interview.journal().entries().len();
            let before = (interview.network().clone(), interview.position().clone());
            let command = it.command(&interview);
            let outcome = interview.apply(command, time(number));
            let entries = interview.journal().entries().len();
            match outcome {
                Ok(Written::Added) => prop_assert_eq!(entries, count + 1),
                Ok(Written::Replaced) => prop_assert_eq!(entries, count),
                Ok(Written::Nothing) | Err(_) => {
                    prop_assert!(*interview.network() == before.0);
                    prop_assert_eq!(interview.position(), &before.1);
                    prop_assert_eq!(entries, count);
                }
            }
            prop_assert!(interview.progress() >= progress && interview.progress() <= 1.0);
            progress = interview.progress();
            for tie in interview.network().ties() {
                prop_assert!(interview.network().alter(tie.key.source()).is_some());
                prop_assert!(interview.network().alter(tie.key.target()).is_some());
            }
        }

        let protocol = protocol();
        let replayed = Interview::replay(protocol.clone(), interview.journal());
        prop_assert!(replayed.is_ok());
        same(&interview, &replayed.unwrap());

        let text = serde_json::to_string(&interview.journal().to_json(&protocol)).unwrap();
        let journal = Journal::from_json(&serde_json::from_str(&text).unwrap(), &protocol);
        prop_assert_eq!(journal.as_ref(), Ok(interview.journal()));

        if interview.finished().is_none() {
            undo_all_and_redo_all(&mut interview);
        }
    }

    #[test]
    fn a_damaged_journal_is_a_fault_and_never_a_panic(start in start(), moves in moves(30), damage in damage()) {
        let mut interview = start;
        for (number, it) in moves.iter().enumerate() {
            let _ = interview.apply(it.command(&interview), time(number));
        }
        let protocol = protocol();
        let mut document = interview.journal().to_json(&protocol);
        damage.apply(&mut document);
        match Journal::from_json(&document, &protocol) {
            Ok(journal) => {
                if let Ok(replayed) = Interview::replay(protocol, &journal) {
                    let _ = network_file(&replayed);
                }
            }
            Err(fault) => prop_assert!(fault.to_string().starts_with('$') && fault.to_string().len() > 8),
        }
    }

    #[test]
    fn the_route_is_what_going_on_step_by_step_gives(start in start(), moves in moves(60)) {
        let mut interview = start;
        for (number, it) in moves.iter().enumerate() {
            let _ = interview.apply(it.command(&interview), time(number));
        }
        let _ = interview.apply(Command::Reopen, 0.0);
        while let Some(back) = interview.previous() {
            prop_assert!(interview.apply(Command::Go(back), 0.0).is_ok(), "the way back is free");
        }
        let route: Vec<Position> = interview.route().cloned().collect();
        let mut walked = vec![interview.start()];
        while let Some(onward) = interview.next() {
            if interview.apply(Command::Go(onward.clone()), 0.0).is_err() {
                break;
            }
            walked.push(onward);
        }
        prop_assert!(walked.len() == route.len() || !interview.blockers().is_empty());
        prop_assert_eq!(&route[..walked.len()], &walked[..]);
    }
}

#[test]
fn typing_is_one_undo_step_and_one_journal_entry() {
    let mut it = at("closing");
    let entries = it.journal().entries().len();
    for text in ["G", "Go", "Good"] {
        it.apply(typed(Subject::Ego, "thoughts", Some(Value::from(text))), 0.0).unwrap();
    }
    assert_eq!(it.journal().entries().len(), entries + 1);
    it.apply(Command::Undo, 0.0).unwrap();
    assert_eq!(it.answer(&Subject::Ego, "thoughts"), None);
    it.apply(Command::Redo, 0.0).unwrap();
    assert_eq!(it.answer(&Subject::Ego, "thoughts"), Some(&Value::from("Good")));
}

#[test]
fn typing_goes_on_over_a_command_that_did_nothing() {
    let mut it = at("closing");
    it.apply(typed(Subject::Ego, "thoughts", Some(Value::from("G"))), 0.0).unwrap();
    it.apply(Command::Go(it.position().clone()), 0.0).unwrap();
    let outcome = it.apply(typed(Subject::Ego, "thoughts", Some(Value::from("Go"))), 0.0).unwrap();
    assert_eq!(outcome, Written::Replaced);
    it.apply(Command::Undo, 0.0).unwrap();
    same(&it, &Interview::replay(protocol(), it.journal()).unwrap());
}

#[test]
fn typing_back_to_the_start_replays_as_it_happened() {
    let mut it = at("closing");
    let before = it.network().clone();
    for text in [Some("G"), Some("Go"), None, Some("S")] {
        it.apply(typed(Subject::Ego, "thoughts", text.map(Value::from)), 0.0).unwrap();
    }
    same(&it, &Interview::replay(protocol(), it.journal()).unwrap());
    for shown in [None, Some("Go"), None] {
        it.apply(Command::Undo, 0.0).unwrap();
        assert_eq!(it.answer(&Subject::Ego, "thoughts"), shown.map(Value::from).as_ref());
        same(&it, &Interview::replay(protocol(), it.journal()).unwrap());
    }
    assert!(*it.network() == before);
}

#[test]
fn removing_an_alter_and_undoing_brings_back_its_ties_and_answers() {
    let mut it = at("map");
    it.apply(Command::Place { places: vec![(AlterId(1), point(0.1, 0.2)), (AlterId(2), point(0.3, 0.4))] }, 0.0)
        .unwrap();
    it.apply(tie("works_together", 1, 2), 0.0).unwrap();
    it.apply(tie("refers", 2, 1), 0.0).unwrap();
    let key = TieKey::undirected("works_together", AlterId(1), AlterId(2));
    it.apply(answer(Subject::Tie(key), "strength", Some(Value::Number(70.0))), 0.0).unwrap();
    let before = it.network().clone();
    it.apply(Command::Remove { alter: AlterId(2) }, 0.0).unwrap();
    assert_eq!((it.network().alter_count(), it.network().tie_count()), (2, 0));
    it.apply(Command::Undo, 0.0).unwrap();
    assert!(*it.network() == before);
}

#[test]
fn who_is_named_where_a_mark_is_given_has_it_until_taken_back_everywhere() {
    let mut it = at("people");
    let marked = |it: &Interview, id| it.answer(&Subject::Alter(AlterId(id)), "same_job").cloned();
    assert_eq!(marked(&it, 1), Some(Value::Bool(false)), "asked for, and not one of them");
    let pick = |picked| Command::Pick { alter: AlterId(1), prompt: Key::from("colleagues"), picked };
    it.apply(pick(true), 0.0).unwrap();
    assert_eq!(marked(&it, 1), Some(Value::Bool(true)));
    it.apply(pick(false), 0.0).unwrap();
    assert_eq!(marked(&it, 1), Some(Value::Bool(false)));
    it.apply(name("colleagues", &["Cy"]), 0.0).unwrap();
    assert_eq!(marked(&it, 3), Some(Value::Bool(true)));
    it.apply(Command::Undo, 0.0).unwrap();
    it.apply(Command::Undo, 0.0).unwrap();
    assert_eq!(marked(&it, 1), Some(Value::Bool(true)));
}

#[test]
fn a_number_is_never_given_to_a_second_alter() {
    let mut it = at("people");
    it.apply(name("colleagues", &["Cy"]), 0.0).unwrap();
    it.apply(Command::Undo, 0.0).unwrap();
    it.apply(name("colleagues", &["Di"]), 0.0).unwrap();
    let ids: Vec<AlterId> = it.network().alters().map(|alter| alter.id).collect();
    assert_eq!(ids, [AlterId(1), AlterId(2), AlterId(4)]);
}

#[test]
fn a_jump_passes_over_stages_and_their_questions_are_not_asked() {
    let mut it = begin();
    forward_to(&mut it, "you");
    it.apply(answer(Subject::Ego, "works", Some(Value::Bool(false))), 0.0).unwrap();
    it.apply(answer(Subject::Ego, "hurry", Some(Value::Bool(true))), 0.0).unwrap();
    it.apply(Command::Go(it.next().unwrap()), 0.0).unwrap();
    it.apply(name("known", &["Ana"]), 0.0).unwrap();
    it.apply(Command::Go(it.next().unwrap()), 0.0).unwrap();
    assert_eq!(it.position().step, Step::Prompt(1));
    it.apply(Command::Go(it.next().unwrap()), 0.0).unwrap();
    assert_eq!(stage(&it), "map");
    let ana = node(&it, 0);
    assert_eq!((ana.get("sector"), ana.get("relied_on")), (None, None));
    let ego = network_file(&it).get("graph").and_then(|it| it.get("ego")).cloned().unwrap();
    assert_eq!((ego.get("months"), ego.get("day")), (None, Some(&Json::Null)), "not asked; left blank");
}

#[test]
fn a_stage_that_does_not_apply_is_passed_over_and_cannot_be_gone_to() {
    let mut it = at("people");
    it.apply(Command::Remove { alter: AlterId(2) }, 0.0).unwrap();
    forward_to(&mut it, "map");
    assert!(it.visited().all(|step| it.protocol().stages[step.stage].id.as_str() != "contact"));
    let contact = it.protocol().stage_index("contact").unwrap();
    let step = Position { stage: contact, step: Step::Prompt(0) };
    assert_eq!(it.apply(Command::Go(step), 0.0), Err(Refusal::NoSuchStep));
}

#[test]
fn moving_on_is_blocked_until_what_is_required_is_there() {
    let mut it = begin();
    it.apply(Command::Go(it.next().unwrap()), 0.0).unwrap();
    assert_eq!(it.blockers(), [Blocker::NoConsent]);
    let onward = Command::Go(it.next().unwrap());
    assert_eq!(it.apply(onward.clone(), 0.0), Err(Refusal::Blocked));
    it.apply(answer(Subject::Ego, "agreed", Some(Value::Bool(false))), 0.0).unwrap();
    assert_eq!(it.apply(onward.clone(), 0.0), Err(Refusal::NoSuchStep), "for who declines nothing comes after it");
    assert_eq!((it.next(), it.blockers()), (None, vec![]), "declining is an end");
    it.apply(answer(Subject::Ego, "agreed", Some(Value::Bool(true))), 0.0).unwrap();
    it.apply(onward, 0.0).unwrap();
    assert!(matches!(it.blockers()[..], [Blocker::Answer { .. }]));
    it.apply(Command::Go(it.previous().unwrap()), 0.0).unwrap();

    let mut it = at("people");
    for id in [1, 2] {
        it.apply(Command::Remove { alter: AlterId(id) }, 0.0).unwrap();
    }
    it.apply(Command::Go(it.previous().unwrap()), 0.0).unwrap();
    forward_to(&mut it, "people");
    assert_eq!(it.blockers(), [Blocker::TooFewNames { min: 1, have: 0 }]);
    let five = name("known", &["A", "B", "C", "D", "E"]);
    assert_eq!(it.apply(five, 0.0), Err(Refusal::TooManyNames { max: 4 }));

    let mut it = at("each");
    let nick = |id| answer(Subject::Alter(AlterId(id)), "nickname", Some(Value::from("An")));
    it.apply(nick(1), 0.0).unwrap();
    it.apply(nick(2), 0.0).unwrap();
    assert!(matches!(it.blockers()[..], [Blocker::NotUnique { same: AlterId(2), .. }]));

    it.apply(answer(Subject::Alter(AlterId(2)), "nickname", Some(Value::from("ａN"))), 0.0).unwrap();
    assert!(
        matches!(it.blockers_alike(letters::Letters::default())[..], [Blocker::NotUnique { same: AlterId(2), .. }]),
        "people read the same"
    );
    assert_eq!(it.blockers(), [], "a journal in which this moved on is replayed");
}

#[test]
fn what_was_asked_is_kept_as_it_was_asked() {
    let mut it = at("map");
    assert_eq!(node(&it, 0).get("contact"), Some(&Json::Null), "asked and left blank");
    assert_eq!(node(&it, 2).get("contact"), None, "an organisation has no such variable");
    let people = it.visited().find(|step| it.protocol().stages[step.stage].id.as_str() == "people").cloned().unwrap();
    it.apply(Command::Go(people), 0.0).unwrap();
    it.apply(name("known", &["Late"]), 0.0).unwrap();
    assert_eq!(node(&it, 3).get("label"), Some(&Json::from("Late")));
    assert_eq!(node(&it, 3).get("contact"), None, "named after the question was asked");
}

#[test]
fn tapping_is_an_answer_and_so_is_not_tapping() {
    let mut it = at("map");
    let places = (1..=3).map(|id| (AlterId(id), point(0.5, 0.1 * f64::from(id)))).collect();
    it.apply(Command::Place { places }, 0.0).unwrap();
    assert_eq!(node(&it, 0).get("relied_on"), None);
    forward_to(&mut it, "closing");
    let file = network_file(&it);
    assert_eq!(file.get("nodes").and_then(Json::items).map(<[Json]>::len), Some(3));
    assert_eq!(node(&it, 0).get("relied_on"), Some(&Json::Bool(false)));
    it.apply(answer(Subject::Alter(AlterId(1)), "relied_on", Some(Value::Bool(true))), 0.0).unwrap();
    assert_eq!(node(&it, 0).get("relied_on"), Some(&Json::Bool(true)));
}

#[test]
fn a_tie_prompt_tells_whom_it_showed_and_whether_ego_was_done() {
    let mut it = at("map");
    it.apply(Command::Place { places: vec![(AlterId(1), point(0.1, 0.1)), (AlterId(2), point(0.2, 0.2))] }, 0.0)
        .unwrap();
    assert!(it.asked_ties().is_empty());
    it.apply(Command::Go(it.next().unwrap()), 0.0).unwrap();
    let together = it.position().clone();
    assert_eq!((it.asked_ties()[0].shown.len(), it.asked_ties()[0].confirmed), (2, false));
    it.apply(Command::Go(it.next().unwrap()), 0.0).unwrap();
    assert_eq!((it.asked_ties()[0].shown.len(), it.asked_ties()[0].confirmed), (2, true));
    // Somebody placed later was not there, until ego comes back; then the earlier "done" says nothing about them.
    it.apply(Command::Place { places: vec![(AlterId(3), point(0.3, 0.3))] }, 0.0).unwrap();
    assert_eq!((it.asked_ties()[0].shown.len(), it.asked_ties()[0].confirmed), (2, true));
    it.apply(Command::Go(together), 0.0).unwrap();
    assert_eq!((it.asked_ties()[0].shown.len(), it.asked_ties()[0].confirmed), (3, false));
    it.apply(Command::Go(it.previous().unwrap()), 0.0).unwrap();
    assert_eq!((it.asked_ties()[0].shown.len(), it.asked_ties()[0].confirmed), (3, false));
    it.apply(Command::Remove { alter: AlterId(1) }, 0.0).unwrap();
    assert_eq!(it.asked_ties()[0].shown, [AlterId(2), AlterId(3)]);
}

#[test]
fn undoing_leaves_a_tie_prompt_as_it_was_seen() {
    let mut it = at("map");
    it.apply(Command::Go(it.next().unwrap()), 0.0).unwrap();
    let together = it.position().clone();
    it.apply(Command::Go(it.next().unwrap()), 0.0).unwrap();
    it.apply(Command::Place { places: vec![(AlterId(3), point(0.3, 0.3))] }, 0.0).unwrap();
    it.apply(Command::Go(together.clone()), 0.0).unwrap();
    it.apply(Command::Undo, 0.0).unwrap();
    assert_ne!(*it.position(), together, "undo shows what it undoes");
    assert_eq!((&it.asked_ties()[0].shown[..], it.asked_ties()[0].confirmed), (&[AlterId(3)][..], false));
}

#[test]
fn progress_stays_when_a_finished_interview_is_reopened() {
    let mut it = at("end");
    it.apply(Command::Finish, 0.0).unwrap();
    assert_eq!(it.apply(name("known", &["Late"]), 0.0), Err(Refusal::Finished));
    it.apply(Command::Reopen, 0.0).unwrap();
    assert_eq!(it.progress(), 1.0);
}

#[test]
fn a_fault_in_a_journal_says_where() {
    let protocol = protocol();
    let good = at("map").journal().to_json(&protocol);
    let fault = |path: &[&str], value: Json| {
        let mut bad = good.clone();
        set(&mut bad, path, value);
        Journal::from_json(&bad, &protocol).unwrap_err().path.to_string()
    };
    assert_eq!(fault(&["version"], Json::Null), "$.version");
    assert_eq!(fault(&["protocol", "id"], Json::from("other")), "$.protocol.id");
    assert_eq!(fault(&["interview", "started"], Json::from("now")), "$.interview.started");
    assert_eq!(fault(&["entries"], Json::Null), "$.entries");
    assert_eq!(fault(&["entries", "0", "do"], Json::from("fly")), "$.entries[0].do");
    assert_eq!(fault(&["entries", "0", "at"], Json::Null), "$.entries[0].at");
    assert_eq!(fault(&["entries", "0", "stage"], Json::from("nowhere")), "$.entries[0].stage");
    assert_eq!(fault(&["entries", "2"], Json::Null), "$.entries[2].at");
}

/// What the journal of an interview in which `entries` were written comes to.
#[allow(clippy::unwrap_used)]
fn replayed(entries: &[&str]) -> Result<Interview, (usize, Refusal)> {
    let it = at("people");
    let mut document = it.journal().to_json(it.protocol());
    let Json::Object(members) = &mut document else { panic!("an object") };
    for (name, value) in members {
        if let (Json::List(items), "entries") = (value, name.as_str()) {
            items.extend(entries.iter().map(|entry| serde_json::from_str(entry).unwrap()));
        }
    }
    Interview::replay(protocol(), &Journal::from_json(&document, &protocol()).unwrap())
}

fn labels(it: &Interview) -> Vec<&str> {
    it.network().alters().map(|alter| alter.label.as_str()).collect()
}

#[test]
fn a_name_is_kept_whole_or_refused() {
    let mut it = at("people");
    let before = it.journal().entries().len();
    for (label, refusal) in [
        ("", Refusal::EmptyName),
        ("\u{200b}\u{3164}", Refusal::EmptyName),
        (&"x".repeat(401), Refusal::NameTooLong { max: 400 }),
    ] {
        assert_eq!(it.apply(name("known", &["Di", label]), now(&it)), Err(refusal.clone()));
        let rename = Command::Rename { alter: AlterId(1), label: label.to_owned() };
        assert_eq!(it.apply(rename, now(&it)), Err(refusal));
    }
    assert_eq!(it.journal().entries().len(), before);
    // Forty-five syllables of four characters each.
    let long = "क्षि".repeat(45);
    it.apply(name("known", &[&long]), now(&it)).unwrap();
    it.apply(Command::Rename { alter: AlterId(1), label: long.clone() }, now(&it)).unwrap();
    assert_eq!(labels(&it), [&long, "Ben", &long]);
    let document = it.journal().to_json(it.protocol());
    same(&Interview::replay(protocol(), &Journal::from_json(&document, &protocol()).unwrap()).unwrap(), &it);
}

#[test]
fn names_of_earlier_journals_are_what_they_were() {
    let old = format!(
        r#"{{ "at": 1795338900000, "do": "name", "prompt": "colleagues", "labels": [" {} y", "\u2800", "a\u00adb"] }}"#,
        "x".repeat(78)
    );
    let rename = format!(r#"{{ "at": 1795338901000, "do": "rename", "alter": "a1", "label": "{}" }}"#, "é".repeat(90));
    let it = replayed(&[&old, &rename]).unwrap();
    assert_eq!(labels(&it), [&*"é".repeat(80), "Ben", &format!("{} y", "x".repeat(78)), "\u{2800}", "a\u{ad}b"]);
}

#[test]
fn a_list_of_names_is_one_step() {
    let mut it = at("people");
    forward_to(&mut it, "organisations");
    let organisations = it.network().alters().count();
    it.apply(name("worked_with", &["Hub"]), now(&it)).unwrap();
    let all: Vec<String> = (0..1_000).map(|at| format!("Person {at}")).collect();
    let people = it.network().alters().count();
    let first = it.network().alters().next().unwrap().id;
    let named = Command::Name { prompt: "colleagues".into(), labels: all, again: vec![first, first], listed: vec![] };
    it.apply(named.clone(), now(&it)).unwrap();
    assert_eq!(it.network().alters().count(), people + 1_000);
    assert!(it.network().alter(first).unwrap().named_in.contains(&"colleagues".into()));
    let document = it.journal().to_json(it.protocol());
    same(&Interview::replay(protocol(), &Journal::from_json(&document, &protocol()).unwrap()).unwrap(), &it);
    it.apply(Command::Undo, now(&it)).unwrap();
    assert_eq!(it.network().alters().count(), organisations + 1);
    assert!(!it.network().alter(first).unwrap().named_in.contains(&"colleagues".into()));
    // An organisation is not one of those a prompt about people can name again.
    let hub = it.network().alters().last().unwrap().id;
    let named = Command::Name { prompt: "colleagues".into(), labels: vec![], again: vec![hub], listed: vec![] };
    assert_eq!(it.apply(named, now(&it)), Err(Refusal::NoSuchAlter(hub)));
}

#[test]
fn a_step_tells_what_it_leaves_open() {
    let mut it = at("contact");
    let contact = |id: u32| (Subject::Alter(AlterId(id)), Key::from("contact"));
    assert_eq!(it.blank(), [contact(1), contact(2)], "the organisation is not sorted");
    assert_eq!(it.unplaced(), [], "nobody is placed here");
    let variable = it.variable(&contact(1).0, &contact(1).1).unwrap().clone();
    let first = variable.kind.options()[0].value.clone();
    it.apply(answer(contact(1).0, "contact", Some(first)), 0.0).unwrap();
    assert_eq!(it.blank(), [contact(2)]);
    forward_to(&mut it, "map");
    assert_eq!(it.unplaced(), [AlterId(1), AlterId(2), AlterId(3)]);
    it.apply(Command::Place { places: vec![(AlterId(2), point(0.1, 0.2))] }, 0.0).unwrap();
    assert_eq!(it.unplaced(), [AlterId(1), AlterId(3)]);
    let next = it.next().unwrap();
    it.apply(Command::Go(next), 0.0).unwrap();
    assert_eq!((it.unplaced(), it.blank()), (vec![], vec![]), "where ties are asked for, nobody is placed");
}
