//! A picture as SVG text. The same picture gives the same bytes: numbers have at most two decimals, and everything
//! stands in the order of the display list.

use crate::geometry::Point;
use crate::map::scene::{Batch, Figure, Paint, Picture, TextStyle};
use std::fmt::{self, Write};

/// The pictures, the first one undermost, as one SVG document.
pub fn svg(pictures: &[Picture]) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write(&mut out, pictures);
    out
}

/// A number as SVG needs it.
struct Num(f64);

impl fmt::Display for Num {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hundredths = (self.0 * 100.0).round();
        // Not a number comes out as 0, as does minus nothing.
        let value = if hundredths.is_finite() && hundredths != 0.0 { hundredths / 100.0 } else { 0.0 };
        write!(f, "{value}")
    }
}

/// A text with what XML reserves written out; characters that XML cannot hold at all are left away.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for letter in self.0.chars() {
            match letter {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\u{fffe}' | '\u{ffff}' => {}
                letter if letter < ' ' && !matches!(letter, '\t' | '\n' | '\r') => {}
                letter => f.write_char(letter)?,
            }
        }
        Ok(())
    }
}

fn write(out: &mut String, pictures: &[Picture]) -> fmt::Result {
    let size = pictures.first().map(|picture| picture.size).unwrap_or_default();
    let (width, height) = (Num(size.x), Num(size.y));
    writeln!(
        out,
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">"#
    )?;
    for batch in pictures.iter().flat_map(|picture| &picture.batches) {
        match batch {
            Batch::Figures(paint, figures) => {
                write!(out, "<g")?;
                write_paint(out, paint)?;
                writeln!(out, ">")?;
                for figure in figures {
                    write_figure(out, figure)?;
                }
            }
            Batch::Texts(style, runs) => {
                write!(out, "<g")?;
                write_style(out, style)?;
                writeln!(out, ">")?;
                for run in runs {
                    let (x, y) = (Num(run.at.x), Num(run.at.y));
                    writeln!(out, r#"<text x="{x}" y="{y}">{}</text>"#, Escaped(&run.text))?;
                }
            }
        }
        writeln!(out, "</g>")?;
    }
    writeln!(out, "</svg>")
}

fn write_paint(out: &mut String, paint: &Paint) -> fmt::Result {
    write!(out, r#" fill="{}""#, paint.fill.unwrap_or("none"))?;
    if let Some(stroke) = paint.stroke {
        write!(out, r#" stroke="{}" stroke-width="{}" stroke-linejoin="round""#, stroke.ink, Num(stroke.width))?;
        if !stroke.dash.is_empty() {
            let lengths: Vec<String> = stroke.dash.iter().map(|it| Num(*it).to_string()).collect();
            write!(out, r#" stroke-dasharray="{}""#, lengths.join(" "))?;
        }
    }
    write_opacity(out, paint.opacity)
}

fn write_style(out: &mut String, style: &TextStyle) -> fmt::Result {
    write!(
        out,
        r#" fill="{}" stroke="{}" stroke-width="3" stroke-linejoin="round" paint-order="stroke" text-anchor="middle" dominant-baseline="central" font-family="system-ui, sans-serif" font-size="{}""#,
        style.ink,
        style.halo,
        Num(style.size)
    )?;
    if style.bold {
        write!(out, r#" font-weight="600""#)?;
    }
    write_opacity(out, style.opacity)
}

fn write_opacity(out: &mut String, opacity: f64) -> fmt::Result {
    if opacity < 1.0 { write!(out, r#" opacity="{}""#, Num(opacity)) } else { Ok(()) }
}

fn write_figure(out: &mut String, figure: &Figure) -> fmt::Result {
    match figure {
        Figure::Circle(at, radius) => {
            writeln!(out, r#"<circle cx="{}" cy="{}" r="{}"/>"#, Num(at.x), Num(at.y), Num(*radius))
        }
        Figure::Line(a, b) => {
            let [ax, ay, bx, by] = [a.x, a.y, b.x, b.y].map(Num);
            writeln!(out, r#"<line x1="{ax}" y1="{ay}" x2="{bx}" y2="{by}"/>"#)
        }
        Figure::Polygon(corners) => {
            let corner = |at: &Point| format!("{},{}", Num(at.x), Num(at.y));
            let corners: Vec<String> = corners.iter().map(corner).collect();
            writeln!(out, r#"<polygon points="{}"/>"#, corners.join(" "))
        }
        Figure::Panel(area, radius) => {
            let size = area.size();
            let [x, y, width, height, radius] = [area.min.x, area.min.y, size.x, size.y, *radius].map(Num);
            writeln!(out, r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{radius}"/>"#)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Vec2;

    #[test]
    fn numbers_are_short_and_always_numbers() {
        let written = [1.0, 0.125, -0.001, f64::NAN, f64::INFINITY, 12.999].map(|it| Num(it).to_string());
        assert_eq!(written, ["1", "0.13", "0", "0", "0", "13"]);
    }

    #[test]
    fn names_are_text_and_nothing_else() {
        assert_eq!(Escaped("<b>\"A\" & B\u{1}</b>").to_string(), "&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;");
    }

    #[test]
    fn nothing_is_an_empty_document() {
        assert!(svg(&[Picture::new(Vec2::new(10.0, 10.0))]).ends_with("viewBox=\"0 0 10 10\">\n</svg>\n"));
    }
}
