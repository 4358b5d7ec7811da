//! One journal entry as JSON: `{ "at": 1790000000000, "do": "tie", "kind": "works_together", "pairs": [["a1", "a2"]],
//! "present": true }`. Steps are written by the protocol's ids, so that a journal reads well.

use super::edition::Edition;
use super::journal::{JournalFault, Note, Sitting};
use super::names::spaced;
use super::stages::{Parts, kind_of};
use super::{Command, CommandName, Entry, Listed, Position, Step, Subject};
use geometry::Point;
use json::{Json, Path};
use network::{AlterId, Attributes, Key, TieKey, Value};
use protocol::Protocol;

type Read<T> = Result<T, JournalFault>;

pub(super) fn write(entry: &Entry, protocol: &Protocol) -> Json {
    let mut out = Json::Object(Vec::new());
    out.add("at", Json::from(entry.at));
    out.add("do", Json::from(entry.command.name().as_str()));
    match &entry.command {
        Command::Go(to) => write_position(to, protocol, &mut out),
        Command::Speak(language) => out.add("language", key(language)),
        Command::Resume | Command::Finish | Command::Reopen | Command::Undo | Command::Redo => {}
        Command::Answer { about, variable, value, typing } => {
            match about {
                Subject::Ego => {}
                Subject::Alter(alter) => out.add("alter", id(*alter)),
                Subject::Tie(tie) => out.add("tie", write_tie(tie)),
            }
            out.add("variable", key(variable));
            // No "value" at all takes the answer away; null is an answer, left blank.
            if let Some(value) = value {
                out.add("value", value.to_json());
            }
            if *typing {
                out.add("typing", Json::Bool(true));
            }
        }
        Command::Name { prompt, labels, again, listed } => {
            out.add("prompt", key(prompt));
            out.add("labels", Json::list(labels.iter().map(String::as_str)));
            mark_whole(labels, &mut out);
            if !again.is_empty() {
                out.add("again", Json::List(again.iter().map(|it| id(*it)).collect()));
            }
            if !listed.is_empty() {
                out.add("listed", Json::List(listed.iter().map(write_listed).collect()));
            }
        }
        Command::Pick { alter, prompt, picked } => {
            out.add("alter", id(*alter));
            out.add("prompt", key(prompt));
            out.add("picked", Json::Bool(*picked));
        }
        Command::Rename { alter, label } => {
            out.add("alter", id(*alter));
            out.add("label", Json::from(label.as_str()));
            mark_whole(std::slice::from_ref(label), &mut out);
        }
        Command::Remove { alter } => out.add("alter", id(*alter)),
        Command::Place { places } | Command::LayOut { places } => {
            let place =
                |(alter, at): &(AlterId, Point)| Json::List(vec![id(*alter), Json::from(at.x), Json::from(at.y)]);
            out.add("places", Json::List(places.iter().map(place).collect()));
        }
        Command::Unplace { alters } => out.add("alters", Json::List(alters.iter().map(|it| id(*it)).collect())),
        Command::Tie { kind, pairs, present } => {
            out.add("kind", key(kind));
            out.add("pairs", write_pairs(pairs));
            out.add("present", Json::Bool(*present));
        }
        Command::Pair { kind, pairs, tied, level } => {
            out.add("kind", key(kind));
            out.add("pairs", write_pairs(pairs));
            // No "tied" at all takes the answer away.
            if let Some(tied) = tied {
                out.add("tied", Json::Bool(*tied));
            }
            if let Some((variable, value)) = level {
                out.add("variable", key(variable));
                out.add("value", value.to_json());
            }
        }
    }
    write_note(&entry.note, &mut out);
    out
}

fn write_pairs(pairs: &[(AlterId, AlterId)]) -> Json {
    Json::List(pairs.iter().map(|(one, other)| Json::List(vec![id(*one), id(*other)])).collect())
}

