//! `simulate`: participants of chance, for trying an analysis before anybody is asked.

use super::export::{check_is_free, write_into};
use super::replay::protocol_of;
use crate::files::unwritable;
use crate::progress::Progress;
use crate::report::Outcome;
use anyhow::{Result, bail};
use serde_json::json;
use simulate::{Options, Summary, write};
use std::io;
use std::path::PathBuf;

/// Options of `simulate`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// The protocol's JSON file.
    pub protocol: PathBuf,
    /// How many participants.
    #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..=99_999))]
    pub people: u32,
    /// What chance begins with. The same seed comes to the same files.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// A folder that is empty or not there yet; or an archive, if it ends with .zip.
    #[arg(long)]
    pub out: PathBuf,
    /// How many alters everyone names in all; without it, as many as people do.
    #[arg(long, value_name = "ALTERS")]
    pub named: Option<usize>,
    /// The share of participants who leave before the end, from 0 to 1.
    #[arg(long, value_name = "SHARE", default_value_t = Options::default().drop_out, value_parser = share)]
    pub drop_out: f64,
    /// The share of questions left blank, from 0 to 1.
    #[arg(long, value_name = "SHARE", default_value_t = Options::default().blank, value_parser = share)]
    pub blank: f64,
}

fn share(text: &str) -> Result<f64, String> {
    let number = text.parse::<f64>().ok().filter(|number| (0.0..=1.0).contains(number));
    number.ok_or_else(|| "This takes a number from 0 to 1.".to_owned())
}

/// Writes network files, journals, tables and a codebook. JSON is `{ "out", "files", "people", "finished", "declined",
/// "alters", "ties", "seed" }`.
///
/// # Errors
/// When the protocol cannot be read or has faults, when simulated participants cannot go through it, or when the place cannot be
/// written to.
pub fn run(args: &Args) -> Result<Outcome> {
    let (document, protocol) = protocol_of(&args.protocol)?;
    check_is_free(&args.out)?;
    let (seed, drop_out, blank) = (args.seed, args.drop_out, args.blank);
    let options = Options { seed, drop_out, blank, named: args.named, ..Options::default() };
    let people = args.people as usize;
    let progress = Progress::new("Simulating", people);
    let mut summary = Summary::default();
    let written = write_into(&args.out, &mut |target| {
        summary = write(&protocol, &document, &options, people, target, &mut |_| progress.step())?;
        Ok(())
    });
    drop(progress);
    let files = match written {
        Ok(files) => files,
        Err(fault) if is_stuck(&fault) => bail!("{}: {fault}", args.protocol.display()),
        Err(fault) => return Err(unwritable(&args.out, &fault).into()),
    };
    let out = args.out.to_string_lossy();
    let Summary { people, finished, declined, alters, ties } = summary;
    let table = format!(
        "{people} simulated interviews as {files} files in {out}\n{finished} are finished, {declined} of them by declining \
         to take part; {} dropped out. {alters} alters, {ties} ties.\n",
        people - finished
    );
    let json = json!({ "out": out, "files": files, "people": people, "finished": finished, "declined": declined,
        "alters": alters, "ties": ties, "seed": seed });
    Ok(Outcome::success(table, json))
}

/// Whether the fault is the protocol's, and not that of the place that is written to.
fn is_stuck(fault: &io::Error) -> bool {
    fault.get_ref().is_some_and(|inner| inner.is::<simulate::Stuck>())
}
