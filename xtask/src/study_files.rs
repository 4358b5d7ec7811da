//! The list of what an interview may load, by which the author's page packs a study's folder for the web.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};

use crate::parts;
use crate::site;
use crate::wasm;

/// The list, below `dist/`: paths as JSON.
const LIST: &str = "study-files.json";

/// What stands around an interview: by itself, in a page that the author's page writes; in a frame; and in surveys that
/// show its map.
const AROUND: [&str; 9] = [
    "address.js",
    "page.js",
    "page.css",
    "embed.html",
    "embed.js",
    "embed.css",
    "sociogram-map.js",
    "sociogram-map.css",
    "measures-worker.js",
];

/// The folder of what survey hosts take from a study's folder; guides and examples stay behind.
const ADAPTERS: &str = "adapters/";

/// How the scripts begin that several others share: the maps of surveys have some.
const SHARED: &str = "chunk-";

/// Writes the list of what a study needs of `dist/`, besides words: which of these depends on its languages.
///
/// # Errors
/// When `dist/` lacks some of it.
pub fn list(dist: &Path) -> Result<()> {
    let there: BTreeSet<String> = site::files(dist)?.into_iter().map(|file| file.path).collect();
    let scripts = site::PARTICIPANT_FILES.iter().chain(&site::OTHER_SCRIPTS).chain([&site::PASSPHRASE]);
    let mut wanted: BTreeSet<String> = AROUND.iter().chain(scripts).map(|&path| path.to_owned()).collect();
    wanted.extend(wasm::shared().flat_map(|module| module.files()));
    wanted.extend(there.iter().filter(|path| is_listed_by_place(path)).cloned());
    let missing: Vec<_> = wanted.difference(&there).cloned().collect();
    ensure!(missing.is_empty(), "dist/ lacks what studies need: {}", missing.join(", "));
    fs::write(dist.join(LIST), serde_json::to_string(&wanted)?)?;
    Ok(())
}

fn is_listed_by_place(path: &str) -> bool {
    // There only in builds to try things.
    let is_taken_in = site::TAKEN_IN.iter().any(|it| Path::new(path).starts_with(it));
    let is_adapter =
        path.strip_prefix(ADAPTERS).is_some_and(|rest| rest.starts_with("redcap/") || rest.ends_with(".js"));
    let is_of_map = path.starts_with(SHARED) || path.starts_with(site::WORKSHOP_WORDS);
    is_taken_in || is_adapter || is_of_map || path.starts_with(parts::FOLDER) || path.starts_with("wasm/snippets/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guides_and_pages_of_researchers_stay_behind() {
        for path in
            ["adapters/jspsych.js", "adapters/redcap/config.json", "wasm/parts/shared.wasm", "element/store/tail.js"]
        {
            assert!(is_listed_by_place(path), "{path}");
        }
        for path in ["adapters/README.md", "adapters/form.html", "wasm/author.js", "cohort/page.js", "workshop.js"] {
            assert!(!is_listed_by_place(path), "{path}");
        }
    }

    #[test]
    fn a_build_without_the_widget_is_refused() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("sociogram-study-files-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let outcome = list(&folder);
        fs::remove_dir_all(&folder)?;
        assert!(outcome.is_err_and(|error| error.to_string().contains("sociogram.js")));
        Ok(())
    }
}
