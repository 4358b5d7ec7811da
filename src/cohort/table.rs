//! Measures as tables for spreadsheets and statistics: comma-separated values as RFC 4180 has them.

use super::{Exhibit, Figures, titles};
use crate::json::{canonical, number};
use crate::measures::{AlterMeasure, Measure};
use crate::network::Value;

/// A table in the making: rows of cells.
#[derive(Clone, Debug, Default)]
struct Table(String);

impl Table {
    fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) {
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.0.push(',');
            }
            self.cell(cell);
        }
        self.0.push_str("\r\n");
    }

    fn cell(&mut self, cell: &str) {
        if cell.contains(['"', ',', '\n', '\r']) {
            self.0.push('"');
            self.0.push_str(&cell.replace('"', "\"\""));
            self.0.push('"');
        } else {
            self.0.push_str(cell);
        }
    }
}

/// A text as a cell. What a spreadsheet would take for a formula is marked as text: names come from strangers.
fn text(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

fn figure(value: Option<f64>) -> String {
    value.map(number).unwrap_or_default()
}

/// The columns of [`networks`], of which each costs time: the row of an exhibit can be made in as many pieces.
pub fn columns() -> &'static [Measure] {
    Measure::ALL
}

/// A row for each network, a column for each of its measures; an empty cell is a measure that is undefined.
/// `figures` holds the measures of [`columns`], by network.
pub fn networks(exhibits: &[&Exhibit], figures: &[Vec<Option<f64>>]) -> String {
    let mut table = Table::default();
    table.row(["network", "file"].into_iter().chain(columns().iter().map(|it| it.key())));
    for ((exhibit, title), figures) in exhibits.iter().zip(titles(exhibits.iter().copied())).zip(figures) {
        let mut cells = vec![text(&title), text(exhibit.file())];
        cells.extend(figures.iter().map(|it| figure(*it)));
        table.row(cells.iter().map(String::as_str));
    }
    table.0
}

/// A row for each alter on a map, a column for each measure of alters. Names are written only if `named`.
/// `figures` holds the measures of [`AlterMeasure::ALL`], by network.
pub fn alters(exhibits: &[&Exhibit], figures: &[Vec<Figures>], named: bool) -> String {
    let known = super::variables::variables(exhibits.iter().copied());
    let mut table = Table::default();
    let head = ["network", "alter", "type"].into_iter().chain(named.then_some("label"));
    let head = head.chain(AlterMeasure::ALL.iter().map(|it| it.key()));
    table.row(head.chain(known.iter().map(|it| it.name.as_str())));
    for ((exhibit, title), figures) in exhibits.iter().zip(titles(exhibits.iter().copied())).zip(figures) {
        for (at, id) in exhibit.on_map().iter().enumerate() {
            let Some(alter) = exhibit.network().alter(*id) else { continue };
            let mut cells = vec![text(&title), id.to_string(), text(alter.alter_type.as_str())];
            cells.extend(named.then(|| text(&alter.label)));
            cells.extend(figures.iter().map(|of| figure(of.get(at).copied().flatten())));
            cells.extend(known.iter().map(|it| written(alter.attributes.get(&it.name))));
            table.row(cells.iter().map(String::as_str));
        }
    }
    table.0
}

fn written(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Blank) => String::new(),
        Some(Value::Text(it)) => text(it),
        Some(other) => canonical(&other.to_json()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{example, named};
    use super::*;

    fn figures(it: &Exhibit) -> Vec<Option<f64>> {
        let sheet = it.sheet();
        columns().iter().map(|measure| sheet.number(*measure)).collect()
    }

    #[test]
    fn a_row_for_each_network() {
        let (one, two) = (example("LW10"), named("=evil,\"x\".json", r#"{ "nodes": [], "edges": [] }"#));
        let csv = networks(&[&one, &two], &[figures(&one), figures(&two)]);
        let lines: Vec<&str> = csv.lines().collect();
        assert!(lines[0].starts_with("network,file,size,on_map,ties,average_degree,"));
        assert!(lines[1].starts_with("LW10,LW10,33,26,43,"));
        assert!(lines[2].starts_with("\"'=evil,\"\"x\"\"\",\"'=evil,\"\"x\"\"\",0,0,0,,"), "{}", lines[2]);
        assert_eq!(lines.len(), 3);
    }

    #[test]
    fn names_stay_out_unless_they_are_shown() {
        let it = example("LW10");
        let figures = [AlterMeasure::ALL.iter().map(|measure| it.measured(*measure)).collect()];
        let (with, without) = (alters(&[&it], &figures, true), alters(&[&it], &figures, false));
        assert_eq!(with.lines().count(), 27);
        let name = &it.network().alters().next().expect("someone").label;
        assert!(with.contains(name.as_str()) && !without.contains(name.as_str()));
        assert!(without.starts_with("network,alter,type,degree,core,"));
    }
}
