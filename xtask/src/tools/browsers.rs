//! The three browsers, the programs that drive them, and a screen for the one that wants it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::ValueEnum;

use super::apt;
use crate::process;

/// The version of geckodriver that is built where none is found.
const GECKODRIVER: &str = "0.37.1";

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Engine {
    /// Chromium, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, by WebKitWebDriver.
    Webkit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// How the engine is called in messages and names of files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// Finds or installs the browser and its driver.
    pub fn ensure(self) -> Result<Installed> {
        if let Some(found) = self.find() {
            return Ok(found);
        }
        match self {
            Self::Chromium => apt::install(&["chromium", "chromium-driver", FONTS], "Chromium and its driver")?,
            Self::Firefox => {
                if self.browser().is_none() {
                    apt::install(&["firefox-esr", FONTS], "Firefox")?;
                }
                build_geckodriver()?;
            }
            Self::Webkit => {
                apt::install(&["webkit2gtk-driver", "xvfb", FONTS], "WebKit, its driver and a virtual screen")?;
            }
        }
        self.find()
            .with_context(|| format!("{} was installed, but its programs are not where they should be", self.name()))
    }

    fn find(self) -> Option<Installed> {
        let driver = match self {
            Self::Chromium => process::which("chromedriver")?,
            Self::Firefox => {
                process::which("geckodriver").or_else(|| built_geckodriver().filter(|path| path.is_file()))?
            }
            Self::Webkit => {
                xvfb()?;
                process::which("WebKitWebDriver")?
            }
        };
        Some(Installed { driver, browser: self.browser()? })
    }

    fn browser(self) -> Option<PathBuf> {
        match self {
            Self::Chromium => ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(process::which),
            Self::Firefox => ["firefox-esr", "firefox"].into_iter().find_map(process::which),
            Self::Webkit => mini_browser(),
        }
    }
}

/// A browser and its driver on this machine.
#[derive(Debug, Clone)]
pub struct Installed {
    /// The program that speaks WebDriver.
    pub driver: PathBuf,
    /// The browser itself.
    pub browser: PathBuf,
}

/// Letters for most scripts, Arabic among them; without any font a page shows empty boxes.
const FONTS: &str = "fonts-dejavu-core";

/// The virtual screen that WebKit draws on, having no headless mode.
pub fn xvfb() -> Option<PathBuf> {
    process::which("Xvfb")
}

/// MiniBrowser lies among libraries, in a folder named after the machine and the version of WebKit.
fn mini_browser() -> Option<PathBuf> {
    let mut folders: Vec<PathBuf> = vec!["/usr/lib".into(), "/usr/lib64".into(), "/usr/libexec".into()];
    folders.extend(fs::read_dir("/usr/lib").ok()?.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()));
    folders.iter().find_map(|folder| {
        ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"]
            .into_iter()
            .map(|version| folder.join(version).join("MiniBrowser"))
            .find(|path| path.is_file())
    })
}

fn geckodriver_folder() -> Result<PathBuf> {
    Ok(super::cache()?.join(format!("geckodriver-{GECKODRIVER}")))
}

fn built_geckodriver() -> Option<PathBuf> {
    Some(geckodriver_folder().ok()?.join("bin/geckodriver"))
}

/// Debian has no geckodriver, but the Rust registry has its source.
fn build_geckodriver() -> Result<()> {
    super::finished(&geckodriver_folder()?, |folder: &Path| {
        eprintln!("Building geckodriver {GECKODRIVER}, the driver of Firefox (cargo install; once, a few minutes) …");
        let mut cargo = process::cargo();
        cargo.current_dir(folder).env_remove("RUSTFLAGS");
        // It waits for the browser nearly all the time: quick to build matters, quick to run does not.
        cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0").env("CARGO_PROFILE_RELEASE_LTO", "off");
        cargo.args(["install", "geckodriver", "--locked", "--version", GECKODRIVER, "--root", "."]);
        process::run(cargo.arg("--target-dir").arg(folder.join("target")))?;
        fs::remove_dir_all(folder.join("target")).context("the intermediate files cannot be removed")
    })
}
