//! The sheets of measures that a protocol asks for, worked out from a network file and put into it.
//!
//! They are worked out from the file alone, so that whoever has it, a browser, a tool or a researcher, comes to the
//! same. What participants download has no part of this: it is in the module `measurer`, which is loaded when a
//! protocol asks for sheets.

use super::asked::Prompt;
use super::read_network::read_network;
use super::remarks::{Flaw, Remark};
use json::{Json, Path};
use measures::{ChoiceFault, Context, SheetChoice};
use network::AlterId;

/// The sheets `wanted`, as they stand in `graph.measures.sheets` of a file: an object with a member for each. `tell` is
/// called with the share of the work that is done.
///
/// # Errors
/// One sentence that says what is wrong with the file or the choice, and where.
pub fn sheets(file: &Json, wanted: &Json, tell: &dyn Fn(f64)) -> Result<Json, String> {
    let read = read_network(file).map_err(|fault| fault.to_string())?;
    if let Some(fault) = read.remarks.iter().find_map(fault) {
        return Err(fault);
    }
    let choices = choices(wanted).map_err(|fault| fault.to_string())?;
    let directed = read.directed();
    let prompts = read.asked.as_deref().map(Prompt::pairs);
    let off_map = read.asked.as_deref().map(Prompt::off_map).unwrap_or_default();
    let context = Context { prompts: prompts.as_deref(), off_map: &off_map, directed: &directed };
    let id = |alter: AlterId| read.ids.get(&alter).cloned().unwrap_or_default();
    let steps: usize = choices.iter().map(|(_, choice)| choice.steps()).sum();
    let mut done = 0;
    let mut out = Json::Object(Vec::new());
    for (name, choice) in &choices {
        let step = |more: f64| tell((done as f64 + more) / steps.max(1) as f64);
        out.add(name, choice.work_out(&read.network, context, &id, &step));
        done += choice.steps();
    }
    Ok(out)
}

/// The file with the sheets that `protocol` asks for, a protocol's document; the file as it is if it asks for none.
///
/// # Errors
/// As [`sheets`].
pub fn measured(mut file: Json, protocol: &Json) -> Result<Json, String> {
    let wanted = protocol.get("measures").and_then(|it| it.get("sheets"));
    let Some(wanted) = wanted.filter(|it| it.members().is_some_and(|members| !members.is_empty())) else {
        return Ok(file);
    };
    let sheets = sheets(&file, wanted, &|_| ())?;
    if let Some(measures) = file.get_mut("graph").and_then(|graph| graph.get_mut("measures")) {
        measures.add("sheets", sheets);
    }
    Ok(file)
}

/// What is wrong with a file whose nodes or ties would have to be left out. Who looks at a map is told about it; numbers
/// would be of another network, and nobody would know.
fn fault(remark: &Remark) -> Option<String> {
    let place = remark.examples.first().map(String::as_str).unwrap_or("$");
    match remark.flaw {
        Flaw::IdMissing => Some(format!("{place}.id: Every node needs an id, and this one has none.")),
        Flaw::IdRepeated => Some(format!("{place}: Two nodes have this id. Each needs one of its own.")),
        Flaw::NodeUnreadable => Some(format!("{place}: A node should stand here, an object with an \"id\".")),
        Flaw::TieUnreadable => Some(format!("{place}: A tie should stand here, with a \"source\" and a \"target\".")),
        Flaw::EndUnknown => Some(format!("{place}: Both ends of a tie should be ids of nodes in the file.")),
        _ => None,
    }
}

fn choices(wanted: &Json) -> Result<Vec<(String, SheetChoice)>, ChoiceFault> {
    let path = Path::root();
    let Some(members) = wanted.members() else {
        return Err(ChoiceFault { path, message: format!("This should be an object, not {}.", wanted.excerpt()) });
    };
    let read = members.iter().map(|(name, json)| Ok((name.clone(), SheetChoice::read(json, &path.member(name))?)));
    read.collect()
}
