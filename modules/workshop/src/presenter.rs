//! The maps alone on the screen, with large letters, and a bar that says where one is.

use super::controls::k_of;
use super::finding;
use super::numbers::numbers;
use super::page::{Page, button};
use cohort::vocabulary::Phrase;
use dom::{El, View, document, el, shown_when, soon};
use gloo_events::EventListener;
use sycamore_reactive::on_cleanup;
use web_sys::HtmlElement;

/// Gives the maps the screen, or the window where a browser will not give the screen.
pub fn begin(page: Page, whole: &El) {
    if page.presenting.get_untracked() {
        return;
    }
    page.presenting.set(true);
    let _ = whole.html().request_fullscreen();
    let whole = whole.clone();
    soon(move || {
        let first = whole.html().query_selector(".sheet").ok().flatten();
        if let Some(sheet) = first {
            let _ = wasm_bindgen::JsCast::unchecked_into::<HtmlElement>(sheet).focus();
        }
    });
}

/// Goes back to the page.
pub fn leave(page: Page) {
    if !page.presenting.get_untracked() {
        return;
    }
    page.presenting.set(false);
    if document().fullscreen_element().is_some() {
        document().exit_fullscreen();
    }
}

/// What is at the foot of the screen while presenting, and the numbers if they are asked for.
pub fn bar(page: Page) -> View {
    let over = EventListener::new(&document(), "fullscreenchange", move |_| {
        if page.presenting.is_alive() && document().fullscreen_element().is_none() {
            page.presenting.set(false);
        }
    });
    on_cleanup(move || drop(over));
    shown_when(move || page.presenting.get(), move || View::of(&[&foot(page), &told(page)]))
}

fn told(page: Page) -> View {
    shown_when(
        move || page.numbers.get(),
        move || {
            el("aside")
                .class("told")
                .attr("tabindex", "0")
                .attr("aria-label", &page.show.say(Phrase::Measures))
                .put(numbers(page.show))
        },
    )
}

fn foot(page: Page) -> El {
    let show = page.show;
    let say = |phrase| show.say(phrase);
    let step = |label, sign: &str, then: fn(super::show::Show)| {
        button("button round", sign).attr("aria-label", &say(label)).click(move || then(show))
    };
    let (back, on) = if show.words().is_right_to_left() { ("→", "←") } else { ("←", "→") };
    let files = move || {
        let (open, staged) = (show.exhibits.with(Vec::len), show.staged.get_clone());
        let (Some(first), Some(last)) = (staged.numbers.first(), staged.numbers.last()) else { return String::new() };
        let [all, first, last] = [open, first + 1, last + 1].map(|it| it.to_string());
        let phrase = if first == last { Phrase::Of } else { Phrase::FilesOf };
        show.words().fill(phrase, &[("n", &first), ("first", &first), ("last", &last), ("all", &all)])
    };
    let peeled = move || k_of(show, show.peel.get(), show.staged.with(|it| it.max_core()));
    let group = |label| el("div").class("steps-of").attr("role", "group").attr("aria-label", &say(label));
    let clicker = button("button", "")
        .words(move || show.say(if page.peels.get() { Phrase::ClickerPeels } else { Phrase::ClickerFiles }))
        .attr("title", &say(Phrase::ClickerHint))
        .click(move || page.peels.set(!page.peels.get_untracked()));
    let told = button("button", &say(Phrase::Measures))
        .attr_of("aria-pressed", move || page.numbers.get().to_string())
        .click(move || page.numbers.set(!page.numbers.get_untracked()));
    el("footer")
        .class("foot")
        .put(el("h1").class("unseen").text(&say(Phrase::Workshop)))
        .put(
            group(Phrase::Files)
                .put(step(Phrase::FileBefore, back, |show| show.step(false)))
                .put(el("span").class("where").words(files))
                .put(step(Phrase::FileNext, on, |show| show.step(true))),
        )
        .put(
            group(Phrase::Peeling)
                .put(step(Phrase::PeelLess, "↓", |show| show.peel(false)))
                .put(el("span").class("where").words(peeled))
                .put(step(Phrase::PeelMore, "↑", |show| show.peel(true))),
        )
        .put(finding::field(show))
        .put(clicker)
        .put(told)
        .put(button("button", &say(Phrase::Leave)).attr("title", &say(Phrase::LeaveHint)).click(move || leave(page)))
}
