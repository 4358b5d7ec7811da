//! One name as it is kept.

use super::{LONGEST_NAME, MOST_CHARACTERS};
use letters::{Letters, Spaced, is_ignorable, is_plain};

/// A name as it is kept: with single spaces, in normalization form C, and without what takes no ink and changes nothing.
/// Joiners, variation selectors and marks of direction stay between letters, where they may mean something. Empty if
/// nothing could be seen.
pub fn tidy(typed: &str, letters: Letters) -> String {
    if is_plain(typed) {
        return spaced(typed);
    }
    let (mut name, mut word) = (String::new(), String::new());
    for letter in typed.chars() {
        if letter.is_whitespace() || letter.is_control() {
            add_word(&mut name, &word);
            word.clear();
        } else if !means_nothing(letter) {
            word.push(letter);
        }
    }
    add_word(&mut name, &word);
    letters.compose(&name)
}

/// A text with single spaces, and without the characters that no name has ever been kept with.
///
/// Every journal is replayed by this, whenever it was written: it must not change.
pub fn spaced(label: &str) -> String {
    let mut spaced = Spaced::default();
    for letter in label.chars() {
        match letter {
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{200b}' => {}
            letter => spaced.push(if letter.is_control() { ' ' } else { letter }),
        }
    }
    spaced.text()
}

/// Whether a tidied name is longer than is taken.
pub fn is_long(name: &str, letters: Letters) -> bool {
    // No text has more graphemes than characters.
    let characters = name.chars().count();
    characters > MOST_CHARACTERS || (characters > LONGEST_NAME && letters.graphemes(name).len() > LONGEST_NAME)
}

/// As much of the beginning of a name as is taken, cut between graphemes.
pub fn beginning(name: &str, letters: Letters) -> String {
    let (mut kept, mut characters) = (String::new(), 0);
    for grapheme in letters.graphemes(name).iter().take(LONGEST_NAME) {
        characters += grapheme.chars().count();
        if characters > MOST_CHARACTERS {
            // Hundreds of marks on one letter are no letter of any script.
            if kept.is_empty() {
                kept.extend(grapheme.chars().take(MOST_CHARACTERS));
            }
            break;
        }
        kept.push_str(grapheme);
    }
    tidy(&kept, letters)
}

/// Characters that mean nothing in a name, wherever they stand: soft hyphens, zero-width spaces, what orders, embeds or
/// annotates text, operators that are not seen, and fillers for letters that are not there.
fn means_nothing(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{180e}' | '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e001f}' | '\u{fdd0}'..='\u{fdef}')
        || u32::from(letter) & 0xfffe == 0xfffe
}

/// Adds a word to a name, without what cannot be seen at its start, or at its end unless it belongs to the letter before.
fn add_word(name: &mut String, word: &str) {
    // Tags spell out the region of a flag; anywhere else they are a text that nobody sees.
    let has_flag = word.chars().any(|letter| letter == '\u{1f3f4}');
    let before = name.len();
    // As far as something of the word can be seen
    let mut end = before;
    for letter in word.chars() {
        let is_seen = !is_ignorable(letter);
        let is_tag = matches!(letter, '\u{e0020}'..='\u{e007f}');
        if (is_tag && !has_flag) || (end == before && !is_seen) {
            continue;
        }
        if end == before && !name.is_empty() {
            name.push(' ');
        }
        name.push(letter);
        if is_seen || belongs_before(letter) {
            end = name.len();
        }
    }
    name.truncate(end);
}

