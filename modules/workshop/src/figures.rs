//! A few numbers beside each map, and what it is made of: what a room compares first.

use super::show::Show;
use cohort::telling::figures;
use dom::{El, View, el, part};

/// The numbers of one of the maps, and a strip with a piece for each class, as long as it is large.
pub fn beside_map(show: Show, number: usize) -> El {
    let numbers = part(move || {
        let staged = show.staged.get_clone();
        let Some(exhibit) = staged.exhibits.get(number) else { return View::default() };
        let mut all = el("dl").class("figures");
        for figure in figures(exhibit, &show.words()) {
            let about = el("dt").text(&figure.about);
            all = all.put(el("div").put(about).put(el("dd").text(&figure.figure)));
        }
        View::from(all)
    });
    let strip = part(move || {
        let (staged, theme) = (show.staged.get_clone(), show.theme.get_clone());
        let mut strip = el("div").class("strip").attr("aria-hidden", "true");
        for (class, count) in staged.colours.classes.iter().zip(staged.colours.counts(number)) {
            if count > 0 {
                let colour = theme.colour(class.tone.ink()).to_owned();
                let piece = el("span").style_of("background", move || colour.clone());
                strip = strip.put(piece.style_of("flex-grow", move || count.to_string()));
            }
        }
        View::from(strip)
    });
    el("div").class("beside").put(numbers).put(strip)
}
