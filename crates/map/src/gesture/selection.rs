//! Who is selected, and for what.

use network::AlterId;

/// Who is selected. One value, since each way of being selected excludes the others.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Selection {
    /// Nobody
    #[default]
    Nobody,
    /// The next taps draw this person's ties
    Active(AlterId),
    /// This person waits for the map to be tapped
    Picked {
        /// Who
        who: AlterId,
        /// Whether they are the next in the tray, and nobody asked for them
        handed: bool,
    },
    /// These are to be tied, or moved, together, in the order of being chosen; never nobody
    Chosen(Vec<AlterId>),
}

impl Selection {
    /// These chosen; nobody, if there are none.
    pub(super) fn of_chosen(chosen: Vec<AlterId>) -> Self {
        if chosen.is_empty() { Selection::Nobody } else { Selection::Chosen(chosen) }
    }

    /// Whose ties the next taps draw.
    pub fn active(&self) -> Option<AlterId> {
        match self {
            Selection::Active(who) => Some(*who),
            _ => None,
        }
    }

    /// Who waits for the map to be tapped.
    pub fn picked(&self) -> Option<AlterId> {
        match self {
            Selection::Picked { who, .. } => Some(*who),
            _ => None,
        }
    }

    /// Who is to be tied, or moved, together.
    pub fn chosen(&self) -> &[AlterId] {
        match self {
            Selection::Chosen(chosen) => chosen,
            _ => &[],
        }
    }

    /// Whether someone is selected, for whatever it is.
    pub fn has(&self, who: AlterId) -> bool {
        match self {
            Selection::Nobody => false,
            Selection::Active(id) | Selection::Picked { who: id, .. } => *id == who,
            Selection::Chosen(chosen) => chosen.contains(&who),
        }
    }

    /// Takes those who are chosen, and nobody is any more.
    pub(super) fn take_chosen(&mut self) -> Vec<AlterId> {
        match std::mem::take(self) {
            Selection::Chosen(chosen) => chosen,
            other => {
                *self = other;
                Vec::new()
            }
        }
    }
}
