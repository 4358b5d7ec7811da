//! The measures, in words: a list for one map, a table for several.

use super::show::Show;
use cohort::Exhibit;
use cohort::telling::{Fact, facts};
use cohort::vocabulary::Phrase;
use dom::{El, View, el, memo, part};
use std::rc::Rc;

/// What there is to say about the maps on the stage.
pub fn numbers(show: Show) -> El {
    // Colours and places change nothing about them: what was worked out for a map stays as long as it is shown.
    let mut known: Vec<(Rc<Exhibit>, Vec<Fact>)> = Vec::new();
    let told = memo(move || {
        let staged = show.staged.get_clone();
        let before = std::mem::take(&mut known);
        let same = |it: &Rc<Exhibit>| before.iter().find(|(other, _)| Rc::ptr_eq(it, other));
        let facts_of = |it: &Rc<Exhibit>| same(it).map_or_else(|| facts(it, &show.words()), |(_, facts)| facts.clone());
        known = staged.exhibits.iter().map(|it| (it.clone(), facts_of(it))).collect();
        let told: Vec<(String, Vec<Fact>)> =
            staged.titles.iter().cloned().zip(known.iter().map(|(_, facts)| facts.clone())).collect();
        told
    });
    let told = part(move || match told.get_clone().as_slice() {
        [] => View::default(),
        [(_, facts)] => View::from(list(facts)),
        several => View::from(table(several)),
    });
    let title = show.say(Phrase::InNumbers);
    el("section").class("numbers").attr("aria-label", &title).put(el("h2").text(&title)).put(told)
}

fn list(facts: &[Fact]) -> El {
    let row = |fact: &Fact| {
        el("li")
            .put(
                el("p")
                    .class("fact")
                    .put(el("strong").text(&fact.figure))
                    .put(" ")
                    .put(el("span").text(&fact.sentence)),
            )
            .put(el("p").class("quiet").text(&fact.meaning))
    };
    // One sentence for all that could not be asked about.
    let is_new = |at: &usize| {
        facts.iter().take(*at).all(|before| Some(&before.sentence) != facts.get(*at).map(|it| &it.sentence))
    };
    let rows: Vec<El> = (0..facts.len()).filter(is_new).filter_map(|at| facts.get(at)).map(row).collect();
    el("ul").class("facts").put(rows)
}

fn table(maps: &[(String, Vec<Fact>)]) -> El {
    let head = |text: &str| el("th").attr("scope", "col").put(el("bdi").text(text));
    let heads: Vec<El> = maps.iter().map(|(title, _)| head(title)).collect();
    let first = maps.first().map(|(_, facts)| facts.as_slice()).unwrap_or_default();
    let row = |(at, fact): (usize, &Fact)| {
        let figure = |facts: &Vec<Fact>| facts.get(at).map(|it| it.figure.clone()).unwrap_or_default();
        let cells: Vec<El> = maps.iter().map(|(_, facts)| el("td").text(&figure(facts))).collect();
        let about = el("th").attr("scope", "row").attr("title", &fact.meaning).text(&fact.about);
        el("tr").put(about).put(cells)
    };
    let rows: Vec<El> = first.iter().enumerate().map(row).collect();
    let corner = el("td");
    el("table").class("compared").put(el("thead").put(el("tr").put(corner).put(heads))).put(el("tbody").put(rows))
}
