//! Small pictures of what the map draws: a person's shape, a tie's line.

use super::engine::Engine;
use dom::{El, View, el, memo, part, svg};
use geometry::Point;
use json::number;
use map::kit::{dashes, shape};
use map::scene::{Figure, Ink};
use network::AlterId;
use protocol::Colour;
use sycamore_reactive::untrack;
use words::Phrase;

/// The shape and colour of a person; nothing for who is not here.
pub fn person_glyph(engine: Engine, id: AlterId) -> Option<El> {
    let content = engine.content_now();
    let person = content.person(id)?;
    let figure = match shape(person.shape, Point::default(), 7.0) {
        Figure::Polygon(corners) => {
            let point = |at: &Point| number((at.x * 10.0).round() / 10.0) + "," + &number((at.y * 10.0).round() / 10.0);
            let points: Vec<String> = corners.iter().map(point).collect();
            svg("polygon").attr("points", &points.join(" "))
        }
        _ => svg("circle").attr("r", "7"),
    };
    let glyph = svg("svg").class("glyph").attr("viewBox", "-10 -10 20 20").attr("aria-hidden", "true");
    Some(glyph.style_of("fill", ink(person.colour)).put(figure))
}

/// The tie kinds that are drawn or asked about, each with its line and how many there are.
pub fn legend(engine: Engine) -> View {
    let kinds = memo(move || {
        let content = engine.content();
        let mut shown = Vec::new();
        for index in 0..content.kinds.len() {
            if content.tie_count(index) > 0 || content.tying() == Some(index) {
                shown.push(index);
            }
        }
        shown
    });
    part(move || {
        let mut rows = Vec::new();
        for index in kinds.get_clone() {
            rows.push(untrack(|| legend_row(engine, index)));
        }
        let name = engine.session.words.say(Phrase::MapTies);
        (!rows.is_empty()).then(|| el("ul").class("legend").attr("aria-label", &name).put(rows))
    })
}

fn legend_row(engine: Engine, index: usize) -> El {
    let content = engine.content_now();
    let Some(kind) = content.kinds.get(index) else { return el("li") };
    let lengths: Vec<String> = dashes(kind.line).iter().map(|length| number(*length)).collect();
    let line = svg("line")
        .attr("x1", "1")
        .attr("y1", "6")
        .attr("x2", if kind.directed { "30" } else { "39" })
        .attr("y2", "6")
        .attr("stroke-dasharray", &lengths.join(" "));
    let arrow = || svg("polygon").attr("points", "39,6 30,1.5 30,10.5").attr("stroke", "none");
    let picture = svg("svg")
        .class("line")
        .attr("viewBox", "0 0 40 12")
        .attr("aria-hidden", "true")
        .attr("stroke-width", "3")
        .style_of("stroke", ink(kind.colour))
        .style_of("fill", ink(kind.colour))
        .put(line)
        .put(kind.directed.then(arrow));
    let asked = content.tying() == Some(index);
    el("li")
        .attr_some("class", asked.then_some("asked-now"))
        .put(picture)
        .put(el("span").text(&kind.label))
        .put(el("span").class("count").words(move || engine.content().tie_count(index).to_string()))
}

/// A colour as style sheets name it.
fn ink(colour: Colour) -> impl Fn() -> String {
    move || ["var(", Ink::of(colour).token(), ")"].concat()
}
