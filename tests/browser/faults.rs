//! Protocols that cannot be used are told to the participant and to the page, in sentences.

use crate::driver::{Browser, in_every_engine};
use crate::screen::Screen;
use serde_json::{Value, json};

in_every_engine! {
    tells_faults: tell_faults;
    tells_what_to_do_when_it_cannot_load: tell_of_loading;
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
    let (alert, event) = refused(&browser, "protocols/typing.json&without=dates").await;
    assert_eq!(event["code"], "load", "{event}");
    assert!(alert.contains("The interview could not be loaded"), "{alert}");
    // A policy that lets no WebAssembly be compiled.
    browser.open("tests/strict.html").await;
    let screen = Screen::new(&browser);
    let alert = screen.until("an alert", |it| !it.alert.is_empty()).await.alert;
    assert!(alert.contains("'wasm-unsafe-eval' must stand in script-src"), "{alert}");
    // A policy that refuses the style sheet, of the interview and of a map.
    browser.open("tests/unstyled.html").await;
    let heard = || async { browser.look("return heard", vec![]).await.as_array().cloned().filter(|it| it.len() == 2) };
    for event in browser.until("two errors", heard).await {
        assert_eq!(event["code"], "policy", "{event}");
        let said = event["message"].as_str().unwrap_or_default();
        assert!(said.contains("must stand in style-src"), "{said}");
        let shown = "return [...document.querySelectorAll('sociogram-interview, sociogram-map')]
            .filter((it) => it.shadowRoot.querySelector('[role=alert]')?.textContent.includes(arguments[0])).length";
        assert_eq!(browser.look(shown, vec![json!(said)]).await, 1);
    }
    // A server that calls it something else is put up with.
    browser.open("tests/host.html?src=protocols/short.json&without=type").await;
    screen.until("the first stage", |it| it.stage.is_some()).await;
    let fetched = browser.look("return performance.getEntriesByType('resource').map((it) => it.name)", vec![]).await;
    let fetched = fetched.to_string();
    assert!(fetched.contains("wasm/sociogram.js"), "{fetched}");
    assert!(!fetched.contains("wasm/dates"), "dates are loaded only for those who are asked for some: {fetched}");
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
    let heard = browser.look("return window.heard", vec![]).await;
    let heard = heard.as_array().cloned().unwrap_or_default();
    let [event] = &heard[..] else { panic!("one event was expected: {heard:?}") };
    assert_eq!((&event["type"], &event["from"]), (&json!("error"), &json!("interview-0")));
    assert!(alert.contains(event["detail"]["message"].as_str().expect("a sentence")), "{alert}");
    (alert, event["detail"].clone())
}
