//! `bench presses`: every press and keystroke of a whole interview with 60 people, in Chromium on a processor slowed four
//! times.
//!
//! The browser test `presses` (`tests/browser/presses.rs`) tells the interview and says what is timed; here its presses are
//! summed up and compared with the bar. `bench roster` does the same of somebody who looks for people in a list of 5,000.

use std::collections::BTreeMap;

use anyhow::Result;
use serde::{Deserialize, Serialize};
use serde_json::json;
use xtask::project::Project;
use xtask::report::{Outcome, table};
use xtask::tools::browsers::Engine;

use crate::browser_test::{BrowserTest, Built};
use crate::sample::{Row, quantile};

/// Milliseconds until 98 of 100 presses of an interview are painted, at most.
const BAR: f64 = 100.0;
/// The same of those by which people are looked for in a list.
const SEARCH_BAR: f64 = 50.0;
/// How many kinds of press the table lists, the slowest first.
const LISTED: usize = 15;

/// What the browser test tells.
#[derive(Debug, Deserialize)]
struct Told {
    people: usize,
    ties: usize,
    presses: Vec<Press>,
}

/// One press or keystroke; times in milliseconds.
#[derive(Debug, Clone, Deserialize)]
struct Press {
    /// Where, on what, and with which key or the pointer
    what: String,
    script: f64,
    painted: f64,
}

/// The presses of one kind.
#[derive(Debug, Serialize)]
struct Kind {
    what: String,
    count: usize,
    p50: f64,
    worst: f64,
    /// How many were over the bar
    slow: usize,
}

/// Builds, runs the browser test, and judges what it tells.
///
/// # Errors
/// When something needed cannot be installed or started, or the interview was not told to its end.
pub fn run(project: &Project, args: &Built) -> Result<Outcome> {
    measure(project, args, "presses::chromium_answers_every_press", BAR)
}

/// The same of a long list that is searched.
///
/// # Errors
/// As [`run`].
pub fn search(project: &Project, args: &Built) -> Result<Outcome> {
    measure(project, args, "presses::chromium_searches_a_roster", SEARCH_BAR)
}

fn measure(project: &Project, args: &Built, name: &str, bar: f64) -> Result<Outcome> {
    let file = project.target.join("presses.json");
    let test = BrowserTest {
        name,
        engines: &[Engine::Chromium],
        told: &[("SOCIOGRAM_PRESSES", file.as_os_str())],
        no_build: args.no_build,
    };
    Ok(judge(&test.measure(project, &file)?, bar))
}

fn judge(told: &Told, bar: f64) -> Outcome {
    let row = |metric, part: fn(&Press) -> f64| {
        let samples: Vec<f64> = told.presses.iter().map(part).collect();
        Row {
            bench: "presses",
            subject: "sociogram".to_owned(),
            nodes: told.people,
            ties: told.ties,
            metric,
            unit: "ms",
            p50: quantile(&samples, 0.5),
            p95: quantile(&samples, 0.95),
            p98: Some(quantile(&samples, 0.98)),
        }
    };
    let rows = [row("script", |press| press.script), row("until painted", |press| press.painted)];
    let kinds = slowest(&told.presses, bar);
    // Nothing at all is a fault too.
    let is_met = rows[1].p98.is_some_and(|p98| p98 <= bar);
    let cells = rows.iter().map(|row| {
        let times = [row.p50, row.p95, row.p98.unwrap_or(f64::NAN)].map(|time| format!("{time:.1}"));
        [row.metric.to_owned(), row.unit.to_owned()].into_iter().chain(times).collect()
    });
    let listed = kinds.iter().take(LISTED).map(|kind| {
        let times = [kind.p50, kind.worst].map(|time| format!("{time:.0}"));
        [kind.what.clone(), kind.count.to_string(), kind.slow.to_string()].into_iter().chain(times).collect()
    });
    let verdict = if is_met { "is met" } else { "is missed" };
    let text = format!(
        "{}\n{}\n{} presses, {} people, {} ties. The bar of {bar} ms until 98 of 100 are painted {verdict}.",
        table(&["presses", "unit", "p50", "p95", "p98"], &cells.collect::<Vec<_>>()),
        table(&["slowest until painted, ms", "presses", "over the bar", "p50", "worst"], &listed.collect::<Vec<_>>()),
        told.presses.len(),
        told.people,
        told.ties,
    );
    let json = json!({ "rows": rows, "presses": told.presses.len(), "kinds": kinds });
    Outcome { table: text, json, success: is_met }
}

/// The kinds of press, that with the slowest press first.
fn slowest(presses: &[Press], bar: f64) -> Vec<Kind> {
    let mut times: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for press in presses {
        times.entry(&press.what).or_default().push(press.painted);
    }
    let kind = |(what, times): (&str, Vec<f64>)| Kind {
        what: what.to_owned(),
        count: times.len(),
        p50: quantile(&times, 0.5),
        worst: quantile(&times, 1.0),
        slow: times.iter().filter(|time| **time > bar).count(),
    };
    let mut kinds: Vec<Kind> = times.into_iter().map(kind).collect();
    kinds.sort_by(|one, other| other.worst.total_cmp(&one.worst));
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(slow: usize) -> Told {
        let press = |number| Press {
            what: if number < slow { "map" } else { "form" }.to_owned(),
            script: 1.0,
            painted: if number < slow { 120.0 } else { 16.0 },
        };
        Told { people: 60, ties: 10, presses: (0..101).map(press).collect() }
    }

    #[test]
    fn two_slow_presses_in_a_hundred_are_let_pass() {
        assert!(judge(&told(2), BAR).success);
        assert!(!judge(&told(3), BAR).success);
        assert!(!judge(&Told { presses: Vec::new(), ..told(0) }, BAR).success);
    }

    #[test]
    fn the_slowest_kind_comes_first() {
        let outcome = judge(&told(3), BAR);
        assert_eq!(outcome.json["kinds"][0]["what"], "map");
        assert_eq!(outcome.json["kinds"][0]["slow"], 3);
        assert_eq!(outcome.json["rows"][1]["p98"], 120.0);
    }
}
