//! What each variable was called, asked and could be answered with, in the language of the interview, so that a network
//! file can be read without its protocol. It is written as protocols write it, without what only says how things look.

use json::Json;
use protocol::{Codebook, Protocol, Text, Variable, VariableKind};
use std::sync::Arc;

/// The codebook of a network file.
pub(super) fn codebook(protocol: &Protocol, language: &str) -> Json {
    let Codebook { ego, alters, ties } = &protocol.codebook;
    let words = Words(language);
    let (mut types, mut kinds) = (Json::Object(Vec::new()), Json::Object(Vec::new()));
    for it in alters {
        types.add(it.id.as_str(), words.entry(&it.label, &it.variables));
    }
    for it in ties {
        kinds.add(it.id.as_str(), words.entry(&it.label, &it.variables));
    }
    Json::object([("ego", words.variables(ego)), ("alters", types), ("ties", kinds)])
}

/// Texts in one language.
struct Words<'a>(&'a str);

impl Words<'_> {
    fn text(&self, text: &Text) -> Json {
        Json::from(text.in_language(self.0))
    }

    /// A type of alter or a kind of tie.
    fn entry(&self, label: &Text, variables: &[Arc<Variable>]) -> Json {
        Json::object([("label", self.text(label)), ("variables", self.variables(variables))])
    }

    fn variables(&self, variables: &[Arc<Variable>]) -> Json {
        let mut out = Json::Object(Vec::new());
        for variable in variables {
            out.add(variable.name.as_str(), self.variable(variable));
        }
        out
    }

    fn variable(&self, variable: &Variable) -> Json {
        let mut out =
            Json::object([("type", Json::from(variable.kind.word())), ("question", self.text(&variable.question))]);
        let mut options = Vec::new();
        for option in variable.kind.options() {
            options.push(Json::object([("value", option.value.to_json()), ("label", self.text(&option.label))]));
        }
        if !options.is_empty() {
            out.add("options", Json::List(options));
        }
        let texts = match &variable.kind {
            VariableKind::Slider { low, high } => [("low", low), ("high", high)],
            VariableKind::Number { unit, .. } => [("unit", unit), ("", &None)],
            _ => return out,
        };
        for (name, text) in texts {
            if let Some(text) = text {
                out.add(name, self.text(text));
            }
        }
        out
    }
}
