//! `cost`: how many minutes and taps an interview takes.

use super::replay::protocol_of;
use crate::report::{Outcome, table};
use anyhow::Result;
use rayon::prelude::*;
use serde_json::{Value, json};
use simulate::{Burden, FIGURES, PEOPLE, Range, burden};
use std::fmt::Write;
use std::path::PathBuf;

/// Options of `cost`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// The protocol's JSON file.
    pub protocol: PathBuf,
    /// For how many people named, with commas between.
    #[arg(long, value_delimiter = ',', default_values_t = PEOPLE)]
    pub people: Vec<usize>,
}

/// Has simulated participants walk through the protocol and adds up what people take for each thing. JSON is `{ "costs": [{
/// "people", "named", "minutes", "taps", "stages" }], "figures": [{ "doing", "seconds", "spread", "taps", "source" }] }`, each cost
/// as `{ "low", "middle", "high" }`.
///
/// # Errors
/// When the protocol cannot be read, has faults, or cannot be gone through.
pub fn run(args: &Args) -> Result<Outcome> {
    let (_, protocol) = protocol_of(&args.protocol)?;
    let costs =
        args.people.par_iter().map(|people| burden(&protocol, *people, 1)).collect::<Result<Vec<Burden>, _>>()?;
    let mut text = told(&costs);
    let figures: Vec<Value> = FIGURES
        .iter()
        .map(|it| {
            json!({ "doing": it.name, "seconds": it.seconds, "spread": it.spread, "taps": it.taps, "source": it.source })
        })
        .collect();
    text.push_str("\nSeconds each, and what they are from:\n");
    for figure in FIGURES.iter().filter(|figure| figure.seconds > 0.0) {
        let _ = writeln!(text, "  {} {} s. {}", figure.name, figure.seconds, figure.source);
    }
    let costs: Vec<Value> = costs.iter().map(|cost| json!(cost.to_json())).collect();
    Ok(Outcome::success(text, json!({ "costs": costs, "figures": figures })))
}

fn told(costs: &[Burden]) -> String {
    let range = |it: Range| format!("{:.0} ({:.0} to {:.0})", it.middle, it.low, it.high);
    let rows: Vec<Vec<String>> = costs
        .iter()
        .map(|cost| vec![cost.people.to_string(), range(cost.named), range(cost.minutes), range(cost.taps)])
        .collect();
    let mut text = table(&["people", "named", "minutes", "taps"], &rows);
    text.push_str("The middle participant, and in brackets what one in ten stays below and above.\n");
    if let Some(most) = costs.last() {
        let rows: Vec<Vec<String>> = most
            .stages
            .iter()
            .map(|it| {
                let count = |number: f64| format!("{number:.0}");
                let minutes = format!("{:.1}", it.minutes);
                vec![it.stage.to_string(), minutes, count(it.taps), count(it.questions), count(it.pairs)]
            })
            .collect();
        let _ = writeln!(text, "\nBy stage, with {} people:", most.people);
        text.push_str(&table(&["stage", "minutes", "taps", "questions", "pairs"], &rows));
    }
    text
}
