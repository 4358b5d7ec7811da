//! The tables that Network Canvas exports for a session: of ego, of each type of node, of each type of edge.

use super::book::{Book, Variable, Variables, spelled};
use super::session::{Answers, Item, Session, time};
use json::Json;
use std::collections::BTreeMap;

/// Whether a text is such a table.
pub(crate) fn is_table(text: &str) -> bool {
    text.lines().next().is_some_and(|head| head.split(',').any(|cell| cell.trim_matches('"') == EGO))
}

const EGO: &str = "networkCanvasEgoUUID";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    Ego,
    Nodes,
    Edges,
}

/// Tables that are put together.
#[derive(Debug, Default)]
pub(crate) struct Tables {
    rows: Vec<Row>,
}

/// A row, by the names of its columns.
#[derive(Debug)]
struct Row {
    of: Of,
    /// The name of the type in the name of the file
    type_name: String,
    cells: Vec<(String, String)>,
}

impl Row {
    fn get(&self, name: &str) -> &str {
        self.cells.iter().find(|(of, _)| of == name).map_or("", |(_, cell)| cell.as_str())
    }
}

impl Tables {
    /// Takes in a table.
    ///
    /// # Errors
    /// A sentence about a table that cannot be read.
    pub fn add(&mut self, file: &str, text: &str) -> Result<(), String> {
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        let head: Vec<String> = match reader.headers() {
            Ok(head) => head.iter().map(str::to_owned).collect(),
            Err(fault) => return Err(format!("The first row of this table cannot be read: {fault}. Export it again.")),
        };
        let has = |name: &str| head.iter().any(|it| it == name);
        let of = match (has("nodeID"), has("edgeID"), has("networkCanvasSessionID")) {
            (true, ..) => Of::Nodes,
            (_, true, _) => Of::Edges,
            (_, _, true) => Of::Ego,
            _ => {
                return Err("This is a table of Network Canvas without a column “nodeID”, “edgeID” or \
                            “networkCanvasSessionID”, so it is not clear of what. Export it again."
                    .into());
            }
        };
        let type_name = type_in(file).to_owned();
        for (at, row) in reader.records().enumerate() {
            let row =
                row.map_err(|fault| format!("Row {} cannot be read: {fault}. Export the table again.", at + 2))?;
            let cells = head.iter().zip(row.iter()).filter(|(_, cell)| !cell.is_empty());
            let cells = cells.map(|(name, cell)| (name.clone(), unguarded(cell).to_owned())).collect();
            self.rows.push(Row { of, type_name: type_name.clone(), cells });
        }
        Ok(())
    }

    /// The sessions of all tables together: one for each ego.
    pub fn sessions(&self, codebook: Option<&Json>) -> Vec<Session> {
        let book = Book::read(codebook);
        let mut order: Vec<&str> = Vec::new();
        let mut by_ego: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
        for row in &self.rows {
            let rows = by_ego.entry(row.get(EGO)).or_default();
            if rows.is_empty() {
                order.push(row.get(EGO));
            }
            rows.push(row);
        }
        order.into_iter().map(|ego| session(ego, by_ego.get(ego).map_or(&[], Vec::as_slice), &book)).collect()
    }
}

/// The type that the name of a file says: `…_attributeList_Person.csv`.
fn type_in(file: &str) -> &str {
    let stem = file.strip_suffix(".csv").unwrap_or(file);
    let found = ["attributeList", "edgeList"].iter().find_map(|it| stem.rsplit_once(it)).map(|(_, rest)| rest);
    found.and_then(|it| it.strip_prefix('_')).unwrap_or_default()
}

/// A cell without the apostrophe that keeps spreadsheets from taking it for a formula.
fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|it| it.starts_with(['=', '+', '-', '@', '\t', '\r'])).unwrap_or(cell)
}

/// The columns that are no variables.
const FIXED: [&str; 16] = [
    EGO,
    "networkCanvasCaseID",
    "networkCanvasSessionID",
    "networkCanvasProtocolName",
    "sessionStart",
    "sessionFinish",
    "sessionExported",
    "APP_VERSION",
    "COMMIT_HASH",
    "nodeID",
    "edgeID",
    "from",
    "to",
    "networkCanvasUUID",
    "networkCanvasSourceUUID",
    "networkCanvasTargetUUID",
];

