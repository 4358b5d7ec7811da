//! Advice: what an author may have meant, and what there is to choose from.

use json::Json;

/// " Did you mean "…"?" if one of `known` is near to `given`; or else nothing.
pub(crate) fn did_you_mean(given: &str, known: &[&str]) -> String {
    nearest(given, known).map_or(String::new(), |near| format!(" Did you mean \"{near}\"?"))
}

/// The advice on an id that nothing has: the nearest one there is, or a few of them.
pub(crate) fn instead(given: &str, known: &[&str]) -> String {
    match nearest(given, known) {
        Some(near) => format!(" Did you mean \"{near}\"?"),
        None if known.is_empty() => " There is none.".into(),
        None => format!(" Use one of: {}.", list(known)),
    }
}

/// The advice on a word that the format does not have: the nearest one, or all that can stand there.
pub(crate) fn instead_of_word(given: &str, known: &[&str]) -> String {
    match nearest(given, known) {
        Some(near) => format!(" Did you mean \"{near}\"?"),
        None => format!(" Use one of: {}.", known.join(", ")),
    }
}

/// Names that an author chose, with commas between them: up to twelve, since there may be thousands. The words of the
/// format are told in full.
pub(crate) fn list(names: &[&str]) -> String {
    const MOST: usize = 12;
    let rest = if names.len() > MOST { ", …" } else { "" };
    names[..names.len().min(MOST)].join(", ") + rest
}

/// The text as it is quoted in messages.
pub(crate) fn quote(text: &str) -> String {
    Json::Text(text.chars().take(61).collect()).excerpt()
}

/// The one of `known` that `given` is most likely a slip for.
pub(crate) fn nearest<'a>(given: &str, known: &[&'a str]) -> Option<&'a str> {
    // Longer than any id by a margin; and the work grows with the square of the length.
    if given.len() > 80 {
        return None;
    }
    let given = plain(given);
    let allowed = match given.len() {
        0..=2 => 0,
        3..=5 => 1,
        _ => 2,
    };
    let near = known.iter().take(1_000).map(|one| (distance(&given, &plain(one), allowed), *one));
    near.filter(|(away, _)| *away <= allowed).min_by_key(|(away, _)| *away).map(|(_, one)| one)
}

/// Without what hands and habits differ in: capitals, and the marks between words.
fn plain(text: &str) -> Vec<u8> {
    let bytes = text.bytes().filter(|b| !b"-_ ".contains(b));
    bytes.map(|b| b.to_ascii_lowercase()).collect()
}

/// How many bytes must be put in, taken out, changed or swapped with the next to get from `a` to `b`; one more
/// than `limit` if it is more than that.
fn distance(a: &[u8], b: &[u8], limit: usize) -> usize {
    if a.len().abs_diff(b.len()) > limit {
        return limit + 1;
    }
    // Names of one protocol are often alike at their ends, where there is nothing to count.
    let start = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[start..], &b[start..]);
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[..a.len() - end], &b[..b.len() - end]);
    let (mut before, mut last): (Vec<usize>, Vec<usize>) = (vec![0; b.len() + 1], (0..=b.len()).collect());
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let change = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = change.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()].min(limit + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_found_and_strangers_are_not() {
        let known = ["name-generator", "sociogram", "one-of", "age", "variable"];
        for (given, meant) in [
            ("name_generator", Some("name-generator")),
            ("NameGenerator", Some("name-generator")),
            ("sociogarm", Some("sociogram")),
            ("varaible", Some("variable")),
            ("agee", Some("age")),
            ("oneof", Some("one-of")),
            ("ag", None),
            ("map", None),
            ("", None),
        ] {
            assert_eq!(nearest(given, &known), meant, "{given}");
        }
    }

    #[test]
    fn the_distance_counts_slips() {
        assert_eq!(distance(b"abcd", b"abdc", 2), 1);
        assert_eq!(distance(b"abcd", b"axcde", 2), 2);
        assert_eq!(distance(b"abcd", b"wxyz", 2), 3);
        assert_eq!(distance(b"", b"ab", 2), 2);
    }
}
