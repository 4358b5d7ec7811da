//! `cohort`: the tables of a study.

use crate::WrongUse;
use crate::files::{Called, Files, unwritable};
use crate::report::{Outcome, table};
use anyhow::{Result, bail};
use clap::builder::PossibleValuesParser;
use comparison::{Choice, Figure, GroupBy, Offer, Record, Records, Row, Table, Waves, report, shown, tables, workbook};
use measures::Measure;
use network::Key;
use serde_json::json;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Options of `cohort`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    #[command(flatten)]
    files: Files,
    /// What networks are put into groups by: ego:VARIABLE, about:MEMBER of the interview such as about:protocol,
    /// folder, or file (the file's name up to its first digit, dash, dot or underscore). The first answer in words that
    /// has few groups otherwise.
    #[arg(long, value_name = "BY")]
    pub by: Option<String>,
    /// The figures of each network, with commas between: keys of measures, share:VARIABLE=ANSWER, mean:VARIABLE,
    /// ego:VARIABLE.
    #[arg(long, value_name = "FIGURES", value_delimiter = ',')]
    pub figures: Vec<String>,
    /// The alter variables whose composition is told, with commas between.
    #[arg(long, value_name = "VARIABLES", value_delimiter = ',')]
    pub composition: Vec<String>,
    /// What figures are correlated with, with commas between. What egos answered in numbers otherwise.
    #[arg(long, value_name = "FIGURES", value_delimiter = ',')]
    pub with: Vec<String>,
    /// Which file of participants with several is compared.
    #[arg(long, default_value = "first", value_parser = PossibleValuesParser::new(["first", "last", "every"]))]
    pub waves: String,
    /// A folder that is empty or not there yet, for every table as CSV, all of them as XLSX, and the report; tables are printed otherwise.
    #[arg(long)]
    pub out: Option<PathBuf>,
    /// Tell what there is to choose from, and nothing else.
    #[arg(long)]
    pub choices: bool,
}

/// Makes the tables. JSON is `{ "tables": [{ "id", "title", "note", "rows": [{ column: value, "networks": [names] }]
/// }], "refused": [{ "file", "said" }] }`; with `--choices` `{ "by", "figures", "composition", "with" }`.
///
/// # Errors
/// When there is no such file, when none of them can be read, when something is asked for that none has, or when the
/// folder cannot be written to.
pub fn run(args: &Args) -> Result<Outcome> {
    if let Some(out) = args.out.as_ref().filter(|it| !is_free(it)) {
        let said = format!("{} is there already and not an empty folder. Name another.", out.display());
        return Err(WrongUse(said).into());
    }
    let wanted = measures_of(args)?;
    let mut records = Records::default();
    let read = |document: formats::NetworkDocument| Record::of(&document, &wanted);
    args.files.each(Called::AsNamed, "Reading", read, |file, record| records.add(file, record))?;
    records.number_waves();
    if records.cases().is_empty() {
        let said: Vec<String> = records.refused().iter().map(|it| format!("{}: {}", it.file, it.said)).collect();
        bail!("none of the files can be read.\n{}", said.join("\n"));
    }
    let offer = Offer::of(&records);
    if args.choices {
        return Ok(choices(&offer));
    }
    let choice = choice(args, &records, &offer)?;
    let tables = tables(&records, &choice);
    for refused in records.refused() {
        eprintln!("{}: {}", refused.file, refused.said);
    }
    let mut text = String::new();
    match &args.out {
        Some(out) => {
            let made = super::export::now();
            let report = report(&records, &choice, &tables, made.as_deref());
            let workbook = workbook(&records, &choice, &tables)?;
            write(out, &records, &tables, &workbook, &report).map_err(|fault| unwritable(out, &fault))?;
            let networks = records.cases().len();
            let _ = writeln!(
                text,
                "{networks} networks as {} tables, tables.xlsx and report.html in {}",
                tables.len(),
                out.display()
            );
        }
        None => {
            for it in tables.iter().filter(|it| it.id != "files" && it.id != "cores") {
                let _ = writeln!(text, "{}\n{}", it.title, to_read(it));
            }
        }
    }
    let all = tables.iter().map(|it| serde_json::from_str(&json::canonical(&it.to_json(&records))));
    let json = json!({
        "tables": all.collect::<Result<Vec<serde_json::Value>, _>>()?,
        "refused": records.refused().iter().map(|it| json!({ "file": it.file, "said": it.said })).collect::<Vec<_>>(),
    });
    Ok(Outcome { table: text, json, success: records.refused().is_empty() })
}

