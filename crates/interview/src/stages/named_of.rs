//! Prompts for names that are asked about alters, one at a time. Whoever is named gets a tie with the alter asked about; which
//! of these alters somebody was named of, only that tie says.

use super::kind_of;
use super::name_generator::{generators, keep};
use crate::delta::CellChange;
use crate::standing::{Asking, Walk, tie_key};
use crate::{Command, Interview, Position, Refusal, Step, Subject};
use network::{Alter, AlterId, Attributes, Key, Network, Tie, TieKey};
use protocol::{AlterFilter, NameGenerator, NamePrompt, PairPrompt, Protocol};

/// The one prompt of a name generator that asks about alters, and the ties that it makes.
#[derive(Clone, Copy)]
struct Asked<'p> {
    prompt: &'p NamePrompt,
    kind: &'p Key,
    directed: bool,
}

impl<'p> Asked<'p> {
    /// The prompt of a name generator, if it asks about alters.
    fn of(protocol: &'p Protocol, generator: &'p NameGenerator) -> Option<Self> {
        generator.of.as_ref()?;
        let prompt = generator.prompts.first()?;
        let kind = prompt.tie.as_ref()?;
        let directed = protocol.codebook.tie_kind(kind.as_str()).is_some_and(|kind| kind.directed);
        Some(Asked { prompt, kind, directed })
    }

    /// The prompt with this id, if it asks about alters.
    fn by_id(protocol: &'p Protocol, id: &Key) -> Option<Self> {
        let asking = generators(protocol).filter_map(|(_, generator)| Asked::of(protocol, generator));
        asking.into_iter().find(|asked| asked.prompt.prompt.id == *id)
    }

    /// Both ends of the tie that naming somebody of an alter makes.
    fn ends(self, about: AlterId, named: AlterId) -> (AlterId, AlterId) {
        if self.prompt.from_named { (named, about) } else { (about, named) }
    }

    /// The tie that naming somebody of an alter makes.
    fn key(self, about: AlterId, named: AlterId) -> TieKey {
        let (one, other) = self.ends(about, named);
        tie_key(self.kind, self.directed, one, other)
    }

    /// Everybody with whom an alter has the tie that naming them makes.
    fn owners(self, network: &Network, named: AlterId) -> Vec<AlterId> {
        let mut owners = Vec::new();
        for key in network.ties_of(named).map(|tie| &tie.key) {
            let other = if key.source() == named { key.target() } else { key.source() };
            if *key == self.key(other, named) {
                owners.push(other);
            }
        }
        owners
    }

    /// Whether an alter was named in it.
    fn has(self, alter: &Alter) -> bool {
        alter.named_in.contains(&self.prompt.prompt.id)
    }
}

/// Puts a screen for each alter asked about on the route. The names hold of whoever is one of theirs, and of those whose
/// every tie of that kind was taken away since, as on the map; and with them the ties.
#[cfg_attr(feature = "parted", rare::wasm_split(naming, wasm_split_path = rare))]
pub(super) fn walk_of(generator: &NameGenerator, of: &AlterFilter, stage: usize, walk: &mut Walk<'_>) {
    let about = walk.passing(of);
    let Some(asked) = Asked::of(walk.protocol, generator) else { return };
    for id in &about {
        let mut asking = Asking::default();
        if let Some(me) = asked.prompt.roster.as_ref().and_then(|roster| roster.me.as_ref()) {
            walk.keep(Subject::Ego, me, &mut asking);
        }
        walk.step(stage, Step::Alter(*id), asking);
    }
    let mut pairs = Vec::new();
    for alter in walk.recorded.alters().filter(|alter| asked.has(alter)) {
        let owners = asked.owners(walk.recorded, alter.id);
        let mut holds = owners.is_empty() && !about.is_empty();
        for owner in owners {
            if about.contains(&owner) {
                pairs.push(asked.ends(owner, alter.id));
                holds = true;
            }
        }
        if holds {
            keep(generator, alter, walk);
        }
    }
    let prompt =
        PairPrompt { prompt: asked.prompt.prompt.clone(), kind: asked.kind.clone(), variable: None, none: None };
    walk.draw_pairs(&prompt, asked.directed, &pairs);
}

/// Keeps of those named in a prompt whoever is named of the alter whom the step asks about.
#[cfg_attr(feature = "parted", rare::wasm_split(naming, wasm_split_path = rare))]
pub(super) fn keep_theirs(interview: &Interview, prompt: &Key, step: &Step, named: &mut Vec<AlterId>) {
    if let (Step::Alter(about), Some(asked)) = (step, Asked::by_id(interview.protocol(), prompt)) {
        named.retain(|id| interview.recorded().tie(&asked.key(*about, *id)).is_some());
    }
}

/// Whether somebody is named in a prompt of another alter than this one, whom it is asked about.
fn is_named_of_others(interview: &Interview, asked: Asked, about: AlterId, named: AlterId) -> bool {
    let asks = |generator: &NameGenerator| generator.prompts.iter().any(|it| it.prompt.id == asked.prompt.prompt.id);
    let mut stages = interview.protocol().stages.iter();
    let Some(stage) = stages.position(|stage| kind_of(&stage.task).naming().is_some_and(asks)) else { return false };
    let mut others = asked.owners(interview.recorded(), named).into_iter().filter(|owner| *owner != about);
    others.any(|owner| interview.is_on_route(&Position { stage, step: Step::Alter(owner) }))
}

