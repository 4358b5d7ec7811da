//! The colours of maps that are shown, beyond those of interviews.

use crate::colours::Tone;
use map::scene::{Ink, Theme, Token};

/// One for each ink of this file, in the same order.
pub const TOKENS: [Token; 1 + Tone::STEPS] = [
    Token::new("--tie", "#5b6978", "#8d9bab"),
    // From little to much.
    Token::new("--step-1", "#d17a00", "#8a63bd"),
    Token::new("--step-2", "#cc5f1a", "#a263b8"),
    Token::new("--step-3", "#c2472f", "#ba64a8"),
    Token::new("--step-4", "#b03341", "#ce6a93"),
    Token::new("--step-5", "#98244f", "#de757c"),
    Token::new("--step-6", "#7c1b58", "#ea8566"),
    Token::new("--step-7", "#5f165a", "#f29b54"),
    Token::new("--step-8", "#431350", "#f6b64d"),
    Token::new("--step-9", "#280f3f", "#f8d766"),
];

/// Titles of less weight
pub const SOFT: Ink = Ink::SOFT;
/// Ties of all kinds alike
pub const TIE: Ink = Ink::further(0);

/// A step from little to much, counted from 0; past the last one, the last.
pub fn step(step: usize) -> Ink {
    Ink::further(1 + step.min(Tone::STEPS - 1))
}

/// Dark on light.
pub fn light() -> Theme {
    Theme::light(&TOKENS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_has_the_same_colours() {
        let sheet = concat!(include_str!("../../../www/tokens.css"), include_str!("../../../www/sociogram-map.css"));
        for Token { name, light, dark } in TOKENS {
            let own = name.replacen("--", "--sociogram-", 1);
            let line = format!("  {name}: var({own}, light-dark({light}, {dark}));\n");
            assert!(sheet.contains(&line), "{line}");
        }
    }

    #[test]
    fn steps_are_told_from_the_sheet_and_grow() {
        let luminance = |colour: &str| -> f64 {
            let channel = |at: usize| {
                let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).expect("hexadecimal")) / 255.0;
                if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
        };
        let contrast = |one: f64, other: f64| (one.max(other) + 0.05) / (one.min(other) + 0.05);
        for (theme, darker) in [(light(), true), (Theme::from_page(&TOKENS, true, &|_| None), false)] {
            let of = |ink: Ink| luminance(theme.colour(ink));
            let (sheet, steps) = (of(Ink::SHEET), (0..Tone::STEPS).map(|at| of(step(at))));
            let steps: Vec<f64> = steps.collect();
            for step in &steps {
                assert!(contrast(*step, sheet) >= 3.0, "{step}");
            }
            assert!(steps.is_sorted_by(|one, next| if darker { one > next } else { one < next }), "{steps:?}");
            assert!(contrast(of(SOFT), sheet) >= 4.5 && contrast(of(TIE), sheet) >= 4.5);
            assert_eq!(step(99), step(Tone::STEPS - 1));
        }
    }
}
