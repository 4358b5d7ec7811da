//! The workshop page: the stage, and around it what a speaker needs before, during and after showing it.

use super::files;
use super::map_element::Opened;
use super::notices::{self, Notice};
use super::opening::{self, Opening};
use super::show::{MOST, Show};
use super::stage::stage;
use super::{controls, finding, keys, languages, numbers, presenter, saving};
use cohort::vocabulary::{Phrase, Vocabulary};
use dom::{El, Signal, View, create_signal, effect, el, memo, part, rows, shown_when, soon};
use js_sys::Function;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

/// What the page knows besides what is shown. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Page {
    /// What is shown
    pub show: Show,
    /// Whether the maps have the screen to themselves
    pub presenting: Signal<bool>,
    /// Whether a clicker peels, rather than going from file to file
    pub peels: Signal<bool>,
    /// Whether the numbers are shown while presenting
    pub numbers: Signal<bool>,
    /// Whether the list of keys is open
    pub keys: Signal<bool>,
    /// The files that could not be opened last
    pub refused: Signal<Vec<Notice>>,
    /// What of the files opened last was left out or taken otherwise
    pub noted: Signal<Vec<Notice>>,
    /// What is being opened
    pub opening: Signal<Vec<Opening>>,
    /// Where the example networks are
    pub examples: Signal<Rc<str>>,
    /// The page's own way to fetch what is said in another language
    pub teacher: Signal<Function>,
}

/// Opens the page inside `host`, told in these words. `examples` is the address of the folder with the example networks,
/// `measurer` is `measure` of `www/measures.js`, `teacher` resolves to the lesson of a language.
pub fn open_page(host: &JsValue, examples: &str, measurer: Function, teacher: Function, words: Vocabulary) -> Opened {
    console_error_panic_hook::set_once();
    let examples: Rc<str> = examples.into();
    Opened::new(host, measurer, Rc::new(words), move |show| {
        let page = Page {
            show,
            presenting: create_signal(false),
            peels: create_signal(false),
            numbers: create_signal(false),
            keys: create_signal(false),
            refused: create_signal(Vec::new()),
            noted: create_signal(Vec::new()),
            opening: create_signal(Vec::new()),
            examples: create_signal(examples),
            teacher: create_signal(teacher),
        };
        languages::tell_page(show);
        move || whole(page)
    })
}

fn whole(page: Page) -> El {
    let show = page.show;
    let is_empty = move || show.exhibits.with(Vec::is_empty);
    let scene = part({
        let empty = memo(is_empty);
        move || if empty.get() { View::from(files::welcome(page)) } else { View::from(stage(show)) }
    });
    let several = move || show.staged.with(|it| it.boards.len() > 1);
    let scene = el("main").class("scene").class_if("several", several).put(scene);
    let panel = shown_when(
        move || !is_empty() && !page.presenting.get(),
        move || {
            let settings = el("div").class("settings").put(controls::controls(page)).put(numbers::numbers(show));
            let panel = el("aside").class("panel").attr("aria-label", &show.say(Phrase::HowShown));
            panel.put(settings).put(saving::saving(show))
        },
    );
    let body = el("div").class("body").put(scene).put(panel);
    let said = el("p").class("unseen").attr("role", "status").words(move || show.said.get_clone());
    let whole = el("div")
        .class("workshop")
        .class_if("presenting", move || page.presenting.get())
        .class_if("full", move || !is_empty())
        .class_if("telling", move || page.presenting.get() && page.numbers.get());
    let itself = whole.clone();
    let whole = files::accept_drops(page, keys::listen(page, whole));
    whole
        .put(shown_when(move || !page.presenting.get(), move || bar(page, itself.clone())))
        .put(opening::openings(page))
        .put(notices::refusals(page))
        .put(notices::remarks(page))
        .put(body)
        .put(presenter::bar(page))
        .put(keys::list(page))
        .put(said)
}

/// The top: what is open, and what is done with it.
fn bar(page: Page, whole: El) -> El {
    let show = page.show;
    let is_full = move || show.exhibits.with(|it| !it.is_empty());
    let numbered = move || {
        let exhibits = show.exhibits.get_clone();
        cohort::titles(exhibits.iter().map(Rc::as_ref)).into_iter().enumerate().collect::<Vec<_>>()
    };
    let chips = el("ul")
        .class("files")
        .attr("aria-label", &show.say(Phrase::FilesOpen))
        .put(rows(numbered, move |(at, title)| chip(show, at, title)));
    let present = shown_when(is_full, move || {
        let whole = whole.clone();
        button("button primary", &show.say(Phrase::Present))
            .attr("title", &show.say(Phrase::PresentHint))
            .click(move || presenter::begin(page, &whole))
    });
    let keys = shown_when(is_full, move || {
        button("button round", "?").attr("aria-label", &show.say(Phrase::ListOfKeys)).click(move || page.keys.set(true))
    });
    let beside = shown_when(move || show.exhibits.with(|it| it.len() > 1), move || beside(show));
    el("header")
        .class("bar")
        .put(el("h1").text(&show.say(Phrase::Workshop)))
        .put(chips)
        .put(shown_when(move || !is_full(), move || languages::chooser(page)))
        .put(shown_when(is_full, move || finding::field(show)))
        .put(beside)
        .put(shown_when(is_full, move || files::chooser(page, "button", Phrase::OpenMore)))
        .put(shown_when(is_full, move || saving::menu(show)))
        .put(present)
        .put(keys)
}

fn chip(show: Show, at: usize, title: String) -> El {
    let pressed = move || show.is_shown(at);
    let pick = el("button")
        .class("file")
        .attr("type", "button")
        .attr_of("aria-pressed", move || pressed().to_string())
        .put(el("bdi").text(&title))
        .click(move || show.pick(at));
    // What comes on the stage by a key may be out of sight in a long list.
    let itself = pick.clone();
    effect(move || {
        if pressed() {
            let itself = itself.clone();
            soon(move || {
                let how = ScrollIntoViewOptions::new();
                how.set_block(ScrollLogicalPosition::Nearest);
                how.set_inline(ScrollLogicalPosition::Nearest);
                itself.html().scroll_into_view_with_scroll_into_view_options(&how);
            });
        }
    });
    let close = shown_when(pressed, move || {
        button("close", "×")
            .attr("aria-label", &show.words().fill(Phrase::CloseFile, &[("file", &title)]))
            .click(move || show.close(at))
    });
    el("li").put(pick).put(close)
}

/// How many maps stand side by side.
fn beside(show: Show) -> El {
    let label = |count| match count {
        1 => show.say(Phrase::OneMap),
        _ => show.words().count(Phrase::SoManyMaps, count),
    };
    let choice = |count: usize| {
        let possible = move || show.exhibits.with(|it| it.len() >= count);
        button("", &count.to_string())
            .attr("aria-label", &label(count))
            .attr_of("aria-pressed", move || (show.beside.get() == count).to_string())
            .attr_if("disabled", move || !possible())
            .click(move || show.set_beside(count))
    };
    let all: Vec<El> = (1..=MOST).map(choice).collect();
    el("div").class("switch").attr("role", "group").attr("aria-label", &show.say(Phrase::MapsBeside)).put(all)
}

/// A button.
pub fn button(class: &str, label: &str) -> El {
    el("button").class(class).attr("type", "button").text(label)
}
