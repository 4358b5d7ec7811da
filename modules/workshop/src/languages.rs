//! The language of the page: chosen in its bar, and told to the browser.

use super::page::Page;
use super::show::Show;
use cohort::vocabulary::{LANGUAGES, Phrase, Vocabulary};
use dom::{El, document, effect, el, soon};
use js_sys::Promise;
use std::rc::Rc;
use sycamore_reactive::{batch, use_current_scope};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlElement, ShadowRoot};

/// The list as one of the settings, for where the bar is full.
pub fn field(page: Page) -> El {
    let title = el("span").text(&page.show.say(Phrase::Language));
    el("label").class("field").put(title).put(chooser(page))
}

/// A list of the languages, each by its name in itself.
pub fn chooser(page: Page) -> El {
    let show = page.show;
    let option = |(tag, name): &(&str, &str)| el("option").attr("value", tag).attr("lang", tag).text(name);
    let options: Vec<El> = LANGUAGES.iter().map(option).collect();
    let list = el("select")
        .class("language")
        .attr("aria-label", &show.say(Phrase::Language))
        .put(options)
        .value(move || show.words().language().to_owned());
    let itself = list.clone();
    list.on_change(move |tag| choose(page, tag, itself.html().get_root_node().dyn_into().ok()))
}

/// Fetches the words of a language and tells everything in it. The list is made anew then, and keeps the focus.
fn choose(page: Page, tag: String, root: Option<ShadowRoot>) {
    let scope = use_current_scope();
    let teacher = page.teacher.get_clone_untracked();
    spawn_local(async move {
        let lesson = match teacher.call1(&JsValue::NULL, &tag.as_str().into()) {
            Ok(promise) => JsFuture::from(Promise::resolve(&promise)).await,
            Err(error) => Err(error),
        };
        let lesson = lesson.ok().and_then(|it| it.as_string()).unwrap_or_default();
        let show = page.show;
        if !show.words.is_alive() {
            return;
        }
        scope.run_in(|| {
            batch(|| {
                show.said.set(String::new());
                show.words.set(Rc::new(Vocabulary::taught(&tag, &lesson)));
            });
        });
        soon(move || {
            let list = root.and_then(|it| it.query_selector(".language").ok().flatten());
            if let Some(list) = list {
                let _ = list.unchecked_into::<HtmlElement>().focus();
            }
        });
    });
}

/// Keeps the document's own language, direction and title those of what is shown.
pub fn tell_page(show: Show) {
    effect(move || {
        let words = show.words.get_clone();
        document().set_title(&[words.say(Phrase::Workshop), " – Sociogram"].concat());
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("lang", words.language());
            let _ = root.set_attribute("dir", words.direction());
        }
    });
}
