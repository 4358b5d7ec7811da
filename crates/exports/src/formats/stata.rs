//! Stata: tables of numbers, and the do-file that reads them, with labels and values that are missing for a reason, and
//! writes a `.dta` file of each. (StataCorp, *Stata data management reference manual*, `import delimited`.)

use super::Notes;
use super::coded::{Coded, Kind, on_one_line, write as write_tables};
use crate::study::Study;
use crate::target::Target;
use std::io::{self, Write};

pub(super) fn write(study: &Study, target: &mut dyn Target, notes: &mut Notes) -> io::Result<()> {
    let tables = write_tables(study, target, notes)?;
    target.file("read.do", &mut |out| {
        writeln!(out, "* Reads the tables beside this file and writes a .dta file of each. Run it in their folder.")?;
        writeln!(out, "version 14")?;
        for (name, columns) in &tables {
            table(out, name, columns)?;
        }
        Ok(())
    })
}

/// The values that are missing for a reason: `.a` to `.z`.
const LETTERS: std::ops::RangeInclusive<char> = 'a'..='z';

fn table(out: &mut dyn Write, name: &str, columns: &[Coded]) -> io::Result<()> {
    let texts: Vec<String> = columns
        .iter()
        .enumerate()
        .filter(|(_, it)| it.kind == Kind::Text)
        .map(|(at, _)| (at + 1).to_string())
        .collect();
    write!(out, "\nimport delimited using \"{name}.csv\", clear varnames(1) case(preserve) encoding(\"utf-8\") ")?;
    writeln!(out, "bindquotes(strict) stripquotes(yes) delimiters(\",\") stringcols({})", texts.join(" "))?;
    for column in columns {
        // A column without an answer comes as a text.
        if column.kind != Kind::Text {
            writeln!(out, "destring {}, replace", column.name)?;
        }
        writeln!(out, "label variable {} {}", column.name, quoted(&column.label, 80))?;
        let codes: Vec<(i64, String)> =
            column.missing.iter().zip(LETTERS).map(|(number, letter)| (*number, format!(".{letter}"))).collect();
        if !codes.is_empty() {
            let pairs: Vec<String> = codes.iter().map(|(number, letter)| format!("{number}={letter}")).collect();
            writeln!(out, "mvdecode {}, mv({})", column.name, pairs.join(" \\ "))?;
        }
        for (at, (value, words)) in column.labels.iter().enumerate() {
            let number = value.parse::<i64>().ok();
            let letter = codes.iter().find(|(code, _)| Some(*code) == number).map(|(_, letter)| letter);
            // Only whole numbers have labels.
            let Some(value) = letter.cloned().or(number.map(|it| it.to_string())) else { continue };
            let how = if at == 0 { "" } else { ", modify" };
            writeln!(out, "label define {} {value} {}{how}", column.name, quoted(words, 250))?;
        }
        if !column.labels.is_empty() {
            writeln!(out, "label values {0} {0}", column.name)?;
        }
    }
    writeln!(out, "save \"{name}.dta\", replace")
}

/// A text in compound quotes, on one line, of so many letters at most. What would be taken for a macro is none.
fn quoted(text: &str, longest: usize) -> String {
    let text: String = on_one_line(text).chars().take(longest).collect();
    format!("`\"{}\"'", text.replace('`', "'").replace('$', "\\$").replace("\"'", "\" '"))
}
