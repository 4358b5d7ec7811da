//! Measures in plain words, for a room of people who have never heard of them.

use super::Exhibit;
use super::waves::{Turnover, turnover};
use super::wording::{counted, percent, rounded};
use measures::Measure;

/// One thing to say about a network.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// What it is about, in two or three words: the same for every network
    pub about: &'static str,
    /// The figure, as large as it can be: "8 of 33"
    pub figure: String,
    /// What follows the figure, so that the two are one sentence
    pub sentence: String,
    /// What it means, and how it is counted
    pub meaning: &'static str,
}

/// What there is to say about a network: the same facts for each, in the same order, so that those of several can
/// stand in one table.
pub fn facts(exhibit: &Exhibit) -> Vec<Fact> {
    let sheet = exhibit.sheet();
    let number = |measure| {
        debug_assert!(is_told(measure), "is_told says of {measure:?} that no fact has it");
        sheet.number(measure)
    };
    let count = |measure| number(measure).unwrap_or(0.0) as usize;
    let (size, on_map, isolates) = (count(Measure::Size), count(Measure::OnMap), count(Measure::Isolates));
    let (top, core) = (count(Measure::TopCoreSize), count(Measure::MaxCore));
    let off_map = size - on_map.min(size);
    let unasked = exhibit.is_unasked();
    let asked = (0..exhibit.on_map().len()).filter(|at| exhibit.is_asked(*at)).count();
    let fact = |about, figure: String, sentence: String, meaning| Fact { about, figure, sentence, meaning };
    let none = || "–".to_owned();
    let density = number(Measure::Density);
    // An isolate is a part by itself, but nobody in a room would call it one.
    let parts = count(Measure::Components).saturating_sub(isolates);
    let largest = count(Measure::LargestComponent);
    let mut facts = vec![
        fact(
            "Contacts",
            size.to_string(),
            match off_map {
                _ if exhibit.takes_everyone() => {
                    "contacts are in the file, which does not say where they stand.".into()
                }
                off if off == size && size > 0 => "contacts were named, and none of them is on the map.".into(),
                0 => "contacts were named, and all of them are on the map.".into(),
                off => format!("contacts were named; {} off the map.", counted(off, "of them is", "of them are")),
            },
            "The size of the network: everyone the participant named. Ties were asked about on the map only.",
        ),
        fact(
            "Tied to nobody else",
            format!("{isolates} of {size}"),
            {
                let said =
                    if isolates == 1 { "contacts is tied to nobody else" } else { "contacts are tied to nobody else" };
                match on_map - asked.min(on_map) {
                    0 => format!("{said}."),
                    1 => format!("{said}; about the ties of 1 on the map nothing was asked."),
                    others => format!("{said}; about the ties of {others} on the map nothing was asked."),
                }
            },
            "Isolates: if the participant left, nobody here would still reach them.",
        ),
        match number(Measure::MaxCore) {
            Some(_) if core > 0 => fact(
                "Innermost circle",
                top.to_string(),
                format!("contacts form the innermost circle: each is tied to at least {core} of the others in it."),
                "The top core. Peel the map to see it: at each step those go who have too few ties to who is left.",
            ),
            _ => fact(
                "Innermost circle",
                none(),
                "There is no circle yet: nobody is tied to anybody.".into(),
                "The top core: the largest group in which everyone is tied to several others of the group.",
            ),
        },
        fact(
            "Largest k",
            core.to_string(),
            if core == 1 {
                "is how many times the map can be peeled before nobody is left.".into()
            } else {
                "is the largest k: everyone in the innermost circle is tied to that many others in it, or more.".into()
            },
            "Maximum k of the k-cores. Ties of several kinds between the same two count once.",
        ),
        fact(
            "Ties each",
            number(Measure::AverageDegree).map_or_else(none, rounded),
            "ties is what a contact on the map has on average, all kinds counted.".into(),
            "Average degree: every tie counts for both its ends, and all of them are shared out among everyone on the map.",
        ),
        fact(
            "Pairs that are tied",
            density.map_or_else(none, percent),
            "of all pairs on the map are tied, in whichever way.".into(),
            "Density: 100% would be a map on which everyone is tied to everyone.",
        ),
        fact(
            "Separate parts",
            parts.to_string(),
            match parts {
                0 => "parts: there is no tie on this map.".into(),
                1 => format!("part holds everyone who has a tie: {}.", counted(largest, "contact", "contacts")),
                _ => format!(
                    "parts have no tie between them; the largest holds {}.",
                    counted(largest, "contact", "contacts")
                ),
            },
            "Components, isolates apart: within a part everyone can be reached along ties.",
        ),
        match number(Measure::Communities) {
            Some(all) => {
                let groups = (all as usize).saturating_sub(isolates);
                fact(
                    "Groups",
                    groups.to_string(),
                    if groups == 1 {
                        "group is all there is: nobody keeps more to some than to others.".into()
                    } else {
                        "groups keep more to themselves than to the others.".into()
                    },
                    "Communities, found by the ties alone. Colour by community to see them.",
                )
            }
            None => fact(
                "Groups",
                none(),
                "No groups: there is no tie on this map.".into(),
                "Communities, found by the ties alone.",
            ),
        },
        fact(
            "Holding it together",
            count(Measure::Cutpoints).to_string(),
            "contacts hold parts together: without any one of them the map would fall further apart.".into(),
            "Cut points: whoever is the only link between others.",
        ),
    ];
    if unasked {
        // No tie is not "not asked": of ties there is nothing to say.
        for fact in facts.iter_mut().skip(1) {
            (fact.figure, fact.sentence, fact.meaning) = (none(), NOBODY_ASKED.into(), UNASKED);
        }
    }
    facts
}

