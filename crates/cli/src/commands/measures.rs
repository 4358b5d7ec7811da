//! `measures`: numbers about network files.

use crate::WrongUse;
use crate::files::{Called, Files};
use crate::progress::Progress;
use crate::report::{Outcome, table};
use anyhow::Result;
use clap::builder::PossibleValuesParser;
use cohort::Exhibit;
use exports::{Case, Options, Study, add_row, guarded};
use measures::{AlterMeasure, Measure};
use rayon::prelude::*;
use serde_json::{Map, Value, json};

/// Options of `measures`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    #[command(flatten)]
    files: Files,
    /// Measures of each alter rather than of each network.
    #[arg(long)]
    pub alters: bool,
    /// Only these measures, by their keys, with commas between; all of them otherwise, but a few in a table to read.
    #[arg(long, value_name = "KEYS", value_delimiter = ',', value_parser = PossibleValuesParser::new(keys()))]
    pub only: Vec<String>,
    /// Print comma-separated values rather than a table to read.
    #[arg(long, conflicts_with = "json")]
    pub csv: bool,
}

/// The keys of all measures, each once.
fn keys() -> Vec<&'static str> {
    let mut keys: Vec<&str> = Measure::ALL.iter().map(|it| it.key()).collect();
    keys.extend(AlterMeasure::ALL.iter().map(|it| it.key()));
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// What a table to read has if nothing else is asked for.
const FEW: [Measure; 7] = [
    Measure::Size,
    Measure::OnMap,
    Measure::Ties,
    Measure::AverageDegree,
    Measure::Density,
    Measure::Isolates,
    Measure::MaxCore,
];
const FEW_OF_ALTERS: [AlterMeasure; 4] =
    [AlterMeasure::Degree, AlterMeasure::Core, AlterMeasure::Betweenness, AlterMeasure::Constraint];

/// A row: what it is about, and its numbers.
struct Row {
    about: Vec<String>,
    numbers: Vec<Option<f64>>,
}

/// Works measures out, several files at once. JSON is `{ "networks": [{ "file", "network", "measures": { … } }], "refused":
/// [{ "file", "said" }] }`; with `--alters` a network has `"alters": [{ "alter", "type", "label", "measures": { … } }]` in place of
/// `measures`. What is undefined is `null`.
///
/// # Errors
/// When there is no such file, or a measure asked for is none of alters, or none of networks.
pub fn run(args: &Args) -> Result<Outcome> {
    let few = !args.csv;
    let networks = chosen(args, Measure::ALL, Measure::key, if few { &FEW } else { Measure::ALL });
    let alters =
        chosen(args, AlterMeasure::ALL, AlterMeasure::key, if few { &FEW_OF_ALTERS } else { AlterMeasure::ALL });
    let (some, of) =
        if args.alters { (alters.printed.is_empty(), "alters") } else { (networks.printed.is_empty(), "networks") };
    if some {
        return Err(WrongUse(format!("None of these is a measure of {of}: {}.", args.only.join(", "))).into());
    }
    let study = args.files.study(Options::default(), None, Called::AsNamed)?;
    let progress = Progress::new("Measuring", study.cases().len());
    let measured = |case: &Case| {
        let rows =
            if args.alters { of_alters(&study, case, &alters.all) } else { vec![of_network(case, &networks.all)] };
        progress.step();
        rows
    };
    let rows: Vec<Vec<Row>> = study.cases().par_iter().map(measured).collect();
    drop(progress);

    let (all, printed): (Vec<&str>, Vec<&str>) = if args.alters {
        (alters.all.iter().map(|it| it.key()).collect(), alters.printed.iter().map(|it| it.key()).collect())
    } else {
        (networks.all.iter().map(|it| it.key()).collect(), networks.printed.iter().map(|it| it.key()).collect())
    };
    let head: &[&str] = if args.alters { &["network", "alter", "type", "label"] } else { &["network", "file"] };
    let columns: Vec<usize> = printed.iter().filter_map(|key| all.iter().position(|it| it == key)).collect();
    let flat = || rows.iter().flatten();
    let title: Vec<&str> = head.iter().copied().chain(printed.iter().copied()).collect();
    let text = if args.csv {
        let mut text = String::new();
        add_row(&mut text, &title);
        for row in flat() {
            let about = row.about.iter().map(|it| guarded(it));
            let number = |at: &usize| row.numbers.get(*at).copied().flatten().map(json::number).unwrap_or_default();
            add_row(&mut text, about.chain(columns.iter().map(|at| number(at).into())));
        }
        text
    } else {
        let cells = |row: &Row| {
            let number = |at: &usize| row.numbers.get(*at).copied().flatten().map_or_else(|| "–".to_owned(), short);
            row.about.iter().cloned().chain(columns.iter().map(number)).collect()
        };
        table(&title, &flat().map(cells).collect::<Vec<_>>())
    };
    for refused in study.refused() {
        eprintln!("{}: {}", refused.file, refused.said);
    }
    let json = json!({
        "networks": study.cases().iter().zip(&rows).map(|(case, rows)| network_json(args.alters, case, rows, &all)).collect::<Vec<_>>(),
        "refused": refused(&study),
    });
    Ok(Outcome { table: text, json, success: study.refused().is_empty() })
}

