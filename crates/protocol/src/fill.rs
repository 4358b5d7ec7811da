//! Names in braces in the texts of a protocol: they stand for what is known by the time that a text is shown.
//!
//! `{ego.job}` is an answer of ego, `{count.person}` how many there are of an alter type or named in a prompt,
//! `{names.person}` who they are. Where an alter is asked about, `{alter}` is their name and `{alter.age}` an answer
//! about them; where a pair is, `{one}` and `{other}` are the names of both. Behind a bar stands what is shown where
//! nothing is known, `{ego.job|your work}`, and behind a count the forms of a word beside it,
//! `{count.person|person|people}`. A brace before anything but a letter is a brace, and `{{` before a letter is shown as one.

/// A stretch of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'t> {
    /// What is shown as it stands
    Words(&'t str),
    /// What stands between braces
    Name(&'t str),
    /// What stands behind a brace that nothing closes
    Unclosed(&'t str),
}

/// What a name in braces stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filling<'t> {
    /// Ego's answer to this variable
    Ego(&'t str),
    /// The alter asked about: their name, or the answer to a variable
    Alter(Option<&'t str>),
    /// The first of the pair asked about
    One,
    /// The second of the pair asked about
    Other,
    /// How many alters are of this type, or were named in this prompt
    Count(&'t str),
    /// Their names
    Names(&'t str),
}

/// Whether a text has a name in braces: a brace before a letter. `{participant}` is none: it stands in addresses.
///
/// ```
/// use sociogram_protocol::has_names;
/// assert!(has_names("What did {alter} say?"));
/// assert!(!has_names("Braces: {} {{7*7}}"));
/// ```
pub fn has_names(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().enumerate().any(|(at, byte)| *byte == b'{' && opens(&bytes[at + 1..]))
}

/// Whether a brace opens a name with this behind it.
fn opens(behind: &[u8]) -> bool {
    behind.first().is_some_and(u8::is_ascii_alphabetic) && !behind.starts_with(b"participant}")
}

/// A text as it comes apart at its braces.
///
/// ```
/// use sociogram_protocol::{Piece, pieces};
/// let text = pieces("{alter} in {{braces}");
/// assert_eq!(text, [Piece::Name("alter"), Piece::Words(" in "), Piece::Words("{"), Piece::Words("braces}")]);
/// ```
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('{') {
        if !before.is_empty() {
            pieces.push(Piece::Words(before));
        }
        rest = from;
        if let Some(after) = from.strip_prefix('{').filter(|after| opens(after.as_bytes())) {
            pieces.push(Piece::Words("{"));
            rest = after;
        } else if !opens(from.as_bytes()) {
            pieces.push(Piece::Words("{"));
        } else if let Some((name, after)) = from.split_once('}') {
            pieces.push(Piece::Name(name));
            rest = after;
        } else {
            pieces.push(Piece::Unclosed(from));
            rest = "";
        }
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    pieces
}

/// A text as it is without what its names stand for: what stands behind their bars, or `…`.
///
/// ```
/// use sociogram_protocol::without_names;
/// assert_eq!(without_names("How old is {alter|this person}, {ego.called}?"), "How old is this person, …?");
/// ```
pub fn without_names(text: &str) -> String {
    let mut shown = String::new();
    for piece in pieces(text) {
        shown.push_str(match piece {
            Piece::Words(words) => words,
            Piece::Name(name) => name.split('|').nth(1).unwrap_or(NOTHING),
            Piece::Unclosed(_) => NOTHING,
        });
    }
    shown
}

/// What is shown where nothing is known.
pub const NOTHING: &str = "…";

impl<'t> Filling<'t> {
    /// What a name stands for; `None` if it is none of those that are known.
    pub fn of(name: &'t str) -> Option<Self> {
        let name = name.split('|').next().unwrap_or_default();
        Some(match name.split_once('.') {
            Some(("ego", variable)) => Filling::Ego(variable),
            Some(("alter", variable)) => Filling::Alter(Some(variable)),
            Some(("count", group)) => Filling::Count(group),
            Some(("names", group)) => Filling::Names(group),
            Some(_) => return None,
            None => match name {
                "alter" => Filling::Alter(None),
                "one" => Filling::One,
                "other" => Filling::Other,
                _ => return None,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_name_is_shown_as_it_stands() {
        for text in ["", "{", "a { b }", "{}", "} {", "{{7*7}}${7*7}", "{participant}", "no braces"] {
            assert!(!has_names(text), "{text}");
            let shown: String = pieces(text)
                .iter()
                .map(|piece| match piece {
                    Piece::Words(words) => *words,
                    Piece::Name(name) | Piece::Unclosed(name) => panic!("{text} has {name}"),
                })
                .collect();
            assert_eq!(shown, text);
        }
    }

    #[test]
    fn a_brace_that_nothing_closes_takes_the_rest() {
        assert_eq!(pieces("Ask {ego.job"), [Piece::Words("Ask "), Piece::Unclosed("ego.job")]);
        assert!(has_names("Ask {ego.job"));
    }

    #[test]
    fn what_a_name_stands_for() {
        for (name, known) in [
            ("ego.job", Some(Filling::Ego("job"))),
            ("ego.job|your work", Some(Filling::Ego("job"))),
            ("alter", Some(Filling::Alter(None))),
            ("alter.age", Some(Filling::Alter(Some("age")))),
            ("one", Some(Filling::One)),
            ("other|them", Some(Filling::Other)),
            ("count.person|person|people", Some(Filling::Count("person"))),
            ("names.advice-names", Some(Filling::Names("advice-names"))),
            ("ego", None),
            ("job", None),
            ("ties.knows", None),
        ] {
            assert_eq!(Filling::of(name), known, "{name}");
        }
    }
}
