//! SPSS: tables of numbers, and the syntax that reads them, with labels, values that are missing, and a `.sav` file of each.
//! (IBM, *SPSS Statistics command syntax reference*, `GET DATA`.) PSPP runs it too.

use super::Notes;
use super::coded::{Coded, Kind, on_one_line, write as write_tables};
use crate::study::Study;
use crate::target::Target;
use std::io::{self, Write};

pub(super) fn write(study: &Study, target: &mut dyn Target, notes: &mut Notes) -> io::Result<()> {
    let tables = write_tables(study, target, notes)?;
    target.file("read.sps", &mut |out| {
        writeln!(out, "* Reads the tables beside this file and writes a .sav file of each. Run it in their folder.")?;
        for (name, columns) in &tables {
            table(out, name, columns)?;
        }
        Ok(())
    })
}

/// The longest text in a cell, in a label of a variable, and in a label of a value.
const LONGEST: [usize; 3] = [32_767, 250, 118];

fn table(out: &mut dyn Write, name: &str, columns: &[Coded]) -> io::Result<()> {
    let [longest, of_variable, of_value] = LONGEST;
    writeln!(out, "\nGET DATA /TYPE=TXT /FILE='{name}.csv' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /FIRSTCASE=2")?;
    writeln!(out, "  /DELIMITERS=',' /QUALIFIER='\"' /VARIABLES=")?;
    for column in columns {
        let format = match column.kind {
            Kind::Text => format!("A{}", column.width.min(longest)),
            // Decimals would be taken for granted where a number has no point.
            Kind::Whole | Kind::Number => "F24.0".to_owned(),
        };
        writeln!(out, "    {} {format}", column.name)?;
    }
    writeln!(out, "  .")?;
    for column in columns {
        if column.kind != Kind::Text {
            let format = if column.kind == Kind::Whole { "F8.0" } else { "F12.4" };
            writeln!(out, "FORMATS {} ({format}).", column.name)?;
        }
        writeln!(out, "VARIABLE LABELS {} {}.", column.name, quoted(&column.label, of_variable))?;
        if !column.labels.is_empty() {
            writeln!(out, "VALUE LABELS {}", column.name)?;
            for (value, words) in &column.labels {
                writeln!(out, "    {value} {}", quoted(words, of_value))?;
            }
            writeln!(out, "  .")?;
        }
        // Of single values there can be three.
        if let (Some(first), Some(last)) = (column.missing.iter().min(), column.missing.iter().max()) {
            writeln!(out, "MISSING VALUES {} ({first} THRU {last}).", column.name)?;
        }
    }
    writeln!(out, "SAVE OUTFILE='{name}.sav'.")
}

/// A text in quotes, on one line, of so many bytes at most.
fn quoted(text: &str, longest: usize) -> String {
    let mut text = on_one_line(text);
    while text.len() > longest {
        text.pop();
    }
    format!("\"{}\"", text.replace('"', "\"\""))
}
