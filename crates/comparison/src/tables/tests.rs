use super::groups::{by_group, values};
use crate::table::words;
use crate::{Cell, Choice, Records, Row, Table};
use statistics::{RankTest, holm, kruskal_wallis, mann_whitney};

/// The columns that all tests end with.
pub(super) const OF_TEST: [(&str, &str); 6] = [
    ("statistic", "Statistic"),
    ("p", "p"),
    ("p_is", "p is"),
    ("p_holm", "p, Holm"),
    ("effect", "Effect"),
    ("effect_is", "Effect is"),
];

/// The cells of [`OF_TEST`].
pub(super) fn cells_of(test: &RankTest, adjusted: Option<f64>, effect: &str) -> [Cell; 6] {
    let p_is = if test.exact { "exact" } else { "approximate" };
    [test.statistic.into(), test.p.into(), words(p_is), adjusted.into(), test.effect.into(), words(effect)]
}

/// A comparison that was made, before the p-values of all are looked at together.
struct Compared {
    figure: String,
    test: &'static str,
    groups: String,
    sizes: String,
    result: RankTest,
    effect: &'static str,
    from: Vec<usize>,
}

/// Whether figures differ between groups, and which two of several groups differ.
pub(super) fn between_groups(records: &Records, choice: &Choice) -> Table {
    let mut table = Table::new(
        "tests",
        "Differences between groups",
        "Two groups: Mann-Whitney's U of the first group named. Several: Kruskal-Wallis' H, then U of every two. p is two-sided; equal numbers share a rank. Holm: p corrected for the number of figures that were tested, and of every two groups for the number of pairs.",
        &[("figure", "Figure"), ("test", "Test"), ("groups", "Groups"), ("sizes", "Networks in each")],
    );
    table.columns.extend(Table::new("", "", "", &OF_TEST).columns);
    table.is_of_many = true;
    let groups = by_group(records, choice);
    if groups.len() < 2 {
        return table;
    }
    let (mut overall, mut pairs) = (Vec::new(), Vec::new());
    for figure in &choice.figures {
        let of: Vec<(&str, Vec<usize>, Vec<f64>)> = groups
            .iter()
            .map(|(group, cases)| {
                let (from, numbers) = values(records, cases, figure);
                (group.as_str(), from, numbers)
            })
            .filter(|(_, from, _)| !from.is_empty())
            .collect();
        let all: Vec<_> = of.iter().collect();
        let numbers: Vec<&[f64]> = of.iter().map(|(.., numbers)| numbers.as_slice()).collect();
        let found = match numbers.as_slice() {
            [one, other] => mann_whitney(one, other).map(|it| ("Mann-Whitney", it, "rank-biserial r")),
            many => kruskal_wallis(many).map(|it| ("Kruskal-Wallis", it, "ε²")),
        };
        overall.extend(found.map(|(test, it, effect)| compared(figure.key(), test, &all, it, effect)));
        if of.len() > 2 {
            let every_two = (0..of.len()).flat_map(|one| (one + 1..of.len()).map(move |other| (one, other)));
            let tested = every_two.filter_map(|(one, other)| {
                let two = [&of[one], &of[other]];
                let it = mann_whitney(&two[0].2, &two[1].2)?;
                Some(compared(figure.key(), "Mann-Whitney", &two, it, "rank-biserial r"))
            });
            pairs.push(tested.collect::<Vec<_>>());
        }
    }
    for family in std::iter::once(overall).chain(pairs) {
        let p: Vec<f64> = family.iter().map(|it| it.result.p).collect();
        for (it, adjusted) in family.into_iter().zip(holm(&p)) {
            let mut cells = vec![words(it.figure), words(it.test), words(it.groups), words(it.sizes)];
            cells.extend(cells_of(&it.result, Some(adjusted), it.effect));
            table.rows.push(Row { cells, from: it.from });
        }
    }
    table
}

fn compared(
    figure: String,
    test: &'static str,
    groups: &[&(&str, Vec<usize>, Vec<f64>)],
    result: RankTest,
    effect: &'static str,
) -> Compared {
    let names: Vec<&str> = groups.iter().map(|(name, ..)| *name).collect();
    let sizes: Vec<String> = groups.iter().map(|(_, from, _)| from.len().to_string()).collect();
    let from = groups.iter().flat_map(|(_, from, _)| from.iter().copied()).collect();
    Compared { figure, test, groups: names.join(", "), sizes: sizes.join(", "), result, effect, from }
}
