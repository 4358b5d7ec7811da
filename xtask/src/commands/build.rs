//! `build`: from sources to `dist/`.

use anyhow::Result;
use serde_json::json;

use crate::project::Project;
use crate::report::{Outcome, table};
use crate::{site, wasm};

/// Options of `build`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    /// Compile fast and skip the optimisers: for trying things, not for participants.
    #[arg(long)]
    pub dev: bool,
}

/// Builds, then lists the files of `dist/`.
pub fn run(project: &Project, args: &Args) -> Result<Outcome> {
    build(project, args.dev)?;
    let files = site::files(&project.dist())?;
    let rows: Vec<_> = files.iter().map(|file| vec![file.path.clone(), file.bytes.to_string()]).collect();
    let listed: Vec<_> = files.iter().map(|file| json!({ "path": file.path, "raw": file.bytes })).collect();
    Ok(Outcome::success(table(&["dist/", "bytes"], &rows), json!({ "folder": project.dist(), "files": listed })))
}

/// Builds everything that `dist/` holds; other commands call this too.
pub fn build(project: &Project, dev: bool) -> Result<()> {
    let modules = wasm::MODULES.map(|module| wasm::build(project, module, dev));
    site::assemble(project, &modules.into_iter().collect::<Result<Vec<_>>>()?, dev)
}
