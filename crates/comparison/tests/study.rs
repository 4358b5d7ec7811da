//! The tables of the 21 example networks, against SciPy: `tests/expect.py` worked out `tests/expected.json`.
#![allow(clippy::unwrap_used)]

use serde_json::Value;
use sociogram_comparison::{
    Cell, Choice, Figure, GroupBy, Offer, Record, Records, Row, Table, report, tables, workbook,
};
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;

fn examples() -> Records {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/study-networks");
    let mut records = Records::default();
    for number in 1..=21 {
        let file = format!("LW{number:02}.json");
        let read = exports::read(&fs::read(folder.join(&file)).unwrap());
        records.add(&file, read.map(|it| Record::of(&it, measures::Measure::ALL)));
    }
    records.number_waves();
    records
}

fn expected() -> Value {
    serde_json::from_str(include_str!("expected.json")).unwrap()
}

/// The usual choice, by a variable, with one share more.
fn choice(records: &Records, by: &str) -> Choice {
    let mut choice = Choice::usual(records);
    choice.figures.push(Figure::from_key("share:sector=health").unwrap());
    choice.group = GroupBy::from_key(by);
    choice
}

fn table<'a>(all: &'a [Table], id: &str) -> &'a Table {
    all.iter().find(|it| it.id == id).unwrap()
}

fn at<'a>(table: &Table, row: &'a Row, column: &str) -> &'a Cell {
    &row.cells[table.columns.iter().position(|it| it.key == column).unwrap()]
}

fn number(table: &Table, row: &Row, column: &str) -> f64 {
    match at(table, row, column) {
        Cell::Number(it) => *it,
        other => panic!("{column} is {other:?}"),
    }
}

fn text(table: &Table, row: &Row, column: &str) -> String {
    match at(table, row, column) {
        Cell::Text(it) => it.clone(),
        other => panic!("{column} is {other:?}"),
    }
}

fn near(found: f64, right: &Value) -> bool {
    let right = right.as_f64().unwrap();
    (found - right).abs() <= 1e-9 * right.abs().max(1.0)
}

#[test]
fn each_network_has_its_figures() {
    let (records, right) = (examples(), expected());
    let all = tables(&records, &choice(&records, "ego:deprivation"));
    let networks = table(&all, "networks");
    assert_eq!(networks.rows.len(), 21);
    for row in &networks.rows {
        let figures = right["networks"][text(networks, row, "network")].as_object().unwrap();
        assert_eq!(figures.len(), 10);
        for (key, figure) in figures {
            assert!(near(number(networks, row, key), figure), "{key} of {row:?} in place of {figure}");
        }
    }
    assert_eq!(text(networks, &networks.rows[5], "core_distribution"), "1:8 2:2 3:6 5:11 6:9");
}

