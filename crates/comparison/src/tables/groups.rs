use crate::table::words;
use crate::{Cell, Choice, Figure, Records, Row, Table};
use statistics::summary;
use std::collections::BTreeMap;

/// What all cases together are called.
const ALL: &str = "all";

/// The cases of each group that take part where groups are compared, in the order of the groups' names, numbers by
/// their size. Who is in no group is left out.
pub(super) fn by_group(records: &Records, choice: &Choice) -> Vec<(String, Vec<usize>)> {
    let Some(group) = &choice.group else { return Vec::new() };
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for at in choice.compared(records) {
        if let Some(of) = records.cases().get(at).and_then(|case| group.of(case)) {
            groups.entry(of).or_default().push(at);
        }
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    let number = |of: &(String, Vec<usize>)| of.0.parse::<f64>();
    if groups.iter().all(|it| number(it).is_ok()) {
        groups.sort_by(|one, other| number(one).unwrap_or(0.0).total_cmp(&number(other).unwrap_or(0.0)));
    }
    groups
}

/// The cases that have a figure, and what it is.
pub(super) fn values(records: &Records, cases: &[usize], figure: &Figure) -> (Vec<usize>, Vec<f64>) {
    let value = |at: &usize| Some((*at, figure.of(&records.cases().get(*at)?.record)?));
    cases.iter().filter_map(value).unzip()
}

/// All cases that are compared, then each group.
fn with_all(records: &Records, choice: &Choice) -> Vec<(String, Vec<usize>)> {
    let mut groups = vec![(ALL.to_owned(), choice.compared(records))];
    groups.extend(by_group(records, choice));
    groups
}

/// A row for each group and figure: quartiles and the like.
pub(super) fn summaries(records: &Records, choice: &Choice) -> Table {
    let mut table = Table::new(
        "groups",
        "Networks by group",
        "Networks in which a figure is undefined are not in its row. Quartiles lie between numbers in proportion (definition 7 of Hyndman and Fan, as in R, NumPy and Excel's QUARTILE.INC); the standard deviation is that with n − 1.",
        &[
            ("figure", "Figure"),
            ("group", "Group"),
            ("n", "Networks"),
            ("undefined", "Undefined"),
            ("least", "Least"),
            ("first_quartile", "First quartile"),
            ("median", "Median"),
            ("third_quartile", "Third quartile"),
            ("most", "Most"),
            ("mean", "Mean"),
            ("sd", "Standard deviation"),
        ],
    );
    table.is_of_many = true;
    let groups = with_all(records, choice);
    for figure in &choice.figures {
        for (group, cases) in &groups {
            let (from, numbers) = values(records, cases, figure);
            let Some(it) = summary(&numbers) else { continue };
            let numbers = [it.least, it.first_quartile, it.median, it.third_quartile, it.most, it.mean];
            let mut cells =
                vec![words(figure.key()), words(group), from.len().into(), (cases.len() - from.len()).into()];
            cells.extend(numbers.map(Cell::from));
            cells.push(it.sd.into());
            table.rows.push(Row { cells, from });
        }
    }
    table
}

/// A row for each group, variable and answer: what share of the alters is what.
pub(super) fn composition(records: &Records, choice: &Choice) -> Table {
    let mut table = Table::new(
        "composition",
        "Composition",
        "Shares are of the alters who have an answer. Share of alters: of all alters of the group's networks together; median and quartiles: of the shares in each network. Where several options may be chosen, shares may add up to more than 1.",
        &[
            ("variable", "Variable"),
            ("answer", "Answer"),
            ("group", "Group"),
            ("n", "Networks"),
            ("alters", "Alters with this answer"),
            ("answered", "Alters with any"),
            ("share", "Share of alters"),
            ("first_quartile", "First quartile"),
            ("median", "Median share"),
            ("third_quartile", "Third quartile"),
        ],
    );
    table.is_of_many = true;
    let groups = with_all(records, choice);
    for variable in &choice.composition {
        let of = |at: &usize| records.cases().get(*at)?.record.composition.iter().find(|it| it.variable == *variable);
        let everywhere = records.cases().iter().flat_map(|case| &case.record.composition);
        let answers: std::collections::BTreeSet<&String> =
            everywhere.filter(|it| it.variable == *variable).flat_map(|it| it.counts.keys()).collect();
        for answer in answers {
            for (group, cases) in &groups {
                let (from, shares) = values(records, cases, &Figure::Share(variable.clone(), answer.clone()));
                let Some(it) = summary(&shares) else { continue };
                let found = from.iter().filter_map(of);
                let alters: usize = found.clone().map(|it| it.counts.get(answer).copied().unwrap_or(0)).sum();
                let answered: usize = found.map(|it| it.answered).sum();
                let mut cells = vec![words(variable.as_str()), words(answer), words(group), from.len().into()];
                cells.extend([alters.into(), answered.into(), Cell::from(alters as f64 / answered as f64)]);
                cells.extend([it.first_quartile, it.median, it.third_quartile].map(Cell::from));
                table.rows.push(Row { cells, from });
            }
        }
    }
    table
}
