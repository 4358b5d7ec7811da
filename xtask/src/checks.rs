//! The checks that `test` runs, one function each.

use std::io::{BufRead, BufReader};
use std::ops::Add;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use crate::commands::size::{self, BAR};
use crate::commands::{browsers, build, fuzz, package};
use crate::project::Project;
use crate::tools::{components, python, wasm_toolchain};
use crate::{process, scripts, wasm};

/// The versions of networkx that read our files in a test: one for each line that the README gives, and the oldest that
/// is still met with.
const NETWORKX: [&str; 4] = [
    "tests/networkx/requirements.txt",
    "tests/networkx/requirements-3.5.txt",
    "tests/networkx/requirements-3.3.txt",
    "tests/networkx/requirements-2.8.txt",
];

/// A check, in the order in which they run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Check {
    /// Everything is formatted by rustfmt.
    Format,
    /// Scripts are formatted by Prettier, TypeScript finds nothing in them, and their own tests pass.
    Scripts,
    /// clippy finds nothing in the native code, tests included.
    Clippy,
    /// clippy finds nothing in the code for the browser.
    ClippyWasm,
    /// Each fuzz target runs for some seconds without a failure.
    Fuzz,
    /// The native tests and the examples in the documentation.
    Tests,
    /// networkx reads our network files.
    Networkx,
    /// dist/ can be built.
    Build,
    /// A participant's download has not grown.
    Size,
    /// The npm package comes out the same twice, and its declarations hold.
    Package,
    /// The tests that run in Chromium, Firefox and WebKit.
    Browsers,
}

/// What came of a check that could be run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It ran; a check that is not made of tests counts as one.
    Ran(Count),
    /// It did not run, for this reason.
    Skipped(String),
}

/// How many tests passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Those that passed.
    pub passed: u64,
    /// Those that failed.
    pub failed: u64,
    /// How many of those that passed had failed before they were run alone.
    pub only_alone: u64,
}

/// What came of a test harness.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tested {
    /// How many passed and failed.
    pub count: Count,
    /// The names of those that failed.
    pub failed: Vec<String>,
}

impl Count {
    /// The count of a check that passed as a whole.
    pub const ONE_PASSED: Self = Self { passed: 1, failed: 0, only_alone: 0 };
    /// The count of a check that failed as a whole.
    pub const ONE_FAILED: Self = Self { passed: 0, failed: 1, only_alone: 0 };
}

impl Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            only_alone: self.only_alone + other.only_alone,
        }
    }
}

impl Check {
    /// What is announced.
    pub fn title(self) -> &'static str {
        match self {
            Self::Format => "formatting",
            Self::Scripts => "scripts",
            Self::Clippy => "clippy, native",
            Self::ClippyWasm => "clippy, WebAssembly",
            Self::Fuzz => "fuzzing, some seconds",
            Self::Tests => "native tests",
            Self::Networkx => "files read by networkx",
            Self::Build => "release build",
            Self::Size => "download size",
            Self::Package => "npm package",
            Self::Browsers => "browser tests",
        }
    }

    /// Whether the check looks at what `Build` makes.
    pub fn needs_build(self) -> bool {
        matches!(self, Self::Size | Self::Package | Self::Browsers)
    }

    /// Runs it. An error counts as one failure.
    pub fn run(self, project: &Project) -> Result<Verdict> {
        match self {
            Self::Format => {
                components::ensure(&["rustfmt"])?;
                whole(cargo(project, &["fmt", "--all", "--check"]))
            }
            Self::Scripts => {
                scripts::check(project)?;
                Ok(Verdict::Ran(Count::ONE_PASSED))
            }
            Self::Clippy => {
                components::ensure(&["clippy"])?;
                // All features, so that the browser tests are read too.
                let what = ["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"];
                whole(cargo(project, &what))
            }
            Self::ClippyWasm => {
                let toolchain = wasm_toolchain::ensure()?;
                toolchain.ensure_clippy()?;
                for module in wasm::MODULES.into_iter().chain([wasm::SINGLE, wasm::STOPWATCH]) {
                    let mut cargo = toolchain.cargo(&project.root, "clippy", &project.wasm_target());
                    process::run(cargo.args(module.arguments()).args(["--", "-D", "warnings"]))?;
                }
                Ok(Verdict::Ran(Count::ONE_PASSED))
            }
            Self::Fuzz => {
                fuzz::run(project, &fuzz::Args { seconds: 9, target: None })?;
                Ok(Verdict::Ran(Count::ONE_PASSED))
            }
            Self::Tests => {
                let all = tests(&mut cargo(project, &["test", "--workspace", "--no-fail-fast"]))?.count;
                // What participants download reads protocols without telling what is wrong, and must come to the same.
                let mut plain = cargo(project, &["test", "--package", "sociogram-protocol", "--no-default-features"]);
                plain.args(["--test", "good", "--test", "faults"]);
                Ok(Verdict::Ran(all + tests(&mut plain)?.count))
            }
            Self::Networkx => {
                let mut count = Count::default();
                for requirements in NETWORKX {
                    let mut cargo =
                        cargo(project, &["test", "--test", "networkx", "--test", "sampling", "--", "--ignored"]);
                    cargo.env("SOCIOGRAM_PYTHON", "python3").env("PYTHONPATH", python::ensure(project, requirements)?);
                    count = count + tests(&mut cargo)?.count;
                }
                Ok(Verdict::Ran(count))
            }
            Self::Build => {
                build::build(project, false)?;
                Ok(Verdict::Ran(Count::ONE_PASSED))
            }
            Self::Size => check_size(project),
            Self::Package => check_package(project),
            Self::Browsers if !browsers::exist(project) => Ok(Verdict::Skipped("there are none yet".to_owned())),
            Self::Browsers => Ok(Verdict::Ran(browsers::test(project, &browsers::Args::default())?)),
        }
    }
}

