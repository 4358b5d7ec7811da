//! What the pictures show of the hand.

use super::Selection;
use geometry::Point;
use network::AlterId;

/// What the pictures show beyond the content: the state of the hand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// Who is drawn, with their ties, on the overlay instead of where they stand
    pub lifted: Option<AlterId>,
    /// Whom all are compared with: who cannot be tied to this person is drawn faintly
    pub fade_for: Option<AlterId>,
    /// Who is selected; the ties that the next taps draw are on the overlay
    pub selection: Selection,
    /// The corners of the outline being drawn, in the world
    pub lasso: Vec<Point>,
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
    /// Which layers show something else than they did `before`.
    pub fn changed_since(&self, before: &View) -> Layers {
        let active = |view: &View| view.selection.active();
        Layers {
            ground: (self.lifted, active(self)) != (before.lifted, active(before)),
            people: (self.lifted, self.fade_for, active(self).is_some())
                != (before.lifted, before.fade_for, active(before).is_some()),
            overlay: self != before,
        }
    }
}

/// Some of the stacked pictures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layers {
    /// Ties at rest
    pub ground: bool,
    /// People at rest
    pub people: bool,
    /// What moves with the hand
    pub overlay: bool,
}

impl Layers {
    /// All of them
    pub const ALL: Layers = Layers { ground: true, people: true, overlay: true };

    /// These and the others.
    pub fn or(self, other: Layers) -> Layers {
        Layers {
            ground: self.ground || other.ground,
            people: self.people || other.people,
            overlay: self.overlay || other.overlay,
        }
    }

    /// Whether it is any of them.
    pub fn is_any(self) -> bool {
        self != Layers::default()
    }
}
