//! What the page around says about colours.

use super::{el, window};
use crate::boundary::number_of;
use map::scene::{Theme, Token};
use web_sys::{CssStyleDeclaration, HtmlElement};

/// The colours that the custom properties of `www/tokens.css` have at an element; where one is no colour that can be
/// seen, such as a misspelt one of the page around, its default. `further` are the tokens beyond those of interviews.
pub fn theme_of(element: &HtmlElement, further: &[Token]) -> Theme {
    let probe = el("span");
    let style = probe.html().style();
    // Not in the system's colours, whatever is asked for: it is read what the property says.
    let _ = style.set_property("forced-color-adjust", "none");
    let _ = element.append_child(probe.html());
    let computed = window().get_computed_style(probe.html()).ok().flatten();
    let read = |name: &str| computed.as_ref().and_then(|it: &CssStyleDeclaration| it.get_property_value(name).ok());
    // Light letters are for a dark page, whoever asked for it: the system, or the page around.
    let is_dark = read("color").is_some_and(|colour| is_light(&colour));
    // As a background, since one that is not understood leaves it transparent; as computed, since custom properties keep
    // their words, and a canvas does not know what `light-dark()` means here.
    let theme = Theme::from_page(further, is_dark, &|name| {
        style.set_property("background-color", &["var(", name, ")"].concat()).ok()?;
        read("background-color").filter(|colour| !colour.is_empty() && colour != TRANSPARENT)
    });
    probe.html().remove();
    theme
}

/// How computed styles write a colour that is none.
const TRANSPARENT: &str = "rgba(0, 0, 0, 0)";

/// Whether nothing should move.
pub fn is_still() -> bool {
    says("(prefers-reduced-motion: reduce)")
}

/// Whether the system says this, as media queries write it.
fn says(query: &str) -> bool {
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
