//! `bench drag`: frames a second while one person, or everyone, is dragged on a map of 60 people, in every engine
//! without a GPU.
//!
//! The browser test `dragging` (`tests/browser/dragging.rs`) drags by real pointer events and tells how long each frame
//! took; here that is summed up and compared with the bar.

use std::fs;

use anyhow::Result;
use serde::Deserialize;
use serde_json::json;
use xtask::project::Project;
use xtask::report::{Outcome, table};
use xtask::tools::browsers::Engine;

use crate::browser_test::{BrowserTest, Built};
use crate::sample::{Row, quantile};

/// The least frames a second, in every engine.
const BAR: f64 = 30.0;

/// Options of `bench drag`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub built: Built,
    /// Measure only these engines, separated by commas.
    #[arg(long, value_delimiter = ',', value_name = "NAME")]
    pub engine: Vec<Engine>,
}

/// What the browser test tells of one engine: milliseconds from one frame to the next.
#[derive(Debug, Deserialize)]
struct Told {
    people: usize,
    ties: usize,
    one: Vec<f64>,
    all: Vec<f64>,
}

/// Builds, measures, judges.
///
/// # Errors
/// When something needed cannot be installed or started, or a browser test fails.
pub fn run(project: &Project, args: &Args) -> Result<Outcome> {
    let folder = project.target.join("bench-drag");
    fs::create_dir_all(&folder)?;
    let engines = if args.engine.is_empty() { &Engine::ALL[..] } else { &args.engine };
    let mut rows = Vec::new();
    for (number, &engine) in engines.iter().enumerate() {
        let test = BrowserTest {
            name: &format!("dragging::{}_drags", engine.name()),
            engines: &[engine],
            told: &[("SOCIOGRAM_DRAGGING", folder.as_os_str())],
            no_build: args.built.no_build || number > 0,
        };
        rows.extend(summed_up(engine.name(), &test.measure(project, &folder.join(format!("{}.json", engine.name())))?));
    }
    Ok(judge(&rows))
}

fn summed_up(engine: &str, told: &Told) -> Vec<Row> {
    let row = |metric, unit, p50, p95| Row {
        bench: "drag",
        subject: engine.to_owned(),
        nodes: told.people,
        ties: told.ties,
        metric,
        unit,
        p50,
        p95,
        p98: None,
    };
    let rate = |frames: &[f64]| frames.len() as f64 * 1000.0 / frames.iter().sum::<f64>();
    let mut rows = Vec::new();
    for (metric, frame, frames) in
        [("one, frames a second", "one, frame", &told.one), ("all, frames a second", "all, frame", &told.all)]
    {
        rows.push(row(metric, "1/s", rate(frames), rate(frames)));
        rows.push(row(frame, "ms", quantile(frames, 0.5), quantile(frames, 0.95)));
    }
    rows
}

fn judge(rows: &[Row]) -> Outcome {
    let cells = rows.iter().map(|row| {
        let numbers = [format!("{:.1}", row.p50), format!("{:.1}", row.p95)];
        [row.subject.clone(), row.metric.to_owned(), row.unit.to_owned()].into_iter().chain(numbers).collect()
    });
    let slow = rows.iter().filter(|row| row.unit == "1/s" && (row.p50.is_nan() || row.p50 < BAR));
    let faults: Vec<String> = slow
        .map(|row| format!("{}: {} are {:.1}, and must be {BAR} at least", row.subject, row.metric, row.p50))
        .collect();
    let verdict = if faults.is_empty() { format!("The bar of {BAR} is met.") } else { faults.join("\n") };
    let cells: Vec<Vec<String>> = cells.collect();
    let table = format!("{}\n{verdict}", table(&["engine", "metric", "unit", "p50", "p95"], &cells));
    let json = json!({ "rows": rows, "faults": faults });
    Outcome { table, json, success: faults.is_empty() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slow_engine_is_a_fault() {
        let told = |one: f64, all: f64| Told { people: 60, ties: 500, one: vec![one; 50], all: vec![all; 50] };
        assert!(judge(&summed_up("webkit", &told(16.7, 33.0))).success);
        assert!(!judge(&summed_up("webkit", &told(16.7, 34.0))).success);
        let stuck = Told { one: Vec::new(), ..told(16.7, 16.7) };
        assert!(!judge(&summed_up("webkit", &stuck)).success);
    }
}
