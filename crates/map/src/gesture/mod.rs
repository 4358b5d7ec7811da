//! What hands and keys do to the map: an explicit state machine.
//!
//! A gesture takes one [`Input`] after the other and answers with [`Effect`]s. It never changes the interview: every
//! finished gesture is exactly one [`Command`](interview::Command), and what moves in between is only the [`View`]. The
//! same taps, drags and keys lead through the same few functions in `tap.rs`, so every drag has an equivalent without
//! dragging and one by keyboard.
//!
//! - **Tray**: tap a chip, then the map, and that person stands there; the next one is in the hand at once, so that
//!   placing everyone costs one tap each. Escape, or the chip again, stops. Or drag the chip onto the map.
//! - **Several at once**: tap several chips, or draw a line around people on the map; then tap where they belong, or drag
//!   one of them, and they all stand there side by side. Shift and Enter chooses several by keyboard.
//! - **Placing**: drag people; or tap a person, then where they should go. Drag someone to the tray to take them off.
//! - **Ties**: tap a person, then each one they are tied to: one tap a tie, the same tap again takes it away. The
//!   first stays active until tapped again, or the empty map, or Escape. Or drag from one to the other.
//!   People do not move in a tie prompt unless [`Input::MovePeople`] is on: a drag means one thing at a time, and a
//!   long press would be slow, hidden and out of reach for some hands.
//! - **Ties of a group**: draw a line around people, starting on the empty map. Whoever is active is tied to all of
//!   them; with nobody active they are chosen, taps choose more or fewer, and one press ties all of them together.
//! - **Highlighting**: tap.
//!
//! A second finger stops what the first one was doing, and nothing has happened; from then on the two move the map
//! and bring it closer, until one of them is lifted.

mod company;
mod effect;
mod group;
mod input;
mod keys;
mod pointer;
mod selection;
mod tap;
mod view;
mod zoom;

pub use effect::{Announcement, Effect, FocusOn};
pub use input::{Input, KeyPress, Over, PointerKind, Target};
pub use selection::Selection;
pub use tap::{tie_all, toggle_highlight, toggle_tie};
pub use view::{Drawing, Layers, View};

pub(crate) use effect::Response;
pub(crate) use tap::round;

use crate::area::Direction;
use crate::content::{Content, Task};
use crate::kit::{Pinch, shifted};
use crate::spot::person_radius;
use geometry::{Camera, Point, Vec2};
use network::AlterId;

/// What the hand is doing.
#[derive(Debug, Default, PartialEq)]
pub(crate) enum State {
    /// Nothing is pressed
    #[default]
    Idle,
    /// Pressed, and not moved enough yet to be a drag
    Pressing {
        /// With which pointer
        pointer: i32,
        /// What kind it is
        kind: PointerKind,
        /// Where it went down
        start: Point,
        /// On what
        on: Pressed,
    },
    /// Moving someone who is on the map
    DraggingPerson {
        /// With which pointer
        pointer: i32,
        /// Who
        who: AlterId,
        /// From the pointer to the person's centre, in the world
        grip: Vec2,
        /// Where they are now, in the world
        at: Point,
    },
    /// Drawing a tie from one person to another
    DraggingTie {
        /// With which pointer
        pointer: i32,
        /// What kind it is
        kind: PointerKind,
        /// From whom
        from: AlterId,
        /// Where its end is now, in the world
        at: Point,
        /// Who is under it
        over: Option<AlterId>,
    },
    /// Bringing someone from the tray
    DraggingFromTray {
        /// With which pointer
        pointer: i32,
        /// Who
        who: AlterId,
        /// Where they are now, in the world; `None` while not over the map
        at: Option<Point>,
    },
    /// Drawing an outline around people
    Lassoing {
        /// With which pointer
        pointer: i32,
        /// Its corners so far, in the world
        outline: Vec<Point>,
    },
    /// Moving what is seen of the map
    Panning {
        /// With which pointer
        pointer: i32,
        /// Where it was last, on screen
        last: Point,
    },
    /// Two fingers on the map
    Pinching(Pinch),
    /// A drag that began on nobody
    Straying {
        /// With which pointer
        pointer: i32,
    },
    /// Moving someone with the arrow keys
    Carrying {
        /// Who
        who: AlterId,
        /// Where they are now, in the world
        at: Point,
    },
}

/// What a press is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pressed {
    /// A person on the map
    Person(AlterId),
    /// The map, with nobody near
    Ground,
    /// A chip of the tray
    Chip(AlterId),
}

/// What a gesture happens on: the content and how it is seen.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MapContext<'a> {
    /// What is on the map
    pub content: &'a Content,
    /// How it is seen
    pub camera: &'a Camera,
}

impl MapContext<'_> {
    /// How large a person is drawn.
    pub fn person_radius(&self) -> f64 {
        person_radius(self.camera, self.content.persons.len())
    }

    /// How far apart, in the world, two people have to be for both to be seen well. The large ones of a map with few may
    /// overlap a little: where people were put is an answer, and is not changed for how large they are drawn.
    pub fn gap(&self) -> f64 {
        (2.0 * self.person_radius().min(17.0) + 2.0) / self.camera.scale()
    }
}

/// The state machine.
#[derive(Debug, Default)]
pub(crate) struct Gesture {
    state: State,
    selection: Selection,
    /// Where the pointer that is down was last, on screen
    last: Point,
    hover: Option<AlterId>,
    cursor: Option<AlterId>,
    /// The last step of the cursor, so that the opposite arrow leads back
    came: Option<(AlterId, Direction)>,
    focused: bool,
    /// Whether keys were used since a pointer was: the cursor is seen only then
    by_keys: bool,
    /// Whether people can be moved although the step asks for something else
    moving: bool,
}

