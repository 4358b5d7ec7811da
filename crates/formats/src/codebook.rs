//! What each variable was called, asked and could be answered with, in the language of the interview, so that a network
//! file can be read without its protocol. It is written as protocols write it, without what only says how things look.

use interview::Interview;
use json::Json;
use protocol::{Text, Variable, VariableKind};
use std::sync::Arc;

/// The codebook of a network file.
pub(super) fn codebook(interview: &Interview) -> Json {
    let codebook = &interview.protocol().codebook;
    let (mut types, mut kinds) = (empty(), empty());
    for it in &codebook.alters {
        put(&mut types, it.id.as_str(), Some(&it.label), &it.variables, interview);
    }
    for it in &codebook.ties {
        put(&mut kinds, it.id.as_str(), Some(&it.label), &it.variables, interview);
    }
    let mut out = empty();
    put(&mut out, "ego", None, &codebook.ego, interview);
    out.add("alters", types);
    out.add("ties", kinds);
    out
}

fn empty() -> Json {
    Json::Object(Vec::new())
}

/// Adds variables; those of a type or kind, which has a label, beside it.
#[inline(never)]
fn put(out: &mut Json, name: &str, label: Option<&Text>, variables: &[Arc<Variable>], interview: &Interview) {
    let language = interview.language().as_str();
    let mut all = empty();
    for variable in variables {
        all.add(variable.name.as_str(), entry(variable, interview));
    }
    if label.is_some() {
        let mut group = empty();
        write(&mut group, "label", label, language);
        group.add("variables", all);
        all = group;
    }
    out.add(name, all);
}

/// Adds a text, if there is one.
#[inline(never)]
fn write(out: &mut Json, name: &str, text: Option<&Text>, language: &str) {
    if let Some(text) = text {
        out.add(name, Json::from(text.in_language(language)));
    }
}

/// Adds a mark, if it is set.
fn mark(out: &mut Json, name: &str, is_set: bool) {
    if is_set {
        out.add(name, Json::Bool(true));
    }
}

fn entry(variable: &Variable, interview: &Interview) -> Json {
    let language = interview.language().as_str();
    let mut out = empty();
    out.add("type", Json::from(variable.word.as_str()));
    write(&mut out, "question", Some(&variable.question), language);
    mark(&mut out, "from_host", variable.from_host);
    if let Some(formula) = &variable.calculated {
        out.add("calculated", formula.clone());
    }
    if variable.shuffled {
        let shown = interview.options_shown(variable);
        out.add("shown", Json::List(shown.iter().map(|option| option.value.to_json()).collect()));
    }
    match &variable.kind {
        VariableKind::Slider { low, high } => {
            write(&mut out, "low", low.as_ref(), language);
            write(&mut out, "high", high.as_ref(), language);
        }
        VariableKind::Number { unit, .. } => write(&mut out, "unit", unit.as_ref(), language),
        kind => {
            let mut options = Vec::new();
            for option in kind.options() {
                let mut choice = empty();
                choice.add("value", option.value.to_json());
                write(&mut choice, "label", Some(&option.label), language);
                mark(&mut choice, "exclusive", option.exclusive);
                options.push(choice);
            }
            if !options.is_empty() {
                out.add("options", Json::List(options));
            }
        }
    }
    out
}
