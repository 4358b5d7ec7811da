//! `dist/`: the pages of `www/` and the built wasm, side by side.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::author;
use crate::process;
use crate::project::Project;
use crate::study_files;
use crate::tools::npm;
use crate::wasm;

/// What participants download from `www/`: minified, unlike pages and examples that people read, and counted by
/// `size`. A file that `sociogram.js` comes to load belongs here too.
pub const PARTICIPANT_FILES: [&str; 2] = ["sociogram.js", "sociogram.css"];

/// Scripts that are minified as well: what is fetched only when it is asked for, and what a survey's page pastes.
pub const OTHER_SCRIPTS: [&str; 5] = ["compact.js", "json.js", "rosters.js", "sheets.js", "sociogram-host.js"];

/// A script of this kind that takes in others.
pub const PASSPHRASE: &str = "passphrase.js";

/// What other files take in, so that each is fetched once; it is left out of `dist/`.
pub const TAKEN_IN: [&str; 7] = ["style", "workshop", "element", "passphrase", "assets.js", "keys.js", "tokens.css"];

/// What scripts load when they run, and so do not take in.
pub const FETCHED_LATER: [&str; 6] = [
    "--external:./wasm/*",
    "--external:./words/*",
    "--external:./compact.js",
    "--external:./passphrase.js",
    "--external:./rosters.js",
    "--external:./sheets.js",
];

/// The folder with what the workshop and `<sociogram-map>` say, by language.
pub const WORKSHOP_WORDS: &str = "workshop-words";

/// How scripts are put together that share others.
pub const SHARING: [&str; 3] = ["--bundle", "--splitting", "--format=esm"];

/// What researchers and speakers load from `www/`, minified likewise.
const RESEARCHER_SCRIPTS: [&str; 5] =
    ["sociogram-map.js", "workshop.js", "measures.js", "measures-worker.js", "author-worker.js"];
const RESEARCHER_SHEETS: [&str; 2] = ["sociogram-map.css", "workshop.css"];

/// What our own pages around the elements look like.
const PAGE_SHEETS: [&str; 6] =
    ["page.css", "front.css", "embed.css", "workshop-page.css", "join/join.css", "cohort/cohort.css"];

/// Has a browser that knows this line compile all of a script as it arrives, beside its other work. What a participant
/// loads runs nearly all at once, and would else be compiled a function at a time, as each is called.
const COMPILED_WHOLE: &str = "--banner:js=//# allFunctionsCalledOnLoad";

/// The oldest browsers that the minifier must write for.
pub const BROWSERS: &str = "chrome111,firefox114,safari16.4";

/// Whether `dist/` is minified: what other files take in is left out of it then.
pub fn is_minified(dist: &Path) -> bool {
    !dist.join(TAKEN_IN[0]).exists()
}

/// Copies `www/` and the folders of the wasm modules into a fresh `dist/`, minified unless `dev`.
pub fn assemble(project: &Project, modules: &[PathBuf], dev: bool) -> Result<()> {
    let dist = project.dist();
    if dist.exists() {
        fs::remove_dir_all(&dist).context("the old dist/ cannot be removed")?;
    }
    fs::create_dir_all(&dist)?;
    if project.www().is_dir() {
        copy(&project.www(), &dist)?;
    } else {
        eprintln!("There is no www/ yet: dist/ will hold the wasm only.");
    }
    for module in modules {
        copy(module, &dist.join("wasm"))?;
    }
    examples(project)?;
    words(&dist)?;
    workshop_words(&dist)?;
    author::bundle(project)?;
    if !dev {
        minify(&dist)?;
    }
    study_files::list(&dist)
}

/// The example networks that the workshop page opens: those that tests are made with, in few bytes, and a list of them.
fn examples(project: &Project) -> Result<()> {
    let (from, to) = (project.root.join("tests/data/study-networks"), project.dist().join("networks"));
    fs::create_dir_all(&to)?;
    let mut names = Vec::new();
    for file in files(&from)?.into_iter().filter(|file| file.path.ends_with(".json")) {
        let text = fs::read_to_string(from.join(&file.path))?;
        let document: serde_json::Value =
            serde_json::from_str(&text).with_context(|| format!("{} is not JSON", file.path))?;
        fs::write(to.join(&file.path), document.to_string())?;
        names.push(file.path);
    }
    fs::write(to.join("list.json"), serde_json::to_string(&names)?)?;
    Ok(())
}

