//! The keyboard: one stop of Tab, a cursor that walks from person to person, and a hand that carries them.

use super::effect::Response;
use super::tap::next_in_tray;
use super::{Announcement, FocusOn, Gesture, KeyPress, MapContext, Selection, State};
use crate::area::Direction;
use crate::content::Content;
use crate::place::Place;
use crate::spot::{is_tied, neighbour};
use geometry::{Point, Rect};
use network::AlterId;

/// One arrow key moves a carried person this far, in the world; with Shift, a fifth of it.
const STEP: f64 = 0.05;

impl Gesture {
    pub(super) fn on_focus(&mut self, visible: bool, content: &Content) {
        self.focused = true;
        self.by_keys |= visible;
        if self.cursor.is_none() {
            self.cursor = content.placed().next().map(|(person, _)| person.id);
        }
    }

    pub(super) fn on_key(&mut self, key: KeyPress, fine: bool, field: MapContext<'_>, out: &mut Response) {
        let held = !matches!(self.state, State::Idle | State::Carrying { .. });
        if held {
            // While a pointer is down, the keyboard can only stop it.
            if key == KeyPress::Escape {
                self.stop();
            }
            return;
        }
        self.by_keys = true;
        self.focused = true;
        if let State::Carrying { who, at } = self.state {
            return self.carry(who, at, key, fine, field, out);
        }
        if let Some(who) = self.selection.picked()
            && matches!(key, KeyPress::Arrow(_) | KeyPress::Act)
        {
            return self.begin_carrying(who, field, out);
        }
        match key {
            KeyPress::Escape => self.let_go(out),
            KeyPress::Arrow(direction) => {
                self.walk(direction, fine, field.content);
                self.follow_cursor(field, out);
            }
            KeyPress::First => {
                self.jump(field.content.placed().next().map(|(person, _)| person.id));
                self.follow_cursor(field, out);
            }
            KeyPress::Last => {
                self.jump(field.content.placed().last().map(|(person, _)| person.id));
                self.follow_cursor(field, out);
            }
            KeyPress::Act => match self.cursor {
                Some(who) if fine && self.may_choose(field.content) => self.choose(who, field.content, out),
                Some(who) if self.moves_people(field.content) => {
                    let among = self.is_chosen(who);
                    let who = self.selection.chosen().first().copied().filter(|_| !among).unwrap_or(who);
                    self.begin_carrying(who, field, out);
                }
                Some(who) => self.tap_person(who, field, out),
                None => {}
            },
            KeyPress::Remove => {
                if let Some(who) = self.cursor.filter(|_| self.moves_people(field.content)) {
                    out.give(interview::Command::Unplace { alters: vec![who] });
                    out.say(Announcement::Unplaced(who));
                }
            }
        }
    }

    pub(super) fn pick_up_by_key(&mut self, who: AlterId, field: MapContext<'_>, out: &mut Response) {
        if field.content.person(who).is_none() {
            return;
        }
        let moves_people = self.moves_people(field.content);
        self.put_back(out);
        self.stop();
        self.by_keys = true;
        if let Selection::Chosen(chosen) = &mut self.selection
            && moves_people
            && !chosen.contains(&who)
        {
            chosen.push(who);
        }
        self.begin_carrying(who, field, out);
        out.focus(FocusOn::Map);
    }

    fn begin_carrying(&mut self, who: AlterId, field: MapContext<'_>, out: &mut Response) {
        let at = field.content.position(who).unwrap_or(Point::new(0.5, 0.5));
        self.state = State::Carrying { who, at };
        if self.is_chosen(who) {
            out.say(Announcement::PickedUpMany(self.selection.chosen().len()));
        } else {
            self.selection = Selection::Nobody;
            out.say(Announcement::PickedUp(who));
        }
    }

    fn carry(&mut self, who: AlterId, at: Point, key: KeyPress, fine: bool, field: MapContext<'_>, out: &mut Response) {
        match key {
            KeyPress::Arrow(direction) => {
                let step = if fine { STEP / 5.0 } else { STEP };
                let to = Rect::UNIT.clamp(at + direction.way() * step);
                let place = Place::of(field.content, who, to);
                if place != Place::of(field.content, who, at) {
                    out.say(Announcement::Carried { who, place });
                }
                self.state = State::Carrying { who, at: to };
            }
            KeyPress::Act => {
                self.state = State::Idle;
                let left = self.selection.chosen().to_vec();
                if self.is_chosen(who) {
                    self.put_down_all(Some(who), at, field, out);
                } else {
                    self.put_down(who, at, field, out);
                }
                if field.content.position(who).is_none() {
                    let next = next_in_tray(field.content, who).filter(|id| !left.contains(id));
                    if let Some(next) = next {
                        out.focus(FocusOn::Chip(next));
                    }
                }
            }
            KeyPress::Escape => {
                self.put_back(out);
                if field.content.position(who).is_none() {
                    out.focus(FocusOn::Chip(who));
                }
            }
            KeyPress::First | KeyPress::Last | KeyPress::Remove => {}
        }
    }

    /// The cursor goes to the neighbour that way, or `along` ties to the nearest one tied; the opposite arrow always
    /// leads back, if it may.
    fn walk(&mut self, direction: Direction, along: bool, content: &Content) {
        let Some(from) = self.cursor else {
            return self.jump(content.placed().next().map(|(person, _)| person.id));
        };
        let back = self.came.filter(|(_, came)| came.opposite() == direction).map(|(person, _)| person);
        let back = back.filter(|id| content.position(*id).is_some() && (!along || is_tied(content, from, *id)));
        if let Some(to) = back.or_else(|| neighbour(content, from, direction, along)) {
            (self.cursor, self.came) = (Some(to), Some((from, direction)));
        }
    }

    fn jump(&mut self, to: Option<AlterId>) {
        if to.is_some() {
            (self.cursor, self.came) = (to, None);
        }
    }
}
