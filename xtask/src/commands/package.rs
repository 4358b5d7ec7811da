//! `package`: the npm package. `pkg/` has what people write of it; `pkg/dist/` and the licences beside it are put there
//! by this command, and `target/package/` gets the archive that is published. Then everything is done that publishing does,
//! of that package and of the crates that are of use by themselves, but for publishing.

use std::path::{Path, PathBuf};
use std::{env, fs, iter};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::commands::build;
use crate::project::Project;
use crate::report::Outcome;
use crate::tools::npm;
use crate::{parts, process, site, wasm};

/// The entries: the element, its class alone, maps to look at, measures, and what seals an interview. What they share
/// becomes files of its own.
const ENTRIES: [&str; 5] = ["sociogram.js", "element/interview.js", "sociogram-map.js", "measures.js", "passphrase.js"];
/// What is there as it is.
const OTHERS: [&str; 6] =
    ["compact.js", "json.js", "rosters.js", "sheets.js", "measures-worker.js", "sociogram-host.js"];
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
/// When something is missing, the versions differ, `tsc --strict` finds fault with the declarations, or a package is not
/// fit to be published.
pub fn run(project: &Project, args: &Args) -> Result<Outcome> {
    if !args.no_build {
        build::build(project, false)?;
    }
    let archive = pack(project)?;
    check_types(project)?;
    rehearse(project, &archive)?;
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
    let how = [&site::SHARING, &site::FETCHED_LATER[..]].concat();
    site::esbuild(&sources, ENTRIES.map(str::to_owned).to_vec(), &how)?;
    site::esbuild(&sources, SHEETS.map(str::to_owned).to_vec(), &["--bundle"])?;
    site::esbuild(&sources, OTHERS.map(str::to_owned).to_vec(), &[])?;
    let shared = site::files(&sources)?.into_iter().map(|it| it.path).filter(|it| it.starts_with("chunk-"));
    for file in ENTRIES.iter().chain(&OTHERS).chain(&SHEETS).map(|file| file.to_string()).chain(shared) {
        place(&sources.join(&file), &out.join(&file))?;
    }
    let glue_and_bytes = wasm::shared().flat_map(|module| module.files()).chain(parts::files());
    for file in glue_and_bytes {
        place(&dist.join(&file), &out.join(&file))?;
    }
    site::copy(&dist.join("words"), &out.join("words"))?;
    site::copy(&dist.join(site::WORKSHOP_WORDS), &out.join(site::WORKSHOP_WORDS))?;
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

/// Has npm and cargo do all that they would do to publish.
fn rehearse(project: &Project, archive: &Path) -> Result<()> {
    let mut npm = process::command("npm");
    process::run(npm.current_dir(&project.root).args(["publish", "--dry-run", "--ignore-scripts"]).arg(archive))?;
    // Those that the manifests let be published; what is not committed yet counts.
    let rehearsal = ["publish", "--workspace", "--dry-run", "--allow-dirty"];
    process::run(process::cargo().current_dir(&project.root).args(rehearsal))
}

/// A fresh folder with a copy of `sources`.
fn fresh(project: &Project, name: &str, sources: &Path) -> Result<PathBuf> {
    let home = project.target.join("package").join(name);
    if home.exists() {
        fs::remove_dir_all(&home)?;
    }
    site::copy(sources, &home)?;
    Ok(home)
}

/// The same with the package in it, as if it had been installed.
fn consumer(project: &Project, name: &str, sources: &Path) -> Result<PathBuf> {
    let home = fresh(project, name, sources)?;
    site::copy(&folder(project), &home.join("node_modules/sociogram"))?;
    Ok(home)
}

/// The block of code in the package's README that has `mark` in it: what it says is what is tested.
fn readme(project: &Project, mark: &str) -> Result<String> {
    let text = fs::read_to_string(folder(project).join("README.md"))?;
    let mut blocks = text.split("```").skip(1).step_by(2).filter_map(|block| block.split_once('\n'));
    let block = blocks.find(|(_, code)| code.contains(mark));
    Ok(block.with_context(|| format!("pkg/README.md has no example with {mark}"))?.1.to_owned())
}

/// Has consumers of every exported type read by `tsc --strict`, the way bundlers and the way Node.js find modules: one
/// without React, and one for each version of React.
pub fn check_types(project: &Project) -> Result<()> {
    let sources = project.root.join("tests/package/types");
    check_file(&consumer(project, "types", &sources)?, &["consumer.ts"])?;
    for react in npm::REACT_TYPES {
        let home = consumer(project, "types", &sources)?;
        // `@types/react` and the packages that it needs lie two folders up.
        if let Some(packages) = react.ensure()?.ancestors().nth(2) {
            site::copy(packages, &home.join("node_modules"))?;
        }
        fs::write(home.join("readme.tsx"), readme(project, "sociogram/react")?)?;
        check_file(&home, &["react.tsx", "readme.tsx"])?;
    }
    Ok(())
}

fn check_file(home: &Path, files: &[&str]) -> Result<()> {
    let tsc = npm::TYPESCRIPT.ensure()?.join("bin/tsc");
    fs::write(home.join("package.json"), "{ \"type\": \"module\" }")?;
    for (module, resolution) in [("esnext", "bundler"), ("nodenext", "nodenext")] {
        process::run(
            process::command("node")
                .current_dir(home)
                .arg(&tsc)
                .args(["--strict", "--noEmit", "--target", "es2022", "--lib", "es2022,dom,dom.iterable"])
                .args(["--jsx", "react-jsx", "--module", module, "--moduleResolution", resolution])
                .args(files),
        )?;
    }
    Ok(())
}

/// Builds an app with each bundler, from a copy of the package and from a link to it; returns the folders to serve, each
/// with what it is called, such as `vite-copy`.
pub fn apps(project: &Project) -> Result<Vec<(String, PathBuf)>> {
    let sources = project.root.join("tests/package/app");
    let bundlers = [
        ("esbuild", npm::ESBUILD, readme(project, "esbuild main.js")?),
        ("vite", npm::VITE, readme(project, "vite build")?),
    ];
    let (path, mut apps) = (env::var_os("PATH").unwrap_or_default(), Vec::new());
    for (way, package) in [("copy", pack(project)?), ("link", folder(project))] {
        for (name, bundler, commands) in &bundlers {
            let name = format!("{name}-{way}");
            let home = fresh(project, &name, &sources)?;
            let install = ["install", "--install-links=false", "--offline", "--silent", "--ignore-scripts"];
            process::run(process::command("npm").current_dir(&home).args(install).arg(&package))?;
            let programs = iter::once(bundler.ensure()?.with_file_name(".bin")).chain(env::split_paths(&path));
            let mut shell = process::command("sh");
            process::run(shell.current_dir(&home).args(["-ec", commands]).env("PATH", env::join_paths(programs)?))?;
            apps.push((name, home.join("built")));
        }
    }
    Ok(apps)
}
