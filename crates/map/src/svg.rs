//! A picture as SVG text. The same picture in the same colours gives the same bytes: numbers have at most two decimals, and everything
//! stands in the order of the display list.

use crate::scene::{Figure, Ink, Paint, Picture, Style, TextStyle, Theme};
use json::number;

/// The pictures, the first one undermost, as one SVG document in these colours, which are taken to be well-formed.
pub fn svg(pictures: &[Picture], theme: &Theme) -> String {
    let mut out = Writer { text: String::new(), theme };
    let size = pictures.first().map(|picture| picture.size).unwrap_or_default();
    let (width, height) = (short(size.x), short(size.y));
    out.put(&["<svg xmlns=\"http://www.w3.org/2000/svg\""]);
    out.texts(&[("width", &width), ("height", &height), ("viewBox", &["0 0 ", &width, " ", &height].concat())]);
    out.put(&[">\n"]);
    for batch in pictures.iter().flat_map(|picture| &picture.batches) {
        out.put(&["<g"]);
        match &batch.style {
            Style::Paint(paint) => out.paint(paint),
            Style::Text(style) => out.style(style),
        }
        batch.figures.iter().for_each(|figure| out.figure(figure));
        out.put(&["</g>\n"]);
    }
    out.put(&["</svg>\n"]);
    out.text
}

/// A number as SVG needs it.
fn short(value: f64) -> String {
    let hundredths = (value * 100.0).round();
    // Not a number comes out as 0, as does minus nothing.
    number(if hundredths.is_finite() && hundredths != 0.0 { hundredths / 100.0 } else { 0.0 })
}

/// The text so far. No formatting machinery: the widget would have to bring it along.
struct Writer<'a> {
    text: String,
    theme: &'a Theme,
}

impl Writer<'_> {
    fn put(&mut self, parts: &[&str]) {
        self.text.extend(parts.iter().copied());
    }

    /// Attributes that are words of this file, or numbers.
    fn texts(&mut self, attributes: &[(&str, &str)]) {
        for (name, value) in attributes {
            self.put(&[" ", name, "=\"", value, "\""]);
        }
    }

    /// The beginning of an element with numbers as its attributes.
    fn numbers(&mut self, tag: &str, attributes: &[(&str, f64)]) {
        self.put(&["<", tag]);
        for (name, value) in attributes {
            self.texts(&[(name, &short(*value))]);
        }
    }

    /// A colour as an attribute.
    fn colour(&mut self, attribute: &str, ink: Option<Ink>) {
        let theme = self.theme;
        self.texts(&[(attribute, ink.map_or("none", |ink| theme.colour(ink)))]);
    }

    /// A text with what XML reserves written out; characters that XML cannot hold at all are left away.
    fn escaped(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.put(&["&amp;"]),
                '<' => self.put(&["&lt;"]),
                '>' => self.put(&["&gt;"]),
                '"' => self.put(&["&quot;"]),
                '\u{fffe}' | '\u{ffff}' => {}
                letter if letter < ' ' && !matches!(letter, '\t' | '\n' | '\r') => {}
                letter => self.text.push(letter),
            }
        }
    }

    fn paint(&mut self, paint: &Paint) {
        self.colour("fill", paint.fill);
        if let Some(stroke) = paint.stroke {
            let width = short(stroke.width);
            self.colour("stroke", Some(stroke.ink));
            self.texts(&[("stroke-width", &width), ("stroke-linejoin", "round")]);
            if !stroke.dash.is_empty() {
                let lengths: Vec<String> = stroke.dash.iter().map(|it| short(*it)).collect();
                self.texts(&[("stroke-dasharray", &lengths.join(" "))]);
            }
        }
        self.opacity(paint.opacity);
    }

    fn style(&mut self, style: &TextStyle) {
        self.colour("fill", Some(style.ink));
        if style.halo.is_some() {
            self.colour("stroke", style.halo);
            self.texts(&[("stroke-width", "3"), ("stroke-linejoin", "round"), ("paint-order", "stroke")]);
        }
        self.texts(&[
            ("text-anchor", "middle"),
            ("dominant-baseline", "central"),
            ("font-family", "system-ui, sans-serif"),
            ("font-size", &short(style.size)),
        ]);
        if style.bold {
            self.texts(&[("font-weight", "600")]);
        }
        self.opacity(style.opacity);
    }

    /// The last attribute of a group.
    fn opacity(&mut self, opacity: f64) {
        if opacity < 1.0 {
            self.texts(&[("opacity", &short(opacity))]);
        }
        self.put(&[">\n"]);
    }

    fn figure(&mut self, figure: &Figure) {
        match figure {
            Figure::Circle(at, radius) => self.numbers("circle", &[("cx", at.x), ("cy", at.y), ("r", *radius)]),
            Figure::Line(a, b) => self.numbers("line", &[("x1", a.x), ("y1", a.y), ("x2", b.x), ("y2", b.y)]),
            Figure::Polygon(corners) => {
                let corners: Vec<String> =
                    corners.iter().map(|at| [&short(at.x), ",", &short(at.y)].concat()).collect();
                self.put(&["<polygon"]);
                self.texts(&[("points", &corners.join(" "))]);
            }
            Figure::Panel(area, radius) => {
                let size = area.size();
                let place = [("x", area.min.x), ("y", area.min.y), ("width", size.x), ("height", size.y)];
                self.numbers("rect", &[place[0], place[1], place[2], place[3], ("rx", *radius)]);
            }
            Figure::Text(at, text) => {
                self.numbers("text", &[("x", at.x), ("y", at.y)]);
                self.put(&[">"]);
                self.escaped(text);
                return self.put(&["</text>\n"]);
            }
        }
        self.put(&["/>\n"]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use geometry::Vec2;

    #[test]
    fn numbers_are_short_and_always_numbers() {
        let written = [1.0, 0.125, -0.001, f64::NAN, f64::INFINITY, 12.999].map(short);
        assert_eq!(written, ["1", "0.13", "0", "0", "0", "13"]);
    }

    #[test]
    fn names_are_text_and_nothing_else() {
        let mut out = Writer { text: String::new(), theme: &Theme::light(&[]) };
        out.escaped("<b>\"A\" & B\u{1}</b>");
        assert_eq!(out.text, "&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;");
    }

    #[test]
    fn nothing_is_an_empty_document() {
        assert!(
            svg(&[Picture::new(Vec2::new(10.0, 10.0))], &Theme::light(&[]))
                .ends_with("viewBox=\"0 0 10 10\">\n</svg>\n")
        );
    }
}
