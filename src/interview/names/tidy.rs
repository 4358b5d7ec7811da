//! One name as it is kept.

use super::{LONGEST_NAME, MOST_CHARACTERS};
use crate::letters::{compose, graphemes, is_ignorable};

/// A name as it is kept: with single spaces, in normalization form C, and without what takes no ink and changes nothing.
/// Joiners, variation selectors and marks of direction stay between letters, where they may mean something. Empty if
/// nothing could be seen.
pub fn tidy(typed: &str) -> String {
    if typed.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return spaced(typed);
    }
    let visible: String = typed
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .filter(|letter| !means_nothing(*letter))
        .collect();
    let words: Vec<String> = visible.split_whitespace().map(word).filter(|word| !word.is_empty()).collect();
    compose(&words.join(" "))
}

/// A text with single spaces, and without the characters that no name has ever been kept with.
///
/// Every journal is replayed by this, whenever it was written: it must not change.
pub fn spaced(label: &str) -> String {
    let visible: String = label
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .filter(|c| !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{200b}'))
        .collect();
    let words: Vec<&str> = visible.split_whitespace().collect();
    words.join(" ")
}

/// Whether a tidied name is longer than is taken.
pub fn is_long(name: &str) -> bool {
    // No text has more graphemes than characters.
    let characters = name.chars().count();
    characters > MOST_CHARACTERS || (characters > LONGEST_NAME && graphemes(name).len() > LONGEST_NAME)
}

/// As much of the beginning of a name as is taken, cut between graphemes.
pub fn beginning(name: &str) -> String {
    let (mut kept, mut characters) = (String::new(), 0);
    for grapheme in graphemes(name).iter().take(LONGEST_NAME) {
        characters += grapheme.chars().count();
        if characters > MOST_CHARACTERS {
            break;
        }
        kept.push_str(grapheme);
    }
    // Hundreds of marks on one letter are no letter of any script.
    let kept = if kept.is_empty() { name.chars().take(MOST_CHARACTERS).collect() } else { kept };
    tidy(&kept)
}

/// Characters that mean nothing in a name, wherever they stand: soft hyphens, zero-width spaces, what orders, embeds or
/// annotates text, operators that are not seen, and fillers for letters that are not there.
fn means_nothing(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{180e}' | '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e001f}' | '\u{fdd0}'..='\u{fdef}')
        || u32::from(letter) & 0xfffe == 0xfffe
}

/// A word without what cannot be seen at its start, or at its end unless it belongs to the letter before.
fn word(text: &str) -> String {
    // Tags spell out the region of a flag; anywhere else they are a text that nobody sees.
    let has_flag = text.contains('\u{1f3f4}');
    let text: String = text.chars().filter(|letter| has_flag || !matches!(letter, '\u{e0020}'..='\u{e007f}')).collect();
    let belongs_before = |letter: char| {
        matches!(letter,
            '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{e0020}'..='\u{e01ef}')
    };
    let text = text.trim_start_matches(is_ignorable);
    text.trim_end_matches(|letter| is_ignorable(letter) && !belongs_before(letter)).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::is_blank;
    use proptest::prelude::*;

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
