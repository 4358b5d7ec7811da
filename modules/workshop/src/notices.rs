//! What there is to say of files after they were opened: those that could not be, and what of the others was left out or
//! taken otherwise.

use super::page::{Page, button};
use cohort::Exhibit;
use cohort::vocabulary::Phrase;
use dom::{El, Signal, View, el, part};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What is said of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Its name
    file: String,
    /// The sentences
    said: Vec<String>,
}

impl Notice {
    /// A file that could not be opened: why, and what to do.
    pub fn refused(file: String, why: String) -> Notice {
        Notice { file, said: vec![why] }
    }

    /// What of an open file was left out or taken otherwise; `None` if it was taken as it stands.
    pub fn of(exhibit: &Exhibit) -> Option<Notice> {
        let said: Vec<String> = exhibit.remarks().iter().map(ToString::to_string).collect();
        (!said.is_empty()).then(|| Notice { file: exhibit.file().to_owned(), said })
    }
}

/// The files that could not be opened, and why.
pub fn refusals(page: Page) -> View {
    part(move || {
        let refused = page.refused.get_clone();
        if refused.is_empty() {
            return View::default();
        }
        let (say, title) = (|it| page.show.say(it), page.show.words().count(Phrase::RefusedTitle, refused.len()));
        let close = closing(&say(Phrase::CloseRefused), page.refused);
        let list = list(&say(Phrase::RefusedList), &refused);
        View::from(section("refused", "alert", &title).put(list).put(close))
    })
}

/// What of the files was left out or taken otherwise.
pub fn remarks(page: Page) -> View {
    part(move || {
        let noted = page.noted.get_clone();
        if noted.is_empty() {
            return View::default();
        }
        let (say, title) = (|it| page.show.say(it), page.show.words().count(Phrase::NotedTitle, noted.len()));
        let close = closing(&say(Phrase::CloseNoted), page.noted);
        let list = list(&say(Phrase::NotedList), &noted);
        View::from(section("refused noted", "status", &title).put(list).put(close))
    })
}

/// The button that closes notices. It goes with them, so what is below has the focus next: the first map, or the way to
/// open files where none is open.
fn closing(label: &str, notices: Signal<Vec<Notice>>) -> El {
    let button = button("button", label);
    let itself = button.clone();
    button.click(move || {
        let page = itself.html().closest(".workshop").ok().flatten();
        notices.set(Vec::new());
        let next = page.and_then(|page| page.query_selector(".scene :is(.sheet, button)").ok().flatten());
        if let Some(next) = next.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            // What cannot take the focus leaves it where it is.
            let _ = next.focus();
        }
    })
}

fn section(class: &str, role: &str, title: &str) -> El {
    el("section").class(class).attr("role", role).put(el("h2").text(title))
}

fn list(label: &str, notices: &[Notice]) -> El {
    let row = |it: &Notice| {
        let said: Vec<El> = it.said.iter().map(|it| el("p").attr("dir", "auto").text(it)).collect();
        el("li").put(el("b").put(el("bdi").text(&it.file))).put(el("div").put(said))
    };
    let rows: Vec<El> = notices.iter().map(row).collect();
    el("ul").attr("tabindex", "0").attr("aria-label", label).put(rows)
}
