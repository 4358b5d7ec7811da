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

/// One for each [`Ink`] of interviews. Letters have a contrast of at least 4.5:1 with what they are written on, lines and
/// the edges of people one of 3:1 with the sheet.
pub const TOKENS: [Token; OWN + 3 * COLOURS] = [
    Token::new("--board", "#ffffff", "#1b1a24"),
    Token::new("--line", "#e8e1d6", "#2e2c39"),
    Token::new("--ring", "#cfd4ee", "#3b3f5e"),
    Token::new("--ink", "#1d1a2b", "#f3efe8"),
    Token::new("--active", "#2f49d1", "#a9b8ff"),
    Token::new("--mark", "#7a4b00", "#ffd479"),
    Token::new("--soft-ink", "#5e586c", "#b3acbf"),
    Token::new("--old", "#908a99", "#7d778a"),
    // What people of a protocol's colours are filled with, in the order of the type.
    Token::new("--blue", "#5c9cf5", "#6ea8ff"),
    Token::new("--orange", "#fb9a2a", "#ffa53d"),
    Token::new("--green", "#157a5c", "#2d9b78"),
    Token::new("--purple", "#6a35a8", "#8452cc"),
    Token::new("--red", "#d6360f", "#ff5f38"),
    Token::new("--teal", "#8aeadb", "#a6f5e7"),
    Token::new("--pink", "#d49dba", "#e6b3cd"),
    Token::new("--brown", "#532814", "#84492a"),
    Token::new("--grey", "#a9a4b0", "#8f8a99"),
    // Their edges, and ties.
    Token::new("--blue-edge", "#2a6bd0", "#6ea8ff"),
    Token::new("--orange-edge", "#b96300", "#ffa53d"),
    Token::new("--green-edge", "#0f5f47", "#4fc39d"),
    Token::new("--purple-edge", "#532785", "#b08af0"),
    Token::new("--red-edge", "#a92a0b", "#ff8a6b"),
    Token::new("--teal-edge", "#148273", "#a6f5e7"),
    Token::new("--pink-edge", "#9a5d7e", "#e6b3cd"),
    Token::new("--brown-edge", "#3c1c0d", "#c78d66"),
    Token::new("--grey-edge", "#77717f", "#a9a4b3"),
    // The letters in them.
    Token::new("--on-blue", "#1d1a2b", "#14131c"),
    Token::new("--on-orange", "#1d1a2b", "#14131c"),
    Token::new("--on-green", "#ffffff", "#07120e"),
    Token::new("--on-purple", "#ffffff", "#ffffff"),
    Token::new("--on-red", "#ffffff", "#14131c"),
    Token::new("--on-teal", "#1d1a2b", "#14131c"),
    Token::new("--on-pink", "#1d1a2b", "#14131c"),
    Token::new("--on-brown", "#ffffff", "#ffffff"),
    Token::new("--on-grey", "#1d1a2b", "#14131c"),
];

/// How many there are before those of protocols.
const OWN: usize = 8;

/// How many colours a protocol can name.
const COLOURS: usize = Colour::ALL.len();

impl Ink {
    /// The map's sheet
    pub const SHEET: Ink = Ink(0);
    /// The edge of the sheet
    pub const FRAME: Ink = Ink(1);
    /// Rings around the centre
    pub const RING: Ink = Ink(2);
    /// Names
    pub const TEXT: Ink = Ink(3);
    /// What is active, under the cursor, or in the hand: the accent of the page
    pub const ACCENT: Ink = Ink(4);
    /// The mark of who is highlighted
    pub const MARK: Ink = Ink(5);
    /// Names of less weight
    pub const SOFT: Ink = Ink(6);
    /// Ties that earlier questions drew
    pub const OLD: Ink = Ink(7);

    /// A colour of a protocol, as people are filled with it.
    pub const fn of(colour: Colour) -> Ink {
        Ink((OWN + colour as usize) as u8)
    }

    /// The edge of people filled with this colour of a protocol, and what ties of the colour are drawn in. Around any
    /// other colour, the sheet.
    pub fn edge(self) -> Ink {
        self.beside(1)
    }

    /// The letters in people filled with this.
    pub fn on(self) -> Ink {
        self.beside(2)
    }

    /// An ink that goes with one of a protocol's colours.
    fn beside(self, row: usize) -> Ink {
        let at = usize::from(self.0);
        if (OWN..OWN + COLOURS).contains(&at) { Ink((at + row * COLOURS) as u8) } else { Ink::SHEET }
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
        for theme in [Theme::light(&[]), dark()] {
            let stands_out = |ink: Ink, on: Ink, least: f64| {
                let (colour, on) = (theme.colour(ink), theme.colour(on));
                let found = contrast(colour, on);
                assert!(found >= least, "{colour} on {on}: {found:.2}");
            };
            for ink in [Ink::TEXT, Ink::SOFT, Ink::ACCENT, Ink::MARK] {
                stands_out(ink, Ink::SHEET, 4.5);
            }
            stands_out(Ink::OLD, Ink::SHEET, 3.0);
            for ink in Colour::ALL.map(Ink::of) {
                stands_out(ink.edge(), Ink::SHEET, 3.0);
                stands_out(ink.on(), ink, 4.5);
            }
        }
    }

    #[test]
    fn the_style_sheet_has_the_same_colours_and_lets_pages_set_each() {
        // What a page sets for another one holds for these too: its paper is the sheet of its maps, and who is filled with
        // a colour of its own has an edge of that.
        let also = |name: &str| match name {
            "--board" => Some("--sociogram-paper".to_owned()),
            _ => name.strip_suffix("-edge").map(|name| name.replacen("--", "--sociogram-", 1)),
        };
        for Token { name, light, dark } in TOKENS {
            let found = match value(SHEET, ":root {", name) {
                Some("var(--accent)") => ("--accent", value(SHEET, ":root {", "--accent")),
                found => (name, found),
            };
            let own = found.0.replacen("--", "--sociogram-", 1);
            let set = format!("light-dark({light}, {dark})");
            let set = also(name).map_or(set.clone(), |other| format!("var({other}, {set})"));
            assert_eq!(found.1, Some(format!("var({own}, {set})").as_str()), "{name}");
        }
    }

    #[test]
    fn colours_are_named_after_what_protocols_call_them() {
        for colour in Colour::ALL {
            let name = format!("{colour:?}").to_lowercase();
            let ink = Ink::of(colour);
            let names = [format!("--{name}"), format!("--{name}-edge"), format!("--on-{name}")];
            assert_eq!([ink, ink.edge(), ink.on()].map(Ink::token), names.each_ref().map(String::as_str));
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
        let drawn = [Ink::SHEET, Ink::FRAME, Ink::RING, Ink::TEXT, Ink::ACCENT, Ink::MARK, Ink::SOFT, Ink::OLD];
        // People keep what they are filled with, and the letters on it.
        for ink in Colour::ALL.map(|it| Ink::of(it).edge()).into_iter().chain(drawn) {
            assert_ne!(forced.colour(ink), light.colour(ink), "{ink:?}");
        }
    }
}
