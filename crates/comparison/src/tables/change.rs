use super::tests::{OF_TEST, cells_of};
use crate::table::words;
use crate::{Cell, Choice, Column, Records, Row, Table};
use statistics::{holm, summary, wilcoxon};

/// A row for each participant with several files and each figure: the figure in each wave.
pub(super) fn waves(records: &Records, choice: &Choice) -> Table {
    let mut table = Table::new(
        "waves",
        "Change over waves",
        "Participants with several files, in the order in which their interviews began.",
        &[("participant", "Participant"), ("figure", "Figure")],
    );
    table.is_of_many = true;
    let followed = records.followed();
    let most = followed.values().map(Vec::len).max().unwrap_or(0);
    table.columns.extend((1..=most).map(|wave| Column { key: format!("wave_{wave}"), name: format!("Wave {wave}") }));
    for (participant, cases) in followed {
        for figure in &choice.figures {
            let number = |wave: usize| figure.of(&records.cases().get(*cases.get(wave)?)?.record);
            let mut cells = vec![words(participant), words(figure.key())];
            cells.extend((0..most).map(|wave| Cell::from(number(wave))));
            table.rows.push(Row { cells, from: cases.clone() });
        }
    }
    table
}

/// A row for each two files of a participant that follow each other: who stayed, came and went.
pub(super) fn turnover(records: &Records) -> Table {
    let mut table = Table::new(
        "turnover",
        "Who stayed, came and went",
        "Alters are taken for the same by type and name, small and capital letters alike, on the map or off it.",
        &[
            ("participant", "Participant"),
            ("from", "From network"),
            ("to", "To network"),
            ("stayed", "Stayed"),
            ("came", "Came"),
            ("went", "Went"),
        ],
    );
    table.is_of_many = true;
    for (participant, cases) in records.followed() {
        for two in cases.windows(2) {
            let [Some(earlier), Some(later)] = [0, 1].map(|at| two.get(at).and_then(|at| records.cases().get(*at)))
            else {
                continue;
            };
            let it = earlier.record.turnover(&later.record);
            let mut cells = vec![words(participant), words(&earlier.name), words(&later.name)];
            cells.extend([it.stayed, it.came, it.went].map(Cell::from));
            table.rows.push(Row { cells, from: two.to_vec() });
        }
    }
    table
}

/// Whether figures rise or fall from one wave to the next, and from the first to the last.
pub(super) fn tests(records: &Records, choice: &Choice) -> Table {
    let mut table = Table::new(
        "change_tests",
        "Tests of change",
        "Wilcoxon's signed-rank W of the participants who have both waves: the smaller sum of ranks; those without a change are left out of it. p is two-sided. Holm: p corrected for the number of figures.",
        &[
            ("figure", "Figure"),
            ("from", "From wave"),
            ("to", "To wave"),
            ("n", "Participants"),
            ("median_before", "Median before"),
            ("median_after", "Median after"),
            ("median_change", "Median change"),
        ],
    );
    table.columns.extend(Table::new("", "", "", &OF_TEST).columns);
    table.is_of_many = true;
    let followed = records.followed();
    let most = followed.values().map(Vec::len).max().unwrap_or(0);
    let mut steps: Vec<(usize, usize)> = (1..most).map(|wave| (wave, wave + 1)).collect();
    if most > 2 {
        steps.push((1, most));
    }
    for (before, after) in steps {
        let mut found = Vec::new();
        for figure in &choice.figures {
            let mut from = Vec::new();
            let (mut earlier, mut later) = (Vec::new(), Vec::new());
            for cases in followed.values() {
                let two = [before, after].map(|wave| {
                    let at = *cases.get(wave - 1)?;
                    Some((at, figure.of(&records.cases().get(at)?.record)?))
                });
                if let [Some((one, old)), Some((other, new))] = two {
                    from.extend([one, other]);
                    earlier.push(old);
                    later.push(new);
                }
            }
            let changes: Vec<f64> = earlier.iter().zip(&later).map(|(old, new)| new - old).collect();
            let medians = [&earlier, &later, &changes].map(|of| summary(of).map(|it| it.median));
            found.extend(wilcoxon(&earlier, &later).map(|it| (figure.key(), from, earlier.len(), medians, it)));
        }
        let p: Vec<f64> = found.iter().map(|(.., it)| it.p).collect();
        for ((figure, from, n, medians, it), adjusted) in found.into_iter().zip(holm(&p)) {
            let mut cells = vec![words(figure), before.into(), after.into(), n.into()];
            cells.extend(medians.map(Cell::from));
            cells.extend(cells_of(&it, Some(adjusted), "rank-biserial r"));
            table.rows.push(Row { cells, from });
        }
    }
    table
}
