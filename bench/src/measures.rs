//! `bench measures`: each family of measures on graphs of several sizes, ours on this machine and as wasm in Chromium,
//! beside igraph, networkx and graphology.
//!
//! Our side is the crate `stopwatch`; the others' are in `bench/pages/measures`. All get the same graphs, built before the clock runs, and everyone's
//! result is reduced to one number, so that whoever did other work is found out. A sample is the mean of as many runs as
//! fill [`BATCH`]; who would take longer than the patience for a single run, going by the size before, is left out.

mod growth;
mod judge;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::json;
use xtask::project::Project;
use xtask::report::Outcome;
use xtask::server::Server;
use xtask::tools::python;
use xtask::{checks, process, wasm};

use crate::graph::Graph;
use crate::rivals;

/// People and ties.
const SIZES: [(usize, usize); 5] = [(66, 1_056), (150, 2_000), (500, 5_000), (10_000, 50_000), (100_000, 1_000_000)];

/// The largest of the example networks, on which every measure is worked out.
const EXAMPLE: (&str, usize) = ("LW16", 133);

/// Milliseconds: how long a sample takes at least, and all samples of one thing.
const BATCH: f64 = 2.0;
const ENOUGH: f64 = 400.0;

/// What is measured, in the order of the table.
const FAMILIES: [&str; 11] = [
    "cores",
    "components",
    "betweenness",
    "closeness",
    "clustering",
    "transitivity",
    "constraint",
    "effective size",
    "constraint of ego",
    "cliques",
    "communities",
];
const EVERYTHING: &str = "all measures";

const NATIVE: &str = "ours, native";
const WASM: &str = "ours, wasm";
const IGRAPH: &str = "igraph";
const NETWORKX: &str = "networkx";
const GRAPHOLOGY: &str = "graphology";
/// In the order of the table.
const SUBJECTS: [&str; 5] = [WASM, NATIVE, IGRAPH, NETWORKX, GRAPHOLOGY];

/// Options of `bench measures`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// Only these sizes, by the number of people, separated by commas.
    #[arg(long, value_delimiter = ',', value_name = "PEOPLE")]
    pub people: Vec<usize>,
    /// Only these families, separated by commas.
    #[arg(long, value_delimiter = ',', value_name = "NAME")]
    pub family: Vec<String>,
    /// Leave out what would take longer than so many seconds for a single run.
    #[arg(long, default_value_t = 20.0, value_name = "SECONDS")]
    pub patience: f64,
    /// Leave the rivals out.
    #[arg(long)]
    pub alone: bool,
}

/// What one side tells of one family on one graph.
#[derive(Debug, Clone, Deserialize)]
struct Told {
    subject: String,
    nodes: f64,
    ties: f64,
    metric: String,
    samples: Vec<f64>,
    check: f64,
}

/// Builds, measures, judges.
///
/// # Errors
/// When something cannot be installed, built or started, or a side fails.
pub fn run(project: &Project, args: &Args) -> Result<Outcome> {
    let stopwatch = wasm::build(project, wasm::STOPWATCH, false)?;
    let mut native = checks::cargo(project, &["build", "--profile", "fast", "--package", "stopwatch"]);
    process::run(&mut native)?;
    let site = project.target.join("bench-measures");
    let job = assemble(project, &site, args)?;

    eprintln!("Ours, on this machine …");
    let mut told = read(&process::capture(process::command(project.target.join("fast/stopwatch")).arg(&job))?)?;
    eprintln!("Chromium …");
    told.extend(browse(project, &site, &stopwatch, &job)?);
    if !args.alone {
        eprintln!("igraph and networkx …");
        let packages = python::ensure(project, "tests/measures/requirements.txt")?;
        let rivals = project.root.join("bench/pages/measures/rivals.py");
        let mut python = process::command("python3");
        told.extend(read(&process::capture(python.arg(rivals).arg(&job).env("PYTHONPATH", packages))?)?);
    }
    Ok(judge::judge(&told))
}

fn read(text: &str) -> Result<Vec<Told>> {
    serde_json::from_str(text).context("one side told something else than samples")
}

/// Lays the graphs out, and the job that tells each side which of them to do what with.
fn assemble(project: &Project, site: &Path, args: &Args) -> Result<std::path::PathBuf> {
    if site.exists() {
        fs::remove_dir_all(site)?;
    }
    fs::create_dir_all(site.join("graphs"))?;
    let here = project.root.join("bench/pages/measures");
    fs::copy(here.join("page.html"), site.join("page.html"))?;
    rivals::bundle(&[here.join("graphology.js")], &rivals::MEASURES, site)?;

    let chosen = |family: &&str| args.family.is_empty() || args.family.iter().any(|it| it == family);
    let families: Vec<&str> = FAMILIES.into_iter().filter(chosen).collect();
    let mut graphs = Vec::new();
    for (nodes, ties) in SIZES.into_iter().filter(|it| args.people.is_empty() || args.people.contains(&it.0)) {
        let ends: Vec<usize> =
            Graph::connected(nodes, ties).ties.iter().flat_map(|(one, other)| [*one, *other]).collect();
        let file = site.join(format!("graphs/{nodes}.json"));
        fs::write(&file, json!(ends).to_string())?;
        graphs.push(json!({
            "name": nodes.to_string(), "file": file, "nodes": nodes, "ties": ties, "families": families, "whole": false,
        }));
    }
    if chosen(&EVERYTHING) {
        let (name, nodes) = EXAMPLE;
        let file = site.join(format!("graphs/{name}.json"));
        fs::copy(project.root.join(format!("tests/data/study-networks/{name}.json")), &file)?;
        let document: serde_json::Value = serde_json::from_str(&fs::read_to_string(&file)?)?;
        let ties = document["edges"].as_array().map_or(0, Vec::len);
        graphs.push(json!({
            "name": name, "file": file, "nodes": nodes, "ties": ties, "families": [EVERYTHING], "whole": true,
        }));
    }
    let job = site.join("job.json");
    let told = json!({ "graphs": graphs, "batch": BATCH, "enough": ENOUGH, "patience": args.patience });
    fs::write(&job, told.to_string())?;
    Ok(job)
}

/// Our wasm and graphology, one after the other in the same page.
fn browse(project: &Project, site: &Path, stopwatch: &Path, job: &Path) -> Result<Vec<Told>> {
    let server = Server::start(site, &[("/stopwatch", stopwatch)], 0)?;
    let samples = site.join("samples.json");
    rivals::drive(project, "measures", json!({ "site": server.address(), "job": job, "samples": samples }))?;
    read(&fs::read_to_string(samples)?)
}
