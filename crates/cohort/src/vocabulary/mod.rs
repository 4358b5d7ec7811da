//! Every word that the workshop itself shows, speaks or draws, by language. It is a catalogue as that of the widget: a
//! file a language, none without a phrase; English is compiled in, the others are texts that the page fetches.

mod languages;
mod phrases;

pub use phrases::Phrase;

use json::number;
use measures::AlterMeasure;
use words::{Sentences, edition, is_right_to_left, lesson, plurals};

/// The languages that can be chosen, each with its name in itself.
pub const LANGUAGES: &[(&str, &str)] = &[
    ("en", "English"),
    ("ar", "العربية"),
    ("cy", "Cymraeg"),
    ("de", "Deutsch"),
    ("es", "Español"),
    ("fr", "Français"),
    ("pl", "Polski"),
    ("zh", "简体中文"),
];

/// What the workshop says in one language.
#[derive(Clone, Debug)]
pub struct Vocabulary(Sentences);

impl Default for Vocabulary {
    /// In English.
    fn default() -> Self {
        Vocabulary(Sentences::new("en", phrases::ENGLISH))
    }
}

impl Vocabulary {
    /// In the language of a lesson; in English where the lesson is of another edition, as an old file may be.
    pub fn taught(language: &str, lesson: &str) -> Self {
        Sentences::taught(language, lesson, EDITION).map_or_else(Vocabulary::default, Vocabulary)
    }

    /// The language, as BCP 47 has it.
    pub fn language(&self) -> &str {
        self.0.language()
    }

    /// In which direction it is written, as HTML has it.
    pub fn direction(&self) -> &'static str {
        if self.is_right_to_left() { "rtl" } else { "ltr" }
    }

    /// Whether it is written from right to left.
    pub fn is_right_to_left(&self) -> bool {
        is_right_to_left(self.language())
    }

    /// The sentence of a phrase.
    pub fn say(&self, phrase: Phrase) -> &str {
        self.0.of(phrase as usize).unwrap_or_default()
    }

    /// The same with values in its places.
    pub fn fill(&self, phrase: Phrase, values: &[(&str, &str)]) -> String {
        plurals::fill(self.language(), self.say(phrase), values)
    }

    /// The same about so many.
    pub fn count(&self, phrase: Phrase, n: usize) -> String {
        self.fill(phrase, &[("n", &n.to_string())])
    }

    /// A value and what it is.
    pub fn labelled(&self, label: &str, value: &str) -> String {
        self.fill(Phrase::Labelled, &[("label", label), ("value", value)])
    }

    /// A title as it stands within a sentence.
    pub fn within(&self, title: &str) -> String {
        // German nouns keep their capitals wherever they stand.
        if self.language() == "de" { title.to_owned() } else { title.to_lowercase() }
    }

    /// A number as people read it: whole, or with one decimal.
    pub fn rounded(&self, value: f64) -> String {
        self.decimal(&number((value * 10.0).round() / 10.0))
    }

    /// A number written with a point, as the language writes it.
    pub fn decimal(&self, digits: &str) -> String {
        digits.replace('.', self.say(Phrase::DecimalMark))
    }

    /// A share as a percentage.
    pub fn percent(&self, share: f64) -> String {
        self.fill(Phrase::Percent, &[("n", &number((share * 100.0).round()))])
    }

    /// What a measure of alters is called.
    pub fn measure(&self, measure: AlterMeasure) -> &str {
        self.say(match measure {
            AlterMeasure::Degree => Phrase::ByDegree,
            AlterMeasure::Core => Phrase::CoreNumber,
            AlterMeasure::Component | AlterMeasure::Community => Phrase::Community,
            AlterMeasure::Betweenness => Phrase::ByBetweenness,
            AlterMeasure::Closeness => Phrase::ByCloseness,
            AlterMeasure::HarmonicCloseness => Phrase::ByHarmonicCloseness,
            AlterMeasure::Eigenvector => Phrase::ByEigenvector,
            AlterMeasure::Triangles => Phrase::ByTriangles,
            AlterMeasure::Clustering => Phrase::ByClustering,
            AlterMeasure::EffectiveSize => Phrase::ByEffectiveSize,
            AlterMeasure::Efficiency => Phrase::ByEfficiency,
            AlterMeasure::Constraint => Phrase::ByConstraint,
            AlterMeasure::Hierarchy => Phrase::ByHierarchy,
        })
    }
}

const EDITION: u32 = edition(phrases::ENGLISH);

/// Each language besides English that this crate is compiled with, and what [`Vocabulary::taught`] takes of it.
pub fn lessons() -> Vec<(&'static str, String)> {
    let of = |it: &languages::Language| lesson(EDITION, Phrase::ALL.iter().map(|phrase| (it.phrase)(*phrase)));
    languages::LANGUAGES.iter().map(|it| (it.tag, of(it))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sizes;

    /// The names in a sentence's places, and how many forms each place has.
    fn places(sentence: &str) -> Vec<(String, usize)> {
        let place = |it: &str| {
            let (name, forms) = it.split_once('|').map_or((it, 0), |(name, forms)| (name, forms.split('|').count()));
            (name.to_owned(), forms)
        };
        sentence.split('{').skip(1).filter_map(|it| it.split('}').next()).map(place).collect()
    }

    /// Numbers that a language may leave to the form of the word beside them, and that agreement alone needs.
    fn plain(places: &[(String, usize)]) -> Vec<&str> {
        let mut names: Vec<&str> = places.iter().filter(|(_, forms)| *forms == 0).map(|(name, _)| &**name).collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn every_language_fills_the_same_places_with_as_many_forms_as_it_has() {
        let english = Vocabulary::default();
        for (language, lesson) in lessons() {
            let words = Vocabulary::taught(language, &lesson);
            assert_eq!(words.language(), language);
            for phrase in Phrase::ALL {
                let (ours, theirs) = (places(english.say(*phrase)), places(words.say(*phrase)));
                assert!(!words.say(*phrase).is_empty(), "{language} lacks {phrase:?}");
                assert_eq!(plain(&ours), plain(&theirs), "{language}: {phrase:?}");
                for (name, forms) in theirs.iter().filter(|(_, forms)| *forms > 0) {
                    assert_eq!(*forms, plurals::forms(language), "{language}: {name} of {phrase:?}");
                    assert!(ours.iter().any(|(it, _)| it == name), "{language}: {name} of {phrase:?} is not given");
                }
            }
        }
    }

    #[test]
    fn every_language_can_be_chosen() {
        let spoken = std::iter::once("en").chain(languages::LANGUAGES.iter().map(|it| it.tag));
        assert_eq!(spoken.collect::<Vec<_>>(), LANGUAGES.iter().map(|it| it.0).collect::<Vec<_>>());
    }

    #[test]
    fn what_was_made_for_other_phrases_is_english() {
        assert_eq!(Vocabulary::taught("nl", "7\nx\n").language(), "en");
        assert_eq!(Vocabulary::taught("nl", "").say(Phrase::Save), "Save");
    }

    #[test]
    fn measures_are_called_as_in_files() {
        let english = Vocabulary::default();
        assert!(sizes::offered().all(|it| english.measure(it) == it.name()));
    }
}
