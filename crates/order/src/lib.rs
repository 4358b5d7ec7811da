//! Things put in order, and kept in order.
//!
//! The standard library's sort is compiled anew for every type that is sorted, to 4–9 KB of WebAssembly each time, and
//! so is every type of its B-tree maps. Here is one sort, of numbers, that all others go by; and the map from litemap,
//! a sorted list, whose entries a network of a thousand ties still moves in no time.
//!
//! ```
//! use sociogram_order::{ranks, sorted_once};
//! let names = ["Cai", "Ana", "Ben"];
//! assert_eq!(ranks(names.len(), &mut |one, other| names[one].cmp(names[other])), [1, 2, 0]);
//! assert_eq!(sorted_once(&[3, 1, 3]), [1, 3]);
//! ```

use std::cmp::Ordering;

/// A map in the order of its keys: `O(log n)` to look something up, `O(n)` to put it anywhere but at the end.
pub use litemap::LiteMap as Map;

/// The numbers of the first `count` things in the order in which `compare` puts them; equal ones stay as they are.
/// `O(n log n)`, by merging ever longer runs.
pub fn ranks(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut merged = Vec::with_capacity(count);
    let mut run = 1;
    while run < count {
        for runs in order.chunks(2 * run) {
            let (mut left, mut right) = runs.split_at(run.min(runs.len()));
            // What is in order already, as much is, needs no more than a look at where the runs meet.
            let meet = left.last().zip(right.first());
            let apart = meet.is_some_and(|(last, first)| compare(*first, *last) == Ordering::Less);
            while apart && let ([first, later @ ..], [second, rest @ ..]) = (left, right) {
                if compare(*second, *first) == Ordering::Less {
                    merged.push(*second);
                    right = rest;
                } else {
                    merged.push(*first);
                    left = later;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut order, &mut merged);
        merged.clear();
        run *= 2;
    }
    order
}

/// The items in order; equal ones stay as they are.
pub fn sorted<T: Ord + Copy>(items: &[T]) -> Vec<T> {
    ranks(items.len(), &mut |one, other| items[one].cmp(&items[other])).into_iter().map(|at| items[at]).collect()
}

/// The items in order, each once.
pub fn sorted_once<T: Ord + Copy>(items: &[T]) -> Vec<T> {
    let mut items = sorted(items);
    items.dedup();
    items
}

/// The places of the texts that stand earlier in the list already, in the order of the texts.
pub fn repeated(texts: &[&str]) -> Vec<usize> {
    let order = ranks(texts.len(), &mut |one, other| texts[one].cmp(texts[other]));
    let mut repeated = Vec::new();
    for pair in order.windows(2) {
        if texts[pair[0]] == texts[pair[1]] {
            repeated.push(pair[1]);
        }
    }
    repeated
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn equal_things_stay_as_they_are() {
        let names = ["Cy", "ana", "Ben", "Di", "bo"];
        let by_length = ranks(names.len(), &mut |one, other| names[one].len().cmp(&names[other].len()));
        assert_eq!(by_length, [0, 3, 4, 1, 2]);
    }

    #[test]
    fn a_text_is_repeated_where_it_stands_again() {
        assert_eq!(repeated(&["b", "a", "b", "c", "a", "b"]), [4, 2, 5]);
    }

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(items in proptest::collection::vec(0_u8..50, 0..200)) {
            let mut wanted = items.clone();
            wanted.sort();
            prop_assert_eq!(sorted(&items), wanted.clone());
            wanted.dedup();
            prop_assert_eq!(sorted_once(&items), wanted);
        }
    }
}
