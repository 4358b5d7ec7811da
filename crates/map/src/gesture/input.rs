//! What comes in: pointers and keys, stripped of everything that only a browser knows.

use crate::area::Direction;
use geometry::Point;
use network::AlterId;

/// What kind of pointer it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum PointerKind {
    Mouse,
    Pen,
    Touch,
}

impl PointerKind {
    /// How far it may stray, in pixels, before a press becomes a drag.
    pub fn slack(self) -> f64 {
        match self {
            PointerKind::Mouse => 5.0,
            PointerKind::Pen => 7.0,
            PointerKind::Touch => 10.0,
        }
    }

    /// How far beside a person it may be, in pixels, and still mean them. Never less than what a finger needs.
    pub fn reach(self, person_radius: f64) -> f64 {
        match self {
            PointerKind::Mouse => (person_radius + 3.0).max(12.0),
            PointerKind::Pen => (person_radius + 5.0).max(16.0),
            PointerKind::Touch => (person_radius + 8.0).max(22.0),
        }
    }
}

/// What a pointer went down on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The map; whom on it, the machine finds out itself
    Map,
    /// The chip of someone in the tray
    Chip(AlterId),
}

/// What a pointer was lifted over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// The map
    Map,
    /// The tray
    Tray,
    /// Anything else
    Elsewhere,
}

/// A key that means something on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyPress {
    /// An arrow key
    Arrow(Direction),
    /// Enter or the space bar
    Act,
    /// Escape
    Escape,
    /// Home
    First,
    /// End
    Last,
    /// Delete or Backspace
    Remove,
}

/// Something that a hand did. Points are CSS pixels from the left upper corner of the map's element.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Input {
    /// A button was pressed or a finger put down
    Down {
        /// Which pointer
        pointer: i32,
        /// What kind it is
        kind: PointerKind,
        /// Where
        at: Point,
        /// On what
        target: Target,
    },
    /// A pointer moved, pressed or not
    Move {
        /// Which pointer
        pointer: i32,
        /// What kind it is
        kind: PointerKind,
        /// Where to
        at: Point,
    },
    /// A button was released or a finger lifted
    Up {
        /// Which pointer
        pointer: i32,
        /// Where
        at: Point,
        /// Over what
        over: Over,
    },
    /// The browser took a pointer away, to scroll or because the window lost it
    Cancel {
        /// Which pointer
        pointer: i32,
    },
    /// The pointer left the map without being pressed
    Leave,
    /// A key was pressed while the map had the focus
    Key {
        /// Which
        key: KeyPress,
        /// Whether Shift was held: smaller steps, along ties, or one more for the group
        fine: bool,
    },
    /// Someone in the tray was chosen by keyboard or by a screen reader
    PickUp(AlterId),
    /// Someone in the tray was chosen by keyboard to be placed along with others
    Gather(AlterId),
    /// Someone on the map was chosen by a screen reader, without a pointer
    Choose(AlterId),
    /// The map got the keyboard's focus
    Focus {
        /// Whether it came by keyboard, so that the cursor should be seen
        visible: bool,
    },
    /// The map lost the keyboard's focus
    Blur,
    /// The map is to be seen closer by a factor, or from further away if that is below 1
    Zoom {
        /// What stays where it is on screen; the middle if nothing is pointed at
        at: Option<Point>,
        /// By how much
        factor: f64,
    },
    /// The whole map is to be seen
    Whole,
    /// More of the map is to be seen on one side: as much as half of what is seen now
    Shift(Direction),
    /// Everyone chosen is to be tied to each other, or no longer
    Connect(bool),
    /// Everyone chosen is to be off the map
    TakeOff,
    /// Nobody is to be chosen any more
    LetGo,
    /// People can be moved, whatever the step asks for; or no longer
    MovePeople(bool),
}

impl Input {
    /// Whether it means to change something, rather than to look or to come by.
    pub fn is_meant(&self) -> bool {
        use Input::*;
        !matches!(
            self,
            Move { .. } | Up { .. } | Cancel { .. } | Leave | Focus { .. } | Blur | Zoom { .. } | Whole | Shift(_)
        )
    }
}
