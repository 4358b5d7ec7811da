//! `bench`, `burden`, `kills`: the crate `bench` does them, and is compiled only for them.

use anyhow::{Context, Result};

use crate::checks;
use crate::project::Project;

/// What is passed on.
#[derive(Debug, Clone, Default, clap::Args)]
#[command(disable_help_flag = true)]
pub struct Args {
    /// Which one, and its options; `--help` lists them.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    pub arguments: Vec<String>,
}

/// Runs the crate; false means that it found a bar not met. `command` comes before the arguments where the bench is a
/// command of its own.
pub fn run(project: &Project, command: Option<&str>, args: &Args, as_json: bool) -> Result<bool> {
    let mut cargo = checks::cargo(project, &["run", "--quiet", "--package", "bench", "--"]);
    cargo.args(as_json.then_some("--json")).args(command).args(&args.arguments);
    Ok(cargo.status().context("cargo could not be started")?.success())
}
