//! Pointers: which state leads to which.

use super::effect::Response;
use super::group::lead;
use super::{Announcement, Gesture, Input, MapContext, Over, PointerKind, Pressed, Selection, State, Target};
use crate::content::Content;
use crate::kit::{Pinch, Touch};
use crate::spot::nearest;
use geometry::{Point, Rect};
use interview::Command;
use network::AlterId;

impl Gesture {
    pub(super) fn on_pointer(&mut self, input: Input, field: MapContext<'_>, out: &mut Response) {
        match input {
            Input::Down { pointer, kind, at, target } => self.down(pointer, kind, at, target, field, out),
            Input::Move { pointer, kind, at } => self.moved(pointer, kind, at, field, out),
            Input::Up { pointer, .. } | Input::Cancel { pointer } if self.pinches_with(pointer) => self.stop(),
            Input::Up { pointer, at, over } if self.pointer() == Some(pointer) => self.up(at, over, field, out),
            Input::Cancel { pointer } if self.pointer() == Some(pointer) => self.stop(),
            Input::Leave if self.pointer().is_none() => self.hover = None,
            _ => {}
        }
    }

    /// The pointer that the state is about.
    fn pointer(&self) -> Option<i32> {
        match self.state {
            State::Idle | State::Carrying { .. } | State::Pinching(_) => None,
            State::Pressing { pointer, .. }
            | State::DraggingPerson { pointer, .. }
            | State::DraggingTie { pointer, .. }
            | State::DraggingFromTray { pointer, .. }
            | State::Lassoing { pointer, .. }
            | State::Panning { pointer, .. }
            | State::Straying { pointer } => Some(pointer),
        }
    }

    fn pinches_with(&self, pointer: i32) -> bool {
        matches!(self.state, State::Pinching(pinch) if pinch.has(pointer))
    }

    fn down(
        &mut self,
        pointer: i32,
        kind: PointerKind,
        at: Point,
        target: Target,
        field: MapContext<'_>,
        out: &mut Response,
    ) {
        self.by_keys = false;
        self.put_back(out);
        if matches!(self.state, State::Pinching(_)) {
            return;
        }
        let held = self.pointer().filter(|held| *held != pointer);
        let first = self.last;
        self.stop();
        self.last = at;
        if let Some(held) = held {
            // Neither gesture counts.
            if kind == PointerKind::Touch && target == Target::Map {
                let (one, other) = (Touch { pointer: held, at: first }, Touch { pointer, at });
                self.state = State::Pinching(Pinch::new(one, other));
            }
            return;
        }
        let on = match target {
            Target::Chip(who) if field.content.person(who).is_none() => return,
            Target::Chip(who) => Pressed::Chip(who),
            Target::Map => hit(field, at, kind).map_or(Pressed::Ground, Pressed::Person),
        };
        self.state = State::Pressing { pointer, kind, start: at, on };
    }

    fn moved(&mut self, moving: i32, kind: PointerKind, at: Point, field: MapContext<'_>, out: &mut Response) {
        let world = Rect::UNIT.clamp(field.camera.to_world(at));
        if self.pointer().is_some_and(|pointer| pointer != moving) {
            return;
        }
        if self.pointer().is_some() {
            self.last = at;
        }
        match &mut self.state {
            State::Pinching(_) => self.pinch(Touch { pointer: moving, at }, field, out),
            State::Panning { .. } => self.pan(at, field, out),
            State::Idle => self.hover = if kind == PointerKind::Touch { None } else { hit(field, at, kind) },
            State::Carrying { .. } => {}
            State::Pressing { kind, start, on, .. } => {
                if start.distance(at) > kind.slack() {
                    let (kind, start, on) = (*kind, *start, *on);
                    self.begin_drag(moving, kind, start, on, field);
                    self.moved(moving, kind, at, field, out);
                }
            }
            State::DraggingPerson { grip, at: place, .. } => {
                *place = Rect::UNIT.clamp(field.camera.to_world(at) + *grip);
            }
            State::DraggingTie { kind, from, at: place, over, .. } => {
                let reach = kind.reach(field.person_radius());
                *over = nearest(field.content, field.camera, at, reach, |id| field.content.may_tie(*from, id));
                *place = world;
            }
            State::DraggingFromTray { at: place, .. } => *place = field.camera.sees(at).then_some(world),
            State::Lassoing { outline, .. } => lead(outline, at, field),
            State::Straying { .. } => {}
        }
    }

