//! One workbook of Excel with a sheet for each table and one for the codebook.

use super::Notes;
use super::tables::{Cells, tables};
use crate::about::codebook_table;
use crate::csv::{Sink, unguarded};
use crate::study::Study;
use crate::target::Target;
use crate::workbook::{MOST_LETTERS, MOST_ROWS, Workbook, Worksheet, WorksheetCell};
use std::borrow::Cow;
use std::io;

pub(super) fn write(study: &Study, target: &mut dyn Target, notes: &mut Notes) -> io::Result<()> {
    target.file("study.xlsx", &mut |out| {
        let names: Vec<&str> = tables(study).map(|it| it.name).chain(["codebook"]).collect();
        let mut book = Workbook::begin(out, &names)?;
        let mut cut = Vec::new();
        for table in tables(study) {
            let variables = table.variables(study);
            let types: Vec<Cells> = table.columns(study, &variables).iter().map(|it| it.cells).collect();
            let is_cut = book.sheet(&mut |sheet| {
                // What is left out of tables is noted by the tables themselves.
                (table.write)(study, &mut TypedRows::new(sheet, types.clone()), &mut Notes::new())
            })?;
            cut.extend(is_cut.then_some(table.name));
        }
        book.sheet(&mut |sheet| codebook_table(study, &mut TypedRows::new(sheet, Vec::new())))?;
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

/// Rows of a table, as typed cells of a sheet.
struct TypedRows<'a, 'b> {
    sheet: &'a mut Worksheet<'b>,
    /// Of each column; texts where there is none
    types: Vec<Cells>,
    is_head: bool,
}

impl<'a, 'b> TypedRows<'a, 'b> {
    fn new(sheet: &'a mut Worksheet<'b>, types: Vec<Cells>) -> Self {
        TypedRows { sheet, types, is_head: true }
    }
}

impl Sink for TypedRows<'_, '_> {
    fn put(&mut self, cells: &[Cow<'_, str>]) -> io::Result<()> {
        let is_head = std::mem::replace(&mut self.is_head, false);
        let types = self.types.iter().copied().filter(|_| !is_head).chain(std::iter::repeat(Cells::Text));
        self.sheet.row(cells.iter().zip(types).map(|(cell, of)| match (of, cell.as_ref()) {
            (_, "") => WorksheetCell::Empty,
            (Cells::Whole | Cells::Number, number) => WorksheetCell::Number(number.into()),
            (Cells::Truth, is) => WorksheetCell::Truth(is == "TRUE"),
            (Cells::Text, text) => WorksheetCell::Text(unguarded(text).into()),
        }))
    }
}
