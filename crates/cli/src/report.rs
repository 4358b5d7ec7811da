//! What a command has to say at its end: a table for people, JSON for programs.

use serde_json::Value;
use std::io::Write;

/// The result of a command.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// What people read.
    pub table: String,
    /// What programs read.
    pub json: Value,
    /// False if the process should end with a failure code.
    pub success: bool,
}

impl Outcome {
    /// A result that is a success.
    pub fn success(table: String, json: Value) -> Self {
        Self { table, json, success: true }
    }

    /// Prints the result, and nothing but it, to standard output.
    pub fn print(&self, as_json: bool) {
        let text = if as_json { self.json.to_string() } else { self.table.trim_end().to_owned() };
        // Whoever reads the beginning alone, as `head` does, need not be told that there was more.
        let _ = writeln!(std::io::stdout().lock(), "{text}");
    }
}

/// Lays out rows in columns: the first column to the left, the others to the right.
pub fn table(header: &[&str], rows: &[Vec<String>]) -> String {
    let header: Vec<String> = header.iter().map(|title| (*title).to_owned()).collect();
    let lines = || std::iter::once(&header).chain(rows);
    let widths: Vec<usize> = (0..header.len())
        .map(|column| lines().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0))
        .collect();
    let mut text = String::new();
    for row in lines() {
        let cells: Vec<String> = row
            .iter()
            .zip(&widths)
            .enumerate()
            .map(
                |(column, (cell, &width))| {
                    if column == 0 { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
                },
            )
            .collect();
        text.push_str(cells.join("  ").trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up() {
        let rows = [vec!["a".to_owned(), "1".to_owned()], vec!["long".to_owned(), "1000".to_owned()]];
        assert_eq!(table(&["file", "raw"], &rows), "file   raw\na        1\nlong  1000\n");
    }
}
