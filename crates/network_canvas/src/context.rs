//! What every reader of a part needs: the generation of the document, its languages, and the report.

use crate::document::Part;
use crate::report::{Report, What};
use crate::words::{Length, Losses, message, plain};
use json::Json;

/// What becomes of a member.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Member {
    /// Its reader says what becomes of the one value or text that it is
    Value,
    /// Its reader says what becomes of its items
    List,
    /// Its reader says what becomes of its members
    Object,
    /// Its reader says what becomes of it, whatever it is
    Any,
    /// Nothing is lost without this value: it means something to programs, or to those who edit protocols
    Inward,
    /// It is lost, for this reason
    Lost(&'static str),
}

/// The members of some kind of object.
pub(crate) type Members = &'static [(&'static str, Member)];

/// What every reader of a part needs.
pub(crate) struct Context {
    /// The version of the schema that the document says it follows
    pub(crate) schema: u32,
    /// The languages of the document, if it names any; the first is the one to fall back on
    pub(crate) languages: Vec<String>,
    pub(crate) report: Report,
}

impl Context {
    /// Reports every member of an object that `tables` do not leave to a reader.
    pub(crate) fn account(&mut self, part: &Part, tables: &[Members]) {
        for (name, value) in part.members() {
            let known = tables.iter().find_map(|table| table.iter().find(|(known, _)| *known == name));
            let why = match known {
                Some((_, Member::Any)) => continue,
                Some((_, Member::Value | Member::Inward)) if is_value(value.json) => continue,
                Some((_, Member::List)) if value.json.items().is_some() => continue,
                Some((_, Member::Object)) if value.json.members().is_some() => continue,
                Some((_, Member::Value | Member::Inward | Member::List | Member::Object)) => {
                    "It is not of the type that it should be."
                }
                Some((_, Member::Lost(why))) => *why,
                None => "This importer does not know what it means.",
            };
            if value.says_something() {
                self.report.add_lost(&value.path, What::Setting, name, why);
            }
        }
    }

    /// A text as ours; `None` if there is none. What it loses is reported.
    pub(crate) fn text(&mut self, part: &Part, length: Length) -> Option<Json> {
        let mut losses = Losses::default();
        let mut reduced = |markdown: &str, is_message: bool| {
            let (text, lost) = match is_message {
                true => plain(&message(markdown), length),
                false => plain(markdown, length),
            };
            losses = losses.and(lost);
            Some(text).filter(|text| !text.is_empty())
        };
        let mut lacking = Vec::new();
        let text = match part.json {
            Json::Text(text) => reduced(text, false).map(Json::Text),
            Json::Object(members) => {
                let by_language = self.languages.iter().map(|tag| (tag, part.text(tag)));
                let mut texts: Vec<(&String, Option<String>)> =
                    by_language.map(|(tag, text)| (tag, reduced(text, true))).collect();
                let mut first = texts.iter().find_map(|(_, text)| text.clone());
                if first.is_none() {
                    first = members.iter().find_map(|(_, text)| reduced(text.as_str()?, true));
                }
                for (tag, text) in &mut texts {
                    if text.is_none() && first.is_some() {
                        lacking.push(tag.as_str());
                        *text = first.clone();
                    }
                }
                match texts.len() {
                    0 | 1 => first.map(Json::Text),
                    _ => first.map(|_| Json::object(texts.into_iter().map(|(tag, text)| (tag, Json::from(text))))),
                }
            }
            _ => None,
        };
        let mut why: Vec<String> = losses.sentences().into_iter().map(str::to_owned).collect();
        if !lacking.is_empty() {
            why.push(format!("It is missing in {}, where the text of another language stands.", lacking.join(", ")));
        }
        for sentence in why {
            match self.report.entries().last().is_some_and(|last| last.path == part.path) {
                true => self.report.differ_last(sentence),
                false => self.report.add_differing(&part.path, What::Text, "", sentence),
            }
        }
        text
    }

    /// The words of a text for ids and the report, in the first language; nothing if there is none.
    pub(crate) fn words(&self, part: &Part) -> String {
        let text = match part.json {
            Json::Text(text) => text.clone(),
            Json::Object(members) => {
                let first = self.languages.first().map(|tag| part.text(tag)).filter(|text| !text.is_empty());
                message(first.or_else(|| members.iter().find_map(|(_, text)| text.as_str())).unwrap_or_default())
            }
            _ => String::new(),
        };
        // Only as much as a name can have: most texts are long.
        let start: String = text.chars().take(400).collect();
        plain(&start, Length::Label).0
    }
}

/// Whether it is one value, or one text in several languages.
fn is_value(json: &Json) -> bool {
    match json {
        Json::List(_) => false,
        Json::Object(members) => members.iter().all(|(_, text)| text.as_str().is_some()),
        _ => true,
    }
}
