//! Texts compared as people compare them.

use super::{is_ignorable, lower, tables};

/// A text as it is compared: two texts that read alike have the same one. What makes no difference: capital or small
/// letters (so are ß and ss, both sigmas, and the dot of the Turkish i), how marks are written, width, ligatures, kinds
/// and numbers of spaces, and characters that cannot be seen. Only for comparing; never shown or kept.
///
/// One call takes O(n) for n characters, most of it in the browser's tables.
pub fn fold(text: &str) -> String {
    let is_plain = text.bytes().all(|byte| (b' '..=b'~').contains(&byte));
    let small = if is_plain { text.to_ascii_lowercase() } else { small_everywhere(text) };
    let words: Vec<&str> = small.split_whitespace().collect();
    words.join(" ")
}

/// For texts with letters beyond ASCII.
fn small_everywhere(text: &str) -> String {
    let unify = tables().unify;
    // What cannot be seen may stand between a letter and its mark, so it goes first. Unifying may bring capitals (as of
    // ℌ), and small letters may be written in several ways again (as of İ).
    let seen: String = text.chars().filter(|letter| letter.is_whitespace() || !is_ignorable(*letter)).collect();
    let mut out = String::with_capacity(seen.len());
    for letter in unify(&lower(&unify(&seen))).chars() {
        match letter {
            // Unifying turns some fillers into others.
            it if is_ignorable(it) && !it.is_whitespace() => {}
            'ς' => out.push('σ'),
            'ß' => out.push_str("ss"),
            'ı' => out.push('i'),
            // The small letter of İ is an i with another dot.
            '\u{307}' if out.ends_with('i') => {}
            it => out.push(it),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_alike() {
        for (one, other) in [
            ("Sam K", "sam  k"),
            ("Sam K", "\u{feff}ＳＡＭ\u{3000}Ｋ"),
            ("Sam K", "Sam\u{a0}K"),
            ("Zoë", "ZOE\u{308}"),
            ("Zoë", "zoe\u{34f}\u{308}"),
            ("ｶﾞ", "ガ"),
            ("Groß", "GROSS"),
            ("Groẞ", "groß"),
            ("ΣΑΣ", "σας"),
            ("İpek", "ipek"),
            ("IŞIK", "ışık"),
            ("ﬁona", "FIONA"),
            ("ℌans", "hans"),
            ("An\u{ad}na", "Anna"),
            ("میلاد\u{200c}پور", "میلادپور"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} {other}");
        }
    }

    #[test]
    fn reads_otherwise() {
        for (one, other) in
            [("Sam", "Sám"), ("Ann", "Anne"), ("Sam K", "SamK"), ("Ana", "Аnа"), ("ガ", "カ"), ("1", "2")]
        {
            assert_ne!(fold(one), fold(other), "{one} {other}");
        }
        assert_eq!(fold(" \u{3000}\u{200b}"), "");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in any::<String>()) {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }
    }
}
