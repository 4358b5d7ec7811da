//! The colours of the map, by light and dark, and as the system wants them.

use super::Ink;
use crate::protocol::Colour;

/// A set of colours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    /// The map's square
    pub sheet: Ink,
    /// The edge of the square
    pub frame: Ink,
    /// Rings around the centre
    pub ring: Ink,
    /// Names
    pub text: Ink,
    /// What is active, under the cursor, or in the hand
    pub accent: Ink,
    /// The mark of who is highlighted
    pub mark: Ink,
    /// One for each [`Colour`], in the order of the type
    palette: [Ink; 9],
}

impl Theme {
    /// Dark on light. Every palette colour has a contrast of at least 4.5:1 with the sheet.
    pub const LIGHT: Theme = Theme {
        sheet: "#ffffff",
        frame: "#d4dbe3",
        ring: "#d4dbe3",
        text: "#1b2430",
        accent: "#0b5f6b",
        mark: "#7a4b00",
        palette: ["#2563c9", "#b4500a", "#1f7a3d", "#7a3fc0", "#c0262d", "#0b7480", "#bf2a78", "#7d5532", "#5f6368"],
    };

    /// Light on dark.
    pub const DARK: Theme = Theme {
        sheet: "#171b21",
        frame: "#333d49",
        ring: "#333d49",
        text: "#e8edf3",
        accent: "#6fd3df",
        mark: "#ffd479",
        palette: ["#7ea9f5", "#f0a15e", "#6fc98a", "#bd9bf0", "#f58a86", "#5fc4ce", "#f08cc0", "#c8a27c", "#a8acb3"],
    };

    /// The system's own colours, for people who asked for them: shapes and lines alone tell things apart.
    pub const FORCED: Theme = Theme {
        sheet: "Canvas",
        frame: "CanvasText",
        ring: "GrayText",
        text: "CanvasText",
        accent: "Highlight",
        mark: "CanvasText",
        palette: ["CanvasText"; 9],
    };

    /// A colour of the palette in this theme.
    pub fn ink(&self, colour: Colour) -> Ink {
        let [blue, orange, green, purple, red, teal, pink, brown, grey] = self.palette;
        match colour {
            Colour::Blue => blue,
            Colour::Orange => orange,
            Colour::Green => green,
            Colour::Purple => purple,
            Colour::Red => red,
            Colour::Teal => teal,
            Colour::Pink => pink,
            Colour::Brown => brown,
            Colour::Grey => grey,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The relative luminance of WCAG 2.
    fn luminance(ink: Ink) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&ink[at..at + 2], 16).expect("hexadecimal")) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(one: Ink, other: Ink) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn everything_that_means_something_stands_out() {
        for theme in [Theme::LIGHT, Theme::DARK] {
            for ink in theme.palette.into_iter().chain([theme.accent, theme.mark, theme.text]) {
                let found = contrast(ink, theme.sheet);
                assert!(found >= 4.5, "{ink} on {}: {found:.2}", theme.sheet);
            }
        }
    }
}
