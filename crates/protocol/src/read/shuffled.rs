//! What comes in an order that is drawn for each interview, and whether it makes sense in every order.
//!
//! What may come first of those it is shuffled with must depend on none of them. So the document is read again with each
//! stage, and each prompt, as the first of its run: whatever is faulty then is told where it was written.

use super::super::fault::{Fault, FaultCode, Faults};
use super::super::{Protocol, Shuffled};
use super::read_in_order;
use super::spot::Spot;
use super::suggest::quote;
use json::{Json, Path, PathStep};
use network::Key;
use std::ops::Range;

/// So many are shuffled among themselves at most: with each as the first, the document is read again.
const MOST: usize = 24;

/// Whether anything of a document is shuffled.
pub(super) fn is_in(document: &Json) -> bool {
    let stages = document.get("stages").and_then(Json::items).unwrap_or_default();
    stages.iter().any(|stage| stage.get("shuffled").is_some())
}

/// Reads what is shuffled of a document in which all else is sound, into the protocol that the rest came to.
#[cfg_attr(feature = "parted", rare::wasm_split(order, wasm_split_path = rare))]
pub(super) fn read(document: &Json, mut protocol: Protocol) -> Result<Protocol, Vec<Fault>> {
    let (root, mut faults) = (Spot::root(document), Faults::default());
    let stages = root.member("stages");
    for (at, stage) in stages.items().zip(&mut protocol.stages) {
        if let Some(shuffled) = at.find("shuffled") {
            stage.shuffled = Shuffled {
                prompts: shuffled.flag("prompts"),
                alters: shuffled.flag("alters"),
                with: shuffled.find("with").map(|with| Key::from(with.str())),
            };
            check(&mut faults, &at, &shuffled, &stage.shuffled);
        }
    }
    let runs = runs(stages.json, |one, other| name_of(one).is_some() && name_of(one) == name_of(other));
    check_runs(&mut faults, &stages, &runs);
    if faults.count() == 0 {
        check_orders(&mut faults, document, &runs);
    }
    protocol.shuffles = true;
    if faults.count() > 0 { Err(faults.into_list()) } else { Ok(protocol) }
}

/// The name that a stage shares with those it is shuffled with.
fn name_of(stage: &Json) -> Option<&str> {
    stage.get("shuffled")?.get("with")?.as_str()
}

/// The task of a prompt on a map; prompts of other stages have none.
fn task_of(prompt: &Json) -> Option<&str> {
    prompt.get("task").and_then(Json::as_str)
}

/// The places of a list whose items follow one another and belong together; one that does not is a run of its own.
fn runs(list: &Json, same: impl Fn(&Json, &Json) -> bool) -> Vec<Range<usize>> {
    let (mut runs, mut start) = (Vec::new(), 0);
    for run in list.items().unwrap_or_default().chunk_by(same) {
        runs.push(start..start + run.len());
        start += run.len();
    }
    runs
}

/// The runs of prompts that a stage shuffles; none where it shuffles no prompts.
fn runs_of_prompts(stage: &Json) -> Vec<Range<usize>> {
    let flag = stage.get("shuffled").and_then(|shuffled| shuffled.get("prompts")).and_then(Json::as_bool);
    match stage.get("prompts") {
        Some(prompts) if flag == Some(true) => runs(prompts, |one, other| task_of(one) == task_of(other)),
        _ => Vec::new(),
    }
}

/// Tells what is shuffled where there is nothing of it.
fn check(faults: &mut Faults, stage: &Spot, at: &Spot, shuffled: &Shuffled) {
    let mut tell = |at: &Spot, code: FaultCode, message: &str| faults.add(at.path(), code, || message.to_owned());
    if !shuffled.prompts && !shuffled.alters && shuffled.with.is_none() {
        let message = "Nothing is shuffled by this. Say what: \"prompts\", \"alters\", or \"with\" which other stages.";
        tell(at, FaultCode::Impossible, message);
    }
    let longest = runs_of_prompts(stage.json).into_iter().map(|run| run.len()).max().unwrap_or(0);
    if shuffled.prompts && longest < 2 {
        let message = "This stage has no two prompts that could change places. On a map only those with the same task do that \
                       follow one another. Leave this out.";
        tell(&at.member("prompts"), FaultCode::Impossible, message);
    }
    if longest > MOST {
        tell(
            &at.member("prompts"),
            FaultCode::Impossible,
            &format!("At most {MOST} prompts can be shuffled, not {longest}."),
        );
    }
    let word = |name: &str| stage.json.get(name).and_then(Json::as_str).unwrap_or_default();
    let is_with_many = match word("type") {
        "alter-form" => word("ask") == "by-question",
        word => matches!(word, "ordinal-bin" | "categorical-bin"),
    };
    if shuffled.alters && !is_with_many {
        let message = "Alters are shuffled in bins, and in forms that are asked by-question. Leave this out; pairs have an \
                       \"order\" of their own.";
        tell(&at.member("alters"), FaultCode::Impossible, message);
    }
    if shuffled.with.is_some() && matches!(word("type"), "consent" | "summary") {
        let message = format!("A {} has its place in an interview. Leave this out.", word("type"));
        tell(&at.member("with"), FaultCode::Impossible, &message);
    }
}

