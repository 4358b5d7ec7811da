//! `format`: writes sources the way the checks want them.

use anyhow::Result;

use crate::checks::cargo;
use crate::project::Project;
use crate::tools::components;
use crate::{process, scripts};

/// Formats Rust by rustfmt, JavaScript and declarations by Prettier.
///
/// # Errors
/// When a file cannot be read as what it is.
pub fn run(project: &Project) -> Result<()> {
    components::ensure(&["rustfmt"])?;
    process::run(&mut cargo(project, &["fmt", "--all"]))?;
    scripts::format(project)
}
