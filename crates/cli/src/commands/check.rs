//! `check`: what is wrong in protocols, and what could be better.

use crate::files::json_of;
use crate::report::Outcome;
use anyhow::Result;
use json::Json;
use protocol::{Fault, Protocol};
use serde_json::{Value, json};
use std::fmt::Write;
use std::path::PathBuf;
use std::sync::Arc;

/// Options of `check`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// Protocols' JSON files.
    #[arg(required = true)]
    pub protocols: Vec<PathBuf>,
    /// Tell what could be better as well: what the literature warns of, and where nobody comes. It takes some seconds.
    #[arg(long)]
    pub advice: bool,
}

/// Tells every fault with its path. JSON is `{ "protocols": [{ "file", "id", "stages", "faults": [{ "path", "code", "message" }] }] }`,
/// with `null` for the id and the number of stages of a protocol that has faults. With `--advice`, protocols without faults have a
/// member `advice` too, `[{ "path", "code", "message", "source" }]`. Advice is no failure.
///
/// # Errors
/// When a file cannot be opened.
pub fn run(args: &Args) -> Result<Outcome> {
    let mut table = String::new();
    let mut rows = Vec::new();
    let mut success = true;
    for path in &args.protocols {
        let file = path.to_string_lossy();
        let read: Result<(Json, Protocol), Vec<Value>> = match json_of(path)? {
            Ok(document) => match protocol::read(&document) {
                Ok(protocol) => Ok((document, protocol)),
                Err(faults) => Err(faults.iter().map(fault_json).collect()),
            },
            Err(said) => Err(vec![json!({ "path": "$", "code": "not-json", "message": said })]),
        };
        match read {
            Ok((document, protocol)) => {
                let stages = protocol.stages.len();
                let _ = writeln!(table, "{file}: no faults");
                let mut row = json!({ "file": file, "id": protocol.id.as_str(), "stages": stages, "faults": [] });
                if args.advice {
                    let advice = advice::advice(&document, &Arc::new(protocol));
                    for piece in &advice {
                        let _ = writeln!(table, "  {piece}");
                    }
                    let list: Vec<Value> = advice.iter().map(|piece| json!(piece.to_json())).collect();
                    row["advice"] = Value::from(list);
                }
                rows.push(row);
            }
            Err(faults) => {
                success = false;
                let count = if faults.len() == 1 { "1 fault".to_owned() } else { format!("{} faults", faults.len()) };
                let _ = writeln!(table, "{file}: {count}");
                for fault in &faults {
                    let part = |name: &str| fault.get(name).and_then(Value::as_str).unwrap_or_default();
                    let _ = writeln!(table, "  {}: {}", part("path"), part("message"));
                }
                rows.push(json!({ "file": file, "id": null, "stages": null, "faults": faults }));
            }
        }
    }
    Ok(Outcome { table, json: json!({ "protocols": rows }), success })
}

fn fault_json(fault: &Fault) -> Value {
    json!(fault.to_json())
}