/// Tells of stages that are shuffled with none, with too many, or with others further on; and of ways past some of them,
/// which would be ways past others in another order.
fn check_runs<'d>(faults: &mut Faults, stages: &Spot<'_, 'd>, runs: &[Range<usize>]) {
    let spots: Vec<Spot<'_, 'd>> = stages.items().collect();
    let named = |index: usize| spots.get(index).and_then(|at| name_of(at.json));
    let mut seen: Vec<&str> = Vec::new();
    for run in runs {
        let (Some(at), Some(name)) = (spots.get(run.start), named(run.start)) else { continue };
        let path = at.path().member("shuffled").member("with");
        if seen.contains(&name) {
            faults.add(path, FaultCode::Inconsistent, || {
                format!("Other stages stand between these and those that are shuffled with {} before. Move them together, or use another name.", quote(name))
            });
        } else if run.len() < 2 {
            faults.add(path, FaultCode::NoSuch, || {
                format!(
                    "No stage beside this one is shuffled with {}. Give another the same name, or leave this out.",
                    quote(name)
                )
            });
        } else if run.len() > MOST {
            let count = run.len();
            faults.add(path, FaultCode::Impossible, || {
                format!("At most {MOST} stages can be shuffled together, not {count}.")
            });
        }
        seen.push(name);
    }
    for at in &spots {
        let jumps = at.member("jumps");
        if name_of(at.json).is_some() && jumps.items().len() > 0 {
            faults.add(jumps.path(), FaultCode::Impossible, || {
                "This stage is shuffled with others: a jump from it would pass over those that happen to come later. Have their \
                 \"when\" say when they are shown."
                    .into()
            });
        }
        for jump in jumps.items() {
            let to = jump.member("to");
            let is_target = |spot: &&Spot| spot.json.get("id").and_then(Json::as_str) == Some(to.str());
            if spots.iter().find(is_target).is_some_and(|target| name_of(target.json).is_some()) {
                faults.add(to.path(), FaultCode::Impossible, || {
                    format!(
                        "The stage {} is shuffled with others: a jump to it would pass over those that happen to come earlier. \
                         Jump to a stage before or after them.",
                        quote(to.str())
                    )
                });
            }
        }
    }
}

/// A document with its stages and prompts in another order, and where they were.
struct Reordered {
    document: Json,
    /// The number of each stage as it was written
    stages: Vec<usize>,
    /// By the number of a stage as it was written, those of its prompts
    prompts: Vec<Vec<usize>>,
}

/// The numbers below `count`, with that of each run at `first` before the others of its run.
fn order(count: usize, runs: &[Range<usize>], first: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    for run in runs {
        if let Some(places) = order.get_mut(run.clone()) {
            let by = first % places.len().max(1);
            places.rotate_left(by);
        }
    }
    order
}

/// The items of a list in an order.
fn ordered(list: &[Json], order: &[usize]) -> Json {
    Json::List(order.iter().filter_map(|index| list.get(*index)).cloned().collect())
}

/// The document with the stage at `stage` of each run of stages, and the prompt at `prompt` of each run of prompts, first.
fn reordered(document: &Json, runs: &[Range<usize>], stage: usize, prompt: usize) -> Reordered {
    let written = document.get("stages").and_then(Json::items).unwrap_or_default();
    let mut prompts = Vec::new();
    let mut changed = written.to_vec();
    for stage in &mut changed {
        let list = stage.get("prompts").and_then(Json::items).unwrap_or_default().to_vec();
        let order = order(list.len(), &runs_of_prompts(stage), prompt);
        if let Some(slot) = stage.get_mut("prompts") {
            *slot = ordered(&list, &order);
        }
        prompts.push(order);
    }
    let stages = order(changed.len(), runs, stage);
    let mut document = document.clone();
    if let Some(slot) = document.get_mut("stages") {
        *slot = ordered(&changed, &stages);
    }
    Reordered { document, stages, prompts }
}

impl Reordered {
    /// Where what is at a path of it was written.
    fn written_at(&self, path: &Path) -> Path {
        let (mut written, mut stage, mut within) = (Path::root(), None, "");
        for step in path.steps() {
            written = match (step, written.steps().len()) {
                (PathStep::Item(index), 1) if within == "stages" => {
                    stage = self.stages.get(*index).copied();
                    written.item(stage.unwrap_or(*index))
                }
                (PathStep::Item(index), 3) if within == "prompts" => {
                    let order = stage.and_then(|stage| self.prompts.get(stage));
                    written.item(order.and_then(|order| order.get(*index)).copied().unwrap_or(*index))
                }
                (PathStep::Item(index), _) => written.item(*index),
                (PathStep::Member(name), _) => {
                    within = name;
                    written.member(name)
                }
            };
        }
        written
    }
}

/// Tells what depends on something that it is shuffled with.
fn check_orders(faults: &mut Faults, document: &Json, runs: &[Range<usize>]) {
    let stages = document.get("stages").and_then(Json::items).unwrap_or_default();
    let longest = |runs: &[Range<usize>]| runs.iter().map(|run| run.len()).max().unwrap_or(1);
    let prompts = stages.iter().map(|stage| longest(&runs_of_prompts(stage))).max().unwrap_or(1);
    let mut told: Vec<Path> = Vec::new();
    for (stage, prompt) in (0..longest(runs)).flat_map(|stage| (0..prompts).map(move |prompt| (stage, prompt))) {
        if (stage, prompt) == (0, 0) {
            continue;
        }
        let reordered = reordered(document, runs, stage, prompt);
        for fault in read_in_order(&reordered.document).err().unwrap_or_default() {
            let path = reordered.written_at(&fault.path);
            if !told.contains(&path) {
                told.push(path.clone());
                faults.add(path, fault.code, || {
                    format!("This may be drawn to come before what it is shuffled with. {}", fault.message)
                });
            }
        }
    }
}
