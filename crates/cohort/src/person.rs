//! One person in words: what a speaker says of whoever is pointed at.

use super::vocabulary::{Phrase, Vocabulary};
use super::wording::tidy;
use super::{Exhibit, kinds};
use measures::AlterMeasure;
use network::Key;

/// What there is to say about the person with this number on the map, besides their name: to how many they are tied,
/// in which kinds if there are several, how far inside they are, and the measure that sizes show.
pub fn about(exhibit: &Exhibit, number: usize, size: Option<AlterMeasure>, words: &Vocabulary) -> Vec<String> {
    let Some(id) = exhibit.on_map().get(number).copied() else { return Vec::new() };
    let graph = exhibit.adjacency();
    let degree = graph.degree(number);
    if degree == 0 {
        let said = if exhibit.is_asked(number) { Phrase::TiedToNobody } else { Phrase::TiesNotAsked };
        return vec![words.say(said).to_owned()];
    }
    let mut said = vec![words.count(Phrase::TiedToOthers, degree)];
    let of_kind = |kind: &Key| {
        let on_map = |it: &&network::Tie| graph.contains(it.key.source()) && graph.contains(it.key.target());
        let ties = || exhibit.network().ties_of(id).filter(|it| it.key.kind() == kind).filter(on_map);
        let (name, all) = (tidy(kind.as_str()).to_lowercase(), ties().count());
        let outgoing = ties().filter(|it| it.key.source() == id).count();
        match exhibit.is_directed(kind) {
            _ if all == 0 => None,
            true => {
                let (from, to) = (outgoing.to_string(), (all - outgoing).to_string());
                Some(words.fill(Phrase::KindDirected, &[("kind", &name), ("from", &from), ("to", &to)]))
            }
            false => Some(words.labelled(&name, &all.to_string())),
        }
    };
    let all = kinds([exhibit]);
    if all.len() > 1 || all.iter().any(|it| exhibit.is_directed(it)) {
        said.extend(all.iter().filter_map(of_kind));
    }
    said.push(words.count(Phrase::CoreNumberOf, exhibit.cores().get(number).copied().unwrap_or(0)));
    let shown = size.filter(|it| !matches!(it, AlterMeasure::Degree | AlterMeasure::Core));
    let value = shown.and_then(|it| Some((it, exhibit.known(it)?.get(number).copied()??)));
    let measured = |(measure, value)| words.labelled(&words.within(words.measure(measure)), &figure(value, words));
    said.extend(value.map(measured));
    said
}

/// A figure as people read it; those below 10 are often shares, and keep two decimals.
fn figure(value: f64, words: &Vocabulary) -> String {
    if value.fract() == 0.0 || value >= 10.0 { words.rounded(value) } else { words.decimal(&format!("{value:.2}")) }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{example, exhibit};
    use super::*;

    #[test]
    fn ties_cores_and_the_measure_shown() {
        let it = example("LW10");
        let most = (0..it.on_map().len()).find(|at| it.cores()[*at] == 3).expect("somebody of the top core");
        let said = about(&it, most, None, &Vocabulary::default());
        assert!(said[0].starts_with("tied to ") && said.last().is_some_and(|it| it == "core number 3"), "{said:?}");
        it.measured(AlterMeasure::Closeness);
        let said = about(&it, most, Some(AlterMeasure::Closeness), &Vocabulary::default());
        assert!(said.last().is_some_and(|it| it.starts_with("closeness to the others: 0.")), "{said:?}");
        let alone = (0..it.on_map().len()).find(|at| it.cores()[*at] == 0).expect("an isolate");
        assert_eq!(about(&it, alone, Some(AlterMeasure::Closeness), &Vocabulary::default()), ["tied to nobody else"]);
        assert!(about(&it, 999, None, &Vocabulary::default()).is_empty());
    }

    #[test]
    fn directed_ties_are_told_by_their_way() {
        let it = exhibit(
            r#"{ "directed": true, "nodes": [{ "id": 1 }, { "id": 2 }, { "id": 3 }],
                 "edges": [{ "source": 1, "target": 2, "key": "asks_advice" }, { "source": 3, "target": 1, "key": "asks_advice" },
                           { "source": 1, "target": 3, "key": "asks_advice" }] }"#,
        );
        assert_eq!(
            about(&it, 0, None, &Vocabulary::default())[..2],
            ["tied to 2 others", "asks advice: 2 from them, 1 to them"]
        );
    }
}
