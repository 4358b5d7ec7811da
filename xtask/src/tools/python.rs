//! The Python libraries that read our network files in a test and are timed beside us, each list of them kept in a folder
//! of its own.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::apt;
use crate::process;
use crate::project::Project;

/// A folder for `PYTHONPATH` with what `requirements`, a file below the root, asks for, installed first if it is not there
/// yet.
///
/// # Errors
/// When Python or pip is missing and cannot be installed; the sentence names the command that would do it.
pub fn ensure(project: &Project, requirements: &str) -> Result<PathBuf> {
    let list = project.root.join(requirements);
    let wanted = fs::read_to_string(&list).with_context(|| format!("{} is missing", list.display()))?;
    let pins: Vec<&str> = wanted.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')).collect();
    let folder = super::cache()?.join(format!("python-{}", pins.join("-").replace("==", "-")));
    super::finished(&folder, |folder| {
        if !process::succeeds(process::command("python3").args(["-m", "pip", "--version"])) {
            apt::install(&["python3", "python3-pip"], "Python and pip")?;
        }
        eprintln!("Installing {} from PyPI …", pins.join(", "));
        process::run(
            process::command("python3")
                .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target"])
                .arg(folder)
                .arg("--requirement")
                .arg(&list),
        )
    })?;
    Ok(folder)
}
