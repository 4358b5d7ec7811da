//! `package`: the npm package. `pkg/` has what people write of it; `pkg/dist/` and the licences beside it are put there
//! by this command, and `target/package/` gets the archive that is published.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::commands::build;
use crate::project::Project;
use crate::report::Outcome;
use crate::tools::npm;
use crate::{process, site, wasm};

/// The entries: one defines the element, the other has its class alone. What they share becomes a file of its own.
const ENTRIES: [&str; 2] = ["sociogram.js", "element/interview.js"];
/// What nothing is shared with.
const OTHERS: [&str; 6] =
    ["compact.js", "sheets.js", "measures.js", "measures-worker.js", "sociogram-map.js", "sociogram-host.js"];
/// What the elements look like.
const SHEETS: [&str; 2] = ["sociogram.css", "sociogram-map.css"];
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Options of `package`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// Take dist/ as it is.
    #[arg(long)]
    pub no_build: bool,
}

/// Builds, puts the package together, checks its types and packs it.
///
/// # Errors
/// When something is missing, the versions differ, or `tsc --strict` finds fault with the declarations.
pub fn run(project: &Project, args: &Args) -> Result<Outcome> {
    if !args.no_build {
        build::build(project, false)?;
    }
    let archive = pack(project)?;
    check_types(project)?;
    let bytes = fs::read(&archive)?;
    let sum: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let table = format!("{}: {} bytes\nsha256 {sum}", archive.display(), bytes.len());
    Ok(Outcome::success(table, json!({ "path": archive, "bytes": bytes.len(), "sha256": sum })))
}

/// The folder of the package.
pub fn folder(project: &Project) -> PathBuf {
    project.root.join("pkg")
}

/// Puts the package together from `dist/` and `www/`.
pub fn assemble(project: &Project) -> Result<()> {
    let (package, dist) = (folder(project), project.dist());
    let out = package.join("dist");
    let sources = project.target.join("package/www");
    for old in [&out, &sources] {
        if old.exists() {
            fs::remove_dir_all(old)?;
        }
    }
    site::copy(&project.www(), &sources)?;
    let how = ["--bundle", "--splitting", "--format=esm"].into_iter().chain(site::FETCHED_LATER).collect::<Vec<_>>();
    site::esbuild(&sources, ENTRIES.map(str::to_owned).to_vec(), &how)?;
    site::esbuild(&sources, SHEETS.map(str::to_owned).to_vec(), &["--bundle"])?;
    site::esbuild(&sources, OTHERS.map(str::to_owned).to_vec(), &[])?;
    let shared = site::files(&sources)?.into_iter().map(|it| it.path).filter(|it| it.starts_with("chunk-"));
    for file in ENTRIES.iter().chain(&OTHERS).chain(&SHEETS).map(|file| file.to_string()).chain(shared) {
        place(&sources.join(&file), &out.join(&file))?;
    }
    let glue_and_bytes = wasm::MODULES.iter().flat_map(wasm::Module::files);
    for file in glue_and_bytes {
        place(&dist.join(&file), &out.join(&file))?;
    }
    site::copy(&dist.join("words"), &out.join("words"))?;
    for licence in LICENCES {
        place(&project.root.join(licence), &package.join(licence))?;
    }
    Ok(())
}

fn place(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::copy(from, to).with_context(|| format!("{} is missing; build first", from.display()))?;
    Ok(())
}

/// Puts the package together and packs it; returns the archive. Packing writes no times, so the same build gives the
/// same bytes.
pub fn pack(project: &Project) -> Result<PathBuf> {
    assemble(project)?;
    let described: Value = serde_json::from_str(&fs::read_to_string(folder(project).join("package.json"))?)?;
    let version = described["version"].as_str().unwrap_or_default();
    let manifest = fs::read_to_string(project.root.join("Cargo.toml"))?;
    ensure!(
        manifest.contains(&format!("\nversion = \"{version}\"\n")),
        "pkg/package.json has version {version}, which Cargo.toml has not; make them the same"
    );
    let to = project.target.join("package");
    fs::create_dir_all(&to)?;
    crate::tools::node::ensure()?;
    process::run(
        process::command("npm")
            .current_dir(folder(project))
            .args(["pack", "--silent", "--ignore-scripts", "--pack-destination"])
            .arg(&to),
    )?;
    Ok(to.join(format!("sociogram-{version}.tgz")))
}

/// A fresh folder with the package installed in it, beside a copy of `sources`.
fn consumer(project: &Project, name: &str, sources: &Path) -> Result<PathBuf> {
    let home = project.target.join("package").join(name);
    if home.exists() {
        fs::remove_dir_all(&home)?;
    }
    site::copy(sources, &home)?;
    site::copy(&folder(project), &home.join("node_modules/sociogram"))?;
    Ok(home)
}

/// Has a consumer of every exported type read by `tsc --strict`, the way bundlers and the way Node.js find modules.
pub fn check_types(project: &Project) -> Result<()> {
    let tsc = npm::TYPESCRIPT.ensure()?.join("bin/tsc");
    let home = consumer(project, "types", &project.root.join("tests/package/types"))?;
    fs::write(home.join("package.json"), "{ \"type\": \"module\" }")?;
    for (module, resolution) in [("esnext", "bundler"), ("nodenext", "nodenext")] {
        process::run(
            process::command("node")
                .current_dir(&home)
                .arg(&tsc)
                .args(["--strict", "--noEmit", "--target", "es2022", "--lib", "es2022,dom,dom.iterable"])
                .args(["--module", module, "--moduleResolution", resolution, "consumer.ts"]),
        )?;
    }
    Ok(())
}

/// Builds an app that uses the package with Vite; returns the folder to serve.
pub fn vite_app(project: &Project) -> Result<PathBuf> {
    let vite = npm::VITE.ensure()?.join("bin/vite.js");
    let home = consumer(project, "vite", &project.root.join("tests/package/vite"))?;
    let protocol = project.root.join("tests/browser/pages/protocols/short.json");
    place(&protocol, &home.join("short.json"))?;
    process::run(process::command("node").current_dir(&home).arg(vite).args([
        "build",
        "--base",
        "./",
        "--outDir",
        "built",
        "--logLevel",
        "warn",
    ]))?;
    Ok(home.join("built"))
}
