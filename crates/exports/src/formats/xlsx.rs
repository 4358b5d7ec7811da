//! One workbook of Excel with a sheet for each table and one for the codebook. (ECMA-376, *Office Open XML file formats*,
//! part 1.)
//!
//! It is written here, row by row into the archive, and not by a library: `rust_xlsxwriter` holds all sheets in memory, and
//! through `zip` and `getrandom` wants the browser where it is compiled for one (version 0.102). What is used of the format
//! is little: texts in their cells, numbers, true and false, and a first row that stays in sight.

use super::Notes;
use super::tables::{Cells, TABLES};
use super::xml::escaped;
use crate::about::codebook_table;
use crate::csv::{Sink, unguarded};
use crate::study::Study;
use crate::target::{Archive, Target};
use std::borrow::Cow;
use std::io::{self, Write};

/// So many rows a sheet has, and letters a cell: Excel's own limits.
const MOST_ROWS: usize = 1_048_576;
const MOST_LETTERS: usize = 32_767;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

pub(super) fn write(study: &Study, target: &mut dyn Target, notes: &mut Notes) -> io::Result<()> {
    target.file("study.xlsx", &mut |out| {
        let mut book = Archive::new(out);
        for (path, text) in around() {
            book.file(&path, &mut |out| out.write_all(text.as_bytes()))?;
        }
        let mut cut = Vec::new();
        for (at, table) in TABLES.iter().enumerate() {
            let variables = table.variables(study);
            let types: Vec<Cells> = table.columns(study, &variables).iter().map(|it| it.cells).collect();
            book.file(&sheet_path(at), &mut |out| {
                let mut sheet = Sheet::begin(out, types.clone())?;
                // What is left out of tables is noted by the tables themselves.
                (table.write)(study, &mut sheet, &mut Notes::new())?;
                cut.extend(sheet.end()?.then_some(table.name));
                Ok(())
            })?;
        }
        book.file(&sheet_path(TABLES.len()), &mut |out| {
            let mut sheet = Sheet::begin(out, Vec::new())?;
            codebook_table(study, &mut sheet)?;
            sheet.end().map(drop)
        })?;
        if !cut.is_empty() {
            let sheets = cut.join(", ");
            notes.push(format!(
                "study.xlsx: a sheet has {MOST_ROWS} rows and a cell {MOST_LETTERS} letters, so that part of {sheets} is \
                 missing; the tables have all of it."
            ));
        }
        book.end().map(drop)
    })
}

fn sheet_path(at: usize) -> String {
    format!("xl/worksheets/sheet{}.xml", at + 1)
}

/// What stands around the sheets: which there are, and what each file is.
fn around() -> [(String, String); 4] {
    let names: Vec<&str> = TABLES.iter().map(|it| it.name).chain(["codebook"]).collect();
    let each = |one: &dyn Fn(usize, &str) -> String| -> String {
        names.iter().enumerate().map(|(at, name)| one(at + 1, name)).collect()
    };
    let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let types = each(&|at, _| {
        format!("<Override PartName=\"/xl/worksheets/sheet{at}.xml\" ContentType=\"{sheet}.worksheet+xml\"/>")
    });
    let sheets = each(&|at, name| format!("<sheet name=\"{name}\" sheetId=\"{at}\" r:id=\"rId{at}\"/>"));
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

/// A sheet that takes rows.
struct Sheet<'a> {
    out: &'a mut dyn Write,
    types: Vec<Cells>,
    rows: usize,
    /// Whether anything had no room
    is_cut: bool,
}

impl<'a> Sheet<'a> {
    fn begin(out: &'a mut dyn Write, types: Vec<Cells>) -> io::Result<Self> {
        write!(
            out,
            "{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" \
             topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>"
        )?;
        Ok(Sheet { out, types, rows: 0, is_cut: false })
    }

    /// Ends it; returns whether anything had no room.
    fn end(self) -> io::Result<bool> {
        self.out.write_all(b"</sheetData></worksheet>")?;
        Ok(self.is_cut)
    }
}

impl Sink for Sheet<'_> {
    fn put(&mut self, cells: &[Cow<'_, str>]) -> io::Result<()> {
        if self.rows == MOST_ROWS {
            self.is_cut = true;
            return Ok(());
        }
        self.rows += 1;
        write!(self.out, "<row r=\"{}\">", self.rows)?;
        for (at, cell) in cells.iter().enumerate() {
            let kind = self.types.get(at).copied().filter(|_| self.rows > 1).unwrap_or(Cells::Text);
            let place = format!("{}{}", letters(at), self.rows);
            match (kind, cell.as_ref()) {
                (_, "") => {}
                (Cells::Whole | Cells::Number, number) => write!(self.out, "<c r=\"{place}\"><v>{number}</v></c>")?,
                (Cells::Truth, is) => {
                    write!(self.out, "<c r=\"{place}\" t=\"b\"><v>{}</v></c>", u8::from(is == "TRUE"))?;
                }
                (Cells::Text, text) => {
                    let text = unguarded(text);
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
