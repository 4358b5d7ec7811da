//! Waves for RSiena: of every participant with several interviews, an adjacency matrix for each wave and kind of tie, all
//! with the same alters in the same order. (Ripley, Snijders, Boda, Vörös & Preciado, *Manual for RSiena*, sec. 4.)
//!
//! 1 is a tie, 0 is none, an empty cell was not asked, and 10 says that there can be none, since one of the two is not in
//! that wave. An alter is the same in two waves who has the same name there and is of the same type; of two who share
//! both, each wave's first is the first.

use super::Notes;
use super::tables::{is_large, leave_out};
use crate::csv::{Rows, guarded};
use crate::names::{Names, file_part};
use crate::study::{Case, Pair, Study};
use crate::target::Target;
use network::{AlterId, Key};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Write};

/// Who an alter is: type, name, and which of those who share both.
type Actor = (String, String, usize);

pub(super) fn write(study: &Study, target: &mut dyn Target, notes: &mut Notes) -> io::Result<()> {
    let mut names = Names::default();
    let mut by_participant: BTreeMap<String, Vec<&Case>> = BTreeMap::new();
    let mut large = Vec::new();
    for case in study.cases() {
        match case.interview("participant") {
            Some(_) if is_large(case) => large.push(case.name.as_str()),
            Some(participant) => by_participant.entry(participant).or_default().push(case),
            None => {}
        }
    }
    by_participant.retain(|_, cases| cases.len() > 1);
    if by_participant.is_empty() {
        notes.push(
            "siena/ has nothing: no participant has several interviews, by the name in `graph.interview.participant`."
                .into(),
        );
    }
    for (participant, mut cases) in by_participant {
        // The order in which they were given, where times are not known.
        cases.sort_by_key(|case| case.interview("started"));
        let waves: Vec<BTreeMap<Actor, AlterId>> = cases.iter().map(|case| actors(case)).collect();
        let mut all: Vec<&Actor> = Vec::new();
        for actor in waves.iter().flat_map(BTreeMap::keys) {
            if !all.contains(&actor) {
                all.push(actor);
            }
        }
        let mut kinds: Vec<(Key, bool)> = Vec::new();
        for (kind, directed) in cases.iter().flat_map(|case| case.kinds()) {
            if !kinds.iter().any(|(known, _)| *known == kind) {
                kinds.push((kind, directed));
            }
        }
        for (kind, directed) in &kinds {
            let stem = names.take(&format!("{}-{}", file_part(&participant), file_part(kind.as_str())), "-");
            for (at, (case, wave)) in cases.iter().zip(&waves).enumerate() {
                let asked = case.asked_pairs(kind, *directed);
                target.file(&format!("{stem}-wave{}.csv", at + 1), &mut |out| {
                    let cell = |from: &Actor, to: &Actor| match (wave.get(from), wave.get(to)) {
                        _ if from == to => "0",
                        (Some(from), Some(to)) => match asked.pair(*from, *to) {
                            Pair::Tied => "1",
                            Pair::NotTied | Pair::Unknown => "0",
                            Pair::NotConfirmed | Pair::NotAsked => "",
                        },
                        _ => "10",
                    };
                    matrix(study, &all, &cell, out)
                })?;
            }
        }
    }
    leave_out(notes, "There are no waves of networks with as many pairs as would fill a disk", &large);
    Ok(())
}

fn actors(case: &Case) -> BTreeMap<Actor, AlterId> {
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut out = BTreeMap::new();
    for alter in case.document.network.alters() {
        let who = (alter.alter_type.to_string(), alter.label.clone());
        let count = counts.entry(who.clone()).or_default();
        *count += 1;
        out.insert((who.0, who.1, *count), alter.id);
    }
    out
}

fn matrix(
    study: &Study,
    all: &[&Actor],
    cell: &dyn Fn(&Actor, &Actor) -> &'static str,
    out: &mut dyn Write,
) -> io::Result<()> {
    let name = |at: usize, actor: &Actor| match (study.options().nameless, actor.2) {
        (true, _) => Cow::Owned(format!("actor {}", at + 1)),
        (_, 1) => guarded(&actor.1).into_owned().into(),
        (_, number) => Cow::Owned(format!("{} ({number})", guarded(&actor.1))),
    };
    let mut rows = Rows::new(out);
    let head = all.iter().enumerate().map(|(at, actor)| name(at, actor));
    rows.row([Cow::Borrowed("")].into_iter().chain(head))?;
    for (at, from) in all.iter().enumerate() {
        let cells = all.iter().map(|to| Cow::Borrowed(cell(from, to)));
        rows.row([name(at, from)].into_iter().chain(cells))?;
    }
    Ok(())
}
