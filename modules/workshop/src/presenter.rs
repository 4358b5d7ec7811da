//! The maps alone on the screen, with large letters, and a bar that says where one is.

use super::finding;
use super::numbers::numbers;
use super::page::{Page, button};
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
        move || el("aside").class("told").attr("tabindex", "0").attr("aria-label", "Measures").put(numbers(page.show)),
    )
}

fn foot(page: Page) -> El {
    let show = page.show;
    let step = |label: &str, sign: &str, then: fn(super::show::Show)| {
        button("button round", sign).attr("aria-label", label).click(move || then(show))
    };
    let files = move || {
        let (open, staged) = (show.exhibits.with(Vec::len), show.staged.get_clone());
        match (staged.numbers.first(), staged.numbers.last()) {
            (Some(first), Some(last)) if first == last => format!("{} of {open}", first + 1),
            (Some(first), Some(last)) => format!("{}–{} of {open}", first + 1, last + 1),
            _ => String::new(),
        }
    };
    let peeled = move || format!("k = {} of {}", show.peel.get(), show.staged.with(|it| it.max_core()));
    let group = |label: &str| el("div").class("steps-of").attr("role", "group").attr("aria-label", label);
    let clicker = button("button", "")
        .words(move || if page.peels.get() { "Clicker: peels" } else { "Clicker: files" }.to_owned())
        .attr("title", "What Page Up and Page Down do (C)")
        .click(move || page.peels.set(!page.peels.get_untracked()));
    let told = button("button", "Measures")
        .attr_of("aria-pressed", move || page.numbers.get().to_string())
        .click(move || page.numbers.set(!page.numbers.get_untracked()));
    el("footer")
        .class("foot")
        .put(el("h1").class("unseen").text("Workshop"))
        .put(
            group("Files")
                .put(step("The file before", "←", |show| show.step(false)))
                .put(el("span").class("where").words(files))
                .put(step("The next file", "→", |show| show.step(true))),
        )
        .put(
            group("Peeling")
                .put(step("Peel less", "↓", |show| show.peel(false)))
                .put(el("span").class("where").words(peeled))
                .put(step("Peel more", "↑", |show| show.peel(true))),
        )
        .put(finding::field(show))
        .put(clicker)
        .put(told)
        .put(button("button", "Leave").attr("title", "Back to the page (Esc)").click(move || leave(page)))
}
