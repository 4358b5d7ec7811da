//! Words that depend on a number: "1 contact", "2 contacts".
//!
//! A sentence has the forms of such a word in braces, after the name of the number: `{n} {n|contact|contacts}`. How many
//! there are, and which is for which number, is a rule of the language, as Unicode's CLDR has it; the order of forms is
//! CLDR's, too: zero, one, two, few, many, other, as far as the language tells whole numbers below a million apart.
//!
//! A language may do without: "Names: {n}" is right with every number.
//!
//! ```
//! use sociogram_words::plurals::fill;
//! assert_eq!(fill("pl", "{n} {n|osoba|osoby|osób}", &[("n", "22")]), "22 osoby");
//! ```

use super::base;

/// How many forms a word has in a language.
pub fn forms(language: &str) -> usize {
    match base(language) {
        "zh" => 1,
        "pl" => 3,
        "ar" | "cy" => 6,
        _ => 2,
    }
}

/// Whether the rule of a language is known here; of the others each counts like English.
pub fn is_known(language: &str) -> bool {
    ["ar", "cy", "de", "en", "es", "fr", "pl", "zh"].contains(&base(language))
}

/// Which of its forms a word has beside a whole number. Source: the cardinal rules of CLDR 46.
pub fn form(language: &str, n: u64) -> usize {
    let (of_ten, of_hundred) = (n % 10, n % 100);
    match base(language) {
        "zh" => 0,
        "fr" => usize::from(n > 1),
        "pl" if n == 1 => 0,
        "pl" => {
            if (2..=4).contains(&of_ten) && !(12..=14).contains(&of_hundred) {
                1
            } else {
                2
            }
        }
        "ar" => match (n, of_hundred) {
            (0..=2, _) => n as usize,
            (_, 3..=10) => 3,
            (_, 11..=99) => 4,
            _ => 5,
        },
        "cy" => match n {
            0..=3 => n as usize,
            6 => 4,
            _ => 5,
        },
        _ => usize::from(n != 1),
    }
}

/// The sentence with each `{name}` replaced by its value and each `{name|…|…}` by the form for it, in one pass. A value
/// that is no whole number has the last form.
pub fn fill(language: &str, sentence: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some((before, from)) = rest.split_once('{')
        && let Some((place, after)) = from.split_once('}')
    {
        out.push_str(before);
        let (name, forms) = place.split_once('|').map_or((place, None), |(name, forms)| (name, Some(forms)));
        let value = values.iter().find(|(it, _)| *it == name).map(|(_, value)| *value);
        match (value, forms) {
            (Some(value), Some(forms)) => {
                let number = value.parse().map_or(usize::MAX, |number| form(language, number));
                // The last one for all beyond it.
                out.push_str(forms.split('|').take(number.saturating_add(1)).fold("", |_, form| form));
            }
            (Some(value), None) => out.push_str(value),
            (None, _) => out.extend(["{", place, "}"]),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_for_some_number_and_none_is_beyond_the_last() {
        for language in ["ar", "cy", "de", "en", "es", "fr", "pl", "zh", "nl"] {
            let mut seen: Vec<usize> = (0..200).map(|n| form(language, n)).collect();
            seen.sort_unstable();
            seen.dedup();
            assert_eq!(seen, (0..forms(language)).collect::<Vec<_>>(), "{language}");
        }
    }

    #[test]
    fn numbers_have_the_forms_of_cldr() {
        let of = |language: &str, numbers: &[u64]| numbers.iter().map(|n| form(language, *n)).collect::<Vec<_>>();
        assert_eq!(of("pl", &[0, 1, 2, 4, 5, 12, 14, 21, 22, 104, 112]), [2, 0, 1, 1, 2, 2, 2, 2, 1, 1, 2]);
        assert_eq!(of("ar", &[0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111]), [0, 1, 2, 3, 3, 4, 4, 5, 5, 3, 4]);
        assert_eq!(of("cy", &[0, 1, 2, 3, 4, 5, 6, 7, 13]), [0, 1, 2, 3, 5, 5, 4, 5, 5]);
        assert_eq!((of("fr", &[0, 1, 2]), of("es", &[0, 1, 2])), (vec![0, 0, 1], vec![1, 0, 1]));
    }

    #[test]
    fn fills_numbers_and_forms() {
        let said = |n: &str| fill("en-GB", "{n} {n|contact|contacts}{x}", &[("n", n)]);
        assert_eq!([said("1"), said("0"), said("1.9")], ["1 contact{x}", "0 contacts{x}", "1.9 contacts{x}"]);
        assert_eq!(fill("zh", "{n}{n|人}", &[("n", "{n}")]), "{n}人");
    }

    #[test]
    fn fills_each_place_once() {
        assert_eq!(fill("en", "{n} of {of}", &[("n", "3"), ("of", "{n}")]), "3 of {n}");
        assert_eq!(fill("en", "{unknown} {", &[]), "{unknown} {");
    }
}
