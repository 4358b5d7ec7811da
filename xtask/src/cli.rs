//! What can be typed after `cargo xtask`.

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::commands::{bench, browsers, build, burden, replay, serve, size, test};
use crate::project::Project;

/// Builds, serves, checks and measures Sociogram, installing what is missing.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
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
    /// Make dist/: a folder of static files, ready to upload anywhere.
    Build(build::Args),
    /// Build everything and serve it on this machine, printing the address.
    Serve(serve::Args),
    /// Build everything, then measure what a participant's browser downloads.
    Size(size::Args),
    /// Run an interview again from its protocol and journal, and print its network file.
    Replay(replay::Args),
    /// Run every check.
    Test(test::Args),
    /// Run the browser tests only.
    Browsers(browsers::Args),
    /// Count how many gestures it takes to draw the 21 example networks in Chromium.
    Burden(burden::Args),
    /// Measure how fast it is, beside others.
    #[command(subcommand)]
    Bench(bench::Bench),
}

impl Cli {
    /// Does it; false means that it ran and found something wrong.
    pub fn run(self) -> Result<bool> {
        let project = Project::find()?;
        let outcome = match self.command {
            Command::Build(args) => build::run(&project, &args)?,
            Command::Size(args) => size::run(&project, &args)?,
            Command::Replay(args) => replay::run(&args)?,
            Command::Test(args) => test::run(&project, &args, self.json)?,
            Command::Browsers(args) => browsers::run(&project, &args)?,
            Command::Burden(args) => burden::run(&project, &args)?,
            Command::Bench(bench) => bench::run(&project, &bench)?,
            Command::Serve(args) => return serve::run(&project, &args, self.json).map(|()| true),
        };
        outcome.print(self.json);
        Ok(outcome.success)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::Check;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn json_may_stand_before_or_after_the_command() {
        for line in [["xtask", "--json", "build"], ["xtask", "build", "--json"]] {
            assert!(Cli::try_parse_from(line).is_ok_and(|cli| cli.json));
        }
    }

    #[test]
    fn checks_are_chosen_by_name() {
        let cli = Cli::try_parse_from(["xtask", "test", "--only", "layers,clippy-wasm"]);
        assert!(matches!(
            cli,
            Ok(Cli { command: Command::Test(test::Args { only }), .. }) if only == [Check::Layers, Check::ClippyWasm]
        ));
        assert!(Cli::try_parse_from(["xtask", "test", "--only", "nothing"]).is_err());
    }

    #[test]
    fn words_for_the_test_harness_come_after_two_dashes() {
        let cli = Cli::try_parse_from(["xtask", "browsers", "--no-build", "--", "embed", "--nocapture"]);
        assert!(matches!(
            cli,
            Ok(Cli { command: Command::Browsers(args), .. }) if args.no_build && args.harness == ["embed", "--nocapture"]
        ));
    }

    #[test]
    fn serve_takes_a_port() {
        let cli = Cli::try_parse_from(["xtask", "serve", "--no-build", "--port", "0"]);
        assert!(matches!(
            cli,
            Ok(Cli { command: Command::Serve(serve::Args { port: 0, no_build: true, dev: false }), .. })
        ));
        assert!(Cli::try_parse_from(["xtask", "serve", "--port", "70000"]).is_err());
    }
}
