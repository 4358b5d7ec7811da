//! Every word the widget itself shows or speaks, by language. What is asked comes from the protocol.
//!
//! A phrase is a name with a sentence in each language; `{…}` in a sentence is filled by [`fill`]. A language that
//! lacks a phrase falls back to English, phrase by phrase.
//!
//! The widget that participants download is compiled without the feature `translations`: it has English, and [`learn`]s
//! from the page what else its protocol needs.
//!
//! ```
//! use sociogram_words::{Phrase, fill, text};
//! assert_eq!(text(Phrase::Next, "cy-GB"), "Nesaf");
//! assert_eq!(text(Phrase::Next, "de"), "Next");
//! assert_eq!(fill("{n} of {of}", &[("n", "2"), ("of", "5")]), "2 of 5");
//! ```

/// Declares phrases: what they are, then name, English, and translations by language where there are any.
macro_rules! phrases {
    (
        $(#[$doc:meta])* $list:ident;
        $($name:ident: $english:literal $(, cy: $welsh:literal)? $(, ar: $arabic:literal)?;)*
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs)]
        pub enum $list { $($name),* }

        impl $list {
            /// Every phrase.
            #[cfg(test)]
            pub(super) const ALL: &'static [$list] = &[$($list::$name),*];
        }

        // One text a language, a line a phrase: tables of addresses and lengths would be half as much again.
        pub(super) const ENGLISH: &str = concat!($($english, "\n"),*);
        pub(super) const WELSH: &str = concat!($($($welsh,)? "\n"),*);
        pub(super) const ARABIC: &str = concat!($($($arabic,)? "\n"),*);
    };
}

mod phrases;
mod salvaged;

pub use phrases::Phrase;
pub use salvaged::SalvagePhrase;

use std::cell::RefCell;

/// The sentences of the languages besides English, a line for each phrase.
const TRANSLATIONS: &[(&str, &str)] =
    if cfg!(feature = "translations") { &[("cy", phrases::WELSH), ("ar", phrases::ARABIC)] } else { &[] };

/// The sentences of a language, in the order of the phrases; empty where it lacks one. Split once: a screen asks for
/// hundreds.
#[derive(Clone)]
struct Sentences {
    language: &'static str,
    lines: Vec<&'static str>,
}

impl Sentences {
    fn new(language: &'static str, text: &'static str) -> Self {
        Sentences { language, lines: text.split('\n').collect() }
    }

    fn of(&self, phrase: Phrase) -> Option<&'static str> {
        self.lines.get(phrase as usize).copied().filter(|line| !line.is_empty())
    }
}

thread_local! {
    /// English first.
    static KNOWN: RefCell<Vec<Sentences>> = RefCell::new({
        let languages = [("en", phrases::ENGLISH)].into_iter().chain(TRANSLATIONS.iter().copied());
        languages.map(|(language, text)| Sentences::new(language, text)).collect()
    });
}

/// The sentence of a phrase in a language (a BCP 47 tag; regions fall back to their language).
pub fn text(phrase: Phrase, language: &str) -> &'static str {
    KNOWN.with_borrow(|known| {
        let sentence = |of: Option<&Sentences>| of?.of(phrase);
        sentence(find(known, language)).or_else(|| sentence(known.first())).unwrap_or_default()
    })
}

fn find<'k>(known: &'k [Sentences], language: &str) -> Option<&'k Sentences> {
    known.iter().find(|it| it.language == base(language))
}

