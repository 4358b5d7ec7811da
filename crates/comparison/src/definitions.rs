use super::{Choice, Figure};
use measures::Measure;

/// What the figures of a choice mean, and the tests: a name, and a definition with its formula. n is the number of
/// alters on the map, a pair is two of them.
pub fn definitions(choice: &Choice) -> Vec<(String, String)> {
    let figures = choice.figures.iter().map(|it| (it.key(), of_figure(it)));
    figures.chain(TESTS.iter().map(|(name, says)| ((*name).to_owned(), (*says).to_owned()))).collect()
}

const TESTS: [(&str, &str); 7] = [
    (
        "median, quartiles",
        "Of n numbers in rising order the one at place 1 + q(n − 1), between two of them in proportion (Hyndman and Fan 1996, definition 7).",
    ),
    (
        "Mann-Whitney",
        "U = R − n(n + 1)/2 for the sum R of the first group's n ranks among both groups. Effect: 2U/(nm) − 1. p is exact up to 60 networks, else from the normal distribution with corrections for equal numbers and continuity.",
    ),
    (
        "Kruskal-Wallis",
        "H = 12/(N(N + 1)) Σ R²/n − 3(N + 1), divided by 1 − Σ(t³ − t)/(N³ − N) for every t equal numbers. Effect: ε² = H/(N − 1). p is exact for few networks, else from the chi-squared distribution.",
    ),
    (
        "Wilcoxon",
        "W is the smaller of the sums of ranks of the changes upwards and downwards. p is exact up to 60 changes, else from the normal distribution with corrections.",
    ),
    (
        "Spearman",
        "ρ is Pearson's correlation of ranks. p is exact up to 9 networks, else from the t distribution with n − 2 degrees of freedom.",
    ),
    (
        "exact",
        "Of all ways in which these very numbers could have been dealt out, twice the share in the smaller tail; for Kruskal-Wallis, the share with at least this H.",
    ),
    ("Holm", "The i-th smallest of m values of p, times m − i + 1, and none smaller than the one before (Holm 1979)."),
];

fn of_figure(figure: &Figure) -> String {
    match figure {
        Figure::Measure(measure) => of_measure(*measure).to_owned(),
        Figure::Share(variable, answer) => {
            format!(
                "Alters whose {variable} is {answer}, divided by the alters who have any answer to it, on the map or off it."
            )
        }
        Figure::Mean(variable) => {
            format!("Mean of {variable} over the alters who have a number there, on the map or off it.")
        }
        Figure::Ego(variable) => format!("What the participant answered to {variable}."),
    }
}

/// What a measure is, with its formula. The measures' own documentation has sources and what becomes of missing
/// answers.
fn of_measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Size => "Alters named, on the map or off it, without ego.",
        Measure::OnMap => "Alters with a place on the map: those whom ties were asked about. Written n below.",
        Measure::Ties => "Ties of all kinds between alters on the map.",
        Measure::AverageDegree => "2 × ties ÷ n, with a pair tied in three kinds counting three times.",
        Measure::TiedPairs => "Pairs with at least one tie.",
        Measure::Pairs => "n(n − 1)/2.",
        Measure::Density => "Tied pairs ÷ pairs.",
        Measure::PairsAsked => "Pairs that some question for ties showed together.",
        Measure::DensityAsked => "Tied pairs ÷ pairs asked about.",
        Measure::MeanDegree => "2 × tied pairs ÷ n: a pair counts once, in however many kinds it is tied.",
        Measure::MedianDegree => "The median of how many others each alter is tied to.",
        Measure::MaxDegree => "The largest number of others an alter is tied to.",
        Measure::SdDegree => "The standard deviation, with n − 1, of how many others each alter is tied to.",
        Measure::DegreeCentralisation => "Σ(largest degree − degree) ÷ ((n − 1)(n − 2)).",
        Measure::Isolates => "Alters on the map with no tie; those who were left off the map are none.",
        Measure::IsolateShare => "Isolates ÷ alters named.",
        Measure::Components => "Parts within which alters reach each other along ties.",
        Measure::ComponentRatio => "(components − 1) ÷ (n − 1).",
        Measure::Fragmentation => "1 − Σk(k − 1) ÷ (n(n − 1)) over components of k alters.",
        Measure::LargestComponent => "Alters in the largest component.",
        Measure::AverageDistance => {
            "Mean length of the shortest ways between two alters; undefined where two cannot reach each other."
        }
        Measure::Diameter => "The longest of the shortest ways; undefined where two cannot reach each other.",
        Measure::MaxCore => "The largest k for which there is a set of alters each tied to at least k others in it.",
        Measure::TopCoreSize => "Alters in the core of the largest k.",
        Measure::Cliques => "Maximal sets of three alters or more who are all tied to each other.",
        Measure::LargestClique => "Alters in the largest such set.",
        Measure::Triangles => "Sets of three alters who are all tied.",
        Measure::Transitivity => "3 × triangles ÷ pairs of ties that share an alter.",
        Measure::Clustering => "Mean over alters of the density among those they are tied to.",
        Measure::Triads003 => "Sets of three alters without a tie.",
        Measure::Triads102 => "Sets of three alters with one tied pair.",
        Measure::Triads201 => "Sets of three alters with two tied pairs.",
        Measure::Triads300 => "Sets of three alters with three tied pairs.",
        Measure::Bridges => "Tied pairs without whose ties there would be one component more.",
        Measure::Cutpoints => "Alters without whom there would be one component more.",
        Measure::EffectiveSize => "n − 2 × tied pairs ÷ n (Burt).",
        Measure::Efficiency => "Effective size ÷ n.",
        Measure::Constraint => "Σ(p + Σpp)² of ego over alters, with ego in the network (Burt).",
        Measure::Hierarchy => "Σ r ln r ÷ (n ln n) for r = each alter's part of the constraint ÷ the mean part (Burt).",
        Measure::EgoBetweenness => {
            "Σ 1 ÷ (1 + common neighbours) over pairs that are not tied, with ego in the network."
        }
        Measure::EgoBetweennessShare => "Ego betweenness ÷ pairs.",
        Measure::Communities => "Sets found by Louvain's method.",
        Measure::Modularity => "Share of tied pairs within communities, less what chance would give.",
        Measure::MultiplexShare => "Tied pairs with ties of several kinds ÷ tied pairs.",
        Measure::KindsPerPair => "Mean number of kinds over tied pairs.",
        Measure::Reciprocity => "Ties of directed kinds that go both ways ÷ all of them.",
    }
}
