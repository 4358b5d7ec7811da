//! `replay`: an interview carried out again, outside any browser, from what was saved of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Result, bail};
use formats::{measured, network_file};
use interview::{Interview, Journal};
use json::Json;
use letters::Letters;
use map::content::Content;
use map::scene::{Theme, portrait};
use map::svg;
use protocol::Protocol;
use serde_json::json;

use crate::files::{json_of, unwritable};
use crate::report::Outcome;

/// Options of `replay`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// The protocol's JSON file.
    pub protocol: PathBuf,
    /// The journal's JSON file, as the element's export("journal") gives it.
    pub journal: PathBuf,
    /// Draw the map as well, into this SVG file.
    #[arg(long, value_name = "FILE")]
    pub svg: Option<PathBuf>,
}

/// Replays the journal and prints the network file that it comes to, as JSON with or without `--json`.
///
/// # Errors
/// When a file cannot be read, the protocol has faults (all are listed), or the journal does not fit it.
pub fn run(args: &Args) -> Result<Outcome> {
    let (document, protocol) = protocol_of(&args.protocol)?;
    let journal = Journal::from_json(&read(&args.journal)?, &protocol)
        .map_err(|fault| anyhow::anyhow!("{}: {fault}", args.journal.display()))?;
    if journal.protocol_sha256() != protocol.sha256 {
        eprintln!("Note: the protocol has changed since this journal was written; replaying it all the same.");
    }
    let interview = Interview::replay(protocol, &journal).map_err(|(number, refusal)| {
        anyhow::anyhow!("{}: entry {number} does not fit the protocol. {refusal}", args.journal.display())
    })?;
    if let Some(path) = &args.svg {
        fs::write(path, svg(&[portrait(&Content::whole(&interview), Letters::default())], &Theme::light(&[])))
            .map_err(|fault| unwritable(path, &fault))?;
    }
    let file = json!(measured(network_file(&interview), &document).map_err(anyhow::Error::msg)?);
    Ok(Outcome { table: serde_json::to_string_pretty(&file)?, json: file, success: true })
}

/// A protocol and its document.
///
/// # Errors
/// When it cannot be read, or has faults, all of which are listed.
pub(super) fn protocol_of(path: &Path) -> Result<(Json, Arc<Protocol>)> {
    let document = read(path)?;
    match protocol::read(&document) {
        Ok(protocol) => Ok((document, Arc::new(protocol))),
        Err(faults) => {
            let listed: Vec<String> = faults.iter().map(ToString::to_string).collect();
            bail!("{} has faults:\n{}", path.display(), listed.join("\n"));
        }
    }
}

pub(super) fn read(path: &Path) -> Result<Json> {
    json_of(path)?.map_err(|said| anyhow::anyhow!("{}: {said}", path.display()))
}
