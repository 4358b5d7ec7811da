//! The sheets of measures that a protocol asks for, worked out from a network file and put into it.
//!
//! They are worked out from the file alone, so that whoever has it, a browser, a tool or a researcher, comes to the
//! same. What participants download has no part of this: it is in the module `measurer`, which is loaded when a
//! protocol asks for sheets.

use super::read_network::{NetworkDocument, read_network};
use crate::json::{Json, Path};
use crate::measures::{ChoiceFault, Context, SheetChoice};
use crate::network::{AlterId, Key};
use std::collections::BTreeMap;

/// The sheets `wanted`, as they stand in `graph.measures.sheets` of a file: an object with a member for each. `tell` is
/// called with the share of the work that is done.
///
/// # Errors
/// One sentence that says what is wrong with the file or the choice, and where.
pub fn sheets(file: &Json, wanted: &Json, tell: &dyn Fn(f64)) -> Result<Json, String> {
    let first = |faults: Vec<super::FileFault>| faults.first().map(ToString::to_string).unwrap_or_default();
    let read = read_network(file).map_err(first)?;
    let choices = choices(wanted).map_err(|fault| fault.to_string())?;
    let prompts = prompts(&read);
    let directed: Vec<Key> = read.kinds.iter().filter(|kind| kind.directed).map(|kind| kind.id.clone()).collect();
    let context = Context { prompts: &prompts, directed: &directed };
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

fn choices(wanted: &Json) -> Result<Vec<(String, SheetChoice)>, ChoiceFault> {
    let path = Path::root();
    let Some(members) = wanted.members() else {
        return Err(ChoiceFault { path, message: format!("This should be an object, not {}.", wanted.excerpt()) });
    };
    let read = members.iter().map(|(name, json)| Ok((name.clone(), SheetChoice::read(json, &path.member(name))?)));
    read.collect()
}

/// The prompts for ties that the file says were asked: their kinds, and whom they showed.
fn prompts(read: &NetworkDocument) -> Vec<(Key, Vec<AlterId>)> {
    let numbers: BTreeMap<&str, AlterId> = read.ids.iter().map(|(alter, name)| (name.as_str(), *alter)).collect();
    let number = |id: &Json| numbers.get(id.as_str()?).copied();
    let asked = read.graph.get("asked").and_then(Json::items).unwrap_or_default();
    let prompt = |asked: &Json| {
        let kind = Key::from(asked.get("kind")?.as_str()?);
        Some((kind, asked.get("shown")?.items()?.iter().filter_map(number).collect()))
    };
    asked.iter().filter_map(prompt).collect()
}
