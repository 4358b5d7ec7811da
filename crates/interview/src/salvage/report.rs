use super::{Foreign, SetAside, Told, gather, salvage};
use crate::{Opening, record};
use json::Json;
use protocol::Protocol;
use std::sync::Arc;
use words::Catalogue;

/// What is left of a saved text, as [`Interview::salvaged`] reads it: the journal, what was set aside, the id of whoever is
/// named next and the step to go back to. Of what is no journal of this protocol, nothing. Besides, `told` is what is
/// said to the participant, `code` and `message` are for the host. `words` is what the widget calls things, `read` reads JSON.
///
/// [`Interview::salvaged`]: crate::Interview::salvaged
pub fn report(
    protocol: &Arc<Protocol>,
    saved: &str,
    opening: Opening,
    words: &Catalogue,
    read: &dyn Fn(&str) -> Option<Json>,
) -> Json {
    let language = opening.language.clone();
    let document = read(saved).or_else(|| gather(saved, read)).ok_or(Foreign::NotJson);
    let (code, message, told, left) = match document.and_then(|it| salvage(protocol, &it, opening)) {
        Ok(kept) => (kept.code(), kept.message(), kept.told(words), Some(kept)),
        Err(foreign) => (Some("journal"), foreign.to_string(), foreign.told(language.as_str()), None),
    };
    let mut report = Json::object([
        ("code", Json::from(code.map(str::to_owned))),
        ("message", Json::from(message)),
        ("told", told.to_json()),
    ]);
    if let Some(kept) = left {
        let protocol = kept.interview.protocol();
        report.add("journal", kept.interview.journal().to_json(protocol));
        report.add("set_aside", Json::List(kept.set_aside.iter().map(SetAside::to_json).collect()));
        report.add("next", Json::from(kept.interview.next_alter().to_string()));
        if let Some(position) = kept.to_ask_again() {
            let mut step = Json::Object(Vec::new());
            record::write_position(&position, protocol, &mut step);
            report.add("again", step);
        }
    }
    report
}

impl Told {
    fn to_json(&self) -> Json {
        Json::object([
            ("title", Json::from(self.title)),
            ("text", Json::list(self.text.iter().map(String::as_str))),
            ("lost_title", Json::from(self.lost_title)),
            ("lost", Json::list(self.lost.iter().map(String::as_str))),
            ("go_on", Json::from(self.go_on)),
        ])
    }
}
