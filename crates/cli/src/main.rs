//! The command line of `sociogram`; everything it does is in the library beside it.

use clap::Parser;
use sociogram_cli::{Cli, WrongUse};
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let as_json = cli.json;
    match cli.run() {
        Ok(outcome) => {
            outcome.print(as_json);
            if outcome.success { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            if error.is::<WrongUse>() { ExitCode::from(2) } else { ExitCode::FAILURE }
        }
    }
}
