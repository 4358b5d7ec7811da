//! One network, opened to be shown.

use super::{layout, variables};
use crate::json::Json;
use crate::measures::{AlterMeasure, Selection, Sheet, View, cores};
use crate::network::{AlterId, Key, Network, TieKey};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

/// A measure of each alter on a map, in naming order.
pub type Figures = Rc<[Option<f64>]>;

/// A network file that was opened to be shown.
#[derive(Clone, Debug)]
pub struct Exhibit {
    file: String,
    participant: Option<String>,
    network: Network,
    directed: Vec<Key>,
    asked: Vec<Json>,
    laid_out: bool,
    on_map: Vec<AlterId>,
    cores: Vec<usize>,
    /// Measures of alters that were worked out before: they never change
    known: RefCell<Vec<(AlterMeasure, Figures)>>,
}

impl Exhibit {
    /// The network of a file with this name; `directed` are its directed kinds of tie, `graph` is what the file says
    /// about the interview. Where the file has no places at all, everyone is given one.
    pub fn new(file: &str, mut network: Network, directed: Vec<Key>, graph: &Json) -> Exhibit {
        let participant = graph.get("interview").and_then(|it| it.get("participant")).and_then(Json::as_str);
        let laid_out = network.alter_count() > 0 && network.alters().all(|it| it.position.is_none());
        let stem = file.rsplit('/').next().unwrap_or(file);
        let stem = stem.strip_suffix(".json").unwrap_or(stem).to_owned();
        if laid_out {
            lay_out(&mut network);
        }
        let view = View::on_map(&network);
        Exhibit {
            file: stem,
            participant: participant.map(str::to_owned).filter(|it| !it.trim().is_empty()),
            directed,
            asked: graph.get("asked").and_then(Json::items).unwrap_or_default().to_vec(),
            laid_out,
            on_map: view.alters().to_vec(),
            cores: cores::core_numbers(&view),
            network,
            known: RefCell::default(),
        }
    }

    /// The same with ties of one kind only: everyone stays where they are.
    #[must_use]
    pub fn of_kind(&self, kind: &Key) -> Exhibit {
        let mut network = self.network.clone();
        let others: Vec<TieKey> = network.ties().map(|it| &it.key).filter(|it| it.kind() != kind).cloned().collect();
        for tie in &others {
            network.remove_tie(tie);
        }
        let asked = self.asked.iter().filter(|it| it.get("kind").and_then(Json::as_str) == Some(kind.as_str()));
        Exhibit {
            asked: asked.cloned().collect(),
            cores: cores::core_numbers(&View::on_map(&network)),
            network,
            known: RefCell::default(),
            ..self.clone()
        }
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

    /// Whether the places on the map are made up, because the file has none.
    pub fn is_laid_out(&self) -> bool {
        self.laid_out
    }

    /// The alters on the map, in naming order.
    pub fn on_map(&self) -> &[AlterId] {
        &self.on_map
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

    /// The prompts for ties, as the file has them.
    pub(super) fn asked(&self) -> &[Json] {
        &self.asked
    }

    /// A measure of each alter on the map, worked out now unless it is known.
    pub fn measured(&self, measure: AlterMeasure) -> Figures {
        if let Some(known) = self.known(measure) {
            return known;
        }
        let figures: Figures = self.sheet().of_alters(measure).into();
        self.learn(measure, figures.clone());
        figures
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

    /// All measures of it.
    pub fn sheet(&self) -> Sheet<'_> {
        Sheet::new(&self.network, &Selection::default(), &[]).with_directed(&self.directed)
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

/// Gives everyone a place: sectors beside each other, or communities if nothing is known about people.
fn lay_out(network: &mut Network) {
    let ids: Vec<AlterId> = network.alters().map(|it| it.id).collect();
    let view = View::new(network, |_| true, |_| true);
    let bare = Exhibit {
        file: String::new(),
        participant: None,
        network: network.clone(),
        directed: Vec::new(),
        asked: Vec::new(),
        laid_out: true,
        on_map: ids.clone(),
        cores: Vec::new(),
        known: RefCell::default(),
    };
    let known = variables::variables([&bare]);
    let groups = layout::groups(&bare, variables::sector(&known).map(|it| &it.name));
    for (id, place) in ids.into_iter().zip(layout::by_group(&view, &groups)) {
        if let Some(alter) = network.alter_mut(id) {
            alter.position = Some(place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{example, exhibit, named};
    use super::*;
    use crate::measures::Measure;

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
        let place = |it: &Exhibit| it.network().alters().map(|it| it.position).collect::<Vec<_>>();
        assert_eq!(place(&it), place(&knows));
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
