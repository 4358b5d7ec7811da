//! What a network file says was asked about ties.

use super::remarks::{Flaw, Remarks};
use json::Json;
use network::{AlterId, Key};

/// A prompt for ties: its kind, and whom it showed.
pub type Prompt = (Key, Vec<AlterId>);

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
            Some((kind, shown)) => prompts.push((Key::from(kind), shown.iter().filter_map(alter).collect())),
            None => remarks.note(Flaw::AskedUnusable, || format!("$.graph.asked[{at}]")),
        }
    }
    Some(prompts)
}
