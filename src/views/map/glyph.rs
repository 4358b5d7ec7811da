//! Small pictures of what the map draws: the lines of ties.

use super::amounts;
use super::engine::Engine;
use dom::{El, View, el, memo, part, svg};
use json::number;
use map::kit::dashes;
use map::scene::tie_ink;
use rare::rare;
use sycamore_reactive::untrack;
use words::{Phrase, joined};

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
        let words = engine.session.words;
        let sized = engine.content_now().sizes.as_ref().map(|sizes| rare!(amounts::sizes(words, sizes)));
        let name = words.say(Phrase::MapTies);
        // With what sizes mean it is more than a list of lines.
        let name = sized.is_none().then_some(&*name);
        rows.extend(sized);
        (!rows.is_empty()).then(|| el("ul").class("legend").attr_some("aria-label", name).put(rows))
    })
}

fn legend_row(engine: Engine, index: usize) -> El {
    let content = engine.content_now();
    let Some(kind) = content.kinds.get(index) else { return el("li") };
    let ink = ["var(", tie_ink(&content, index).token(), ")"].concat();
    let lengths: Vec<String> = dashes(kind.line).iter().map(|length| number(*length)).collect();
    let line = svg("line")
        .attr("x1", "1")
        .attr("y1", "6")
        .attr("x2", if kind.directed { "30" } else { "39" })
        .attr("y2", "6")
        .attr("stroke-dasharray", &joined(&lengths, " "));
    let arrow = || svg("polygon").attr("points", "39,6 30,1.5 30,10.5").attr("stroke", "none");
    let picture = svg("svg")
        .class("line")
        .attr("viewBox", "0 0 40 12")
        .attr("aria-hidden", "true")
        .attr("stroke-width", "3")
        .attr("stroke", &ink)
        .attr("fill", &ink)
        .put(line)
        .put(kind.directed.then(arrow));
    let asked = content.tying() == Some(index);
    // The levels to choose from say it already.
    let explained = asked && content.drawn_with().is_some();
    el("li")
        .attr_some("class", asked.then_some("asked-now"))
        .put(picture)
        .put(el("span").text(&kind.label))
        .put(kind.width_by().filter(|_| !explained).map(|_| rare!(amounts::widths(kind, tie_ink(&content, index)))))
        .put(el("span").class("count").words(move || engine.content().tie_count(index).to_string()))
}
