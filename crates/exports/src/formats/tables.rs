//! Egos, alters, ties, pairs and stages, a table each, with all files of a study in one.
//!
//! They are UTF-8 without a mark at the start: the mark would become part of the first column's name in R's `read.csv`
//! and in programs that do not know it. Excel alone takes files without it for Western European, so that there is a
//! second set of the same tables with the mark.

use super::Notes;
use crate::csv::{Rows, Sink, guarded};
use crate::names::Names;
use crate::study::{Case, Study};
use crate::target::Target;
use crate::variables::{About, ValueType, Variable, list, missing, reason_of, written};
use json::{Json, number};
use network::{Attributes, Key, Value};
use std::borrow::Cow;
use std::io;

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
    for table in tables(study) {
        target.file(&format!("{}.csv", table.name), &mut |out| {
            out.write_all(mark.as_bytes())?;
            (table.write)(study, &mut Rows::new(out), notes)
        })?;
    }
    Ok(())
}

/// One of the tables.
pub(super) struct Table {
    /// Its name in files
    pub name: &'static str,
    /// Whom its variables are about
    pub about: Option<About>,
    /// The columns that it always has
    fixed: &'static [&'static str],
    /// Writes all rows, the names of the columns first
    pub write: fn(&Study, &mut dyn Sink, &mut Notes) -> io::Result<()>,
}

/// All of them that a study has.
pub(super) fn tables(study: &Study) -> impl Iterator<Item = &'static Table> {
    TABLES.iter().chain(study.has_ego_ties().then_some(&EGO_TIES))
}

static TABLES: [Table; 5] = [
    Table { name: "egos", about: Some(About::Ego), fixed: &OF_EGO, write: egos },
    Table { name: "alters", about: Some(About::Alter), fixed: &OF_ALTER, write: alters },
    Table { name: "ties", about: Some(About::Tie), fixed: &OF_TIE, write: ties },
    Table { name: "pairs", about: None, fixed: &OF_PAIR, write: pairs },
    Table { name: "stages", about: None, fixed: &OF_STAGE, write: stages },
];

/// The ties between egos and alters: only where naming somebody made such ties.
static EGO_TIES: Table = Table { name: "ego_ties", about: None, fixed: &OF_TIE, write: ego_ties };

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cells {
    Text,
    Whole,
    Number,
    Truth,
}

/// A column of a table.
pub(super) struct Column<'a> {
    pub name: String,
    pub cells: Cells,
    /// The variable, and which of its columns this is
    pub of: Option<(&'a Key, Part<'a>)>,
}

/// What a column says of a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part<'a> {
    Answer,
    Chosen(&'a str),
    Missing,
}

impl Table {
    /// Its columns, in their order.
    pub fn columns<'a>(&self, study: &Study, variables: &'a Columns) -> Vec<Column<'a>> {
        let fixed = self.fixed.iter().map(|name| {
            let cells = match *name {
                "order" | "alters" | "ties" | "visits" => Cells::Whole,
                "on_map" if self.name == "egos" => Cells::Whole,
                "x" | "y" | "seconds" => Cells::Number,
                "on_map" | "complete" | "declined" | "asked" | "directed" | "tie" => Cells::Truth,
                _ => Cells::Text,
            };
            Column { name: (*name).to_owned(), cells, of: None }
        });
        let types = self.about.map(|about| study.variables(about)).unwrap_or_default();
        let of_answer = |of: &Key| match types.iter().find(|it| it.name == *of).map(|it| it.value_type) {
            Some(ValueType::Bool) => Cells::Truth,
            Some(ValueType::Whole) => Cells::Whole,
            Some(ValueType::Number) => Cells::Number,
            _ => Cells::Text,
        };
        let variables = variables.columns.iter().map(|(name, column)| {
            let (cells, of) = match column {
                Source::Named(_) => (Cells::Truth, None),
                Source::Answer(of) => (of_answer(of), Some((of, Part::Answer))),
                Source::Chosen(of, option) => (Cells::Truth, Some((of, Part::Chosen(option.as_str())))),
                Source::Missing(of) => (Cells::Text, Some((of, Part::Missing))),
            };
            Column { name: name.clone(), cells, of }
        });
        fixed.chain(variables).collect()
    }

    /// The columns of variables that it has.
    pub fn variables(&self, study: &Study) -> Columns {
        self.about.map_or_else(Columns::none, |about| Columns::new(self.fixed, study, about))
    }
}

/// The columns of a table after those that it always has: answers, chosen options, and why there is no answer.
pub(super) struct Columns {
    columns: Vec<(String, Source)>,
}

/// Where the cells of a column come from.
enum Source {
    Named(Key),
    Answer(Key),
    Chosen(Key, String),
    Missing(Key),
}

impl Columns {
    fn none() -> Self {
        Columns { columns: Vec::new() }
    }

