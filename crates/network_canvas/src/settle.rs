//! The last word: the checker reads what was made, and what it refuses is taken out again and told of as lost, in its own
//! words. So rules that could never hold, or that look at what is asked later, need no second check here, and nothing that
//! comes in can lead to a protocol with a fault.

use crate::Import;
use crate::Refusal;
use crate::stages::{Draft, DraftRule, Importer};
use json::{Json, PathStep};
use protocol::{Fault, FaultCode};
use std::collections::BTreeSet;

/// How often what was made is read. Each time everything that was found is taken out, so two or three times will do.
const MOST_ROUNDS: usize = 40;

/// Puts the protocol together and takes out what the checker refuses.
pub(crate) fn settle(mut importer: Importer, id: &str, title: &str) -> Result<Import, Refusal> {
    let mut codebook = importer.book.to_json();
    for _ in 0..MOST_ROUNDS {
        let mut document =
            Json::object([("sociogram", Json::from(1.0)), ("id", Json::from(id)), ("title", Json::from(title))]);
        if !importer.context.languages.is_empty() {
            document.add("languages", Json::list(importer.context.languages.iter().map(String::as_str)));
        }
        document.add("codebook", codebook.clone());
        document.add("stages", Json::List(importer.drafts.iter().map(Draft::to_json).collect()));
        match protocol::read(&document) {
            Ok(_) => return finished(importer, document),
            Err(faults) => mend(&mut importer, &mut codebook, &faults)?,
        }
    }
    Err(Refusal::new("unsettled", "Too much in the protocol does not fit together. Mend it in Architect first."))
}

/// What was made, unless nothing of it is left.
fn finished(importer: Importer, protocol: Json) -> Result<Import, Refusal> {
    if importer.drafts.iter().all(|draft| draft.entry.is_none()) {
        let why = "None of the stages of the protocol could be carried over, so there is nothing to make of it.";
        return Err(Refusal::new("nothing-left", why));
    }
    Ok(Import { protocol, report: importer.context.report })
}

/// Takes out what the faults are about.
fn mend(importer: &mut Importer, codebook: &mut Json, faults: &[Fault]) -> Result<(), Refusal> {
    let mut stages = BTreeSet::new();
    let mut parts = BTreeSet::new();
    let mut jumps = BTreeSet::new();
    for fault in faults.iter().filter(|fault| fault.code != FaultCode::More) {
        let why = format!("{} (Said of the protocol that was made.)", fault.message);
        match fault.path.steps() {
            [PathStep::Member(stages_), PathStep::Item(at), rest @ ..] if stages_ == "stages" => {
                match spot(importer, *at, rest) {
                    Spot::Mended => {}
                    Spot::Jump(jump) => {
                        jumps.insert((*at, jump, why));
                    }
                    Spot::Part(part) => {
                        parts.insert((*at, part, why));
                    }
                    Spot::Stage => {
                        stages.insert((*at, why));
                    }
                    Spot::Rule(entries) => {
                        entries.into_iter().for_each(|entry| importer.context.report.lose(entry, &*why))
                    }
                }
            }
            [PathStep::Member(member), rest @ ..] if member == "codebook" && !rest.is_empty() => {
                variable(importer, codebook, rest, &why);
            }
            _ => {
                let why = format!("The protocol that would be made of it has a fault: {}", fault.message);
                return Err(Refusal::new("too-large", why));
            }
        }
    }
    // From the end on, so that the places before stay right.
    for (at, jump, why) in jumps.into_iter().rev() {
        if let Some(draft) = importer.drafts.get_mut(at)
            && jump < draft.jumps.len()
        {
            let rule = draft.jumps.remove(jump);
            rule.entries.into_iter().for_each(|entry| importer.context.report.lose(entry, &*why));
        }
    }
    let mut last = None;
    for (at, part, why) in parts.into_iter().rev() {
        if last == Some((at, part)) {
            continue;
        }
        last = Some((at, part));
        if let Some((_, list)) = importer.drafts.get_mut(at).and_then(|draft| draft.parts.as_mut())
            && part < list.len()
        {
            let gone = list.remove(part);
            let is_empty = list.is_empty();
            importer.context.report.lose_within(gone.entry, &why);
            if is_empty {
                stages.insert((at, why));
            }
        }
    }
    let mut last = None;
    for (at, why) in stages.into_iter().rev() {
        if last != Some(at) && at < importer.drafts.len() {
            let draft = importer.drafts.remove(at);
            let is_left = importer.drafts.iter().any(|other| other.entry == draft.entry);
            match draft.entry {
                Some(entry) if is_left => importer.context.report.differ(entry, format!("A part of it is lost: {why}")),
                Some(entry) => importer.context.report.lose_within(entry, &why),
                None => {}
            }
        }
        last = Some(at);
    }
    Ok(())
}

