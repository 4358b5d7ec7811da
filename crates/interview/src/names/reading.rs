//! What a typed or pasted text comes to, next to the names that are there already.

use super::list::{ends_line, is_and, may_separate, pieces};
use super::{NameList, beginning, is_long, lists, tidy};
use letters::{Letters, Spaced, is_blank};
use network::{AlterId, Key, Network};
use order::Map;
use rare::rare;

/// Where names are asked for.
#[derive(Clone, Copy, Debug)]
pub struct NameContext<'a> {
    /// Who is named already
    pub network: &'a Network,
    /// The type of those who are asked for; others may have the same name
    pub alter_type: &'a Key,
    /// Who is named already where it is asked
    pub here: &'a [AlterId],
    /// Whom it asks about, if anybody: nobody is named of themselves, so that a name like theirs is another's
    pub about: Option<AlterId>,
    /// Whether it asks for first names with an initial at most
    pub short_names: bool,
    /// By what letters are told apart
    pub letters: Letters,
}

/// What a text comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Typed {
    /// Nothing was typed
    Nothing,
    /// Something was typed, and nothing of it can be seen
    Unseen,
    /// One name, and what is worth a remark
    One(String, Option<NameRemark>),
    /// Several names
    Several {
        /// Each of them
        names: Vec<ListedName>,
        /// The same with a name on each line, if that comes to something else
        by_line: Option<Vec<ListedName>>,
        /// The same as one name, if it can be one
        one: Option<String>,
    },
}

/// Something about a name that is worth a remark.
#[derive(Clone, Debug, PartialEq)]
pub enum NameRemark {
    /// It is longer than is taken; this is its beginning
    TooLong(String),
    /// Someone already has this name, or one that reads alike
    Taken(AlterId),
    /// It looks like a first and a last name in full; this would be shorter
    FullName(String),
}

/// One of several names.
#[derive(Clone, Debug, PartialEq)]
pub struct ListedName {
    /// The name, or its beginning
    pub name: String,
    /// Whether it is only the beginning of what was typed
    pub is_cut: bool,
    /// Who has it already
    pub standing: NameHolder,
}

/// Who has a name already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameHolder {
    /// Nobody
    New,
    /// Someone named in another prompt
    Before(AlterId),
    /// Someone named in this prompt
    Here(AlterId),
    /// A name further up in the list
    Repeated,
}

/// Whether a text may be several names. Most are one name, and what reads the others is in a part of the widget that
/// is fetched then.
pub fn may_be_several(typed: &str) -> bool {
    typed.chars().any(may_separate) || pieces(typed, |letter| letter == ' ').iter().any(|word| is_and(word))
}

/// Reads what was typed or pasted. `O((n + m) log (n + m))` for n names beside m alters. If it
/// [may be several names](may_be_several), the part that reads several must be there.
pub fn read(typed: &str, asking: &NameContext) -> Typed {
    match may_be_several(typed) {
        true => rare!(read_list(typed, asking)),
        false if is_blank(typed) => nothing(typed),
        false => one_name(tidy(typed, asking.letters), asking),
    }
}

#[cfg_attr(feature = "parted", rare::wasm_split(several, wasm_split_path = rare))]
fn read_list(typed: &str, asking: &NameContext<'_>) -> Typed {
    let NameList { mut names, by_line } = lists(typed, asking.letters);
    if names.len() < 2 {
        return names.pop().map_or_else(|| nothing(typed), |name| one_name(name, asking));
    }
    let is_line = by_line.is_none() && pieces(typed.trim(), ends_line).len() == 1;
    let one = Some(tidy(typed, asking.letters)).filter(|name| is_line && !is_long(name, asking.letters));
    let by_line = by_line.filter(|names| names.len() > 1).map(|names| listed(names, asking));
    Typed::Several { names: listed(names, asking), by_line, one }
}

fn one_name(name: String, asking: &NameContext) -> Typed {
    let remark = remark(&name, asking.about, asking);
    Typed::One(name, remark)
}

fn nothing(typed: &str) -> Typed {
    if typed.is_empty() { Typed::Nothing } else { Typed::Unseen }
}

/// A remark on one tidied name. `of` is whose name is no other's: who is to have it instead of another, or whom it asks about.
pub fn remark(name: &str, of: Option<AlterId>, asking: &NameContext) -> Option<NameRemark> {
    let letters = asking.letters;
    if is_long(name, letters) {
        return Some(NameRemark::TooLong(beginning(name, letters)));
    }
    let wanted = key(name, letters);
    for alter in asking.network.alters() {
        if alter.alter_type == *asking.alter_type && of != Some(alter.id) && key(&alter.label, letters) == wanted {
            return Some(NameRemark::Taken(alter.id));
        }
    }
    if asking.short_names { shortened(name, letters).map(NameRemark::FullName) } else { None }
}

