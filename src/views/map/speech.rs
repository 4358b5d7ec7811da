//! The map in the participant's words.

use super::amounts;
use crate::session::Wording;
use map::area::{Area, Zone};
use map::content::Content;
use map::gesture::Announcement;
use map::outline::{OutlineRow, Part, TieWay};
use map::place::Place;
use network::AlterId;
use words::{Phrase, joined};

/// The name of an area.
fn area(words: Wording, area: Area) -> String {
    words.say(match area.number() {
        0 => Phrase::AreaTopLeft,
        1 => Phrase::AreaTop,
        2 => Phrase::AreaTopRight,
        3 => Phrase::AreaLeft,
        5 => Phrase::AreaRight,
        6 => Phrase::AreaBottomLeft,
        7 => Phrase::AreaBottom,
        8 => Phrase::AreaBottomRight,
        _ => Phrase::AreaCentre,
    })
}

/// The names of a zone: its sector's, its ring's, or both.
fn zone(words: Wording, content: &Content, zone: Zone) -> String {
    let name = |names: &[String], number: Option<usize>| number.and_then(|it| names.get(it)).cloned();
    let sector = name(&content.zones.sectors, zone.sector);
    match (sector, name(&content.zones.ring_names, zone.ring)) {
        (Some(one), Some(other)) => words.say_with(Phrase::MapZone, &[("one", &one), ("other", &other)]),
        (one, other) => one.or(other).unwrap_or_default(),
    }
}

/// The name of a part of the map that the list offers.
pub fn part(words: Wording, content: &Content, part: Part) -> String {
    match part {
        Part::Area(it) => area(words, it).to_owned(),
        Part::Zone(it) => zone(words, content, it),
    }
}

fn place(words: Wording, content: &Content, place: Place) -> String {
    let mut said = match content.zones.are_kept() {
        true => zone(words, content, place.zone),
        false => area(words, place.area).to_owned(),
    };
    if let Some(ring) = place.zone.ring.filter(|_| content.zones.ring_names.is_empty()) {
        let (n, of) = ((ring + 1).to_string(), content.zones.rings.to_string());
        said = words.say_with(Phrase::MapRing, &[("place", &said), ("n", &n), ("of", &of)]);
    }
    if let Some(near) = place.near {
        said = words.say_with(Phrase::MapNear, &[("place", &said), ("name", label(content, near))]);
    }
    said
}

/// The name of a person, as they are on this map.
pub fn label(content: &Content, id: AlterId) -> &str {
    content.person(id).map_or("", |person| &person.label)
}

/// Everything about one person in one breath: name, place, ties.
pub fn person(words: Wording, content: &Content, entry: &OutlineRow) -> String {
    let mut parts = vec![match entry.place {
        Some(at) => place(words, content, at),
        None => words.say(Phrase::MapOff),
    }];
    if entry.highlighted {
        parts.push(words.say(Phrase::MapMarked));
    }
    parts.extend(amounts::size_of(words, content, entry.id));
    for ties in &entry.ties {
        let Some(kind) = content.kinds.get(ties.kind) else { continue };
        let level = ties.level.checked_sub(1).and_then(|level| kind.levels().get(level));
        let kind = level.map_or(kind.label.clone(), |level| [&kind.label, " (", &level.label, ")"].concat());
        let names: Vec<&str> = ties.with.iter().map(|id| label(content, *id)).collect();
        let phrase = match ties.way {
            TieWay::Both => Phrase::MapTiesOf,
            TieWay::Out => Phrase::MapTiesTo,
            TieWay::In => Phrase::MapTiesFrom,
        };
        parts.push(words.say_with(phrase, &[("kind", &kind), ("names", &names.join(", "))]));
    }
    [&entry.label, ": ", &joined(&parts, ". "), "."].concat()
}

/// What just happened. `content` is the map as it was before.
pub fn announcement(words: Wording, content: &Content, said: Announcement) -> String {
    let name = |phrase, who| words.say_with(phrase, &[("name", label(content, who))]);
    let counted = |phrase, count: usize| words.say_with(phrase, &[("n", &count.to_string())]);
    let many = |phrase, count: usize| words.say_with(phrase, &[("name", &count.to_string())]);
    let at = |it: Place| place(words, content, it);
    match said {
        Announcement::Active(who) => name(Phrase::MapActive, who),
        Announcement::NoneActive => words.say(Phrase::MapNoneActive),
        Announcement::Tied { from, to, present } => {
            let directed = content.tying().is_some_and(|kind| content.is_directed(kind));
            let phrase = match (directed, present) {
                (false, true) => Phrase::MapTied,
                (false, false) => Phrase::MapUntied,
                (true, true) => Phrase::MapTiedTo,
                (true, false) => Phrase::MapUntiedFrom,
            };
            let said = words.say_with(phrase, &[("one", label(content, from)), ("other", label(content, to))]);
            match content.drawn_with().filter(|_| present) {
                Some(level) => [&said, " ", &level.label, "."].concat(),
                None => said,
            }
        }
        Announcement::TiedToMany { from, count } => {
            words.say_with(Phrase::MapTiedToMany, &[("n", &count.to_string()), ("name", label(content, from))])
        }
        Announcement::Chosen(count) => counted(Phrase::MapChosen, count),
        Announcement::Connected { count, present } => {
            counted(if present { Phrase::MapConnected } else { Phrase::MapDisconnected }, count)
        }
        Announcement::CannotTie(who) | Announcement::CannotHighlight(who) => name(Phrase::MapNotAsked, who),
        Announcement::Highlighted { who, on } => name(if on { Phrase::MapHighlighted } else { Phrase::MapPlain }, who),
        Announcement::PickedUp(who) => name(Phrase::MapPickedUp, who),
        Announcement::PutBack(who) => name(Phrase::MapPutBack, who),
        Announcement::Carried { place, .. } => at(place),
        Announcement::Placed { who, place } => {
            words.say_with(Phrase::MapPlaced, &[("name", label(content, who)), ("place", &at(place))])
        }
        Announcement::Unplaced(who) => name(Phrase::MapUnplaced, who),
        // Several are spoken of as one is, with their number for a name.
        Announcement::PickedUpMany(count) => many(Phrase::MapPickedUp, count),
        Announcement::PlacedMany { count, place } => {
            let place = at(Place { near: None, ..place });
            words.say_with(Phrase::MapPlaced, &[("name", &count.to_string()), ("place", &place)])
        }
        Announcement::UnplacedMany(count) => many(Phrase::MapUnplaced, count),
        Announcement::LaidOut => words.say(Phrase::MapArranged),
    }
}

/// Whether something is gone by what was said. Who is taken off the map is in the tray, and at hand there.
pub fn is_removal(said: &Announcement) -> bool {
    matches!(
        said,
        Announcement::Tied { present: false, .. }
            | Announcement::Connected { present: false, .. }
            | Announcement::LaidOut
    )
}
