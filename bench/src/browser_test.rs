//! Browser tests that measure: ignored in every other run, they write what they measured to a file.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::de::DeserializeOwned;
use xtask::commands::browsers;
use xtask::project::Project;
use xtask::tools::browsers::Engine;

/// Options of every bench that runs in `dist/`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Built {
    /// Use dist/ as it is.
    #[arg(long)]
    pub no_build: bool,
}

/// A browser test and what it is told.
pub struct BrowserTest<'a> {
    /// Its full name, such as `burden::the_example_networks_are_told`
    pub name: &'a str,
    /// The engines that are started for it
    pub engines: &'a [Engine],
    /// Environment variables, among them the one that names the file
    pub told: &'a [(&'a str, &'a OsStr)],
    /// Whether dist/ is tested as it is
    pub no_build: bool,
}

impl BrowserTest<'_> {
    /// Runs the test, and reads the JSON that it wrote to `file`.
    ///
    /// # Errors
    /// When something needed cannot be installed or started, or the test wrote nothing.
    pub fn measure<T: DeserializeOwned>(&self, project: &Project, file: &Path) -> Result<T> {
        // The file of an earlier run must not stand in for that of a run that broke off.
        let _ = fs::remove_file(file);
        let harness = ["--ignored", "--nocapture", "--exact", self.name].map(str::to_owned).to_vec();
        let args = browsers::Args { no_build: self.no_build, engine: self.engines.to_vec(), harness };
        browsers::test_with(project, &args, self.told)?;
        let text = fs::read_to_string(file).context("the browser test broke off; what it said stands above")?;
        serde_json::from_str(&text)
            .with_context(|| format!("{} holds something else than measurements", file.display()))
    }
}
