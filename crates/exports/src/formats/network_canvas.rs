//! Tables with the names and columns of Network Canvas's own export, for programs that read that: for each network one of
//! ego, one for each type of alter and one for each kind of tie.
//!
//! It does better in three things. Types and kinds whose names have the same letters keep a file each. Options that could
//! be chosen are blank where the question was left open, not `false`. A network without alters or ties has tables of
//! headings alone, once.

use super::Notes;
use crate::csv::{Rows, guarded};
use crate::names::{Names, file_part};
use crate::study::{Case, Study};
use crate::target::Target;
use crate::variables::{About, Variable, written};
use json::number;
use network::{AlterId, Attributes, Key, Value};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Write};

const OF_EGO: [&str; 7] = [
    "networkCanvasEgoUUID",
    "networkCanvasCaseID",
    "networkCanvasSessionID",
    "networkCanvasProtocolName",
    "sessionStart",
    "sessionFinish",
    "sessionExported",
];
const OF_ALTER: [&str; 6] = ["nodeID", "networkCanvasEgoUUID", "networkCanvasUUID", "name", "map_x", "map_y"];
const OF_TIE: [&str; 7] = [
    "edgeID",
    "from",
    "to",
    "networkCanvasEgoUUID",
    "networkCanvasUUID",
    "networkCanvasSourceUUID",
    "networkCanvasTargetUUID",
];

/// The columns of variables: one, or one for each option.
struct Columns(Vec<(String, Key, Option<String>)>);

impl Columns {
    fn new(fixed: &[&str], variables: &[Variable]) -> Self {
        let mut names = Names::default();
        for name in fixed {
            names.take(name, "_");
        }
        let mut columns = Vec::new();
        for variable in variables {
            let name = &variable.name;
            if variable.options.is_empty() {
                columns.push((names.take(name.as_str(), "_"), name.clone(), None));
            }
            for option in &variable.options {
                columns.push((names.take(&format!("{name}_{option}"), "_"), name.clone(), Some(option.clone())));
            }
        }
        Columns(columns)
    }

    fn head(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.0.iter().map(|(name, ..)| guarded(name))
    }

    fn cells<'a>(&'a self, answers: &'a Attributes) -> impl Iterator<Item = Cow<'a, str>> {
        self.0.iter().map(|(_, name, option)| match option {
            Some(option) => match Variable::is_chosen(answers, name.as_str(), option) {
                Some(true) => "true".into(),
                Some(false) => "false".into(),
                None => "".into(),
            },
            None => match answers.get(name) {
                Some(Value::Text(text)) => guarded(text),
                _ => Cow::Owned(written(answers, name.as_str())),
            },
        })
    }
}

pub(super) fn write(study: &Study, target: &mut dyn Target, _: &mut Notes) -> io::Result<()> {
    let [ego, alter, tie] = [About::Ego, About::Alter, About::Tie].map(|about| study.variables(about));
    let (ego, alter, tie) = (Columns::new(&OF_EGO, &ego), Columns::new(&OF_ALTER, &alter), Columns::new(&OF_TIE, &tie));
    let mut names = Names::default();
    for case in study.cases() {
        let exported = study.options().exported.as_deref().unwrap_or_default();
        target.file(&format!("{}_ego.csv", case.name), &mut |out| write_ego(case, exported, &ego, out))?;
        let network = &case.document.network;
        let mut types: Vec<Key> = Vec::new();
        for alter in network.alters() {
            if !types.contains(&alter.alter_type) {
                types.push(alter.alter_type.clone());
            }
        }
        // Readers look for one of each at least.
        for kind in types.iter().map(Some).chain(types.is_empty().then_some(None)) {
            let name = file_name(case, "attributeList", kind, &mut names);
            target.file(&name, &mut |out| write_alters(study, case, kind, &alter, out))?;
        }
        write_ties(case, &tie, target, &mut names)?;
    }
    Ok(())
}

