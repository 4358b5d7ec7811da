//! Every word the widget itself shows or speaks, by language. What is asked comes from the protocol.
//!
//! A phrase is a name with a sentence in each language; `{…}` in a sentence is filled by [`fill`], with words in the form
//! that a number asks for. A language that
//! lacks a phrase falls back to English, phrase by phrase.
//!
//! The widget that participants download is compiled without the feature `translations`: its [`Catalogue`] has English,
//! and learns from the page what else the protocol needs.
//!
//! ```
//! use sociogram_words::{Catalogue, Phrase, fill};
//! let words = Catalogue::default();
//! assert_eq!(words.text(Phrase::Next, "cy-GB"), "Nesaf");
//! assert_eq!(words.text(Phrase::Next, "nl"), "Next");
//! assert_eq!(fill("en", "{n} of {of}", &[("n", "2"), ("of", "5")]), "2 of 5");
//! ```

/// Declares phrases: what they are, then the name and the English sentence of each.
#[macro_export]
macro_rules! phrases {
    ($(#[$doc:meta])* $list:ident; $($name:ident: $english:literal;)*) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs)]
        pub enum $list { $($name),* }

        impl $list {
            /// Every phrase.
            pub const ALL: &'static [$list] = &[$($list::$name),*];
        }

        // One text, a line a phrase: tables of addresses and lengths would be half as much again.
        pub(super) const ENGLISH: &str = concat!($($english, "\n"),*);
    };
}

/// Declares a function that has the sentence of each phrase of a list, in a language besides English; a phrase that is
/// lacking does not compile. An empty sentence leaves the phrase to English.
#[macro_export]
macro_rules! sentences {
    ($function:ident: $list:ident; $($name:ident: $sentence:literal;)*) => {
        pub fn $function(phrase: super::$list) -> &'static str {
            match phrase {
                $(super::$list::$name => $sentence),*
            }
        }
    };
}

mod languages;
mod phrases;
pub mod plurals;
mod salvaged;
mod sentences;

pub use phrases::Phrase;
pub use plurals::fill;
pub use salvaged::SalvagePhrase;
pub use sentences::{Sentences, edition, lesson};

/// What the widget says, in each language that is known: English first.
#[derive(Clone, Debug)]
pub struct Catalogue(Vec<Sentences>);

impl Default for Catalogue {
    /// English, and the translations that this crate is compiled with.
    fn default() -> Self {
        let mut catalogue = Catalogue(vec![Sentences::new("en", phrases::ENGLISH)]);
        for (language, lesson) in lessons() {
            catalogue.learn(language, &lesson);
        }
        catalogue
    }
}

impl Catalogue {
    /// The sentence of a phrase in a language (a BCP 47 tag; regions fall back to their language).
    pub fn text(&self, phrase: Phrase, language: &str) -> &str {
        let own = self.find(language).and_then(|sentences| sentences.of(phrase as usize));
        own.or_else(|| self.0.first()?.of(phrase as usize)).unwrap_or_default()
    }

    fn find(&self, language: &str) -> Option<&Sentences> {
        self.0.iter().find(|known| known.language() == base(language))
    }

    /// Takes in the sentences of a language, unless it is known. They tell which phrase they are for by where they stand,
    /// so those that were made for other phrases, as an old file may be, are passed over.
    pub fn learn(&mut self, language: &str, lesson: &str) {
        if self.find(language).is_none() {
            self.0.extend(Sentences::taught(language, lesson, EDITION));
        }
    }
}

