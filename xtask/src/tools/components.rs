//! Parts of rustup's toolchain.

use std::time::Duration;

use anyhow::{Result, bail};

use crate::process;

/// Makes sure that `cargo fmt` or `cargo clippy` can be run.
pub fn ensure(components: &[&str]) -> Result<()> {
    for component in components {
        let subcommand = if *component == "rustfmt" { "fmt" } else { component };
        let is_there = || process::succeeds(process::cargo().args([subcommand, "--version"]));
        if is_there() {
            continue;
        }
        eprintln!("Installing {component} (rustup component add) …");
        let mut rustup = process::rustup_program("rustup");
        process::succeeds_within(rustup.args(["component", "add", component]), Duration::from_secs(60));
        if !is_there() {
            bail!(
                "{component} is missing and could not be installed; run `rustup component add {component}` where rustup's server can be reached"
            );
        }
    }
    Ok(())
}
