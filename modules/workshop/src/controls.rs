//! How the maps are shown: colours, sizes, peeling, names, places.

use super::languages;
use super::page::Page;
use super::show::{Hulls, Settings, Show};
use cohort::Places;
use cohort::colours::ColourBy;
use cohort::drawing::Names;
use cohort::sizes;
use cohort::vocabulary::Phrase;
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
        let words = show.words();
        let offered = sizes::offered().map(|it| (it.key().to_owned(), words.measure(it).to_owned()));
        let all = std::iter::once((String::new(), show.say(Phrase::AllAlike))).chain(offered).collect();
        let now = move || show.settings.with(|it| it.size.map_or_else(String::new, |it| it.key().to_owned()));
        select(&show.say(Phrase::SizeBy), all, now, move |key| show.set(|it| it.size = sizes::from_key(&key)))
    };
    let ties = part({
        let kinds = memo(move || show.kinds());
        move || Some(kinds.get_clone()).filter(|it| it.len() > 1).map(|it| ties(show, it))
    });
    let marked = shown_when(several, move || {
        tick(
            &show.say(Phrase::MarkChanges),
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
            show,
            Phrase::Names,
            &[
                (Phrase::NamesWhole, Names::Whole),
                (Phrase::NamesInitials, Names::Initials),
                (Phrase::NamesHidden, Names::Hidden),
            ],
            move || show.names.get(),
            move |names| show.names.set(names),
        ))
        .put(switch(
            show,
            Phrase::Places,
            &[(Phrase::PlacesDrawn, Places::Drawn), (Phrase::PlacesBySector, Places::BySector)],
            move || show.settings.with(|it| it.places),
            move |places| show.set(|it| it.places = places),
        ))
        .put(tick(
            &show.say(Phrase::SetApart),
            move || show.settings.with(|it| it.apart),
            move |on| show.set(|it| it.apart = on),
        ))
        .put(tick(
            &show.say(Phrase::OutlineSectors),
            move || show.settings.with(|it| it.hulls != Hulls::None),
            move |on| outline(show, on),
        ))
        .put(marked)
        .put(languages::field(page))
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
    let words = show.words();
    let all = offered.iter().map(|it| (it.key().to_owned(), it.name(&words))).collect();
    let now = move || show.staged.with(|it| it.colour.key().to_owned());
    select(&show.say(Phrase::ColourBy), all, now, move |key| {
        let by = offered.iter().find(|it| it.key() == key).cloned();
        show.set(|it| it.colour = by);
    })
}

/// Which ties are shown and measured, where there are several kinds.
fn ties(show: Show, kinds: Vec<Key>) -> El {
    let all = kinds.iter().map(|it| (it.as_str().to_owned(), tidy(it.as_str())));
    let all = std::iter::once((String::new(), show.say(Phrase::AllKinds))).chain(all).collect();
    let now = move || show.settings.with(|it| it.kind.as_ref().map_or_else(String::new, |it| it.as_str().to_owned()));
    select(&show.say(Phrase::Ties), all, now, move |kind| {
        show.set_kind(Some(Key::from(kind.as_str())).filter(|it| !it.as_str().is_empty()));
    })
}

/// How far it is peeled.
pub fn k_of(show: Show, k: usize, most: usize) -> String {
    show.words().fill(Phrase::KOf, &[("k", &k.to_string()), ("most", &most.to_string())])
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
        .attr_of("aria-valuetext", move || k_of(show, show.peel.get(), deepest.get()))
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
    let label = el("label").attr("for", "peel").text(&show.say(Phrase::PeelCores));
    let figure = el("output").class("k").attr("for", "peel").words(move || format!("k = {}", show.peel.get()));
    let head = el("div").class("peel-head").put(label).put(figure);
    let hint = el("p").class("quiet").text(&show.say(Phrase::PeelHint));
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
    show: Show,
    label: Phrase,
    all: &[(Phrase, T)],
    now: impl Fn() -> T + Copy + 'static,
    then: impl Fn(T) + Copy + 'static,
) -> El {
    let choice = |(name, value): &(Phrase, T)| {
        let value = *value;
        super::page::button("", &show.say(*name))
            .attr_of("aria-pressed", move || (now() == value).to_string())
            .click(move || then(value))
    };
    let (label, choices): (_, Vec<El>) = (show.say(label), all.iter().map(choice).collect());
    let group = el("div").class("switch").attr("role", "group").attr("aria-label", &label).put(choices);
    el("div").class("field").put(el("span").text(&label)).put(group)
}

fn tick(label: &str, holds: impl Fn() -> bool + 'static, then: impl Fn(bool) + 'static) -> El {
    let input = el("input").attr("type", "checkbox").checked(holds);
    let itself = input.clone();
    let input = input.on_change(move |_| then(itself.as_kind::<web_sys::HtmlInputElement>().checked()));
    el("label").class("tick").put(input).put(el("span").text(label))
}
