//! The researchers' program `sociogram`, without its `main`.
//!
//! To add a command, write `commands/<name>.rs` with its options and a function that returns an [`Outcome`], and name it in
//! [`Command`]. Results go to standard output, as a table or with `--json` as one JSON document; everything else goes to
//! standard error. The exit code is 0 if all is well, 1 if something is wrong in a file, 2 if the program was used
//! wrongly or something could not be opened or written.
//!
//! ```
//! use clap::Parser;
//! use sociogram_cli::Cli;
//! let cli = Cli::try_parse_from(["sociogram", "export", "--to", "tables,gexf", "--out", "all.zip", "a.json"]).unwrap();
//! assert!(!cli.json);
//! assert!(Cli::try_parse_from(["sociogram", "export", "--to", "papyrus", "--out", "x", "a.json"]).is_err());
//! ```

pub mod commands {
    //! One file for each command.
    pub mod check;
    pub mod cohort;
    pub mod cost;
    pub mod export;
    pub mod import;
    pub mod measures;
    pub mod merge;
    pub mod quality;
    pub mod replay;
    pub mod simulate;
}
mod files;
mod parquet;
mod progress;
pub mod report;

use crate::commands::{check, cohort, cost, export, import, measures, merge, quality, replay, simulate};
use crate::report::Outcome;
use anyhow::Result;
use clap::{Parser, Subcommand};
use std::fmt;

/// Checks and imports protocols, replays journals, works out measures and exports network files.
#[derive(Debug, Parser)]
#[command(name = "sociogram", version)]
pub struct Cli {
    /// Print one JSON document on standard output, and nothing else there.
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands; each has a file of its own in `commands`.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Tell what is wrong in protocols, all of it at once.
    Check(check::Args),
    /// Tell how many minutes and taps an interview takes, by the number of people who are named.
    Cost(cost::Args),
    /// Run an interview again from its protocol and journal, and print its network file.
    Replay(replay::Args),
    /// Work out measures of network files.
    Measures(measures::Args),
    /// Make the tables of a study: networks by group, compared, correlated and over waves.
    Cohort(cohort::Args),
    /// Tell how network files were answered: fast, the same everywhere, blank, all or nobody tied.
    Quality(quality::Args),
    /// Write network files as tables and graphs for other programs.
    Export(export::Args),
    /// Make one whole network of the files of people who named each other.
    Merge(merge::Args),
    /// Have simulated participants go through a protocol, to try an analysis on their files.
    Simulate(simulate::Args),
    /// Make a protocol of one of Network Canvas, with a report of what differs and what is lost; or network files of its
    /// sessions and of networks that other programs wrote.
    Import(import::Args),
}

impl Cli {
    /// Does it.
    ///
    /// # Errors
    /// When it cannot be done; a [`WrongUse`] if that is not due to what is in a file.
    pub fn run(self) -> Result<Outcome> {
        match self.command {
            Command::Check(args) => check::run(&args),
            Command::Cost(args) => cost::run(&args),
            Command::Replay(args) => replay::run(&args),
            Command::Measures(args) => measures::run(&args),
            Command::Cohort(args) => cohort::run(&args),
            Command::Quality(args) => quality::run(&args),
            Command::Export(args) => export::run(&args),
            Command::Merge(args) => merge::run(&args),
            Command::Simulate(args) => simulate::run(&args),
            Command::Import(args) => import::run(&args),
        }
    }
}

/// Something that cannot be done whatever is in the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongUse(pub String);

impl fmt::Display for WrongUse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for WrongUse {}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn json_may_stand_before_or_after_the_command() {
        for line in [["sociogram", "--json", "check", "a"], ["sociogram", "check", "a", "--json"]] {
            assert!(Cli::try_parse_from(line).is_ok_and(|cli| cli.json));
        }
    }
}