fn write_ego(case: &Case, exported: &str, columns: &Columns, out: &mut dyn Write) -> io::Result<()> {
    let mut rows = Rows::new(out);
    rows.row(OF_EGO.into_iter().map(Cow::Borrowed).chain(columns.head()))?;
    let said = |member: &str| case.interview(member);
    let head = [
        ego(case),
        said("participant").unwrap_or_else(|| case.name.clone()),
        said("id").unwrap_or_else(|| case.name.clone()),
        case.protocol("title").or(case.protocol("id")).unwrap_or_default(),
        said("started").unwrap_or_default(),
        said("finished").unwrap_or_default(),
        exported.to_owned(),
    ];
    rows.row(head.iter().map(|it| guarded(it)).chain(columns.cells(case.document.network.ego())))
}

fn write_alters(
    study: &Study,
    case: &Case,
    alter_type: Option<&Key>,
    columns: &Columns,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut rows = Rows::new(out);
    rows.row(OF_ALTER.into_iter().map(Cow::Borrowed).chain(columns.head()))?;
    let alters = case.document.network.alters().enumerate();
    for (at, alter) in alters.filter(|(_, alter)| Some(&alter.alter_type) == alter_type) {
        let place = alter.position.map(|it| [number(it.x), number(it.y)]).unwrap_or_default();
        let head = [
            Cow::Owned((at + 1).to_string()),
            Cow::Owned(guarded(&ego(case)).into_owned()),
            Cow::Owned(uuid(case, alter.id)),
            guarded(study.label(case, alter)),
        ];
        rows.row(head.into_iter().chain(place.map(Cow::Owned)).chain(columns.cells(&alter.attributes)))?;
    }
    Ok(())
}

fn write_ties(case: &Case, columns: &Columns, target: &mut dyn Target, names: &mut Names) -> io::Result<()> {
    let network = &case.document.network;
    let numbers: BTreeMap<AlterId, usize> = network.alters().enumerate().map(|(at, it)| (it.id, at + 1)).collect();
    let mut kinds: Vec<Key> = case.kinds().into_iter().map(|(kind, _)| kind).collect();
    kinds.retain(|kind| network.ties().any(|tie| tie.key.kind() == kind));
    for kind in kinds.iter().map(Some).chain(kinds.is_empty().then_some(None)) {
        let name = file_name(case, "edgeList", kind, names);
        target.file(&name, &mut |out| ties_of_kind(case, kind, &numbers, columns, out))?;
    }
    Ok(())
}

fn ties_of_kind(
    case: &Case,
    kind: Option<&Key>,
    numbers: &BTreeMap<AlterId, usize>,
    columns: &Columns,
    out: &mut dyn Write,
) -> io::Result<()> {
    let number = |id: AlterId| Cow::Owned(numbers.get(&id).map(usize::to_string).unwrap_or_default());
    let mut rows = Rows::new(out);
    rows.row(OF_TIE.into_iter().map(Cow::Borrowed).chain(columns.head()))?;
    let ties = case.document.network.ties().enumerate();
    for (at, tie) in ties.filter(|(_, tie)| Some(tie.key.kind()) == kind) {
        let (source, target) = (tie.key.source(), tie.key.target());
        let head = [
            Cow::Owned((at + 1).to_string()),
            number(source),
            number(target),
            Cow::Owned(guarded(&ego(case)).into_owned()),
            Cow::Owned(guarded(&format!("{}/tie/{}", case.name, at + 1)).into_owned()),
            Cow::Owned(uuid(case, source)),
            Cow::Owned(uuid(case, target)),
        ];
        rows.row(head.into_iter().chain(columns.cells(&tie.attributes)))?;
    }
    Ok(())
}

fn file_name(case: &Case, list: &str, kind: Option<&Key>, names: &mut Names) -> String {
    let name = match kind {
        Some(kind) => format!("{}_{list}_{}", case.name, file_part(kind.as_str())),
        None => format!("{}_{list}", case.name),
    };
    format!("{}.csv", names.take(&name, "-"))
}

/// The id of ego: Network Canvas's own, of a session that was imported.
fn ego(case: &Case) -> String {
    case.interview("ego").unwrap_or_else(|| case.name.clone())
}

/// An id that no other alter of the study has. Those that Network Canvas gave are kept.
fn uuid(case: &Case, alter: AlterId) -> String {
    match case.interview("ego") {
        Some(_) => guarded(case.id(alter)).into_owned(),
        None => guarded(&format!("{}/{}", case.name, case.id(alter))).into_owned(),
    }
}
