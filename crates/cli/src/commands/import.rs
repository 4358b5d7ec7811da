//! `import`: protocols of Network Canvas made into ours, and data of other programs made into network files.

use crate::WrongUse;
use crate::files::{collect, unreadable, unwritable};
use crate::report::Outcome;
use anyhow::{Result, bail};
use imports::{Source, codebook_of, import};
use network_canvas::Fate;
use serde_json::json;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// What data in a folder are called.
const KINDS: [&str; 7] = ["json", "graphml", "gexf", "net", "paj", "csv", "tsv"];

/// Options of `import`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// A protocol of Network Canvas: a .netcanvas file, or the protocol.json in it. Or data: sessions of Network Canvas as
    /// JSON, GraphML or all of their tables, and networks as JSON, GraphML, GEXF, Pajek or CSV; files, or folders of them.
    #[arg(required = true, value_name = "FILES")]
    pub files: Vec<PathBuf>,
    /// A folder that is empty or not there yet.
    #[arg(long)]
    pub out: PathBuf,
    /// The Network Canvas protocol that sessions are of, for what their variables are called and could be answered with.
    #[arg(long)]
    pub protocol: Option<PathBuf>,
}

/// Of a protocol it writes the protocol, and the report of what differs and what is lost, as `protocol.json`, `report.txt`
/// and `report.json`; JSON is `{ "out", "id", "same", "differs", "lost", "entries": [{ "path", "what", "name", "fate", "why",
/// "becomes" }] }`. Of data it writes a network file for each session and network; JSON is `{ "out", "networks": [{ "file",
/// "alters", "ties", "remarks" }], "refused": [{ "file", "said" }] }`.
///
/// # Errors
/// When a file cannot be opened, nothing can be made of any, or the folder cannot be written to.
pub fn run(args: &Args) -> Result<Outcome> {
    if args.out.exists() && fs::read_dir(&args.out).map_or(true, |mut entries| entries.next().is_some()) {
        let said = format!("{} is there already and not an empty folder. Name another.", args.out.display());
        return Err(WrongUse(said).into());
    }
    let mut paths = Vec::new();
    for path in &args.files {
        if path.is_dir() {
            collect(path, &KINDS, &mut paths).map_err(|fault| unreadable(path, &fault))?;
        } else {
            paths.push(path.clone());
        }
    }
    let mut read = Vec::new();
    for path in &paths {
        read.push((name_of(path), fs::read(path).map_err(|fault| unreadable(path, &fault))?));
    }
    match (paths.as_slice(), read.as_slice()) {
        ([], _) => Err(WrongUse("There is no file to import in the folder.".into()).into()),
        ([path], [(name, bytes)]) if is_protocol(bytes) => protocol(path, name, bytes, &args.out),
        _ => data(args, &read),
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Whether a file is an archive, as protocols are, or has stages. What is neither data nor protocol is told so as data.
fn is_protocol(bytes: &[u8]) -> bool {
    let has_stages = || serde_json::from_slice::<json::Json>(bytes).is_ok_and(|it| it.get("stages").is_some());
    bytes.starts_with(b"PK") || bytes.is_empty() || has_stages()
}

fn protocol(path: &Path, name: &str, bytes: &[u8], out: &Path) -> Result<Outcome> {
    let made = match network_canvas::import(bytes, name) {
        Ok(made) => made,
        Err(refusal) => bail!("{}: {refusal}", path.display()),
    };
    let report = made.report.to_string();
    let files = [
        ("protocol.json", json::pretty(&made.protocol)),
        ("report.txt", report.clone()),
        ("report.json", json::pretty(&made.report.to_json())),
    ];
    write(out, files.into_iter().map(|(name, text)| (name.to_owned(), text)))?;
    let out = out.to_string_lossy();
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

/// Writes files into a folder, each ending with the end of a line.
fn write(out: &Path, files: impl Iterator<Item = (String, String)>) -> Result<()> {
    fs::create_dir_all(out).map_err(|fault| unwritable(out, &fault))?;
    for (name, text) in files {
        let path = out.join(name);
        fs::write(&path, text.trim_end().to_owned() + "\n").map_err(|fault| unwritable(&path, &fault))?;
    }
    Ok(())
}

fn data(args: &Args, read: &[(String, Vec<u8>)]) -> Result<Outcome> {
    let document = match &args.protocol {
        None => None,
        Some(path) => {
            let bytes = fs::read(path).map_err(|fault| unreadable(path, &fault))?;
            match network_canvas::document(&bytes) {
                Ok(document) => Some(document),
                Err(refusal) => bail!("{}: {refusal}", path.display()),
            }
        }
    };
    let sources: Vec<Source> = read.iter().map(|(name, bytes)| Source { name, bytes }).collect();
    let made = import(&sources, document.as_ref().and_then(codebook_of));
    let refused: Vec<String> =
        made.refused.iter().map(|it| format!("{} could not be read. {}", it.name, it.said)).collect();
    if made.files.is_empty() {
        bail!("nothing could be made of the files.\n{}", refused.join("\n"));
    }
    write(&args.out, made.files.iter().map(|it| (format!("{}.json", it.name), json::pretty(&it.file))))?;
    let out = args.out.to_string_lossy();
    let number = |number: usize, of: &str| if number == 1 { format!("1 {of}") } else { format!("{number} {of}s") };
    let mut table = format!("{} in {out}\n", number(made.files.len(), "network"));
    let mut networks = Vec::new();
    for it in &made.files {
        let count = |list: &str| it.file.get(list).and_then(json::Json::items).map_or(0, <[_]>::len);
        let (alters, ties) = (count("nodes"), count("edges"));
        let _ = writeln!(table, "{}.json: {}, {}", it.name, number(alters, "alter"), number(ties, "tie"));
        for remark in &it.remarks {
            let _ = writeln!(table, "    {remark}");
        }
        let file = format!("{}.json", it.name);
        networks.push(json!({ "file": file, "alters": alters, "ties": ties, "remarks": it.remarks }));
    }
    for said in &refused {
        let _ = writeln!(table, "{said}");
    }
    let refused: Vec<_> = made.refused.iter().map(|it| json!({ "file": it.name, "said": it.said })).collect();
    let json = json!({ "out": out, "networks": networks, "refused": refused });
    Ok(Outcome { table, json, success: refused.is_empty() })
}