#[test]
fn groups_are_described_and_compared_as_by_scipy() {
    let (records, right) = (examples(), expected());
    for by in ["deprivation", "employer"] {
        let all = tables(&records, &choice(&records, &format!("ego:{by}")));
        let (groups, tests) = (table(&all, "groups"), table(&all, "tests"));
        let right = &right["groups"][by];
        for wanted in right["rows"].as_array().unwrap() {
            let (figure, group) = (wanted[0].as_str().unwrap(), wanted[1].as_str().unwrap());
            let is_it = |row: &&Row| text(groups, row, "figure") == figure && text(groups, row, "group") == group;
            let row = groups.rows.iter().find(is_it).unwrap();
            for (at, column) in ["first_quartile", "median", "third_quartile"].into_iter().enumerate() {
                assert!(near(number(groups, row, column), &wanted[at + 2]), "{row:?} in place of {wanted}");
            }
            // The networks that a row names are those of its group.
            let named = groups.from(row, &records);
            assert_eq!(named.split("; ").count() as f64, number(groups, row, "n"));
        }
        let mut exact = 0;
        for wanted in right["tests"].as_array().unwrap() {
            let names: Vec<&str> = wanted["groups"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
            let is_it = |row: &&Row| {
                text(tests, row, "figure") == wanted["figure"] && text(tests, row, "groups") == names.join(", ")
            };
            let row = tests.rows.iter().find(is_it).unwrap();
            assert!(near(number(tests, row, "statistic"), &wanted["statistic"]), "{row:?} in place of {wanted}");
            if wanted.get("exact").is_some() {
                exact += 1;
                assert!(near(number(tests, row, "p"), &wanted["exact"]), "{row:?} in place of {wanted}");
                assert_eq!(text(tests, row, "p_is"), "exact");
            }
            if text(tests, row, "p_is") == "approximate" {
                assert!(near(number(tests, row, "p"), &wanted["approximate"]), "{row:?} in place of {wanted}");
            }
        }
        assert!(exact >= 10, "{exact}");
    }
}

#[test]
fn correlations_are_those_of_scipy() {
    let (records, right) = (examples(), expected());
    let all = tables(&records, &choice(&records, "ego:deprivation"));
    let found = table(&all, "correlations");
    let right = right["correlations"].as_array().unwrap();
    assert_eq!(found.rows.len(), right.len());
    for (row, wanted) in found.rows.iter().zip(right) {
        assert_eq!(text(found, row, "figure"), wanted["figure"]);
        assert!(near(number(found, row, "statistic"), &wanted["statistic"]), "{row:?} in place of {wanted}");
        assert!(near(number(found, row, "p"), &wanted["p"]), "{row:?} in place of {wanted}");
    }
}

/// A network of a participant, at a time, with alters of these names, the first two of them tied.
fn wave(participant: &str, started: &str, names: &[&str]) -> Result<Record, String> {
    let nodes: Vec<String> = (0..)
        .zip(names)
        .map(|(at, name)| format!(r#"{{ "id": "a{at}", "label": "{name}", "x": 0.5, "y": 0.5 }}"#))
        .collect();
    let file = format!(
        r#"{{ "graph": {{ "format": "sociogram", "version": 1, "interview": {{ "participant": "{participant}", "started": "{started}" }} }},
            "nodes": [{}], "edges": [{{ "source": "a0", "target": "a1", "key": "knows" }}] }}"#,
        nodes.join(",")
    );
    exports::read(file.as_bytes()).map(|it| Record::of(&it, measures::Measure::ALL))
}

#[test]
fn waves_are_followed_and_only_one_of_each_is_compared() {
    let mut records = Records::default();
    records.add("later.json", wave("P1", "2026-03-01T10:00:00Z", &["Ana", "ben", "Eve", "Flo"]));
    records.add("first.json", wave("P1", "2025-03-01T10:00:00Z", &["Ana", "Ben", "Cy"]));
    records.add("other.json", wave("P2", "2025-04-01T10:00:00Z", &["Gus", "Hal"]));
    records.add("other.json", wave("P2", "2026-04-01T10:00:00Z", &["Gus", "Hal", "Ida", "Jo", "Kim"]));
    records.add("single.json", wave("P3", "2025-04-02T10:00:00Z", &["Lea", "Max"]));
    records.add("broken.json", Err("The file is empty.".into()));
    records.number_waves();
    let choice = Choice { figures: vec![Figure::from_key("size").unwrap()], ..Choice::default() };
    let all = tables(&records, &choice);
    let waves = table(&all, "waves");
    assert_eq!(
        waves.to_csv(&records),
        "participant,figure,wave_1,wave_2,networks\r\nP1,size,3,4,first; later\r\nP2,size,2,5,other; other-2\r\n"
    );
    let turnover = table(&all, "turnover");
    assert_eq!(turnover.rows[0].cells[3..], [Cell::Number(2.0), Cell::Number(2.0), Cell::Number(1.0)]);
    let change = table(&all, "change_tests");
    assert_eq!((number(change, &change.rows[0], "n"), number(change, &change.rows[0], "p")), (2.0, 0.5));
    let groups = table(&all, "groups");
    assert_eq!(groups.from(&groups.rows[0], &records), "first; other; single");
    let files = table(&all, "files");
    assert!(files.to_csv(&records).ends_with("broken.json,,FALSE,The file is empty.\r\n"));
    let last = Choice { waves: sociogram_comparison::Waves::Last, ..choice };
    let all = tables(&records, &last);
    assert_eq!(table(&all, "groups").from(&table(&all, "groups").rows[0], &records), "later; other-2; single");
}

#[test]
fn what_is_strange_in_files_is_text_in_reports_and_tables() {
    let mut records = Records::default();
    records.add("=1+1<b>.json", wave("<script>", "2025-03-01T10:00:00Z", &["Ana", "Ben"]));
    records.number_waves();
    let choice = Choice::usual(&records);
    let all = tables(&records, &choice);
    let page = report(&records, &choice, &all, Some("2026-11-28"));
    assert!(!page.contains("<script>") && page.contains("&lt;script&gt;") && page.contains("=1+1&lt;b&gt;.json"));
    assert!(table(&all, "networks").to_csv(&records).contains("'=1+1<b>.json"));
    assert!(page.contains("<caption>Networks</caption>") && page.contains("<th scope=\"row\">"));
}

#[test]
fn what_can_be_chosen_is_what_files_have() {
    let records = examples();
    let offer = Offer::of(&records);
    let groups: Vec<String> = offer.groups.iter().map(|(by, _)| by.key()).collect();
    assert_eq!(groups, ["ego:deprivation", "ego:employer", "ego:months_in_post"]);
    assert_eq!(offer.numbers, [Figure::from_key("ego:months_in_post").unwrap()]);
    for figure in &offer.figures {
        assert_eq!(Figure::from_key(&figure.key()).as_ref(), Some(figure));
    }
    assert!(offer.figures.contains(&Figure::from_key("mean:months_known").unwrap()));
    let empty = Records::default();
    assert!(tables(&empty, &Choice::usual(&empty)).iter().all(|it| it.rows.is_empty()));
}

/// The texts of the files in an archive.
fn unpacked(bytes: &[u8]) -> BTreeMap<String, String> {
    let archive = rawzip::ZipArchive::from_slice(bytes).unwrap();
    let mut entries = archive.entries();
    let mut out = BTreeMap::new();
    while let Some(entry) = entries.next_entry().unwrap() {
        let mut text = String::new();
        let packed = archive.get_entry(entry.wayfinder()).unwrap();
        flate2::read::DeflateDecoder::new(packed.data()).read_to_string(&mut text).unwrap();
        out.insert(std::str::from_utf8(entry.file_path().as_bytes()).unwrap().to_owned(), text);
    }
    out
}

/// The rows of a sheet, with as many cells as its first has.
fn sheet_rows(sheet: &str) -> Vec<Vec<Cell>> {
    let between = |text: &str, start: &str, end: &str| -> Option<String> {
        let (_, rest) = text.split_once(start)?;
        Some(rest.split_once(end)?.0.to_owned())
    };
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for row in sheet.split("<row ").skip(1) {
        let mut cells = vec![Cell::Empty; rows.first().map_or(0, Vec::len)];
        for cell in row.split("<c ").skip(1) {
            let place = between(cell, "r=\"", "\"").unwrap();
            let column = place.trim_end_matches(|it: char| it.is_ascii_digit());
            let at = column.bytes().fold(0, |sum, letter| sum * 26 + usize::from(letter - b'A') + 1) - 1;
            let value = match between(cell, "<v>", "</v>") {
                Some(number) => Cell::Number(number.parse().unwrap()),
                None => {
                    let text = between(cell, "<t xml:space=\"preserve\">", "</t>").unwrap();
                    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
                    Cell::Text(text.replace("&amp;", "&"))
                }
            };
            if at >= cells.len() {
                cells.resize(at + 1, Cell::Empty);
            }
            cells[at] = value;
        }
        rows.push(cells);
    }
    rows
}

#[test]
fn a_workbook_has_what_the_tables_have() {
    let mut records = examples();
    records.add("=1+1<b> & \"c\".json", wave("P1", "2025-03-01T10:00:00Z", &["Ana", "Ben"]));
    records.add("broken.json", Err("The file is empty.".into()));
    records.number_waves();
    let choice = choice(&records, "ego:deprivation");
    let all = tables(&records, &choice);
    let files = unpacked(&workbook(&records, &choice, &all).unwrap());
    for (table, at) in all.iter().zip(1..) {
        assert!(files["xl/workbook.xml"].contains(&format!(r#"<sheet name="{}" sheetId="{at}" "#, table.id)));
        let rows = sheet_rows(&files[&format!("xl/worksheets/sheet{at}.xml")]);
        let mut head: Vec<Cell> = table.columns.iter().map(|it| Cell::Text(it.key.clone())).collect();
        head.extend(table.is_of_many.then(|| Cell::Text("networks".into())));
        assert_eq!(rows[0], head);
        assert_eq!(rows.len(), table.rows.len() + 1, "{}", table.id);
        for (found, row) in rows[1..].iter().zip(&table.rows) {
            // A text without letters is no cell.
            let is_none = |it: &Cell| matches!(it, Cell::Text(text) if text.is_empty());
            let cells = row.cells.iter().map(|it| if is_none(it) { Cell::Empty } else { it.clone() });
            let from = table.is_of_many.then(|| Cell::Text(table.from(row, &records)));
            assert_eq!(*found, cells.chain(from).collect::<Vec<_>>(), "{}", table.id);
        }
    }
    let about = sheet_rows(&files[&format!("xl/worksheets/sheet{}.xml", all.len() + 1)]);
    let says = |name: &str| about.iter().find(|it| it[0] == Cell::Text(name.into())).map(|it| it[1].clone());
    assert!(matches!(says("groups"), Some(Cell::Text(it)) if it.starts_with("Networks by group. ")));
    assert!(matches!(says("Kruskal-Wallis"), Some(Cell::Text(_))), "{about:?}");
}
