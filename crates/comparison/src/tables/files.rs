use crate::table::words;
use crate::{Cell, Choice, Column, Records, Row, Table};

/// Every file: what it is called here, and whether and how it was read.
pub(super) fn files(records: &Records) -> Table {
    let mut table = Table::new(
        "files",
        "Files",
        "Every file, what it is called in the other tables, and what was left out or taken otherwise in it.",
        &[("file", "File"), ("network", "Network"), ("read", "Read"), ("remarks", "Remarks")],
    );
    for (at, case) in records.cases().iter().enumerate() {
        let remarks = case.record.remarks.join(" ");
        let cells = vec![words(&case.file), words(&case.name), words("TRUE"), said(&remarks)];
        table.rows.push(Row { cells, from: vec![at] });
    }
    for refused in records.refused() {
        let cells = vec![words(&refused.file), Cell::Empty, words("FALSE"), words(&refused.said)];
        table.rows.push(Row { cells, from: Vec::new() });
    }
    table
}

fn said(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { words(text) }
}

/// A row for each network with its figures.
pub(super) fn networks(records: &Records, choice: &Choice) -> Table {
    let mut table = Table::new(
        "networks",
        "Networks",
        "What each network's file says, by itself. Core distribution: core number, and how many alters have it, isolates apart.",
        &[
            ("network", "Network"),
            ("file", "File"),
            ("participant", "Participant"),
            ("wave", "Wave"),
            ("group", "Group"),
        ],
    );
    let figures = choice.figures.iter().map(|it| Column { key: it.key(), name: it.name() });
    table.columns.extend(figures);
    table.columns.push(Column { key: "core_distribution".to_owned(), name: "Core distribution".to_owned() });
    for (at, case) in records.cases().iter().enumerate() {
        let group = choice.group.as_ref().and_then(|it| it.of(case)).unwrap_or_default();
        let mut cells = vec![
            words(&case.name),
            words(&case.file),
            said(case.record.participant.as_deref().unwrap_or_default()),
            case.wave.map_or(Cell::Empty, Cell::from),
            said(&group),
        ];
        cells.extend(choice.figures.iter().map(|it| Cell::from(it.of(&case.record))));
        let cores: Vec<String> = case.record.cores.iter().map(|(core, alters)| format!("{core}:{alters}")).collect();
        cells.push(said(&cores.join(" ")));
        table.rows.push(Row { cells, from: vec![at] });
    }
    table
}

/// A row for each core number that some alter of a network has.
pub(super) fn cores(records: &Records) -> Table {
    let mut table = Table::new(
        "cores",
        "Cores",
        "How many alters of each network have each core number. Two alters who are tied in several ways are tied once here; isolates have no core.",
        &[("network", "Network"), ("core", "Core number"), ("alters", "Alters")],
    );
    for (at, case) in records.cases().iter().enumerate() {
        for (core, alters) in &case.record.cores {
            let cells = vec![words(&case.name), Cell::from(*core), Cell::from(*alters)];
            table.rows.push(Row { cells, from: vec![at] });
        }
    }
    table
}
