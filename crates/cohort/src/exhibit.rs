//! One network, opened to be shown.

use super::wording::Answer;
use super::{layout, variables};
use formats::{NetworkDocument, Prompt, Remark};
use geometry::Point;
use geometry::dial::ring_of;
use json::number;
use measures::{Adjacency, AlterMeasure, Scope, Sheet, cores};
use network::{Alter, AlterId, Key, Network, TieKey};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// With fewer people than this, answers say how far from the middle they stand by mere chance.
const FEWEST: usize = 6;
/// How many rings a protocol can have.
const MOST_RINGS: usize = 12;

/// A measure of each alter on a map, in naming order.
pub type Figures = Rc<[Option<f64>]>;

/// A network file that was opened to be shown.
#[derive(Clone, Debug)]
pub struct Exhibit {
    file: String,
    participant: Option<String>,
    /// As it is in the file
    network: Network,
    /// The file's own ids
    ids: Rc<BTreeMap<AlterId, String>>,
    directed: Vec<Key>,
    /// The prompts for ties, if the file says what was asked
    prompts: Option<Vec<Prompt>>,
    /// Whom each of them showed
    shown: Vec<Vec<AlterId>>,
    /// Whether measures of ties take in everyone, because nobody was asked about ties on a map
    off_map: bool,
    remarks: Rc<[Remark]>,
    on_map: Vec<AlterId>,
    /// Where they stand
    places: Vec<Point>,
    laid_out: bool,
    /// Whether ties of theirs were asked about
    asked: Vec<bool>,
    cores: Vec<usize>,
    /// Measures of alters that were worked out before: they never change
    known: RefCell<Vec<(AlterMeasure, Figures)>>,
}

impl Exhibit {
    /// The network of a file with this name. Where the file has no places at all, everyone is given one; what is said
    /// of the network stays what it would be said of the file.
    pub fn new(file: &str, read: NetworkDocument) -> Exhibit {
        let (directed, off_map) = (read.directed(), read.takes_everyone());
        let NetworkDocument { network, ids, asked: prompts, graph, remarks, .. } = read;
        let participant = graph.get("interview").and_then(|it| it.get("participant"));
        let participant = participant.and_then(|it| it.as_f64().map(number).or_else(|| it.as_str().map(str::to_owned)));
        let laid_out = network.alter_count() > 0 && network.alters().all(|it| it.position.is_none());
        let stem = file.rsplit('/').next().unwrap_or(file);
        let mut exhibit = Exhibit {
            file: stem.strip_suffix(".json").unwrap_or(stem).to_owned(),
            participant: participant.filter(|it| !it.trim().is_empty()),
            ids: Rc::new(ids),
            directed,
            off_map,
            remarks: remarks.into(),
            on_map: network.alters().filter(|it| laid_out || it.position.is_some()).map(|it| it.id).collect(),
            places: network.alters().filter_map(|it| it.position).collect(),
            laid_out,
            shown: Vec::new(),
            asked: Vec::new(),
            cores: Vec::new(),
            known: RefCell::default(),
            prompts,
            network,
        };
        exhibit.look_at_ties();
        if laid_out {
            exhibit.places = made_up_places(&exhibit);
        }
        exhibit
    }

    /// Works out what hangs on ties and on what was asked about them.
    fn look_at_ties(&mut self) {
        let prompts = self.prompts.as_deref().unwrap_or_default();
        self.shown = Prompt::pairs(prompts).into_iter().map(|(_, shown)| shown).collect();
        self.cores = cores::core_numbers(&self.adjacency());
        let sheet = self.sheet();
        let asked = sheet.asked();
        self.asked = if asked.len() == self.on_map.len() { asked.to_vec() } else { vec![false; self.on_map.len()] };
    }

    /// The same with ties of one kind only: everyone stays where they are.
    #[must_use]
    pub fn of_kind(&self, kind: &Key) -> Exhibit {
        let mut one = Exhibit { known: RefCell::default(), ..self.clone() };
        let others: Vec<TieKey> =
            self.network.ties().map(|it| &it.key).filter(|it| it.kind() != kind).cloned().collect();
        for tie in &others {
            one.network.remove_tie(tie);
        }
        one.prompts = self.prompts.as_ref().map(|all| all.iter().filter(|it| it.kind == *kind).cloned().collect());
        one.look_at_ties();
        one
    }

    /// The name of its file, without what says that it is JSON.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Who was interviewed, as the file says.
    pub fn participant(&self) -> Option<&str> {
        self.participant.as_deref()
    }

    /// The network itself.
    pub fn network(&self) -> &Network {
        &self.network
    }

    /// The file's own id of an alter.
    pub fn id(&self, alter: AlterId) -> &str {
        self.ids.get(&alter).map_or("", String::as_str)
    }

    /// What of the file was left out or taken otherwise.
    pub fn remarks(&self) -> &[Remark] {
        &self.remarks
    }

