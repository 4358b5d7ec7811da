//! What the page around says about colours.

use super::window;
use crate::map::scene::Theme;
use crate::web::boundary::number_of;
use web_sys::CssStyleDeclaration;

/// The colours for an element with this computed style.
pub fn theme_of(style: &CssStyleDeclaration) -> Theme {
    match (says("(forced-colors: active)"), is_light(&style.get_property_value("color").unwrap_or_default())) {
        (true, _) => Theme::FORCED,
        // Light letters are for a dark page, whoever asked for it: the system, or the page around.
        (false, true) => Theme::DARK,
        (false, false) => Theme::LIGHT,
    }
}

/// Whether nothing should move.
pub fn is_still() -> bool {
    says("(prefers-reduced-motion: reduce)")
}

/// Whether the system says this, as media queries write it.
pub fn says(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|it| it.matches())
}

/// Whether a colour, as computed styles write it (`rgb(27, 36, 48)`), is a light one.
fn is_light(colour: &str) -> bool {
    let parts: Vec<f64> =
        colour.split(|letter: char| !letter.is_ascii_digit() && letter != '.').filter_map(number_of).collect();
    match parts[..] {
        [red, green, blue, ..] => 0.3 * red + 0.6 * green + 0.1 * blue > 128.0,
        _ => false,
    }
}
