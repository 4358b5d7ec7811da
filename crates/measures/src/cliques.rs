//! Maximal cliques.
//!
//! **Definition**: a clique is a set of alters all tied to each other; it is maximal if nobody else could join.
//! An isolate is one by itself; of interest, and counted in EgoNet, are those of three or more. **Ego** is out; with
//! ego each would have one more. **Undefined**: the largest of nobody; and all of it where there are more cliques than
//! the caller allows, as `n` alters may form up to `3^(n/3)`. **Source**: Luce & Perry, *Psychometrika* 14 (1949);
//! enumerated after Eppstein, Löffler & Strash, "Listing all maximal cliques in sparse graphs in near-optimal time"
//! (2010): Bron & Kerbosch from each alter in the order in which cores peel, with the pivot of Tomita, Tanaka &
//! Takahashi. **Cost**: `O(k n 3^(k/3))` for the largest core number `k`; memory `O(m + Δk/8)` bytes for the largest
//! degree Δ. No recursion. **Missing**: alters off the map are left out; direction is ignored.
//!
//! ```
//! use sociogram_measures::{Adjacency, cliques};
//! let graph = Adjacency::of_pairs(5, &[(0, 1), (1, 2), (2, 0), (2, 3)]);
//! let it = cliques::cliques(&graph, 1000).unwrap();
//! // An isolate, a pair and a triangle.
//! assert_eq!((it.by_size.as_slice(), it.count(3), it.largest()), ([0, 1, 1, 1].as_slice(), 1, Some(3)));
//! ```

use super::Adjacency;
use super::cores::peel;
use super::rows::Rows;
use std::ops::ControlFlow;

/// How many maximal cliques there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cliques {
    /// By size: `by_size[3]` is how many have three alters
    pub by_size: Vec<u64>,
}

impl Cliques {
    /// How many have at least so many alters.
    pub fn count(&self, size: usize) -> u64 {
        self.by_size.iter().skip(size).sum()
    }

    /// How many alters the largest has.
    pub fn largest(&self) -> Option<usize> {
        self.by_size.len().checked_sub(1)
    }
}