    /// Whether the places on the map are made up, because the file has none.
    pub fn is_laid_out(&self) -> bool {
        self.laid_out
    }

    /// Whether the file is of no interview on a map, so that measures of ties take in everyone.
    pub fn takes_everyone(&self) -> bool {
        self.off_map
    }

    /// The alters who are drawn, in naming order: those on the map, or everyone where places are made up.
    pub fn on_map(&self) -> &[AlterId] {
        &self.on_map
    }

    /// Where each of them stands.
    pub fn places(&self) -> &[Point] {
        &self.places
    }

    /// Whether the map had rings that an answer keeps: then everyone's answer to one of the variables says how far from
    /// the middle they stand.
    pub fn has_rings(&self) -> bool {
        let alters: Vec<&Alter> = self.on_map.iter().filter_map(|id| self.network.alter(*id)).collect();
        if self.laid_out || alters.len() < FEWEST {
            return false;
        }
        let keeps = |variable: &Key, rings: usize| {
            let mut ring_of_answer: BTreeMap<Answer, usize> = BTreeMap::new();
            for (alter, place) in alters.iter().zip(&self.places) {
                let answer = Answer::of(alter.attributes.get(variable));
                // The corners are of the outermost.
                let ring = ring_of(*place, rings).unwrap_or(rings - 1);
                if !matches!(answer, Answer::Given(_)) || *ring_of_answer.entry(answer).or_insert(ring) != ring {
                    return false;
                }
            }
            let used: BTreeSet<usize> = ring_of_answer.values().copied().collect();
            used.len() > 1 && used.len() == ring_of_answer.len()
        };
        let known = variables::variables([self]);
        known.iter().any(|variable| (2..=MOST_RINGS).any(|rings| keeps(&variable.name, rings)))
    }

    /// Those who are drawn, and the ties between them.
    pub fn adjacency(&self) -> Adjacency {
        Adjacency::new(&self.network, |it| self.laid_out || it.position.is_some(), |_| true)
    }

    /// Whether the ties of somebody who is drawn were asked about, as far as the file says.
    pub fn is_asked(&self, number: usize) -> bool {
        self.asked.get(number).copied().unwrap_or(false)
    }

    /// Whether somebody was named, and nobody's ties were asked about.
    pub fn is_unasked(&self) -> bool {
        self.network.alter_count() > 0 && !self.asked.contains(&true)
    }

    /// Their core numbers.
    pub fn cores(&self) -> &[usize] {
        &self.cores
    }

    /// The largest core number; 0 of an empty map.
    pub fn max_core(&self) -> usize {
        self.cores.iter().copied().max().unwrap_or(0)
    }

    /// Whether the ties of a kind go from one alter to the other.
    pub fn is_directed(&self, kind: &Key) -> bool {
        self.directed.contains(kind)
    }

    /// Its directed kinds.
    pub(super) fn directed(&self) -> &[Key] {
        &self.directed
    }

    /// The prompts for ties, if the file says what was asked.
    pub(super) fn prompts(&self) -> Option<&[Prompt]> {
        self.prompts.as_deref()
    }

    /// A measure of each alter on the map, worked out now unless it is known.
    pub fn measured(&self, measure: AlterMeasure) -> Figures {
        if let Some(known) = self.known(measure) {
            return known;
        }
        let figures = self.of_drawn(self.sheet().of_alters(measure));
        self.learn(measure, figures.clone());
        figures
    }

    /// A measure of those whom a sheet is about, for those who are drawn: undefined where nobody's ties were asked about.
    pub fn of_drawn(&self, values: Vec<Option<f64>>) -> Figures {
        if values.len() == self.on_map.len() { values.into() } else { vec![None; self.on_map.len()].into() }
    }

    /// A measure of each alter that was worked out before.
    pub fn known(&self, measure: AlterMeasure) -> Option<Figures> {
        self.known.borrow().iter().find(|(it, _)| *it == measure).map(|(_, figures)| figures.clone())
    }

    /// Keeps a measure that was worked out elsewhere, in the order of [`Exhibit::on_map`].
    pub fn learn(&self, measure: AlterMeasure, figures: Figures) {
        if figures.len() == self.on_map.len() && self.known(measure).is_none() {
            self.known.borrow_mut().push((measure, figures));
        }
    }

    /// All measures of it: the same that any sheet of the file has, with `off_map` where [`Exhibit::takes_everyone`].
    pub fn sheet(&self) -> Sheet<'_> {
        let selection = Scope { off_map: self.off_map, ..Scope::default() };
        let sheet = Sheet::new(&self.network, &selection, &self.shown).with_directed(&self.directed);
        sheet.with_asked_only(self.prompts.is_some() && !self.off_map)
    }
}

/// What the exhibits are called: by participant, or by file where that would not tell them apart.
pub fn titles<'a>(exhibits: impl IntoIterator<Item = &'a Exhibit>) -> Vec<String> {
    let exhibits: Vec<&Exhibit> = exhibits.into_iter().collect();
    let is_alone = |name: &str| exhibits.iter().filter(|it| it.participant() == Some(name)).count() == 1;
    exhibits.iter().map(|it| it.participant().filter(|name| is_alone(name)).unwrap_or(it.file()).to_owned()).collect()
}

