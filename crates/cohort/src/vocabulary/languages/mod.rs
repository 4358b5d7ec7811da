//! What the workshop says in languages besides English, a file each.

use super::Phrase;

/// Declares the languages: a module and a row of the table for each.
macro_rules! languages {
    ($($tag:ident),*) => {
        $(mod $tag;)*

        const ALL: &[Language] = &[$(Language { tag: stringify!($tag), phrase: $tag::phrase }),*];
    };
}

/// The languages that this crate is compiled with.
pub const LANGUAGES: &[Language] = if cfg!(feature = "translations") { ALL } else { &[] };

/// A language besides English.
pub struct Language {
    /// As BCP 47 has it, without a region
    pub tag: &'static str,
    pub phrase: fn(Phrase) -> &'static str,
}

languages!(ar, cy, de, es, fr, pl, zh);
