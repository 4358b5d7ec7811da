//! Communities and modularity.
//!
//! **Definition**: communities are groups of alters with many ties inside and few between, chosen so that modularity
//! is as large as this search can make it. **Formula**: modularity = `Σ (l_c / m − (d_c / 2m)²)` over communities with
//! `l_c` ties inside and degrees that add up to `d_c`; resolution 1. **Ego** is out. **Undefined** without any tie.
//! **Method**: Louvain's, made repeatable. Alters move one by one in naming order to the neighbouring community
//! that gains most (the lowest number among equals), and again after a neighbour has moved away, as in Leiden;
//! communities become nodes, and so on up; then all of it again from single alters, until nothing gains. Gains are
//! whole numbers, so every machine finds the same. A community that fell apart on the way is split, as Leiden
//! guarantees. It is a search: other programs, or other orders of naming, may find other communities about as good,
//! so report modularity with them. Communities are numbered from 0 by their first alters; an isolate is one by
//! itself. **Sources**: Newman & Girvan, *Physical Review E* 69 (2004); Blondel, Guillaume, Lambiotte & Lefebvre,
//! *Journal of Statistical Mechanics* P10008 (2008); Traag, Waltman & van Eck, "From Louvain to Leiden",
//! *Scientific Reports* 9 (2019). **Cost**: about `O(m)` a pass, and more passes the larger and vaguer the network;
//! memory `O(n + m)`. **Missing**: alters off the map are left out; kinds and directions count once.
//!
//! ```
//! use sociogram_measures::{Adjacency, communities};
//! let two = Adjacency::of_pairs(6, &[(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (2, 3)]);
//! let found = communities::communities(&two).unwrap();
//! assert_eq!(found, [0, 0, 0, 1, 1, 1]);
//! assert_eq!(communities::modularity(&two, &found), Some(6.0 / 7.0 - 0.5));
//! ```

use super::Adjacency;
use super::components::connected;
use super::rows::Rows;
use std::collections::VecDeque;

/// The community of each alter in `graph`.
pub fn communities(graph: &Adjacency) -> Option<Vec<u32>> {
    if graph.pairs() == 0 {
        return None;
    }
    let single = Weighted::of_view(graph);
    let mut of: Vec<u32> = (0..graph.len() as u32).collect();
    loop {
        let moved = single.sweep(&mut of);
        let split = split(graph, &mut of);
        let mut level = single.merged(&of);
        let mut climbed = false;
        loop {
            let mut upper: Vec<u32> = (0..level.len() as u32).collect();
            if !level.sweep(&mut upper) {
                break;
            }
            climbed = true;
            renumber(&mut upper);
            for community in &mut of {
                *community = upper[*community as usize];
            }
            level = level.merged(&upper);
        }
        if !moved && !split && !climbed {
            renumber(&mut of);
            return Some(of);
        }
    }
}

/// The modularity of alters parted so; `None` without any tie, or where `of` has not one number for each alter.
pub fn modularity(graph: &Adjacency, of: &[u32]) -> Option<f64> {
    if graph.pairs() == 0 || of.len() != graph.len() {
        return None;
    }
    let mut of = of.to_vec();
    let count = renumber(&mut of);
    let mut degrees = vec![0_u64; count];
    for (node, community) in of.iter().enumerate() {
        degrees[*community as usize] += graph.degree(node) as u64;
    }
    let inside = graph.tied_pairs().filter(|(one, other)| of[*one as usize] == of[*other as usize]).count();
    let all = 2.0 * graph.pairs() as f64;
    let expected: f64 = degrees.iter().map(|degree| (*degree as f64 / all).powi(2)).sum();
    Some(2.0 * inside as f64 / all - expected)
}

/// Numbers from 0 in the order in which they first occur; how many there are.
fn renumber(of: &mut [u32]) -> usize {
    let most = of.iter().max().map_or(0, |most| *most as usize + 1);
    let mut new = vec![u32::MAX; most];
    let mut count = 0;
    for community in of {
        let number = &mut new[*community as usize];
        if *number == u32::MAX {
            *number = count;
            count += 1;
        }
        *community = *number;
    }
    count as usize
}

