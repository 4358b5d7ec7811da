//! What comes out: the only ways in which a gesture reaches anything.

use crate::geometry::{Camera, Point};
use crate::interview::Command;
use crate::map::place::Place;
use crate::network::AlterId;

/// Something for the shell to do, in the order given.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Carry this out; whatever it changes has to be drawn again
    Command(Command),
    /// See the map so, which draws both layers again
    See(Camera),
    /// Draw this layer again
    Repaint(Layer),
    /// Say this
    Announce(Announcement),
    /// Move the keyboard's focus
    Focus(FocusOn),
}

/// One of the stacked pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// Ties at rest
    Ground,
    /// People at rest
    People,
    /// What moves with the hand
    Overlay,
}

/// Where the keyboard's focus goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusOn {
    /// The map
    Map,
    /// The chip of someone in the tray
    Chip(AlterId),
}

/// Something worth saying to who cannot see it; the words are made by the shell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Announcement {
    /// The next taps tie this person
    Active(AlterId),
    /// No one is active any more
    NoneActive,
    /// A tie of the prompt's kind was drawn, or taken away
    Tied {
        /// From whom
        from: AlterId,
        /// To whom
        to: AlterId,
        /// Whether it is there now
        present: bool,
    },
    /// Someone was tied to everyone in a lasso
    TiedToMany {
        /// Who
        from: AlterId,
        /// To how many they were not tied before
        count: usize,
    },
    /// So many are chosen now
    Chosen(usize),
    /// Everyone chosen was tied to each other, or untied
    Connected {
        /// How many ties that changed
        count: usize,
        /// Whether they are there now
        present: bool,
    },
    /// This prompt ties nobody of this person's type
    CannotTie(AlterId),
    /// A highlight was set, or taken away
    Highlighted {
        /// Whose
        who: AlterId,
        /// Whether it is there now
        on: bool,
    },
    /// This step's highlight is not for this person's type
    CannotHighlight(AlterId),
    /// Someone is in the hand and waits for a place
    PickedUp(AlterId),
    /// Whoever was in the hand is back where they were
    PutBack(AlterId),
    /// Someone in the hand is over another part of the map now
    Carried {
        /// Who
        who: AlterId,
        /// Over which
        place: Place,
    },
    /// Someone was put down
    Placed {
        /// Who
        who: AlterId,
        /// Where
        place: Place,
    },
    /// Someone was taken off the map
    Unplaced(AlterId),
    /// So many are in the hand and wait for a place
    PickedUpMany(usize),
    /// So many were put down together
    PlacedMany {
        /// How many
        count: usize,
        /// Where the first of them is
        place: Place,
    },
    /// So many were taken off the map
    UnplacedMany(usize),
}

/// What the pictures show beyond the content: the state of the hand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// Who is drawn, with their ties, on the overlay instead of where they stand
    pub lifted: Option<AlterId>,
    /// Whom all are compared with: who cannot be tied to this person is drawn faintly
    pub fade_for: Option<AlterId>,
    /// Whose ties the next taps draw: they are on the overlay
    pub active: Option<AlterId>,
    /// Who is to be tied, or moved, together
    pub chosen: Vec<AlterId>,
    /// The corners of the outline being drawn, in the world
    pub lasso: Vec<Point>,
    /// Who waits for the map to be tapped
    pub picked: Option<AlterId>,
    /// Who is under the pointer
    pub hover: Option<AlterId>,
    /// Whom the keyboard's cursor is on
    pub cursor: Option<AlterId>,
    /// Someone in the hand, and where, in the world
    pub ghost: Option<(AlterId, Point)>,
    /// Who comes along, and where to, in the world
    pub train: Vec<(AlterId, Point)>,
    /// A tie being drawn
    pub drawing: Option<Drawing>,
}

/// A tie being drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drawing {
    /// From whom
    pub from: AlterId,
    /// To where, in the world
    pub to: Point,
    /// To whom, if it were let go now
    pub over: Option<AlterId>,
}

impl View {
    /// Whether a layer shows something else than it did `before`.
    pub fn differs(&self, before: &View, layer: Layer) -> bool {
        match layer {
            Layer::Ground => (self.lifted, self.active) != (before.lifted, before.active),
            Layer::People => (self.lifted, self.fade_for) != (before.lifted, before.fade_for),
            Layer::Overlay => self != before,
        }
    }
}
