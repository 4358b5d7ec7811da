//! Pajek's networks: `*Vertices` with labels and places, and a relation for each kind of tie, its `*Arcs` if it is
//! directed and its `*Edges` if not. (Mrvar & Batagelj, *Pajek reference manual*, sec. 5.3.)
//!
//! Pajek takes a file for Unicode only if there is a mark at its start, so that there is one where a label needs it.
//! There is no way to write a quotation mark in a label; an apostrophe stands in its place. Answers are not in it.

use super::Notes;
use crate::study::{Case, Study};
use crate::target::Target;
use json::number;
use network::{AlterId, Value};
use std::collections::BTreeMap;
use std::io::{self, Write};

pub(super) fn write(study: &Study, target: &mut dyn Target, _: &mut Notes) -> io::Result<()> {
    for case in study.cases() {
        target.file(&format!("{}.net", case.name), &mut |out| network(study, case, out))?;
    }
    Ok(())
}

fn network(study: &Study, case: &Case, out: &mut dyn Write) -> io::Result<()> {
    let network = &case.document.network;
    let labels = study.labels_apart(case);
    let kinds = case.kinds();
    if !labels.values().all(|it| it.is_ascii()) || !kinds.iter().all(|(kind, _)| kind.as_str().is_ascii()) {
        out.write_all("\u{feff}".as_bytes())?;
    }
    write!(out, "*Vertices {}\r\n", network.alter_count())?;
    let mut numbers: BTreeMap<AlterId, usize> = BTreeMap::new();
    for (at, alter) in network.alters().enumerate() {
        numbers.insert(alter.id, at + 1);
        let label = labels.get(&alter.id).map(String::as_str).unwrap_or_default();
        write!(out, "{} \"{}\"", at + 1, plain(label))?;
        if let Some(place) = alter.position {
            write!(out, " {} {} 0.5", number(place.x), number(place.y))?;
        }
        write!(out, "\r\n")?;
    }
    for (at, (kind, directed)) in kinds.iter().enumerate() {
        let heading = if *directed { "*Arcs" } else { "*Edges" };
        write!(out, "{heading} :{} \"{}\"\r\n", at + 1, plain(kind.as_str()))?;
        for tie in network.ties().filter(|it| it.key.kind() == kind) {
            let ends = [tie.key.source(), tie.key.target()].map(|it| numbers.get(&it).copied().unwrap_or_default());
            let weight = match tie.attributes.get("weight") {
                Some(Value::Number(weight)) => *weight,
                _ => 1.0,
            };
            write!(out, "{} {} {}\r\n", ends[0], ends[1], number(weight))?;
        }
    }
    Ok(())
}

/// A label on one line without quotation marks.
fn plain(label: &str) -> String {
    label
        .chars()
        .map(|it| {
            if it == '"' {
                '\''
            } else if it.is_control() {
                ' '
            } else {
                it
            }
        })
        .collect()
}
