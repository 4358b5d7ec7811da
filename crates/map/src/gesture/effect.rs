//! What comes out: the only ways in which a gesture reaches anything.

use super::Input;
use crate::place::Place;
use geometry::Camera;
use interview::Command;
use network::AlterId;

/// Something for the shell to do, in the order given.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Carry this out, and show what it changes
    Command(Command),
    /// Say this
    Announce(Announcement),
    /// Move the keyboard's focus
    Focus(FocusOn),
    /// Hand this in again: it came while a layout was under way, which the command before it has ended
    Again(Input),
}

/// What an input comes to, as far as the gesture knows.
#[derive(Debug, Default)]
pub(crate) struct Response {
    pub effects: Vec<Effect>,
    /// How the map is seen from now on, if otherwise than before
    pub camera: Option<Camera>,
}

// Not inlined, as gestures end in two dozen sayings and commands.
impl Response {
    #[inline(never)]
    pub(super) fn say(&mut self, said: Announcement) {
        self.effects.push(Effect::Announce(said));
    }

    #[inline(never)]
    pub(super) fn give(&mut self, command: Command) {
        self.effects.push(Effect::Command(command));
    }

    pub(super) fn focus(&mut self, on: FocusOn) {
        self.effects.push(Effect::Focus(on));
    }
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
    /// Everyone on the map was laid out by their ties
    LaidOut,
}
