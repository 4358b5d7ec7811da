//! Texts compared as people compare them.

use super::{Letters, Spaced, is_ignorable, is_plain};

impl Letters {
    /// A text as it is compared: two texts that read alike have the same one. What makes no difference: capital or small
    /// letters (so are ß and ss, both sigmas, and the dot of the Turkish i), how marks are written, width, ligatures, kinds
    /// and numbers of spaces, and characters that cannot be seen. Only for comparing; never shown or kept.
    ///
    /// One call takes O(n) for n characters, most of it in the browser's tables.
    pub fn fold(self, text: &str) -> String {
        let small = if is_plain(text) { text.to_ascii_lowercase() } else { self.small_everywhere(text) };
        let mut folded = Spaced::default();
        for letter in small.chars() {
            match letter {
                // Unifying turns some fillers into others.
                letter if !is_seen(letter) => {}
                'ς' => folded.push('σ'),
                'ß' => {
                    folded.push('s');
                    folded.push('s');
                }
                'ı' => folded.push('i'),
                // The small letter of İ is an i with another dot.
                '\u{307}' if folded.ends_with('i') => {}
                letter => folded.push(letter),
            }
        }
        folded.text()
    }

    /// For texts with letters beyond ASCII.
    fn small_everywhere(self, text: &str) -> String {
        let unify = self.0.unify;
        // What cannot be seen may stand between a letter and its mark, so it goes first. Unifying may bring capitals (as of
        // ℌ), and small letters may be written in several ways again (as of İ).
        let mut seen = text.to_owned();
        seen.retain(is_seen);
        unify(&self.lower(&unify(&seen)))
    }
}

fn is_seen(letter: char) -> bool {
    letter.is_whitespace() || !is_ignorable(letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fold(text: &str) -> String {
        Letters::default().fold(text)
    }

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
