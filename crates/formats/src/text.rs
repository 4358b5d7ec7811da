//! The text of a file, from its bytes.

use std::borrow::Cow;
use std::ops::Deref;

/// The text of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct FileText<'a> {
    text: Cow<'a, str>,
    /// Whether it is in no Unicode form, so that its letters are a guess
    pub guessed: bool,
}

impl Deref for FileText<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

/// What the first bytes of other kinds of file are, and what to say of them.
const SIGNATURES: [(&[u8], &str); 8] = [
    (b"\x89PNG", "This is a picture. Open the network file that the picture was made from."),
    (b"\xff\xd8\xff", "This is a picture. Open the network file that the picture was made from."),
    (b"GIF8", "This is a picture. Open the network file that the picture was made from."),
    (b"RIFF", "This is a picture or a recording. Open the network file itself."),
    (b"%PDF", "This is a PDF document. Open the network file itself."),
    (
        b"PK",
        "This is a ZIP archive, as spreadsheets and Network Canvas protocols are too. Unpack it and open what is inside.",
    ),
    (b"\x1f\x8b", "This is compressed. Unpack it and open what is inside."),
    (b"\0asm", "This is a program. Open a network file."),
];

/// The text of a file: UTF-8; UTF-16, as spreadsheets and some Windows programs write it; or, of what is not JSON, the
/// letters of Western European Windows.
///
/// # Errors
/// A sentence about a file that has no text, or none that can be read.
pub fn text_of(bytes: &[u8]) -> Result<FileText<'_>, String> {
    if bytes.is_empty() {
        return Err("The file is empty: 0 bytes. Whatever should have written it did not; get it again.".into());
    }
    if let Some((_, said)) = SIGNATURES.iter().find(|(first, _)| bytes.starts_with(first)) {
        return Err((*said).into());
    }
    let known = |text| Ok(FileText { text, guessed: false });
    if let Some((text, low_first)) = utf_16(bytes) {
        let units = text.chunks_exact(2).map(|pair| match (pair, low_first) {
            ([one, other], true) => u16::from_le_bytes([*one, *other]),
            ([one, other], false) => u16::from_be_bytes([*one, *other]),
            _ => 0,
        });
        let text: Result<String, _> = char::decode_utf16(units).collect();
        let broken = "The text is stored as UTF-16 and broken in the middle. Save it as UTF-8 and open it again.";
        return text.map_err(|_| broken.into()).and_then(|text| known(Cow::Owned(text)));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let fault = match std::str::from_utf8(bytes) {
        Ok(text) => return known(Cow::Borrowed(text)),
        Err(fault) => fault,
    };
    // JSON is always UTF-8.
    let start = bytes.trim_ascii_start();
    let is_json = start.starts_with(b"{") || start.starts_with(b"[");
    if let Some(text) = windows(bytes).filter(|_| !is_json) {
        return Ok(FileText { text: Cow::Owned(text), guessed: true });
    }
    let line = bytes.iter().take(fault.valid_up_to()).filter(|it| **it == b'\n').count() + 1;
    Err(format!("The text is not stored as UTF-8 (line {line} shows it). Save it as UTF-8 and open it again."))
}

/// The bytes of a text in UTF-16 and whether the low byte comes first; `None` for any other text. Without a mark at the
/// start a file of names still begins with a letter or a bracket, beside which there is a zero.
fn utf_16(bytes: &[u8]) -> Option<(&[u8], bool)> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => Some((rest, true)),
        [0xfe, 0xff, rest @ ..] => Some((rest, false)),
        [1..=127, 0, 1..=127, 0, ..] => Some((bytes, true)),
        [0, 1..=127, 0, 1..=127, ..] => Some((bytes, false)),
        _ => None,
    }
}

/// JSON as Python writes it, with `null` for its NaN and infinities, which JSON does not know; `None` if there are none.
pub fn without_nan(text: &str) -> Option<String> {
    const WORDS: [&str; 3] = ["-Infinity", "Infinity", "NaN"];
    let (mut out, mut rest, mut found) = (String::with_capacity(text.len()), text, false);
    while let Some(at) = rest.find(['"', 'N', 'I', '-']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let length = match from.strip_prefix('"') {
            Some(inside) => 1 + end_of_text(inside),
            None => match WORDS.iter().find(|word| from.starts_with(**word)) {
                Some(word) => {
                    out.push_str("null");
                    found = true;
                    rest = from.get(word.len()..).unwrap_or_default();
                    continue;
                }
                None => 1,
            },
        };
        let (kept, after) = from.split_at(length.min(from.len()));
        out.push_str(kept);
        rest = after;
    }
    out.push_str(rest);
    found.then_some(out)
}

/// Where a text in JSON ends, its closing quote included.
fn end_of_text(inside: &str) -> usize {
    let mut escaped = false;
    let is_end = |byte: u8| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    };
    inside.bytes().position(is_end).map_or(inside.len(), |at| at + 1)
}

/// A text in Windows-1252; `None` for bytes that no text has.
fn windows(bytes: &[u8]) -> Option<String> {
    /// What 0x80 to 0x9f stand for.
    const UPPER: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    let is_binary = |byte: &u8| *byte < 0x20 && !b"\t\n\r\x0c".contains(byte);
    if bytes.iter().any(is_binary) {
        return None;
    }
    let letter = |byte: &u8| match byte {
        0x80..=0x9f => UPPER.get(usize::from(*byte) - 0x80).copied().unwrap_or('\u{fffd}'),
        byte => char::from(*byte),
    };
    Some(bytes.iter().map(letter).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_python_writes_is_json_without_its_nan() {
        let text = r#"{ "x": NaN, "y": -Infinity, "NaN": "NaN \" NaN", "n": -5, "z": Infinity }"#;
        let right = r#"{ "x": null, "y": null, "NaN": "NaN \" NaN", "n": -5, "z": null }"#;
        assert_eq!(without_nan(text).as_deref(), Some(right));
        for text in ["{}", r#"["NaN"]"#, "", "\"", "\"\\", r#"{ "a": -1 }"#] {
            assert_eq!(without_nan(text), None, "{text}");
        }
    }
}