/// A name as it is compared: as [`Letters::fold`] has it, with any apostrophe and hyphen for another and no full stop after a
/// title or an initial.
pub fn key(name: &str, letters: Letters) -> String {
    let name = letters.fold(name);
    let (mut key, mut stops) = (Spaced::default(), 0);
    for letter in name.chars() {
        if letter == '.' {
            stops += 1;
            continue;
        }
        // Only those within a word count.
        if letter != ' ' {
            (0..stops).for_each(|_| key.push('.'));
        }
        stops = 0;
        key.push(match letter {
            '’' | '‘' | 'ʼ' | '`' | '´' => '\'',
            '‐' | '‑' | '–' | '—' => '-',
            other => other,
        });
    }
    let key = key.text();
    // A name of nothing but full stops is not one of nothing.
    if key.is_empty() { name } else { key }
}

fn listed(names: Vec<String>, asking: &NameContext) -> Vec<ListedName> {
    let mut known = known(asking);
    let mut listed = Vec::with_capacity(names.len());
    for name in names {
        let is_cut = is_long(&name, asking.letters);
        let name = if is_cut { beginning(&name, asking.letters) } else { name };
        let standing = known.insert(key(&name, asking.letters), NameHolder::Repeated).unwrap_or(NameHolder::New);
        listed.push(ListedName { name, is_cut, standing });
    }
    listed
}

/// Whose name reads how. Of several with one name, whoever was named in this prompt counts.
fn known(asking: &NameContext) -> Map<String, NameHolder> {
    let mut known = Map::new();
    for alter in asking.network.alters() {
        if alter.alter_type != *asking.alter_type || Some(alter.id) == asking.about {
            continue;
        }
        let key = key(&alter.label, asking.letters);
        if asking.here.contains(&alter.id) {
            known.insert(key, NameHolder::Here(alter.id));
        } else if known.get(&key).is_none() {
            known.insert(key, NameHolder::Before(alter.id));
        }
    }
    known
}

/// Whether a name looks like a first and a last name in full.
pub fn is_full(name: &str, letters: Letters) -> bool {
    shortened(name, letters).is_some()
}

/// "Sam Khan" as "Sam K"; `None` when it is short already. A title stays with the name: "Dr Khan" is short.
fn shortened(name: &str, letters: Letters) -> Option<String> {
    let mut words = pieces(name, |letter| letter == ' ');
    let last = words.pop()?;
    let initial = letters.first(last);
    let length = letters.graphemes(last).iter().filter(|letter| is_letter(letter)).count();
    let fewest = if is_title(words.first()?) { 2 } else { 1 };
    if length < 3 || words.len() < fewest || !is_capital(&initial, letters) {
        return None;
    }
    let mut short = String::new();
    for word in words {
        if !is_capital(&letters.first(word), letters) {
            return None;
        }
        short.push_str(word);
        short.push(' ');
    }
    Some(short + &initial)
}

fn is_title(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    ["dr", "mr", "mrs", "ms", "miss", "prof"].iter().any(|title| word.eq_ignore_ascii_case(title))
}

fn is_capital(letter: &str, letters: Letters) -> bool {
    letters.lower(letter) != letter
}

