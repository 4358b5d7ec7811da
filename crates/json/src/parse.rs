use super::Json;

/// How deep a document may be nested. A host page can hand over anything; without a limit, reading it (and dropping it
/// again) could run out of stack, from which there is no recovery.
const DEEPEST: usize = 128;

/// Reads JSON text. `None` for anything else, for what is nested too deep, and for a number that is too large to be one.
///
/// `number` reads what has a point, an exponent or many digits: the browser has a reader for those already, and another
/// would bring ten thousand bytes of tables. What it is asked is made of digits, points, signs and the letter e.
pub fn parse(text: &str, number: &dyn Fn(&str) -> f64) -> Option<Json> {
    let mut reader = TextReader { text, at: 0, number };
    let value = reader.value(DEEPEST)?;
    reader.skip_space();
    (reader.at == text.len()).then_some(value)
}

struct TextReader<'a> {
    text: &'a str,
    at: usize,
    number: &'a dyn Fn(&str) -> f64,
}

impl TextReader<'_> {
    fn next(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Goes past spaces and ends of lines.
    fn skip_space(&mut self) {
        while matches!(self.next(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// Goes past `byte` if it comes next, after any space.
    fn take_sign(&mut self, byte: u8) -> bool {
        self.skip_space();
        self.take(byte)
    }

    /// Goes past `byte` if it comes next.
    fn take(&mut self, byte: u8) -> bool {
        let is_next = self.next() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    fn word(&mut self, word: &str, value: Json) -> Option<Json> {
        self.text.get(self.at..)?.starts_with(word).then(|| self.at += word.len())?;
        Some(value)
    }

    fn value(&mut self, deepest: usize) -> Option<Json> {
        self.skip_space();
        match self.next()? {
            b'n' => self.word("null", Json::Null),
            b't' => self.word("true", Json::Bool(true)),
            b'f' => self.word("false", Json::Bool(false)),
            b'"' => self.string().map(Json::Text),
            b'[' => {
                let mut items = Vec::new();
                self.all(b']', |it| it.value(deepest.checked_sub(1)?).map(|item| items.push(item)))?;
                Some(Json::List(items))
            }
            b'{' => {
                let mut members = Vec::new();
                self.all(b'}', |it| {
                    it.skip_space();
                    let name = it.string()?;
                    it.take_sign(b':').then_some(())?;
                    it.value(deepest.checked_sub(1)?).map(|value| members.push((name, value)))
                })?;
                Some(Json::Object(members))
            }
            _ => self.number(),
        }
    }

    /// What stands between the bracket that comes next and the one that ends it, separated by commas.
    fn all(&mut self, end: u8, mut each: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.at += 1;
        if self.take_sign(end) {
            return Some(());
        }
        loop {
            each(self)?;
            if !self.take_sign(b',') {
                return self.take(end).then_some(());
            }
        }
    }

    fn number(&mut self) -> Option<Json> {
        let start = self.at;
        while self.next().is_some_and(|it| it.is_ascii_digit() || b"+-.eE".contains(&it)) {
            self.at += 1;
        }
        let text = self.text.get(start..self.at)?;
        // Nearly all are whole, and exact up to so many digits.
        let is_count = (1..16).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit());
        let number = match is_count {
            true => text.bytes().fold(0, |sum, digit| sum * 10 + u64::from(digit - b'0')) as f64,
            false => (self.number)(text),
        };
        (!text.is_empty() && number.is_finite()).then_some(Json::Number(number))
    }

    fn string(&mut self) -> Option<String> {
        self.take(b'"').then_some(())?;
        let mut out = String::new();
        loop {
            let start = self.at;
            while !matches!(self.next()?, b'"' | b'\\') {
                self.at += 1;
            }
            out.push_str(self.text.get(start..self.at)?);
            if self.take(b'"') {
                return Some(out);
            }
            self.at += 1;
            out.push(self.escaped()?);
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let letter = self.next()?;
        self.at += 1;
        Some(match letter {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unit().map(|first| self.character(first)),
            b'"' | b'\\' | b'/' => char::from(letter),
            _ => return None,
        })
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        self.at += 4;
        digits.chars().try_fold(0, |sum, digit| Some(sum * 16 + digit.to_digit(16)?))
    }

    /// The character of one UTF-16 unit, or of two that make a pair; half a pair is none.
    fn character(&mut self, first: u32) -> char {
        let before = self.at;
        if (0xd800..0xdc00).contains(&first)
            && self.take(b'\\')
            && self.take(b'u')
            && let Some(second) = self.unit().filter(|it| (0xdc00..0xe000).contains(it))
        {
            let pair = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
            return char::from_u32(pair).unwrap_or(char::REPLACEMENT_CHARACTER);
        }
        self.at = before;
        char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;
    use proptest::prelude::*;

    fn read(text: &str) -> Option<Json> {
        parse(text, &|it| it.parse().unwrap_or(f64::NAN))
    }

    fn document() -> impl Strategy<Value = Json> {
        let leaf = prop_oneof![
            Just(Json::Null),
            any::<bool>().prop_map(Json::Bool),
            any::<f64>().prop_map(Json::from),
            any::<u32>().prop_map(Json::from),
            any::<String>().prop_map(Json::Text),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Json::List),
                prop::collection::vec((any::<String>(), inner), 0..6).prop_map(Json::Object),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_reads_as_the_same(value in document()) {
            prop_assert_eq!(read(&text(&value)), Some(value));
        }

        #[test]
        fn what_another_library_wrote_reads_as_it_does(value in document()) {
            let written = serde_json::to_string(&value).expect("JSON");
            prop_assert_eq!(read(&written), serde_json::from_str::<Json>(&written).ok());
            let spaced = serde_json::to_string_pretty(&value).expect("JSON").replace('\n', " \r\n\t");
            prop_assert_eq!(read(&spaced), serde_json::from_str::<Json>(&written).ok());
        }

        #[test]
        fn nothing_makes_it_panic(text in r#"[\[\]{}",:\\unltrfase0-9.eE+é\x{1F600}-]{0,40}"#) {
            // All that it takes, another reader takes as well, but for escapes that are half a character.
            if let Some(value) = read(&text).filter(|_| !text.contains("\\u")) {
                let other = serde_json::from_str::<Json>(&text);
                prop_assert!(other.map_or(true, |other| other == value));
            }
        }
    }

    #[test]
    fn escapes_are_read_and_half_a_character_is_none() {
        let written = r#""\u00e9\n\"\\\/\b\f\r\t\ud83d\ude00\ud83d \ude00\ud83d\u0041""#;
        let read = read(written);
        assert_eq!(read, Some(Json::from("é\n\"\\/\u{8}\u{c}\r\t😀\u{fffd} \u{fffd}\u{fffd}A")));
    }

    #[test]
    fn what_is_no_json_is_nothing() {
        for text in [
            "",
            " ",
            "nul",
            "tru",
            "[",
            "[1",
            "[1,",
            "[1,]",
            "[,1]",
            "{",
            "{\"a\"",
            "{\"a\":",
            "{\"a\":1",
            "{\"a\":1,}",
            "{a:1}",
            "\"",
            "\"\\",
            "\"\\u12",
            "\"\\u12é\"",
            "\"\\x\"",
            "1 2",
            "1e999",
            "-",
            "+",
            "e",
            "1..2",
            "é",
            "[1}",
            "truee",
            "]",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_nested_too_deep_is_nothing() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(read(&nested(DEEPEST)).is_some());
        assert_eq!(read(&nested(100_000)), None);
    }
}
