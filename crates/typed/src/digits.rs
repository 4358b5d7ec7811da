/// The zero of each script's decimal digits, the nine others following it; of Unicode 16, without historic scripts and
/// the styled digits of mathematics.
const ZEROS: [u32; 41] = [
    0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
    0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620,
    0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x10d30, 0x11136, 0x1e140, 0x1e950,
];

/// The value of a decimal digit of any script.
pub fn digit(c: char) -> Option<u32> {
    let zero = ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&u32::from(c)))?;
    Some(u32::from(c) - zero)
}

/// The text with the digits of every script as 0 to 9, blanks of every width as spaces, signs of percent as "%", and
/// without the invisible marks that keyboards and copied texts bring along.
pub fn plain(text: &str) -> String {
    let mut plain = String::new();
    for c in text.chars() {
        if matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{61c}' | '\u{feff}')
        {
            continue;
        }
        plain.push(match digit(c).and_then(|digit| char::from_digit(digit, 10)) {
            Some(digit) => digit,
            None if c.is_whitespace() => ' ',
            None if matches!(c, '٪' | '﹪' | '％') => '%',
            None => c,
        });
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_script_are_read() {
        for digits in [
            "0123456789",
            "٠١٢٣٤٥٦٧٨٩",
            "۰۱۲۳۴۵۶۷۸۹",
            "०१२३४५६७८९",
            "০১২৩৪৫৬৭৮৯",
            "๐๑๒๓๔๕๖๗๘๙",
            "０１２３４５６７８９",
            "𞥐𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘𞥙",
        ] {
            assert_eq!(plain(digits), "0123456789");
        }
        assert_eq!(plain("\u{200f}1\u{202f}000\u{a0}½"), "1 000 ½");
    }
}
