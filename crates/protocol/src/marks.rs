//! Marks in the texts of a protocol: `*emphasis*`, `**strong**`, and `[words](https://…)` for a link. A mark that nothing
//! closes on its line, or that stands inside a word or before a space, is what it is; `\*`, `\[` and `\\` are shown without the
//! backslash. There is no HTML.

/// How a stretch of a text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark<'t> {
    /// As it stands
    Plain,
    /// With emphasis
    Emphasis,
    /// With strong emphasis
    Strong,
    /// As a link to this address
    Link(&'t str),
}

/// What an address of a link can begin with.
pub const LINKS: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];

/// Whether a text may have marks.
///
/// ```
/// use sociogram_protocol::has_marks;
/// assert!(has_marks("Who is *close* to you?") && has_marks("[Help](tel:116123)"));
/// assert!(!has_marks("Who is close to you [now]?"));
/// ```
pub fn has_marks(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.contains(&b'*') || bytes.contains(&b'\\') || bytes.windows(2).any(|two| two == b"](")
}

/// A text as it comes apart at its marks.
///
/// ```
/// use sociogram_protocol::{Mark, marked};
/// let text = marked("Who is **really** close? See [here](https://study.example).");
/// assert_eq!(text[1], (Mark::Strong, "really"));
/// assert_eq!(text[3], (Mark::Link("https://study.example"), "here"));
/// ```
pub fn marked(text: &str) -> Vec<(Mark<'_>, &str)> {
    let mut pieces = Vec::new();
    let (mut plain, mut at) = (0, 0);
    let bytes = text.as_bytes();
    while let Some(byte) = bytes.get(at) {
        let found = match byte {
            b'\\' if matches!(bytes.get(at + 1), Some(b'*' | b'[' | b'\\')) => {
                // What follows begins a piece, so that it is not looked at again.
                put(&mut pieces, Mark::Plain, &text[plain..at]);
                (plain, at) = (at + 1, at + 2);
                continue;
            }
            b'*' => emphasis(text, at),
            b'[' => link(text, at),
            _ => None,
        };
        match found {
            Some((mark, words, end)) => {
                put(&mut pieces, Mark::Plain, &text[plain..at]);
                put(&mut pieces, mark, words);
                (plain, at) = (end, end);
            }
            None => at += stars(bytes, at).max(1),
        }
    }
    put(&mut pieces, Mark::Plain, &text[plain..]);
    pieces
}

/// A text without its marks, as it is heard.
///
/// ```
/// assert_eq!(sociogram_protocol::unmarked("Who is *close*, 2 * 2?"), "Who is close, 2 * 2?");
/// ```
pub fn unmarked(text: &str) -> String {
    marked(text).iter().map(|(_, words)| *words).collect()
}

/// The addresses in a text that no link can have.
pub(super) fn bad_links(text: &str) -> Vec<&str> {
    let address = |at| written_link(text, at).map(|(_, address, _)| address);
    let starts = text.bytes().enumerate().filter(|(_, byte)| *byte == b'[').map(|(at, _)| at);
    starts.filter_map(address).filter(|address| !is_address(address)).collect()
}

fn put<'t>(pieces: &mut Vec<(Mark<'t>, &'t str)>, mark: Mark<'t>, words: &'t str) {
    if !words.is_empty() {
        pieces.push((mark, words));
    }
}

/// How many stars stand here.
fn stars(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().take_while(|byte| **byte == b'*').count()
}

