//! Finding people by name, on all maps that stand beside each other.

use super::Board;
use super::drawing::Names;
use letters::Letters;
use map::kit::Sought;
use std::collections::BTreeMap;

/// Whose names have what was sought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Who, by their numbers, of each map
    pub people: Vec<Vec<usize>>,
    /// The different names, in alphabetical order, each by the first who has it: their map, and their number on it
    pub names: Vec<(usize, usize)>,
}

impl Found {
    /// How many people that is.
    pub fn count(&self) -> usize {
        self.people.iter().map(Vec::len).sum()
    }

    /// On which maps they are, by their numbers.
    pub fn maps(&self) -> impl Iterator<Item = usize> {
        (0..self.people.len()).filter(|map| self.people.get(*map).is_some_and(|it| !it.is_empty()))
    }

    /// The name after this one, or before it; with none yet, the first or the last.
    pub fn step(&self, now: Option<(usize, usize)>, on: bool) -> Option<(usize, usize)> {
        let (count, at) = (self.names.len(), now.and_then(|now| self.names.iter().position(|it| *it == now)));
        let next = match at {
            None if on => 0,
            Some(at) if on => (at + 1) % count,
            at => at.unwrap_or(0).checked_sub(1).unwrap_or(count.checked_sub(1)?),
        };
        self.names.get(next).copied()
    }
}

/// Who has what is `sought` in their name as it is shown: what is hidden is not found.
pub fn find(boards: &[Board], names: Names, sought: &str, letters: Letters) -> Found {
    let sought = Sought::new(sought, letters);
    if sought.is_nothing() {
        return Found::default();
    }
    let mut different: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut people = Vec::new();
    for (map, board) in boards.iter().enumerate() {
        let has = |at: &usize| {
            let dot = board.dots.get(*at);
            dot.and_then(|dot| names.of(&dot.name, letters)).is_some_and(|name| sought.is_in(&name))
        };
        let found: Vec<usize> = (0..board.dots.len()).filter(has).collect();
        for person in &found {
            let name = board.dots.get(*person).map(|dot| letters.fold(&dot.name)).unwrap_or_default();
            different.entry(name).or_insert((map, *person));
        }
        people.push(found);
    }
    Found { people, names: different.into_values().collect() }
}

/// Who on a board has the name that somebody on another has; of several, the first.
pub fn namesake(from: &Board, person: usize, to: &Board, letters: Letters) -> Option<usize> {
    let name = letters.fold(&from.dots.get(person)?.name);
    to.dots.iter().position(|dot| letters.fold(&dot.name) == name)
}

#[cfg(test)]
mod tests {
    use super::super::colours::ColourBy;
    use super::super::tests::exhibit;
    use super::super::vocabulary::Vocabulary;
    use super::super::{Choice, Places, boards};
    use super::*;

    fn maps() -> Vec<Board> {
        let of = |names: [&str; 3]| {
            let nodes = names.map(|name| format!(r#"{{ "id": "{name}" }}"#)).join(",");
            exhibit(&format!(r#"{{ "nodes": [{nodes}], "edges": [] }}"#))
        };
        let (one, two) = (of(["Zoë Ray", "Ana Kim", "Ray Oz"]), of(["Ben", "zoe RAY", "Zoë Ray"]));
        let choice = Choice {
            colour: ColourBy::Nothing,
            size: None,
            apart: true,
            hulls: None,
            places: Places::Drawn,
            changes: false,
        };
        boards(&[&one, &two], &[0, 1], &choice, &Vocabulary::default()).0
    }

    #[test]
    fn names_are_found_on_every_map_and_gone_through_in_order() {
        let (maps, letters) = (maps(), Letters::default());
        let found = find(&maps, Names::Whole, " RAY", letters);
        assert_eq!(found.people, [vec![0, 2], vec![1, 2]]);
        assert_eq!(found.names, [(0, 2), (1, 1), (0, 0)], "Ray Oz, zoe RAY, Zoë Ray");
        assert_eq!((found.count(), found.maps().collect::<Vec<_>>()), (4, vec![0, 1]));
        let mut at = None;
        let mut way = Vec::new();
        for on in [true, true, true, true, false, false] {
            at = found.step(at, on);
            way.extend(at);
        }
        assert_eq!(way, [(0, 2), (1, 1), (0, 0), (0, 2), (0, 0), (1, 1)]);
        assert_eq!(namesake(&maps[0], 0, &maps[1], letters), Some(2));
        assert_eq!(namesake(&maps[0], 1, &maps[1], letters), None);
    }

    #[test]
    fn nothing_is_found_of_nothing_of_nobody_and_of_what_is_hidden() {
        let (maps, letters) = (maps(), Letters::default());
        assert_eq!(find(&maps, Names::Whole, "  ", letters), Found::default());
        assert_eq!(find(&maps, Names::Whole, "x", letters).count(), 0);
        assert_eq!(find(&maps, Names::Hidden, "ray", letters).count(), 0);
        assert_eq!(find(&maps, Names::Initials, "ak", letters).people, [vec![1], vec![]]);
        assert_eq!(Found::default().step(None, true), None);
        assert_eq!(Found::default().step(None, false), None);
    }
}
