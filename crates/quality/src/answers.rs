//! Blank answers, and the same answer for everyone.

use crate::Share;
use formats::NetworkDocument;
use network::{Alter, Attributes, Value};
use std::collections::BTreeMap;

/// So few alters may well have the same answer.
const FEWEST: usize = 5;

/// How many answers are blank, of those asked for.
pub(crate) fn blanks(document: &NetworkDocument) -> Share {
    let network = &document.network;
    let mut share = of(network.ego());
    let alters = network.alters().map(|alter| &alter.attributes);
    for attributes in alters.chain(network.ties().map(|tie| &tie.attributes)) {
        add(&mut share, of(attributes));
    }
    share
}

fn of(attributes: &Attributes) -> Share {
    let mut share = Share::default();
    for value in attributes.values() {
        share.of += 1;
        share.some += usize::from(!value.is_answered());
    }
    share
}

fn add(share: &mut Share, more: Share) {
    share.some += more.some;
    share.of += more.of;
}

/// How much more is blank about those named last than about those named first.
pub(crate) fn tiring(document: &NetworkDocument) -> Option<f64> {
    let alters: Vec<&Alter> = document.network.alters().collect();
    let (first, last) = alters.split_at(alters.len() / 2);
    let share = |alters: &[&Alter]| {
        let mut share = Share::default();
        alters.iter().for_each(|alter| add(&mut share, of(&alter.attributes)));
        share.share()
    };
    Some(share(last)? - share(first)?)
}

/// In how many variables everyone has the same answer.
pub(crate) fn straight(document: &NetworkDocument) -> Share {
    let mut answers: BTreeMap<(&str, &str), Vec<&Value>> = BTreeMap::new();
    for alter in document.network.alters() {
        for (variable, value) in &alter.attributes {
            // In one's own words nobody says the same of all, and yes or no may well be true of all.
            let is_chosen = match value {
                Value::Text(text) => !text.contains(' ') && !text.is_empty(),
                Value::Number(_) | Value::Many(_) => true,
                Value::Blank | Value::Missing(_) | Value::Bool(_) => false,
            };
            if is_chosen {
                answers.entry((alter.alter_type.as_str(), variable.as_str())).or_default().push(value);
            }
        }
    }
    let mut share = Share::default();
    for values in answers.values().filter(|values| values.len() >= FEWEST) {
        share.of += 1;
        share.some += usize::from(values.iter().all(|value| *value == values[0]));
    }
    share
}