impl Gesture {
    #[cfg(test)]
    /// What the hand is doing.
    pub(crate) fn state(&self) -> &State {
        &self.state
    }

    /// Who is selected.
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    /// Whose chip is dragged beside the map, and where, on screen.
    pub fn afloat(&self) -> Option<(AlterId, Point)> {
        match self.state {
            State::DraggingFromTray { who, at: None, .. } => Some((who, self.last)),
            _ => None,
        }
    }

    /// Whom a screen reader should say the focus is on.
    pub fn cursor(&self) -> Option<AlterId> {
        self.cursor.filter(|_| self.focused)
    }

    /// Takes one input in. Commands change the content, and are followed by [`settle`](Gesture::settle).
    pub(crate) fn handle(&mut self, input: Input, field: MapContext<'_>, out: &mut Response) {
        match input {
            Input::Down { .. } | Input::Move { .. } | Input::Up { .. } | Input::Cancel { .. } | Input::Leave => {
                self.on_pointer(input, field, out);
            }
            Input::Key { key, fine } => self.on_key(key, fine, field, out),
            Input::PickUp(who) => self.pick_up_by_key(who, field, out),
            Input::Gather(who) => self.gather(who, field.content, out),
            Input::TakeOff => self.take_off(field.content, out),
            Input::Choose(who) => {
                self.put_back(out);
                self.stop();
                self.tap_person(who, field, out);
            }
            Input::Focus { visible } => self.on_focus(visible, field.content),
            Input::Blur => {
                self.focused = false;
                self.put_back(out);
            }
            Input::Zoom { at, factor } => {
                let centre = Point::default() + field.camera.view() * 0.5;
                zoom::see(field.camera.zoomed(at.unwrap_or(centre), factor), field, out);
            }
            Input::Whole => zoom::see(field.camera.whole(), field, out),
            Input::Shift(side) => zoom::see(shifted(field.camera, side), field, out),
            Input::Connect(present) => self.connect(present, field.content, out),
            Input::LetGo => self.let_go(out),
            Input::MovePeople(on) => {
                self.drop_all();
                self.moving = on;
            }
        }
    }

    /// Stops whatever is under way, and nobody is selected any more; nothing is said.
    pub(crate) fn drop_all(&mut self) {
        self.stop();
        self.selection = Selection::Nobody;
    }

    /// Lets go of whatever the content no longer has, after a command or an undo.
    pub(crate) fn settle(&mut self, content: &Content) {
        let on_map = |id: &AlterId| content.position(*id).is_some();
        let (moving, there) = (self.moves_people(content), |id: &AlterId| content.person(*id).is_some());
        self.selection = match std::mem::take(&mut self.selection) {
            Selection::Active(who) if !on_map(&who) => Selection::Nobody,
            Selection::Picked { who, .. } if !there(&who) => Selection::Nobody,
            Selection::Chosen(mut chosen) => {
                chosen.retain(|id| if moving { there(id) } else { on_map(id) });
                Selection::of_chosen(chosen)
            }
            stays => stays,
        };
        self.hover = self.hover.filter(on_map);
        let gone = match self.state {
            State::Idle | State::Straying { .. } | State::Lassoing { .. } => false,
            State::Panning { .. } | State::Pinching(_) => false,
            State::Pressing { on: Pressed::Ground, .. } => false,
            State::Pressing { on: Pressed::Person(id), .. } => !on_map(&id),
            State::DraggingPerson { who: id, .. } | State::DraggingTie { from: id, .. } => !on_map(&id),
            State::Pressing { on: Pressed::Chip(id), .. }
            | State::DraggingFromTray { who: id, .. }
            | State::Carrying { who: id, .. } => !there(&id),
        };
        if gone {
            self.stop();
        }
        if self.cursor.is_some_and(|id| !on_map(&id)) {
            self.cursor = content.placed().next().map(|(person, _)| person.id);
            self.came = None;
        }
    }

    /// What the pictures show of the hand.
    pub fn view(&self, content: &Content) -> View {
        let carried = match self.state {
            State::DraggingPerson { who, at, .. } | State::Carrying { who, at } => Some((who, at)),
            State::DraggingFromTray { who, at: Some(at), .. } => Some((who, at)),
            _ => None,
        };
        let drawing = match self.state {
            State::DraggingTie { from, at, over, .. } => Some(Drawing { from, to: at, over }),
            _ => None,
        };
        let restricted = matches!(content.task, Task::Tie { between: Some(_), .. }) && !self.moving;
        View {
            lifted: carried.map(|(who, _)| who).filter(|who| content.position(*who).is_some()),
            fade_for: drawing.map(|it| it.from).or(self.selection.active()).filter(|_| restricted),
            selection: self.selection.clone(),
            lasso: match &self.state {
                State::Lassoing { outline, .. } => outline.clone(),
                _ => Vec::new(),
            },
            hover: match self.state {
                State::Pressing { on: Pressed::Person(who), .. } => Some(who),
                _ => self.hover,
            },
            cursor: self.cursor().filter(|_| self.by_keys),
            train: carried.map(|(who, at)| self.train(who, at, content)).unwrap_or_default(),
            ghost: carried,
            drawing,
        }
    }

    /// Whether a drag or the arrow keys move people now.
    pub(crate) fn moves_people(&self, content: &Content) -> bool {
        self.moving || content.task == Task::Place
    }

    /// Stops whatever is under way; nothing has happened.
    fn stop(&mut self) {
        self.state = State::Idle;
        self.hover = None;
    }
}
