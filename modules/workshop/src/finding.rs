//! Finding people by their names, on every map that is shown.

use super::show::{Pointed, Show};
use cohort::drawing::Names;
use cohort::vocabulary::Phrase;
use dom::{El, effect, el};
use sycamore_reactive::untrack;
use web_sys::{HtmlInputElement, KeyboardEvent};

/// A box for a name, or a part of one. Whoever has it stands out on the maps; Enter goes from one name to the next.
pub fn field(show: Show) -> El {
    // A single name is found without another key.
    effect(move || {
        let only = show.found.with(|found| Some(found.names.clone()).filter(|it| it.len() == 1));
        untrack(|| point(show, only.and_then(|it| it.first().copied())));
    });
    let hidden = move || show.names.get() == Names::Hidden;
    let input = el("input")
        .class("box")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-label", &show.say(Phrase::FindName))
        .attr_of("placeholder", move || show.say(if hidden() { Phrase::NamesAreHidden } else { Phrase::FindName }))
        .attr_if("disabled", hidden)
        .value(move || show.sought.get_clone())
        .on_input(move |typed| show.sought.set(typed));
    let itself = input.clone();
    let input = input.on("keydown", move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            let now = show.pointed.get_untracked().filter(|it| it.by_name).map(|it| (it.map, it.person));
            point(show, show.found.with_untracked(|found| found.step(now, !event.shift_key())));
            event.prevent_default();
        }
        "Escape" if !itself.as_kind::<HtmlInputElement>().value().is_empty() => {
            show.sought.set(String::new());
            event.prevent_default();
            event.stop_propagation();
        }
        _ => {}
    });
    el("div")
        .class("find")
        .attr("role", "search")
        .put(input)
        .put(el("span").attr("role", "status").words(move || told(show)))
}

/// Points at all who have the name of this one; at nobody any more, if somebody was pointed at by their name.
fn point(show: Show, one: Option<(usize, usize)>) {
    match one {
        Some((map, person)) => show.point(Some(Pointed { map, person, held: true, by_name: true })),
        None if show.pointed.get_untracked().is_some_and(|it| it.by_name) => show.point(None),
        None => {}
    }
}

/// What came of it.
fn told(show: Show) -> String {
    if show.sought.with(|it| it.trim().is_empty()) || show.names.get() == Names::Hidden {
        return String::new();
    }
    let (found, staged) = (show.found.get_clone(), show.staged.get_clone());
    if found.names.is_empty() {
        return show.say(Phrase::FoundNobody);
    }
    let titles: Vec<&str> = found.maps().filter_map(|map| staged.titles.get(map)).map(String::as_str).collect();
    let (words, count) = (show.words(), found.names.len());
    match (count, staged.titles.len() > 1) {
        (1, false) => words.say(Phrase::Found).to_owned(),
        (1, true) => words.fill(Phrase::FoundOn, &[("maps", &titles.join(", "))]),
        (_, false) => words.count(Phrase::FoundNames, count),
        (_, true) => words.fill(Phrase::FoundNamesOn, &[("n", &count.to_string()), ("maps", &titles.join(", "))]),
    }
}
