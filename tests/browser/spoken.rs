//! What a screen reader tells of the demonstration, in order, to somebody who goes through it by keys: what gets the
//! focus, and what is announced. `tests/golden/spoken.txt` has it line by line; `BLESS=1` writes it anew.

use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::Hands;
use crate::screen::Heard;
use crate::stranger::Stranger;
use std::path::Path;

#[test]
fn chromium_tells_the_demonstration_as_it_was_reviewed() {
    run(Setup::desktop(Engine::Chromium), tell);
}

async fn tell(browser: Browser) {
    browser.open("study.html?protocol=demo&lang=en").await;
    let mut stranger = Stranger::new(&browser, Hands::Keyboard, "en");
    let screen = stranger.person.screen.clone();
    screen.until("the first step", |it| !it.title.is_empty()).await;
    screen.listen().await;
    stranger.tell_everything().await;
    compare(&lines(&screen.heard().await));
}

/// One line for each thing; before it, in what it lies, where that is another than before.
fn lines(heard: &[Heard]) -> String {
    let (mut lines, mut before) = (String::new(), Vec::new());
    for Heard { how, control } in heard {
        let mut line = match how.as_str() {
            "live" => format!("  says: {}", control.name),
            "inserted" => format!("  says, newly there: {}", control.name),
            _ => {
                for group in control.within.iter().rev().filter(|it| !before.contains(*it)) {
                    lines += &format!("in {group}\n");
                }
                before.clone_from(&control.within);
                let cursor = if how == "cursor" { "on the map: " } else { "" };
                format!("{cursor}{} {}", control.role, control.name)
            }
        };
        if control.on == Some(true) {
            line += ", chosen";
        }
        if let Some(value) = control.value.as_ref().and_then(|it| it.as_str()).filter(|it| !it.is_empty())
            && control.role == "textbox"
        {
            line += &format!(", {value}");
        }
        if !control.told.is_empty() {
            line += &format!(" ({})", control.told);
        }
        lines += line.trim_end();
        lines.push('\n');
    }
    lines
}

/// Fails at the first line that is told otherwise than in the file, unless the file is to be written anew.
fn compare(told: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/spoken.txt");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, told).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        return;
    }
    let reviewed = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let differs = told.lines().zip(reviewed.lines()).position(|(now, then)| now != then);
    let at = differs.unwrap_or_else(|| told.lines().count().min(reviewed.lines().count()));
    let around = |text: &str| text.lines().skip(at.saturating_sub(3)).take(7).collect::<Vec<_>>().join("\n");
    assert!(
        told == reviewed,
        "line {} of {} is told otherwise. Reviewed:\n{}\nNow:\n{}\nRead what is new as somebody who cannot see the \
         screen would hear it; `BLESS=1 cargo xtask browsers -- spoken` then writes the file anew.",
        at + 1,
        path.display(),
        around(&reviewed),
        around(told)
    );
}
