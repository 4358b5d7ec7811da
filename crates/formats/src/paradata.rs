//! How the interview was answered, from the times in its journal.

use super::time::time_json;
use interview::{Command, CommandName, Entry, Interview, Note};
use json::Json;
use order::Map;

/// One continuous stretch of the interview.
struct Stretch {
    started: f64,
    ended: f64,
    /// The hash of the protocol that it was held under; `None` where the journal does not tell
    protocol: Option<String>,
    /// How many entries of the stretches before could not be kept when it began
    set_aside: usize,
}

impl Stretch {
    fn new(entry: &Entry) -> Self {
        let (protocol, set_aside) = match &entry.note {
            Note::Sitting(sitting) => (Some(sitting.edition.sha256.clone()), sitting.set_aside.len()),
            _ => (None, 0),
        };
        Stretch { started: entry.at, ended: entry.at, protocol, set_aside }
    }

    fn to_json(&self) -> Json {
        let mut sitting = Json::object([
            ("started", time_json(Some(self.started))),
            ("ended", time_json(Some(self.ended))),
            ("protocol_sha256", Json::from(self.protocol.as_deref())),
        ]);
        if self.set_aside > 0 {
            sitting.add("set_aside", Json::from(self.set_aside));
        }
        sitting
    }
}

/// What one stage took.
#[derive(Clone, Default)]
struct Spent {
    milliseconds: f64,
    visits: usize,
}

/// The sittings: from the start, and from each time the interview was resumed, to the last command before the next;
/// with the version of the protocol that each was held under.
pub(super) fn sittings(interview: &Interview) -> Json {
    let journal = interview.journal();
    let started = journal.opening().started;
    let protocol = Some(journal.protocol_sha256().to_owned()).filter(|hash| !hash.is_empty());
    let mut sittings = vec![Stretch { started, ended: started, protocol, set_aside: 0 }];
    for (_, entry) in interview.timeline() {
        match sittings.last_mut() {
            Some(sitting) if entry.command != Command::Resume => sitting.ended = entry.at,
            _ => sittings.push(Stretch::new(entry)),
        }
    }
    Json::List(sittings.iter().map(Stretch::to_json).collect())
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
        let name = entry.command.name().as_str();
        let count = commands.get(name).copied().unwrap_or(0);
        commands.insert(name, count + 1);
    }
    come_to(interview.position().stage, &mut spent);
    let mut visited = Vec::new();
    for (stage, it) in stages.iter().zip(&spent) {
        if it.visits > 0 {
            visited.push(Json::object([
                ("stage", Json::from(stage.id.as_str())),
                ("seconds", Json::from(it.milliseconds.round() / 1000.0)),
                ("visits", Json::from(it.visits)),
            ]));
        }
    }
    let mut given = Json::Object(Vec::new());
    for (name, count) in &commands {
        given.add(name, Json::from(*count));
    }
    let undos = commands.get(CommandName::Undo.as_str()).copied().unwrap_or(0);
    Json::object([("stages", Json::List(visited)), ("commands", given), ("undos", Json::from(undos))])
}
