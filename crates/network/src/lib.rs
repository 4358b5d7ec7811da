//! The network around ego: alters, the ties between them, and what was said about each.
//!
//! The graph is petgraph's; its indices never leave this room. Everything that can be iterated comes out in one
//! fixed order (alters as they were named, ties by kind and ends), whatever happened before.
//!
//! ```
//! use sociogram_network::{Alter, AlterId, Attributes, Key, Network, Tie, TieKey};
//! let mut network = Network::new();
//! for (id, label) in [(1, "Ana"), (2, "Ben")] {
//!     let (id, label) = (AlterId(id), label.to_owned());
//!     let (alter_type, attributes) = (Key::from("person"), Attributes::new());
//!     network.insert_alter(Alter { id, alter_type, label, named_in: vec![], position: None, attributes });
//! }
//! let key = TieKey::undirected("knows", AlterId(2), AlterId(1));
//! assert!(network.insert_tie(Tie { key, attributes: Attributes::new() }));
//! assert!(network.tie(&TieKey::undirected("knows", AlterId(1), AlterId(2))).is_some());
//! ```

mod key;
mod tie;
mod value;

pub use key::{AlterId, Key};
pub use tie::{Tie, TieKey};
pub use value::{Attributes, MissingReason, Value};

use geometry::Point;
use order::Map;
use petgraph::Undirected;
use petgraph::stable_graph::{EdgeIndex, NodeIndex, StableGraph};

/// A person or organisation that ego named.
#[derive(Clone, Debug, PartialEq)]
pub struct Alter {
    /// Its id, unique in the interview and never given to another alter while this one can come back.
    pub id: AlterId,
    /// Its alter type in the codebook, such as `person`
    pub alter_type: Key,
    /// The name that ego gave it
    pub label: String,
    /// The name-generator prompts in which it was named, in the order in which that happened
    pub named_in: Vec<Key>,
    /// Where it stands on the map, as fractions of the map's square, y downwards; `None` while it is off the map
    pub position: Option<Point>,
    /// The variables that were asked
    pub attributes: Attributes,
}

/// Ego, the alters and the ties.
#[derive(Clone, Debug, Default)]
pub struct Network {
    ego: Attributes,
    graph: StableGraph<Alter, Tie, Undirected>,
    alters: Map<AlterId, NodeIndex>,
    ties: Map<TieKey, EdgeIndex>,
}

impl Network {
    /// An empty network.
    pub fn new() -> Self {
        Self::default()
    }

    /// What ego said about themselves.
    pub fn ego(&self) -> &Attributes {
        &self.ego
    }

    /// What ego said about themselves, to change.
    pub fn ego_mut(&mut self) -> &mut Attributes {
        &mut self.ego
    }

    /// How many alters there are.
    pub fn alter_count(&self) -> usize {
        self.alters.len()
    }

    /// How many ties there are, of all kinds.
    pub fn tie_count(&self) -> usize {
        self.ties.len()
    }

    /// The alters in the order in which they were first named. `O(n)`.
    pub fn alters(&self) -> impl Iterator<Item = &Alter> {
        self.alters.values().filter_map(|index| self.graph.node_weight(*index))
    }

    /// The alter with this id. `O(log n)`.
    pub fn alter(&self, id: AlterId) -> Option<&Alter> {
        self.graph.node_weight(*self.alters.get(&id)?)
    }

    /// The alter with this id, to change anything but its id.
    pub fn alter_mut(&mut self, id: AlterId) -> Option<&mut Alter> {
        self.graph.node_weight_mut(*self.alters.get(&id)?)
    }

    /// Puts an alter in; an alter with the same id is replaced and keeps its ties.
    pub fn insert_alter(&mut self, alter: Alter) {
        match self.alters.get(&alter.id) {
            Some(index) => {
                if let Some(slot) = self.graph.node_weight_mut(*index) {
                    *slot = alter;
                }
            }
            None => {
                let id = alter.id;
                let index = self.graph.add_node(alter);
                self.alters.insert(id, index);
            }
        }
    }

    /// Takes an alter out, and its ties with it. `O(degree · log m)`.
    pub fn remove_alter(&mut self, id: AlterId) -> Option<Alter> {
        let keys: Vec<TieKey> = self.ties_of(id).map(|tie| tie.key.clone()).collect();
        for key in &keys {
            self.remove_tie(key);
        }
        let index = self.alters.remove(&id)?;
        self.graph.remove_node(index)
    }

    /// The ties, by kind and then by their ends. `O(m)`.
    pub fn ties(&self) -> impl Iterator<Item = &Tie> {
        self.ties.values().filter_map(|index| self.graph.edge_weight(*index))
    }

