//! Where someone is put on the map, as answers: a map can keep its rings and sectors in variables of the alters.

use super::delta::CellChange;
use super::stages::kind_of;
use super::{Interview, Subject};
use geometry::dial::{MIDDLE, ring_of, ring_radius, sector_of};
use geometry::{Point, Vec2};
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

impl Interview {
    /// The map on which people stand in their rings from the beginning, if there is one.
    pub(super) fn ring_start(&self) -> Option<&Sociogram> {
        let mut maps = self.protocol().stages.iter().filter_map(|stage| kind_of(&stage.task).map());
        maps.find(|map| map.start_in_rings)
    }
}

/// Puts whoever comes into a ring by an answer into it on the map. Those of one ring stand around the middle, each a golden
/// angle from the one named before, so that they are apart however many come.
#[cfg_attr(feature = "parted", rare::wasm_split(maps, wasm_split_path = rare))]
pub(super) fn start_in_rings(interview: &Interview, changes: &mut [CellChange]) {
    let Some(variable) = interview.ring_start().and_then(|map| map.ring_variable.as_ref()) else { return };
    for change in changes {
        let CellChange::Alter { before, after: Some(alter) } = change else { continue };
        let ring = alter.attributes.get(variable);
        if before.as_ref().and_then(|before| before.attributes.get(variable)) == ring {
            continue;
        }
        let types = &interview.protocol().codebook;
        let entry = types.alter_type(alter.alter_type.as_str()).and_then(|it| it.variable(variable.as_str()));
        let options = entry.map(|it| it.kind.options()).unwrap_or_default();
        let ring = options.iter().position(|option| Some(&option.value) == ring);
        alter.position = ring.map(|ring| {
            // A little outwards of the ring's middle, for ego stands in that of all; and not above it, where its name is.
            let out = ring_radius(ring, options.len()) - 0.19 / options.len() as f64;
            MIDDLE + Vec2::at_turn((GOLDEN * f64::from(alter.id.0)).fract() * 0.76 - 0.13) * out
        });
    }
}

/// The golden angle, as a part of a turn.
const GOLDEN: f64 = 0.381_966_011_250_105;

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

    /// An interview that names people straight into one of three rings, with its map at the end.
    fn named_into_rings() -> Interview {
        let document = r#"{
            "sociogram": 1, "id": "convoy", "title": "Convoy",
            "codebook": { "alters": {
                "person": { "label": "person", "plural": "people", "variables": {
                    "circle": { "type": "scale", "question": "Which circle?", "options": [
                        { "value": 1, "label": "1" }, { "value": 2, "label": "2" }, { "value": 3, "label": "3" }] } } }
            } },
            "stages": [
                { "type": "name-generator", "id": "names", "title": "Names", "alter": "person", "prompts": [
                    { "id": "inner", "text": "Who?", "mark": { "circle": 1 } },
                    { "id": "outer", "text": "Who else?", "mark": { "circle": 3 } },
                    { "id": "more", "text": "And?" }] },
                { "type": "sociogram", "id": "map", "title": "Map", "ring_variable": "circle", "start_in_rings": true,
                  "prompts": [{ "id": "place", "text": "Place.", "task": "place" }] },
                { "type": "ordinal-bin", "id": "circles", "title": "Circles",
                  "prompts": [{ "id": "circle", "text": "Which?", "variable": "circle" }] },
                { "type": "alter-form", "id": "first", "title": "The first", "alters": { "first": 2 }, "fields": ["circle"] }
            ]
        }"#;
        let document: Json = serde_json::from_str(document).unwrap();
        let protocol = protocol::read(&document).unwrap_or_else(|faults| panic!("{faults:?}"));
        let opening = Opening { id: "i".into(), participant: None, language: "en".into(), started: 0.0 };
        Interview::new(Arc::new(protocol), opening)
    }

    fn name(it: &mut Interview, prompt: &str, labels: &[&str]) {
        let labels = labels.iter().map(|it| (*it).to_owned()).collect();
        it.apply(Command::Name { prompt: prompt.into(), labels, again: vec![], listed: vec![] }, 1.0).unwrap();
    }

    /// In which ring somebody stands, if they are on the map.
    fn ring_at(it: &Interview, id: u32) -> Option<usize> {
        ring_of(it.network().alter(AlterId(id)).unwrap().position?, 3)
    }

    #[test]
    fn who_is_named_into_a_ring_stands_in_it_from_the_start() {
        let mut it = named_into_rings();
        name(&mut it, "inner", &["Ana", "Bo"]);
        name(&mut it, "outer", &["Cy"]);
        name(&mut it, "more", &["Di"]);
        assert_eq!([1, 2, 3, 4].map(|id| ring_at(&it, id)), [Some(0), Some(0), Some(2), None]);
        let places: Vec<_> = it.network().alters().filter_map(|alter| alter.position).collect();
        assert!((places[0] - places[1]).length() > 0.1, "they stand apart: {places:?}");
        // Named in an inner ring again, Cy moves there; taken out of it, nobody knows.
        let pick = |picked| Command::Pick { alter: AlterId(3), prompt: "inner".into(), picked };
        it.apply(pick(true), 2.0).unwrap();
        assert_eq!(ring_at(&it, 3), Some(0));
        it.apply(Command::Undo, 3.0).unwrap();
        assert_eq!(ring_at(&it, 3), Some(2));
        let again = Interview::replay(it.protocol().clone(), it.journal()).unwrap();
        assert_eq!(again.network(), it.network());
    }

    #[test]
    fn an_answer_moves_somebody_to_its_ring_and_a_place_stays() {
        let mut it = named_into_rings();
        name(&mut it, "inner", &["Ana"]);
        let answer = |value| {
            let (about, variable) = (Subject::Alter(AlterId(1)), "circle".into());
            Command::Answer { about, variable, value: Some(Value::Number(value)), typing: false }
        };
        it.apply(answer(2.0), 2.0).unwrap();
        assert_eq!(ring_at(&it, 1), Some(1));
        while it.map().is_none() {
            let next = it.next().unwrap();
            it.apply(Command::Go(next), 3.0).unwrap();
        }
        let corner = Point::new(0.98, 0.98);
        it.apply(Command::Place { places: vec![(AlterId(1), corner)] }, 4.0).unwrap();
        assert_eq!(it.network().alter(AlterId(1)).unwrap().position, Some(corner));
        assert_eq!(it.answer(&Subject::Alter(AlterId(1)), "circle"), Some(&Value::Number(3.0)));
        it.apply(Command::Unplace { alters: vec![AlterId(1)] }, 5.0).unwrap();
        assert_eq!(ring_at(&it, 1), None);
    }

    #[test]
    fn the_first_are_those_named_first() {
        let mut it = named_into_rings();
        name(&mut it, "inner", &["Ana", "Bo", "Cy"]);
        let asked = |it: &Interview| {
            let of = |step: &Position| match step.step {
                Step::Alter(id) => Some(id.0),
                _ => None,
            };
            it.route().filter_map(of).collect::<Vec<_>>()
        };
        assert_eq!(asked(&it), [1, 2]);
        it.apply(Command::Remove { alter: AlterId(1) }, 2.0).unwrap();
        assert_eq!(asked(&it), [2, 3]);
    }
}
