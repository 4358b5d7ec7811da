//! What colours, shapes and marks mean.

use super::show::Show;
use cohort::Change;
use cohort::colours::Tone;
use cohort::drawing::swatch;
use cohort::vocabulary::Phrase;
use dom::canvas::Canvas;
use dom::{El, View, el, part};
use geometry::Vec2;
use protocol::{Colour, Shape};

/// The side of a swatch, in pixels.
const SIDE: f64 = 28.0;

/// One line of the legend: what is drawn, and what it means.
pub struct Entry {
    /// The shape
    pub shape: Shape,
    /// The colour
    pub tone: Tone,
    /// The mark
    pub change: Option<Change>,
    /// What it means
    pub label: String,
    /// How many there are on each map, where that is said
    pub counts: Vec<usize>,
}

/// Everything that the maps on the stage use.
pub fn entries(show: Show) -> (String, Vec<Entry>) {
    let staged = show.staged.get_clone();
    let maps = staged.boards.len();
    let counts: Vec<Vec<usize>> = (0..maps).map(|map| staged.colours.counts(map)).collect();
    let of = |class: usize| counts.iter().filter_map(|it| it.get(class).copied()).collect::<Vec<_>>();
    let classes = staged.colours.classes.iter().enumerate();
    let mut all: Vec<Entry> = classes
        .map(|(at, it)| Entry {
            shape: Shape::Circle,
            tone: it.tone,
            change: None,
            label: it.label.clone(),
            counts: of(at),
        })
        .filter(|it| it.counts.iter().any(|count| *count > 0))
        .collect();
    let plain = Tone::Of(Colour::Grey);
    let drawn = |shape: Shape| staged.boards.iter().flat_map(|it| &it.dots).any(|dot| dot.shape == shape);
    let shapes: Vec<_> = staged.shapes.iter().filter(|(_, shape)| drawn(*shape)).collect();
    if shapes.len() > 1 {
        let entry = |(label, shape): &(String, Shape)| Entry {
            shape: *shape,
            tone: plain,
            change: None,
            label: label.clone(),
            counts: Vec::new(),
        };
        all.extend(shapes.into_iter().map(entry));
    }
    for (change, label) in [(Change::Came, Phrase::CameSince), (Change::Went, Phrase::GoneByNext)] {
        let is = |it: Option<Change>| it == Some(change) || it == Some(Change::Passed);
        let counts: Vec<usize> =
            staged.boards.iter().map(|it| it.dots.iter().filter(|dot| is(dot.change)).count()).collect();
        if counts.iter().any(|it| *it > 0) {
            let (shape, change) = (Shape::Circle, Some(change));
            all.push(Entry { shape, tone: plain, change, label: show.say(label), counts });
        }
    }
    (staged.colours.title.clone(), all)
}

/// The legend.
pub fn legend(show: Show) -> View {
    part(move || {
        let theme = show.theme.get_clone();
        let (title, all) = entries(show);
        let row = |entry: Entry| {
            let canvas = el("canvas").class("swatch").attr("aria-hidden", "true");
            if let Some(mut painter) = Canvas::new(canvas.as_kind::<web_sys::HtmlCanvasElement>().clone()) {
                // Finer than the screen: it is painted once, and the window may be moved to a finer screen.
                painter.resize(Vec2::new(SIDE, SIDE), 2.0);
                painter.colour_in(&theme);
                painter.paint(swatch(entry.shape, entry.tone, entry.change));
            }
            let counts: Vec<String> = entry.counts.iter().map(usize::to_string).collect();
            let counts = (!counts.is_empty()).then(|| el("span").class("count").text(&counts.join(" · ")));
            el("li").put(canvas).put(el("span").text(&entry.label)).put(counts)
        };
        let rows: Vec<El> = all.into_iter().map(row).collect();
        let title = (!title.is_empty() && !rows.is_empty()).then(|| el("li").class("legend-title").text(&title));
        el("ul").class("legend").attr("aria-label", &show.say(Phrase::LegendLabel)).put(title).put(rows)
    })
}
