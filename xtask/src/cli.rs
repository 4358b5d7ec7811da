//! What can be typed after `cargo xtask`.

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::commands::{bench, browsers, build, format, fuzz, package, serve, single, size, test};
use crate::project::Project;
use crate::replay;

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
    /// Make one HTML file with everything inside, a protocol too, that opens by double click.
    Single(single::Args),
    /// Make the npm package.
    Package(package::Args),
    /// Format Rust and JavaScript.
    Format,
    /// Give the readers of documents what nobody would write.
    Fuzz(fuzz::Args),
    /// Run every check.
    Test(test::Args),
    /// Run the browser tests only.
    Browsers(browsers::Args),
    /// Count how many gestures it takes to draw the 21 example networks in Chromium.
    Burden(bench::Args),
    /// Kill Chromium at random moments of an interview, and see whether anything is lost.
    Kills(bench::Args),
    /// Measure how fast it is, beside others.
    Bench(bench::Args),
}

impl Cli {
    /// Does it; false means that it ran and found something wrong.
    pub fn run(self) -> Result<bool> {
        let project = Project::find()?;
        let outcome = match self.command {
            Command::Build(args) => build::run(&project, &args)?,
            Command::Size(args) => size::run(&project, &args)?,
            Command::Single(args) => single::run(&project, &args)?,
            Command::Package(args) => package::run(&project, &args)?,
            Command::Replay(args) => replay::run(&args)?,
            Command::Fuzz(args) => fuzz::run(&project, &args)?,
            Command::Test(args) => test::run(&project, &args, self.json)?,
            Command::Browsers(args) => browsers::run(&project, &args)?,
            Command::Format => return format::run(&project).map(|()| true),
            Command::Serve(args) => return serve::run(&project, &args, self.json).map(|()| true),
            Command::Burden(args) => return bench::run(&project, Some("burden"), &args, self.json),
            Command::Kills(args) => return bench::run(&project, Some("kills"), &args, self.json),
            Command::Bench(args) => return bench::run(&project, None, &args, self.json),
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
        let cli = Cli::try_parse_from(["xtask", "test", "--only", "fuzz,clippy-wasm"]);
        assert!(matches!(
            cli,
            Ok(Cli { command: Command::Test(test::Args { only }), .. }) if only == [Check::Fuzz, Check::ClippyWasm]
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
    fn options_of_benches_are_passed_on() {
        let cli = Cli::try_parse_from(["xtask", "kills", "--kills", "20", "--help"]);
        assert!(matches!(
            cli,
            Ok(Cli { command: Command::Kills(args), .. }) if args.arguments == ["--kills", "20", "--help"]
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
