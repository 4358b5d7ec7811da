//! Measures in plain words, for a room of people who have never heard of them.

use super::Exhibit;
use super::vocabulary::{Phrase, Vocabulary};
use super::waves::{Turnover, turnover};
use measures::Measure;

/// One thing to say about a network.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// What it is about, in two or three words: the same for every network
    pub about: String,
    /// The figure, as large as it can be: "8 of 33"
    pub figure: String,
    /// What follows the figure, so that the two are one sentence
    pub sentence: String,
    /// What it means, and how it is counted
    pub meaning: String,
}

/// What there is to say about a network: the same facts for each, in the same order, so that those of several can
/// stand in one table.
pub fn facts(exhibit: &Exhibit, words: &Vocabulary) -> Vec<Fact> {
    use Phrase::*;
    let sheet = exhibit.sheet();
    let number = |measure| {
        debug_assert!(is_told(measure), "is_told says of {measure:?} that no fact has it");
        sheet.number(measure)
    };
    let count = |measure| number(measure).unwrap_or(0.0) as usize;
    let (size, on_map, isolates) = (count(Measure::Size), count(Measure::OnMap), count(Measure::Isolates));
    let (top, core) = (count(Measure::TopCoreSize), count(Measure::MaxCore));
    let off_map = size - on_map.min(size);
    let asked = (0..exhibit.on_map().len()).filter(|at| exhibit.is_asked(*at)).count();
    let fact = |about, figure: String, sentence: String, meaning| Fact {
        about: words.say(about).to_owned(),
        figure,
        sentence,
        meaning: words.say(meaning).to_owned(),
    };
    let said = |phrase| words.say(phrase).to_owned();
    let none = || "–".to_owned();
    // An isolate is a part by itself, but nobody in a room would call it one.
    let parts = count(Measure::Components).saturating_sub(isolates);
    let largest = count(Measure::LargestComponent).to_string();
    let size_said = match off_map {
        _ if exhibit.takes_everyone() => SizeInFile,
        off if off == size && size > 0 => SizeOffMap,
        0 => SizeOnMap,
        _ => SizeSomeOff,
    };
    let size_values = [("n", &*size.to_string()), ("off", &*off_map.to_string())];
    let unasked = on_map - asked.min(on_map);
    let isolates_values = [("n", &*isolates.to_string()), ("unasked", &*unasked.to_string())];
    let mut facts = vec![
        fact(SizeTitle, size.to_string(), words.fill(size_said, &size_values), SizeMeaning),
        fact(
            IsolatesTitle,
            words.fill(Of, &[("n", &isolates.to_string()), ("all", &size.to_string())]),
            words.fill(if unasked == 0 { Isolates } else { IsolatesUnasked }, &isolates_values),
            IsolatesMeaning,
        ),
        match number(Measure::MaxCore) {
            Some(_) if core > 0 => {
                let values = [("n", &*top.to_string()), ("core", &*core.to_string())];
                fact(CoreTitle, top.to_string(), words.fill(Core, &values), CoreMeaning)
            }
            _ => fact(CoreTitle, none(), said(NoCore), NoCoreMeaning),
        },
        fact(LargestKTitle, core.to_string(), said(if core == 1 { LargestKOne } else { LargestK }), LargestKMeaning),
        fact(
            DegreeTitle,
            number(Measure::AverageDegree).map_or_else(none, |it| words.rounded(it)),
            said(Degree),
            DegreeMeaning,
        ),
        fact(
            DensityTitle,
            number(Measure::Density).map_or_else(none, |it| words.percent(it)),
            said(Density),
            DensityMeaning,
        ),
        fact(
            PartsTitle,
            parts.to_string(),
            match parts {
                0 => said(NoParts),
                1 => words.fill(OnePart, &[("largest", &largest)]),
                _ => words.fill(Parts, &[("n", &parts.to_string()), ("largest", &largest)]),
            },
            PartsMeaning,
        ),
        match number(Measure::Communities) {
            Some(all) => {
                let groups = (all as usize).saturating_sub(isolates);
                let sentence = if groups == 1 { said(OneGroup) } else { words.count(Groups, groups) };
                fact(GroupsTitle, groups.to_string(), sentence, GroupsMeaning)
            }
            None => fact(GroupsTitle, none(), said(NoGroups), NoGroupsMeaning),
        },
        {
            let cutpoints = count(Measure::Cutpoints);
            fact(CutpointsTitle, cutpoints.to_string(), words.count(Cutpoints, cutpoints), CutpointsMeaning)
        },
    ];
    if exhibit.is_unasked() {
        // No tie is not "not asked": of ties there is nothing to say.
        for fact in facts.iter_mut().skip(1) {
            (fact.figure, fact.sentence, fact.meaning) = (none(), said(NobodyAsked), said(NobodyAskedMeaning));
        }
    }
    facts
}

/// A number that stands beside a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it counts, as what follows it
    pub about: String,
    /// The number
    pub figure: String,
}

