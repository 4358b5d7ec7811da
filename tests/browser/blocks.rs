//! The examples of the guides, as they stand there: the blocks of code between fences.
//!
//! A comment in the line above a block, `<!-- not run: why -->`, which readers do not see, says of one that nobody can
//! run in a page why it is not. All others are run by [`crate::examples`]; those of a crate's own README by rustdoc, as
//! an example of that crate.

use std::path::{Path, PathBuf};

/// The guides that have examples, by their paths.
pub const GUIDES: [(&str, &str); 4] = [
    ("README.md", include_str!("../../README.md")),
    ("pkg/README.md", include_str!("../../pkg/README.md")),
    ("www/adapters/README.md", include_str!("../../www/adapters/README.md")),
    (AUTHORS, include_str!("../../www/protocols/README.md")),
];

/// The guides for those who work on with files in other programs; `tests/networkx.rs` and
/// `tests/sampling.rs` run their examples in Python.
const FOR_OTHER_PROGRAMS: [(&str, &str); 2] = [
    ("docs/data.md", include_str!("../../docs/data.md")),
    ("docs/sampling.md", include_str!("../../docs/sampling.md")),
];

/// The guide for those who write files; `tests/network_file_schema.rs` reads its examples.
const FOR_WRITERS: &str = "docs/network-file.md";

/// The guide for authors of protocols.
pub const AUTHORS: &str = "www/protocols/README.md";

/// One block of code.
#[derive(Clone, Debug)]
pub struct Block {
    pub guide: &'static str,
    /// The line in which it begins
    pub line: usize,
    /// The heading that it stands under
    pub section: &'static str,
    /// What it is written in
    pub language: &'static str,
    /// Why it is not run
    pub excuse: Option<&'static str>,
    pub code: String,
}

impl Block {
    /// Where it stands, for a failure to say.
    pub fn place(&self) -> String {
        format!("{}:{}", self.guide, self.line)
    }
}

/// Every block of every guide.
pub fn blocks() -> Vec<Block> {
    GUIDES.iter().flat_map(|&(guide, text)| blocks_of(guide, text)).collect()
}

/// Those that are to be run.
pub fn examples() -> Vec<Block> {
    blocks().into_iter().filter(|it| it.excuse.is_none()).collect()
}

fn blocks_of(guide: &'static str, text: &'static str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let (mut section, mut above, mut is_inside) = ("", "", false);
    for (at, line) in text.lines().enumerate() {
        if let Some(language) = line.strip_prefix("```") {
            is_inside = !is_inside;
            if is_inside {
                let excuse = above.strip_prefix("<!-- not run: ").and_then(|it| it.strip_suffix(" -->"));
                blocks.push(Block { guide, line: at + 1, section, language, excuse, code: String::new() });
            }
        } else if let (true, Some(block)) = (is_inside, blocks.last_mut()) {
            block.code.push_str(line);
            block.code.push('\n');
        } else if line.starts_with('#') {
            section = line;
        }
        above = line;
    }
    assert!(!is_inside, "{guide}: the last block does not end");
    blocks
}

#[test]
fn every_block_of_a_guide_is_run_or_says_why_not() {
    for block in examples() {
        let is_run = match block.language {
            "html" | "js" => true,
            "json" => block.guide == AUTHORS,
            _ => false,
        };
        assert!(is_run, "{} is not run: say why in a comment above it", block.place());
    }
    let excused = blocks().into_iter().filter(|it| it.excuse.is_some()).map(|it| it.place()).collect::<Vec<_>>();
    assert!(excused.len() < 12, "most blocks should be run; these are not: {excused:?}");
}

#[test]
fn every_block_for_other_programs_is_run_or_says_why_not() {
    for block in FOR_OTHER_PROGRAMS.iter().flat_map(|(guide, text)| blocks_of(guide, text)) {
        assert!(
            block.language == "python" || block.excuse.is_some(),
            "{} is not run: say why in a comment above it",
            block.place()
        );
    }
}

#[test]
fn every_text_with_examples_is_run() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for path in texts(root) {
        let name = path.strip_prefix(root).expect("a file of the project").to_string_lossy().replace('\\', "/");
        let text = std::fs::read_to_string(&path).expect("a text");
        let guides = GUIDES.iter().chain(&FOR_OTHER_PROGRAMS);
        let is_run = guides.map(|it| it.0).chain([FOR_WRITERS]).any(|it| it == name) || rustdoc_runs(&path);
        assert!(is_run || !text.contains("\n```"), "{name} has examples, and nothing runs them");
    }
}

/// Whether a text is a crate's README that the crate has taken in as documentation.
fn rustdoc_runs(text: &Path) -> bool {
    let library = text.with_file_name("src").join("lib.rs");
    text.ends_with("README.md")
        && std::fs::read_to_string(library).is_ok_and(|it| it.contains("#[doc = include_str!(\"../README.md\")]"))
}

/// The texts of the project.
fn texts(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if path.is_dir() {
            if !name.starts_with('.') && !["target", "dist", "node_modules"].contains(&&*name) {
                found.extend(texts(&path));
            }
        } else if name.ends_with(".md") {
            found.push(path);
        }
    }
    found
}
