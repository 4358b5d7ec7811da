//! What taps, drops and the keyboard's "act" come to: the few functions behind every way of pointing.

use super::{Announcement, Effect, Field, Gesture, State};
use crate::geometry::{Point, Rect};
use crate::interview::{Command, Subject};
use crate::map::content::{Content, Task};
use crate::map::place::Place;
use crate::map::spot::free_spot;
use crate::network::{AlterId, Value};

impl Gesture {
    /// Someone in the tray is tapped: they wait for a place, alone or along with whoever was tapped before.
    pub(super) fn tap_chip(&mut self, who: AlterId, content: &Content, out: &mut Vec<Effect>) {
        let tapped = self.picked.filter(|it| *it != who && !self.handed && content.position(*it).is_none());
        if self.moves_people(content) && (tapped.is_some() || !self.chosen.is_empty()) {
            self.gather(who, content, out);
        } else {
            self.pick_up(who, out);
        }
    }

    /// Someone waits for a place, or no longer.
    pub(super) fn pick_up(&mut self, who: AlterId, out: &mut Vec<Effect>) {
        self.drop_active();
        self.handed = false;
        if self.picked == Some(who) {
            self.picked = None;
            out.push(Effect::Announce(Announcement::PutBack(who)));
        } else {
            self.picked = Some(who);
            out.push(Effect::Announce(Announcement::PickedUp(who)));
        }
    }

    pub(super) fn tap_person(&mut self, who: AlterId, field: Field<'_>, out: &mut Vec<Effect>) {
        let content = field.content;
        let Some(place) = content.position(who) else { return };
        if self.cursor != Some(who) {
            (self.cursor, self.came) = (Some(who), None);
        }
        if let Some(picked) = self.picked.filter(|id| content.position(*id).is_none()) {
            self.place_picked(picked, place, field, out);
        } else if self.moves_people(content) {
            if self.chosen.is_empty() {
                self.pick_up(who, out);
            } else if self.chosen.iter().any(|id| content.position(*id).is_some()) {
                self.choose(who, content, out);
            } else {
                self.put_down_all(None, place, field, out);
            }
        } else {
            match &content.task {
                Task::Tie { .. } => self.tap_to_tie(who, content, out),
                Task::Highlight { .. } => match toggle_highlight(content, who) {
                    Some((command, on)) => {
                        out.push(Effect::Command(command));
                        out.push(Effect::Announce(Announcement::Highlighted { who, on }));
                    }
                    None => out.push(Effect::Announce(Announcement::CannotHighlight(who))),
                },
                Task::Place | Task::Look => {}
            }
        }
    }

    pub(super) fn tap_ground(&mut self, at: Point, field: Field<'_>, out: &mut Vec<Effect>) {
        if let Some(picked) = self.picked {
            self.place_picked(picked, field.camera.to_world(at), field, out);
        } else if self.moves_people(field.content) && !self.chosen.is_empty() {
            self.put_down_all(None, field.camera.to_world(at), field, out);
        } else if !self.drop_choice(out) && self.drop_active() {
            out.push(Effect::Announce(Announcement::NoneActive));
        }
    }

    /// Puts down who waited for a tap. If they came from the tray, the next one there waits now.
    fn place_picked(&mut self, who: AlterId, at: Point, field: Field<'_>, out: &mut Vec<Effect>) {
        self.picked = None;
        self.put_down(who, at, field, out);
        if field.content.position(who).is_none() {
            (self.picked, self.handed) = (next_in_tray(field.content, who), true);
            out.extend(self.picked.map(|next| Effect::Announce(Announcement::PickedUp(next))));
        }
    }

    /// Puts someone on the map at, or just beside, a place of the world.
    pub(super) fn put_down(&mut self, who: AlterId, at: Point, field: Field<'_>, out: &mut Vec<Effect>) {
        let spot = round(free_spot(field.content, who, at, field.gap()));
        (self.cursor, self.came) = (Some(who), None);
        if field.content.position(who) == Some(spot) {
            out.push(Effect::Announce(Announcement::PutBack(who)));
            return;
        }
        let place = Place::of(field.content, who, spot);
        out.push(Effect::Command(Command::Place { places: vec![(who, spot)] }));
        out.push(Effect::Announce(Announcement::Placed { who, place }));
    }

