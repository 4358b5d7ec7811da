//! k-cores.
//!
//! **Definition**: the k-core is the largest set of alters each tied to at least k others in the set; the *core number*
//! of an alter is the largest k whose core it is in. **Source**: Seidman, "Network structure and minimum degree",
//! *Social Networks* 5 (1983); computed with the buckets of Batagelj & Zaveršnik, "An O(m) algorithm for cores
//! decomposition of networks" (2003). **Ego** is not in it: with ego every core number would be one higher.
//! Several kinds of tie between two alters count once, and directed ties count as undirected.
//! **Cost**: `O(n + m)`. **Missing**: alters off the map are left out; with nobody on the map there is no core.

use super::Adjacency;
use network::AlterId;

/// How the alters on the map hold together.
#[derive(Clone, Debug, PartialEq)]
pub struct Cores {
    /// The largest core number: maximum k
    pub max: Option<usize>,
    /// How many alters have it: the size of the top core
    pub top_size: Option<usize>,
    /// How many alters have each core number from 1 on; isolates, whose core number is 0, are counted apart
    pub distribution: Vec<(usize, usize)>,
}

/// The cores of the alters in `graph`.
pub fn cores(graph: &Adjacency) -> Cores {
    let numbers = core_numbers(graph);
    let max = numbers.iter().copied().max();
    let mut alters = vec![0; max.map_or(0, |max| max + 1)];
    for number in numbers {
        alters[number] += 1;
    }
    let top_size = alters.last().copied();
    let distribution = alters.into_iter().enumerate().skip(1).filter(|(_, alters)| *alters > 0).collect();
    Cores { max, top_size, distribution }
}

/// The core number of every node.
///
/// ```
/// use sociogram_measures::{Adjacency, cores};
/// // A triangle, and one alter tied to it once.
/// let graph = Adjacency::of_pairs(4, &[(0, 1), (1, 2), (2, 0), (2, 3)]);
/// assert_eq!(cores::core_numbers(&graph), [2, 2, 2, 1]);
/// ```
pub fn core_numbers(graph: &Adjacency) -> Vec<usize> {
    peel(graph).1
}

/// The alters of the top core, those with the largest core number, in naming order.
pub fn top_core(graph: &Adjacency) -> Vec<AlterId> {
    let numbers = core_numbers(graph);
    let max = numbers.iter().max();
    let top = graph.alters().iter().zip(&numbers).filter(|(_, number)| Some(*number) == max);
    top.map(|(alter, _)| *alter).collect()
}

/// The nodes in an order in which each has the fewest neighbours among those after it (never more than its core
/// number), and the core number of every node.
///
/// Nodes stand in `order` by the degree they have left, `start[d]` being where those with `d` begin. Taking them from
/// the front, each loses nothing more, so that is its core number; its later neighbours lose one tie, which moves each
/// of them to the front of its bucket and the bucket's start past it.
pub(super) fn peel(graph: &Adjacency) -> (Vec<usize>, Vec<usize>) {
    let mut left: Vec<usize> = (0..graph.len()).map(|node| graph.degree(node)).collect();
    let most = left.iter().copied().max().unwrap_or(0);
    let mut start = vec![0; most + 2];
    for degree in &left {
        start[degree + 1] += 1;
    }
    for degree in 0..=most {
        start[degree + 1] += start[degree];
    }
    let mut order = vec![0; graph.len()];
    let mut place = vec![0; graph.len()];
    let mut free = start.clone();
    for (node, degree) in left.iter().enumerate() {
        place[node] = free[*degree];
        order[place[node]] = node;
        free[*degree] += 1;
    }
    for at in 0..order.len() {
        let node = order[at];
        for other in graph.neighbours(node).iter().map(|other| *other as usize) {
            let degree = left[other];
            if degree <= left[node] {
                continue;
            }
            let front = start[degree];
            let moved = order[front];
            order.swap(front, place[other]);
            place[moved] = place[other];
            place[other] = front;
            start[degree] += 1;
            left[other] = degree - 1;
        }
    }
    (order, left)
}

#[cfg(test)]
mod tests {
    use super::super::examples::*;
    use super::*;
    use proptest::prelude::*;

    /// By the definition: for each k, take out whoever has fewer than k ties left until nobody has.
    fn by_definition(graph: &Adjacency) -> Vec<usize> {
        let mut numbers = vec![0; graph.len()];
        for k in 1..=graph.len() {
            let mut inside = vec![true; graph.len()];
            loop {
                let weak: Vec<usize> = (0..graph.len())
                    .filter(|v| inside[*v] && graph.neighbours(*v).iter().filter(|u| inside[**u as usize]).count() < k)
                    .collect();
                if weak.is_empty() {
                    break;
                }
                for node in weak {
                    inside[node] = false;
                }
            }
            for (node, _) in inside.iter().enumerate().filter(|(_, inside)| **inside) {
                numbers[node] = k;
            }
        }
        numbers
    }

    proptest! {
        #[test]
        fn numbers_are_those_of_the_definition(
            n in 1_u32..24,
            pairs in proptest::collection::vec((0_u32..24, 0_u32..24), 0..120),
        ) {
            let ties: Vec<(u32, u32)> =
                pairs.into_iter().map(|(a, b)| (a % n, b % n)).filter(|(a, b)| a != b).collect();
            let graph = Adjacency::on_map(&mapped(n, &ties));
            prop_assert_eq!(core_numbers(&graph), by_definition(&graph));
        }
    }

    #[test]
    fn isolates_are_not_in_the_distribution() {
        let mut ties = complete(0..4);
        ties.extend([(4, 5), (3, 4)]);
        let cores = cores(&Adjacency::on_map(&mapped(8, &ties)));
        assert_eq!((cores.max, cores.top_size), (Some(3), Some(4)));
        assert_eq!(cores.distribution, [(1, 2), (3, 4)]);
    }

    #[test]
    fn numbers_stand_in_naming_order() {
        assert_eq!(core_numbers(&Adjacency::on_map(&mapped(5, &[(4, 3), (3, 2), (2, 4), (2, 1)]))), [0, 1, 2, 2, 2]);
    }
}
