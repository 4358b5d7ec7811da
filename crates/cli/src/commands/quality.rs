//! `quality`: how network files were answered.

use super::measures::refused;
use crate::files::{Called, Files};
use crate::report::{Outcome, table};
use anyhow::{Result, bail};
use exports::Options;
use quality::{Figure, Sheet, definitions, sheets};
use serde_json::{Value, json};
use std::fmt::Write as _;

/// Options of `quality`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    #[command(flatten)]
    files: Files,
}

/// Prints a row of figures for each file, with those remarked that lie beyond a bound; nothing is left out or changed. JSON is
/// `{ "files": [{ "file", "complete", "declined", "figures": { key: number }, "remarked": [key] }], "definitions": [{ "key", "name",
/// "definition", "remarked" }], "refused": [{ "file", "said" }] }`.
///
/// # Errors
/// When there is no such file, or none of them can be read.
pub fn run(args: &Args) -> Result<Outcome> {
    let study = args.files.study(Options::default(), None, Called::Plainly)?;
    if study.cases().is_empty() {
        let said: Vec<String> = study.refused().iter().map(|it| format!("{}: {}", it.file, it.said)).collect();
        bail!("none of the files can be read.\n{}", said.join("\n"));
    }
    let documents: Vec<_> = study.cases().iter().map(|case| &case.document).collect();
    let sheets = sheets(&documents);
    let mut header = vec!["file"];
    header.extend(Figure::ALL.iter().map(|figure| figure.name()));
    let row = |(case, sheet): (&exports::Case, &Sheet)| {
        let mut row = vec![case.file.clone()];
        row.extend(Figure::ALL.iter().map(|figure| cell(sheet, *figure)));
        row
    };
    let rows: Vec<Vec<String>> = study.cases().iter().zip(&sheets).map(row).collect();
    let mut text = table(&header, &rows);
    text.push_str("\nA figure with a star lies beyond its bound. Nothing is left out by that: look at the file.\n");
    for figure in Figure::ALL {
        let bound = if figure.remarked().is_empty() { String::new() } else { format!(" Star: {}.", figure.remarked()) };
        let _ = writeln!(text, "  {}: {}{bound}", figure.name(), figure.definition());
    }
    for refused in study.refused() {
        let _ = writeln!(text, "{} could not be read. {}", refused.file, refused.said);
    }
    let files: Vec<Value> = study
        .cases()
        .iter()
        .zip(&sheets)
        .map(|(case, sheet)| {
            let mut of = json!(sheet.to_json());
            of["file"] = Value::from(case.file.as_str());
            of
        })
        .collect();
    let json = json!({ "files": files, "definitions": json!(definitions()), "refused": refused(&study) });
    Ok(Outcome { table: text, json, success: study.refused().is_empty() })
}

fn cell(sheet: &Sheet, figure: Figure) -> String {
    let Some(number) = sheet.figure(figure) else { return String::new() };
    let star = if sheet.remarked().contains(&figure) { "*" } else { "" };
    match figure {
        Figure::Names => format!("{number:.0}{star}"),
        Figure::Minutes => format!("{number:.1}{star}"),
        _ => format!("{number:.2}{star}"),
    }
}
