//! What a network file says was asked about ties.

use super::remarks::{Flaw, Remarks};
use json::Json;
use network::{AlterId, Key};

/// A prompt for ties that was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    /// The kind of tie
    pub kind: Key,
    /// Whom it showed
    pub shown: Vec<AlterId>,
    /// Which pairs were asked about, where not all of those shown were
    pub pairs: Option<Vec<(AlterId, AlterId)>>,
    /// Whether ego said that there are no others; `None` if the file does not say
    pub confirmed: Option<bool>,
}

impl Prompt {
    /// The kinds and the alters shown together, as measures take them.
    pub fn pairs(prompts: &[Prompt]) -> Vec<(Key, Vec<AlterId>)> {
        let mut together = Vec::new();
        for prompt in prompts {
            for shown in together_in(&prompt.shown, prompt.pairs.as_deref()) {
                together.push((prompt.kind.clone(), shown));
            }
        }
        together
    }

    /// Whom prompts asked about pair by pair, wherever they stand.
    pub fn off_map(prompts: &[Prompt]) -> Vec<AlterId> {
        let by_pair = prompts.iter().filter(|prompt| prompt.pairs.is_some());
        by_pair.flat_map(|prompt| prompt.shown.iter().copied()).collect()
    }
}

/// The alters that a prompt asked about together: all whom it showed, or else each pair by itself.
pub(super) fn together_in(shown: &[AlterId], pairs: Option<&[(AlterId, AlterId)]>) -> Vec<Vec<AlterId>> {
    match pairs {
        None => vec![shown.to_vec()],
        Some(pairs) => pairs.iter().map(|(one, other)| vec![*one, *other]).collect(),
    }
}

/// The prompts for ties that `graph` says were asked; `None` if it does not say. `alter` finds who has an id.
pub(super) fn prompts(
    graph: &Json,
    alter: &dyn Fn(&Json) -> Option<AlterId>,
    remarks: &mut Remarks,
) -> Option<Vec<Prompt>> {
    let asked = graph.get("asked")?.items()?;
    let pair = |pair: &Json| match pair.items()? {
        [one, other] => Some((alter(one)?, alter(other)?)),
        _ => None,
    };
    let pairs = |pairs: &[Json]| pairs.iter().filter_map(pair).collect();
    let mut prompts = Vec::new();
    for (at, entry) in asked.iter().enumerate() {
        let kind = entry.get("kind").and_then(Json::as_str);
        let shown = entry.get("shown").and_then(Json::items);
        match kind.zip(shown) {
            Some((kind, shown)) => prompts.push(Prompt {
                kind: Key::from(kind),
                shown: shown.iter().filter_map(alter).collect(),
                pairs: entry.get("pairs").and_then(Json::items).map(pairs),
                confirmed: entry.get("confirmed").and_then(Json::as_bool),
            }),
            None => remarks.note(Flaw::AskedUnusable, || format!("$.graph.asked[{at}]")),
        }
    }
    Some(prompts)
}
