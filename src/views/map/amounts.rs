//! How much of something there is: the level that lines are drawn with, what sizes and widths mean, and both in words. Only
//! some studies have any of it.

use super::engine::Engine;
use crate::session::Wording;
use dom::{El, ReadSignal, Signal, View, el, shown_when, svg};
use interview::Subject;
use json::number;
use map::content::{Content, Kind, Sizes};
use map::gesture::tie_all;
use map::scene::{Ink, width};
use network::AlterId;
use protocol::{NOTHING, Text};
use rare::rare;
use words::Phrase;

/// How wide a usual line is in small pictures, in pixels.
const WIDE: f64 = 2.25;

/// The levels to choose from before lines are drawn on the map; the list has them for each line.
#[cfg_attr(feature = "parted", rare::wasm_split(maps, wasm_split_path = rare))]
pub fn levels(engine: Engine, level: Signal<usize>, as_list: Signal<bool>) -> View {
    let (session, content) = (engine.session, engine.content_now());
    let Some(kind) = content.tying().and_then(|kind| content.kinds.get(kind)) else { return View::default() };
    let question = session.interview.peek(|it| {
        let of = it.protocol().codebook.tie_kind(kind.id.as_str());
        let asked = kind.amount.as_ref().and_then(|amount| of?.variable(amount.variable.as_str()));
        asked.map(|asked| session.words.heard(&asked.question, &Subject::Ego)).unwrap_or_default()
    });
    let mut choice = el("fieldset").class("switch").put(el("legend").class("unseen").text(&question));
    for (at, option) in kind.levels().iter().enumerate() {
        let choose = move || {
            engine.stop_layout();
            level.set(at);
        };
        let way = el("button")
            .attr("type", "button")
            .attr_of("aria-pressed", move || (level.get() == at).to_string())
            .put(kind.width_by().map(|_| line(kind, at + 1, Ink::ACCENT)))
            .put(el("span").text(&option.label));
        choice = choice.put(way.click(choose));
    }
    let asked = el("span").class("question").attr("aria-hidden", "true").text(&question);
    let levels = el("div").class("levels").put(asked).put(choice);
    shown_when(move || !as_list.get(), move || levels.clone())
}

/// A line of a level.
fn line(kind: &Kind, level: usize, ink: Ink) -> El {
    let line = svg("line").attr("x1", "0").attr("y1", "6").attr("x2", "24").attr("y2", "6");
    let picture = svg("svg").attr("width", "24").attr("height", "12").attr("aria-hidden", "true");
    let wide = number(WIDE * width(kind, level));
    picture.attr("stroke-width", &wide).attr("stroke", &["var(", ink.token(), ")"].concat()).put(line)
}

/// What the thinnest and the thickest lines of a kind mean.
#[cfg_attr(feature = "parted", rare::wasm_split(maps, wasm_split_path = rare))]
pub fn widths(kind: &Kind, ink: Ink) -> View {
    let mut ends = View::default();
    for level in [1, kind.levels().len()] {
        let label = kind.levels().get(level - 1).map_or("", |level| &level.label);
        ends = ends.put(el("span").class("end").put(line(kind, level, ink)).put(label));
    }
    ends
}

/// What sizes mean.
#[cfg_attr(feature = "parted", rare::wasm_split(maps, wasm_split_path = rare))]
pub fn sizes(words: Wording, sizes: &Sizes) -> El {
    let ends = sizes.ends.iter().zip([Phrase::No, Phrase::Yes]).zip(["3.5", "7"]);
    let question = words.heard(&Text::plain(&sizes.question), &Subject::Ego);
    let mut row = el("li").class("sizes").put(el("span").text(&question));
    for ((end, otherwise), radius) in ends {
        let end = if end.is_empty() { words.say(otherwise) } else { end.clone() };
        let disc = svg("circle").attr("cx", "7").attr("cy", "7").attr("r", radius);
        let picture = svg("svg").attr("width", "14").attr("height", "14").attr("aria-hidden", "true");
        let ink = ["var(", Ink::OLD.token(), ")"].concat();
        row = row.put(el("span").class("end").put(picture.attr("fill", &ink).put(disc)).put(&*end));
    }
    row
}

/// What somebody's size means, in words: the question and its answer; nothing without an answer.
pub fn size_of(words: Wording, content: &Content, who: AlterId) -> Option<String> {
    rare!(said(words, content.sizes.as_ref()?, who))
}

#[cfg_attr(feature = "parted", rare::wasm_split(maps, wasm_split_path = rare))]
fn said(words: Wording, sizes: &Sizes, who: AlterId) -> Option<String> {
    let about = Subject::Alter(who);
    let answer = words.text_about(&Text::plain(["{alter.", sizes.variable.as_str(), "|}"].concat()), &about);
    let question = || words.heard(&Text::plain(&sizes.question), &about);
    (!answer.is_empty()).then(|| [&question(), " ", &answer].concat())
}

/// A row of the list: the level of the line from the one whose lines are asked about to another.
#[cfg_attr(feature = "parted", rare::wasm_split(maps, wasm_split_path = rare))]
pub fn row(engine: Engine, from: ReadSignal<Option<AlterId>>, to: AlterId) -> El {
    let (session, content) = (engine.session, engine.content_now());
    let kind = content.tying().unwrap_or_default();
    let level = move || Some(engine.content().line(kind, from.get()?, to)?.level);
    let choose = move |value: String| {
        let Some(from) = from.get_untracked() else { return };
        let level = value.parse::<usize>().ok().and_then(|level| level.checked_sub(1));
        let content = (*engine.content_at_rest()).clone().at_level(level.unwrap_or_default());
        if let Some((command, _)) = tie_all(&content, &[(from, to)], level.is_some()) {
            session.act(command);
        }
    };
    let option = |value: &str, words: &str| el("option").attr("value", value).text(words);
    // There may be lines of which no level is known.
    let unknown = option("0", NOTHING).attr_if("hidden", move || level() != Some(0));
    let mut options = vec![option("", &session.words.say(Phrase::No)), unknown];
    for (at, level) in content.kinds.get(kind).map(Kind::levels).unwrap_or_default().iter().enumerate() {
        options.push(option(&(at + 1).to_string(), &level.label));
    }
    let phrase = if content.is_directed(kind) { Phrase::TieFromTo } else { Phrase::TieBetween };
    let name = move || {
        let one = from.get().map(|from| engine.name_of(from)).unwrap_or_default();
        session.words.say_with(phrase, &[("one", &one), ("other", &engine.name_of(to))])
    };
    let select = el("select").class("box area").attr_of("aria-label", name).put(options);
    el("div")
        .class("place-row")
        .put(crate::views::disc(session, to))
        .put(el("bdi").class("place-name").text(&engine.name_of(to)))
        .put(select.value(move || level().map(|level| level.to_string()).unwrap_or_default()).on_change(choose))
}
