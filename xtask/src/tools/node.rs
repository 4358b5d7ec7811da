//! Node.js, which runs the tools that come from npm.

use anyhow::{Context, Result, ensure};

use super::apt;
use crate::process;

/// The oldest Node.js that the pinned tools run on.
const OLDEST: u32 = 18;

/// Makes sure that `node` and `npm` can be run.
pub fn ensure() -> Result<()> {
    if process::which("node").is_none() || process::which("npm").is_none() {
        apt::install(&["nodejs", "npm"], "Node.js and npm")?;
    }
    let version = process::capture(process::command("node").arg("--version"))?;
    let major: u32 = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|major| major.parse().ok())
        .with_context(|| format!("`node --version` printed {version:?}, which is no version"))?;
    ensure!(major >= OLDEST, "Node.js {major} is too old; install Node.js {OLDEST} or later");
    Ok(())
}
