use super::rows::Rows;
use network::{Alter, AlterId, Key, Network};

/// The alters that a measure is about and who is tied to whom, in a compact form that all measures share: node
/// numbers in naming order, and for each the numbers of those it is tied to, in order and each once, however many
/// ties and in whichever direction there are between the two. `4 (n + 2m)` bytes and the ids.
///
/// ```
/// use sociogram_measures::Adjacency;
/// let path = Adjacency::of_pairs(3, &[(0, 1), (1, 2)]);
/// assert_eq!((path.len(), path.pairs(), path.neighbours(1)), (3, 2, [0, 2].as_slice()));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Adjacency {
    alters: Vec<AlterId>,
    rows: Rows,
}

impl Adjacency {
    /// The alters on the map and all ties between them.
    pub fn on_map(network: &Network) -> Adjacency {
        Adjacency::new(network, |alter| alter.position.is_some(), |_| true)
    }

    /// The alters that `alter` accepts, and the ties between them of the kinds that `kind` accepts.
    /// `O(n + m log n)`.
    pub fn new(network: &Network, alter: impl Fn(&Alter) -> bool, kind: impl Fn(&Key) -> bool) -> Adjacency {
        let alters: Vec<AlterId> = network.alters().filter(|it| alter(it)).map(|it| it.id).collect();
        let mut pairs: Vec<(u32, u32)> = Vec::with_capacity(2 * network.tie_count());
        for tie in network.ties().filter(|tie| kind(tie.key.kind())) {
            if let (Some(one), Some(other)) = (number(&alters, tie.key.source()), number(&alters, tie.key.target())) {
                pairs.push((one, other));
                pairs.push((other, one));
            }
        }
        Adjacency { rows: Rows::sorted(alters.len(), &pairs), alters }
    }

    /// Alters numbered from 0 (with the ids from `a1` on), tied as these pairs say; a pair that names one alter
    /// twice, or one that is not there, is left out. For networks that come from elsewhere.
    pub fn of_pairs(alters: u32, pairs: &[(u32, u32)]) -> Adjacency {
        let fit = pairs.iter().filter(|(one, other)| one != other && *one < alters && *other < alters);
        let both: Vec<(u32, u32)> = fit.flat_map(|(one, other)| [(*one, *other), (*other, *one)]).collect();
        Adjacency { alters: (1..=alters).map(AlterId).collect(), rows: Rows::sorted(alters as usize, &both) }
    }

    /// The same with ego as one node more, the last one, tied to every alter: for measures of an alter's place with
    /// ego in. Ego has no id and is not in [`Adjacency::alters`].
    pub fn with_ego(&self) -> Adjacency {
        let ego = self.len() as u32;
        let mut pairs: Vec<(u32, u32)> = (0..ego).flat_map(|node| [(ego, node), (node, ego)]).collect();
        for node in 0..self.len() {
            pairs.extend(self.neighbours(node).iter().map(|other| (node as u32, *other)));
        }
        Adjacency { alters: self.alters.clone(), rows: Rows::sorted(self.len() + 1, &pairs) }
    }

    pub(super) fn rows(&self) -> &Rows {
        &self.rows
    }

    /// The alters, in naming order; a node's number is its place here.
    pub fn alters(&self) -> &[AlterId] {
        &self.alters
    }

    /// How many nodes there are: the alters, and ego if it was put in.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is nobody.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether this alter is in it. `O(log n)`.
    pub fn contains(&self, alter: AlterId) -> bool {
        self.number(alter).is_some()
    }

    /// The node number of this alter. `O(log n)`.
    pub fn number(&self, alter: AlterId) -> Option<u32> {
        number(&self.alters, alter)
    }

    /// Those that a node is tied to, each once, in order; nobody for a number that no node has.
    pub fn neighbours(&self, node: usize) -> &[u32] {
        self.rows.row(node)
    }

    /// How many others a node is tied to.
    pub fn degree(&self, node: usize) -> usize {
        self.neighbours(node).len()
    }

    /// How many pairs are tied.
    pub fn pairs(&self) -> usize {
        self.rows.total() / 2
    }

    /// How many pairs of nodes there are, tied or not: `n (n − 1) / 2`.
    pub fn possible_pairs(&self) -> u64 {
        let n = self.len() as u64;
        n * n.saturating_sub(1) / 2
    }

    /// The tied pairs, the smaller number first, in order.
    pub fn tied_pairs(&self) -> impl Iterator<Item = (u32, u32)> + Clone {
        (0..self.len()).flat_map(move |node| {
            let after = self.neighbours(node).iter().filter(move |other| **other as usize > node);
            after.map(move |other| (node as u32, *other))
        })
    }
}

/// The place of an alter among alters in naming order.
pub(super) fn number(alters: &[AlterId], alter: AlterId) -> Option<u32> {
    alters.binary_search(&alter).ok().map(|place| place as u32)
}

#[cfg(test)]
mod tests {
    use super::super::examples::*;
    use super::*;

    #[test]
    fn neighbours_are_in_order_and_counted_once() {
        let mut network = mapped(4, &[(2, 0), (0, 1)]);
        tie(&mut network, "helps", 0, 2, true);
        add(&mut network, 4, false);
        tie(&mut network, "knows", 0, 4, false);
        let graph = Adjacency::on_map(&network);
        assert_eq!((graph.len(), graph.pairs()), (4, 2));
        assert_eq!(graph.neighbours(0), [1, 2]);
        assert_eq!(graph.neighbours(3), [0_u32; 0]);
        assert_eq!(graph.neighbours(99), [0_u32; 0]);
        assert_eq!(Adjacency::new(&network, |_| true, |kind| kind.as_str() == "helps").pairs(), 1);
    }
}
