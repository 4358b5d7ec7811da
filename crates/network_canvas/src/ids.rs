//! Ids made of labels: readable, in our alphabet, and unique where they must be.

use std::collections::BTreeMap;

/// The longest id made of a label. Ours may have 64 characters, which leaves room for a number.
const LONGEST: usize = 48;

/// The ids given so far in one place.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    /// Each id that was wanted or given, with the number to try next
    next: BTreeMap<String, usize>,
}

/// Where an id stands, which says what may join its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Joint {
    /// `_`, for names that become columns
    Underscore,
    /// `-`, for stages and prompts
    Hyphen,
}

impl Ids {
    /// Ids none of which is one of `taken`.
    pub(crate) fn without(taken: &[&str]) -> Self {
        Ids { next: taken.iter().map(|id| ((*id).to_owned(), 2)).collect() }
    }

    /// Whether an id was not given yet.
    pub(crate) fn is_free(&self, id: &str) -> bool {
        !self.next.contains_key(id)
    }

    /// Gives an id that is chosen elsewhere.
    pub(crate) fn take(&mut self, id: &str) {
        self.next.insert(id.to_owned(), 2);
    }

    /// An id like `label` that was not given before; like `otherwise` if nothing of the label can stand in an id.
    pub(crate) fn give(&mut self, label: &str, joint: Joint, otherwise: &str) -> String {
        let wanted = Some(slug(label, joint, otherwise)).filter(|id| !id.is_empty());
        let wanted = wanted.unwrap_or_else(|| otherwise.to_owned());
        let mut id = wanted.clone();
        while self.next.contains_key(&id) {
            let number = self.next.entry(wanted.clone()).or_insert(2);
            let mark = if joint == Joint::Hyphen { '-' } else { '_' };
            id = format!("{wanted}{mark}{number}");
            *number += 1;
        }
        self.next.insert(id.clone(), 2);
        id
    }
}

/// A label in small letters, digits and the joint, beginning with a letter; empty if it has neither letter nor digit.
pub(crate) fn slug(label: &str, joint: Joint, prefix: &str) -> String {
    let mark = if joint == Joint::Hyphen { '-' } else { '_' };
    let mut id = String::new();
    for c in label.chars() {
        match plain(c) {
            Some(letters) => id.push_str(&letters),
            None if joint == Joint::Hyphen && c == '_' => id.push('_'),
            None if c == '\'' || c == '’' => {}
            None if !id.is_empty() && !id.ends_with(mark) => id.push(mark),
            None => {}
        }
        if id.len() > LONGEST {
            // At the end of a word, if that leaves enough.
            id.truncate(LONGEST);
            if let Some(end) = id.rfind(mark).filter(|end| *end >= LONGEST / 2) {
                id.truncate(end);
            }
            break;
        }
    }
    let id = id.trim_matches([mark, '_']);
    match id.chars().next() {
        Some(first) if first.is_ascii_digit() => format!("{prefix}{mark}{id}"),
        _ => id.to_owned(),
    }
}

/// A letter or digit as ids spell it: small, and of the Latin ones the letter without its marks.
fn plain(c: char) -> Option<String> {
    const MARKED: [(&str, &str); 18] = [
        ("àáâãåāăą", "a"),
        ("ä", "ae"),
        ("çćĉċč", "c"),
        ("ďđð", "d"),
        ("èéêëēĕėęě", "e"),
        ("ĝğġģ", "g"),
        ("ìíîïĩīĭįı", "i"),
        ("ĺļľłŀ", "l"),
        ("ñńņň", "n"),
        ("òóôõøōŏő", "o"),
        ("ö", "oe"),
        ("ŕŗř", "r"),
        ("śŝşšș", "s"),
        ("ßẞ", "ss"),
        ("ţťŧț", "t"),
        ("ùúûũūŭůűų", "u"),
        ("ü", "ue"),
        ("źżž", "z"),
    ];
    let small: String = c.to_lowercase().filter(|c| *c != '\u{307}').collect();
    if small.len() == 1 && small.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Some(small);
    }
    let (_, letters) = MARKED.iter().find(|(marked, _)| marked.contains(&small) && !small.is_empty())?;
    Some((*letters).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_read_like_their_labels() {
        for (label, hyphen, underscore) in [
            ("Sex Partner: Name Generator", "sex-partner-name-generator", "sex_partner_name_generator"),
            ("Größe & Nähe", "groesse-naehe", "groesse_naehe"),
            ("Zażółć İstanbul", "zazolc-istanbul", "zazolc_istanbul"),
            ("don't know", "dont-know", "dont_know"),
            ("had_sex", "had_sex", "had_sex"),
            ("2nd wave", "p-2nd-wave", "p_2nd_wave"),
            ("你好", "", ""),
            ("--- _ ---", "", ""),
        ] {
            assert_eq!(slug(label, Joint::Hyphen, "p"), hyphen, "{label}");
            assert_eq!(slug(label, Joint::Underscore, "p"), underscore, "{label}");
        }
    }

    #[test]
    fn ids_are_unique_and_short() {
        let mut ids = Ids::without(&["type"]);
        let mut give = |label: &str| ids.give(label, Joint::Underscore, "variable");
        assert_eq!([give("type"), give("type_3"), give("type")], ["type_2", "type_3", "type_4"]);
        assert_eq!([give("你"), give("好")], ["variable", "variable_2"]);
        let long = give(&"word ".repeat(40));
        assert!(long.len() <= 48 && long.ends_with("word"), "{long}");
        assert_eq!(give(&"word ".repeat(40)), format!("{long}_2"));
    }
}