/// The language of a tag, without its region.
fn base(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

/// Each language besides English with what [`learn`] takes of it: the number of the edition and the sentences.
pub fn lessons() -> impl Iterator<Item = (&'static str, String)> {
    TRANSLATIONS.iter().map(|(language, sentences)| (*language, format!("{EDITION}\n{sentences}")))
}

/// Takes in the sentences of a language, for as long as the page is there. They tell which phrase they are for by where
/// they stand, so those that were made for other phrases, as an old file may be, are passed over.
pub fn learn(language: &str, lesson: &str) {
    if KNOWN.with_borrow(|known| find(known, language).is_none())
        && let Some((edition, sentences)) = lesson.split_once('\n')
        && edition.parse() == Ok(EDITION)
    {
        let kept = |text: &str| -> &'static str { text.to_owned().leak() };
        KNOWN.with_borrow_mut(|known| known.push(Sentences::new(kept(language), kept(sentences))));
    }
}

/// A number that is another one when the phrases are others (FNV-1a).
const EDITION: u32 = {
    let (bytes, mut hash, mut at) = (phrases::ENGLISH.as_bytes(), 0x811c_9dc5_u32, 0);
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash
};

/// The sentence with each `{name}` replaced by its value, in one pass: a value that looks like `{name}` stays as it is.
pub fn fill(sentence: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some((before, from)) = rest.split_once('{')
        && let Some((name, after)) = from.split_once('}')
    {
        out.push_str(before);
        match values.iter().find(|(it, _)| *it == name) {
            Some((_, value)) => out.push_str(value),
            None => out.extend(["{", name, "}"]),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Whether a language is written from right to left.
pub fn is_right_to_left(language: &str) -> bool {
    matches!(base(language), "ar" | "dv" | "fa" | "he" | "ku" | "ps" | "sd" | "ug" | "ur" | "yi")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_each_place_once() {
        assert_eq!(fill("{n} of {of}", &[("n", "3"), ("of", "{n}")]), "3 of {n}");
        assert_eq!(fill("{unknown} {", &[]), "{unknown} {");
    }

    #[test]
    fn falls_back_to_english() {
        assert_eq!(text(Phrase::Next, "de"), "Next");
        assert_eq!(text(Phrase::Next, "cy-GB"), "Nesaf");
    }

    #[test]
    fn learns_what_is_of_its_edition() {
        let lesson = |edition: u32| format!("{edition}\nWeiter\n\n");
        learn("de", &lesson(EDITION.wrapping_add(1)));
        assert_eq!(text(Phrase::Next, "de"), "Next");
        learn("de", "Weiter");
        assert_eq!(text(Phrase::Next, "de"), "Next");
        learn("de", &lesson(EDITION));
        assert_eq!(text(Phrase::Next, "de-CH"), "Weiter");
        assert_eq!(text(Phrase::Back, "de"), "Back", "what a language lacks is said in English");
    }

    #[test]
    fn every_language_can_be_learnt() {
        KNOWN.with_borrow_mut(|known| known.truncate(1));
        assert_eq!(text(Phrase::Next, "ar"), "Next");
        lessons().for_each(|(language, lesson)| learn(language, &lesson));
        assert_eq!(text(Phrase::Next, "cy"), "Nesaf");
        assert_eq!(text(Phrase::AreaBottomRight, "ar"), "أسفل اليمين");
    }

    /// What a language does well without.
    const LACKED: &[(&str, Phrase)] = &[
        // Every browser has them.
        ("ar", Phrase::MonthNames),
    ];

    #[test]
    fn translations_have_every_phrase_and_fill_the_same_places() {
        let places = |sentence: &str| {
            let mut found: Vec<String> =
                sentence.split('{').skip(1).filter_map(|it| it.split('}').next().map(str::to_owned)).collect();
            found.sort();
            found
        };
        for (language, sentences) in TRANSLATIONS {
            let translation = Sentences::new(language, sentences);
            for phrase in Phrase::ALL {
                let english = text(*phrase, "en");
                match translation.of(*phrase) {
                    Some(other) => assert_eq!(places(english), places(other), "{language}: {english}"),
                    None => assert!(LACKED.contains(&(language, *phrase)), "{language} lacks {phrase:?}: {english}"),
                }
            }
            for phrase in SalvagePhrase::ALL {
                let (english, other) = (phrase.text("en"), phrase.text(language));
                assert!(other != english && places(english) == places(other), "{english}");
            }
        }
    }
}