/// `cargo …` at the root, whatever directory we were started from.
pub fn cargo(project: &Project, arguments: &[&str]) -> Command {
    let mut cargo = process::cargo();
    cargo.current_dir(&project.root).args(arguments);
    cargo
}

/// A command that is one check.
fn whole(mut command: Command) -> Result<Verdict> {
    process::run(&mut command)?;
    Ok(Verdict::Ran(Count::ONE_PASSED))
}

fn check_size(project: &Project) -> Result<Verdict> {
    let total = size::total(&size::measure(&project.dist())?);
    eprintln!("{}", size::verdict(total));
    if total.gzip > BAR {
        bail!("the download is larger than {} KB; `cargo xtask size` shows where", BAR / 1000);
    }
    Ok(Verdict::Ran(Count::ONE_PASSED))
}

fn check_package(project: &Project) -> Result<Verdict> {
    let packed = || std::fs::read(package::pack(project)?).context("the archive cannot be read");
    let (one, other) = (packed()?, packed()?);
    if one != other {
        bail!("packing the same build twice gives different archives");
    }
    package::check_types(project)?;
    Ok(Verdict::Ran(Count::ONE_PASSED))
}

/// Runs `cargo test …`, showing its output on standard error, and adds up what each test binary reports.
pub fn tests(command: &mut Command) -> Result<Tested> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{}` could not be started", process::describe(command)))?;
    let mut tested = Tested::default();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            eprintln!("{line}");
            if let Some(found) = summary(&line) {
                tested.count = tested.count + found;
            }
            tested.failed.extend(failure(&line).map(str::to_owned));
        }
    }
    let status = child.wait()?;
    if !status.success() && tested.count.failed == 0 {
        // It did not compile, or a test took the whole process down.
        tested.count.failed = 1;
    }
    Ok(tested)
}

/// Reads `test maps::opens ... FAILED`.
fn failure(line: &str) -> Option<&str> {
    line.strip_prefix("test ")?.strip_suffix(" ... FAILED")
}

/// Reads `test result: ok. 3 passed; 0 failed; …`.
fn summary(line: &str) -> Option<Count> {
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let number =
        |unit: &str| counts.split(';').find_map(|part| part.trim().strip_suffix(unit)?.trim().parse::<u64>().ok());
    Some(Count { passed: number("passed")?, failed: number("failed")?, only_alone: 0 })
}

#[cfg(test)]
mod unit {
    use super::*;

    #[test]
    fn summaries_are_read() {
        let ok = "test result: ok. 27 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.13s";
        assert_eq!(summary(ok), Some(Count { passed: 27, failed: 0, only_alone: 0 }));
        let bad = "test result: FAILED. 2 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(summary(bad), Some(Count { passed: 2, failed: 3, only_alone: 0 }));
        assert_eq!(summary("test result of mine: 1 passed"), None);
    }

    #[test]
    fn failures_are_named() {
        assert_eq!(failure("test maps::opens ... FAILED"), Some("maps::opens"));
        assert_eq!(failure("test maps::opens ... ok"), None);
        assert_eq!(failure("    maps::opens"), None);
    }

    #[test]
    fn a_run_without_a_summary_is_a_failure() -> Result<()> {
        let mut command = process::command("sh");
        command.args(["-c", "echo nothing; exit 101"]);
        assert_eq!(tests(&mut command)?, Tested { count: Count::ONE_FAILED, failed: Vec::new() });
        Ok(())
    }
}
