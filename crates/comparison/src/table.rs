use super::Records;
use exports::{add_row, guarded};
use json::{Json, number};

/// A cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Words
    Text(String),
    /// A number
    Number(f64),
    /// Nothing: what is undefined, or was not asked
    Empty,
}

impl From<Option<f64>> for Cell {
    fn from(number: Option<f64>) -> Self {
        number.filter(|it| it.is_finite()).map_or(Cell::Empty, Cell::Number)
    }
}

impl From<usize> for Cell {
    fn from(count: usize) -> Self {
        Cell::Number(count as f64)
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Cell::from(Some(number))
    }
}

/// A cell of words.
pub(crate) fn words(text: impl Into<String>) -> Cell {
    Cell::Text(text.into())
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in files for programs
    pub key: String,
    /// Its name for people
    pub name: String,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// As many as there are columns
    pub cells: Vec<Cell>,
    /// The networks that it was worked out from, by their number
    pub from: Vec<usize>,
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Its name in files
    pub id: &'static str,
    /// Its title
    pub title: String,
    /// What has to be known to read it
    pub note: String,
    /// Its columns; the first is about the row as a whole
    pub columns: Vec<Column>,
    /// Its rows
    pub rows: Vec<Row>,
    /// Whether a row is worked out from several networks, which are then named with it
    pub is_of_many: bool,
}

/// So many networks are named in a cell; of more, the group and the table of networks say which they are.
const MOST_NAMED: usize = 200;

impl Table {
    pub(crate) fn new(id: &'static str, title: &str, note: &str, columns: &[(&str, &str)]) -> Table {
        let column = |(key, name): &(&str, &str)| Column { key: (*key).to_owned(), name: (*name).to_owned() };
        Table {
            id,
            title: title.to_owned(),
            note: note.to_owned(),
            columns: columns.iter().map(column).collect(),
            rows: Vec::new(),
            is_of_many: false,
        }
    }

    /// The networks of a row by name, with `; ` between; how many, if they are too many to name.
    pub fn from(&self, row: &Row, records: &Records) -> String {
        if row.from.len() > MOST_NAMED {
            return format!("{} networks", row.from.len());
        }
        let names = row.from.iter().filter_map(|at| records.cases().get(*at)).map(|it| it.name.as_str());
        names.collect::<Vec<_>>().join("; ")
    }

    /// The table as comma-separated values, with the networks of each row in the last column, `networks`, if there are
    /// several.
    pub fn to_csv(&self, records: &Records) -> String {
        let mut text = String::new();
        add_row(
            &mut text,
            self.columns.iter().map(|it| guarded(&it.key)).chain(self.is_of_many.then(|| "networks".into())),
        );
        for row in &self.rows {
            let cells = row.cells.iter().map(|it| match it {
                Cell::Text(text) => guarded(text),
                Cell::Number(it) => number(*it).into(),
                Cell::Empty => "".into(),
            });
            let from = self.is_of_many.then(|| self.from(row, records));
            add_row(&mut text, cells.chain(from.as_deref().map(guarded)));
        }
        text
    }

    /// The table for programs: `{ "id", "title", "note", "rows": [{ column: value, "networks": [names] }] }`.
    pub fn to_json(&self, records: &Records) -> Json {
        let row = |row: &Row| {
            let cells = self.columns.iter().zip(&row.cells).map(|(column, cell)| {
                let value = match cell {
                    Cell::Text(text) => Json::from(text.as_str()),
                    Cell::Number(it) => Json::from(*it),
                    Cell::Empty => Json::Null,
                };
                (column.key.as_str(), value)
            });
            let mut it = Json::object(cells);
            if self.is_of_many {
                let names = row.from.iter().filter_map(|at| records.cases().get(*at)).map(|it| it.name.as_str());
                it.add("networks", Json::list(names));
            }
            it
        };
        Json::object([
            ("id", Json::from(self.id)),
            ("title", Json::from(self.title.as_str())),
            ("note", Json::from(self.note.as_str())),
            ("rows", Json::List(self.rows.iter().map(row).collect())),
        ])
    }

    /// The table for a page: cells as they are read, and by number which networks each row is from.
    pub fn to_page(&self) -> Json {
        let column =
            |it: &Column| Json::object([("key", Json::from(it.key.as_str())), ("name", Json::from(it.name.as_str()))]);
        let row = |row: &Row| {
            let cells = row.cells.iter().map(|cell| match cell {
                Cell::Number(_) => Json::object([("number", Json::from(shown(cell).as_str()))]),
                other => Json::from(shown(other).as_str()),
            });
            let from = if self.is_of_many { row.from.as_slice() } else { &[] };
            Json::object([
                ("cells", Json::List(cells.collect())),
                ("from", Json::List(from.iter().map(|it| Json::from(*it)).collect())),
            ])
        };
        Json::object([
            ("id", Json::from(self.id)),
            ("title", Json::from(self.title.as_str())),
            ("note", Json::from(self.note.as_str())),
            ("columns", Json::List(self.columns.iter().map(column).collect())),
            ("many", Json::Bool(self.is_of_many)),
            ("rows", Json::List(self.rows.iter().map(row).collect())),
        ])
    }
}

/// A cell as it is read: three digits after the point, small numbers with three that count.
pub fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        Cell::Empty => "–".to_owned(),
        Cell::Number(it) if it.fract() == 0.0 => number(*it),
        Cell::Number(it) if it.abs() < 1e-6 => format!("{it:.1e}"),
        Cell::Number(it) if it.abs() < 0.01 => {
            let digits = (2.0 - it.abs().log10().floor()) as usize;
            format!("{it:.digits$}")
        }
        Cell::Number(it) => {
            let text = format!("{it:.3}");
            text.trim_end_matches('0').trim_end_matches('.').to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_to_read() {
        let of = |it: f64| shown(&Cell::Number(it));
        assert_eq!(
            [of(5.0), of(1.0 / 3.0), of(0.5), of(0.001234), of(2e-9)],
            ["5", "0.333", "0.5", "0.00123", "2.0e-9"]
        );
        assert_eq!(shown(&Cell::Empty), "–");
    }
}
