//! Rows of comma-separated values as RFC 4180 has them, safe to open in a spreadsheet.

use std::borrow::Cow;
use std::io::{self, Write};

/// What a spreadsheet takes for the start of a formula; the wide forms, where its language is written wide.
const STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A text as a cell. What a spreadsheet would take for a formula is marked as text by an apostrophe before it: names come
/// from strangers. A number does no harm, and stays one. A text that already looks so marked gets one apostrophe more,
/// so that taking one away where a formula follows gives every text back.
///
/// ```
/// use sociogram_exports::guarded;
/// assert_eq!((guarded("=1+1"), guarded("-5"), guarded("'=1")), ("'=1+1".into(), "-5".into(), "''=1".into()));
/// ```
pub fn guarded(text: &str) -> Cow<'_, str> {
    let bare = text.trim_start_matches('\'');
    if bare.starts_with(STARTS) && !is_number(bare) { format!("'{text}").into() } else { text.into() }
}

/// Whether a text is a number in digits.
fn is_number(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_digit() || b"+-.eE".contains(&byte);
    text.bytes().all(is_plain) && text.parse::<f64>().is_ok()
}

/// Adds a row to a table. Cells stand as they are, in quotes where they have to.
pub fn add_row<S: AsRef<str>>(table: &mut String, cells: impl IntoIterator<Item = S>) {
    for (at, cell) in cells.into_iter().enumerate() {
        if at > 0 {
            table.push(',');
        }
        let cell = cell.as_ref();
        if cell.contains(['"', ',', '\n', '\r']) {
            table.push('"');
            table.push_str(&cell.replace('"', "\"\""));
            table.push('"');
        } else {
            table.push_str(cell);
        }
    }
    table.push_str("\r\n");
}

/// A text without the apostrophe of [`guarded`], where it stands in something that takes texts for texts.
pub(crate) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if matches!(guarded(rest), Cow::Owned(_)) => rest,
        _ => cell,
    }
}

/// What takes the rows of a table, the names of the columns first.
pub(crate) trait Sink {
    /// Takes the next row.
    fn put(&mut self, cells: &[Cow<'_, str>]) -> io::Result<()>;
}

impl Sink for Rows<'_> {
    fn put(&mut self, cells: &[Cow<'_, str>]) -> io::Result<()> {
        self.row(cells)
    }
}

/// A table that is written row by row.
pub(crate) struct Rows<'a> {
    out: &'a mut dyn Write,
    row: String,
}

impl<'a> Rows<'a> {
    pub fn new(out: &'a mut dyn Write) -> Self {
        Rows { out, row: String::new() }
    }

    /// Writes a row. No program reads zeros inside of a table, so they are replaced.
    pub fn row<S: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = S>) -> io::Result<()> {
        self.row.clear();
        add_row(&mut self.row, cells);
        if self.row.contains('\0') {
            self.row = self.row.replace('\0', "\u{fffd}");
        }
        self.out.write_all(self.row.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_marked_and_numbers_left_alone() {
        for same in ["-5", "+3.25", "-1e-5", "12", "Ann", "a=b", "–5", "'twas", "'-5", ""] {
            assert_eq!(guarded(same), same);
        }
        for formula in ["=1", "+44 20", "-5+2", "-", "@me", "\tx", "＝1", "+A1", "-inf", "'=1", "''@x"] {
            assert_eq!(guarded(formula), format!("'{formula}"));
        }
    }

    proptest! {
        #[test]
        fn cells_are_read_back(cells in proptest::collection::vec("[^\0]{0,12}|['=+@-]{0,3}[0-9\",\r\n]{0,3}", 2..6)) {
            let mut table = String::new();
            // A mark at the start of a file would be taken off.
            add_row(&mut table, ["first".into()].into_iter().chain(cells.iter().map(|it| guarded(it))));
            let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes());
            let read = reader.records().next().unwrap().unwrap();
            prop_assert_eq!(read.iter().skip(1).map(unguarded).collect::<Vec<_>>(), cells);
        }
    }
}
