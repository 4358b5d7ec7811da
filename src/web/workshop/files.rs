//! Files opened: chosen, dropped, or the examples. Nothing leaves the page.

use super::map_element::exhibit;
use super::page::{Page, button};
use crate::cohort::Exhibit;
use crate::exchange::{not_json, text_of};
use crate::web::boundary::from_page;
use crate::web::dom::{El, View, el, part, window};
use js_sys::{JSON, Uint8Array};
use std::rc::Rc;
use sycamore_reactive::{NodeHandle, use_current_scope};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, File, FileList, HtmlInputElement, Response};

/// A file that could not be opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// Its name
    file: String,
    /// Why, and what to do
    why: String,
}

/// What stands on the stage while nothing is open.
pub fn welcome(page: Page) -> El {
    let ways = el("div").class("ways").with(&[
        &chooser(page, "button primary", "Open network files"),
        &button("button", "Open the 21 examples").click(move || examples(page)),
    ]);
    let steps = [
        "See who is in it, by sector or by how closely they are knit.",
        "Peel it, circle by circle, down to those who hold together most.",
        "Set it beside others: another place, or the same place a year later.",
    ];
    let steps: Vec<El> = steps.iter().map(|it| el("li").text(it)).collect();
    el("div").class("welcome").with(&[
        &el("h2").text("Show a network to a room"),
        &el("p").class("lead").text("Drop network files anywhere on this page, or choose them."),
        &ways,
        &el("ol").class("steps").with(&[&steps]),
        &el("p")
            .class("quiet")
            .text("The files stay on this computer: nothing is uploaded, and the page works without a connection."),
    ])
}

/// A button that chooses files.
pub fn chooser(page: Page, class: &str, label: &str) -> El {
    let input = el("input").attr("type", "file").attr("multiple", "");
    let chosen = input.clone();
    let input = input.on_change(move |_| {
        let input = chosen.as_kind::<HtmlInputElement>();
        if let Some(files) = input.files() {
            open(page, &files);
        }
        // So that the same file can be chosen again.
        input.set_value("");
    });
    el("label").class(&["chooser ", class].concat()).with(&[&input, &el("span").text(label)])
}

/// The whole page takes files that are dropped.
pub fn accept_drops(page: Page, whole: El) -> El {
    let (over, left, dropped) = (whole.clone(), whole.clone(), whole.clone());
    let mark = |it: &El, on: bool| {
        let _ = it.html().class_list().toggle_with_force("dropping", on);
    };
    whole
        .on("dragover", move |event: DragEvent| {
            event.prevent_default();
            mark(&over, true);
        })
        .on("dragleave", move |_: DragEvent| mark(&left, false))
        .on("drop", move |event: DragEvent| {
            event.prevent_default();
            mark(&dropped, false);
            if let Some(files) = event.data_transfer().and_then(|it| it.files()) {
                open(page, &files);
            }
        })
}

/// The files that could not be opened, and why.
pub fn refusals(page: Page) -> View {
    part(move || {
        let refused = page.refused.get_clone();
        if refused.is_empty() {
            return View::default();
        }
        let row =
            |it: &Refusal| el("li").with(&[&el("b").with(&[&el("bdi").text(&it.file)]), &el("span").text(&it.why)]);
        let rows: Vec<El> = refused.iter().map(row).collect();
        let title = match rows.len() {
            1 => "One file could not be opened; nothing else is affected.".to_owned(),
            count => format!("{count} files could not be opened; nothing else is affected."),
        };
        let close = button("button", "Close this list").click(move || page.refused.set(Vec::new()));
        let list = el("ul").attr("tabindex", "0").attr("aria-label", "Files that could not be opened").with(&[&rows]);
        View::from(el("section").class("refused").attr("role", "alert").with(&[&el("h2").text(&title), &list, &close]))
    })
}

fn open(page: Page, files: &FileList) {
    let files: Vec<File> = (0..files.length()).filter_map(|at| files.get(at)).collect();
    page.opening.set(files.len());
    let scope = use_current_scope();
    spawn_local(async move {
        let mut read = Vec::new();
        for file in files {
            // Each is waited for by itself, so that the page stays alive over many.
            read.push((file.name(), read_file(&file).await));
        }
        done(page, scope, read);
    });
}

fn examples(page: Page) {
    let folder = page.examples.get_clone_untracked();
    page.opening.set(1);
    let scope = use_current_scope();
    spawn_local(async move {
        let read = match fetch_examples(&folder).await {
            Ok(read) => read,
            Err(why) => vec![("The examples".to_owned(), Err(why))],
        };
        done(page, scope, read);
    });
}

async fn fetch_examples(folder: &str) -> Result<Vec<(String, Result<Rc<Exhibit>, String>)>, String> {
    let list = fetched(&[folder, "list.json"].concat()).await?;
    let names = read_text(&list)?;
    let mut read = Vec::new();
    for name in names.items().unwrap_or_default().iter().filter_map(|it| it.as_str()) {
        let opened = fetched(&[folder, name].concat()).await.and_then(|bytes| exhibit(name, &read_text(&bytes)?));
        read.push((name.to_owned(), opened));
    }
    Ok(read)
}

async fn fetched(address: &str) -> Result<Vec<u8>, String> {
    let failed = || "They could not be fetched. Load the page again, or open files of your own.".to_owned();
    let response = JsFuture::from(window().fetch_with_str(address)).await.map_err(|_| failed())?;
    let response: &Response = response.unchecked_ref();
    if !response.ok() {
        return Err(failed());
    }
    let bytes = JsFuture::from(response.array_buffer().map_err(|_| failed())?).await.map_err(|_| failed())?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

async fn read_file(file: &File) -> Result<Rc<Exhibit>, String> {
    let bytes = JsFuture::from(file.array_buffer()).await;
    let bytes = bytes.map_err(|_| "The file could not be read. Is it still where it was?".to_owned())?;
    exhibit(&file.name(), &read_text(&Uint8Array::new(&bytes).to_vec())?)
}

/// The document in a file's bytes, read by the browser's own reader.
fn read_text(bytes: &[u8]) -> Result<crate::json::Json, String> {
    let text = text_of(bytes)?;
    let parsed: JsValue = JSON::parse(text).map_err(|_| not_json(text))?;
    from_page(&parsed).ok_or_else(|| "It is nested too deep for a network file.".to_owned())
}

fn done(page: Page, scope: NodeHandle, read: Vec<(String, Result<Rc<Exhibit>, String>)>) {
    if !page.opening.is_alive() {
        return;
    }
    let (mut opened, mut refused) = (Vec::new(), Vec::new());
    for (file, outcome) in read {
        match outcome {
            Ok(exhibit) => opened.push(exhibit),
            Err(why) => refused.push(Refusal { file, why }),
        }
    }
    let said = match (opened.len(), refused.len()) {
        (1, 0) => "One network is open.".to_owned(),
        (count, 0) => format!("{count} networks are open."),
        (count, not) => format!("{count} opened, {not} could not be opened."),
    };
    scope.run_in(|| {
        page.opening.set(0);
        page.show.open(opened);
        page.refused.set(refused);
        page.show.said.set(said);
    });
}
