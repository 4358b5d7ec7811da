//! Egos, alters, ties, pairs and stages, a table each, with all files of a study in one.
//!
//! They are UTF-8 without a mark at the start: the mark would become part of the first column's name in R's `read.csv`
//! and in programs that do not know it. Excel alone takes files without it for Western European, so that there is a
//! second set of the same tables with the mark.

use super::Notes;
use crate::csv::{Rows, guarded};
use crate::names::Names;
use crate::study::{Case, Study};
use crate::target::Target;
use crate::variables::{About, Variable, list, missing, reason_of, written};
use json::{Json, number};
use network::{Attributes, Key, Value};
use std::borrow::Cow;
use std::io::{self, Write};

/// What tells Excel that a table is UTF-8.
const MARK: &str = "\u{feff}";

/// Of networks with more pairs, all kinds of tie together, none are listed: most would say nothing, and fill a disk.
const MOST_PAIRS: usize = 20_000_000;

/// Whether a network has too many pairs to list.
pub(super) fn is_large(case: &Case) -> bool {
    let alters = case.document.network.alter_count();
    alters.saturating_mul(alters).saturating_mul(case.kinds().len()) > MOST_PAIRS
}

pub(super) fn plain(study: &Study, target: &mut dyn Target, notes: &mut Notes) -> io::Result<()> {
    write(study, target, notes, "")
}

pub(super) fn marked(study: &Study, target: &mut dyn Target, notes: &mut Notes) -> io::Result<()> {
    write(study, target, notes, MARK)
}

fn write(study: &Study, target: &mut dyn Target, notes: &mut Notes, mark: &str) -> io::Result<()> {
    let mut table = |name: &str, write: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>| {
        target.file(name, &mut |out| out.write_all(mark.as_bytes()).and_then(|()| write(out)))
    };
    table("egos.csv", &mut |out| egos(study, out))?;
    table("alters.csv", &mut |out| alters(study, out))?;
    table("ties.csv", &mut |out| ties(study, out))?;
    table("pairs.csv", &mut |out| pairs(study, out, notes))?;
    table("stages.csv", &mut |out| stages(study, out))
}

/// The columns of a table after those that it always has: answers, chosen options, and why there is no answer.
pub(super) struct Columns {
    columns: Vec<(String, Column)>,
}

enum Column {
    Named(Key),
    Answer(Key),
    Chosen(Key, String),
    Missing(Key),
}

impl Columns {
    /// The columns of a study's variables beside those that are called `fixed`. A name that is taken has a number after it.
    pub fn new(fixed: &[&str], study: &Study, about: About) -> Self {
        let mut names = Names::default();
        for name in fixed {
            names.take(name, "_");
        }
        let mut columns = Vec::new();
        if about == About::Alter {
            for prompt in study.prompts() {
                columns.push((names.take(&format!("named_in_{prompt}"), "_"), Column::Named(prompt.clone())));
            }
        }
        for variable in study.variables(about) {
            let of = |column: Column, name: String, names: &mut Names| (names.take(&name, "_"), column);
            let name = &variable.name;
            columns.push(of(Column::Answer(name.clone()), name.to_string(), &mut names));
            for option in &variable.options {
                let column = Column::Chosen(name.clone(), option.clone());
                columns.push(of(column, format!("{name}_{option}"), &mut names));
            }
            columns.push(of(Column::Missing(name.clone()), reason_of(name.as_str()), &mut names));
        }
        Columns { columns }
    }

    /// What they are called.
    pub fn head(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.columns.iter().map(|(name, _)| guarded(name))
    }

