//! A compiler that knows wasm32-unknown-unknown.
//!
//! Nearly everywhere `rustup target add` is all it takes. Where rustup's server cannot be reached but Debian's
//! archive can, the standard library for wasm is built once, with the current compiler that Debian carries for
//! its browsers, and linked into rustup as the toolchain `wasm`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};

use super::apt;
use crate::process;

/// The target's name.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// How rustup calls the toolchain that [`ensure`] makes if it has to.
const LINKED: &str = "wasm";

/// Where Debian puts its compiler.
const DEBIAN: &str = "/usr";

/// A toolchain that has the target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Toolchain {
    /// The one that everything else is compiled with.
    Active,
    /// The one linked as `wasm`.
    Linked,
}

impl Toolchain {
    /// `cargo <action>` for the target, with its own target directory.
    pub fn cargo(self, root: &Path, action: &str, target_dir: &Path) -> Command {
        let mut cargo = process::cargo();
        if self == Self::Linked {
            cargo.arg(format!("+{LINKED}"));
        }
        cargo.current_dir(root).arg(action).args(["--target", TARGET, "--target-dir"]).arg(target_dir);
        cargo.args(["--config", &impersonal()]);
        cargo
    }

    /// Makes sure that clippy is there for this toolchain.
    pub fn ensure_clippy(self) -> Result<()> {
        match self {
            Self::Active => super::components::ensure(&["clippy"]),
            Self::Linked => {
                let sysroot = sysroot(self)?;
                if sysroot == Path::new(DEBIAN) && !sysroot.join("bin/cargo-clippy").is_file() {
                    apt::install(&["rust-web-clippy"], "clippy for the WebAssembly compiler")?;
                }
                Ok(())
            }
        }
    }
}

/// Finds a toolchain that has the target, or makes one.
pub fn ensure() -> Result<Toolchain> {
    for toolchain in [Toolchain::Active, Toolchain::Linked] {
        if is_ready(toolchain) {
            return Ok(toolchain);
        }
    }
    eprintln!("Installing Rust's WebAssembly target (rustup target add {TARGET}) …");
    let mut rustup = process::rustup_program("rustup");
    process::succeeds_within(rustup.args(["target", "add", TARGET]), Duration::from_secs(20));
    if is_ready(Toolchain::Active) {
        return Ok(Toolchain::Active);
    }
    if process::which("apt-get").is_none() || !apt::is_root() {
        bail!(
            "the WebAssembly target could not be installed; run `rustup target add {TARGET}` where rustup's server can be reached"
        );
    }
    eprintln!(
        "rustup's server does not answer; building the target's standard library with Debian's compiler instead."
    );
    make_from_debian()?;
    ensure!(is_ready(Toolchain::Linked), "the toolchain `{LINKED}` was made but has no target {TARGET}");
    Ok(Toolchain::Linked)
}

/// A setting for cargo: what is published names the files of libraries, which panics tell of, and not where this machine
/// keeps them.
fn impersonal() -> String {
    let registries = process::cargo_home().map(|home| home.join("registry/src")).and_then(|it| fs::read_dir(it).ok());
    let folders = registries.into_iter().flatten().flatten().map(|it| it.path());
    let flags: Vec<String> = folders.map(|it| format!("--remap-path-prefix={}=", it.display())).collect();
    format!("target.{TARGET}.rustflags={flags:?}")
}

fn sysroot(toolchain: Toolchain) -> Result<PathBuf> {
    let mut rustc = process::rustup_program("rustc");
    if toolchain == Toolchain::Linked {
        rustc.arg(format!("+{LINKED}"));
    }
    Ok(process::capture(rustc.args(["--print", "sysroot"]))?.trim().into())
}

fn is_ready(toolchain: Toolchain) -> bool {
    let Ok(sysroot) = sysroot(toolchain) else {
        return false;
    };
    let is_ours = stamp(&sysroot).is_file();
    has_library(&sysroot) && (!is_ours || host().is_ok_and(|host| linker(&sysroot, &host).is_file()))
}

/// Whether the standard library is there, and fits the compiler if it was made here: one built for an earlier
/// version of Debian's compiler is of no use to the present one.
fn has_library(sysroot: &Path) -> bool {
    let has_std = fs::read_dir(library(sysroot))
        .is_ok_and(|entries| entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-")));
    let is_current = match fs::read_to_string(stamp(sysroot)) {
        Ok(built_by) => rustc_version().is_ok_and(|version| version == built_by),
        Err(_) => true,
    };
    has_std && is_current
}

fn library(sysroot: &Path) -> PathBuf {
    sysroot.join("lib/rustlib").join(TARGET).join("lib")
}

/// Beside a library made here: the version of the compiler that built it.
fn stamp(sysroot: &Path) -> PathBuf {
    sysroot.join("lib/rustlib").join(TARGET).join("built-by")
}

fn debian_program(name: &str) -> PathBuf {
    Path::new(DEBIAN).join("bin").join(name)
}

fn rustc_version() -> Result<String> {
    process::capture(process::command(debian_program("rustc")).arg("-vV"))
}

fn host() -> Result<String> {
    let version = rustc_version()?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("Debian's rustc does not name its host")?.to_owned())
}

