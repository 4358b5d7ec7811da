use super::tests::{OF_TEST, cells_of};
use crate::table::words;
use crate::{Choice, Records, Row, Table};
use statistics::{holm, spearman};

/// Whether figures rise with what they are correlated with.
pub(super) fn correlations(records: &Records, choice: &Choice) -> Table {
    let mut table = Table::new(
        "correlations",
        "Correlations",
        "Spearman's ρ of the networks that have both numbers. p is two-sided; equal numbers share a rank. Holm: p corrected for the number of correlations.",
        &[("figure", "Figure"), ("with", "With"), ("n", "Networks")],
    );
    table.columns.extend(Table::new("", "", "", &OF_TEST).columns);
    table.is_of_many = true;
    let compared = choice.compared(records);
    let mut found = Vec::new();
    for with in &choice.correlates {
        for figure in choice.figures.iter().filter(|it| *it != with) {
            let both = |at: &usize| {
                let record = &records.cases().get(*at)?.record;
                Some((*at, (figure.of(record)?, with.of(record)?)))
            };
            let (from, numbers): (Vec<usize>, Vec<(f64, f64)>) = compared.iter().filter_map(both).unzip();
            let (one, other): (Vec<f64>, Vec<f64>) = numbers.into_iter().unzip();
            found.extend(spearman(&one, &other).map(|it| (figure.key(), with.key(), from, it)));
        }
    }
    let p: Vec<f64> = found.iter().map(|(.., it)| it.p).collect();
    for ((figure, with, from, it), adjusted) in found.into_iter().zip(holm(&p)) {
        let mut cells = vec![words(figure), words(with), from.len().into()];
        cells.extend(cells_of(&it, Some(adjusted), "ρ"));
        table.rows.push(Row { cells, from });
    }
    table
}
