//! Several names in one text: typed with commas, or pasted from a list, a table or a letter.

use super::tidy;
use letters::{Letters, is_blank};
use typed::digit;

/// The names in a text, in the two ways in which it can be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameList {
    /// Every line break, comma, semicolon and tab ends a name
    pub names: Vec<String>,
    /// Only a line break does, as where the family name stands first; `None` if that comes to the same
    pub by_line: Option<Vec<String>>,
}

/// Reads a text as a list of names. Numbering, bullets, quotes around a name and blank lines are no part of it; nothing
/// else is left out. `O(n)` for a text of n characters.
pub fn lists(typed: &str, letters: Letters) -> NameList {
    let mut lines = pieces(typed, ends_line);
    lines.retain(|line| !is_blank(line));
    let lines = unmarked(lines, true);
    let (mut parts, mut whole) = (Vec::new(), Vec::new());
    for line in &lines {
        parts.append(&mut cells(line));
        whole.push(whole_line(line, letters));
    }
    parts.retain(|part| !is_blank(part));
    let is_list = lines.len() > 1;
    if !is_list {
        parts = unmarked(parts, false);
    }
    let mut names = Vec::new();
    for part in parts {
        // Of a long list, a line is more likely "Health and Social Care" than two names.
        if lines.len() > 2 {
            names.push(tidy(part, letters));
        } else {
            add_words_between(&mut names, part, letters);
        }
    }
    let by_line = (is_list && whole != names).then_some(whole);
    NameList { names, by_line }
}

