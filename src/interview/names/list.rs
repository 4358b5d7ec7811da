//! Several names in one text: typed with commas, or pasted from a list, a table or a letter.

use super::tidy;

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
pub fn lists(typed: &str) -> NameList {
    let lines: Vec<&str> = typed.split(ends_line).filter(|line| !tidy(line).is_empty()).collect();
    let lines = unmarked(lines, true);
    let is_list = lines.len() > 1;
    let mut parts: Vec<&str> =
        lines.iter().flat_map(|line| cells(line)).filter(|part| !tidy(part).is_empty()).collect();
    if !is_list {
        parts = unmarked(parts, false);
    }
    // Of a long list, a line is more likely "Health and Social Care" than two names.
    let names: Vec<String> = if lines.len() > 2 {
        parts.iter().map(|part| tidy(part)).collect()
    } else {
        parts.into_iter().flat_map(words_between).collect()
    };
    let by_line = is_list.then(|| lines.iter().map(|line| whole_line(line)).collect()).filter(|it| *it != names);
    NameList { names, by_line }
}

/// Line breaks of every system, and those that tables and word processors put inside a cell or paragraph.
fn ends_line(letter: char) -> bool {
    matches!(letter, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Tabs, commas and semicolons, as each script writes them.
fn ends_name(letter: char) -> bool {
    matches!(letter, '\t' | ',' | ';' | '،' | '؛' | '、' | '､' | '，' | '；')
}

/// A line that is one name, without separators at its ends; the others stay, but for tabs.
fn whole_line(line: &str) -> String {
    match cells(line).as_slice() {
        [cell] => tidy(cell),
        _ => tidy(line.trim_matches(|letter: char| ends_name(letter) || letter.is_whitespace())),
    }
}

/// What separators make of a line. A name in quotes is not separated further.
fn cells(line: &str) -> Vec<&str> {
    let (mut cells, mut rest) = (Vec::new(), Some(line));
    while let Some(text) = rest {
        let (cell, after) = quoted(text).unwrap_or_else(|| match text.split_once(ends_name) {
            Some((cell, after)) => (cell, Some(after)),
            None => (text, None),
        });
        cells.push(cell);
        rest = after;
    }
    cells
}

/// A name in double quotes that reach from one separator to the next, and what follows.
fn quoted(text: &str) -> Option<(&str, Option<&str>)> {
    let (cell, after) = text.trim_start_matches(' ').strip_prefix('"')?.split_once('"')?;
    let after = after.trim_start_matches(' ');
    if after.is_empty() {
        return Some((cell, None));
    }
    after.strip_prefix(ends_name).map(|after| (cell, Some(after)))
}

/// The names that slashes, "&" and "and" separate.
fn words_between(part: &str) -> Vec<String> {
    let mut names = Vec::new();
    for part in part.split(['/', '&']) {
        let words: Vec<&str> = part.split(' ').collect();
        // An "and" with nothing before or after it separates nothing.
        let is_between = |at: usize| at > 0 && at + 1 < words.len() && matches!(words[at], "and" | "And");
        let mut name = String::new();
        for (at, word) in words.iter().enumerate() {
            if is_between(at) {
                names.push(std::mem::take(&mut name));
            } else {
                name.push_str(word);
                name.push(' ');
            }
        }
        names.push(name);
    }
    let names: Vec<String> = names.iter().map(|name| tidy(name)).filter(|name| !name.is_empty()).collect();
    // A sign with a name on one side only separates nothing either.
    if names.len() == 1 && part.contains(['/', '&']) { vec![tidy(part)] } else { names }
}

/// The items without numbers or bullets in front, if every one of two or more has them. Numbers count up by one;
/// `in_column` allows them to stand in a column of their own.
fn unmarked(items: Vec<&str>, in_column: bool) -> Vec<&str> {
    let all_without = |length: &dyn Fn(usize, &str) -> Option<usize>| -> Option<Vec<&str>> {
        let stripped = items.iter().enumerate().map(|(at, item)| item.get(length(at, item)?..));
        stripped.map(|rest| rest.filter(|rest| !tidy(rest).is_empty())).collect()
    };
    let Some((first, _)) = items.first().map(|item| number(item, in_column).unwrap_or_default()) else { return items };
    let counted = |at, item: &str| {
        let (number, length) = number(item, in_column)?;
        (number == first + at).then_some(length)
    };
    let stripped =
        if items.len() < 2 { None } else { all_without(&counted).or_else(|| all_without(&|_, it| bullet(it))) };
    stripped.unwrap_or(items)
}

/// The number in front of an item, as in "1. Ann", "(2) Ben" and "3\tCy", and the length of both in bytes.
fn number(item: &str, in_column: bool) -> Option<(usize, usize)> {
    let start = item.trim_start();
    let start = start.strip_prefix('(').unwrap_or(start);
    let digits = start.chars().take(6).map_while(digit);
    let (mut number, mut count) = (0, 0);
    for digit in digits {
        number = number * 10 + digit;
        count += 1;
    }
    let rest = start.trim_start_matches(|letter| digit(letter).is_some());
    if count == 0 || count == 6 {
        return None;
    }
    let rest = match rest.strip_prefix(['.', ')', ':', ']', '．', '）']) {
        Some(rest) => rest,
        None => rest.strip_prefix(|letter: char| in_column && (ends_name(letter) || letter == ' '))?,
    };
    Some((number, item.len() - rest.len()))
}

/// A digit of the scripts whose lists are numbered with their own.
fn digit(letter: char) -> Option<usize> {
    let zeros = ['0', '٠', '۰', '०', '０'];
    zeros.into_iter().find_map(|zero| {
        let value = u32::from(letter).checked_sub(u32::from(zero))?;
        (value < 10).then_some(value as usize)
    })
}

/// The length of the bullet in front of an item, in bytes.
fn bullet(item: &str) -> Option<usize> {
    let start = item.trim_start();
    let rest = match start.strip_prefix(['•', '‣', '◦', '▪', '▫', '●', '○', '■', '□', '☐', '☑', '·', '➢', '✓', '✔'])
    {
        Some(rest) => rest,
        None => start.strip_prefix(['-', '*', '+', '–', '—'])?.strip_prefix(char::is_whitespace)?,
    };
    Some(item.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

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
