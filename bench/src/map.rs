//! `bench map`: one well-tied person dragged and ties toggled by real pointer events in Chromium, on our map and on
//! those of cytoscape, vis-network and sigma.
//!
//! The pages are in `bench/pages/map`; `drive.mjs` there drives the browser and reads its own trace. Rivals get the
//! settings that are fastest for them: no physics, straight edges, nothing but what the map shows.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::json;
use xtask::commands::build;
use xtask::commands::size::{self, Size};
use xtask::project::Project;
use xtask::report::{Outcome, table};
use xtask::server::Server;

use crate::browser_test::Built;
use crate::graph::{self, Graph};
use crate::rivals;
use crate::sample::{Row, quantile};

/// People and ties.
const SIZES: [(usize, usize); 4] = [(66, 1_056), (150, 2_000), (500, 5_000), (2_000, 20_000)];

const OURS: &str = "sociogram";
const RIVALS: [&str; 3] = ["cytoscape", "vis", "sigma"];

/// Steps of a drag that are measured, ties toggled, and pages loaded.
const STEPS: usize = 120;
const TOGGLES: usize = 60;
const LOADS: usize = 5;

/// Options of `bench map`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub built: Built,
    /// Only these sizes, by the number of people, separated by commas.
    #[arg(long, value_delimiter = ',', value_name = "PEOPLE")]
    pub people: Vec<usize>,
    /// Only these subjects, separated by commas.
    #[arg(long, value_delimiter = ',', value_name = "NAME")]
    pub subject: Vec<String>,
    /// Only this: drag, toggle or load.
    #[arg(long, value_name = "WHAT")]
    pub only: Option<String>,
}

