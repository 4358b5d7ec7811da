//! How the interview was answered, from the times in its journal.

use super::time::time_json;
use crate::interview::{Command, Interview};
use crate::json::Json;
use crate::order::Map;

/// One continuous stretch of the interview.
struct Sitting {
    started: f64,
    ended: f64,
}

/// What one stage took.
#[derive(Clone, Default)]
struct Spent {
    milliseconds: f64,
    visits: usize,
}

/// The sittings: from the start, and from each time the interview was resumed, to the last command before the next.
pub(super) fn sittings(interview: &Interview) -> Json {
    let started = interview.journal().opening().started;
    let mut sittings = vec![Sitting { started, ended: started }];
    for (_, entry) in interview.timeline() {
        match sittings.last_mut() {
            Some(sitting) if entry.command != Command::Resume => sitting.ended = entry.at,
            _ => sittings.push(Sitting { started: entry.at, ended: entry.at }),
        }
    }
    let write =
        |it: Sitting| Json::object([("started", time_json(Some(it.started))), ("ended", time_json(Some(it.ended)))]);
    Json::List(sittings.into_iter().map(write).collect())
}

/// How long each stage was on screen and how often it was come to, how many commands of each name were given, and how
/// many of them were undos. The time between two commands belongs to the stage on screen; that between two sittings to
/// none; and a clock that was set back in between takes nothing away.
pub(super) fn paradata(interview: &Interview) -> Json {
    let stages = &interview.protocol().stages;
    let mut spent = vec![Spent::default(); stages.len()];
    let mut commands: Map<&'static str, usize> = Map::new();
    let mut before = interview.journal().opening().started;
    let mut on_screen = None;
    let mut come_to = |stage: usize, spent: &mut [Spent]| {
        if on_screen.replace(stage) != Some(stage)
            && let Some(it) = spent.get_mut(stage)
        {
            it.visits += 1;
        }
    };
    for (stage, entry) in interview.timeline() {
        come_to(stage, &mut spent);
        if entry.command != Command::Resume
            && let Some(it) = spent.get_mut(stage)
        {
            it.milliseconds += (entry.at - before).max(0.0);
        }
        before = entry.at;
        *commands.entry(entry.command.name()).or_default() += 1;
    }
    come_to(interview.position().stage, &mut spent);
    let stages = stages.iter().zip(&spent).filter(|(_, it)| it.visits > 0).map(|(stage, it)| {
        Json::object([
            ("stage", Json::from(stage.id.as_str())),
            ("seconds", Json::from(it.milliseconds.round() / 1000.0)),
            ("visits", Json::from(it.visits)),
        ])
    });
    let undos = commands.get(Command::Undo.name()).copied().unwrap_or(0);
    Json::object([
        ("stages", Json::List(stages.collect())),
        ("commands", Json::object(commands.into_iter().map(|(name, count)| (name, Json::from(count))))),
        ("undos", Json::from(undos)),
    ])
}
