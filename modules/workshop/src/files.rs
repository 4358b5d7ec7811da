//! Files opened: chosen, dropped, or the examples. Nothing leaves the page.

use super::notices::Notice;
use super::opening::{Opener, Outcome};
use super::page::{Page, button};
use cohort::vocabulary::Phrase;
use dom::boundary::from_page;
use dom::{El, el, window};
use formats::text_of;
use js_sys::{JSON, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, File, FileList, HtmlInputElement, Response};

/// What stands on the stage while nothing is open.
pub fn welcome(page: Page) -> El {
    let say = |phrase| page.show.say(phrase);
    let ways = el("div")
        .class("ways")
        .put(chooser(page, "button primary", Phrase::OpenFiles))
        .put(button("button", &say(Phrase::OpenExamples)).click(move || examples(page)));
    let steps = [Phrase::WelcomeSee, Phrase::WelcomePeel, Phrase::WelcomeCompare];
    let steps: Vec<El> = steps.iter().map(|it| el("li").text(&say(*it))).collect();
    el("div")
        .class("welcome")
        .put(el("h2").text(&say(Phrase::WelcomeTitle)))
        .put(el("p").class("lead").text(&say(Phrase::WelcomeLead)))
        .put(ways)
        .put(el("ol").class("steps").put(steps))
        .put(el("p").class("quiet").text(&say(Phrase::WelcomePrivate)))
}

/// A button that chooses files.
pub fn chooser(page: Page, class: &str, label: Phrase) -> El {
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
    el("label").class(&["chooser ", class].concat()).put(input).put(el("span").text(&page.show.say(label)))
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
        [file] => page.show.words().fill(Phrase::OpeningFile, &[("file", &file.name())]),
        several => page.show.words().count(Phrase::OpeningFiles, several.len()),
    };
    let opener = Opener::begin(page, what);
    spawn_local(async move {
        let mut read = Vec::new();
        for (number, file) in files.iter().enumerate() {
            let outcome = match bytes_of(page, file).await {
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
    let opener = Opener::begin(page, page.show.say(Phrase::OpeningExamples));
    spawn_local(async move {
        let names = match example_names(page, &folder).await {
            Ok(names) => names,
            Err(why) => return opener.end(|| done(page, vec![(page.show.say(Phrase::TheExamples), Err(why))])),
        };
        let mut read = Vec::new();
        for (number, name) in names.iter().enumerate() {
            let outcome = match fetched(page, &[&folder, name.as_str()].concat()).await {
                Ok(bytes) => opener.open(name, &bytes, (number, names.len())).await,
                Err(why) => Ok(Err(why)),
            };
            let Ok(outcome) = outcome else { return };
            read.push((name.clone(), outcome));
        }
        opener.end(|| done(page, read));
    });
}

async fn example_names(page: Page, folder: &str) -> Result<Vec<String>, String> {
    let list = fetched(page, &[folder, "list.json"].concat()).await?;
    let names = JSON::parse(&text_of(&list)?).ok().and_then(|it| from_page(&it)).unwrap_or_default();
    Ok(names.items().unwrap_or_default().iter().filter_map(|it| it.as_str()).map(str::to_owned).collect())
}

async fn fetched(page: Page, address: &str) -> Result<Vec<u8>, String> {
    let failed = || page.show.say(Phrase::NotFetched);
    let response = JsFuture::from(window().fetch_with_str(address)).await.map_err(|_| failed())?;
    let response: &Response = response.unchecked_ref();
    if !response.ok() {
        return Err(failed());
    }
    let bytes = JsFuture::from(response.array_buffer().map_err(|_| failed())?).await.map_err(|_| failed())?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

async fn bytes_of(page: Page, file: &File) -> Result<Vec<u8>, String> {
    let bytes = JsFuture::from(file.array_buffer()).await;
    let bytes = bytes.map_err(|_| page.show.say(Phrase::NotRead))?;
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
    let words = page.show.words();
    let said = match (opened.len(), refused.len()) {
        (count, 0) => words.count(Phrase::OpenedAll, count),
        (count, not) => words.fill(Phrase::OpenedSome, &[("n", &count.to_string()), ("not", &not.to_string())]),
    };
    let noted = opened.iter().filter_map(|it| Notice::of(it)).collect();
    page.show.open(opened);
    page.refused.set(refused);
    page.noted.set(noted);
    page.show.said.set(said);
}
