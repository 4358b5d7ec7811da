//! From the library's sources to the wasm and the module that loads it.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::glue;
use crate::parts;
use crate::process;
use crate::project::Project;
use crate::short_names;
use crate::site;
use crate::tools::{npm, wasm_toolchain};

/// One of the modules that the library goes into: `wasm/<name>.js` and `wasm/<name>_bg.wasm`.
#[derive(Debug, Clone, Copy)]
pub struct Module {
    /// Its name, and that of its crate.
    pub name: &'static str,
    /// What is announced.
    what: &'static str,
    /// What it is compiled for.
    aim: Aim,
}

/// What a module is compiled for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Aim {
    /// Few bytes: what every participant downloads.
    Small,
    /// Speed: what researchers compute with, and load when they do.
    Fast,
}

impl Aim {
    /// The profile in `Cargo.toml`, which is also the name of its folder.
    fn profile(self) -> &'static str {
        match self {
            Aim::Small => "release",
            Aim::Fast => "fast",
        }
    }

    /// What the compiler is told besides.
    fn flags(self) -> &'static [&'static str] {
        match self {
            // At this level a function is taken in where it is called if that saves anything; here it must save a little
            // more, for what stands in one place is not compressed twice. 1.0 KB after gzip.
            Aim::Small => &["-C", "llvm-args=-inline-threshold=-5"],
            Aim::Fast => &[],
        }
    }

    /// How hard `wasm-opt` tries, and for what.
    fn passes(self) -> &'static [&'static str] {
        match self {
            // Each pass leaves something for the next, and flat code is put together in fewer branches and locals.
            // Functions of over 20 bytes stay apart even if called once: inlined, they cost 0.7 KB (100 bytes) to 1.7 KB more after gzip.
            Aim::Small => &["--one-caller-inline-max-function-size=20", "-Oz", "--flatten", "--rereloop", "-Oz", "-Oz"],
            Aim::Fast => &["-O3"],
        }
    }
}

/// What participants download.
pub const WIDGET: Module = Module { name: "sociogram", what: "the widget", aim: Aim::Small };

/// What is loaded besides when a protocol has faults, to tell its author about them.
pub const CHECKER: Module = Module { name: "checker", what: "the protocol checker", aim: Aim::Small };

/// What is loaded besides when a protocol asks for dates.
pub const DATES: Module = Module { name: "dates", what: "the reader of dates", aim: Aim::Small };

/// What is loaded besides when a protocol has rosters.
pub const ROSTERS: Module = Module { name: "rosters", what: "the reader of rosters", aim: Aim::Small };

/// What is loaded besides when a saved interview cannot go on as it stands.
pub const SALVAGE: Module = Module { name: "salvage", what: "the salvage of journals", aim: Aim::Small };

/// What is loaded besides when somebody asks for a file other than the network file and the journal.
pub const EXPORTER: Module = Module { name: "exporter", what: "the exporter", aim: Aim::Small };

/// The widget with the salvage of journals, the reading of dates and the exporter, for pages with everything inside;
/// `dist/` does not have it.
pub const SINGLE: Module = Module { name: "single", what: "the module of a single page", aim: Aim::Small };

/// What is loaded besides when a protocol or a researcher asks for measures beyond the standard ones.
pub const MEASURER: Module = Module { name: "measurer", what: "the measurer", aim: Aim::Fast };

/// Our side of `bench measures`; `dist/` does not have it.
pub const STOPWATCH: Module = Module { name: "stopwatch", what: "the measures' bench", aim: Aim::Fast };

/// What the workshop page and `<sociogram-map>` load: networks to look at.
pub const WORKSHOP: Module = Module { name: "workshop", what: "the workshop", aim: Aim::Fast };

/// What the cohort page loads: the tables of a study.
pub const COMPARER: Module = Module { name: "comparer", what: "the comparer of networks", aim: Aim::Fast };

/// What the author's page has worked out beside it: simulated participants, costs, advice, quality and replays.
pub const AUTHOR: Module = Module { name: "author", what: "the author's workroom", aim: Aim::Fast };

/// All that `dist/` has.
pub const MODULES: [Module; 10] =
    [WIDGET, CHECKER, DATES, ROSTERS, SALVAGE, EXPORTER, MEASURER, WORKSHOP, COMPARER, AUTHOR];

/// Those of them that belong to one page for researchers each: no interview and no survey loads them.
const OF_PAGES: [Module; 2] = [COMPARER, AUTHOR];

/// What interviews, and surveys that show one or its map, may load.
pub fn shared() -> impl Iterator<Item = Module> {
    MODULES.into_iter().filter(|module| OF_PAGES.iter().all(|other| other.name != module.name))
}

impl Module {
    /// What tells cargo which crate to compile, and how.
    pub fn arguments(&self) -> impl Iterator<Item = &'static str> {
        let parted: &[&str] = if self.name == WIDGET.name { &["--features", "parted"] } else { &[] };
        ["--package", self.name, "--lib"].into_iter().chain(parted.iter().copied())
    }

    /// Its files, below `dist/`.
    pub fn files(&self) -> [String; 2] {
        [self.glue(), format!("wasm/{}_bg.wasm", self.name)]
    }

    /// Its JavaScript side, below `dist/`.
    pub fn glue(&self) -> String {
        format!("wasm/{}.js", self.name)
    }
}

/// The features that it may use, named one by one: with `--all-features` the optimiser writes things that
/// current browsers refuse. Browsers have had all of these since 2023 at the latest.
pub const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-reference-types",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

