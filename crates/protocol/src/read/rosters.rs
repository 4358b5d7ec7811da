//! Rosters, and the choice from them: lists of people in the protocol, or in files of their own that are checked when
//! they are loaded (the crate `roster`).

use super::super::fault::FaultCode;
use super::super::stages::{FromRoster, reason};
use super::book::{Kinds, Whose};
use super::need::Need;
use super::sense::Sense;
use super::spot::Spot;
use super::suggest::{instead, quote};
use crate::answer::check_answer;
use json::Json;
use network::{Key, Value};
use order::repeated;

/// The columns that every roster has.
const HEAD: [&str; 2] = ["id", "label"];

/// Reads the rosters of a protocol, and checks those that stand in it.
#[cfg_attr(feature = "parted", rare::wasm_split(rosters, wasm_split_path = rare))]
pub(super) fn read<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>) {
    sense.rosters(at);
}

/// Reads how a prompt lets people of the types in `kinds` be chosen from a roster.
#[cfg_attr(feature = "parted", rare::wasm_split(rosters, wasm_split_path = rare))]
pub(in super::super) fn read_choice<'d>(sense: &mut Sense<'_, 'd>, at: &Spot<'_, 'd>, kinds: Kinds) -> FromRoster {
    sense.roster_choice(at, kinds)
}

impl<'d> Sense<'_, 'd> {
    /// Notes the rosters, and checks those that stand in the protocol itself.
    fn rosters(&mut self, at: &Spot<'_, 'd>) {
        for (id, at) in at.entries() {
            self.rosters.insert(id, at.json);
            if at.find("src").is_some() && at.find("people").is_some() {
                self.fault(&at, FaultCode::Inconsistent, |_| {
                    "A roster has \"people\" here or \"src\" for a file of its own, not both. Keep one.".into()
                });
            }
            let people = at.member("people");
            let mut ids = Vec::new();
            for person in people.items().filter(|it| it.json.members().is_some()) {
                for column in HEAD {
                    let cell = person.member(column);
                    let is_there = match cell.json {
                        Json::Text(text) => !text.trim().is_empty(),
                        Json::Number(_) => column == "id",
                        _ => false,
                    };
                    if !is_there {
                        self.fault(&person, FaultCode::MissingMember, |_| {
                            format!("Everybody on a roster needs a text \"{column}\".")
                        });
                    }
                }
                ids.push(text_of(person.member("id").json));
            }
            let texts: Vec<&str> = ids.iter().map(String::as_str).collect();
            for again in repeated(&texts) {
                if ids[again].is_empty() {
                    continue;
                }
                self.fault(&people, FaultCode::Duplicate, |_| {
                    format!("Two people of this roster have the id {}. Give each one of their own.", quote(&ids[again]))
                });
            }
        }
    }

    /// How a prompt lets people of the types in `kinds` be chosen from a roster.
    fn roster_choice(&mut self, at: &Spot<'_, 'd>, kinds: Kinds) -> FromRoster {
        let from = at.member("from");
        let id = from.str();
        let roster = self.rosters.get(id).copied();
        if roster.is_none() && from.json.as_str().is_some() {
            self.fault(&from, FaultCode::NoSuch, |it| {
                let known: Vec<&str> = it.rosters.keys().copied().collect();
                format!("There is no roster {} in \"rosters\".{}", quote(id), instead(id, &known))
            });
        }
        let people = roster.and_then(|it| it.get("people")).and_then(Json::items).unwrap_or_default();
        for member in ["show", "sort"] {
            for column in at.member(member).items() {
                self.column(&column, column.str(), people);
            }
        }
        for (column, at) in at.member("filter").entries() {
            self.column(&at, column, people);
        }
        let mut variables = Vec::new();
        for column in at.member("variables").items() {
            let before = self.faults.count();
            let key = self.variable(&column, Whose::Alter, kinds);
            if self.faults.count() == before {
                self.column(&column, key.as_str(), people);
                self.values(&column, &key, kinds, people);
            }
            variables.push(key);
        }
        let me = at.find("me").map(|it| self.needed(&it, Whose::Ego, 1, Need::Text));
        FromRoster { from: Key::from(id), variables, me, not_listed: at.flag("not_listed") }
    }

    /// Tells if nobody on the list has such a column.
    fn column(&mut self, at: &Spot, column: &str, people: &[Json]) {
        if people.is_empty() || column.is_empty() || people.iter().any(|it| it.get(column).is_some()) {
            return;
        }
        self.fault(at, FaultCode::NoSuch, |_| {
            let mut known: Vec<&str> = Vec::new();
            for (name, _) in people.iter().filter_map(Json::members).flatten() {
                if !known.contains(&name.as_str()) && known.len() < 100 {
                    known.push(name);
                }
            }
            format!("Nobody on the roster has {}.{}", quote(column), instead(column, &known))
        });
    }

    /// Tells the first value of a column that cannot be an answer to the variable of its name.
    fn values(&mut self, at: &Spot, variable: &Key, kinds: Kinds, people: &[Json]) {
        let domain = self.book.domain(Whose::Alter);
        let variables = domain.variables(variable.as_str(), kinds);
        let misfit = people.iter().find_map(|person| {
            let value = Value::from_json(person.get(variable.as_str())?)?;
            let fault = variables.iter().flatten().find_map(|it| check_answer(it, &value).err())?;
            value.is_answered().then_some((person, fault))
        });
        if let Some((person, fault)) = misfit {
            self.fault(at, FaultCode::WrongKind, |_| {
                let value = person.get(variable.as_str()).map(Json::excerpt).unwrap_or_default();
                let whose = text_of(person.get("id").unwrap_or(&Json::Null));
                format!(
                    "{value}, of {} on the roster, cannot be an answer to \"{variable}\": {}.",
                    quote(&whose),
                    reason(&fault)
                )
            });
        }
    }
}

/// An id, which may be written as a number.
fn text_of(json: &Json) -> String {
    match json {
        Json::Number(number) => json::number(*number),
        other => other.as_str().unwrap_or_default().to_owned(),
    }
}
