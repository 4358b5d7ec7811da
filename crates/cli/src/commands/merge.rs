//! `merge`: the files of people who named each other, as one whole network.

use crate::WrongUse;
use crate::files::{Called, Files, unreadable, unwritable};
use crate::report::{Outcome, table};
use anyhow::{Context, Result, bail};
use clap::builder::PossibleValuesParser;
use exports::{Case, Options, Study, add_row, guarded};
use network::Alter;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use whole::{Agreement, Rule, Whole};

/// Options of `merge`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    #[command(flatten)]
    files: Files,
    /// The alters' variable that says who they are: the same in all files.
    #[arg(long, value_name = "VARIABLE", default_value = "roster_id")]
    pub by: String,
    /// Ego's variable that says the same of ego; the participant of the file otherwise.
    #[arg(long, value_name = "VARIABLE")]
    pub me: Option<String>,
    /// A table that says who everyone is, in place of variables: columns network, alter (empty for ego) and person.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["by", "me"])]
    pub matches: Option<PathBuf>,
    /// Write such a table to be looked through, with a person wherever several files have the same name, and nothing
    /// else.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["matches", "out"])]
    pub suggest: Option<PathBuf>,
    /// What makes a tie: one "reported" it (with a direction), "either" of two did, or "both" did.
    #[arg(long, default_value = "either", value_parser = PossibleValuesParser::new(Rule::ALL.map(Rule::key)))]
    pub rule: String,
    /// The network file to write.
    #[arg(long, required_unless_present = "suggest")]
    pub out: Option<PathBuf>,
}

/// Puts files together. JSON is `{ "out", "rule", "people", "not_answered", "agreement", "remarks", "refused" }`; with
/// `--suggest` `{ "out", "rows", "persons" }`.
///
/// # Errors
/// When there is no such file, when the table of matches does not fit, or when something is there already or cannot be
/// written.
pub fn run(args: &Args) -> Result<Outcome> {
    let place = args.suggest.as_ref().or(args.out.as_ref()).context("a place to write to is needed")?;
    if place.exists() {
        return Err(WrongUse(format!("{} is there already. Name another.", place.display())).into());
    }
    let study = args.files.study(Options::default(), None, Called::AsNamed)?;
    for refused in study.refused() {
        eprintln!("{}: {}", refused.file, refused.said);
    }
    if study.cases().is_empty() {
        bail!("none of the files can be read, so nothing was written.");
    }
    if args.suggest.is_some() {
        return suggest(&study, place);
    }
    let matches = args.matches.as_deref().map(|path| matches(&study, path)).transpose()?;
    let identify = |case: &Case, alter: Option<&Alter>| match (&matches, alter) {
        (Some(matches), _) => {
            let id = alter.map(|it| case.id(it.id)).unwrap_or_default();
            matches.get(&(case.name.clone(), id.to_owned())).cloned()
        }
        (None, Some(alter)) => answer(&alter.attributes, &args.by),
        (None, None) => match &args.me {
            Some(me) => answer(case.document.network.ego(), me),
            None => case.interview("participant"),
        },
    };
    let whole = Whole::of(&study, &identify);
    let rule = Rule::ALL.into_iter().find(|it| it.key() == args.rule).context("a rule is needed")?;
    let text = json::canonical(&whole.to_json(rule));
    fs::write(place, text).map_err(|fault| unwritable(place, &fault))?;
    told(&study, &whole, rule, place)
}

/// An answer as an id: a text or a number.
fn answer(answers: &network::Attributes, variable: &str) -> Option<String> {
    Some(exports::written(answers, variable)).filter(|it| !it.trim().is_empty())
}

