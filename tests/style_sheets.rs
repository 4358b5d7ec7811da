//! What style sheets must not do.
#![allow(clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};

/// WebKit keeps `.a:has(.b) .c` and `.a:has(.b) > .c` stale in a shadow tree when what `:has` looks for comes or goes. A
/// rule about the element itself is refreshed. State that others are laid out by is a class or an attribute.
#[test]
fn nothing_follows_from_what_another_element_has() {
    for file in style_sheets(&Path::new(env!("CARGO_MANIFEST_DIR")).join("www")) {
        let sheet = fs::read_to_string(&file).expect("a style sheet");
        let stale = stale_selectors(&sheet);
        assert!(stale.is_empty(), "{}: {stale:?}", file.display());
    }
}

#[test]
fn stale_selectors_are_told_from_others() {
    for good in
        [".a:has(.b) {}", ".a .b:has(:is(.c, .d)),\n.e .f {}", ".a:has(.b):not(.c)::before{}", "/* .a:has(.b) .c {} */"]
    {
        assert_eq!(stale_selectors(good), Vec::<String>::new(), "{good}");
    }
    for bad in [
        ".a:has(.b) .c {}",
        ".a:has( > .b:not(.c))>.d {}",
        "@media print { .x, .a:has(.b):hover + .c {} }",
        ":is(.a:has(.b), .c) ~ .d {}",
    ] {
        assert_eq!(stale_selectors(bad).len(), 1, "{bad}");
    }
}

fn style_sheets(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(style_sheets(&path));
        } else if path.extension().is_some_and(|it| it == "css") {
            found.push(path);
        }
    }
    found
}

/// The selectors in which another element follows one that has `:has`.
fn stale_selectors(sheet: &str) -> Vec<String> {
    let plain = without_comments(sheet);
    // What comes before a brace, from the last rule or declaration on.
    let heads = plain.split('{').filter_map(|it| it.rsplit(['}', ';']).next());
    heads.flat_map(selectors).filter(|it| is_stale(it)).collect()
}

fn without_comments(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |plain, part| plain + part.split_once("*/").map_or("", |(_, after)| after))
}

/// The selectors of a list, at the commas that stand in no brackets.
fn selectors(list: &str) -> Vec<String> {
    let mut depth = 0;
    let at_top = |letter: char| {
        depth += match letter {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        letter == ',' && depth == 0
    };
    list.split(at_top).map(|it| it.trim().to_owned()).collect()
}

fn is_stale(selector: &str) -> bool {
    let Some((_, after)) = selector.split_once(":has(") else { return false };
    // Past the end of `:has` and of whatever it stands in, a combinator leads to another element.
    let mut depth = 1;
    after.chars().any(|letter| {
        depth += match letter {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        depth <= 0 && (letter.is_whitespace() || ">+~".contains(letter))
    })
}