/// A number that stands beside a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it counts, as what follows it
    pub about: &'static str,
    /// The number
    pub figure: String,
}

/// The numbers that a room compares first: contacts on the map, pairs, how many others each is tied to, and how many are tied to
/// nobody. Where nobody was asked about ties, only the first.
pub fn figures(exhibit: &Exhibit) -> Vec<Figure> {
    let figure = |figure: String, about| Figure { about, figure };
    let mut all = vec![figure(exhibit.on_map().len().to_string(), "on the map")];
    if exhibit.is_unasked() {
        return all;
    }
    let adjacency = exhibit.adjacency();
    let people = adjacency.len();
    let alone = (0..people).filter(|at| adjacency.degree(*at) == 0).count();
    all.push(figure(adjacency.pairs().to_string(), "pairs connected"));
    if people > 0 {
        all.push(figure(rounded(2.0 * adjacency.pairs() as f64 / people as f64), "each, on average"));
    }
    all.push(figure(alone.to_string(), "not connected"));
    all
}

/// Whether a measure is in one of the facts. What is not can be had as a table.
fn is_told(measure: Measure) -> bool {
    use Measure::*;
    match measure {
        Size | OnMap | Isolates | TopCoreSize | MaxCore | AverageDegree | Density | Components | LargestComponent
        | Communities | Cutpoints => true,
        // Said in another way by one of the facts.
        Ties | TiedPairs | Pairs | MeanDegree | MedianDegree | IsolateShare | ComponentRatio | Fragmentation
        | Bridges | Modularity => false,
        // These take a lesson to be understood.
        SdDegree | MaxDegree | DegreeCentralisation | AverageDistance | Diameter | Cliques | LargestClique
        | Triangles | Transitivity | Clustering | Triads003 | Triads102 | Triads201 | Triads300 | EffectiveSize
        | Efficiency | Constraint | Hierarchy | EgoBetweenness | EgoBetweennessShare => false,
        // Only some interviews ask for what these are about.
        PairsAsked | DensityAsked | MultiplexShare | KindsPerPair | Reciprocity => false,
    }
}

/// What is said in place of anything about ties where nobody was asked about them.
const NOBODY_ASKED: &str = "Nobody was asked about ties.";
const UNASKED: &str = "Without that there is nothing to say of isolates, circles and parts.";

/// What changed between two maps.
pub fn change(earlier: &Exhibit, later: &Exhibit) -> String {
    let Turnover { stayed, came, went } = turnover(earlier, later);
    format!("{stayed} stayed, {came} came, {went} went.")
}

