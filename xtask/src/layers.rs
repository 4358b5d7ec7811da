//! The check that holds the house together: which room of `src/` may use which, and who may name the browser.
//!
//! The text is cut into words and signs, with comments and strings left out, and searched for paths. That
//! finds what people write by habit; it is no proof against someone who hides a path in a macro.

mod words;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use words::{Word, words};

/// Each room and its floor. A room uses only rooms on floors below its own.
const ROOMS: [(&str, i8); 14] = [
    // The ground, which the rest of floor 0 stands on too; and what even the ground is laid on.
    ("order", -2),
    ("json", -1),
    ("geometry", -1),
    ("letters", 0),
    ("network", 0),
    ("words", 0),
    ("protocol", 1),
    ("measures", 1),
    ("interview", 2),
    ("map", 3),
    ("exchange", 3),
    ("cohort", 4),
    ("render", 5),
    ("web", 6),
];

/// Crates that only the room `web` may name: those whose name starts so.
const BROWSER_CRATES: [&str; 7] = [
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "serde_wasm_bindgen",
    "sycamore_reactive",
    "gloo",
    "console_error_panic_hook",
];

/// Checks all of `src/`; one sentence for each fault.
pub fn check(src: &Path) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for file in crate::site::files(src)? {
        if file.path.ends_with(".rs") {
            let text = fs::read_to_string(src.join(&file.path))
                .with_context(|| format!("src/{} cannot be read", file.path))?;
            faults.extend(check_file(&file.path, &text));
        }
    }
    Ok(faults)
}

/// Checks one file, named by its path below `src/`.
fn check_file(path: &str, text: &str) -> Vec<String> {
    let module = module_path(path);
    let home = module.first().copied();
    let mut faults = Vec::new();
    let floor = match home {
        // lib.rs and other files at the root belong to no floor.
        None => None,
        Some(room) => match floor_of(room) {
            Some(floor) => Some(floor),
            None => {
                faults.push(format!("src/{path}: the room `{room}` has no floor; give it one in xtask/src/layers.rs"));
                None
            }
        },
    };
    let words = words(text);
    if home != Some("web") {
        for word in &words {
            if BROWSER_CRATES.iter().any(|name| word.text.starts_with(name)) {
                faults.push(format!("src/{path}:{}: `{}` is named outside src/web/", word.line, word.text));
            }
        }
    }
    // A room's tests may look up: what is built on it is a fair way to see it work.
    let is_test = path.ends_with("/tests.rs");
    if let (Some(home), Some(floor), false) = (home, floor, is_test) {
        for used in rooms_used(&words, module.len()) {
            let Some(other) = floor_of(used.text) else {
                continue;
            };
            if used.text != home && other >= floor {
                faults.push(format!(
                    "src/{path}:{}: `{home}` (floor {floor}) uses `{}` (floor {other}); a room uses only floors below its own",
                    used.line, used.text
                ));
            }
        }
    }
    faults
}

fn floor_of(room: &str) -> Option<i8> {
    ROOMS.iter().find(|(name, _)| *name == room).map(|(_, floor)| *floor)
}

/// `map/scene.rs` → `map`, `scene`; `map/mod.rs` and `map.rs` → `map`; `lib.rs` → nothing.
fn module_path(path: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = path.trim_end_matches(".rs").split('/').collect();
    if parts.last() == Some(&"mod") || parts == ["lib"] || parts == ["main"] {
        parts.pop();
    }
    parts
}

/// The first names after `crate::`, or after as many `super::` as lead out of a module `depth` deep; each
/// with its line. `use crate::{a, b::c}` gives both.
fn rooms_used<'a>(words: &'a [Word<'a>], depth: usize) -> Vec<&'a Word<'a>> {
    let mut used = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let is_path_start = at == 0 || words.get(at - 1).is_none_or(|before| before.text != "::");
        let mut next = at + 1;
        let reaches_root = match word.text {
            "crate" => true,
            "super" if is_path_start => {
                let mut steps = 1;
                while text_at(words, next) == "::" && text_at(words, next + 1) == "super" {
                    steps += 1;
                    next += 2;
                }
                steps >= depth
            }
            _ => false,
        };
        if reaches_root && text_at(words, next) == "::" {
            first_names(words, next + 1, &mut used);
        }
        at = next;
    }
    used
}

/// Collects the name at `at`, or each branch's first name if a group starts there.
fn first_names<'a>(words: &'a [Word<'a>], at: usize, used: &mut Vec<&'a Word<'a>>) {
    let Some(first) = words.get(at) else { return };
    if first.text != "{" {
        used.push(first);
        return;
    }
    let mut depth = 1_usize;
    let mut at_start = true;
    for word in words.get(at + 1..).unwrap_or_default() {
        match word.text {
            "{" => depth += 1,
            "}" => depth -= 1,
            "," => at_start = depth == 1,
            _ if at_start => {
                used.push(word);
                at_start = false;
            }
            _ => {}
        }
        if depth == 0 {
            return;
        }
    }
}

fn text_at<'a>(words: &[Word<'a>], at: usize) -> &'a str {
    words.get(at).map_or("", |word| word.text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lower_floors_may_be_used() {
        let text = "use crate::network::Alter;\nuse crate::{geometry::Point, map::Scene};\nuse super::words::X;";
        assert_eq!(check_file("render/svg.rs", text), Vec::<String>::new());
    }

    #[test]
    fn upper_and_equal_floors_may_not() {
        for (path, text) in [
            ("network/mod.rs", "use crate::protocol::Stage;"),
            ("network.rs", "use super::protocol::Stage;"),
            ("network/ids.rs", "use super::super::protocol::Stage;"),
            ("measures/core.rs", "fn f() { crate::protocol::f() }"),
            ("protocol/parse.rs", "use crate::{network::{Alter, Tie}, interview};"),
            ("exchange/csv.rs", "use crate::map::Scene;"),
            ("render/svg.rs", "use crate::web;"),
            ("json/mod.rs", "pub(crate) use crate :: words :: say;"),
        ] {
            assert_eq!(check_file(path, text).len(), 1, "{path}: {text}");
        }
    }

    #[test]
    fn a_fault_says_where_and_why() {
        let faults = check_file("network/mod.rs", "//! Doc.\n\nuse crate::map::Scene;");
        assert_eq!(
            faults,
            ["src/network/mod.rs:3: `network` (floor 0) uses `map` (floor 3); a room uses only floors below its own"]
        );
    }

    #[test]
    fn own_room_and_names_inside_groups_are_no_faults() {
        for text in [
            "use crate::protocol::map::Layout;",
            "use crate::{network::{map, web}, protocol::interview};",
            "use super::map::x;",
            "// crate::web is above us\nlet text = \"crate::web\";",
            "pub(crate) fn f() {}",
        ] {
            assert_eq!(check_file("protocol/parse.rs", text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn only_web_names_the_browser() {
        for text in
            ["use web_sys::Window;", "#[wasm_bindgen]\nfn f() {}", "use gloo_timers::x;", "use sycamore_reactive::*;"]
        {
            assert_eq!(check_file("map/mod.rs", text).len(), 1, "{text}");
            assert_eq!(check_file("lib.rs", text).len(), 1, "{text}");
            assert_eq!(check_file("web/element.rs", text), Vec::<String>::new(), "{text}");
        }
        assert_eq!(check_file("lib.rs", "//! Only web names `web_sys`.\nmod web;"), Vec::<String>::new());
    }

    #[test]
    fn a_room_without_a_floor_is_named() {
        assert!(check_file("attic/mod.rs", "").iter().any(|fault| fault.contains("`attic` has no floor")));
    }
}
