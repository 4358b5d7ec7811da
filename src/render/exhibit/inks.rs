//! The colours of maps that are shown.

use crate::cohort::colours::Tone;
use crate::map::scene::{Ink, Theme};
use crate::protocol::Colour;

/// A set of colours: those of the map that is asked about, and what it does not need.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inks {
    /// Names, marks and the sheet
    pub theme: Theme,
    /// Whose colours tell people apart
    hues: Theme,
    /// Ties
    pub tie: Ink,
    /// Titles of less weight
    pub soft: Ink,
    /// From little to much
    steps: [Ink; Tone::STEPS],
}

impl Inks {
    /// Dark on light.
    pub const LIGHT: Inks = Inks {
        theme: Theme::LIGHT,
        hues: Theme::LIGHT,
        tie: "#5b6978",
        soft: "#4c5a6b",
        steps: ["#d17a00", "#cc5f1a", "#c2472f", "#b03341", "#98244f", "#7c1b58", "#5f165a", "#431350", "#280f3f"],
    };

    /// Light on dark.
    pub const DARK: Inks = Inks {
        theme: Theme::DARK,
        hues: Theme::DARK,
        tie: "#8d9bab",
        soft: "#a8b5c4",
        steps: ["#8a63bd", "#a263b8", "#ba64a8", "#ce6a93", "#de757c", "#ea8566", "#f29b54", "#f6b64d", "#f8d766"],
    };

    /// The system's own colours, for people who asked for them. What tells sectors apart stays: in one colour the map
    /// would say nothing.
    pub const FORCED: Inks = Inks { theme: Theme::FORCED, tie: "CanvasText", soft: "CanvasText", ..Inks::LIGHT };

    /// The same where the system's sheet is dark.
    pub const FORCED_DARK: Inks = Inks { theme: Theme::FORCED, tie: "CanvasText", soft: "CanvasText", ..Inks::DARK };

    /// A tone in these colours.
    pub fn of(&self, tone: Tone) -> Ink {
        match tone {
            Tone::Of(colour) => self.hues.ink(colour),
            Tone::Hollow => self.hues.ink(Colour::Grey),
            Tone::Step(step) => self.steps.get(step).copied().unwrap_or(self.theme.text),
        }
    }
}
