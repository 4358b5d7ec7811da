//! Small pictures of what the map draws: a person's shape, a tie's line.

use super::engine::Engine;
use crate::geometry::Point;
use crate::json::number;
use crate::map::scene::{Figure, dashes, shape};
use crate::network::AlterId;
use crate::protocol::Colour;
use crate::web::dom::{El, View, el, memo, rows, shown_when, svg};
use crate::words::Phrase;

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
    Some(glyph.attr_of("fill", ink(engine, person.colour)).with(&[&figure]))
}

/// The tie kinds that are drawn or asked about, each with its line and how many there are.
pub fn legend(engine: Engine) -> View {
    let kinds = memo(move || {
        let content = engine.content();
        let is_shown = |index: &usize| content.tie_count(*index) > 0 || content.tying() == Some(*index);
        (0..content.kinds.len()).filter(is_shown).collect::<Vec<_>>()
    });
    shown_when(
        move || !kinds.with(Vec::is_empty),
        move || {
            let name = engine.session.say(Phrase::MapTies);
            let rows = rows(move || kinds.get_clone(), move |index| legend_row(engine, index));
            el("ul").class("legend").attr("aria-label", name).with(&[&rows])
        },
    )
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
        .attr_of("stroke", ink(engine, kind.colour))
        .attr_of("fill", ink(engine, kind.colour))
        .with(&[&line, &kind.directed.then(arrow)]);
    let asked = content.tying() == Some(index);
    el("li").attr_some("class", asked.then_some("asked-now")).with(&[
        &picture,
        &el("span").text(&kind.label),
        &el("span").class("count").words(move || engine.content().tie_count(index).to_string()),
    ])
}

/// A colour as the theme has it, which changes with the page's.
fn ink(engine: Engine, colour: Colour) -> impl Fn() -> String + 'static {
    move || engine.theme.get().ink(colour).to_owned()
}