/// Adds what the widget's module says in each language besides English to the script that has what the element says in it.
fn words(dist: &Path) -> Result<()> {
    for (language, lesson) in words::lessons() {
        let path = dist.join(format!("words/{language}.js"));
        let cards = fs::read_to_string(&path).with_context(|| format!("www/words has no {language}.js"))?;
        fs::write(path, format!("{cards}\nexport default {};\n", serde_json::to_string(&lesson)?))?;
    }
    Ok(())
}

/// Writes what the workshop says in each language besides English to a file.
fn workshop_words(dist: &Path) -> Result<()> {
    let folder = dist.join(WORKSHOP_WORDS);
    fs::create_dir_all(&folder)?;
    for (language, lesson) in cohort::vocabulary::lessons() {
        fs::write(folder.join(format!("{language}.txt")), lesson)?;
    }
    Ok(())
}

/// Minifies each file where it lies. What is fetched later stays a file of its own, and `import.meta.url` keeps its
/// meaning.
fn minify(dist: &Path) -> Result<()> {
    let there = |files: Vec<String>| files.into_iter().filter(|file| dist.join(file).is_file()).collect();
    let named = |files: &[&str]| files.iter().map(|file| file.to_string()).collect::<Vec<_>>();
    let (first, later) = (wasm::WIDGET.glue(), wasm::MODULES.iter().filter(|it| it.name != wasm::WIDGET.name));
    let bundle = [&["--bundle", "--format=esm", COMPILED_WHOLE], &FETCHED_LATER[..]].concat();
    esbuild(dist, there(named(&[&PARTICIPANT_FILES[..], &RESEARCHER_SHEETS, &PAGE_SHEETS].concat())), &bundle)?;
    // What they share is fetched once: it becomes files of its own.
    esbuild(dist, there(named(&RESEARCHER_SCRIPTS)), &[&SHARING, &FETCHED_LATER[..]].concat())?;
    let scripts = named(&OTHER_SCRIPTS).into_iter().chain(later.map(|it| it.glue())).collect();
    esbuild(dist, there(scripts), &[])?;
    esbuild(dist, there(named(&[PASSPHRASE])), &["--bundle", "--format=esm"])?;
    // It warns of outdated ways to be called, and nobody calls it but us.
    esbuild(dist, there(vec![first]), &[COMPILED_WHOLE, "--pure:console.warn"])?;
    for taken in TAKEN_IN.map(|it| dist.join(it)) {
        if taken.is_dir() {
            fs::remove_dir_all(taken)?;
        } else if taken.is_file() {
            fs::remove_file(taken)?;
        }
    }
    Ok(())
}

/// Minifies files of a folder where they lie.
pub fn esbuild(dist: &Path, files: Vec<String>, how: &[&str]) -> Result<()> {
    let folder = npm::ESBUILD.ensure()?;
    process::run(
        process::command("node")
            .current_dir(dist)
            .arg(folder.join("bin/esbuild"))
            .args(files)
            .args([
                "--minify",
                "--charset=utf8",
                "--allow-overwrite",
                "--outdir=.",
                "--outbase=.",
                "--log-level=warning",
            ])
            .args(how)
            .arg(format!("--target={BROWSERS}")),
    )
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("{} cannot be read", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target).with_context(|| format!("{} cannot be copied", entry.path().display()))?;
        }
    }
    Ok(())
}

/// One file of the site.
#[derive(Debug, Clone)]
pub struct File {
    /// Its path from the root of the site, with `/` between folders.
    pub path: String,
    /// Its length.
    pub bytes: u64,
}

/// All files below a folder, sorted by path.
pub fn files(folder: &Path) -> Result<Vec<File>> {
    let mut found = Vec::new();
    collect(folder, "", &mut found)?;
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<File>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let metadata = fs::metadata(entry.path())?;
        if metadata.is_dir() {
            collect(&entry.path(), &format!("{path}/"), found)?;
        } else {
            found.push(File { path, bytes: metadata.len() });
        }
    }
    Ok(())
}
