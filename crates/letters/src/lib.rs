//! The letters of all scripts: small and capital ones, normalization, graphemes, and what cannot be seen.
//!
//! The tables for this are large and every browser has them: a WebAssembly module is lent those once by `lend`, before it
//! reads any text.
//!
//! ```
//! use sociogram_letters::{fold, graphemes, is_blank};
//! assert_eq!(fold("ＡNA"), fold("ana"));
//! assert_eq!(graphemes("👩‍👧!").len(), 2);
//! assert!(is_blank(" \u{200b}"));
//! ```

mod fold;
mod invisible;
mod spacing;

pub use fold::fold;
pub use invisible::{is_blank, is_ignorable};
pub use spacing::{Spaced, is_plain};

/// What is asked of the tables.
#[derive(Clone, Copy)]
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

#[cfg(not(target_arch = "wasm32"))]
fn tables() -> Tables {
    use unicode_normalization::UnicodeNormalization;
    use unicode_segmentation::UnicodeSegmentation;
    Tables {
        lower: str::to_lowercase,
        compose: |text| text.nfc().collect(),
        unify: |text| text.nfkc().collect(),
        graphemes: |text| text.graphemes(true).map(str::to_owned).collect(),
    }
}

#[cfg(target_arch = "wasm32")]
thread_local! {
    static LENT: std::cell::Cell<Tables> = const {
        std::cell::Cell::new(Tables {
            lower: str::to_owned,
            compose: str::to_owned,
            unify: str::to_owned,
            graphemes: |text| text.chars().map(String::from).collect(),
        })
    };
}

#[cfg(target_arch = "wasm32")]
fn tables() -> Tables {
    LENT.get()
}

/// Lends a browser's tables to this module.
#[cfg(target_arch = "wasm32")]
pub fn lend(tables: Tables) {
    LENT.set(tables);
}

/// A text in small letters.
pub fn lower(text: &str) -> String {
    (tables().lower)(text)
}

/// A text in normalization form C.
pub fn compose(text: &str) -> String {
    // Most texts are in this form already, and nothing below the combining marks can be in another.
    if text.chars().all(|letter| letter < '\u{300}') { text.to_owned() } else { (tables().compose)(text) }
}

/// The graphemes of a text, in order. A text is only ever cut between them.
pub fn graphemes(text: &str) -> Vec<String> {
    // No letter below the combining marks is joined with another; a line break of two characters is.
    if text.chars().all(|letter| letter < '\u{300}' && letter != '\r') {
        return text.chars().map(String::from).collect();
    }
    (tables().graphemes)(text)
}

/// The first grapheme of a text; empty if the text is.
pub fn first(text: &str) -> String {
    graphemes(text).into_iter().next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_see_as_one_is_one() {
        for one in ["e\u{301}", "🇬🇧", "👩🏽‍🚀", "👨‍👩‍👧‍👦", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "நி", "क्षि", "각", "\u{1112}\u{1161}\u{11ab}", "✌\u{fe0f}"]
        {
            assert_eq!(graphemes(&format!("a{one}b")), ["a", one, "b"]);
            assert_eq!(first(one), one);
        }
        assert_eq!(graphemes("a\r\nb"), ["a", "\r\n", "b"]);
        assert_eq!(first(""), "");
    }

    #[test]
    fn a_letter_with_its_marks_is_written_in_one_way() {
        assert_eq!(compose("Zoe\u{308} S\u{323}\u{307}"), "Zoë Ṩ");
        assert_eq!(compose("Ｓａｍ ﬁ"), "Ｓａｍ ﬁ", "width and ligatures are the writer's");
    }
}
