//! `bench`: how fast, beside others that do the same work in the same run.
//!
//! Times say little by themselves, since they depend on the machine and on what else it does; what counts is how they
//! compare, so every row of a run was measured within it.

mod graph;
mod map;
mod measures;
mod sample;

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Subcommand;

use crate::process;
use crate::project::Project;
use crate::report::Outcome;
use crate::tools::npm::{self, Package};

/// What to measure.
#[derive(Debug, Clone, Subcommand)]
pub enum Bench {
    /// The map beside cytoscape, vis-network and sigma, in Chromium.
    Map(map::Args),
    /// The measures, native and in Chromium, beside igraph, networkx and graphology.
    Measures(measures::Args),
}

/// Measures, and judges where there are bars.
///
/// # Errors
/// When something needed cannot be installed or started, or a subject does not do what it is asked.
pub fn run(project: &Project, bench: &Bench) -> Result<Outcome> {
    match bench {
        Bench::Map(args) => map::run(project, args),
        Bench::Measures(args) => measures::run(project, args),
    }
}

/// Bundles each script with what it imports from `packages`, as a page would load it, into a module of its own.
fn bundle(scripts: &[PathBuf], packages: &[Package], into: &Path) -> Result<()> {
    let folders = packages.iter().map(|package| package.ensure()).collect::<Result<Vec<_>>>()?;
    // Each package lies in a `node_modules` of its own.
    let shelves = folders.iter().filter_map(|folder| folder.ancestors().find(|it| it.ends_with("node_modules")));
    let shelves = env::join_paths(shelves).context("the packages lie in a folder whose name cannot be passed on")?;
    process::run(
        process::command("node")
            .arg(npm::ESBUILD.ensure()?.join("bin/esbuild"))
            .args(scripts)
            .args(["--bundle", "--minify", "--format=esm", "--log-level=warning"])
            .arg(format!("--outdir={}", into.display()))
            .env("NODE_PATH", shelves),
    )
}