/// Adds to what a command changes the ties that its names make or lose; and takes out of prompts whoever was named of
/// somebody alone who is removed.
///
/// # Errors
/// Where the prompt on screen is another one, where somebody is named of themselves, or more are named than it takes.
#[cfg_attr(feature = "parted", rare::wasm_split(naming, wasm_split_path = rare))]
pub(crate) fn tie_names(
    interview: &Interview,
    command: &Command,
    changes: &mut Vec<CellChange>,
) -> Result<(), Refusal> {
    match command {
        Command::Name { prompt, again, listed, .. } => {
            let Some(asked) = Asked::by_id(interview.protocol(), prompt) else { return Ok(()) };
            let mut named = Vec::new();
            named.extend_from_slice(again);
            for change in changes.iter() {
                if let CellChange::Alter { after: Some(alter), .. } = change {
                    named.push(alter.id);
                }
            }
            if let Some((generator, _)) = interview.naming() {
                named.extend(listed.iter().filter_map(|it| interview.chosen(&generator.alter_type, &it.id)));
            }
            tie_all(interview, asked, &named, changes)
        }
        Command::Pick { alter, prompt, picked } => {
            let Some(asked) = Asked::by_id(interview.protocol(), prompt) else { return Ok(()) };
            match picked {
                true => tie_all(interview, asked, &[*alter], changes),
                false => untie(interview, asked, *alter, changes),
            }
        }
        Command::Remove { alter } => {
            for (_, generator) in generators(interview.protocol()) {
                if let Some(asked) = Asked::of(interview.protocol(), generator) {
                    unname(interview, asked, *alter, changes)?;
                }
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Ties these to the alter whom the prompt on screen asks about.
fn tie_all(
    interview: &Interview,
    asked: Asked,
    named: &[AlterId],
    changes: &mut Vec<CellChange>,
) -> Result<(), Refusal> {
    let (mut more, room) = (0, interview.room_in(&asked.prompt.prompt.id));
    for (at, id) in named.iter().enumerate() {
        let key = asked.key(about_here(interview, asked, *id)?, *id);
        if interview.recorded().tie(&key).is_none() && !named[..at].contains(id) {
            more += 1;
            let tie = Box::new(Tie { key, attributes: Attributes::new() });
            changes.push(CellChange::Tie { before: None, after: Some(tie) });
        }
    }
    match asked.prompt.max {
        Some(max) if room.is_some_and(|room| more > room) => Err(Refusal::TooManyNames { max }),
        _ => Ok(()),
    }
}

/// Unties somebody from the alter whom the prompt on screen asks about. Who is named of another one too stays named; who is
/// named nowhere else is gone.
fn untie(interview: &Interview, asked: Asked, id: AlterId, changes: &mut Vec<CellChange>) -> Result<(), Refusal> {
    let about = about_here(interview, asked, id)?;
    let tie = interview.recorded().tie(&asked.key(about, id));
    if tie.is_none() || is_named_of_others(interview, asked, about, id) {
        changes.clear();
        changes.extend(tie.map(without));
        return Ok(());
    }
    let alter = interview.find(id)?;
    if alter.named_in.len() > 1 {
        changes.extend(tie.map(without));
        return Ok(());
    }
    changes.clear();
    changes.extend(interview.recorded().ties_of(id).map(without));
    changes.push(CellChange::Alter { before: Some(Box::new(alter.clone())), after: None });
    Ok(())
}

/// Takes out of a prompt whoever was named in it of somebody alone who is removed.
fn unname(interview: &Interview, asked: Asked, gone: AlterId, changes: &mut Vec<CellChange>) -> Result<(), Refusal> {
    for alter in interview.recorded().alters().filter(|it| it.id != gone && asked.has(it)) {
        let was_theirs = interview.recorded().tie(&asked.key(gone, alter.id)).is_some();
        if !was_theirs || is_named_of_others(interview, asked, gone, alter.id) {
            continue;
        }
        let prompt = &asked.prompt.prompt.id;
        let before = changes.iter_mut().find_map(|change| match change {
            CellChange::Alter { after: Some(after), .. } if after.id == alter.id => Some(after),
            _ => None,
        });
        match before {
            // They were taken out of another prompt already.
            Some(after) => after.named_in.retain(|it| it != prompt),
            None => changes.extend(interview.pick_changes(alter.id, prompt, false)?),
        }
    }
    Ok(())
}

fn without(tie: &Tie) -> CellChange {
    CellChange::Tie { before: Some(Box::new(tie.clone())), after: None }
}

/// The alter whom this prompt, on screen, asks about, and of whom somebody else is named.
fn about_here(interview: &Interview, asked: Asked, named: AlterId) -> Result<AlterId, Refusal> {
    let is_here = interview.naming().is_some_and(|(_, here)| here.prompt.id == asked.prompt.prompt.id);
    let about = interview.naming_about().filter(|_| is_here).ok_or(Refusal::NoSuchStep)?;
    if about == named { Err(Refusal::SelfTie) } else { Ok(about) }
}