fn write_note(note: &Note, out: &mut Json) {
    match note {
        Note::None => {}
        Note::First(alter) => out.add("first", id(*alter)),
        Note::Sitting(sitting) => {
            let mut protocol = Json::Object(Vec::new());
            sitting.edition.write(&mut protocol);
            out.add("protocol", protocol);
            if !sitting.set_aside.is_empty() {
                out.add("set_aside", Json::List(sitting.set_aside.clone()));
            }
            if let Some(next) = sitting.next {
                out.add("next", id(next));
            }
        }
    }
}

/// What a roster has of someone: `{ "id": "r1", "values": { "form": "4b" } }`.
fn write_listed(listed: &Listed) -> Json {
    let mut out = Json::object([("id", Json::from(listed.id.as_str()))]);
    if !listed.values.is_empty() {
        let mut values = Json::Object(Vec::new());
        for (variable, value) in &listed.values {
            values.add(variable.as_str(), value.to_json());
        }
        out.add("values", values);
    }
    out
}

fn read_listed(json: &Json) -> Option<Listed> {
    let mut values = Attributes::new();
    for (variable, value) in json.get("values").and_then(Json::members).unwrap_or_default() {
        values.insert(Key::from(variable.as_str()), Value::from_json(value)?);
    }
    Some(Listed { id: json.get("id")?.as_str()?.to_owned(), values })
}

/// So many characters of a name were kept when longer ones were still cut.
const ONCE_KEPT: usize = 80;

/// Marks that names which once would have been cut are kept whole.
fn mark_whole(labels: &[String], out: &mut Json) {
    if labels.iter().any(|label| label.chars().count() > ONCE_KEPT) {
        out.add("whole", Json::Bool(true));
    }
}

/// A name as the interview kept it when the entry was written.
fn kept(label: &str, is_whole: bool) -> String {
    if is_whole || label.chars().count() <= ONCE_KEPT {
        return label.to_owned();
    }
    spaced(label).chars().take(ONCE_KEPT).collect::<String>().trim_end().to_owned()
}

fn key(key: &Key) -> Json {
    Json::from(key.as_str())
}

fn id(id: AlterId) -> Json {
    Json::Text(id.text())
}

fn write_tie(tie: &TieKey) -> Json {
    Json::List(vec![key(tie.kind()), id(tie.source()), id(tie.target())])
}

pub(super) fn write_position(to: &Position, protocol: &Protocol, out: &mut Json) {
    let Some(stage) = protocol.stages.get(to.stage) else { return };
    out.add("stage", key(&stage.id));
    let part = |index: usize| kind_of(&stage.task).part(index);
    match &to.step {
        Step::Whole => {}
        Step::Prompt(index) => {
            if let Some(prompt) = part(*index) {
                out.add("prompt", key(prompt));
            }
        }
        Step::Field(index) => {
            if let Some(variable) = part(*index) {
                out.add("variable", key(variable));
            }
        }
        Step::Alter(alter) => out.add("alter", id(*alter)),
        Step::Tie(tie) => out.add("tie", write_tie(tie)),
    }
}

/// Which command an entry is of; `None` if that cannot be told.
pub(super) fn name_of(entry: &Json) -> Option<CommandName> {
    CommandName::from_word(entry.get("do")?.as_str()?)
}

