//! What the screen shows besides answers.

use dom::{Signal, create_signal};

/// The state of the screen. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Screen {
    /// Whether the participant tried to move on, so that what stands in the way is shown
    pub pressed: Signal<bool>,
    /// How the step on screen shows a map
    pub map_shown: Signal<MapShown>,
    /// What is told above the stage until the next one, such as that something was not kept
    pub notice: Signal<Option<String>>,
    /// What was just taken away, for as long as it is offered to undo that by itself
    pub removed: Signal<Option<String>>,
}

/// How a step shows a map, by which everything around it is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapShown {
    /// Not at all
    No,
    /// As a picture that takes what room there is
    Picture,
    /// As lists that say the same
    List,
}

impl Screen {
    /// A screen on which nothing was done yet.
    pub fn new() -> Self {
        Screen {
            pressed: create_signal(false),
            map_shown: create_signal(MapShown::No),
            notice: create_signal(None),
            removed: create_signal(None),
        }
    }
}
