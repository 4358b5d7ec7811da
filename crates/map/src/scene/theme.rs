//! The colours of the map: what each is for, its name in style sheets, and what it looks like without a page.

use protocol::Colour;
use std::rc::Rc;

/// A colour by what it is for; a [`Theme`] says what it looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink(u8);

/// A custom property of `www/tokens.css`, and its value on a light and on a dark page.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Its name
    pub name: &'static str,
    /// Dark on light
    pub light: &'static str,
    /// Light on dark
    pub dark: &'static str,
}

impl Token {
    /// A row of a table.
    pub const fn new(name: &'static str, light: &'static str, dark: &'static str) -> Token {
        Token { name, light, dark }
    }
}

/// One for each [`Ink`] of interviews. Everything that means something has a contrast of at least 4.5:1 with the sheet.
pub const TOKENS: [Token; OWN + Colour::ALL.len()] = [
    Token::new("--paper", "#ffffff", "#171b21"),
    Token::new("--line", "#d4dbe3", "#333d49"),
    Token::new("--ring", "#d4dbe3", "#333d49"),
    Token::new("--ink", "#1b2430", "#e8edf3"),
    Token::new("--active", "#0b5f6b", "#6fd3df"),
    Token::new("--mark", "#7a4b00", "#ffd479"),
    // The colours of a protocol, in the order of the type.
    Token::new("--blue", "#2563c9", "#7ea9f5"),
    Token::new("--orange", "#b4500a", "#f0a15e"),
    Token::new("--green", "#1f7a3d", "#6fc98a"),
    Token::new("--purple", "#7a3fc0", "#bd9bf0"),
    Token::new("--red", "#c0262d", "#f58a86"),
    Token::new("--teal", "#0b7480", "#5fc4ce"),
    Token::new("--pink", "#bf2a78", "#f08cc0"),
    Token::new("--brown", "#7d5532", "#c8a27c"),
    Token::new("--grey", "#5f6368", "#a8acb3"),
];

/// How many there are before those of protocols.
const OWN: usize = 6;

impl Ink {
    /// The map's square
    pub const SHEET: Ink = Ink(0);
    /// The edge of the square
    pub const FRAME: Ink = Ink(1);
    /// Rings around the centre
    pub const RING: Ink = Ink(2);
    /// Names
    pub const TEXT: Ink = Ink(3);
    /// What is active, under the cursor, or in the hand: the accent of the page
    pub const ACCENT: Ink = Ink(4);
    /// The mark of who is highlighted
    pub const MARK: Ink = Ink(5);

    /// A colour of a protocol.
    pub const fn of(colour: Colour) -> Ink {
        Ink((OWN + colour as usize) as u8)
    }

    /// Its custom property in style sheets; nothing for one of those that [`Ink::further`] makes.
    pub fn token(self) -> &'static str {
        TOKENS.get(usize::from(self.0)).map_or("", |token| token.name)
    }

    /// The ink of a token that pictures have besides, by its number among them.
    pub const fn further(number: usize) -> Ink {
        Ink((TOKENS.len() + number) as u8)
    }
}

/// What each [`Ink`] looks like, as CSS, canvas and SVG all write colours. Cheap to clone.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme(Rc<Vec<String>>);

impl Theme {
    /// Dark on light; `further` are the tokens that pictures have besides.
    pub fn light(further: &[Token]) -> Self {
        Theme::from_page(further, false, &|_| None)
    }

    /// The colours that a page has for the custom properties of `www/tokens.css`; for what it has none for, those that
    /// suit a light or a dark page.
    pub fn from_page(further: &[Token], is_dark: bool, has: &dyn Fn(&str) -> Option<String>) -> Self {
        let mut colours = Vec::new();
        for token in TOKENS.iter().chain(further) {
            colours.push(has(token.name).unwrap_or_else(|| if is_dark { token.dark } else { token.light }.to_owned()));
        }
        Theme(Rc::new(colours))
    }

    /// What an ink looks like; nothing, if it is that of a token which the theme was made without.
    pub fn colour(&self, ink: Ink) -> &str {
        self.0.get(usize::from(ink.0)).map_or("", |colour| colour)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    const SHEET: &str = include_str!("../../../../www/tokens.css");
    /// What an interview has besides: to a workshop, colours tell who is of which sector even so.
    const INTERVIEW: &str = include_str!("../../../../www/style/sizes.css");

    /// What a style sheet sets a custom property to, in the block that begins with `from`.
    fn value<'a>(sheet: &'a str, from: &str, name: &str) -> Option<&'a str> {
        let block = sheet.split_once(from)?.1;
        let block = block.split_once("\n}").map_or(block, |(block, _)| block);
        let (_, after) = block.split_once(&format!("  {name}: "))?;
        after.split_once(";\n").map(|(value, _)| value)
    }

    /// Light on dark.
    pub fn dark() -> Theme {
        Theme::from_page(&[], true, &|_| None)
    }

    /// The colours of an interview where the system has its own.
    pub fn forced() -> Theme {
        let media = "@media (forced-colors: active) {";
        let has = |name: &str| value(SHEET, media, name).or_else(|| value(INTERVIEW, media, name)).map(str::to_owned);
        Theme::from_page(&[], false, &has)
    }

    /// The relative luminance of WCAG 2.
    fn luminance(colour: &str) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).expect("hexadecimal")) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn everything_that_means_something_stands_out() {
        let meant = [Ink::TEXT, Ink::ACCENT, Ink::MARK];
        for theme in [Theme::light(&[]), dark()] {
            let sheet = theme.colour(Ink::SHEET);
            for ink in Colour::ALL.map(Ink::of).into_iter().chain(meant) {
                let colour = theme.colour(ink);
                let found = contrast(colour, sheet);
                assert!(found >= 4.5, "{colour} on {sheet}: {found:.2}");
            }
        }
    }

    #[test]
    fn the_style_sheet_has_the_same_colours_and_lets_pages_set_each() {
        for Token { name, light, dark } in TOKENS {
            let found = match value(SHEET, ":root {", name) {
                Some("var(--accent)") => ("--accent", value(SHEET, ":root {", "--accent")),
                found => (name, found),
            };
            let own = found.0.replacen("--", "--sociogram-", 1);
            assert_eq!(found.1, Some(format!("var({own}, light-dark({light}, {dark}))").as_str()), "{name}");
        }
    }

    #[test]
    fn colours_are_named_after_what_protocols_call_them() {
        for colour in Colour::ALL {
            assert_eq!(Ink::of(colour).token(), format!("--{colour:?}").to_lowercase());
        }
    }

    #[test]
    fn a_page_that_has_no_use_for_a_colour_leaves_it_as_it_is() {
        let has = |name: &str| (name == "--active").then(|| "rebeccapurple".to_owned());
        let theme = Theme::from_page(&[], true, &has);
        assert_eq!(theme.colour(Ink::ACCENT), "rebeccapurple");
        assert_eq!(theme.colour(Ink::TEXT), dark().colour(Ink::TEXT));
    }

    #[test]
    fn the_colours_of_the_system_are_named_for_everything_drawn_in_interviews() {
        let (forced, light) = (forced(), Theme::light(&[]));
        let drawn = [Ink::SHEET, Ink::FRAME, Ink::RING, Ink::TEXT, Ink::ACCENT, Ink::MARK];
        for ink in Colour::ALL.map(Ink::of).into_iter().chain(drawn) {
            assert_ne!(forced.colour(ink), light.colour(ink), "{ink:?}");
        }
    }
}
