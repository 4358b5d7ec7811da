//! The whole link workers' interview, told three times: by mouse in Chromium, by keyboard alone in Firefox, by touch
//! in WebKit. What comes out is what the participant had in mind.

use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::Hands;
use crate::intended::link_worker;
use crate::participant::{Participant, protocol};
use crate::screen::{Screen, button, the};
use crate::seed;
use formats::network_file;
use serde_json::{Value, json};
use std::env;
use std::path::PathBuf;

#[test]
fn chromium_by_mouse_loading_again_at_every_step() {
    run(Setup::desktop(Engine::Chromium), |browser| tell(browser, Hands::Mouse, true));
}

#[test]
fn firefox_by_keyboard_alone() {
    run(Setup::desktop(Engine::Firefox), |browser| tell(browser, Hands::Keyboard, false));
}

#[test]
fn webkit_by_pointer() {
    run(Setup::desktop(Engine::WebKit), |browser| tell(browser, Hands::Touch, false));
}

async fn tell(browser: Browser, hands: Hands, reloads: bool) {
    let intended = link_worker();
    let mut participant = Participant::new(&browser, hands, protocol("link-worker"), intended.clone());
    participant.reloads = reloads;
    browser.open("study.html?protocol=link-worker").await;
    let screen = participant.person.screen.clone();
    screen.until("the first stage", |it| it.stage.is_some()).await;
    listen(&browser).await;
    participant.tell_everything().await;
    assert_eq!(participant.steps, 39, "the number of steps");

    let file = screen.export("json").await;
    assert_eq!(file["graph"]["protocol"]["id"], "link-worker");
    intended.check(&file, hands == Hands::Keyboard);
    if !reloads {
        // Listeners do not outlive loading again, so the run that does so cannot have heard it.
        let heard = browser.look("return window.heard", vec![]).await;
        assert_eq!(
            heard,
            json!([{ "network": file, "declined": false, "restored": false }]),
            "what sociogram-complete told"
        );
    }
    assert_eq!(shown_file(&participant, &screen).await, file, "the text of “Show the file”");
    if browser.setup.engine != Engine::WebKit {
        assert_eq!(downloaded_file(&participant).await, file, "the downloaded file");
    }

    let journal = screen.export("journal").await;
    assert_eq!(replayed(&journal), file, "the file that replaying the journal gives");
    if hands == Hands::Mouse {
        keep(&file, &journal);
    }
}

/// Notes what the element tells the page when the interview is complete.
async fn listen(browser: &Browser) {
    let body = "window.heard = [];
        document.addEventListener('sociogram-complete', (event) => window.heard.push(event.detail));";
    browser.script(body, vec![]).await;
}

async fn shown_file(participant: &Participant, screen: &Screen) -> Value {
    participant.person.press(&the("disclosure", "More")).await;
    participant.person.press(&the("disclosure", "Show the file")).await;
    let body = "const shadow = document.querySelector('sociogram-interview').shadowRoot;
        return shadow.querySelector('details.file[open] pre')?.innerText ?? null;";
    let text = screen
        .browser
        .until("the text of the file", || async {
            screen.browser.script(body, vec![]).await.as_str().map(str::to_owned)
        })
        .await;
    serde_json::from_str(&text).expect("the shown file is JSON")
}

async fn downloaded_file(participant: &Participant) -> Value {
    participant.person.press(&button("Download your file")).await;
    let browser = participant.person.browser();
    browser
        .until("a downloaded file", || async {
            let files = std::fs::read_dir(&browser.downloads).ok()?.flatten().map(|it| it.path());
            let mut files = files.filter(|it| it.extension().is_some_and(|it| it == "json"));
            // While it is being written it is not JSON yet.
            serde_json::from_str(&std::fs::read_to_string(files.next()?).ok()?).ok()
        })
        .await
}

/// The network file that a journal gives natively.
fn replayed(journal: &Value) -> Value {
    serde_json::to_value(network_file(&seed::replay(&protocol("link-worker"), journal))).expect("JSON")
}

/// Keeps file and journal where `SOCIOGRAM_KEEP` says, for other programs to read.
fn keep(file: &Value, journal: &Value) {
    let Some(folder) = env::var_os("SOCIOGRAM_KEEP").map(PathBuf::from) else { return };
    std::fs::create_dir_all(&folder).expect("the folder SOCIOGRAM_KEEP");
    for (name, document) in [("network.json", file), ("journal.json", journal)] {
        let text = serde_json::to_string_pretty(document).expect("JSON");
        std::fs::write(folder.join(name), text).expect("a kept file");
    }
}