/// What one or two stars stand around, and where it ends.
fn emphasis(text: &str, at: usize) -> Option<(Mark<'_>, &str, usize)> {
    let bytes = text.as_bytes();
    let count = stars(bytes, at);
    let mark = match count {
        1 => Mark::Emphasis,
        2 => Mark::Strong,
        _ => return None,
    };
    let begin = at + count;
    if text[..at].ends_with(char::is_alphanumeric) || text[begin..].starts_with(char::is_whitespace) {
        return None;
    }
    let mut end = begin;
    while bytes.get(end).is_some_and(|byte| *byte != b'\n') {
        let here = stars(bytes, end);
        let (words, after) = (&text[begin..end], end + here);
        let closes = here == count && !words.is_empty() && !words.ends_with([' ', '\t', '\\']);
        if closes && !text[after..].starts_with(char::is_alphanumeric) {
            return Some((mark, words, after));
        }
        end += here.max(char_at(text, end));
    }
    None
}

/// The bytes of the character here.
fn char_at(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(1, char::len_utf8)
}

/// The words of a link and its address, as they are written, and where it ends.
fn written_link(text: &str, at: usize) -> Option<(&str, &str, usize)> {
    let (words, rest) = text[at + 1..].split_once(']')?;
    let (address, after) = rest.strip_prefix('(')?.split_once(')')?;
    let is_one_line = !words.contains(['\n', '[']) && !address.contains(['\n', ' ']);
    (is_one_line && !words.trim().is_empty()).then_some((words, address, text.len() - after.len()))
}

fn link(text: &str, at: usize) -> Option<(Mark<'_>, &str, usize)> {
    let (words, address, end) = written_link(text, at)?;
    is_address(address).then_some((Mark::Link(address), words, end))
}

fn is_address(address: &str) -> bool {
    LINKS.iter().any(|begin| address.len() > begin.len() && address.starts_with(begin))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_mark_stays_as_it_is() {
        for text in [
            "",
            "*",
            "**",
            "***a***",
            "2*3*4",
            "a * b * c",
            "* a *",
            "*a\nb*",
            "snake*case*d",
            "[a]",
            "[a] (b)",
            "[](https://a.example)",
            "[a](javascript:alert(1))",
            "[a](https://)",
            "[a](https://b c)",
            "**a*",
            "[a\nb](https://a.example)",
            "C:\\temp",
        ] {
            assert_eq!(marked(text).iter().map(|it| it.1).collect::<String>(), text, "{text}");
            assert!(marked(text).iter().all(|it| it.0 == Mark::Plain), "{text}: {:?}", marked(text));
        }
    }

    #[test]
    fn marks_stand_around_words() {
        for (text, pieces) in [
            ("*a*", vec![(Mark::Emphasis, "a")]),
            ("(**a b**), c", vec![(Mark::Plain, "("), (Mark::Strong, "a b"), (Mark::Plain, "), c")]),
            ("**{alter}**?", vec![(Mark::Strong, "{alter}"), (Mark::Plain, "?")]),
            ("*é*!", vec![(Mark::Emphasis, "é"), (Mark::Plain, "!")]),
            ("\\*a* \\\\", vec![(Mark::Plain, "*a* "), (Mark::Plain, "\\")]),
            ("*a \\* b*", vec![(Mark::Emphasis, "a \\* b")]),
            ("[a](mailto:b@c.example) d", vec![(Mark::Link("mailto:b@c.example"), "a"), (Mark::Plain, " d")]),
            ("\\[a](https://b.example)", vec![(Mark::Plain, "[a](https://b.example)")]),
        ] {
            assert_eq!(marked(text), pieces, "{text}");
        }
    }

    #[test]
    fn addresses_that_do_something_are_told() {
        assert_eq!(
            bad_links("[a](javascript:x) [b](https://b.example) [c](page.html) [d]"),
            ["javascript:x", "page.html"]
        );
    }

    proptest! {
        #[test]
        fn any_text_comes_apart_and_nothing_else_is_added(text in "[a *\\[\\]()\\\\:/httpsé\n]{0,40}") {
            let pieces = marked(&text);
            let words: usize = pieces.iter().map(|it| it.1.len()).sum();
            prop_assert!(words <= text.len());
            if !has_marks(&text) {
                prop_assert_eq!(unmarked(&text), text);
            }
        }
    }
}