/// Past ASCII, all that names are written with counts as a letter but the apostrophe.
fn is_letter(letter: &str) -> bool {
    if letter.is_ascii() {
        letter.bytes().all(|it| it.is_ascii_alphabetic())
    } else {
        letter != "’" && !is_blank(letter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use network::{Alter, Attributes};

    fn with(labels: &[(&str, &str)]) -> Network {
        let mut network = Network::new();
        for (at, (label, prompt)) in labels.iter().enumerate() {
            network.insert_alter(Alter {
                id: AlterId(at as u32 + 1),
                alter_type: Key::from(if label.starts_with('@') { "place" } else { "person" }),
                label: label.trim_start_matches('@').into(),
                named_in: vec![Key::from(*prompt)],
                position: None,
                attributes: Attributes::new(),
            });
        }
        network
    }

    fn asked<R>(network: &Network, short_names: bool, look: impl FnOnce(&NameContext) -> R) -> R {
        let mut here = Vec::new();
        here.extend(network.alters().filter(|it| it.named_in == [Key::from("here")]).map(|it| it.id));
        let alter_type = &Key::from("person");
        look(&NameContext { network, alter_type, here: &here, about: None, short_names, letters: Letters::default() })
    }

    fn reading(typed: &str, network: &Network) -> Typed {
        asked(network, true, |asking| read(typed, asking))
    }

    fn one(name: &str, remark: Option<NameRemark>) -> Typed {
        Typed::One(name.into(), remark)
    }

    #[test]
    fn a_name_like_that_of_whom_it_asks_about_is_anothers() {
        let network = with(&[("Sam", "there"), ("Sam", "there")]);
        let about =
            |id| asked(&network, true, |asking| read("Sam", &NameContext { about: Some(AlterId(id)), ..*asking }));
        assert_eq!(about(1), one("Sam", Some(NameRemark::Taken(AlterId(2)))));
        let alone = with(&[("Sam", "there")]);
        let about = asked(&alone, true, |asking| read("Sam", &NameContext { about: Some(AlterId(1)), ..*asking }));
        assert_eq!(about, one("Sam", None));
    }

    #[test]
    fn remarks_on_the_usual_slips() {
        let network = with(&[("Sam", "here"), ("@Oxfam", "there")]);
        assert_eq!(reading("sam ", &network), one("sam", Some(NameRemark::Taken(AlterId(1)))));
        assert_eq!(reading("Oxfam", &network), one("Oxfam", None), "an organisation may have it");
        assert_eq!(reading("Ana Silva", &network), one("Ana Silva", Some(NameRemark::FullName("Ana S".into()))));
        assert_eq!(asked(&network, false, |it| read("Ana Silva", it)), one("Ana Silva", None));
        assert_eq!(
            reading("Ana Ṣ\u{301}ilva", &network),
            one("Ana Ṣ\u{301}ilva", Some(NameRemark::FullName("Ana Ṣ\u{301}".into())))
        );
        assert_eq!(reading(&"x".repeat(81), &network), one(&"x".repeat(81), Some(NameRemark::TooLong("x".repeat(80)))));
        assert_eq!(reading("", &network), Typed::Nothing);
        for unseen in [" ", "\u{200b}", "\u{3164}\u{2800}", ",;"] {
            assert_eq!(reading(unseen, &network), Typed::Unseen, "{unseen:?}");
        }
    }

    #[test]
    fn leaves_short_names_alone() {
        for name in
            ["Ana", "Ana S", "Ana S.", "Ana O’B", "Ana É.", "Dr Khan", "nurse at the surgery", "Anna-Lena", "李雷"]
        {
            assert_eq!(reading(name, &Network::new()), one(name, None));
        }
    }

    #[test]
    fn names_that_read_alike_are_taken() {
        for (label, typed) in [
            ("Zoë", "zoe\u{308}"),
            ("Sam K", "Sam\u{3000}K."),
            ("Sam K.", "ＳＡＭ  k"),
            ("O’Brien", "o'brien"),
            ("Anna-Lena", "Anna‐Lena"),
            ("Dr Khan", "Dr. Khan"),
            ("Σας", "ΣΑΣ"),
            ("Groß", "GROSS"),
            ("...", "..."),
        ] {
            let network = with(&[(label, "here")]);
            let remark = asked(&network, false, |it| remark(&tidy(typed, it.letters), None, it));
            assert_eq!(remark, Some(NameRemark::Taken(AlterId(1))), "{label} {typed}");
            assert_eq!(asked(&network, false, |it| super::remark(typed, Some(AlterId(1)), it)), None);
        }
    }

    #[test]
    fn a_list_says_who_is_named_already() {
        let network = with(&[("Ana", "here"), ("Ben", "there"), ("ben", "here"), ("Cy", "there"), ("@Di", "here")]);
        let typed = format!("ana\nBEN\nCy\nDi\nEd\nÉd\ned.\n{}", "é".repeat(90));
        let Typed::Several { names, by_line, one } = reading(&typed, &network) else { panic!("several names") };
        let standings: Vec<NameHolder> = names.iter().map(|it| it.standing).collect();
        use NameHolder::*;
        assert_eq!(standings, [Here(AlterId(1)), Here(AlterId(3)), Before(AlterId(4)), New, New, New, Repeated, New]);
        assert_eq!(names[7], ListedName { name: "é".repeat(80), is_cut: true, standing: New });
        assert_eq!((by_line, one), (None, None));
    }

    #[test]
    fn what_is_several_names_is_known_beforehand() {
        for typed in
            ["Ana, Ben", "Ana\nBen", "Ana and Ben", "Ana And Ben", "Ana / Ben", "Ana & Ben", "Ana\u{2028}Ben", ",;"]
        {
            assert!(may_be_several(typed), "{typed:?}");
        }
        for typed in ["Ana", "Ana Silva", "Andy", "1. Ana", "- Ana", "Ana (work)", "Dr. Khan", "Ana\u{a0}S", ""] {
            assert!(!may_be_several(typed), "{typed:?}");
            let (names, whole) = (lists(typed, Letters::default()).names, tidy(typed, Letters::default()));
            assert_eq!(names.concat(), whole, "{typed:?} comes to the same in both ways");
        }
    }

    #[test]
    fn several_names_may_be_one() {
        let of = |typed: &str| match reading(typed, &Network::new()) {
            Typed::Several { one, .. } => one,
            other => panic!("{other:?}"),
        };
        assert_eq!(of("Khan, Sam").as_deref(), Some("Khan, Sam"));
        assert_eq!(of("Khan, Sam\n").as_deref(), Some("Khan, Sam"), "a line copied with its end");
        assert_eq!(of("Khan\nSam"), None);
        assert_eq!(of("Khan\u{2028}Sam"), None);
        assert_eq!(of(&"Khan, ".repeat(20)), None, "too long for one");
    }
}
