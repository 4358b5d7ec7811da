//! `size`: what a participant's browser downloads.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};

use crate::commands::build;
use crate::project::Project;
use crate::report::{Outcome, table};
use crate::{parts, site, wasm};

/// The most that a participant downloads, in bytes after gzip. Above it the checks fail.
pub const BAR: u64 = 260_000;

/// What a participant's download aims to stay below, in bytes after gzip.
const AIM: u64 = 240_000;

/// Options of `size`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// Measure dist/ as it is.
    #[arg(long)]
    pub no_build: bool,
}

/// Bytes of one file or of all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Size {
    /// As it lies in `dist/`.
    pub raw: u64,
    /// Compressed by `gzip -9`.
    pub gzip: u64,
    /// Compressed by `brotli -q 11`.
    pub brotli: u64,
}

impl Size {
    /// Compresses a file's content in both ways.
    pub fn of(content: &[u8]) -> Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(content)?;
        let mut brotli = Vec::new();
        let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
        brotli::BrotliCompress(&mut &*content, &mut brotli, &settings)?;
        Ok(Self { raw: length(content), gzip: length(&gzip.finish()?), brotli: length(&brotli) })
    }

    fn json(self) -> Value {
        json!({ "raw": self.raw, "gzip": self.gzip, "brotli": self.brotli })
    }

    fn row(self, path: &str) -> Vec<String> {
        vec![path.to_owned(), self.raw.to_string(), self.gzip.to_string(), self.brotli.to_string()]
    }
}

fn length(bytes: &[u8]) -> u64 {
    bytes.len() as u64
}

/// Builds and measures. A build that is up to date takes no time, and nobody measures an old one by mistake.
pub fn run(project: &Project, args: &Args) -> Result<Outcome> {
    if !args.no_build {
        build::build(project, false)?;
    }
    let files = measure(&project.dist())?;
    let total = total(&files);
    let columns = |first| [first, "raw", "gzip", "brotli"];
    let mut rows: Vec<_> = files.iter().map(|(path, size)| size.row(path)).collect();
    rows.push(total.row("total"));
    let mut text = table(&columns("file"), &rows);
    text.push_str(&format!("{}\n\n", verdict(total)));
    let mut rows = Vec::new();
    for (name, when) in parts::PARTS.into_iter().chain([(parts::SHARED, "with the first of these")]) {
        let mut row = Size::of(&fs::read(project.dist().join(parts::file(name)))?)?.row(&parts::file(name));
        row.push(when.to_owned());
        rows.push(row);
    }
    let few = table(&["only when an interview needs it", "raw", "gzip", "brotli", "for"], &rows);
    text.push_str(&format!("{few}\n"));
    for (module, when) in [
        (wasm::CHECKER, "only when a protocol has faults"),
        (wasm::DATES, "only when it asks for dates"),
        (wasm::ROSTERS, "only when it has rosters"),
        (wasm::SALVAGE, "only when a saved interview cannot go on as it stands"),
        (wasm::EXPORTER, "only when somebody asks for a further file"),
        (wasm::MEASURER, "only when it asks for sheets of measures"),
        (wasm::WORKSHOP, "only at a workshop"),
        (wasm::COMPARER, "only on the cohort page"),
    ] {
        let files = sizes(&project.dist(), module.files())?;
        let rows: Vec<_> = files.iter().map(|(path, size)| size.row(path)).collect();
        text.push_str(&format!("{}\n", table(&columns(when), &rows)));
    }
    let files: Vec<Value> = files
        .iter()
        .map(|(path, size)| {
            let mut entry = size.json();
            entry["path"] = json!(path);
            entry
        })
        .collect();
    Ok(Outcome::success(text, json!({ "files": files, "total": total.json() })))
}

/// One line that compares a total with the aim and the bar.
pub fn verdict(total: Size) -> String {
    let kilobytes = |bytes: u64| bytes as f64 / 1000.0;
    let judged = if total.gzip > BAR {
        "ABOVE THE BAR"
    } else if total.gzip > AIM {
        "above the aim, within the bar"
    } else {
        "within the aim"
    };
    format!(
        "gzip: {:.1} KB of 1000 bytes, {judged} (aim {} KB, bar {} KB); brotli: {:.1} KB",
        kilobytes(total.gzip),
        AIM / 1000,
        BAR / 1000,
        kilobytes(total.brotli)
    )
}

/// Each file that a participant's browser loads for the widget, with its sizes. The host's own page and
/// protocol are not ours to count.
pub fn measure(dist: &Path) -> Result<Vec<(String, Size)>> {
    sizes(dist, loaded(dist)?)
}

fn sizes(dist: &Path, paths: impl IntoIterator<Item = String>) -> Result<Vec<(String, Size)>> {
    paths
        .into_iter()
        .map(|path| {
            let content = fs::read(dist.join(&path))
                .with_context(|| format!("dist/{path} is missing; run `cargo xtask build` first"))?;
            Ok((path, Size::of(&content)?))
        })
        .collect()
}

/// The sum over all files.
pub fn total(files: &[(String, Size)]) -> Size {
    files.iter().fold(Size::default(), |sum, (_, size)| Size {
        raw: sum.raw + size.raw,
        gzip: sum.gzip + size.gzip,
        brotli: sum.brotli + size.brotli,
    })
}

fn loaded(dist: &Path) -> Result<Vec<String>> {
    let mut paths: Vec<String> = site::PARTICIPANT_FILES.iter().map(|&path| path.to_owned()).collect();
    paths.extend(wasm::WIDGET.files());
    // JavaScript that crates bring along, which the glue imports.
    let snippets = dist.join("wasm/snippets");
    if snippets.is_dir() {
        paths.extend(site::files(&snippets)?.into_iter().map(|file| format!("wasm/snippets/{}", file.path)));
    }
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compresses_what_repeats() -> Result<()> {
        let size = Size::of(&[b'a'; 10_000])?;
        assert_eq!(size.raw, 10_000);
        assert!(size.gzip < 100 && size.brotli < 100 && size.gzip > 0 && size.brotli > 0);
        Ok(())
    }

    #[test]
    fn totals_add_up() {
        let one = Size { raw: 1, gzip: 2, brotli: 3 };
        let two = Size { raw: 10, gzip: 20, brotli: 30 };
        let sum = total(&[("a".to_owned(), one), ("b".to_owned(), two)]);
        assert_eq!(sum, Size { raw: 11, gzip: 22, brotli: 33 });
    }

    #[test]
    fn a_missing_file_is_named() {
        let error = measure(Path::new("/nowhere/dist"));
        assert!(error.is_err_and(|error| error.to_string().contains("sociogram.js")));
    }
}
