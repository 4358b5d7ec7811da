use crate::CommandName;
use crate::record::name_of;
use json::Json;
use network::AlterId;

/// What an entry did that cannot be read as a whole, as far as its members tell.
pub(super) enum Gist<'a> {
    /// It went to a step
    Step {
        /// Of this stage
        stage: Option<&'a str>,
    },
    /// It left every answer as it was
    NoAnswer,
    /// It named alters
    Names {
        /// The id of the first
        first: Option<AlterId>,
        /// How many
        labels: Option<usize>,
    },
    /// It answered a question
    Answer,
    /// It changed something else, by one step that can be undone
    OtherAnswer,
    /// It cannot be told: perhaps it named somebody, perhaps it was an undo
    Nothing,
}

impl<'a> Gist<'a> {
    pub(super) fn of(entry: &'a Json) -> Self {
        let has = |name: &str| entry.get(name).is_some();
        let name = name_of(entry);
        if name == Some(CommandName::Name) || has("labels") {
            let labels = entry.get("labels").and_then(Json::items);
            let whole = labels.filter(|labels| labels.iter().all(|label| label.as_str().is_some()));
            let first = entry.get("first").and_then(Json::as_str).and_then(|id| id.parse().ok());
            return Gist::Names { first, labels: whole.map(<[Json]>::len) };
        }
        let step = || Gist::Step { stage: entry.get("stage").and_then(Json::as_str) };
        match name {
            Some(CommandName::Go) => step(),
            // Whether they were carried out cannot be told; what comes after depends on it.
            Some(CommandName::Undo | CommandName::Redo) => Gist::Nothing,
            Some(CommandName::Answer) => Gist::Answer,
            Some(CommandName::Speak | CommandName::Resume | CommandName::Finish | CommandName::Reopen) => {
                Gist::NoAnswer
            }
            Some(
                CommandName::Name
                | CommandName::Pick
                | CommandName::Rename
                | CommandName::Remove
                | CommandName::Place
                | CommandName::LayOut
                | CommandName::Unplace
                | CommandName::Tie
                | CommandName::Pair,
            ) => Gist::OtherAnswer,
            None if has("stage") => step(),
            None if has("variable") => Gist::Answer,
            None if ["picked", "label", "places", "alters", "pairs"].into_iter().any(has) => Gist::OtherAnswer,
            None => Gist::Nothing,
        }
    }
}
