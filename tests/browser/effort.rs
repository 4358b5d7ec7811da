//! What a whole interview takes: the taps, keys, screens and dialogs of the link workers' interview with 13 people and 5
//! organisations, by touch on a large screen. `cargo xtask bench effort` runs this, and finds the file in `SOCIOGRAM_EFFORT`.
//!
//! The participant of `whole.rs` tells it, who knows everything from the beginning and never errs: this is how little
//! suffices, not what people will need. Each touch counts, as a tap or a drag; so does each key, Enter among them.

use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::Hands;
use crate::intended::link_worker;
use crate::participant::{Participant, protocol};
use serde_json::json;
use std::env;

const PEOPLE: usize = 13;
const ORGANISATIONS: usize = 5;

#[test]
#[ignore = "counts; `cargo xtask bench effort` runs it"]
fn a_whole_interview_is_told_by_touch() {
    run(Setup::desktop(Engine::Chromium), count);
}

async fn count(browser: Browser) {
    let intended = link_worker().with_the_first(PEOPLE, ORGANISATIONS);
    browser.open("study.html?protocol=link-worker").await;
    let mut participant = Participant::new(&browser, Hands::Touch, protocol("link-worker"), intended.clone());
    participant.person.screen.until("the first stage", |it| it.stage.is_some()).await;
    browser.script(WATCH, vec![]).await;
    participant.tell_everything().await;
    let counts = browser.script("return counts", vec![]).await;
    let ties: usize = intended.ties.iter().map(|ties| ties.pairs.len()).sum();
    intended.check(&participant.person.screen.export("json").await, false);
    if let Some(file) = env::var_os("SOCIOGRAM_EFFORT") {
        let told = json!({ "people": PEOPLE, "organisations": ORGANISATIONS, "ties": ties, "counts": counts });
        std::fs::write(file, told.to_string()).expect("the file SOCIOGRAM_EFFORT");
    }
}

/// Counts in the page from now on. The first screen is there already.
const WATCH: &str = "window.counts = { taps: 0, drags: 0, keys: 0, screens: 1, dialogs: 0 };
    const interview = document.querySelector('sociogram-interview');
    const began = new Map();
    addEventListener('pointerdown', ({ pointerId, clientX, clientY }) => began.set(pointerId, [clientX, clientY]), true);
    addEventListener('pointerup', ({ pointerId, clientX, clientY }) => {
        const [x, y] = began.get(pointerId) ?? [clientX, clientY];
        if (Math.hypot(clientX - x, clientY - y) > 8) counts.drags++;
        else counts.taps++;
    }, true);
    // The browser scrolls with what began as a touch.
    addEventListener('pointercancel', () => counts.drags++, true);
    addEventListener('keydown', () => counts.keys++, true);
    addEventListener('sociogram-step', () => counts.screens++);
    const asks = (node) => node instanceof Element && (node.matches('dialog, [role=dialog]') ||
        node.querySelector('dialog, [role=dialog]'));
    new MutationObserver((changes) => {
        for (const { addedNodes } of changes) counts.dialogs += [...addedNodes].filter(asks).length;
    }).observe(interview.shadowRoot, { childList: true, subtree: true });";