pub(super) fn read(json: &Json, path: &Path, protocol: &Protocol) -> Read<Entry> {
    let at = EntryMember { json, path, name: "at" };
    let at = at.value()?.as_f64().ok_or_else(|| at.fault("a time in milliseconds"))?;
    let of = |name: &'static str| EntryMember { json, path, name };
    of("do").text()?;
    let name = name_of(json).ok_or_else(|| of("do").fault("the name of a command"))?;
    let command = match name {
        CommandName::Go => Command::Go(read_position(json, path, protocol)?),
        CommandName::Speak => Command::Speak(of("language").key()?),
        CommandName::Resume => Command::Resume,
        CommandName::Finish => Command::Finish,
        CommandName::Reopen => Command::Reopen,
        CommandName::Undo => Command::Undo,
        CommandName::Redo => Command::Redo,
        CommandName::Answer => Command::Answer {
            about: if json.get("alter").is_some() {
                Subject::Alter(of("alter").alter()?)
            } else if json.get("tie").is_some() {
                Subject::Tie(of("tie").tie(protocol)?)
            } else {
                Subject::Ego
            },
            variable: of("variable").key()?,
            value: match json.get("value") {
                Some(value) => Some(Value::from_json(value).ok_or_else(|| of("value").fault("an answer"))?),
                None => None,
            },
            typing: if json.get("typing").is_some() { of("typing").flag()? } else { false },
        },
        CommandName::Name => Command::Name {
            prompt: of("prompt").key()?,
            labels: {
                let is_whole = json.get("whole").is_some();
                of("labels").list(|item| item.as_str().map(|label| kept(label, is_whole)), "a list of names")?
            },
            again: if json.get("again").is_some() {
                of("again").list(alter_id, "a list of alters")?
            } else {
                Vec::new()
            },
            listed: if json.get("listed").is_some() {
                of("listed").list(read_listed, "a list of entries of a roster")?
            } else {
                Vec::new()
            },
        },
        CommandName::Pick => {
            Command::Pick { alter: of("alter").alter()?, prompt: of("prompt").key()?, picked: of("picked").flag()? }
        }
        CommandName::Rename => Command::Rename {
            alter: of("alter").alter()?,
            label: kept(of("label").text()?, json.get("whole").is_some()),
        },
        CommandName::Remove => Command::Remove { alter: of("alter").alter()? },
        CommandName::Place => Command::Place { places: places(&of("places"))? },
        CommandName::LayOut => Command::LayOut { places: places(&of("places"))? },
        CommandName::Unplace => Command::Unplace { alters: of("alters").list(alter_id, "a list of alters")? },
        CommandName::Tie => Command::Tie {
            kind: of("kind").key()?,
            pairs: of("pairs").list(pair, "a list of pairs of alters")?,
            present: of("present").flag()?,
        },
        CommandName::Pair => Command::Pair {
            kind: of("kind").key()?,
            pairs: of("pairs").list(pair, "a list of pairs of alters")?,
            tied: if json.get("tied").is_some() { Some(of("tied").flag()?) } else { None },
            level: match json.get("variable") {
                Some(_) => {
                    let value = Value::from_json(of("value").value()?).ok_or_else(|| of("value").fault("an answer"))?;
                    Some((of("variable").key()?, value))
                }
                None => None,
            },
        },
    };
    let note = read_note(name, json, path)?;
    Ok(Entry { at, command, note })
}

/// Entries of earlier versions of this program have no notes.
fn read_note(name: CommandName, json: &Json, path: &Path) -> Read<Note> {
    let of = |name: &'static str| EntryMember { json, path, name };
    let alter_if_any = |name: &'static str| json.get(name).map(|_| of(name).alter()).transpose();
    Ok(match name {
        CommandName::Name => alter_if_any("first")?.map_or(Note::None, Note::First),
        CommandName::Resume => match json.get("protocol") {
            Some(protocol) => Note::Sitting(Box::new(Sitting {
                edition: Edition::read(protocol, &path.member("protocol"))?,
                set_aside: json.get("set_aside").and_then(Json::items).unwrap_or_default().to_vec(),
                next: alter_if_any("next")?,
            })),
            None => Note::None,
        },
        CommandName::Go
        | CommandName::Speak
        | CommandName::Finish
        | CommandName::Reopen
        | CommandName::Undo
        | CommandName::Redo
        | CommandName::Answer
        | CommandName::Pick
        | CommandName::Rename
        | CommandName::Remove
        | CommandName::Place
        | CommandName::LayOut
        | CommandName::Unplace
        | CommandName::Tie
        | CommandName::Pair => Note::None,
    })
}

fn places(of: &EntryMember) -> Read<Vec<(AlterId, Point)>> {
    let place = |item: &Json| match item.items()? {
        [alter, x, y] => Some((alter_id(alter)?, Point::new(x.as_f64()?, y.as_f64()?))),
        _ => None,
    };
    of.list(place, "a list of [alter, x, y]")
}

