//! What holds of every journal, whatever was lost from it.

use crate::small::*;
use formats::network_file;
use interview::{Command, Interview, Journal, Opening, Salvage, Subject, salvage};
use json::{Json, canonical};
use network::{AlterId, Key, TieKey, Value};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn fallback() -> Opening {
    Opening { id: "fallback".into(), participant: None, language: Key::from("en"), started: 0.0 }
}

fn salvaged(document: &Json) -> Option<Salvage> {
    salvage(&protocol(), document, fallback()).ok()
}

/// Everything that was ever true of an interview.
#[derive(Default)]
struct Past {
    labels: BTreeSet<(AlterId, String)>,
    answers: BTreeSet<(Subject, Key, String)>,
    ties: BTreeSet<TieKey>,
}

impl Past {
    fn add(&mut self, it: &Interview) {
        let spelled = |value: &Value| canonical(&value.to_json());
        for (variable, value) in it.recorded().ego() {
            self.answers.insert((Subject::Ego, variable.clone(), spelled(value)));
        }
        for alter in it.recorded().alters() {
            self.labels.insert((alter.id, alter.label.clone()));
            // A mark is given by naming, and says nothing of its own.
            for (variable, value) in alter.attributes.iter().filter(|(name, _)| name.as_str() != "same_job") {
                self.answers.insert((Subject::Alter(alter.id), variable.clone(), spelled(value)));
            }
        }
        for tie in it.recorded().ties() {
            self.ties.insert(tie.key.clone());
            for (variable, value) in &tie.attributes {
                self.answers.insert((Subject::Tie(tie.key.clone()), variable.clone(), spelled(value)));
            }
        }
    }

    fn has_all_of(&self, other: &Past) -> bool {
        other.labels.is_subset(&self.labels)
            && other.answers.is_subset(&self.answers)
            && other.ties.is_subset(&self.ties)
    }
}

/// An interview, and everything that was ever true of it.
fn lived(mut it: Interview, moves: &[Move]) -> (Interview, Past) {
    let mut past = Past::default();
    past.add(&it);
    for (number, step) in moves.iter().enumerate() {
        let _ = it.apply(step.command(&it), time(number));
        past.add(&it);
    }
    (it, past)
}

/// The journal as it was written before entries named the ids that they give.
fn without_notes(document: &Json) -> Json {
    match document {
        Json::Object(members) => Json::Object(
            members
                .iter()
                .filter(|(name, _)| !matches!(name.as_str(), "first" | "asks" | "directed"))
                .map(|(name, value)| (name.clone(), without_notes(value)))
                .collect(),
        ),
        Json::List(items) => Json::List(items.iter().map(without_notes).collect()),
        other => other.clone(),
    }
}

fn entries(document: &mut Json) -> &mut Vec<Json> {
    match document.get_mut("entries") {
        Some(Json::List(items)) => items,
        _ => unreachable!("a journal has entries"),
    }
}

