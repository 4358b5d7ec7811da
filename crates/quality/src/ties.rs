//! All or nobody tied, and how the order of naming goes with ties.

use crate::Share;
use formats::NetworkDocument;
use network::AlterId;
use std::collections::BTreeSet;

/// Among fewer people, it happens that all know each other.
const FEWEST: usize = 4;

/// How many pairs a prompt showed, and how many of them are tied in its kind.
pub(crate) struct Asked {
    pub pairs: usize,
    pub tied: usize,
}

/// The tie prompts that showed enough people.
pub(crate) fn prompts(document: &NetworkDocument) -> Vec<Asked> {
    let asked = document.asked.as_deref().unwrap_or_default();
    let enough = asked.iter().filter(|prompt| prompt.shown.len() >= FEWEST);
    enough
        .map(|prompt| {
            let shown: BTreeSet<AlterId> = prompt.shown.iter().copied().collect();
            let ties = document.network.ties().filter(|tie| *tie.key.kind() == prompt.kind);
            let pairs = ties.map(|tie| pair(tie.key.source(), tie.key.target()));
            let tied: BTreeSet<_> = pairs.filter(|(one, other)| shown.contains(one) && shown.contains(other)).collect();
            Asked { pairs: count_of_pairs(shown.len()), tied: tied.len() }
        })
        .collect()
}

/// How many pairs were decided on in all tie prompts.
pub(crate) fn pairs_asked(document: &NetworkDocument) -> usize {
    let asked = document.asked.as_deref().unwrap_or_default();
    asked.iter().map(|prompt| count_of_pairs(prompt.shown.len())).sum()
}

fn count_of_pairs(people: usize) -> usize {
    people * people.saturating_sub(1) / 2
}

fn pair(one: AlterId, other: AlterId) -> (AlterId, AlterId) {
    if one < other { (one, other) } else { (other, one) }
}

/// How much more those are tied who were named one right after the other than any two are.
pub(crate) fn in_row(document: &NetworkDocument) -> Option<f64> {
    let network = &document.network;
    let tied: BTreeSet<_> = network.ties().map(|tie| pair(tie.key.source(), tie.key.target())).collect();
    let ids: Vec<AlterId> = network.alters().map(|alter| alter.id).collect();
    let rows = ids.windows(2).filter_map(|two| Some((*two.first()?, *two.last()?)));
    let row: Vec<bool> = rows.map(|(one, other)| tied.contains(&pair(one, other))).collect();
    let in_row = Share { some: row.iter().filter(|it| **it).count(), of: row.len() };
    let all = Share { some: tied.len(), of: count_of_pairs(ids.len()) };
    // Where nobody was asked about ties, there is no order to them.
    if tied.is_empty() {
        return None;
    }
    Some(in_row.share()? - all.share()?)
}
