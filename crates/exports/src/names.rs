//! Names that can stand beside each other: of files in a folder, and of columns in a table.

use std::collections::BTreeMap;

/// Names of which no two are the same, small and capital letters apart: some file systems, and programs that read
/// tables, do not tell those apart.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Names in small letters, and the number after which a further one of that name would be free
    taken: BTreeMap<String, usize>,
}

impl Names {
    /// The name of a network, from that of its file.
    pub fn of_file(&mut self, file: &str) -> String {
        self.take(&file_part(stem(file)), "-")
    }

    /// The name itself if it is free, otherwise with a number after it.
    pub fn take(&mut self, name: &str, between: &str) -> String {
        let plain = name.to_lowercase();
        let Some(mut number) = self.taken.get(&plain).copied() else {
            self.taken.insert(plain, 1);
            return name.to_owned();
        };
        loop {
            number += 1;
            let free = format!("{name}{between}{number}");
            if !self.taken.contains_key(&free.to_lowercase()) {
                self.taken.insert(free.to_lowercase(), 1);
                self.taken.insert(plain, number);
                return free;
            }
        }
    }
}

/// So many bytes a name has at most: file systems take 255, and what a format adds needs room too.
const LONGEST: usize = 120;

/// Names that Windows keeps for devices.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// A text as part of a file name on every system: letters and digits of any script, and what does no harm. Never empty.
pub(crate) fn file_part(text: &str) -> String {
    let is_safe = |letter: char| letter.is_alphanumeric() || " -_.()+,@".contains(letter);
    let mut name: String = text.chars().map(|letter| if is_safe(letter) { letter } else { '-' }).collect();
    while name.len() > LONGEST {
        name.pop();
    }
    // Windows drops dots and blanks at the end; a dot at the start hides a file elsewhere.
    let name = name.trim_matches(['.', ' ']);
    let stem = name.split('.').next().unwrap_or_default().trim_end_matches(|it: char| it.is_ascii_digit());
    match name {
        "" => "network".to_owned(),
        _ if DEVICES.contains(&stem.to_lowercase().as_str()) => format!("_{name}"),
        _ => name.to_owned(),
    }
}

/// The name of a file without folders and without what says of which kind it is.
pub(crate) fn stem(file: &str) -> &str {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    match name.rsplit_once('.') {
        Some((stem, kind)) if !stem.is_empty() && !kind.is_empty() && kind.len() <= 8 => stem,
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_do_not_collide() {
        let mut names = Names::default();
        let taken = ["a", "A", "a", "a-2", "b"].map(|it| names.take(it, "-"));
        assert_eq!(taken, ["a", "A-2", "a-3", "a-2-2", "b"]);
        let mut many = Names::default();
        for number in 0..100_000 {
            many.take("network", "-");
            assert!(number > 0 || many.take("Network", "-") == "Network-2");
        }
        assert_eq!(many.take("network", "-"), "network-100002");
    }

    #[test]
    fn file_names_are_safe_everywhere() {
        for (text, safe) in [
            ("Zoë 李 (2)", "Zoë 李 (2)"),
            ("a/b\\c:d*e?\"<>|\n", "a-b-c-d-e------"),
            ("..", "network"),
            ("", "network"),
            ("../../etc/passwd", "-..-etc-passwd"),
            ("nul", "_nul"),
            ("COM7.x", "_COM7.x"),
            ("company", "company"),
        ] {
            assert_eq!(file_part(text), safe, "{text:?}");
        }
        assert!(file_part(&"李".repeat(200)).len() <= LONGEST);
    }

    #[test]
    fn stems() {
        let pairs =
            [("x/LW01.json", "LW01"), (".json", ".json"), ("a.b.graphml", "a.b"), ("x.", "x."), ("C:\\y.net", "y")];
        for (file, wanted) in pairs {
            assert_eq!(stem(file), wanted);
        }
    }
}