fn is_free(out: &Path) -> bool {
    !out.exists() || fs::read_dir(out).is_ok_and(|mut entries| entries.next().is_none())
}

/// The measures that have to be worked out.
fn measures_of(args: &Args) -> Result<Vec<Measure>> {
    if args.choices {
        return Ok(Measure::ALL.to_vec());
    }
    let figures = if args.figures.is_empty() { Vec::new() } else { figures(&args.figures)? };
    let choice = Choice { figures, correlates: self::figures(&args.with)?, ..Choice::default() };
    let mut measures = choice.measures();
    if args.figures.is_empty() {
        measures.extend(Choice::usual_measures());
    }
    Ok(measures)
}

fn figures(keys: &[String]) -> Result<Vec<Figure>> {
    let figure = |key: &String| {
        Figure::from_key(key).ok_or_else(|| {
            let said = format!("There is no figure \"{key}\". Use --choices to see what these files have.");
            WrongUse(said).into()
        })
    };
    keys.iter().map(figure).collect()
}

fn choice(args: &Args, records: &Records, offer: &Offer) -> Result<Choice> {
    let mut choice = Choice::usual(records);
    if let Some(by) = &args.by {
        let by = GroupBy::from_key(by).filter(|it| records.cases().iter().any(|case| it.of(case).is_some()));
        choice.group = Some(by.ok_or_else(|| none("group", args.by.as_deref().unwrap_or_default()))?);
    }
    if !args.figures.is_empty() {
        choice.figures = figures(&args.figures)?;
    }
    if !args.with.is_empty() {
        choice.correlates = figures(&args.with)?;
    }
    if !args.composition.is_empty() {
        choice.composition = args.composition.iter().map(|it| Key::from(it.as_str())).collect();
    }
    let known: BTreeSet<String> = offer.figures.iter().map(Figure::key).collect();
    if let Some(missing) = choice.figures.iter().chain(&choice.correlates).find(|it| !known.contains(&it.key())) {
        return Err(none("figure", &missing.key()).into());
    }
    if let Some(missing) = choice.composition.iter().find(|it| !offer.composition.iter().any(|(name, _)| name == *it)) {
        return Err(none("variable with few answers", missing.as_str()).into());
    }
    choice.waves = Waves::from_key(&args.waves).unwrap_or_default();
    Ok(choice)
}

fn none(what: &str, key: &str) -> WrongUse {
    WrongUse(format!("No file has the {what} \"{key}\". Use --choices to see what these files have."))
}

fn choices(offer: &Offer) -> Outcome {
    let figures = |of: &[Figure]| of.iter().map(Figure::key).collect::<Vec<_>>();
    let mut text = String::new();
    let _ = writeln!(text, "--by");
    for (by, groups) in &offer.groups {
        let _ = writeln!(text, "  {}: {}", by.key(), groups.join(", "));
    }
    let _ = writeln!(text, "--figures\n  {}", figures(&offer.figures).join("\n  "));
    let _ = writeln!(text, "--composition");
    for (variable, answers) in &offer.composition {
        let _ = writeln!(text, "  {variable}: {}", answers.join(", "));
    }
    let _ = writeln!(text, "--with\n  {}", figures(&offer.numbers).join("\n  "));
    let json = json!({
        "by": offer.groups.iter().map(|(by, groups)| json!({ "by": by.key(), "groups": groups })).collect::<Vec<_>>(),
        "figures": figures(&offer.figures),
        "composition": offer.composition.iter().map(|(variable, answers)| json!({ "variable": variable.as_str(), "answers": answers })).collect::<Vec<_>>(),
        "with": figures(&offer.numbers),
    });
    Outcome::success(text, json)
}

fn to_read(of: &Table) -> String {
    let head: Vec<&str> = of.columns.iter().map(|it| it.key.as_str()).collect();
    let cells = |row: &Row| row.cells.iter().map(shown).collect();
    table(&head, &of.rows.iter().map(cells).collect::<Vec<_>>())
}

fn write(out: &Path, records: &Records, tables: &[Table], workbook: &[u8], report: &str) -> std::io::Result<()> {
    fs::create_dir_all(out)?;
    for table in tables {
        fs::write(out.join(format!("{}.csv", table.id)), table.to_csv(records))?;
    }
    fs::write(out.join("tables.xlsx"), workbook)?;
    fs::write(out.join("report.html"), report)
}
