//! Measures as tables for spreadsheets and statistics: comma-separated values as RFC 4180 has them.

use super::variables::{Variable, asked_variables};
use super::{Exhibit, Figures, titles};
use exports::{add_row, guarded, missing, truth};
use json::{canonical, number};
use measures::{AlterMeasure, Measure};
use network::{Attributes, Key, Value};

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
    let mut table = String::new();
    add_row(&mut table, ["network", "file"].into_iter().chain(columns().iter().map(|it| it.key())));
    for ((exhibit, title), figures) in exhibits.iter().zip(titles(exhibits.iter().copied())).zip(figures) {
        let mut cells = vec![guarded(&title).into_owned(), guarded(exhibit.file()).into_owned()];
        cells.extend(figures.iter().map(|it| figure(*it)));
        add_row(&mut table, &cells);
    }
    table
}

/// A row for everyone named, a column for each measure of alters and for each variable. Names are written only if
/// `named`. Who is off the map has no measures, nor has anybody whose ties were not asked about.
/// `figures` holds the measures of [`AlterMeasure::ALL`], by network.
///
/// An answer stands as it is in the file, lists as JSON. An empty cell was not asked, or was left blank: wherever a
/// variable was left blank by anybody, the column `<variable>_missing` beside it says which.
pub fn alters(exhibits: &[&Exhibit], figures: &[Vec<Figures>], named: bool) -> String {
    let known = asked_variables(exhibits.iter().copied());
    let is_known = |name: &str| known.iter().any(|it| it.name.as_str() == name);
    let reasons = |it: &Variable| format!("{}_missing", it.name);
    let columns: Vec<Column> = known
        .iter()
        .flat_map(|it| {
            let reason = (it.has_blanks && !is_known(&reasons(it))).then(|| Column::Missing(it.name.clone()));
            [Some(Column::Answer(it.name.clone())), reason]
        })
        .flatten()
        .collect();
    let mut table = String::new();
    let head = ["network", "alter", "type"].into_iter().chain(named.then_some("label")).chain(["on_map"]);
    let head: Vec<String> = head.chain(AlterMeasure::ALL.iter().map(|it| it.key())).map(str::to_owned).collect();
    let head: Vec<String> = head.into_iter().chain(columns.iter().map(|it| guarded(&it.name()).into_owned())).collect();
    add_row(&mut table, &head);
    for ((exhibit, title), figures) in exhibits.iter().zip(titles(exhibits.iter().copied())).zip(figures) {
        for alter in exhibit.network().alters() {
            let at = exhibit.on_map().binary_search(&alter.id).ok();
            let head = [title.as_str(), exhibit.id(alter.id), alter.alter_type.as_str()];
            let mut cells: Vec<String> = head.into_iter().map(|it| guarded(it).into_owned()).collect();
            cells.extend(named.then(|| guarded(&alter.label).into_owned()));
            cells.push(truth(alter.position.is_some()).to_owned());
            cells.extend(figures.iter().map(|of| figure(at.and_then(|at| of.get(at).copied().flatten()))));
            cells.extend(columns.iter().map(|it| it.cell(&alter.attributes)));
            add_row(&mut table, &cells);
        }
    }
    table
}

/// A column about a variable.
enum Column {
    /// The answers
    Answer(Key),
    /// Why there is none
    Missing(Key),
}

impl Column {
    fn name(&self) -> String {
        match self {
            Column::Answer(name) => name.to_string(),
            Column::Missing(name) => format!("{name}_missing"),
        }
    }

    fn cell(&self, answers: &Attributes) -> String {
        match self {
            Column::Answer(name) => match (answers.get(name), name.as_str().strip_suffix("_missing")) {
                (Some(value), _) => written(value),
                // The file has reasons of its own, and none for this one.
                (None, Some(of)) => reason(answers, of),
                (None, None) => String::new(),
            },
            Column::Missing(name) => reason(answers, name.as_str()),
        }
    }
}

/// Why a variable has no answer; nothing if it has one.
fn reason(answers: &Attributes, variable: &str) -> String {
    missing(answers, variable).map(|it| guarded(&it).into_owned()).unwrap_or_default()
}

fn written(value: &Value) -> String {
    match value {
        Value::Blank => String::new(),
        Value::Text(it) => guarded(it).into_owned(),
        Value::Bool(it) => truth(*it).to_owned(),
        other => canonical(&other.to_json()),
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
        assert_eq!(with.lines().count(), 34, "everyone named");
        let name = &it.network().alters().next().expect("someone").label;
        assert!(with.contains(name.as_str()) && !without.contains(name.as_str()));
        assert!(without.starts_with("network,alter,type,on_map,degree,core,"));
    }
    fn contacts(it: &Exhibit, columns: &[&str]) -> Vec<String> {
        let figures = [AlterMeasure::ALL.iter().map(|measure| it.measured(*measure)).collect()];
        let csv = alters(&[it], &figures, true);
        let mut lines = csv.lines().map(|line| line.split(',').collect::<Vec<_>>());
        let head = lines.next().expect("a head");
        let at: Vec<usize> = columns.iter().filter_map(|name| head.iter().position(|it| it == name)).collect();
        assert_eq!(at.len(), columns.len(), "{head:?}");
        lines.map(|line| at.iter().map(|at| line[*at]).collect::<Vec<_>>().join(" ")).collect()
    }

    #[test]
    fn ids_are_those_of_the_file() {
        let it = named(
            "sample.json",
            r#"{ "nodes": [{ "id": "a3", "label": "Ann", "x": 0, "y": 0 }, { "id": 1, "label": "Bob", "x": 1, "y": 1 },
                           { "id": "1", "label": "Cy" }], "edges": [{ "source": "a3", "target": 1 }] }"#,
        );
        let rows = contacts(&it, &["alter", "label", "on_map", "degree"]);
        assert_eq!(rows, ["a3 Ann TRUE 1", "1 Bob TRUE 1", "\"\"\"1\"\"\" Cy FALSE "]);
    }

    #[test]
    fn blank_is_not_not_asked_and_answers_stand_as_they_are() {
        let it = named(
            "sample.json",
            r#"{ "nodes": [{ "id": 1, "v": null, "w": -5, "z": null }, { "id": 2, "w": "-5" }, { "id": 3, "v": "vcs ", "w": "-x" },
                           { "id": 4, "v": "VCS", "w": "=1+1" }, { "id": 5, "v": null, "v_missing": "refused" }], "edges": [] }"#,
        );
        let rows = contacts(&it, &["alter", "v", "v_missing", "w", "z", "z_missing"]);
        assert_eq!(
            rows,
            [
                "1  blank -5  blank",
                "2  not_asked -5  not_asked",
                "3 vcs   '-x  not_asked",
                "4 VCS  '=1+1  not_asked",
                "5  refused   not_asked",
            ]
        );
    }

    #[test]
    fn contacts_whose_ties_were_not_asked_about_have_no_measures() {
        let it = named(
            "sample.json",
            r#"{ "graph": { "format": "sociogram", "version": 1, "asked": [] }, "nodes": [{ "id": "a1" }, { "id": "a2" }], "edges": [] }"#,
        );
        assert_eq!(contacts(&it, &["alter", "on_map", "degree", "core"]), ["a1 FALSE  ", "a2 FALSE  "]);
    }
}
