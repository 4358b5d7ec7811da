//! The maps, side by side.

use super::figures;
use super::legend::legend;
use super::measuring;
use super::outline::outline;
use super::painter::Painter;
use super::pointing;
use super::show::{Show, Staged};
use super::zoom;
use cohort::vocabulary::{Phrase, Vocabulary};
use cohort::{telling, wording};
use dom::{El, create_signal, el, rows};
use geometry::{Camera, Vec2};
use std::rc::Rc;
use sycamore_reactive::on_cleanup;

/// The maps on the stage, and what their colours mean.
pub fn stage(show: Show) -> El {
    let painter = Painter::new(show);
    let numbers = move || show.staged.with(|it| (0..it.boards.len()).collect());
    let maps = rows(numbers, move |number| map(show, number, painter.clone()));
    let count = move || show.staged.with(|it| it.boards.len().to_string());
    let maps = el("div").class("maps").attr_of("data-count", count).put(maps);
    el("div").class("stage").put(maps).put(legend(show)).put(measuring::work(show))
}

/// Something said of one of the maps; nothing once it is gone.
fn said(show: Show, number: usize, of: impl Fn(&Staged, usize) -> Option<String> + 'static) -> impl Fn() -> String {
    move || {
        let staged = show.staged.get_clone();
        of(&staged, number).unwrap_or_default()
    }
}

fn map(show: Show, number: usize, painter: Rc<Painter>) -> El {
    let title = said(show, number, |it, number| it.titles.get(number).cloned());
    let name = said(show, number, move |it, number| describe(it, number, &show.words()));
    let heading = el("h2").class("map-title").words(title);
    let about =
        el("p").class("map-about").words(said(show, number, move |it, number| about(it, number, &show.words())));
    let canvases = [(); 2].map(|()| el("canvas").attr("aria-hidden", "true"));
    let camera = create_signal(Camera::fit(Vec2::default(), 0.0));
    let sheet = el("div")
        .class("sheet")
        .attr("role", "application")
        .attr("tabindex", "0")
        .attr("aria-roledescription", &show.say(Phrase::Map))
        .attr_of("aria-label", name)
        .class_if("closer", move || !camera.get().is_whole())
        .put(canvases.to_vec());
    let sheet = pointing::listen(number, &painter, sheet);
    painter.attach(number, &sheet, &canvases, camera);
    let plate = el("div").class("plate").put(sheet).put(pointing::card(show, number, &painter));
    let zooms = zoom::buttons(show, number, &painter, camera);
    on_cleanup(move || painter.detach(number));
    let peeled = move || {
        let (staged, k) = (show.staged.get_clone(), show.peel.get());
        staged.exhibits.get(number).map(|it| telling::peeled(it, k, &show.words())).unwrap_or_default()
    };
    let step = el("p").class("peeled").class_if("idle", move || show.peel.get() == 0).words(peeled);
    let in_words = create_signal(false);
    el("section")
        .class("map")
        .class_if("worded", move || in_words.get())
        .attr_of("aria-label", said(show, number, |it, number| it.titles.get(number).cloned()))
        .put(heading)
        .put(about)
        .put(figures::beside_map(show, number))
        .put(plate)
        .put(zooms)
        .put(step)
        .put(outline(show, number, in_words))
}

/// The line below a map's title.
pub fn about(staged: &Staged, number: usize, words: &Vocabulary) -> Option<String> {
    let exhibit = staged.exhibits.get(number)?;
    let named = exhibit.network().alter_count();
    let off = named - exhibit.on_map().len();
    let contacts = if off > 0 { Phrase::ContactsOff } else { Phrase::Contacts };
    let mut said = vec![words.fill(contacts, &[("n", &named.to_string()), ("off", &off.to_string())])];
    let earlier = number.checked_sub(1).and_then(|it| staged.exhibits.get(it));
    if let (true, Some(earlier)) = (staged.changes, earlier) {
        said.push(telling::change(earlier, exhibit, words));
    }
    if let Some(kind) = &staged.kind {
        said.push(words.fill(Phrase::TiesOf, &[("kind", &wording::tidy(kind.as_str()))]));
    }
    if exhibit.is_laid_out() {
        said.push(words.say(Phrase::LaidOut).to_owned());
    }
    if exhibit.is_unasked() {
        said.push(words.say(Phrase::UnaskedHere).to_owned());
    }
    Some(said.join(" · "))
}

/// The map in one sentence, for who does not see it.
fn describe(staged: &Staged, number: usize, words: &Vocabulary) -> Option<String> {
    let (exhibit, board) = (staged.exhibits.get(number)?, staged.boards.get(number)?);
    let counts = staged.colours.counts(number);
    let classes = staged.colours.classes.iter().zip(counts).filter(|(_, count)| *count > 0);
    let classes: Vec<String> = classes.map(|(class, count)| words.labelled(&class.label, &count.to_string())).collect();
    let [people, pairs] = [exhibit.on_map().len(), board.lines.len()].map(|it| it.to_string());
    let values = [("title", staged.titles.get(number)?.as_str()), ("n", &people), ("pairs", &pairs)];
    let map = words.fill(Phrase::MapOf, &values);
    if classes.is_empty() {
        return Some(map);
    }
    let what = words.within(&staged.colours.title);
    Some(words.fill(Phrase::MapOfBy, &[("map", &map), ("what", &what), ("classes", &classes.join(", "))]))
}