/// Numbers the connected parts of communities apart; whether there were any.
fn split(graph: &Adjacency, of: &mut [u32]) -> bool {
    let before = renumber(of);
    let alike = |node: usize| {
        let neighbours = graph.neighbours(node).iter().copied();
        neighbours.filter(|other| of[*other as usize] == of[node]).collect::<Vec<_>>().into_iter()
    };
    let parts = connected(graph.len(), alike);
    of.copy_from_slice(&parts.of);
    parts.count() != before
}

/// Nodes tied more or less: alters, or communities of them.
struct Weighted {
    rows: Rows,
    /// How many ties each number in `rows` stands for
    weights: Vec<u32>,
    /// The degrees within each node added up
    degrees: Vec<i64>,
}

impl Weighted {
    fn of_view(graph: &Adjacency) -> Weighted {
        Weighted {
            weights: vec![1; graph.rows().total()],
            rows: graph.rows().clone(),
            degrees: (0..graph.len()).map(|node| graph.degree(node) as i64).collect(),
        }
    }

    fn len(&self) -> usize {
        self.degrees.len()
    }

    fn ties(&self, node: usize) -> impl Iterator<Item = (u32, u32)> {
        let row = self.rows.row(node);
        row.iter().copied().zip(self.weights[self.rows.start(node)..].iter().copied())
    }

    /// Moves nodes between the communities `of`, each where it gains most; whether any moved. What a node gains in a
    /// community is, times 2m, its ties there less what chance would give it. Everyone has a turn, and another whenever
    /// a neighbour has moved away from it: nobody else's gains have changed by more than chance's part.
    fn sweep(&self, of: &mut [u32]) -> bool {
        let all: i64 = self.degrees.iter().sum();
        let mut totals = vec![0_i64; self.len()];
        for (node, community) in of.iter().enumerate() {
            totals[*community as usize] += self.degrees[node];
        }
        let mut ties_to = vec![0_i64; self.len()];
        let mut near: Vec<u32> = Vec::new();
        let mut moved = false;
        let mut turns: VecDeque<u32> = (0..self.len() as u32).collect();
        let mut waits = vec![true; self.len()];
        while let Some(node) = turns.pop_front() {
            let node = node as usize;
            waits[node] = false;
            let (home, degree) = (of[node], self.degrees[node]);
            for (other, weight) in self.ties(node) {
                let community = of[other as usize];
                if ties_to[community as usize] == 0 {
                    near.push(community);
                }
                ties_to[community as usize] += i64::from(weight);
            }
            totals[home as usize] -= degree;
            let gain = |community: u32| all * ties_to[community as usize] - degree * totals[community as usize];
            let (mut to, mut most) = (home, gain(home));
            for community in near.iter().copied() {
                let gain = gain(community);
                if gain > most || (gain == most && to != home && community < to) {
                    (to, most) = (community, gain);
                }
            }
            totals[to as usize] += degree;
            for community in near.drain(..) {
                ties_to[community as usize] = 0;
            }
            if to == home {
                continue;
            }
            of[node] = to;
            moved = true;
            for (other, _) in self.ties(node) {
                let other = other as usize;
                if of[other] != to && !waits[other] {
                    waits[other] = true;
                    turns.push_back(other as u32);
                }
            }
        }
        moved
    }

    /// The communities `of`, numbered without gaps, as nodes.
    fn merged(&self, of: &[u32]) -> Weighted {
        let count = of.iter().max().map_or(0, |most| *most as usize + 1);
        let mut degrees = vec![0; count];
        for (node, community) in of.iter().enumerate() {
            degrees[*community as usize] += self.degrees[node];
        }
        let members = Rows::of(count, of.iter().zip(0..).map(|(community, node)| (*community, node)));
        let (mut pairs, mut weights) = (Vec::new(), Vec::new());
        let mut ties_to = vec![0_u32; count];
        for community in 0..count {
            let first = pairs.len();
            for node in members.row(community) {
                for (other, weight) in self.ties(*node as usize) {
                    let other = of[other as usize];
                    if other as usize != community {
                        if ties_to[other as usize] == 0 {
                            pairs.push((community as u32, other));
                        }
                        ties_to[other as usize] += weight;
                    }
                }
            }
            weights.extend(pairs[first..].iter().map(|(_, other)| std::mem::take(&mut ties_to[*other as usize])));
        }
        Weighted { rows: Rows::of(count, pairs.iter().copied()), weights, degrees }
    }
}
