//! What is shown, saved: as pictures, and its measures as tables.

use super::legend::entries;
use super::measuring::{Job, Measured};
use super::page::button;
use super::show::Show;
use super::stage::about;
use cohort::drawing::{Names, Poster, isolated, poster};
use cohort::vocabulary::Phrase;
use cohort::{Change, Exhibit, inks, table};
use dom::canvas::Canvas;
use dom::download::{download, offer};
use dom::letters::LETTERS;
use dom::{El, el};
use geometry::Vec2;
use map::scene::{Estimate, Picture};
use map::svg;
use measures::AlterMeasure;
use protocol::Shape;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, FocusEvent, HtmlCanvasElement, HtmlDetailsElement, KeyboardEvent, Node};

/// The size of saved pictures, which is that of a projector: what is saved does not depend on a window.
const SIZE: Vec2 = Vec2::new(1920.0, 1080.0);
/// How large letters are on them.
const TEXT: f64 = 18.0;

/// The buttons that save, always in sight where there is room beside the maps.
pub fn saving(show: Show) -> El {
    let save = show.say(Phrase::Save);
    el("section").class("saving").attr("aria-label", &save).put(el("h2").text(&save)).put(ways(show))
}

/// The same behind one button at the top, for where the panel stands below the maps.
pub fn menu(show: Show) -> El {
    let menu = el("details").class("save-menu");
    let opener = el("summary").class("button").text(&show.say(Phrase::Save));
    let close = |menu: &El| menu.as_kind::<HtmlDetailsElement>().set_open(false);
    // What had the focus goes with the menu.
    let [back_chosen, back_ended] = [(); 2].map(|()| opener.clone());
    let back = |opener: &El| {
        // What cannot take the focus leaves it where it is.
        let _ = opener.html().focus();
    };
    let [chosen, left, ended] = [(); 3].map(|()| menu.clone());
    let ways = ways(show).click(move || {
        close(&chosen);
        back(&back_chosen);
    });
    menu.on("focusout", move |event: FocusEvent| {
        let to = event.related_target().and_then(|it| it.dyn_into::<Node>().ok());
        if to.is_some_and(|to| !left.html().contains(Some(&to))) {
            close(&left);
        }
    })
    .on("keydown", move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            close(&ended);
            back(&back_ended);
        }
    })
    .put(opener)
    .put(ways)
}

fn ways(show: Show) -> El {
    let one = |label, what, then: fn(Show)| {
        let busy = move || show.work.with(Option::is_some);
        button("button", &show.say(label))
            .attr("title", &show.say(what))
            .attr_if("disabled", busy)
            .click(move || then(show))
    };
    el("div")
        .class("ways")
        .put(one(Phrase::SaveSvg, Phrase::SaveSvgHint, save_svg))
        .put(one(Phrase::SavePng, Phrase::SavePngHint, save_png))
        .put(one(Phrase::SaveNetworks, Phrase::SaveNetworksHint, save_networks))
        .put(one(Phrase::SaveContacts, Phrase::SaveContactsHint, save_alters))
}

/// The poster of what is on the stage.
fn made(show: Show) -> Picture {
    let staged = show.staged.get_clone_untracked();
    let (look, words) = (show.look(TEXT), show.words());
    let (title, all) = entries(show);
    let legend: Vec<_> = all
        .iter()
        .filter(|it| !it.counts.is_empty() && it.change.is_none())
        .map(|it| (it.label.clone(), it.tone))
        .collect();
    let shapes: Vec<(String, Shape)> =
        all.iter().filter(|it| it.counts.is_empty()).map(|it| (it.label.clone(), it.shape)).collect();
    let changes: Vec<(String, Change)> = all.iter().filter_map(|it| Some((it.label.clone(), it.change?))).collect();
    let below = |at: usize| {
        let peeled = staged.exhibits.get(at).filter(|_| look.peel > 0.0);
        let peeled = peeled.map(|it| cohort::telling::peeled(it, look.peel as usize, &words));
        peeled.or_else(|| about(&staged, at, &words)).unwrap_or_default()
    };
    let titles: Vec<_> = staged.titles.iter().cloned().enumerate().map(|(at, title)| (title, below(at))).collect();
    let poster_of = Poster {
        boards: &staged.boards,
        titles: &titles,
        legend: (&title, &legend),
        shapes: &shapes,
        changes: &changes,
        as_one: staged.changes,
    };
    // Estimated widths are the same on every machine, and so are the bytes.
    isolated(poster(&poster_of, &look, SIZE, &Estimate(LETTERS)), &words)
}

/// The picture as the text of an SVG document, in light colours whatever the page has: it will be printed.
pub fn svg_text(show: Show) -> String {
    svg(&[made(show)], &inks::light())
}

fn save_svg(show: Show) {
    download(&name(show, "svg"), "image/svg+xml", &svg_text(show));
}

fn save_png(show: Show) {
    let element = el("canvas");
    let Some(mut canvas) = Canvas::new(element.as_kind::<HtmlCanvasElement>().clone()) else { return };
    canvas.resize(SIZE, 1.0);
    canvas.write_in("system-ui, sans-serif");
    canvas.colour_in(&inks::light());
    canvas.paint(made(show));
    let name = name(show, "png");
    let save = Closure::once_into_js(move |blob: JsValue| {
        if let Some(blob) = blob.dyn_ref::<Blob>() {
            let _ = offer(&name, blob);
        }
    });
    let _ = element.as_kind::<HtmlCanvasElement>().to_blob(save.unchecked_ref());
}

/// A file's name, by what is on the stage.
fn name(show: Show, kind: &str) -> String {
    let titles = show.staged.with_untracked(|it| it.titles.join("-"));
    let plain = |it: char| if it.is_alphanumeric() || it == '-' { it } else { '_' };
    let titles: String = titles.chars().map(plain).take(60).collect();
    let peel = show.peel.get_untracked();
    if peel > 0 { format!("{titles}-k{peel}.{kind}") } else { format!("{titles}.{kind}") }
}

fn save_networks(show: Show) {
    let exhibits = show.exhibits.get_clone_untracked();
    let job = Job::begin(show, &show.say(Phrase::WorkNetworks), false);
    spawn_local(async move {
        let mut all = Vec::new();
        for (number, exhibit) in exhibits.iter().enumerate() {
            let found = job.measured(exhibit, table::columns(), &[], (number, exhibits.len())).await;
            let Some(Measured { whole, .. }) = found else { return };
            all.push(whole);
        }
        let exhibits: Vec<&Exhibit> = exhibits.iter().map(Rc::as_ref).collect();
        job.end(|| download("measures.csv", "text/csv", &table::networks(&exhibits, &all)));
    });
}

fn save_alters(show: Show) {
    let exhibits = show.exhibits.get_clone_untracked();
    let named = show.names.get_untracked() == Names::Whole;
    let job = Job::begin(show, &show.say(Phrase::WorkContacts), false);
    spawn_local(async move {
        let mut all = Vec::new();
        for (number, exhibit) in exhibits.iter().enumerate() {
            let found = job.measured(exhibit, &[], AlterMeasure::ALL, (number, exhibits.len())).await;
            let Some(Measured { alters, .. }) = found else { return };
            all.push(alters);
        }
        let exhibits: Vec<&Exhibit> = exhibits.iter().map(Rc::as_ref).collect();
        job.end(|| download("contacts.csv", "text/csv", &table::alters(&exhibits, &all, named)));
    });
}
