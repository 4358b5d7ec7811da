//! JavaScript and its declarations: formatted by Prettier, its types checked by TypeScript.

use anyhow::Result;

use crate::author;
use crate::process;
use crate::project::Project;
use crate::tools::npm;

/// What is formatted, by `.prettierrc.json`.
const FORMATTED: &str = "{bench/pages,pkg/types,tests,www,xtask}/**/*.{js,mjs,ts,tsx}";

/// Checks formatting and types, and runs the tests of scripts that need no browser; what `jsconfig.json` includes is what
/// has types.
///
/// # Errors
/// When a file is not as Prettier writes it, TypeScript finds fault with one, or a test fails.
pub fn check(project: &Project) -> Result<()> {
    prettier(project, "--check")?;
    let tsc = npm::TYPESCRIPT.ensure()?.join("bin/tsc");
    process::run(process::command("node").current_dir(&project.root).arg(tsc).args(["--project", "jsconfig.json"]))?;
    author::test(project)
}

/// Formats them.
///
/// # Errors
/// When Prettier cannot read a file.
pub fn format(project: &Project) -> Result<()> {
    prettier(project, "--write")
}

fn prettier(project: &Project, mode: &str) -> Result<()> {
    let program = npm::PRETTIER.ensure()?.join("bin/prettier.cjs");
    let mut node = process::command("node");
    process::run(node.current_dir(&project.root).arg(program).args([mode, "--log-level", "warn", FORMATTED]))
}
