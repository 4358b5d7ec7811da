//! Finding people by what is typed, with slips forgiven.

use crate::choice::Row;

/// A text as it is compared: small letters without marks. The tables for that are the caller's.
pub type Bare<'a> = &'a dyn Fn(&str) -> String;

/// The longest word that is compared letter by letter; what comes after is not looked at.
const LONGEST: usize = 32;

/// People made ready to be found.
pub struct Finder {
    people: Vec<Vec<Word>>,
}

/// A word of a name, or of what is shown beside it.
struct Word {
    letters: Vec<char>,
    /// Which letters it has, to pass over at once what cannot be meant
    mask: u64,
    /// Whether it is part of the name
    is_name: bool,
}

impl Word {
    fn new(text: &str, is_name: bool) -> Word {
        let letters: Vec<char> = text.chars().take(LONGEST).collect();
        let mask = letters.iter().fold(0, |mask, letter| mask | 1 << (u32::from(*letter) % 64));
        Word { letters, mask, is_name }
    }
}

impl Finder {
    /// Makes people ready to be found. `O(n)` calls of `bare`.
    pub fn new(rows: &[Row], bare: Bare) -> Finder {
        let mut people = Vec::with_capacity(rows.len());
        for row in rows {
            let mut words: Vec<Word> = words(&plain(&row.label, bare)).map(|it| Word::new(it, true)).collect();
            for shown in &row.shown {
                words.extend(self::words(&plain(shown, bare)).map(|it| Word::new(it, false)));
            }
            people.push(words);
        }
        Finder { people }
    }

    /// Who is meant by `typed`, the likeliest first, else in the order of the list; everybody if nothing is typed. Each
    /// word that is typed must begin a word of theirs, stand in one, or be near to the beginning of one: by one slip from
    /// 3 letters on, by two from 6. A slip is a letter more, less or another, or two that changed places.
    pub fn find(&self, typed: &str, bare: Bare) -> Vec<usize> {
        let typed = plain(typed, bare);
        let wanted: Vec<Word> = words(&typed).map(|it| Word::new(it, true)).collect();
        if wanted.is_empty() {
            return (0..self.people.len()).collect();
        }
        let mut found = Vec::new();
        for (at, words) in self.people.iter().enumerate() {
            let likeness: Option<u32> = wanted.iter().map(|word| nearest(word, words)).sum();
            if let Some(likeness) = likeness {
                found.push((likeness, at));
            }
        }
        found.sort_unstable();
        found.into_iter().map(|(_, at)| at).collect()
    }
}

/// Letters that are their own in a language, and are typed otherwise where a keyboard lacks them.
fn plain(text: &str, bare: Bare) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in bare(text).chars() {
        match letter {
            'ø' => plain.push('o'),
            'ł' => plain.push('l'),
            'đ' | 'ð' => plain.push('d'),
            'ħ' => plain.push('h'),
            'ı' => plain.push('i'),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            'þ' => plain.push_str("th"),
            letter => plain.push(letter),
        }
    }
    plain
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// How near a typed word comes to the nearest of someone's words; 0 is a beginning of their name. `None` if to none.
fn nearest(wanted: &Word, words: &[Word]) -> Option<u32> {
    let mut best: Option<u32> = None;
    for word in words {
        let beside = u32::from(!word.is_name);
        let likeness = if word.letters.starts_with(&wanted.letters) {
            Some(beside)
        } else if word.letters.windows(wanted.letters.len()).any(|part| part == wanted.letters) {
            Some(2 + beside)
        } else if word.is_name {
            slips(wanted, word).map(|slips| 4 + slips)
        } else {
            None
        };
        best = match (best, likeness) {
            (Some(best), Some(likeness)) => Some(best.min(likeness)),
            (best, likeness) => best.or(likeness),
        };
    }
    best
}

/// How many slips part a typed word from the beginning of another, if they are few enough.
fn slips(wanted: &Word, word: &Word) -> Option<u32> {
    let allowed = match wanted.letters.len() {
        0..=2 => return None,
        3..=5 => 1,
        _ => 2,
    };
    // Each slip brings one letter at most that the other does not have.
    if (wanted.mask & !word.mask).count_ones() > allowed {
        return None;
    }
    let width = wanted.letters.len();
    let mut rows = [[0u32; LONGEST + 1]; 3];
    for (at, cell) in rows[1].iter_mut().enumerate() {
        *cell = at as u32;
    }
    let mut least = rows[1][width];
    for (down, letter) in word.letters.iter().enumerate().take(width + allowed as usize) {
        let [before, last, now] = &mut rows;
        now[0] = down as u32 + 1;
        for across in 1..=width {
            let typed = wanted.letters[across - 1];
            let other = u32::from(typed != *letter);
            let mut cell = (last[across] + 1).min(now[across - 1] + 1).min(last[across - 1] + other);
            let is_swapped =
                across > 1 && down > 0 && typed == word.letters[down - 1] && wanted.letters[across - 2] == *letter;
            if is_swapped {
                cell = cell.min(before[across - 2] + 1);
            }
            now[across] = cell;
        }
        least = least.min(now[width]);
        rows.rotate_left(1);
    }
    (least <= allowed).then_some(least)
}