/// The language of a tag, without its region.
fn base(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

/// Each language besides English that this crate is compiled with, and what [`Catalogue::learn`] takes of it: the number
/// of the edition and the sentences, a line for each phrase.
pub fn lessons() -> Vec<(&'static str, String)> {
    let of = |it: &languages::Language| lesson(EDITION, Phrase::ALL.iter().map(|phrase| (it.phrase)(*phrase)));
    languages::LANGUAGES.iter().map(|it| (it.tag, of(it))).collect()
}

const EDITION: u32 = edition(phrases::ENGLISH);

/// Texts one after the other, with the same text between them. The standard library's `join` is compiled once more for owned
/// texts, to ten times as much.
pub fn joined(texts: &[String], between: &str) -> String {
    let mut all = String::new();
    for (at, text) in texts.iter().enumerate() {
        if at > 0 {
            all.push_str(between);
        }
        all.push_str(text);
    }
    all
}

/// Whether a language is written from right to left.
pub fn is_right_to_left(language: &str) -> bool {
    matches!(base(language), "ar" | "dv" | "fa" | "he" | "ku" | "ps" | "sd" | "ug" | "ur" | "yi")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_texts() {
        let texts = ["a", "", "b"].map(String::from);
        assert_eq!([joined(&texts, ", "), joined(&texts[..1], ", "), joined(&[], ", ")], ["a, , b", "a", ""]);
    }

    #[test]
    fn falls_back_to_english() {
        let words = Catalogue::default();
        assert_eq!(words.text(Phrase::Next, "nl"), "Next");
        assert_eq!(words.text(Phrase::Next, "cy-GB"), "Nesaf");
    }

    #[test]
    fn learns_what_is_of_its_edition() {
        let mut words = Catalogue::default();
        let lesson = |edition: u32| format!("{edition}\nVerder\n\n");
        words.learn("nl", &lesson(EDITION.wrapping_add(1)));
        assert_eq!(words.text(Phrase::Next, "nl"), "Next");
        words.learn("nl", "Verder");
        assert_eq!(words.text(Phrase::Next, "nl"), "Next");
        words.learn("nl", &lesson(EDITION));
        assert_eq!(words.text(Phrase::Next, "nl-BE"), "Verder");
        assert_eq!(words.text(Phrase::Back, "nl"), "Back", "what a language lacks is said in English");
        assert_eq!(Catalogue::default().text(Phrase::Next, "nl"), "Next", "what one catalogue learns no other knows");
    }

    #[test]
    fn every_language_can_be_learnt() {
        let mut words = Catalogue(vec![Sentences::new("en", phrases::ENGLISH)]);
        assert_eq!(words.text(Phrase::Next, "ar"), "Next");
        lessons().iter().for_each(|(language, lesson)| words.learn(language, lesson));
        assert_eq!(words.text(Phrase::Next, "cy"), "Nesaf");
        assert_eq!(words.text(Phrase::AreaBottomRight, "ar"), "أسفل اليمين");
    }

    /// What a language does well without.
    const LACKED: &[(&str, Phrase)] = &[
        // Every browser has them.
        ("ar", Phrase::MonthNames),
    ];

    #[test]
    fn translations_have_every_phrase_and_fill_the_same_places() {
        let places = |sentence: &str| {
            let places = sentence.split('{').skip(1).filter_map(|it| it.split('}').next());
            let mut found: Vec<String> = places.filter(|it| !it.contains('|')).map(str::to_owned).collect();
            found.sort();
            found
        };
        for (language, lesson) in lessons() {
            let sentences = lesson.split_once('\n').map(|(_, sentences)| sentences).unwrap_or_default();
            let translation = Sentences::new(language, sentences);
            let words = Catalogue::default();
            for phrase in Phrase::ALL {
                let english = words.text(*phrase, "en");
                match translation.of(*phrase as usize) {
                    Some(other) => assert_eq!(places(english), places(other), "{language}: {english}"),
                    None => assert!(LACKED.contains(&(language, *phrase)), "{language} lacks {phrase:?}: {english}"),
                }
            }
            for phrase in SalvagePhrase::ALL {
                let (english, other) = (phrase.text("en"), phrase.text(language));
                assert!(other != english, "{language} lacks {phrase:?}: {english}");
                assert_eq!(places(english), places(other), "{language}: {english}");
            }
        }
    }

    /// The words beside numbers in each language's sentences that have no forms of their own: these have to be the same for
    /// every number, in each of the forms that CLDR tells apart for the language (none if it has no plural).
    const BESIDE_NUMBERS: &[(&str, &[&str], &str)] = &[
        (
            "ar",
            &["zero", "one", "two", "few", "many", "other"],
            "اختيار الأشخاص الجزء الحلقة الروابط بقي حتى د ذكر ذكرتَ على قراءة مما ممكنة من نحو",
        ),
        (
            "cy",
            &["zero", "one", "two", "few", "many", "other"],
            "Cysylltu’r Dewiswch Mae Rhan Tua Ychwanegu Ychwanegwyd ar at ateb cylch darllen derbyn enw fel ganddo hyd i \
             leiaf mun na’r nod o o’ch o’r y yw",
        ),
        (
            "de",
            &["one", "other"],
            "Min Ring Teil Zeichen auf aus begrenzt des die etwa höchstens ist mindestens noch von",
        ),
        ("es", &["one", "many", "other"], "Aún Parte anillo de es hay menos min máximo"),
        ("fr", &["one", "many", "other"], "Encore Partie a anneau au choisir de déjà est min moins sur"),
        (
            "pl",
            &["one", "few", "many", "other"],
            "Część Jeszcze Narysowano Usunięto krąg min najmniej najwyżej około z zapisanych",
        ),
        ("zh", &["other"], ""),
    ];

    /// The forms of the words in a sentence that depend on a number.
    fn forms_in(sentence: &str) -> impl Iterator<Item = (&str, usize)> {
        let places = sentence.split('{').skip(1).filter_map(|it| it.split('}').next());
        places.filter_map(|it| it.split_once('|')).map(|(number, forms)| (number, forms.split('|').count()))
    }

    #[test]
    fn words_have_every_form_that_their_language_tells_apart() {
        let words = Catalogue::default();
        for language in ["en"].into_iter().chain(lessons().iter().map(|(language, _)| *language)) {
            for sentence in Phrase::ALL.iter().map(|phrase| words.text(*phrase, language)) {
                for (number, forms) in forms_in(sentence) {
                    assert_eq!(forms, plurals::forms(language), "{language}: {sentence}");
                    assert!(
                        sentence.contains(&format!("{{{number}}}")),
                        "{language}: {sentence} does not say {number}"
                    );
                }
            }
        }
    }

    /// The words right before and after the numbers that are filled in, but for those that have forms.
    fn beside_numbers(sentence: &str) -> Vec<&str> {
        let is_apart = |sign: char| sign.is_whitespace() || sign.is_ascii_punctuation() || "،؛؟«»„“”".contains(sign);
        let mut found = Vec::new();
        for name in ["{all}", "{have}", "{kept}", "{max}", "{min}", "{n}", "{of}", "{people}", "{ties}"] {
            for (at, _) in sentence.match_indices(name) {
                let (before, after) = (&sentence[..at], &sentence[at + name.len()..]);
                let after = after.split('{').next().unwrap_or_default();
                found.extend(before.trim_end().rsplit(is_apart).next());
                found.extend(after.trim_start().split(is_apart).next());
            }
        }
        found.retain(|word| !word.is_empty());
        found
    }

    #[test]
    fn sentences_are_right_with_every_number() {
        assert_eq!(beside_numbers("Take {n} names, {min} at least ({max})"), ["at", "Take", "names"]);
        for (language, _) in lessons() {
            let row = BESIDE_NUMBERS.iter().find(|(listed, ..)| *listed == language);
            let (_, forms, listed) = row.unwrap_or_else(|| panic!("{language} has no row in BESIDE_NUMBERS"));
            if *forms == ["other"] {
                continue;
            }
            let listed: Vec<&str> = listed.split_whitespace().collect();
            let mut used = Vec::new();
            let words = Catalogue::default();
            // Who is around ego comes with words of the protocol.
            let spoken = Phrase::ALL.iter().filter(|phrase| **phrase != Phrase::AroundYou);
            let spoken: Vec<&str> = spoken.map(|phrase| words.text(*phrase, language)).collect();
            let salvaged = SalvagePhrase::ALL.iter().map(|phrase| phrase.text(language));
            for sentence in spoken.into_iter().chain(salvaged) {
                for word in beside_numbers(sentence) {
                    used.push(word.to_owned());
                    assert!(
                        listed.contains(&word),
                        "{language}: {word:?} stands beside a number in {sentence:?}. Say it so that it is right with every \
                         number ({}), such as \"Names: {{n}}\", or list the word if it is the same with each",
                        forms.join(", ")
                    );
                }
            }
            for word in listed {
                assert!(used.iter().any(|it| it == word), "{language}: {word:?} stands beside no number any more");
            }
        }
    }

    #[test]
    fn no_line_of_french_begins_with_a_sign() {
        let lesson = lessons().into_iter().find(|(language, _)| *language == "fr").map(|(_, lesson)| lesson);
        let salvaged = SalvagePhrase::ALL.iter().map(|phrase| phrase.text("fr"));
        for sentence in lesson.unwrap_or_default().lines().chain(salvaged) {
            for pair in [" :", " ;", " ?", " !", " »", "« "] {
                assert!(!sentence.contains(pair), "{sentence}: a line can break within {pair:?}, which wants U+00A0");
            }
        }
    }

    /// Whether a letter belongs to a script that is written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and
    /// what stands between them, Arabic's presentation forms, and the historic ones.
    fn runs_leftwards(letter: &char) -> bool {
        matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    }

    #[test]
    fn languages_are_written_as_their_letters_are() {
        for (language, lesson) in lessons() {
            let letters: Vec<char> = lesson.chars().filter(|letter| letter.is_alphabetic()).collect();
            let leftwards = letters.iter().filter(|letter| runs_leftwards(letter)).count();
            assert_eq!(is_right_to_left(language), 2 * leftwards > letters.len(), "{language}");
        }
    }
}
