//! The author's page: its scripts in one, with the libraries that it uses, and their tests.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process;
use crate::project::Project;
use crate::site;
use crate::tools::{self, node, npm};

/// What the page loads, below `www/`.
const PAGE: [&str; 2] = ["author.js", "author.css"];

/// The folder with its scripts and style sheets; the two above take in what is in it.
const FOLDER: &str = "author";

/// The libraries, each pinned by a lock file: installed into a folder for each set of versions.
fn libraries(project: &Project) -> Result<PathBuf> {
    let from = project.root.join("xtask/author");
    let lock = fs::read(from.join("package-lock.json")).context("xtask/author/package-lock.json cannot be read")?;
    let mut hasher = DefaultHasher::new();
    lock.hash(&mut hasher);
    let folder = tools::cache()?.join(format!("author-{:016x}", hasher.finish()));
    tools::finished(&folder, |folder| {
        node::ensure()?;
        eprintln!("Installing the libraries of the author's page from npm …");
        for file in ["package.json", "package-lock.json"] {
            fs::copy(from.join(file), folder.join(file))?;
        }
        process::run(process::command("npm").current_dir(folder).args([
            "ci",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
        ]))
    })?;
    Ok(folder.join("node_modules"))
}

/// Puts the page's scripts together where they lie in `dist/`. A browser finds libraries by no name, so that is done in
/// builds to try things too.
///
/// # Errors
/// When a library cannot be installed, or a script is wrong.
pub fn bundle(project: &Project) -> Result<()> {
    let dist = project.dist();
    if !dist.join(PAGE[0]).is_file() {
        return Ok(());
    }
    let mut esbuild = esbuild(project)?;
    esbuild.current_dir(&dist).args(PAGE).args(["--minify", "--allow-overwrite", "--outdir=.", "--outbase=."]);
    esbuild.args(site::SHARING).args(site::FETCHED_LATER).arg(format!("--target={}", site::BROWSERS));
    process::run(esbuild.arg("--chunk-names=author-[hash]"))?;
    fs::remove_dir_all(dist.join(FOLDER))?;
    Ok(())
}

fn esbuild(project: &Project) -> Result<std::process::Command> {
    let mut esbuild = process::command("node");
    esbuild.env("NODE_PATH", libraries(project)?).arg(npm::ESBUILD.ensure()?.join("bin/esbuild"));
    esbuild.args(["--charset=utf8", "--log-level=warning"]);
    Ok(esbuild)
}

/// Runs the tests of what needs no browser, below `tests/author/`.
///
/// # Errors
/// When one fails.
pub fn test(project: &Project) -> Result<()> {
    let to = project.target.join("author-tests");
    // What a test was called before must not go on being run.
    let _ = fs::remove_dir_all(&to);
    let from = project.root.join("tests/author");
    let tests: Vec<PathBuf> = site::files(&from)?.into_iter().map(|file| from.join(file.path)).collect();
    let mut esbuild = esbuild(project)?;
    esbuild.current_dir(&project.root).args(tests).args([
        "--bundle",
        "--platform=node",
        "--format=esm",
        "--main-fields=module,main",
    ]);
    esbuild.args(site::FETCHED_LATER).arg("--out-extension:.js=.mjs");
    process::run(esbuild.arg(format!("--outdir={}", to.display())))?;
    process::run(process::command("node").current_dir(&project.root).arg("--test").args(built(&to)?))
}

fn built(folder: &Path) -> Result<Vec<PathBuf>> {
    Ok(site::files(folder)?.into_iter().map(|file| folder.join(file.path)).collect())
}
