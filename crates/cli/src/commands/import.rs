//! `import`: protocols of Network Canvas made into ours.

use crate::WrongUse;
use crate::files::{unreadable, unwritable};
use crate::report::Outcome;
use anyhow::{Result, bail};
use network_canvas::Fate;
use serde_json::json;
use std::fs;
use std::path::PathBuf;

/// Options of `import`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// A protocol of Network Canvas: a .netcanvas file, or the protocol.json in it.
    pub protocol: PathBuf,
    /// A folder that is empty or not there yet.
    #[arg(long)]
    pub out: PathBuf,
}

/// Writes the protocol, and the report of what differs and what is lost, as `protocol.json`, `report.txt` and `report.json`.
/// JSON is `{ "out", "id", "same", "differs", "lost", "entries": [{ "path", "what", "name", "fate", "why", "becomes" }] }`.
///
/// # Errors
/// When the file cannot be opened, nothing can be made of it, or the folder cannot be written to.
pub fn run(args: &Args) -> Result<Outcome> {
    if args.out.exists() && fs::read_dir(&args.out).map_or(true, |mut entries| entries.next().is_some()) {
        let said = format!("{} is there already and not an empty folder. Name another.", args.out.display());
        return Err(WrongUse(said).into());
    }
    let bytes = fs::read(&args.protocol).map_err(|fault| unreadable(&args.protocol, &fault))?;
    let name = args.protocol.file_name().unwrap_or_default().to_string_lossy();
    let made = match network_canvas::import(&bytes, &name) {
        Ok(made) => made,
        Err(refusal) => bail!("{}: {refusal}", args.protocol.display()),
    };
    let report = made.report.to_string();
    let files = [
        ("protocol.json", json::pretty(&made.protocol)),
        ("report.txt", report.clone()),
        ("report.json", json::pretty(&made.report.to_json())),
    ];
    fs::create_dir_all(&args.out).map_err(|fault| unwritable(&args.out, &fault))?;
    for (name, text) in files {
        let path = args.out.join(name);
        fs::write(&path, text.trim_end().to_owned() + "\n").map_err(|fault| unwritable(&path, &fault))?;
    }
    let out = args.out.to_string_lossy();
    let id = made.protocol.get("id").and_then(json::Json::as_str).unwrap_or_default();
    let mut json = json!({ "out": out, "id": id });
    if let (Some(all), serde_json::Value::Object(told)) = (json.as_object_mut(), json!(made.report.to_json())) {
        all.extend(told);
    }
    let count = |fate| made.report.count(fate);
    let table = format!(
        "{report}\nThe protocol \"{id}\" is in {out}, with this report. Of {} parts {} differ and {} are lost.\n",
        made.report.entries().len(),
        count(Fate::Differs),
        count(Fate::Lost),
    );
    Ok(Outcome::success(table, json))
}
