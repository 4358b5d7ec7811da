//! Tools from npm, each pinned to one version and kept in a folder of its own.

use std::path::PathBuf;

use anyhow::Result;

use super::node;
use crate::process;

/// `wasm-opt`.
pub const BINARYEN: Package = Package { name: "binaryen", version: "132.0.0" };
/// The minifier of JavaScript and CSS.
pub const ESBUILD: Package = Package { name: "esbuild", version: "0.28.2" };
/// The accessibility checks that browser tests run inside a page.
pub const AXE: Package = Package { name: "axe-core", version: "4.14.1" };

/// Drives Chromium where its own trace is wanted, which WebDriver does not give; the last that runs on Node.js 18.
pub const PUPPETEER: Package = Package { name: "puppeteer-core", version: "24.43.1" };
/// Rivals' maps, to be measured beside ours.
pub const CYTOSCAPE: Package = Package { name: "cytoscape", version: "3.34.4" };
/// See [`CYTOSCAPE`].
pub const VIS_NETWORK: Package = Package { name: "vis-network", version: "10.1.5" };
/// See [`CYTOSCAPE`].
pub const SIGMA: Package = Package { name: "sigma", version: "3.0.3" };
/// The graphs that sigma draws, and a rival's measures.
pub const GRAPHOLOGY: Package = Package { name: "graphology", version: "0.26.0" };
/// What computes on those graphs: the measures to be timed beside ours.
pub const GRAPHOLOGY_MEASURES: [Package; 4] = [
    Package { name: "graphology-communities-louvain", version: "2.0.2" },
    Package { name: "graphology-components", version: "1.5.4" },
    Package { name: "graphology-cores", version: "0.0.1" },
    Package { name: "graphology-metrics", version: "2.4.2" },
];

/// A package at npm.
#[derive(Debug, Clone, Copy)]
pub struct Package {
    /// Its name.
    pub name: &'static str,
    /// Its exact version.
    pub version: &'static str,
}

impl Package {
    /// The folder of the package, installed first if it is not there yet.
    pub fn ensure(self) -> Result<PathBuf> {
        let Self { name, version } = self;
        let folder = super::cache()?.join(format!("{name}-{version}"));
        super::finished(&folder, |folder| {
            node::ensure()?;
            eprintln!("Installing {name} {version} from npm …");
            // Install scripts are not needed by any of these, so none is run.
            process::run(
                process::command("npm")
                    .current_dir(folder)
                    .args(["install", "--prefix", ".", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"])
                    .arg(format!("{name}@{version}")),
            )
        })?;
        Ok(folder.join("node_modules").join(name))
    }
}