fn linker(sysroot: &Path, host: &str) -> PathBuf {
    sysroot.join("lib/rustlib").join(host).join("bin/rust-lld")
}

fn make_from_debian() -> Result<()> {
    let sources = Path::new(DEBIAN).join("lib/rustlib/src/rust/library");
    if !debian_program("rustc").is_file() || !debian_program("cargo").is_file() || !sources.is_dir() {
        apt::install(&["rustc-web", "cargo-web", "rust-web-src"], "a compiler for WebAssembly")?;
    }
    if !has_library(Path::new(DEBIAN)) {
        build_library(&rustc_version()?)?;
    }
    link_linker(&host()?)?;
    eprintln!("Linking Debian's compiler into rustup as the toolchain `{LINKED}` …");
    process::run(process::rustup_program("rustup").args(["toolchain", "link", LINKED, DEBIAN]))
}

/// Builds the standard library as a dependency of an empty crate, and moves it to where the compiler looks.
fn build_library(version: &str) -> Result<()> {
    eprintln!("Building Rust's standard library for WebAssembly (once; about half a minute) …");
    let crate_dir = super::cache()?.join(format!("empty-crate-{}", std::process::id()));
    let target_dir = crate_dir.join("target");
    fs::create_dir_all(crate_dir.join("src"))?;
    fs::write(crate_dir.join("src/lib.rs"), "")?;
    fs::write(
        crate_dir.join("Cargo.toml"),
        "[package]\nname = \"empty_crate\"\nversion = \"0.0.0\"\nedition = \"2021\"\n[workspace]\n",
    )?;
    let mut cargo = process::command(debian_program("cargo"));
    for variable in ["RUSTUP_TOOLCHAIN", "RUSTC_WRAPPER", "RUSTC_WORKSPACE_WRAPPER", "CARGO_ENCODED_RUSTFLAGS"] {
        cargo.env_remove(variable);
    }
    cargo
        .current_dir(&crate_dir)
        .env("RUSTC", debian_program("rustc"))
        // Debian's compiler is a stable one; building the standard library is a nightly feature.
        .env("RUSTC_BOOTSTRAP", "1")
        // Link-time optimisation of the widget needs the bitcode.
        .env("RUSTFLAGS", "-C embed-bitcode=yes")
        .args([
            "build",
            "--release",
            "--target",
            TARGET,
            "-Z",
            "build-std=std,panic_abort,panic_unwind",
            "--target-dir",
        ])
        .arg(&target_dir);
    let built = process::run(&mut cargo).and_then(|()| install_library(&target_dir, version));
    let _ = fs::remove_dir_all(&crate_dir);
    built
}

fn install_library(target_dir: &Path, version: &str) -> Result<()> {
    let final_place = library(Path::new(DEBIAN));
    let unfinished = final_place.with_extension("unfinished");
    let _ = fs::remove_dir_all(&unfinished);
    fs::create_dir_all(&unfinished).with_context(|| format!("{} cannot be made", unfinished.display()))?;
    for entry in fs::read_dir(target_dir.join(TARGET).join("release/deps"))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.ends_with(".rlib") && !name.starts_with("libempty_crate") {
            fs::copy(&path, unfinished.join(&name))?;
        }
    }
    let _ = fs::remove_dir_all(&final_place);
    fs::rename(&unfinished, &final_place)?;
    fs::write(stamp(Path::new(DEBIAN)), version)?;
    Ok(())
}

/// Debian's compiler comes without the linker for wasm; rustup's has it.
fn link_linker(host: &str) -> Result<()> {
    let place = linker(Path::new(DEBIAN), host);
    if place.is_file() {
        return Ok(());
    }
    let linker = linker(&sysroot(Toolchain::Active)?, host);
    ensure!(
        linker.is_file(),
        "rustup's toolchain has no linker at {}; run `rustup toolchain install stable`",
        linker.display()
    );
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder)?;
    }
    let _ = fs::remove_file(&place);
    #[cfg(unix)]
    std::os::unix::fs::symlink(&linker, &place).with_context(|| format!("{} cannot be made", place.display()))?;
    Ok(())
}
