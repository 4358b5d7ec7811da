use super::{Cell, Choice, Records, Table, definitions, shown};
use std::fmt::Write as _;

/// How the report looks, on a screen and on paper; it loads nothing.
const LOOKS: &str = "
:root { color-scheme: light dark; font: 1rem/1.45 system-ui, sans-serif; }
body { margin: 2rem auto; max-inline-size: 70rem; padding: 0 1rem; }
table { border-collapse: collapse; margin-block: 1.5rem; font-size: .875rem; font-variant-numeric: tabular-nums; }
caption { text-align: start; font-weight: 600; font-size: 1.125rem; padding-block-end: .25rem; }
th, td { text-align: start; vertical-align: top; padding: .25rem .75rem .25rem 0; border-block-end: 1px solid #8886; overflow-wrap: anywhere; }
thead th { vertical-align: bottom; border-block-end: 2px solid; }
td.number { text-align: end; white-space: nowrap; }
.wide { overflow-x: auto; }
dt { font-weight: 600; } dd { margin: 0 0 .5rem; }
@media print { body { margin: 0; max-inline-size: none; } .wide { overflow: visible; } table { font-size: 8pt; } tr { break-inside: avoid; } thead { display: table-header-group; } @page { size: A4 landscape; margin: 15mm; } }
";

/// The tables on one page, to be read, printed or kept: HTML that needs nothing beside it. `made` says when, if
/// anything.
pub fn report(records: &Records, choice: &Choice, tables: &[Table], made: Option<&str>) -> String {
    let mut out =
        String::from("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Cohort report</title>");
    let _ = write!(
        out,
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>{LOOKS}</style></head><body><main>"
    );
    let count = records.cases().len();
    let _ = write!(out, "<h1>Cohort report</h1><p>{count} {}", if count == 1 { "network" } else { "networks" });
    if !records.refused().is_empty() {
        let _ = write!(out, "; {} of the files could not be read", records.refused().len());
    }
    if let Some(group) = &choice.group {
        let _ = write!(out, "; by {}", escaped(&group.name()));
    }
    if records.cases().iter().any(|it| it.wave.is_some()) {
        let _ = write!(
            out,
            "; of participants with several files, {} is compared",
            match choice.waves {
                super::Waves::First => "the first",
                super::Waves::Last => "the last",
                super::Waves::Every => "every one",
            }
        );
    }
    out.push('.');
    if let Some(made) = made {
        let _ = write!(out, " Made by Sociogram on {}.", escaped(made));
    }
    out.push_str("</p>");
    for table in tables {
        write_table(&mut out, table, records);
    }
    out.push_str("<h2>Definitions</h2><dl>");
    for (name, says) in definitions(choice) {
        let _ = write!(out, "<dt>{}</dt><dd>{}</dd>", escaped(&name), escaped(&says));
    }
    out.push_str("</dl></main></body></html>\n");
    out
}

fn write_table(out: &mut String, table: &Table, records: &Records) {
    let _ = write!(
        out,
        "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{}\"><table><caption>{}</caption><thead><tr>",
        escaped(&table.title),
        escaped(&table.title)
    );
    let names = table.columns.iter().map(|it| it.name.as_str());
    for name in names.chain(table.is_of_many.then_some("From")) {
        let _ = write!(out, "<th scope=\"col\">{}</th>", escaped(name));
    }
    out.push_str("</tr></thead><tbody>");
    for row in &table.rows {
        out.push_str("<tr>");
        for (at, cell) in row.cells.iter().enumerate() {
            let text = shown(cell);
            let text = escaped(&text);
            let _ = match cell {
                _ if at == 0 => write!(out, "<th scope=\"row\">{text}</th>"),
                Cell::Number(_) | Cell::Empty => write!(out, "<td class=\"number\">{text}</td>"),
                Cell::Text(_) => write!(out, "<td>{text}</td>"),
            };
        }
        if table.is_of_many {
            let _ = write!(out, "<td>{}</td>", escaped(&table.from(row, records)));
        }
        out.push_str("</tr>");
    }
    let _ = write!(out, "</tbody></table></div><p>{}</p>", escaped(&table.note));
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
