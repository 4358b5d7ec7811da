//! The map in words: for screen readers, for the list that stands beside the map, for who would rather not point.
//!
//! Nothing here is a sentence; the shell makes those, in the participant's language. What can be done through the
//! list comes as the same commands that gestures give.

use super::area::{Area, Zone};
use super::content::Content;
use super::gesture::round;
use super::kit::Sought;
use super::place::Place;
use super::spot::free_spot;
use geometry::Point;
use interview::Command;
use letters::Letters;
use network::AlterId;
use order::sorted;

/// How far apart the list puts people whom it places in the same area: as the map would at its usual sizes.
const GAP: f64 = 0.1;

/// Everything to say about one person.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlineRow {
    /// Who
    pub id: AlterId,
    /// Their name
    pub label: String,
    /// Where they stand; `None` is in the tray
    pub place: Option<Place>,
    /// Their ties, by kind, then by direction and level; no entry is empty
    pub ties: Vec<TieGroup>,
    /// Whether this step's highlight is on them
    pub highlighted: bool,
}

/// Someone's ties of one kind in one direction, all of one level.
#[derive(Clone, Debug, PartialEq)]
pub struct TieGroup {
    /// The kind's index in the content
    pub kind: usize,
    /// Which way they go
    pub way: TieWay,
    /// Which of the levels of the kind they have, counted from 1; 0 for none
    pub level: usize,
    /// With whom, as they were named
    pub with: Vec<AlterId>,
}

/// Which way a tie goes, seen from one end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TieWay {
    /// It has no direction
    Both,
    /// To the other
    Out,
    /// From the other
    In,
}

/// What there is to say about a person. `O(n + d log d)` for `d` ties of theirs.
pub fn entry(content: &Content, id: AlterId) -> Option<OutlineRow> {
    let person = content.person(id)?;
    Some(OutlineRow {
        id,
        label: person.label.clone(),
        place: person.position.map(|at| Place::of(content, id, at)),
        ties: ties(content, id),
        highlighted: person.highlighted,
    })
}

fn ties(content: &Content, id: AlterId) -> Vec<TieGroup> {
    let mut found: Vec<(usize, TieWay, usize, AlterId)> = Vec::new();
    for line in content.ties.of(id) {
        let way = match content.is_directed(line.kind) {
            false => TieWay::Both,
            true if line.source == id => TieWay::Out,
            true => TieWay::In,
        };
        found.push((line.kind, way, line.level, line.other(id)));
    }
    let mut ties: Vec<TieGroup> = Vec::new();
    for (kind, way, level, other) in sorted(&found) {
        match ties.last_mut() {
            Some(last) if (last.kind, last.way, last.level) == (kind, way, level) => last.with.push(other),
            _ => ties.push(TieGroup { kind, way, level, with: vec![other] }),
        }
    }
    ties
}

/// Who has a checklist in a tie prompt: everyone on the map whom it can tie to someone.
pub fn askable(content: &Content) -> Vec<AlterId> {
    content.placed_ids(&|one| content.placed().any(|(other, _)| content.may_tie(one.id, other.id)))
}

/// Who has no tie of the kind that a tie prompt asks about, though they could have one.
pub fn untied(content: &Content) -> Vec<AlterId> {
    let asked = content.tying();
    let mut untied = Vec::new();
    for id in askable(content) {
        if !content.ties.of(id).any(|line| asked == Some(line.kind)) {
            untied.push(id);
        }
    }
    untied
}

/// Everyone whom a tie prompt can tie to this person.
pub fn checklist(content: &Content, from: AlterId) -> Vec<AlterId> {
    content.placed_ids(&|other| content.may_tie(from, other.id))
}

/// Those of a list whose names contain a text, however the two are written.
pub fn search(content: &Content, among: &[AlterId], sought: &str, letters: Letters) -> Vec<AlterId> {
    let sought = Sought::new(sought, letters);
    let mut found = Vec::new();
    for id in among {
        if content.person(*id).is_some_and(|person| sought.is_in(&person.label)) {
            found.push(*id);
        }
    }
    found
}

/// A part of the map that the list offers for placing: where rings and sectors mean something one of theirs, or else one
/// of the nine areas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// One of the nine
    Area(Area),
    /// A ring, a sector, or where they cross
    Zone(Zone),
}

impl Part {
    /// All that this map offers.
    pub fn all(content: &Content) -> Vec<Part> {
        let mut all = Vec::new();
        if content.zones.are_kept() {
            for zone in content.zones.all() {
                all.push(Part::Zone(zone));
            }
        } else {
            for number in 0..Area::COUNT {
                all.extend(Area::numbered(number).map(Part::Area));
            }
        }
        all
    }

    /// The number, among all, of the one in which a place is.
    pub fn number(content: &Content, place: Point) -> Option<usize> {
        Part::all(content).iter().position(|part| part.holds(content, place))
    }

    fn holds(self, content: &Content, place: Point) -> bool {
        match self {
            Part::Area(area) => Area::of(place) == area,
            Part::Zone(zone) => content.zones.of(place) == zone,
        }
    }

    /// Where someone is put in it, if nobody is there yet.
    fn centre(self, content: &Content, id: AlterId) -> Point {
        match self {
            Part::Area(area) => area.centre(),
            // By this share of a turn after each other, people are spread all round a ring.
            Part::Zone(zone) => content.zones.centre(zone, f64::from(id.0) * 0.382),
        }
    }
}

