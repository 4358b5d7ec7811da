//! Names of variables, options and kinds made readable: files have them as their authors wrote them for programs.

use crate::json::number;
use crate::letters::{first, graphemes};
use crate::network::Value;

/// `works_together` as "Works together", `vcs` as "VCS". A name that has a capital somewhere is somebody's spelling
/// already, and stays.
pub fn tidy(name: &str) -> String {
    if name.chars().any(char::is_uppercase) {
        return name.to_owned();
    }
    let words = name.replace(['_', '-'], " ");
    let words = words.trim();
    // Nobody can say a word without vowels: it is letters.
    let is_letters = (2..=4).contains(&words.len()) && words.bytes().all(|it| it.is_ascii_lowercase());
    if is_letters && !words.contains(['a', 'e', 'i', 'o', 'u', 'y']) {
        return words.to_uppercase();
    }
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// An answer in words; `None` where nothing was answered.
pub fn answer(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::Blank => None,
        Value::Bool(true) => Some("Yes".into()),
        Value::Bool(false) => Some("No".into()),
        Value::Number(it) => Some(number(*it)),
        Value::Text(text) => Some(tidy(text)).filter(|it| !it.is_empty()),
        Value::Many(values) => {
            let named: Vec<String> = values.iter().filter_map(|it| answer(Some(it))).collect();
            (!named.is_empty()).then(|| named.join(" + "))
        }
    }
}

/// The first letters of a name's first words, each with its marks, three at most: enough to find oneself, too little for
/// others. A name without letters has its first picture.
pub fn initials(name: &str) -> String {
    let is_letter = |grapheme: &String| grapheme.chars().any(char::is_alphanumeric);
    let letter = |word: &str| graphemes(word).into_iter().find(is_letter);
    let letters: String = name.split_whitespace().filter_map(letter).take(3).collect();
    if letters.is_empty() { name.split_whitespace().next().map(first).unwrap_or_default() } else { letters }
}

/// "1 contact", "2 contacts".
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// A number as people read it: whole, or with one decimal.
pub fn rounded(value: f64) -> String {
    number((value * 10.0).round() / 10.0)
}

/// A share as a percentage.
pub fn percent(share: f64) -> String {
    format!("{}%", number((share * 100.0).round()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_readable() {
        let made = ["works_together", "vcs", "health", "PCN", "Sam K", "élan", "", "less"].map(tidy);
        assert_eq!(made, ["Works together", "VCS", "Health", "PCN", "Sam K", "Élan", "", "Less"]);
    }

    #[test]
    fn answers_in_words() {
        let said = |value| answer(Some(&value));
        assert_eq!(said(Value::Bool(true)).as_deref(), Some("Yes"));
        assert_eq!(said(Value::Many(vec![Value::from("a"), Value::Number(2.5)])).as_deref(), Some("A + 2.5"));
        assert_eq!((said(Value::Blank), said(Value::Many(vec![])), answer(None)), (None, None, None));
    }

    #[test]
    fn initials_and_figures() {
        assert_eq!(["Sam K", "  ", "Stroke (Club) of the North", "Łucja"].map(initials), ["SK", "", "SCo", "Ł"]);
        assert_eq!(
            ["E\u{301}va Ṣ\u{301}a", "👩🏽‍🚀 नित्या", "🇬🇧🇫🇷", "(!)"].map(initials),
            ["E\u{301}Ṣ\u{301}", "नि", "🇬🇧", "("],
            "no letter is parted from its marks"
        );
        assert_eq!(
            (counted(1, "one", "many"), rounded(3.96), percent(0.146)),
            ("1 one".into(), "4".into(), "15%".into())
        );
    }
}