/// The files that could not be read, as they stand in JSON.
pub(super) fn refused(study: &Study) -> Vec<Value> {
    study.refused().iter().map(|it| json!({ "file": it.file, "said": it.said })).collect()
}

/// The measures that are worked out, and those of them that are printed.
struct Chosen<T> {
    all: Vec<T>,
    printed: Vec<T>,
}

fn chosen<T: Copy>(args: &Args, all: &[T], key: fn(T) -> &'static str, few: &[T]) -> Chosen<T> {
    if args.only.is_empty() {
        return Chosen { all: all.to_vec(), printed: few.to_vec() };
    }
    let find = |wanted: &String| all.iter().copied().find(|it| key(*it) == wanted.as_str());
    let found: Vec<T> = args.only.iter().filter_map(find).collect();
    Chosen { all: found.clone(), printed: found }
}

fn of_network(case: &Case, measures: &[Measure]) -> Row {
    let exhibit = Exhibit::new(&case.file, case.document.clone());
    let sheet = exhibit.sheet();
    let numbers = measures.iter().map(|it| sheet.number(*it)).collect();
    Row { about: vec![case.name.clone(), case.file.clone()], numbers }
}

fn of_alters(study: &Study, case: &Case, measures: &[AlterMeasure]) -> Vec<Row> {
    let exhibit = Exhibit::new(&case.file, case.document.clone());
    let figures: Vec<_> = measures.iter().map(|it| exhibit.measured(*it)).collect();
    let row = |alter: &network::Alter| {
        let at = exhibit.on_map().binary_search(&alter.id).ok();
        let about = [&case.name, case.id(alter.id), alter.alter_type.as_str(), study.label(case, alter)];
        let number = |of: &cohort::Figures| at.and_then(|at| of.get(at).copied().flatten());
        Row { about: about.map(str::to_owned).to_vec(), numbers: figures.iter().map(number).collect() }
    };
    case.document.network.alters().map(row).collect()
}

fn network_json(alters: bool, case: &Case, rows: &[Row], keys: &[&str]) -> Value {
    let measures = |row: &Row| -> Map<String, Value> {
        keys.iter().zip(&row.numbers).map(|(key, number)| ((*key).to_owned(), json!(number))).collect()
    };
    if !alters {
        return json!({ "file": case.file, "network": case.name, "measures": rows.first().map(measures) });
    }
    let alter = |row: &Row| {
        let about = |at: usize| row.about.get(at);
        json!({ "alter": about(1), "type": about(2), "label": about(3), "measures": measures(row) })
    };
    json!({ "file": case.file, "network": case.name, "alters": rows.iter().map(alter).collect::<Vec<_>>() })
}

/// A number to read: three digits after the point.
fn short(number: f64) -> String {
    if number.fract() == 0.0 { json::number(number) } else { format!("{number:.3}") }
}
