//! What the samples come to, and what the bars say of them.

use std::collections::BTreeSet;

use serde_json::json;
use xtask::report::{Outcome, table};

use super::growth::growth;
use super::{EVERYTHING, FAMILIES, GRAPHOLOGY, IGRAPH, NATIVE, NETWORKX, SUBJECTS, Told, WASM};
use crate::sample::{Row, quantile};

/// What is faster than this need not be compared with igraph, in milliseconds.
const NOTHING: f64 = 0.05;
/// How many people make a network large: up to here as fast as igraph, beyond so many times its time.
const LARGE: usize = 500;
const BEYOND: f64 = 1.5;
/// How many times as fast as networkx.
const FASTER: f64 = 15.0;
/// Milliseconds for all measures of the example network.
const ALL: f64 = 20.0;

/// The samples as rows, in the order of the table.
pub fn rows(told: &[Told]) -> Vec<Row> {
    let sizes: BTreeSet<(usize, usize)> = told.iter().map(|it| (it.nodes as usize, it.ties as usize)).collect();
    let mut rows = Vec::new();
    for metric in FAMILIES.into_iter().chain([EVERYTHING]) {
        for (nodes, ties) in &sizes {
            for subject in SUBJECTS {
                let is_it = |it: &&Told| it.metric == metric && it.nodes as usize == *nodes && it.subject == subject;
                let Some(told) = told.iter().find(is_it) else { continue };
                rows.push(Row {
                    bench: "measures",
                    subject: subject.to_owned(),
                    nodes: *nodes,
                    ties: *ties,
                    metric,
                    unit: "ms",
                    p50: quantile(&told.samples, 0.5),
                    p95: quantile(&told.samples, 0.95),
                    p98: None,
                });
            }
        }
    }
    rows
}

pub fn judge(told: &[Told]) -> Outcome {
    let rows = rows(told);
    let least = least(told);
    let mut faults = faults(&least);
    faults.extend(differences(told));
    let growth = growth(&least);
    let verdict = if faults.is_empty() { "All bars are met.".to_owned() } else { faults.join("\n") };
    let text = format!(
        "{}\n{}\n{}\nBars are held against p5.\n{verdict}",
        side_by_side("ms, p50", &rows),
        side_by_side("ms, p5", &least),
        growth.0
    );
    let json = json!({ "rows": rows, "p5": least, "growth": growth.1, "faults": faults });
    Outcome { table: text, json, success: faults.is_empty() }
}

/// The same with a fast sample of each in place of the median: what else a machine does only ever adds to a sample,
/// and not to everyone's alike. Not the very fastest, lest it be the clock that jumped.
fn least(told: &[Told]) -> Vec<Row> {
    let fastest = told.iter().map(|told| Told { samples: vec![quantile(&told.samples, 0.05)], ..told.clone() });
    rows(&fastest.collect::<Vec<_>>())
}

fn median(rows: &[Row], metric: &str, nodes: usize, subject: &str) -> Option<f64> {
    rows.iter().find(|it| it.metric == metric && it.nodes == nodes && it.subject == subject).map(|it| it.p50)
}

/// A line for each family and size, a column for each subject.
fn side_by_side(what: &str, rows: &[Row]) -> String {
    let mut lines: Vec<Vec<String>> = Vec::new();
    for row in rows {
        let graph = format!("{}/{}", row.nodes, row.ties);
        if lines.last().is_some_and(|line| line[0] == row.metric && line[1] == graph) {
            continue;
        }
        let times = SUBJECTS.iter().map(|subject| match median(rows, row.metric, row.nodes, subject) {
            Some(time) => in_digits(time),
            None => "–".to_owned(),
        });
        lines.push([row.metric.to_owned(), graph].into_iter().chain(times).collect());
    }
    let head: Vec<&str> = [what, "people/ties"].into_iter().chain(SUBJECTS).collect();
    table(&head, &lines)
}

/// Three digits or so.
fn in_digits(time: f64) -> String {
    match time {
        time if time < 0.1 => format!("{time:.4}"),
        time if time < 10.0 => format!("{time:.2}"),
        time => format!("{time:.0}"),
    }
}

/// What the bars say; empty when all are met.
fn faults(rows: &[Row]) -> Vec<String> {
    let mut faults = Vec::new();
    for ours in rows.iter().filter(|row| row.subject == WASM) {
        let rival = |subject| median(rows, ours.metric, ours.nodes, subject);
        let (factor, least) = if ours.nodes <= LARGE { (1.0, NOTHING) } else { (BEYOND, 0.0) };
        let mut bars = vec![
            (rival(IGRAPH).map(|it| (it * factor).max(least)), "beside igraph"),
            (rival(GRAPHOLOGY), "beside graphology"),
            (rival(NETWORKX).map(|it| it / FASTER), "beside networkx"),
        ];
        if ours.metric == EVERYTHING {
            bars.push((Some(ALL), "for all measures"));
        }
        for (most, why) in bars {
            if let Some(most) = most
                && ours.p50 > most
            {
                faults.push(format!(
                    "{}, {} people: {} ms, and may be {} ms at most {why}",
                    ours.metric,
                    ours.nodes,
                    in_digits(ours.p50),
                    in_digits(most)
                ));
            }
        }
    }
    faults
}

/// Where a rival came to something else than we did. How many communities there are is everyone's own finding.
fn differences(told: &[Told]) -> Vec<String> {
    let mut faults = Vec::new();
    for one in told.iter().filter(|it| it.subject != NATIVE && it.metric != "communities") {
        let ours = told.iter().find(|it| it.subject == NATIVE && it.metric == one.metric && it.nodes == one.nodes);
        let Some(ours) = ours else { continue };
        if (one.check - ours.check).abs() > 1e-6 * ours.check.abs().max(1.0) {
            faults.push(format!(
                "{}, {} people: {} comes to {} where we come to {}",
                one.metric, one.nodes, one.subject, one.check, ours.check
            ));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(subject: &str, nodes: usize, time: f64) -> Told {
        let (subject, metric) = (subject.to_owned(), "cores".to_owned());
        Told { subject, nodes: nodes as f64, ties: 1.0, metric, samples: vec![time], check: 1.0 }
    }

    fn is_met(ours: f64, rival: &str, nodes: usize, time: f64) -> bool {
        judge(&[told(WASM, nodes, ours), told(rival, nodes, time)]).success
    }

    #[test]
    fn each_rival_has_its_bar() {
        assert!(is_met(0.2, IGRAPH, 500, 0.2) && !is_met(0.21, IGRAPH, 500, 0.2));
        assert!(is_met(0.049, IGRAPH, 500, 0.001) && !is_met(0.049, IGRAPH, 10_000, 0.001));
        assert!(is_met(0.3, IGRAPH, 10_000, 0.2) && !is_met(0.31, IGRAPH, 10_000, 0.2));
        assert!(is_met(1.0, NETWORKX, 66, 15.1) && !is_met(1.0, NETWORKX, 66, 14.9));
        assert!(is_met(1.0, GRAPHOLOGY, 66, 1.1) && !is_met(1.0, GRAPHOLOGY, 66, 0.9));
    }

    #[test]
    fn other_work_is_found_out() {
        let other = Told { check: 2.0, ..told(IGRAPH, 66, 1.0) };
        assert!(!judge(&[told(NATIVE, 66, 0.1), told(WASM, 66, 0.1), other]).success);
    }
}