    /// The cells of somebody's answers, and of an alter by which prompts it was named.
    pub fn cells<'a>(&'a self, answers: &'a Attributes, named_in: &'a [Key]) -> impl Iterator<Item = Cow<'a, str>> {
        self.columns.iter().map(|(_, column)| match column {
            Column::Named(prompt) => Cow::Borrowed(truth(named_in.contains(prompt))),
            Column::Answer(name) => match answers.get(name) {
                Some(Value::Text(text)) => guarded(text),
                Some(Value::Bool(it)) => Cow::Borrowed(truth(*it)),
                _ => Cow::Owned(written(answers, name.as_str())),
            },
            Column::Chosen(name, option) => match Variable::is_chosen(answers, name.as_str(), option) {
                Some(chosen) => Cow::Borrowed(truth(chosen)),
                None => Cow::Borrowed(""),
            },
            Column::Missing(name) => match missing(answers, name.as_str()) {
                Some(Cow::Borrowed(reason)) => guarded(reason),
                Some(reason) => reason,
                None => Cow::Borrowed(""),
            },
        })
    }
}

/// True or false as R's `read.csv`, pandas and spreadsheets read it: small letters are a text to the first.
pub fn truth(it: bool) -> &'static str {
    if it { "TRUE" } else { "FALSE" }
}

const OF_EGO: [&str; 16] = [
    "network",
    "file",
    "participant",
    "interview",
    "protocol",
    "protocol_title",
    "protocol_sha256",
    "language",
    "started",
    "finished",
    "complete",
    "declined",
    "alters",
    "on_map",
    "ties",
    "asked",
];

fn egos(study: &Study, out: &mut dyn Write) -> io::Result<()> {
    let columns = Columns::new(&OF_EGO, study, About::Ego);
    let mut rows = Rows::new(out);
    rows.row(OF_EGO.into_iter().map(Cow::Borrowed).chain(columns.head()))?;
    for case in study.cases() {
        let head = head_of_ego(case);
        rows.row(head.iter().map(|it| guarded(it)).chain(columns.cells(case.document.network.ego(), &[])))?;
    }
    Ok(())
}

fn head_of_ego(case: &Case) -> [String; 16] {
    let interview = |member: &str| case.interview(member).unwrap_or_default();
    let is = |member: &str| case.is(member).map(truth).unwrap_or_default().to_owned();
    let protocol = |member: &str| case.protocol(member).unwrap_or_default();
    let network = &case.document.network;
    let on_map = network.alters().filter(|it| it.position.is_some()).count();
    [
        case.name.clone(),
        case.file.clone(),
        interview("participant"),
        interview("id"),
        protocol("id"),
        protocol("title"),
        protocol("sha256"),
        interview("language"),
        interview("started"),
        interview("finished"),
        is("complete"),
        is("declined"),
        network.alter_count().to_string(),
        on_map.to_string(),
        network.tie_count().to_string(),
        truth(case.document.asked.is_some()).to_owned(),
    ]
}

const OF_ALTER: [&str; 9] = ["network", "alter", "type", "label", "named_in", "order", "on_map", "x", "y"];

fn alters(study: &Study, out: &mut dyn Write) -> io::Result<()> {
    let columns = Columns::new(&OF_ALTER, study, About::Alter);
    let mut rows = Rows::new(out);
    rows.row(OF_ALTER.into_iter().map(Cow::Borrowed).chain(columns.head()))?;
    for case in study.cases() {
        for (at, alter) in case.document.network.alters().enumerate() {
            let place = |of: fn(&geometry::Point) -> f64| {
                Cow::Owned(alter.position.as_ref().map(|it| number(of(it))).unwrap_or_default())
            };
            let head = [
                guarded(&case.name),
                guarded(case.id(alter.id)),
                guarded(alter.alter_type.as_str()),
                guarded(study.label(case, alter)),
                Cow::Owned(list(alter.named_in.iter().map(Key::as_str))),
                Cow::Owned((at + 1).to_string()),
                Cow::Borrowed(truth(alter.position.is_some())),
                place(|it| it.x),
                place(|it| it.y),
            ];
            rows.row(head.into_iter().chain(columns.cells(&alter.attributes, &alter.named_in)))?;
        }
    }
    Ok(())
}

