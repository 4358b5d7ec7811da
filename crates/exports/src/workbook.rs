//! A workbook of Excel. (ECMA-376, *Office Open XML file formats*, part 1.)
//!
//! It is written here, row by row into the archive, and not by a library: `rust_xlsxwriter` holds all sheets in memory, and
//! through `zip` and `getrandom` wants the browser where it is compiled for one (version 0.102). What is used of the format
//! is little: texts in their cells, numbers, true and false, and a first row that stays in sight.

use crate::formats::escaped;
use crate::target::{Archive, Target};
use std::borrow::Cow;
use std::io::{self, Write};

/// So many rows a sheet has, and letters a cell: Excel's own limits.
pub(crate) const MOST_ROWS: usize = 1_048_576;
pub(crate) const MOST_LETTERS: usize = 32_767;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// A workbook that is written as a stream, sheet by sheet.
pub struct Workbook<W> {
    book: Archive<W>,
    sheets: usize,
}

impl<W: Write> Workbook<W> {
    /// A workbook whose sheets have these names, each of at most 31 letters.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn begin(out: W, names: &[&str]) -> io::Result<Self> {
        let mut book = Archive::new(out);
        for (path, text) in around(names) {
            book.file(&path, &mut |out| out.write_all(text.as_bytes()))?;
        }
        Ok(Workbook { book, sheets: 0 })
    }

    /// Writes the next of the sheets that were named; returns whether any of its rows or letters had no room.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn sheet(&mut self, rows: &mut dyn FnMut(&mut Worksheet) -> io::Result<()>) -> io::Result<bool> {
        self.sheets += 1;
        let mut is_cut = false;
        self.book.file(&format!("xl/worksheets/sheet{}.xml", self.sheets), &mut |out| {
            let mut sheet = Worksheet::begin(out)?;
            rows(&mut sheet)?;
            is_cut = sheet.end()?;
            Ok(())
        })?;
        Ok(is_cut)
    }

    /// Ends it, and gives back what it was written to.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn end(self) -> io::Result<W> {
        self.book.end()
    }
}

/// What stands around the sheets: which there are, and what each file is.
fn around(names: &[&str]) -> [(String, String); 4] {
    let each = |one: &dyn Fn(usize, &str) -> String| -> String {
        names.iter().enumerate().map(|(at, name)| one(at + 1, name)).collect()
    };
    let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let types = each(&|at, _| {
        format!("<Override PartName=\"/xl/worksheets/sheet{at}.xml\" ContentType=\"{sheet}.worksheet+xml\"/>")
    });
    let sheets = each(&|at, name| format!("<sheet name=\"{}\" sheetId=\"{at}\" r:id=\"rId{at}\"/>", escaped(name)));
    let relations = each(&|at, _| {
        format!("<Relationship Id=\"rId{at}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{at}.xml\"/>")
    });
    [
        (
            "[Content_Types].xml".to_owned(),
            format!(
                "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" \
                 ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" \
                 ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" \
                 ContentType=\"{sheet}.sheet.main+xml\"/>{types}</Types>"
            ),
        ),
        (
            "_rels/.rels".to_owned(),
            format!(
                "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" \
                 Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml".to_owned(),
            format!("{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{sheets}</sheets></workbook>"),
        ),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">{relations}</Relationships>"),
        ),
    ]
}

/// A cell of a worksheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorksheetCell<'a> {
    /// No cell at all
    Empty,
    /// A text, as it stands
    Text(Cow<'a, str>),
    /// A number in digits, with a point
    Number(Cow<'a, str>),
    /// True or false
    Truth(bool),
}

/// A sheet that takes rows, the names of the columns first.
pub struct Worksheet<'a> {
    out: &'a mut dyn Write,
    rows: usize,
    /// Whether anything had no room
    is_cut: bool,
}

impl<'a> Worksheet<'a> {
    fn begin(out: &'a mut dyn Write) -> io::Result<Self> {
        write!(
            out,
            "{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" \
             topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>"
        )?;
        Ok(Worksheet { out, rows: 0, is_cut: false })
    }

    /// Ends it; returns whether anything had no room.
    fn end(self) -> io::Result<bool> {
        self.out.write_all(b"</sheetData></worksheet>")?;
        Ok(self.is_cut)
    }

    /// Writes a row.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn row<'c>(&mut self, cells: impl IntoIterator<Item = WorksheetCell<'c>>) -> io::Result<()> {
        if self.rows == MOST_ROWS {
            self.is_cut = true;
            return Ok(());
        }
        self.rows += 1;
        write!(self.out, "<row r=\"{}\">", self.rows)?;
        for (at, cell) in cells.into_iter().enumerate() {
            let place = format!("{}{}", letters(at), self.rows);
            match cell {
                WorksheetCell::Empty => {}
                WorksheetCell::Number(number) => write!(self.out, "<c r=\"{place}\"><v>{number}</v></c>")?,
                WorksheetCell::Truth(is) => {
                    write!(self.out, "<c r=\"{place}\" t=\"b\"><v>{}</v></c>", u8::from(is))?;
                }
                WorksheetCell::Text(text) => {
                    let end = text.char_indices().nth(MOST_LETTERS).map(|(end, _)| end);
                    self.is_cut |= end.is_some();
                    let text = escaped(text.get(..end.unwrap_or(text.len())).unwrap_or_default());
                    // What looks like this stands for a character by its number.
                    let text = text.replace("_x", "_x005F_x");
                    write!(
                        self.out,
                        "<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>"
                    )?;
                }
            }
        }
        self.out.write_all(b"</row>")
    }
}

/// The letters of a column: A to Z, AA, AB and so on.
fn letters(at: usize) -> String {
    let letter = |digit: usize| char::from(b'A' + u8::try_from(digit).unwrap_or_default());
    let (mut at, mut out) = (at, String::new());
    loop {
        out.insert(0, letter(at % 26));
        match (at / 26).checked_sub(1) {
            Some(next) => at = next,
            None => return out,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lettered_as_in_a_sheet() {
        assert_eq!([0, 25, 26, 51, 701, 702].map(letters), ["A", "Z", "AA", "AZ", "ZZ", "AAA"]);
    }
}
