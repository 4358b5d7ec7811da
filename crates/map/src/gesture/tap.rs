//! What taps, drops and the keyboard's "act" come to: the few functions behind every way of pointing.

use super::effect::Response;
use super::{Announcement, Gesture, MapContext, Selection, State};
use crate::content::{Amount, Content, Kind, Level, Task};
use crate::place::Place;
use crate::spot::free_spot;
use geometry::{Point, Rect};
use interview::{Command, Subject};
use network::{AlterId, Key, Value};
use rare::rare;

impl Gesture {
    /// Someone in the tray is tapped: they wait for a place, alone or along with whoever was tapped before.
    pub(super) fn tap_chip(&mut self, who: AlterId, content: &Content, out: &mut Response) {
        let joins = match self.selection {
            Selection::Nobody | Selection::Active(_) => false,
            Selection::Picked { who: first, handed } => first != who && !handed && content.position(first).is_none(),
            Selection::Chosen(_) => true,
        };
        if joins && self.moves_people(content) {
            self.gather(who, content, out);
        } else {
            self.pick_up(who, out);
        }
    }

    /// Someone waits for a place, or no longer.
    pub(super) fn pick_up(&mut self, who: AlterId, out: &mut Response) {
        if self.selection.picked() == Some(who) {
            self.let_go(out);
        } else {
            self.selection = Selection::Picked { who, handed: false };
            out.say(Announcement::PickedUp(who));
        }
    }

    pub(super) fn tap_person(&mut self, who: AlterId, field: MapContext<'_>, out: &mut Response) {
        let content = field.content;
        let Some(place) = content.position(who) else { return };
        if self.cursor != Some(who) {
            (self.cursor, self.came) = (Some(who), None);
        }
        let chosen = self.selection.chosen();
        if let Some(picked) = self.selection.picked().filter(|id| content.position(*id).is_none()) {
            self.place_picked(picked, place, field, out);
        } else if self.moves_people(content) {
            if chosen.is_empty() {
                self.pick_up(who, out);
            } else if chosen.iter().any(|id| content.position(*id).is_some()) {
                self.choose(who, content, out);
            } else {
                self.put_down_all(None, place, field, out);
            }
        } else {
            match &content.task {
                Task::Tie { .. } => self.tap_to_tie(who, content, out),
                Task::Highlight { .. } => match toggle_highlight(content, who) {
                    Some((command, on)) => {
                        out.give(command);
                        out.say(Announcement::Highlighted { who, on });
                    }
                    None => out.say(Announcement::CannotHighlight(who)),
                },
                Task::Place | Task::Look => {}
            }
        }
    }

    pub(super) fn tap_ground(&mut self, at: Point, field: MapContext<'_>, out: &mut Response) {
        if let Some(picked) = self.selection.picked() {
            self.place_picked(picked, field.camera.to_world(at), field, out);
        } else if self.moves_people(field.content) && !self.selection.chosen().is_empty() {
            self.put_down_all(None, field.camera.to_world(at), field, out);
        } else {
            self.let_go(out);
        }
    }

    /// Puts down who waited for a tap. If they came from the tray, the next one there waits now.
    fn place_picked(&mut self, who: AlterId, at: Point, field: MapContext<'_>, out: &mut Response) {
        self.selection = Selection::Nobody;
        self.put_down(who, at, field, out);
        if field.content.position(who).is_none()
            && let Some(next) = next_in_tray(field.content, who)
        {
            self.selection = Selection::Picked { who: next, handed: true };
            out.say(Announcement::PickedUp(next));
        }
    }

    /// Puts someone on the map at, or just beside, a place of the world.
    pub(super) fn put_down(&mut self, who: AlterId, at: Point, field: MapContext<'_>, out: &mut Response) {
        let spot = round(free_spot(field.content, who, at, field.gap()));
        (self.cursor, self.came) = (Some(who), None);
        if field.content.position(who) == Some(spot) {
            out.say(Announcement::PutBack(who));
            return;
        }
        let place = Place::of(field.content, who, spot);
        out.give(Command::Place { places: vec![(who, spot)] });
        out.say(Announcement::Placed { who, place });
    }

