//! Files opened: chosen, dropped, or the examples. Nothing leaves the page.

use super::notices::Notice;
use super::opening::{Opener, Outcome};
use super::page::{Page, button};
use dom::boundary::from_page;
use dom::{El, el, window};
use formats::text_of;
use js_sys::{JSON, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, File, FileList, HtmlInputElement, Response};

/// What stands on the stage while nothing is open.
pub fn welcome(page: Page) -> El {
    let ways = el("div")
        .class("ways")
        .put(chooser(page, "button primary", "Open network files"))
        .put(button("button", "Open the 21 examples").click(move || examples(page)));
    let steps = [
        "See who is in it, by sector or by how closely they are knit.",
        "Peel it, circle by circle, down to those who hold together most.",
        "Set it beside others: another place, or the same place a year later.",
    ];
    let steps: Vec<El> = steps.iter().map(|it| el("li").text(it)).collect();
    el("div").class("welcome").put(el("h2").text("Show a network to a room")).put(el("p").class("lead").text("Drop network files anywhere on this page, or choose them.")).put(ways).put(el("ol").class("steps").put(steps)).put(el("p")
            .class("quiet")
            .text("The files stay on this computer: nothing is uploaded, and the page works without a connection. Files of other programs open too: JSON, GraphML, GEXF, Pajek, tables of ties."))
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
    el("label").class(&["chooser ", class].concat()).put(input).put(el("span").text(label))
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

fn open(page: Page, files: &FileList) {
    let files: Vec<File> = (0..files.length()).filter_map(|at| files.get(at)).collect();
    let what = match files.as_slice() {
        [] => return,
        [file] => ["Opening ", &file.name(), " …"].concat(),
        several => format!("Opening {} files …", several.len()),
    };
    let opener = Opener::begin(page, what);
    spawn_local(async move {
        let mut read = Vec::new();
        for (number, file) in files.iter().enumerate() {
            let outcome = match bytes_of(file).await {
                Ok(bytes) => opener.open(&file.name(), &bytes, (number, files.len())).await,
                Err(why) => Ok(Err(why)),
            };
            let Ok(outcome) = outcome else { return };
            read.push((file.name(), outcome));
        }
        opener.end(|| done(page, read));
    });
}

fn examples(page: Page) {
    let folder = page.examples.get_clone_untracked();
    let opener = Opener::begin(page, "Opening the examples …".to_owned());
    spawn_local(async move {
        let names = match example_names(&folder).await {
            Ok(names) => names,
            Err(why) => return opener.end(|| done(page, vec![("The examples".to_owned(), Err(why))])),
        };
        let mut read = Vec::new();
        for (number, name) in names.iter().enumerate() {
            let outcome = match fetched(&[&folder, name.as_str()].concat()).await {
                Ok(bytes) => opener.open(name, &bytes, (number, names.len())).await,
                Err(why) => Ok(Err(why)),
            };
            let Ok(outcome) = outcome else { return };
            read.push((name.clone(), outcome));
        }
        opener.end(|| done(page, read));
    });
}

async fn example_names(folder: &str) -> Result<Vec<String>, String> {
    let list = fetched(&[folder, "list.json"].concat()).await?;
    let names = JSON::parse(&text_of(&list)?).ok().and_then(|it| from_page(&it)).unwrap_or_default();
    Ok(names.items().unwrap_or_default().iter().filter_map(|it| it.as_str()).map(str::to_owned).collect())
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

async fn bytes_of(file: &File) -> Result<Vec<u8>, String> {
    let bytes = JsFuture::from(file.array_buffer()).await;
    let bytes = bytes.map_err(|_| "The file could not be read. Is it still where it was?".to_owned())?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

fn done(page: Page, read: Vec<(String, Outcome)>) {
    let (mut opened, mut refused) = (Vec::new(), Vec::new());
    for (file, outcome) in read {
        match outcome {
            Ok(exhibit) => opened.push(exhibit),
            Err(why) => refused.push(Notice::refused(file, why)),
        }
    }
    let said = match (opened.len(), refused.len()) {
        (1, 0) => "One network is open.".to_owned(),
        (count, 0) => format!("{count} networks are open."),
        (count, not) => format!("{count} opened, {not} could not be opened."),
    };
    let noted = opened.iter().filter_map(|it| Notice::of(it)).collect();
    page.show.open(opened);
    page.refused.set(refused);
    page.noted.set(noted);
    page.show.said.set(said);
}
