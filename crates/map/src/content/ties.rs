//! The ties of a map, found by person without going through all of them.

use network::AlterId;
use std::ops::Deref;

/// One tie as the map sees it: small, since every change of the content makes all of them anew.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// Its kind's index in [`Content::kinds`](super::Content::kinds)
    pub kind: usize,
    /// Where it starts; the earlier named end when the kind is undirected
    pub source: AlterId,
    /// Where it ends
    pub target: AlterId,
    /// Which of the parallel lines between its two people it is: 0 for a single one, ±½, ±1 … otherwise
    pub lane: f64,
    /// Which of the levels of its kind it has, counted from 1; 0 for none
    pub level: usize,
}

impl Line {
    /// The tie of the kind with this index; its lane is known once it is among others.
    pub fn new(kind: usize, source: AlterId, target: AlterId) -> Self {
        Line { kind, source, target, lane: 0.0, level: 0 }
    }

    /// Who is at the other end from `id`.
    pub fn other(&self, id: AlterId) -> AlterId {
        if self.source == id { self.target } else { self.source }
    }

    /// Whether `id` is one of its ends.
    pub fn touches(&self, id: AlterId) -> bool {
        self.source == id || self.target == id
    }
}

/// Lines by kind and then by their ends. Reads as a slice of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ties {
    lines: Vec<Line>,
    /// For each id, from where on its lines stand in `of`; one more closes the last
    begins: Vec<u32>,
    /// Indices of lines, by person, in order; each line is there twice
    of: Vec<u32>,
}

impl Ties {
    /// Sorts lines, which come in their order, by person, and gives parallel ones lanes of their own.
    /// `O(m + i)` for `m` lines and ids up to `i`.
    pub fn new(lines: Vec<Line>) -> Self {
        // All of this runs with every tap, for thousands of ties: plain loops, since what is built to be small
        // calls every step of an iterator.
        let mut ids = 0;
        for line in &lines {
            ids = ids.max(line.source.0 as usize + 1).max(line.target.0 as usize + 1);
        }
        // A counting sort: how many lines each has, then where theirs begin, then each line to its place. What is
        // counted two places on has moved one place back when all are in theirs.
        let mut counted = vec![0_u32; ids + 2];
        let begins = counted.as_mut_slice();
        for line in &lines {
            begins[line.source.0 as usize + 2] += 1;
            begins[line.target.0 as usize + 2] += 1;
        }
        for id in 2..begins.len() {
            begins[id] += begins[id - 1];
        }
        let mut sorted = vec![0_u32; 2 * lines.len()];
        let of = sorted.as_mut_slice();
        for (number, line) in lines.iter().enumerate() {
            for id in [line.source.0 as usize, line.target.0 as usize] {
                let next = &mut begins[id + 1];
                of[*next as usize] = number as u32;
                *next += 1;
            }
        }
        counted.pop();
        let mut ties = Ties { lines, begins: counted, of: sorted };
        ties.part();
        ties
    }

    /// The lines of a person.
    pub fn of(&self, id: AlterId) -> impl Iterator<Item = &Line> {
        self.numbers(id.0 as usize).iter().filter_map(|number| self.lines.get(*number as usize))
    }

    /// How many lines a person has.
    pub fn degree(&self, id: AlterId) -> usize {
        self.numbers(id.0 as usize).len()
    }

    fn numbers(&self, id: usize) -> &[u32] {
        match (self.begins.get(id), self.begins.get(id + 1)) {
            (Some(from), Some(to)) => self.of.get(*from as usize..*to as usize).unwrap_or_default(),
            _ => &[],
        }
    }

    /// Gives each of several lines between two people its lane.
    fn part(&mut self) {
        let (lines, begins, of) = (self.lines.as_mut_slice(), self.begins.as_slice(), self.of.as_slice());
        let mut between = vec![Between { from: usize::MAX, lines: 0, seen: 0 }; begins.len() - 1];
        let between = between.as_mut_slice();
        for id in 0..between.len() {
            let own = &of[begins[id] as usize..begins[id + 1] as usize];
            let mut parallel = false;
            for number in own {
                let line = &lines[*number as usize];
                let other = &mut between[line.other(AlterId(id as u32)).0 as usize];
                if other.from == id {
                    other.lines += 1;
                    parallel = true;
                } else {
                    *other = Between { from: id, lines: 1, seen: 0 };
                }
            }
            // Most are tied to each other once at most, and have no need of lanes.
            if !parallel {
                continue;
            }
            for number in own {
                let line = &mut lines[*number as usize];
                let other = &mut between[line.other(AlterId(id as u32)).0 as usize];
                line.lane = f64::from(other.seen) - (f64::from(other.lines) - 1.0) / 2.0;
                other.seen += 1;
            }
        }
    }
}

/// What joins one person with another.
#[derive(Clone, Copy)]
struct Between {
    /// From whom it was counted last
    from: usize,
    /// How many lines there are
    lines: u32,
    /// How many of them have their lane
    seen: u32,
}

impl Deref for Ties {
    type Target = [Line];

    fn deref(&self) -> &[Line] {
        &self.lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::id;

    fn ties() -> Ties {
        Ties::new(vec![
            Line::new(0, id(1), id(2)),
            Line::new(0, id(1), id(3)),
            Line::new(1, id(1), id(2)),
            Line::new(1, id(2), id(1)),
        ])
    }

    #[test]
    fn parallel_ties_share_the_room_evenly() {
        let lanes: Vec<f64> = ties().iter().map(|line| line.lane).collect();
        assert_eq!(lanes, [-1.0, 0.0, 0.0, 1.0]);
    }

    #[test]
    fn everyone_finds_their_own() {
        let ties = ties();
        let with = |who| ties.of(id(who)).map(|line| line.other(id(who)).0).collect::<Vec<_>>();
        assert_eq!((with(1), with(2), with(3)), (vec![2, 3, 2, 2], vec![1, 1, 1], vec![1]));
        assert_eq!((with(4), with(9)), (vec![], vec![]));
        assert_eq!(Ties::new(vec![]).of(id(1)).count(), 0);
    }
}
