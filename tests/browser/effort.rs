//! What a whole interview takes: the taps, keys, screens and dialogs of the link workers' interview with 13 people and 5
//! organisations, by touch, on a large screen and on a phone. `cargo xtask bench effort` runs this, and finds the file in
//! `SOCIOGRAM_EFFORT`.
//!
//! The participant of `whole.rs` tells it, who knows everything from the beginning and never errs: this is how little
//! suffices, not what people will need. Each touch counts, as a tap or a drag; so does each key, Enter among them.

use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::Hands;
use crate::intended::link_worker;
use crate::participant::{Participant, protocol};
use serde_json::{Map, Value, json};
use std::env;

const PEOPLE: usize = 13;
const ORGANISATIONS: usize = 5;

#[test]
#[ignore = "counts; `cargo xtask bench effort` runs it"]
fn a_whole_interview_is_told_by_touch() {
    run(Setup::desktop(Engine::Chromium), |browser| count(browser, "large screen"));
    run(Setup::phone(Engine::Chromium), |browser| count(browser, "phone"));
}

async fn count(browser: Browser, size: &str) {
    let mut intended = link_worker().with_the_first(PEOPLE, ORGANISATIONS);
    // In rows of five, as far apart as a finger needs on a phone.
    for (number, alter) in intended.alters.iter_mut().filter(|it| it.place.is_some()).enumerate() {
        alter.place = Some((0.1 + 0.2 * (number % 5) as f64, 0.1 + 0.2 * (number / 5) as f64));
    }
    browser.open("study.html?protocol=link-worker").await;
    let mut participant = Participant::new(&browser, Hands::Touch, protocol("link-worker"), intended.clone());
    participant.is_quick = true;
    participant.person.screen.until("the first stage", |it| it.stage.is_some()).await;
    browser.script(WATCH, vec![]).await;
    participant.tell_everything().await;
    let screens = browser.script("return counts", vec![]).await;
    let ties: usize = intended.ties.iter().map(|ties| ties.pairs.len()).sum();
    // A map of a phone is of one size while many wait for a place, and of another later.
    let places = intended.check_all_but_places(&participant.person.screen.export("json").await);
    assert_eq!(places.len(), PEOPLE + ORGANISATIONS);
    if let Some(file) = env::var_os("SOCIOGRAM_EFFORT") {
        let told = std::fs::read_to_string(&file).ok().and_then(|told| serde_json::from_str(&told).ok());
        let mut told: Map<String, Value> = told.unwrap_or_default();
        told.extend([
            ("people".to_owned(), json!(PEOPLE)),
            ("organisations".to_owned(), json!(ORGANISATIONS)),
            ("ties".to_owned(), json!(ties)),
        ]);
        let sizes = told.entry("sizes").or_insert_with(|| json!({}));
        sizes[size] = screens;
        std::fs::write(file, Value::Object(told).to_string()).expect("the file SOCIOGRAM_EFFORT");
    }
}

/// Counts in the page from now on, screen by screen; those that ask the same are one. The first is there already.
const WATCH: &str = "const interview = document.querySelector('sociogram-interview');
    const root = interview.shadowRoot;
    window.counts = [];
    const here = () => {
        const [title, asked] = ['.title', '.asked'].map((it) => root.querySelector(it)?.innerText.trim() ?? '');
        const screen = asked || title;
        let found = counts.find((it) => it.screen === screen);
        if (!found) counts.push(found = { screen, taps: 0, drags: 0, keys: 0, screens: 0, dialogs: 0 });
        return found;
    };
    here().screens++;
    const began = new Map();
    addEventListener('pointerdown', ({ pointerId, clientX, clientY }) => began.set(pointerId, [clientX, clientY]), true);
    addEventListener('pointerup', ({ pointerId, clientX, clientY }) => {
        const [x, y] = began.get(pointerId) ?? [clientX, clientY];
        if (Math.hypot(clientX - x, clientY - y) > 8 || began.moved) here().drags++;
        else here().taps++;
        began.moved = false;
    }, true);
    // A line around people ends where it began.
    addEventListener('pointermove', ({ pointerId, clientX, clientY }) => {
        const [x, y] = began.get(pointerId) ?? [clientX, clientY];
        if (Math.hypot(clientX - x, clientY - y) > 20) began.moved = true;
    }, true);
    // The browser scrolls with what began as a touch.
    addEventListener('pointercancel', () => here().drags++, true);
    addEventListener('keydown', () => here().keys++, true);
    addEventListener('sociogram-step', () => setTimeout(() => here().screens++));
    const asks = (node) => node instanceof Element && (node.matches('dialog, [role=dialog]') ||
        node.querySelector('dialog, [role=dialog]'));
    new MutationObserver((changes) => {
        for (const { addedNodes } of changes) here().dialogs += [...addedNodes].filter(asks).length;
    }).observe(root, { childList: true, subtree: true });";
