//! Programs that building and testing need: found if there, installed if not.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

pub mod apt;
pub mod browsers;
pub mod components;
pub mod node;
pub mod npm;
pub mod python;
pub mod wasm_toolchain;

/// Where installed programs are kept, so that a fresh clone finds them. Each lies in a folder that names its
/// version; the folder appears only when the program is complete.
pub fn cache() -> Result<PathBuf> {
    let base = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
        .or_else(|| env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache")))
        .context("neither XDG_CACHE_HOME nor HOME is set, so there is nowhere to keep tools; set one of them")?;
    Ok(base.join("sociogram"))
}

/// Makes `folder` by letting `fill` work in an unfinished one beside it. Whoever is interrupted leaves nothing
/// that looks finished, and of two who do it at once the second one's work is dropped.
pub fn finished(folder: &Path, fill: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let unfinished = folder.with_extension(format!("unfinished-{}", std::process::id()));
    let _ = fs::remove_dir_all(&unfinished);
    fs::create_dir_all(&unfinished)
        .with_context(|| format!("{} cannot be made; set XDG_CACHE_HOME to a folder that can", unfinished.display()))?;
    let result = fill(&unfinished);
    if result.is_ok() && fs::rename(&unfinished, folder).is_ok() {
        return Ok(());
    }
    let _ = fs::remove_dir_all(&unfinished);
    result?;
    ensure!(folder.is_dir(), "{} cannot be made", folder.display());
    Ok(())
}
