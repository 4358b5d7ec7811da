//! `export`: network files for other programs.

use super::measures::refused;
use crate::WrongUse;
use crate::files::{Called, Files, json_of, unwritable};
use crate::parquet;
use crate::progress::Writing;
use crate::report::Outcome;
use anyhow::{Result, bail};
use clap::builder::PossibleValuesParser;
use exports::{Archive, Content, Format, Options, Study, Target, export};
use json::Json;
use serde_json::json;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// Options of `export`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// What to write, with commas between. "parquet" is for studies of any size, and written by itself.
    #[arg(long, required = true, value_name = "FORMATS", value_delimiter = ',', value_parser = PossibleValuesParser::new(keys()))]
    pub to: Vec<String>,
    #[command(flatten)]
    files: Files,
    /// A folder that is empty or not there yet; or an archive, if it ends with .zip.
    #[arg(long)]
    pub out: PathBuf,
    /// The protocol, for the questions and answers of the codebook.
    #[arg(long)]
    pub protocol: Option<PathBuf>,
    /// Leave out the names of alters; their ids stand in their place.
    #[arg(long)]
    pub no_names: bool,
}

fn keys() -> impl Iterator<Item = &'static str> {
    Format::ALL.iter().map(|it| it.key).chain([PARQUET, "all"])
}

/// The format that is written by itself: of any number of files, into a folder.
const PARQUET: &str = "parquet";

/// Writes everything that can be read. JSON is `{ "out", "networks", "files", "formats", "refused": [{ "file", "said" }], "remarks": [{
/// "file", "said" }] }`.
///
/// # Errors
/// When there is no such file, when none of them can be read, or when the place cannot be written to.
pub fn run(args: &Args) -> Result<Outcome> {
    let formats: Vec<&Format> =
        Format::ALL.iter().filter(|it| args.to.iter().any(|key| key == it.key || key == "all")).collect();
    check_is_free(&args.out)?;
    let protocol = match &args.protocol {
        Some(path) => match json_of(path)? {
            Ok(protocol) => Some(protocol),
            Err(said) => bail!("{}: {said}", path.display()),
        },
        None => None,
    };
    if args.to.iter().any(|it| it == PARQUET) {
        return as_parquet(args, protocol.as_ref());
    }
    let options = Options { nameless: args.no_names, exported: now() };
    let study = args.files.study(options, protocol.as_ref(), Called::Plainly)?;
    if study.cases().is_empty() {
        let said: Vec<String> = study.refused().iter().map(|it| format!("{}: {}", it.file, it.said)).collect();
        bail!("none of the files can be read, so nothing was written.\n{}", said.join("\n"));
    }
    let mut written = |target: &mut dyn Target| export(&study, formats.iter().copied(), target);
    let count = write_into(&args.out, &mut written).map_err(|fault| unwritable(&args.out, &fault))?;
    Ok(outcome(args, &study, &formats, count))
}

/// Writes tables as Parquet. JSON is `{ "out", "networks", "formats", "refused": [{ "file", "said" }] }`.
fn as_parquet(args: &Args, protocol: Option<&Json>) -> Result<Outcome> {
    if args.to.len() > 1 || is_archive(&args.out) {
        let said = "Parquet is written by itself, and into a folder: --to parquet --out FOLDER.".to_owned();
        return Err(WrongUse(said).into());
    }
    let it = parquet::write(&args.files, protocol, args.no_names, &args.out)?;
    let mut table = format!("{} networks as Parquet in {}\n", it.networks, args.out.display());
    for (file, said) in &it.refused {
        let _ = writeln!(table, "{file} could not be read. {said}");
    }
    let refused: Vec<_> = it.refused.iter().map(|(file, said)| json!({ "file": file, "said": said })).collect();
    let json = json!({
        "out": args.out.to_string_lossy(),
        "networks": it.networks,
        "formats": [PARQUET],
        "refused": refused,
    });
    Ok(Outcome { table, json, success: it.refused.is_empty() })
}

fn outcome(args: &Args, study: &Study, formats: &[&Format], count: usize) -> Outcome {
    let out = args.out.to_string_lossy();
    let number = |number: usize, of: &str| if number == 1 { format!("1 {of}") } else { format!("{number} {of}s") };
    let mut table = format!("{} as {} in {out}\n", number(study.cases().len(), "network"), number(count, "file"));
    let mut remarks = Vec::new();
    for case in study.cases() {
        for remark in &case.document.remarks {
            let _ = writeln!(table, "{}: {remark}", case.file);
            remarks.push(json!({ "file": case.file, "said": remark.to_string() }));
        }
    }
    for refused in study.refused() {
        let _ = writeln!(table, "{} could not be read. {}", refused.file, refused.said);
    }
    let json = json!({
        "out": out,
        "networks": study.cases().len(),
        "files": count,
        "formats": formats.iter().map(|it| it.key).collect::<Vec<_>>(),
        "refused": refused(study),
        "remarks": remarks,
    });
    Outcome { table, json, success: study.refused().is_empty() }
}

/// The time by the system's clock; none if that was never set.
pub(super) fn now() -> Option<String> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    formats::iso_8601(since.as_secs_f64() * 1000.0)
}

/// Refuses a place that something would be lost in: a folder with something in it.
///
/// # Errors
/// [`WrongUse`] that says so.
pub(super) fn check_is_free(out: &Path) -> Result<()> {
    if !is_archive(out) && out.exists() && fs::read_dir(out).map_or(true, |mut entries| entries.next().is_some()) {
        return Err(
            WrongUse(format!("{} is there already and not an empty folder. Name another.", out.display())).into()
        );
    }
    Ok(())
}

fn is_archive(out: &Path) -> bool {
    out.extension().is_some_and(|it| it.eq_ignore_ascii_case("zip"))
}

/// Has `write` write into a folder, or an archive if that is what the name says; returns how many files there are.
///
/// # Errors
/// When that is not possible, or `write` fails.
pub(super) fn write_into(out: &Path, write: &mut dyn FnMut(&mut dyn Target) -> io::Result<()>) -> io::Result<usize> {
    if !is_archive(out) {
        let mut folder = Counted::new(OnDisk(out.to_owned()));
        write(&mut folder)?;
        return Ok(folder.count);
    }
    // What broke off half way must not look whole.
    let part = out.with_extension("zip.part");
    let written = (|| {
        let mut archive = Counted::new(Archive::new(BufWriter::new(File::create(&part)?)));
        write(&mut archive)?;
        archive.target.end()?.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
        fs::rename(&part, out)?;
        Ok(archive.count)
    })();
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    written
}

/// A folder on this machine.
struct OnDisk(PathBuf);

impl Target for OnDisk {
    fn file(&mut self, path: &str, content: Content) -> io::Result<()> {
        // Every part of the path is the name of a format or was made safe.
        let path = self.0.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut out = BufWriter::new(File::create(path)?);
        content(&mut out)?;
        out.flush()
    }
}

/// Another target, with a count of its files.
struct Counted<T> {
    target: T,
    count: usize,
    writing: Writing,
}

impl<T> Counted<T> {
    fn new(target: T) -> Self {
        Counted { target, count: 0, writing: Writing::new() }
    }
}

impl<T: Target> Target for Counted<T> {
    fn file(&mut self, path: &str, content: Content) -> io::Result<()> {
        self.count += 1;
        self.writing.begin(path);
        self.target.file(path, content)
    }
}
