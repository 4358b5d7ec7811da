//! Benches and counts: how fast Sociogram is, how many gestures it asks for, and whether anything is ever lost.
//!
//! `cargo xtask bench …`, `cargo xtask burden` and `cargo xtask kills` run this program. Times depend on the machine and
//! on its other work, so a bench measures us and everyone beside us in one run, and bars compare the two.
//!
//! - [`map`] and [`measures`] drive pages of `bench/pages` in Chromium by puppeteer, because WebDriver gives no trace;
//! - [`petgraph`] runs natively, both sides in one process;
//! - [`drag`], [`presses`], [`effort`], [`burden`] and [`kills`] run browser tests of `tests/browser` that measure, and read the files
//!   which these write;
//! - [`sample`] has the rows that all benches print, [`rivals`] the packages from npm.

mod browser_test;
mod burden;
mod drag;
mod effort;
mod graph;
mod kills;
mod map;
mod measures;
mod petgraph;
mod presses;
mod rivals;
mod sample;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};
use xtask::project::Project;
use xtask::report::Outcome;

/// Measures Sociogram beside others.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask bench", bin_name = "cargo xtask bench")]
struct Cli {
    /// Print one JSON document on standard output, and nothing else there.
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    bench: Bench,
}

#[derive(Debug, Subcommand)]
enum Bench {
    /// The map beside cytoscape, vis-network and sigma, in Chromium.
    Map(map::Args),
    /// Frames a second while people are dragged, in every engine without a GPU.
    Drag(drag::Args),
    /// The measures, native and in Chromium, beside igraph, networkx and graphology.
    Measures(measures::Args),
    /// The measures beside those of petgraph's algorithms that work out the same.
    Petgraph,
    /// Every press and keystroke of an interview with 60 people, in Chromium on a processor slowed four times.
    Presses(browser_test::Built),
    /// Every press and keystroke by which people are looked for in a list of 5,000, in the same way.
    Roster(browser_test::Built),
    /// Count the taps, keys, screens and dialogs of a whole interview by touch, in Chromium.
    Effort(browser_test::Built),
    /// Count how many gestures it takes to draw the 21 example networks in Chromium.
    Burden(browser_test::Built),
    /// Kill Chromium at random moments of an interview, and see whether anything is lost.
    Kills(kills::Args),
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(&cli.bench) {
        Ok(outcome) => {
            outcome.print(cli.json);
            if outcome.success { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(bench: &Bench) -> Result<Outcome> {
    let project = Project::find()?;
    match bench {
        Bench::Map(args) => map::run(&project, args),
        Bench::Drag(args) => drag::run(&project, args),
        Bench::Measures(args) => measures::run(&project, args),
        Bench::Petgraph => petgraph::run(&project),
        Bench::Presses(args) => presses::run(&project, args),
        Bench::Roster(args) => presses::search(&project, args),
        Bench::Effort(args) => effort::run(&project, args),
        Bench::Burden(args) => burden::run(&project, args),
        Bench::Kills(args) => kills::run(&project, args),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }
}
