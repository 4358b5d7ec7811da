//! A map in words: a table of everyone on it, for screen readers and for who would rather read.

use super::show::Show;
use cohort::drawing::Names;
use cohort::vocabulary::Phrase;
use dom::letters::LETTERS;
use dom::{El, Signal, el, part, shown_when};
use web_sys::{Event, HtmlDetailsElement};

/// The table, which is made when it is opened; `open` is set to whether it is.
pub fn outline(show: Show, number: usize, open: Signal<bool>) -> El {
    let table = shown_when(
        move || open.get(),
        move || {
            el("div")
                .class("outline")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", &show.say(Phrase::EveryoneHere))
                .put(part(move || table(show, number)))
        },
    );
    let details = el("details").class("in-words");
    let itself = details.clone();
    details
        .on("toggle", move |_: Event| open.set(itself.as_kind::<HtmlDetailsElement>().open()))
        .put(el("summary").text(&show.say(Phrase::InWords)))
        .put(table)
}

fn table(show: Show, number: usize) -> Option<El> {
    let (staged, names) = (show.staged.get_clone(), show.names.get());
    let (exhibit, board) = (staged.exhibits.get(number)?, staged.boards.get(number)?);
    let (graph, words) = (exhibit.adjacency(), show.words());
    let called = |at: usize| {
        let name = board.dots.get(at).and_then(|dot| names.of(&dot.name, LETTERS));
        name.unwrap_or_else(|| words.count(Phrase::ContactNumber, at + 1))
    };
    let class = |at: usize| {
        let class = staged.colours.class(number, at).and_then(|class| staged.colours.classes.get(class));
        class.map(|it| it.label.clone()).unwrap_or_default()
    };
    let cell = |text: &str| el("td").text(text);
    let row = |at: usize| {
        let others: Vec<String> = graph.neighbours(at).iter().map(|other| called(*other as usize)).collect();
        let core = exhibit.cores().get(at).map(usize::to_string).unwrap_or_default();
        let ties = match others.is_empty() {
            true if exhibit.is_asked(at) => words.say(Phrase::CellNobody).to_owned(),
            true => words.say(Phrase::CellNotAsked).to_owned(),
            false => others.join(", "),
        };
        // Anonymised, whom somebody is tied to would only be a row of numbers.
        let is_counted = names == Names::Hidden && (!others.is_empty() || exhibit.is_asked(at));
        let ties = if is_counted { others.len().to_string() } else { ties };
        let who = el("th").attr("scope", "row").put(el("bdi").text(&called(at)));
        el("tr").put(who).put(cell(&class(at))).put(cell(&core)).put(cell(&ties))
    };
    let head = |text: &str| el("th").attr("scope", "col").text(text);
    let colour = if staged.colours.classes.is_empty() { words.say(Phrase::Colour) } else { &staged.colours.title };
    let head = el("tr")
        .put(head(words.say(Phrase::Contact)))
        .put(head(colour))
        .put(head(words.say(Phrase::CoreNumber)))
        .put(head(words.say(Phrase::TiedTo)));
    let rows: Vec<El> = (0..board.dots.len()).map(row).collect();
    let (head, body) = (el("thead").put(head), el("tbody").put(rows));
    Some(el("table").put(head).put(body))
}