/// Whether a character that cannot be seen changes how the letter before it is drawn.
fn belongs_before(letter: char) -> bool {
    matches!(letter,
        '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{e0020}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use letters::is_blank;
    use proptest::prelude::*;

    fn tidy(typed: &str) -> String {
        super::tidy(typed, Letters::default())
    }

    fn is_long(name: &str) -> bool {
        super::is_long(name, Letters::default())
    }

    fn beginning(name: &str) -> String {
        super::beginning(name, Letters::default())
    }

    #[test]
    fn tidies_without_changing_the_name() {
        for (typed, kept) in [
            ("  Sam \t K\n", "Sam K"),
            ("a\u{202e}b", "ab"),
            (" \u{0} ", ""),
            ("\u{200e}Sam\u{a0}\u{3000}K\u{200f}", "Sam K"),
            ("An\u{ad}na\u{200b}", "Anna"),
            ("Zoe\u{308}", "Zoë"),
            ("e\u{200b}\u{301}", "é"),
            ("Sam \u{2060}\u{200d} K", "Sam K"),
            ("\u{3164}", ""),
            ("\u{2800}", ""),
            ("\u{200d}\u{fe0f}", ""),
            ("Sam\u{e0041}\u{e0042}", "Sam"),
        ] {
            assert_eq!(tidy(typed), kept, "{}", typed.escape_unicode());
        }
    }

    #[test]
    fn keeps_what_means_something() {
        for name in [
            "می\u{200c}خواهم",
            "👩🏽\u{200d}🚀",
            "🏴󠁧󠁢󠁷󠁬󠁳󠁿 Cymru",
            "✌\u{fe0f}",
            "葛\u{e0100}飾",
            "क\u{94d}\u{200d}ष",
            "C\u{200e}++",
            "\u{e000}",
            "İ",
        ] {
            assert_eq!(tidy(name), name, "{}", name.escape_unicode());
        }
    }

    #[test]
    fn a_name_is_long_by_its_graphemes() {
        for grapheme in ["x", "é", "👨\u{200d}👩\u{200d}👧", "நி", "🇬🇧"] {
            assert!(!is_long(&grapheme.repeat(80)), "{grapheme}");
            assert!(is_long(&grapheme.repeat(81)), "{grapheme}");
            assert_eq!(beginning(&grapheme.repeat(300)), grapheme.repeat(80));
        }
        let family = "👨\u{200d}👩\u{200d}👧\u{200d}👦";
        assert!(is_long(&family.repeat(80)), "560 characters");
        assert_eq!(beginning(&family.repeat(80)), family.repeat(57));
        let marks = format!("x{}", "\u{301}".repeat(900));
        assert!(is_long(&marks) && !is_long(&beginning(&marks)));
    }

    /// Letters, and all that makes a name more than letters.
    fn names() -> impl Strategy<Value = String> {
        let special = proptest::sample::select(vec![
            "a",
            "K",
            " ",
            "\u{a0}",
            "\t",
            "\u{0}",
            "\u{200b}",
            "\u{200c}",
            "\u{200d}",
            "\u{200e}",
            "\u{ad}",
            "\u{301}",
            "\u{308}",
            "e",
            "\u{1100}",
            "\u{1161}",
            "\u{1160}",
            "\u{3164}",
            "\u{fe0f}",
            "✌",
            "🏴",
            "\u{e0067}",
            "\u{e007f}",
            "👩",
            "🇬",
            "\u{202e}",
            "\u{2800}",
            "ن",
            "क",
            "\u{94d}",
            "\u{ffff}",
            "\u{34f}",
            "\u{e0100}",
        ]);
        prop_oneof![any::<String>(), proptest::collection::vec(special, 0..12).prop_map(|it| it.concat())]
    }

    proptest! {
        #[test]
        fn tidying_holds(typed in names()) {
            let kept = tidy(&typed);
            prop_assert_eq!(tidy(&kept), kept.clone(), "twice is once");
            prop_assert_eq!(spaced(&kept), kept.clone(), "a replay changes nothing");
            prop_assert_eq!(kept.is_empty(), is_blank(&kept));
            if is_blank(&typed) {
                prop_assert!(kept.is_empty());
            }
            if typed.chars().any(|letter| letter.is_alphanumeric() && !is_ignorable(letter)) {
                prop_assert!(!kept.is_empty(), "nothing that can be seen is lost");
            }
        }

        #[test]
        fn a_beginning_is_taken(name in names(), times in 1_usize..120) {
            let name = tidy(&name.repeat(times));
            let kept = beginning(&name);
            prop_assert!(!is_long(&kept));
            if !is_long(&name) {
                prop_assert_eq!(kept, name);
            }
        }
    }
}
