//! Spaces between words.

/// A text that is put together letter by letter, with one space between two words and none at its ends.
#[derive(Default)]
pub struct Spaced {
    text: String,
    /// Whether a space was put after the last word
    is_apart: bool,
}

impl Spaced {
    /// Puts a letter, or a space of any kind, at the end.
    pub fn push(&mut self, letter: char) {
        if letter.is_whitespace() {
            self.is_apart = true;
            return;
        }
        if self.is_apart && !self.text.is_empty() {
            self.text.push(' ');
        }
        self.is_apart = false;
        self.text.push(letter);
    }

    /// Whether the last that was put is this letter.
    pub fn ends_with(&self, letter: char) -> bool {
        !self.is_apart && self.text.ends_with(letter)
    }

    /// The text.
    pub fn text(self) -> String {
        self.text
    }
}

/// Whether a text has no letters but those of ASCII, and no space but the usual one.
pub fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_space_between_words() {
        let mut spaced = Spaced::default();
        "\t Sam \u{3000} K ".chars().for_each(|letter| spaced.push(letter));
        assert!(!spaced.ends_with('K'));
        assert_eq!(spaced.text(), "Sam K");
    }
}