/// What the driver tells of one subject on one graph.
#[derive(Debug, Deserialize)]
struct Told {
    subject: String,
    graph: String,
    drag: Option<Drag>,
    toggle: Option<Vec<Step>>,
    load: Option<Vec<f64>>,
    slow: Option<Vec<f64>>,
    /// What a rival could not do
    failed: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Drag {
    samples: Vec<Step>,
    /// Milliseconds from one step to the next, when nothing is traced
    times: Vec<f64>,
}

/// One step: milliseconds of script, of everything on the main thread, and of script in the longest of its frames. Script
/// is by the thread's own clock.
#[derive(Debug, Deserialize)]
struct Step {
    script: f64,
    main: f64,
    frame: f64,
}

/// Builds, measures, judges.
///
/// # Errors
/// When something cannot be installed, built or started, or a subject does not do what it is asked.
pub fn run(project: &Project, args: &Args) -> Result<Outcome> {
    if !args.built.no_build {
        build::build(project, false)?;
    }
    let chosen = |name: &&str| args.subject.is_empty() || args.subject.iter().any(|it| it == name);
    let subjects: Vec<&str> = [OURS].into_iter().chain(RIVALS).filter(chosen).collect();
    let sizes = SIZES.into_iter().filter(|(people, _)| args.people.is_empty() || args.people.contains(people));
    let sizes: Vec<(usize, usize)> = sizes.collect();

    let site = project.target.join("bench-map");
    assemble(project, &site, &sizes)?;
    let weights = weights(project, &site)?;
    let told = drive(project, &site, &subjects, &sizes, args)?;
    let rows: Vec<Row> = told.iter().flat_map(rows).collect();
    let failed = told.iter().filter_map(|it| Some(format!("{}, {}: {}", it.subject, it.graph, it.failed.as_ref()?)));
    Ok(judge(&rows, &weights, &failed.collect::<Vec<_>>()))
}

/// Lays out what the browser will be shown, beside dist/.
fn assemble(project: &Project, site: &Path, sizes: &[(usize, usize)]) -> Result<()> {
    let pages = project.root.join("bench/pages/map");
    if site.exists() {
        fs::remove_dir_all(site)?;
    }
    fs::create_dir_all(site.join("graphs"))?;
    for page in ["ours.html", "rival.html", "plant.html", "map.css"] {
        fs::copy(pages.join(page), site.join(page)).with_context(|| format!("{page} cannot be copied"))?;
    }
    let entries: Vec<PathBuf> = RIVALS.iter().map(|rival| pages.join(format!("{rival}.js"))).collect();
    rivals::bundle(&entries, &rivals::MAPS, site)?;
    let write = |name: String, value: serde_json::Value| -> Result<()> {
        Ok(fs::write(site.join("graphs").join(name), value.to_string())?)
    };
    write("protocol.json".to_owned(), graph::protocol())?;
    for (people, ties) in sizes {
        let graph = Graph::new(*people, *ties);
        write(format!("{people}.json"), graph.to_json())?;
        for prompt in ["place", "tie"] {
            write(format!("{people}-{prompt}.journal.json"), graph.journal(prompt)?)?;
        }
    }
    Ok(())
}

/// What each subject's page downloads but for the graph, in bytes after gzip.
fn weights(project: &Project, site: &Path) -> Result<Vec<(String, u64)>> {
    let mut weights = vec![(OURS.to_owned(), size::measure(&project.dist())?.iter().map(|(_, it)| it.gzip).sum())];
    for rival in RIVALS {
        weights.push((rival.to_owned(), Size::of(&fs::read(site.join(format!("{rival}.js")))?)?.gzip));
    }
    Ok(weights)
}

fn drive(
    project: &Project,
    site: &Path,
    subjects: &[&str],
    sizes: &[(usize, usize)],
    args: &Args,
) -> Result<Vec<Told>> {
    let samples = site.join("samples.json");
    let server = Server::start(&project.dist(), &[("/bench", site)], 0)?;
    let graphs: Vec<_> = sizes
        .iter()
        .map(|(people, ties)| {
            let hub = Graph::new(*people, *ties).hub();
            let others: Vec<usize> = (0..*people).filter(|who| *who != hub).collect();
            json!({ "name": people.to_string(), "hub": hub, "others": others })
        })
        .collect();
    let told = json!({
        "samples": samples, "site": server.address(), "subjects": subjects, "graphs": graphs, "steps": STEPS, "toggles": TOGGLES, "loads": LOADS, "only": args.only,
    });
    rivals::drive(project, "map", told)?;
    serde_json::from_str(&fs::read_to_string(samples)?).context("the driver told something else than samples")
}

fn rows(told: &Told) -> Vec<Row> {
    let nodes: usize = told.graph.parse().unwrap_or(0);
    let ties = SIZES.iter().find(|(people, _)| *people == nodes).map_or(0, |it| it.1);
    let mut rows = Vec::new();
    let mut add = |metric, unit, p50, p95| {
        rows.push(Row { bench: "map", subject: told.subject.clone(), nodes, ties, metric, unit, p50, p95, p98: None });
    };
    if let Some(drag) = &told.drag {
        let rate = |part| 1000.0 / quantile(&drag.times, part);
        add("drag, frames", "1/s", rate(0.5), rate(0.95));
    }
    let mut row = |metric, unit, samples: &[f64]| add(metric, unit, quantile(samples, 0.5), quantile(samples, 0.95));
    let of = |steps: &[Step], part: fn(&Step) -> f64| steps.iter().map(part).collect::<Vec<_>>();
    if let Some(drag) = &told.drag {
        row("drag, script", "ms", &of(&drag.samples, |it| it.script));
        row("drag, main thread", "ms", &of(&drag.samples, |it| it.main));
    }
    if let Some(toggle) = &told.toggle {
        row("toggle, script", "ms", &of(toggle, |it| it.script));
        row("toggle, script, longest frame", "ms", &of(toggle, |it| it.frame));
        row("toggle, main thread", "ms", &of(toggle, |it| it.main));
    }
    if let Some(load) = &told.load {
        row("load", "ms", load);
    }
    if let Some(slow) = &told.slow {
        row("load, slowed 4 times", "ms", slow);
    }
    rows
}

/// What the bars say of the rows; empty when all are met.
fn faults(rows: &[Row]) -> Vec<String> {
    let of = |subject: &str, nodes: usize, metric: &str| {
        rows.iter().find(|it| it.subject == subject && it.nodes == nodes && it.metric == metric)
    };
    let least = |rivals: &[&str], nodes, metric: &str| {
        rivals.iter().filter_map(|it| of(it, nodes, metric)).map(|it| it.p50).min_by(f64::total_cmp)
    };
    let mut faults = Vec::new();
    for (nodes, _) in SIZES {
        let mut bar = |metric: &str, found: Option<f64>, most: Option<f64>, what: &str| {
            if let (Some(found), Some(most)) = (found, most)
                && (found > most || found.is_nan())
            {
                faults.push(format!("{nodes} people, {metric}: {found:.2}, and may be {most:.2} at most ({what})"));
            }
        };
        let ours = |metric: &str| of(OURS, nodes, metric);
        let median = |metric: &str| ours(metric).map(|it| it.p50);
        let part = if nodes < 500 { 0.5 } else { 0.2 };
        for metric in ["drag, script", "toggle, script"] {
            let canvas = least(&["cytoscape", "vis"], nodes, metric).map(|it| it * part);
            bar(metric, median(metric), canvas, "a part of the best rival on canvas");
            bar(metric, median(metric), least(&RIVALS[2..], nodes, metric), "sigma");
        }
        for metric in ["drag, main thread", "toggle, main thread", "load", "load, slowed 4 times"] {
            if !metric.starts_with("load") || nodes == SIZES[0].0 {
                bar(metric, median(metric), least(&RIVALS, nodes, metric), "the best rival");
            }
        }
        let rate = |it: f64| -it;
        let best = RIVALS.iter().filter_map(|it| of(it, nodes, "drag, frames")).map(|it| it.p50).max_by(f64::total_cmp);
        bar("frames a second, below 0", median("drag, frames").map(rate), best.map(rate), "the best rival");
        let most = match nodes {
            150 => Some(2.0),
            2_000 => Some(4.0),
            _ => None,
        };
        for metric in ["drag, script", "toggle, script, longest frame"] {
            bar(&format!("{metric}, p95"), ours(metric).map(|it| it.p95), most, "the bar");
        }
    }
    faults
}

fn judge(rows: &[Row], weights: &[(String, u64)], failed: &[String]) -> Outcome {
    let cells = rows.iter().map(|row| {
        let graph = format!("{}/{}", row.nodes, row.ties);
        let numbers = [format!("{:.2}", row.p50), format!("{:.2}", row.p95)];
        [row.subject.clone(), graph, row.metric.to_owned(), row.unit.to_owned()].into_iter().chain(numbers).collect()
    });
    let cells: Vec<Vec<String>> = cells.collect();
    let faults = faults(rows);
    let weight: Vec<String> =
        weights.iter().map(|(subject, bytes)| format!("{subject} {:.1} KB", *bytes as f64 / 1000.0)).collect();
    let compared = if failed.is_empty() { "All bars are met." } else { "All bars are met that could be compared." };
    let failed: String = failed.iter().map(|it| format!("Failed: {it}\n")).collect();
    let verdict = if faults.is_empty() { compared.to_owned() } else { faults.join("\n") };
    let table = format!(
        "{}\nWeight after gzip, ours with the whole interview: {}.\n{failed}{verdict}",
        table(&["subject", "graph", "metric", "unit", "p50", "p95"], &cells),
        weight.join(", ")
    );
    let weights: serde_json::Map<_, _> =
        weights.iter().map(|(subject, bytes)| (subject.clone(), json!(bytes))).collect();
    let json = json!({ "rows": rows, "weights": weights, "faults": faults });
    Outcome { table, json, success: faults.is_empty() }
}
