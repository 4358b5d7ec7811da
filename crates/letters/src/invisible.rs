//! What takes no ink: spaces, controls, and characters that only change how others are drawn.

/// Whether a character draws nothing by itself and is no space either: joiners, marks of direction, variation selectors,
/// fillers, tags, controls. These are Unicode's `Default_Ignorable_Code_Point`, the controls, the characters that can
/// stand in no text, and the blank of braille.
pub fn is_ignorable(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{2800}' | '\u{3164}' | '\u{fdd0}'..='\u{fdef}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}' | '\u{16fe4}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d159}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
        // The last two of each plane.
        || u32::from(letter) & 0xfffe == 0xfffe
}

/// Whether nothing of a text can be seen.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|letter| letter.is_whitespace() || is_ignorable(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_to_be_seen() {
        for blank in [
            "",
            " \t\r\n",
            "\u{a0}\u{2007}\u{202f}\u{3000}\u{1680}",
            "\u{200b}\u{200c}\u{200d}",
            "\u{ad}",
            "\u{115f}\u{1160}",
            "\u{3164}",
            "\u{ffa0}",
            "\u{2800}\u{2800}",
            "\u{34f}",
            "\u{fe0f}",
            "\u{e0100}",
            "\u{e0067}\u{e007f}",
            "\u{200e}\u{200f}\u{61c}",
            "\u{2060}",
            "\u{2061}\u{2062}\u{2063}\u{2064}",
            "\u{202e}\u{2066}",
            "\u{180e}",
            "\u{0}\u{1f}\u{7f}\u{9f}",
            "\u{ffff}\u{1fffe}",
            "\u{2028}\u{2029}",
        ] {
            assert!(is_blank(blank), "{}", blank.escape_unicode());
        }
    }

    #[test]
    fn something_to_be_seen() {
        for seen in ["a", ".", "\u{301}", "\u{e000}", "\u{fffd}", "\u{fffc}", "😀", "\u{200d}a", "李", "⠁", "\u{1100}"]
        {
            assert!(!is_blank(seen), "{}", seen.escape_unicode());
        }
    }
}
