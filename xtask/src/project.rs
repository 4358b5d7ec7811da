//! Where things are, whatever directory the command was started from.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process;

/// The folders of one checkout.
#[derive(Debug, Clone)]
pub struct Project {
    /// The root of the repository.
    pub root: PathBuf,
    /// Cargo's target directory, also when it was moved by `CARGO_TARGET_DIR` or a configuration file.
    pub target: PathBuf,
}

impl Project {
    /// Finds the checkout this command was started in.
    pub fn find() -> Result<Self> {
        // Two checkouts may share one target directory and so one xtask binary: what cargo says now counts
        // more than where the binary was compiled.
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map(PathBuf::from)
            .filter(|dir| dir.ends_with("xtask"))
            .unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")));
        let root = manifest
            .parent()
            .context("xtask lies in no repository; run it as `cargo xtask` from a checkout")?
            .to_path_buf();

        let metadata = process::capture(
            process::cargo()
                .args(["metadata", "--no-deps", "--format-version", "1", "--manifest-path"])
                .arg(root.join("Cargo.toml")),
        )?;
        let metadata: serde_json::Value = serde_json::from_str(&metadata).context("cargo metadata printed no JSON")?;
        let target = metadata["target_directory"].as_str().context("cargo metadata names no target directory")?.into();
        Ok(Self { root, target })
    }

    /// The static pages as their authors wrote them.
    pub fn www(&self) -> PathBuf {
        self.root.join("www")
    }

    /// The folder of static files, ready to upload anywhere.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Where wasm is compiled. Apart from the native builds: it may be another compiler, and two compilers
    /// in one folder throw away each other's work.
    pub fn wasm_target(&self) -> PathBuf {
        self.target.join("wasm")
    }

    /// `path` as seen from the root, for messages.
    pub fn relative<'a>(&self, path: &'a Path) -> &'a Path {
        path.strip_prefix(&self.root).unwrap_or(path)
    }
}
