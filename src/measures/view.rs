use crate::network::{Alter, AlterId, Key, Network};
use crate::order::sorted_once;

/// The alters that a measure is about and who is tied to whom, in a compact form that later measures reuse: node
/// numbers in naming order, and for each the numbers of those it is tied to, in order and each once, however many
/// ties and in whichever direction there are between the two.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    alters: Vec<AlterId>,
    /// The neighbours of node `v` are `ends[starts[v]..starts[v + 1]]`
    starts: Vec<usize>,
    ends: Vec<usize>,
}

impl View {
    /// The alters on the map and all ties between them.
    pub fn on_map(network: &Network) -> View {
        View::new(network, |alter| alter.position.is_some(), |_| true)
    }

    /// The alters that `alter` accepts, and the ties between them of the kinds that `kind` accepts.
    /// `O(n + m log m)`.
    pub fn new(network: &Network, alter: impl Fn(&Alter) -> bool, kind: impl Fn(&Key) -> bool) -> View {
        let alters: Vec<AlterId> = network.alters().filter(|it| alter(it)).map(|it| it.id).collect();
        let number = |id: AlterId| alters.binary_search(&id).ok();
        let mut pairs: Vec<(usize, usize)> = Vec::with_capacity(2 * network.tie_count());
        for tie in network.ties().filter(|tie| kind(tie.key.kind())) {
            if let (Some(one), Some(other)) = (number(tie.key.source()), number(tie.key.target())) {
                pairs.push((one, other));
                pairs.push((other, one));
            }
        }
        let pairs = sorted_once(&pairs);
        let starts = (0..=alters.len()).map(|node| pairs.partition_point(|pair| pair.0 < node)).collect();
        View { starts, ends: pairs.into_iter().map(|pair| pair.1).collect(), alters }
    }

    /// The alters, in naming order; a node's number is its place here.
    pub fn alters(&self) -> &[AlterId] {
        &self.alters
    }

    /// How many alters there are.
    pub fn len(&self) -> usize {
        self.alters.len()
    }

    /// Whether there is nobody.
    pub fn is_empty(&self) -> bool {
        self.alters.is_empty()
    }

    /// Whether this alter is in it. `O(log n)`.
    pub fn contains(&self, alter: AlterId) -> bool {
        self.alters.binary_search(&alter).is_ok()
    }

    /// Those that a node is tied to, each once, in order; nobody for a number that no node has.
    pub fn neighbours(&self, node: usize) -> &[usize] {
        match (self.starts.get(node), self.starts.get(node + 1)) {
            (Some(from), Some(to)) => self.ends.get(*from..*to).unwrap_or_default(),
            _ => &[],
        }
    }

    /// How many others a node is tied to.
    pub fn degree(&self, node: usize) -> usize {
        self.neighbours(node).len()
    }

    /// How many pairs are tied.
    pub fn pairs(&self) -> usize {
        self.ends.len() / 2
    }
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
        let view = View::on_map(&network);
        assert_eq!((view.len(), view.pairs()), (4, 2));
        assert_eq!(view.neighbours(0), [1, 2]);
        assert_eq!(view.neighbours(3), [0_usize; 0]);
        assert_eq!(view.neighbours(99), [0_usize; 0]);
        assert_eq!(View::new(&network, |_| true, |kind| kind.as_str() == "helps").pairs(), 1);
    }
}
