//! Tools from npm, each pinned to one version and kept in a folder of its own.

use std::path::PathBuf;

use anyhow::Result;

use super::node;
use crate::process;

/// `wasm-opt`.
pub const BINARYEN: Package = Package { name: "binaryen", version: "132.0.0" };
/// The minifier of JavaScript and CSS.
pub const ESBUILD: Package = Package { name: "esbuild", version: "0.28.2" };
/// The accessibility checks that browser tests run inside a page.
pub const AXE: Package = Package { name: "axe-core", version: "4.14.1" };

/// What formats JavaScript.
pub const PRETTIER: Package = Package { name: "prettier", version: "3.10.1" };
/// What checks the types of our scripts, and the declarations of our package.
pub const TYPESCRIPT: Package = Package { name: "typescript", version: "5.9.3" };
/// The types of React, which our declarations add our elements to: of both versions that are in use.
pub const REACT_TYPES: [Package; 2] =
    [Package { name: "@types/react", version: "18.3.32" }, Package { name: "@types/react", version: "19.3.0" }];
/// The bundler that builds an app with our package in it.
pub const VITE: Package = Package { name: "vite", version: "6.4.6" };
/// Survey hosts whose pages run in the tests, as their makers publish them.
pub const HOSTS: [Package; 4] = [
    Package { name: "survey-core", version: "2.5.38" },
    Package { name: "survey-js-ui", version: "2.5.38" },
    Package { name: "jspsych", version: "8.3.0" },
    Package { name: "lab.js", version: "20.2.4" },
];

/// A package at npm.
#[derive(Debug, Clone, Copy)]
pub struct Package {
    /// Its name.
    pub name: &'static str,
    /// Its exact version.
    pub version: &'static str,
}

impl Package {
    /// The folder of the package, installed first if it is not there yet.
    pub fn ensure(self) -> Result<PathBuf> {
        let Self { name, version } = self;
        let folder = super::cache()?.join(format!("{name}-{version}"));
        super::finished(&folder, |folder| {
            node::ensure()?;
            eprintln!("Installing {name} {version} from npm …");
            // Install scripts are not needed by any of these, so none is run.
            process::run(
                process::command("npm")
                    .current_dir(folder)
                    .args(["install", "--prefix", ".", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"])
                    .arg(format!("{name}@{version}")),
            )
        })?;
        Ok(folder.join("node_modules").join(name))
    }
}
