//! Who is tied to whom, by number.

/// The ties of one kind between people who are numbered from 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Ties {
    people: usize,
    tied: Vec<bool>,
}

impl Ties {
    /// No ties between so many people.
    pub fn none(people: usize) -> Self {
        Ties { people, tied: vec![false; people * people] }
    }

    pub fn between(people: usize, pairs: &[(usize, usize)]) -> Self {
        let mut ties = Ties::none(people);
        for (one, other) in pairs {
            ties.set(*one, *other, true);
        }
        ties
    }

    pub fn people(&self) -> usize {
        self.people
    }

    pub fn has(&self, one: usize, other: usize) -> bool {
        self.tied[one * self.people + other]
    }

    /// Nobody is tied to themselves; asking for it does nothing.
    pub fn set(&mut self, one: usize, other: usize, tied: bool) {
        if one != other {
            self.tied[one * self.people + other] = tied;
            self.tied[other * self.people + one] = tied;
        }
    }

    pub fn toggle(&mut self, one: usize, other: usize) {
        self.set(one, other, !self.has(one, other));
    }

    /// The pairs, each once.
    pub fn pairs(&self) -> Vec<(usize, usize)> {
        let all = (0..self.people).flat_map(|one| (one + 1..self.people).map(move |other| (one, other)));
        all.filter(|(one, other)| self.has(*one, *other)).collect()
    }

    pub fn count(&self) -> usize {
        self.pairs().len()
    }
}
