//! The module failing in the middle of its work: what participants are told, and that they go on with every answer.

use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::{Hands, Person, until_saved};
use crate::screen::{button, the};
use serde_json::{Value, json};

#[test]
fn chromium_goes_on_after_the_module_failed() {
    run(Setup::desktop(Engine::Chromium), stop);
}

#[test]
fn firefox_goes_on_after_the_module_failed() {
    run(Setup::desktop(Engine::Firefox), stop);
}

#[test]
fn webkit_goes_on_after_the_module_failed() {
    run(Setup::desktop(Engine::WebKit), stop);
}

#[test]
fn chromium_says_that_the_module_failed_at_once() {
    run(Setup::desktop(Engine::Chromium), stop_at_once);
}

const STOPPED: &str = "This interview stopped unexpectedly";

async fn names(person: &Person) -> Vec<Value> {
    let file = person.screen.export("json").await;
    file["nodes"].as_array().cloned().unwrap_or_default().into_iter().map(|it| it["label"].clone()).collect()
}

async fn add(person: &Person, name: &str) {
    person.write(&the("textbox", "Name"), name).await;
    person.press(&button("Add")).await;
    person.screen.find(&button(&format!("Remove {name}"))).await;
}

/// What the page heard of errors, once there are so many.
async fn errors(browser: &Browser, count: usize) -> Vec<Value> {
    browser
        .until("errors that the page hears of", || async {
            let heard = browser.script("return heard", vec![]).await.as_array().cloned().unwrap_or_default();
            (heard.len() >= count).then_some(heard)
        })
        .await
}

const LISTEN: &str = "window.heard = []; addEventListener('sociogram-error', ({ detail }) => heard.push(detail.code));";

/// Takes the clock away, in the page itself: a script of the driver has a `Date` of its own in Firefox, and so has what it
/// imports.
const NO_TIME: &str = "window.eval(`{
        const { now } = Date;
        Date.now = () => { throw new Error('no time') };
        addEventListener('mend', () => (Date.now = now));
    }`);";

const MEND: &str = "dispatchEvent(new Event('mend'))";

/// An exception of the browser goes through the module like a panic: no function of it comes to its end.
async fn stop(browser: Browser) {
    browser.open("tests/puppet.html").await;
    browser.script(LISTEN, vec![]).await;
    let body = "document.body.innerHTML = '<sociogram-interview src=\"protocols/short.json\"></sociogram-interview>'
        + '<sociogram-interview src=\"protocols/short.json\" autosave=\"off\"></sociogram-interview>';
        window.eval(`import('/sociogram.js')`);";
    browser.script(body, vec![]).await;
    let saved = Person::new(&browser, Hands::Mouse);
    let held = saved.at(1);
    add(&saved, "Ana").await;
    add(&held, "Ben").await;
    until_saved(&[&saved]).await;
    let before = held.screen.export("journal").await;
    browser.script(NO_TIME, vec![]).await;
    saved.write(&the("textbox", "Name"), "Cy").await;
    saved.press(&button("Add")).await;

    // Both have the same instance of the module, so both have stopped.
    assert_eq!(errors(&browser, 2).await, ["panic", "panic"]);
    for (person, wanted) in [(&saved, "are saved on this device"), (&held, "are still here")] {
        let said = person.screen.text().await;
        assert!(said.contains(STOPPED) && said.contains(wanted), "{said}");
    }
    let body = "const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => (blob.text().then((text) => (window.offered = text)), make.call(URL, blob));";
    browser.script(body, vec![]).await;
    held.press(&button("Keep a copy")).await;
    let offered = || async { browser.script("return window.offered", vec![]).await.as_str().map(str::to_owned) };
    let copy: Value = serde_json::from_str(&browser.until("a file that is offered", offered).await).expect("JSON");
    assert_eq!(copy, before);

    browser.script(MEND, vec![]).await;
    for (person, name) in [(&saved, "Ana"), (&held, "Ben")] {
        person.press(&button("Load again")).await;
        person.press(&button("Continue where you were")).await;
        person.screen.find(&button(&format!("Remove {name}"))).await;
        assert_eq!(names(person).await, [name]);
        add(person, "Di").await;
        assert_eq!(names(person).await, [name, "Di"]);
    }
    assert_eq!(browser.script("return heard.length", vec![]).await, json!(2));
}

/// The same while an interview opens.
async fn stop_at_once(browser: Browser) {
    browser.open("tests/puppet.html").await;
    browser.script(LISTEN, vec![]).await;
    browser.script(NO_TIME, vec![]).await;
    let body = "document.body.innerHTML = '<sociogram-interview src=\"protocols/short.json\"></sociogram-interview>';
        window.eval(`import('/sociogram.js')`);";
    browser.script(body, vec![]).await;
    let person = Person::new(&browser, Hands::Mouse);
    assert_eq!(errors(&browser, 1).await, ["panic"]);
    assert!(person.screen.text().await.contains(STOPPED));
    browser.script(MEND, vec![]).await;
    person.press(&button("Load again")).await;
    add(&person, "Ana").await;
}
