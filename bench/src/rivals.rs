//! What is measured beside us, from npm, each pinned to one version.
//!
//! The registry's only igraph for browsers, igraph-wasm 0.0.3, offers four layouts in space and no measure, so igraph is
//! measured on this machine, from PyPI.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;
use xtask::process;
use xtask::project::Project;
use xtask::tools::browsers::Engine;
use xtask::tools::npm::{ESBUILD, Package};

/// What draws maps.
pub const MAPS: [Package; 4] = [
    Package { name: "cytoscape", version: "3.34.4" },
    Package { name: "vis-network", version: "10.1.5" },
    Package { name: "sigma", version: "4.0.4" },
    GRAPHOLOGY,
];
/// What computes measures.
pub const MEASURES: [Package; 5] = [
    GRAPHOLOGY,
    Package { name: "graphology-communities-louvain", version: "2.0.2" },
    Package { name: "graphology-components", version: "1.5.4" },
    Package { name: "graphology-cores", version: "0.0.1" },
    Package { name: "graphology-metrics", version: "2.4.2" },
];
/// The graphs that sigma draws and graphology's measures read.
const GRAPHOLOGY: Package = Package { name: "graphology", version: "0.26.0" };
/// Drives Chromium; the last version that runs on Node.js 18.
const PUPPETEER: Package = Package { name: "puppeteer-core", version: "24.43.1" };

/// Bundles each script with what it imports from `packages`, as a page would load it, into a module of its own.
pub fn bundle(scripts: &[PathBuf], packages: &[Package], into: &Path) -> Result<()> {
    let folders = packages.iter().map(|package| package.ensure()).collect::<Result<Vec<_>>>()?;
    // Each package lies in a `node_modules` of its own.
    let shelves = folders.iter().filter_map(|folder| folder.ancestors().find(|it| it.ends_with("node_modules")));
    let shelves = env::join_paths(shelves).context("the packages lie in a folder whose name cannot be passed on")?;
    process::run(
        process::command("node")
            .arg(ESBUILD.ensure()?.join("bin/esbuild"))
            .args(scripts)
            .args(["--bundle", "--minify", "--format=esm", "--log-level=warning"])
            .arg(format!("--outdir={}", into.display()))
            .env("NODE_PATH", shelves),
    )
}

/// Runs `bench/pages/<folder>/drive.mjs`, which drives Chromium by puppeteer: it is told `told`, and where both are. It
/// writes its samples to the file that `told` names.
pub fn drive(project: &Project, folder: &str, mut told: Value) -> Result<()> {
    told["chromium"] = Engine::Chromium.ensure()?.browser.to_string_lossy().into();
    told["puppeteer"] = PUPPETEER.ensure()?.join("lib/esm/puppeteer/puppeteer-core.js").to_string_lossy().into();
    let driver = project.root.join("bench/pages").join(folder).join("drive.mjs");
    process::run(process::command("node").arg(driver).env("SOCIOGRAM_BENCH", told.to_string()))
}