    fn tap_to_tie(&mut self, who: AlterId, content: &Content, out: &mut Response) {
        if !self.selection.chosen().is_empty() {
            return self.choose(who, content, out);
        }
        match self.selection.active() {
            Some(active) if active == who => self.let_go(out),
            Some(active) if content.may_tie(active, who) => self.toggle_tie(active, who, content, out),
            // Someone the active person cannot be tied to: the next one whose ties are asked about.
            _ if content.may_be_tied(who) => {
                self.selection = Selection::Active(who);
                out.say(Announcement::Active(who));
            }
            _ => out.say(Announcement::CannotTie(who)),
        }
    }

    pub(super) fn toggle_tie(&mut self, from: AlterId, to: AlterId, content: &Content, out: &mut Response) {
        let Some(command) = toggle_tie(content, from, to) else { return };
        let present = !matches!(command, Command::Tie { present: false, .. });
        out.give(command);
        out.say(Announcement::Tied { from, to, present });
    }

    /// Nobody is selected any more.
    pub(super) fn let_go(&mut self, out: &mut Response) {
        match std::mem::take(&mut self.selection) {
            Selection::Nobody => {}
            Selection::Picked { who, .. } => out.say(Announcement::PutBack(who)),
            Selection::Active(_) | Selection::Chosen(_) => out.say(Announcement::NoneActive),
        }
    }

    /// Ends moving by keys without a change.
    pub(super) fn put_back(&mut self, out: &mut Response) {
        if let State::Carrying { who, .. } = self.state {
            self.state = State::Idle;
            out.say(Announcement::PutBack(who));
        }
    }
}

/// The command that draws the tie of the prompt's kind between two people, or takes it away; where it is there with another
/// level than the one that is chosen, it gets that.
pub fn toggle_tie(content: &Content, from: AlterId, to: AlterId) -> Option<Command> {
    let kind = content.tying().filter(|_| content.may_tie(from, to))?;
    tie(content, kind, &[(from, to)], !content.is_drawn(from, to))
}

/// The command that draws ties, each with the level that is chosen for them if there is one, or takes them away.
fn tie(content: &Content, kind: usize, pairs: &[(AlterId, AlterId)], present: bool) -> Option<Command> {
    let Kind { id, amount, .. } = content.kinds.get(kind)?;
    Some(match (content.drawn_with(), amount) {
        (Some(level), Some(amount)) if present => rare!(tie_at(id, pairs, amount, level)),
        _ => Command::Tie { kind: id.clone(), pairs: pairs.to_vec(), present },
    })
}

/// The command that draws ties with a level.
#[cfg_attr(feature = "parted", rare::wasm_split(maps, wasm_split_path = rare))]
fn tie_at(kind: &Key, pairs: &[(AlterId, AlterId)], amount: &Amount, level: &Level) -> Command {
    let level = Some((amount.variable.clone(), level.value.clone()));
    Command::Pair { kind: kind.clone(), pairs: pairs.to_vec(), tied: Some(true), level }
}

/// The one command that draws those of the ties that can be drawn and are not there yet, or takes away those that are;
/// and how many those are.
pub fn tie_all(content: &Content, pairs: &[(AlterId, AlterId)], present: bool) -> Option<(Command, usize)> {
    let kind = content.tying()?;
    let mut changes = Vec::new();
    for (a, b) in pairs {
        let is_so = if present { content.is_drawn(*a, *b) } else { !content.is_tied(kind, *a, *b) };
        if content.may_tie(*a, *b) && !is_so {
            changes.push((*a, *b));
        }
    }
    let count = changes.len();
    let command = tie(content, kind, &changes, present)?;
    (count > 0).then_some((command, count))
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
