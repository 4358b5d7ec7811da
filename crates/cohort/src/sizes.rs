//! What sizes mean: areas grow with a measure, on one scale for all maps that stand beside each other.

use super::{Exhibit, Figures};
use map::kit;
use measures::AlterMeasure;

/// How large the smallest and the largest are, against those that are all alike.
const SMALLEST: f64 = 0.62;
const LARGEST: f64 = 1.75;

/// What people are sized by, as attributes and lists of choices spell it: the key of a measure of alters; `None` for
/// anything else, which leaves all alike.
pub fn from_key(key: &str) -> Option<AlterMeasure> {
    offered().find(|measure| measure.key() == key)
}

/// The measures to size by: all but those that only number groups.
pub fn offered() -> impl Iterator<Item = AlterMeasure> {
    let is_amount = |measure: &AlterMeasure| match measure {
        AlterMeasure::Component | AlterMeasure::Community => false,
        AlterMeasure::Degree
        | AlterMeasure::Core
        | AlterMeasure::Betweenness
        | AlterMeasure::Closeness
        | AlterMeasure::HarmonicCloseness
        | AlterMeasure::Eigenvector
        | AlterMeasure::Triangles
        | AlterMeasure::Clustering
        | AlterMeasure::EffectiveSize
        | AlterMeasure::Efficiency
        | AlterMeasure::Constraint
        | AlterMeasure::Hierarchy => true,
    };
    AlterMeasure::ALL.iter().copied().filter(is_amount)
}

/// Whether a measure of this network is there at once, rather than after seconds of waiting: those that follow the
/// shortest ways from everyone to everyone cost as much as people times ties.
pub fn is_quick(measure: AlterMeasure, exhibit: &Exhibit) -> bool {
    let (people, ties) = (exhibit.on_map().len(), exhibit.network().tie_count());
    let rounds = match measure {
        AlterMeasure::Betweenness | AlterMeasure::Closeness | AlterMeasure::HarmonicCloseness => people,
        AlterMeasure::Degree
        | AlterMeasure::Core
        | AlterMeasure::Component
        | AlterMeasure::Community
        | AlterMeasure::Eigenvector
        | AlterMeasure::Triangles
        | AlterMeasure::Clustering
        | AlterMeasure::EffectiveSize
        | AlterMeasure::Efficiency
        | AlterMeasure::Constraint
        | AlterMeasure::Hierarchy => 20,
    };
    rounds.saturating_mul(people + ties) <= AT_ONCE
}

/// So many steps take some hundredths of a second, which nobody notices.
const AT_ONCE: usize = 4_000_000;

/// Whether all measures of this network, one by one, are there at once: cliques grow with nothing but how closely people
/// are tied.
pub fn is_small(exhibit: &Exhibit) -> bool {
    is_quick(AlterMeasure::Betweenness, exhibit) && exhibit.network().tie_count() <= 3000
}

/// Whether a measure must be worked out beside the page, for it takes long and is not known yet.
pub fn is_lacking(measure: AlterMeasure, exhibit: &Exhibit) -> bool {
    !is_quick(measure, exhibit) && exhibit.known(measure).is_none()
}

/// The size of each alter on the map, by exhibit: 1 for all without a measure. One for whom it is undefined is as
/// small as the smallest. While the measure is still being worked out for one of them, all are alike on all.
pub fn sizes(by: Option<AlterMeasure>, exhibits: &[&Exhibit]) -> Vec<Vec<f64>> {
    let ready = by.filter(|measure| !exhibits.iter().any(|it| is_lacking(*measure, it)));
    let Some(measure) = ready else { return exhibits.iter().map(|it| vec![1.0; it.on_map().len()]).collect() };
    let values: Vec<Figures> = exhibits.iter().map(|it| it.measured(measure)).collect();
    let most = values.iter().flat_map(|of| of.iter()).flatten().copied().fold(0.0, f64::max);
    let size = |value: &Option<f64>| {
        let share = value.filter(|_| most > 0.0).map_or(0.0, |value| (value / most).clamp(0.0, 1.0));
        kit::sized(share, (SMALLEST, LARGEST))
    };
    values.iter().map(|of| of.iter().map(size).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{example, exhibit};
    use super::*;

    #[test]
    fn maps_share_a_scale() {
        let (small, large) = (example("LW10"), example("LW17"));
        let of = sizes(from_key("degree"), &[&small, &large]);
        let most = |of: &[f64]| of.iter().copied().fold(0.0, f64::max);
        assert_eq!(most(&of[1]), LARGEST);
        assert!(most(&of[0]) < 1.2, "whoever has few ties is small beside one who has many");
        assert!(of.iter().flatten().all(|it| (SMALLEST..=LARGEST).contains(it)));
    }

    #[test]
    fn what_takes_long_is_waited_for() {
        let nodes: Vec<String> = (0..3000).map(|it| format!(r#"{{ "id": {it} }}"#)).collect();
        let it = exhibit(&format!(r#"{{ "nodes": [{}], "edges": [] }}"#, nodes.join(",")));
        assert!(is_lacking(AlterMeasure::Betweenness, &it) && !is_lacking(AlterMeasure::Degree, &it));
        assert_eq!(sizes(Some(AlterMeasure::Betweenness), &[&it])[0][7], 1.0);
        it.learn(AlterMeasure::Betweenness, vec![Some(2.0); 3000].into());
        assert_eq!(sizes(Some(AlterMeasure::Betweenness), &[&it])[0][7], LARGEST);
    }

    #[test]
    fn alike_without_a_measure_and_where_it_says_nothing() {
        let it = exhibit(r#"{ "nodes": [{ "id": 1 }, { "id": 2 }], "edges": [] }"#);
        assert_eq!(sizes(from_key("no such"), &[&it]), [[1.0, 1.0]]);
        assert_eq!(sizes(from_key("degree"), &[&it]), [[SMALLEST, SMALLEST]]);
        assert_eq!(from_key("community"), None);
    }
}
