//! `burden`: how many gestures it takes to draw the ties of the 21 example networks, by hand in Chromium.
//!
//! The browser test `burden` (`tests/browser/burden.rs`) does it and says what counts as a gesture; here its rows are
//! compared with the rivals' way, two taps a tie, and with the bars.

use anyhow::Result;
use serde::{Deserialize, Serialize};
use serde_json::json;
use xtask::project::Project;
use xtask::report::{Outcome, table};
use xtask::tools::browsers::Engine;

use crate::browser_test::{BrowserTest, Built};

/// What rivals ask for: a tap on one and a tap on the other.
const RIVAL_GESTURES_A_TIE: u64 = 2;
/// No more than this share of the rivals' gestures for all networks together.
const BAR: f64 = 0.25;
/// The densest network, and its own bar.
const DENSEST: (&str, f64) = ("LW17", 0.12);

/// What the browser test tells.
#[derive(Debug, Deserialize)]
struct Told {
    networks: Vec<Row>,
    with_link_workers: Row,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Row {
    id: String,
    ties: u64,
    taps: u64,
    lines: u64,
    lassos: u64,
    presses: u64,
    gestures: u64,
    exact: bool,
    #[serde(default)]
    rival_gestures: u64,
    #[serde(default)]
    ratio: f64,
}

impl Row {
    fn compared(self) -> Self {
        let rival_gestures = self.ties * RIVAL_GESTURES_A_TIE;
        Self { rival_gestures, ratio: self.gestures as f64 / rival_gestures.max(1) as f64, ..self }
    }

    fn sum(rows: &[Self]) -> Self {
        let sum = |part: fn(&Self) -> u64| rows.iter().map(part).sum();
        let total = Self {
            id: "all".to_owned(),
            ties: sum(|it| it.ties),
            taps: sum(|it| it.taps),
            lines: sum(|it| it.lines),
            lassos: sum(|it| it.lassos),
            presses: sum(|it| it.presses),
            gestures: sum(|it| it.gestures),
            exact: rows.iter().all(|it| it.exact),
            rival_gestures: 0,
            ratio: 0.0,
        };
        total.compared()
    }

    fn cells(&self) -> Vec<String> {
        let numbers = [self.ties, self.rival_gestures, self.gestures, self.taps, self.lines, self.lassos, self.presses];
        let numbers = numbers.iter().map(u64::to_string);
        let exact = if self.exact { "yes" } else { "NO" };
        let ends = [format!("{:.3}", self.ratio), exact.to_owned()];
        [self.id.clone()].into_iter().chain(numbers).chain(ends).collect()
    }

    fn fault(&self, bar: f64) -> Option<String> {
        if !self.exact {
            Some(format!("{}: the network that came out is another one", self.id))
        } else if self.ratio > bar {
            Some(format!("{}: the ratio is {:.3}, and may be {bar} at most", self.id, self.ratio))
        } else {
            None
        }
    }
}

/// Builds, runs the browser test, and judges what it tells.
///
/// # Errors
/// When something needed cannot be installed or started, or the browser test fails before the last network is told.
pub fn run(project: &Project, args: &Built) -> Result<Outcome> {
    let file = project.target.join("burden.json");
    let test = BrowserTest {
        name: "burden::the_example_networks_are_told",
        engines: &[Engine::Chromium],
        told: &[("SOCIOGRAM_BURDEN", file.as_os_str())],
        no_build: args.no_build,
    };
    Ok(judge(test.measure(project, &file)?))
}

fn judge(told: Told) -> Outcome {
    let networks: Vec<Row> = told.networks.into_iter().map(Row::compared).collect();
    let (total, kept) = (Row::sum(&networks), told.with_link_workers.compared());
    let header = ["network", "ties", "rivals", "gestures", "taps", "lines", "lassos", "presses", "ratio", "exact"];
    let rows: Vec<Vec<String>> = networks.iter().chain([&total, &kept]).map(Row::cells).collect();
    let bar = |row: &Row| if row.id == DENSEST.0 { DENSEST.1 } else { f64::INFINITY };
    let mut faults: Vec<String> = networks.iter().filter_map(|row| row.fault(bar(row))).collect();
    // If a network differs, it has been named.
    faults.extend(Row { exact: true, ..total.clone() }.fault(BAR));
    faults.extend(kept.fault(BAR));
    let verdict = match faults.is_empty() {
        true => format!("The bars are met: {BAR} for all, {} for {}.", DENSEST.1, DENSEST.0),
        false => faults.join("\n"),
    };
    let table = format!(
        "{}\n{} has its link workers on the map, each tied to everyone; it does not count among all.\n{verdict}",
        table(&header, &rows),
        kept.id
    );
    let json = json!({ "networks": networks, "total": total, "with_link_workers": kept });
    Outcome { table, json, success: faults.is_empty() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: &str, ties: u64, gestures: u64, exact: bool) -> Row {
        let id = id.to_owned();
        Row {
            id,
            ties,
            taps: 0,
            lines: gestures,
            lassos: 0,
            presses: 0,
            gestures,
            exact,
            rival_gestures: 0,
            ratio: 0.0,
        }
    }

    fn succeeds(networks: Vec<Row>, kept: Row) -> bool {
        judge(Told { networks, with_link_workers: kept }).success
    }

    #[test]
    fn all_bars_must_be_met() {
        let kept = || row("LW12+", 100, 20, true);
        assert!(succeeds(vec![row("LW01", 10, 10, true), row("LW17", 100, 24, true)], kept()));
        assert!(!succeeds(vec![row("LW01", 10, 10, true), row("LW17", 100, 25, true)], kept()));
        assert!(!succeeds(vec![row("LW01", 100, 51, true)], kept()));
        assert!(!succeeds(vec![row("LW01", 100, 5, true)], row("LW12+", 100, 51, true)));
    }

    #[test]
    fn every_network_must_come_out_exactly() {
        assert!(!succeeds(vec![row("LW01", 100, 5, false)], row("LW12+", 100, 5, true)));
        assert!(!succeeds(vec![row("LW01", 100, 5, true)], row("LW12+", 100, 5, false)));
    }
}
