use super::{Salvage, SetAside};
use crate::record::name_of;
use crate::sitting::subject_of;
use crate::{CommandName, Interview, Position};
use json::Json;
use network::Key;

impl Salvage {
    /// The step to go back to when the interview is resumed: the first before the one on screen in which something
    /// needs an answer, or whose answer was lost.
    pub fn to_ask_again(&self) -> Option<Position> {
        let interview = &self.interview;
        if interview.finished.is_some() || (self.set_aside.is_empty() && !self.changed) {
            return None;
        }
        let lost: Vec<&SetAside> = self.set_aside.iter().filter(|it| it.is_asked_again()).collect();
        let is_lost = |step: &Position| lost.iter().any(|it| asks_what_is_lost(interview, step, &it.entry));
        let mut before = interview.route().take_while(|step| **step < interview.position);
        before.find(|step| !interview.blockers_of(step).is_empty() || is_lost(step)).cloned()
    }
}

/// Whether a step asks for what an entry would have answered, and has no answer to it.
fn asks_what_is_lost(interview: &Interview, step: &Position, entry: &Json) -> bool {
    let text = |name: &str| entry.get(name).and_then(Json::as_str);
    match name_of(entry) {
        Some(CommandName::Answer) => subject_of(entry).zip(text("variable")).is_some_and(|(about, variable)| {
            interview.answer(&about, variable).is_none() && interview.asks_for(step, &about, &Key::from(variable))
        }),
        Some(CommandName::Tie | CommandName::Pair) => {
            interview.tie_prompt(step).is_some_and(|(_, kind)| Some(kind.as_str()) == text("kind"))
        }
        Some(CommandName::Name) => {
            let asked = interview.naming_at(step).map(|(_, asked)| asked.prompt.id.as_str());
            asked.is_some() && asked == text("prompt")
        }
        Some(
            CommandName::Go
            | CommandName::Speak
            | CommandName::Resume
            | CommandName::Finish
            | CommandName::Reopen
            | CommandName::Undo
            | CommandName::Redo
            | CommandName::Pick
            | CommandName::Rename
            | CommandName::Remove
            | CommandName::Place
            | CommandName::LayOut
            | CommandName::Unplace,
        )
        | None => false,
    }
}
