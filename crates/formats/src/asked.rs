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
    /// Whether ego said that there are no others; `None` if the file does not say
    pub confirmed: Option<bool>,
}

impl Prompt {
    /// The kinds and the alters shown, as measures take them.
    pub fn pairs(prompts: &[Prompt]) -> Vec<(Key, Vec<AlterId>)> {
        prompts.iter().map(|prompt| (prompt.kind.clone(), prompt.shown.clone())).collect()
    }
}

/// The prompts for ties that `graph` says were asked; `None` if it does not say. `alter` finds who has an id.
pub(super) fn prompts(
    graph: &Json,
    alter: &dyn Fn(&Json) -> Option<AlterId>,
    remarks: &mut Remarks,
) -> Option<Vec<Prompt>> {
    let asked = graph.get("asked")?.items()?;
    let mut prompts = Vec::new();
    for (at, entry) in asked.iter().enumerate() {
        let kind = entry.get("kind").and_then(Json::as_str);
        let shown = entry.get("shown").and_then(Json::items);
        match kind.zip(shown) {
            Some((kind, shown)) => prompts.push(Prompt {
                kind: Key::from(kind),
                shown: shown.iter().filter_map(alter).collect(),
                confirmed: entry.get("confirmed").and_then(Json::as_bool),
            }),
            None => remarks.note(Flaw::AskedUnusable, || format!("$.graph.asked[{at}]")),
        }
    }
    Some(prompts)
}