    /// A press has moved too far to be a tap.
    fn begin_drag(&mut self, pointer: i32, kind: PointerKind, start: Point, on: Pressed, field: MapContext<'_>) {
        let content = field.content;
        self.hover = None;
        self.state = match on {
            Pressed::Chip(who) => State::DraggingFromTray { pointer, who, at: None },
            Pressed::Person(who) => match content.position(who) {
                Some(place) if self.moves_people(content) => {
                    let grip = place - field.camera.to_world(start);
                    State::DraggingPerson { pointer, who, grip, at: place }
                }
                Some(place) if content.may_be_tied(who) => {
                    State::DraggingTie { pointer, kind, from: who, at: place, over: None }
                }
                _ => State::Straying { pointer },
            },
            // Where a finger on the ground has nothing else to do than to move the map, it does that.
            Pressed::Ground if self.may_choose(content) && (field.camera.is_whole() || !self.moves_people(content)) => {
                State::Lassoing { pointer, outline: vec![field.camera.to_world(start)] }
            }
            Pressed::Ground if !field.camera.is_whole() => State::Panning { pointer, last: start },
            Pressed::Ground => State::Straying { pointer },
        };
        if matches!(self.state, State::DraggingPerson { .. } | State::DraggingFromTray { .. }) {
            // Whoever waited for a tap has lost it to the drag.
            let gives_way = match self.selection {
                Selection::Nobody | Selection::Active(_) => false,
                Selection::Picked { .. } => true,
                Selection::Chosen(_) => self.company(on).is_none(),
            };
            if gives_way {
                self.selection = Selection::Nobody;
            }
        }
    }

    /// Whether someone who is not on the map yet is in the hand.
    fn waits_for_place(&self, content: &Content) -> bool {
        self.selection.picked().is_some_and(|who| content.position(who).is_none())
    }

    fn up(&mut self, at: Point, over: Over, field: MapContext<'_>, out: &mut Response) {
        let state = std::mem::replace(&mut self.state, State::Idle);
        match state {
            State::Pressing { on: Pressed::Chip(who), .. } => self.tap_chip(who, field.content, out),
            // Whoever waits for a place gets the one that is pointed at, however near to somebody it is.
            State::Pressing { on: Pressed::Person(_), .. } if self.waits_for_place(field.content) => {
                self.tap_ground(at, field, out);
            }
            State::Pressing { on: Pressed::Person(who), .. } => self.tap_person(who, field, out),
            State::Pressing { on: Pressed::Ground, .. } => self.tap_ground(at, field, out),
            State::DraggingPerson { who, .. } if over == Over::Tray && self.is_chosen(who) => {
                self.take_off(field.content, out);
            }
            State::DraggingPerson { who, .. } if over == Over::Tray => {
                out.give(Command::Unplace { alters: vec![who] });
                out.say(Announcement::Unplaced(who));
            }
            State::DraggingPerson { who, at, .. } if self.is_chosen(who) => {
                self.put_down_all(Some(who), at, field, out);
            }
            State::DraggingPerson { who, at, .. } => self.put_down(who, at, field, out),
            State::DraggingFromTray { who, at: Some(at), .. } if over == Over::Map && self.is_chosen(who) => {
                self.put_down_all(None, at, field, out);
            }
            State::DraggingFromTray { who, at: Some(at), .. } if over == Over::Map => {
                self.put_down(who, at, field, out);
            }
            State::DraggingTie { from, over: Some(to), .. } => self.toggle_tie(from, to, field.content, out),
            State::Lassoing { outline, .. } => self.close_lasso(&outline, field.content, out),
            State::Idle
            | State::Straying { .. }
            | State::Panning { .. }
            | State::Pinching(_)
            | State::Carrying { .. }
            | State::DraggingTie { .. }
            | State::DraggingFromTray { .. } => {}
        }
    }
}

/// Who is under a pointer.
fn hit(field: MapContext<'_>, at: Point, kind: PointerKind) -> Option<AlterId> {
    nearest(field.content, field.camera, at, kind.reach(field.person_radius()), |_| true)
}