    /// The keys of the ties, in the same order.
    pub fn tie_keys(&self) -> impl Iterator<Item = &TieKey> {
        self.ties.keys()
    }

    /// The tie with this key. `O(log m)`.
    pub fn tie(&self, key: &TieKey) -> Option<&Tie> {
        self.graph.edge_weight(*self.ties.get(key)?)
    }

    /// The attributes of a tie, to change.
    pub fn tie_attributes_mut(&mut self, key: &TieKey) -> Option<&mut Attributes> {
        self.graph.edge_weight_mut(*self.ties.get(key)?).map(|tie| &mut tie.attributes)
    }

    /// The ties that this alter has, in no particular order. `O(degree)`.
    pub fn ties_of(&self, id: AlterId) -> impl Iterator<Item = &Tie> {
        self.alters.get(&id).into_iter().flat_map(|index| self.graph.edges(*index)).map(|edge| edge.weight())
    }

    /// Puts a tie in. Refused (`false`) when an end is not in the network or both ends are the same alter; a tie
    /// with the same key is replaced.
    pub fn insert_tie(&mut self, tie: Tie) -> bool {
        if tie.key.source() == tie.key.target() {
            return false;
        }
        if let Some(index) = self.ties.get(&tie.key) {
            if let Some(slot) = self.graph.edge_weight_mut(*index) {
                *slot = tie;
            }
            return true;
        }
        self.join(tie)
    }

    /// Puts a tie between two others in that is not there yet; `false` when an end is not in the network.
    fn join(&mut self, tie: Tie) -> bool {
        let (Some(source), Some(target)) = (self.alters.get(&tie.key.source()), self.alters.get(&tie.key.target()))
        else {
            return false;
        };
        let key = tie.key.clone();
        let index = self.graph.add_edge(*source, *target, tie);
        self.ties.insert(key, index);
        true
    }

    /// Puts ties in that are not there yet, in the order of their keys. `O(n + m)`, where one by one they would take
    /// `O(n · m)`. A tie whose ends are not two alters of the network is left out.
    pub fn insert_ties(&mut self, ties: Vec<Tie>) {
        let before = std::mem::take(&mut self.ties);
        let mut before = before.into_iter().peekable();
        for tie in ties {
            while let Some((key, index)) = before.next_if(|(key, _)| *key <= tie.key) {
                self.ties.insert(key, index);
            }
            if tie.key.source() != tie.key.target() {
                self.join(tie);
            }
        }
        for (key, index) in before {
            self.ties.insert(key, index);
        }
    }

    /// Takes a tie out.
    pub fn remove_tie(&mut self, key: &TieKey) -> Option<Tie> {
        let index = self.ties.remove(key)?;
        self.graph.remove_edge(index)
    }
}

/// Two networks are equal when they hold the same ego, alters and ties, however they came to.
impl PartialEq for Network {
    fn eq(&self, other: &Self) -> bool {
        self.ego == other.ego && self.alters().eq(other.alters()) && self.ties().eq(other.ties())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alter(id: u32) -> Alter {
        Alter {
            id: AlterId(id),
            alter_type: Key::from("person"),
            label: format!("Person {id}"),
            named_in: vec![],
            position: None,
            attributes: Attributes::new(),
        }
    }

    fn tie(kind: &str, a: u32, b: u32) -> Tie {
        Tie { key: TieKey::undirected(kind, AlterId(a), AlterId(b)), attributes: Attributes::new() }
    }

    #[test]
    fn removing_an_alter_takes_its_ties() {
        let mut network = Network::new();
        for id in 1..=3 {
            network.insert_alter(alter(id));
        }
        assert!(network.insert_tie(tie("knows", 1, 2)));
        assert!(network.insert_tie(tie("helps", 2, 3)));
        network.remove_alter(AlterId(2));
        assert_eq!((network.alter_count(), network.tie_count()), (2, 0));
    }

    #[test]
    fn a_tie_needs_two_different_alters() {
        let mut network = Network::new();
        network.insert_alter(alter(1));
        assert!(!network.insert_tie(tie("knows", 1, 1)));
        assert!(!network.insert_tie(tie("knows", 1, 9)));
    }

    fn network(alters: &[u32], ties: &[(&str, u32, u32)]) -> Network {
        let mut network = Network::new();
        for id in alters {
            network.insert_alter(alter(*id));
        }
        for (kind, a, b) in ties {
            assert!(network.insert_tie(tie(kind, *a, *b)));
        }
        network
    }

    #[test]
    fn order_does_not_depend_on_history() {
        let one = network(&[1, 2, 3], &[("knows", 1, 2), ("knows", 2, 3)]);
        let two = network(&[3, 1, 2], &[("knows", 3, 2), ("knows", 2, 1)]);
        assert!(one == two);
    }
}
