//! Names of variables, options and kinds made readable: files have them as their authors wrote them for programs.

use super::vocabulary::{Phrase, Vocabulary};
use json::canonical;
use letters::Letters;
use network::Value;

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

/// What somebody's answer to a variable is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// An answer: its JSON, in which no two that differ are alike
    Given(String),
    /// Asked, and left blank
    Blank,
    /// Not asked
    NotAsked,
}

impl Answer {
    /// The answer that a value is.
    pub fn of(value: Option<&Value>) -> Answer {
        match value {
            None => Answer::NotAsked,
            Some(Value::Blank) => Answer::Blank,
            Some(value) => Answer::Given(canonical(&value.to_json())),
        }
    }
}

/// An answer as people read it, exactly as it stands: nothing is made tidy, and what would not be seen stands in quotes.
pub fn as_it_stands(value: &Value, words: &Vocabulary) -> String {
    match value {
        Value::Text(text) if !text.is_empty() && text.trim() == text => text.clone(),
        Value::Many(values) if !values.is_empty() => {
            values.iter().map(|it| as_it_stands(it, words)).collect::<Vec<_>>().join(" + ")
        }
        Value::Many(_) => words.say(Phrase::NoneOfThem).to_owned(),
        other => canonical(&other.to_json()),
    }
}

/// The first letters of a name's first words, each with its marks, three at most: enough to find oneself, too little for
/// others. A name without letters has its first picture.
pub fn initials(name: &str, letters: Letters) -> String {
    let is_letter = |grapheme: &String| grapheme.chars().any(char::is_alphanumeric);
    let letter = |word: &str| letters.graphemes(word).into_iter().find(is_letter);
    let found: String = name.split_whitespace().filter_map(letter).take(3).collect();
    if found.is_empty() {
        name.split_whitespace().next().map(|word| letters.first(word)).unwrap_or_default()
    } else {
        found
    }
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
    fn answers_stay_as_they_are() {
        let words = Vocabulary::default();
        let many = Value::Many(vec![Value::from("a"), Value::Number(2.5)]);
        let said =
            [Value::from("vcs"), Value::from("VCS "), Value::from(""), Value::Bool(true), Value::Number(-5.0), many];
        assert_eq!(said.map(|it| as_it_stands(&it, &words)), ["vcs", "\"VCS \"", "\"\"", "true", "-5", "a + 2.5"]);
        assert_eq!(as_it_stands(&Value::Many(vec![]), &words), "None of them");
        assert_ne!(Answer::of(Some(&Value::from("true"))), Answer::of(Some(&Value::Bool(true))));
        assert_eq!((Answer::of(Some(&Value::Blank)), Answer::of(None)), (Answer::Blank, Answer::NotAsked));
    }

    #[test]
    fn initials_and_figures() {
        assert_eq!(
            ["Sam K", "  ", "Stroke (Club) of the North", "Łucja"].map(|name| initials(name, Letters::default())),
            ["SK", "", "SCo", "Ł"]
        );
        assert_eq!(
            ["E\u{301}va Ṣ\u{301}a", "👩🏽‍🚀 नित्या", "🇬🇧🇫🇷", "(!)"].map(|name| initials(name, Letters::default())),
            ["E\u{301}Ṣ\u{301}", "नि", "🇬🇧", "("],
            "no letter is parted from its marks"
        );
        let words = Vocabulary::default();
        assert_eq!((words.rounded(3.96), words.percent(0.146)), ("4".into(), "15%".into()));
    }
}
