use super::adjacency::number;
use super::rows::Rows;
use network::{Alter, AlterId, Key, Network};

/// Who has a tie *to* whom: as [`Adjacency`](super::Adjacency), with the direction kept. Meant for directed kinds; a tie of an
/// undirected kind would stand here as going one way, from the alter named earlier.
///
/// ```
/// use sociogram_measures::Arcs;
/// let arcs = Arcs::of_pairs(3, &[(0, 1), (1, 0), (2, 0)]);
/// assert_eq!((arcs.count(), arcs.to(0), arcs.from(0)), (3, [1].as_slice(), [1, 2].as_slice()));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Arcs {
    out: Rows,
    into: Rows,
}

impl Arcs {
    /// The alters that `alter` accepts, and the ties between them of the kinds that `kind` accepts, each way of a
    /// pair once. `O(n + m log n)`.
    pub fn new(network: &Network, alter: impl Fn(&Alter) -> bool, kind: impl Fn(&Key) -> bool) -> Arcs {
        let alters: Vec<AlterId> = network.alters().filter(|it| alter(it)).map(|it| it.id).collect();
        let ties = network.ties().filter(|tie| kind(tie.key.kind()));
        let ends = ties.map(|tie| (number(&alters, tie.key.source()), number(&alters, tie.key.target())));
        let arcs: Vec<(u32, u32)> = ends.filter_map(|(source, target)| Some((source?, target?))).collect();
        Arcs::sorted(alters.len(), &arcs)
    }

    /// Alters numbered from 0 and ties from the first to the second of each pair; a pair that names one alter twice,
    /// or one that is not there, is left out.
    pub fn of_pairs(alters: u32, arcs: &[(u32, u32)]) -> Arcs {
        let fit = arcs.iter().filter(|(one, other)| one != other && *one < alters && *other < alters);
        Arcs::sorted(alters as usize, &fit.copied().collect::<Vec<_>>())
    }

    fn sorted(n: usize, arcs: &[(u32, u32)]) -> Arcs {
        let turned: Vec<(u32, u32)> = arcs.iter().map(|(source, target)| (*target, *source)).collect();
        Arcs { out: Rows::sorted(n, arcs), into: Rows::sorted(n, &turned) }
    }

    /// How many alters there are.
    pub fn len(&self) -> usize {
        self.out.len()
    }

    /// Whether there is nobody.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many ordered pairs are tied.
    pub fn count(&self) -> usize {
        self.out.total()
    }

    /// Those to whom a node has a tie, in order.
    pub fn to(&self, node: usize) -> &[u32] {
        self.out.row(node)
    }

    /// Those who have a tie to a node, in order.
    pub fn from(&self, node: usize) -> &[u32] {
        self.into.row(node)
    }
}