/// The numbers that a room compares first: contacts on the map, pairs, how many others each is tied to, and how many are tied to
/// nobody. Where nobody was asked about ties, only the first.
pub fn figures(exhibit: &Exhibit, words: &Vocabulary) -> Vec<Figure> {
    let sheet = exhibit.sheet();
    let shown = [
        (Measure::OnMap, Phrase::FigureOnMap),
        (Measure::TiedPairs, Phrase::FigurePairs),
        (Measure::MeanDegree, Phrase::FigureEach),
        (Measure::Isolates, Phrase::FigureAlone),
    ];
    let figure = |(measure, about)| {
        let figure = words.rounded(sheet.number(measure)?);
        Some(Figure { about: words.say(about).to_owned(), figure })
    };
    shown.into_iter().filter_map(figure).collect()
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

/// What changed between two maps.
pub fn change(earlier: &Exhibit, later: &Exhibit, words: &Vocabulary) -> String {
    let Turnover { stayed, came, went } = turnover(earlier, later);
    let [stayed, came, went] = [stayed, came, went].map(|it| it.to_string());
    words.fill(Phrase::Turnover, &[("stayed", &stayed), ("came", &came), ("went", &went)])
}

/// What a step of peeling leaves, as a sentence: how many of those on the map are in the k-core.
pub fn peeled(exhibit: &Exhibit, k: usize, words: &Vocabulary) -> String {
    let on_map = exhibit.on_map().len();
    let left = exhibit.cores().iter().filter(|core| **core >= k).count();
    let (phrase, n) = match (k, left) {
        _ if exhibit.is_unasked() => (Phrase::NobodyAsked, left),
        (0, _) => (Phrase::PeeledNone, on_map),
        (_, 0) => (Phrase::PeeledAll, left),
        (1, _) => (Phrase::PeeledOnce, left),
        _ => (Phrase::PeeledTo, left),
    };
    words.fill(phrase, &[("n", &n.to_string()), ("all", &on_map.to_string()), ("k", &k.to_string())])
}

#[cfg(test)]
mod tests {
    use super::super::tests::{example, exhibit};
    use super::super::vocabulary::lessons;
    use super::*;

    #[test]
    fn the_numbers_beside_a_map_are_those_of_the_study() {
        let said =
            |it: &Exhibit| figures(it, &Vocabulary::default()).into_iter().map(|it| it.figure).collect::<Vec<_>>();
        assert_eq!(said(&example("LW01")), ["55", "51", "1.9", "15"]);
        assert_eq!(said(&example("LW18")), ["48", "88", "3.7", "1"]);
    }

    fn told(it: &Exhibit) -> Vec<String> {
        facts(it, &Vocabulary::default()).iter().map(|it| format!("{} {}", it.figure, it.sentence)).collect()
    }

    #[test]
    fn a_study_s_network_in_words() {
        let said = told(&example("LW10"));
        assert_eq!(said[0], "33 contacts were named; 7 of them are off the map.");
        assert_eq!(said[1], "8 of 33 contacts are tied to nobody else.");
        assert_eq!(said[2], "12 contacts form the innermost circle: each is tied to at least 3 of the others in it.");
    }

    #[test]
    fn words_take_the_form_for_their_number() {
        for (language, wanted) in [
            ("pl", ["Wszyscy na mapie: 26 kontaktów.", "Wszyscy na mapie: 2 kontakty."]),
            ("cy", ["Pawb ar y map: 26 cyswllt.", "Pawb ar y map: 2 gyswllt."]),
            ("ar", ["كل من على الخريطة: 26 جهة اتصال.", "كل من على الخريطة: 2 جهتا اتصال."]),
            ("de", ["Alle auf der Karte: 26 Kontakte.", "Alle auf der Karte: 2 Kontakte."]),
        ] {
            let lesson = lessons().into_iter().find(|it| it.0 == language).map(|it| it.1).expect("a lesson");
            let words = Vocabulary::taught(language, &lesson);
            let two = exhibit(r#"{ "nodes": [{ "id": 1 }, { "id": 2 }], "edges": [] }"#);
            assert_eq!([&example("LW10"), &two].map(|it| peeled(it, 0, &words)), wanted, "{language}");
        }
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
            assert_eq!(peeled(&it, 1, &Vocabulary::default()), "Nobody was asked about ties.");
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
        let abouts =
            |it: &Exhibit| facts(it, &Vocabulary::default()).iter().map(|it| it.about.clone()).collect::<Vec<_>>();
        assert_eq!(abouts(&empty), abouts(&example("LW05")));
        assert!(told(&empty).iter().all(|it| !it.contains("NaN") && !it.contains("inf")));
    }

    #[test]
    fn peeling_in_words() {
        let it = example("LW10");
        assert_eq!(peeled(&it, 0, &Vocabulary::default()), "Everyone on the map: 26 contacts.");
        assert_eq!(peeled(&it, 1, &Vocabulary::default()), "18 of 26 are left: all who are tied to anybody.");
        assert_eq!(peeled(&it, 3, &Vocabulary::default()), "12 of 26 are left, each tied to at least 3 of the others.");
        assert_eq!(peeled(&it, 4, &Vocabulary::default()), "Nobody is left who is tied to 4 others that are left.");
    }
}
