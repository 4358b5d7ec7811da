//! Reasons why there is no answer, to choose instead of one.

use super::cell::Cell;
use crate::session::Wording;
use dom::{El, el};
use interview::reason_text;
use network::{MissingReason, Value};
use protocol::Variable;
use rare::rare;
use std::rc::Rc;

/// The reasons that a question offers below its control; nothing, if it offers none. One excludes another and any
/// answer, since each is what the cell holds.
pub fn reasons(cell: &Rc<Cell>) -> Option<El> {
    let asked = &cell.asked;
    if asked.variable.missing.is_empty() {
        return None;
    }
    Some(rare!(list(cell)))
}

#[cfg_attr(feature = "parted", rare::wasm_split(answers, wasm_split_path = rare))]
fn list(cell: &Rc<Cell>) -> El {
    let asked = &cell.asked;
    let mut list = el("div").class("reasons").attr("role", "group").attr("aria-label", &asked.label);
    for choice in &asked.variable.missing {
        let reason = Value::Missing(choice.reason);
        let (shown, chosen, own) = (cell.clone(), cell.clone(), reason.clone());
        let choose = move |_| {
            if chosen.has(&reason) {
                chosen.clear();
            } else {
                chosen.settle(Some(reason.clone()));
            }
        };
        let input = el("input").attr("type", "checkbox").checked(move || shown.has(&own)).on_change(choose);
        let label = el("span").text(&reason_words(asked.session.words, &asked.variable, choice.reason));
        list = list.put(el("label").class("reason").put(input).put(label));
    }
    list
}

/// A reason in words: the protocol's, or else the widget's.
pub fn reason_words(words: Wording, variable: &Variable, reason: MissingReason) -> String {
    let text = reason_text(Some(variable), reason, words.language().as_str());
    text.map_or_else(|phrase| words.say(phrase), str::to_owned)
}
