//! What of the codebook no stage asks for.

use crate::stages::{Want, wants_of};
use network::{Attributes, Key};
use protocol::{Protocol, Variable};
use std::sync::Arc;

/// What no stage asks for. It may have been answered all the same, under an earlier version of the protocol whose stage
/// is gone since. No other answer has taken that question away, so the answer holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Unasked {
    /// Variables of ego
    pub ego: Vec<Key>,
    /// Variables of alters
    pub alters: Vec<Key>,
    /// Variables of ties
    pub ties: Vec<Key>,
    /// Kinds of tie
    pub kinds: Vec<Key>,
    /// Whether nobody is asked to place anyone
    pub places: bool,
}

impl Unasked {
    pub fn of(protocol: &Protocol) -> Unasked {
        let mut asked = Unasked::default();
        for stage in &protocol.stages {
            for want in wants_of(&stage.task) {
                match want {
                    Want::Ego(variable) => asked.ego.push(variable.clone()),
                    Want::Alter(variable) | Want::Mark(variable) => asked.alters.push(variable.clone()),
                    Want::Tie(variable) => asked.ties.push(variable.clone()),
                    Want::Kind(kind) => asked.kinds.push(kind.clone()),
                    Want::Places => asked.places = true,
                    Want::Type(_) => {}
                }
            }
        }
        let codebook = &protocol.codebook;
        let of_alters: Vec<_> = codebook.alters.iter().map(|it| it.variables.as_slice()).collect();
        let of_ties: Vec<_> = codebook.ties.iter().map(|it| it.variables.as_slice()).collect();
        let mut kinds = Vec::new();
        for kind in &codebook.ties {
            if !asked.kinds.contains(&kind.id) {
                kinds.push(kind.id.clone());
            }
        }
        Unasked {
            ego: rest(&[&codebook.ego], &asked.ego),
            alters: rest(&of_alters, &asked.alters),
            ties: rest(&of_ties, &asked.ties),
            kinds,
            places: !asked.places,
        }
    }
}

/// The variables that are not asked for. The text beside an option belongs to whoever asks for the option.
fn rest(lists: &[&[Arc<Variable>]], asked: &[Key]) -> Vec<Key> {
    let mut texts = Vec::new();
    for variables in lists {
        add_texts(variables, &mut texts);
    }
    let mut rest = Vec::new();
    for variable in lists.iter().copied().flatten() {
        if !asked.contains(&variable.name) && !texts.contains(&&variable.name) {
            rest.push(variable.name.clone());
        }
    }
    rest
}

/// Adds the text variables that options of these open.
fn add_texts<'p>(variables: &'p [Arc<Variable>], texts: &mut Vec<&'p Key>) {
    for variable in variables {
        texts.extend(variable.kind.options().iter().filter_map(|option| option.other.as_ref()));
    }
}

/// Copies the answers to these variables.
pub(crate) fn copy(variables: &[Key], from: &Attributes, to: &mut Attributes) {
    for variable in variables {
        if let Some(value) = from.get(variable) {
            to.insert(variable.clone(), value.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use json::Json;

    #[test]
    fn a_name_that_an_option_opens_elsewhere_is_another_one() {
        let document = r#"{
            "sociogram": 1, "id": "names", "title": "Names",
            "codebook": {
                "ego": {
                    "sport": { "type": "one-of", "question": "Which sport?", "options": [
                        { "value": "rowing", "label": "Rowing" },
                        { "value": "other", "label": "Another", "other": "club" }] },
                    "club": { "type": "text", "question": "Which?" } },
                "alters": { "person": { "label": "person", "plural": "people", "variables": {
                    "club": { "type": "text", "question": "Which club?" } } } },
                "ties": { "club": { "label": "same club" } }
            },
            "stages": [
                { "type": "ego-form", "id": "you", "title": "You", "fields": ["sport"] },
                { "type": "name-generator", "id": "people", "title": "People", "alter": "person",
                  "prompts": [{ "id": "people", "text": "Who?" }] }
            ]
        }"#;
        let document: Json = serde_json::from_str(document).unwrap();
        let protocol = protocol::read(&document).unwrap_or_else(|faults| panic!("{faults:?}"));
        let unasked = Unasked::of(&protocol);
        assert_eq!((unasked.kinds, unasked.ego), (vec![Key::from("club")], vec![]));
        assert_eq!(unasked.alters, [Key::from("club")]);
    }
}