    fn tap_to_tie(&mut self, who: AlterId, content: &Content, out: &mut Vec<Effect>) {
        if !self.chosen.is_empty() {
            return self.choose(who, content, out);
        }
        match self.active {
            Some(active) if active == who => {
                self.active = None;
                out.push(Effect::Announce(Announcement::NoneActive));
            }
            Some(active) if content.may_tie(active, who) => self.toggle_tie(active, who, content, out),
            // Someone the active person cannot be tied to: the next one whose ties are asked about.
            _ if content.may_be_tied(who) => {
                self.active = Some(who);
                out.push(Effect::Announce(Announcement::Active(who)));
            }
            _ => out.push(Effect::Announce(Announcement::CannotTie(who))),
        }
    }

    pub(super) fn toggle_tie(&mut self, from: AlterId, to: AlterId, content: &Content, out: &mut Vec<Effect>) {
        let Some(command) = toggle_tie(content, from, to) else { return };
        let present = matches!(command, Command::Tie { present: true, .. });
        out.push(Effect::Command(command));
        out.push(Effect::Announce(Announcement::Tied { from, to, present }));
    }

    /// Whether someone was active.
    pub(super) fn drop_active(&mut self) -> bool {
        self.active.take().is_some()
    }

    /// Ends moving by keys without a change.
    pub(super) fn put_back(&mut self, out: &mut Vec<Effect>) {
        if let State::Carrying { who, .. } = self.state {
            self.state = State::Idle;
            out.push(Effect::Announce(Announcement::PutBack(who)));
        }
    }
}

/// The command that draws the tie of the prompt's kind between two people, or takes it away.
pub fn toggle_tie(content: &Content, from: AlterId, to: AlterId) -> Option<Command> {
    let kind = content.tying().filter(|_| content.may_tie(from, to))?;
    let present = !content.is_tied(kind, from, to);
    let kind = content.kinds.get(kind)?.id.clone();
    Some(Command::Tie { kind, pairs: vec![(from, to)], present })
}

/// The one command that draws those of the ties that can be drawn and are not there yet, or takes away those that are;
/// and how many those are.
pub fn tie_all(content: &Content, pairs: &[(AlterId, AlterId)], present: bool) -> Option<(Command, usize)> {
    let kind = content.tying()?;
    let changes = |(a, b): &&(AlterId, AlterId)| content.may_tie(*a, *b) && content.is_tied(kind, *a, *b) != present;
    let pairs: Vec<_> = pairs.iter().filter(changes).copied().collect();
    let (kind, count) = (content.kinds.get(kind)?.id.clone(), pairs.len());
    (count > 0).then_some((Command::Tie { kind, pairs, present }, count))
}

/// The command that highlights someone, or takes that back; and whether they are highlighted then.
pub fn toggle_highlight(content: &Content, who: AlterId) -> Option<(Command, bool)> {
    let Task::Highlight { variable } = &content.task else { return None };
    let on = !content.person(who).filter(|person| person.may_highlight)?.highlighted;
    let (about, variable) = (Subject::Alter(who), variable.clone());
    Some((Command::Answer { about, variable, value: Some(Value::Bool(on)), typing: false }, on))
}

/// Who comes after `who` in the tray, going round.
pub(super) fn next_in_tray(content: &Content, who: AlterId) -> Option<AlterId> {
    let others = || content.tray().map(|person| person.id).filter(|id| *id != who);
    others().find(|id| *id > who).or_else(|| others().next())
}

/// Four digits are finer than any screen, and keep journals and files short and readable.
pub(crate) fn round(place: Point) -> Point {
    let digits = |x: f64| (x * 1e4).round() / 1e4;
    Rect::UNIT.clamp(Point::new(digits(place.x), digits(place.y)))
}
