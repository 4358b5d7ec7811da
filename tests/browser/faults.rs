//! Protocols that cannot be used are told to the participant and to the page, in sentences.

use crate::driver::{Browser, Engine, Setup, run};
use crate::screen::Screen;
use serde_json::{Value, json};

#[test]
fn chromium_tells_faults() {
    run(Setup::desktop(Engine::Chromium), tell_faults);
}

#[test]
fn firefox_tells_faults() {
    run(Setup::desktop(Engine::Firefox), tell_faults);
}

#[test]
fn webkit_tells_faults() {
    run(Setup::desktop(Engine::WebKit), tell_faults);
}

#[test]
fn chromium_tells_what_to_do_when_it_cannot_load() {
    run(Setup::desktop(Engine::Chromium), tell_of_loading);
}

#[test]
fn firefox_tells_what_to_do_when_it_cannot_load() {
    run(Setup::desktop(Engine::Firefox), tell_of_loading);
}

#[test]
fn webkit_tells_what_to_do_when_it_cannot_load() {
    run(Setup::desktop(Engine::WebKit), tell_of_loading);
}

async fn tell_of_loading(browser: Browser) {
    for (without, code, said) in [
        ("webassembly", "no-webassembly", "another browser"),
        ("connection", "load", "Check the connection and load the page again."),
        ("file", "load", "the server answered 404"),
        ("bytes", "load", "could not be loaded"),
    ] {
        let (alert, event) = refused(&browser, &format!("protocols/short.json&without={without}")).await;
        assert_eq!(event["code"], code, "{event}");
        assert!(alert.contains(said), "{without}: {alert}");
    }
    // A policy that lets no WebAssembly be compiled.
    browser.open("tests/strict.html").await;
    let screen = Screen::new(&browser);
    let alert = screen.until("an alert", |it| !it.alert.is_empty()).await.alert;
    assert!(alert.contains("'wasm-unsafe-eval' must stand in script-src"), "{alert}");
    // A server that calls it something else is put up with.
    browser.open("tests/host.html?src=protocols/short.json&without=type").await;
    screen.until("the first stage", |it| it.stage.is_some()).await;
}

async fn tell_faults(browser: Browser) {
    let (alert, event) = refused(&browser, "protocols/not-json.json").await;
    assert!(alert.contains("The protocol is not JSON."), "{alert}");
    assert_eq!((&event["code"], &event["faults"][0]["path"]), (&json!("protocol"), &json!("$")));

    let (alert, event) = refused(&browser, "protocols/nowhere.json").await;
    assert!(alert.contains("the server answered 404"), "{alert}");
    assert_eq!(event["code"], "protocol-fetch");

    let (alert, event) = refused(&browser, "protocols/faulty.json").await;
    assert_eq!(event["code"], "protocol");
    let faults = event["faults"].as_array().cloned().unwrap_or_default();
    assert!(faults.len() >= 2, "all faults at once: {faults:?}");
    for fault in &faults {
        for part in ["path", "message"] {
            let words = fault[part].as_str().expect("a text");
            assert!(alert.contains(words), "{words:?} is missing in {alert}");
        }
    }
    assert!(alert.contains("whole-number"), "what would be right is said: {alert}");

    let (alert, event) = refused(&browser, "protocols/faulty.json&without=checker").await;
    let [fault] = &event["faults"].as_array().cloned().unwrap_or_default()[..] else { panic!("one fault: {event}") };
    assert_eq!((&fault["path"], &fault["code"]), (&json!("$.codebook.ego.age.type"), &json!("unknown-word")));
    assert!(alert.contains("could not be looked up"), "where it is wrong is said: {alert}");
}

/// What the screen and the page are told about a protocol.
async fn refused(browser: &Browser, protocol: &str) -> (String, Value) {
    browser.open(&format!("tests/host.html?src={protocol}")).await;
    let screen = Screen::new(browser);
    let alert = screen.until("an alert", |it| !it.alert.is_empty()).await.alert;
    assert!(alert.contains("This interview could not start"), "{alert}");
    let heard = browser.script("return window.heard", vec![]).await;
    let heard = heard.as_array().cloned().unwrap_or_default();
    let [event] = &heard[..] else { panic!("one event was expected: {heard:?}") };
    assert_eq!((&event["type"], &event["from"]), (&json!("error"), &json!("interview-0")));
    assert!(alert.contains(event["detail"]["message"].as_str().expect("a sentence")), "{alert}");
    (alert, event["detail"].clone())
}
