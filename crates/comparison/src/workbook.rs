use super::{Cell, Choice, Records, Table, definitions};
use exports::{Workbook, Worksheet, WorksheetCell};
use json::number;
use std::io;

/// The tables as one workbook of Excel: a sheet each, with the columns of [`Table::to_csv`], and a last one, `about`,
/// that says what each table and figure is.
///
/// # Errors
/// When memory does not suffice.
pub fn workbook(records: &Records, choice: &Choice, tables: &[Table]) -> io::Result<Vec<u8>> {
    let names: Vec<&str> = tables.iter().map(|it| it.id).chain(["about"]).collect();
    let mut book = Workbook::begin(Vec::new(), &names)?;
    let mut cut = Vec::new();
    for table in tables {
        cut.push(book.sheet(&mut |sheet| write_table(sheet, table, records))?);
    }
    book.sheet(&mut |sheet| {
        sheet.row(["name", "about"].map(text))?;
        for (table, is_cut) in tables.iter().zip(&cut) {
            let left = if *is_cut { " Excel has no room for a part of it; the CSV has all." } else { "" };
            sheet.row([text(table.id), text(&format!("{}. {}{left}", table.title, table.note))])?;
        }
        for (name, says) in definitions(choice) {
            sheet.row([text(&name), text(&says)])?;
        }
        Ok(())
    })?;
    book.end()
}

fn write_table(sheet: &mut Worksheet, table: &Table, records: &Records) -> io::Result<()> {
    let head = table.columns.iter().map(|it| text(&it.key));
    sheet.row(head.chain(table.is_of_many.then(|| text("networks"))))?;
    for row in &table.rows {
        let cells = row.cells.iter().map(|cell| match cell {
            Cell::Text(words) => text(words),
            Cell::Number(it) => WorksheetCell::Number(number(*it).into()),
            Cell::Empty => WorksheetCell::Empty,
        });
        let from = table.is_of_many.then(|| WorksheetCell::Text(table.from(row, records).into()));
        sheet.row(cells.chain(from))?;
    }
    Ok(())
}

fn text(words: &str) -> WorksheetCell<'_> {
    WorksheetCell::Text(words.into())
}