/// The command that puts someone in a part of the map, beside whoever is there; or, with no part, takes them off the
/// map. Someone who is in that part already stays where they are.
pub fn place_in(content: &Content, id: AlterId, part: Option<Part>) -> Option<Command> {
    let now = content.person(id)?.position;
    let Some(part) = part else { return now.map(|_| Command::Unplace { alters: vec![id] }) };
    if now.is_some_and(|at| part.holds(content, at)) {
        return None;
    }
    // In a full part people stand closer, rather than in the one next to it.
    let centre = part.centre(content, id);
    let spots = [GAP, GAP / 2.0, GAP / 4.0].map(|gap| round(free_spot(content, id, centre, gap)));
    let spot = spots.into_iter().find(|at| part.holds(content, *at)).unwrap_or(round(centre));
    Some(Command::Place { places: vec![(id, spot)] })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{self, KNOWS, MEMBER, PLACE, id};

    const PEOPLE: [(&str, Option<(f64, f64)>); 4] =
        [("Ana", Some((0.2, 0.2))), ("Ben", Some((0.3, 0.2))), ("@Club", Some((0.5, 0.8))), ("Di", None)];

    #[test]
    fn an_entry_says_where_and_with_whom() {
        let mut interview = sample::at_prompt(sample::interview(&PEOPLE), KNOWS);
        sample::tie(&mut interview, "knows", 1, 2);
        sample::tie(&mut interview, "member", 1, 3);
        sample::tie(&mut interview, "member", 2, 1);
        let content = Content::of_step(&interview).expect("a map");
        let ana = entry(&content, id(1)).expect("Ana");
        let area = Area::numbered(0).expect("top left");
        assert_eq!(ana.place, Some(Place { area, zone: Zone::default(), near: Some(id(2)) }));
        let with = |kind, way, who| TieGroup { kind, way, level: 0, with: vec![id(who)] };
        assert_eq!(ana.ties, [with(0, TieWay::Both, 2), with(1, TieWay::Out, 3), with(1, TieWay::In, 2)]);
        assert_eq!(entry(&content, id(4)).expect("Di").place, None);
        assert_eq!(entry(&content, id(9)), None);
    }

    #[test]
    fn who_has_no_tie_of_the_kind_is_listed() {
        let people = [("Ana", Some((0.2, 0.2))), ("Ben", Some((0.8, 0.2))), ("Cy", Some((0.5, 0.8))), ("Di", None)];
        let mut interview = sample::at_prompt(sample::interview(&people), KNOWS);
        let names = |interview: &interview::Interview| -> Vec<String> {
            let content = Content::of_step(interview).expect("a map");
            untied(&content).into_iter().filter_map(|id| content.person(id)).map(|it| it.label.clone()).collect()
        };
        assert_eq!(names(&interview), ["Ana", "Ben", "Cy"], "who is off the map is not asked about");
        let pairs = vec![(sample::id(1), sample::id(3))];
        sample::apply(&mut interview, Command::Tie { kind: "knows".into(), pairs, present: true });
        assert_eq!(names(&interview), ["Ben"]);
        assert!(names(&sample::at_prompt(interview, sample::PLACE)).is_empty());
    }

    #[test]
    fn a_checklist_holds_only_who_can_be_tied() {
        let content = sample::content(&PEOPLE, MEMBER);
        assert_eq!(checklist(&content, id(1)), [id(3)]);
        assert_eq!(checklist(&content, id(3)), [id(1), id(2)]);
        assert_eq!(askable(&content).len(), 3);
        assert_eq!(checklist(&sample::content(&PEOPLE, PLACE), id(1)), []);
    }

    #[test]
    fn a_search_finds_parts_of_names_in_any_letters() {
        let people = [("Siân", Some((0.2, 0.2))), ("ANAN", Some((0.8, 0.2))), ("Ben", Some((0.5, 0.8)))];
        let content = sample::content(&people, KNOWS);
        let everyone = [id(1), id(2), id(3)];
        let found = |sought| search(&content, &everyone, sought, Letters::default());
        assert_eq!(found(" SIÂ "), [id(1)]);
        assert_eq!(found("sia\u{302}"), [id(1)], "with the mark as a letter of its own");
        assert_eq!(found("n"), everyone);
        assert_eq!(found(""), everyone);
        assert_eq!(found("x"), []);
    }

    #[test]
    fn areas_place_people_beside_each_other() {
        let mut interview = sample::interview(&[("Ana", None), ("Ben", None)]);
        for number in [1, 2] {
            let content = Content::of_step(&interview).expect("a map");
            let command = place_in(&content, id(number), Some(Part::Area(Area::CENTRE))).expect("a way there");
            sample::apply(&mut interview, command);
        }
        let content = Content::of_step(&interview).expect("a map");
        let places: Vec<_> = content.placed().map(|(_, at)| at).collect();
        assert!(places.iter().all(|at| Area::of(*at) == Area::CENTRE));
        assert!(places[0].distance(places[1]) >= GAP - 1e-3);
        assert_eq!(place_in(&content, id(1), Some(Part::Area(Area::CENTRE))), None);
        assert_eq!(place_in(&content, id(1), None), Some(Command::Unplace { alters: vec![id(1)] }));
    }
}
