//! Names as people type them: tidied, and looked at for the usual slips. Nothing here refuses a name; the screen
//! shows a gentle remark and the participant decides.

use crate::network::{AlterId, Network};

/// The longest name that is kept, in characters.
pub const LONGEST_NAME: usize = 80;

/// Writes a text in small letters. The caller's, because the tables for it are in every browser already.
pub type Lower<'a> = &'a dyn Fn(&str) -> String;

/// Something about a typed name that is worth a remark.
#[derive(Clone, Debug, PartialEq)]
pub enum NameRemark {
    /// Someone already has this name
    Duplicate(AlterId),
    /// It looks like several names; these
    Several(Vec<String>),
    /// It looks like a first and a last name in full; this would be shorter
    FullName(String),
}

/// A name without surrounding and doubled spaces, control characters and marks that reorder text, cut to
/// [`LONGEST_NAME`]. Empty if nothing is left.
pub fn tidy(typed: &str) -> String {
    let visible: String = typed
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .filter(|c| !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{200b}'))
        .collect();
    let words: Vec<&str> = visible.split_whitespace().collect();
    words.join(" ").chars().take(LONGEST_NAME).collect::<String>().trim_end().to_owned()
}

/// Remarks on a name about to be added among `network`'s alters. `short_names` asks for first names with an initial
/// at most; `lower` writes a text in small letters, by whatever tables of the world's letters there are.
pub fn remarks(typed: &str, network: &Network, short_names: bool, lower: Lower) -> Vec<NameRemark> {
    let name = tidy(typed);
    let mut remarks = Vec::new();
    let parts: Vec<String> = several(typed);
    if parts.len() > 1 {
        remarks.push(NameRemark::Several(parts));
        return remarks;
    }
    let folded_name = folded(&name, lower);
    if let Some(same) = network.alters().find(|alter| folded(&alter.label, lower) == folded_name) {
        remarks.push(NameRemark::Duplicate(same.id));
    }
    if short_names {
        remarks.extend(shortened(&name, lower).map(NameRemark::FullName));
    }
    remarks
}

/// The letters of a name as they are compared: capital or not, and wherever in the word a sigma stands.
fn folded(name: &str, lower: Lower) -> String {
    lower(name).chars().map(|c| if c == 'ς' { 'σ' } else { c }).collect()
}

/// The names in a text that separates them by line breaks, commas, semicolons, slashes, "&" or " and ".
fn several(typed: &str) -> Vec<String> {
    let mut names = Vec::new();
    for part in typed.split([',', ';', '\n', '/', '&']) {
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
    names.iter().map(|name| tidy(name)).filter(|name| !name.is_empty()).collect()
}

/// "Sam Khan" as "Sam K"; `None` when it is short already. A title stays with the name: "Dr Khan" is short.
fn shortened(name: &str, lower: Lower) -> Option<String> {
    let mut words: Vec<&str> = name.split(' ').collect();
    let titled = words.first().is_some_and(|word| {
        let word = word.trim_end_matches('.');
        ["dr", "mr", "mrs", "ms", "miss", "prof"].iter().any(|title| word.eq_ignore_ascii_case(title))
    });
    let last = words.pop()?;
    let initial = last.chars().next().filter(|c| is_capital(*c, lower))?;
    let long = last.chars().filter(|c| is_letter(*c)).count() > 2;
    let enough = if titled { words.len() > 1 } else { !words.is_empty() };
    (long && enough && words.iter().all(|word| word.chars().next().is_some_and(|c| is_capital(c, lower))))
        .then(|| format!("{} {initial}", words.join(" ")))
}

fn is_capital(c: char, lower: Lower) -> bool {
    let letter = c.to_string();
    lower(&letter) != letter
}

/// Past ASCII, all that names are written with counts as a letter but the apostrophe.
fn is_letter(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { c != '’' }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::{Alter, Attributes, Key};

    fn with(label: &str) -> Network {
        let mut network = Network::new();
        network.insert_alter(Alter {
            id: AlterId(1),
            alter_type: Key::from("person"),
            label: label.into(),
            named_in: vec![],
            position: None,
            attributes: Attributes::new(),
        });
        network
    }

    #[test]
    fn tidies_without_changing_the_name() {
        assert_eq!(tidy("  Sam \t K\n"), "Sam K");
        assert_eq!(tidy("a\u{202e}b"), "ab");
        assert_eq!(tidy(&"x".repeat(500)).len(), LONGEST_NAME);
        assert_eq!(tidy(" \u{0} "), "");
    }

    #[test]
    fn remarks_on_the_usual_slips() {
        let network = with("Sam");
        assert_eq!(remarks("sam ", &network, true, &str::to_lowercase), [NameRemark::Duplicate(AlterId(1))]);
        assert_eq!(
            remarks("Ana, Ben and Cy", &network, true, &str::to_lowercase),
            [NameRemark::Several(vec!["Ana".into(), "Ben".into(), "Cy".into()])]
        );
        assert_eq!(
            remarks("Ana, Ben, and Cy ", &network, true, &str::to_lowercase),
            remarks("Ana\nBen / Cy", &network, true, &str::to_lowercase)
        );
        assert_eq!(remarks("ΣΑΣ", &with("Σας"), true, &str::to_lowercase), [NameRemark::Duplicate(AlterId(1))]);
        assert_eq!(remarks("Ana Silva", &network, true, &str::to_lowercase), [NameRemark::FullName("Ana S".into())]);
        assert_eq!(remarks("Ana Silva", &network, false, &str::to_lowercase), []);
    }

    #[test]
    fn leaves_short_names_alone() {
        for name in
            ["Ana", "Ana S", "Ana S.", "Ana O’B", "Ana É.", "Dr Khan", "nurse at the surgery", "Anna-Lena", "李雷"]
        {
            assert_eq!(remarks(name, &Network::new(), true, &str::to_lowercase), [], "{name}");
        }
    }
}