/// The kinds of tie that there are in any of the exhibits, in the order of their names.
pub fn kinds<'a>(exhibits: impl IntoIterator<Item = &'a Exhibit>) -> Vec<Key> {
    let ties = exhibits.into_iter().flat_map(|it| it.network().ties());
    let kinds: BTreeSet<&Key> = ties.map(|it| it.key.kind()).collect();
    kinds.into_iter().cloned().collect()
}

/// A place for everyone: sectors beside each other, or communities if nothing is known about people.
fn made_up_places(exhibit: &Exhibit) -> Vec<Point> {
    let known = variables::variables([exhibit]);
    let groups = layout::groups(exhibit, variables::sector(&known).map(|it| &it.name));
    layout::by_group(&exhibit.adjacency(), &groups)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{example, exhibit, named};
    use super::*;
    use measures::Measure;

    #[test]
    fn places_are_made_up_only_where_there_are_none() {
        let none = exhibit(r#"{ "nodes": [{ "id": 1 }, { "id": 2 }], "edges": [{ "source": 1, "target": 2 }] }"#);
        assert!(none.is_laid_out());
        assert_eq!((none.on_map().len(), none.max_core()), (2, 1));
        let some = exhibit(r#"{ "nodes": [{ "id": 1, "x": 0.5, "y": 0.5 }, { "id": 2 }], "edges": [] }"#);
        assert!(!some.is_laid_out());
        assert_eq!(some.on_map().len(), 1);
        assert!(!exhibit(r#"{ "nodes": [], "edges": [] }"#).is_laid_out());
    }

    #[test]
    fn answers_that_say_how_far_out_people_stand_are_rings() {
        let of = |answer: fn(usize, usize) -> usize| {
            let node = |at: usize| {
                let (ring, x) = (at % 3, 0.55 + 0.16 * (at % 3) as f64);
                format!(r#"{{ "id": {at}, "x": {x}, "y": 0.5, "close": {} }}"#, answer(at, ring))
            };
            let nodes: Vec<String> = (0..9).map(node).collect();
            exhibit(&format!(r#"{{ "nodes": [{}], "edges": [] }}"#, nodes.join(",")))
        };
        assert!(of(|_, ring| 3 - ring).has_rings());
        assert!(!of(|at, _| at % 2).has_rings() && !of(|_, _| 1).has_rings());
        assert!(!of(|at, _| at).has_rings(), "an answer of one's own says nothing of rings");
        assert!(!example("LW07").has_rings());
    }

    #[test]
    fn titles_tell_exhibits_apart() {
        let of = |file: &str, who: &str| {
            named(
                file,
                &format!(r#"{{ "graph": {{ "interview": {{ "participant": "{who}" }} }}, "nodes": [], "edges": [] }}"#),
            )
        };
        let all = [of("a/one.json", "LW1"), of("two.json", "LW2"), of("three.json", "LW2"), of("four.txt", "")];
        assert_eq!(titles(&all), ["LW1", "two", "three", "four.txt"]);
    }

    #[test]
    fn measures_are_those_of_the_file() {
        let it = example("LW10");
        assert_eq!(it.max_core(), 3);
        assert_eq!(it.sheet().number(Measure::Isolates), Some(8.0));
        assert_eq!(it.measured(AlterMeasure::Degree).len(), it.on_map().len());
    }

    #[test]
    fn one_kind_of_tie_is_a_network_of_its_own() {
        let it = exhibit(
            r#"{ "nodes": [{ "id": 1 }, { "id": 2 }, { "id": 3 }],
                 "edges": [{ "source": 1, "target": 2, "key": "knows" }, { "source": 1, "target": 2, "key": "asks" },
                           { "source": 2, "target": 3, "key": "asks" }] }"#,
        );
        assert_eq!(kinds([&it]), ["asks".into(), "knows".into()]);
        let knows = it.of_kind(&"knows".into());
        assert_eq!((it.cores(), knows.cores()), (&[1, 1, 1][..], &[1, 1, 0][..]));
        assert_eq!(knows.sheet().number(Measure::Ties), Some(1.0));
        assert_eq!(it.places(), knows.places());
    }

    #[test]
    fn what_is_learnt_is_known_if_it_fits() {
        let it = exhibit(r#"{ "nodes": [{ "id": 1 }, { "id": 2 }], "edges": [] }"#);
        assert!(it.known(AlterMeasure::Betweenness).is_none());
        it.learn(AlterMeasure::Betweenness, [Some(1.0)].into());
        assert!(it.known(AlterMeasure::Betweenness).is_none());
        it.learn(AlterMeasure::Betweenness, [Some(1.0), None].into());
        assert_eq!(&*it.measured(AlterMeasure::Betweenness), [Some(1.0), None]);
    }
}