/// The maximal cliques of the alters in `graph`, unless there are more than `most`.
pub fn cliques(graph: &Adjacency, most: u64) -> Option<Cliques> {
    let mut it = Cliques::default();
    let mut count = 0;
    let done = each_clique(graph, |clique| {
        it.by_size.resize(it.by_size.len().max(clique.len() + 1), 0);
        it.by_size[clique.len()] += 1;
        count += 1;
        if count > most { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    done.is_continue().then_some(it)
}

/// Calls `found` with the nodes of every maximal clique, in no particular order, until it breaks.
pub fn each_clique(graph: &Adjacency, mut found: impl FnMut(&[u32]) -> ControlFlow<()>) -> ControlFlow<()> {
    let (order, _) = peel(graph);
    let mut rank = vec![0; order.len()];
    for (at, node) in order.iter().enumerate() {
        rank[*node] = at;
    }
    let pairs = graph.rows().pairs().filter(|(one, other)| rank[*one as usize] < rank[*other as usize]);
    let later = Rows::of(graph.len(), pairs);
    let mut search = Search::default();
    let mut local = vec![u32::MAX; graph.len()];
    for first in order {
        search.clear(first as u32);
        // Those after `first`, at most k, may join it; those before stand for cliques that were found from them.
        let is_before = |other: &&u32| rank[**other as usize] < rank[first];
        let before: Vec<u32> = graph.neighbours(first).iter().filter(is_before).copied().collect();
        search.begin(&later, later.row(first), &before, &mut local);
        search.run(&mut found)?;
    }
    ControlFlow::Continue(())
}

/// The search through the neighbours of one node. Those who may join are bits of a few words; a row says for each
/// neighbour to which of them it is tied.
#[derive(Default)]
struct Search {
    clique: Vec<u32>,
    /// Who may join, by bit
    joiners: Vec<u32>,
    words: usize,
    rows: Vec<u64>,
    levels: usize,
    /// For each level, who may still join and who is still to be tried
    open: Vec<u64>,
    untried: Vec<u64>,
    /// For each level, where its part of `excluded` begins: the rows of those tied to all of the clique who are
    /// tried already, so that with one of them the clique would be larger
    starts: Vec<usize>,
    excluded: Vec<u32>,
}

impl Search {
    fn clear(&mut self, first: u32) {
        self.clique.clear();
        self.clique.push(first);
        self.levels = 0;
        self.starts.clear();
        self.excluded.clear();
    }

    /// `later` has for each node its neighbours that are peeled after it: few, even where it has many. A joiner tied
    /// to another stands in the row of the earlier one, and all joiners come later than all of `before`.
    fn begin(&mut self, later: &Rows, after: &[u32], before: &[u32], local: &mut [u32]) {
        self.joiners.clear();
        self.joiners.extend_from_slice(after);
        self.words = after.len().div_ceil(64);
        for (bit, node) in after.iter().enumerate() {
            local[*node as usize] = bit as u32;
        }
        self.rows.clear();
        self.rows.resize((after.len() + before.len()) * self.words, 0);
        for (place, node) in after.iter().chain(before).enumerate() {
            for other in later.row(*node as usize) {
                let bit = local[*other as usize] as usize;
                if bit < after.len() {
                    self.tie(place, bit);
                    if place < after.len() {
                        self.tie(bit, place);
                    }
                }
            }
        }
        for node in after {
            local[*node as usize] = u32::MAX;
        }
        let open: Vec<u64> = (0..self.words).map(|word| ones(self.joiners.len() - 64 * word)).collect();
        let places = self.joiners.len()..self.joiners.len() + before.len();
        self.excluded.extend(places.map(|place| place as u32));
        self.starts.push(0);
        self.enter(&open);
    }

    fn tie(&mut self, place: usize, bit: usize) {
        self.rows[place * self.words + bit / 64] |= 1 << (bit % 64);
    }

    fn row(&self, place: usize) -> &[u64] {
        &self.rows[place * self.words..(place + 1) * self.words]
    }

    /// One level deeper. Tried are only those not tied to the pivot, the one tied to most of who may join: a maximal
    /// clique without any of them could take the pivot in.
    fn enter(&mut self, open: &[u64]) {
        let at = self.levels * self.words;
        self.levels += 1;
        self.open.truncate(at);
        self.untried.truncate(at);
        self.open.extend_from_slice(open);
        let excluded = self.excluded[self.starts[self.levels - 1]..].iter().map(|place| *place as usize);
        let tied =
            |place: &usize| self.row(*place).iter().zip(open).map(|(row, open)| (row & open).count_ones()).sum::<u32>();
        match bits(open).chain(excluded).max_by_key(tied) {
            Some(pivot) => {
                let range = pivot * self.words..(pivot + 1) * self.words;
                self.untried.extend(self.rows[range].iter().zip(open).map(|(row, open)| open & !row));
            }
            None => self.untried.extend_from_slice(open),
        }
    }

    fn run(&mut self, found: &mut impl FnMut(&[u32]) -> ControlFlow<()>) -> ControlFlow<()> {
        if self.words == 0 {
            return if self.excluded.is_empty() { found(&self.clique) } else { ControlFlow::Continue(()) };
        }
        let mut open = vec![0; self.words];
        while self.levels > 0 {
            let at = (self.levels - 1) * self.words;
            let Some(bit) = bits(&self.untried[at..]).next() else {
                // Everyone who was tried here was let in by the level above.
                self.levels -= 1;
                self.open.truncate(at);
                self.untried.truncate(at);
                if let Some(start) = self.starts.pop() {
                    self.excluded.truncate(start);
                }
                self.clique.pop();
                continue;
            };
            let (word, one) = (bit / 64, 1_u64 << (bit % 64));
            self.untried[at + word] &= !one;
            self.open[at + word] &= !one;
            for (index, open) in open.iter_mut().enumerate() {
                *open = self.open[at + index] & self.rows[bit * self.words + index];
            }
            // Those excluded here who are tied to the new one stay excluded; then the new one is, here.
            let (from, to) = (self.starts[self.levels - 1], self.excluded.len());
            self.excluded.push(bit as u32);
            self.starts.push(to + 1);
            for index in from..to {
                let place = self.excluded[index];
                if self.rows[place as usize * self.words + word] & one != 0 {
                    self.excluded.push(place);
                }
            }
            self.clique.push(self.joiners[bit]);
            if open.iter().any(|word| *word != 0) {
                self.enter(&open);
                continue;
            }
            // Most ways end here, where nobody may join any more: there is nothing to enter.
            if self.excluded.len() == to + 1 {
                found(&self.clique)?;
            }
            self.clique.pop();
            self.starts.pop();
            self.excluded.truncate(to + 1);
        }
        ControlFlow::Continue(())
    }
}

/// A word with the lowest `count` bits set, all of them from 64 on.
fn ones(count: usize) -> u64 {
    if count < 64 { (1 << count) - 1 } else { u64::MAX }
}

/// The numbers of the bits that are set.
fn bits(words: &[u64]) -> impl Iterator<Item = usize> {
    words.iter().enumerate().flat_map(|(index, word)| {
        let mut left = *word;
        std::iter::from_fn(move || {
            let bit = (left != 0).then(|| index * 64 + left.trailing_zeros() as usize);
            left &= left.wrapping_sub(1);
            bit
        })
    })
}
