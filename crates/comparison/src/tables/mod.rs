//! The tables, one file for those that belong together.

mod change;
mod correlations;
mod files;
mod groups;
mod tests;

use super::{Choice, Records, Table};

/// All tables that these files have something for, in the order in which they are read.
pub fn tables(records: &Records, choice: &Choice) -> Vec<Table> {
    let mut tables = vec![files::files(records), files::networks(records, choice), files::cores(records)];
    tables.push(groups::summaries(records, choice));
    tables.push(groups::composition(records, choice));
    tables.push(tests::between_groups(records, choice));
    tables.push(correlations::correlations(records, choice));
    tables.push(change::waves(records, choice));
    tables.push(change::turnover(records));
    tables.push(change::tests(records, choice));
    tables.retain(|table| table.id == "files" || table.id == "networks" || !table.rows.is_empty());
    tables
}
