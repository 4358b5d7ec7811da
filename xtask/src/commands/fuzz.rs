//! `fuzz`: readers of what comes from outside are given what nobody would write, steered by what of them it reaches.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::json;

use crate::project::Project;
use crate::report::{Outcome, table};
use crate::tools::apt;
use crate::{process, site};

/// A target: a file in `fuzz/fuzz_targets/`, and the folders of documents that it begins with.
struct Target {
    name: &'static str,
    seeds: &'static [&'static str],
}

const TARGETS: [Target; 5] = [
    Target { name: "protocol", seeds: &["crates/protocol/tests/protocols/good", "www/protocols"] },
    Target { name: "journal", seeds: &["tests/corpus"] },
    Target { name: "network", seeds: &["tests/corpus", "tests/data/foreign", "tests/data/study-networks"] },
    Target {
        name: "imports",
        seeds: &["crates/imports/tests/canvas", "tests/data/foreign/made", "tests/data/foreign"],
    },
    Target { name: "network_canvas", seeds: &["crates/network_canvas/tests/protocols"] },
];

/// Has the compiler count which branches are taken. These are what `cargo fuzz` asks a nightly compiler for, less the
/// address sanitizer, which finds nothing in code without `unsafe`.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
     -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
     -Cllvm-args=-sanitizer-coverage-trace-compares";

/// Options of `fuzz`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// How long, shared by all targets.
    #[arg(long, default_value_t = 300, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pub seconds: u64,
    /// Run only this target.
    #[arg(long, value_name = "NAME", value_parser = TARGETS.map(|target| target.name))]
    pub target: Option<String>,
}

/// Runs every target for its share of the time, and says how often.
///
/// # Errors
/// When a target does not compile, or an input makes it fail: the input is kept.
pub fn run(project: &Project, args: &Args) -> Result<Outcome> {
    let is_chosen = |target: &&Target| args.target.as_ref().is_none_or(|name| name == target.name);
    let chosen: Vec<&Target> = TARGETS.iter().filter(is_chosen).collect();
    let share = (args.seconds / chosen.len() as u64).max(1);
    let programs = build(project)?;
    let (mut rows, mut counts) = (Vec::new(), Vec::new());
    for target in chosen {
        let runs = fuzz(project, &programs, target, share)?;
        rows.push(vec![target.name.to_owned(), share.to_string(), runs.to_string()]);
        counts.push(json!({ "target": target.name, "seconds": share, "runs": runs }));
    }
    Ok(Outcome::success(table(&["target", "seconds", "inputs"], &rows), json!({ "targets": counts })))
}

/// Compiles the targets; returns the folder of their programs.
fn build(project: &Project) -> Result<PathBuf> {
    // libFuzzer is C++.
    if process::which("c++").is_none() {
        apt::install(&["g++"], "a C++ compiler")?;
    }
    let version = process::capture(process::rustup_program("rustc").arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).context("rustc names no host")?.to_owned();
    let folder = folder(project);
    let mut cargo = process::cargo();
    cargo.current_dir(&project.root).env("RUSTFLAGS", COVERAGE);
    // With a target named, build scripts and macros are compiled without the counting.
    cargo.args(["build", "--release", "--manifest-path", "fuzz/Cargo.toml", "--target", &host, "--target-dir"]);
    process::run(cargo.arg(&folder))?;
    Ok(folder.join(host).join("release"))
}

fn folder(project: &Project) -> PathBuf {
    project.target.join("fuzz")
}

/// Runs one target; returns how many inputs it was given. What reached new code is kept for the next time.
fn fuzz(project: &Project, programs: &Path, target: &Target, seconds: u64) -> Result<u64> {
    let Target { name, seeds } = target;
    let (found, failed) = (folder(project).join("corpus").join(name), folder(project).join("failures").join(name));
    fs::create_dir_all(&found)?;
    fs::create_dir_all(&failed)?;
    let kept = inputs(&failed)?;
    eprintln!("{name}: {seconds} seconds …");
    let program = programs.join(name);
    let mut command = process::command(&program);
    command.current_dir(&project.root).arg(format!("-max_total_time={seconds}"));
    command.arg(format!("-dict={}", dictionary(project, target)?.display()));
    command.args(["-timeout=10", "-max_len=20000", "-print_final_stats=1"]);
    command.arg(format!("-artifact_prefix={}/", failed.display())).arg(&found).args(*seeds);
    let output = command.output().with_context(|| format!("{} could not be started", program.display()))?;
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        eprintln!("{said}");
        let new = inputs(&failed)?.into_iter().find(|input| !kept.contains(input));
        let again = new.map(|input| format!("; run it again with {} {}", program.display(), input.display()));
        bail!("{name} fails on an input{}", again.unwrap_or_default());
    }
    let runs = said.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    runs.and_then(|count| count.trim().parse().ok()).with_context(|| format!("{name} does not say how often it ran"))
}

/// Writes what stands in quotes in the documents that a target begins with, as words to put into others.
fn dictionary(project: &Project, target: &Target) -> Result<PathBuf> {
    let mut words = BTreeSet::new();
    for seed in target.seeds {
        for file in site::files(&project.root.join(seed))? {
            let text = fs::read(project.root.join(seed).join(file.path))?;
            let text = String::from_utf8_lossy(&text);
            let quoted = text.split('"').skip(1).step_by(2).filter(|word| word.len() < 30 && is_plain(word));
            words.extend(quoted.map(str::to_owned));
        }
    }
    let lines: Vec<String> = words.iter().map(|word| format!(r#""\"{word}\"""#)).collect();
    let path = folder(project).join(target.name).with_extension("dict");
    fs::write(&path, lines.join("\n"))?;
    Ok(path)
}

fn is_plain(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\')
}

fn inputs(folder: &Path) -> Result<Vec<PathBuf>> {
    fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_is_run() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/fuzz_targets");
        let mut files = inputs(&folder).unwrap();
        files.sort();
        let mut targets = TARGETS.map(|target| folder.join(target.name).with_extension("rs"));
        targets.sort();
        assert_eq!(files, targets);
    }

    #[test]
    fn every_folder_of_seeds_is_there() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for seed in TARGETS.iter().flat_map(|target| target.seeds) {
            assert!(root.join(seed).is_dir(), "{seed}");
        }
    }
}