fn pair(json: &Json) -> Option<(AlterId, AlterId)> {
    match json.items()? {
        [one, other] => Some((alter_id(one)?, alter_id(other)?)),
        _ => None,
    }
}

fn alter_id(json: &Json) -> Option<AlterId> {
    json.as_str()?.parse().ok()
}

pub(super) fn read_position(json: &Json, path: &Path, protocol: &Protocol) -> Read<Position> {
    let of = |name: &'static str| EntryMember { json, path, name };
    let stage =
        protocol.stage_index(of("stage").text()?).ok_or_else(|| of("stage").unknown("a stage of this protocol"))?;
    let it = protocol.stages.get(stage).ok_or_else(|| of("stage").unknown("a stage of this protocol"))?;
    let kind = kind_of(&it.task);
    let numbered = |name: &'static str, is_here: bool| -> Read<usize> {
        let wanted = of(name).text()?;
        let mut parts = (0..).map_while(|index| kind.part(index)).take_while(|_| is_here);
        parts.position(|part| part.as_str() == wanted).ok_or_else(|| of(name).unknown("one of this stage's own"))
    };
    let step = if json.get("prompt").is_some() {
        Step::Prompt(numbered("prompt", matches!(kind.parts(), Parts::Prompts))?)
    } else if json.get("variable").is_some() {
        Step::Field(numbered("variable", matches!(kind.parts(), Parts::Fields))?)
    } else if json.get("alter").is_some() {
        Step::Alter(of("alter").alter()?)
    } else if json.get("tie").is_some() {
        Step::Tie(of("tie").tie(protocol)?)
    } else {
        Step::Whole
    };
    Ok(Position { stage, step })
}

/// A member of an entry, read with the path in every fault.
struct EntryMember<'a> {
    json: &'a Json,
    path: &'a Path,
    name: &'static str,
}

impl<'a> EntryMember<'a> {
    fn value(&self) -> Read<&'a Json> {
        self.json.get(self.name).ok_or_else(|| self.missing())
    }

    fn missing(&self) -> JournalFault {
        JournalFault::new(&self.path.member(self.name), "This is missing.")
    }

    fn fault(&self, right: &str) -> JournalFault {
        let message = || {
            let found = self.json.get(self.name).map_or_else(|| "nothing".to_owned(), Json::excerpt);
            format!("Found {found}; {right} should stand here.")
        };
        JournalFault::told(&self.path.member(self.name), &message)
    }

    /// The fault of a name that is well spelled, and that the protocol does not have.
    fn unknown(&self, right: &str) -> JournalFault {
        JournalFault { is_unknown: true, ..self.fault(right) }
    }

    fn text(&self) -> Read<&'a str> {
        self.value()?.as_str().ok_or_else(|| self.fault("a text"))
    }

    fn key(&self) -> Read<Key> {
        self.text().map(Key::from)
    }

    fn flag(&self) -> Read<bool> {
        self.value()?.as_bool().ok_or_else(|| self.fault("true or false"))
    }

    fn alter(&self) -> Read<AlterId> {
        alter_id(self.value()?).ok_or_else(|| self.fault("an alter's id, such as \"a3\""))
    }

    fn tie(&self, protocol: &Protocol) -> Read<TieKey> {
        let right = "[kind, alter, alter]";
        let [kind, source, target] = self.value()?.items().ok_or_else(|| self.fault(right))? else {
            return Err(self.fault(right));
        };
        let (Some(kind), Some(source), Some(target)) = (kind.as_str(), alter_id(source), alter_id(target)) else {
            return Err(self.fault(right));
        };
        let directed = protocol.codebook.tie_kind(kind).is_some_and(|it| it.directed);
        let make = if directed { TieKey::directed } else { TieKey::undirected };
        Ok(make(Key::from(kind), source, target))
    }

    fn list<T>(&self, item: impl Fn(&Json) -> Option<T>, right: &str) -> Read<Vec<T>> {
        let items = self.value()?.items().ok_or_else(|| self.fault("a list"))?;
        items.iter().map(|it| item(it).ok_or_else(|| self.fault(right))).collect()
    }
}
