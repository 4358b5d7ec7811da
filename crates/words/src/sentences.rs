//! The sentences of a language, as they are kept and handed over.

/// The sentences of a language, in the order of the phrases; empty where it lacks one.
#[derive(Clone, Debug)]
pub struct Sentences {
    language: String,
    text: String,
    /// Where each line of the text begins, and one that came after the last: a screen asks for hundreds
    begins: Vec<usize>,
}

impl Sentences {
    /// Those of a text that has a line for each phrase.
    pub fn new(language: &str, text: &str) -> Self {
        let mut begins = vec![0];
        for (at, byte) in text.bytes().enumerate() {
            if byte == b'\n' {
                begins.push(at + 1);
            }
        }
        Sentences { language: language.to_owned(), text: text.to_owned(), begins }
    }

    /// Those of a [`lesson`]; `None` if it is of another edition. Sentences tell which phrase they are for by where they
    /// stand, so those that were made for other phrases, as an old file may be, are of no use.
    pub fn taught(language: &str, lesson: &str, edition: u32) -> Option<Self> {
        let (of, sentences) = lesson.split_once('\n')?;
        (of.parse() == Ok(edition)).then(|| Sentences::new(language, sentences))
    }

    /// The language, as BCP 47 has it.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The sentence of the phrase with this number; `None` where the language lacks it.
    pub fn of(&self, phrase: usize) -> Option<&str> {
        let (begin, next) = (*self.begins.get(phrase)?, *self.begins.get(phrase + 1)?);
        self.text.get(begin..next - 1).filter(|line| !line.is_empty())
    }
}

/// What [`Sentences::taught`] takes: the number of the edition, and a line for each phrase.
pub fn lesson<'a>(edition: u32, sentences: impl Iterator<Item = &'a str>) -> String {
    let mut lesson = edition.to_string();
    for sentence in sentences {
        lesson.push('\n');
        lesson.push_str(sentence);
    }
    lesson.push('\n');
    lesson
}

/// A number that is another one when the phrases are others (FNV-1a). `english` has a line for each.
pub const fn edition(english: &str) -> u32 {
    let (bytes, mut hash, mut at) = (english.as_bytes(), 0x811c_9dc5_u32, 0);
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash
}
