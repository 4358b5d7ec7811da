//! `bench petgraph`: our measures beside those of petgraph's algorithms that work out the same, natively and in turn.
//! Ours are to go where petgraph's are within a fifth; see `docs/decisions.md`.

use std::fs;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::json;
use xtask::project::Project;
use xtask::report::{Outcome, table};
use xtask::{checks, process};

use crate::graph::Graph;
use crate::sample::quantile;

/// People and ties: an interview's largest map, the same with hardly more ties than people, and a large one.
const SIZES: [(usize, usize); 3] = [(150, 2_000), (150, 160), (2_000, 20_000)];

/// Milliseconds: how long a sample takes at least, and all samples of one thing.
const BATCH: f64 = 1.0;
const ENOUGH: f64 = 1_500.0;

/// What one side tells of one thing on one graph.
#[derive(Debug, Clone, Deserialize)]
struct Told {
    subject: String,
    nodes: usize,
    ties: usize,
    metric: String,
    samples: Vec<f64>,
    check: f64,
}

/// Builds, measures, compares.
///
/// # Errors
/// When something cannot be built or started.
pub fn run(project: &Project) -> Result<Outcome> {
    process::run(&mut checks::cargo(project, &["build", "--profile", "fast", "--package", "stopwatch"]))?;
    let mut graphs = Vec::new();
    for (nodes, ties) in SIZES {
        // One with few ties is not made of a ring, so that it has bridges.
        let graph = if ties < 2 * nodes { Graph::new(nodes, ties) } else { Graph::connected(nodes, ties) };
        let ends: Vec<usize> = graph.ties.iter().flat_map(|(one, other)| [*one, *other]).collect();
        graphs.push(json!({ "nodes": nodes, "ends": ends }));
    }
    let job = project.target.join("bench-petgraph.json");
    fs::write(&job, json!({ "graphs": graphs, "batch": BATCH, "enough": ENOUGH }).to_string())?;
    let told = process::capture(process::command(project.target.join("fast/beside_petgraph")).arg(&job))?;
    let told: Vec<Told> = serde_json::from_str(&told).context("something else than samples was told")?;
    Ok(compare(&told))
}

fn compare(told: &[Told]) -> Outcome {
    let (mut lines, mut rows, mut success) = (Vec::new(), Vec::new(), true);
    for sides in told.chunks_exact(2) {
        let [ours, theirs] = sides else { continue };
        let [own, their] = [ours, theirs].map(|side| quantile(&side.samples, 0.5));
        let is_same = ours.check == theirs.check;
        success &= is_same;
        lines.push(vec![
            ours.metric.clone(),
            format!("{}/{}", ours.nodes, ours.ties),
            format!("{own:.4}"),
            format!("{their:.4}"),
            format!("{:.2}", their / own),
            if is_same { "same".to_owned() } else { format!("{} and {}", ours.check, theirs.check) },
        ]);
        for (side, p50) in [(ours, own), (theirs, their)] {
            rows.push(json!({
                "bench": "petgraph", "subject": side.subject, "nodes": side.nodes, "ties": side.ties,
                "metric": side.metric, "unit": "ms", "p50": p50, "p95": quantile(&side.samples, 0.95),
            }));
        }
    }
    let head = ["ms, p50", "people/ties", "ours", "petgraph", "petgraph ×", "result"];
    Outcome { table: table(&head, &lines), json: json!({ "rows": rows }), success }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_work_is_found_out() {
        let told = |subject: &str, check| Told {
            subject: subject.to_owned(),
            nodes: 3,
            ties: 2,
            metric: "bridges".to_owned(),
            samples: vec![1.0],
            check,
        };
        assert!(compare(&[told("ours", 2.0), told("petgraph", 2.0)]).success);
        assert!(!compare(&[told("ours", 2.0), told("petgraph", 1.0)]).success);
    }
}
