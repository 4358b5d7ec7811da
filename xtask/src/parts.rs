//! The widget in parts: what everybody needs, and a file for each group of things that only some interviews need.
//!
//! `#[wasm_split]` says which functions lie in which part (`crates/rare`). What several parts call and the main file does
//! not comes out of the tool as a small file for each combination of parts, a dozen of some hundred bytes. They are
//! merged into one, which is fetched with the first part and lends the others the memory and the table of functions.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use wasmparser::{Import, Parser, Payload, TypeRef};

use crate::process;
use crate::tools::npm;
use crate::wasm;

/// The parts of the widget that only some interviews need, by the names that `#[wasm_split]` is given, and when a page
/// fetches them.
pub const PARTS: [(&str, &str); 13] = [
    ("answers", "sliders, dates and times, reasons for no answer, answers as bounds, proposed answers"),
    ("around", "help in the menu, the way on at the end"),
    ("calculated", "calculated variables"),
    ("lists", "lists and loops"),
    ("maps", "sizes, widths and levels on the map, offered ties, layouts, people who start in rings"),
    ("naming", "names asked about alters, and ties made by naming"),
    ("order", "what comes in an order that is drawn"),
    ("pairs", "pair censuses, one-to-many, tie forms"),
    ("reopening", "an interview that was begun before"),
    ("rosters", "rosters"),
    ("several", "several names at once"),
    ("texts", "names and marks in texts"),
    ("waves", "what is known from an earlier interview or from the page"),
];

/// What more than one of them calls: it is fetched with the first.
pub const SHARED: &str = "shared";

/// Where they lie below `dist/`.
pub const FOLDER: &str = "wasm/parts/";

/// The file of one of them, below `dist/`.
pub fn file(name: &str) -> String {
    format!("{FOLDER}{name}.wasm")
}

/// All of their files, below `dist/`.
pub fn files() -> impl Iterator<Item = String> {
    PARTS.into_iter().map(|(name, _)| name).chain([SHARED]).map(file)
}

/// The files of the widget before they are bound and optimised.
pub struct Parts {
    /// What everybody needs.
    pub main: PathBuf,
    /// The others by their names, the shared one among them.
    pub few: Vec<(&'static str, PathBuf)>,
}

/// Takes the widget apart.
///
/// # Errors
/// Where `#[wasm_split]` names other parts than [`PARTS`] has, or a tool fails.
pub fn take_apart(compiled: &Path, folder: &Path) -> Result<Parts> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let bytes = fs::read(compiled).with_context(|| format!("{} cannot be read", compiled.display()))?;
    let main = folder.join("sociogram.wasm");
    let mut options = wasm_split_cli_support::Options::new(&bytes);
    options.output_dir = folder;
    options.main_out_path = &main;
    let split = wasm_split_cli_support::transform(options);
    let split = split.map_err(|error| anyhow::anyhow!("the widget could not be taken apart: {error:#}"))?;
    let mut few: Vec<_> = PARTS.map(|(name, _)| (name, folder.join(format!("split_{name}.wasm")))).into();
    let (mut parts, chunks): (Vec<_>, Vec<_>) =
        split.split_modules.into_iter().partition(|path| few.iter().any(|(_, file)| file == path));
    parts.sort();
    ensure!(
        parts.iter().eq(few.iter().map(|(_, file)| file)),
        "the widget comes in other parts than `PARTS` of xtask/src/parts.rs has: {parts:?}"
    );
    let shared = folder.join("shared.wasm");
    merge(&chunks, &shared)?;
    few.push((SHARED, shared));
    Ok(Parts { main, few })
}

/// What the tool calls the main file where a part takes something of it.
const MAIN: &str = "__wasm_split";

/// Merges files that take the same things of the main file into one that takes them of `main` and lends them on.
fn merge(chunks: &[PathBuf], merged: &Path) -> Result<()> {
    let binaryen = npm::BINARYEN.ensure()?;
    let mut taken = Vec::new();
    for chunk in chunks {
        for import in imports(&fs::read(chunk)?)? {
            if !taken.contains(&import) {
                taken.push(import);
            }
        }
    }
    let (lender, text) = (merged.with_extension("lender.wasm"), merged.with_extension("wat"));
    fs::write(&text, lender_of(&taken))?;
    let tool = |name: &str| {
        let mut tool = process::command("node");
        tool.arg(binaryen.join("bin").join(name)).args(wasm::FEATURES);
        tool
    };
    process::run(tool("wasm-as").arg(&text).arg("-o").arg(&lender))?;
    let mut merging = tool("wasm-merge");
    merging.arg(&lender).arg(MAIN);
    for (number, chunk) in chunks.iter().enumerate() {
        merging.arg(chunk).arg(format!("chunk{number}"));
    }
    process::run(merging.arg("-o").arg(merged))
}

/// What a file takes of the main one.
#[derive(PartialEq)]
struct Taken {
    name: String,
    /// `memory`, `table` or `global`
    kind: &'static str,
    /// The rest of its type, in the text format
    of: String,
}

fn imports(bytes: &[u8]) -> Result<Vec<Taken>> {
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(bytes) {
        let Payload::ImportSection(section) = payload? else { continue };
        for import in section.into_imports() {
            let Import { module, name, ty } = import?;
            ensure!(module == MAIN, "a part imports `{name}` of `{module}`");
            let (kind, of) = match ty {
                TypeRef::Memory(memory) => ("memory", memory.initial.to_string()),
                TypeRef::Table(table) => ("table", format!("{} funcref", table.initial)),
                TypeRef::Global(global) if global.mutable => ("global", format!("(mut {})", global.content_type)),
                other => bail!("a part imports `{name}`, which is {other:?}"),
            };
            found.push(Taken { name: name.to_owned(), kind, of });
        }
    }
    Ok(found)
}

/// The text of a module that takes things of `main` and lends them on.
fn lender_of(taken: &[Taken]) -> String {
    let lines = taken.iter().map(|it| {
        let Taken { name, kind, of } = it;
        format!("  ({kind} (export {name:?}) (import \"main\" {name:?}) {of})")
    });
    format!("(module\n{}\n)\n", lines.collect::<Vec<_>>().join("\n"))
}
