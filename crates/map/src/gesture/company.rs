//! Several placed or moved together, by one command.

use super::effect::Response;
use super::tap::round;
use super::{Announcement, Gesture, MapContext, Pressed, Selection};
use crate::content::Content;
use crate::place::Place;
use crate::spot::free_spots;
use geometry::{Point, Vec2};
use interview::Command;
use network::AlterId;

impl Gesture {
    /// Someone in the tray joins those who wait for a place, or leaves them.
    pub(super) fn gather(&mut self, who: AlterId, content: &Content, out: &mut Response) {
        if !self.moves_people(content) || content.person(who).is_none() {
            return;
        }
        if let Selection::Picked { who: first, handed: false } = self.selection
            && first != who
        {
            self.selection = Selection::Chosen(vec![first]);
        }
        self.choose(who, content, out);
    }

    /// Whether someone is among those chosen.
    pub(super) fn is_chosen(&self, who: AlterId) -> bool {
        self.selection.chosen().contains(&who)
    }

    /// Whether a press on this takes all who are chosen along.
    pub(super) fn company(&self, on: Pressed) -> Option<AlterId> {
        match on {
            Pressed::Person(who) | Pressed::Chip(who) => Some(who).filter(|who| self.is_chosen(*who)),
            Pressed::Ground => None,
        }
    }

    /// Who comes along with someone in the hand, and where to: everyone chosen keeps the way to the others.
    pub(super) fn train(&self, who: AlterId, at: Point, content: &Content) -> Vec<(AlterId, Point)> {
        let Some(from) = content.position(who).filter(|_| self.is_chosen(who)) else { return Vec::new() };
        let chosen = self.selection.chosen();
        let way = way_within(chosen, at - from, content);
        let mut train = Vec::new();
        for id in chosen {
            if let Some(place) = content.position(*id).filter(|_| *id != who) {
                train.push((*id, place + way));
            }
        }
        train
    }

    /// Puts everyone chosen on the map, and nobody is chosen any more. Those who stood there keep their ways to each
    /// other: the one who was `held`, or else their middle, comes to stand at the place. The others stand around it.
    pub(super) fn put_down_all(&mut self, held: Option<AlterId>, at: Point, field: MapContext<'_>, out: &mut Response) {
        let content = field.content;
        let chosen = self.selection.take_chosen();
        let (mut all, mut placed) = (Vec2::default(), 0.0_f64);
        for place in chosen.iter().filter_map(|id| content.position(*id)) {
            (all, placed) = (all + (place - Point::default()), placed + 1.0);
        }
        let middle = Point::default() + all * (1.0 / placed.max(1.0));
        let from = held.and_then(|who| content.position(who)).unwrap_or(middle);
        let way = way_within(&chosen, at - from, content);
        // Whoever is new to the map gets room for a name; those who stood there stay as close as they were.
        let gap = field.gap() * if placed > 0.0 { 1.0 } else { 1.5 };
        let mut places: Vec<(AlterId, Point)> = Vec::new();
        for id in &chosen {
            places.push((*id, content.position(*id).map_or(at, |place| place + way)));
        }
        free_spots(content, &mut places, gap);
        places.retain_mut(|(id, spot)| {
            *spot = round(*spot);
            content.position(*id) != Some(*spot)
        });
        let Some((first, spot)) = places.first().copied() else { return };
        (self.cursor, self.came) = (Some(first), None);
        let (count, place) = (places.len(), Place::of(content, first, spot));
        out.give(Command::Place { places });
        out.say(Announcement::PlacedMany { count, place });
    }

    /// Takes everyone chosen off the map, and nobody is chosen any more.
    pub(super) fn take_off(&mut self, content: &Content, out: &mut Response) {
        let mut alters = self.selection.take_chosen();
        alters.retain(|id| content.position(*id).is_some());
        let count = alters.len();
        if count > 0 && self.moves_people(content) {
            out.give(Command::Unplace { alters });
            out.say(Announcement::UnplacedMany(count));
        }
    }
}

/// As much of a way as all of these can go without leaving the square.
fn way_within(chosen: &[AlterId], mut way: Vec2, content: &Content) -> Vec2 {
    for place in chosen.iter().filter_map(|id| content.position(*id)) {
        way = Vec2::new(way.x.max(-place.x).min(1.0 - place.x), way.y.max(-place.y).min(1.0 - place.y));
    }
    way
}
