//! Where someone is put on the map, as answers: a map can keep its rings and sectors in variables of the alters.

use super::{Interview, Subject};
use geometry::Point;
use geometry::dial::{ring_of, sector_of};
use network::{AlterId, Attributes};
use protocol::Sociogram;

impl Interview {
    /// The map on screen.
    fn map(&self) -> Option<&Sociogram> {
        self.map_at(self.position())
    }

    /// Whether the map on screen keeps where someone is put as answers.
    pub(super) fn has_zones(&self) -> bool {
        self.map().is_some_and(|map| map.zone_variables().next().is_some())
    }

    /// Sets the variables that keep the ring and the sector of a place on the map on screen; off the map there is
    /// neither. Alters of a type that lacks a variable do without.
    pub(super) fn set_zones(&self, id: AlterId, place: Option<Point>, attributes: &mut Attributes) {
        let Some(map) = self.map() else { return };
        for (variable, is_ring) in [(&map.ring_variable, true), (&map.sector_variable, false)] {
            let Some(variable) = variable else { continue };
            let Some(entry) = self.variable(&Subject::Alter(id), variable) else { continue };
            let options = entry.kind.options();
            let zone = place.and_then(|place| match is_ring {
                true => ring_within(place, options.len()),
                false => sector_of(place, options.len()),
            });
            match zone.and_then(|zone| options.get(zone)) {
                Some(option) => attributes.insert(variable.clone(), option.value.clone()),
                None => attributes.remove(variable),
            };
        }
    }
}

/// The ring in which a place is kept: the corners of the map count to the outermost.
fn ring_within(place: Point, rings: usize) -> Option<usize> {
    ring_of(place, rings).or(rings.checked_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Command, Opening, Position, Step};
    use json::Json;
    use network::Value;
    use std::sync::Arc;

    /// An interview on a map of three rings and four sectors, with Ana, a person, and a club without variables.
    fn on_the_map() -> Interview {
        let document = r#"{
            "sociogram": 1, "id": "zones", "title": "Zones",
            "codebook": {
                "alters": {
                    "person": { "label": "person", "plural": "people", "variables": {
                        "closeness": { "type": "scale", "question": "How close?", "options": [
                            { "value": 3, "label": "Very" }, { "value": 2, "label": "Quite" }, { "value": 1, "label": "Not" }] },
                        "sector": { "type": "one-of", "question": "Where?", "options": [
                            { "value": "family", "label": "Family" }, { "value": "work", "label": "Work" },
                            { "value": "club", "label": "Club" }, { "value": "other", "label": "Other" }] } } },
                    "club": { "label": "club", "plural": "clubs" }
                }
            },
            "stages": [
                { "type": "name-generator", "id": "people", "title": "People", "alter": "person",
                  "prompts": [{ "id": "people", "text": "Who?" }] },
                { "type": "name-generator", "id": "clubs", "title": "Clubs", "alter": "club",
                  "prompts": [{ "id": "clubs", "text": "Which?" }] },
                { "type": "sociogram", "id": "map", "title": "Map", "ring_variable": "closeness",
                  "sector_variable": "sector", "prompts": [{ "id": "place", "text": "Place.", "task": "place" }] }
            ]
        }"#;
        let document: Json = serde_json::from_str(document).expect("JSON");
        let protocol = protocol::read(&document).unwrap_or_else(|faults| panic!("{faults:?}"));
        let opening = Opening { id: "i".into(), participant: None, language: "en".into(), started: 0.0 };
        let mut interview = Interview::new(Arc::new(protocol), opening);
        let step = |stage| Command::Go(Position { stage, step: Step::Prompt(0) });
        let named = |prompt: &str, label: &str| Command::Name {
            prompt: prompt.into(),
            labels: vec![label.into()],
            again: vec![],
            listed: vec![],
        };
        for command in [named("people", "Ana"), step(1), named("clubs", "Choir"), step(2)] {
            interview.apply(command, 0.0).expect("the command fits");
        }
        interview
    }

    fn apply(interview: &mut Interview, command: Command) {
        interview.apply(command, 0.0).expect("the command fits");
    }

    fn answers(interview: &Interview, id: u32) -> [Option<Value>; 2] {
        ["closeness", "sector"].map(|name| interview.answer(&Subject::Alter(AlterId(id)), name).cloned())
    }

    fn place(id: u32, x: f64, y: f64) -> Command {
        Command::Place { places: vec![(AlterId(id), Point::new(x, y))] }
    }

    #[test]
    fn placing_is_an_answer_and_one_step_to_undo() {
        let mut interview = on_the_map();
        let (work, other) = (Some(Value::from("work")), Some(Value::from("other")));
        apply(&mut interview, place(1, 0.55, 0.55));
        assert_eq!(answers(&interview, 1), [Some(Value::Number(3.0)), work.clone()]);
        apply(&mut interview, place(1, 0.0, 0.0));
        assert_eq!(answers(&interview, 1), [Some(Value::Number(1.0)), other], "the corners are of the outermost ring");
        apply(&mut interview, Command::Undo);
        assert_eq!(answers(&interview, 1), [Some(Value::Number(3.0)), work.clone()]);
        apply(&mut interview, Command::Unplace { alters: vec![AlterId(1)] });
        assert_eq!(answers(&interview, 1), [None, None]);
        apply(&mut interview, Command::Undo);
        assert_eq!(answers(&interview, 1)[1], work);
        let again = Interview::replay(interview.protocol().clone(), interview.journal()).expect("a replay");
        assert!(again.network() == interview.network());
    }

    #[test]
    fn who_lacks_the_variables_is_placed_without() {
        let mut interview = on_the_map();
        apply(&mut interview, place(2, 0.5, 0.2));
        assert_eq!(answers(&interview, 2), [None, None]);
    }

    #[test]
    fn who_is_left_off_was_asked_and_is_blank() {
        let interview = on_the_map();
        let asked = interview.network_as_asked();
        let ana = asked.alter(AlterId(1)).expect("Ana");
        assert_eq!(ana.attributes.get("sector"), Some(&Value::Blank));
        assert_eq!(asked.alter(AlterId(2)).map(|it| it.attributes.len()), Some(0));
    }
}
