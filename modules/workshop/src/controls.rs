//! How the maps are shown: colours, sizes, peeling, names, places.

use super::page::Page;
use super::show::{Hulls, Settings, Show};
use cohort::Places;
use cohort::colours::ColourBy;
use cohort::drawing::Names;
use cohort::sizes;
use cohort::wording::tidy;
use dom::{El, View, el, memo, part, shown_when};
use network::Key;

/// All of it.
pub fn controls(page: Page) -> El {
    let show = page.show;
    let several = move || show.staged.with(|it| it.boards.len() > 1);
    let colours = part({
        let offered = memo(move || show.staged.with(|it| colour_choices(it)));
        move || View::from(colour(show, offered.get_clone()))
    });
    let sized = {
        let offered = sizes::offered().map(|it| (it.key().to_owned(), it.name().to_owned()));
        let all = std::iter::once((String::new(), "Nothing: all alike".to_owned())).chain(offered).collect();
        let now = move || show.settings.with(|it| it.size.map_or_else(String::new, |it| it.key().to_owned()));
        select("Size by", all, now, move |key| show.set(|it| it.size = sizes::from_key(&key)))
    };
    let ties = part({
        let kinds = memo(move || show.kinds());
        move || Some(kinds.get_clone()).filter(|it| it.len() > 1).map(|it| ties(show, it))
    });
    let marked = shown_when(several, move || {
        tick(
            "Mark who came and went",
            move || show.staged.with(|it| it.changes),
            move |on| {
                show.set(|it| it.changes = Some(on));
            },
        )
    });
    el("div")
        .class("controls")
        .put(colours)
        .put(sized)
        .put(ties)
        .put(peel(show))
        .put(switch(
            "Names",
            &[("Whole", Names::Whole), ("Initials", Names::Initials), ("Hidden", Names::Hidden)],
            move || show.names.get(),
            move |names| show.names.set(names),
        ))
        .put(switch(
            "Places",
            &[("As drawn", Places::Drawn), ("By sector", Places::BySector)],
            move || show.settings.with(|it| it.places),
            move |places| show.set(|it| it.places = places),
        ))
        .put(tick(
            "Set those without ties apart",
            move || show.settings.with(|it| it.apart),
            move |on| show.set(|it| it.apart = on),
        ))
        .put(tick(
            "Outline the sectors",
            move || show.settings.with(|it| it.hulls != Hulls::None),
            move |on| outline(show, on),
        ))
        .put(marked)
}

/// Draws outlines, or none.
pub fn outline(show: Show, on: bool) {
    show.set(|it: &mut Settings| it.hulls = if on { Hulls::Sectors } else { Hulls::None });
}

fn colour_choices(staged: &super::show::Staged) -> Vec<ColourBy> {
    let found = [ColourBy::Core, ColourBy::Community, ColourBy::Type, ColourBy::Nothing];
    let known = staged.variables.iter().map(|it| ColourBy::Variable(it.name.clone()));
    known.chain(found).collect()
}

fn colour(show: Show, offered: Vec<ColourBy>) -> El {
    let all = offered.iter().map(|it| (it.key().to_owned(), it.name())).collect();
    let now = move || show.staged.with(|it| it.colour.key().to_owned());
    select("Colour by", all, now, move |key| {
        let by = offered.iter().find(|it| it.key() == key).cloned();
        show.set(|it| it.colour = by);
    })
}

/// Which ties are shown and measured, where there are several kinds.
fn ties(show: Show, kinds: Vec<Key>) -> El {
    let all = kinds.iter().map(|it| (it.as_str().to_owned(), tidy(it.as_str())));
    let all = std::iter::once((String::new(), "All kinds".to_owned())).chain(all).collect();
    let now = move || show.settings.with(|it| it.kind.as_ref().map_or_else(String::new, |it| it.as_str().to_owned()));
    select("Ties", all, now, move |kind| {
        show.set_kind(Some(Key::from(kind.as_str())).filter(|it| !it.as_str().is_empty()));
    })
}

/// A slider that peels the cores.
fn peel(show: Show) -> El {
    let deepest = memo(move || show.staged.with(|it| it.max_core()));
    let input = el("input")
        .attr("type", "range")
        .attr("min", "0")
        .attr("step", "1")
        .attr("id", "peel")
        .attr_of("max", move || deepest.get().to_string())
        .attr_of("aria-valuetext", move || format!("k = {} of {}", show.peel.get(), deepest.get()))
        .value(move || {
            // A slider keeps its value within its bounds, which therefore come first.
            deepest.track();
            show.peel.get().to_string()
        })
        .on_input(move |value| {
            if let Ok(k) = value.parse() {
                show.peel.set(k);
            }
        });
    let label = el("label").attr("for", "peel").text("Peel the cores");
    let figure = el("output").class("k").attr("for", "peel").words(move || format!("k = {}", show.peel.get()));
    let head = el("div").class("peel-head").put(label).put(figure);
    let hint = el("p")
        .class("quiet")
        .text("Whoever has fewer than k ties to those who are left fades, and then those whom that leaves with fewer.");
    el("div").class("field").put(head).put(input).put(hint)
}

fn select(
    label: &str,
    all: Vec<(String, String)>,
    now: impl Fn() -> String + 'static,
    then: impl FnMut(String) + 'static,
) -> El {
    let options: Vec<El> = all.iter().map(|(key, name)| el("option").attr("value", key).text(name)).collect();
    let list = el("select").put(options).value(now).on_change(then);
    el("label").class("field").put(el("span").text(label)).put(list)
}

/// A row of choices of which one is taken.
fn switch<T: Copy + PartialEq + 'static>(
    label: &str,
    all: &[(&'static str, T)],
    now: impl Fn() -> T + Copy + 'static,
    then: impl Fn(T) + Copy + 'static,
) -> El {
    let choice = |(name, value): &(&'static str, T)| {
        let value = *value;
        super::page::button("", name)
            .attr_of("aria-pressed", move || (now() == value).to_string())
            .click(move || then(value))
    };
    let choices: Vec<El> = all.iter().map(choice).collect();
    let group = el("div").class("switch").attr("role", "group").attr("aria-label", label).put(choices);
    el("div").class("field").put(el("span").text(&tidy(label))).put(group)
}

fn tick(label: &str, holds: impl Fn() -> bool + 'static, then: impl Fn(bool) + 'static) -> El {
    let input = el("input").attr("type", "checkbox").checked(holds);
    let itself = input.clone();
    let input = input.on_change(move |_| then(itself.as_kind::<web_sys::HtmlInputElement>().checked()));
    el("label").class("tick").put(input).put(el("span").text(label))
}
