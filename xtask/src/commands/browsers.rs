//! `browsers`: the tests that run in Chromium, Firefox and WebKit.
//!
//! They are an ordinary test target of the root crate, `tests/browser/main.rs`, behind the feature `browser-tests` so
//! that a plain `cargo test` needs no browser. They find everything through the environment:
//!
//! | variable | value |
//! |---|---|
//! | `SOCIOGRAM_SITE` | address of a server with the files of `dist/`, those of `tests/browser/pages/` under `/tests/`, the package under `/package/`, apps built with it under `/apps/`, and survey hosts under `/npm/` |
//! | `SOCIOGRAM_EXAMPLES` | a folder that the server has under `/examples/`, for pages that tests write |
//! | `SOCIOGRAM_SINGLE` | a page with everything inside, as `single` makes it, for the demonstration's protocol |
//! | `SOCIOGRAM_SINGLE_SHEETS` | another, for a protocol that asks for sheets of measures |
//! | `SOCIOGRAM_CHROMIUM`, `SOCIOGRAM_FIREFOX`, `SOCIOGRAM_WEBKIT` | address of each engine's driver |
//! | `SOCIOGRAM_CHROMIUM_BINARY`, … | the browser that the driver is to start |
//! | `SOCIOGRAM_AXE` | the file `axe.min.js` |
//! | `SOCIOGRAM_BURDEN` | the file for the rows of `cargo xtask burden` |
//! | `SOCIOGRAM_KILLS`, … | what `cargo xtask kills` asks for |
//!
//! Two tests run at a time, mostly in two engines, since browsers wait half of the time. More is up to
//! `RUST_TEST_THREADS`; the drivers of Firefox and WebKit take one session at a time, whatever it says.

use std::env;
use std::ffi::OsStr;
use std::fs;

use anyhow::{Result, ensure};
use serde_json::json;

use crate::checks::{self, Count};
use crate::commands::{build, package, single};
use crate::drivers::Drivers;
use crate::project::Project;
use crate::report::Outcome;
use crate::server::Server;
use crate::tools::browsers::Engine;
use crate::tools::npm;

/// How many failures of a whole run may be the drivers'. A driver now and then loses an answer, or a page, on a busy
/// machine: so few tests are run once more, alone, and those that pass then are told. More than that are the page's.
const DRIVERS_FAULTS: usize = 3;

/// Options of `browsers`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    /// Test dist/ as it is.
    #[arg(long)]
    pub no_build: bool,
    /// Start only these engines, separated by commas; tests of the others find no address.
    #[arg(long, value_delimiter = ',', value_name = "NAME")]
    pub engine: Vec<Engine>,
    /// Passed on to the test harness: a filter, `--nocapture` and the like.
    #[arg(last = true)]
    pub harness: Vec<String>,
}

/// Whether there are browser tests.
pub fn exist(project: &Project) -> bool {
    project.root.join("tests/browser/main.rs").is_file()
}

/// Runs the tests and counts them.
pub fn run(project: &Project, args: &Args) -> Result<Outcome> {
    let count = test(project, args)?;
    let text = format!("{} passed ({} only when run alone), {} failed", count.passed, count.only_alone, count.failed);
    let json = json!({ "passed": count.passed, "failed": count.failed, "only_alone": count.only_alone });
    Ok(Outcome { table: text, json, success: count.failed == 0 })
}

/// Builds, starts the server and the drivers, runs the tests, stops everything.
pub fn test(project: &Project, args: &Args) -> Result<Count> {
    test_with(project, args, &[])
}

/// Like [`test`](fn@test), for tests that are told more.
pub fn test_with(project: &Project, args: &Args, told: &[(&str, &OsStr)]) -> Result<Count> {
    ensure!(exist(project), "there are no browser tests: tests/browser/main.rs is missing");
    if !args.no_build {
        build::build(project, false)?;
    }
    ensure!(project.dist().is_dir(), "there is no dist/ to test; run `cargo xtask build` first");
    let axe = npm::AXE.ensure()?.join("axe.min.js");

    // Compiled before the browsers are started, so that they do not stand waiting.
    let target = ["--package", "sociogram", "--test", "browser", "--features", "browser-tests"];
    let mut compile = checks::cargo(project, &["test", "--no-run"]);
    crate::process::run(compile.args(target))?;

    let (dist, pages) = (project.dist(), project.root.join("tests/browser/pages"));
    // This puts the package together, too.
    let apps = package::apps(project)?;
    let apps: Vec<_> = apps.into_iter().map(|(name, built)| (format!("/apps/{name}"), built)).collect();
    let packaged = package::folder(project);
    let hosts = npm::HOSTS.map(|host| host.ensure().map(|folder| (format!("/npm/{}", host.name), folder)));
    let hosts = hosts.into_iter().collect::<Result<Vec<_>>>()?;
    let examples = project.target.join("examples");
    fs::create_dir_all(&examples)?;
    let mut folders = vec![("/tests", &*pages), ("/package", &packaged), ("/examples", &examples)];
    folders.extend(apps.iter().chain(&hosts).map(|(prefix, folder)| (prefix.as_str(), folder.as_path())));
    let server = Server::start(&dist, &folders, 0)?;
    let engines = if args.engine.is_empty() { &Engine::ALL[..] } else { &args.engine };
    let drivers = Drivers::start(engines, &project.target.join("browser-logs"))?;

    let demonstration = single::write(project, &project.www().join("protocols/demo.json"), "single.html")?;
    let with_sheets = single::write(project, &pages.join("protocols/sheets.json"), "single-sheets.html")?;
    let tests = |threads: &OsStr| {
        let mut tests = checks::cargo(project, &["test"]);
        tests.args(target).arg("--").env("RUST_TEST_THREADS", threads);
        tests.env("SOCIOGRAM_SITE", server.address()).env("SOCIOGRAM_AXE", &axe).envs(drivers.environment());
        tests.env("SOCIOGRAM_SINGLE", &demonstration).env("SOCIOGRAM_SINGLE_SHEETS", &with_sheets);
        tests.env("SOCIOGRAM_EXAMPLES", &examples).envs(told.iter().copied());
        tests
    };
    let mut all = tests(&env::var_os("RUST_TEST_THREADS").unwrap_or_else(|| "2".into()));
    let tested = checks::tests(all.args(&args.harness))?;
    let is_whole = args.harness.is_empty();
    let are_all_named = tested.count.failed == tested.failed.len() as u64;
    if !is_whole || !are_all_named || !(1..=DRIVERS_FAULTS).contains(&tested.failed.len()) {
        return Ok(tested.count);
    }
    eprintln!("\nOnce more, alone: {}", tested.failed.join(", "));
    let mut alone = tests(OsStr::new("1"));
    let Count { passed, failed, .. } = checks::tests(alone.arg("--exact").args(&tested.failed))?.count;
    Ok(Count { passed: tested.count.passed + passed, failed, only_alone: passed })
}
