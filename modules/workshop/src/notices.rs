//! What there is to say of files after they were opened: those that could not be, and what of the others was left out or
//! taken otherwise.

use super::page::{Page, button};
use cohort::Exhibit;
use cohort::wording::counted;
use dom::{El, View, el, part};

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
        let title = match refused.len() {
            0 => return View::default(),
            1 => "One file could not be opened; nothing else is affected.".to_owned(),
            count => format!("{count} files could not be opened; nothing else is affected."),
        };
        let close = button("button", "Close this list").click(move || page.refused.set(Vec::new()));
        let list = list("Files that could not be opened", &refused);
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
        let files = counted(noted.len(), "file is", "files are");
        let title = format!("{files} not shown quite as written:");
        let close = button("button", "Close these notes").click(move || page.noted.set(Vec::new()));
        let list = list("What was left out or taken otherwise", &noted);
        View::from(section("refused noted", "status", &title).put(list).put(close))
    })
}

fn section(class: &str, role: &str, title: &str) -> El {
    el("section").class(class).attr("role", role).put(el("h2").text(title))
}

fn list(label: &str, notices: &[Notice]) -> El {
    let row = |it: &Notice| {
        let said: Vec<El> = it.said.iter().map(|it| el("p").text(it)).collect();
        el("li").put(el("b").put(el("bdi").text(&it.file))).put(el("div").put(said))
    };
    let rows: Vec<El> = notices.iter().map(row).collect();
    el("ul").attr("tabindex", "0").attr("aria-label", label).put(rows)
}