fn told(study: &Study, whole: &Whole, rule: Rule, out: &Path) -> Result<Outcome> {
    let silent = whole.people().values().filter(|it| !it.answered).count();
    let ties = whole.ties(rule).len();
    let mut text = format!(
        "{} people, of whom {silent} did not answer, and {ties} ties in {}\n",
        whole.people().len(),
        out.display()
    );
    for remark in whole.remarks() {
        let _ = writeln!(text, "{remark}");
    }
    let row = |(kind, it): (&str, Agreement)| {
        let share = it.share().map_or_else(|| "–".to_owned(), |it| format!("{it:.3}"));
        let counts = [it.both, it.one, it.neither, it.unanswered].map(|it| it.to_string());
        [kind.to_owned()].into_iter().chain(counts).chain([share]).collect()
    };
    let rows: Vec<Vec<String>> = whole.agreement().into_iter().map(row).collect();
    text.push('\n');
    text.push_str(&table(&["named in", "both", "one", "neither", "unanswered", "agreement"], &rows));
    let mut json: Value = serde_json::from_str(&json::canonical(&whole.about(rule)))?;
    json["out"] = json!(out.to_string_lossy());
    json["ties"] = json!(ties);
    json["refused"] = json!(super::measures::refused(study));
    Ok(Outcome { table: text, json, success: study.refused().is_empty() })
}

const HEAD: [&str; 4] = ["network", "alter", "label", "person"];

/// Who everyone is, by the network and the alter's id, which is empty for ego.
fn matches(study: &Study, path: &Path) -> Result<BTreeMap<(String, String), String>> {
    let bytes = fs::read(path).map_err(|fault| unreadable(path, &fault))?;
    let mut table = csv::Reader::from_reader(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes));
    let head = table.headers()?.clone();
    let column = |name: &str| {
        let said = || format!("{}: There is no column \"{name}\". Use --suggest to have such a table.", path.display());
        head.iter().position(|it| it == name).with_context(said)
    };
    let (network, alter, person) = (column("network")?, column("alter")?, column("person")?);
    let known: BTreeSet<&str> = study.cases().iter().map(|it| it.name.as_str()).collect();
    let mut matches = BTreeMap::new();
    for (number, row) in table.records().enumerate() {
        let row = row.with_context(|| format!("{} is not a table", path.display()))?;
        // Row 1 is the head.
        let line = number + 2;
        let cell = |at: usize| row.get(at).map(bare).unwrap_or_default();
        let (network, alter, person) = (cell(network), cell(alter), cell(person));
        if !known.contains(network.as_str()) {
            bail!("{}, row {line}: None of the files is called \"{network}\".", path.display());
        }
        if person.trim().is_empty() {
            continue;
        }
        if matches.insert((network.clone(), alter.clone()), person.trim().to_owned()).is_some() {
            bail!("{}, row {line}: \"{alter}\" of \"{network}\" is there twice.", path.display());
        }
    }
    Ok(matches)
}

/// A text without the apostrophe that marks what a spreadsheet would take for a formula.
fn bare(cell: &str) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if guarded(rest) != rest => rest.to_owned(),
        _ => cell.to_owned(),
    }
}

/// Proposes who is the same: whoever has the same name, small and capital letters alike, in several files.
fn suggest(study: &Study, out: &Path) -> Result<Outcome> {
    let folded = |name: &str| name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ");
    let mut files_of: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let everyone = study.cases().iter().flat_map(|case| {
        let ego = (case, String::new(), case.interview("participant").unwrap_or_else(|| case.name.clone()));
        let alters = case.document.network.alters();
        std::iter::once(ego).chain(alters.map(move |it| (case, case.id(it.id).to_owned(), it.label.clone())))
    });
    let everyone: Vec<_> = everyone.collect();
    for (case, _, label) in &everyone {
        files_of.entry(folded(label)).or_default().insert(&case.name);
    }
    let (mut text, mut persons) = (String::new(), BTreeSet::new());
    add_row(&mut text, HEAD);
    for (case, id, label) in &everyone {
        let name = folded(label);
        let is_same = id.is_empty() || files_of.get(&name).is_some_and(|it| it.len() > 1);
        let person = if is_same { name } else { String::new() };
        add_row(&mut text, [&case.name, id, label, &person].map(|it| guarded(it)));
        persons.extend(Some(person).filter(|it| !it.is_empty()));
    }
    fs::write(out, text).map_err(|fault| unwritable(out, &fault))?;
    let said = format!(
        "{} rows in {}. Look through the column person: the same there is the same person, and an empty cell one by themselves.\n\
         Then: sociogram merge … --matches {}\n",
        everyone.len(),
        out.display(),
        out.display()
    );
    let json = json!({ "out": out.to_string_lossy(), "rows": everyone.len(), "persons": persons.len() });
    Ok(Outcome { table: said, json, success: study.refused().is_empty() })
}