/// What was kept must be true, counted, and go on as any other interview does. `is_known` says whether the journal
/// still has every name that was given, in one form or another.
fn holds(kept: &Salvage, past: &Past, is_known: bool) -> Result<(), TestCaseError> {
    let mut now = Past::default();
    now.add(&kept.interview);
    prop_assert!(past.has_all_of(&now), "something is there that never was");
    let whole = kept.set_aside.iter().filter(|it| !it.in_part).count();
    prop_assert_eq!(kept.kept + whole, kept.entries);
    prop_assert!(kept.answers_kept() <= kept.answers);
    prop_assert_eq!(kept.is_whole(), kept.code().is_none());
    let document = kept.interview.journal().to_json(&protocol());
    let left = Interview::saved(&protocol(), &document, &None);
    prop_assert_eq!(left.as_ref().map(Interview::journal), Some(kept.interview.journal()), "what is left goes on");

    let mut resumed = kept.interview.clone();
    resumed.apply(Command::Resume, time(900)).unwrap();
    prop_assert!(resumed.set_aside().is_empty());
    let document = resumed.journal().to_json(&protocol());
    let read = Journal::from_json(&document, &protocol()).unwrap();
    prop_assert_eq!(&read, resumed.journal());
    let replayed = Interview::replay(protocol(), &read);
    prop_assert!(replayed.is_ok(), "{:?}", replayed.err());
    let replayed = replayed.unwrap();
    prop_assert_eq!(canonical(&network_file(&replayed)), canonical(&network_file(&resumed)));
    prop_assert_eq!(replayed.position(), resumed.position());
    prop_assert!(salvaged(&document).unwrap().is_whole());

    // Whoever is named next is somebody new.
    let known: BTreeSet<AlterId> = past.labels.iter().map(|(id, _)| *id).collect();
    for mut it in [resumed, replayed] {
        if it.finished().is_none() && it.apply(name("worked_with", &["New"]), time(901)).is_ok() {
            let new = it.recorded().alters().map(|alter| alter.id).max().unwrap();
            prop_assert!(kept.interview.recorded().alter(new).is_none());
            if is_known && kept.set_aside.iter().all(|it| it.entry.get("do").is_some()) {
                prop_assert!(!known.contains(&new), "{new} was somebody else");
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_is_whole_is_as_it_was(start in start(), moves in moves(100)) {
        let (it, past) = lived(start, &moves);
        for document in [it.journal().to_json(&protocol()), without_notes(&it.journal().to_json(&protocol()))] {
            let kept = salvaged(&document).unwrap();
            prop_assert!(kept.is_whole() && Interview::saved(&protocol(), &document, &None).is_some());
            prop_assert!(kept.interview.recorded() == it.recorded());
            prop_assert_eq!(kept.interview.position(), it.position());
            prop_assert_eq!(kept.interview.finished(), it.finished());
            prop_assert_eq!((kept.interview.can_undo(), kept.interview.can_redo()), (it.can_undo(), it.can_redo()));
        }
        let kept = salvaged(&it.journal().to_json(&protocol())).unwrap();
        prop_assert_eq!(kept.interview.journal(), it.journal());
        holds(&kept, &past, true)?;
    }

    #[test]
    fn an_entry_that_is_lost_moves_nothing(start in start(), moves in moves(100), which in any::<prop::sample::Index>(), how in 0..4_u8, notes in any::<bool>()) {
        let (it, past) = lived(start, &moves);
        let mut document = it.journal().to_json(&protocol());
        if !notes {
            document = without_notes(&document);
        }
        let list = entries(&mut document);
        if !list.is_empty() {
            let at = which.index(list.len());
            match how {
                0 => list[at] = Json::Null,
                1 => list[at] = Json::from("{\"at\":17,\"do\":"),
                2 => {
                    let Json::Object(members) = &mut list[at] else { unreachable!() };
                    members.retain(|(name, _)| name != "at");
                }
                _ => {
                    let Json::Object(members) = &mut list[at] else { unreachable!() };
                    members.retain(|(name, _)| name != "do");
                }
            }
            let kept = salvaged(&document).unwrap();
            prop_assert!(!kept.is_whole());
            prop_assert_eq!(kept.code(), Some("journal-damaged"));
            holds(&kept, &past, true)?;
        }
    }

    #[test]
    fn an_entry_that_is_gone_without_a_trace_moves_nothing(start in start(), moves in moves(100), which in any::<prop::sample::Index>()) {
        let (it, past) = lived(start, &moves);
        let mut document = it.journal().to_json(&protocol());
        let list = entries(&mut document);
        if !list.is_empty() {
            let gone = list.remove(which.index(list.len()));
            let kept = salvaged(&document).unwrap();
            let mut now = Past::default();
            now.add(&kept.interview);
            // An undo whose answer is gone cannot be told from one of the answer before.
            if !matches!(gone.get("do").and_then(Json::as_str), Some("undo" | "redo")) {
                prop_assert!(now.labels.is_subset(&past.labels));
                prop_assert!(now.answers.is_subset(&past.answers));
            }
        }
    }

    #[test]
    fn damage_is_no_panic(start in start(), moves in moves(60), damage in damage()) {
        let (it, _) = lived(start, &moves);
        let mut document = it.journal().to_json(&protocol());
        damage.apply(&mut document);
        let is_whole = Interview::saved(&protocol(), &document, &None).is_some();
        prop_assert_eq!(is_whole, salvaged(&document).is_some_and(|kept| kept.is_whole()));
        if let Some(kept) = salvaged(&document) {
            prop_assert_eq!(kept.kept + kept.set_aside.iter().filter(|it| !it.in_part).count(), kept.entries);
            let _ = network_file(&kept.interview);
            let mut resumed = kept.interview;
            resumed.apply(Command::Resume, time(900)).unwrap();
            let again = salvaged(&resumed.journal().to_json(&protocol())).unwrap();
            prop_assert!(again.is_whole(), "{}", again.message());
        }
    }

    #[test]
    fn a_text_that_breaks_off_keeps_what_came_before(start in start(), moves in moves(60), cut in 0.0..1.0_f64) {
        let (it, past) = lived(start, &moves);
        let text = serde_json::to_string(&it.journal().to_json(&protocol())).unwrap();
        let mut at = (text.len() as f64 * cut) as usize;
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let read = |text: &str| serde_json::from_str(text).ok();
        if let Some(document) = interview::gather(&text[..at], &read) {
            let kept = salvaged(&document).unwrap();
            let before = text[..at].matches("{\"at\"").count();
            prop_assert!(kept.entries == before || kept.entries == before + 1, "{} of {before}", kept.entries);
            holds(&kept, &past, false)?;
        }
    }
}