/// Line breaks of every system, and those that tables and word processors put inside a cell or paragraph.
pub(super) fn ends_line(letter: char) -> bool {
    matches!(letter, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Tabs, commas and semicolons, as each script writes them.
fn ends_name(letter: char) -> bool {
    matches!(letter, '\t' | ',' | ';' | '،' | '؛' | '、' | '､' | '，' | '；')
}

/// Whether a letter can be between two names, or at either end of one that stands in quotes.
pub(super) fn may_separate(letter: char) -> bool {
    ends_line(letter) || ends_name(letter) || is_sign(letter) || letter == '"'
}

/// Signs that stand for "and".
fn is_sign(letter: char) -> bool {
    matches!(letter, '/' | '&')
}

/// The word that stands between two names.
pub(super) fn is_and(word: &str) -> bool {
    matches!(word, "and" | "And")
}

/// A text before the first letter that `ends` it, and what follows that.
fn cut(text: &str, ends: fn(char) -> bool) -> (&str, Option<&str>) {
    for (at, letter) in text.char_indices() {
        if ends(letter) {
            return (text.get(..at).unwrap_or_default(), text.get(at + letter.len_utf8()..));
        }
    }
    (text, None)
}

/// What is left of a text when it is separated wherever one of these letters stands.
pub(super) fn pieces(text: &str, ends: fn(char) -> bool) -> Vec<&str> {
    let (mut pieces, mut rest) = (Vec::new(), Some(text));
    while let Some(text) = rest {
        let (piece, after) = cut(text, ends);
        pieces.push(piece);
        rest = after;
    }
    pieces
}

/// A line that is one name, without separators at its ends; the others stay, but for tabs.
fn whole_line(line: &str, letters: Letters) -> String {
    match first_cell(line) {
        (cell, None) => tidy(cell, letters),
        _ => tidy(line.trim_matches(|letter: char| ends_name(letter) || letter.is_whitespace()), letters),
    }
}

/// What separators make of a line. A name in quotes is not separated further.
fn cells(line: &str) -> Vec<&str> {
    let (mut cells, mut rest) = (Vec::new(), Some(line));
    while let Some(text) = rest {
        let (cell, after) = first_cell(text);
        cells.push(cell);
        rest = after;
    }
    cells
}

/// The first name of a line, and what follows the separator after it. A name may stand in double quotes that reach from
/// one separator to the next.
fn first_cell(text: &str) -> (&str, Option<&str>) {
    if let Some(quoted) = text.trim_start_matches(' ').strip_prefix('"')
        && let (cell, Some(after)) = cut(quoted, |letter| letter == '"')
        && let (between, after) = cut(after, ends_name)
        && between.trim_start_matches(' ').is_empty()
    {
        return (cell, after);
    }
    cut(text, ends_name)
}

/// Adds the names that slashes, "&" and "and" separate.
fn add_words_between(names: &mut Vec<String>, part: &str, letters: Letters) {
    let before = names.len();
    let signed = pieces(part, is_sign);
    for text in &signed {
        let words = pieces(text, |letter| letter == ' ');
        let mut name = String::new();
        for (at, word) in words.iter().enumerate() {
            // An "and" with nothing before or after it separates nothing.
            if at > 0 && at + 1 < words.len() && is_and(word) {
                add_seen(names, &name, letters);
                name.clear();
            } else {
                name.push_str(word);
                name.push(' ');
            }
        }
        add_seen(names, &name, letters);
    }
    // A sign with a name on one side only separates nothing either.
    if signed.len() > 1 && names.len() == before + 1 {
        names.truncate(before);
        names.push(tidy(part, letters));
    }
}

fn add_seen(names: &mut Vec<String>, name: &str, letters: Letters) {
    if !is_blank(name) {
        names.push(tidy(name, letters));
    }
}

/// The items without numbers or bullets in front, if every one of two or more has them. Numbers count up by one;
/// `in_column` allows them to stand in a column of their own.
fn unmarked(items: Vec<&str>, in_column: bool) -> Vec<&str> {
    if items.len() < 2 {
        return items;
    }
    let mut first = None;
    let counted = unmarked_by(&items, &mut |at, item| {
        let (number, rest) = number(item, in_column)?;
        (number == *first.get_or_insert(number) + at).then_some(rest)
    });
    counted.or_else(|| unmarked_by(&items, &mut |_, item| bullet(item))).unwrap_or(items)
}

/// What follows the mark in front of each item, if all have one and something follows it.
fn unmarked_by<'a>(
    items: &[&'a str],
    after_mark: &mut dyn FnMut(usize, &'a str) -> Option<&'a str>,
) -> Option<Vec<&'a str>> {
    let mut unmarked = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let rest = after_mark(at, item)?;
        if is_blank(rest) {
            return None;
        }
        unmarked.push(rest);
    }
    Some(unmarked)
}

/// The number in front of an item, as in "1. Ann", "(2) Ben" and "3\tCy", and what follows both.
fn number(item: &str, in_column: bool) -> Option<(usize, &str)> {
    let item = item.trim_start();
    let mut letters = item.strip_prefix('(').unwrap_or(item).chars();
    let (mut number, mut count) = (0, 0);
    loop {
        let letter = letters.next()?;
        if let Some(digit) = digit(letter) {
            number = number * 10 + digit as usize;
            count += 1;
            if count == 6 {
                return None;
            }
            continue;
        }
        let ends_number = matches!(letter, '.' | ')' | ':' | ']' | '．' | '）');
        let ends_column = in_column && (ends_name(letter) || letter == ' ');
        return (count > 0 && (ends_number || ends_column)).then_some((number, letters.as_str()));
    }
}

/// What follows the bullet in front of an item.
fn bullet(item: &str) -> Option<&str> {
    let mut letters = item.trim_start().chars();
    let is_bullet = match letters.next()? {
        '•' | '‣' | '◦' | '▪' | '▫' | '●' | '○' | '■' | '□' | '☐' | '☑' | '·' | '➢' | '✓' | '✔' => {
            true
        }
        '-' | '*' | '+' | '–' | '—' => letters.next()?.is_whitespace(),
        _ => false,
    };
    is_bullet.then_some(letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists(typed: &str) -> NameList {
        super::lists(typed, Letters::default())
    }

    fn names(typed: &str) -> Vec<String> {
        lists(typed).names
    }

    #[test]
    fn every_separator_ends_a_name() {
        for typed in [
            "Ana\nBen\nCy",
            "Ana\r\nBen\r\nCy\r\n",
            "Ana\rBen\rCy",
            "Ana, Ben, Cy",
            "Ana,Ben,Cy,",
            "Ana; Ben; Cy;",
            "Ana\tBen\tCy",
            "Ana, Ben\nCy",
            "Ana\tBen\r\n\r\n  \r\nCy;",
            ",,Ana,,Ben;;\n\tCy\t\t",
            "Ana、Ben，Cy",
            "Ana، Ben؛ Cy",
            "Ana\u{2028}Ben\u{2029}Cy",
            "Ana, Ben and Cy",
            "Ana, Ben, and Cy ",
            "Ana / Ben & Cy",
            "Ana\nBen / Cy",
            "Ana\u{b}Ben\u{c}Cy",
            "\u{feff}Ana\nBen\n\u{200b}\nCy",
        ] {
            assert_eq!(names(typed), ["Ana", "Ben", "Cy"], "{typed:?}");
        }
    }

    #[test]
    fn numbers_and_bullets_are_no_names() {
        for typed in [
            "1. Ana\n2. Ben\n3. Cy",
            "1) Ana\n2) Ben\n3) Cy",
            "(1) Ana\n(2) Ben\n(3) Cy",
            "7 Ana\n8 Ben\n9 Cy",
            "1\tAna\n2\tBen\n3\tCy",
            "9: Ana\n10: Ben\n11: Cy",
            "١. Ana\n٢. Ben\n٣. Cy",
            "১. Ana\n২. Ben\n৩. Cy",
            "- Ana\n- Ben\n\n- Cy",
            "• Ana\n•Ben\n• Cy",
            "* Ana\n* Ben\n* Cy",
            "–\tAna\n–\tBen\n–\tCy",
            "1. Ana, 2. Ben, 3. Cy",
            "☐ Ana\n☑ Ben\n☐ Cy",
        ] {
            assert_eq!(names(typed), ["Ana", "Ben", "Cy"], "{typed:?}");
        }
        // What only looks like one is part of the name.
        assert_eq!(names("3 Counties\n7 Sisters"), ["3 Counties", "7 Sisters"]);
        assert_eq!(names("1. Ana\nBen"), ["1. Ana", "Ben"]);
        assert_eq!(names("-Ana\n-Ben"), ["-Ana", "-Ben"]);
        assert_eq!(names("1. Ana"), ["1. Ana"]);
        assert_eq!(names("1, 2, 3"), ["1", "2", "3"]);
    }

    #[test]
    fn lines_can_be_names_with_commas() {
        let list = lists("Khan, Sam\nLee, Ann");
        assert_eq!(list.names, ["Khan", "Sam", "Lee", "Ann"]);
        assert_eq!(list.by_line, Some(vec!["Khan, Sam".to_owned(), "Lee, Ann".to_owned()]));
        assert_eq!(lists("Sam\tKhan\nAnn\tLee").by_line, Some(vec!["Sam Khan".to_owned(), "Ann Lee".to_owned()]));
        assert_eq!(lists("Ana\nBen;\n").by_line, None);
        assert_eq!(names("\"Khan, Sam\"\n\"Lee, Ann\", \"Cy\""), ["Khan, Sam", "Lee, Ann", "Cy"]);
        assert_eq!(names("\"Sam\" Khan, Cy"), ["\"Sam\" Khan", "Cy"]);
        let board = "Police\nFire and Rescue\nHealth & Social Care\nSmith/Jones";
        assert_eq!(names(board), ["Police", "Fire and Rescue", "Health & Social Care", "Smith/Jones"]);
    }

    #[test]
    fn one_name_is_one() {
        for (typed, name) in [("Ana,", "Ana"), (" Ana Silva\n", "Ana Silva"), ("Tom &", "Tom &"), ("and Cy", "and Cy")]
        {
            assert_eq!(names(typed), [name], "{typed:?}");
        }
        assert_eq!(names(" ,;\n\t"), Vec::<String>::new());
    }

    #[test]
    fn a_thousand_names_in_every_form() {
        let people: Vec<String> = (0..1_000).map(|at| format!("Person {at}")).collect();
        for separator in ["\n", "\r\n", ", ", ";", "\t"] {
            assert_eq!(names(&people.join(separator)), people, "{separator:?}");
        }
    }
}
