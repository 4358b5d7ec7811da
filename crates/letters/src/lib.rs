//! The letters of all scripts: small and capital ones, normalization, graphemes, and what cannot be seen.
//!
//! The tables for this are large and every browser has them, so in WebAssembly they are the caller's: [`Letters`] is what
//! is passed on to whatever looks at letters. Native builds have tables of their own, as `Letters::default()`.
//!
//! ```
//! use sociogram_letters::{Letters, is_blank};
//! let letters = Letters::default();
//! assert_eq!(letters.fold("ＡNA"), letters.fold("ana"));
//! assert_eq!(letters.graphemes("👩‍👧!").len(), 2);
//! assert!(is_blank(" \u{200b}"));
//! ```

mod fold;
mod invisible;
mod spacing;

pub use invisible::{is_blank, is_ignorable};
pub use spacing::{Spaced, is_plain};

/// What is asked of the tables.
#[derive(Debug)]
pub struct Tables {
    /// A text in small letters
    pub lower: fn(&str) -> String,
    /// Normalization form C: one way of writing each letter with its marks
    pub compose: fn(&str) -> String,
    /// Normalization form KC: also one width and one kind of space
    pub unify: fn(&str) -> String,
    /// The graphemes of a text: what people see as one letter or one picture
    pub graphemes: fn(&str) -> Vec<String>,
}

/// The letters of all scripts, by tables that somebody has. Cheap to copy.
#[derive(Clone, Copy, Debug)]
pub struct Letters(&'static Tables);

#[cfg(not(target_arch = "wasm32"))]
impl Default for Letters {
    /// By tables of our own.
    fn default() -> Self {
        use unicode_normalization::UnicodeNormalization;
        use unicode_segmentation::UnicodeSegmentation;
        static OWN: Tables = Tables {
            lower: str::to_lowercase,
            compose: |text| text.nfc().collect(),
            unify: |text| text.nfkc().collect(),
            graphemes: |text| text.graphemes(true).map(str::to_owned).collect(),
        };
        Letters(&OWN)
    }
}

impl Letters {
    /// By these tables.
    pub const fn by(tables: &'static Tables) -> Self {
        Letters(tables)
    }

    /// A text in small letters.
    pub fn lower(self, text: &str) -> String {
        (self.0.lower)(text)
    }

    /// A text in normalization form C.
    pub fn compose(self, text: &str) -> String {
        // Most texts are in this form already, and nothing below the combining marks can be in another.
        if text.chars().all(|letter| letter < '\u{300}') { text.to_owned() } else { (self.0.compose)(text) }
    }

    /// The graphemes of a text, in order. A text is only ever cut between them.
    pub fn graphemes(self, text: &str) -> Vec<String> {
        // No letter below the combining marks is joined with another; a line break of two characters is.
        if text.chars().all(|letter| letter < '\u{300}' && letter != '\r') {
            return text.chars().map(String::from).collect();
        }
        (self.0.graphemes)(text)
    }

    /// The first grapheme of a text; empty if the text is.
    pub fn first(self, text: &str) -> String {
        self.graphemes(text).into_iter().next().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters() -> Letters {
        Letters::default()
    }

    #[test]
    fn what_people_see_as_one_is_one() {
        for one in ["e\u{301}", "🇬🇧", "👩🏽‍🚀", "👨‍👩‍👧‍👦", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "நி", "क्षि", "각", "\u{1112}\u{1161}\u{11ab}", "✌\u{fe0f}"]
        {
            assert_eq!(letters().graphemes(&format!("a{one}b")), ["a", one, "b"]);
            assert_eq!(letters().first(one), one);
        }
        assert_eq!(letters().graphemes("a\r\nb"), ["a", "\r\n", "b"]);
        assert_eq!(letters().first(""), "");
    }

    #[test]
    fn a_letter_with_its_marks_is_written_in_one_way() {
        assert_eq!(letters().compose("Zoe\u{308} S\u{323}\u{307}"), "Zoë Ṩ");
        assert_eq!(letters().compose("Ｓａｍ ﬁ"), "Ｓａｍ ﬁ", "width and ligatures are the writer's");
    }
}