/// What a step of peeling leaves, as a sentence: how many of those on the map are in the k-core.
pub fn peeled(exhibit: &Exhibit, k: usize) -> String {
    let on_map = exhibit.on_map().len();
    let left = exhibit.cores().iter().filter(|core| **core >= k).count();
    match (k, left) {
        _ if exhibit.is_unasked() => NOBODY_ASKED.into(),
        (0, _) => format!("Everyone on the map: {}.", counted(on_map, "contact", "contacts")),
        (k, 0) => format!("Nobody is left who is tied to {k} others that are left."),
        (1, left) => format!("{left} of {on_map} are left: all who are tied to anybody."),
        (k, left) => format!("{left} of {on_map} are left, each tied to at least {k} of the others."),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{example, exhibit};
    use super::*;

    #[test]
    fn the_numbers_beside_a_map_are_those_of_the_study() {
        let said = |it: &Exhibit| figures(it).into_iter().map(|it| it.figure).collect::<Vec<_>>();
        assert_eq!(said(&example("LW01")), ["55", "51", "1.9", "15"]);
        assert_eq!(said(&example("LW18")), ["48", "88", "3.7", "1"]);
    }

    fn told(it: &Exhibit) -> Vec<String> {
        facts(it).iter().map(|it| format!("{} {}", it.figure, it.sentence)).collect()
    }

    #[test]
    fn a_study_s_network_in_words() {
        let said = told(&example("LW10"));
        assert_eq!(said[0], "33 contacts were named; 7 of them are off the map.");
        assert_eq!(said[1], "8 of 33 contacts are tied to nobody else.");
        assert_eq!(said[2], "12 contacts form the innermost circle: each is tied to at least 3 of the others in it.");
    }

    #[test]
    fn where_nobody_was_asked_about_ties_nothing_is_said_of_them() {
        let ours = |asked: &str, places: [&str; 3]| {
            let node = |(at, place): (usize, &&str)| format!(r#"{{ "id": "a{}"{place} }}"#, at + 1);
            let nodes: Vec<String> = places.iter().enumerate().map(node).collect();
            exhibit(&format!(
                r#"{{ "graph": {{ "format": "sociogram", "version": 1, "asked": [{asked}] }}, "nodes": [{}], "edges": [] }}"#,
                nodes.join(",")
            ))
        };
        const PLACED: [&str; 3] = [r#", "x": 0.1, "y": 0.1"#, r#", "x": 0.5, "y": 0.5"#, r#", "x": 0.9, "y": 0.1"#];
        for (it, contacts) in [
            (ours("", [""; 3]), "3 contacts were named, and none of them is on the map."),
            (ours("", PLACED), "3 contacts were named, and all of them are on the map."),
        ] {
            let said = told(&it);
            assert_eq!(said[0], contacts);
            assert!(said[1..].iter().all(|it| it == "– Nobody was asked about ties."), "{said:?}");
            assert_eq!(peeled(&it, 1), "Nobody was asked about ties.");
            assert_eq!(it.sheet().number(Measure::Density), None);
        }
        let some = ours(r#"{ "kind": "knows", "shown": ["a1", "a3"] }"#, PLACED);
        assert_eq!(
            told(&some)[1],
            "2 of 3 contacts are tied to nobody else; about the ties of 1 on the map nothing was asked."
        );
        // Of somebody else's network all ties are known.
        let other = exhibit(r#"{ "nodes": [{ "id": 1 }, { "id": 2 }], "edges": [] }"#);
        let said = told(&other);
        assert_eq!(said[0], "2 contacts are in the file, which does not say where they stand.");
        assert_eq!(said[1], "2 of 2 contacts are tied to nobody else.");
    }

    #[test]
    fn what_is_told_is_said_somewhere() {
        // A measure that `is_told` names and no fact has would not be noticed by the assertion in `facts`.
        let source =
            include_str!("telling.rs").split_once("/// Whether a measure is in").map_or("", |(facts, _)| facts);
        for measure in Measure::ALL.iter().filter(|measure| is_told(**measure)) {
            assert!(source.contains(&format!("Measure::{measure:?})")), "no fact has {measure:?}");
        }
    }

    #[test]
    fn every_network_has_the_same_facts() {
        let empty = exhibit(r#"{ "nodes": [], "edges": [] }"#);
        let abouts = |it: &Exhibit| facts(it).iter().map(|it| it.about).collect::<Vec<_>>();
        assert_eq!(abouts(&empty), abouts(&example("LW05")));
        assert!(told(&empty).iter().all(|it| !it.contains("NaN") && !it.contains("inf")));
    }

    #[test]
    fn peeling_in_words() {
        let it = example("LW10");
        assert_eq!(peeled(&it, 0), "Everyone on the map: 26 contacts.");
        assert_eq!(peeled(&it, 1), "18 of 26 are left: all who are tied to anybody.");
        assert_eq!(peeled(&it, 3), "12 of 26 are left, each tied to at least 3 of the others.");
        assert_eq!(peeled(&it, 4), "Nobody is left who is tied to 4 others that are left.");
    }
}
