//! The page with everything inside, opened from a file: a whole interview, and not one request.

use crate::demo::demo;
use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::Hands;
use crate::participant::{Participant, in_english, protocol};
use serde_json::json;
use std::env;

#[test]
fn chromium_runs_a_file_with_nothing_around_it() {
    run(Setup::desktop(Engine::Chromium).logged(), |browser| tell(browser, Hands::Mouse));
}

#[test]
fn firefox_runs_a_file_with_nothing_around_it() {
    run(Setup::desktop(Engine::Firefox), |browser| tell(browser, Hands::Mouse));
}

async fn tell(browser: Browser, hands: Hands) {
    let path = env::var("SOCIOGRAM_SINGLE").expect("SOCIOGRAM_SINGLE: run these tests by `cargo xtask browsers`");
    let length = std::fs::metadata(&path).expect("the page").len();
    // A build for trying things is compressed no better than it is compiled.
    if length < 1_000_000 {
        assert!(length <= 420 * 1024, "{length} bytes");
    }
    browser.session.goto(format!("file://{path}?lang=en")).await.expect("a page");
    let intended = demo();
    let mut participant = Participant::new(&browser, hands, in_english(protocol("demo")), intended.clone());
    participant.tell_everything().await;
    let file = participant.person.screen.export("json").await;
    intended.check(&file, false);
    let fetched = browser.script("return performance.getEntriesByType('resource').map((it) => it.name)", vec![]).await;
    assert_eq!(fetched, json!([]), "nothing is fetched");
    let requests = browser.requests().await;
    assert!(browser.setup.engine != Engine::Chromium || !requests.is_empty(), "the log has the page itself");
    for address in requests {
        let inside = ["file://", "data:", "blob:"].iter().any(|start| address.starts_with(start));
        assert!(inside, "{address} was asked for");
    }
    // Saved on the device, though there is no server: it is there when the file is opened again.
    browser.reload().await;
    participant.person.screen.until("the welcome back", |it| it.title == "Welcome back").await;
}