const OF_TIE: [&str; 5] = ["network", "kind", "directed", "source", "target"];

fn ties(study: &Study, out: &mut dyn Write) -> io::Result<()> {
    let columns = Columns::new(&OF_TIE, study, About::Tie);
    let mut rows = Rows::new(out);
    rows.row(OF_TIE.into_iter().map(Cow::Borrowed).chain(columns.head()))?;
    for case in study.cases() {
        let directed = case.document.directed();
        for tie in case.document.network.ties() {
            let head = [
                guarded(&case.name),
                guarded(tie.key.kind().as_str()),
                Cow::Borrowed(truth(directed.contains(tie.key.kind()))),
                guarded(case.id(tie.key.source())),
                guarded(case.id(tie.key.target())),
            ];
            rows.row(head.into_iter().chain(columns.cells(&tie.attributes, &[])))?;
        }
    }
    Ok(())
}

/// Every pair of alters for every kind of tie, of the files that say what was asked.
fn pairs(study: &Study, out: &mut dyn Write, notes: &mut Notes) -> io::Result<()> {
    let mut rows = Rows::new(out);
    rows.row(["network", "kind", "directed", "source", "target", "tie", "tie_missing"])?;
    let (mut unsaid, mut large) = (Vec::new(), Vec::new());
    for case in study.cases() {
        let alters: Vec<_> = case.document.network.alters().map(|it| it.id).collect();
        if case.document.asked.is_none() {
            unsaid.push(case.name.as_str());
            continue;
        }
        if is_large(case) {
            large.push(case.name.as_str());
            continue;
        }
        for (kind, directed) in case.kinds() {
            let asked = case.asked_pairs(&kind, directed);
            for (at, from) in alters.iter().enumerate() {
                for (other, to) in alters.iter().enumerate() {
                    if other == at || (other < at && !directed) {
                        continue;
                    }
                    let pair = asked.pair(*from, *to);
                    rows.row([
                        guarded(&case.name),
                        guarded(kind.as_str()),
                        Cow::Borrowed(truth(directed)),
                        guarded(case.id(*from)),
                        guarded(case.id(*to)),
                        Cow::Borrowed(pair.is_tied().map_or("", truth)),
                        Cow::Borrowed(pair.missing()),
                    ])?;
                }
            }
        }
    }
    leave_out(notes, "pairs.csv has no network whose file does not say which ties were asked about", &unsaid);
    leave_out(notes, &format!("pairs.csv has no network of more than {MOST_PAIRS} pairs"), &large);
    Ok(())
}

/// How long each stage was on screen and how often it was come to, of the files that say it.
fn stages(study: &Study, out: &mut dyn Write) -> io::Result<()> {
    let mut rows = Rows::new(out);
    rows.row(["network", "stage", "order", "seconds", "visits"])?;
    for case in study.cases() {
        let stages = case.document.graph.get("paradata").and_then(|it| it.get("stages")).and_then(Json::items);
        for (at, stage) in stages.unwrap_or_default().iter().enumerate() {
            let figure = |name: &str| stage.get(name).and_then(Json::as_f64).map(number).unwrap_or_default();
            let name = stage.get("stage").and_then(Json::as_str).unwrap_or_default();
            let order = (at + 1).to_string();
            rows.row([
                guarded(&case.name),
                guarded(name),
                order.into(),
                figure("seconds").into(),
                figure("visits").into(),
            ])?;
        }
    }
    Ok(())
}

/// Notes which networks something has not got, if there are any: the first by name.
pub(super) fn leave_out(notes: &mut Notes, what: &str, networks: &[&str]) {
    const NAMED: usize = 5;
    let first = networks.get(..NAMED).unwrap_or(networks).join(", ");
    match networks.len().saturating_sub(NAMED) {
        0 if networks.is_empty() => {}
        0 => notes.push(format!("{what}: {first}.")),
        others => notes.push(format!("{what}: {first} and {others} others.")),
    }
}
