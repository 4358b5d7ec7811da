use crate::Command;
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
        let what = entry.get("do").and_then(Json::as_str);
        if what == Some("name") || has("labels") {
            let labels = entry.get("labels").and_then(Json::items);
            let whole = labels.filter(|labels| labels.iter().all(|label| label.as_str().is_some()));
            let first = entry.get("first").and_then(Json::as_str).and_then(|id| id.parse().ok());
            return Gist::Names { first, labels: whole.map(<[Json]>::len) };
        }
        match what {
            Some("go") => Gist::Step { stage: entry.get("stage").and_then(Json::as_str) },
            // Whether they were carried out cannot be told; what comes after depends on it.
            Some("undo" | "redo") => Gist::Nothing,
            Some("answer") => Gist::Answer,
            Some(name) if Command::NO_ANSWERS.contains(&name) => Gist::NoAnswer,
            Some(name) if Command::ANSWERS.contains(&name) => Gist::OtherAnswer,
            _ if has("stage") => Gist::Step { stage: entry.get("stage").and_then(Json::as_str) },
            _ if has("variable") => Gist::Answer,
            _ if ["picked", "label", "places", "alters", "pairs"].into_iter().any(has) => Gist::OtherAnswer,
            _ => Gist::Nothing,
        }
    }
}