    /// The columns of a study's variables beside those that are called `fixed`. A name that is taken has a number after it.
    pub fn new(fixed: &[&str], study: &Study, about: About) -> Self {
        let mut names = Names::default();
        for name in fixed {
            names.take(name, "_");
        }
        let mut columns = Vec::new();
        if about == About::Alter {
            for prompt in study.prompts() {
                columns.push((names.take(&format!("named_in_{prompt}"), "_"), Source::Named(prompt.clone())));
            }
        }
        for variable in study.variables(about) {
            let of = |column: Source, name: String, names: &mut Names| (names.take(&name, "_"), column);
            let name = &variable.name;
            columns.push(of(Source::Answer(name.clone()), name.to_string(), &mut names));
            for option in &variable.options {
                let column = Source::Chosen(name.clone(), option.clone());
                columns.push(of(column, format!("{name}_{option}"), &mut names));
            }
            columns.push(of(Source::Missing(name.clone()), reason_of(name.as_str()), &mut names));
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
            Source::Named(prompt) => Cow::Borrowed(truth(named_in.contains(prompt))),
            Source::Answer(name) => match answers.get(name) {
                Some(Value::Text(text)) => guarded(text),
                Some(Value::Bool(it)) => Cow::Borrowed(truth(*it)),
                _ => Cow::Owned(written(answers, name.as_str())),
            },
            Source::Chosen(name, option) => match Variable::is_chosen(answers, name.as_str(), option) {
                Some(chosen) => Cow::Borrowed(truth(chosen)),
                None => Cow::Borrowed(""),
            },
            Source::Missing(name) => match missing(answers, name.as_str()) {
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

fn egos(study: &Study, rows: &mut dyn Sink, _: &mut Notes) -> io::Result<()> {
    let columns = Columns::new(&OF_EGO, study, About::Ego);
    rows.put(&OF_EGO.into_iter().map(Cow::Borrowed).chain(columns.head()).collect::<Vec<_>>())?;
    for case in study.cases() {
        let head = head_of_ego(case);
        rows.put(
            &head
                .iter()
                .map(|it| guarded(it))
                .chain(columns.cells(case.document.network.ego(), &[]))
                .collect::<Vec<_>>(),
        )?;
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

fn alters(study: &Study, rows: &mut dyn Sink, _: &mut Notes) -> io::Result<()> {
    let columns = Columns::new(&OF_ALTER, study, About::Alter);
    rows.put(&OF_ALTER.into_iter().map(Cow::Borrowed).chain(columns.head()).collect::<Vec<_>>())?;
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
            rows.put(&head.into_iter().chain(columns.cells(&alter.attributes, &alter.named_in)).collect::<Vec<_>>())?;
        }
    }
    Ok(())
}

const OF_TIE: [&str; 5] = ["network", "kind", "directed", "source", "target"];

fn ties(study: &Study, rows: &mut dyn Sink, _: &mut Notes) -> io::Result<()> {
    let columns = Columns::new(&OF_TIE, study, About::Tie);
    rows.put(&OF_TIE.into_iter().map(Cow::Borrowed).chain(columns.head()).collect::<Vec<_>>())?;
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
            rows.put(&head.into_iter().chain(columns.cells(&tie.attributes, &[])).collect::<Vec<_>>())?;
        }
    }
    Ok(())
}

fn ego_ties(study: &Study, rows: &mut dyn Sink, _: &mut Notes) -> io::Result<()> {
    rows.put(&OF_TIE.map(Cow::Borrowed))?;
    for case in study.cases() {
        let directed = case.document.directed();
        for tie in case.ego_ties() {
            let [kind, source, target] =
                ["key", "source", "target"].map(|member| tie.get(member).and_then(Json::as_str).unwrap_or_default());
            let is_directed = directed.iter().any(|it| it.as_str() == kind);
            rows.put(&[
                guarded(&case.name),
                guarded(kind),
                Cow::Borrowed(truth(is_directed)),
                guarded(source),
                guarded(target),
            ])?;
        }
    }
    Ok(())
}

const OF_PAIR: [&str; 7] = ["network", "kind", "directed", "source", "target", "tie", "tie_missing"];

/// Every pair of alters for every kind of tie, of the files that say what was asked.
fn pairs(study: &Study, rows: &mut dyn Sink, notes: &mut Notes) -> io::Result<()> {
    rows.put(&OF_PAIR.map(Cow::Borrowed))?;
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
                    rows.put(&[
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

const OF_STAGE: [&str; 5] = ["network", "stage", "order", "seconds", "visits"];

/// How long each stage was on screen and how often it was come to, of the files that say it.
fn stages(study: &Study, rows: &mut dyn Sink, _: &mut Notes) -> io::Result<()> {
    rows.put(&OF_STAGE.map(Cow::Borrowed))?;
    for case in study.cases() {
        let stages = case.document.graph.get("paradata").and_then(|it| it.get("stages")).and_then(Json::items);
        for (at, stage) in stages.unwrap_or_default().iter().enumerate() {
            let figure = |name: &str| stage.get(name).and_then(Json::as_f64).map(number).unwrap_or_default();
            let name = stage.get("stage").and_then(Json::as_str).unwrap_or_default();
            let order = (at + 1).to_string();
            rows.put(&[
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
