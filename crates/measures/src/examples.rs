//! Networks whose measures are known without computing them.

use geometry::Point;
use network::{Alter, AlterId, Attributes, Key, Network, Tie, TieKey, Value};
use std::ops::Range;

/// Alters 0 to `n` − 1, all on the map, with these ties of the kind `knows`.
pub fn mapped(n: u32, ties: &[(u32, u32)]) -> Network {
    let mut network = Network::new();
    for alter in 0..n {
        add(&mut network, alter, true);
    }
    for (one, other) in ties {
        tie(&mut network, "knows", *one, *other, false);
    }
    network
}

pub fn add(network: &mut Network, alter: u32, on_map: bool) {
    network.insert_alter(Alter {
        id: AlterId(alter + 1),
        alter_type: Key::from("person"),
        label: format!("Person {alter}"),
        named_in: vec![],
        position: on_map.then(|| Point::new(0.5, 0.5)),
        attributes: Attributes::new(),
    });
}

pub fn tie(network: &mut Network, kind: &str, one: u32, other: u32, directed: bool) {
    let make = if directed { TieKey::directed } else { TieKey::undirected };
    let key = make(Key::from(kind), AlterId(one + 1), AlterId(other + 1));
    assert!(network.insert_tie(Tie { key, attributes: Attributes::new() }));
}

pub fn say(network: &mut Network, alter: u32, variable: &str, value: Value) {
    network.alter_mut(AlterId(alter + 1)).unwrap().attributes.insert(Key::from(variable), value);
}

pub fn star(n: u32) -> Vec<(u32, u32)> {
    (1..n).map(|leaf| (0, leaf)).collect()
}

pub fn path(n: u32) -> Vec<(u32, u32)> {
    (1..n).map(|at| (at - 1, at)).collect()
}

pub fn ring(n: u32) -> Vec<(u32, u32)> {
    (0..n).map(|at| (at, (at + 1) % n)).collect()
}

pub fn complete(alters: Range<u32>) -> Vec<(u32, u32)> {
    alters.clone().flat_map(|one| (one + 1..alters.end).map(move |other| (one, other))).collect()
}

pub fn bipartite(left: u32, right: u32) -> Vec<(u32, u32)> {
    (0..left).flat_map(|one| (left..left + right).map(move |other| (one, other))).collect()
}

/// Two groups in which everyone is tied to everyone, joined by one tie.
pub fn barbell(left: u32, right: u32) -> Vec<(u32, u32)> {
    let mut ties = complete(0..left);
    ties.extend(complete(left..left + right));
    ties.push((left - 1, left));
    ties
}