/// What a fault in a stage is about.
enum Spot {
    /// A rule that was taken out
    Rule(Vec<crate::report::EntryId>),
    Jump(usize),
    Part(usize),
    Stage,
    /// What was taken out for an earlier fault
    Mended,
}

fn spot(importer: &mut Importer, at: usize, rest: &[PathStep]) -> Spot {
    let Some(draft) = importer.drafts.get_mut(at) else { return Spot::Mended };
    match rest {
        [PathStep::Member(member), PathStep::Item(index), ..] if member == "jumps" => Spot::Jump(*index),
        [PathStep::Member(member), ..] if member == "when" => match draft.when.take() {
            Some(rule) => Spot::Rule(rule.entries),
            None => Spot::Mended,
        },
        [PathStep::Member(member), ..] if draft.filter.as_ref().is_some_and(|(name, _)| name == member) => {
            match &mut draft.filter {
                Some((_, rule)) => match rule.otherwise.take() {
                    Some(otherwise) => {
                        let entries = std::mem::take(&mut rule.entries);
                        *rule = DraftRule { json: otherwise, entries: Vec::new(), otherwise: None };
                        Spot::Rule(entries)
                    }
                    None => Spot::Stage,
                },
                None => Spot::Mended,
            }
        }
        [PathStep::Member(member), PathStep::Item(index), ..] if matches!(member.as_str(), "prompts" | "fields") => {
            Spot::Part(*index)
        }
        _ => Spot::Stage,
    }
}

/// Takes a variable out of the codebook, or the member of it that is at fault.
fn variable(importer: &mut Importer, codebook: &mut Json, path: &[PathStep], why: &str) {
    let names: Vec<&str> = path
        .iter()
        .filter_map(|step| match step {
            PathStep::Member(name) => Some(name.as_str()),
            PathStep::Item(_) => None,
        })
        .collect();
    let (group, name, member) = match names.as_slice() {
        ["ego", name, rest @ ..] => (vec!["ego"], *name, rest.first()),
        [types @ ("alters" | "ties"), kind, "variables", name, rest @ ..] => {
            (vec![*types, *kind, "variables"], *name, rest.first())
        }
        _ => return,
    };
    let group = group.iter().try_fold(codebook, |json, name| json.get_mut(name));
    let Some(Json::Object(variables)) = group else { return };
    let entry = importer.book.entry_of(&names);
    const NEEDED: [&str; 3] = ["type", "question", "options"];
    match member.filter(|member| !NEEDED.contains(member)) {
        Some(member) => {
            if let Some((_, Json::Object(members))) = variables.iter_mut().find(|(known, _)| known == name) {
                members.retain(|(known, _)| known != member);
            }
            if let Some(entry) = entry {
                importer.context.report.differ(entry, format!("Its {member} is lost: {why}"));
            }
            for comparison in importer.book.comparisons_of(&names, member) {
                importer.context.report.lose(comparison, why);
            }
        }
        None => {
            variables.retain(|(known, _)| known != name);
            if let Some(entry) = entry {
                importer.context.report.lose_within(entry, why);
            }
        }
    }
}