/// What it may take for granted, and what nobody reads. Nothing lies in the lowest KB of the memory, the far end of the
/// stack, so that no address has to be added up with care for a sum that wraps around to there.
const SETTINGS: [&str; 3] = ["--low-memory-unused", "--strip-producers", "--strip-target-features"];

/// Has the linker tell where each function is called, by which the widget is taken apart.
const TOLD_APART: [&str; 2] = ["-C", "link-arg=--emit-relocs"];

/// Raise it when `bind`, `optimise` or what they use change, so that nobody keeps the output of the old way. (The version of
/// wasm-bindgen is part of the compiled bytes.)
const RECIPE: u32 = 16;

/// Compiles, binds and optimises a module; returns the folder that holds the result.
pub fn build(project: &Project, module: Module, dev: bool) -> Result<PathBuf> {
    let compiled = compile(project, module, dev)?;
    let folder = project.wasm_target().join("bound").join(if dev { "dev" } else { "release" }).join(module.name);
    // The optimiser takes much longer than the compiler finding nothing to do: same input, same output.
    let stamp = folder.with_extension("stamp");
    let key = fingerprint(&compiled, module.aim)?;
    if fs::read_to_string(&stamp).is_ok_and(|found| found == key) {
        return Ok(folder);
    }
    let _ = fs::remove_file(&stamp);
    let parts = (module.name == WIDGET.name)
        .then(|| parts::take_apart(&compiled, &folder.with_extension("parts")))
        .transpose()?;
    bind(parts.as_ref().map_or(&compiled, |parts| &parts.main), &folder, dev, parts.is_some())?;
    if let Some(parts) = parts {
        fs::create_dir_all(folder.join("parts"))?;
        for (name, file) in parts.few {
            fs::copy(file, folder.join(format!("parts/{name}.wasm")))?;
        }
    }
    if [WIDGET.name, SINGLE.name].contains(&module.name) {
        let path = folder.join(format!("{}.js", module.name));
        fs::write(&path, glue::as_function(&fs::read_to_string(&path)?)?)?;
        // The types are those of the module that it was.
        fs::remove_file(path.with_extension("d.ts"))?;
    }
    if !dev {
        for file in site::files(&folder)?.iter().filter(|file| file.path.ends_with(".wasm")) {
            optimise(&folder.join(&file.path), module.aim)?;
        }
    }
    fs::write(&stamp, key)?;
    Ok(folder)
}

fn compile(project: &Project, module: Module, dev: bool) -> Result<PathBuf> {
    let toolchain = wasm_toolchain::ensure()?;
    eprintln!("Compiling {} to WebAssembly{} …", module.what, if dev { "" } else { " (release)" });
    // The crates are plain libraries. Cargo gives what is made for other programs to load one name whatever its
    // features, so that builds with others would be taken for each other.
    let mut cargo = toolchain.cargo(&project.root, "rustc", &project.wasm_target());
    cargo.args(module.arguments()).args(["--crate-type", "cdylib"]);
    if !dev {
        cargo.args(["--profile", module.aim.profile()]);
    }
    cargo.arg("--");
    if !dev {
        cargo.args(module.aim.flags());
    }
    if module.name == WIDGET.name {
        cargo.args(TOLD_APART);
    }
    process::run(&mut cargo)?;
    let profile = if dev { "debug" } else { module.aim.profile() };
    Ok(project.wasm_target().join(wasm_toolchain::TARGET).join(profile).join(format!("{}.wasm", module.name)))
}

fn bind(compiled: &Path, folder: &Path, dev: bool, is_part: bool) -> Result<()> {
    eprintln!("Writing its JavaScript side (wasm-bindgen) …");
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let mut bound = Bindgen::new()
        .input_path(compiled)
        .web(true)?
        .typescript(true)
        .omit_default_module_path(false)
        .remove_name_section(!dev)
        // What the widget's other file is given of it.
        .keep_lld_exports(is_part)
        .generate_output()
        .context("wasm-bindgen could not process the compiled library")?;
    if dev {
        return bound.emit(folder).context("what wasm-bindgen made cannot be written");
    }
    let script = bound.js().to_owned();
    let script = short_names::shorten(&script, bound.wasm_mut().imports.iter_mut().map(|it| &mut it.name))?;
    bound.emit(folder).context("what wasm-bindgen made cannot be written")?;
    let path = folder.join(compiled.with_extension("js").file_name().context("it has a name")?);
    Ok(fs::write(path, script)?)
}

fn optimise(module: &Path, aim: Aim) -> Result<()> {
    let binaryen = npm::BINARYEN.ensure()?;
    eprintln!("Optimising it (wasm-opt) …");
    let optimised = module.with_extension("optimised");
    process::run(
        process::command("node")
            .arg(binaryen.join("bin/wasm-opt"))
            .args(SETTINGS)
            .args(aim.passes())
            .args(FEATURES)
            .arg(module)
            .arg("-o")
            .arg(&optimised),
    )?;
    fs::rename(&optimised, module).with_context(|| format!("{} cannot be replaced", module.display()))
}

/// Changes whenever the compiled library or how it is processed changes.
fn fingerprint(compiled: &Path, aim: Aim) -> Result<String> {
    let bytes = fs::read(compiled).with_context(|| format!("{} cannot be read", compiled.display()))?;
    let mut hasher = DefaultHasher::new();
    (bytes, npm::BINARYEN.version, aim, FEATURES, SETTINGS, RECIPE).hash(&mut hasher);
    Ok(format!("{:016x}", hasher.finish()))
}
