//! Rust text as words and signs, without comments and strings.

/// A word, `::`, or one other sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word<'a> {
    /// The text.
    pub text: &'a str,
    /// The line it stands on, from 1.
    pub line: usize,
}

/// Cuts a file into words.
pub fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let (mut at, mut line) = (0, 1);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let (length, is_word) = next(rest);
        let piece = rest.get(..length).unwrap_or(rest);
        if is_word {
            found.push(Word { text: piece, line });
        }
        line += piece.matches('\n').count();
        at += length;
    }
    found
}

/// The length of what stands first, and whether it counts.
fn next(rest: &str) -> (usize, bool) {
    if rest.starts_with("//") {
        return (rest.find('\n').unwrap_or(rest.len()), false);
    }
    if rest.starts_with("/*") {
        return (block_comment(rest), false);
    }
    if let Some(length) = raw_string(rest) {
        return (length, false);
    }
    for start in ["\"", "b\"", "c\""] {
        if rest.starts_with(start) {
            return (string(rest, start.len()), false);
        }
    }
    if let Some(length) = character(rest) {
        return (length, false);
    }
    if rest.starts_with("::") {
        return (2, true);
    }
    let is_letter = |letter: char| letter.is_alphanumeric() || letter == '_';
    let word = rest.find(|letter| !is_letter(letter)).unwrap_or(rest.len());
    if word > 0 {
        return (word, true);
    }
    let sign = rest.chars().next().unwrap_or(' ');
    (sign.len_utf8(), !sign.is_whitespace())
}

/// Block comments nest.
fn block_comment(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let (mut at, mut depth) = (0, 0_usize);
    while at < bytes.len() {
        match (bytes.get(at), bytes.get(at + 1)) {
            (Some(b'/'), Some(b'*')) => {
                depth += 1;
                at += 2;
            }
            (Some(b'*'), Some(b'/')) => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    rest.len()
}

/// `r"…"`, `r#"…"#`, `br"…"`, `cr"…"`; not raw names such as `r#type`.
fn raw_string(rest: &str) -> Option<usize> {
    let start = ["r", "br", "cr"]
        .into_iter()
        .find(|start| rest.strip_prefix(start).is_some_and(|after| after.starts_with('"') || after.starts_with('#')))?;
    let after = rest.get(start.len()..)?;
    let hashes = after.bytes().take_while(|&byte| byte == b'#').count();
    let body = after.get(hashes..)?.strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let length = body.find(&end).map_or(body.len(), |at| at + end.len());
    Some(start.len() + hashes + 1 + length)
}

/// An ordinary string whose quotation mark ends at `start`.
fn string(rest: &str, start: usize) -> usize {
    let mut escaped = false;
    for (at, byte) in rest.bytes().enumerate().skip(start) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// `'a'`, `'\n'`, `'"'`, `b'"'`; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let prefix = usize::from(rest.starts_with("b'"));
    let body = rest.get(prefix..)?.strip_prefix('\'')?;
    let length = if body.starts_with('\\') {
        // The character after the backslash may itself be a quotation mark.
        2 + body.get(2..)?.find('\'')?
    } else {
        let first = body.chars().next()?;
        body.get(first.len_utf8()..)?.starts_with('\'').then_some(first.len_utf8())?
    };
    Some(prefix + 1 + length + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        words(text).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn paths_are_words_and_double_colons() {
        assert_eq!(texts("use crate::map;"), ["use", "crate", "::", "map", ";"]);
    }

    #[test]
    fn comments_and_strings_are_left_out() {
        assert_eq!(texts("a // b\n/* c /* d */ e */ f \"g \\\" h\" i r#\"j \" k\"# l"), ["a", "f", "i", "l"]);
        assert_eq!(texts("a '\"' b '\\'' c b'\"' d '\\u{1F600}' e"), ["a", "b", "c", "d", "e"]);
        assert_eq!(texts("for r in b\"x\" {}"), ["for", "r", "in", "{", "}"]);
    }

    #[test]
    fn lifetimes_are_no_characters() {
        assert_eq!(texts("&'a str, &'b str"), ["&", "'", "a", "str", ",", "&", "'", "b", "str"]);
    }

    #[test]
    fn lines_are_counted_through_everything() {
        let last = words("/* one\ntwo */ \"three\nfour\"\nfive").pop();
        assert_eq!(last, Some(Word { text: "five", line: 4 }));
    }

    #[test]
    fn unfinished_text_ends() {
        for text in ["\"open", "/* open", "r#\"open", "'", "b'", "'\\"] {
            let _ = words(text);
        }
    }
}
