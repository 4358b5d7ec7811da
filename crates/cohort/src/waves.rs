//! Who came and who went, from one map to the next.
//!
//! Files of two interviews number their alters each for itself, so people are taken for the same by type and name,
//! small and large letters alike. Of several with one name the first is the first again, and so on. Everyone named
//! counts, on the map or off it: who was left off the map has not gone.

use super::Exhibit;
use network::{AlterId, Network};
use std::collections::{BTreeMap, BTreeSet};

/// How many people stayed, came and went between two maps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turnover {
    /// In both
    pub stayed: usize,
    /// Only in the later one
    pub came: usize,
    /// Only in the earlier one
    pub went: usize,
}

/// What tells a person from others across files: the type, the name in small letters, and which of that name.
pub type Who = (String, String, usize);

/// Everyone in a network.
pub fn people(network: &Network) -> BTreeMap<Who, AlterId> {
    let mut seen: BTreeMap<(String, String), usize> = BTreeMap::new();
    let who = |alter: &network::Alter| {
        let words: Vec<String> = alter.label.split_whitespace().map(str::to_lowercase).collect();
        (alter.alter_type.as_str().to_owned(), words.join(" "))
    };
    let number = |alter| {
        let (kind, name) = who(alter);
        let before = seen.entry((kind.clone(), name.clone())).or_default();
        *before += 1;
        ((kind, name, *before), alter.id)
    };
    network.alters().map(number).collect()
}

/// What happened between two maps.
pub fn turnover(earlier: &Exhibit, later: &Exhibit) -> Turnover {
    let of = |exhibit: &Exhibit| people(exhibit.network()).into_keys().collect();
    turnover_of::<Who>(&of(earlier), &of(later))
}

/// What happened between two sets of people, each told from others by anything.
pub fn turnover_of<T: Ord>(earlier: &BTreeSet<T>, later: &BTreeSet<T>) -> Turnover {
    let stayed = earlier.intersection(later).count();
    Turnover { stayed, came: later.len() - stayed, went: earlier.len() - stayed }
}

/// The alters of `exhibit` whom `other` does not have.
pub fn missing_from(other: &Exhibit, exhibit: &Exhibit) -> BTreeSet<AlterId> {
    let others = people(other.network());
    people(exhibit.network()).into_iter().filter(|(who, _)| !others.contains_key(who)).map(|(_, id)| id).collect()
}

/// The same person in another exhibit.
pub fn same(exhibit: &Exhibit, id: AlterId, other: &Exhibit) -> Option<AlterId> {
    let who = people(exhibit.network()).into_iter().find(|(_, it)| *it == id)?.0;
    people(other.network()).remove(&who)
}

/// Whether these exhibits are of one and the same participant, as far as the files say.
pub fn are_waves(exhibits: &[&Exhibit]) -> bool {
    let first = exhibits.first().and_then(|it| it.participant());
    exhibits.len() > 1 && first.is_some() && exhibits.iter().all(|it| it.participant() == first)
}

#[cfg(test)]
mod tests {
    use super::super::tests::exhibit;
    use super::*;

    fn of(names: &[&str]) -> Exhibit {
        let nodes: Vec<String> =
            names.iter().enumerate().map(|(id, name)| format!(r#"{{ "id": {id}, "label": "{name}" }}"#)).collect();
        exhibit(&format!(
            r#"{{ "graph": {{ "interview": {{ "participant": "P" }} }}, "nodes": [{}], "edges": [] }}"#,
            nodes.join(",")
        ))
    }

    #[test]
    fn people_are_known_by_name_whatever_their_number() {
        let (before, after) = (of(&["Ana", "Ben", "Cy  D"]), of(&["cy d", "ana", "Eve", "Flo"]));
        assert_eq!(turnover(&before, &after), Turnover { stayed: 2, came: 2, went: 1 });
        assert_eq!(same(&before, AlterId(1), &after), Some(AlterId(2)), "Ana");
        assert_eq!(same(&before, AlterId(2), &after), None, "Ben");
        assert_eq!(missing_from(&before, &after), [AlterId(3), AlterId(4)].into());
        assert_eq!(missing_from(&after, &before), [AlterId(2)].into());
    }

    #[test]
    fn two_of_one_name_are_two() {
        assert_eq!(turnover(&of(&["Sam", "Sam"]), &of(&["Sam"])), Turnover { stayed: 1, came: 0, went: 1 });
    }

    #[test]
    fn waves_are_of_one_participant() {
        let (one, two) = (of(&["Ana"]), of(&["Ben"]));
        let other = exhibit(r#"{ "nodes": [], "edges": [] }"#);
        assert!(
            are_waves(&[&one, &two])
                && !are_waves(&[&one])
                && !are_waves(&[&one, &other])
                && !are_waves(&[&other, &other])
        );
    }
}
