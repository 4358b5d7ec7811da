//! Floor 0. Every word the widget itself shows or speaks, by language. What is asked comes from the protocol.
//!
//! A phrase is a name with a sentence in each language; `{…}` in a sentence is filled by [`fill`]. A language that
//! lacks a phrase falls back to English, phrase by phrase.

mod phrases;

pub use phrases::Phrase;

/// The sentence of a phrase in a language (a BCP 47 tag; regions fall back to their language).
pub fn text(phrase: Phrase, language: &str) -> &'static str {
    let base = language.split('-').next().unwrap_or_default();
    match base {
        "cy" => phrase.welsh(),
        "ar" => phrase.arabic(),
        _ => None,
    }
    .unwrap_or_else(|| phrase.english())
}

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
    matches!(language.split('-').next(), Some("ar" | "dv" | "fa" | "he" | "ku" | "ps" | "sd" | "ug" | "ur" | "yi"))
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
        assert_eq!(text(Phrase::Next, "de"), text(Phrase::Next, "en"));
        assert_eq!(text(Phrase::Next, "cy-GB"), "Nesaf");
    }

    #[test]
    fn translations_fill_the_same_places() {
        let places = |sentence: &str| {
            let mut found: Vec<String> =
                sentence.split('{').skip(1).filter_map(|it| it.split('}').next().map(str::to_owned)).collect();
            found.sort();
            found
        };
        for phrase in Phrase::ALL {
            for other in [phrase.welsh(), phrase.arabic()].into_iter().flatten() {
                assert_eq!(places(phrase.english()), places(other), "{}", phrase.english());
            }
        }
    }
}