fn session(ego: &str, rows: &[&Row], book: &Book) -> Session {
    let mut made = Session { id: ego.to_owned(), ego_id: ego.to_owned(), ..Session::default() };
    made.learn(book);
    for row in rows.iter().filter(|row| row.of == Of::Ego) {
        let moment = |name: &str| time(Some(&Json::from(row.get(name))));
        made.id = row.get("networkCanvasSessionID").to_owned();
        made.case = row.get("networkCanvasCaseID").to_owned();
        made.protocol = row.get("networkCanvasProtocolName").to_owned();
        (made.started, made.finished) = (moment("sessionStart"), moment("sessionFinish"));
        made.ego = answers(row, &book.ego);
    }
    let mut numbers: BTreeMap<&str, String> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.of == Of::Nodes) {
        let id = [row.get("networkCanvasUUID"), row.get("nodeID")].into_iter().find(|it| !it.is_empty());
        let item = item(row, id.unwrap_or_default(), &book.nodes);
        numbers.insert(row.get("nodeID"), item.id.clone());
        made.nodes.push(item);
    }
    for row in rows.iter().filter(|row| row.of == Of::Edges) {
        let end = |id: &str, number: &str| match row.get(id) {
            "" => numbers.get(row.get(number)).cloned().unwrap_or_default(),
            id => id.to_owned(),
        };
        let mut item = item(row, row.get("networkCanvasUUID"), &book.edges);
        item.ends = (end("networkCanvasSourceUUID", "from"), end("networkCanvasTargetUUID", "to"));
        made.edges.push(item);
    }
    // Each type has a table of its own; the numbers say in which order all of them were.
    made.nodes.sort_by_key(|it| it.number);
    made.edges.sort_by_key(|it| it.number);
    made
}

type Types = BTreeMap<String, super::book::TypeOf>;

fn item(row: &Row, id: &str, types: &Types) -> Item {
    let known = Book::of_name(types, &row.type_name);
    let none = Variables::new();
    let of = known.map_or_else(|| row.type_name.clone(), |it| it.name.clone());
    let of = match (of.is_empty(), row.of) {
        (false, _) => of,
        (true, Of::Edges) => "tie".to_owned(),
        (true, _) => "alter".to_owned(),
    };
    let number = if row.of == Of::Edges { row.get("edgeID") } else { row.get("nodeID") };
    Item {
        id: id.to_owned(),
        number: number.parse().unwrap_or(usize::MAX),
        of,
        answers: answers(row, known.map_or(&none, |it| &it.variables)),
        ..Item::default()
    }
}

/// The answers of a row. Options of a variable that takes several have a column each, which only a codebook tells from
/// other columns; a place has two.
fn answers(row: &Row, variables: &Variables) -> Answers {
    let mut out = Answers::default();
    let mut used: Vec<&str> = FIXED.to_vec();
    for (_, variable) in variables.iter().filter(|(_, it)| it.kind == "categorical") {
        let column = |value: &Json| format!("{}_{}", variable.name, spelled(value));
        let columns: Vec<(String, &Json)> = variable.options.iter().map(|(value, _)| (column(value), value)).collect();
        let given: Vec<(&str, &Json)> = columns
            .iter()
            .filter_map(|(name, value)| Some((row.cells.iter().find(|(of, _)| of == name)?.0.as_str(), *value)))
            .collect();
        if given.is_empty() {
            continue;
        }
        let chosen = given.iter().filter(|(name, _)| row.get(name) == "true").map(|(_, value)| (*value).clone());
        out.add(&variable.name, Json::List(chosen.collect()));
        used.extend(given.iter().map(|(name, _)| *name));
    }
    for (name, cell) in &row.cells {
        let Some(of) = name.strip_suffix("_x") else { continue };
        let (x, y) = (cell.parse::<f64>(), row.get(&format!("{of}_y")).parse::<f64>());
        let is_place = variables.iter().any(|(_, it)| it.name == of && it.kind == "layout")
            || row.cells.iter().any(|(it, _)| it.strip_prefix(of) == Some("_screenSpaceX"))
            || of == "map";
        if let (Ok(x), Ok(y), true) = (x, y, is_place) {
            out.place(of, x, y);
            used.push(name);
            let others = ["_y", "_screenSpaceX", "_screenSpaceY"];
            let is_other = |it: &str| it.strip_prefix(of).is_some_and(|rest| others.contains(&rest));
            used.extend(row.cells.iter().map(|(it, _)| it.as_str()).filter(|it| is_other(it)));
        }
    }
    for (name, cell) in row.cells.iter().filter(|(name, _)| !used.contains(&name.as_str())) {
        let is_text = |it: &Variable| it.name == *name && ["text", "datetime", "location"].contains(&it.kind.as_str());
        match variables.iter().any(|(_, it)| is_text(it)) {
            true => out.add(name, Json::from(cell.as_str())),
            false => out.add(name, formats::typed(cell)),
        }
    }
    out
}
